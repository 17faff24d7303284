// Moves the tag of the major (v1) to the release that is being made (v1.4.2), unless a newer one of that major is out already: a fix
// of an older minor must not take users back. Node 20, no dependencies.
import { spawnSync } from "node:child_process";

const { GITHUB_REF_NAME: tag = "", GITHUB_SHA: commit = "" } = process.env;
const pattern = /^v(\d+)\.(\d+)\.(\d+)$/;
const major = pattern.exec(tag)?.[1];

if (major === undefined || !/^[0-9a-f]{40}$/.test(commit)) {
  process.stderr.write(`move-major-tag: ${tag || "no tag"} at ${commit || "no commit"} is no release\n`);
  process.exitCode = 1;
} else {
  const newest = git("ls-remote", "--tags", "--refs", "origin", `v${major}.*`)
    .split("\n")
    .map((line) => line.split("refs/tags/")[1] ?? "")
    .filter((name) => pattern.test(name))
    .sort(byVersion)
    .at(-1);
  if (newest === tag) git("push", "--force", "origin", `${commit}:refs/tags/v${major}`);
  const where = newest === tag ? `is ${tag}` : `stays: ${newest ?? "none"} is newer than ${tag}`;
  process.stdout.write(`v${major} ${where}\n`);
}

/** @param {string} a @param {string} b */
function byVersion(a, b) {
  const [x, y] = [a, b].map((name) => (pattern.exec(name) ?? []).slice(1).map(Number));
  return [0, 1, 2].map((index) => (x?.[index] ?? 0) - (y?.[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** What it prints; ends the program when it fails. */
function git(/** @type {string[]} */ ...args) {
  const ran = spawnSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (ran.status === 0) return ran.stdout;
  process.stderr.write(
    `move-major-tag: git ${args[0] ?? ""} failed${ran.error === undefined ? "" : `: ${ran.error.message}`}\n`,
  );
  return process.exit(1);
}
