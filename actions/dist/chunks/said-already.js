// actions/lib/verbs/validate/said-already.ts
const aboutSchema = /^(?:schema\/(?!deprecated-)|talos\/(?:unknown-kind|duplicate-document|validate)$)/u;
/** `more` without what `said` has at the same line: a wrong field, kind or value, in whatever words. */
function notSaidAlready(more, said) {
	const lines = new Set(said.filter(({ rule }) => aboutSchema.test(rule)).flatMap(lineOf));
	return more.filter((finding) => !aboutSchema.test(finding.rule) || !lineOf(finding).some((line) => lines.has(line)));
}
/** Of what stands at a file as a whole nobody can tell whether it is the same. */
function lineOf({ path, line, column, endLine, endColumn }) {
	return line === 1 && column === 1 && endLine === 1 && endColumn === 1 ? [] : [`${path}:${line}`];
}

export { notSaidAlready as t };