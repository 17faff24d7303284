// Holds a release's tag against the version of package.json, and notes in actions/dist/release.json which commit it is:
// `homelab init` pins that one. Runs in the release workflow before the package is made; works on Node 20 without dependencies.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { GITHUB_REF_NAME: tag, GITHUB_SHA: commit } = process.env;

const mistakes = [
  ...(tag === `v${version}` ? [] : [`the tag is ${tag ?? "not told"}, and package.json says version ${version}`]),
  ...(/^[0-9a-f]{40}$/.test(commit ?? "") ? [] : [`the commit is ${commit ?? "not told"}, which is no commit id`]),
];
for (const mistake of mistakes) process.stderr.write(`release-facts: ${mistake}\n`);
if (mistakes.length === 0) {
  writeFileSync(join(root, "actions/dist/release.json"), `${JSON.stringify({ version, commit })}\n`);
  process.stdout.write(`release ${version} of ${commit}\n`);
}
process.exitCode = mistakes.length === 0 ? 0 : 1;
