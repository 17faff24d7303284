// Machine configurations for the comparison with talosctl: a rendered one, changed in one place each.

export interface DecoderCase {
  readonly name: string;
  /** Lines put below `machine:` and `cluster:`, and documents put at the end. */
  readonly machine?: string;
  readonly cluster?: string;
  readonly documents?: readonly string[];
  /** Texts of the rendered configuration that are replaced; the first must be there. */
  readonly replace?: readonly [from: string | RegExp, to: string];
  /** Why we do not say what talosctl says. */
  readonly differs?: string;
}

/** `kind` with a name, unless the lines bring one. */
function document(kind: string, lines: string): string {
  return `apiVersion: v1alpha1\nkind: ${kind}\n${lines}\n`;
}

const scalars: readonly DecoderCase[] = [
  { name: "a number where a string is wanted", machine: "sysctls: { vm.swappiness: 1 }" },
  { name: "a float where a string is wanted", machine: "sysctls: { vm.x: 1.50 }" },
  { name: "a boolean where a string is wanted", machine: "sysctls: { vm.x: true }" },
  { name: "a map where a string is wanted", machine: "sysctls: { vm.x: {} }" },
  { name: "a list where a string is wanted", machine: "sysctls: { vm.x: [] }" },
  { name: "null where a string is wanted", machine: "sysctls: { vm.x: null }" },
  { name: "yes where a boolean is wanted", replace: ["debug: false", "debug: yes"] },
  { name: "ON where a boolean is wanted", replace: ["debug: false", "debug: ON"] },
  { name: "oN where a boolean is wanted", replace: ["debug: false", "debug: oN"] },
  { name: "a quoted yes where a boolean is wanted", replace: ["debug: false", 'debug: "yes"'] },
  { name: "a quoted true where a boolean is wanted", replace: ["debug: false", 'debug: "true"'] },
  { name: "1 where a boolean is wanted", replace: ["debug: false", "debug: 1"] },
  { name: "null where a boolean is wanted", replace: ["debug: false", "debug: null"] },
  { name: "a list where a boolean is wanted", replace: ["debug: false", "debug: []"] },
  { name: "a quoted number where a number is wanted", replace: ["port: 7445", 'port: "7445"'] },
  { name: "text where a number is wanted", replace: ["port: 7445", "port: many"] },
  { name: "a whole float where a number is wanted", replace: ["port: 7445", "port: 7445.0"] },
  { name: "a broken float where a number is wanted", replace: ["port: 7445", "port: 7445.5"] },
  { name: "a hexadecimal number", replace: ["port: 7445", "port: 0x1d15"] },
  { name: "an octal number", replace: ["port: 7445", "port: 0o16425"] },
  { name: "an underscored number", replace: ["port: 7445", "port: 7_445"] },
  { name: "a negative port", replace: ["port: 7445", "port: -1"] },
  { name: "null where a list is wanted", replace: ["certSANs: []", "certSANs: null"] },
  { name: "one text where a list is wanted", replace: ["certSANs: []", "certSANs: example.org"] },
  { name: "a map where a list is wanted", replace: ["certSANs: []", "certSANs: { a: b }"] },
  { name: "numbers in a list of strings", replace: ["certSANs: []", "certSANs: [1, 2]"] },
  { name: "null in a list of strings", replace: ["certSANs: []", "certSANs: [null]"] },
  { name: "a list where a map is wanted", machine: "nodeAnnotations: [a]" },
  { name: "text where a map is wanted", machine: "kernel: modules" },
  { name: "null where a map is wanted", machine: "kernel: null" },
  { name: "quoted empty text where a map is wanted", machine: 'kernel: ""' },
];

const fields: readonly DecoderCase[] = [
  { name: "an unknown field at the top", replace: ["debug: false", "debgu: false"] },
  { name: "an unknown field of machine", machine: "sysctl: { a: b }" },
  { name: "an unknown field of cluster", cluster: "controlplane: {}" },
  { name: "an unknown field with null", machine: "nothing: null" },
  { name: "an unknown field in a list item", machine: "files: [{ content: a, path: /var/a, op: create, mode: 1 }]" },
  { name: "an unknown field three levels down", replace: ["port: 7445", "ports: 7445"] },
  { name: "machine set to null", replace: [/machine:\n(?: .*\n)+/u, "machine: null\n"] },
  { name: "cluster set to null", replace: [/cluster:\n(?: .*\n)+/u, "cluster: null\n"] },
  { name: "a duplicate key", replace: ["debug: false", "debug: false\ndebug: true"] },
  {
    name: "machine.type join",
    differs: "a worker with the keys of a control plane; what a machine type allows is a rule about the whole",
    replace: ["type: controlplane", "type: join"],
  },
  { name: "machine.type init", replace: ["type: controlplane", "type: init"] },
  { name: "machine.type master", replace: ["type: controlplane", "type: master"] },
  {
    name: "version v1alpha2",
    differs: "Talos never reads the field; its schema knows one value",
    replace: ["version: v1alpha1", "version: v1alpha2"],
  },
  {
    name: "a free-form field with anything",
    cluster: "",
    replace: ["level: Metadata", "level: Whatever\n          x: { y: [1] }"],
  },
  { name: "extraArgs with a list", replace: ["scheduler:\n", "scheduler:\n    extraArgs: { a: [b, c] }\n"] },
  { name: "extraArgs with a number", replace: ["scheduler:\n", "scheduler:\n    extraArgs: { v: 2 }\n"] },
  { name: "extraArgs with a boolean", replace: ["scheduler:\n", "scheduler:\n    extraArgs: { v: true }\n"] },
  { name: "extraArgs with a map", replace: ["scheduler:\n", "scheduler:\n    extraArgs: { a: { b: c } }\n"] },
  {
    name: "kubelet extraArgs with a list",
    replace: ["kubelet:\n", "kubelet:\n    extraArgs: { feature-gates: [A=true] }\n"],
  },
  {
    name: "kubelet extraConfig",
    replace: ["kubelet:\n", "kubelet:\n    extraConfig: { serializeImagePulls: false }\n"],
  },
  { name: "file permissions 0o644", machine: "files: [{ content: a, path: /var/a, op: create, permissions: 0o644 }]" },
  { name: "file permissions 0644", machine: "files: [{ content: a, path: /var/a, op: create, permissions: 0644 }]" },
  {
    name: "file permissions as text",
    machine: 'files: [{ content: a, path: /var/a, op: create, permissions: "0o644" }]',
  },
  {
    name: "file op make",
    differs: "Talos takes any word and fails when it writes the file; its schema knows three",
    machine: "files: [{ content: a, path: /var/a, op: make }]",
  },
  {
    name: "a logging endpoint",
    machine: "logging: { destinations: [{ endpoint: udp://10.0.0.9:514, format: json_lines }] }",
  },
  {
    name: "a logging endpoint of https",
    machine: "logging: { destinations: [{ endpoint: https://10.0.0.9, format: json_lines }] }",
  },
  {
    name: "a logging endpoint that is a map",
    machine: "logging: { destinations: [{ endpoint: { url: udp://10.0.0.9:514 }, format: json_lines }] }",
  },
  {
    name: "a logging endpoint with a wrong port",
    machine: 'logging: { destinations: [{ endpoint: "udp://10.0.0.9:x", format: json_lines }] }',
  },
  { name: "a logging format", machine: "logging: { destinations: [{ endpoint: udp://10.0.0.9:514, format: json }] }" },
  { name: "acceptedCAs as a list", machine: "acceptedCAs: [{ crt: LS0t }]" },
  { name: "acceptedCAs as a map", machine: "acceptedCAs: { crt: LS0t }" },
  { name: "the old network", machine: "network: { nameservers: [1.1.1.1] }" },
  { name: "the old network with an unknown field", machine: "network: { nameserver: [1.1.1.1] }" },
  { name: "old interfaces", machine: "network: { interfaces: [{ interface: eth1, dhcp: true, mtu: 9000 }] }" },
  {
    name: "old interfaces with text as mtu",
    machine: "network: { interfaces: [{ interface: eth1, dhcp: true, mtu: big }] }",
  },
  { name: "old interfaces with cidr", machine: "network: { interfaces: [{ interface: eth1, cidr: 10.9.0.1/24 }] }" },
  {
    name: "old disks",
    machine: "disks: [{ device: /dev/sdb, partitions: [{ mountpoint: /var/mnt/x, size: 100GB }] }]",
  },
  { name: "the old time", machine: "time: { servers: [time.example.org], bootTimeout: 2m0s }" },
  { name: "the old time with a bad duration", machine: "time: { bootTimeout: soon }" },
  { name: "the old time with a number as duration", machine: "time: { bootTimeout: 120 }" },
  {
    name: "the old registries",
    machine: "registries: { mirrors: { docker.io: { endpoints: [https://mirror.example.org] } } }",
  },
  {
    name: "the old disk encryption",
    machine: "systemDiskEncryption: { state: { provider: luks2, keys: [{ slot: 0, nodeID: {} }] } }",
  },
  { name: "the old env", machine: "env: { A: b, C: 1 }" },
  {
    name: "old features",
    differs: "a document and the old field exclude each other; a rule about the whole",
    replace: [
      "diskQuotaSupport: true",
      "diskQuotaSupport: true\n    rbac: true\n    stableHostname: true\n    apidCheckExtKeyUsage: true",
    ],
  },
  { name: "allowSchedulingOnMasters", cluster: "allowSchedulingOnMasters: true" },
  {
    name: "install.extensions",
    replace: ["wipe: false", "wipe: false\n    extensions: [{ image: a.example.org/b:v1 }]"],
  },
  { name: "install.extraKernelArgs", replace: ["grubUseUKICmdline: true", "extraKernelArgs: [a=b]"] },
  { name: "a disk selector by size", replace: ["disk: /dev/sda", 'diskSelector: { size: "<= 2TB" }'] },
  { name: "a disk selector with a wrong size", replace: ["disk: /dev/sda", 'diskSelector: { size: "big" }'] },
  { name: "cni none", replace: ["dnsDomain:", "cni: { name: none }\n    dnsDomain:"] },
  { name: "cni of an unknown name", replace: ["dnsDomain:", "cni: { name: calico }\n    dnsDomain:"] },
  { name: "an endpoint without a scheme", replace: ["endpoint: https://10.0.0.1:6443", "endpoint: 10.0.0.1:6443"] },
  {
    name: "an endpoint of http",
    differs: "Talos' own schema asks for https, and no API server speaks http",
    replace: ["endpoint: https://10.0.0.1:6443", "endpoint: http://10.0.0.1:6443"],
  },
  { name: "inline manifests", cluster: "inlineManifests: [{ name: a, contents: 'kind: X' }]" },
  {
    name: "an inline manifest without a name",
    differs: "validated in code; the schema does not ask for it",
    cluster: "inlineManifests: [{ contents: 'kind: X' }]",
  },
  { name: "a removed field", cluster: "allowSchedulingOnControlplane: true" },
  {
    name: "a delete mark",
    machine: "nodeLabels2: null",
    replace: ["nodeLabels:\n", "nodeLabels:\n    $patch: delete\n"],
  },
];

const kinds: readonly DecoderCase[] = [
  { name: "an unknown kind", documents: [document("HostnamConfig", "hostname: a")] },
  { name: "a kind of Talos 1.14", documents: [document("KubeletConfig", "image: a")] },
  { name: "a kind of Kubernetes", documents: ["apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n"] },
  { name: "a kind of a wrong apiVersion", documents: ["apiVersion: v1beta1\nkind: TimeSyncConfig\nenabled: true\n"] },
  { name: "no kind", documents: ["apiVersion: v1\nname: a\n"] },
  { name: "no kind, version v1alpha1", documents: ["apiVersion: v1alpha1\nname: a\n"] },
  { name: "no apiVersion", documents: ["kind: TimeSyncConfig\nenabled: true\n"] },
  { name: "an empty document", documents: ["# nothing\n"] },
  { name: "a null document", documents: ["null\n"] },
  { name: "a text document", documents: ["hello\n"] },
  { name: "a list document", documents: ["- a\n"] },
  { name: "a second HostnameConfig", documents: [document("HostnameConfig", "hostname: b")] },
  { name: "a second v1alpha1 document", documents: ["machine: {}\n"] },
  {
    name: "two documents of one kind and two names",
    documents: [
      document("UserVolumeConfig", "name: a\nprovisioning: { diskSelector: { match: 'true' }, minSize: 1GiB }"),
      document("UserVolumeConfig", "name: b\nprovisioning: { diskSelector: { match: 'true' }, minSize: 1GiB }"),
    ],
  },
  {
    name: "two documents of one kind and one name",
    documents: [
      document("UserVolumeConfig", "name: a\nprovisioning: { diskSelector: { match: 'true' }, minSize: 1GiB }"),
      document("UserVolumeConfig", "name: a\nprovisioning: { diskSelector: { match: 'true' }, minSize: 2GiB }"),
    ],
  },
  {
    name: "TimeSyncConfig",
    documents: [document("TimeSyncConfig", "enabled: true\nbootTimeout: 1m30s\nntp: { servers: [time.example.org] }")],
  },
  {
    name: "TimeSyncConfig with an unknown field",
    documents: [document("TimeSyncConfig", "enabled: true\nservers: [a]")],
  },
  { name: "TimeSyncConfig with a bad duration", documents: [document("TimeSyncConfig", "bootTimeout: 1minute")] },
  { name: "TimeSyncConfig with duration 0", documents: [document("TimeSyncConfig", "enabled: true\nbootTimeout: 0")] },
  {
    name: "ResolverConfig",
    documents: [document("ResolverConfig", "nameservers: [{ address: 1.1.1.1 }, { address: 2001:DB8::1 }]")],
  },
  {
    name: "ResolverConfig with a wrong address",
    documents: [document("ResolverConfig", "nameservers: [{ address: 1.1.1.256 }]")],
  },
  { name: "ResolverConfig with a text item", documents: [document("ResolverConfig", "nameservers: [1.1.1.1]")] },
  { name: "VolumeConfig without a name", documents: [document("VolumeConfig", "provisioning: { maxSize: 1GiB }")] },
  {
    name: "VolumeConfig EPHEMERAL",
    documents: [document("VolumeConfig", "name: EPHEMERAL\nprovisioning: { maxSize: 50GiB }")],
  },
  {
    name: "VolumeConfig of another name",
    documents: [document("VolumeConfig", "name: DATA\nprovisioning: { maxSize: 50GiB }")],
  },
  {
    name: "encryption with a wrong provider",
    documents: [document("VolumeConfig", "name: STATE\nencryption: { provider: luks1, keys: [{ slot: 0, tpm: {} }] }")],
  },
  {
    name: "encryption with an enum in capitals",
    documents: [document("VolumeConfig", "name: STATE\nencryption: { provider: LUKS2, keys: [{ slot: 0, tpm: {} }] }")],
  },
  {
    name: "encryption without keys",
    differs: "validated in code, for a provider that is set; the schema does not ask for it",
    documents: [document("VolumeConfig", "name: STATE\nencryption: { provider: luks2 }")],
  },
  {
    name: "a size that is none",
    documents: [document("VolumeConfig", "name: EPHEMERAL\nprovisioning: { maxSize: large }")],
  },
  {
    name: "LinkConfig",
    documents: [document("LinkConfig", "name: eth7\nup: on\nmtu: 9000\naddresses: [{ address: 10.7.0.1/24 }]")],
  },
  {
    name: "LinkConfig with a wrong prefix",
    documents: [document("LinkConfig", "name: eth7\naddresses: [{ address: 10.7.0.1/33 }]")],
  },
  {
    name: "LinkConfig without a prefix",
    documents: [document("LinkConfig", "name: eth7\naddresses: [{ address: 10.7.0.1 }]")],
  },
  { name: "LinkConfig with a negative mtu", documents: [document("LinkConfig", "name: eth7\nmtu: -1")] },
  {
    name: "VLANConfig",
    documents: [document("VLANConfig", "name: eth7.1\nvlanID: 1\nparent: eth7\nvlanMode: 802.1q")],
  },
  {
    name: "VLANConfig with a large id",
    documents: [document("VLANConfig", "name: eth7.1\nvlanID: 70000\nparent: eth7")],
  },
  {
    name: "BondConfig",
    documents: [
      document(
        "BondConfig",
        "name: bond7\nlinks: [eth7]\nbondMode: 802.3ad\nadLACPActive: on\nlacpRate: fast\nhardwareAddr: AA:BB:CC:00:11:22",
      ),
    ],
  },
  {
    name: "BondConfig with a wrong mode",
    documents: [document("BondConfig", "name: bond7\nlinks: [eth7]\nbondMode: lacp")],
  },
  {
    name: "DummyLinkConfig with a wrong MAC",
    differs: "Talos decodes any number of octets; no device has an address of three",
    documents: [document("DummyLinkConfig", "name: dummy7\nhardwareAddr: aa:bb:cc")],
  },
  {
    name: "WireguardConfig with a wrong endpoint",
    documents: [
      document(
        "WireguardConfig",
        "name: wg7\nprivateKey: GD4oSmB6iSMl3GzrTGEXGzwuXWKQGLbNwCmfqHZ1CWM=\npeers: [{ publicKey: DNH0T8Q5QHFnO0RH4Nk8iBbZr1yvSjxHrPdXaNLVdV0=, endpoint: vpn.example.org:51820, allowedIPs: [0.0.0.0/0] }]",
      ),
    ],
  },
  {
    name: "NetworkRuleConfig",
    documents: [
      document(
        "NetworkRuleConfig",
        'name: r\nportSelector: { ports: [80, "8000-8010", 443], protocol: tcp }\ningress: [{ subnet: 10.0.0.0/8, except: 10.1.0.0/16 }]',
      ),
    ],
  },
  {
    name: "NetworkRuleConfig with a wrong port",
    documents: [
      document(
        "NetworkRuleConfig",
        "name: r\nportSelector: { ports: [http], protocol: tcp }\ningress: [{ subnet: 10.0.0.0/8 }]",
      ),
    ],
  },
  {
    name: "NetworkRuleConfig with a wrong protocol",
    documents: [
      document(
        "NetworkRuleConfig",
        "name: r\nportSelector: { ports: [80], protocol: http }\ningress: [{ subnet: 10.0.0.0/8 }]",
      ),
    ],
  },
  { name: "NetworkDefaultActionConfig", documents: [document("NetworkDefaultActionConfig", "ingress: block")] },
  { name: "NetworkDefaultActionConfig deny", documents: [document("NetworkDefaultActionConfig", "ingress: deny")] },
  {
    name: "ExtensionServiceConfig",
    documents: [
      document(
        "ExtensionServiceConfig",
        "name: nut-client\nconfigFiles: [{ content: a, mountPath: /usr/local/etc/nut/upsmon.conf }]\nenvironment: [A=B]",
      ),
    ],
  },
  { name: "WatchdogTimerConfig", documents: [document("WatchdogTimerConfig", "device: /dev/watchdog0\ntimeout: 5m")] },
  {
    name: "WatchdogTimerConfig with a short timeout",
    differs: "the lower bound is only in code",
    documents: [document("WatchdogTimerConfig", "device: /dev/watchdog0\ntimeout: 1s")],
  },
  { name: "KmsgLogConfig of http", documents: [document("KmsgLogConfig", "name: a\nurl: http://10.0.0.9:514")] },
  {
    name: "RegistryMirrorConfig",
    documents: [document("RegistryMirrorConfig", "name: docker.io\nendpoints: [{ url: https://mirror.example.org }]")],
  },
  {
    name: "RoutingRuleConfig",
    documents: [document("RoutingRuleConfig", 'name: "1000"\nsrc: 10.0.0.0/8\ntable: "100"\naction: unicast')],
  },
  {
    name: "EthernetConfig with a text feature",
    documents: [document("EthernetConfig", "name: eth7\nfeatures: { tx-tcp-segmentation: maybe }")],
  },
];

export const decoderCases: readonly DecoderCase[] = [...scalars, ...fields, ...kinds];

/** The rendered configuration with one change. */
export function changed(rendered: string, { machine, cluster, documents = [], replace, name }: DecoderCase): string {
  let text = rendered;
  if (replace !== undefined) {
    const [from, to] = replace;
    const next = text.replace(from, () => to);
    if (next === text) throw new Error(`${name}: the rendered configuration has no ${String(from)}`);
    text = next;
  }
  if (machine !== undefined) text = text.replace("\nmachine:\n", () => `\nmachine:\n  ${machine}\n`);
  if (cluster !== undefined && cluster !== "") text = text.replace("\ncluster:\n", () => `\ncluster:\n  ${cluster}\n`);
  return [text, ...documents].join("---\n");
}
