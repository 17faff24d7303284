// Reads the settings file of the repository; any mistake in it is wrong use, all of them at once.
import { decodeText } from "#codecs/yaml/decode.ts";
import { WrongUse } from "#kernel/outcome.ts";
import { sourceText } from "#kernel/source-text.ts";
import { wholeFile } from "#kernel/span.ts";
import { readSettings, type SettingsRemark } from "#domain/settings/read-settings.ts";
import { defaultSettings, type Settings } from "#domain/settings/settings.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import type { RawFinding } from "./collected.ts";

/** Where settings are looked for when none are named. */
const usualPaths = [".github/homelab.yaml", ".github/homelab.yml"];

export interface LoadedSettings {
  readonly settings: Settings;
  readonly unknownRules: readonly SettingsRemark[];
  /** What the change does to the settings. */
  readonly about: readonly RawFinding[];
}

export interface SettingsPlaces {
  /** The file that is named for this run, if any. */
  readonly config: string | undefined;
  readonly files: Files;
  readonly base: Files | undefined;
  readonly ports: Ports;
}

/**
 * With a base its settings decide, since a change must not soften its own verdict; that it edits them is a finding.
 *
 * @throws WrongUse when the named file is not there, or for every mistake in the head's file
 */
export function loadSettings({ config, files, base, ports }: SettingsPlaces): LoadedSettings {
  const head = readFrom(files, config, ports);
  if (base === undefined) return { ...head, about: [] };
  const own = config ?? usualPathIn(base);
  const path = own ?? head.settings.path;
  if (path === undefined || textOf(base, path) === textOf(files, path)) return { ...head, about: [] };
  const changed = head.settings.path ?? path;
  const before = own === undefined || base.kind(own) !== "file" ? none : readBase(base, own, ports);
  const message =
    before === undefined
      ? "this change edits the settings; those of the base are broken, so the defaults judge it, and the new ones count after the merge"
      : "this change edits the settings; those of the base judge it, the new ones count after the merge";
  return { ...(before ?? none), about: [{ ...wholeFile(changed), rule: "settings/changed", message }] };
}

const none = { settings: defaultSettings, unknownRules: [] };

/** Undefined when they are broken: then nobody could mend them if they had to judge. */
function readBase(base: Files, path: string, ports: Ports): Omit<LoadedSettings, "about"> | undefined {
  try {
    return readFrom(base, path, ports);
  } catch (error) {
    if (error instanceof WrongUse) return undefined;
    throw error;
  }
}

function usualPathIn(files: Files): string | undefined {
  return usualPaths.find((each) => files.kind(each) === "file");
}

function readFrom(files: Files, config: string | undefined, ports: Ports): Omit<LoadedSettings, "about"> {
  const path = config ?? usualPathIn(files);
  if (path === undefined) return none;
  const content = files.read(path);
  if ("problem" in content) throw new WrongUse([`${path}: ${content.problem}`]);
  const decoded = decodeText(content.bytes);
  if ("problem" in decoded) throw new WrongUse([`${path}:${decoded.line}:${decoded.column}: ${decoded.problem}`]);
  const { settings, mistakes, unknownRules } = readSettings(sourceText(path, decoded.text), {
    schema: ports.ownSchema("homelab") as never,
    rules: ruleCatalog.keys(),
    kind: (each) => files.kind(each),
  });
  if (mistakes.length > 0) throw new WrongUse(mistakes);
  return { settings, unknownRules };
}

function textOf(files: Files, path: string): string | undefined {
  const content = files.read(path);
  return "bytes" in content ? Buffer.from(content.bytes).toString("latin1") : undefined;
}
