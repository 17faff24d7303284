// Why a plan is refused: what `apply` would not carry out, told in the pull request.
import type { RuleInfo } from "./rule.ts";

function refusal(name: string, title: string, why: string): RuleInfo {
  return { id: `plan/${name}`, severity: "error", title, why };
}

export const planRules: readonly RuleInfo[] = [
  refusal(
    "version-path",
    "upgrade that skips a minor, goes back, or has the wrong order",
    "Talos is tested from one minor to the next, `talosctl upgrade-k8s` refuses to skip one, and a node that starts with an etcd older than its data stays down. The path is walked one minor at a time, Talos and Kubernetes in turn, each stop a pair that the support matrix knows.",
  ),
  refusal(
    "kubernetes-range",
    "Kubernetes outside what this Talos runs",
    "Each Talos runs a range of Kubernetes minors and refuses a configuration with another: the upgrade stops on the first node, which then runs neither.",
  ),
  refusal(
    "quorum",
    "change of the control planes that etcd does not survive well",
    "etcd accepts writes only while more than half of its members are there. Members that leave at once take the majority along, and an even number of members tolerates no more losses than one fewer.",
  ),
  refusal(
    "all-control-planes",
    "all control planes exchanged or moved at once",
    "etcd is carried from member to member. Where none stays, nobody hands the data on, and every object of the cluster is gone.",
  ),
  refusal(
    "single-control-plane",
    "restart of the only control plane",
    "While it restarts there is no API and no etcd, and when it does not come back there is no other node to repair it from.",
  ),
  refusal(
    "cluster-name",
    "change of the cluster's name",
    "Certificates, contexts and tools go on using the old name; Talos has no way to rename a cluster.",
  ),
  refusal(
    "cluster-ca",
    "change of the cluster's secrets",
    "Nodes trust each other by the cluster's CAs and tokens. Applied one by one, a new CA splits the cluster into those that have it and those that do not. Whether a CA is among what changed cannot be seen without the key, so every change of the bundle counts.",
  ),
  refusal(
    "cluster-cidr",
    "change of the pod or service network",
    "Addresses that are given out stay as they are, certificates name the old ones, and pods of the old and the new network do not reach each other.",
  ),
  refusal(
    "cluster-endpoint",
    "change of the control plane's endpoint",
    "Every kubelet and kubeconfig goes to the new address from the moment that its node has it. When nothing answers there with a fitting certificate, the nodes fall out of the cluster one after the other.",
  ),
  refusal(
    "disk-wipe",
    "change that a disk survives only empty",
    "Installation disk, encryption and layout of system volumes are settled when a node is installed. Talos takes the new configuration and changes nothing, or wipes what is there.",
  ),
  refusal(
    "secure-boot",
    "installer that turns secure boot on or off",
    "Firmware that wants a signed image does not start one that is not signed: after the upgrade the node stays dark. The other way round an upgrade changes the image and not the firmware, and encryption sealed to the TPM does not open.",
  ),
  refusal(
    "schematic",
    "schematic without an extension that the configuration needs",
    "System extensions are part of the image. After an upgrade to a schematic without it, the kernel module does not load or the service does not start, and what stands on it (storage, a network, a GPU) is gone with the reboot.",
  ),
];
