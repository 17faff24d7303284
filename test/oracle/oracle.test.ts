// The real kube-apiserver against our verdicts: on our own tree, on common built-in kinds, and on thousands of variations.
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import { readBundle } from "../mutants/judged-tree.ts";
import { describeWithTools, requireTool } from "../tools/real-tools.ts";
import { startControlPlane, type ControlPlane } from "./control-plane.ts";
import { definitionsOf, install } from "./definitions.ts";
import { differences, explanation } from "./differences.ts";
import { objectMutants, type ObjectMutant } from "./object-mutants.ts";
import { builtInObjects, ownObjects } from "./objects.ts";
import { create, ourWord, parallel, serverWord, type Word } from "./verdicts.ts";

const store = new SchemaStore({ read: readBundle, custom: [] });
const samples = [...ownObjects(store), ...builtInObjects(store)];
/** Of each class, of built-in and of custom kinds each. */
const most = 220;
const width = 8;

interface Trial extends ObjectMutant {
  readonly server: Word;
  readonly ours: Word;
}

await describeWithTools(["etcd", "kube-apiserver"], "a real API server", () => {
  let server: ControlPlane;
  let words: Word[] = [];
  let trials: Trial[] = [];

  beforeAll(async () => {
    await loadRe2();
    server = await startControlPlane({
      etcd: await requireTool("etcd"),
      apiserver: await requireTool("kube-apiserver"),
    });
    const custom = new Set(samples.map(({ resource }) => resource).filter(({ native }) => !native));
    await install(server, definitionsOf([...custom]));
    await parallel(samples.filter(({ resource }) => resource.kind === "Namespace"), width, (each) => create(server, each)); // prettier-ignore
    words = await parallel(samples, width, (each) => serverWord(server, each, each.text));
    trials = await parallel(objectMutants(samples, most), width, async (mutant) => ({
      ...mutant,
      server: await serverWord(server, mutant.sample, mutant.text),
      ours: ourWord(mutant.text, store),
    }));
  }, 180_000);

  afterAll(() => server?.stop());

  it("takes every object of our own tree, and so do we", () => {
    expect(samples.length).toBeGreaterThan(200);
    const refused = samples.flatMap(({ name }, index) =>
      words[index]?.accepts === true ? [] : [`${name}: ${words[index]?.why}`],
    );
    expect(refused).toEqual([]);
    const ours = samples.map(({ name, text }) => ({ name, ...ourWord(text, store) }));
    expect(ours.filter(({ accepts }) => !accepts)).toEqual([]);
  });

  it("judges enough variations of built-in and of custom kinds, good ones among them", () => {
    const rows = [true, false].map((native) => {
      const own = trials.filter(({ sample }) => sample.resource.native === native);
      const agree = own.filter(({ server: theirs, ours }) => theirs.accepts === ours.accepts);
      const accepted = agree.filter(({ ours }) => ours.accepts).length;
      return { native, all: own.length, accepted, refused: agree.length - accepted, differ: own.length - agree.length };
    });
    process.stdout.write(`\n${table(rows)}\n${differenceTable(trials)}\n`);
    for (const { all, accepted, refused } of rows) {
      expect(all).toBeGreaterThanOrEqual(300);
      expect(accepted).toBeGreaterThanOrEqual(100);
      expect(refused).toBeGreaterThanOrEqual(300);
    }
  });

  it("refuses nothing else than we do, but for the differences that are listed", () => {
    const unexplained = trials.filter(differ).filter((trial) => !trial.ours.accepts || reasonOf(trial) === undefined);
    expect(unexplained.map(shown)).toEqual([]);
  });

  it("shows each of the listed differences", () => {
    const seen = new Set(trials.filter(differ).map(reasonOf));
    expect(differences.filter((each) => !seen.has(each)).map(({ name }) => name)).toEqual([]);
  });
});

function differ({ server, ours }: Trial): boolean {
  return server.accepts !== ours.accepts;
}

function reasonOf({ server }: Trial) {
  return explanation(server.why);
}

function shown({ name, server, ours }: Trial): string {
  const word = ({ accepts, why }: Word) => (accepts ? "accepts" : `refuses: ${why}`);
  return `${name}\n  we: ${word(ours)}\n  the server: ${word(server)}`;
}

interface Row {
  readonly native: boolean;
  readonly all: number;
  readonly accepted: number;
  readonly refused: number;
  readonly differ: number;
}

function table(rows: readonly Row[]): string {
  const line = (first: string, ...others: readonly (string | number)[]) =>
    first.padEnd(16) + others.map((each) => String(each).padStart(14)).join("");
  const body = rows.map(({ native, all, accepted, refused, differ: count }) =>
    line(native ? "built-in kinds" : "custom kinds", all, accepted, refused, count),
  );
  return [line("against 1.36.4", "variations", "both accept", "both refuse", "differ"), ...body].join("\n");
}

function differenceTable(trials: readonly Trial[]): string {
  const all = trials.filter(differ);
  return differences
    .map((each) => `  ${String(all.filter((trial) => reasonOf(trial) === each).length).padStart(3)} × ${each.reason}`)
    .join("\n");
}
