// Judges a text by a schema and writes each violation as one line: `line:column-end code field: message (fix)`.
import { loadAjv } from "#codecs/json-schema/engine.ts";
import { judgeJsonSchema, type JudgeOptions } from "#codecs/json-schema/judge.ts";
import type { JsonSchema } from "#codecs/json-schema/json-schema.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText, type SourceText } from "#kernel/source-text.ts";
import type { Violation } from "#kernel/violation.ts";

await loadAjv();

export function golden(schema: JsonSchema, text: string, options?: JudgeOptions): readonly string[] {
  const source = sourceText("x.yaml", text);
  const root = readYaml(source, { dialect: "yaml12" }).documents[0]?.root;
  if (root === undefined) throw new Error("the text has no document");
  return judgeJsonSchema(root, schema, options).map((violation) => line(source, violation));
}

export function line(source: SourceText, { start, end, code, field, message, fix }: Violation): string {
  const place = source.span(start, end);
  const to = place.endLine === place.line ? `${place.endColumn}` : `${place.endLine}:${place.endColumn}`;
  return `${place.line}:${place.column}-${to} ${code} ${field}: ${message}${fix === undefined ? "" : ` (${fix})`}`;
}
