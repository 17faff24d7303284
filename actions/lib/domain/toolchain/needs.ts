// Which tools a repository calls for, by what lies in it.
import { knownTools } from "./known-tools.ts";
import type { KnownTool } from "./tool.ts";

/** The tools that some path of the repository calls for, in the order of the table. */
export function neededTools(paths: readonly string[]): readonly KnownTool[] {
  return knownTools.filter(({ neededWhen }) => neededWhen !== undefined && paths.some((path) => neededWhen.test(path)));
}
