// Compiled schemas, one ajv per schema, kept as long as the schema object lives; the only importer of ajv.
import { Ajv, type ErrorObject, type FuncKeywordDefinition, type Options, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { compileRe2 } from "#codecs/regexp/re2.ts";
import { equalityKeywords } from "./equality.ts";
import { goFormats } from "./go-formats.ts";
import { pointedAt, type JsonSchema } from "./json-schema.ts";

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
 * Compiles a schema (draft 2020-12, or draft-07 and older by its `$schema`) once per object. What `$ref`s point at is
 * compiled when a value first gets there: a document uses a small part of a large schema.
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
  return (data) => (validate(data) ? [] : flattened(validate.errors ?? []));
}

/** The errors behind a reference in place of the one that stands for them. */
function flattened(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  return errors.flatMap((error) => {
    if (error.keyword !== "$ref") return [error];
    const { errors: inner } = error.params as ReferenceFailures;
    return inner.map((each) => ({ ...each, instancePath: `${error.instancePath}${each.instancePath}` }));
  });
}

/** ajv keeps one expression for each `toString()`, so that must tell patterns apart. */
function regExp(pattern: string): { test(text: string): boolean; toString(): string } {
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
  messages: false,
  // Optimising costs more than it saves on documents that are judged once.
  code: { regExp, optimize: false },
};

function newAjv(root: JsonSchema): Ajv | Ajv2020 {
  const old = typeof root.$schema === "string" && /draft-0[4-7]/u.test(root.$schema);
  const ajv = old ? new Ajv(options) : new Ajv2020(options);
  addFormats.default(ajv);
  for (const [name, format] of Object.entries(goFormats)) ajv.addFormat(name, format.test);
  // ajv's own keywords compile all references at once and mix the errors of branches into the list of the whole.
  const own = [referenceKeyword(ajv, root), branchKeyword(ajv, "oneOf"), branchKeyword(ajv, "anyOf")];
  for (const keyword of [...own, ...equalityKeywords()]) {
    ajv.removeKeyword(keyword.keyword as string);
    ajv.addKeyword(keyword);
  }
  return ajv;
}

interface ReferenceFailures {
  readonly errors: readonly ErrorObject[];
}

function referenceKeyword(ajv: Ajv | Ajv2020, root: JsonSchema): FuncKeywordDefinition {
  const targets = new Map<string, Validator>();
  const compiled = (reference: string): Validator => {
    const known = targets.get(reference);
    if (known !== undefined) return known;
    const made = subValidator(ajv, pointedAt(root, reference));
    targets.set(reference, made);
    return made;
  };
  return {
    keyword: "$ref",
    schemaType: "string",
    compile(reference: string) {
      if (pointedAt(root, reference) === undefined) throw new Error(`the schema has nothing at ${reference}`);
      const validate = (data: unknown): boolean => {
        const errors = compiled(reference)(data);
        if (errors.length === 0) return true;
        const params: ReferenceFailures = { errors };
        validate.errors = [{ keyword: "$ref", params }];
        return false;
      };
      validate.errors = [] as Partial<ErrorObject>[];
      return validate;
    },
  };
}

/** Branches are compiled when first used: one may lead back to the schema that is being compiled. */
function branchKeyword(ajv: Ajv | Ajv2020, keyword: "oneOf" | "anyOf"): FuncKeywordDefinition {
  return {
    keyword,
    schemaType: "array",
    compile(branches: readonly unknown[]) {
      let compiled: readonly Validator[] | undefined;
      const validate = (data: unknown): boolean => {
        compiled ??= branches.map((branch) => subValidator(ajv, branch));
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

/** A part of the schema. Its references lead back to the root through the keyword above. */
function subValidator(ajv: Ajv | Ajv2020, schema: unknown): Validator {
  if (typeof schema === "boolean") return schema ? () => [] : () => [nothingAllowed];
  const { $id: _, ...rest } = schema as JsonSchema;
  return asValidator(ajv.compile(rest));
}

const nothingAllowed: ErrorObject = {
  keyword: "false schema",
  instancePath: "",
  schemaPath: "",
  params: {},
  schema: false,
};
