// What a locked one-tool Go module says: the version it pins and how its package is linked.
import type { GoModule } from "./tool.ts";

/** Version of the required module in a go.mod, without `v`; undefined when it is not required there. */
export function lockedVersion(goMod: string, module: string): string | undefined {
  for (const line of goMod.split("\n")) {
    const [path, version] = line
      .replace(/^\s*require\s+/, "")
      .trim()
      .split(/\s+/);
    if (path === module && version?.startsWith("v") === true) return version.slice(1);
  }
  return undefined;
}

/** Linker flags: no debug tables, and the version variables set, so that the program tells its version. */
export function linkerFlags(module: GoModule, version: string): string {
  const variables = Object.entries(module.variables).map(
    ([name, value]) => `-X ${name}=${value.replace("{version}", version)}`,
  );
  return ["-s", "-w", ...variables].join(" ");
}
