// Whether a value that only a key opens stands at a place of the sources.
import { isHidden } from "#domain/talos/hidden-values.ts";
import type { Stated, TalosModel } from "#domain/talos/model.ts";
import { variableUses } from "#domain/talos/substitution.ts";
import type { Span } from "#kernel/span.ts";
import type { Revision } from "./sides.ts";

/** An encrypted value, a reference, or a variable that has one. By whole lines: in doubt it is hidden. */
export function isHiddenPlace(
  { path, line, endLine }: Span,
  { files }: Revision,
  model: Pick<TalosModel, "variables"> | undefined,
): boolean {
  const text = files.get(path)?.yaml.source.text ?? "";
  const lines = text.split("\n").slice(line - 1, endLine);
  return lines.some((each) => {
    if (each.includes("ENC[AES256_GCM,") || /(?:op:\/\/|ref\+[a-z0-9-]+:\/\/)/u.test(each)) return true;
    return variableUses(each).some(({ name }) => isHiddenVariable(model?.variables.get(name)));
  });
}

export function hasHiddenVariable(model: Pick<TalosModel, "variables"> | undefined): boolean {
  return [...(model?.variables.values() ?? [])].some(isHiddenVariable);
}

function isHiddenVariable(stated: Stated<string | undefined> | undefined): boolean {
  return stated !== undefined && (stated.value === undefined || isHidden(stated.value));
}
