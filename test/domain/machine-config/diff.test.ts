import { describe, expect, test } from "vitest";
import { diffNode } from "#domain/machine-config/diff.ts";
import { nodeOf } from "./rendered.ts";

/** `document path: old -> new`, one per field. */
function changed(base: string, head: string): string[] {
  const { fields } = diffNode(nodeOf(base), nodeOf(head), { runningVersion: "v1.13.8" });
  return fields.map(({ document, path, old, new: now }) => `${document} ${path}: ${text(old)} -> ${text(now)}`);
}

function text(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value);
}

describe("paths", () => {
  test("a key that is no word is quoted", () => {
    expect(
      changed('machine: {sysctls: {net.core.somaxconn: "1"}}', 'machine: {sysctls: {net.core.somaxconn: "2"}}'),
    ).toEqual(['v1alpha1 machine.sysctls["net.core.somaxconn"]: "1" -> "2"']);
  });

  test("a field that is new is told by itself, not with the map around it", () => {
    expect(changed("machine: {}", "machine: {sysctls: {a: '1', b: '2'}}")).toEqual([
      'v1alpha1 machine.sysctls.a: none -> "1"',
      'v1alpha1 machine.sysctls.b: none -> "2"',
    ]);
  });

  test("documents are told by kind and name, whole ones without a path", () => {
    const volume = "---\napiVersion: v1alpha1\nkind: UserVolumeConfig\nname: data\n";
    expect(changed("machine: {type: worker}\n", `machine: {type: worker}\n${volume}`)).toEqual([
      'UserVolumeConfig data : none -> {"apiVersion":"v1alpha1","kind":"UserVolumeConfig","name":"data"}',
    ]);
  });
});

describe("lists", () => {
  const interfaces = (...items: string[]) => `machine: {network: {interfaces: [${items.join(", ")}]}}`;

  test("network interfaces are the same by interface or selector, in any order", () => {
    const eth0 = "{interface: eth0, mtu: 1500}";
    const chosen = "{deviceSelector: {hardwareAddr: 'bc:24:11:00:00:01', driver: virtio_net}, mtu: 1500}";
    expect(changed(interfaces(eth0, chosen), interfaces(chosen, eth0))).toEqual([]);
    expect(changed(interfaces(eth0, chosen), interfaces(chosen.replace("1500", "9000"), eth0))).toEqual([
      "v1alpha1 machine.network.interfaces[driver=virtio_net hardwareAddr=bc:24:11:00:00:01].mtu: 1500 -> 9000",
    ]);
  });

  test("routes to one network are told apart by their metric", () => {
    const routes = (...items: string[]) => interfaces(`{interface: eth0, routes: [${items.join(", ")}]}`);
    const [one, two] = [
      "{network: 0.0.0.0/0, gateway: 192.0.2.1, metric: 1}",
      "{network: 0.0.0.0/0, gateway: 192.0.2.2, metric: 2}",
    ];
    expect(changed(routes(one, two), routes(two, one))).toEqual([]);
    expect(changed(routes(one, two), routes(one))).toEqual([
      'v1alpha1 machine.network.interfaces[eth0].routes[0.0.0.0/0 2]: {"network":"0.0.0.0/0","gateway":"192.0.2.2","metric":2} -> none',
    ]);
  });

  test("the default route of a link document has no destination", () => {
    const link = (routes: string) => `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\nroutes: [${routes}]\n`;
    expect(changed(link("{gateway: 192.0.2.1}"), link("{gateway: 192.0.2.2}"))).toEqual([
      'LinkConfig eth0 routes[default].gateway: "192.0.2.1" -> "192.0.2.2"',
    ]);
  });

  test.each([
    ["machine: {certSANs: [a, b]}", "machine: {certSANs: [b, a, b]}", 0],
    [
      "machine: {network: {nameservers: [1.1.1.1, 9.9.9.9]}}",
      "machine: {network: {nameservers: [9.9.9.9, 1.1.1.1]}}",
      1,
    ],
    [
      "machine: {kubelet: {extraMounts: [{destination: /a, source: /a}, {destination: /b, source: /b}]}}",
      "machine: {kubelet: {extraMounts: [{destination: /b, source: /b}, {destination: /a, source: /a}]}}",
      0,
    ],
    [
      "cluster: {network: {podSubnets: [10.42.0.0/16, fd00::/48]}}",
      "cluster: {network: {podSubnets: [fd00::/48, 10.42.0.0/16]}}",
      1,
    ],
    [
      "cluster: {apiServer: {authorizationConfig: [{type: Node, name: node}, {type: RBAC, name: rbac}]}}",
      "cluster: {apiServer: {authorizationConfig: [{type: RBAC, name: rbac}, {type: Node, name: node}]}}",
      4,
    ],
    ["machine: {kernel: {modules: [{name: a}, {name: b}]}}", "machine: {kernel: {modules: [{name: b}, {name: a}]}}", 0],
    [
      "machine: {registries: {mirrors: {docker.io: {endpoints: [a, b]}}}}",
      "machine: {registries: {mirrors: {docker.io: {endpoints: [b, a]}}}}",
      1,
    ],
  ])("order means something or not: %s", (base, head, count) => {
    expect(changed(base, head)).toHaveLength(count);
  });

  test("nothing, null and an empty list are the same, an empty key of an encryption is not", () => {
    expect(changed("machine: {certSANs: [], network: {}}", "machine: {certSANs: null}")).toEqual([]);
    expect(
      changed(
        "machine: {systemDiskEncryption: {state: {keys: [{slot: 0, tpm: {}}]}}}",
        "machine: {systemDiskEncryption: {state: {keys: [{slot: 0, nodeID: {}}]}}}",
      ),
    ).toHaveLength(2);
  });
});

describe("secrets", () => {
  test("are named, and that they differ is told", () => {
    expect(changed("machine: {token: abcdef.0123456789}", "machine: {token: fedcba.9876543210}")).toEqual([
      'v1alpha1 machine.token: "‹machine.token›" -> "‹machine.token, another value›"',
    ]);
  });
});
