// Edits after which a repository says the same as before.
import { commented } from "./comments.ts";
import { movedFiles, movedFolders, type Moved } from "./moves.ts";
import { isYaml, type Tree } from "./tree.ts";
import {
  aliases,
  blockStyle,
  flowStyle,
  noQuotes,
  otherQuotes,
  quotedKeys,
  restyled,
  reversedKeys,
  shuffledKeys,
  unusedAnchors,
} from "./yaml-style.ts";

export interface EquivalentEdit {
  readonly name: string;
  readonly apply: (tree: Tree) => Moved;
  readonly isMove?: true;
}

type TextEdit = (text: string, path: string) => string;

export const equivalentEdits: readonly EquivalentEdit[] = [
  inPlace("comments", (text, path) => commented(path, text)),
  inPlace("line ends", (text, path) => (path.endsWith(".sh") ? text : text.replace(/(?<!\r)\n/gu, "\r\n"))),
  inPlace("order of keys, reversed", ofYaml(reversedKeys)),
  inPlace("order of keys, shuffled", ofYaml(shuffledKeys)),
  inPlace("other quotes", ofYaml(otherQuotes)),
  inPlace("no quotes", ofYaml(noQuotes)),
  inPlace("quoted keys", ofYaml(quotedKeys)),
  inPlace("anchors", ofYaml(unusedAnchors)),
  inPlace("aliases", ofYaml(aliases)),
  inPlace("flow style", ofYaml(flowStyle)),
  inPlace("block style", ofYaml(blockStyle)),
  inPlace("indentation", (text, path) =>
    isYaml(path) ? restyled(text, () => {}, { indent: 4, indentSeq: false }) : text,
  ),
  { name: "file moves", apply: movedFiles, isMove: true },
  { name: "folder moves", apply: movedFolders, isMove: true },
];

function ofYaml(edit: Parameters<typeof restyled>[1]): TextEdit {
  return (text, path) => (isYaml(path) ? restyled(text, edit) : text);
}

function inPlace(name: string, edit: TextEdit): EquivalentEdit {
  const apply = (tree: Tree): Moved => ({
    tree: new Map([...tree].map(([path, text]) => [path, edit(text, path)])),
    paths: new Map(),
  });
  return { name, apply };
}
