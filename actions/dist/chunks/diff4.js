import { a as sourceOf, i as runningVersion, n as examinedOf, o as toolsOf, r as nothingToCompare, t as diffTalos } from "./diff3.js";

export { diffTalos };