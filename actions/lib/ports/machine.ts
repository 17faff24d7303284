// The machine under us, as far as the tool chain asks for it.
import type { Platform } from "#domain/toolchain/tool.ts";

export interface Machine {
  /** Undefined on a platform that no release and no build of ours is for. */
  readonly platform: Platform | undefined;
  /** For messages: `linux-x64`, `win32-x64`. */
  readonly platformName: string;
  /** Version of the Node that runs us, without `v`. */
  readonly nodeVersion: string;
  /** What a tool may see of our environment: PATH, home, caches, proxies and Go's settings; no token, no key. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every executable file of that name on PATH, in its order; `passedOver` are those in folders that are not to be trusted. */
  onPath(name: string): Promise<{ readonly files: readonly string[]; readonly passedOver: readonly string[] }>;
  /** The locked one-tool Go module of that name, as it ships with this release. */
  goModule(folder: string): Promise<{ readonly goMod: string; readonly goSum: string } | undefined>;
}
