// Turns the edits that engines and rules know of into suggestions: lines of the files that may be replaced.
import { isSopsEncrypted } from "#domain/sops/encrypted.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import type { RawFinding } from "./collected.ts";
import type { TreeRead } from "./read-tree.ts";

/** Characters of text that are looked through for suggestions in one run; findings after that keep their words. */
const mostText = 4_000_000;

/**
 * Findings whose edit can be made get the lines of it; no other is changed. Encrypted files are left alone, since every change
 * breaks their MAC, and so are places that no surface shows. The editor is loaded when there is something to edit.
 */
export async function withSuggestions(findings: readonly RawFinding[], tree: TreeRead): Promise<readonly RawFinding[]> {
  if (findings.every(({ edit }) => edit === undefined)) return findings;
  const { suggestionFor } = await import("#domain/suggestion/suggest.ts");
  let left = mostText;
  return findings.map((finding) => {
    const { edit, path, rule } = finding;
    const file = tree.files.get(path);
    if (edit === undefined || file === undefined || edit.source.path !== path) return finding;
    const isEncrypted = file.documents.some(({ root }) => isSopsEncrypted(root));
    left -= file.yaml.source.text.length;
    if (isEncrypted || ruleCatalog.get(rule)?.confidential === true || left < 0) return finding;
    const suggestion = suggestionFor(file.yaml.source, edit);
    return suggestion === undefined ? finding : { ...finding, suggestion };
  });
}
