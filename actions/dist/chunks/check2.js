import { t as validate } from "./validate.js";

// actions/lib/verbs/check.ts
function check(inputs, ports) {
	return validate(inputs, ports);
}

export { check as t };