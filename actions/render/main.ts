import { runAction } from "#hosts/action-host.ts";
import { render } from "#verbs/render.ts";
import { inputs } from "./inputs.ts";

await runAction("render", inputs, render);
