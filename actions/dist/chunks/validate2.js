import { n as validate, t as judgeRepository } from "./validate.js";

export { validate };