import { t as runAction } from "./chunks/action-host.js";
import { t as plan } from "./chunks/plan2.js";
import { t as planInputs } from "./chunks/plan-inputs.js";

// actions/plan/inputs.ts
const inputs = planInputs;

// actions/plan/main.ts
await runAction("plan", inputs, plan);

export {  };