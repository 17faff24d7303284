// Talos trees of a renderer that is not read here: their files are judged one by one, not what they make together.
import { compareText } from "#kernel/ordering.ts";
import { folderOf, isBelow } from "#domain/repository/paths.ts";
import type { Files } from "#ports/files.ts";
import type { NotCheckedList } from "./collected.ts";

export interface RendererOptions {
  /** Every path of the listing. */
  readonly paths: ReadonlySet<string>;
  readonly files: Files;
  /** The revision that this one is a change of. */
  readonly base?: Files | undefined;
  readonly focus: ReadonlySet<string> | undefined;
  readonly notChecked: NotCheckedList;
}

/** The verdict depends on it where the change touches what the renderer reads: everything in the folder of its `topf.yaml`. */
export function noteRenderers({ paths, files, base, focus, notChecked }: RendererOptions): void {
  const trees = [...paths].filter((path) => /(?:^|\/)topf\.ya?ml$/u.test(path)).sort(compareText);
  for (const path of trees) {
    const folder = folderOf(path);
    const touched = [...paths].filter((each) => isBelow(each, folder) && isTouched(each, { files, base, focus }));
    notChecked.add({
      what: `Talos tree ${path}`,
      why: "topf renders it: each file was judged by itself, not the machine configurations that they make together",
      count: 1,
      relevant: touched.length > 0,
    });
  }
}

function isTouched(path: string, { files, base, focus }: Pick<RendererOptions, "files" | "base" | "focus">): boolean {
  if (focus !== undefined) return focus.has(path);
  return base !== undefined && !isAsBefore(path, files, base);
}

/** True for a file that is the same at the base; false without a base. */
function isAsBefore(path: string, files: Files, base: Files | undefined): boolean {
  if (base === undefined) return false;
  const [now, before] = [files.read(path), base.read(path)];
  if ("problem" in now || "problem" in before) return "problem" in now && "problem" in before;
  return now.bytes.length === before.bytes.length && now.bytes.every((byte, index) => byte === before.bytes[index]);
}
