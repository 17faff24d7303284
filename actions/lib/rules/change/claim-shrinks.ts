import { objectLabel } from "#domain/cluster/label.ts";
import type { ObjectField } from "#domain/flux-change/change.ts";
import { fieldPlace } from "#domain/flux-change/field-place.ts";
import { groupOf } from "#domain/kubernetes/api-group.ts";
import { quantityAmount } from "#domain/kubernetes/native/quantity.ts";
import type { ChangeRule } from "./change-rule.ts";
import { claimFields } from "./release-claims.ts";

/** By group and kind: where an object says how large its volume is. */
const sizes: Readonly<Record<string, RegExp>> = {
  "/PersistentVolumeClaim": /^spec\.resources\.requests\.storage$/u,
  "postgresql.cnpg.io/Cluster": /^spec\.(?:storage|walStorage)\.size$/u,
};

export const claimShrinks: ChangeRule = {
  id: "change/claim-shrinks",
  severity: "warning",
  title: "claim that asks for less than before",
  why: "A volume grows and never shrinks: the API server refuses a smaller request, and the Kustomization or release that holds it fails until the old number is back.",
  example: "kind: PersistentVolumeClaim\nspec:\n  resources:\n    requests:\n      storage: 5Gi # before: 20Gi\n",
  fix: "Keep the size, or move the data into a new, smaller claim.",
  *check({ head, objects }) {
    for (const { change, before, after } of objects) {
      if (before === undefined || after === undefined) continue;
      const own = sizes[`${groupOf(after)}/${after.kind}`];
      const fields = [
        ...change.fields.filter(({ path }) => own?.test(path) === true),
        ...claimFields(head, after, change.fields).flatMap(({ field, whole }) =>
          field.path === "size" ? [whole] : [],
        ),
      ];
      for (const field of fields.filter(isSmaller)) {
        yield {
          at: fieldPlace(head, after, field.path),
          message: `${objectLabel(after)} asks for ${sizeText(field.new)} instead of ${sizeText(field.old)}: a volume does not shrink, and the change is refused`,
          object: objectLabel(after),
        };
      }
    }
  },
};

/** As it is written: a text or a number. */
function sizeText(size: ObjectField["old"]): string {
  return typeof size === "string" ? size : JSON.stringify(size);
}

function isSmaller({ old, new: now }: ObjectField): boolean {
  const [before, after] = [quantityAmount(old), quantityAmount(now)];
  return before !== undefined && after !== undefined && after < before;
}
