// Markers in every field of a secret bundle come out nowhere: not in words, arguments, environments, files, or what is left behind.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { redactedFile } from "#domain/machine-config/redacted-file.ts";
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import { redactDocuments } from "#domain/machine-config/redact.ts";
import { valueRedactor } from "#domain/machine-config/value-redactor.ts";
import { throwAwayAuthorities, throwAwaySecrets } from "#domain/talos/throw-away-secrets.ts";
import type { Command } from "#ports/processes.ts";
import { renderSides } from "#verbs/talos/render-sides.ts";
import { isRendered } from "#verbs/talos/sides.ts";
import { X509Certificate } from "node:crypto";
import { describeWithTools } from "../../tools/real-tools.ts";
import { append, edited, type Edit } from "./edits.ts";
import { ownPins } from "./own-pins.ts";
import { projectRoot, realPorts, revisionOf } from "./real-ports.ts";

const marked: Readonly<Record<string, string>> = {
  id: Buffer.from("canary-cluster-id-31-bytes-long").toString("base64"),
  secret: Buffer.from("canary-cluster-secret-32-bytes-1").toString("base64"),
  bootstraptoken: "canary.0bootstraptoken0",
  secretboxencryptionsecret: Buffer.from("canary-secretbox-secret-32-byte1").toString("base64"),
  token: "canary.000trustdtoken00",
};

/** A bundle that is none of ours, with a marker wherever a key need not be one. */
const bundle = throwAwaySecrets.replace(/^( +)(\w+): (.+)$/gmu, (line, indent: string, key: string) =>
  marked[key] === undefined ? line : `${indent}${key}: ${marked[key]}`,
);
const secrets = [...bundle.matchAll(/^ +\w+: (.+)$/gmu)].map((match) => match[1] ?? "");
const withoutSecrets = valueRedactor(secrets);

test("the bundle holds every marker, and is another one than the public one", () => {
  for (const value of Object.values(marked)) expect(bundle).toContain(value);
  expect(secrets).toHaveLength(14);
});

async function run(...edits: readonly Edit[]) {
  const commands: Command[] = [];
  const ports = realPorts(projectRoot, commands);
  const said: string[] = [];
  const log = { progress: (text: string) => void said.push(text), warning: (text: string) => void said.push(text) };
  const head = revisionOf(edited(...edits));
  const sides = await renderSides({ head, pins: ownPins, secrets: { text: bundle } }, { ...ports, log });
  const told = JSON.stringify([
    sides.findings,
    sides.notChecked,
    said,
    commands.map(({ args, env, cwd }) => [args, env, cwd]),
  ]);
  return { sides, told, answer: sides.clusters[0]?.head };
}

await describeWithTools(["talhelper"], "with real secrets", () => {
  test("a render tells nothing of them but in the texts that are never shown", async () => {
    const { told, answer } = await run();
    if (!isRendered(answer)) throw new Error("not rendered");
    expect(answer.secrets).toBe("real");
    expect(answer.nodes[0]?.text).toContain(marked["token"]);
    expect(withoutSecrets(told)).toBe(told);
    for (const { text } of answer.nodes) {
      const shown = redactedFile(text);
      expect(withoutSecrets(shown)).toBe(shown);
      expect(readConfigDocuments(shown)).toEqual(redactDocuments(readConfigDocuments(text)));
    }
  });

  test("talhelper's words about them are not repeated", async () => {
    const { told, answer } = await run(
      append("talos/patches/global/machine-sysctls.yaml", `  token: [${marked["token"]}]\n`),
    );
    expect(isRendered(answer)).toBe(false);
    expect(told).toContain("talos/render-failed");
    expect(withoutSecrets(told)).toBe(told);
  });

  test("throw-away and real secrets give the same configuration once redacted", async () => {
    const { answer } = await run();
    const public_ = await renderSides({ head: revisionOf(edited()), pins: ownPins }, realPorts(projectRoot));
    const other = public_.clusters[0]?.head;
    if (!isRendered(answer) || !isRendered(other)) throw new Error("not rendered");
    expect(answer.nodes.map(({ text }) => redactedFile(text))).toEqual(
      other.nodes.map(({ text }) => redactedFile(text)),
    );
  });
});

test("the recorded authorities are those of the public bundle", () => {
  const found = [...throwAwaySecrets.matchAll(/^ {2}(\w+):\n {4}crt: (.+)$/gmu)].map(([, name = "", crt = ""]) => [
    name,
    new X509Certificate(Buffer.from(crt, "base64")).fingerprint256.replaceAll(":", "").toLowerCase(),
  ]);
  expect(Object.fromEntries(found)).toEqual(throwAwayAuthorities);
  expect(throwAwaySecrets.split("\n")[0]).toMatch(/^# public throw-away test key/);
});

describe.skipIf(process.platform === "win32")("killed half-way", () => {
  let temporary = "";
  beforeEach(() => void (temporary = mkdtempSync(join(tmpdir(), "homelab-canary-"))));
  afterEach(() => rmSync(temporary, { recursive: true, force: true }));

  test("nothing is left, although the tool still writes for a while", async () => {
    const started = join(temporary, "started");
    const done = join(temporary, "done");
    const tool = join(temporary, "talhelper");
    const copies =
      "i=0; while [ $i -lt 40 ]; do mkdir -p out; cat secrets.yaml > out/copy-$i.yaml; i=$((i+1)); sleep 0.02; done";
    writeFileSync(
      tool,
      `#!/bin/sh\nexec 2>/dev/null\ncat secrets.yaml > copy.yaml\n: > ${started}\n${copies}\n: > ${done}\n`,
    );
    chmodSync(tool, 0o700);
    const lib = (path: string) => JSON.stringify(pathToFileURL(join(projectRoot, "actions/lib", path)).href);
    const script = `
      import { genconfig } from ${lib("tools/talhelper/genconfig.ts")};
      import { scratch } from ${lib("adapters/node/scratch.ts")};
      import { processes } from ${lib("adapters/node/processes.ts")};
      await genconfig({ binary: ${JSON.stringify(tool)}, talconfig: "talconfig.yaml", files: [], environment: [],
        secrets: ${JSON.stringify(bundle)}, mark: "m", expected: [], redact: (words) => words, processes, scratch });`;
    const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
      cwd: projectRoot,
      env: { PATH: process.env["PATH"], TMPDIR: temporary },
      stdio: "ignore",
    });
    await appeared(started);
    const [folder = ""] = readdirSync(temporary).filter((name) => name.startsWith("homelab-private-"));
    expect(readFileSync(join(temporary, folder, "copy.yaml"), "utf8")).toContain(marked["token"]);
    child.kill("SIGKILL");
    await Promise.all([once(child, "exit"), appeared(done), vanished(join(temporary, folder))]);
    expect(readdirSync(temporary).sort()).toEqual(["done", "started", "talhelper"]);
  });
});

const appeared = (path: string) => until(path, () => existsSync(path));
const vanished = (path: string) => until(path, () => !existsSync(path));

/** Looks again whenever something beside the path changes. */
async function until(path: string, holds: () => boolean): Promise<void> {
  const watcher = watch(dirname(path));
  try {
    while (!holds()) await once(watcher, "change");
  } finally {
    watcher.close();
  }
}
