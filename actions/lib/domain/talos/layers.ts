// The effective statements of a stack of layers, the last of which wins.
import { listFacts, type Fact } from "./fact-places.ts";
import type { Statement } from "./facts.ts";
import type { Stated } from "./model.ts";
import type { Layer } from "./patch-layers.ts";

/** Lists that a patch replaces instead of adding to them (`merge:"replace"` in Talos' types). */
const replacedLists: ReadonlySet<Fact> = new Set<Fact>(["podSubnet", "serviceSubnet"]);

/** The last statement of a fact; undefined when nobody makes one. */
export function lastStatement(layers: readonly Layer[], fact: Fact): Statement | undefined {
  for (const { statements } of [...layers].reverse()) {
    const found = statements.findLast((statement) => statement.fact === fact);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The readable value that counts, as text. */
export function statedText(layers: readonly Layer[], fact: Fact): Stated<string> | undefined {
  const last = lastStatement(layers, fact);
  return last?.text === undefined ? undefined : { value: last.text, at: last.at };
}

/** All readable values of a list, without repetitions. */
export function statedTexts(layers: readonly Layer[], fact: Fact): readonly Stated<string>[] {
  if (!listFacts.has(fact)) throw new Error(`${fact} is no list`);
  const all = layers.map(({ statements }) => statements.filter((statement) => statement.fact === fact));
  const counting = replacedLists.has(fact) ? all.findLast((some) => some.length > 0) : all.flat();
  const found = new Map<string, Stated<string>>();
  for (const { text, at } of counting ?? [])
    if (text !== undefined && !found.has(text)) found.set(text, { value: text, at });
  return [...found.values()];
}

export function asBoolean(stated: Stated<string> | undefined): Stated<boolean> | undefined {
  if (stated === undefined || (stated.value !== "true" && stated.value !== "false")) return undefined;
  return { value: stated.value === "true", at: stated.at };
}

/** Statements that are made and cannot be read: the fact is not known. */
export function hiddenFacts(layers: readonly Layer[]): readonly Stated<string>[] {
  const found: Stated<string>[] = [];
  for (const { statements } of layers)
    for (const { fact, text, at } of statements)
      if (text === undefined) found.push({ value: `${fact} cannot be read`, at });
  return found;
}
