// SARIF 2.1.0 as OASIS describes it (errata 01); a Go module carries the schema in a string.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { goModuleFolder } from "../../tools/go-module.ts";

function sarifSchema(): Record<string, unknown> {
  const folder = goModuleFolder({
    path: "github.com/owenrumney/go-sarif/v3",
    version: "v3.3.1",
    sum: "h1:bKY8YnWcY8zYTiGVObC5wZLlfEvMkCxK9XMGXBbzEtQ=",
  });
  const [, text = ""] = readFileSync(`${folder}/pkg/report/v210/sarif/schema.go`, "utf8").split("`");
  const { id: _id, $schema: _schema, ...schema } = JSON.parse(text) as Record<string, unknown>;
  return schema;
}

// Draft-04; its pattern for languages has a bracket too many, which only the older syntax allows.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(sarifSchema());

/** What is wrong with a log; empty when it fits. */
export function sarifErrors(log: unknown): readonly string[] {
  return validate(log) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}
