// What an unknown field was probably meant to be: a sibling with a similar name, or the same name at another level.
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { fieldName } from "#codecs/yaml/words.ts";
import { propertyOf, resolve } from "./resolve.ts";
import type { ResourceSchema, StructuralSchema } from "./schema.ts";
import type { Scope } from "./scope.ts";

const deepest = 3;

export interface Suggestion {
  /** The declared sibling that was meant. */
  readonly sibling?: string;
  readonly fix: string;
}

/** For a field `key` that `schema`, at the current path, does not declare; `taken` are the keys that are there. */
export function suggestionFor(
  scope: Scope,
  schema: StructuralSchema | undefined,
  key: string,
  taken: ReadonlySet<string>,
): Suggestion | undefined {
  const names = Object.keys(schema?.properties ?? {});
  const sibling =
    nearestName(
      key,
      names.filter((name) => !taken.has(name)),
    ) ?? nearestName(key, names);
  if (sibling !== undefined) {
    const fix = taken.has(sibling) ? `${sibling} is already there; remove ${key}` : `did you mean ${sibling}?`;
    return { sibling, fix };
  }
  const place = below(scope.resource, schema, key) ?? above(scope, key);
  return place === undefined
    ? undefined
    : { fix: `${key} belongs under ${fieldName([...scope.path.slice(0, place.keep), ...place.steps]) || "the root"}` };
}

interface OtherPlace {
  /** How many steps of the current path lead there. */
  readonly keep: number;
  readonly steps: readonly string[];
}

/** The one nearest place below that declares `key`, by breadth. */
function below(resource: ResourceSchema, schema: StructuralSchema | undefined, key: string): OtherPlace | undefined {
  let level: { readonly schema: StructuralSchema; readonly steps: readonly string[] }[] =
    schema === undefined ? [] : [{ schema, steps: [] }];
  for (let depth = 0; depth < deepest; depth++) {
    const next = level.flatMap(({ schema: parent, steps }) =>
      Object.keys(parent.properties ?? {})
        .filter((name) => name !== "status")
        .map((name) => ({
          schema: resolve(propertyOf(parent, name) ?? {}, resource),
          steps: [...steps, name],
        })),
    );
    const found = next.filter((child) => propertyOf(child.schema, key) !== undefined);
    const only = found[0];
    if (found.length === 1 && only !== undefined) return { keep: Infinity, steps: only.steps };
    if (found.length > 1) return undefined;
    level = next;
  }
  return undefined;
}

/** The nearest ancestor that declares `key`. */
function above(scope: Scope, key: string): OtherPlace | undefined {
  for (let keep = scope.path.length - 1; keep >= 0; keep--) {
    if (typeof scope.path[keep] === "number") continue;
    if (propertyOf(scope.ancestors[keep], key) !== undefined) return { keep, steps: [] };
  }
  return undefined;
}
