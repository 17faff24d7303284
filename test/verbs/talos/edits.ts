// Edits of our own Talos tree as texts by path.
import { ownTalosTree } from "./real-ports.ts";

export type Edit = (texts: Map<string, string>) => void;

export function edited(...edits: readonly Edit[]): Map<string, string> {
  const texts = ownTalosTree();
  for (const edit of edits) edit(texts);
  return texts;
}

/** Replaces, and insists that there was something to replace. */
export function replace(path: string, from: string, to: string): Edit {
  return (texts) => {
    const text = texts.get(path) ?? "";
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    texts.set(
      path,
      text.replace(from, () => to),
    );
  };
}

export function write(path: string, text: string): Edit {
  return (texts) => void texts.set(path, text);
}

export function append(path: string, text: string): Edit {
  return (texts) => void texts.set(path, `${texts.get(path) ?? ""}${text}`);
}

export function remove(path: string): Edit {
  return (texts) => void texts.delete(path);
}
