import { t as runAction } from "./chunks/action-host.js";
import { n as validate } from "./chunks/validate.js";
import { c as reportInputs } from "./chunks/report-inputs.js";

// actions/validate/inputs.ts
const inputs = reportInputs;

// actions/validate/main.ts
await runAction("validate", inputs, validate);

export {  };