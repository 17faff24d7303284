import { t as base } from "./diff-inputs.js";
import { a as format, n as continueOnFindings, o as out, r as failOn, s as repo, t as config } from "./report-inputs.js";

// actions/lib/hosts/plan-inputs.ts
const version = {
	kind: "string",
	placeholder: "VERSION"
};
const from = {
	...version,
	name: "from",
	doc: "Talos that the nodes run, as 1.13.8; default: what the base pins."
};
const to = {
	...version,
	name: "to",
	doc: "Talos to plan an upgrade to, without editing a file: what if it were 1.14.1?"
};
const fromKubernetes = {
	...version,
	name: "from-kubernetes",
	doc: "Kubernetes that the cluster runs, for a plan of versions; default: what the tree pins."
};
const toKubernetes = {
	...version,
	name: "to-kubernetes",
	doc: "Kubernetes to plan an upgrade to, without editing a file."
};
const applied = {
	name: "applied",
	kind: "string",
	placeholder: "REF",
	doc: "Revision of the last completed apply: the plan begins there, and what else has changed since is listed."
};
const commands = {
	name: "commands",
	kind: "boolean",
	doc: "Print the commands that a person would type, too."
};
const planOut = {
	...out,
	doc: "File that is written, all at once or not at all: the plan where it ends in .json, else the report."
};
const planInputs = [
	repo,
	base,
	config,
	from,
	to,
	fromKubernetes,
	toKubernetes,
	applied,
	commands,
	failOn,
	format,
	planOut,
	continueOnFindings
];

export { planInputs as t };