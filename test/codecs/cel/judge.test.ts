import { beforeAll, describe, expect, test } from "vitest";
import { judgeRules, type RuleOptions } from "#codecs/cel/judge.ts";
import { programOf } from "#codecs/cel/program.ts";
import { hasRules, hasTransitions } from "#codecs/cel/rules-below.ts";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { bundled } from "../structural-schema/bundled.ts";
import { widget, widgetText, yaml } from "../structural-schema/judged.ts";

beforeAll(loadRe2);

const text: StructuralSchema = { type: "string" };
const object = (rule: string, properties: Record<string, StructuralSchema>, more = {}): StructuralSchema => ({
  type: "object",
  properties,
  "x-kubernetes-validations": [{ rule, message: "no", ...more }],
});

/** `code «text pointed at» message` for each violation. */
function verdict(written: string, resource: ReturnType<typeof widget>, options?: RuleOptions): string[] {
  return judgeRules(yaml(written), resource, options).map(
    ({ code, message, start, end }) => `${code} «${written.slice(start, end)}» ${message}`,
  );
}
const specVerdict = (spec: string, schema: StructuralSchema, options?: RuleOptions) =>
  verdict(widgetText(spec), widget(schema), options);

describe("where a broken rule is shown", () => {
  const schema = object("self.a == self.b", { a: text, b: text, c: { ...text, default: "d" } });

  test("at the key of the value that owns it", () => {
    expect(specVerdict("a: x\nb: w", schema)).toEqual(["broken-rule «spec» spec: no"]);
  });

  test("at the field that it names, when that is written", () => {
    const named = object("self.a == self.b", { a: text, b: text }, { fieldPath: ".b" });
    expect(specVerdict("a: x\nb: w", named)).toEqual(["broken-rule «b» spec.b: no"]);
    const absent = object("has(self.b)", { a: text, b: text }, { fieldPath: ".b" });
    expect(specVerdict("a: x", absent)).toEqual(["broken-rule «spec» spec.b: no"]);
  });

  test("at a scalar itself, at the first key of an item", () => {
    const scalar = {
      type: "object",
      properties: { a: { ...text, "x-kubernetes-validations": [{ rule: "self != 'x'" }] } },
    };
    expect(specVerdict("a: x", scalar as StructuralSchema)).toEqual([
      "broken-rule «x» spec.a: failed rule: self != 'x'",
    ]);
    const list: StructuralSchema = { type: "object", properties: { l: { type: "array", items: object("has(self.b)", { a: text, b: text }) } } }; // prettier-ignore
    expect(specVerdict("l:\n  - b: 1\n  - a: x", list)).toEqual(["broken-rule «a» spec.l[1]: no"]);
  });

  test("at the next written key when only a default breaks it", () => {
    const inner = { ...object("self.a != 'x'", { a: { ...text, default: "x" } }), default: {} };
    expect(specVerdict("b: w", { type: "object", properties: { inner, b: text } })).toEqual([
      "broken-rule «spec» spec.inner: no",
    ]);
  });

  test("rules of the root see the name, and nothing of the status", () => {
    const resource = {
      ...widget({ type: "object" }),
      schema: object("self.metadata.name == 'other' || has(self.status)", {
        spec: { type: "object" },
        status: object("false", {}),
      }),
    };
    expect(verdict("apiVersion: example.test/v1\nkind: Widget\nmetadata:\n  name: w\nstatus: {}\n", resource)).toEqual([
      "broken-rule «Widget» Widget: no",
    ]);
  });
});

describe("values that are not known", () => {
  const both = { a: text, b: text };

  test("nothing is said when the answer hangs on one", () => {
    expect(specVerdict("a: ${A}\nb: w", object("self.a == self.b", both))).toEqual([]);
    expect(specVerdict("a: ENC[AES256_GCM,data:x,type:str]\nb: w", object("self.a == self.b", both))).toEqual([]);
    expect(specVerdict("a: x-${A}\nb: w", object("self.a.startsWith('w') && self.b == 'w'", both))).toEqual([]);
  });

  test("a rule that does not hang on it is broken all the same", () => {
    expect(specVerdict("a: ${A}\nb: w", object("self.a == 'x' && self.b == 'x'", both))).toHaveLength(1);
    expect(specVerdict("a: x-${A}\nb: w", object("!has(self.a) || !has(self.b)", both))).toHaveLength(1);
    expect(specVerdict("a: ${A}\nb: w", object("self.a == 'x' || self.b == 'w'", both))).toEqual([]);
  });

  test("a variable that stands alone may be empty, and then its field is not there", () => {
    expect(specVerdict("a: ${A}\nb: w", object("!has(self.a) || !has(self.b)", both))).toEqual([]);
    expect(specVerdict("a: ${A}\nb: w", object("self.?a.orValue('x') == 'z'", both))).toEqual([]);
  });

  test("an item of a list, a key of a map, and a part of what is compared", () => {
    const list = object("'x' in self.l", { l: { type: "array", items: text } });
    expect(specVerdict("l: [w, '${A}']", list)).toEqual([]);
    expect(specVerdict("l: [w, z]", list)).toHaveLength(1);
    const map = object("self.m.all(k, k == 'x')", { m: { type: "object", additionalProperties: text } });
    expect(specVerdict("m:\n  ${A}: v", map)).toEqual([]);
    const old = (spec: string) => ({ old: yaml(widgetText(spec)) });
    const same = object("self == oldSelf", both);
    expect(specVerdict("a: ${A}\nb: w", same, old("a: x\nb: w"))).toEqual([]);
    expect(specVerdict("a: x\nb: w", same, old("a: ${A}\nb: w"))).toEqual([]);
    const free: StructuralSchema = { type: "object", "x-kubernetes-preserve-unknown-fields": true };
    const frozen = object("self.f == oldSelf.f", { f: free });
    expect(specVerdict("f: {x: '${A}'}", frozen, old("f: {x: 1}"))).toEqual([]);
    expect(specVerdict("f: {x: 2}", frozen, old("f: {x: 1}"))).toHaveLength(1);
  });

  test("a variable within a variable, and a duration that is not Go's", () => {
    expect(specVerdict('a: "${A:=${B}}"\nb: w', object("!has(self.a) || !has(self.b)", both))).toEqual([]);
    const lasting = object("self.d > duration('1h')", { d: { ...text, format: "duration" } });
    expect(specVerdict("d: 5 minutes", lasting)).toEqual([]);
    expect(specVerdict("d: 5m", lasting)).toHaveLength(1);
  });

  test("an escaped variable is text", () => {
    expect(specVerdict("a: $${A}\nb: w", object("self.a == self.b", both))).toHaveLength(1);
  });
});

describe("rules about changes", () => {
  const schema = object("self.a == oldSelf.a", { a: text, b: text });
  const old = (spec: string) => ({ old: yaml(widgetText(spec)) });

  test("are left out for a new object, and judged against the old one", () => {
    expect(specVerdict("a: x", schema)).toEqual([]);
    expect(specVerdict("a: x", schema, old("a: x\nb: w"))).toEqual([]);
    expect(specVerdict("a: x", schema, old("a: w"))).toEqual(["broken-rule «spec» spec: no"]);
  });

  test("items of a keyed list have an old self, those of others have none", () => {
    const items = { ...object("self.v == oldSelf.v", { k: text, v: text }), required: ["k"] };
    const keyed = {
      type: "array",
      items,
      "x-kubernetes-list-type": "map",
      "x-kubernetes-list-map-keys": ["k"],
    } as const;
    const spec = "l:\n  - k: b\n    v: 2\n  - k: a\n    v: 9";
    const before = old("l:\n  - k: a\n    v: 1\n  - k: b\n    v: 2");
    expect(specVerdict(spec, { type: "object", properties: { l: keyed } }, before)).toEqual([
      "broken-rule «k» spec.l[1]: no",
    ]);
    expect(specVerdict(spec, { type: "object", properties: { l: { type: "array", items } } }, before)).toEqual([]);
  });

  test("alone when asked so", () => {
    const plain = { ...schema, "x-kubernetes-validations": [{ rule: "false" }, { rule: "self.a == oldSelf.a" }] };
    expect(specVerdict("a: x", plain, { ...old("a: w"), onlyTransitions: true })).toEqual([
      "broken-rule «spec» spec: failed rule: self.a == oldSelf.a",
    ]);
  });

  test("are known without CEL", () => {
    expect(hasTransitions(widget(schema))).toBe(true);
    expect(hasTransitions(widget(object("true", {})))).toBe(false);
    expect(hasRules(bundled("helm.toolkit.fluxcd.io/v2", "HelmRelease"))).toBe(true);
    expect(hasRules(bundled("v1", "Service"))).toBe(false);
  });
});

test("a message expression that gives no line of text leaves the word to the message", () => {
  const say = (messageExpression: string) =>
    specVerdict("a: x", object("false", { a: text }, { message: "plain", messageExpression }))[0];
  expect(say("'got ' + self.a")).toBe("broken-rule «spec» spec: got x");
  for (const expression of ["self.b", "''", "'two\\nlines'", "1", "unheardOf()"])
    expect(say(expression)).toBe("broken-rule «spec» spec: plain");
});

describe("rules without an answer", () => {
  test("are named, with the reason", () => {
    expect(specVerdict("b: w", object("self.a == 'x'", { a: text, b: text }))).toEqual([
      "rule-not-evaluated «spec» spec: the rule `self.a == 'x'` could not be evaluated: No such key: a",
    ]);
  });

  test("also those that are no CEL, or know other functions", () => {
    for (const rule of ["self.", "unheardOf(self)", "self.a.unheardOf()"])
      expect(specVerdict("a: x", object(rule, { a: text }))[0]).toMatch(/^rule-not-evaluated «spec» spec: the rule/u);
    expect(programOf("self.")).toBeInstanceOf(Error);
  });

  test("what stands in a rule's place and is none is not evaluated at all", () => {
    const rules = [{ rule: 5 }, "text", null, { rule: "false", message: 7 }, { rule: "" }, { rule: "false" }] as never;
    const schema: StructuralSchema = { type: "object", properties: { a: text }, "x-kubernetes-validations": rules };
    expect(specVerdict("a: x", schema)).toEqual(["broken-rule «spec» spec: failed rule: false"]);
    const none = { type: "object", properties: { a: text }, "x-kubernetes-validations": "text" as never } as const;
    expect(hasRules(widget(none))).toBe(false);
  });

  test("and those that would run for ever", () => {
    const numbers: StructuralSchema = { type: "array", items: { type: "integer" } };
    const nested = "self.l.all(a, self.l.all(b, self.l.all(c, a + b + c >= 0)))";
    const listOf = (count: number) => `l: [${Array.from({ length: count }, (_, index) => index).join(", ")}]`;
    expect(specVerdict(listOf(20), object(nested, { l: numbers }))).toEqual([]);
    expect(specVerdict(listOf(500), object(nested, { l: numbers }))[0]).toContain(
      "could not be evaluated: it would take",
    );
    expect(specVerdict(listOf(500), object("self.l.all(a, a >= 0) && self.l.all(b, b >= 0)", { l: numbers }))).toEqual(
      [],
    );
    const letters = object("self.a.split('').all(x, self.a.split('').all(y, x == y))", { a: text });
    expect(specVerdict(`a: ${"x".repeat(5000)}`, letters)[0]).toContain("it would take too long");
    const range = object("lists.range(9000).all(x, lists.range(9000).all(y, x >= 0))", { a: text });
    expect(specVerdict("a: x", range)[0]).toContain("it would take too long");
  });
});
