import { t as runAction } from "./chunks/action-host.js";
import { t as check } from "./chunks/check2.js";
import { c as reportInputs } from "./chunks/report-inputs.js";

// actions/check/inputs.ts
const inputs = reportInputs;

// actions/check/main.ts
await runAction("check", inputs, check, { page: true });

export {  };