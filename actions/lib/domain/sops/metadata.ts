// The `sops` block of a document: what SOPS needs to open it again.
import { entryOf, stringAt, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { recipientsOfMetadata, type Recipient } from "./recipients.ts";
import { selectionOf, type SopsSelection } from "./selection.ts";

export interface SopsMetadata {
  /** The key `sops` with its map. */
  readonly entry: YamlEntry;
  readonly selection: SopsSelection;
  readonly recipients: readonly Recipient[];
  /** What SOPS asks for and does not find, in words. */
  readonly missing: readonly string[];
}

const marks = ["mac", "lastmodified", "version", "age", "pgp", "kms", "gcp_kms", "azure_kv", "hc_vault", "key_groups"];

/** The block, also an incomplete one; undefined where `sops` is missing or is something else (the values of a chart). */
export function sopsMetadata(root: YamlNode | undefined): SopsMetadata | undefined {
  const entry = entryOf(root, "sops");
  const block = entry?.value;
  if (entry === undefined || block?.kind !== "map") return undefined;
  const marked = block.entries.filter(({ key }) => marks.includes(key)).length;
  if (marked === 0 || (marked === 1 && firstEncrypted(root) === undefined)) return undefined;
  const recipients = recipientsOfMetadata(block);
  return { entry, selection: selectionOf(block), recipients, missing: missingIn(block, recipients) };
}

/** `sops` 3.13.3 refuses a file without any of these: exit codes 51, 1, 1 and 128. */
function missingIn(block: YamlMap, recipients: readonly Recipient[]): string[] {
  const missing: string[] = [];
  if (!isEncryptedText(stringAt(block, "mac") ?? "")) missing.push("a mac");
  if (Number.isNaN(Date.parse(textAt(block, "lastmodified")))) missing.push("a lastmodified time");
  if (textAt(block, "version") === "") missing.push("a version");
  if (recipients.length === 0) missing.push("a recipient");
  return missing;
}

function textAt(block: YamlMap, field: string): string {
  const value = entryOf(block, field)?.value;
  return value?.kind === "scalar" ? value.text : "";
}

export function isEncryptedText(text: string): boolean {
  return text.startsWith("ENC[AES256_GCM,");
}

/** The first value that is encrypted; undefined where there is none. */
export function firstEncrypted(node: YamlNode | undefined): YamlScalar | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "scalar") return isEncryptedText(node.text) ? node : undefined;
  if (node.kind === "list") return firstOf(node.items, (item) => item);
  return firstOf(node.entries, ({ value }) => value);
}

function firstOf<T>(children: readonly T[], nodeOf: (child: T) => YamlNode): YamlScalar | undefined {
  for (const child of children) {
    const found = firstEncrypted(nodeOf(child));
    if (found !== undefined) return found;
  }
  return undefined;
}
