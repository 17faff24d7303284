// Each incident that took clusters down, made in our own tree, is found at its line, and nothing else is said.
import { describe, expect, test } from "vitest";
import { existsSync } from "node:fs";
import { judgedByAll, type Judged } from "../edits/judged.ts";
import type { Incident } from "./incident.ts";
import { clusterIncidents } from "./incidents-cluster.ts";
import { foundElsewhere, notOfFiles } from "./incidents-elsewhere.ts";
import { singleFaults } from "./incidents-faults.ts";
import { fluxIncidents } from "./incidents-flux.ts";
import { clusterChecks } from "./incidents-machines.ts";
import { lineWith, ownTree, withEdits } from "./own-tree.ts";

const before = new Set((await judgedByAll(ownTree)).map(identity));

function identity({ rule, path, message }: Judged): string {
  return `${rule} ${path} ${message}`;
}

async function judge({ edits, found, silent }: Incident): Promise<void> {
  const tree = withEdits(ownTree, edits);
  const said = (await judgedByAll(tree)).filter((finding) => !before.has(identity(finding)));
  const expected = found.map(({ rule, path, line, after }) => `${rule} ${path}:${lineWith(tree, path, line, after)}`);
  expect(said.map(({ rule, path, line }) => `${rule} ${path}:${line}`).sort()).toEqual(expected.sort());
  expect(found.length === 0).toBe(silent !== undefined);
}

describe("our tree", () => {
  test("has one finding as it is", () => {
    expect([...before].map((words) => words.split(" ")[0])).toEqual(["talos/failure-domain"]);
  });
});

describe("in Flux", () => {
  test.each(fluxIncidents)("$what", judge);
});

describe("in the cluster", () => {
  test.each(clusterIncidents)("$what", judge);
});

describe("of the machines", () => {
  test.each(clusterChecks)("$what", judge);
});

describe("one fault at a time", () => {
  test.each(singleFaults)("$what", judge);
});

describe("elsewhere", () => {
  test.each(foundElsewhere)("$what", ({ test: file }) => {
    expect(existsSync(file), file).toBe(true);
  });

  test("each incident has one row", () => {
    const rows = [fluxIncidents, clusterIncidents, clusterChecks, singleFaults, foundElsewhere, notOfFiles].flat();
    expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
  });
});
