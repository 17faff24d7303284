// GitHub's published description of its API (npm @octokit/openapi), which every answer of the simulation has to fit.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, unknown>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Record<string, Response> }>>>>;
  readonly components: {
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

const file = createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json");
const description = JSON.parse(readFileSync(file, "utf8")) as Description;
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true });
formats.default(ajv);
ajv.addSchema(description, "github");
const compiled = new Map<string, ValidateFunction>();

/** The example that GitHub publishes under this name, as a fresh copy. */
export function example(name: string): unknown {
  const found = description.components.examples[name];
  if (found === undefined) throw new Error(`GitHub's description has no example ${name}`);
  return structuredClone(found.value);
}

export interface Answer {
  /** As in the description: `/repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly path: string;
  readonly method: string;
  readonly status: number;
  readonly body: unknown;
}

/** Throws when GitHub could not have answered like this. */
export function assertDescribed({ path, method, status, body }: Answer): void {
  const operation = description.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`GitHub's description has no ${method} ${path}`);
  const listed = operation.responses[String(status)];
  // Limits, missing things and server errors are possible everywhere and not always listed.
  if (listed === undefined && ([401, 403, 404, 429].includes(status) || status >= 500)) return;
  if (listed === undefined) throw new Error(`${method} ${path} never answers ${status}`);
  const name = listed.$ref?.split("/").at(-1);
  const response = name === undefined ? listed : description.components.responses[name];
  if (response?.content === undefined) {
    if (body !== undefined) throw new Error(`${method} ${path} answers ${status} without a body`);
    return;
  }
  const pointer =
    name === undefined
      ? `/paths/${path.replaceAll("/", "~1")}/${method.toLowerCase()}/responses/${status}`
      : `/components/responses/${name}`;
  const validate = validator(`${pointer}/content/application~1json/schema`);
  if (!validate(body)) throw new Error(`${method} ${path} ${status}: ${ajv.errorsText(validate.errors)}`);
}

function validator(pointer: string): ValidateFunction {
  const known = compiled.get(pointer);
  if (known !== undefined) return known;
  const made = ajv.compile({ $ref: `github#${encodeURI(pointer)}` });
  compiled.set(pointer, made);
  return made;
}
