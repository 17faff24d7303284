import { describe, expect, test } from "vitest";
import { describeFailure } from "#hosts/failure.ts";
import { WrongUse } from "#kernel/outcome.ts";

const say = (thrown: unknown) => describeFailure(thrown, { stack: false });

describe("describeFailure", () => {
  test("wrong use is 2, with a line for each mistake", () => {
    expect(say(new WrongUse(["a: wrong", "b: wrong\u001b[2J"]))).toEqual({
      exitCode: 2,
      lines: ["a: wrong", "b: wrong\\e[2J"],
    });
  });

  test("anything else is 3, with its causes and without a stack", () => {
    const thrown = new Error("the bundle is broken", { cause: new Error("index.json", { cause: "truncated" }) });
    expect(say(thrown)).toEqual({
      exitCode: 3,
      lines: ["could not check: the bundle is broken", "  because: index.json", "  because: truncated"],
    });
    expect(describeFailure(thrown, { stack: true }).lines.join("\n")).toContain("failure.test.ts");
  });

  test.each([[undefined], [null], ["text"], [0], [{}], [new AggregateError([new Error("a"), "b"], "two")]])(
    "%s can be thrown, too",
    (thrown) => {
      expect(say(thrown).exitCode).toBe(3);
      expect(say(thrown).lines[0]).toMatch(/^could not check: ./);
    },
  );

  test("a circle of causes ends", () => {
    const a = new Error("a");
    a.cause = new Error("b", { cause: a });
    expect(say(a).lines).toEqual(["could not check: a", "  because: b"]);
  });
});
