// What the runner's event file tells a verb: which pull request or place in the merge queue it runs for.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eventPorts } from "#hosts/event.ts";
import { folderOf } from "../end-to-end/tree.ts";

const base = "b".repeat(40);
const head = "a".repeat(40);

function read(name: string | undefined, text: string | undefined) {
  const warnings: string[] = [];
  const log = { progress: () => {}, warning: (said: string) => void warnings.push(said) };
  const path =
    text === undefined ? join(folderOf({}), "gone.json") : join(folderOf({ "event.json": text }), "event.json");
  const named = name === undefined ? {} : { GITHUB_EVENT_NAME: name };
  return { ports: eventPorts({ ...named, GITHUB_EVENT_PATH: path }, log), warnings };
}

const pull = JSON.stringify({ pull_request: { number: 7, base: { sha: base }, head: { sha: head } } });
const group = JSON.stringify({ action: "checks_requested", merge_group: { base_sha: base, head_sha: head } });

describe("an event", () => {
  test.each([
    ["pull_request", pull, { pullRequest: { number: 7, base, head } }],
    ["pull_request_target", pull, { pullRequest: { number: 7, base, head } }],
    ["merge_group", group, { mergeGroup: { base, head } }],
    ["push", pull, {}],
    ["workflow_dispatch", group, {}],
    [undefined, pull, {}],
  ])("%s", (name, text, ports) => {
    expect(read(name, text)).toEqual({ ports, warnings: [] });
  });

  test("outside of a workflow there is none", () => {
    expect(eventPorts({ GITHUB_EVENT_NAME: "pull_request" }, { progress: () => {}, warning: () => {} })).toEqual({});
  });
});

describe("an event that does not tell enough is said, and no base is made up", () => {
  test.each([
    ["pull_request", "{", "the pull-request event cannot be read (it is no JSON), so this run does not know its base"],
    [
      "merge_group",
      undefined,
      "the merge-queue event cannot be read (there is no such file), so this run does not know its base",
    ],
    ["pull_request", "{}", "the pull-request event names no base, so this run does not know it"],
    ["pull_request", "null", "the pull-request event names no base, so this run does not know it"],
    [
      "pull_request",
      JSON.stringify({ pull_request: { number: "7", base: { sha: base }, head: { sha: head } } }),
      "the pull-request event names no base, so this run does not know it",
    ],
    [
      "merge_group",
      JSON.stringify({ merge_group: { base_sha: "--upload-pack=x", head_sha: head } }),
      "the merge-queue event names no base, so this run does not know it",
    ],
    ["merge_group", "[]", "the merge-queue event names no base, so this run does not know it"],
  ])("%s %s", (name, text, warning) => {
    expect(read(name, text)).toEqual({ ports: {}, warnings: [warning] });
  });
});
