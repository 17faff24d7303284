// Makes a checkout ready to be packed: holds the release's tag against the version of package.json, notes in
// actions/dist/release.json which commit it is (`homelab init` pins that one), says where the library's types are, and takes out of
// package.json what only this repository needs, or whoever installs the package would be brought a Node of 100 MB.
// After scripts/types.ts; Node 20, no dependencies.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { version } = manifest;
const { GITHUB_REF_NAME: tag, GITHUB_SHA: commit } = process.env;

const mistakes = [
  ...(tag === `v${version}` ? [] : [`the tag is ${tag ?? "not told"}, and package.json says version ${version}`]),
  ...(/^[0-9a-f]{40}$/.test(commit ?? "") ? [] : [`the commit is ${commit ?? "not told"}, which is no commit id`]),
  ...(existsSync(join(root, "actions/dist/types/index.d.ts"))
    ? []
    : ["there are no types yet: scripts/types.ts writes them"]),
];
for (const mistake of mistakes) process.stderr.write(`release-facts: ${mistake}\n`);
if (mistakes.length === 0) {
  writeFileSync(join(root, "actions/dist/release.json"), `${JSON.stringify({ version, commit })}\n`);
  const { scripts, devDependencies, optionalDependencies, ...rest } = manifest;
  const library = { types: "./actions/dist/types/index.d.ts", default: manifest.exports["."] };
  const published = { ...rest, exports: { ...rest.exports, ".": library } };
  writeFileSync(join(root, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
  const left = [scripts, devDependencies, optionalDependencies].flatMap((part) => Object.keys(part ?? {}));
  process.stdout.write(`left out of package.json: ${left.join(", ")}\n`);
  process.stdout.write(`release ${version} of ${commit}\n`);
}
process.exitCode = mistakes.length === 0 ? 0 : 1;
