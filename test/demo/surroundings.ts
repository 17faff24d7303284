// A repository of its own for the demo, in a private folder: this one's trees, one commit, and a branch that changes one version.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Workshop {
  /** Private to this user; everything that the demo writes is in it. */
  readonly folder: string;
  readonly repo: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

export const branch = "talos-1.13.9";

/** `soak`: how long a node must stay healthy before the next, as the settings have it. */
export function workshop(soak: string): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "homelab-demo-"));
  const repo = join(folder, "repo");
  mkdirSync(join(repo, ".github"), { recursive: true });
  for (const name of ["talos", "kubernetes", ".sops.yaml", ".mise.toml", "mise.lock", ".github/homelab.yaml"])
    cpSync(join(root, name), join(repo, name), { recursive: true });
  const settings = join(repo, ".github/homelab.yaml");
  writeFileSync(settings, `${readFileSync(settings, "utf8")}\napply:\n  soak: ${soak}\n`);
  const environment = ownEnvironment();
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  const at = { folder, repo, environment, remove };
  git(at, "init", "--quiet", "--initial-branch=main");
  commitAll(at, "The cluster as it runs");
  return at;
}

/** What the demo changes: one line of talenv.yaml, on a branch. Answers the lines that differ, and the commit before. */
export function changeVersion(at: Workshop): { readonly base: string; readonly diff: readonly string[] } {
  const base = git(at, "rev-parse", "HEAD").trim();
  git(at, "switch", "--quiet", "--create", branch);
  const file = join(at.repo, "talos/talenv.yaml");
  const text = readFileSync(file, "utf8");
  const changed = text.replace("talosVersion: v1.13.8", "talosVersion: v1.13.9");
  if (changed === text) throw new Error("talos/talenv.yaml does not pin Talos v1.13.8: the demo begins there");
  writeFileSync(file, changed);
  const diff = git(at, "diff", "--unified=0");
  commitAll(at, "Talos 1.13.9");
  return { base, diff: diff.split("\n").filter((line) => /^[+-][^+-]/u.test(line)) };
}

export function mergeChange(at: Workshop): void {
  git(at, "switch", "--quiet", "main");
  git(at, "merge", "--quiet", "--ff-only", branch);
}

/** A key that lives as long as the demo, and the file that says whose it is. */
export function signingKey({ folder }: Workshop): { readonly key: string; readonly signers: string } {
  const key = join(folder, "approver");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "demo", "-f", key]);
  const signers = join(folder, "allowed-signers");
  writeFileSync(signers, `you@demo ${readFileSync(`${key}.pub`, "utf8")}`);
  return { key, signers };
}

function commitAll(at: Workshop, message: string): void {
  git(at, "add", "--all");
  git(at, "-c", "user.name=demo", "-c", "user.email=demo@localhost", "commit", "--quiet", "--message", message);
}

function git({ repo, environment }: Workshop, ...words: readonly string[]): string {
  return execFileSync("git", ["-C", repo, "-c", "commit.gpgsign=false", ...words], {
    encoding: "utf8",
    env: environment,
  });
}

/** Ours, without what a workflow on GitHub says of itself, and with the public throw-away key of this repository's trees. */
function ownEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && !/^(?:GITHUB_|GIT_|CI$|SOPS_)/u.test(pair[0]),
  );
  return { ...Object.fromEntries(kept), SOPS_AGE_KEY_FILE: join(root, "test/keys/talos.agekey") };
}
