// The branch that pull requests are merged into.
import type { Ports } from "#ports/ports.ts";

const usual = ["main", "master"];

/** What the remote says, else a usual name that is here, else the branch that is checked out; `main` where there is nothing yet. */
export async function defaultBranch(ports: Ports): Promise<string> {
  const { git } = ports;
  if (git === undefined) return "main";
  const remote = await symbolicRef(ports, "refs/remotes/origin/HEAD");
  if (remote?.startsWith("origin/") === true) return remote.slice("origin/".length);
  const found = await git.resolveAll(usual.flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]));
  const index = found.findIndex((commit) => commit !== undefined);
  if (index !== -1) return usual[Math.floor(index / 2)] ?? "main";
  return (await symbolicRef(ports, "HEAD")) ?? "main";
}

/** The folder below the top of the work tree, with a slash behind it; empty for the top itself and outside of Git. */
export async function prefixInRepository(ports: Ports): Promise<string> {
  return ports.git === undefined ? "" : ((await answer(ports, ["rev-parse", "--show-prefix"])) ?? "");
}

function symbolicRef(ports: Ports, name: string): Promise<string | undefined> {
  return answer(ports, ["symbolic-ref", "--quiet", "--short", name]);
}

async function answer({ processes, toolchain, root }: Ports, args: readonly string[]): Promise<string | undefined> {
  const env = toolchain.machine.environment;
  const finished = await processes.run({ file: "git", args, cwd: root, env, timeoutMs: 20_000 });
  if ("notStarted" in finished || finished.exitCode !== 0) return undefined;
  return finished.stdout.replace(/\n$/, "");
}
