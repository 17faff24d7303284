// Lists and sets in rules: Kubernetes' own lists library, cel-go's ext.Lists (version 3) and ext.Sets.
import { define, defineNamespace, Optional, type CelList, type Environment } from "./cel-js.ts";
import { celCompare, celEquals } from "./equality.ts";
import { ourName } from "./source.ts";

export function defineLists(environment: Environment): void {
  define(environment, {
    "list.isSorted(): bool": (list: CelList) =>
      [...list].every((item, index, all) => index === 0 || celCompare(all[index - 1], item) <= 0),
    "list.sum(): dyn": sum,
    "list.min(): dyn": (list: CelList) => extreme(list, -1, "min"),
    "list.max(): dyn": (list: CelList) => extreme(list, 1, "max"),
    [`list.${ourName("indexOf")}(dyn): int`]: (list: CelList, value: unknown) =>
      BigInt([...list].findIndex((item) => celEquals(item, value))),
    [`list.${ourName("lastIndexOf")}(dyn): int`]: (list: CelList, value: unknown) =>
      BigInt([...list].findLastIndex((item) => celEquals(item, value))),
    "list.slice(int, int): list<dyn>": slice,
    "list.flatten(): list<dyn>": (list: CelList) => flatten([...list], 1n),
    "list.flatten(int): list<dyn>": (list: CelList, depth: bigint) => flatten([...list], depth),
    "list.sort(): list<dyn>": (list: CelList) => [...list].sort(celCompare),
    "list.distinct(): list<dyn>": distinct,
    "list.reverse(): list<dyn>": (list: CelList) => [...list].reverse(),
    "list.first(): optional<dyn>": (list: CelList) => Optional.of([...list][0]),
    "list.last(): optional<dyn>": (list: CelList) => Optional.of([...list].at(-1)),
  });
  const sets = defineNamespace(environment, "sets");
  define(environment, {
    [`${sets}.contains(list, list): bool`]: (_: unknown, all: CelList, part: CelList) => contains(all, part),
    [`${sets}.equivalent(list, list): bool`]: (_: unknown, a: CelList, b: CelList) => contains(a, b) && contains(b, a),
    [`${sets}.intersects(list, list): bool`]: (_: unknown, a: CelList, b: CelList) =>
      [...a].some((item) => holds(b, item)),
  });
  const lists = defineNamespace(environment, "lists");
  define(environment, {
    [`${lists}.range(int): list<int>`]: (_: unknown, count: bigint) =>
      Array.from({ length: Math.min(Number(count), mostItems) }, (_item, index) => BigInt(index)),
  });
}

/** No list of a rule is longer: the server's own cost limit ends there. */
const mostItems = 1_000_000;

function holds(list: CelList, value: unknown): boolean {
  return [...list].some((item) => celEquals(item, value));
}

function contains(all: CelList, part: CelList): boolean {
  return [...part].every((item) => holds(all, item));
}

function sum(list: CelList): unknown {
  const items = [...list];
  if (items.length === 0) return 0n;
  if (items.every((item) => typeof item === "bigint")) return items.reduce((a, b) => a + b, 0n);
  if (items.every((item) => typeof item === "number")) return items.reduce((a, b) => a + b, 0);
  throw new Error("no such overload: sum of other than numbers");
}

function extreme(list: CelList, sign: number, name: string): unknown {
  const items = [...list];
  if (items.length === 0) throw new Error(`${name} called on empty list`);
  return items.reduce((best, item) => (celCompare(item, best) * sign > 0 ? item : best));
}

function slice(list: CelList, from: bigint, to: bigint): readonly unknown[] {
  const items = [...list];
  if (from < 0n || to < 0n || from > to || to > items.length) throw new Error(`cannot slice(${from}, ${to})`);
  return items.slice(Number(from), Number(to));
}

function flatten(items: readonly unknown[], depth: bigint): readonly unknown[] {
  if (depth < 0n) throw new Error("level must be non-negative");
  if (depth === 0n) return items;
  return items.flatMap((item) =>
    Array.isArray(item) || item instanceof Set ? flatten([...item], depth - 1n) : [item],
  );
}

function distinct(list: CelList): readonly unknown[] {
  const found: unknown[] = [];
  for (const item of list) if (!holds(found, item)) found.push(item);
  return found;
}
