import { describe, expect, test } from "vitest";
import type { FieldChange, NodeChange } from "#domain/machine-config/change.ts";
import { foldChanges, nodesText } from "#domain/machine-config/fold.ts";

function field(path: string, value = "2"): FieldChange {
  return { document: "v1alpha1", path, old: "1", new: value, class: "A", disruption: "none", reason: "" };
}

function node(hostname: string, controlPlane: boolean, fields: readonly FieldChange[]): NodeChange {
  return { hostname, controlPlane, kind: fields.length === 0 ? "unchanged" : "changed", fields };
}

const [a, b, c] = [field("a"), field("b"), field("c")];

/** `who: paths`. */
function folded(...changes: readonly NodeChange[]): string[] {
  return foldChanges(changes).map(({ who, fields }) => `${who}: ${fields.map(({ path }) => path).join(" ")}`);
}

describe("equal changes are told once", () => {
  test.each([
    ["all nodes", [[a], [a], [a], [a]], ["all 4 nodes: a"]],
    ["all, and more on the control planes", [[a, b], [a, b], [a, b], [a]], ["all 4 nodes: a", "3 control planes: b"]],
    ["some of either kind", [[a], [], [], [a]], ["cp-1, worker-1: a"]],
    ["one", [[], [b], [], []], ["cp-2: b"]],
    ["other values on other nodes", [[field("a", "x")], [a], [a], [a]], ["cp-2, cp-3, worker-1: a", "cp-1: a"]],
    ["nothing", [[], [], [], []], []],
  ] as const)("%s", (_, [one, two, three, four], expected) => {
    expect(
      folded(
        node("cp-1", true, one),
        node("cp-2", true, two),
        node("cp-3", true, three),
        node("worker-1", false, four),
      ),
    ).toEqual(expected);
  });

  test("the groups hold every field of every node, once", () => {
    const changes = [node("cp-1", true, [a, b, c]), node("cp-2", true, [b, c]), node("worker-1", false, [c])];
    const told = foldChanges(changes).flatMap(({ nodes, fields }) =>
      nodes.flatMap((name) => fields.map(({ path }) => `${name} ${path}`)),
    );
    expect(told.sort()).toEqual(["cp-1 a", "cp-1 b", "cp-1 c", "cp-2 b", "cp-2 c", "worker-1 c"]);
  });
});

test("nodes are named as a person would", () => {
  const all = [node("cp-1", true, []), node("w-1", false, []), node("w-2", false, [])];
  expect(nodesText(["cp-1", "w-1", "w-2"], all)).toBe("all 3 nodes");
  expect(nodesText(["w-1", "w-2"], all)).toBe("2 workers");
  expect(nodesText(["cp-1"], all)).toBe("cp-1");
  expect(nodesText(["cp-1", "w-1"], all)).toBe("cp-1, w-1");
  expect(nodesText(["only"], [node("only", true, [])])).toBe("only");
});
