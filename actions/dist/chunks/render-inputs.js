import { a as format, n as continueOnFindings, o as out, r as failOn, s as repo, t as config } from "./report-inputs.js";

// actions/lib/hosts/render-inputs.ts
const what = {
	name: "what",
	kind: "enum",
	values: ["talos"],
	default: "talos",
	only: "action",
	doc: "What is rendered: the machine configurations of Talos."
};
const outDir = {
	name: "out-dir",
	kind: "path",
	placeholder: "DIR",
	doc: "Folder that one file per node is written to, secrets replaced by the names of their fields; made when it is not there."
};
const renderInputs = [
	what,
	repo,
	config,
	outDir,
	failOn,
	format,
	out,
	continueOnFindings
];

export { renderInputs as t };