// Variables that come from the machine on which talhelper runs, not from the repository's environment files.
import { isTable, readToml } from "#codecs/toml/reader.ts";
import { configPaths } from "#domain/toolchain/repository-pins.ts";
import type { RuleContext } from "#rules/context.ts";

const everywhere = new Set(["HOME", "USER", "PATH", "PWD", "SHELL", "HOSTNAME", "LOGNAME", "TMPDIR", "LANG"]);

/** What every shell has: defined, but different from machine to machine. */
export function isOfTheMachine(name: string): boolean {
  return everywhere.has(name);
}

/** True when mise's `[env]` sets the variable, directly or by a file that cannot be known here. */
export function comesFromMise({ text }: Pick<RuleContext, "text">, name: string): boolean {
  return configPaths.some((path) => {
    const content = text(path);
    const read = content === undefined ? undefined : readToml(content);
    const env = read !== undefined && "table" in read ? read.table["env"] : undefined;
    return isTable(env) && name in env;
  });
}
