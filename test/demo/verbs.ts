// The command line, as a person types it: each verb is a process of its own.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { root, type Workshop } from "./surroundings.ts";

/** What it prints. @throws Error with its own words when it ends with another exit code than 0 */
export function homelab({ folder, environment }: Workshop, ...words: readonly string[]): Promise<string> {
  const options = { cwd: folder, env: environment, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(root, "actions/cli/main.ts"), ...words], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`homelab ${words[0] ?? ""}: ${stderr.trim() || stdout.trim() || error.message}`));
    });
  });
}

/** The first screen of a comment, as GitHub shows it: what is folded away stays away, signs of Markdown are gone. */
export function firstScreen(markdown: string): readonly string[] {
  const screen = markdown.slice(0, Math.max(0, markdown.indexOf("```mermaid")));
  const lines = screen
    .replace(/<summary>(.*?)<\/summary>/gu, "$1")
    .replace(/<\/?(?:details|b)[^>]*>/gu, "")
    .replace(/\\([-._])/gu, "$1")
    .replace(/\*\*|`/gu, "")
    .replace(/^#+ /gmu, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("| -"));
  return aligned(lines);
}

/** Rows of tables, in columns. */
function aligned(lines: readonly string[]): readonly string[] {
  const cells = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const rows = lines.filter((line) => line.startsWith("|")).map(cells);
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return lines.map((line) =>
    line.startsWith("|")
      ? cells(line)
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join("  ")
          .trimEnd()
      : line,
  );
}
