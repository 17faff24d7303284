// Texts that are no YAML, read once for all rules that look into every file.
import type { TreeFile } from "./tree.ts";

export interface TextSources {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly text: (path: string) => string | undefined;
}

/** Longer texts are data, and nobody typed them. */
const longest = 2 * 1024 * 1024;

const caches = new WeakMap<ReadonlyMap<string, TreeFile>, Map<string, string | undefined>>();

/** The text of a file; undefined for one that cannot be read, is no text, or is longer than anybody writes. */
export function handwrittenText({ files, text }: TextSources, path: string): string | undefined {
  const read = files.get(path);
  if (read !== undefined) return read.yaml.source.text;
  const cache = caches.get(files) ?? new Map<string, string | undefined>();
  caches.set(files, cache);
  if (!cache.has(path)) {
    const content = text(path);
    const isText = content !== undefined && content.length <= longest && !content.includes("\0");
    cache.set(path, isText ? content : undefined);
  }
  return cache.get(path);
}
