import { nodeAt } from "#codecs/yaml/node.ts";
import { listed, objectLabel } from "#domain/cluster/label.ts";
import type { ChangeRule } from "./change-rule.ts";
import { kustomizationLike } from "./places.ts";

export const pruneFlips: ChangeRule = {
  id: "change/prune-flips",
  severity: "warning",
  title: "Kustomization that begins or ceases to prune",
  why: "`prune` decides whether what leaves the tree leaves the cluster. Turned on, a file that is moved or renamed by mistake is a deletion; turned off, what is taken out runs on and nobody looks after it.",
  example: "kind: Kustomization\nspec:\n  prune: true # before: false\n",
  fix: "Change it in a commit that changes nothing else, and look at what leaves the tree in the next ones.",
  *check({ base, head }) {
    const flipped = head.kustomizations.filter((kustomization) => {
      const before = kustomizationLike(base, kustomization);
      return before !== undefined && before.prune !== kustomization.prune;
    });
    for (const prune of [true, false]) {
      const all = flipped.filter((each) => each.prune === prune);
      const [first] = all;
      if (first === undefined) continue;
      const { object } = first;
      const isOne = all.length === 1;
      const [verb, its] = isOne ? ["begins", "its tree"] : ["begin", "their trees"];
      const outcome = prune
        ? `${verb} to prune: what leaves ${its} is deleted from the cluster`
        : `${isOne ? "prunes" : "prune"} no longer: what leaves ${its} stays in the cluster`;
      yield {
        at: head.spanOf(object, nodeAt(object.root, "spec", "prune") ?? object.root),
        message: `${listed(all.map((each) => objectLabel(each.object)))} ${outcome}`,
        ...(prune ? {} : { severity: "info" as const }),
        ...(isOne ? { object: objectLabel(object) } : {}),
      };
    }
  },
};
