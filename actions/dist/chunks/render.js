import { t as render } from "./render2.js";

export { render };