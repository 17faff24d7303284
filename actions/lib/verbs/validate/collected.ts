// What the steps of one validation hand to each other.
import type { Edit, PlacedEdit } from "#kernel/edit.ts";
import type { Severity, Suggestion } from "#kernel/finding.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";

/** A finding before settings are applied: the severity is the rule's own unless given. */
export interface RawFinding extends Span {
  readonly rule: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly object?: string;
  readonly fix?: string;
  /** What mends it for certain: becomes the suggestion. */
  readonly edit?: PlacedEdit;
  readonly suggestion?: Suggestion;
  readonly related?: readonly { path: string; line: number; column: number; message: string }[];
}

/** Counts things that were not judged under one name. */
export class NotCheckedList {
  readonly #items = new Map<string, NotChecked>();

  add(item: NotChecked): void {
    const key = `${item.what}\n${item.why}`;
    const known = this.#items.get(key);
    this.#items.set(
      key,
      known === undefined
        ? item
        : { ...known, count: known.count + item.count, relevant: known.relevant || item.relevant },
    );
  }

  sorted(): readonly NotChecked[] {
    return [...this.#items.values()].sort(
      (a, b) => Number(b.relevant) - Number(a.relevant) || compare(a.what, b.what) || compare(a.why, b.why),
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An edit with the text that its offset counts in. */
export function placedEdit(source: SourceText, edit: Edit | undefined): { edit?: PlacedEdit } {
  return edit === undefined ? {} : { edit: { source, edit } };
}

/** Related places of a violation, with lines and columns. */
export function relatedPlaces(
  source: SourceText,
  related: readonly (TextRange & { readonly message: string })[] | undefined,
): { related?: RawFinding["related"] & object } {
  if (related === undefined || related.length === 0) return {};
  return {
    related: related.map(({ start, end, message }) => {
      const { path, line, column } = source.span(start, end);
      return { path, line, column, message };
    }),
  };
}
