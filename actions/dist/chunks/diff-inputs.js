import { a as format, n as continueOnFindings, o as out, r as failOn, s as repo, t as config } from "./report-inputs.js";

// actions/lib/hosts/diff-inputs.ts
const what = {
	name: "what",
	kind: "enum",
	values: ["talos"],
	default: "talos",
	only: "action",
	doc: "What is compared: the machine configurations of Talos."
};
const base = {
	name: "base",
	kind: "string",
	placeholder: "REF",
	doc: "Revision to compare with; default: the base of the pull request, else the merge base with the default branch."
};
const from = {
	name: "from",
	kind: "string",
	placeholder: "VERSION",
	doc: "Talos that the nodes run, as 1.13.8; it decides what a change does; default: what the base pins."
};
const diffInputs = [
	what,
	repo,
	base,
	config,
	from,
	failOn,
	format,
	out,
	continueOnFindings
];

export { diffInputs as n, base as t };