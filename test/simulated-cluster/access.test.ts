// Who gets in, where a call goes, and what comes back when it does not arrive.
import { writeFileSync, readFileSync, mkdtempSync, rmSync } from "node:fs";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requireTool } from "../tools/real-tools.ts";
import { simulatedCluster } from "./cluster.ts";
import { newAuthority } from "./pki.ts";
import { plainClient } from "./plain-client.ts";
import type { SimulatedCluster } from "./simulated-cluster.ts";

const run = promisify(execFile);
const machine = (name: string) => `/machine.MachineService/${name}`;

describe("a client's certificate", () => {
  let cluster: SimulatedCluster;
  beforeAll(async () => void (cluster = await simulatedCluster()));
  afterAll(() => cluster.close());
  const version = async (talosconfig: string) => {
    using client = plainClient(talosconfig);
    return await client.unary(machine("Version"), {}, { milliseconds: 2000 });
  };

  test("is accepted when the cluster's CA signed it", async () => {
    await expect(version(cluster.talosconfig("os:reader"))).resolves.toMatchObject({
      messages: [{ version: { tag: "v1.13.9" } }],
    });
  });

  test("is refused when it has expired, is not yet valid, or comes from elsewhere", async () => {
    const at = (days: number) => new Date(Date.now() + days * 86_400_000);
    const foreign = newAuthority();
    for (const options of [
      { validity: { from: at(-9), to: at(-1) } },
      { validity: { from: at(1), to: at(9) } },
      { authority: foreign },
    ])
      await expect(version(cluster.talosconfig("os:admin", options))).rejects.toMatchObject({ code: 14 });
  });

  test("needs a role that the method wants", async () => {
    await expect(version(cluster.talosconfig("os:etcd:backup"))).rejects.toMatchObject({
      code: 7,
      details: "not authorized",
    });
    await expect(version(cluster.talosconfig("somebody"))).rejects.toMatchObject({ code: 7 });
    await expect(version(cluster.talosconfig(["os:etcd:backup", "os:reader"]))).resolves.toBeDefined();
  });

  test("of a reader may not apply, though the table lets it through to the handler", async () => {
    using client = plainClient(cluster.talosconfig("os:reader"));
    const data = Buffer.from(cluster.node("cp-1").active);
    await expect(
      client.unary(machine("ApplyConfiguration"), { data, mode: "TRY", dryRun: true }),
    ).rejects.toMatchObject({ code: 7 });
  });
});

describe("a CA made by talosctl", () => {
  test("signs certificates that Node and Talos' own client accept", async () => {
    const talosctl = await requireTool("talosctl");
    const folder = mkdtempSync(join(tmpdir(), "homelab-secrets-"));
    try {
      const file = join(folder, "secrets.yaml");
      await run(talosctl, ["gen", "secrets", "-o", file]);
      const { certs } = parse(readFileSync(file, "utf8")) as {
        readonly certs: { readonly os: { readonly crt: string; readonly key: string } };
      };
      const text = (base64: string) => Buffer.from(base64, "base64").toString();
      await using cluster = await simulatedCluster({
        authority: { certificate: text(certs.os.crt), privateKey: text(certs.os.key) },
      });
      using client = plainClient(cluster.talosconfig("os:admin"));
      await expect(client.unary(machine("Version"))).resolves.toBeDefined();
      const config = join(folder, "talosconfig");
      writeFileSync(config, cluster.talosconfig("os:admin"));
      await run(talosctl, ["--talosconfig", config, "-n", "cp-1", "version"]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("routing", () => {
  let cluster: SimulatedCluster;
  beforeAll(async () => void (cluster = await simulatedCluster({ vip: "192.0.2.5" })));
  afterAll(() => cluster.close());

  test("node: one answer, untouched; errors are plain", async () => {
    using client = plainClient(cluster.talosconfig("os:admin"));
    const hostname = (node: string) => client.unary(machine("Hostname"), {}, { node });
    expect(await hostname("192.0.2.13")).toMatchObject({ messages: [{ hostname: "cp-3", metadata: null }] });
    await expect(hostname("198.51.100.1")).rejects.toMatchObject({ code: 14 });
    await expect(client.unary(machine("Hostname"), {}, { node: ["cp-1", "cp-2"] })).rejects.toMatchObject({ code: 3 });
  });

  test("nodes: merged answers, failures among them", async () => {
    using client = plainClient(cluster.talosconfig("os:admin"));
    const { messages } = (await client.unary(
      machine("EtcdStatus"),
      {},
      { nodes: ["cp-1", "worker-1"] },
    )) as unknown as { messages: object[] };
    expect(messages).toMatchObject([
      { metadata: { hostname: "cp-1", error: "" }, memberStatus: { isLearner: false } },
      {
        metadata: {
          hostname: "worker-1",
          error: expect.stringMatching(/^rpc error: code = Unimplemented desc = /),
          status: { code: 12 },
        },
      },
    ]);
    await expect(client.stream("/cosi.resource.State/List", {}, { nodes: ["cp-1"] })).rejects.toMatchObject({
      code: 3,
    });
  });

  test("the VIP goes with its holder, and is gone without quorum", async () => {
    using client = plainClient(cluster.talosconfig("os:admin"), cluster.vipEndpoint);
    const hostname = async () =>
      ((await client.unary(machine("Hostname"))) as unknown as { messages: { hostname: string }[] }).messages[0]
        ?.hostname;
    expect(await hostname()).toBe("cp-1");
    cluster.powerOff("cp-1");
    await expect(hostname()).rejects.toMatchObject({ code: 14 });
    using again = plainClient(cluster.talosconfig("os:admin"), cluster.vipEndpoint);
    expect(await again.unary(machine("Hostname"))).toMatchObject({ messages: [{ hostname: "cp-2" }] });
    cluster.powerOff("cp-3");
    expect(cluster.vipHolder()).toBeUndefined();
  });
});
