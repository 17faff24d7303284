// The Machine port: platform, PATH, the part of the environment that tools may see, the locked Go modules.
import { readFileSync, realpathSync } from "node:fs";
import { delimiter, isAbsolute, join, relative, sep } from "node:path";
import type { Platform } from "#domain/toolchain/tool.ts";
import type { Machine } from "#ports/machine.ts";
import { errorCode } from "#adapters/node/errno.ts";
import { isProgram } from "#adapters/node/programs.ts";

export interface MachinePlace {
  readonly environment: Readonly<Record<string, string>>;
  /** Root of the repository that is judged: programs in it are not run. */
  readonly judged?: string;
  /** Folders that hold the locked one-tool Go modules. */
  readonly modules: readonly string[];
}

const known: Readonly<Record<string, Platform>> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "macos-x64",
  "darwin-arm64": "macos-arm64",
};

/** Go's own settings, without those that would loosen its checks: GOFLAGS, GONOSUMDB, GONOSUMCHECK, GOINSECURE, GOSUMDB. */
const passed =
  /^(?:PATH|HOME|USER|TMPDIR|LANG|LC_ALL|TZ|XDG_[A-Z_]+|SSL_CERT_(?:FILE|DIR)|(?:HTTPS?|NO|ALL)_PROXY|GO(?:PROXY|PATH|ROOT|CACHE|MODCACHE|TOOLCHAIN|ENV|TMPDIR|PRIVATE|NOPROXY|MAXPROCS|MEMLIMIT))$/i;

export function nodeMachine(place: MachinePlace): Machine {
  const name = `${process.platform}-${process.arch}`;
  const platform = known[name];
  return {
    platform,
    platformName: platform ?? name,
    nodeVersion: process.versions.node,
    environment: Object.fromEntries(Object.entries(place.environment).filter(([key]) => passed.test(key))),
    onPath: (program) => Promise.resolve(onPath(place, program)),
    goModule: (folder) => Promise.resolve(goModule(place.modules, folder)),
  };
}

function onPath({ environment, judged }: MachinePlace, name: string): { files: string[]; passedOver: string[] } {
  const files: string[] = [];
  const passedOver: string[] = [];
  const seen = new Set<string>();
  const root = judged === undefined ? undefined : realpathSync(judged);
  for (const folder of new Set((environment["PATH"] ?? "").split(delimiter))) {
    // A relative entry means the current folder, which may be the repository.
    if (!isAbsolute(folder)) continue;
    const file = join(folder, name);
    if (!isProgram(file)) continue;
    const real = realpathSync(file);
    if (seen.has(real)) continue;
    seen.add(real);
    const inside = root !== undefined && (isBelow(root, real) || isBelow(root, realpathSync(folder)));
    (inside ? passedOver : files).push(file);
  }
  return { files, passedOver };
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function goModule(folders: readonly string[], name: string): { goMod: string; goSum: string } | undefined {
  for (const folder of folders) {
    try {
      const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
      return { goMod: read("go.mod"), goSum: read("go.sum") };
    } catch (error) {
      if (errorCode(error) !== "ENOENT") throw error;
    }
  }
  return undefined;
}
