// ajv, in a chunk of its own: values that are plainly right do not need it.
import { NotLoaded } from "#kernel/on-demand.ts";
import type { Validator } from "./compile.ts";
import type { JsonSchema } from "./json-schema.ts";

let compile: ((schema: JsonSchema) => Validator) | undefined;

/** Loads ajv (about 15 ms). Awaiting it again costs nothing. */
export async function loadAjv(): Promise<void> {
  compile ??= (await import("./compile.ts")).validatorOf;
}

/**
 * The compiled schema.
 *
 * @throws NotLoaded when `loadAjv` was not awaited
 */
export function compiledSchema(schema: JsonSchema): Validator {
  if (compile === undefined) throw new NotLoaded("ajv is needed: await loadAjv() first", loadAjv);
  return compile(schema);
}
