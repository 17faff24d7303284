import { adviceFor, related } from "#domain/cluster/dangling.ts";
import { missingNamespace } from "#domain/cluster/missing-namespace.ts";
import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { bootstrapped, sourceReferences, type SourceReference } from "#domain/flux/sources.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { namesakes, otherKind } from "#domain/flux/source-kinds.ts";
import { mayHoldFluxObjects } from "#domain/kubernetes/existence.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** References to sources, after kustomize has moved both sides to their namespaces. */
export const sourceNotFound: Rule = {
  id: "flux/source-not-found",
  severity: "error",
  title: "source that no Kustomization creates",
  why: "Flux says `could not get Source object: … not found` and never applies or upgrades it. The usual cause is a reference without `namespace:` under a kustomization that moves the object to another namespace than its source.",
  example:
    "# media/kustomization.yaml sets namespace: media; the OCIRepository is in flux-system\nkind: HelmRelease\nspec:\n  chartRef:\n    kind: OCIRepository\n    name: app-template\n",
  fix: "Name the namespace that the source is in, or correct kind and name.",
  *check({ clusters }) {
    const all = clusters.flatMap((cluster) =>
      sourceReferences(cluster).map((each) => ({
        ...each,
        cluster,
        target: resolved(cluster, each.object, each.name.text),
      })),
    );
    const namespaceOf = missingNamespace(all);
    const kindOf = otherKind(all);
    for (const reference of all) {
      const found = dangling(reference.cluster, reference);
      const [edit, other] = found === undefined ? [] : [namespaceOf(reference), kindOf(reference)].filter(Boolean);
      if (found !== undefined) yield { ...found, ...(edit === undefined || other !== undefined ? {} : { edit }) };
    }
  },
};

function dangling(cluster: ClusterModel, reference: SourceReference): RuleFinding | undefined {
  const { object, field, kind } = reference;
  const name = resolved(cluster, object, reference.name.text);
  const namespace = resolved(cluster, object, reference.namespace);
  if (isOpen(name) || isOpen(namespace)) return undefined;
  const label = objectLabel({ kind, namespace, name });
  if (cluster.find(kind, namespace, name).length > 0 || bootstrapped(cluster).has(label)) return undefined;
  const advice = adviceFor(cluster, { ...reference, namespace, target: name });
  const [other] = namesakes(cluster, reference, name);
  return {
    ...advice,
    ...(advice.fix?.includes("namespace") === true
      ? { fix: `${advice.fix} ${advice.fix.startsWith("add") ? "to" : "in"} ${field}` }
      : {}),
    ...(other === undefined
      ? {}
      : { fix: adviceOn(reference, other.kind), related: [related(cluster, other, `${other.kind} ${name} is here`)] }),
    message: `${objectLabel(object)} refers to ${label}, which no Kustomization creates`,
    object: objectLabel(object),
    ...(mayHoldFluxObjects(cluster) ? { severity: "warning" as const } : {}),
  };
}

function adviceOn({ alike, field }: SourceReference, kind: string): string {
  if (alike.includes(kind)) return `use kind: ${kind}`;
  return field === "sourceRef" && kind === "OCIRepository"
    ? "refer to the OCIRepository by spec.chartRef, in the place of spec.chart"
    : `${field} takes no ${kind}`;
}
