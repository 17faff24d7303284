// What the resources of a node say at this moment.
import { stringify } from "yaml";
import { encoded } from "./protocol/methods.ts";
import { bootedImage, type SimulatedNode } from "./node.ts";
import { definitionOf, definitionType, kinds } from "./resource-kinds.ts";
import { memberId, type EtcdCluster } from "./etcd.ts";
import { bootstrapManifests, manifestStates } from "./manifests.ts";
import { componentStates } from "./components.ts";
import type { FaultBoard } from "./faults.ts";

export interface ResourceState {
  readonly type: string;
  readonly id: string;
  readonly yaml: string;
  readonly proto?: Buffer;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface Described {
  readonly nodes: readonly SimulatedNode[];
  readonly etcd: EtcdCluster;
  readonly faults: FaultBoard;
  readonly vip: string | undefined;
  readonly vipHolder: () => SimulatedNode | undefined;
}

const definitions: readonly ResourceState[] = kinds.map((kind) => {
  const { id, spec, proto } = definitionOf(kind);
  return { type: definitionType, id, yaml: stringify(spec), proto };
});

const manifests = manifestStates(bootstrapManifests);

/** Every resource of a node that is on. */
export function resourcesOf(node: SimulatedNode, around: Described): ResourceState[] {
  return [
    ...definitions,
    machineStatus(node),
    ...configs(node),
    plain("MachineTypes.config.talos.dev", "machine-type", node.role),
    ...[...node.meta].map(([id, value]) =>
      plain("MetaKeys.runtime.talos.dev", id, { value }, encoded(`${runtime}.MetaKeySpec`, { value })),
    ),
    ...diagnostics(node, around.faults),
    ...extensions(node),
    ...addresses(node, around),
    ...nodeAddresses(node, around),
    nodename(node),
    ...[...componentStates(node), ...(node.role === "controlplane" ? manifests : [])].map(({ type, id, spec, proto }) =>
      plain(type, id, spec, proto),
    ),
    ...around.nodes.map((member) => clusterMember(member)),
    ...(node.role === "controlplane" && around.etcd.memberOf(node) !== undefined
      ? [plain("EtcdMembers.etcd.talos.dev", "local", { memberID: memberId(node.name).toString(16).padStart(16, "0") })]
      : []),
    plain("Versions.runtime.talos.dev", "version", { name: "Talos", version: bootedImage(node).version.slice(1) }),
    plain("KernelCmdlines.runtime.talos.dev", "cmdline", {
      cmdline: "talos.platform=metal console=tty0 init_on_alloc=1 slab_nomerge pti=on",
    }),
  ];
}

const runtime = "talos.resource.definitions.runtime";

function plain(type: string, id: string, spec: unknown, proto?: Buffer): ResourceState {
  return { type, id, yaml: stringify(spec), ...(proto === undefined ? {} : { proto }) };
}

function machineStatus({ stage, unmet }: SimulatedNode): ResourceState {
  const status = { ready: stage === "RUNNING" && unmet.length === 0, unmetConditions: unmet };
  const proto = encoded(`${runtime}.MachineStatusSpec`, { stage: `MACHINE_STAGE_${stage}`, status });
  const shown = stage === "SHUTTING_DOWN" ? "shuttingDown" : stage.toLowerCase();
  return plain("MachineStatuses.runtime.talos.dev", "machine", { stage: shown, status }, proto);
}

/** The running one and the one on disk. Their YAML is a string that holds YAML (config.MachineConfig, `MarshalYAML`). */
function configs({ active, persisted }: SimulatedNode): ResourceState[] {
  const config = (id: string, text: string): ResourceState => ({
    type: "MachineConfigs.config.talos.dev",
    id,
    yaml: yamlString(text),
    proto: encoded("resource.config.MachineConfigSpec", { yamlMarshalled: Buffer.from(text) }),
    annotations: { "talos.dev/yaml-spec": "1" },
  });
  return [config("v1alpha1", active), config("persistent", persisted)];
}

/** A string as Go writes it: an indented block; what the yaml package writes at the root has no indentation, and Go reads nothing. */
function yamlString(text: string): string {
  const indent = /^[ \n]/.test(text) ? "4" : "";
  const chomp = text.endsWith("\n") ? (text.endsWith("\n\n") ? "+" : "") : "-";
  return `|${indent}${chomp}\n${text.replace(/^(?=.)/gm, "    ")}`;
}

function diagnostics(node: SimulatedNode, faults: FaultBoard): ResourceState[] {
  return faults
    .all()
    .filter((fault) => fault.node === node.name)
    .filter((fault) => fault.kind === "diagnostic")
    .map(({ id, message }) =>
      plain(
        "Diagnostics.runtime.talos.dev",
        id,
        { message, details: [] },
        encoded(`${runtime}.DiagnosticSpec`, { message }),
      ),
    );
}

/** The schematic is an entry of its own among the extensions, and so is `modules.dep`. */
function extensions(node: SimulatedNode): ResourceState[] {
  const { schematic } = bootedImage(node);
  const entries = [
    { name: "qemu-guest-agent", version: "10.2.0", author: "Sidero Labs", description: "QEMU guest agent" },
    {
      name: "schematic",
      version: schematic,
      author: "Image Factory",
      description: "Virtual extension which specifies the schematic of the image built with Image Factory.",
    },
    {
      name: "modules.dep",
      version: "6.18.0-talos",
      author: "Talos Machinery",
      description: "Combined modules.dep for all extensions",
    },
  ];
  return entries.map((metadata, index) =>
    plain("ExtensionStatuses.runtime.talos.dev", String(index), {
      image: `${index}.sqsh`,
      metadata: { ...metadata, compatibility: { talos: { version: ">= v1.0.0" } } },
    }),
  );
}

function addressesOf(node: SimulatedNode, { vip, vipHolder }: Described): string[] {
  const virtual = vip !== undefined && vipHolder() === node ? [`${vip}/32`] : [];
  return ["127.0.0.1/8", `${node.address}/24`, ...virtual];
}

function nodeAddresses(node: SimulatedNode, around: Described): ResourceState[] {
  const own = [`${node.address}/24`];
  const lists = {
    default: own,
    current: addressesOf(node, around).filter((one) => !one.startsWith("127.")),
    routed: own,
  };
  return Object.entries(lists).map(([id, list]) =>
    plain("NodeAddresses.net.talos.dev", id, { addresses: list, sortAlgorithm: "v1" }),
  );
}

function addresses(node: SimulatedNode, around: Described): ResourceState[] {
  return addressesOf(node, around).map((address) => {
    const link = address.startsWith("127.") ? "lo" : "eth0";
    return plain("AddressStatuses.net.talos.dev", `${link}/${address}`, {
      address,
      linkIndex: link === "lo" ? 1 : 8,
      linkName: link,
      family: "inet4",
      scope: link === "lo" ? "host" : "global",
      flags: "permanent",
    });
  });
}

function nodename({ name }: SimulatedNode): ResourceState {
  const proto = encoded("talos.resource.definitions.k8s.NodenameSpec", { nodename: name, hostnameVersion: "1" });
  return plain(
    "Nodenames.kubernetes.talos.dev",
    "nodename",
    { nodename: name, hostnameVersion: "1", skipNodeRegistration: false },
    proto,
  );
}

function clusterMember(node: SimulatedNode): ResourceState {
  const { name, role, address } = node;
  const operatingSystem = `Talos (${bootedImage(node).version})`;
  const proto = encoded("talos.resource.definitions.cluster.MemberSpec", {
    nodeId: `node-${name}`,
    addresses: [{ ip: Buffer.from(address.split(".").map(Number)) }],
    hostname: name,
    machineType: role === "controlplane" ? "TYPE_CONTROL_PLANE" : "TYPE_WORKER",
    operatingSystem,
  });
  return plain(
    "Members.cluster.talos.dev",
    name,
    { nodeId: `node-${name}`, addresses: [address], hostname: name, machineType: role, operatingSystem },
    proto,
  );
}
