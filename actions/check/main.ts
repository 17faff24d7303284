import { runAction } from "#hosts/action-host.ts";
import { check } from "#verbs/check.ts";
import { inputs } from "./inputs.ts";

await runAction("check", inputs, check, { page: true });
