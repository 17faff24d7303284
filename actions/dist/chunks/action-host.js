import { i as visible } from "./cells.js";
import { _ as installation, a as readInputs, c as formatFor, d as writerInput, f as githubAnnotations, g as terminalLog, h as workflowCommand, i as openRepository, l as gateOf, m as withoutCommands, o as describeFailure, p as writeMadeFiles, r as insidePaths, s as allAlike, t as definedVariables, u as render, v as outMistake, y as writeAtomically } from "./terminal.js";
import { n as counts, r as exitCodeOf, t as WrongUse } from "./outcome.js";
import { delimiter, join, resolve } from "node:path";
import { randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";

// actions/lib/adapters/actions/runner.ts
function actionsRunner() {
	const print = (text) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
	return {
		setOutput(name, value) {
			const end = `ghadelimiter_${randomUUID()}`;
			append("GITHUB_OUTPUT", `${name}<<${end}\n${value}\n${end}\n`);
		},
		addPath(folder) {
			append("GITHUB_PATH", `${folder}\n`);
			process.env["PATH"] = `${folder}${delimiter}${process.env["PATH"] ?? ""}`;
		},
		addSummary(markdown) {
			if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") !== "") append("GITHUB_STEP_SUMMARY", `${markdown}\n`);
			return Promise.resolve();
		},
		printUntrusted(text) {
			const token = randomUUID();
			print(`::stop-commands::${token}`);
			print(text);
			print(`::${token}::`);
		},
		print,
		startGroup: (name) => print(`::group::${visible(name)}`),
		endGroup: () => print("::endgroup::"),
		fail(sentence) {
			process.exitCode = 1;
			print(workflowCommand({
				name: "error",
				properties: {},
				message: sentence
			}));
		}
	};
}
/** @throws when the runner has named no such file: then this is no step of a workflow */
function append(file, text) {
	const path = process.env[file] ?? "";
	if (path === "") throw new Error(`${file} is not set: this is no step of a workflow of GitHub Actions`);
	appendFileSync(path, text);
}

// actions/lib/hosts/action-host.ts
const label = (name) => `input ${name}`;
/** Runs a verb as this step. The step fails exactly when the verb's exit code is not 0, whatever is thrown. */
async function runAction(name, table, verb, { page: withPage = false } = {}) {
	const environment = definedVariables(process.env);
	const runner = actionsRunner();
	try {
		await runStep({
			name,
			environment,
			cwd: realpathSync(environment["GITHUB_WORKSPACE"] ?? process.cwd()),
			runner,
			version: installation().version,
			withPage
		}, table, verb);
	} catch (thrown) {
		const { exitCode, lines } = describeFailure(thrown, { stack: environment["RUNNER_DEBUG"] === "1" });
		runner.fail(lines.join("\n"));
		process.exitCode = exitCode;
	}
}
async function runStep(step, table, verb) {
	const offered = table.filter((spec) => spec.only !== "cli");
	const { values, mistakes } = readInputs(table, givenInputs(offered, step.environment), label);
	const out = values["out"];
	const outTrouble = typeof out === "string" ? outMistake(resolve(step.cwd, out)) : void 0;
	const all = outTrouble === void 0 ? mistakes : [...mistakes, `${label("out")}: ${String(out)} ${outTrouble}`];
	if (all.length > 0) throw new WrongUse(all);
	const { cwd, environment } = step;
	const around = {
		cwd,
		environment,
		log: terminalLog({
			write: (text) => void process.stderr.write(withoutCommands(text)),
			progress: "lines",
			quiet: false
		}),
		label,
		installation: installation(),
		bringTools: true
	};
	const ports = openRepository(values["repo"], around);
	const result = await verb({
		...insidePaths(offered, values, {
			root: ports.root,
			cwd,
			label
		}),
		words: []
	}, ports);
	finish(step, result.kind === "report" ? await publish({
		step,
		values,
		ports,
		result
	}) : sayText(step, result), {
		values,
		result
	});
}
/** As the runner writes them: upper case, empty when not given, one item of a list on each line. */
function givenInputs(table, environment) {
	const given = /* @__PURE__ */ new Map();
	for (const spec of table) {
		const text = (environment[`INPUT_${spec.name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
		if (text === "") continue;
		const lines = text.split(/\r?\n/).map((line) => line.trim());
		given.set(spec.name, spec.kind === "list" ? lines.filter((line) => line !== "") : [text]);
	}
	return given;
}
function sayText(step, result) {
	const { runner } = step;
	runner.printUntrusted(result.text);
	for (const folder of result.onPath ?? []) runner.addPath(folder);
	for (const [name, value] of Object.entries(result.outputs ?? {})) runner.setOutput(name, value);
	return result.exitCode;
}
/** Log, annotations, page, files and outputs, in this order: the annotations stand below the text that they are from. */
async function publish(of) {
	const { step, values, ports, result } = of;
	const { runner, version } = step;
	const { report } = result;
	const gate = gateOf(values);
	const input = writerInput({
		result,
		gate,
		version,
		style: {
			color: false,
			width: 120,
			link: pageLink(step, ports.root)
		}
	});
	const colored = {
		...input,
		style: {
			color: true,
			width: 120
		}
	};
	runner.printUntrusted(render("text", colored));
	runner.print(githubAnnotations(allAlike(input), {
		errors: 9,
		warnings: 10,
		notices: 10,
		prefix: prefixOf(step, ports.root)
	}));
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
		const path = join(reportFolder(step.environment), file);
		writeAtomically(path, text);
		runner.setOutput(name, path);
	}
	for (const [name, value] of Object.entries(result.outputs ?? {})) runner.setOutput(name, value);
	writeOut(of, input);
	writeMadeFiles(result, values, {
		cwd: step.cwd,
		label
	});
	const count = (severity) => String(report.findings.filter((finding) => counts(finding, gate) && finding.severity === severity).length);
	runner.setOutput("verdict", report.verdict);
	runner.setOutput("report", reportPath);
	runner.setOutput("errors", count("error"));
	runner.setOutput("warnings", count("warning"));
	runner.setOutput("not-checked", String(report.notChecked.reduce((sum, item) => sum + item.count, 0)));
	return exitCodeOf(report.verdict);
}
/** The file of the input `out`: in JSON what the verb makes, where it makes something. */
function writeOut({ step, values, result }, input) {
	const out = values["out"];
	if (typeof out !== "string") return;
	const format = formatFor(values["format"], out);
	const { products } = result;
	if (format !== "json" || products === void 0) writeAtomically(resolve(step.cwd, out), render(format, input));
	else if (products.length > 0) writeAtomically(resolve(step.cwd, out), products.map(({ text }) => text).join(""));
}
/** A folder of its own, so that two steps of one job do not write the same file. */
function reportFolder(environment) {
	return mkdtempSync(join(environment["RUNNER_TEMP"] ?? tmpdir(), "homelab-"));
}
/** Path of the repository in the workspace, for annotations: `cluster/` when it was checked out there. */
function prefixOf(step, root) {
	return root.startsWith(`${step.cwd}/`) ? `${root.slice(step.cwd.length + 1)}/` : "";
}
function pageLink(step, root) {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: sha } = step.environment;
	const prefix = prefixOf(step, root);
	return ({ path, line, endLine }) => {
		if (server === void 0 || name === void 0 || sha === void 0) return void 0;
		const file = `${prefix}${path}`.split("/").map(encodeURIComponent).join("/");
		const lines = endLine === void 0 || endLine === line ? `L${line}` : `L${line}-L${endLine}`;
		return `${server}/${name}/blob/${sha}/${file}#${lines}`;
	};
}
function finish(step, exitCode, of) {
	if (exitCode === 0 || exitCode === 1 && of.values["continueOnFindings"] === true) return;
	step.runner.fail(sentence(step.name, exitCode, of));
	process.exitCode = exitCode;
}
function sentence(name, exitCode, { values, result }) {
	if (result.kind === "text") return `homelab ${name} ended with exit code ${exitCode}`;
	const { findings, notChecked } = result.report;
	if (exitCode === 1) {
		const own = findings.filter((finding) => counts(finding, gateOf(values)) && finding.severity !== "info").length;
		return `homelab ${name}: ${own} ${own === 1 ? "finding" : "findings"} to mend; the step's summary lists them`;
	}
	const missing = notChecked.filter((item) => item.relevant).map((item) => `${item.what} (${item.why})`);
	return `homelab ${name}: could not check ${visible(missing.join(", "))}`;
}

export { runAction as t };