// actions/lib/verbs/render.ts
/** The code of what is rendered is loaded when it is asked for. */
async function render(inputs, ports) {
	const { renderTalos } = await import("./render3.js");
	return renderTalos(inputs, ports);
}

export { render as t };