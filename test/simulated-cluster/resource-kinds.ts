// The kinds of COSI resources that a simulated node has, as Talos defines them (machinery/resources/**, COSI's meta/spec).
import { encoded } from "./protocol/methods.ts";

export interface ResourceKind {
  /** `MachineStatuses.runtime.talos.dev`. */
  readonly type: string;
  readonly singular: string;
  readonly namespace: string;
  readonly aliases?: readonly string[];
  readonly columns?: readonly (readonly [string, string])[];
  /** Only for os:admin. */
  readonly sensitive?: boolean;
}

export const definitionType = "ResourceDefinitions.meta.cosi.dev";

export const kinds: readonly ResourceKind[] = [
  {
    type: "MachineStatuses.runtime.talos.dev",
    singular: "MachineStatus",
    namespace: "runtime",
    columns: [
      ["Stage", "{.stage}"],
      ["Ready", "{.status.ready}"],
    ],
  },
  { type: "MachineConfigs.config.talos.dev", singular: "MachineConfig", namespace: "config", sensitive: true },
  { type: "MachineTypes.config.talos.dev", singular: "MachineType", namespace: "config" },
  {
    type: "MetaKeys.runtime.talos.dev",
    singular: "MetaKey",
    namespace: "runtime",
    aliases: ["meta"],
    columns: [["Value", "{.value}"]],
  },
  {
    type: "Diagnostics.runtime.talos.dev",
    singular: "Diagnostic",
    namespace: "runtime",
    columns: [["Message", "{.message}"]],
  },
  {
    type: "ExtensionStatuses.runtime.talos.dev",
    singular: "ExtensionStatus",
    namespace: "runtime",
    aliases: ["extensions"],
    columns: [
      ["Name", "{.metadata.name}"],
      ["Version", "{.metadata.version}"],
    ],
  },
  {
    type: "AddressStatuses.net.talos.dev",
    singular: "AddressStatus",
    namespace: "network",
    aliases: ["address", "addresses"],
    columns: [
      ["Address", "{.address}"],
      ["Link", "{.linkName}"],
    ],
  },
  {
    type: "NodeAddresses.net.talos.dev",
    singular: "NodeAddress",
    namespace: "network",
    columns: [["Addresses", "{.addresses}"]],
  },
  {
    type: "Nodenames.kubernetes.talos.dev",
    singular: "Nodename",
    namespace: "k8s",
    columns: [["Nodename", "{.nodename}"]],
  },
  {
    type: "Members.cluster.talos.dev",
    singular: "Member",
    namespace: "cluster",
    columns: [
      ["Hostname", "{.hostname}"],
      ["Machine Type", "{.machineType}"],
      ["OS", "{.operatingSystem}"],
      ["Addresses", "{.addresses}"],
    ],
  },
  {
    type: "EtcdMembers.etcd.talos.dev",
    singular: "EtcdMember",
    namespace: "etcd",
    columns: [["Member ID", "{.memberID}"]],
  },
  {
    type: "Versions.runtime.talos.dev",
    singular: "Version",
    namespace: "runtime",
    columns: [["Version", "{.version}"]],
  },
  {
    type: "KernelCmdlines.runtime.talos.dev",
    singular: "KernelCmdline",
    namespace: "runtime",
    columns: [["Cmdline", "{.cmdline}"]],
  },
  {
    type: "APIServerConfigs.kubernetes.talos.dev",
    singular: "APIServerConfig",
    namespace: "controlplane",
    sensitive: true,
  },
  {
    type: "ControllerManagerConfigs.kubernetes.talos.dev",
    singular: "ControllerManagerConfig",
    namespace: "controlplane",
    sensitive: true,
  },
  {
    type: "SchedulerConfigs.kubernetes.talos.dev",
    singular: "SchedulerConfig",
    namespace: "controlplane",
    sensitive: true,
  },
  { type: "KubeletSpecs.kubernetes.talos.dev", singular: "KubeletSpec", namespace: "k8s" },
  { type: "Manifests.kubernetes.talos.dev", singular: "Manifest", namespace: "controlplane", sensitive: true },
  { type: "Services.v1alpha1.talos.dev", singular: "Service", namespace: "runtime", aliases: ["svc"] },
  { type: definitionType, singular: "ResourceDefinition", namespace: "meta" },
];

export interface Definition {
  readonly id: string;
  readonly spec: object;
  readonly proto: Buffer;
}

/** The definition of a kind, with the aliases that COSI adds by itself (meta/spec, `Fill`). */
export function definitionOf({
  type,
  singular,
  namespace,
  aliases = [],
  columns = [],
  sensitive = false,
}: ResourceKind): Definition {
  const [name = "", ...suffix] = type.split(".");
  const upper = name.replace(/[^A-Z]/g, "");
  const short =
    upper.length < 2 ? [] : [upper.toLowerCase(), ...(upper.endsWith("S") ? [] : [`${upper.toLowerCase()}s`])];
  const own = [...aliases, singular.toLowerCase(), ...short];
  const all = [
    name.toLowerCase(),
    ...suffix.slice(0, -1).map((_, index) => [name.toLowerCase(), ...suffix.slice(0, index + 1)].join(".")),
    ...own,
  ];
  return {
    id: type.toLowerCase(),
    spec: {
      type,
      displayType: singular,
      defaultNamespace: namespace,
      aliases: own,
      allAliases: all,
      printColumns: columns.map(([column, jsonPath]) => ({ name: column, jsonPath })),
      ...(sensitive ? { sensitivity: "sensitive" } : {}),
    },
    proto: encoded("cosi.resource.meta.ResourceDefinitionSpec", {
      resourceType: type,
      displayType: singular,
      defaultNamespace: namespace,
      aliases: own,
      allAliases: all,
      printColumns: columns.map(([column, jsonPath]) => ({ name: column, jsonPath })),
      sensitivity: sensitive ? "SENSITIVE" : "NON_SENSITIVE",
    }),
  };
}
