// Builds `schemas/bundle` from the modules of `schemas/lock.json`. See schemas/README.md.
//
//   npm run schemas              build and write
//   npm run schemas -- --check   build and compare with what is committed; writes nothing, exit 1 when a byte differs
import { join } from "node:path";
import { parseArgs } from "node:util";
import { differences, writeBundle } from "./bundle.ts";
import { buildBundle } from "./build.ts";
import { readLock, schemasFolder } from "./lock.ts";
import { downloadModules } from "./modules.ts";
import { summary } from "./summary.ts";

function main(): number {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const folder = join(schemasFolder, "bundle");
  const built = buildBundle(downloadModules(readLock()));
  console.log(summary(built));
  if (!values.check) {
    writeBundle(folder, built.bundle);
    return 0;
  }
  const found = differences(folder, built.bundle);
  if (found.length === 0) {
    console.log("schemas/bundle is what the lock file gives, byte for byte");
    return 0;
  }
  console.error(found.map((line) => `schemas/bundle/${line}`).join("\n"));
  console.error(`${found.length} files differ: run \`npm run schemas\` and commit schemas/bundle`);
  return 1;
}

try {
  process.exitCode = main();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
