import { sopsModel } from "#domain/sops/model.ts";
import { isSameRecipient, shortName, type Recipient } from "#domain/sops/recipients.ts";
import type { Rule } from "#rules/rule.ts";

/** `.sops.yaml` was changed and the files were not, or the other way round. */
export const recipients: Rule = {
  id: "sops/recipients",
  severity: "warning",
  title: "encrypted for other keys than .sops.yaml asks for",
  why: "A key that was added to `.sops.yaml` opens nothing until `sops updatekeys` has run over the file; one that was removed still opens it. You notice when the only key that fits is the one that is lost.",
  example: `# .sops.yaml says age: age1new…, and the file has
sops:
  age:
    - recipient: age1old…
`,
  fix: "Run `sops updatekeys FILE`.",
  *check(context) {
    for (const { document, metadata, rule } of sopsModel(context).encrypted) {
      if (rule === undefined || rule.recipients.length === 0 || metadata.recipients.length === 0) continue;
      const extra = without(metadata.recipients, rule.recipients);
      const missing = without(rule.recipients, metadata.recipients);
      const first = extra[0] ?? (missing.length > 0 ? metadata.entry.keyRange : undefined);
      if (first === undefined) continue;
      const parts = [
        ...(missing.length === 0 ? [] : [`${names(missing)} cannot open the file`]),
        ...(extra.length === 0 ? [] : [`${names(extra)} can`]),
      ];
      const where = rule.config.source.span(rule.at.start, rule.at.end);
      yield {
        at: document.source.span(first.start, first.end),
        message: `${parts.join(", and ")}; ${rule.config.path}:${where.line} asks for ${names(rule.recipients)}`,
        fix: `sops updatekeys ${document.path}`,
        ...(document.object === undefined ? {} : { object: document.object }),
      };
    }
  },
};

function without(list: readonly Recipient[], others: readonly Recipient[]): readonly Recipient[] {
  return list.filter((one) => !others.some((other) => isSameRecipient(one, other)));
}

function names(list: readonly Recipient[]): string {
  return [...new Set(list.map(shortName))].join(", ");
}
