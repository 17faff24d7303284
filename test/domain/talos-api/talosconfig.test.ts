import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { certificateTrouble, readTalosconfig, type TalosContext } from "#domain/talos-api/talosconfig.ts";
import { clientPair, newAuthority, validFor } from "../../simulated-cluster/pki.ts";
import { requireTool } from "../../tools/real-tools.ts";

const authority = newAuthority();
const { certificate, privateKey } = clientPair(authority, ["os:reader", "os:etcd:backup"], validFor(10));
const base64 = (text: string) => Buffer.from(text).toString("base64");
const fields = {
  endpoints: "[10.0.0.1, '10.0.0.2:50001']",
  nodes: "[10.0.0.3]",
  ca: base64(authority.certificate),
  crt: base64(certificate),
  key: base64(privateKey.replaceAll("PRIVATE KEY", "ED25519 PRIVATE KEY")),
};

function talosconfig(changed: Partial<Record<keyof typeof fields, string>> = {}, head = "context: home\n"): string {
  const lines = Object.entries({ ...fields, ...changed }).map(([name, value]) => `    ${name}: ${value}\n`);
  return `${head}contexts:\n  home:\n${lines.join("")}`;
}

function mistakes(text: string, context?: string): readonly string[] {
  const result = readTalosconfig({ path: "talos/talosconfig", text, ...(context === undefined ? {} : { context }) });
  return "mistakes" in result ? result.mistakes : [];
}

function contextOf(text: string): TalosContext {
  const result = readTalosconfig({ path: "talosconfig", text });
  if ("mistakes" in result) throw new Error(result.mistakes.join("\n"));
  return result.context;
}

test("a context is read with the roles and the time of its certificate", () => {
  const context = contextOf(talosconfig());
  expect(context).toMatchObject({ name: "home", endpoints: ["10.0.0.1", "10.0.0.2:50001"], nodes: ["10.0.0.3"] });
  expect(context.client.roles).toEqual(["os:reader", "os:etcd:backup"]);
  expect(context.client.notAfter).toBeGreaterThan(context.client.notBefore);
  expect(context.key).toContain("-----BEGIN PRIVATE KEY-----");
});

describe("mistakes name the file, the field and the way out", () => {
  const other = newAuthority();
  test.each([
    ["{", "talos/talosconfig: is no talosconfig"],
    ["- a", "talos/talosconfig: is no talosconfig"],
    ["context: a", "talos/talosconfig: has no contexts"],
    [talosconfig({}, ""), 'talos/talosconfig: context: is not set; name one of "home"'],
    [talosconfig({}, "context: away\n"), 'talos/talosconfig: contexts: has no "away"; it has "home"'],
    [talosconfig({ ca: "''" }), "talos/talosconfig: contexts.home.ca: is missing"],
    [talosconfig({ crt: "nonsense" }), "talos/talosconfig: contexts.home.crt: is not PEM in base64"],
    [
      talosconfig({ crt: base64("-----BEGIN CERTIFICATE-----\nAAAA\n") }),
      "talos/talosconfig: contexts.home.crt: is no certificate",
    ],
    [talosconfig({ ca: base64(privateKey) }), "talos/talosconfig: contexts.home.ca: is no certificate"],
    [
      talosconfig({ key: base64(other.privateKey) }),
      "talos/talosconfig: contexts.home.key: is not the private key of crt",
    ],
    [talosconfig({ endpoints: "[]" }), "talos/talosconfig: contexts.home.endpoints: names no endpoint"],
    [talosconfig({ endpoints: "[{}]" }), "talos/talosconfig: contexts.home.endpoints[0]: is no address"],
  ])("case %#", (text, message) => {
    const found = mistakes(text);
    expect(found.join("\n")).toContain(message);
    for (const line of found) {
      expect(line).not.toContain("\n");
      for (const secret of [fields.key, fields.crt, privateKey.split("\n")[1] ?? ""])
        expect(line).not.toContain(secret);
    }
  });

  test("a context that is asked for by name", () => {
    expect(mistakes(talosconfig(), "home")).toEqual([]);
    expect(mistakes(talosconfig(), "other")).toEqual(['talos/talosconfig: contexts: has no "other"; it has "home"']);
  });
});

test("the time of the certificate", () => {
  const context = contextOf(talosconfig());
  const { notBefore, notAfter } = context.client;
  expect(certificateTrouble(context, notBefore + 1, 5)).toBeUndefined();
  expect(certificateTrouble(context, notAfter - 1)).toMatchObject({ fatal: false });
  expect(certificateTrouble(context, notAfter + 1)).toMatchObject({ fatal: true });
  const early = certificateTrouble(context, notBefore - 1);
  expect(early?.fatal).toBe(true);
  expect(early?.message).toContain("is the clock of this machine right?");
});

test("what the real talosctl writes", async () => {
  const talosctl = await requireTool("talosctl");
  const folder = mkdtempSync(join(tmpdir(), "homelab-talosconfig-"));
  try {
    const output = join(folder, "talosconfig");
    const args = ["gen", "config", "lab", "https://10.0.0.1:6443", "--output-types", "talosconfig", "-o", output];
    execFileSync(talosctl, args, { stdio: "pipe" });
    const text = readFileSync(output, "utf8").replace("endpoints: []", "endpoints: [10.0.0.1]");
    const context = contextOf(text);
    expect(context).toMatchObject({ name: "lab", endpoints: ["10.0.0.1"], nodes: [] });
    expect(context.client.roles).toEqual(["os:admin"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
