// What the simulation does by version, as a table; each row names the source that says so. Where Talos' module can be had the
// source itself is read. 1.12 cannot be had from the module proxy: its rows are by reference only.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { goModuleFolder } from "../tools/go-module.ts";
import { cosiModules, talosModules } from "../adapters/talos-api/published-descriptors.ts";
import type { ApplyMode } from "./config.ts";
import { simulatedCluster } from "./cluster.ts";
import { refusedPath } from "./install.ts";
import { live, liveInFeatures, liveInMachine } from "./live-fields.ts";
import { methods } from "./protocol/methods.ts";
import { plainClient } from "./plain-client.ts";
import { rules } from "./roles.ts";

const machine = (name: string) => `/machine.MachineService/${name}`;
const server = "internal/app/machined/internal/server/v1alpha1/v1alpha1_server.go";

interface Row {
  readonly version: string;
  readonly mode: ApplyMode;
  readonly change: "live" | "reboot";
  readonly answer: readonly [mode: string, active: "old" | "new", persisted: "old" | "new", reboots: boolean] | string;
  /** File of Talos and what it says there. */
  readonly source: string;
}

const immediate = "CanApplyImmediate, v1alpha1_runtime.go";
const rows: readonly Row[] = [
  ...["v1.12.4", "v1.13.9"].flatMap((version): Row[] => [
    {
      version,
      mode: "AUTO",
      change: "live",
      answer: ["NO_REBOOT", "new", "new", false],
      source: `${server}: --mode=auto`,
    },
    {
      version,
      mode: "AUTO",
      change: "reboot",
      answer: ["REBOOT", "old", "new", true],
      source: `${server}: --mode=auto`,
    },
    { version, mode: "NO_REBOOT", change: "live", answer: ["NO_REBOOT", "new", "new", false], source: immediate },
    {
      version,
      mode: "NO_REBOOT",
      change: "reboot",
      answer: "INVALID_ARGUMENT can't be applied in immediate mode",
      source: immediate,
    },
    { version, mode: "TRY", change: "live", answer: ["TRY", "new", "old", false], source: `${server}: --mode=try` },
    {
      version,
      mode: "TRY",
      change: "reboot",
      answer: "INVALID_ARGUMENT can't be applied in immediate mode",
      source: immediate,
    },
    {
      version,
      mode: "STAGED",
      change: "reboot",
      answer: ["STAGED", "old", "new", false],
      source: `${server}: --mode=staged`,
    },
    {
      version,
      mode: "REBOOT",
      change: "live",
      answer: ["REBOOT", "old", "new", true],
      source: `${server}: --mode=reboot`,
    },
  ]),
  {
    version: "v1.14.1",
    mode: "AUTO",
    change: "live",
    answer: ["NO_REBOOT", "new", "new", false],
    source: `${server}: --mode=auto falls through`,
  },
  {
    version: "v1.14.1",
    mode: "AUTO",
    change: "reboot",
    answer: ["NO_REBOOT", "new", "new", false],
    source: "no CanApplyImmediate any more",
  },
  {
    version: "v1.14.1",
    mode: "NO_REBOOT",
    change: "reboot",
    answer: ["NO_REBOOT", "new", "new", false],
    source: "no CanApplyImmediate any more",
  },
  {
    version: "v1.14.1",
    mode: "TRY",
    change: "reboot",
    answer: ["TRY", "new", "old", false],
    source: `${server}: --mode=try`,
  },
  {
    version: "v1.14.1",
    mode: "STAGED",
    change: "live",
    answer: ["STAGED", "old", "new", false],
    source: `${server}: --mode=staged`,
  },
  {
    version: "v1.14.1",
    mode: "REBOOT",
    change: "live",
    answer: "UNIMPLEMENTED the REBOOT mode is not supported",
    source: `${server}: talos#13557`,
  },
];

describe("apply-config by version", () => {
  test.each(rows)("$version $mode of a change that is $change: $source", async ({ version, mode, change, answer }) => {
    await using cluster = await simulatedCluster({ version });
    using client = plainClient(cluster.talosconfig("os:admin"));
    const node = cluster.node("cp-3");
    const before = node.active;
    const wanted =
      change === "live"
        ? before.replace("65535", "1")
        : before.replace("rbac: true", "rbac: true\n    apidCheckExtKeyUsage: true");
    const call = client.unary(machine("ApplyConfiguration"), { data: Buffer.from(wanted), mode }, { node: "cp-3" });
    if (typeof answer === "string") {
      await expect(call).rejects.toThrow(answer.slice(answer.indexOf(" ") + 1));
      await expect(call).rejects.toThrow(/^\d+ /);
      expect([node.active, node.persisted]).toEqual([before, before]);
      return;
    }
    const { messages } = (await call) as unknown as { readonly messages: readonly { readonly mode: string }[] };
    const shown = (text: string) => (text === before ? "old" : text === wanted ? "new" : "other");
    expect([messages[0]?.mode, shown(node.active), shown(node.persisted), node.rebootsForConfig]).toEqual(answer);
  });

  test.each([
    // Up to 1.13 the timer is cancelled before anything else (talos#14343); 1.14.1 does so after the dry run has returned.
    ["v1.12.4", "old", "try kept"],
    ["v1.13.9", "old", "try kept"],
    ["v1.14.1", "new", "try undone"],
  ])("%s: a dry run inside a try window", async (version, _, outcome) => {
    await using cluster = await simulatedCluster({ version });
    using client = plainClient(cluster.talosconfig("os:admin"));
    const node = cluster.node("cp-3");
    const before = node.active;
    const apply = (text: string, request: object) =>
      client.unary(machine("ApplyConfiguration"), { data: Buffer.from(text), ...request }, { node: "cp-3" });
    const tried = before.replace("65535", "2");
    await apply(tried, { mode: "TRY", tryModeTimeout: { seconds: "180" } });
    await apply(before, { mode: "AUTO", dryRun: true });
    cluster.clock.skip(181_000);
    expect(node.active === tried ? "try kept" : "try undone").toBe(outcome);
  });

  test("a dry run with mode TRY leaves the window alone, also before 1.14", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"));
    const node = cluster.node("cp-3");
    const before = node.active;
    const apply = (text: string, request: object) =>
      client.unary(
        machine("ApplyConfiguration"),
        { data: Buffer.from(text), mode: "TRY", ...request },
        { node: "cp-3" },
      );
    await apply(before.replace("65535", "2"), {});
    await apply(before.replace("65535", "3"), { dryRun: true });
    cluster.clock.skip(61_000);
    expect(node.active).toBe(before);
  });

  test("a second try goes back to the first, not to the original", async () => {
    await using cluster = await simulatedCluster();
    using client = plainClient(cluster.talosconfig("os:admin"));
    const node = cluster.node("cp-3");
    const first = node.active.replace("65535", "2");
    for (const text of [first, node.active.replace("65535", "3")])
      await client.unary(machine("ApplyConfiguration"), { data: Buffer.from(text), mode: "TRY" }, { node: "cp-3" });
    cluster.clock.skip(61_000);
    expect(node.active).toBe(first);
  });
});

describe("services by version", () => {
  test.each([
    ["v1.12.4", "/machine.ImageService/Pull", { imageRef: "i:v1" }, "12 UNIMPLEMENTED"],
    ["v1.12.4", "/machine.LifecycleService/Upgrade", { source: { imageName: "i:v1.13.9" } }, "12 UNIMPLEMENTED"],
    ["v1.13.9", "/machine.ImageService/Pull", { imageRef: "i:v1" }, undefined],
    ["v1.14.1", "/machine.LifecycleService/Upgrade", { source: { imageName: "i:v1.14.2" } }, undefined],
  ])("%s %s", async (version, method, request, error) => {
    await using cluster = await simulatedCluster({ version });
    using client = plainClient(cluster.talosconfig("os:admin"));
    const call = client.stream(method, request, { node: "worker-1" });
    if (error === undefined) expect((await call).length).toBeGreaterThan(1);
    else await expect(call).rejects.toThrow(error);
  });
});

describe("the way from one version to another, as the installer's preflight judges it", () => {
  test.each([
    ["v1.12.4", "v1.14.1", 0],
    ["v1.12.4", "v1.15.0", 1],
    ["v1.14.1", "v1.13.9", 0],
    ["v1.14.1", "v1.12.4", 1],
  ])("%s to %s: exit code %i", async (from, to, exitCode) => {
    expect(refusedPath(from, to) === undefined ? 0 : 1).toBe(exitCode);
    if (from === "v1.12.4") return;
    await using cluster = await simulatedCluster({ version: from });
    using client = plainClient(cluster.talosconfig("os:admin"));
    const request = { source: { imageName: `i:${to}` } };
    const answers = await client.stream("/machine.LifecycleService/Upgrade", request, { node: "worker-1" });
    expect(answers.at(-1)).toMatchObject({ progress: { response: "exitCode", exitCode } });
    expect(cluster.node("worker-1").next).toBe(exitCode === 0 ? "B" : "A");
  });
});

describe("the tables of the simulation are those of Talos", () => {
  test.each(talosModules)("roles: machined.go of $version", (module) => {
    const go = readFileSync(
      join(goModuleFolder(module), "internal/app/machined/pkg/system/services/machined.go"),
      "utf8",
    );
    const names: Readonly<Record<string, string>> = {
      Admin: "os:admin",
      Operator: "os:operator",
      Reader: "os:reader",
      EtcdBackup: "os:etcd:backup",
    };
    const table = new Map(
      [...go.matchAll(/^\t"(\/[\w.]+\/\w+)": +role\.MakeSet\(([^)]*)\)/gms)].map(([, method = "", set = ""]) => [
        method,
        [...set.matchAll(/role\.(\w+)/g)].map(([, name = ""]) => names[name] ?? name),
      ]),
    );
    expect(table.size).toBeGreaterThan(60);
    for (const method of methods.keys())
      expect([method, rules[method] ?? ["os:admin"]]).toEqual([method, table.get(method)]);
  });

  test("fields that need no reboot: v1alpha1_runtime.go of v1.13.9", () => {
    const [module] = talosModules;
    if (module === undefined) throw new Error("no module");
    const go = readFileSync(
      join(goModuleFolder(module), "internal/app/machined/pkg/runtime/v1alpha1/v1alpha1_runtime.go"),
      "utf8",
    );
    const listed = [...go.matchAll(/^\t\/\/ \* \.(\S+)/gm)].map(([, path = ""]) => path.toLowerCase());
    const own = [
      ...live,
      ...liveInMachine.map((name) => `machine.${name}`),
      ...liveInFeatures.map((name) => `machine.features.${name}`),
    ];
    // Talos' own comment says certCANs, its code MachineCertSANs.
    expect(own.map((path) => path.toLowerCase().replace("certsans", "certcans")).sort()).toEqual([...listed].sort());
  });

  test("there are COSI modules to hold the protocol against", () => expect(cosiModules.length).toBeGreaterThan(1));
});
