// Applies a unified diff to a tree in memory, exactly or not at all.
import type { Tree } from "./tree.ts";

/** Lines above the first file: what the patch is for. */
export function headOf(patch: string): string[] {
  const lines = patch.split("\n");
  return lines.slice(
    0,
    Math.max(
      0,
      lines.findIndex((line) => line.startsWith("--- ")),
    ),
  );
}

/** The folder that the patch is for: `ok-2` of `--- ok-2/apps/app.yaml`. */
export function folderOf(patch: string): string {
  return /^(?:---|\+\+\+) (?!\/dev\/null)([^/\n]+)\//mu.exec(patch)?.[1] ?? "";
}

/** @throws when a line of the patch is not where it says */
export function patched(tree: Tree, patch: string): Tree {
  const edited = new Map(tree);
  const files = patch.split(/^(?=--- )/mu).slice(headOf(patch).length > 0 ? 1 : 0);
  for (const file of files) {
    const [from, to] = [nameAfter("---", file), nameAfter("+++", file)];
    const before = from === undefined ? "" : edited.get(from);
    if (before === undefined) throw new Error(`the patch changes ${from ?? ""}, which is not there`);
    const after = withHunks(before, file, from ?? to ?? "");
    if (from !== undefined && from !== to) edited.delete(from);
    if (to !== undefined) edited.set(to, after);
  }
  return edited;
}

function nameAfter(sign: string, file: string): string | undefined {
  const [, name = ""] = new RegExp(`^${sign === "+++" ? "\\+\\+\\+" : sign} (.*)$`, "mu").exec(file) ?? [];
  return name === "/dev/null" ? undefined : name.slice(name.indexOf("/") + 1);
}

function withHunks(before: string, file: string, name: string): string {
  const lines = before === "" ? [] : before.replace(/\n$/u, "").split("\n");
  const edited: string[] = [];
  let next = 0;
  for (const hunk of file.split(/^(?=@@ )/mu).slice(1)) {
    const [head = "", ...body] = hunk.replace(/\n$/u, "").split("\n");
    const [, start = "0", count = "1"] = /^@@ -(\d+)(?:,(\d+))? /u.exec(head) ?? [];
    const first = Number(start) - (count === "0" ? 0 : 1);
    edited.push(...lines.slice(next, first));
    next = first;
    for (const line of body) {
      const text = line.slice(1);
      if (line.startsWith("\\")) continue;
      if (line.startsWith("+")) edited.push(text);
      else if (lines[next++] !== text) throw new Error(`${name}:${next} is not "${text}"`);
      else if (!line.startsWith("-")) edited.push(text);
    }
  }
  edited.push(...lines.slice(next));
  return edited.length === 0 ? "" : `${edited.join("\n")}\n`;
}
