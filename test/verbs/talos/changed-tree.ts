// This project's own talos/ in a Git repository of its own: `main`, and a branch on which something was changed.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runCli } from "#hosts/cli-host.ts";
import type { Program } from "#hosts/help.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import { verbs } from "../../../actions/cli/verbs.ts";
import { projectRoot } from "./real-ports.ts";
import { requireTool } from "../../tools/real-tools.ts";

export type Edit = (tree: ChangedTree) => void;

export interface ChangedTree {
  readonly root: string;
  /** Puts one text in the place of another, which must be there. */
  replace(path: string, from: string | RegExp, to: string): void;
  write(path: string, text: string): void;
  remove(path: string): void;
  removeTalos(): void;
  /** This project's own tree again, as it was before any edit. */
  restore(): void;
  git(...args: readonly string[]): string;
  [Symbol.dispose](): void;
}

/** `main` holds the tree after `base`, the work tree of the branch `change` that after `head`. */
export function changedTree({ base, head }: { readonly base?: Edit; readonly head?: Edit }): ChangedTree {
  const root = mkdtempSync(join(tmpdir(), "homelab-diff-"));
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.test", ...args], {
      cwd: root,
      encoding: "utf8",
    });
  const tree: ChangedTree = {
    root,
    git,
    replace: (path, from, to) => {
      const text = readFileSync(join(root, path), "utf8");
      const edited = text.replace(from, () => to);
      if (edited === text) throw new Error(`${path} does not hold ${String(from)}`);
      writeFileSync(join(root, path), edited);
    },
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    remove: (path) => rmSync(join(root, path)),
    removeTalos: () => rmSync(join(root, "talos"), { recursive: true }),
    restore: () => {
      rmSync(join(root, "talos"), { recursive: true, force: true });
      copyTalos(root);
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
  copyTalos(root);
  base?.(tree);
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "base");
  git("checkout", "-q", "-b", "change");
  head?.(tree);
  return tree;
}

function copyTalos(root: string): void {
  cpSync(join(projectRoot, "talos"), join(root, "talos"), {
    recursive: true,
    filter: (path) => !/clusterconfig\/[^.]/u.test(path),
  });
}

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in this process, with the real talhelper on PATH unless `tools` says otherwise. */
export async function homelab(
  argv: readonly string[],
  { root }: Pick<ChangedTree, "root">,
  { tools = true }: { readonly tools?: boolean } = {},
): Promise<Run> {
  const texts = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTerminal: false,
    columns: 120,
    write: (text: string) => {
      texts[name] += text;
      return Promise.resolve();
    },
  });
  const path = [...(tools ? [dirname(await requireTool("talhelper"))] : []), "/usr/bin", "/bin"].join(":");
  const program: Program = { name: "homelab", summary: "", verbs };
  const code = await runCli(program, {
    argv: [...argv],
    environment: { PATH: path, HOME: "/nonexistent", HOMELAB_TOOL_CACHE: join(root, ".git/none") },
    cwd: root,
    stdout: output("stdout"),
    stderr: output("stderr"),
    elapsed: () => 0,
  });
  return { code, ...texts };
}

/** `diff talos --format json` of a change. */
export async function diffOf(
  edits: { readonly base?: Edit; readonly head?: Edit },
  argv: readonly string[] = [],
): Promise<CheckReport> {
  using tree = changedTree(edits);
  const { code, stdout, stderr } = await homelab(["diff", "talos", "--format", "json", ...argv], tree);
  if (code !== 0) throw new Error(`exit ${code}: ${stderr}${stdout}`);
  return JSON.parse(stdout) as CheckReport;
}
