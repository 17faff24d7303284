// One finding per defect, whoever finds it.
import { expect, test } from "vitest";
import { notSaidAlready } from "#verbs/validate/said-already.ts";

const at = (rule: string, line: number, endColumn = 9) => ({
  rule,
  path: "talos/a.yaml",
  line,
  column: 1,
  endLine: line,
  endColumn,
});

test("what the sources say of a line is not said again of the render", () => {
  const said = [at("schema/wrong-type", 3)];
  expect(notSaidAlready([at("schema/invalid-value", 3), at("talos/validate", 3)], said)).toEqual([]);
  expect(notSaidAlready([at("schema/wrong-type", 4)], said)).toHaveLength(1);
});

test("other rules, deprecations and other files do not count", () => {
  const render = [at("schema/wrong-type", 3)];
  expect(notSaidAlready(render, [at("schema/deprecated-field", 3), at("flux/a", 3)])).toEqual(render);
  expect(notSaidAlready([at("plan/quorum", 3)], [at("schema/wrong-type", 3)])).toHaveLength(1);
  expect(notSaidAlready(render, [{ ...at("schema/wrong-type", 3), path: "b.yaml" }])).toEqual(render);
});

test("what stands at a file as a whole may be something else", () => {
  expect(notSaidAlready([at("schema/wrong-type", 1, 1)], [at("talos/validate", 1, 1)])).toHaveLength(1);
});
