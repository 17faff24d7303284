// What the report says about rendering one cluster.
import type { NotChecked } from "#kernel/outcome.ts";
import { wholeFile } from "#kernel/span.ts";
import type { ClusterSides, NotRendered, RenderFinding } from "./sides.ts";

export interface Remarks {
  readonly notChecked: readonly NotChecked[];
  readonly findings: readonly RenderFinding[];
}

/**
 * Trouble of the head is a finding where its author can mend it, else not checked. Trouble of the base is not checked, and relevant: without
 * it nothing can be said of what the change does.
 */
export function remarksOn({ path, head, base, secretFiles }: ClusterSides): Remarks {
  const notChecked: NotChecked[] = [];
  const findings: RenderFinding[] = [];
  const note = (what: string, why: string) => notChecked.push({ what, why, count: 1, relevant: true });
  if (head !== undefined && "notRendered" in head) {
    if (isFault(head)) findings.push(findingOf(head));
    else note(`render of ${path}`, head.notRendered);
  }
  if (base !== undefined && "notRendered" in base && !isSameTrouble(head, base))
    note(`render of the base of ${path}`, base.notRendered);
  for (const side of [head, base])
    if (side !== undefined && !("notRendered" in side))
      for (const { hostname, why } of side.unrendered) note(`render of ${hostname}`, why);
  const [first, second] = secretFiles ?? [];
  if (second !== undefined) {
    const message = `talhelper takes the last of ${secretFiles?.join(", ")}, whichever you mean`;
    findings.push({
      ...wholeFile(second),
      rule: "talos/secret-files",
      message,
      fix: "keep the one that the cluster was made with",
    });
  } else if (secretFiles !== undefined && first === undefined && head !== undefined) {
    const why = "no talsecret file lies beside it: without one talhelper makes up a new cluster, and ends well";
    notChecked.push({ what: `secrets of ${path}`, why, count: 1, relevant: false });
  }
  const unique = new Map(notChecked.map((item) => [`${item.what}\n${item.why}`, item]));
  return { notChecked: [...unique.values()], findings };
}

function isFault({ reason }: NotRendered): boolean {
  return reason === "refused" || reason === "failed";
}

/** What is said of the head already: no tool, the same value hidden. */
function isSameTrouble(head: ClusterSides["head"], base: NotRendered): boolean {
  return head !== undefined && "notRendered" in head && !isFault(head) && head.notRendered === base.notRendered;
}

function findingOf({ notRendered, reason, at, fix }: NotRendered): RenderFinding {
  const rule = reason === "failed" ? "talos/render-failed" : "talos/render-refused";
  return { ...at, rule, message: notRendered, ...(fix === undefined ? {} : { fix }) };
}
