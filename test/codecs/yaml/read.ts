// What the reader's tests share: a text as it is read, values and places in short form.
import { toValue, type YamlDocument } from "#codecs/yaml/node.ts";
import type { YamlProblem } from "#codecs/yaml/problem.ts";
import { readYaml, type ReadYamlOptions, type YamlFile } from "#codecs/yaml/reader.ts";
import { sourceText, type SourceText, type TextRange } from "#kernel/source-text.ts";

export function read(text: string, options: Partial<ReadYamlOptions> = {}): YamlFile {
  return readYaml(sourceText("test.yaml", text), { dialect: "kubernetes", ...options });
}

/** The values of the documents; undefined for an empty one. */
export function values(text: string, options: Partial<ReadYamlOptions> = {}): unknown[] {
  return read(text, options).documents.map(valueOf);
}

export function valueOf({ root }: YamlDocument): unknown {
  return root === undefined ? undefined : toValue(root);
}

/** `line:column-endLine:endColumn`. */
export function place(source: SourceText, { start, end }: TextRange): string {
  const { line, column, endLine, endColumn } = source.span(start, end);
  return `${line}:${column}-${endLine}:${endColumn}`;
}

/** `line:column code message`. */
export function problems(text: string, options: Partial<ReadYamlOptions> = {}): string[] {
  const file = read(text, options);
  return file.problems.map((problem) => describeProblem(file.source, problem));
}

function describeProblem(source: SourceText, problem: YamlProblem): string {
  const { line, column } = source.span(problem.start, problem.end);
  return `${line}:${column} ${problem.code} ${problem.message}`;
}
