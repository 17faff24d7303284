// The real talhelper renders the four nodes offline, the real talosctl accepts them, and they say what the cluster's facts say.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentsOf, textOf, tomlOf, valueAt, type Step } from "./repository.ts";
import { runTool } from "./run-tool.ts";
import { renderTalos, renderedDocuments, type TalosRender } from "./talos-render.ts";

const nodes = [
  { name: "talos-cp-1", address: "172.16.1.50", controlPlane: true },
  { name: "talos-cp-2", address: "172.16.1.51", controlPlane: true },
  { name: "talos-cp-3", address: "172.16.1.52", controlPlane: true },
  { name: "talos-worker", address: "172.16.1.53", controlPlane: false },
] as const;
const vip = "172.16.1.49";
const fileOf = (name: string) => `kubernetes-${name}.yaml`;
const talenv = documentsOf("talos/talenv.yaml")[0] as Record<string, string | number>;

/** The schematic is named by the hash of its canonical text, so the id can be known without asking the factory. */
const schematic = `customization:
    systemExtensions:
        officialExtensions:
            - ${talenv.systemExtension}
`;
const schematicId = createHash("sha256").update(schematic).digest("hex");
const installer = `factory.talos.dev/metal-installer-secureboot/${schematicId}:v1.13.8`;

let render: TalosRender;
beforeAll(async () => {
  render = await renderTalos();
});
afterAll(() => render[Symbol.dispose]());

test("talhelper renders the four nodes, with the cluster's own secrets", () => {
  expect(render.stderr).toBe("");
  expect(render.code).toBe(0);
  expect(render.stdout).not.toContain("WARNING");
  expect(render.files).toEqual([...nodes.map((node) => fileOf(node.name)), "talosconfig"]);
});

test("talconfig passes talhelper's own validation", async () => {
  const run = await runTool("talhelper", ["validate", "talconfig", "talconfig.yaml", "--env-file", "talenv.yaml"], {
    cwd: new URL("../../talos", import.meta.url).pathname,
  });
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("looking great") });
});

describe.each(nodes)("$name", ({ name, address, controlPlane }) => {
  const value = (...path: Step[]) => valueAt(renderedDocuments(render, fileOf(name)), path);
  const main = (...path: Step[]) => value({ version: "v1alpha1" }, ...path);
  const extra = (kind: string, ...path: Step[]) => value({ kind }, ...path);

  test("talosctl accepts it, strictly", async () => {
    const run = await runTool("talosctl", ["validate", "--mode", "metal", "--strict", "--config", fileOf(name)], {
      cwd: render.folder,
    });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("is valid for metal mode");
  });

  test("is who it should be", () => {
    expect(extra("HostnameConfig", "hostname")).toBe(name);
    expect(extra("LinkConfig", "addresses")).toEqual([{ address: `${address}/24` }]);
    expect(extra("LinkConfig", "routes")).toEqual([{ gateway: talenv.gateway }]);
    expect(extra("LinkConfig", "mtu")).toBe(talenv.mtu);
    expect(main("machine", "type")).toBe(controlPlane ? "controlplane" : "worker");
    expect(main("cluster", "clusterName")).toBe("kubernetes");
  });

  test("finds the API at the virtual address, and only control planes may hold it", () => {
    expect(main("cluster", "controlPlane", "endpoint")).toBe(`https://${vip}:6443`);
    expect(extra("Layer2VIPConfig", "name")).toBe(controlPlane ? vip : undefined);
    expect(main("machine", "certSANs")).toContain(vip);
    if (controlPlane) expect(main("cluster", "apiServer", "certSANs")).toContain(vip);
    expect(main("machine", "features", "kubePrism")).toEqual({ enabled: true, port: 7445 });
  });

  test("boots the signed image of the pinned version", () => {
    expect(main("machine", "install", "image")).toBe(installer);
    expect(main("machine", "install", "disk")).toBe(talenv.installDisk);
    expect(main("machine", "kubelet", "image")).toBe("ghcr.io/siderolabs/kubelet:v1.36.4");
  });

  test("leaves network, DNS and proxy to Cilium and CoreDNS", () => {
    expect(main("cluster", "network", "cni")).toEqual({ name: "none" });
    expect(main("cluster", "network", "podSubnets")).toEqual([talenv.clusterPodNet]);
    expect(main("cluster", "network", "serviceSubnets")).toEqual([talenv.clusterServiceNet]);
    expect(main("cluster", "coreDNS", "disabled")).toBe(controlPlane ? true : undefined);
    expect(main("cluster", "proxy", "disabled")).toBe(controlPlane ? true : undefined);
    expect(main("cluster", "allowSchedulingOnControlPlanes")).toBe(controlPlane ? true : undefined);
  });

  test("answers the Talos API to the home network only", () => {
    expect(extra("NetworkRuleConfig", "portSelector", "ports")).toEqual([50000]);
    expect(extra("NetworkRuleConfig", "ingress")).toEqual([{ subnet: "172.16.1.0/24" }]);
  });

  test("names and time come from the variables", () => {
    expect(extra("ResolverConfig", "nameservers")).toEqual([
      { address: talenv.nameserver1 },
      { address: talenv.nameserver2 },
    ]);
    expect(extra("TimeSyncConfig", "ntp", "servers")).toEqual([talenv.ntpServer1, talenv.ntpServer2]);
  });
});

test("talosctl speaks to the nodes, never to the virtual address, and to no node unless told", () => {
  const context = valueAt(renderedDocuments(render, "talosconfig"), [0, "contexts", "kubernetes"]);
  expect(valueAt(context, ["endpoints"])).toEqual(["172.16.1.50", "172.16.1.51", "172.16.1.52"]);
  expect(valueAt(context, ["nodes"]) ?? []).toEqual([]);
});

test("the same input gives the same bytes, with the recovery key as well", async () => {
  using again = await renderTalos({ key: "talos-recovery" });
  expect(again.code, again.stderr).toBe(0);
  for (const { name } of nodes) {
    const bytes = (of: TalosRender) => readFileSync(join(of.folder, fileOf(name)), "utf8");
    expect(bytes(again)).toBe(bytes(render));
  }
});

test("the key that Flux holds does not render", async () => {
  using denied = await renderTalos({ key: "kubernetes" });
  expect(denied.code).toBe(1);
  expect(denied.stderr).toContain("failed to generate talos config");
});

test("with diskEncryption: tpm both volumes are sealed to the TPM, and talosctl accepts it", async () => {
  using sealed = await renderTalos({ talenv: (text) => text.replace("diskEncryption: none", "diskEncryption: tpm") });
  expect(sealed.code, sealed.stderr).toBe(0);
  for (const { name } of nodes) {
    for (const volume of ["STATE", "EPHEMERAL"]) {
      const keys = valueAt(renderedDocuments(sealed, fileOf(name)), [
        { kind: "VolumeConfig", name: volume },
        "encryption",
        "keys",
      ]);
      expect(keys).toEqual([{ slot: 0, tpm: {} }]);
    }
    const run = await runTool("talosctl", ["validate", "--mode", "metal", "--strict", "--config", fileOf(name)], {
      cwd: sealed.folder,
    });
    expect(run.code, run.stderr).toBe(0);
  }
});

test.each(Object.keys(talenv))("the variable %s is read: without it nothing renders", async (name) => {
  using broken = await renderTalos({ talenv: (text) => text.replace(new RegExp(`^${name}:.*$`, "m"), "") });
  expect(broken.code).toBe(1);
  expect(broken.stderr).toContain(`\${${name}}`);
});

test("the tools are of the cluster's versions", () => {
  const tools = valueAt(tomlOf(".mise.toml"), ["tools"]) as Record<string, string>;
  expect(`v${tools["aqua:siderolabs/talos"]}`).toBe(talenv.talosVersion);
  expect(`v${tools["kubectl"]}`).toBe(talenv.kubernetesVersion);
  expect(textOf("talos/talconfig.yaml")).toContain(`talhelper/v${tools["aqua:budimanjojo/talhelper"]}/`);
});
