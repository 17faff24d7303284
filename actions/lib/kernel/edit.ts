// A change to a YAML text that mends a finding, said in terms of its keys and values. Lines are worked out later.
import type { SourceText } from "./source-text.ts";

/** What is written for a value. A text that another type could be read from is put in quotes. */
export type EditValue = string | number | boolean;

/** `at` is the offset where the key or the value begins. */
export type Edit =
  | { readonly do: "rename-key"; readonly at: number; readonly to: string }
  /** The scalar that begins at `at`. */
  | { readonly do: "set-value"; readonly at: number; readonly to: EditValue }
  /** The entry whose key begins at `at`. `repeated`: the key stands elsewhere in its map with an equal value. */
  | { readonly do: "remove-entry"; readonly at: number; readonly repeated?: true }
  /** A new entry after the one whose key or value begins at `at`; that value must be a scalar. */
  | { readonly do: "add-entry"; readonly at: number; readonly key: string; readonly to: EditValue }
  /** Every scalar in the list whose key begins at `at` becomes a map with one key, and the list's key another one. */
  | { readonly do: "wrap-items"; readonly at: number; readonly to: string; readonly as: string }
  /** The scalar that begins at `at`, an item of a list, goes to the end of the list under another key of the same map. */
  | { readonly do: "move-item"; readonly at: number; readonly to: string }
  /** The map whose key begins at `at` becomes `to: [{ as: the map, ...with }]`. */
  | {
      readonly do: "nest-in-list";
      readonly at: number;
      readonly to: string;
      readonly as: string;
      readonly with: Readonly<Record<string, EditValue>>;
    };

/** An edit and the text that its offset counts in: a file, or a document inside a block scalar. */
export interface PlacedEdit {
  readonly source: SourceText;
  readonly edit: Edit;
}
