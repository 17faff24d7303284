import { t as runAction } from "./chunks/action-host.js";
import { t as diff } from "./chunks/diff2.js";
import { n as diffInputs } from "./chunks/diff-inputs.js";

// actions/diff/inputs.ts
const inputs = diffInputs;

// actions/diff/main.ts
await runAction("diff", inputs, diff);

export {  };