import { counted } from "#kernel/counted.ts";
import { placeOf } from "#domain/cluster/dangling.ts";
import type { ChangeRule } from "./change-rule.ts";

/** From these numbers on nobody reads a change to its end. */
const manyApps = 10;
const manyObjects = 60;

export const largeChange: ChangeRule = {
  id: "change/large",
  severity: "info",
  title: "change of very many objects at once",
  why: "A change that touches the whole cluster is read by nobody to its end, and when something breaks, everything has changed. Bumps of versions alone do not count.",
  example: "# one commit: 70 objects in 14 Kustomizations\n",
  fix: "Cut it into pull requests that can be merged one after the other.",
  *check({ head, flux, objects }) {
    const { isRoutine, kustomizations } = flux;
    if (isRoutine || (kustomizations.length < manyApps && objects.length < manyObjects)) return;
    const [first] = head.objects;
    if (first === undefined) return;
    yield {
      at: placeOf(head, first),
      message: `this changes ${counted(objects.length, "object")} in ${counted(kustomizations.length, "Kustomization")} at once`,
    };
  },
};
