import { publishedRecipients, publishesTheKeys } from "#domain/sops/published-keys.ts";
import { sopsModel } from "#domain/sops/model.ts";
import { shortName } from "#domain/sops/recipients.ts";
import type { Rule } from "#rules/rule.ts";

/** Somebody began with this project's trees and kept its keys. */
export const throwAwayKey: Rule = {
  id: "sops/throw-away-key",
  severity: "error",
  everywhere: true,
  title: "published test key as a recipient",
  why: "The private half of this key is published in the `test/keys` folder of Ragas Homelab. What is encrypted for it can be read by everybody who can read the repository.",
  example: `creation_rules:
  - path_regex: \\.sops\\.yaml$
    age: age1vqusfpj46rvz2gtndrvt62rpatj3e0puccprl8s74rhumnls2ajq6c7tfp
`,
  fix: "Make keys of your own with `age-keygen`, put them into .sops.yaml, run `sops updatekeys` on every file, and replace every secret that was encrypted for the published key.",
  *check(context) {
    if (publishesTheKeys(context.text)) return;
    const { configs, encrypted } = sopsModel(context);
    for (const { rules, source } of configs) {
      const told = new Set<string>();
      for (const recipient of rules.flatMap((rule) => rule.recipients)) {
        if (!publishedRecipients.has(recipient.id) || told.has(recipient.id)) continue;
        told.add(recipient.id);
        const message = `${shortName(recipient)} is a throw-away key of Ragas Homelab, whose private half is public`;
        yield { at: source.span(recipient.start, recipient.end), message };
      }
    }
    for (const { document, metadata } of encrypted) {
      const recipient = metadata.recipients.find(({ id }) => publishedRecipients.has(id));
      if (recipient === undefined) continue;
      yield {
        at: document.source.span(recipient.start, recipient.end),
        message: `everybody can decrypt this: ${shortName(recipient)} is a throw-away key of Ragas Homelab, whose private half is public`,
        ...(document.object === undefined ? {} : { object: document.object }),
      };
    }
  },
};
