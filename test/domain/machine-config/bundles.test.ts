// Two secret bundles, one tree: after redaction the machine configurations are the same to the byte.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { diffNode } from "#domain/machine-config/diff.ts";
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import { redactDocuments } from "#domain/machine-config/redact.ts";
import type { RenderedNode } from "#domain/machine-config/rendered.ts";
import { valueRedactor } from "#domain/machine-config/value-redactor.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { parseDocuments, root } from "../../trees/repository.ts";
import { runTool } from "../../trees/run-tool.ts";

const work = mkdtempSync(join(tmpdir(), "homelab-bundles-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const plain = (version: string) => `clusterName: c
talosVersion: ${version}
kubernetesVersion: v1.33.4
endpoint: https://192.0.2.10:6443
nodes:
  - { hostname: cp-1, ipAddress: 192.0.2.11, controlPlane: true, installDisk: /dev/sda }
  - { hostname: w-1, ipAddress: 192.0.2.12, controlPlane: false, installDisk: /dev/sda }
`;

async function tool(args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await runTool("talhelper", args, { cwd });
  if (code !== 0) throw new Error(`talhelper ${args[0]}: ${stderr}${stdout}`);
  return stdout;
}

/** Configurations of the tree by file name, with each of two new bundles, and the leaves of the bundles. */
async function renderTwice(tree: string) {
  const renders: Map<string, string>[] = [];
  const leaves: string[] = [];
  for (const name of ["one", "two"]) {
    const secrets = join(work, `${name}.yaml`);
    writeFileSync(secrets, await tool(["gensecret"], tree));
    leaves.push(...leavesOf(parseDocuments(readFileSync(secrets, "utf8"), name)));
    const out = mkdtempSync(join(work, "out-"));
    await tool(["genconfig", "--offline-mode", "--no-gitignore", "--secret-file", secrets, "--out-dir", out], tree);
    const files = readdirSync(out).filter((file) => file.endsWith(".yaml"));
    renders.push(new Map(files.map((file) => [file, readFileSync(join(out, file), "utf8")])));
  }
  return { renders, leaves };
}

function leavesOf(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leavesOf);
  return typeof value === "string" ? [value] : [];
}

function node(text: string): RenderedNode {
  return { hostname: "a", controlPlane: true, addresses: [], documents: readConfigDocuments(text), text };
}

function treeOf(version: string): string {
  const tree = mkdtempSync(join(work, "tree-"));
  writeFileSync(join(tree, "talconfig.yaml"), plain(version));
  return tree;
}

function ownTree(): string {
  const tree = mkdtempSync(join(work, "tree-"));
  cpSync(join(root, "talos"), tree, { recursive: true, filter: (path) => !/clusterconfig\/[^.]/u.test(path) });
  return tree;
}

await describeWithTools(["talhelper"], "two bundles", () => {
  test.each([
    ["this project's own tree", ownTree],
    ["a plain tree of 1.12", () => treeOf("v1.12.1")],
    ["a plain tree of 1.13", () => treeOf("v1.13.0")],
    ["a plain tree of 1.14, whose secrets stand in documents", () => treeOf("v1.14.0")],
  ])("%s", async (_, tree) => {
    const { renders, leaves } = await renderTwice(tree());
    const [one, two] = renders;
    expect(leaves.length).toBeGreaterThan(20);
    expect(one?.size).toBeGreaterThanOrEqual(2);
    for (const [file, text] of one ?? []) {
      const other = two?.get(file) ?? "";
      expect(other).not.toBe(text);
      const redacted = JSON.stringify(redactDocuments(readConfigDocuments(text)));
      expect(JSON.stringify(redactDocuments(readConfigDocuments(other)))).toBe(redacted);
      for (const leaf of leaves) expect(redacted).not.toContain(leaf);
      // The fields themselves do differ, and that is told without saying how.
      const { fields } = diffNode(node(text), node(other), { runningVersion: "v1.13.8" });
      expect(fields.length).toBeGreaterThan(2);
      for (const { new: now } of fields) expect(JSON.stringify(now)).toContain("another value");
      const hidden = valueRedactor(leaves)(text);
      for (const leaf of leaves) expect(hidden).not.toContain(leaf);
      expect(hidden.replaceAll("‹secret›", "")).not.toMatch(/LS0tLS1|PRIVATE KEY|BEGIN CERTIFICATE/u);
    }
  });
});
