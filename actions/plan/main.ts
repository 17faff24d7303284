import { runAction } from "#hosts/action-host.ts";
import { plan } from "#verbs/plan.ts";
import { inputs } from "./inputs.ts";

await runAction("plan", inputs, plan);
