// The way from one pair of versions to another, one minor at a time, with a supported pair at every stop. Talos' code would
// let one skip a minor; its documentation tests adjacent ones only, and the documentation is the gate.
import { supportOf } from "#domain/talos/support-matrix.ts";
import type { Hop } from "./plan.ts";
import { formatVersion, parseVersion, type Version } from "./version-number.ts";

export interface VersionPair {
  readonly talos: string;
  readonly kubernetes: string;
}

export interface VersionPath {
  /** In order; empty when no version changes. A change of the patch alone is a hop. */
  readonly hops: readonly Hop[];
  /** Why there is no way, in one sentence that names the rule. */
  readonly problem?: string;
}

interface Stop {
  readonly talos: Version;
  readonly kubernetes: Version;
}

/**
 * Hops of Talos come before hops of Kubernetes wherever both are possible (an upgrade of Talos brings the components that
 * the new Kubernetes is tested with). Talos: every minor, the latest patch of each. Kubernetes: the same minor or the next
 * (go-kubernetes, `upgrade.Path`). Every stop must be in the support matrix. No way back over a minor: Talos' code allows
 * one for Talos, nothing allows it for Kubernetes, and nobody tests it.
 */
export function versionPath(from: VersionPair, to: VersionPair): VersionPath {
  const start = stopOf(from);
  const end = stopOf(to);
  if (start === undefined || end === undefined) {
    const bad = [from.talos, from.kubernetes, to.talos, to.kubernetes].find((text) => parseVersion(text) === undefined);
    return { hops: [], problem: `${bad ?? ""} is no version` };
  }
  const back = backwards(start, end);
  if (back !== undefined) return { hops: [], problem: back };
  const outside = outsideMatrix(end);
  if (outside !== undefined) return { hops: [], problem: outside };
  const hops = search(start, end);
  if (hops !== undefined) return { hops };
  const names = `Talos ${formatVersion(start.talos)} with Kubernetes ${formatVersion(start.kubernetes)}`;
  const target = `Talos ${formatVersion(end.talos)} with Kubernetes ${formatVersion(end.kubernetes)}`;
  return { hops: [], problem: `no order of single minors leads from ${names} to ${target} over supported pairs` };
}

function stopOf({ talos, kubernetes }: VersionPair): Stop | undefined {
  const versions = { talos: parseVersion(talos), kubernetes: parseVersion(kubernetes) };
  return versions.talos === undefined || versions.kubernetes === undefined
    ? undefined
    : { talos: versions.talos, kubernetes: versions.kubernetes };
}

function backwards(start: Stop, end: Stop): string | undefined {
  if (isOlder(end.kubernetes, start.kubernetes))
    return `Kubernetes ${formatVersion(start.kubernetes)} → ${formatVersion(end.kubernetes)} goes back a minor, which neither Kubernetes nor \`talosctl upgrade-k8s\` supports`;
  if (isOlder(end.talos, start.talos))
    return `Talos ${formatVersion(start.talos)} → ${formatVersion(end.talos)} goes back a minor: Talos does not test that, and etcd's data may be newer than its program`;
  return undefined;
}

function isOlder(a: Version, b: Version): boolean {
  return a.major - b.major < 0 || (a.major === b.major && a.minor < b.minor);
}

function outsideMatrix({ talos, kubernetes }: Stop): string | undefined {
  const support = supportOf(formatMinor(talos), formatMinor(kubernetes));
  switch (support.verdict) {
    case "supported":
      return undefined;
    case "unknown":
      return `the support matrix known here ends at ${support.which} ${support.newest}`;
    case "unreadable":
      return `Talos ${formatVersion(talos)} with Kubernetes ${formatVersion(kubernetes)} is in no support matrix`;
    default: {
      const where = support.talos === undefined ? "" : `; that Kubernetes runs on Talos ${support.talos}`;
      return `Talos ${formatMinor(talos)} runs Kubernetes ${support.range}, not ${formatMinor(kubernetes)}${where}`;
    }
  }
}

/** Depth first, Talos before Kubernetes; both only grow, so it ends. Dead ends are remembered. */
function search(start: Stop, end: Stop): readonly Hop[] | undefined {
  const dead = new Set<string>();
  const from = (here: Stop): readonly Hop[] | undefined => {
    if (isSame(here.talos, end.talos) && isSame(here.kubernetes, end.kubernetes)) return [];
    const key = `${formatVersion(here.talos)} ${formatVersion(here.kubernetes)}`;
    if (dead.has(key)) return undefined;
    for (const what of ["talos", "kubernetes"] as const) {
      const next = nextVersion(here[what], end[what]);
      if (next === undefined) continue;
      const there = { ...here, [what]: next };
      if (!isSupported(there)) continue;
      const rest = from(there);
      const hop = { what, from: formatVersion(here[what]), to: formatVersion(next) };
      if (rest !== undefined) return [hop, ...rest];
    }
    dead.add(key);
    return undefined;
  };
  return from(start);
}

/** The target itself within its minor and the one before it, else the next minor, whose latest patch nobody knows here. */
function nextVersion(here: Version, end: Version): Version | undefined {
  if (isSame(here, end)) return undefined;
  if (here.minor === end.minor || here.minor + 1 === end.minor) return end;
  return { major: here.major, minor: here.minor + 1, patch: undefined };
}

function isSame(a: Version, b: Version): boolean {
  return a.major === b.major && a.minor === b.minor && a.patch === b.patch;
}

function isSupported({ talos, kubernetes }: Stop): boolean {
  return supportOf(formatMinor(talos), formatMinor(kubernetes)).verdict === "supported";
}

function formatMinor({ major, minor }: Version): string {
  return `${major}.${minor}`;
}
