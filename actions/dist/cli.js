#!/usr/bin/env node
import { _ as installation, a as readInputs, c as formatFor, d as writerInput, g as terminalLog, i as openRepository, l as gateOf, m as withoutCommands, n as processTerminal, o as describeFailure, p as writeMadeFiles, r as insidePaths, u as render$1, v as outMistake, y as writeAtomically } from "./chunks/terminal.js";
import { r as nearestName } from "./chunks/nearest-name.js";
import { r as exitCodeOf, t as WrongUse } from "./chunks/outcome.js";
import { i as visible } from "./chunks/cells.js";
import { i as paint } from "./chunks/fitting.js";
import { c as reportInputs, i as fixInputs, l as textFormat, s as repo, t as config } from "./chunks/report-inputs.js";
import { n as diffInputs, t as base$1 } from "./chunks/diff-inputs.js";
import { t as planInputs } from "./chunks/plan-inputs.js";
import { t as commentInputs } from "./chunks/comment-inputs.js";
import { t as renderInputs } from "./chunks/render-inputs.js";
import { n as toolsInputs } from "./chunks/tools-inputs.js";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

// actions/lib/hosts/cli-output.ts
/** Progress and warnings, as the flags and the terminal say. */
function logFor(values, { stderr, environment }) {
	const wanted = values["progress"];
	const quiet = values["quiet"] === true;
	const auto = stderr.isTerminal && !isSet(environment["CI"]) && !quiet ? "line" : "off";
	const progress = wanted === "always" ? stderr.isTerminal ? "line" : "lines" : wanted === "never" ? "off" : auto;
	return terminalLog({
		write: (text) => void stderr.write(text),
		progress,
		quiet,
		columns: stderr.columns
	});
}
/** Prints the result, or writes it to the file of `--out` and says so on stderr. */
async function deliver(of) {
	const { values, terminal } = of;
	const out = values["out"];
	const changes = of.result.kind === "report" ? of.result.changes : void 0;
	if (changes !== void 0 && formatOf(of) !== "text" && values["quiet"] !== true) await terminal.stderr.write(changes.map((line) => `${visible(line)}\n`).join(""));
	const made = writeMadeFiles(of.result, values, {
		cwd: terminal.cwd,
		label: (name) => `--${name}`
	});
	if (made !== void 0 && values["quiet"] !== true) await terminal.stderr.write(`${made}\n`);
	const text = contentOf(of, out);
	if (text === void 0) {
		if (values["quiet"] !== true) await terminal.stderr.write(nothingMade(of, out));
		return;
	}
	if (out === void 0) {
		await terminal.stdout.write(forLog(of, text));
		return;
	}
	writeAtomically(resolve(terminal.cwd, out), text);
	const verdict = of.result.kind === "report" ? `: ${of.result.report.verdict}` : "";
	if (values["quiet"] !== true) await terminal.stderr.write(`written to ${out}${verdict}\n`);
}
/** Why there is nothing, in the words of the report. */
function nothingMade(of, out) {
	const values = {
		...of.values,
		format: "text"
	};
	return `${contentOf({
		...of,
		values
	}, void 0) ?? ""}nothing was written${out === void 0 ? "" : ` to ${out}`}\n`;
}
/** In a workflow's log, the text of strangers is no command. Machines read the other formats, so these stay as they are. */
function forLog({ values, terminal }, text) {
	const format = formatFor(values["format"], void 0);
	const isProse = format === "text" || format === "markdown";
	return terminal.environment["GITHUB_ACTIONS"] === "true" && isProse ? withoutCommands(text) : text;
}
function formatOf({ values }) {
	return formatFor(values["format"], values["out"]);
}
/** Undefined where the verb has nothing to write: half a product is none. */
function contentOf(of, out) {
	const { result, ports, version } = of;
	const { values, terminal } = of;
	const format = formatFor(values["format"], out);
	if (result.kind === "text") return format === "json" && result.json !== void 0 ? `${JSON.stringify(result.json, void 0, 2)}\n` : result.text;
	if (format === "json" && result.products !== void 0) return result.products.length === 0 ? void 0 : result.products.map((product) => product.text).join("");
	const onTerminal = terminal.stdout.isTerminal && out === void 0;
	const style = onTerminal ? terminalStyle(terminal, ports.root, values["noColor"] !== true) : plainStyle;
	const gate = gateOf(values);
	const seconds = onTerminal ? { seconds: terminal.elapsed() / 1e3 } : {};
	const preamble = [...result.preamble ?? [], ...changeLines(result.changes ?? [], style)];
	return render$1(format, writerInput({
		result: {
			...result,
			preamble
		},
		gate,
		version,
		style,
		...seconds
	}));
}
/** What was changed, above the report about what remains. */
function changeLines(changes, style) {
	return changes.map((line, index) => {
		const text = visible(line.replace(/\r$/u, ""));
		if (index === 0 || /^(?:---|\+\+\+) /.test(line)) return paint(style, "bold", text);
		if (line.startsWith("@@")) return paint(style, "dim", text);
		return line.startsWith("+") ? paint(style, "good", text) : line.startsWith("-") ? paint(style, "error", text) : text;
	});
}
/** The same everywhere. */
const plainStyle = {
	color: false,
	width: 120
};
/** Colours and links, unless the user's environment says no. */
function terminalStyle({ environment, stdout }, root, wanted) {
	const color = wanted && !isSet(environment["NO_COLOR"]) && !isSet(environment["CI"]) && environment["TERM"] !== "dumb";
	const width = Math.max(60, Math.min(stdout.columns, 160));
	if (!color) return {
		color,
		width
	};
	return {
		color,
		width,
		link: ({ path }) => pathToFileURL(resolve(root, path)).href
	};
}
function isSet(variable) {
	return variable !== void 0 && variable !== "";
}

// actions/lib/hosts/command-line.ts
const short = /* @__PURE__ */ new Map([
	["-h", "help"],
	["-q", "quiet"],
	["-V", "version"]
]);
/**
* `--name value`, `--name=value`, `--name` and `--no-name` for a boolean, `--` before words that begin with a dash. A
* value that begins with `-` needs the form with `=`, so that a forgotten value never swallows the next flag.
*/
function readCommandLine(argv, table) {
	const given = /* @__PURE__ */ new Map();
	const words = [];
	const mistakes = [];
	const specs = new Map(table.map((spec) => [spec.name, spec]));
	const add = (name, value) => void given.set(name, [...given.get(name) ?? [], value]);
	for (let i = 0; i < argv.length; i++) {
		const word = argv[i] ?? "";
		if (word === "--") {
			words.push(...argv.slice(i + 1));
			break;
		}
		const flag = flagOf(word);
		if (flag === void 0) {
			words.push(word);
			continue;
		}
		const { name, value } = flag;
		const spec = specs.get(name);
		const negated = spec === void 0 && name.startsWith("no-") ? specs.get(name.slice(3)) : void 0;
		if (negated?.kind === "boolean" && value === void 0) add(negated.name, "false");
		else if (spec === void 0) mistakes.push(unknownFlag(word, name, specs.keys()));
		else if (value !== void 0) add(name, value);
		else if (spec.kind === "boolean") add(name, "true");
		else if (argv[i + 1] !== void 0 && !(argv[i + 1] ?? "").startsWith("-")) add(name, argv[++i] ?? "");
		else mistakes.push(`--${name} needs a value: --${name} ${spec.placeholder ?? spec.kind.toUpperCase()}`);
	}
	return {
		given,
		words,
		mistakes
	};
}
function flagOf(word) {
	const long = short.get(word);
	if (long !== void 0) return { name: long };
	if (!word.startsWith("-") || word === "-") return void 0;
	const body = word.replace(/^--?/, "");
	const equals = body.indexOf("=");
	return equals === -1 ? { name: body } : {
		name: body.slice(0, equals),
		value: body.slice(equals + 1)
	};
}
function unknownFlag(word, name, known) {
	const near = nearestName(name, known);
	return `${word.split("=")[0] ?? word} is not a flag of this verb${near === void 0 ? "; --help lists them" : `; did you mean --${near}?`}`;
}

// actions/lib/hosts/help.ts
function programHelp(program, flags) {
	const verbs = program.verbs.map((verb) => [usageOf(verb), verb.summary]);
	return [
		program.summary,
		"",
		`usage: ${program.name} <verb> [flags]`,
		"",
		"verbs",
		...columns(verbs),
		"",
		"flags of every verb",
		...columns(flags.map(flagLine)),
		"",
		`${program.name} <verb> --help says more. Exit codes: 0 clean, 1 findings, 2 wrong use, 3 could not check.`,
		""
	].join("\n");
}
function verbHelp(program, verb, flags) {
	const own = verb.inputs.filter((spec) => spec.only !== "action");
	return [
		`${program.name} ${verb.name}: ${verb.summary}`,
		"",
		`usage: ${program.name} ${usageOf(verb)} [flags]`,
		"",
		"flags",
		...columns([...own, ...flags].map(flagLine)),
		"",
		"examples",
		...verb.examples.flatMap(({ command, does }) => [`  ${command}`, `      ${does}`]),
		""
	].join("\n");
}
function usageOf(verb) {
	return verb.positionals === void 0 ? verb.name : `${verb.name} ${verb.positionals.usage}`;
}
function flagLine(spec) {
	const left = spec.kind === "boolean" ? `--${spec.name}` : `--${spec.name} ${placeholderOf(spec)}`;
	const fallback = spec.default === void 0 || spec.default === false || spec.doc.includes("default") ? "" : ` (default: ${String(spec.default)})`;
	return [left, `${spec.doc}${fallback}`];
}
function placeholderOf(spec) {
	return spec.kind === "enum" ? spec.values.join("|") : spec.placeholder ?? spec.kind.toUpperCase();
}
function columns(rows) {
	const wanted = Math.min(28, Math.max(0, ...rows.map(([left]) => left.length)));
	return rows.flatMap(([left, right]) => left.length > wanted ? [`  ${left}`, `  ${"".padEnd(wanted)}  ${right}`] : [`  ${left.padEnd(wanted)}  ${right}`]);
}

// actions/lib/hosts/stats.ts
/** One JSON object with a trailing newline. */
function statsOf(verb, version, elapsedMs) {
	const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
	const stats = {
		verb,
		version,
		seconds: round(elapsedMs / 1e3),
		cpuSeconds: round((userCPUTime + systemCPUTime) / 1e6),
		peakMemoryMiB: round(maxRSS / 1024),
		node: process.version,
		platform: `${process.platform}-${process.arch}`
	};
	return `${JSON.stringify(stats, void 0, 2)}\n`;
}
function round(value) {
	return Math.round(value * 1e3) / 1e3;
}

// actions/lib/hosts/cli-host.ts
/** Flags that the host itself answers to, on every verb. */
const hostFlags = [
	{
		name: "stats",
		kind: "path",
		placeholder: "FILE",
		doc: "Write timings and facts of this machine to this file, as JSON."
	},
	{
		name: "no-color",
		kind: "boolean",
		doc: "No colours and no links, as with NO_COLOR or CI set."
	},
	{
		name: "quiet",
		kind: "boolean",
		doc: "No progress and no warnings on stderr."
	},
	{
		name: "progress",
		kind: "enum",
		values: [
			"auto",
			"always",
			"never"
		],
		default: "auto",
		doc: "Say on stderr what is being done; auto: on a terminal."
	},
	{
		name: "help",
		kind: "boolean",
		doc: "Say what the verb does, with an example."
	},
	{
		name: "version",
		kind: "boolean",
		doc: "Print the version."
	}
];
/** Runs one command line to its exit code. Never throws. */
async function runCli(program, terminal) {
	try {
		return await dispatch(program, terminal);
	} catch (thrown) {
		const failure = describeFailure(thrown, { stack: (terminal.environment["HOMELAB_DEBUG"] ?? "") !== "" });
		await terminal.stderr.write(`${failure.lines.map((line) => `${program.name}: ${line}`).join("\n")}\n`);
		return failure.exitCode;
	}
}
async function dispatch(program, terminal) {
	const [first, ...rest] = terminal.argv[0] === "help" ? [...terminal.argv.slice(1), "--help"] : terminal.argv;
	if (first === "--help" || first === "-h") return print(terminal, programHelp(program, hostFlags));
	if (first === "--version" || first === "-V") return print(terminal, `${installation().version}\n`);
	if (first === void 0) {
		await terminal.stderr.write(programHelp(program, hostFlags));
		return 2;
	}
	const verb = program.verbs.find(({ name }) => name === first);
	if (verb === void 0) throw new WrongUse([unknownVerb(program, first)]);
	const table = [...verb.inputs.filter((spec) => spec.only !== "action"), ...hostFlags];
	const line = readCommandLine(rest, table);
	if (line.given.has("help")) return print(terminal, verbHelp(program, verb, hostFlags));
	if (line.given.has("version")) return print(terminal, `${installation().version}\n`);
	const { values, mistakes } = readInputs(table, line.given, (name) => `--${name}`);
	const all = [
		...line.mistakes,
		...mistakes,
		...wordMistakes(verb, line.words),
		...outMistakes(values, terminal.cwd)
	];
	if (all.length > 0) throw new WrongUse(all);
	return runVerb({
		verb,
		table,
		values,
		words: line.words,
		terminal
	});
}
async function print(terminal, text) {
	await terminal.stdout.write(text);
	return 0;
}
function unknownVerb(program, first) {
	if (first.startsWith("-")) return `write the verb before the flags: ${program.name} <verb> ${first}`;
	const near = nearestName(first, program.verbs.map(({ name }) => name));
	return `${first} is not a verb; ${near === void 0 ? `${program.name} --help lists them` : `did you mean ${near}?`}`;
}
function wordMistakes(verb, words) {
	const { min, max, first, usage } = verb.positionals ?? {
		min: 0,
		max: 0,
		usage: ""
	};
	const [word] = words;
	if (words.length < min) return [`${verb.name} needs ${usage}`];
	if (words.length > max) return [`${JSON.stringify(words[max])} is one word too many: ${verb.name} ${usage}`.trimEnd()];
	if (first === void 0 || word === void 0 || first.includes(word)) return [];
	const near = nearestName(word, first);
	return [`${verb.name} ${word}: ${near === void 0 ? `write one of ${first.join(", ")}` : `did you mean ${near}?`}`];
}
function outMistakes(values, cwd) {
	return ["out", "stats"].flatMap((name) => {
		const value = values[name];
		const mistake = typeof value === "string" ? outMistake(resolve(cwd, value)) : void 0;
		return mistake === void 0 ? [] : [`--${name}: ${String(value)} ${mistake}`];
	});
}
async function runVerb(call) {
	const { verb, table, values, words, terminal } = call;
	const { cwd, environment } = terminal;
	const installed = installation();
	const log = logFor(values, terminal);
	const label = (name) => `--${name}`;
	const ports = openRepository(values["repo"], {
		cwd,
		environment,
		log,
		label,
		installation: installed,
		bringTools: false,
		mayWrite: true
	});
	const inputs = {
		...insidePaths(table, values, {
			root: ports.root,
			cwd,
			label
		}),
		words
	};
	const run = await verb.load();
	try {
		const result = await run(inputs, ports);
		log.clear();
		await deliver({
			values,
			terminal,
			ports,
			result,
			version: installed.version
		});
		if (typeof values["stats"] === "string") writeAtomically(resolve(cwd, values["stats"]), statsOf(verb.name, installed.version, terminal.elapsed()));
		return result.kind === "report" ? exitCodeOf(result.report.verdict) : result.exitCode;
	} finally {
		log.clear();
	}
}

// actions/lib/hosts/init-inputs.ts
const pin = {
	name: "pin",
	kind: "string",
	placeholder: "COMMIT",
	doc: "Commit of the release that the workflows pin; default: that of this release."
};
const branch = {
	name: "branch",
	kind: "string",
	placeholder: "NAME",
	doc: "Branch that pull requests are merged into; default: what the remote says, else main."
};
const force = {
	name: "force",
	kind: "boolean",
	doc: "Write files anew that are there already."
};
const dryRun = {
	name: "dry-run",
	kind: "boolean",
	doc: "Show what would be written, as a difference, and write nothing."
};
const initInputs = [
	repo,
	pin,
	branch,
	force,
	dryRun,
	textFormat
];

// actions/lib/hosts/verb-entry.ts
/** Checks an entry's types against its own table. */
function verbEntry(entry) {
	return entry;
}

// actions/cli/adopting.ts
const init = verbEntry({
	name: "init",
	summary: "Adopt the suite in a repository: its workflows, pinned, and a first settings file",
	examples: [
		{
			command: "homelab init --dry-run",
			does: "Show what would be written here."
		},
		{
			command: "homelab init",
			does: "Write the settings and the workflows for pull requests and for main."
		},
		{
			command: "homelab init renovate",
			does: "Write a workflow that runs Renovate with an App's token."
		}
	],
	inputs: initInputs,
	positionals: {
		usage: "[settings|pull-request|main|renovate…]",
		min: 0,
		max: 4,
		first: [
			"settings",
			"pull-request",
			"main",
			"renovate"
		]
	},
	load: async () => (await import("./chunks/init.js")).init
});

// actions/lib/hosts/apply-inputs.ts
const plan$2 = {
	name: "plan",
	kind: "path",
	required: true,
	placeholder: "FILE",
	doc: "The plan that was approved, as `homelab plan --out plan.json` wrote it."
};
const approval = {
	name: "approval",
	kind: "list",
	placeholder: "FILE",
	doc: "An approval, as `homelab approve` writes it; repeat it where several people must approve."
};
const allowedSigners = {
	name: "allowed-signers",
	kind: "path",
	placeholder: "FILE",
	doc: "Whose signatures count: ssh-keygen's file of allowed signers, kept on this machine and not in the repository."
};
const environment = {
	name: "environment",
	kind: "string",
	placeholder: "NAME",
	doc: "In a workflow: the environment whose reviewers let this job go; each of them is an approval of this commit."
};
const pullRequest = {
	name: "pull-request",
	kind: "number",
	min: 1,
	placeholder: "NUMBER",
	doc: "In a workflow: the pull request whose approving reviews count, where they are of the files that lie here."
};
const approver = {
	name: "approver",
	kind: "list",
	placeholder: "ID",
	doc: "Numeric id of a person on GitHub whose review or release of the job counts; repeat it for several."
};
const state = {
	name: "state",
	kind: "path",
	required: true,
	placeholder: "DIR",
	doc: "Folder of the journal and the backups; it must survive this machine's restart."
};
const talosconfig = {
	name: "talosconfig",
	kind: "path",
	required: true,
	placeholder: "FILE",
	doc: "Credentials for Talos, with the role os:admin."
};
const kubeconfig = {
	name: "kubeconfig",
	kind: "path",
	required: true,
	placeholder: "FILE",
	doc: "Credentials for Kubernetes: nodes, evictions, budgets and one Lease."
};
const recipient = {
	name: "recipient",
	kind: "list",
	placeholder: "KEY",
	doc: "Whom the backup is encrypted for: an age recipient or an SSH public key; repeat it for several."
};
const abandon = {
	name: "abandon",
	kind: "boolean",
	doc: "Do nothing but end an apply that cannot be finished, and give the lock free; the nodes stay as they are."
};
const from = {
	name: "from",
	kind: "string",
	placeholder: "VERSION",
	doc: "Talos that the nodes run, where the plan was made with --from."
};
const base = {
	...base$1,
	doc: "Revision that the plan begins at; default: as homelab plan takes it."
};
const applyInputs = [
	repo,
	plan$2,
	approval,
	allowedSigners,
	environment,
	pullRequest,
	approver,
	state,
	talosconfig,
	kubeconfig,
	recipient,
	base,
	config,
	from,
	abandon,
	textFormat
];

// actions/cli/applying.ts
const apply = verbEntry({
	name: "apply",
	summary: "Carry out an approved plan, node by node, and go on where a run ended",
	positionals: {
		usage: "DIGEST",
		min: 1,
		max: 1
	},
	examples: [{
		command: "homelab apply sha256:4f2a… --plan plan.json --approval approval.json --allowed-signers ~/.homelab/signers --state ~/.homelab/state --talosconfig talosconfig --kubeconfig kubeconfig --recipient age1…",
		does: "Carry out the plan that was approved; the same line again goes on after a crash."
	}],
	inputs: applyInputs,
	load: async () => (await import("./chunks/apply.js")).apply
});

// actions/lib/hosts/approve-inputs.ts
const plan$1 = {
	name: "plan",
	kind: "path",
	required: true,
	placeholder: "FILE",
	doc: "The plan, as `homelab plan --out plan.json` writes it."
};
const key = {
	name: "key",
	kind: "path",
	required: true,
	placeholder: "FILE",
	doc: "SSH key that signs: a private key, or a public one whose private half an agent or a security key holds."
};
const validFor = {
	name: "valid-for",
	kind: "string",
	default: "24h",
	placeholder: "TIME",
	doc: "How long the approval is good, as 90m or 24h; at most a week."
};
const commit = {
	name: "commit",
	kind: "string",
	placeholder: "REF",
	doc: "The commit that the plan was made of; default: HEAD."
};
const out = {
	name: "out",
	kind: "path",
	placeholder: "FILE",
	doc: "File that the approval is written to, all at once or not at all; default: standard output."
};
const approveInputs = [
	repo,
	plan$1,
	key,
	validFor,
	commit,
	out
];

// actions/cli/approving.ts
const approve = verbEntry({
	name: "approve",
	summary: "Sign one plan with an SSH key: for this commit, for a while, for one apply",
	positionals: {
		usage: "DIGEST",
		min: 1,
		max: 1
	},
	examples: [{
		command: "homelab approve sha256:4f2a… --plan plan.json --key ~/.ssh/id_ed25519 --out approval.json",
		does: "Approve the plan whose digest the pull request shows."
	}],
	inputs: approveInputs,
	load: async () => (await import("./chunks/approve.js")).approve
});

// actions/cli/comparing.ts
const diff = verbEntry({
	name: "diff",
	summary: "What a change does to the machine configurations, field by field, without a secret",
	examples: [
		{
			command: "homelab diff talos",
			does: "This branch and work tree against the default branch."
		},
		{
			command: "homelab diff talos --base v1.2.0 --format markdown",
			does: "Against a tag, as a pull request shows it."
		},
		{
			command: "homelab diff talos --from 1.14.1",
			does: "As nodes would take it that run Talos 1.14.1."
		}
	],
	inputs: diffInputs,
	positionals: {
		usage: "talos",
		min: 1,
		max: 1,
		first: ["talos"]
	},
	load: async () => (await import("./chunks/diff.js")).diff
});

// actions/cli/explaining.ts
const rules = verbEntry({
	name: "rules",
	summary: "Every rule with its severity",
	examples: [{
		command: "homelab rules",
		does: "List them."
	}],
	inputs: [textFormat],
	load: async () => (await import("./chunks/explain.js")).rules
});
const explain = verbEntry({
	name: "explain",
	summary: "One rule in full: what happens when it is ignored, and how to accept a place",
	examples: [{
		command: "homelab explain schema/unknown-field",
		does: "Explain this rule."
	}],
	inputs: [textFormat],
	positionals: {
		usage: "RULE",
		min: 1,
		max: 1
	},
	load: async () => (await import("./chunks/explain.js")).explain
});

// actions/cli/judging.ts
const check = verbEntry({
	name: "check",
	summary: "The main job: everything that can be said of this repository, in one report",
	examples: [{
		command: "homelab check",
		does: "Judge the repository of the current folder."
	}, {
		command: "homelab check --repo ../my-cluster --format markdown",
		does: "Judge another one, as a pull request would show it."
	}],
	inputs: reportInputs,
	load: async () => (await import("./chunks/check.js")).check
});
const validate = verbEntry({
	name: "validate",
	summary: "Judge Talos and Flux files against their schemas, to the line and column",
	examples: [
		{
			command: "homelab validate",
			does: "Judge every file."
		},
		{
			command: "homelab validate --changed",
			does: "Only what differs from the default branch."
		},
		{
			command: "homelab validate --staged",
			does: "Only what is staged, as it is staged (for a pre-commit hook)."
		},
		{
			command: "homelab validate --fix --dry-run",
			does: "Show what can be mended without a person's judgement."
		},
		{
			command: "homelab validate --format sarif --out report.sarif",
			does: "For a code-scanning upload."
		}
	],
	inputs: fixInputs,
	load: async () => (await import("./chunks/fix.js")).validate
});

// actions/cli/planning.ts
const plan = verbEntry({
	name: "plan",
	summary: "What would be done to which node, in which order, and whether etcd survives it",
	examples: [
		{
			command: "homelab plan",
			does: "This branch and work tree against the default branch."
		},
		{
			command: "homelab plan --out plan.json",
			does: "Write the plan, with the digest that an approval names."
		},
		{
			command: "homelab plan --from 1.13.8 --to 1.14.1 --commands",
			does: "What if: nothing is edited or rendered."
		},
		{
			command: "homelab plan --applied v2026.11",
			does: "On main, since the last completed apply."
		}
	],
	inputs: planInputs,
	load: async () => (await import("./chunks/plan.js")).plan
});

// actions/cli/pull-request.ts
const comment = verbEntry({
	name: "comment",
	summary: "Put a report on its pull request, as one comment that is kept up to date",
	examples: [{
		command: "homelab comment --report report.json",
		does: "In a step of a workflow on a pull request, with GITHUB_TOKEN in its environment."
	}],
	inputs: commentInputs,
	load: async () => (await import("./chunks/comment2.js")).comment
});

// actions/cli/rendering.ts
const render = verbEntry({
	name: "render",
	summary: "The machine configuration of every node, without a secret",
	examples: [{
		command: "homelab render talos",
		does: "Render this tree with throw-away secrets, and ask Talos about the result."
	}, {
		command: "homelab render talos --out-dir /tmp/nodes",
		does: "Write one file per node, secrets left out."
	}],
	inputs: renderInputs,
	positionals: {
		usage: "talos",
		min: 1,
		max: 1,
		first: ["talos"]
	},
	load: async () => (await import("./chunks/render.js")).render
});

// actions/cli/tools.ts
const tools = verbEntry({
	name: "tools",
	summary: "The pinned tools: what is there, bring what is missing, say where one is",
	examples: [
		{
			command: "homelab tools list",
			does: "Say for each tool its version, who pins it and where it is."
		},
		{
			command: "homelab tools install",
			does: "Bring every tool that this repository calls for."
		},
		{
			command: "homelab tools install talhelper sops",
			does: "Bring these two."
		},
		{
			command: "\"$(homelab tools path kustomize)\" build kubernetes/apps",
			does: "Run the pinned kustomize."
		}
	],
	inputs: toolsInputs,
	positionals: {
		usage: "list|install|path [TOOL…]",
		min: 1,
		max: 20,
		first: [
			"list",
			"install",
			"path"
		]
	},
	load: async () => (await import("./chunks/tools2.js")).tools
});
const doctor = verbEntry({
	name: "doctor",
	summary: "What this machine can and cannot check, and the command that mends it",
	examples: [{
		command: "homelab doctor",
		does: "Look at Node, Git, Go and every pinned tool."
	}],
	inputs: toolsInputs,
	load: async () => (await import("./chunks/doctor2.js")).doctor
});

// actions/cli/verbs.ts
const verbs = [
	check,
	validate,
	render,
	diff,
	plan,
	comment,
	approve,
	apply,
	rules,
	explain,
	tools,
	doctor,
	init
];

// actions/cli/main.ts
const program = {
	name: "homelab",
	summary: "Ragas Homelab: makes a Talos Linux + Flux cluster safe to run from pull requests.",
	verbs
};
process.exitCode = await runCli(program, processTerminal());

export {  };