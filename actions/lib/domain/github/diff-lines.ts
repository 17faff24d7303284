// Which lines of a file a pull request's diff shows: only on them a review can remark.

/** True when the hunks of `patch` hold all of the lines `from` to `to` of the new side, in one hunk. */
export function isInDiff(patch: string, from: number, to: number): boolean {
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].some(([, start = "0", count = "1"]) => {
    const first = Number(start);
    return from >= first && to < first + Number(count);
  });
}
