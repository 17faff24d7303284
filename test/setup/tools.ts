// Brings the real tools before the tests that use them begin: the first time that takes minutes, which no test's own
// patience should have to cover. Does nothing when no test of this run uses a real tool.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { missingToolMessage } from "#domain/toolchain/resolution.ts";
import { buildableTools, resolveTool } from "../tools/real-tools.ts";

const realTools = resolve(dirname(fileURLToPath(import.meta.url)), "../tools/real-tools.ts");

export default async function setup(project: TestProject): Promise<void> {
  // Vitest has the words of its command line there, though its types do not say so.
  const { filenamePattern } = project.vitest as { readonly filenamePattern?: string[] };
  const { testFiles } = await project.globTestFiles(filenamePattern);
  const seen = new Set<string>();
  if (!testFiles.some((file) => reaches(file, seen))) return;
  for (const name of buildableTools) {
    const resolution = await resolveTool(name);
    if (resolution.state === "missing") process.stderr.write(`[tools] ${missingToolMessage(resolution)}\n`);
  }
}

/** True when the file imports `real-tools.ts`, by itself or through other test files. */
function reaches(file: string, seen: Set<string>): boolean {
  if (file === realTools) return true;
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const imports = readFileSync(file, "utf8").matchAll(/\bfrom "(\.\.?\/[^"]+)"/g);
  return [...imports].some(([, specifier = ""]) => reaches(join(dirname(file), specifier), seen));
}
