// MACs of encrypted files, by the real sops, on files that the real sops has encrypted.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { processes } from "#adapters/node/processes.ts";
import type { Command, Processes } from "#ports/processes.ts";
import { configMap } from "../end-to-end/fixtures.ts";
import { folderOf } from "../end-to-end/tree.ts";
import { describeWithTools, requireTool } from "../tools/real-tools.ts";
import { emptyEnvironment, linesOf, reportOn, type Run } from "./report-on.ts";

const secret = (name: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\nstringData:\n  password: canary-of-${name}\n  user: somebody\n`;
const path = (name: string) => `kubernetes/${name}.sops.yaml`;

interface Encrypted {
  readonly folder: string;
  readonly keyFile: string;
}

/** A folder with a key and secrets that it opens. */
async function encrypted(names: readonly string[]): Promise<Encrypted> {
  const [sops, keygen] = [await requireTool("sops"), await requireTool("age-keygen")];
  const folder = folderOf({
    "kubernetes/a.yaml": configMap("a"),
    ...Object.fromEntries(names.map((name) => [path(name), secret(name)])),
  });
  const keyFile = join(folderOf({}), "keys.txt");
  execFileSync(keygen, ["-o", keyFile], { stdio: "ignore" });
  const recipient = /age1\w+/.exec(readFileSync(keyFile, "utf8"))?.[0] ?? "";
  const config = `creation_rules:\n  - path_regex: \\.sops\\.yaml$\n    encrypted_regex: ^(data|stringData)$\n    age: ${recipient}\n`;
  writeFileSync(join(folder, ".sops.yaml"), config);
  for (const name of names) execFileSync(sops, ["encrypt", "--in-place", path(name)], { cwd: folder, stdio: "ignore" });
  return { folder, keyFile };
}

function edit(folder: string, name: string, change: (text: string) => string): void {
  const file = join(folder, path(name));
  const before = readFileSync(file, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

const judge = ({ folder, keyFile }: Encrypted, run: Run = {}) =>
  reportOn({}, { folder, environment: { SOPS_AGE_KEY_FILE: keyFile }, ...run });

const unverified = (count: number, why: string) =>
  expect.objectContaining({ what: "MAC of encrypted files", why, count, relevant: false });

await describeWithTools(["sops", "age"], "the real sops", () => {
  test("has nothing to say of files that nobody touched", async () => {
    const report = await judge(await encrypted(["one", "two"]));
    expect(report.findings).toEqual([]);
    expect(report.notChecked).toEqual([]);
    expect(report.tools.map(({ name }) => name)).toContain("sops");
  });

  test("finds what was taken away, swapped, or changed in the clear part", async () => {
    const tree = await encrypted(["cut", "swapped", "renamed"]);
    edit(tree.folder, "cut", (text) => text.replace(/^ +user: .*\n/m, ""));
    edit(tree.folder, "swapped", (text) => {
      const [first = "", second = ""] = text.match(/ENC\[AES256_GCM,data:[^\]]*\]/g) ?? [];
      return text
        .replace(first, () => "FIRST")
        .replace(second, () => first)
        .replace("FIRST", () => second);
    });
    edit(tree.folder, "renamed", (text) => text.replace("name: renamed", "name: other"));
    const report = await judge(tree);
    const found = linesOf(report, "sops/mac-mismatch").map((line) =>
      line.replace(/: .*$/s, "").replace(/:\d+:.* error/, ""),
    );
    expect(found).toEqual([
      "kubernetes/cut.sops.yaml the MAC does not fit",
      "kubernetes/renamed.sops.yaml the MAC does not fit",
      "kubernetes/swapped.sops.yaml a value cannot be decrypted with the file's own key",
    ]);
    expect(report.verdict).toBe("findings");
  });

  test("is not asked without a key, nor in a pull request", async () => {
    const tree = await encrypted(["one", "two"]);
    const noSops: Processes = {
      run: (command) => (command.args[0] === "decrypt" ? expect.fail("sops was asked") : processes.run(command)),
    };
    const alone = await judge(tree, { environment: {}, processes: noSops });
    expect(alone.notChecked).toContainEqual(unverified(2, "no key at hand"));
    const change = await judge(tree, {
      processes: noSops,
      pullRequest: { number: 1, base: "0".repeat(40), head: "1".repeat(40) },
    });
    expect(change.notChecked).toContainEqual(unverified(2, "nothing is decrypted in a pull request"));
    const event = { SOPS_AGE_KEY_FILE: tree.keyFile, GITHUB_EVENT_NAME: "pull_request_target" };
    const target = await judge(tree, { environment: event, processes: noSops });
    expect(target.notChecked).toContainEqual(unverified(2, "nothing is decrypted in a pull request"));
  });

  test("says how many files a key does not open", async () => {
    const [mine, other] = [await encrypted(["one", "two"]), await encrypted(["three"])];
    const report = await judge({ folder: mine.folder, keyFile: other.keyFile });
    expect(report.findings).toEqual([]);
    expect(report.notChecked).toContainEqual(unverified(2, "no key at hand opens it"));
  });

  test("its absence is told", async () => {
    const tree = await encrypted(["one"]);
    const environment = { ...emptyEnvironment(), SOPS_AGE_KEY_FILE: tree.keyFile };
    const report = await judge(tree, { environment });
    expect(report.notChecked).toContainEqual(expect.objectContaining({ what: "sops", relevant: false }));
  });

  test("no secret and no key is in an argument, an answer or the report", async () => {
    const tree = await encrypted(["one", "cut"]);
    edit(tree.folder, "cut", (text) => text.replace(/^ +user: .*\n/m, ""));
    const key = /AGE-SECRET-KEY-\w+/.exec(readFileSync(tree.keyFile, "utf8"))?.[0] ?? "no key";
    const seen: string[] = [];
    const watched: Processes = {
      run: async (command: Command) => {
        const finished = await processes.run(command);
        if (command.args[0] === "decrypt") seen.push(JSON.stringify([command.file, command.args, finished]));
        return finished;
      },
    };
    const report = await judge(tree, { environment: { SOPS_AGE_KEY: key }, processes: watched });
    expect(seen.length).toBe(2);
    const everything = [...seen, JSON.stringify(report)].join("\n");
    for (const word of [key, "canary-of-one", "canary-of-cut", "somebody"]) expect(everything).not.toContain(word);
    expect(linesOf(report, "sops/mac-mismatch")).toHaveLength(1);
  });
});
