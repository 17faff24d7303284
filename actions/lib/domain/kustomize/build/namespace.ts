// `namespace:` of a kustomization: what it moves where.
import { entryOf, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { isClusterScoped } from "./cluster-scoped.ts";
import { editAt } from "./field-path.ts";
import type { Placed, Provenance } from "./provenance.ts";
import { idOf, rememberId, type Resource } from "./resource.ts";

const inMetadata = ["metadata", "namespace"];
const nameField = ["metadata", "name"];
const serviceOfApi = ["spec", "service", "namespace"];
const conversionWebhook = ["spec", "conversion", "webhook", "clientConfig", "service", "namespace"];

/**
 * Gives every object the namespace, Namespace objects that name, and the services of API services and CRDs (NamespaceTransformer
 * of kustomize). Only kinds that kustomize knows to be cluster-scoped stay out; of the subjects of bindings only those
 * named `default` are moved (others follow their ServiceAccount, see `name-references.ts`).
 */
export function setNamespace(
  resources: readonly Resource[],
  namespace: Placed<YamlScalar>,
  provenance: Provenance,
): void {
  provenance.take(namespace);
  const edit = { provenance, set: (old: YamlNode | undefined) => replaced(old, namespace) };
  for (const resource of resources) {
    rememberId(resource);
    const id = idOf(resource);
    let { root } = resource;
    if (!isClusterScoped(id)) root = editAt(root, inMetadata, { ...edit, create: namespace });
    if (id.kind === "Namespace" && id.group === "" && id.version === "v1")
      root = editAt(root, nameField, { ...edit, create: namespace });
    if (id.kind === "APIService" && id.group === "apiregistration.k8s.io")
      root = editAt(root, serviceOfApi, { ...edit, create: namespace });
    if (id.kind === "CustomResourceDefinition" && id.group === "apiextensions.k8s.io")
      root = editAt(root, conversionWebhook, edit);
    if (id.kind === "RoleBinding" || id.kind === "ClusterRoleBinding")
      root = editAt(root, ["subjects"], {
        provenance,
        set: (subjects) => movedSubjects(subjects, namespace, provenance),
      });
    resource.root = root;
  }
}

/** The kustomization's own scalar takes the place of the old one: there it is changed. */
function replaced(old: YamlNode | undefined, { node }: Placed<YamlScalar>): YamlNode | undefined {
  return old?.kind === "scalar" && old.value === node.value ? old : node;
}

function movedSubjects(
  subjects: YamlNode | undefined,
  namespace: Placed<YamlScalar>,
  provenance: Provenance,
): YamlNode | undefined {
  if (subjects?.kind !== "list") return undefined;
  const items = subjects.items.map((subject) => {
    const name = entryOf(subject, "name")?.value;
    if (subject.kind !== "map" || name?.kind !== "scalar" || name.text !== "default") return subject;
    return editAt(subject, ["namespace"], { provenance, create: namespace, set: (old) => replaced(old, namespace) });
  });
  return provenance.list(subjects, items);
}
