// Minor versions of Talos, the unit in which its configuration changes.

export interface TalosMinor {
  readonly major: number;
  readonly minor: number;
}

/** `v1.13.8`, `1.13`, `v1.14.0-rc.1`; undefined for anything else. */
export function parseTalosMinor(text: string): TalosMinor | undefined {
  const match = /^v?(\d+)\.(\d+)(?:\.\d+(?:[-+].*)?)?$/u.exec(text.trim());
  return match === null ? undefined : { major: Number(match[1]), minor: Number(match[2]) };
}

/** Negative when `a` is older than `b`. */
export function compareTalosMinor(a: TalosMinor, b: TalosMinor): number {
  return a.major - b.major || a.minor - b.minor;
}

/** `1.13` */
export function formatTalosMinor(version: TalosMinor): string {
  return `${version.major}.${version.minor}`;
}

/** The minor of an installer image: its tag (`…/metal-installer/<schematic>:v1.13.8`, a digest may follow). */
export function talosMinorOfImage(image: string): TalosMinor | undefined {
  const tag = /:(v\d[^:@/]*)(?:@.*)?$/u.exec(image)?.[1];
  return tag === undefined ? undefined : parseTalosMinor(tag);
}
