// Versions of Talos and Kubernetes down to the patch.
import { parseTalosMinor } from "#domain/talos/talos-version.ts";

export interface Version {
  readonly major: number;
  readonly minor: number;
  /** Undefined for `v1.13` and `v1.13.x`. */
  readonly patch: number | undefined;
}

/** `v1.13.8`, `1.13`, `v1.14.0-rc.1` (what follows the patch is ignored, as Talos does); undefined for anything else. */
export function parseVersion(text: string): Version | undefined {
  const minor = parseTalosMinor(text);
  if (minor === undefined) return undefined;
  const patch = /^v?\d+\.\d+\.(\d+)/u.exec(text.trim())?.[1];
  return { ...minor, patch: patch === undefined ? undefined : Number(patch) };
}

/** `v1.13.8`, `v1.13.x` */
export function formatVersion({ major, minor, patch }: Version): string {
  return `v${major}.${minor}.${patch ?? "x"}`;
}

/** The version of an image: its tag. */
export function versionOfImage(image: string): string | undefined {
  return /:(v\d[^:@/]*)(?:@.*)?$/u.exec(image)?.[1];
}
