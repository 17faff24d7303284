// The places of an RFC 6902 patch.
import type { YamlList } from "#codecs/yaml/node.ts";
import type { Start } from "./kubernetes-spots.ts";
import { typoOf, type Operator } from "./key-defects.ts";
import type { Facts, Spot } from "./spot.ts";
import { replaced } from "./value-defects.ts";

const open: Facts = { types: [], names: undefined, required: [] };
const operation: Facts = { types: ["object"], names: undefined, required: ["op", "path"] };
const name: Facts = { ...open, enum: ["add", "remove", "replace", "move", "copy", "test"] };

/** The operations and their fields; `isKnown` says whether the schema knows what a pointer leads to. */
export function jsonPatchSpots(
  { root, ...start }: Start & { readonly root: YamlList },
  isKnown: (steps: readonly string[]) => boolean,
): Spot[] {
  return root.items.flatMap((node, index): Spot[] => {
    if (node.kind !== "map") return [];
    const parent: Spot = { ...start, fragment: false, node, path: [index], facts: operation };
    const fields = node.entries.map((entry): Spot => {
      const facts = entry.key === "op" ? name : entry.key === "path" && pointsTo(entry.value, isKnown) ? pointer : open;
      return { ...start, fragment: false, node: entry.value, entry, parent, path: [index, entry.key], facts };
    });
    return [parent, ...fields];
  });
}

/** Marks the text of a pointer into what the schema knows. */
const pointer: Facts = { ...open, format: "json-pointer" };

function pointsTo(node: Spot["node"], isKnown: (steps: readonly string[]) => boolean): boolean {
  return node.kind === "scalar" && isKnown(node.text.slice(1).split("/"));
}

/** A pointer without its slash, or with a segment that no field has. */
export const badPointer: Operator = (spot, random) => {
  const { node, facts } = spot;
  if (facts.format !== "json-pointer" || node.kind !== "scalar") return undefined;
  const steps = node.text.split("/").slice(1);
  const at = steps.findIndex((step) => step === "spec" || step === "metadata");
  const word = steps[at + random.number(2)] ?? steps[at] ?? "";
  const misspelt = `/${steps.map((step) => (step === word ? typoOf(step, random) : step)).join("/")}`;
  return replaced(spot, random.pick([misspelt, misspelt, node.text.slice(1)]));
};
