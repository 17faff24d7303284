// Talos trees of topf: listed as not checked, and relevant where a change touches them.
import { expect, test } from "vitest";
import type { Files } from "#ports/files.ts";
import { NotCheckedList } from "#verbs/validate/collected.ts";
import { noteRenderers } from "#verbs/validate/note-renderers.ts";

type Texts = Readonly<Record<string, string>>;

const tree: Texts = { "talos/topf.yaml": "a", "talos/all/x.yaml.tpl": "b", "talos2/x.yaml": "c", "README.md": "d" };

function filesOf(texts: Texts): Files {
  return {
    list: () => Promise.resolve({ paths: Object.keys(texts), ignored: 0, unreadable: [] }),
    read: (path) => {
      const text = texts[path];
      return text === undefined ? { problem: "missing" } : { bytes: new TextEncoder().encode(text) };
    },
    holding: () => Promise.resolve([]),
    kind: (path) => (texts[path] === undefined ? "missing" : "file"),
  };
}

function noted(base?: Texts, focus?: readonly string[]) {
  const notChecked = new NotCheckedList();
  noteRenderers({
    paths: new Set(Object.keys(tree)),
    files: filesOf(tree),
    base: base === undefined ? undefined : filesOf(base),
    focus: focus === undefined ? undefined : new Set(focus),
    notChecked,
  });
  return notChecked.sorted().map(({ what, relevant }) => `${what} ${String(relevant)}`);
}

test("a tree that does not change is listed, and that is all", () => {
  expect(noted()).toEqual(["Talos tree talos/topf.yaml false"]);
  expect(noted({ ...tree, "README.md": "other", "talos2/x.yaml": "other" })).toEqual([
    "Talos tree talos/topf.yaml false",
  ]);
  expect(noted(undefined, ["README.md"])).toEqual(["Talos tree talos/topf.yaml false"]);
});

test("a change of what topf reads depends on it", () => {
  expect(noted({ ...tree, "talos/all/x.yaml.tpl": "B" })).toEqual(["Talos tree talos/topf.yaml true"]);
  expect(noted({ "talos/topf.yaml": "a" })).toEqual(["Talos tree talos/topf.yaml true"]);
  expect(noted(undefined, ["talos/topf.yaml"])).toEqual(["Talos tree talos/topf.yaml true"]);
});
