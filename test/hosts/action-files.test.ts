// Every action's action.yml and README against its inputs.ts.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { actionInputs, inputsTable, outputsTable, reportOutputs } from "./input-docs.ts";
import type { InputTable } from "#hosts/inputs.ts";

interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean; default?: unknown }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const actions = readdirSync("actions").filter((name) => existsSync(join("actions", name, "action.yml")));
const judging = ["check", "validate"];

test("the actions were found", () => {
  expect(actions).toEqual(expect.arrayContaining([...judging, "setup"]));
});

describe.each(actions)("actions/%s", (name) => {
  const file = parse(readFileSync(join("actions", name, "action.yml"), "utf8")) as ActionFile;
  const table = async () =>
    ((await import(pathToFileURL(join("actions", name, "inputs.ts")).href)) as { inputs: InputTable }).inputs;

  test("action.yml offers exactly the inputs of inputs.ts, in their order", async () => {
    const wanted = actionInputs(await table());
    expect(Object.keys(file.inputs)).toEqual(Object.keys(wanted));
    expect(file.inputs).toEqual(wanted);
  });

  test("runs the committed build on Node 24", () => {
    expect(file.runs).toEqual({ using: "node24", main: `../dist/${name}.js` });
    expect(existsSync(join("actions", name, "main.ts"))).toBe(true);
    expect(file.description.length).toBeLessThan(125);
  });

  test("the README shows every input and output", async () => {
    const readme = readFileSync(join("actions", name, "README.md"), "utf8");
    expect(readme).toContain(`\n${inputsTable(await table())}\n`);
    const outputs = Object.entries(file.outputs).map(([key, { description }]) => [key, description]);
    expect(readme).toContain(`\n${outputsTable(Object.fromEntries(outputs) as Record<string, string>)}\n`);
  });
});

test.each(judging)("actions/%s has the outputs of a report", (name) => {
  const { outputs } = parse(readFileSync(join("actions", name, "action.yml"), "utf8")) as ActionFile;
  const { page, ...others } = Object.fromEntries(Object.entries(outputs).map(([key, of]) => [key, of.description]));
  expect(others).toEqual(reportOutputs);
  expect(page === undefined).toBe(name !== "check");
});
