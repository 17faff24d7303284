import { n as tools, t as exitCodeFor } from "./tools.js";

export { tools };