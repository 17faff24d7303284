import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { cycles, type Dependency } from "#domain/flux/dependencies.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Objects that wait for each other. */
export const dependsOnCycle: Rule = {
  id: "flux/depends-on-cycle",
  severity: "error",
  title: "dependencies in a circle",
  why: "None of them is ever ready. Among Kustomizations it is worse: kustomize-controller cannot sort them, so a new commit reaches no Kustomization of that source any more, also none outside of the circle, until a later commit breaks it.",
  example:
    "# a.yaml            # b.yaml\nname: a             name: b\ndependsOn:          dependsOn:\n  - name: b           - name: a\n",
  fix: "Take one of the dependencies out.",
  *check({ clusters }) {
    for (const cluster of clusters) for (const cycle of cycles(cluster)) yield* ofCycle(cluster, cycle);
  },
};

function* ofCycle(cluster: ClusterModel, cycle: readonly Dependency[]): Generator<RuleFinding> {
  const [first, ...others] = cycle;
  if (first === undefined) return;
  const names = [...cycle.map(({ object }) => object), first.object].map(
    ({ namespace = "", name }) => `${namespace}/${name}`,
  );
  const { spec, stops } =
    first.kind === "Kustomization"
      ? {
          spec: "Kustomizations",
          stops: `and Flux brings no new commit to any Kustomization of ${sourceOf(cluster, first)}`,
        }
      : { spec: "HelmReleases", stops: "so none is installed or upgraded" };
  yield {
    at: cluster.spanOf(first.object, first.name),
    message:
      others.length === 0
        ? `${objectLabel(first.object)} waits for itself: it is never ready`
        : `${spec} wait for each other (${names.join(" → ")}): none is ever ready, ${stops}`,
    object: objectLabel(first.object),
    related: others.map(({ object, name, target }) => {
      const { path, line, column } = cluster.spanOf(object, name);
      return { path, line, column, message: `${object.name} waits for ${target}` };
    }),
  };
}

function sourceOf({ kustomizations }: ClusterModel, { object }: Dependency): string {
  const source = kustomizations.find((each) => each.object === object)?.source;
  return source === undefined ? "its source" : objectLabel(source);
}
