// actions/lib/codecs/structural-schema/placeholder.ts
/** Flux substitutes `${NAME}` and `${NAME:=default}`, also with other operators; `$${NAME}` is an escape. */
const variable = /(?:^|[^$])(?:\$\$)*\$\{\s*[_A-Za-z]/u;
/** True when the text holds a Flux variable. */
function hasVariable(text) {
	return text.includes("${") && variable.test(text);
}
/** True for a scalar whose value is hidden: a Flux variable (when the scope says so), or encrypted by SOPS. */
function isHidden(scope, node) {
	if (node.kind !== "scalar") return false;
	const { text } = node;
	if (scope.placeholders && hasVariable(text)) return true;
	return text.startsWith("ENC[AES256_GCM,");
}

export { isHidden as n, hasVariable as t };