// From the host's surroundings to the ports of one repository.
import { scratch } from "#adapters/node/scratch.ts";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { errorWords } from "#adapters/node/errno.ts";
import { folderFiles } from "#adapters/node/files.ts";
import { readGiven } from "#adapters/node/given-file.ts";
import { gitPort } from "#adapters/node/git-port.ts";
import { workTreeOf, type GitPlace } from "#adapters/node/git.ts";
import { nodeToolchain } from "#adapters/toolchain/toolchain.ts";
import type { Installation } from "#adapters/node/installation.ts";
import { folderWorkTree } from "#adapters/node/work-tree.ts";
import { isInstalled, processes } from "#adapters/node/processes.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Log } from "#ports/log.ts";
import type { Ports, PullRequest } from "#ports/ports.ts";
import { workflowPorts } from "./workflow.ts";
import { camelCase, type InputTable, type InputValue } from "./inputs.ts";

export interface Surroundings {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: Log;
  readonly installation: Installation;
  readonly bringTools: boolean;
  /** A person is there who asked for it. */
  readonly mayWrite?: true;
  /** How the host writes an input: `--repo`. */
  readonly label: (name: string) => string;
}

/** `repo` is the folder as given. Throws `WrongUse` when it is no folder. */
export function openRepository(repo: string | undefined, around: Surroundings): Ports {
  const root = rootOf(repo, around);
  const { environment, log, installation, bringTools } = around;
  const git = gitPlaceOf(root, around);
  const files = folderFiles(root, git);
  const pullRequest = pullRequestOf(environment, log);
  return {
    root,
    files,
    git: git === undefined ? undefined : gitPort(git, files),
    processes,
    log,
    schemas: installation.schemas,
    toolchain: nodeToolchain({ environment, judged: root, modules: [installation.goModules] }),
    bringTools,
    scratch,
    ownSchema: installation.ownSchema,
    environment,
    ...(around.mayWrite === true ? { workTree: folderWorkTree(root) } : {}),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...workflowPorts(environment),
    readGiven: (path) => readGiven(resolve(around.cwd, path)),
  };
}

function rootOf(repo: string | undefined, around: Surroundings): string {
  if (repo === undefined) return workTreeOf(around.cwd) ?? realpathSync(around.cwd);
  const folder = resolve(around.cwd, repo);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) throw new WrongUse([`${around.label("repo")}: there is no folder ${repo}`]);
  if (!stats.isDirectory()) throw new WrongUse([`${around.label("repo")}: ${repo} is not a folder`]);
  return realpathSync(folder);
}

function gitPlaceOf(root: string, around: Surroundings): GitPlace | undefined {
  if (workTreeOf(root) === undefined) return undefined;
  const { environment, log } = around;
  if (isInstalled("git", environment["PATH"])) {
    return { root, environment, trustOwner: environment["GITHUB_ACTIONS"] === "true" };
  }
  log.warning("git is not on PATH: ignored files are looked at too, and nothing can be compared");
  return undefined;
}

function pullRequestOf(environment: Readonly<Record<string, string>>, log: Log): PullRequest | undefined {
  const at = environment["GITHUB_EVENT_PATH"];
  if (at === undefined || !(environment["GITHUB_EVENT_NAME"] ?? "").startsWith("pull_request")) return undefined;
  try {
    const event = JSON.parse(readFileSync(at, "utf8")) as { pull_request?: Record<string, unknown> };
    const base = shaOf(event.pull_request?.["base"]);
    const head = shaOf(event.pull_request?.["head"]);
    const number = event.pull_request?.["number"];
    if (typeof number === "number" && base !== undefined && head !== undefined) return { number, base, head };
    log.warning("the pull-request event names no base, so this run does not know it");
  } catch (error) {
    const why = error instanceof SyntaxError ? "it is no JSON" : errorWords(error);
    log.warning(`the pull-request event cannot be read (${why}), so this run does not know its base`);
  }
  return undefined;
}

function shaOf(side: unknown): string | undefined {
  const sha = typeof side === "object" && side !== null && "sha" in side ? side.sha : undefined;
  return typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
}

/** Inputs that must lie in the repository, relative to its root; throws `WrongUse` naming each that does not. */
export function insidePaths(
  table: InputTable,
  values: Readonly<Record<string, InputValue | undefined>>,
  at: { readonly root: string } & Pick<Surroundings, "cwd" | "label">,
): Record<string, InputValue | undefined> {
  const result = { ...values };
  const mistakes: string[] = [];
  for (const spec of table) {
    const value = values[camelCase(spec.name)];
    if (spec.kind !== "path" || !spec.inside || typeof value !== "string") continue;
    const path = relative(at.root, realPathOrSame(resolve(at.cwd, value)));
    if (path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) {
      mistakes.push(`${at.label(spec.name)}: ${value} is not in the repository that is judged`);
    }
    result[camelCase(spec.name)] = path.replaceAll(sep, "/");
  }
  if (mistakes.length > 0) throw new WrongUse(mistakes);
  return result;
}

function realPathOrSame(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
