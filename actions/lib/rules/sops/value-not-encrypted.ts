import { isEncryptedText } from "#domain/sops/metadata.ts";
import { sopsModel, type EncryptedDocument } from "#domain/sops/model.ts";
import { isPlaceholder } from "#domain/sops/placeholder.ts";
import { isSameSelection, selectedValues, selectionText, type SopsSelection } from "#domain/sops/selection.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** A value that was written into an encrypted file by hand, or one that a changed rule now covers. */
export const valueNotEncrypted: Rule = {
  id: "sops/value-not-encrypted",
  severity: "error",
  everywhere: true,
  confidential: true,
  title: "plain value in an encrypted file",
  why: "Whoever can read the repository can read the value. SOPS refuses to decrypt a file with such a value (`does not match sops' data format`), so Flux stops at this Kustomization as well.",
  example: `stringData:
  user: ENC[AES256_GCM,data:…]
  password: hunter2
sops:
  encrypted_regex: ^(data|stringData)$
`,
  fix: "Take the value out, and add it with `sops edit FILE`, which encrypts it.",
  *check(context) {
    for (const encrypted of sopsModel(context).encrypted) {
      const told = new Set<number>();
      for (const finding of byFile(encrypted)) {
        told.add(finding.start);
        yield finding.finding;
      }
      for (const finding of byRule(encrypted)) if (!told.has(finding.start)) yield finding.finding;
    }
  },
};

interface Placed {
  readonly start: number;
  readonly finding: RuleFinding;
}

/** What the file's own metadata says: SOPS goes by that. */
function* byFile({ document, metadata }: EncryptedDocument): Iterable<Placed> {
  for (const { start, finding } of plainValues(document, metadata.selection))
    yield { start, finding: { ...finding, message: `${finding.message}: SOPS refuses to decrypt the file` } };
}

/** What the rule says that the file was not encrypted by. */
function* byRule({ document, metadata, rule }: EncryptedDocument): Iterable<Placed> {
  if (rule === undefined || isSameSelection(rule.selection, metadata.selection)) return;
  for (const { start, finding, text } of plainValues(document, rule.selection)) {
    if (isPlaceholder(text)) continue;
    const why = `${rule.config.path} wants it encrypted (${selectionText(rule.selection)}), the file itself was encrypted by ${selectionText(metadata.selection)}`;
    const fix = "decrypt the file and encrypt it again, so that the rule of today holds";
    yield { start, finding: { ...finding, message: `${finding.message}: ${why}`, fix } };
  }
}

function* plainValues(
  { root, source, object }: EncryptedDocument["document"],
  selection: SopsSelection,
): Iterable<Placed & { readonly text: string }> {
  if (root === undefined) return;
  for (const { node, path } of selectedValues(root, selection)) {
    if (isEncryptedText(node.text)) continue;
    const finding = {
      at: source.span(node.start, node.end),
      message: `${path.join(".")} is not encrypted`,
      ...(object === undefined ? {} : { object }),
    };
    yield { start: node.start, finding, text: node.text };
  }
}
