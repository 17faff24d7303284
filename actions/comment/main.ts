import { runAction } from "#hosts/action-host.ts";
import { comment } from "#verbs/comment/comment.ts";
import { inputs } from "./inputs.ts";

await runAction("comment", inputs, comment);
