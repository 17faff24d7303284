// Whether an encrypted file holds the same secrets as before: new recipients are no new secrets.
import { entryOf, type YamlNode } from "#codecs/yaml/node.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import type { Revision } from "./sides.ts";

/**
 * True when the files differ in nothing but the `sops` block. SOPS keeps the ciphertext of a value that stays, also when it
 * adds recipients or a new master key (`sops updatekeys`); a rotated data key changes every value.
 */
export function sameSecrets(
  path: string,
  { head, base }: { readonly head: Revision; readonly base: Revision },
): boolean {
  const [after, before] = [head.files.get(path), base.files.get(path)];
  if (after === undefined || before === undefined) return false;
  const [now, old] = [valuesOf(after), valuesOf(before)];
  return now !== undefined && now === old;
}

/** The documents without their metadata; undefined when the file cannot be read or is not encrypted. */
function valuesOf({ documents, yaml }: TreeFile): string | undefined {
  if (yaml.problems.length > 0 || !documents.some(({ root }) => entryOf(root, "sops") !== undefined)) return undefined;
  return JSON.stringify(documents.map(({ root }) => plain(root)));
}

function plain(node: YamlNode | undefined): unknown {
  if (node === undefined) return null;
  if (node.kind === "scalar") return [node.text];
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries(
    node.entries.filter(({ key }) => key !== "sops").map(({ key, value }) => [key, plain(value)]),
  );
}
