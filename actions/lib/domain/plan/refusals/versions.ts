// Versions that cannot be reached from here in one go, or not at all.
import type { Hop, Refusal } from "#domain/plan/plan.ts";
import type { PlanSubject } from "#domain/plan/subject.ts";
import { parseVersion } from "#domain/plan/version-number.ts";
import { versionPath, type VersionPath } from "#domain/plan/version-path.ts";
import { supportOf } from "#domain/talos/support-matrix.ts";
import { placeOfClass } from "./field-place.ts";

/** The versions alone can be judged where nothing was rendered. */
export type VersionSubject = Pick<PlanSubject, "base" | "head" | "changes">;

/** The way between the two sides; undefined when either side does not say its versions. */
export function pathOf({ base, head }: Pick<PlanSubject, "base" | "head">): VersionPath | undefined {
  const { talosVersion: fromTalos, kubernetesVersion: fromKubernetes } = base;
  const { talosVersion: toTalos, kubernetesVersion: toKubernetes } = head;
  if (fromTalos === undefined || toTalos === undefined) return undefined;
  if (fromKubernetes === undefined || toKubernetes === undefined) return undefined;
  if (fromTalos === toTalos && fromKubernetes === toKubernetes) return { hops: [] };
  return versionPath({ talos: fromTalos, kubernetes: fromKubernetes }, { talos: toTalos, kubernetes: toKubernetes });
}

/** A minor is skipped, a version goes back, or one is not known. */
export function unsupportedPath(subject: VersionSubject): readonly Refusal[] {
  const path = pathOf(subject);
  if (path === undefined || isOutside(subject)) return [];
  const [talos, kubernetes] = [placeOfClass(subject.changes, "C"), placeOfClass(subject.changes, "D")];
  if (path.problem !== undefined) {
    const place = path.problem.startsWith("Kubernetes") ? kubernetes : talos;
    const fix = "go forward one minor at a time; undo an upgrade with `talosctl rollback`, one node at a time";
    return [{ rule: "version-path", message: path.problem, fix, ...place }];
  }
  return [
    ...skipped(path.hops, "talos", talos),
    ...skipped(path.hops, "kubernetes", kubernetes),
    ...turned(path, talos),
  ];
}

type Spot = { readonly path?: string; readonly line?: number };

const words = { talos: "Talos", kubernetes: "Kubernetes" } as const;

const reasons = {
  talos: "Talos tests upgrades from one minor to the next only",
  kubernetes: "`talosctl upgrade-k8s` goes to the next minor only",
} as const;

function skipped(hops: readonly Hop[], what: Hop["what"], place: Spot): readonly Refusal[] {
  const own = hops.filter((hop) => hop.what === what);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || own.length < 2) return [];
  const message = `${words[what]} ${first.from} → ${last.to} skips ${own.length - 1 === 1 ? "a minor" : "minors"}: ${reasons[what]}`;
  return [{ rule: "version-path", message, fix: `one pull request for each hop: ${hopWords(hops)}`, ...place }];
}

/** In one plan Talos comes before Kubernetes; where it has to be the other way round, it takes two. */
function turned({ hops }: VersionPath, place: Spot): readonly Refusal[] {
  const isSimple = hops.filter(({ what }) => what === "talos").length < 2;
  const [first, second] = hops;
  if (!isSimple || hops.length !== 2 || first?.what !== "kubernetes" || second?.what !== "talos") return [];
  const talos = parseVersion(second.to);
  const support =
    talos === undefined ? undefined : supportOf(second.to.replace("x", "0"), first.from.replace("x", "0"));
  const range = support !== undefined && "range" in support ? ` (needs ${support.range})` : "";
  const message = `Kubernetes ${first.from} is too old for Talos ${second.to}${range}: it must be upgraded before Talos`;
  return [{ rule: "version-path", message, fix: `one pull request for each hop: ${hopWords(hops)}`, ...place }];
}

/** `Talos v1.12.4 → v1.13.x, Kubernetes v1.35.2 → v1.36.4` */
export function hopWords(hops: readonly Hop[]): string {
  return hops.map(({ what, from, to }) => `${words[what]} ${from} → ${to}`).join(", then ");
}

function isOutside(subject: VersionSubject): boolean {
  return outsideSupport(subject).length > 0;
}

/** The target pair is one that Talos does not support. */
export function outsideSupport({ base, head, changes }: VersionSubject): readonly Refusal[] {
  const { talosVersion: talos, kubernetesVersion: kubernetes } = head;
  if (talos === undefined || kubernetes === undefined) return [];
  const isSame = talos === base.talosVersion && kubernetes === base.kubernetesVersion;
  const support = supportOf(talos, kubernetes);
  if (isSame || (support.verdict !== "too-old" && support.verdict !== "too-new")) return [];
  const isTalos = talos !== base.talosVersion;
  const message = `Kubernetes ${kubernetes} is ${support.verdict === "too-old" ? "too old" : "too new"} for Talos ${talos} (needs ${support.range})`;
  const wanted = support.range.split(" to ")[support.verdict === "too-old" ? 0 : 1] ?? support.range;
  const older = `upgrade Kubernetes to ${wanted} first, in its own pull request`;
  const newer = `upgrade Talos to ${support.talos ?? "a version that supports it"} first, in its own pull request`;
  const fix = support.verdict === "too-old" ? older : newer;
  return [{ rule: "kubernetes-range", message, fix, ...placeOfClass(changes, isTalos ? "C" : "D") }];
}
