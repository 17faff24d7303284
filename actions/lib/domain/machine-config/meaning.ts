// A sentence about fields, and when it holds.
import type { Difference } from "./compare.ts";

export interface Meaning {
  readonly fields: readonly string[];
  readonly says: string;
  readonly when?: (change: Difference) => boolean;
}
