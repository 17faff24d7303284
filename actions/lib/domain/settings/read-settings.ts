// From the text of the settings file to settings, or to every mistake in it at once.
import { judgeJsonSchema } from "#codecs/json-schema/judge.ts";
import type { JsonSchema } from "#codecs/json-schema/json-schema.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import { compareText } from "#kernel/ordering.ts";
import { semanticMistakes } from "./semantic-mistakes.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { settingsOf } from "./settings-values.ts";

/** A mistake, or a remark, at its place in the settings file. */
export interface SettingsRemark extends Span {
  readonly message: string;
  readonly fix?: string;
}

export interface SettingsRead {
  /** Complete when there are no mistakes; else what an empty file would give. */
  readonly settings: Settings;
  /** `path:line:column: message; fix`, in the order of the file. Any of them is wrong use. */
  readonly mistakes: readonly string[];
  /** Names of rules that this version does not know and that are near no other: they have no effect. */
  readonly unknownRules: readonly SettingsRemark[];
}

export interface ReadSettingsOptions {
  /** `schemas/homelab.schema.json`. */
  readonly schema: JsonSchema;
  readonly rules: Iterable<string>;
  /** What stands at a path of the repository; without it, paths are taken as they are. */
  readonly kind?: (path: string) => "file" | "directory" | "missing" | "other";
}

/** Never throws for what stands in the file. An empty file is no settings. */
export function readSettings(source: SourceText, options: ReadSettingsOptions): SettingsRead {
  const yaml = readYaml(source, { dialect: "yaml12" });
  const empty = { ...defaultSettings, path: source.path };
  const problems = yaml.problems.map(({ start, end, message }) => remark(source, { start, end, message }));
  if (problems.length > 0) return { settings: empty, mistakes: problems.map(mistakeLine), unknownRules: [] };
  const documents = yaml.documents.filter((document) => document.root !== undefined);
  const [first, second] = documents;
  if (second !== undefined) {
    const extra = remark(source, { ...second.range, message: "settings are one document, and here begins another" });
    return { settings: empty, mistakes: [mistakeLine(extra)], unknownRules: [] };
  }
  if (first?.root === undefined) return { settings: empty, mistakes: [], unknownRules: [] };
  return readRoot(source, first.root, options);
}

function readRoot(source: SourceText, root: YamlNode, options: ReadSettingsOptions): SettingsRead {
  const violations = judgeJsonSchema(root, options.schema);
  const bySchema = violations.map(({ start, end, message, fix }) =>
    remark(source, { start, end, message, ...(fix === undefined ? {} : { fix }) }),
  );
  const { mistakes: byMeaning, unknownRules } = semanticMistakes({ root, ...options, rules: [...options.rules] });
  const placed = byMeaning.map((mistake) => remark(source, mistake));
  // A value that the schema refuses is not judged by its meaning as well.
  const mistakes = [...bySchema, ...placed.filter((one) => !bySchema.some((other) => isSamePlace(one, other)))];
  mistakes.sort((a, b) => a.line - b.line || a.column - b.column || compareText(a.message, b.message));
  return {
    settings: mistakes.length === 0 ? settingsOf(source, root) : { ...defaultSettings, path: source.path },
    mistakes: mistakes.map(mistakeLine),
    unknownRules: unknownRules.map((unknown) => remark(source, unknown)),
  };
}

function isSamePlace(a: Span, b: Span): boolean {
  return a.line === b.line && a.column === b.column;
}

function remark(source: SourceText, of: TextRange & { message: string; fix?: string }): SettingsRemark {
  const { start, end, message, fix } = of;
  return { ...source.span(start, end), message, ...(fix === undefined ? {} : { fix }) };
}

function mistakeLine({ path, line, column, message, fix }: SettingsRemark): string {
  return `${path}:${line}:${column}: ${message}${fix === undefined ? "" : `; ${fix}`}`;
}
