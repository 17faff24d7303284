// Our builds against the real kustomize's: the same objects, in the same order, with the same content.
import { expect, test } from "vitest";
import { describeWithTools } from "../../tools/real-tools.ts";
import { ourBuild, withoutHashes } from "./built.ts";
import { generatedTree } from "./generated-trees.ts";
import { realBuild } from "./real-kustomize.ts";

const trees = 280;
const groups = 14;

await describeWithTools(["kustomize"], "generated trees", () => {
  let compared = 0;

  test.for(Array.from({ length: groups }, (_, index) => index))(
    `part %i of ${groups}: kustomize's objects, no more, no fewer`,
    { timeout: 60_000 },
    async (group) => {
      const seeds = Array.from({ length: trees / groups }, (_, index) => `tree ${group + index * groups}`);
      const results = await Promise.all(
        seeds.map(async (seed) => [seed, await realBuild(generatedTree(seed), "top")] as const),
      );
      for (const [seed, real] of results) {
        if ("problem" in real) continue;
        const ours = ourBuild(generatedTree(seed), "top");
        expect(ours.objects, seed).toEqual(withoutHashes(real.objects, ours.resources));
        expect(ours.gaps, seed).toEqual([]);
        compared++;
      }
    },
  );

  test("enough trees were compared: kustomize refuses some, for names that collide", () => {
    expect(compared).toBeGreaterThanOrEqual(200);
  });
});
