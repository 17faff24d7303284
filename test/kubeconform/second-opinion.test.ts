// kubeconform in a whole run: what its word, its absence and its end make of the verdict.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installation } from "#adapters/node/installation.ts";
import { processes } from "#adapters/node/processes.ts";
import { scratch } from "#adapters/node/scratch.ts";
import { openRepository } from "#hosts/repository.ts";
import type { Report } from "#kernel/report.ts";
import type { Ports } from "#ports/ports.ts";
import type { Processes } from "#ports/processes.ts";
import type { Scratch } from "#ports/scratch.ts";
import { askKubeconform } from "#tools/kubeconform/kubeconform.ts";
import { validate } from "#verbs/validate/validate.ts";
import { configMap } from "../end-to-end/fixtures.ts";
import { folderOf, temporaryFolder, type Contents } from "../end-to-end/tree.ts";
import { describeWithTools, requireTool } from "../tools/real-tools.ts";
import { opinionsOf, rootOf, storeOf } from "./bundle.ts";

const pin = '[tools]\n"aqua:yannh/kubeconform" = "0.8.0"\n';
const settings = (wish: string): Contents => ({ ".github/homelab.yaml": `tools:\n  kubeconform: ${wish}\n` });

interface Run extends Partial<Pick<Ports, "scratch" | "processes">> {
  readonly environment?: Readonly<Record<string, string>>;
}

async function reportOn(contents: Contents, run: Run = {}): Promise<Report> {
  const { environment = definedEnvironment(), ...replaced } = run;
  const log = { progress: () => {}, warning: (text: string) => expect.fail(text) };
  const label = (name: string) => `--${name}`;
  const around = { cwd: folderOf(contents), environment, log, installation: installation(), label, bringTools: false };
  const ports: Ports = { ...openRepository(undefined, around), ...replaced };
  return (await validate({ changed: false, staged: false, failOn: "warning" }, ports)).report;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Nothing is installed, and nothing cached. */
function emptyEnvironment(): Record<string, string> {
  const folder = temporaryFolder();
  return { PATH: folder, HOME: folder, XDG_CACHE_HOME: folder };
}

await describeWithTools(["kubeconform"], "the real kubeconform", () => {
  test("is named in the report and has nothing to add to a clean tree", async () => {
    const report = await reportOn({ "a.yaml": configMap("a"), ...settings("require") });
    expect(report).toMatchObject({ verdict: "clean", findings: [], notChecked: [] });
    expect(report.tools).toMatchObject([{ name: "kubeconform", version: "0.8.0" }]);
  });

  test("is heard where its schema says something else than ours", async () => {
    const closed = wrappedScratch((name, content) =>
      name === "v1_v1_configmap.json" ? JSON.stringify({ required: ["binaryData"] }) : content,
    );
    const report = await reportOn({ "a.yaml": `${configMap("a")}---\n${configMap("b")}` }, { scratch: closed });
    const lines = report.findings.map(({ path, line, rule, object }) => `${path}:${line} ${rule} ${object}`);
    expect(lines).toEqual([
      "a.yaml:1 tools/kubeconform-disagrees ConfigMap a",
      "a.yaml:8 tools/kubeconform-disagrees ConfigMap b",
    ]);
    expect(report.findings[0]?.message).toBe(
      "kubeconform refuses what our schemas accept: at '': missing property 'binaryData'",
    );
  });

  test("adds nothing to what we found ourselves", async () => {
    const report = await reportOn({ "a.yaml": configMap("a", "key: [1]") });
    expect(report.findings.map(({ rule }) => rule)).toEqual(["schema/wrong-type"]);
  });

  test("that does not understand a schema is a gap, and no finding", async () => {
    const broken = wrappedScratch(() => '{ "type": 7 }');
    const report = await reportOn({ "a.yaml": configMap("a"), ...settings("require") }, { scratch: broken });
    expect(report).toMatchObject({ verdict: "not-checked", findings: [] });
    expect(report.notChecked).toMatchObject([
      { what: "kubeconform", why: "could not find schema for ConfigMap", relevant: true },
    ]);
  });

  test("is not asked about a kind that it would take apart", async () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n${configMap("a").replaceAll(/^/gm, "  ").replace("  a", "- a")}`;
    const report = await reportOn({ "list.yaml": list, "a.yaml": configMap("b"), ...settings("require") });
    expect(report).toMatchObject({ verdict: "clean", findings: [] });
  });

  test("keeps the order and the count, however much there is", { timeout: 60_000 }, async () => {
    const resource = storeOf("1.36").lookup("v1", "ConfigMap");
    if (resource === undefined) throw new Error("no ConfigMap in the bundle");
    const long = "x".repeat(9_000);
    const objects = Array.from({ length: 800 }, (_, index) => {
      const data = index % 100 === 7 ? 7 : long;
      return {
        resource,
        root: rootOf(JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", data: { [`k${index}`]: data } })),
      };
    });
    const { refused, unjudged } = await opinionsOf(objects);
    expect(unjudged).toEqual([]);
    expect(refused).toEqual(
      [7, 107, 207, 307, 407, 507, 607, 707].map((index) => {
        return { index, message: `at '/data/k${index}': got number, want null or string` };
      }),
    );
  });
});

describe("without kubeconform", () => {
  const contents = { "a.yaml": configMap("a"), ".mise.toml": pin };

  test.each([
    ["auto", "clean", [{ what: "kubeconform", relevant: false }]],
    ["require", "not-checked", [{ what: "kubeconform", relevant: true }]],
    ["'off'", "clean", []],
  ])("tools.kubeconform: %s ends %s", async (wish, verdict, notChecked) => {
    const report = await reportOn({ ...contents, ...settings(wish) }, { environment: emptyEnvironment() });
    expect(report.verdict).toBe(verdict);
    expect(report.notChecked.map(({ what, relevant }) => ({ what, relevant }))).toEqual(notChecked);
    expect(report.tools).toEqual([]);
  });

  test("require counts also where there is no object to ask about", async () => {
    const patch = { "kustomization.yaml": "resources: []\n", ".mise.toml": pin };
    const report = await reportOn({ ...patch, ...settings("require") }, { environment: emptyEnvironment() });
    expect(report.notChecked).toMatchObject([{ what: "kubeconform", relevant: true }]);
  });

  test("off starts no process", async () => {
    const none: Processes = { run: ({ file }) => Promise.reject(new Error(`${file} was started`)) };
    const report = await reportOn({ "a.yaml": configMap("a"), ...settings("'off'") }, { processes: none });
    expect(report.verdict).toBe("clean");
  });
});

describe("an answer that is no answer", () => {
  const resource = storeOf("1.36").lookup("v1", "ConfigMap");
  const two = ["a", "b"].map((name) => ({ resource: resource!, root: rootOf(configMap(name)) }));
  const ask = (stdout: string, exitCode = 0) =>
    askKubeconform({
      binary: "kubeconform",
      objects: two,
      processes: { run: () => Promise.resolve({ exitCode, stdout, stderr: "panic: out of words\nmore" }) },
      scratch,
    });
  const answer = (valid: number, resources: readonly object[] = []) =>
    JSON.stringify({ resources, summary: { valid, invalid: resources.length, errors: 0, skipped: 0 } });

  test("is a problem in words", async () => {
    expect(await ask(answer(2))).toEqual({ refused: [], unjudged: [] });
    expect(await ask("", 2)).toEqual({ problem: "exit code 2 and no report: panic: out of words" });
    expect(await ask(answer(1))).toEqual({ problem: "it answered for 1 of 2 objects" });
    const stranger = { name: "somebody", status: "statusInvalid", msg: "" };
    expect(await ask(answer(1, [stranger]), 1)).toEqual({ problem: "it answered for 2 of 2 objects" });
  });
});

describe("secrets", () => {
  const secret = `apiVersion: v1
kind: Secret
metadata: { name: a, annotations: { token: hunter2-annotation } }
stringData: { password: hunter2-text, pin: [hunter2-list] }
data: { key: { inner: hunter2-map } }
type: [hunter2-type]
`;
  const resource = storeOf("1.36").lookup("v1", "Secret");
  const objects = [{ resource: resource!, root: rootOf(secret) }];

  test("never reach the disk or kubeconform's words", async () => {
    const binary = await requireTool("kubeconform");
    const written: string[] = [];
    const recording = wrappedScratch((_, content) => (written.push(content), content));
    const answer = await askKubeconform({ binary, objects, processes, scratch: recording });
    expect(answer).toMatchObject({ refused: [{ index: 0 }] });
    expect(JSON.stringify(answer)).not.toContain("hunter2");
    expect(written.length).toBe(1);
    expect(written.join("\n")).not.toContain("hunter2");
  });

  test.each([
    [
      "ends well",
      'cat > /dev/null; echo \'{"resources":[],"summary":{"valid":1,"invalid":0,"errors":0,"skipped":0}}\'',
      "refused",
    ],
    ["is killed", "kill -9 $$", "problem"],
    ["ends without reading", "exit 3", "problem"],
  ])("the scratch folder is gone after a tool that %s", async (_, script, kind) => {
    const binary = join(temporaryFolder(), "kubeconform");
    writeFileSync(binary, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const folders: string[] = [];
    const answer = await askKubeconform({
      binary,
      objects,
      processes,
      scratch: wrappedScratch((_name, content) => content, folders),
    });
    expect(Object.keys(answer)).toContain(kind);
    expect(folders.map((folder) => existsSync(folder))).toEqual([false]);
  });
});

/** The real scratch folder, with a look at what is written into it. */
function wrappedScratch(change: (name: string, content: string) => string, folders: string[] = []): Scratch {
  return {
    withFolder: (work) =>
      scratch.withFolder((folder) => {
        folders.push(folder.path);
        return work({
          ...folder,
          write: (name, content) => folder.write(name, typeof content === "string" ? change(name, content) : content),
        });
      }),
  };
}
