// A verb as a step of a workflow: inputs from INPUT_*, outputs, annotations, the step's page and its failure.
import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { actionsRunner, type Runner } from "#adapters/actions/runner.ts";
import { outMistake, writeAtomically } from "#adapters/node/atomic-write.ts";
import { installation } from "#adapters/node/installation.ts";
import { terminalLog } from "#adapters/node/log.ts";
import { withoutCommands } from "#codecs/workflow-command/workflow-command.ts";
import { visible } from "#codecs/terminal/visible.ts";
import type { Place, WriterInput } from "#domain/report/writer.ts";
import { githubAnnotations } from "#domain/report/github.ts";
import type { Severity } from "#kernel/finding.ts";
import { counts, exitCodeOf, WrongUse, type ExitCode } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import type { ReportResult, Verb, VerbResult } from "#verbs/verb.ts";
import { writeMadeFiles } from "./out-folder.ts";
import { describeFailure } from "./failure.ts";
import { readInputs, type InputTable, type InputValue } from "./inputs.ts";
import { allAlike, formatFor, gateOf, render, writerInput } from "./rendering.ts";
import { insidePaths, openRepository } from "./repository.ts";
import { definedVariables } from "./terminal.ts";
import type { VerbInputs } from "./verb-entry.ts";

type Values = Readonly<Record<string, InputValue | undefined>>;

/** Where the runner has things, and what it gave this step. */
interface Step {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The workspace without links, against which paths are relative. */
  readonly cwd: string;
  readonly runner: Runner;
  readonly version: string;
  /** The report is written as a page, too, and the output `page` has its path. */
  readonly withPage: boolean;
}

const label = (name: string) => `input ${name}`;

/** Runs a verb as this step. The step fails exactly when the verb's exit code is not 0, whatever is thrown. */
export async function runAction<const T extends InputTable>(
  name: string,
  table: T,
  verb: Verb<VerbInputs<T>>,
  { page: withPage = false }: { readonly page?: boolean } = {},
): Promise<void> {
  const environment = definedVariables(process.env);
  const runner = actionsRunner();
  try {
    const cwd = realpathSync(environment["GITHUB_WORKSPACE"] ?? process.cwd());
    const step: Step = { name, environment, cwd, runner, version: installation().version, withPage };
    await runStep(step, table, verb as Verb<unknown>);
  } catch (thrown) {
    const { exitCode, lines } = describeFailure(thrown, { stack: environment["RUNNER_DEBUG"] === "1" });
    runner.fail(lines.join("\n"));
    process.exitCode = exitCode;
  }
}

async function runStep(step: Step, table: InputTable, verb: Verb<unknown>): Promise<void> {
  const offered = table.filter((spec) => spec.only !== "cli");
  const { values, mistakes } = readInputs(table, givenInputs(offered, step.environment), label);
  const out = values["out"];
  const outTrouble = typeof out === "string" ? outMistake(resolve(step.cwd, out)) : undefined;
  const all = outTrouble === undefined ? mistakes : [...mistakes, `${label("out")}: ${String(out)} ${outTrouble}`];
  if (all.length > 0) throw new WrongUse(all);
  const { cwd, environment } = step;
  const log = terminalLog({
    write: (text) => void process.stderr.write(withoutCommands(text)),
    progress: "lines",
    quiet: false,
  });
  const around = { cwd, environment, log, label, installation: installation(), bringTools: true };
  const ports = openRepository(values["repo"] as string | undefined, around);
  const inputs = { ...insidePaths(offered, values, { root: ports.root, cwd, label }), words: [] };
  const result = await verb(inputs, ports);
  const exitCode = result.kind === "report" ? await publish({ step, values, ports, result }) : sayText(step, result);
  finish(step, exitCode, { values, result });
}

/** As the runner writes them: upper case, empty when not given, one item of a list on each line. */
function givenInputs(table: InputTable, environment: Readonly<Record<string, string>>): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const spec of table) {
    const text = (environment[`INPUT_${spec.name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
    if (text === "") continue;
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    given.set(spec.name, spec.kind === "list" ? lines.filter((line) => line !== "") : [text]);
  }
  return given;
}

function sayText(step: Step, result: VerbResult & { readonly kind: "text" }): ExitCode {
  const { runner } = step;
  runner.printUntrusted(result.text);
  for (const folder of result.onPath ?? []) runner.addPath(folder);
  for (const [name, value] of Object.entries(result.outputs ?? {})) runner.setOutput(name, value);
  return result.exitCode;
}

interface Publication {
  readonly step: Step;
  readonly values: Values;
  readonly ports: Ports;
  readonly result: ReportResult;
}

/** Log, annotations, page, files and outputs, in this order: the annotations stand below the text that they are from. */
async function publish(of: Publication): Promise<ExitCode> {
  const { step, values, ports, result } = of;
  const { runner, version } = step;
  const { report } = result;
  const gate = gateOf(values);
  const input = writerInput({
    result,
    gate,
    version,
    style: { color: false, width: 120, link: pageLink(step, ports.root) },
  });
  const colored = { ...input, style: { color: true, width: 120 } };
  runner.printUntrusted(render("text", colored));
  // One error annotation is kept for the sentence with which the step fails.
  runner.print(
    githubAnnotations(allAlike(input), { errors: 9, warnings: 10, notices: 10, prefix: prefixOf(step, ports.root) }),
  );
  await runner.addSummary(render("markdown", input));
  const folder = reportFolder(step.environment);
  const reportPath = join(folder, `${step.name}.json`);
  writeAtomically(reportPath, render("json", input));
  if (step.withPage) {
    const pagePath = join(folder, "homelab.html");
    writeAtomically(pagePath, render("html", input));
    runner.setOutput("page", pagePath);
  }
  for (const { name, file, text } of result.products ?? []) {
    // In a folder of its own: the report of a verb has the verb's name, and so may have its product.
    const path = join(reportFolder(step.environment), file);
    writeAtomically(path, text);
    runner.setOutput(name, path);
  }
  for (const [name, value] of Object.entries(result.outputs ?? {})) runner.setOutput(name, value);
  writeOut(of, input);
  writeMadeFiles(result, values, { cwd: step.cwd, label });
  const count = (severity: Severity) =>
    String(report.findings.filter((finding) => counts(finding, gate) && finding.severity === severity).length);
  runner.setOutput("verdict", report.verdict);
  runner.setOutput("report", reportPath);
  runner.setOutput("errors", count("error"));
  runner.setOutput("warnings", count("warning"));
  runner.setOutput("not-checked", String(report.notChecked.reduce((sum, item) => sum + item.count, 0)));
  return exitCodeOf(report.verdict);
}

/** The file of the input `out`: in JSON what the verb makes, where it makes something. */
function writeOut({ step, values, result }: Publication, input: WriterInput): void {
  const out = values["out"];
  if (typeof out !== "string") return;
  const format = formatFor(values["format"] as string | undefined, out);
  const { products } = result;
  if (format !== "json" || products === undefined) writeAtomically(resolve(step.cwd, out), render(format, input));
  else if (products.length > 0) writeAtomically(resolve(step.cwd, out), products.map(({ text }) => text).join(""));
}

/** A folder of its own, so that two steps of one job do not write the same file. */
function reportFolder(environment: Readonly<Record<string, string>>): string {
  return mkdtempSync(join(environment["RUNNER_TEMP"] ?? tmpdir(), "homelab-"));
}

/** Path of the repository in the workspace, for annotations: `cluster/` when it was checked out there. */
function prefixOf(step: Step, root: string): string {
  return root.startsWith(`${step.cwd}/`) ? `${root.slice(step.cwd.length + 1)}/` : "";
}

function pageLink(step: Step, root: string): (place: Place) => string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: sha } = step.environment;
  const prefix = prefixOf(step, root);
  return ({ path, line, endLine }) => {
    if (server === undefined || name === undefined || sha === undefined) return undefined;
    const file = `${prefix}${path}`.split("/").map(encodeURIComponent).join("/");
    const lines = endLine === undefined || endLine === line ? `L${line}` : `L${line}-L${endLine}`;
    return `${server}/${name}/blob/${sha}/${file}#${lines}`;
  };
}

interface Finish {
  readonly values: Values;
  readonly result: VerbResult;
}

function finish(step: Step, exitCode: ExitCode, of: Finish): void {
  if (exitCode === 0 || (exitCode === 1 && of.values["continueOnFindings"] === true)) return;
  step.runner.fail(sentence(step.name, exitCode, of));
  process.exitCode = exitCode;
}

function sentence(name: string, exitCode: ExitCode, { values, result }: Finish): string {
  if (result.kind === "text") return `homelab ${name} ended with exit code ${exitCode}`;
  const { findings, notChecked } = result.report;
  if (exitCode === 1) {
    const own = findings.filter((finding) => counts(finding, gateOf(values)) && finding.severity !== "info").length;
    return `homelab ${name}: ${own} ${own === 1 ? "finding" : "findings"} to mend; the step's summary lists them`;
  }
  const missing = notChecked.filter((item) => item.relevant).map((item) => `${item.what} (${item.why})`);
  return `homelab ${name}: could not check ${visible(missing.join(", "))}`;
}
