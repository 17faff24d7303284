import { t as diff } from "./diff2.js";

export { diff };