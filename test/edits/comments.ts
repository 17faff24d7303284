// Comments where none were: on lines of their own and at the ends of lines.
import { LineCounter, parseAllDocuments, visit } from "yaml";
import { randomOf, type Random } from "../mutants/random.ts";
import { isYaml } from "./tree.ts";

/** What people leave behind; none of it may be taken for content. */
const words: readonly [string, ...string[]] = [
  "TODO: talk about this",
  "name: somebody-else",
  "- ./not-here.yaml",
  "kind: Secret",
  'image: "docker.io/library/nginx:latest"',
  "---",
  "}] end",
];

/** The text with comments at about every second place where one may stand. */
export function commented(path: string, text: string): string {
  const mark = isYaml(path) || path.endsWith(".toml") ? "#" : path.endsWith(".json5") ? "//" : undefined;
  if (mark === undefined) return text;
  const random = randomOf(text);
  const closed = isYaml(path) ? linesOfTexts(text) : new Set<number>();
  if (!isYaml(path) && /'''|"""|\\\n/u.test(text)) return text;
  const lines = text.split("\n");
  const edited = lines.map((line, index) => withComment({ line, before: lines[index - 1], closed: closed.has(index + 1), mark, random })); // prettier-ignore
  return edited.join("\n");
}

interface Spot {
  readonly line: string;
  readonly before: string | undefined;
  readonly closed: boolean;
  readonly mark: string;
  readonly random: Random;
}

/** A comment speaks of what follows: nothing comes between the two, and the line that it speaks of stays as it is. */
function withComment({ line, before, closed, mark, random }: Spot): string {
  const isSpokenOf = before?.trimStart().startsWith(mark) === true;
  if (closed || isSpokenOf) return line;
  const indent = /^\s*/u.exec(line)?.[0] ?? "";
  const above = random.number(2) === 0 ? `${indent}${mark} ${random.pick(words)}\n` : "";
  const canEnd = /\S/u.test(line) && !line.includes(mark) && !/^(?:---|\.\.\.|%)/u.test(line) && mark === "#";
  return `${above}${line}${canEnd && random.number(2) === 0 ? ` # ${random.pick(words)}` : ""}`;
}

/** Lines on which a text that began on a line above goes on, and those where one begins that does not end there. */
function linesOfTexts(text: string): Set<number> {
  const counter = new LineCounter();
  const closed = new Set<number>();
  const documents = parseAllDocuments(text, { lineCounter: counter, logLevel: "silent", uniqueKeys: false });
  for (const document of documents) {
    visit(document, {
      Scalar: (_, { range }) => {
        if (range == null) return;
        const [first, last] = [counter.linePos(range[0]).line, counter.linePos(Math.max(range[0], range[1] - 1)).line];
        if (first === last) return;
        for (let line = first; line < last + 1; line++) closed.add(line);
      },
    });
  }
  return closed;
}
