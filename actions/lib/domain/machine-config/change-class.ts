// The class of a change: what the Talos that the node runs makes of it. D is decided first, then C, B and A.
import { parseTalosMinor } from "#domain/talos/talos-version.ts";
import type { ChangeClass, Disruption } from "./change.ts";
import type { Difference } from "./compare.ts";
import { delayedFields } from "./delayed-fields.ts";
import { fieldPattern, namesField, pathText } from "./field-path.ts";
import { installationFields, installerFields, kubernetesImages, liveFields } from "./live-fields.ts";
import { restartOf } from "./restarts.ts";

export interface ClassedChange {
  readonly class: ChangeClass;
  readonly disruption: Disruption;
  readonly reason: string;
}

const images = kubernetesImages.map(([text]) => fieldPattern(text));
const installer = installerFields.map(([text, what]) => ({ pattern: fieldPattern(text), what }));
const installation = installationFields.map(fieldPattern);
const live = liveFields.map(fieldPattern);

/**
 * `runningVersion`: of the node, as `v1.13.8`. One that cannot be read is taken for 1.13, which reboots more often.
 * Sources: `liveFields`, `delayedFields`.
 */
export function classOf(kind: string, change: Difference, runningVersion: string | undefined): ClassedChange {
  const minor = minorOf(runningVersion);
  return (
    kubernetesVersion(kind, change) ??
    upgrade(kind, change) ??
    delay(kind, change, minor) ??
    atOnce(kind, change, minor)
  );
}

function minorOf(version: string | undefined): number {
  const parsed = version === undefined ? undefined : parseTalosMinor(version);
  return parsed?.major === 1 ? parsed.minor : 13;
}

function kubernetesVersion(kind: string, { path }: Difference): ClassedChange | undefined {
  if (!images.some((pattern) => namesField(pattern, kind, path))) return undefined;
  const reason =
    "Kubernetes images belong to talosctl upgrade-k8s, which changes them node by node and restarts what runs from them";
  return { class: "D", disruption: "restart", reason };
}

function upgrade(kind: string, { path }: Difference): ClassedChange | undefined {
  const field = installer.find(({ pattern }) => namesField(pattern, kind, path, "within"));
  if (field === undefined) return undefined;
  const reason = `${field.what}: only an upgrade (talosctl upgrade) brings it to the node; applying it alone does nothing, not even after a reboot`;
  return { class: "C", disruption: "upgrade", reason };
}

function delay(kind: string, change: Difference, minor: number): ClassedChange | undefined {
  const field = delayedFields.find(
    ({ pattern, when, since = 0, until = Infinity }) =>
      minor >= since &&
      minor <= until &&
      namesField(pattern, kind, change.path, "within") &&
      (when === undefined || when(change)),
  );
  if (field !== undefined && (kind !== "v1alpha1" || minor >= 14 || isLive(kind, change)))
    return {
      class: "B",
      disruption: "reboot",
      reason: `Talos 1.${minor} accepts it and it takes effect after a reboot: ${field.why}`,
    };
  if (minor >= 14 || isLive(kind, change)) return undefined;
  const reason = `Talos 1.${minor} reboots for it: ${outermost(change)} is none of the fields that it takes over at once`;
  return { class: "B", disruption: "reboot", reason };
}

/** Documents other than v1alpha1 are never asked about. */
function isLive(kind: string, { path }: Difference): boolean {
  return kind !== "v1alpha1" || live.some((pattern) => namesField(pattern, kind, path, "within"));
}

function outermost({ path }: Difference): string {
  const [first] = path;
  const isFeature = pathText(path).startsWith("machine.features.");
  return pathText(
    path.slice(0, first !== undefined && "key" in first && first.key === "machine" ? (isFeature ? 3 : 2) : 1),
  );
}

function atOnce(kind: string, change: Difference, minor: number): ClassedChange {
  if (installation.some((pattern) => namesField(pattern, kind, change.path, "within")))
    return {
      class: "A",
      disruption: "none",
      reason: `Talos 1.${minor} accepts it and reads it only when it is installed: nothing happens on a running node`,
    };
  const restart = restartOf(kind, change.path);
  const wasNotLive = minor >= 14 && !isLive(kind, change) ? "; before 1.14 it needed a reboot" : "";
  if (restart === undefined)
    return { class: "A", disruption: "none", reason: `Talos 1.${minor} takes it over at once${wasNotLive}` };
  const { service, why } = restart;
  const reason =
    service === undefined
      ? `Talos 1.${minor} accepts it at once; ${why ?? ""}`
      : `Talos 1.${minor} takes it over at once and restarts ${service}${why === undefined ? "" : `; ${why}`}${wasNotLive}`;
  return { class: "A", disruption: service === undefined ? "none" : "restart", reason };
}
