// Fields of the v1alpha1 document that newer releases of Talos keep in documents of their own, and how each reads there.
// From the `V1Alpha1ConflictValidate` and the getters of siderolabs/talos `pkg/machinery/config` (v1.14.1).
import { isList, isMap } from "./field-path.ts";
import type { ConfigDocument, ConfigValue } from "./rendered.ts";

export interface MovedField {
  /** In the v1alpha1 document. */
  readonly from: readonly string[];
  /** The kind that holds it instead. */
  readonly kind: string;
  /** A kind that tells that a tree without a document of `kind` means it, too. */
  readonly companion?: string;
  /** What Talos takes where the field is not written. */
  readonly absent?: ConfigValue;
  /** The documents that say the same; undefined where there are none. */
  readonly documents: (value: ConfigValue, node: { readonly controlPlane: boolean }) => readonly Part[] | undefined;
}

/** A document, as far as one field makes it. */
export interface Part {
  readonly name?: string;
  /** Where the value stands in it. */
  readonly path: readonly string[];
  readonly value: ConfigValue;
}

/** The same value at another place. */
function same(from: string, kind: string, to: string): MovedField {
  return { from: from.split("."), kind, documents: (value) => [{ path: to.split("."), value }] };
}

function pod(component: string, kind: string, more: readonly string[]): readonly MovedField[] {
  return ["image", "extraArgs", "env", "resources", ...more].map((key) =>
    same(`cluster.${component}.${key}`, kind, key),
  );
}

export const movedFields: readonly MovedField[] = [
  same("machine.features.hostDNS", "ResolverConfig", "hostDNS"),
  same("machine.features.kubePrism.port", "KubePrismConfig", "port"),
  same("machine.nodeLabels", "KubeNodeConfig", "labels"),
  same("machine.nodeAnnotations", "KubeNodeConfig", "annotations"),
  same("machine.nodeTaints", "KubeNodeConfig", "taints"),
  same("machine.kubelet.nodeIP", "KubeNodeConfig", "nodeIP"),
  same("machine.kubelet.image", "KubeletConfig", "image"),
  same("machine.kubelet.extraArgs", "KubeletConfig", "extraArgs"),
  same("machine.kubelet.extraConfig", "KubeletConfig", "config"),
  same("machine.kubelet.clusterDNS", "KubeletConfig", "clusterDNS"),
  same("cluster.clusterName", "KubeClusterConfig", "clusterName"),
  same("cluster.controlPlane.endpoint", "KubeClusterConfig", "endpoint"),
  same("cluster.controlPlane.localAPIServerPort", "KubeAPIServerConfig", "apiPort"),
  same("cluster.id", "DiscoveryIdentityConfig", "clusterID"),
  same("cluster.secret", "DiscoveryIdentityConfig", "clusterSecret"),
  same("cluster.network.dnsDomain", "KubeNetworkConfig", "dnsDomain"),
  same("cluster.network.podSubnets", "KubeNetworkConfig", "podSubnets"),
  same("cluster.network.serviceSubnets", "KubeNetworkConfig", "serviceSubnets"),
  ...pod("apiServer", "KubeAPIServerConfig", []),
  same("cluster.apiServer.certSANs", "KubeAPIServerConfig", "certExtraSANs"),
  same("cluster.apiServer.auditPolicy", "KubeAuditPolicyConfig", "configuration"),
  ...pod("controllerManager", "KubeControllerManagerConfig", []),
  ...pod("scheduler", "KubeSchedulerConfig", ["config"]),
  ...pod("proxy", "KubeProxyConfig", ["mode"]),
  opposite("cluster.proxy.disabled", "KubeProxyConfig"),
  opposite("cluster.coreDNS.disabled", "KubeCoreDNSConfig"),
  same("cluster.coreDNS.image", "KubeCoreDNSConfig", "image"),
  named("cluster.apiServer.admissionControl", "KubeAdmissionControlConfig"),
  named("cluster.apiServer.authorizationConfig", "KubeAuthorizerConfig"),
  {
    from: ["cluster", "network", "cni"],
    kind: "KubeFlannelCNIConfig",
    companion: "KubeNetworkConfig",
    absent: { name: "flannel" },
    documents: podNetwork,
  },
  { from: ["cluster", "discovery"], kind: "DiscoveryServiceConfig", documents: discovery },
  { from: ["cluster", "secretboxEncryptionSecret"], kind: "KubeEtcdEncryptionConfig", documents: encryption },
];

/** `disabled: true` is `enabled: false`; what is not written is the default in both. */
function opposite(from: string, kind: string): MovedField {
  const documents: MovedField["documents"] = (value) =>
    value === true ? [{ path: ["enabled"], value: false }] : value === false ? [] : undefined;
  return { from: from.split("."), kind, documents };
}

/** One document for each item of a list, by the name of the item. */
function named(from: string, kind: string): MovedField {
  return {
    from: from.split("."),
    kind,
    documents: (value) => {
      if (!isList(value)) return undefined;
      const parts = value.flatMap((item) => {
        if (!isMap(item)) return [];
        const { name, ...rest } = item;
        if (typeof name !== "string") return [];
        return Object.entries(rest).map(([key, part]): Part => ({ name, path: [key], value: part }));
      });
      const names = value.map((item) => (isMap(item) ? item["name"] : undefined));
      return new Set(names).size === names.length && !names.includes(undefined) ? parts : undefined;
    },
  };
}

/** Only control planes bring a network. Without a document there is none; flannel's says what 1.13 takes for granted. */
function podNetwork(
  value: ConfigValue,
  { controlPlane }: { readonly controlPlane: boolean },
): readonly Part[] | undefined {
  if (!controlPlane) return [];
  if (!isMap(value)) return undefined;
  if (value["name"] === "none") return [];
  if (value["name"] !== "flannel" || value["flannel"] !== undefined) return undefined;
  return [
    { path: ["backendType"], value: "vxlan" },
    { path: ["backendPort"], value: 4789 },
  ];
}

/** The registry of Kubernetes has no document, so a tree that uses it means another thing. */
function discovery(value: ConfigValue): readonly Part[] | undefined {
  if (!isMap(value)) return undefined;
  if (value["enabled"] !== true) return [];
  const registries = isMap(value["registries"]) ? value["registries"] : {};
  const [kubernetes, service] = [registries["kubernetes"], registries["service"]];
  if (!isMap(kubernetes) || kubernetes["disabled"] !== true) return undefined;
  if (isMap(service) && service["disabled"] === true) return [];
  const endpoint = (isMap(service) ? service["endpoint"] : undefined) ?? "https://discovery.talos.dev/";
  return [{ name: "default", path: ["endpoint"], value: endpoint }];
}

/** What Talos makes of the secret by itself (`k8stemplates/apiserver.go`): the name of the key is written before each value in etcd. */
function encryption(value: ConfigValue): readonly Part[] | undefined {
  const providers = [{ secretbox: { keys: [{ name: "key2", secret: value }] } }, { identity: {} }];
  return [{ path: ["config"], value: { resources: [{ providers, resources: ["secrets"] }] } }];
}

/** True where a side keeps the field in a document, so that the other side's field can be read as one. */
export function keepsInDocument({ kind, companion }: MovedField, documents: readonly ConfigDocument[]): boolean {
  return documents.some((document) => document.kind === kind || document.kind === companion);
}
