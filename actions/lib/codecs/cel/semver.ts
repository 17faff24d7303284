// Semantic versions in rules: k8s.io/apiserver/pkg/cel/library/semverlib.go over github.com/blang/semver.
import { define, type Environment } from "./cel-js.ts";

const number = "(0|[1-9]\\d*)";
const identifiers = "([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)";
const strict = new RegExp(`^${number}\\.${number}\\.${number}(?:-${identifiers})?(?:\\+${identifiers})?$`, "u");

export class Semver {
  readonly core: readonly [bigint, bigint, bigint];
  readonly pre: readonly string[];

  constructor(core: readonly [bigint, bigint, bigint], pre: readonly string[]) {
    this.core = core;
    this.pre = pre;
  }

  equals(other: unknown): boolean {
    return other instanceof Semver && this.compare(other) === 0n;
  }

  /** Build metadata does not count. */
  compare(other: Semver): bigint {
    for (const [index, part] of this.core.entries()) {
      const theirs = other.core[index] ?? 0n;
      if (part !== theirs) return part < theirs ? -1n : 1n;
    }
    if (this.pre.length === 0 || other.pre.length === 0)
      return this.pre.length === other.pre.length ? 0n : this.pre.length === 0 ? 1n : -1n;
    return comparePre(this.pre, other.pre);
  }
}

function comparePre(a: readonly string[], b: readonly string[]): bigint {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1n;
    if (left === right) continue;
    const [leftIsNumber, rightIsNumber] = [/^\d+$/u.test(left), /^\d+$/u.test(right)];
    if (leftIsNumber && rightIsNumber) return BigInt(left) < BigInt(right) ? -1n : 1n;
    if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1n : 1n;
    return left < right ? -1n : 1n;
  }
  return a.length === b.length ? 0n : -1n;
}

/** The version; undefined when `text` is none. */
export function semverOf(text: string): Semver | undefined {
  const match = strict.exec(text);
  if (match === null) return undefined;
  const [, major = "0", minor = "0", patch = "0", pre] = match;
  const parts = pre?.split(".") ?? [];
  if (parts.some((part) => /^0\d+$/u.test(part))) return undefined;
  return new Semver([BigInt(major), BigInt(minor), BigInt(patch)], parts);
}

/** Takes off a `v`, adds a minor and a patch that are not there, drops leading zeros. */
function normalised(text: string): string {
  const [core = "", ...rest] = text.replace(/^v/u, "").split(/(?=[-+])/u);
  const parts = core.split(".").map((part) => part.replace(/^0+(?=\d)/u, ""));
  if (parts.length > 3 || (rest.length > 0 && parts.length < 3)) return text;
  while (parts.length < 3) parts.push("0");
  return `${parts.join(".")}${rest.join("")}`;
}

function parsed(text: string): Semver {
  const version = semverOf(text);
  if (version === undefined) throw new Error(`invalid semantic version: ${text}`);
  return version;
}

export function defineSemver(environment: Environment): void {
  environment.registerType("Semver", Semver);
  environment.registerOperator("Semver == Semver", (a: Semver, b: unknown) => a.equals(b));
  const read = (text: string, normalise: boolean) => (normalise ? normalised(text) : text);
  define(environment, {
    "semver(string): Semver": parsed,
    "semver(string, bool): Semver": (text: string, normalise: boolean) => parsed(read(text, normalise)),
    "isSemver(string): bool": (text: string) => semverOf(text) !== undefined,
    "isSemver(string, bool): bool": (text: string, normalise: boolean) => semverOf(read(text, normalise)) !== undefined,
    "Semver.major(): int": ({ core }: Semver) => core[0],
    "Semver.minor(): int": ({ core }: Semver) => core[1],
    "Semver.patch(): int": ({ core }: Semver) => core[2],
    "Semver.isGreaterThan(Semver): bool": (a: Semver, b: Semver) => a.compare(b) > 0n,
    "Semver.isLessThan(Semver): bool": (a: Semver, b: Semver) => a.compare(b) < 0n,
    "Semver.compareTo(Semver): int": (a: Semver, b: Semver) => a.compare(b),
  });
}
