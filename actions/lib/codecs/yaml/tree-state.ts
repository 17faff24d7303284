// What building the tree of one part of a file needs to know and to remember.
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import type { YamlDialect } from "./dialect.ts";
import type { Frame, Measured } from "./frame.ts";
import type { YamlLimits } from "./limits.ts";
import type { YamlDocument } from "./node.ts";
import type { YamlProblem, YamlProblemCode } from "./problem.ts";

/** A part of a file that starts at a document boundary; offsets of its events count from `base`. */
export interface TreeInput {
  readonly source: SourceText;
  readonly text: string;
  readonly base: number;
  /** Index of its first document. */
  readonly firstIndex: number;
  readonly dialect: YamlDialect;
  readonly limits: YamlLimits;
  /** Only when `text` is not the file's own, see reindent.ts: back to offsets in the part of the file. */
  readonly toOriginal?: (offset: number) => number;
}

/** What building one part needs to remember. */
export interface TreeState extends TreeInput {
  readonly documents: YamlDocument[];
  readonly problems: YamlProblem[];
  readonly stack: Frame[];
  readonly anchors: Map<string, Measured | "open">;
  readonly expansion: { nodes: number };
  index: number;
  /** Offset after the last thing read. */
  cursor: number;
  /** The text has tabs, so that gaps are worth a look. */
  readonly hasTabs: boolean;
  /** Offset after the last block scalar, white space at its end included: no gap before that. */
  blockEnd: number;
  /** See `Gap`. */
  plainIndent: number;
  /** The document went over a limit and is left out. */
  refused: boolean;
}

/** The offset in the file of an offset in the events. */
export function placeOf(state: TreeState, offset: number): number {
  return state.toOriginal === undefined ? state.base + offset : state.base + state.toOriginal(offset);
}

/** Adds a problem of the document that is being read; a refused document has the one that it was refused for. */
export function reportProblem(
  state: TreeState,
  code: YamlProblemCode,
  range: TextRange,
  message: string,
  more: Pick<YamlProblem, "related" | "edit"> = {},
): void {
  if (state.refused || state.problems.length > state.limits.problems) return;
  if (state.problems.length === state.limits.problems) {
    const tooMany = `more than ${state.limits.problems} problems: the rest of them is not told`;
    state.problems.push({ code: "limit", message: tooMany, document: state.index, start: range.start, end: range.end });
    return;
  }
  const { start, end } = range;
  state.problems.push({
    code,
    message,
    document: state.index,
    start,
    end,
    ...more,
  });
}
