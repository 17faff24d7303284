// Secrets and ConfigMaps that operators make from objects of the tree, under names that these objects tell.
import { entryOf, itemsAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { groupOf } from "./api-group.ts";

import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { resolved } from "#domain/flux/substitution.ts";

export interface Product {
  readonly kind: "Secret" | "ConfigMap" | "PersistentVolumeClaim";
  readonly name: string;
  /** Undefined: in namespaces that the object chooses by labels. */
  readonly namespace: string | undefined;
}

type Products = (object: ClusterObject) => readonly (Omit<Product, "namespace"> & { readonly anywhere?: true })[];

const secret = (name: string | undefined) => (name === undefined ? [] : [{ kind: "Secret" as const, name }]);
const everywhere = (kind: Product["kind"], name: string) => ({ kind, name, anywhere: true as const });

/** By `group/Kind`. */
const producers: ReadonlyMap<string, Products> = new Map<string, Products>([
  ["external-secrets.io/ExternalSecret", ({ root, name }) => secret(stringAt(root, "spec", "target", "name") ?? name)],
  [
    "external-secrets.io/ClusterExternalSecret",
    ({ root, name }) => [
      everywhere(
        "Secret",
        stringAt(root, "spec", "externalSecretSpec", "target", "name") ??
          stringAt(root, "spec", "externalSecretName") ??
          name,
      ),
    ],
  ],
  ["cert-manager.io/Certificate", ({ root }) => secret(stringAt(root, "spec", "secretName"))],
  [
    "bitnami.com/SealedSecret",
    ({ root, name }) => secret(stringAt(root, "spec", "template", "metadata", "name") ?? name),
  ],
  [
    "isindir.github.com/SopsSecret",
    ({ root }) => itemsAt(root, "spec", "secretTemplates").flatMap((template) => secret(stringAt(template, "name"))),
  ],
  ["onepassword.com/OnePasswordItem", ({ name }) => secret(name)],
  [
    "postgresql.cnpg.io/Cluster",
    ({ name }) => ["app", "superuser", "ca", "server", "replication"].flatMap((end) => secret(`${name}-${end}`)),
  ],
  [
    "objectbucket.io/ObjectBucketClaim",
    ({ name }) => [
      { kind: "Secret", name },
      { kind: "ConfigMap", name },
    ],
  ],
  ["trust.cert-manager.io/Bundle", ({ name }) => [everywhere("ConfigMap", name), everywhere("Secret", name)]],
  ["cdi.kubevirt.io/DataVolume", ({ name }) => [{ kind: "PersistentVolumeClaim", name }]],
  ["networking.k8s.io/Ingress", tlsOfIngress],
  ["gateway.networking.k8s.io/Gateway", tlsOfGateway],
]);

/** Everything that operators are known to make, by `Kind name`. */
export const products = perCluster((cluster: ClusterModel): ReadonlyMap<string, readonly Product[]> => {
  const found = new Map<string, Product[]>();
  for (const object of cluster.objects) {
    const isPlain = object.kind === "Secret" || object.kind === "ConfigMap";
    const made = isPlain
      ? [{ kind: object.kind as Product["kind"], name: object.name }]
      : (producers.get(`${groupOf(object)}/${object.kind}`)?.(object) ?? []);
    const isCopied = made.length > 0 && copiers.some((copier) => hasKey(object.root, copier));
    for (const { kind, name: written, ...where } of made) {
      const name = resolved(cluster, object, written);
      const key = `${kind} ${name}`;
      const namespace = "anywhere" in where || isCopied ? undefined : object.namespace;
      found.set(key, [...(found.get(key) ?? []), { kind, name, namespace }]);
    }
  }
  return found;
});

/** Names of a kind that operators make in a namespace. */
export function productNames(cluster: ClusterModel, kind: string, namespace: string): string[] {
  const all = [...products(cluster).values()].flat();
  return all.flatMap((each) => (each.kind === kind && each.namespace === namespace ? [each.name] : []));
}

/** Controllers that copy Secrets and ConfigMaps to other namespaces, by their annotations. */
const copiers = ["reflector.v1.k8s.emberstack.com/", "replicator.v1.mittwald.de/", "kubed.appscode.com/sync"];

function hasKey(node: YamlNode, prefix: string): boolean {
  if (node.kind === "list") return node.items.some((item) => hasKey(item, prefix));
  return node.kind === "map" && node.entries.some(({ key, value }) => key.startsWith(prefix) || hasKey(value, prefix));
}

/** cert-manager's shim makes a Certificate for the `tls` of an annotated Ingress. */
function tlsOfIngress({ root }: ClusterObject) {
  return isIssued(root) ? itemsAt(root, "spec", "tls").flatMap((tls) => secret(stringAt(tls, "secretName"))) : [];
}

function tlsOfGateway({ root }: ClusterObject) {
  if (!isIssued(root)) return [];
  return itemsAt(root, "spec", "listeners").flatMap((listener) =>
    itemsAt(listener, "tls", "certificateRefs").flatMap((reference) => secret(stringAt(reference, "name"))),
  );
}

function isIssued(root: ClusterObject["root"]): boolean {
  const annotations = entryOf(entryOf(root, "metadata")?.value, "annotations")?.value;
  return (
    annotations?.kind === "map" &&
    annotations.entries.some(({ key }) => /^cert-manager\.io\/(?:cluster-)?issuer$/u.test(key))
  );
}
