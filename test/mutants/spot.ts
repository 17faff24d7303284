// Places of documents where something can be made wrong, with what their schema says of them.
import type { YamlEntry, YamlNode } from "#codecs/yaml/node.ts";
import { findLineStarts, type SourceText } from "#kernel/source-text.ts";

/** What a schema says of one value, in words that structural schemas and JSON Schemas share. */
export interface Facts {
  /** JSON types, or `quantity` and `int-or-string`. Empty: anything. */
  readonly types: readonly string[];
  /** The keys of a map that refuses all others; undefined for an open map. */
  readonly names: readonly string[] | undefined;
  /** Keys that must be there and have no default. */
  readonly required: readonly string[];
  readonly enum?: readonly unknown[] | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** A list whose items must differ in these keys; empty for items that must differ as a whole. */
  readonly unique?: readonly string[] | undefined;
}

/** The text of a file, and the lines in it. */
export interface FileText {
  readonly path: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** The roles whose mutants are counted apart. */
export type Role =
  "object" | "patch string" | "kustomization" | "talconfig" | "talos patch file" | "talos patch string";

export interface Spot {
  readonly role: Role;
  readonly file: FileText;
  /** Offsets of nodes count in it: the file, or the text of a patch string. */
  readonly source: SourceText;
  readonly node: YamlNode;
  /** Absent for the root and for list items. */
  readonly entry?: YamlEntry;
  readonly parent?: Spot;
  readonly path: readonly (string | number)[];
  readonly facts: Facts;
  /** A part of an object, such as a patch: nothing is missing in it. */
  readonly fragment: boolean;
}

export function fileText(path: string, text: string): FileText {
  return { path, text, lineStarts: findLineStarts(text) };
}

/** The offset in the file of an offset in the spot's source. */
export function inFile({ source, file }: Pick<Spot, "source" | "file">, offset: number): number {
  const { line, column } = source.span(offset, offset);
  return (file.lineStarts[line - 1] ?? 0) + column - 1;
}

/** The line of the file, from 1, of an offset in the spot's source. */
export function lineOf({ source }: Pick<Spot, "source">, offset: number): number {
  return source.span(offset, offset).line;
}

/** Range of the file from a start in the source to an end in the source, without white space at its end. */
export function rangeInFile(spot: Pick<Spot, "source" | "file">, start: number, end: number): [number, number] {
  let last = end;
  while (last > start && /\s/u.test(spot.source.text.charAt(last - 1))) last--;
  const from = inFile(spot, start);
  return [from, last === start ? from : inFile(spot, last - 1) + 1];
}

/** The value as it stands in the file. */
export function written(spot: Spot): string {
  const [start, end] = rangeInFile(spot, spot.node.start, spot.node.end);
  return spot.file.text.slice(start, end);
}

/** True when nothing but white space stands before the offset in its line of the file. */
export function startsLine({ file }: Pick<Spot, "file">, offset: number): boolean {
  return /^[ ]*$/u.test(linePrefix(file, offset));
}

/** What stands before an offset of the file in its line. */
export function linePrefix(file: FileText, offset: number): string {
  let start = offset;
  while (start > 0 && file.text[start - 1] !== "\n") start--;
  return file.text.slice(start, offset);
}
