import { describe, expect, it } from "vitest";
import { applySuggestions } from "#domain/suggestion/lines.ts";
import { suggestionFor } from "#domain/suggestion/suggest.ts";
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { nodeAt, type YamlScalar } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import type { Edit } from "#kernel/edit.ts";
import { sourceText } from "#kernel/source-text.ts";

/** Makes the edit at the first place where `at` stands in the text. */
function after(text: string, at: string, edit: (at: number) => Edit): string | undefined {
  const source = sourceText("x.yaml", text);
  const suggestion = suggestionFor(source, { source, edit: edit(text.indexOf(at)) });
  return suggestion === undefined ? undefined : applySuggestions(text, [{ suggestion }]).text;
}

const rename = (to: string) => (at: number) => ({ do: "rename-key" as const, at, to });
const set = (to: string | number | boolean) => (at: number) => ({ do: "set-value" as const, at, to });
const remove = (at: number) => ({ do: "remove-entry" as const, at });
const removeTwin = (at: number) => ({ do: "remove-entry" as const, at, repeated: true as const });
const add = (key: string, to: string) => (at: number) => ({ do: "add-entry" as const, at, key, to });

describe("an edit of a key", () => {
  it("keeps comments, quotes and line breaks", () => {
    expect(after("# top\r\nspec: # one\r\n  replcas: 2 # two\r\n", "replcas", rename("replicas"))).toBe(
      "# top\r\nspec: # one\r\n  replicas: 2 # two\r\n",
    );
    expect(after("{a: 1, 'bb': 2}", "'bb'", rename("b"))).toBe("{a: 1, 'b': 2}");
    expect(after("- x: 1\n  y: [\n    1, # c\n  ]\n", "y:", rename("z"))).toBe("- x: 1\n  z: [\n    1, # c\n  ]\n");
    expect(after("? old\n: 1\n", "old", rename("new"))).toBe("? new\n: 1\n");
  });

  it("is not made where the new key is there already, or where an alias would change too", () => {
    expect(after("a: 1\nb: 2\n", "a", rename("b"))).toBeUndefined();
    expect(after("x: &x\n  aa: 1\ny: *x\n", "aa", rename("a"))).toBeUndefined();
    expect(after("x: &x\n  aa: 1\ny:\n  <<: *x\n", "aa", rename("a"))).toBeUndefined();
  });

  it("names the smallest range of lines", () => {
    const text = "a: 1\nb:\n  cc: 1\nd: 1\n";
    const source = sourceText("x.yaml", text);
    const edit = { do: "rename-key" as const, at: text.indexOf("cc"), to: "c" };
    expect(suggestionFor(source, { source, edit })).toEqual({ line: 3, endLine: 3, replacement: "  c: 1\n" });
  });
});

describe("an edit of a value", () => {
  it("writes text in the quotes of the file, and only where they are needed", () => {
    expect(after("a: 8080 # x\n", "8080", set("8080"))).toBe('a: "8080" # x\n');
    expect(after("b: 'x'\na: 0755\n", "0755", set("0755"))).toBe("b: 'x'\na: '0755'\n");
    expect(after("a: yes\n", "yes", set("yes"))).toBe('a: "yes"\n');
    expect(after("a: alwys\n", "alwys", set("Always"))).toBe("a: Always\n");
    expect(after("a: 'alwys'\n", "'alwys'", set("Always"))).toBe("a: 'Always'\n");
    expect(after("a: v2beta2\n", "v2beta2", set("helm.toolkit.fluxcd.io/v2"))).toBe("a: helm.toolkit.fluxcd.io/v2\n");
  });

  it("takes quotes away from numbers and booleans", () => {
    expect(after('a: "8080"\n', '"8080"', set(8080))).toBe("a: 8080\n");
    expect(after("[ 'true', b ]", "'true'", set(true))).toBe("[ true, b ]");
  });

  it("is not made in a scalar of several lines", () => {
    expect(after("a: |\n  x\n", "|", set("y"))).toBeUndefined();
    expect(after("a: 'x\n  y'\n", "'x", set("y"))).toBeUndefined();
  });
});

describe("an entry", () => {
  it("goes with its line, and comments around it stay", () => {
    expect(after("a: 1\n# of b\nb: 2\nc: 3\n", "b:", remove)).toBe("a: 1\n# of b\nc: 3\n");
    expect(after("- a: 1\n  b: 2\n", "a:", remove)).toBe("- b: 2\n");
    expect(after("x: {a: 1, b: 2, c: 3}\n", "a:", remove)).toBe("x: {b: 2, c: 3}\n");
    expect(after("x: {a: 1, b: 2, c: 3}\n", "c:", remove)).toBe("x: {a: 1, b: 2}\n");
    expect(after("a: 1\nb:\n  c: 1\n  d: 2\n", "b:", remove)).toBe("a: 1\n");
    expect(after("a: 1\na: 1\nb: 2\n", "a:", removeTwin)).toBe("a: 1\nb: 2\n");
  });

  it("stays where a comment would be lost", () => {
    expect(after("a: 1\nb: 2 # why\nc: 3\n", "b:", remove)).toBeUndefined();
    expect(after("a: 1\nb:\n  # why\n  c: 2\nd: 3\n", "b:", remove)).toBeUndefined();
    expect(after("a: 1\n# why\nb: 2\n", "b:", remove)).toBeUndefined();
  });

  it("comes behind its neighbour", () => {
    expect(after("r:\n  name: x # y\n  z: 1\n", "name", add("namespace", "flux-system"))).toBe(
      "r:\n  name: x # y\n  namespace: flux-system\n  z: 1\n",
    );
    expect(after("- name: x\n", "name", add("namespace", "m"))).toBe("- name: x\n  namespace: m\n");
    expect(after("a: 1\r\nr:\r\n  name: x", "name", add("namespace", "m"))).toBe(
      "a: 1\r\nr:\r\n  name: x\r\n  namespace: m",
    );
    expect(after("r: { name: x }\n", "name", add("namespace", "m"))).toBe("r: { name: x, namespace: m }\n");
    expect(after("r:\n  name: x\n  namespace: y\n", "name", add("namespace", "n"))).toBeUndefined();
  });
});

describe("a list", () => {
  it("has its items wrapped", () => {
    const edit = (at: number) => ({ do: "wrap-items" as const, at, to: "patches", as: "path" });
    expect(after("patchesStrategicMerge:\n  - a.yaml # x\n  # y\n  - ./b.yaml\nz: 1\n", "patches", edit)).toBe(
      "patches:\n  - path: a.yaml # x\n  # y\n  - path: ./b.yaml\nz: 1\n",
    );
    expect(after("patchesStrategicMerge:\n  - |-\n    a: b\n", "patches", edit)).toBeUndefined();
  });

  it("takes a map in", () => {
    const edit = (at: number) => ({
      do: "nest-in-list" as const,
      at,
      to: "labels",
      as: "pairs",
      with: { includeSelectors: true },
    });
    expect(after("commonLabels:\n  # x\n  a: b # y\n  c: d\n\nz: 1\n", "common", edit)).toBe(
      "labels:\n  # x\n  - includeSelectors: true\n    pairs:\n      a: b # y\n      c: d\n\nz: 1\n",
    );
  });
});

describe("an item", () => {
  const move = (at: number) => ({ do: "move-item" as const, at, to: "components" });

  it("goes to the end of the other list, with the comment behind it", () => {
    expect(after("resources:\n  - ./a\n  - ./b # why\n# c\ncomponents:\n  - ./c\nz: 1\n", "./b", move)).toBe(
      "resources:\n  - ./a\n# c\ncomponents:\n  - ./c\n  - ./b # why\nz: 1\n",
    );
    expect(after("components:\n- ./c\nresources:\n- ./a\n- ./b\n", "./a", move)).toBe(
      "components:\n- ./c\n- ./a\nresources:\n- ./b\n",
    );
  });

  it("makes the list where there is none", () => {
    expect(after("resources:\r\n  - ./a\r\n  - ./b\r\nz: 1\r\n", "./a", move)).toBe(
      "resources:\r\n  - ./b\r\ncomponents:\r\n  - ./a\r\nz: 1\r\n",
    );
    expect(after("resources:\n  # why\n  - ./a\n  - ./b\n", "./b", move)).toBe(
      "resources:\n  # why\n  - ./a\ncomponents:\n  - ./b\n",
    );
  });

  it("leaves no empty list behind", () => {
    expect(after("resources:\n  - ./a\nz: 1\n", "./a", move)).toBe("components:\n  - ./a\nz: 1\n");
    expect(after("components:\n  - ./c\nresources:\n  - ./a\n", "./a", move)).toBe("components:\n  - ./c\n  - ./a\n");
  });

  it("stays where it is the other list's already, where a comment speaks of it, and in flow style", () => {
    expect(after("resources:\n  - ./a\n  - ./b\ncomponents:\n  - ./a\n", "./a", move)).toBeUndefined();
    expect(after("resources:\n  - ./b\n  # why\n  - ./a\n", "./a", move)).toBeUndefined();
    expect(after("resources: [./a, ./b]\n", "./a", move)).toBeUndefined();
    expect(after("resources:\n  - ./a\n  - ./b\ncomponents: none\n", "./a", move)).toBeUndefined();
  });
});

describe("a document in a block scalar", () => {
  function inPatch(text: string, at: string, edit: (at: number) => Edit): string | undefined {
    const file = sourceText("x.yaml", text);
    const root = readYaml(file, { dialect: "kustomize" }).documents[0]?.root;
    const source = embeddedSource(file, nodeAt(root, "patches", 0, "patch") as YamlScalar);
    if (source === undefined) throw new Error("no patch in the text");
    const suggestion = suggestionFor(file, { source, edit: edit(source.text.indexOf(at)) });
    return suggestion === undefined ? undefined : applySuggestions(text, [{ suggestion }]).text;
  }

  it("is edited in the lines of the file", () => {
    expect(inPatch("patches:\n  - patch: |-\n      a: 1 # x\n\n      bb: 2\n    t: 1\n", "bb", rename("b"))).toBe(
      "patches:\n  - patch: |-\n      a: 1 # x\n\n      b: 2\n    t: 1\n",
    );
    expect(inPatch("patches:\r\n  - patch: |\r\n      a: 1\r\n      bb: 2", "bb", rename("b"))).toBe(
      "patches:\r\n  - patch: |\r\n      a: 1\r\n      b: 2",
    );
    expect(inPatch("patches:\n  - patch: |-\n      name: 1\n", "name", add("ns", "x"))).toBe(
      "patches:\n  - patch: |-\n      name: 1\n      ns: x\n",
    );
  });

  it("is left alone where its lines are not those of the file", () => {
    expect(inPatch("patches:\n  - patch: '{ aa: 1 }'\n", "aa", rename("a"))).toBeUndefined();
    expect(inPatch('patches:\n  - patch: "aa: 1\\nb: 2"\n', "aa", rename("a"))).toBeUndefined();
    expect(inPatch("patches:\n  - patch: >\n      aa: 1\n\n      b: 2\n", "aa", rename("a"))).toBeUndefined();
  });
});

describe("suggestions of one file", () => {
  const text = "1\n2\n3\n4\n";
  const at = (line: number, endLine: number, replacement: string) => ({ suggestion: { line, endLine, replacement } });

  it("are applied from the first line on, those that overlap are left", () => {
    const { text: changed, left } = applySuggestions(text, [at(3, 4, "c\n"), at(1, 1, ""), at(3, 3, "x\n")]);
    expect(changed).toBe("2\nc\n");
    expect(left).toEqual([at(3, 3, "x\n")]);
  });

  it("that are the same count once", () => {
    const { text: changed, applied } = applySuggestions(text, [at(2, 2, "b\n"), at(2, 2, "b\n")]);
    expect([changed, applied.length]).toEqual(["1\nb\n3\n4\n", 2]);
  });
});
