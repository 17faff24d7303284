// Where labels, annotations and replicas stand in which kinds: kustomize's default transformer configuration.
import { entryOf, type YamlNode } from "#codecs/yaml/node.ts";
import { splitPath } from "./field-path.ts";
import type { ResourceId } from "./resource.ts";

export interface FieldSpec {
  readonly path: readonly string[];
  readonly group?: string | undefined;
  readonly version?: string | undefined;
  readonly kind?: string | undefined;
  /** Maps on the way are made when they are missing. */
  readonly create: boolean;
}

/** Specs of kinds, written `group/version Kind Kind: path path`; a path that ends in `+` is made when missing. */
function specs(lines: readonly string[]): readonly FieldSpec[] {
  return lines.flatMap((line) => {
    const [where = "", what = ""] = line.split(": ");
    const [groupVersion = "", ...kinds] = where.split(" ");
    const [group, version] = groupVersion.split("/");
    return kinds.flatMap((kind) =>
      what.split(" ").map((path): FieldSpec => {
        const create = path.endsWith("+");
        const steps = splitPath(create ? path.slice(0, -1) : path);
        return { path: steps, create, kind: orAny(kind), group: orAny(group), version: orAny(version) };
      }),
    );
  });
}

function orAny(text: string | undefined): string | undefined {
  return text === "" || text === "*" ? undefined : text;
}

const podTerms = ["podAffinity", "podAntiAffinity"].flatMap((term) => [
  `spec/template/spec/affinity/${term}/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels`,
  `spec/template/spec/affinity/${term}/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels`,
]);
const podSelectors = [...podTerms, "spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels"].join(" ");

const onlyMetadataLabels = specs(["*/ *: metadata/labels+"]);
/** `metadatalabels.go`: the metadata of objects and of the templates in them. */
const templateLabels = specs([
  "*/ *: metadata/labels+",
  "*/v1 ReplicationController: spec/template/metadata/labels+",
  "*/ Deployment ReplicaSet DaemonSet: spec/template/metadata/labels+",
  "apps/ StatefulSet: spec/template/metadata/labels+ spec/volumeClaimTemplates[]/metadata/labels+",
  "batch/ Job: spec/template/metadata/labels+",
  "batch/ CronJob: spec/jobTemplate/metadata/labels+ spec/jobTemplate/spec/template/metadata/labels+",
]);
/** `commonlabels.go`: selectors too. */
const selectorLabels = [
  ...specs([
    "*/v1 Service ReplicationController: spec/selector+",
    "*/ Deployment ReplicaSet DaemonSet: spec/selector/matchLabels+",
    "apps/ StatefulSet: spec/selector/matchLabels+",
    `apps/ Deployment StatefulSet: ${podSelectors}`,
    "batch/ Job: spec/selector/matchLabels",
    "batch/ CronJob: spec/jobTemplate/spec/selector/matchLabels",
    "policy/ PodDisruptionBudget: spec/selector/matchLabels",
    "networking.k8s.io/ NetworkPolicy: spec/podSelector/matchLabels spec/ingress/from/podSelector/matchLabels spec/egress/to/podSelector/matchLabels",
  ]),
  ...templateLabels,
];

export const labelSpecs = { metadata: onlyMetadataLabels, templates: templateLabels, selectors: selectorLabels };

/** `commonannotations.go`. */
export const annotationSpecs = specs([
  "*/ *: metadata/annotations+",
  "*/v1 ReplicationController: spec/template/metadata/annotations+",
  "*/ Deployment ReplicaSet DaemonSet StatefulSet: spec/template/metadata/annotations+",
  "batch/ Job: spec/template/metadata/annotations+",
  "batch/ CronJob: spec/jobTemplate/metadata/annotations+ spec/jobTemplate/spec/template/metadata/annotations+",
]);

/** `replicas.go`. */
export const replicaKinds: ReadonlySet<string> = new Set([
  "Deployment",
  "ReplicationController",
  "ReplicaSet",
  "StatefulSet",
]);

/** `fields:` and `fieldSpecs:` as people write them. */
export function readFieldSpecs(items: readonly YamlNode[]): FieldSpec[] {
  return items.map((item) => {
    const text = (key: string) => {
      const value = entryOf(item, key)?.value;
      return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value.text : undefined;
    };
    const [kind, group, version] = [text("kind"), text("group"), text("version")];
    return { path: splitPath(text("path") ?? ""), create: text("create") === "true", kind, group, version };
  });
}

export function fits(spec: FieldSpec, id: ResourceId): boolean {
  return (
    (spec.kind === undefined || spec.kind === id.kind) &&
    (spec.group === undefined || spec.group === id.group) &&
    (spec.version === undefined || spec.version === id.version)
  );
}
