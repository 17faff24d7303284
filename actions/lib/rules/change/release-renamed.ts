import { nodeAt, stringAt } from "#codecs/yaml/node.ts";
import { placeOf } from "#domain/cluster/dangling.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { helmReleases, type HelmRelease } from "#domain/helm/release.ts";
import type { RuleFinding } from "#rules/rule.ts";
import type { ChangeContext, ChangeRule } from "./change-rule.ts";

export const releaseRenamed: ChangeRule = {
  id: "change/release-renamed",
  severity: "warning",
  title: "HelmRelease that becomes another release",
  why: "Helm knows a release by its name, its namespace and its chart. When one of them changes, helm-controller uninstalls the old release and installs a new one: pods stop first, and claims that the chart made go with the old one.",
  example: "kind: HelmRelease\nspec:\n  targetNamespace: media # before: default\n",
  fix: "Keep name, namespace and chart, or save the data first and expect an interruption.",
  *check(context) {
    const { base, head, objects } = context;
    for (const { before, after } of objects) {
      const [old, now] = [releaseOf(base, before), releaseOf(head, after)];
      if (old === undefined || now === undefined) continue;
      const what = differences(old, now);
      if (what.length === 0) continue;
      // The address of an image of a chart ends in its name, except for some mirrors.
      const isByAddress = what.length === 1 && old.chart !== now.chart && isFromImage(now.object);
      yield {
        at: placeIn(head, now.object),
        message: `${objectLabel(now.object)} becomes another release (${what.join(", ")}): the old one is uninstalled and a new one installed${isByAddress ? ", unless both are addresses of one chart" : ""}`,
        object: objectLabel(now.object),
      };
    }
    yield* moved(context);
  },
};

/** One that goes and one of the same chart and name that comes, in another namespace. */
function* moved({ base, head, objects }: ChangeContext): Generator<RuleFinding> {
  const gone = objects.flatMap(({ before, after }) => (after === undefined ? (releaseOf(base, before) ?? []) : []));
  const fresh = objects.flatMap(({ before, after }) => (before === undefined ? (releaseOf(head, after) ?? []) : []));
  for (const release of fresh) {
    const { chart, object } = release;
    const old = gone.find((each) => each.object.name === object.name && each.chart === chart && chart !== undefined);
    if (old === undefined) continue;
    yield {
      at: placeOf(head, object),
      message: `${objectLabel(old.object)} moves to ${objectLabel(object)}: the old release is uninstalled and a new one installed; claims do not move between namespaces`,
      object: objectLabel(object),
    };
  }
}

function releaseOf(cluster: ClusterModel, object: ClusterObject | undefined): HelmRelease | undefined {
  return object?.kind === "HelmRelease" ? helmReleases(cluster).find((each) => each.object === object) : undefined;
}

function differences(old: HelmRelease, now: HelmRelease): string[] {
  const pairs = [
    ["name", old.releaseName, now.releaseName],
    ["namespace", old.namespace, now.namespace],
    ["chart", old.chart, now.chart],
  ] as const;
  return pairs.flatMap(([what, from, to]) =>
    from === undefined || to === undefined || from === to ? [] : [`${what} ${from} → ${to}`],
  );
}

function isFromImage({ root }: ClusterObject): boolean {
  return stringAt(root, "spec", "chartRef", "kind") === "OCIRepository";
}

function placeIn(head: ClusterModel, object: ClusterObject) {
  const node = nodeAt(object.root, "spec", "targetNamespace") ?? nodeAt(object.root, "spec", "releaseName");
  return node === undefined ? placeOf(head, object) : head.spanOf(object, node);
}
