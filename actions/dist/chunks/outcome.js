import { t as compareText } from "./ordering.js";

// actions/lib/kernel/finding.ts
const rank = {
	error: 0,
	warning: 1,
	info: 2
};
/** True when `severity` is at least as grave as `threshold`. */
function atLeast(severity, threshold) {
	return rank[severity] <= rank[threshold];
}
/** By path, place, severity, rule, message: a total order, so that equal trees give equal reports. */
function compareFindings(a, b) {
	return compareText(a.path, b.path) || a.line - b.line || a.column - b.column || rank[a.severity] - rank[b.severity] || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}

// actions/lib/kernel/outcome.ts
/** True for a finding that a run is about: everything, or what the base has not already. */
function counts({ since }, { failOnBase }) {
	return failOnBase === true || since !== "base";
}
/** Verdict of a report: findings that the gate does not let through win over unchecked things, and both over clean. */
function verdictOf(findings, notChecked, gate) {
	const { failOn, failOnBase = false } = typeof gate === "string" ? { failOn: gate } : gate;
	if (findings.some((finding) => counts(finding, { failOnBase }) && atLeast(finding.severity, failOn))) return "findings";
	return notChecked.some((item) => item.relevant) ? "not-checked" : "clean";
}
/** The exit code that tells a verdict. */
function exitCodeOf(verdict) {
	if (verdict === "findings") return 1;
	return verdict === "not-checked" ? 3 : 0;
}
/** Wrong use: flags, settings, a folder that is not there. One message per mistake, each naming its place and the way out. */
var WrongUse = class extends Error {
	mistakes;
	constructor(mistakes, options) {
		super(mistakes.join("\n"), options);
		this.name = "WrongUse";
		this.mistakes = mistakes;
	}
};

export { atLeast as a, verdictOf as i, counts as n, compareFindings as o, exitCodeOf as r, WrongUse as t };