import { sopsModel } from "#domain/sops/model.ts";
import { selectionText } from "#domain/sops/selection.ts";
import { wholeFile } from "#kernel/span.ts";
import type { Rule } from "#rules/rule.ts";

/** Named by `.sops.yaml`, committed as it is: the usual way for a secret to become public. */
export const notEncrypted: Rule = {
  id: "sops/not-encrypted",
  severity: "error",
  everywhere: true,
  title: "file that .sops.yaml wants encrypted and that is not",
  why: "Once it is pushed, everybody who can read the repository, its clones and its caches has the secret, and deleting the file does not take it back. Flux applies it all the same, so nothing else tells you.",
  example: `# kubernetes/apps/media/sonarr/app/secret.sops.yaml, where .sops.yaml has path_regex: \\.sops\\.yaml$
kind: Secret
stringData:
  API_KEY: 0123456789abcdef
`,
  fix: "Encrypt it with `sops encrypt --in-place FILE`; when it was pushed already, replace the secret itself, too.",
  *check(context) {
    for (const { path, rule } of sopsModel(context).plain) {
      const { config, at, selection } = rule;
      const file = context.files.get(path);
      const document = file?.documents.find(({ root }) => root !== undefined);
      const where = config.source.span(at.start, at.end);
      yield {
        at: wholeFile(path),
        message: `${path.slice(path.lastIndexOf("/") + 1)} is not encrypted, although ${config.path}:${where.line} says that it must be (${selectionText(selection)})`,
        fix: `sops encrypt --in-place ${path}`,
        ...(document?.object === undefined ? {} : { object: document.object }),
        related: [{ ...place(where), message: "this rule is for the file" }],
      };
    }
  },
};

function place({ path, line, column }: { path: string; line: number; column: number }) {
  return { path, line, column };
}
