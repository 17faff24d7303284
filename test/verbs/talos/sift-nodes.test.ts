// The nodes at fault are found by halves.
import { expect, test } from "vitest";
import { siftNodes } from "#verbs/talos/sift-nodes.ts";

async function sift(count: number, faulty: readonly number[], runs = 16) {
  const asked: (readonly number[])[] = [];
  const suspects = Array.from({ length: count }, (_, index) => index);
  const texts = await siftNodes({
    suspects,
    runs,
    generate: (indices) => {
      asked.push(indices);
      const problem = indices.some((index) => faulty.includes(index));
      return Promise.resolve(problem ? { problem: "no" } : { texts: indices.map((index) => `text ${index}`) });
    },
  });
  for (const [index, text] of texts) expect(text).toBe(`text ${index}`);
  return { left: suspects.filter((index) => !texts.has(index)), runs: asked.length, asked };
}

test.each([
  [50, [17], 12],
  [50, [0], 12],
  [4, [1, 2], 6],
  [2, [1], 2],
  [3, [2], 4],
])("of %d nodes %j are found in at most %d runs", async (count, faulty, most) => {
  const { left, runs } = await sift(count, faulty);
  expect(left).toEqual(faulty);
  expect(runs).toBeLessThanOrEqual(most);
});

test("nobody is asked about all of them again, nor about one alone", async () => {
  expect((await sift(4, [1])).asked[0]).toEqual([0, 1]);
  expect((await sift(1, [0])).asked).toEqual([]);
});

test("when the runs are spent the rest is left out, and nothing wrong is taken", async () => {
  const faulty = Array.from({ length: 25 }, (_, index) => index * 2);
  const { left, runs } = await sift(50, faulty, 5);
  expect(runs).toBe(5);
  expect(left.filter((index) => faulty.includes(index))).toEqual(faulty);
});
