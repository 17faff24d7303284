import { t as doctor } from "./doctor.js";

export { doctor };