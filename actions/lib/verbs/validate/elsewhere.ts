// What a change does to files that it does not touch.
import type { UngradedFinding } from "#domain/settings/severity.ts";
import { unmatched } from "./since.ts";

export interface Sides {
  readonly head: readonly UngradedFinding[];
  readonly base: readonly UngradedFinding[];
}

/** Both sides without the findings outside the focus that are the same in head and base. */
export function withoutStanding({ head, base }: Sides, focus: ReadonlySet<string> | undefined): Sides {
  if (focus === undefined) return { head, base };
  const inside = ({ path }: UngradedFinding) => focus.has(path);
  const outside = (finding: UngradedFinding) => !inside(finding);
  const other = unmatched(head.filter(outside), base.filter(outside));
  return {
    head: [...head.filter(inside), ...other.head],
    base: [...base.filter(inside), ...other.base],
  };
}
