import { firstEncrypted, sopsMetadata } from "#domain/sops/metadata.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** A merge, an editor or a copy took away what SOPS needs. */
export const metadata: Rule = {
  id: "sops/metadata",
  severity: "error",
  title: "encrypted values that nobody can decrypt",
  why: "Without a MAC, a time, a version or a recipient `sops` refuses the file, and Flux stops at this Kustomization. Without any `sops` block Flux takes the values for text: the application gets `ENC[AES256_GCM,…` as its password.",
  example: `stringData:
  password: ENC[AES256_GCM,data:…]
sops:
  age:
    - recipient: age1…
`,
  fix: "Take the last good version from Git and make the change again with `sops edit FILE`.",
  *check({ files }) {
    for (const file of files.values())
      for (const document of file.documents) {
        const finding = findingOf(document);
        if (finding !== undefined) yield finding;
      }
  },
};

function findingOf({ root, source, object, role }: TreeDocument): RuleFinding | undefined {
  const block = sopsMetadata(root);
  const of = object === undefined ? {} : { object };
  if (block !== undefined) {
    if (block.missing.length === 0) return undefined;
    const { start, end } = block.entry.keyRange;
    return {
      at: source.span(start, end),
      message: `the sops block lacks ${list(block.missing)}: sops refuses the file`,
      ...of,
    };
  }
  // A patch or a text about SOPS may quote an encrypted value; an object that has one was encrypted.
  if (role === "data" || role === "kustomization") return undefined;
  const value = firstEncrypted(root);
  if (value === undefined) return undefined;
  const message = "this value is encrypted, and the document has no sops block to open it with";
  return { at: source.span(value.start, value.end), message, ...of };
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
