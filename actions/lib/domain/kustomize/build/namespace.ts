// `namespace:` of a kustomization and NamespaceTransformer objects: what they move where.
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { isClusterScoped } from "./cluster-scoped.ts";
import { editAt, splitPath } from "./field-path.ts";
import { fits, type FieldSpec } from "./field-specs.ts";
import type { Placed, Provenance } from "./provenance.ts";
import { idOf, rememberId, type Resource } from "./resource.ts";

export interface NamespaceRules {
  /** Fields besides `metadata.namespace` that take the namespace. */
  readonly fields: readonly FieldSpec[];
  /** Which subjects of bindings are moved; others follow their ServiceAccount, see `name-references.ts`. */
  readonly subjects: "default" | "all" | "none";
  /** Values that are there stay. */
  readonly unsetOnly: boolean;
}

const inMetadata = ["metadata", "namespace"];

/** Kustomize's own (`namespace.go`): Namespace objects, and the services of API services and CRDs. */
export const defaultRules: NamespaceRules = {
  fields: [
    { path: splitPath("metadata/name"), kind: "Namespace", create: true },
    { path: splitPath("spec/service/namespace"), group: "apiregistration.k8s.io", kind: "APIService", create: true },
    {
      path: splitPath("spec/conversion/webhook/clientConfig/service/namespace"),
      group: "apiextensions.k8s.io",
      kind: "CustomResourceDefinition",
      create: false,
    },
  ],
  subjects: "default",
  unsetOnly: false,
};

/** Gives every object the namespace; only kinds that kustomize knows to be cluster-scoped stay out. */
export function setNamespace(
  resources: readonly Resource[],
  namespace: Placed<YamlScalar>,
  provenance: Provenance,
  rules: NamespaceRules = defaultRules,
): void {
  provenance.take(namespace);
  const set = (old: YamlNode | undefined) => replaced(old, namespace, rules);
  for (const resource of resources) {
    rememberId(resource);
    const id = idOf(resource);
    let { root } = resource;
    if (!isClusterScoped(id)) root = editAt(root, inMetadata, { provenance, set, create: namespace });
    for (const spec of rules.fields) {
      if (!fits(spec, id) || !isFieldOf(spec, id.group === "" && id.version === "v1")) continue;
      root = editAt(root, spec.path, { provenance, set, create: spec.create ? namespace : undefined });
    }
    const isBinding = id.kind === "RoleBinding" || id.kind === "ClusterRoleBinding";
    if (isBinding && rules.subjects !== "none") root = moveSubjects(root, namespace, { provenance, rules });
    resource.root = root;
  }
}

/** `metadata.namespace` is dealt with already, and names change only for kinds of the core group. */
function isFieldOf({ path: [first, second, ...rest] }: FieldSpec, isCore: boolean): boolean {
  if (first !== "metadata" || rest.length > 0) return true;
  return second !== "namespace" && (second !== "name" || isCore);
}

/** The kustomization's own scalar takes the place of the old one: there it is changed. */
function replaced(
  old: YamlNode | undefined,
  { node }: Placed<YamlScalar>,
  { unsetOnly }: NamespaceRules,
): YamlNode | undefined {
  if (old?.kind !== "scalar") return node;
  const isSet = old.value !== null && old.text !== "";
  return old.value === node.value || (unsetOnly && isSet) ? old : node;
}

function moveSubjects(
  root: YamlMap,
  namespace: Placed<YamlScalar>,
  { provenance, rules }: { readonly provenance: Provenance; readonly rules: NamespaceRules },
): YamlMap {
  const set = (old: YamlNode | undefined) => replaced(old, namespace, rules);
  const moved = (subject: YamlNode): YamlNode => {
    const [key, wanted] = rules.subjects === "all" ? ["kind", "ServiceAccount"] : ["name", "default"];
    const value = entryOf(subject, key ?? "")?.value;
    if (subject.kind !== "map" || value?.kind !== "scalar" || value.text !== wanted) return subject;
    return editAt(subject, ["namespace"], { provenance, create: namespace, set });
  };
  return editAt(root, ["subjects"], {
    provenance,
    set: (subjects) => (subjects?.kind === "list" ? provenance.list(subjects, subjects.items.map(moved)) : undefined),
  });
}
