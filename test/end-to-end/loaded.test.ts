// What the actions of a pull request load: with all their chunks no more than 3 MB, so that a cold runner starts them quickly.
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { simulatedGitHub } from "../simulated-github/server.ts";
import { actionsBot, emptyRepository, stranger } from "../simulated-github/state.ts";
import { fluxTree, misspelt, talosTree } from "./fixtures.ts";
import { dist } from "./program.ts";
import { runStep } from "./runner.ts";
import { commitAll, git, repositoryOf, temporaryFolder, write } from "./tree.ts";

const most = 3 * 1024 ** 2;
const hook = pathToFileURL(resolve("test/end-to-end/loaded-modules.mjs")).href;

function watched(file: string) {
  return { NODE_OPTIONS: `--import=${hook}`, LOADED_MODULES: file };
}

/** The modules of the build that were loaded, by name, with their bytes. */
function loadedIn(file: string): ReadonlyMap<string, number> {
  const own = readFileSync(file, "utf8").split("\n").filter((path) => path.startsWith(dist)); // prettier-ignore
  return new Map(own.map((path) => [path.slice(dist.length + 1), statSync(path).size]));
}

function bytesOf(modules: ReadonlyMap<string, number>): number {
  return [...modules.values()].reduce((sum, size) => sum + size, 0);
}

test("check of a change of Flux and Talos, and the comment of its report", async () => {
  const workspace = repositoryOf({ ...fluxTree(["web.yaml"], { "kubernetes/apps/web.yaml": misspelt }), ...talosTree() });
  const base = git(workspace, "rev-parse", "HEAD");
  write(workspace, { "kubernetes/apps/web.yaml": misspelt.replace("name: a", "name: b") });
  const head = commitAll(workspace, "change");
  const event = { name: "pull_request", payload: { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } } };
  const file = join(temporaryFolder(), "loaded");
  const checked = await runStep({ action: "check", workspace, event, environment: watched(file) });
  const ofCheck = loadedIn(file);
  expect([...ofCheck.keys()]).toContain("check.js");
  expect(ofCheck.size).toBeGreaterThan(20);
  expect(bytesOf(ofCheck)).toBeLessThanOrEqual(most);

  const github = await simulatedGitHub(emptyRepository("me/cluster"));
  onTestFinished(() => github.close());
  github.repository.tokens.set("ghs_canary", { user: actionsBot, mayWrite: true });
  github.repository.pullRequests.set(7, { number: 7, head, base, state: "open", merged: false, draft: false, headRepository: "me/cluster", author: stranger, files: [], reviews: [] }); // prettier-ignore
  const inputs = { token: "ghs_canary", report: checked.outputs["report"] ?? "" };
  const environment = { ...watched(file), TEST_NETWORK: "loopback", GITHUB_API_URL: github.apiUrl };
  const commented = await runStep({ action: "comment", workspace, event, inputs, environment });
  expect(commented.outputs["result"]).toBe("created");
  const ofComment = loadedIn(file);
  expect([...ofComment.keys()].some((name) => name.includes("github"))).toBe(true);
  expect(bytesOf(ofComment)).toBeLessThanOrEqual(most);
}, 60_000); // prettier-ignore
