// Whether a change alters what others read from a ConfigMap or Secret.
import { nodeAt, stringAt, toValue, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { compareText } from "#kernel/ordering.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";

const contents = ["data", "stringData", "binaryData"];

/**
 * True when the object was in its file at the base with other contents. New objects, those that came from another file and
 * generated ones are not known as altered.
 */
export function isAltered(object: ClusterObject, textBefore: (path: string) => string | undefined): boolean {
  const { document, kind, generated } = object;
  const now = document.root;
  const text = generated === true ? undefined : textBefore(document.path);
  if (now === undefined || text === undefined || text === document.source.text) return false;
  const name = stringAt(now, "metadata", "name");
  const before = readYaml(sourceText(document.path, text), { dialect: "kustomize" }).documents.find(
    ({ root }) => stringAt(root, "kind") === kind && stringAt(root, "metadata", "name") === name,
  );
  return before?.root !== undefined && contentOf(before.root) !== contentOf(now);
}

function contentOf(root: YamlNode): string {
  return JSON.stringify(
    contents.flatMap((field) => {
      const map = nodeAt(root, field);
      const entries = map?.kind === "map" ? [...map.entries] : [];
      entries.sort((a, b) => compareText(a.key, b.key));
      return entries.map(({ key, value }) => [field, key, toValue(value)]);
    }),
  );
}
