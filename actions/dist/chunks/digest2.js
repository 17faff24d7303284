import { t as canonicalJson } from "./canonical-json.js";
import { t as compareText } from "./ordering.js";
import { n as sha256 } from "./digest.js";

// actions/lib/domain/plan/digest.ts
/** `sha256:…` over the canonical JSON of any value. */
function digestOf(value) {
	return `sha256:${sha256(canonicalJson(value))}`;
}
/** The digest that a reviewer approves. */
function planDigest(bound) {
	return digestOf(bound);
}
/** One digest for the files that decided a render: the same on any machine and for any checkout path. */
function treeDigest(inputs) {
	return digestOf([...inputs].sort((a, b) => compareText(a.path, b.path)).map(({ path, blob }) => [path, blob]));
}
/** The digest of a configuration whose secrets are replaced already. */
function configDigest(documents) {
	return digestOf(documents.map(({ apiVersion, kind, name, value }) => ({
		apiVersion,
		kind,
		name,
		value
	})));
}

export { planDigest as n, treeDigest as r, configDigest as t };