// talhelper's trouble in one line, without the places of this machine.
import { stripVTControlCharacters } from "node:util";

/**
 * Its last word on stderr, and where that only points to what stood before, the first remark about a field. `folder` is the
 * private folder, whose name is another one in every run.
 */
export function firstLineOf(
  finished: { readonly exitCode: number; readonly stdout: string; readonly stderr: string },
  folder: string,
): string {
  const lines = (text: string) =>
    stripVTControlCharacters(text)
      .replaceAll(`${folder}/`, () => "")
      .replaceAll(folder, () => "")
      .split("\n")
      .map((line) => line.replace(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /u, "").trim())
      .filter((line) => line !== "");
  const errors = lines(finished.stderr);
  const panic = errors.find((line) => line.startsWith("panic:") || line.startsWith("fatal error:"));
  if (panic !== undefined) return `talhelper crashed: ${withoutTree(panic.replace(/^panic: /u, ""))}`;
  const [first = `it ended with exit code ${finished.exitCode} and no word`] = errors;
  if (/\d+ errors? occurred:$/u.test(first)) {
    const points = errors.slice(1).filter((line) => !line.endsWith("occurred:"));
    const all = [...new Set(points.map((line) => line.replace(/^\* /u, "")))].join("; ");
    return `talhelper: ${withoutTree(first.replace(/\d+ errors? occurred:$/u, () => all))}`;
  }
  if (first.endsWith("unmarshal errors:")) {
    // A decoder repeats the value that it does not take, and its lines are those of a text that talhelper wrote in between.
    const points = errors.slice(1).filter((line) => line.startsWith("line "));
    const words = points.map((line) => line.replace(/^line \d+: /u, "").replace(/`.*`/gu, "a value"));
    return `talhelper: ${withoutTree(`${first} ${[...new Set(words)].join("; ")}`)}`;
  }
  if (!first.includes("please fix issues")) return `talhelper: ${withoutTree(first)}`;
  const said = lines(finished.stdout);
  const at = said.findIndex((line) => line.startsWith("field:"));
  const field = said[at]?.replace(/^field: "?([^"]*)"?$/u, "$1") ?? "";
  const remark = said[at + 1]?.replace(/^\* /u, "") ?? first;
  return `talhelper: ${field === "" || remark.includes(field) ? "" : `${field}: `}${withoutTree(remark)}`;
}

function withoutTree(text: string): string {
  const own = text.replaceAll("tree/", () => "");
  return own.length <= 800 ? own : `${own.slice(0, 800)}…`;
}
