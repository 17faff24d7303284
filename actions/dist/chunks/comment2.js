import { t as comment } from "./comment.js";

export { comment };