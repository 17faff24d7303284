import { t as runAction } from "./chunks/action-host.js";
import { t as comment } from "./chunks/comment.js";
import { t as commentInputs } from "./chunks/comment-inputs.js";

// actions/comment/inputs.ts
const inputs = commentInputs;

// actions/comment/main.ts
await runAction("comment", inputs, comment);

export {  };