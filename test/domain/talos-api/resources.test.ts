import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addressStatusKind, nodeAddressKind } from "#domain/talos-api/resources/address.ts";
import { diagnosticKind } from "#domain/talos-api/resources/diagnostic.ts";
import { bootedSchematic, extensionStatusKind } from "#domain/talos-api/resources/extension.ts";
import { machineConfigKind } from "#domain/talos-api/resources/machine-config.ts";
import { machineStatusKind } from "#domain/talos-api/resources/machine-status.ts";
import { memberKind } from "#domain/talos-api/resources/member.ts";
import { metaKeyKind } from "#domain/talos-api/resources/meta-key.ts";
import { nodenameKind } from "#domain/talos-api/resources/nodename.ts";
import { SpecError, type Resource, type ResourceKind } from "#domain/talos-api/resources/resource.ts";
import { machineryFolder } from "../machine-config/talos-sources.ts";

/** Where Talos defines each type, and the package whose namespace it lives in. */
const sources: readonly (readonly [ResourceKind<unknown>, string, string])[] = [
  [machineStatusKind, "runtime/machine_status.go", "v1alpha1/v1alpha1.go"],
  [metaKeyKind, "runtime/meta_key.go", "v1alpha1/v1alpha1.go"],
  [diagnosticKind, "runtime/diagnostic.go", "v1alpha1/v1alpha1.go"],
  [extensionStatusKind, "runtime/extension_status.go", "v1alpha1/v1alpha1.go"],
  [addressStatusKind, "network/address_status.go", "network/network.go"],
  [nodeAddressKind, "network/node_address.go", "network/network.go"],
  [nodenameKind, "k8s/nodename.go", "k8s/k8s.go"],
  [memberKind, "cluster/member.go", "cluster/cluster.go"],
  [machineConfigKind, "config/machine_config.go", "config/config.go"],
];

describe.each(["1.12", "1.13", "1.14"])("types and namespaces are those of Talos %s", (minor) => {
  const folder = join(machineryFolder(minor), "resources");
  test.each(sources.map(([kind, file, scope]) => [kind.type, kind, file, scope] as const))(
    "%s",
    (type, kind, file, scope) => {
      const source = readFileSync(join(folder, file), "utf8");
      expect(/resource\.Type\("([^"]+)"\)/.exec(source)?.[1]).toBe(type);
      expect(/Sensitivity:\s+meta\.Sensitive/.test(source)).toBe(kind.sensitive);
      const namespaces = [...readFileSync(join(folder, scope), "utf8").matchAll(/Namespace = "([^"]+)"/g)];
      expect(namespaces.map(([, name]) => name)).toContain(kind.namespace);
    },
  );
});

const of = <T>(id: string, spec: T): Resource<T> => ({ id, version: "1", phase: "running", spec });

test("specs as Talos writes them", () => {
  const unmet =
    "stage: booting\nstatus:\n  ready: false\n  unmetConditions:\n    - name: services\n      reason: kubelet not healthy\n";
  expect(machineStatusKind.read(unmet)).toEqual({
    stage: "booting",
    ready: false,
    unmetConditions: [{ name: "services", reason: "kubelet not healthy" }],
  });
  expect(diagnosticKind.read("message: address overlap\ndetails:\n  - a\n  - b\n")).toEqual({
    message: "address overlap",
    details: ["a", "b"],
  });
  expect(addressStatusKind.read("address: 10.0.0.5/24\nlinkName: eth0\nfamily: inet4\n")).toEqual({
    address: "10.0.0.5/24",
    linkName: "eth0",
  });
  expect(nodeAddressKind.read("addresses:\n  - 10.0.0.5/24\n  - fd00::5/64\nsortAlgorithm: v1\n").addresses).toEqual([
    "10.0.0.5/24",
    "fd00::5/64",
  ]);
  expect(nodenameKind.read('nodename: cp1\nhostnameVersion: "2"\nskipNodeRegistration: false\n')).toEqual({
    nodename: "cp1",
  });
  expect(
    memberKind.read(
      "nodeId: abc\naddresses:\n  - 10.0.0.5\nhostname: cp1\nmachineType: controlplane\noperatingSystem: Talos (v1.13.9)\n",
    ),
  ).toMatchObject({ hostname: "cp1", machineType: "controlplane", addresses: ["10.0.0.5"] });
});

test("the schematic among the extensions", () => {
  const extension = (name: string, version: string) =>
    of("0", extensionStatusKind.read(`image: 000.ghcr.io-x\nmetadata:\n  name: ${name}\n  version: ${version}\n`));
  const statuses = [
    extension("schematic", "37656798"),
    extension("tailscale", "1.90"),
    extension("modules.dep", "6.18"),
    extension("drbd", "9"),
  ];
  expect(bootedSchematic(statuses)).toEqual({ schematic: "37656798", extensions: ["drbd@9", "tailscale@1.90"] });
  expect(bootedSchematic([])).toEqual({ schematic: undefined, extensions: [] });
});

test("the machine configuration comes as documents or as one string", () => {
  const documents = "version: v1alpha1\nmachine: {}\n---\napiVersion: v1alpha1\nkind: WatchdogTimerConfig\n";
  expect(machineConfigKind.read(documents).text).toBe(documents);
  expect(machineConfigKind.read(`|\n${documents.replace(/^/gm, "  ")}`).text).toBe(documents);
});

test.each([
  [machineStatusKind, "status: {ready: true}", "stage is missing"],
  [machineStatusKind, "stage: running\nstatus: {ready: canary}", "status.ready is not true or false"],
  [machineStatusKind, "canary", "the spec is no map"],
  [machineStatusKind, "", "the spec is empty"],
  [machineStatusKind, "a: [", "the spec is not one document of YAML"],
  [diagnosticKind, "message: x\ndetails: {canary: 1}", "details is no list"],
  [machineConfigKind, "", "the machine configuration is empty"],
  [machineConfigKind, "token: 'canary", "the machine configuration is no YAML"],
] as const)("%# what is no such spec is told without its content", (kind: ResourceKind<unknown>, text, message) => {
  expect(() => kind.read(text)).toThrow(new SpecError(message));
});
