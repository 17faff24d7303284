import { itemsAt, nodeAt, stringAt, type YamlScalar } from "#codecs/yaml/node.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { substituteSources } from "#domain/flux/substitute-from.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { references } from "#domain/kubernetes/references.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

interface Use {
  readonly object: ClusterObject;
  readonly field: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: YamlScalar;
  readonly target: string;
  readonly optional: boolean;
}

/** Plain names of objects that are called otherwise in the cluster. */
export const hashedName: Rule = {
  id: "kustomize/hashed-name",
  severity: "error",
  title: "name of a generated object that gets a content hash",
  why: "A generator writes `app-values-7h8t2k9c4b`, with a hash of the content behind the name, and puts the whole name only into the fields that it knows: pods, and what `configurations` add. A HelmRelease's `valuesFrom`, `substituteFrom` and the fields of custom resources keep the plain name, which no object has: `could not resolve ConfigMap chart values reference`.",
  example:
    "# kustomization.yaml\nconfigMapGenerator:\n  - name: app-values        # becomes app-values-7h8t2k9c4b\n    files: [values.yaml]\n# helmrelease.yaml\nvaluesFrom:\n  - kind: ConfigMap\n    name: app-values\n",
  fix: "Set `disableNameSuffixHash: true` in the generator's `options`, or add a nameReference for the field with `configurations:`.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const use of usesOf(cluster)) {
        const found = judged(cluster, use);
        if (found !== undefined) yield found;
      }
  },
};

function judged(cluster: ClusterModel, use: Use): RuleFinding | undefined {
  const { object, field, kind, namespace, name, target, optional } = use;
  const meant = cluster.find(kind, namespace, target);
  const [first] = meant;
  if (first === undefined || !meant.every(({ hashed }) => hashed === true)) return undefined;
  if (cluster.followsHash(name) && meant.some(({ owner }) => owner === object.owner)) return undefined;
  const generator = cluster.spanOf(first, nodeAt(first.root, "metadata", "name") ?? first.root);
  const then = optional ? "so nothing is read" : "so it is not found";
  return {
    at: cluster.spanOf(object, name),
    message: `${field} of ${objectLabel(object)} keeps the name ${target}, and the generated ${kind} is called ${target}-<hash>: ${then}`,
    object: objectLabel(object),
    ...(optional ? { severity: "warning" } : {}),
    related: [relatedPlace(generator, `the generator of ${target} is here`)],
  };
}

function usesOf(cluster: ClusterModel): Use[] {
  const values = cluster.ofKind("HelmRelease").flatMap((object) =>
    itemsAt(object.root, "spec", "valuesFrom").flatMap((item): Use[] => {
      const kind = stringAt(item, "kind");
      const name = nodeAt(item, "name");
      const optional = nodeAt(item, "optional");
      if (kind === undefined || name?.kind !== "scalar") return [];
      const isOptional = optional?.kind === "scalar" && optional.value === true;
      const target = resolved(cluster, object, name.text);
      return [{ object, field: "valuesFrom", kind, namespace: object.namespace, name, target, optional: isOptional }];
    }),
  );
  const variables = substituteSources(cluster).map((source): Use => ({
    ...source,
    field: "substituteFrom",
    namespace: source.object.namespace,
  }));
  const others = ["ConfigMap", "Secret"].flatMap((kind) =>
    (references(cluster).get(kind) ?? []).map(({ object, name, inNamespace, target, optional }): Use => ({
      object,
      kind,
      name,
      target,
      optional,
      field: "a field",
      namespace: inNamespace,
    })),
  );
  return [...values, ...variables, ...others];
}
