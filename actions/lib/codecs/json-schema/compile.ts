// Compiled schemas, one ajv per schema, kept as long as the schema object lives; the only importer of ajv.
import { Ajv, type ErrorObject, type FuncKeywordDefinition, type Options, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { compileRe2 } from "#codecs/regexp/re2.ts";
import { goFormats } from "./go-formats.ts";
import { isObject, type JsonSchema } from "./json-schema.ts";

export type { ErrorObject };

/** Errors of `data` against the schema, every one of them, in ajv's order. */
export type Validator = (data: unknown) => readonly ErrorObject[];

/** What an error of `oneOf` or `anyOf` says: the errors of each branch, paths relative to the value itself. */
export interface BranchFailures {
  readonly branches: readonly unknown[];
  readonly failures: readonly (readonly ErrorObject[])[];
  /** How many branches took the value. */
  readonly passing: number;
}

const validators = new WeakMap<object, Validator>();

/**
 * Compiles a schema (draft 2020-12, or draft-07 and older by its `$schema`) once per object.
 *
 * @throws Error when the schema itself is wrong; Re2NotLoaded when a pattern needs `loadRe2`
 */
export function validatorOf(schema: JsonSchema): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const made = asValidator(newAjv(schema).compile(schema));
  validators.set(schema, made);
  return made;
}

function asValidator(validate: ValidateFunction): Validator {
  return (data) => (validate(data) ? [] : [...(validate.errors ?? [])]);
}

/** ajv keeps one expression for each `toString()`, so that must tell patterns apart. */
function regExp(pattern: string): { readonly test: (text: string) => boolean } {
  const compiled = compileRe2(pattern);
  return { test: (text) => compiled.test(text), toString: () => pattern };
}
regExp.code = "regExp";

const options: Options = {
  allErrors: true,
  strict: false,
  verbose: true,
  logger: false,
  validateSchema: false,
  meta: false,
  inlineRefs: false,
  messages: false,
  code: { regExp },
};

function newAjv(schema: JsonSchema): Ajv | Ajv2020 {
  const old = typeof schema.$schema === "string" && /draft-0[4-7]/u.test(schema.$schema);
  const ajv = old ? new Ajv(options) : new Ajv2020(options);
  addFormats.default(ajv);
  for (const [name, format] of Object.entries(goFormats)) ajv.addFormat(name, format.test);
  // ajv's own keywords mix the errors of the branches into the list of the whole.
  for (const keyword of ["oneOf", "anyOf"] as const) {
    ajv.removeKeyword(keyword);
    ajv.addKeyword(branchKeyword(keyword));
  }
  return ajv;
}

/** Branches are compiled when first used: one may lead back to the schema that is being compiled. */
function branchKeyword(keyword: "oneOf" | "anyOf"): FuncKeywordDefinition {
  return {
    keyword,
    schemaType: "array",
    compile(branches: readonly unknown[], _parent, it) {
      const definitions = definitionsOf(it.schemaEnv.root.schema);
      let compiled: readonly Validator[] | undefined;
      const validate = (data: unknown): boolean => {
        compiled ??= branches.map((branch) => branchValidator(it.self, branch, definitions));
        const failures = compiled.map((branch) => branch(data));
        const passing = failures.filter((errors) => errors.length === 0).length;
        if (keyword === "oneOf" ? passing === 1 : passing > 0) return true;
        const params: BranchFailures = { branches, failures, passing };
        validate.errors = [{ keyword, params }];
        return false;
      };
      validate.errors = [] as Partial<ErrorObject>[];
      return validate;
    },
  };
}

function branchValidator(ajv: FuncAjv, branch: unknown, definitions: JsonSchema): Validator {
  if (typeof branch === "boolean") return branch ? () => [] : () => [{ keyword: "false schema" } as ErrorObject];
  return asValidator(ajv.compile({ ...definitions, ...(branch as JsonSchema) }));
}

type FuncAjv = Pick<Ajv, "compile">;

/** What `$ref`s of a branch may point at. */
function definitionsOf(root: unknown): JsonSchema {
  if (!isObject(root)) return {};
  const { $defs, definitions } = root;
  return { ...($defs === undefined ? {} : { $defs }), ...(definitions === undefined ? {} : { definitions }) };
}
