// What the machine itself must bring: Node, Git, and Go where releases cannot be downloaded.
import type { Ports } from "#ports/ports.ts";

export interface MachineCheck {
  readonly name: string;
  /** `bad`: something cannot be checked; `absent`: can be done without. */
  readonly state: "ok" | "bad" | "absent";
  /** The version, or what stands in the way. */
  readonly found: string;
  readonly neededFor: string;
  readonly mend?: string;
}

const oldestNode = 20;

export function nodeCheck(version: string): MachineCheck {
  const major = Number(version.split(".", 1)[0]);
  const check = { name: "Node", found: version, neededFor: "everything" };
  if (major >= oldestNode) return { ...check, state: "ok" };
  return { ...check, state: "bad", mend: `install Node ${oldestNode} or newer: https://nodejs.org` };
}

/** Without Git there is no base, no `--changed`, and ignored files are looked at too. */
export async function gitCheck(ports: Ports): Promise<MachineCheck> {
  const check = { name: "git", neededFor: "comparing with a base, --changed, and leaving ignored files alone" };
  const version = await firstMatch(ports, { file: "git", args: ["--version"] }, /^git version (\S+)/);
  if ("why" in version) return { ...check, state: "bad", found: version.why, mend: "install git and put it on PATH" };
  if (ports.git !== undefined) return { ...check, state: "ok", found: version.match };
  const found = `${version.match}, but this is no Git work tree`;
  return { ...check, state: "bad", found, mend: "run homelab in a clone, or run git init" };
}

/** Go is only asked for when a release cannot be had. */
export async function goCheck(ports: Ports, go: string | undefined): Promise<MachineCheck> {
  const check = { name: "Go", neededFor: "building tools where their releases cannot be downloaded" };
  const mend = "install Go: https://go.dev/dl";
  if (go === undefined) return { ...check, state: "absent", found: "not on PATH", mend };
  const version = await firstMatch(ports, { file: go, args: ["version"] }, /^go version go(\S+)/);
  return "why" in version
    ? { ...check, state: "absent", found: version.why, mend }
    : { ...check, state: "ok", found: version.match };
}

async function firstMatch(
  { processes, toolchain }: Ports,
  command: { readonly file: string; readonly args: readonly string[] },
  pattern: RegExp,
): Promise<{ match: string } | { why: string }> {
  const finished = await processes.run({ ...command, env: toolchain.machine.environment, timeoutMs: 20_000 });
  if ("notStarted" in finished) return { why: finished.notStarted };
  const match = pattern.exec(finished.stdout)?.[1];
  if (finished.exitCode !== 0 || match === undefined)
    return { why: `it does not tell its version (exit code ${finished.exitCode})` };
  return { match };
}
