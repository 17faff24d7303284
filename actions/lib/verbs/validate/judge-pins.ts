// What a change does to the tools that judge it, and what is wrong with the pins.
import { pinsOf } from "#tools/toolchain/tool-states.ts";
import { readPins, type PinsRead } from "#tools/toolchain/read-pins.ts";
import type { PinChange } from "#domain/toolchain/pin-policy.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { Ports } from "#ports/ports.ts";
import type { BaseRevision } from "./base.ts";
import type { NotCheckedList, RawFinding } from "./collected.ts";

export interface PinsJudged {
  /** The pins that count. */
  readonly pins: Pins;
  /** Those of the base by itself. */
  readonly basePins: Pins;
  readonly findings: readonly RawFinding[];
}

export interface JudgePinsOptions {
  readonly ports: Ports;
  readonly base: BaseRevision | undefined;
  readonly notChecked: NotCheckedList;
  /** With `--changed` only findings in these files are told. */
  readonly focus: ReadonlySet<string> | undefined;
}

export async function judgePins({ ports, base, notChecked, focus }: JudgePinsOptions): Promise<PinsJudged> {
  const read = base === undefined ? await pinsOf(ports, undefined) : await readPins({ ...ports, base: base.files });
  if (read.baseUnread !== undefined) {
    const why = `${read.baseUnread}; the tools of this release are used`;
    notChecked.add({ what: "tool pins of the base", why, count: 1, relevant: false });
  }
  const findings = findingsOf(read).filter(({ path }) => focus === undefined || focus.has(path));
  return { pins: read.pins, basePins: read.base ?? read.pins, findings };
}

/** What is wrong with the pins of a revision by themselves. */
export async function problemsOfPins(
  { files, git }: Pick<Ports, "files" | "git">,
  focus: ReadonlySet<string> | undefined,
): Promise<readonly RawFinding[]> {
  return findingsOf(await readPins({ files, git })).filter(({ path }) => focus === undefined || focus.has(path));
}

function findingsOf({ problems, changes }: PinsRead): RawFinding[] {
  const broken = problems.map(({ severity, ...problem }) => ({
    ...problem,
    rule: severity === "error" ? "tools/broken-pins" : "tools/floating-pin",
  }));
  return [...broken, ...changes.map(changeFinding)];
}

function changeFinding({ tool, from, to, used, reason, at }: PinChange): RawFinding {
  const change = from === to ? `changes the release of ${tool} ${to}` : `changes ${tool} from ${from} to ${to}`;
  return used === "head"
    ? { ...at, rule: "tools/pin-changed", message: `${change}; the new one is used, as ${reason}` }
    : { ...at, rule: "tools/pin-not-trusted", message: `${change}; the base's is used, as ${reason}` };
}
