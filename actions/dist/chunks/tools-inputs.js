import { l as textFormat, o as out, s as repo } from "./report-inputs.js";

// actions/lib/hosts/tools-inputs.ts
const pinsBase = {
	name: "base",
	kind: "string",
	placeholder: "REF",
	doc: "Revision whose tool pins decide what a change may do to them; default in a pull request: its base."
};
/** The inputs of `tools` and `doctor`. */
const toolsInputs = [
	repo,
	pinsBase,
	textFormat,
	out
];

export { toolsInputs as n, pinsBase as t };