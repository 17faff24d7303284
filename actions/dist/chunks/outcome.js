import { s as compareText } from "./source-text.js";

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
/** Verdict of a report: findings at or above `failOn` win over unchecked things, and both over clean. */
function verdictOf(findings, notChecked, failOn) {
	if (findings.some((finding) => finding.since !== "base" && atLeast(finding.severity, failOn))) return "findings";
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

export { compareFindings as a, atLeast as i, exitCodeOf as n, verdictOf as r, WrongUse as t };