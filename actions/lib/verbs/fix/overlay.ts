// The repository as it would be with some files changed.
import type { Files } from "#ports/files.ts";

/** Content by path. Which files hold a text is asked of the repository as it is: edits neither add files nor kinds. */
export function withContents(files: Files, contents: ReadonlyMap<string, Uint8Array>): Files {
  return {
    list: (ignore) => files.list(ignore),
    holding: (text) => files.holding(text),
    kind: (path) => files.kind(path),
    read(path) {
      const bytes = contents.get(path);
      return bytes === undefined ? files.read(path) : { bytes };
    },
  };
}
