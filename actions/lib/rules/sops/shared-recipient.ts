import { sopsModel, type EncryptedDocument } from "#domain/sops/model.ts";
import { shortName, type Recipient } from "#domain/sops/recipients.ts";
import { folderOf, isBelow } from "#domain/repository/paths.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule } from "#rules/rule.ts";

/** The key lies in the cluster: whoever gets into one namespace could then own the machines underneath. */
export const sharedRecipient: Rule = {
  id: "sops/shared-recipient",
  severity: "warning",
  title: "key of kubernetes/ that also opens talos/",
  why: "Flux holds the private key for `kubernetes/` in a Secret of the cluster. When the same key opens the Talos secrets, everything that may read that Secret can make itself an administrator of every node.",
  example: `creation_rules:
  - path_regex: (talos|kubernetes)/.*\\.sops\\.yaml
    age: age1…
`,
  fix: "Make a key of its own for talos/, and run `sops updatekeys` on the files there; then replace the Talos secrets, since the old key still opens the history.",
  *check(context) {
    const { encrypted } = sopsModel(context);
    const kubernetes = encrypted.filter(
      ({ document }) => document.role === "kubernetes" && !isTalos(document, context),
    );
    const talos = encrypted.filter(({ document }) => isTalos(document, context));
    const flux = new Map<string, EncryptedDocument>();
    for (const each of kubernetes) for (const { id } of each.metadata.recipients) if (!flux.has(id)) flux.set(id, each);
    const told = new Set<string>();
    for (const each of talos)
      for (const recipient of each.metadata.recipients) {
        const other = flux.get(recipient.id);
        if (other === undefined || told.has(recipient.id)) continue;
        told.add(recipient.id);
        yield finding(each, recipient, other);
      }
  },
};

function finding({ document, rule }: EncryptedDocument, recipient: Recipient, other: EncryptedDocument) {
  const ruled = rule?.recipients.find(({ id }) => id === recipient.id);
  const at =
    rule === undefined || ruled === undefined
      ? document.source.span(recipient.start, recipient.end)
      : rule.config.source.span(ruled.start, ruled.end);
  const { path, line, column } = other.document.source.span(
    other.metadata.entry.keyRange.start,
    other.metadata.entry.keyRange.end,
  );
  return {
    at,
    message: `${shortName(recipient)} opens ${document.path} and also what Flux decrypts in the cluster (${path}): who reads Flux' key owns the nodes`,
    related: [{ path, line, column, message: "the same key opens this, too" }],
  };
}

function isTalos({ path, role }: EncryptedDocument["document"], { talos, settings }: RuleContext): boolean {
  if (role === "talos-secrets" || role === "machine-config" || role === "machine-patch" || role === "talenv")
    return true;
  const folders = [
    "talos",
    ...settings.clusters.flatMap((cluster) => cluster.talos ?? []),
    ...talos.map((model) => folderOf(model.path)),
  ];
  return folders.some((folder) => folder !== "" && isBelow(path, folder));
}
