// Which nodes of a tree that cannot be rendered whole are at fault: found by halves, so that one bad node costs a few runs and not one each.

/** One run for some of the nodes, by index: their texts in that order, or why there are none. */
export type Generate = (
  indices: readonly number[],
) => Promise<{ readonly texts: readonly string[] } | { readonly problem: string }>;

export interface Sifting {
  /** Nodes that failed together. */
  readonly suspects: readonly number[];
  readonly generate: Generate;
  /** Runs that may be spent; the nodes that are open then are left out. */
  readonly runs: number;
}

/** The texts of the nodes that can be rendered, by index. What a node becomes does not depend on the others. */
export async function siftNodes({ suspects, generate, runs }: Sifting): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  let left = runs;
  const open: (readonly number[])[] = halves(suspects);
  // The larger part first: it has most to give.
  for (let part = open.shift(); part !== undefined && left > 0; part = open.shift()) {
    left--;
    const generated = await generate(part);
    if ("texts" in generated) for (const [at, index] of part.entries()) texts.set(index, generated.texts[at] ?? "");
    else open.push(...halves(part));
  }
  return texts;
}

/** Nothing of one alone. */
function halves(indices: readonly number[]): (readonly number[])[] {
  if (indices.length < 2) return [];
  const middle = Math.ceil(indices.length / 2);
  return [indices.slice(0, middle), indices.slice(middle)];
}
