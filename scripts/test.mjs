// `npm test`: installs what is missing, runs every test on Node 24, and ends with one plain line of counts.
// Arguments go to vitest: `npm test -- test/codecs`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installDependencies, root, runNode } from "./node24.mjs";

installDependencies();
const folder = mkdtempSync(join(tmpdir(), "homelab-test-"));
const resultFile = join(folder, "result.json");
try {
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const status = runNode(
    [
      vitest,
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${resultFile}`,
      ...process.argv.slice(2),
    ],
    { FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
  );
  process.exitCode = closingLine(status);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Prints the counts; a run that ended badly, or that ran nothing, is never a success. */
function closingLine(status) {
  let result;
  try {
    result = JSON.parse(readFileSync(resultFile, "utf8"));
  } catch (cause) {
    process.stderr.write(`homelab: the tests left no result: ${cause.message}\n`);
    process.stdout.write("0 passed, 1 failed\n");
    return 1;
  }
  const brokenFiles = result.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  ).length;
  const failed = result.numFailedTests + brokenFiles;
  const skipped = result.numPendingTests + result.numTodoTests;
  const nothing = result.numPassedTests + failed === 0;
  const bad = status !== 0 && failed === 0 ? 1 : 0;
  process.stdout.write(
    `${result.numPassedTests} passed, ${failed + bad} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
  );
  return status === 0 && failed === 0 && !nothing ? 0 : 1;
}
