// actions/lib/verbs/plan.ts
/** The code is loaded when it is asked for. */
async function plan(inputs, ports) {
	const { planTalos } = await import("./plan3.js");
	return planTalos(inputs, ports);
}

export { plan as t };