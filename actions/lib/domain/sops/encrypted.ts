// Documents encrypted by SOPS, as far as they can be told without a key.
import { entryOf, stringAt, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";

/** True when the document carries SOPS metadata: a `sops` map with a MAC. */
export function isSopsEncrypted(root: YamlNode | undefined): boolean {
  const metadata = entryOf(root, "sops")?.value;
  return metadata?.kind === "map" && stringAt(metadata, "mac") !== undefined;
}

/** The document as it is after decryption, without the `sops` block; the values stay encrypted. */
export function withoutSopsMetadata(root: YamlMap): YamlMap {
  return { ...root, entries: root.entries.filter((entry) => entry.key !== "sops") };
}
