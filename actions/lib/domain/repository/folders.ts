// The paths of the repository as folders, so that what a folder holds is found without a scan.
import { compareText } from "#kernel/ordering.ts";
import { folderOf, nameOf } from "./paths.ts";

export class Folders {
  readonly #content = new Map<string, Set<string>>();
  readonly #sorted = new Map<string, readonly string[]>();

  constructor(paths: Iterable<string>) {
    for (const path of paths) this.#add(path);
  }

  #add(path: string): void {
    for (let at = path; at !== ""; at = folderOf(at)) {
      const folder = folderOf(at);
      const known = this.#content.get(folder);
      if (known === undefined) this.#content.set(folder, new Set([nameOf(at)]));
      else {
        known.add(nameOf(at));
        // The folders above know of this one already.
        return;
      }
    }
  }

  has(folder: string): boolean {
    return this.#content.has(folder);
  }

  /** Names of files and folders in `folder`, sorted. */
  names(folder: string): readonly string[] {
    const known = this.#sorted.get(folder);
    if (known !== undefined) return known;
    const sorted = [...(this.#content.get(folder) ?? [])].sort(compareText);
    this.#sorted.set(folder, sorted);
    return sorted;
  }
}
