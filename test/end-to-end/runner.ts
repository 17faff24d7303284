// A step of a workflow as the Actions runner runs it: `main` of action.yml with INPUT_*, GITHUB_* and RUNNER_* around it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { expect } from "vitest";
import { parse } from "yaml";
import type { Report } from "#kernel/report.ts";
import { bareEnvironment, dist, expectOrderly, runScript, type Finished } from "./program.ts";
import { reportOf } from "./report.ts";
import { readLog, type Command } from "./workflow-log.ts";
import { temporaryFolder } from "./tree.ts";

export type ActionName = "validate" | "check" | "setup" | "comment";

export interface Step {
  readonly action: ActionName;
  /** What `actions/checkout` has brought. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** Added to the environment. An empty value takes a variable away. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Outcome extends Finished {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Folders that later steps have on PATH. */
  readonly path: readonly string[];
  /** What the runner carries out. */
  readonly commands: readonly Command[];
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export function actionFile(name: ActionName): ActionFile {
  return parse(readFileSync(resolve("actions", name, "action.yml"), "utf8")) as ActionFile;
}

/** Runs one step on the pinned Node, which is the major that action.yml asks for. */
export async function runStep(step: Step): Promise<Outcome> {
  const action = actionFile(step.action);
  expect(action.runs.using).toBe(`node${process.versions.node.split(".")[0]}`);
  const folder = temporaryFolder();
  const file = (name: string) => join(folder, name);
  for (const name of ["output", "summary", "path", "state", "env"]) writeFileSync(file(name), "");
  for (const name of ["temp", "tools"]) mkdirSync(file(name));
  const event = step.event ?? { name: "push", payload: {} };
  writeFileSync(file("event.json"), JSON.stringify(event.payload));
  const environment: Record<string, string> = {
    ...bareEnvironment(),
    ...inputVariables(action, step.inputs ?? {}),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: step.action,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: file("event.json"),
    GITHUB_WORKSPACE: step.workspace,
    GITHUB_OUTPUT: file("output"),
    GITHUB_STEP_SUMMARY: file("summary"),
    GITHUB_PATH: file("path"),
    GITHUB_STATE: file("state"),
    GITHUB_ENV: file("env"),
    GITHUB_SERVER_URL: "https://forge.test",
    GITHUB_REPOSITORY: "me/cluster",
    GITHUB_RUN_ID: "4711",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_SHA: "4c1d2e7f00000000000000000000000000000000",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: file("temp"),
    RUNNER_TOOL_CACHE: file("tools"),
    TEST_NETWORK: "unreachable",
    ...step.environment,
  };
  const script = join(dist, basename(action.runs.main));
  expect(resolve("actions", step.action, action.runs.main)).toBe(resolve("actions/dist", basename(script)));
  const set = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => value !== "" || name.startsWith("INPUT_")),
  );
  const finished = await runScript({ script, argv: [], cwd: step.workspace, environment: set });
  return outcomeOf(finished, action, file);
}

/** The report that the step's outputs name. */
export function reportIn({ outputs }: Outcome): Report {
  return reportOf(readFileSync(outputs["report"] ?? "", "utf8"));
}

/** `error path:line` of everything that is shown on a line of a file. */
export function annotations({ commands }: Outcome): string[] {
  return commands
    .filter(({ properties }) => "file" in properties)
    .map(({ name, properties }) => `${name} ${properties["file"]}:${properties["line"]}`);
}

/** Every input of action.yml is set, to its default or to nothing when it was not given. Spaces become `_`, dashes stay. */
function inputVariables({ inputs = {} }: ActionFile, given: Readonly<Record<string, string>>): Record<string, string> {
  for (const name of Object.keys(given)) expect(Object.keys(inputs)).toContain(name);
  const pairs = Object.entries(inputs).map(([name, { default: fallback }]) => [
    `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
    given[name] ?? fallback ?? "",
  ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

function outcomeOf(finished: Finished, action: ActionFile, file: (name: string) => string): Outcome {
  expectOrderly(finished);
  const log = readLog(finished.stdout);
  expect(log.stopped).toBe(false);
  expect(readLog(finished.stderr).commands).toEqual([]);
  const outputs = outputsOf(readFileSync(file("output"), "utf8"));
  for (const name of Object.keys(outputs)) expect(Object.keys(action.outputs ?? {})).toContain(name);
  return {
    ...finished,
    outputs,
    summary: readFileSync(file("summary"), "utf8"),
    path: readFileSync(file("path"), "utf8")
      .split("\n")
      .filter((line) => line !== ""),
    commands: log.commands,
  };
}

/** As the runner reads the file: `name<<delimiter`, lines, `delimiter`; or `name=value`. */
function outputsOf(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(lines[i] ?? "") ?? [];
    if (name === undefined) {
      const equals = (lines[i] ?? "").indexOf("=");
      if (equals > 0) outputs[(lines[i] ?? "").slice(0, equals)] = (lines[i] ?? "").slice(equals + 1);
      continue;
    }
    const end = lines.indexOf(delimiter ?? "", i + 1);
    outputs[name] = lines.slice(i + 1, end).join("\n");
    i = end;
  }
  return outputs;
}
