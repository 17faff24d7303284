// What became of each patch.
import { compareText } from "#kernel/ordering.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { Placed } from "#domain/kustomize/build/provenance.ts";
import type { PatchUse } from "./model.ts";

interface Counted {
  readonly item: Placed;
  applications: number;
  hits: number;
  misses: number;
  problem: string | undefined;
}

/** Counts the applications of patches, each known by the item that holds it. */
export class PatchUses {
  readonly #uses = new Map<YamlNode, Counted>();

  add(item: Placed, hits: number, problem: string | undefined): void {
    const use = this.#uses.get(item.node) ?? { item, applications: 0, hits: 0, misses: 0, problem };
    use.applications++;
    use.hits += hits;
    if (hits === 0) use.misses++;
    use.problem ??= problem;
    this.#uses.set(item.node, use);
  }

  all(): readonly PatchUse[] {
    return [...this.#uses.values()]
      .map(({ item, applications, hits, misses, problem }): PatchUse => {
        const at = item.source.span(item.node.start, item.node.end);
        return { at, applications, hits, misses, ...(problem === undefined ? {} : { problem }) };
      })
      .sort((a, b) => compareText(a.at.path, b.at.path) || a.at.line - b.at.line || a.at.column - b.at.column);
  }
}
