// Whether a render with the real secrets is the one that was approved, which was made without them.
import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";
import { isList, isMap } from "#domain/machine-config/field-path.ts";
import { redactDocuments } from "#domain/machine-config/redact.ts";
import type { ConfigDocument, ConfigValue } from "#domain/machine-config/rendered.ts";

/**
 * The first place where they differ in more than a secret; undefined when they do not. `placeholders` stood in the approved one for values
 * that only a key opens.
 */
export function renderDifference(
  approved: readonly ConfigDocument[],
  real: readonly ConfigDocument[],
  placeholders: readonly string[],
): string | undefined {
  const [before, now] = [redactDocuments(approved), redactDocuments(real)];
  if (before.length !== now.length) return "it has other documents";
  for (const [index, document] of before.entries()) {
    const other = now[index];
    if (other === undefined || document.kind !== other.kind) return "it has other documents";
    const name = (value: string | undefined) => placeholders.some((one) => value?.includes(one) === true);
    if (document.name !== other.name && !name(document.name)) return `${document.kind} is named otherwise`;
    const at = different(document.value, other.value, { path: "", placeholders });
    if (at !== undefined) return `${document.kind === "v1alpha1" ? "" : `${document.kind} `}${at}`;
  }
  return undefined;
}

interface Place {
  readonly path: string;
  readonly placeholders: readonly string[];
}

function different(before: ConfigValue | undefined, now: ConfigValue | undefined, place: Place): string | undefined {
  if (canonicalJson(before ?? null) === canonicalJson(now ?? null)) return undefined;
  if (isMap(before) && isMap(now)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    return first(keys, (key) =>
      different(before[key], now[key], { ...place, path: place.path === "" ? key : `${place.path}.${key}` }),
    );
  }
  if (isList(before) && isList(now) && before.length === now.length)
    return first([...before.keys()], (index) =>
      different(before[index], now[index], { ...place, path: `${place.path}[${index}]` }),
    );
  const stoodIn =
    (typeof before === "string" || typeof before === "number") &&
    place.placeholders.some((one) => String(before).includes(one));
  return stoodIn && (typeof now === "string" || typeof now === "number" || typeof now === "boolean")
    ? undefined
    : place.path;
}

function first<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
