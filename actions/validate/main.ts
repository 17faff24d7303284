import { runAction } from "#hosts/action-host.ts";
import { validate } from "#verbs/validate/validate.ts";
import { inputs } from "./inputs.ts";

await runAction("validate", inputs, validate);
