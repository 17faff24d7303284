// actions/lib/verbs/diff.ts
/** The code of what is compared is loaded when it is asked for. */
async function diff(inputs, ports) {
	const { diffTalos } = await import("./diff4.js");
	return diffTalos(inputs, ports);
}

export { diff as t };