// Our verdicts on talconfigs against the real talhelper, which renders each of them offline.
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTools } from "../../tools/real-tools.ts";
import { isGreen, patch, talconfig } from "./judging.ts";
import { smallTalconfig, startRealTalos, type RealTalos } from "./real-talos.ts";

interface TalconfigCase {
  readonly name: string;
  readonly replace?: readonly [from: string, to: string];
  /** Lines at the end of the only node. */
  readonly node?: string;
  /** Content of `p.yaml`, which the node lists as a patch. */
  readonly file?: string;
  readonly differs?: string;
}

const lets = "talhelper lets it through";
const cases: readonly TalconfigCase[] = [
  { name: "nothing changed" },
  { name: "an unknown field", replace: ["clusterName: test", "clusterName: test\ncluster: a"], differs: lets },
  { name: "an unknown field of a node", node: "nodeLabel: {}", differs: lets },
  { name: "no cluster name", replace: ["clusterName: test\n", ""] },
  { name: "no Kubernetes version", replace: ["kubernetesVersion: v1.36.4\n", ""] },
  { name: "no endpoint", replace: ["endpoint: https://10.0.0.1:6443\n", ""] },
  { name: "an endpoint without a scheme", replace: ["https://10.0.0.1", "10.0.0.1"] },
  { name: "an endpoint with a wrong port", replace: ["6443", "64430000"] },
  { name: "a version with a hole", replace: ["v1.13.8", "1.13.x"] },
  { name: "a version without v", replace: ["v1.13.8", "1.13.8"] },
  { name: "a short version", replace: ["v1.13.8", "v1.13"] },
  { name: "a word as version", replace: ["v1.13.8", "latest"] },
  { name: "no hostname", replace: ["hostname: cp1\n    ", ""] },
  { name: "a bad hostname", replace: ["cp1", "cp_1"] },
  { name: "a number as hostname", replace: ["cp1", "1234"] },
  { name: "no address", replace: ["    ipAddress: 10.0.0.11\n", ""] },
  { name: "two addresses", replace: ["10.0.0.11", "10.0.0.11, fd00::11"] },
  { name: "a name as address", replace: ["10.0.0.11", "cp1.example.org"] },
  { name: "172.16.1.256", replace: ["10.0.0.11", "172.16.1.256"], differs: lets },
  { name: "an address with a space in it", replace: ["10.0.0.11", "10.0.0.1 1"] },
  { name: "no install disk", replace: ["    installDisk: /dev/sda\n", ""] },
  { name: "a disk selector", replace: ["installDisk: /dev/sda", 'installDiskSelector: { size: "<= 2TB" }'] },
  { name: "yes as boolean", replace: ["controlPlane: true", "controlPlane: yes"] },
  { name: "a word as boolean", replace: ["controlPlane: true", "controlPlane: sure"] },
  { name: "a text as list", node: "certSANs: a.example.org" },
  { name: "a map as list", node: "patches: { a: b }" },
  { name: "nameservers", node: "nameservers: [1.1.1.1, 2606:4700:4700::1111]" },
  { name: "a bad nameserver", node: "nameservers: [1.1.1.256]" },
  { name: "a bad pod network", replace: ["nodes:", "clusterPodNets: [10.244.0.0]\nnodes:"] },
  { name: "a bad domain", replace: ["nodes:", "domain: cluster..local\nnodes:"] },
  { name: "machine files", node: "machineFiles: [{ op: create, path: /var/a, content: b, permissions: 0o644 }]" },
  { name: "a machine file with a bad operation", node: "machineFiles: [{ op: make, path: /var/a, content: b }]" },
  { name: "a machine file with a relative path", node: "machineFiles: [{ op: create, path: var, content: b }]" },
  { name: "a bad boot method", node: "machineSpec: { bootMethod: usb }" },
  {
    name: "a schematic",
    node: "schematic: { customization: { extraKernelArgs: [a=b], meta: [{ key: 12, value: a }] } }",
  },
  {
    name: "a user volume",
    node: "userVolumes: [{ name: a, volumeType: partition, provisioning: { diskSelector: { match: 'true' }, minSize: 1GiB }, encryption: { provider: luks2, keys: [{ slot: 0, nodeID: {} }] } }]",
  },
  {
    name: "a user volume of no type",
    node: "userVolumes: [{ name: a, volumeType: none, provisioning: { diskSelector: { match: 'true' }, minSize: 1GiB } }]",
  },
  {
    name: "an ingress firewall",
    node: "ingressFirewall: { defaultAction: block, rules: [{ name: r, portSelector: { ports: [80, 8000-8010], protocol: tcp }, ingress: [{ subnet: 10.0.0.0/8 }] }] }",
  },
  { name: "an image with a version", node: "talosImageURL: ghcr.io/siderolabs/installer:v1.13.8" },
  { name: "a schematic that was cut", node: "talosImageURL: factory.talos.dev/installer/376567988ad3", differs: lets },
  { name: "an interface", node: "networkInterfaces: [{ interface: eth0, dhcp: true, mtu: 1500 }]" },
  { name: "an interface with a text as mtu", node: "networkInterfaces: [{ interface: eth0, dhcp: true, mtu: big }]" },
  {
    name: "an unset variable",
    node: 'nodeAnnotations: { a: "${unset}" }',
    differs: "variables may come from the environment",
  },
  { name: "a patch in place", node: "patches: ['machine: { sysctls: { a: b } }']" },
  { name: "a bad patch in place", node: "patches: ['machine: { sysctl: { a: b } }']" },
  { name: "a JSON patch in place", node: `patches: ['[{"op": "add", "path": "/debug", "value": true}]']` },
  { name: "$patch in place", node: "patches: ['machine: { kubelet: { $patch: delete } }']" },
  { name: "$$patch in place", node: "patches: ['machine: { kubelet: { $$patch: delete } }']" },
  { name: "a patch file", file: "machine: { sysctls: { a: b } }\n" },
  { name: "a bad patch file", file: "machine: { sysctl: { a: b } }\n" },
  { name: "a JSON patch file", file: "- op: add\n  path: /debug\n  value: true\n" },
  { name: "$patch in a file", file: "machine: { kubelet: { $patch: delete } }\n" },
  { name: "$$patch in a file", file: "machine: { kubelet: { $$patch: delete } }\n" },
  { name: "a template in a file", file: 'machine: { sysctls: { a: "{{ .MachineConfig.MachineType }}" } }\n' },
];

const context = { multiDocument: true, ofTalhelper: true };

await describeWithTools(["talhelper", "talosctl"], "the real talhelper", () => {
  let talos: RealTalos;
  beforeAll(async () => {
    talos = await startRealTalos();
  }, 120_000);
  afterAll(() => talos.dispose());

  it.each(cases)("agrees on $name", async ({ name, replace, node, file, differs }) => {
    const [from, to] = replace ?? ["", ""];
    expect(smallTalconfig).toContain(from);
    const lines = [node, file === undefined ? undefined : 'patches: ["@./p.yaml"]'].filter(
      (each) => each !== undefined,
    );
    const text = `${smallTalconfig.replace(from, () => to)}${lines.map((each) => `    ${each}\n`).join("")}`;
    const real = await talos.render(text, file === undefined ? {} : { "p.yaml": file });
    const ours = [...talconfig(text, context), ...(file === undefined ? [] : patch(file, context))];
    expect({ name, ours, agrees: isGreen(ours) === real.valid, talhelper: real.said }).toMatchObject({
      agrees: differs === undefined,
    });
  });
});
