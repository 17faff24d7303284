// Every defect that is made in the trees is found at its line, and nothing else is said about it.
import { beforeAll, describe, expect, it } from "vitest";
import { baseTexts } from "./base-texts.ts";
import { judgeAll, ownTexts } from "./judged-tree.ts";
import { chosen, mutantsOf, withMutants } from "./mutants.ts";
import { rowsOf, shown, table, tryMutants, type Outcome } from "./trial.ts";

const texts = baseTexts(ownTexts());
const mutants = mutantsOf(texts);

/** Roles and classes that must be there, with the fewest mutants of each that say something. */
const fewest: Readonly<Record<string, number>> = {
  "misspelt root key": 40,
  "misspelt nested key": 40,
  "extra root key": 40,
  "extra nested key": 40,
  "wrong scalar type": 40,
  "wrong shape": 40,
  "bad enum value": 40,
  "duplicate key": 40,
  "duplicate list entry": 5,
  "missing required field": 40,
  "pattern or length": 40,
  "number out of bounds": 10,
  "bad kind or apiVersion": 40,
  "no kind or apiVersion": 40,
  "bad name, label, annotation": 40,
  "YAML: tab": 20,
  "YAML: indentation": 20,
  "YAML: open quote": 20,
  "YAML: open bracket": 20,
  "YAML: colon": 20,
  "patch string": 80,
  kustomization: 60,
  talconfig: 60,
  talenv: 10,
  "talos patch file": 40,
  "talos patch string": 30,
};

describe("mutants of the trees", () => {
  let outcomes: Outcome[] = [];

  beforeAll(async () => {
    outcomes = await tryMutants(texts, mutants);
    process.stdout.write(`\n${table(rowsOf(outcomes))}\n`);
  }, 180_000);

  it("begin with trees that have no finding", async () => {
    expect((await judgeAll(texts)).findings).toEqual([]);
  });

  it("are at least a thousand, of every class", () => {
    expect(mutants.length).toBeGreaterThanOrEqual(1000);
    expect(outcomes).toHaveLength(mutants.length);
    const count = (name: string) =>
      mutants.filter(({ group }) => group === name || group.startsWith(`${name}: `)).length;
    expect(Object.entries(fewest).filter(([name, least]) => count(name) < least)).toEqual([]);
  });

  it("each change their file", () => {
    const same = mutants.filter((mutant) => withMutants(texts, [mutant]).get(mutant.path) === texts.get(mutant.path));
    expect(same).toEqual([]);
  });

  it("are the same in every run", () => {
    expect(mutantsOf(baseTexts(ownTexts()))).toEqual(mutants);
  });

  it("are all found at their lines", () => {
    expect(outcomes.filter(({ found }) => !found).map(shown)).toEqual([]);
  });

  it("cause at most 0.05 stray findings each", () => {
    const strays = outcomes.reduce((sum, outcome) => sum + outcome.strays, 0);
    const words = outcomes.filter((outcome) => outcome.strays > 0).map(shown);
    expect(strays / mutants.length, words.join("\n")).toBeLessThanOrEqual(0.05);
  });

  it("are found alike when the whole tree is judged", async () => {
    const sample = chosen(mutants, 40);
    for (const mutant of sample) {
      const { findings } = await judgeAll(withMutants(texts, [mutant]));
      const own = findings.filter(({ path }) => path === mutant.path);
      // That it is Flux which applies the file, only the whole tree tells.
      const words = (message: string) => message.replace(": Flux drops it without a word", "");
      const said = own.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${words(message)}`);
      const alone = outcomes.find((outcome) => outcome.mutant === mutant);
      expect(said, shown(alone ?? { mutant, said: [], found: false, strays: 0 })).toEqual(alone?.said);
    }
  }, 60_000);
});
