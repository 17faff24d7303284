// What we know of a tool, and what a pin says: the words in which the tool chain speaks.
import type { Span } from "#kernel/span.ts";

/** As mise names them in its lock file. */
export type Platform = "linux-x64" | "linux-arm64" | "macos-arm64" | "macos-x64";

export const platforms: readonly Platform[] = ["linux-arm64", "linux-x64", "macos-arm64", "macos-x64"];

/** How a release is named. `{version}`, `{os}`, `{arch}` and `{triple}` are filled in; `{os}` is linux or darwin, `{arch}` amd64 or arm64, `{triple}` Rust's target. */
export interface Release {
  readonly url: string;
  /** A release is taken from a changed pin only when its address starts like one of these: host, then path. */
  readonly allowed: readonly string[];
  /** `binary`: the asset is the program itself. */
  readonly archive: "tar.gz" | "binary";
  /** Where each binary lies in the archive, in the order of `binaries`. Empty for `binary`. */
  readonly members: readonly string[];
}

/** How a tool is built from a module that is locked by a `go.mod` and a `go.sum` of ours. */
export interface GoModule {
  /** Folder that holds go.mod and go.sum, below the folder of all locked modules. */
  readonly folder: string;
  /** The module whose locked version is the tool's version. */
  readonly module: string;
  /** Package of each binary, in the order of `binaries`. */
  readonly packages: readonly string[];
  /** Go variables set at link time (`-X`), so that the program prints its version; `{version}` is filled in. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface KnownTool {
  readonly name: string;
  /** Other names that mise configurations use for it, lower case, without the backend in front. */
  readonly aliases: readonly string[];
  /** Programs that come with it; the first is asked for the version. */
  readonly binaries: readonly string[];
  readonly versionArguments: readonly string[];
  /** First group: the version without a leading `v`. No match: the version cannot be read. */
  readonly versionPattern: RegExp;
  readonly release?: Release;
  readonly goModule?: GoModule;
  /** What cannot be done without it, for `homelab doctor`; absent when no verb uses it. */
  readonly neededFor?: string;
  /** Paths of the repository that call for it. */
  readonly neededWhen?: RegExp;
}

export interface ReleaseAsset {
  readonly url: string;
  /** Lower-case hexadecimal. Absent: there is nothing to trust, so nothing is downloaded. */
  readonly sha256?: string;
}

export interface Pin {
  readonly tool: string;
  /** Without a leading `v`. */
  readonly version: string;
  readonly platforms: Readonly<Partial<Record<Platform, ReleaseAsset>>>;
  /** Where the repository says so; absent for the pins that come with this release. */
  readonly at?: Span;
}

/** Something in the pin files that cannot be used as it stands. */
export interface PinProblem extends Span {
  /** `error`: the file is broken there; `warning`: it says nothing exact. */
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** Pins by tool name. */
export type Pins = ReadonlyMap<string, Pin>;
