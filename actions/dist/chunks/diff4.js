import { a as runningVersion, i as nothingToCompare, n as examinedOf, o as sourceOf, r as headCommit, s as toolsOf, t as diffTalos } from "./diff3.js";

export { diffTalos };