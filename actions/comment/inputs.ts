// What the comment action takes.
import { commentInputs } from "#hosts/comment-inputs.ts";

export const inputs = commentInputs;
