import { t as judgeRepository } from "./validate.js";

// actions/lib/verbs/check.ts
function check(inputs, ports) {
	return judgeRepository(inputs, ports, {
		defaultBase: true,
		more: async (change) => {
			const { checkTalos } = await import("./check-talos.js");
			return checkTalos(change, inputs, ports);
		}
	});
}

export { check as t };