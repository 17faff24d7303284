import { t as judgeRepository } from "./validate.js";

// actions/lib/verbs/check.ts
function check(inputs, ports) {
	return judgeRepository(inputs, ports, { defaultBase: true });
}

export { check as t };