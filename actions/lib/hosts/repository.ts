// From the host's surroundings to the ports of one repository.
import { systemClock } from "#adapters/node/clock.ts";
import { scratch } from "#adapters/node/scratch.ts";
import { realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
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
import type { Ports, Program } from "#ports/ports.ts";
import { eventPorts } from "./event.ts";
import { clusterAccess } from "./cluster-access.ts";
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
    ...(around.mayWrite === true ? { workTree: folderWorkTree(root), cluster: clusterAccess() } : {}),
    ...eventPorts(environment, log),
    program: programOf(installation),
    ...workflowPorts(environment),
    readGiven: (path) => readGiven(resolve(around.cwd, path)),
    givenPath: (path) => resolve(around.cwd, path),
    clock: systemClock,
  };
}

function programOf({ version, commit }: Installation): Program {
  return { version, ...(commit === undefined ? {} : { commit }) };
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
