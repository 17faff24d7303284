import { t as check } from "./chunks/check2.js";
import { t as diff } from "./chunks/diff2.js";
import { n as validate } from "./chunks/validate.js";
import { t as doctor } from "./chunks/doctor.js";
import { n as tools } from "./chunks/tools.js";
import { i as verdictOf, r as exitCodeOf, t as WrongUse } from "./chunks/outcome.js";
import { t as ruleCatalog } from "./chunks/catalog.js";

export { WrongUse, check, diff, doctor, exitCodeOf, ruleCatalog, tools, validate, verdictOf };