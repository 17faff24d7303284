import { describe, expect, test } from "vitest";
import { NotLoaded, withOnDemand } from "#kernel/on-demand.ts";

describe("withOnDemand", () => {
  test("begins again after each part that was lacking", async () => {
    const loaded = new Set<string>();
    const need = (part: string): void => {
      if (!loaded.has(part)) throw new NotLoaded(part, () => Promise.resolve(void loaded.add(part)));
    };
    const attempts: string[][] = [];
    const answer = await withOnDemand(() => {
      attempts.push([...loaded]);
      need("a");
      need("b");
      return "done";
    });
    expect(answer).toBe("done");
    expect(attempts).toEqual([[], ["a"], ["a", "b"]]);
  });

  test("lets every other error through, and a part that cannot be loaded", async () => {
    const wrong = new Error("wrong");
    const fail = (error: Error) => () => {
      throw error;
    };
    await expect(withOnDemand(fail(wrong))).rejects.toBe(wrong);
    await expect(withOnDemand(fail(new NotLoaded("part", () => Promise.reject(wrong))))).rejects.toBe(wrong);
  });
});
