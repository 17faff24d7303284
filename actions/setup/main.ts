import { runAction } from "#hosts/action-host.ts";
import { setup } from "#verbs/toolchain/setup.ts";
import { inputs } from "./inputs.ts";

await runAction("setup", inputs, setup);
