import { t as runAction } from "./chunks/action-host.js";
import { t as render } from "./chunks/render2.js";
import { t as renderInputs } from "./chunks/render-inputs.js";

// actions/render/inputs.ts
const inputs = renderInputs;

// actions/render/main.ts
await runAction("render", inputs, render);

export {  };