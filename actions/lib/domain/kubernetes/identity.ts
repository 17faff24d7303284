// apiVersion and kind: without them nobody knows what a document is.
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { entryOf, type YamlNode } from "#codecs/yaml/node.ts";
import { respellKey, withEdit } from "#codecs/yaml/respell.ts";
import type { Violation } from "#kernel/violation.ts";

const names = ["apiVersion", "kind"] as const;

/** True for a document that has metadata and one of apiVersion and kind: the other one was forgotten or misspelt. */
export function isMeantAsObject(root: YamlNode): boolean {
  const present = names.filter((name) => entryOf(root, name)?.value.kind === "scalar");
  return present.length === 1 && entryOf(root, "metadata")?.value.kind === "map";
}

/** What kustomize and the API server miss in a document that is meant as an object; a misspelt key is named itself. */
export function judgeIdentity(root: YamlNode): Violation[] {
  if (root.kind !== "map") return [];
  return names.flatMap((name): Violation[] => {
    const value = entryOf(root, name)?.value;
    if (value !== undefined && !(value.kind === "scalar" && (value.value === null || value.value === ""))) return [];
    const misspelt = root.entries.find(({ key }) => nearestName(key, [name]) !== undefined);
    if (misspelt === undefined) {
      const { start, end } = entryOf(root, name)?.keyRange ?? root.entries[0]?.keyRange ?? root;
      return [
        {
          start,
          end,
          code: "missing-field",
          field: name,
          message: `${name} is required: without it nobody knows what this object is`,
        },
      ];
    }
    const { start, end } = misspelt.keyRange;
    const message = `${misspelt.key} is not a field of an object`;
    const fix = `did you mean ${name}?`;
    const edit = withEdit(respellKey(misspelt, root, names));
    return [{ start, end, code: "unknown-field", field: misspelt.key, message, fix, ...edit }];
  });
}
