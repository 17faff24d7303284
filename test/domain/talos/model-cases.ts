// Talconfigs that say the same things in different ways, for the model and for the real talhelper.

export interface ModelCase {
  readonly name: string;
  readonly talconfig: string;
  /** Files beside it, without folders in their names. */
  readonly files?: Readonly<Record<string, string>>;
}

const head = (version: string, kubernetes: string, more = "") => `clusterName: home
talosVersion: ${version}
kubernetesVersion: ${kubernetes}
endpoint: https://10.0.0.9:6443
${more}`;

const nodes = `nodes:
  - hostname: cp-1
    ipAddress: 10.0.0.11
    controlPlane: true
    installDisk: /dev/sda
  - hostname: worker-1
    ipAddress: 10.0.0.21
    controlPlane: false
    installDiskSelector:
      size: ">= 100GB"
`;

const interfaces = `    networkInterfaces:
      - interface: eth0
        addresses:
          - 10.0.0.11/24
        vip:
          ip: 10.0.0.9
        vlans:
          - vlanId: 20
            addresses:
              - 10.0.20.11/24
`;

export const modelCases: readonly ModelCase[] = [
  { name: "only what is required", talconfig: `${head("v1.13.8", "v1.36.4")}${nodes}` },
  {
    name: "talconfig's own fields",
    talconfig: `${head("v1.13.8", "v1.36.4", "allowSchedulingOnControlPlanes: true\nadditionalApiServerCertSans: [api.example.com]\nadditionalMachineCertSans: [talos.example.com]\nclusterPodNets: [10.42.0.0/16]\nclusterSvcNets: [10.43.0.0/16]\ncniConfig:\n  name: none\n")}${nodes.replace("    installDisk: /dev/sda\n", `    installDisk: /dev/sda\n${interfaces}`)}`,
  },
  {
    name: "variables, a patch in a file, and a path that a variable chooses",
    talconfig: `${head("${talos}", "${kubernetes}", 'cniConfig:\n  name: ${cni}\npatches:\n  - "@./${variant}.yaml"\n')}${nodes.replace("/dev/sda", "${disk}")}`,
    files: {
      "talenv.yaml": "talos: v1.13.8\nkubernetes: v1.36.4\ncni: none\nvariant: chosen\ndisk: /dev/vda\nport: 7444\n",
      "chosen.yaml": "machine:\n  features:\n    kubePrism:\n      enabled: true\n      port: ${port}\n",
      "other.yaml": "machine:\n  features:\n    kubePrism:\n      enabled: false\n",
    },
  },
  {
    name: "patches of the group, the node and all: the last wins",
    talconfig: `${head("v1.13.8", "v1.36.4", "patches:\n  - |-\n    machine:\n      kubelet:\n        image: ghcr.io/siderolabs/kubelet:v1.36.3\n")}controlPlane:
  patches:
    - |-
      cluster:
        proxy:
          disabled: true
        coreDNS:
          disabled: true
        apiServer:
          certSANs:
            - group.example.com
    - |-
      machine:
        kubelet:
          image: ghcr.io/siderolabs/kubelet:v1.36.1
${nodes.replace(
  "    installDisk: /dev/sda\n",
  `    installDisk: /dev/sda
    patches:
      - |-
        cluster:
          coreDNS:
            disabled: false
        machine:
          install:
            image: registry.example.com/installer:v1.13.8
`,
)}`,
  },
  {
    name: "a group's image and disk encryption, and a node's own schematic",
    talconfig: `${head("v1.13.8", "v1.36.4")}controlPlane:
  certSANs: [group.example.com]
  talosImageURL: factory.talos.dev/metal-installer-secureboot/376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba
  machineSpec:
    secureboot: true
  patches:
    - |-
      machine:
        systemDiskEncryption:
          state:
            provider: luks2
            keys:
              - slot: 0
                tpm: {}
${nodes.replace(
  "    installDiskSelector:",
  `    machineSpec:
      mode: nocloud
      secureboot: true
    schematic:
      customization:
        extraKernelArgs: [-selinux, net.ifnames=0]
        systemExtensions:
          officialExtensions: [siderolabs/qemu-guest-agent, siderolabs/i915]
    installDiskSelector:`,
)}`,
  },
  {
    name: "a JSON patch before Talos 1.12",
    talconfig: `${head("v1.11.6", "v1.34.1")}controlPlane:
  patches:
    - |-
      - op: add
        path: /cluster/proxy
        value:
          disabled: true
      - op: add
        path: /cluster/apiServer/certSANs/-
        value: json.example.com
${nodes.replace("    installDisk: /dev/sda\n", `    installDisk: /dev/sda\n${interfaces}`)}`,
  },
  {
    name: "documents of their own",
    talconfig: `${head("v1.13.8", "v1.36.4")}controlPlane:
  patches:
    - |-
      apiVersion: v1alpha1
      kind: Layer2VIPConfig
      name: 10.0.0.9
      link: eth0
      ---
      apiVersion: v1alpha1
      kind: VolumeConfig
      name: EPHEMERAL
      encryption:
        provider: luks2
        keys:
          - slot: 0
            tpm: {}
${nodes}`,
  },
  {
    name: "a node that ignores its group's patches",
    talconfig: `${head("v1.13.8", "v1.36.4")}controlPlane:
  patches:
    - |-
      cluster:
        proxy:
          disabled: true
${nodes.replace("    installDisk: /dev/sda\n", "    installDisk: /dev/sda\n    overridePatches: true\n    patches:\n      - |-\n        cluster:\n          coreDNS:\n            disabled: true\n")}`,
  },
  {
    name: "Talos 1.14, whose Kubernetes is in documents of its own",
    talconfig: `${head("v1.14.0", "v1.36.4", "cniConfig:\n  name: none\n")}controlPlane:
  patches:
    - |-
      apiVersion: v1alpha1
      kind: KubeProxyConfig
      enabled: false
      ---
      machine:
        features:
          kubePrism:
            enabled: true
            port: 7440
${nodes}`,
  },
];
