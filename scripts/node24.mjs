// Runs a script of this project on Node 24, whatever the system's Node is. No dependencies; works on Node 20.
// Usage: node scripts/node24.mjs SCRIPT [ARGS…]
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");

/** Installs the locked dependencies when they are missing or older than the lock file. Exits when that fails. */
export function installDependencies() {
  const lock = join(root, "package-lock.json");
  const installed = join(modules, ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  // npm ci empties the folder first, and through a link that of somebody else.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    fail("node_modules is a link to another folder, which npm ci would empty. Remove the link, then try again.");
  process.stderr.write("installing the locked dependencies (npm ci --ignore-scripts)\n");
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (npm.error) fail(`npm could not be started: ${npm.error.message}. Install npm, then try again.`);
  if (npm.status !== 0) fail("npm ci failed (its own message stands above)");
}

/** Path of a Node that can run the tests: the pinned Node 24, else the system's from 22.12 on. Exits when there is none. */
export function findNode() {
  const pinned = join(modules, ".bin", "node");
  if (spawnSync(pinned, ["--version"], { stdio: "ignore" }).status === 0) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  return fail(
    `this needs Node 22.12 or newer, and the pinned Node 24 cannot run on ${process.platform}-${process.arch}; ` +
      `the system's is ${process.version}. Install Node 24, then try again.`,
  );
}

/** Runs Node with `args` in the project's root and answers its exit code; the project's own tools come first on PATH. */
export function runNode(args, environment = {}) {
  const node = findNode();
  const path = [dirname(node), join(modules, ".bin"), process.env.PATH ?? ""].join(":");
  const run = spawnSync(node, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment, PATH: path },
  });
  if (run.error) fail(`${node} could not be started: ${run.error.message}`);
  return run.status ?? 1;
}

function fail(message) {
  process.stderr.write(`homelab: ${message}\n`);
  process.exit(1);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  installDependencies();
  process.exit(runNode(process.argv.slice(2)));
}
