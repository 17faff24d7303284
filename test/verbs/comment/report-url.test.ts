// The page that a comment leads to comes from the job that has read the pull request: it must be the address of a page.
import { expect, test } from "vitest";
import type { Ports } from "#ports/ports.ts";
import { comment } from "#verbs/comment/comment.ts";

const asked: string[] = [];
const ports = {
  environment: {},
  pullRequest: { number: 7, base: "b".repeat(40), head: "a".repeat(40) },
  workflow: {
    repository: "me/cluster",
    serverUrl: "https://forge.test",
    run: { id: 1, attempt: 1 },
    github: () => expect.fail("GitHub is asked"),
  },
  readGiven: (path: string) => {
    asked.push(path);
    return { problem: "is not there" };
  },
} as unknown as Ports;

function commentWith(reportUrl: string | undefined) {
  return comment({ report: "check.json", comment: "always", suggestions: false, token: "t", reportUrl }, ports);
}

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "/me/cluster",
  "https://forge.test/a b",
  "https://forge.test/a)\n## all is well",
  'https://forge.test/"onclick="x',
  "https://forge.test/`x`",
  "https://",
])("%j is refused before anything is read", async (address) => {
  await expect(commentWith(address)).rejects.toThrow("report-url is no address of a web page");
  expect(asked).toEqual([]);
});

test.each([undefined, "https://forge.test/me/cluster/actions/runs/1/artifacts/2", "http://127.0.0.1:3000/x?y=1#z"])(
  "%j is taken",
  async (address) => {
    await expect(commentWith(address)).rejects.toThrow("the report check.json is not there");
    expect(asked.splice(0)).toEqual(["check.json"]);
  },
);
