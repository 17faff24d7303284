// Why a plan is refused: what `apply` would not carry out, told in the pull request.
import type { RuleInfo } from "./rule.ts";

interface Refusal extends Pick<Required<RuleInfo>, "title" | "why" | "example" | "fix"> {
  readonly name: string;
}

function refusal({ name, ...words }: Refusal): RuleInfo {
  return { id: `plan/${name}`, severity: "error", ...words };
}

export const planRules: readonly RuleInfo[] = [
  refusal({
    name: "version-path",
    title: "upgrade that skips a minor, goes back, or has the wrong order",
    why: "Talos is tested from one minor to the next, `talosctl upgrade-k8s` refuses to skip one, and a node that starts with an etcd older than its data stays down. The path is walked one minor at a time, Talos and Kubernetes in turn, each stop a pair that the support matrix knows.",
    example: "# talos/talenv.yaml, before: talosVersion: v1.12.7\ntalosVersion: v1.14.1\n",
    fix: "Raise one minor at a time, and Talos before the Kubernetes that needs it.",
  }),
  refusal({
    name: "kubernetes-range",
    title: "Kubernetes outside what this Talos runs",
    why: "Each Talos runs a range of Kubernetes minors and refuses a configuration with another: the upgrade stops on the first node, which then runs neither.",
    example: "# talos/talenv.yaml\ntalosVersion: v1.13.8\nkubernetesVersion: v1.37.0 # Talos 1.13 runs 1.31 to 1.36\n",
    fix: "Choose a Kubernetes that this Talos runs, or raise Talos first.",
  }),
  refusal({
    name: "quorum",
    title: "change of the control planes that etcd does not survive well",
    why: "etcd accepts writes only while more than half of its members are there. Members that leave at once take the majority along, and an even number of members tolerates no more losses than one fewer.",
    example:
      "# talos/talconfig.yaml, before: three control planes\nnodes:\n  - { hostname: talos-cp-1, controlPlane: true }\n",
    fix: "Take away or add one control plane at a time, each in a change of its own.",
  }),
  refusal({
    name: "all-control-planes",
    title: "all control planes exchanged or moved at once",
    why: "etcd is carried from member to member. Where none stays, nobody hands the data on, and every object of the cluster is gone.",
    example:
      "# before: talos-cp-1, talos-cp-2 and talos-cp-3\nnodes:\n  - { hostname: new-cp-1, controlPlane: true }\n  - { hostname: new-cp-2, controlPlane: true }\n  - { hostname: new-cp-3, controlPlane: true }\n",
    fix: "Exchange one control plane at a time, and wait until etcd has the new member.",
  }),
  refusal({
    name: "single-control-plane",
    title: "restart of the only control plane",
    why: "While it restarts there is no API and no etcd, and when it does not come back there is no other node to repair it from.",
    example: "# one control plane, and before: talosVersion: v1.13.7\ntalosVersion: v1.13.8\n",
    fix: "Take a snapshot of etcd and do it by hand, or add two control planes first.",
  }),
  refusal({
    name: "cluster-name",
    title: "change of the cluster's name",
    why: "Certificates, contexts and tools go on using the old name; Talos has no way to rename a cluster.",
    example: "# before: clusterName: kubernetes\nclusterName: home\n",
    fix: "Keep the name; another name is another cluster.",
  }),
  refusal({
    name: "cluster-ca",
    title: "change of the cluster's secrets",
    why: "Nodes trust each other by the cluster's CAs and tokens. Applied one by one, a new CA splits the cluster into those that have it and those that do not. Whether a CA is among what changed cannot be seen without the key, so every change of the bundle counts.",
    example:
      "# talos/talsecret.sops.yaml, made anew by talhelper gensecret\ncerts:\n  os:\n    crt: ENC[AES256_GCM,data:…] # another one\n",
    fix: "Take the change back, or rotate by hand as the Talos documentation says (talosctl rotate-ca).",
  }),
  refusal({
    name: "cluster-cidr",
    title: "change of the pod or service network",
    why: "Addresses that are given out stay as they are, certificates name the old ones, and pods of the old and the new network do not reach each other.",
    example: "# before: clusterPodNets: [10.42.0.0/16]\nclusterPodNets: [10.44.0.0/16]\n",
    fix: "Keep the networks; another network is another cluster.",
  }),
  refusal({
    name: "cluster-endpoint",
    title: "change of the control plane's endpoint",
    why: "Every kubelet and kubeconfig goes to the new address from the moment that its node has it. When nothing answers there with a fitting certificate, the nodes fall out of the cluster one after the other.",
    example: "# before: endpoint: https://172.16.1.49:6443\nendpoint: https://172.16.1.48:6443\n",
    fix: "Let the new address answer beside the old one first, with both in the certificates, then change it by hand.",
  }),
  refusal({
    name: "etcd-encryption",
    title: "key that Secrets in etcd were written with is gone",
    why: "Every Secret in etcd begins with the provider and the name of the key that it was written with, and an API server that has no key of that name reads none of them. Talos writes secretbox with key2; talhelper 3.1.16 gives a tree of Talos 1.14 a KubeEtcdEncryptionConfig with key1.",
    example:
      "kind: KubeEtcdEncryptionConfig\nconfig:\n  resources:\n    - resources: [secrets]\n      providers:\n        - secretbox: { keys: [{ name: key1, secret: … }] } # before: key2\n",
    fix: "Keep the provider and the name of the key, behind the new key where there is one; render with a talhelper made with Talos 1.14.0 or newer.",
  }),
  refusal({
    name: "disk-wipe",
    title: "change that a disk survives only empty",
    why: "Installation disk, encryption and layout of system volumes are settled when a node is installed. Talos takes the new configuration and changes nothing, or wipes what is there.",
    example: "# before: installDisk: /dev/sda\ninstallDisk: /dev/nvme0n1\n",
    fix: "Install the node anew, one at a time, or take the change back.",
  }),
  refusal({
    name: "secure-boot",
    title: "installer that turns secure boot on or off",
    why: "Firmware that wants a signed image does not start one that is not signed: after the upgrade the node stays dark. The other way round an upgrade changes the image and not the firmware, and encryption sealed to the TPM does not open.",
    example: "machineSpec:\n  secureboot: true # before: false\n",
    fix: "Install the node anew from the other medium, one at a time.",
  }),
  refusal({
    name: "schematic",
    title: "schematic without an extension that the configuration needs",
    why: "System extensions are part of the image. After an upgrade to a schematic without it, the kernel module does not load or the service does not start, and what stands on it (storage, a network, a GPU) is gone with the reboot.",
    example:
      "# before: officialExtensions: [siderolabs/iscsi-tools], which the storage needs\nschematic:\n  customization:\n    systemExtensions: { officialExtensions: [] }\n",
    fix: "Keep the extension, or take away first what needs it.",
  }),
];
