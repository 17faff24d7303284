// What the real actionlint and zizmor, at its strictest for users, say of our workflows and of those that init writes: nothing,
// beyond one ignore for each, which names its reason.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { processes } from "#adapters/node/processes.ts";
import { temporaryFolder } from "../end-to-end/tree.ts";
import { describeWithTools, requireTool } from "../tools/real-tools.ts";
import { zizmorFolder } from "../tools/zizmor.ts";
import type { WorkflowText } from "./policy.ts";
import { adoptedWorkflows, ownWorkflows } from "./workflow-texts.ts";

const settings = ".github/actionlint.yaml";

async function said(file: string, args: readonly string[], cwd: string): Promise<string> {
  const finished = await processes.run({ file, args, cwd, env: {}, timeoutMs: 120_000 });
  if ("notStarted" in finished) throw new Error(finished.notStarted);
  return `${finished.exitCode} ${finished.stdout}`.trimEnd();
}

function folderWith(texts: readonly WorkflowText[]): string {
  const folder = temporaryFolder();
  for (const { path, text } of [{ path: ".git/HEAD", text: "" }, ...texts]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

await describeWithTools(["actionlint"], "the real actionlint", () => {
  const args = (texts: readonly WorkflowText[]) => ["-no-color", "-oneline", ...texts.map(({ path }) => path)];

  test("has nothing to say of ours", async () => {
    const own = ownWorkflows();
    expect(await said(await requireTool("actionlint"), args(own), process.cwd())).toBe("0");
  });

  test("and its one ignore is of what it does not know yet, by the whole beginning of the sentence", async () => {
    const text = readFileSync(settings, "utf8");
    expect(text.match(/^ *- /gm)).toHaveLength(1);
    expect(text).toMatch(
      /- '\^specifying action "\\\$\/actions\/\[a-z\]\+" in invalid format because ref is missing\\\. /,
    );
    const own = ownWorkflows().map(({ path, text: body }) => ({
      path,
      text: body.replace("./actions/comment", "$/actions/comment"),
    }));
    const without = await said(await requireTool("actionlint"), args(own), folderWith(own));
    const lines = without.replace(/^1 /, "").split("\n");
    expect(lines.length).toBe(4);
    for (const line of lines)
      expect(line).toMatch(/specifying action "\$\/actions\/[a-z]+" in invalid format because ref is missing/);
  });

  test("has nothing to say of those that init writes", async () => {
    const texts = adoptedWorkflows();
    expect(await said(await requireTool("actionlint"), args(texts), folderWith(texts))).toBe("0");
  });
});

const found = await zizmorFolder();
const zizmor = "folder" in found ? join(found.folder, "zizmor") : "";
const isNeeded = (process.env["CI"] ?? "") !== "" && process.platform === "linux" && process.arch === "x64";
if ("why" in found && isNeeded) throw new Error(found.why);

describe.skipIf("why" in found)("why" in found ? `the real zizmor (not run: ${found.why})` : "the real zizmor", () => {
  const args = [
    "--offline",
    "--persona=auditor",
    "--collect=all",
    "--format=plain",
    "--no-progress",
    "--quiet",
    "--color=never",
    ".",
  ];

  test("has nothing to say of ours and of our actions, at its strictest", async () => {
    const actions = readdirSync("actions")
      .map((name) => `actions/${name}/action.yml`)
      .filter((path) => existsSync(path))
      .map((path) => ({ path, text: readFileSync(path, "utf8") }));
    expect(actions.length).toBeGreaterThan(5);
    const own = [...ownWorkflows(), ...actions];
    expect(await said(zizmor, args, folderWith(own))).toMatch(/^0 No findings to report\. .*\(1 ignored\)$/);
  });

  test("and its one ignore stands at its place, with the reason behind it", () => {
    const ignores = ownWorkflows().flatMap(({ path, text }) =>
      text
        .split("\n")
        .filter((line) => line.includes("zizmor:"))
        .map((line) => `${path} ${line.trim()}`),
    );
    expect(ignores).toEqual([
      ".github/workflows/pull-request.yaml uses: ./actions/comment # zizmor: ignore[self-repository] $/ would run the build of the pull request",
    ]);
  });

  test("has nothing to say of those that init writes", async () => {
    expect(await said(zizmor, args, folderWith(adoptedWorkflows()))).toMatch(/^0 No findings to report\./);
  });
});
