// Where a field stands in a document of a machine configuration: steps, their text, and patterns that name many of them.
import type { ConfigValue } from "./rendered.ts";

/** A key of a map, or an item of a list: by its own key (`eth0`, `0.0.0.0/0`) or its position. */
export type Step = { readonly key: string } | { readonly item: string; readonly index: number };
export type FieldPath = readonly Step[];

/** `machine.sysctls["net.core.somaxconn"]`, `machine.network.interfaces[eth0].addresses`; empty for the document itself. */
export function pathText(path: FieldPath): string {
  let text = "";
  for (const step of path) {
    if ("item" in step) text += `[${step.item}]`;
    else if (/^[A-Za-z_][\w-]*$/u.test(step.key)) text += text === "" ? step.key : `.${step.key}`;
    else text += `[${JSON.stringify(step.key)}]`;
  }
  return text;
}

/** The key of the last step that is one. */
export function lastKey(path: FieldPath): string {
  for (const step of path.toReversed()) if ("key" in step) return step.key;
  return "";
}

/**
 * Names fields: `machine.registries.config.*.auth.password`, `peers[].presharedKey`, `config.**.secret`. `*` is any one key,
 * `[]` any item, `**` any number of steps; without a kind in front it is a field of the v1alpha1 document.
 */
export interface FieldPattern {
  /** `v1alpha1`, `WireguardConfig`; `*` for every kind but v1alpha1. */
  readonly kind: string;
  readonly steps: readonly string[];
}

/** `machine.token`, `WireguardConfig: peers[].presharedKey`, `*: encryption.keys[].static.passphrase`. */
export function fieldPattern(text: string): FieldPattern {
  const [, kind = "v1alpha1", path = ""] = /^(?:([\w*]+): )?(.*)$/u.exec(text) ?? [];
  return { kind, steps: path === "" ? [] : path.replaceAll("[]", ".[]").split(".") };
}

/** True when the pattern names this field, or with `within` the field or one that it stands in. */
export function namesField(
  pattern: FieldPattern,
  kind: string,
  path: FieldPath,
  reach: "exact" | "within" = "exact",
): boolean {
  if (pattern.kind === "*" ? kind === "v1alpha1" : pattern.kind !== kind) return false;
  return matches(pattern.steps, path, reach);
}

function matches(steps: readonly string[], path: FieldPath, reach: "exact" | "within"): boolean {
  const [first, ...rest] = steps;
  if (first === undefined) return reach === "within" || path.length === 0;
  if (first === "**") return path.some((_, from) => matches(rest, path.slice(from), reach));
  const [step, ...deeper] = path;
  if (step === undefined) return false;
  const fits = "item" in step ? first === "[]" : first === "*" || first === step.key;
  return fits && matches(rest, deeper, reach);
}

export function isMap(value: ConfigValue | undefined): value is { readonly [key: string]: ConfigValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: ConfigValue | undefined): value is readonly ConfigValue[] {
  return Array.isArray(value);
}

/** What stands at a path, by keys and positions. */
export function valueAt(value: ConfigValue, path: FieldPath): ConfigValue | undefined {
  let at: ConfigValue | undefined = value;
  for (const step of path) {
    if ("key" in step) at = isMap(at) && Object.hasOwn(at, step.key) ? at[step.key] : undefined;
    else at = isList(at) ? at[step.index] : undefined;
  }
  return at;
}
