import { runAction } from "#hosts/action-host.ts";
import { diff } from "#verbs/diff.ts";
import { inputs } from "./inputs.ts";

await runAction("diff", inputs, diff);
