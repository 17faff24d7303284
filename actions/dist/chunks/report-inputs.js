// actions/lib/hosts/report-inputs.ts
const repo = {
	name: "repo",
	kind: "path",
	placeholder: "DIR",
	doc: "Folder that is judged; default: the repository of the current folder."
};
const base = {
	name: "base",
	kind: "string",
	placeholder: "REF",
	doc: "Revision to compare with: findings that it has already do not fail the run; default in a pull request: its base."
};
const config = {
	name: "config",
	kind: "path",
	inside: true,
	placeholder: "FILE",
	doc: "Settings file, in the repository; default: .github/homelab.yaml if there is one."
};
const failOn = {
	name: "fail-on",
	kind: "enum",
	values: ["error", "warning"],
	default: "error",
	doc: "From which severity on findings fail the run."
};
const failOnBase = {
	name: "fail-on-base",
	kind: "boolean",
	doc: "Findings that the base has already fail the run as well."
};
const changed = {
	name: "changed",
	kind: "boolean",
	doc: "Judge only what the difference to the base touches or reaches."
};
const staged = {
	name: "staged",
	kind: "boolean",
	only: "cli",
	doc: "Judge only what is staged, as it is staged (for a pre-commit hook)."
};
const format = {
	name: "format",
	kind: "enum",
	values: [
		"text",
		"json",
		"markdown",
		"sarif",
		"junit",
		"github",
		"html"
	],
	doc: "How the report is written; default: by the ending of the out file, else text."
};
const textFormat = {
	name: "format",
	kind: "enum",
	values: ["text", "json"],
	doc: "How the answer is written; default: text."
};
const out = {
	name: "out",
	kind: "path",
	placeholder: "FILE",
	doc: "File that the report is written to, all at once or not at all."
};
const fix = {
	name: "fix",
	kind: "boolean",
	only: "cli",
	doc: "Write what is certain to mend a finding into the files, show the difference, and judge again."
};
const dryRun = {
	name: "dry-run",
	kind: "boolean",
	only: "cli",
	doc: "With --fix: show the difference and what would remain, and write nothing."
};
const continueOnFindings = {
	name: "continue-on-findings",
	kind: "boolean",
	only: "action",
	doc: "Do not fail the step for findings; read them from the outputs. What could not be checked still fails it."
};
/** The inputs of every verb that judges a repository. */
const reportInputs = [
	repo,
	base,
	config,
	failOn,
	failOnBase,
	changed,
	staged,
	format,
	out,
	continueOnFindings
];
/** Those of the verb that can also mend what it finds. */
const fixInputs = [
	...reportInputs,
	fix,
	dryRun
];

export { format as a, reportInputs as c, fixInputs as i, textFormat as l, continueOnFindings as n, out as o, failOn as r, repo as s, config as t };