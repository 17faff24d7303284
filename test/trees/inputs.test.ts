// Nothing that the cluster's description leaves open is decided in passing: each is an input, named and marked where it stands.
import { describe, expect, test } from "vitest";
import { isScalar, parseDocument } from "yaml";
import { documentsOf, repositoryFiles, textOf, valueAt } from "./repository.ts";
import { alsoUnstated, unstated, workloads, type Place } from "./unstated.ts";

const mark = /\s# input: not stated$/;

/** `file:line` of each value of a place, or a sentence about the one that is not there. */
function linesOf(place: Place): string[] {
  const text = textOf(place.file);
  const document = parseDocument(text);
  return place.values.map((path) => {
    const node = document.getIn(path, true);
    if (!isScalar(node) || node.range == null) return `${place.file} has no value at ${path.join(".")}`;
    return `${place.file}:${text.slice(0, node.range[0]).split("\n").length}`;
  });
}

function markedLines(): string[] {
  const files = [
    ".sops.yaml",
    ...repositoryFiles("talos", "bootstrap", "kubernetes").filter((path) => /\.ya?ml$/.test(path)),
  ];
  return files.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap((line, index) => (mark.test(line) && !line.startsWith("#") ? [`${file}:${index + 1}`] : [])),
  );
}

describe.each(unstated)("$item", ({ places }) => {
  test("is an input whose line says so", () => {
    const marked = markedLines();
    const lines = places.flatMap(linesOf);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(marked).toContain(line);
  });
});

test("whatever is marked is listed, and nothing is listed twice", () => {
  const listed = [...unstated.flatMap(({ places }) => places), ...alsoUnstated].flatMap(linesOf);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.sort()).toEqual(markedLines().sort());
});

test.each(workloads)("which workloads run is one line each in %s", (path) => {
  const resources = valueAt(documentsOf(path), [0, "resources"]) as string[];
  expect(resources.filter((entry) => entry.endsWith("/ks.yaml")).length).toBeGreaterThan(0);
});

test("facts are no inputs: none of the cluster's own addresses is marked as not stated", () => {
  const marked = markedLines().map((place) => {
    const [file = "", line = ""] = place.split(":");
    return textOf(file).split("\n")[Number(line) - 1] ?? "";
  });
  const nodesAndBalancers = /172\.16\.1\.(?:49|5[0-3]|6[0-2])\b/;
  expect(marked.filter((line) => nodesAndBalancers.test(line))).toEqual([]);
});
