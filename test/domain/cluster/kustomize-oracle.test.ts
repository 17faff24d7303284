// Our builds against the real kustomize's: the same objects, in the same order, with the same content.
import { expect, test } from "vitest";
import { readYaml } from "#codecs/yaml/reader.ts";
import type { FluxSpec } from "#domain/kustomize/build/layer.ts";
import { sourceText } from "#kernel/source-text.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { ourBuild, withoutHashes } from "./built.ts";
import { generatedSpec, withSpec, type FluxFields } from "./generated-specs.ts";
import { generatedTree } from "./generated-trees.ts";
import type { Texts } from "./memory-tree.ts";
import { realBuild } from "./real-kustomize.ts";

const groups = 12;
const inGroup = Array.from({ length: groups }, (_, index) => index);
const seedsOf = (group: number, trees: number) =>
  Array.from({ length: trees / groups }, (_, index) => `tree ${group + index * groups}`);

await describeWithTools(["kustomize"], "generated trees", () => {
  let compared = 0;

  async function compare(real: Texts, ours: Texts, seed: string, folder: string, spec?: FluxSpec): Promise<void> {
    const built = await realBuild(real, folder);
    if ("problem" in built) return;
    const { objects, resources, gaps } = ourBuild(ours, folder, spec);
    expect(objects, seed).toEqual(withoutHashes(built.objects, resources));
    expect(gaps, seed).toEqual([]);
    compared++;
  }

  test.for(inGroup)(
    `part %i of ${groups}: kustomize's objects, no more, no fewer`,
    { timeout: 60_000 },
    async (group) => {
      await Promise.all(
        seedsOf(group, 276).map((seed) => compare(generatedTree(seed), generatedTree(seed), seed, "top")),
      );
    },
  );

  test("enough trees were compared: kustomize refuses some, for names that collide", () => {
    expect(compared).toBeGreaterThanOrEqual(200);
    compared = 0;
  });

  test.for(inGroup)(
    `part %i of ${groups}: with the spec of a Flux Kustomization`,
    { timeout: 60_000 },
    async (group) => {
      await Promise.all(
        seedsOf(group, 60).map((seed) => {
          const texts = generatedTree(seed);
          const spec = generatedSpec(seed, texts);
          return compare(withSpec(texts, "leaf-0", spec), texts, seed, "leaf-0", placed(spec));
        }),
      );
    },
  );

  test("enough specs were compared", () => {
    expect(compared).toBeGreaterThanOrEqual(45);
  });
});

function placed(spec: FluxFields): FluxSpec {
  const source = sourceText("ks.yaml", JSON.stringify(spec));
  const node = readYaml(source, { dialect: "kubernetes" }).documents[0]?.root;
  if (node === undefined) throw new Error("no spec");
  return { node, sourceOf: () => source };
}
