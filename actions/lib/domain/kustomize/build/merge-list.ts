// Lists whose items have keys: a strategic merge patch merges them item by item, those of the patch first.
import { entryOf, type YamlList, type YamlNode } from "#codecs/yaml/node.ts";
import type { MergeField } from "./merge-schema.ts";
import { directiveOf, type Merging } from "./merging.ts";

/** The merged list; undefined when the patch deletes it. */
export function mergeList(old: YamlList, patch: YamlList, field: MergeField, merging: Merging): YamlList | undefined {
  const directive = listDirective(patch);
  const changes = patch.items.filter((item) => !isListDirective(item));
  if (directive === "delete") return undefined;
  if (directive === "replace") return merging.provenance.list(patch, changes);
  const keys = field.keys ?? [];
  const items =
    keys.length === 0 ? mergeValues(old.items, changes) : mergeItems({ old: old.items, changes, keys, field, merging });
  return merging.provenance.list(old, items);
}

/** Plain values such as finalizers: each once. */
function mergeValues(old: readonly YamlNode[], changes: readonly YamlNode[]): YamlNode[] {
  const seen = new Set<string>();
  return [...changes, ...old].filter((item) => {
    const text = item.kind === "scalar" ? item.text : "";
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

interface ItemMerge {
  readonly old: readonly YamlNode[];
  readonly changes: readonly YamlNode[];
  readonly keys: readonly string[];
  readonly field: MergeField;
  readonly merging: Merging;
}

function mergeItems({ old, changes, keys, field, merging }: ItemMerge): YamlNode[] {
  const identities = identitiesOf([...changes, ...old], keys);
  const isMoved = isMovedBack(keys, identities);
  const fresh: YamlNode[] = [];
  const moved = new Map<YamlNode, YamlNode>();
  const itemField: MergeField = field.fields === undefined ? {} : { fields: field.fields };
  for (const identity of identities) {
    const before = old.find((item) => isItem(item, keys, identity));
    const change = changes.find((item) => isItem(item, keys, identity));
    const item =
      change === undefined
        ? before
        : before === undefined
          ? merging.added(change, itemField)
          : merging.merge(before, change, itemField);
    if (item === undefined || (item.kind === "map" && item.entries.length === 0)) continue;
    if (before !== undefined && isMoved) moved.set(before, item);
    else if (!fresh.includes(item)) fresh.push(item);
  }
  const behind = old.flatMap((item) => moved.get(item) ?? []);
  const keyless = [...changes, ...old].filter((item) => identityOf(item, keys).every((value) => value === ""));
  return [...fresh, ...behind, ...keyless];
}

/** What was in the list before goes behind what is new, but only where several keys are in use (`appendListNode`). */
function isMovedBack(keys: readonly string[], identities: readonly (readonly string[])[]): boolean {
  return keys.filter((_, index) => identities.some((identity) => identity[index] !== "")).length > 1;
}

/** Key values of the items, each once; where two differ only in values that one of them lacks they are the same item. */
function identitiesOf(items: readonly YamlNode[], keys: readonly string[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const found = items.flatMap((item): (readonly string[])[] => {
    const identity = identityOf(item, keys);
    const text = identity.join("\n");
    if (seen.has(text) || identity.every((value) => value === "")) return [];
    seen.add(text);
    return [identity];
  });
  if (keys.length < 2) return found;
  for (const [i, one] of found.entries())
    for (const [j, other] of found.entries()) {
      const joined = joinedIdentity(one, other);
      if (joined === undefined) continue;
      found[i] = joined;
      found[j] = joined;
    }
  return found.filter(
    (identity, index) => found.findIndex((each) => each.join("\n") === identity.join("\n")) === index,
  );
}

function joinedIdentity(one: readonly string[], other: readonly string[]): readonly string[] | undefined {
  if (!one.some((value, index) => value === other[index])) return undefined;
  const isOther = one.some((value, index) => value !== other[index] && value !== "" && other[index] !== "");
  return isOther ? undefined : one.map((value, index) => (value === "" ? (other[index] ?? "") : value));
}

function identityOf(item: YamlNode, keys: readonly string[]): readonly string[] {
  return keys.map((key) => {
    const value = entryOf(item, key)?.value;
    return value?.kind === "scalar" && value.value !== null ? value.text : "";
  });
}

/** An item that lacks the secondary key is meant by any value of it. */
function isItem(item: YamlNode, keys: readonly string[], identity: readonly string[]): boolean {
  const own = identityOf(item, keys);
  return own.some((value) => value !== "") && own.every((value, index) => value === identity[index] || value === "");
}

function listDirective(patch: YamlList): string | undefined {
  const found = patch.items.find(isListDirective);
  return found === undefined ? undefined : directiveOf(found);
}

/** An item that is nothing but `$patch` speaks of the whole list. */
function isListDirective(item: YamlNode): boolean {
  return item.kind === "map" && item.entries.length === 1 && item.entries[0]?.key === "$patch";
}
