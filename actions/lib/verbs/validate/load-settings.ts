// Reads the settings file of the repository; any mistake in it is wrong use, all of them at once.
import { decodeText } from "#codecs/yaml/decode.ts";
import { WrongUse } from "#kernel/outcome.ts";
import { sourceText } from "#kernel/source-text.ts";
import { readSettings, type SettingsRemark } from "#domain/settings/read-settings.ts";
import { defaultSettings, type Settings } from "#domain/settings/settings.ts";
import type { Ports } from "#ports/ports.ts";
import { ruleCatalog } from "#rules/catalog.ts";

/** Where settings are looked for when none are named. */
const usualPaths = [".github/homelab.yaml", ".github/homelab.yml"];

export interface LoadedSettings {
  readonly settings: Settings;
  readonly unknownRules: readonly SettingsRemark[];
}

/** @throws WrongUse when the named file is not there, or for every mistake in the file */
export function loadSettings(config: string | undefined, ports: Ports): LoadedSettings {
  const path = config ?? usualPaths.find((each) => ports.files.kind(each) === "file");
  if (path === undefined) return { settings: defaultSettings, unknownRules: [] };
  const content = ports.files.read(path);
  if ("problem" in content) throw new WrongUse([`${path}: ${content.problem}`]);
  const decoded = decodeText(content.bytes);
  if ("problem" in decoded) throw new WrongUse([`${path}:${decoded.line}:${decoded.column}: ${decoded.problem}`]);
  const { settings, mistakes, unknownRules } = readSettings(sourceText(path, decoded.text), {
    schema: ports.ownSchema("homelab") as never,
    rules: ruleCatalog.keys(),
    kind: (each) => ports.files.kind(each),
  });
  if (mistakes.length > 0) throw new WrongUse(mistakes);
  return { settings, unknownRules };
}
