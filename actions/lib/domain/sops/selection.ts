// Which values of a document SOPS encrypts. Source: getsops/sops, sops.go, shouldBeEncrypted.
import { compileRe2 } from "#codecs/regexp/re2.ts";
import { stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";

/** How values are chosen; `comment` goes by comments above a value, which are not read here. */
export type SopsSelection =
  | {
      readonly by: "encrypted_regex" | "unencrypted_regex" | "encrypted_suffix" | "unencrypted_suffix";
      readonly pattern: string;
    }
  | { readonly by: "comment" };

const fields = ["encrypted_regex", "unencrypted_regex", "encrypted_suffix", "unencrypted_suffix"] as const;

/** Of a creation rule or of a file's metadata: the same fields. Without any, all but keys that end in `_unencrypted`. */
export function selectionOf(node: YamlNode): SopsSelection {
  for (const by of fields) {
    const pattern = stringAt(node, by);
    if (pattern !== undefined && pattern !== "") return { by, pattern };
  }
  const byComment = ["encrypted_comment_regex", "unencrypted_comment_regex"].some(
    (field) => (stringAt(node, field) ?? "") !== "",
  );
  return byComment ? { by: "comment" } : { by: "unencrypted_suffix", pattern: "_unencrypted" };
}

export function isSameSelection(a: SopsSelection, b: SopsSelection): boolean {
  if (a.by === "comment" || b.by === "comment") return a.by === b.by;
  return a.by === b.by && a.pattern === b.pattern;
}

/** For messages: `encrypted_regex ^(data|stringData)$`. */
export function selectionText(selection: SopsSelection): string {
  return selection.by === "comment" ? "the comments above values" : `${selection.by} ${selection.pattern}`;
}

export interface SelectedValue {
  readonly node: YamlScalar;
  /** Map keys from the root; lists add nothing. */
  readonly path: readonly string[];
}

/**
 * The values of a document that must be encrypted: neither null nor empty (SOPS leaves those as they are), the `sops`
 * block left out. Empty for a selection by comments. With a pattern that Go refuses, sops encrypts nothing at all, and every
 * value counts.
 */
export function selectedValues(root: YamlNode, selection: SopsSelection): SelectedValue[] {
  if (root.kind !== "map" || selection.by === "comment") return [];
  const test = keyTest(selection);
  const matches = test ?? (() => true);
  const isPositive = test === undefined || selection.by === "encrypted_regex" || selection.by === "encrypted_suffix";
  const found: SelectedValue[] = [];
  const walk = (node: YamlNode, path: readonly string[], matched: boolean): void => {
    if (node.kind === "scalar") {
      if (matched === isPositive && node.value !== null && node.value !== "") found.push({ node, path });
    } else if (node.kind === "list") for (const item of node.items) walk(item, path, matched);
    else
      for (const { key, value } of node.entries)
        if (path.length > 0 || key !== "sops") walk(value, [...path, key], matched || matches(key));
  };
  walk(root, [], false);
  return found;
}

/** Undefined for a pattern that Go refuses. */
function keyTest(selection: SopsSelection): ((key: string) => boolean) | undefined {
  if (selection.by === "comment") return () => false;
  const { by, pattern } = selection;
  if (by === "encrypted_suffix" || by === "unencrypted_suffix") return (key) => key.endsWith(pattern);
  try {
    const compiled = compileRe2(pattern);
    return (key) => compiled.test(key);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
