// The demo, as fast as it goes: the real verbs and tools, simulated machines, a runner that dies.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fast } from "../simulated-cluster/boot.ts";
import { describeWithTools } from "../tools/real-tools.ts";
import { demo } from "./story.ts";
import { firstScreen } from "./verbs.ts";

let folder = "";
const usual = process.env["TMPDIR"];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "homelab-test-"));
  process.env["TMPDIR"] = folder;
});
afterAll(() => {
  if (usual === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = usual;
  rmSync(folder, { recursive: true, force: true });
});

await describeWithTools(["age", "sops", "talhelper", "talosctl"], "the demo", () => {
  test("changes, judges, approves, applies, dies, goes on, and leaves four nodes upgraded and nothing behind", async () => {
    const chapters: string[] = [];
    const lines: string[] = [];
    const result = await demo({
      pace: fast,
      soak: "1s",
      chapter: (title) => chapters.push(title),
      say: (line) => lines.push(line),
    });
    expect(chapters).toHaveLength(7);
    const nodes = ["talos-cp-1", "talos-cp-2", "talos-cp-3", "talos-worker"];
    expect(result.nodes.map(({ name }) => name).sort()).toEqual(nodes);
    for (const { version, restarts, acts } of result.nodes) {
      expect([version, restarts]).toEqual(["v1.13.9", 1]);
      expect(acts).toEqual(expect.arrayContaining(["cordon", "drain", "install", "reboot", "uncordon"]));
    }
    expect(result.nodes[1]?.name).toBe(result.interrupted);
    expect(result.nodes[3]?.name).toBe("talos-worker");
    expect(result).toMatchObject({
      etcd: { members: 3, running: 3, alarms: 0 },
      violations: 0,
      hazards: 0,
      backups: 5,
    });
    expect(result.podsMoved).toBeGreaterThan(0);
    expect(lines).toContain("+talosVersion: v1.13.9 # input: not stated");
    expect(lines.filter((line) => line === `${result.interrupted} goes on where it was left`)).toHaveLength(1);
    expect(lines.filter((line) => line.endsWith(" installs Talos"))).toHaveLength(4);
    expect(lines.filter((line) => line.endsWith(" is done"))).toHaveLength(4);
    expect(lines.join("\n")).not.toContain(folder);
    expect(readdirSync(folder)).toEqual([]);
  }, 180_000);
});

test("a comment without the signs of Markdown, tables in columns, nothing from the diagram on", () => {
  const markdown = [
    "## ✅ Clean",
    "",
    "<details><summary><b>Nodes</b>: in order</summary>",
    "",
    "| # | node |",
    "| --: | --- |",
    "| 1–3 | talos\\-cp\\-1 `.50` |",
    "",
    "```mermaid",
    "flowchart LR",
  ].join("\n");
  expect(firstScreen(markdown)).toEqual(["✅ Clean", "Nodes: in order", "#    node", "1–3  talos-cp-1 .50"]);
});
