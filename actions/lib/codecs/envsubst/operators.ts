// What the operators make of a value (`funcs.go` of github.com/fluxcd/pkg/envsubst 1.7.0).
import { Buffer } from "node:buffer";
import { matchesPath } from "./path-pattern.ts";

/** The value of an expression that is no default. */
export function applyOperator(operator: string, value: string, args: readonly string[]): string {
  switch (operator) {
    case ",":
      return first(value, lower);
    case ",,":
      return each(value, lower);
    case "^":
      return first(value, upper);
    case "^^":
      return each(value, upper);
    case "length":
      return String(Buffer.byteLength(value));
    case "#":
      return trimPrefix(value, args[0] ?? "", "shortest");
    case "##":
      return trimPrefix(value, args[0] ?? "", "longest");
    case "%":
    case "%%": {
      const length = operator === "%" ? "shortest" : "longest";
      return reverse(trimPrefix(reverse(value), reverse(args[0] ?? ""), length));
    }
    case ":":
      return substring(value, args);
    case "/":
    case "//":
    case "/#":
    case "/%":
      return replace(operator, value, args);
    default:
      return value;
  }
}

/** `/#` and `/%` without a replacement change nothing; the others delete. */
function replace(operator: string, value: string, [pattern = "", replacement]: readonly string[]): string {
  if (operator === "//") return value.replaceAll(pattern, () => replacement ?? "");
  if (operator === "/") return value.replace(pattern, () => replacement ?? "");
  if (replacement === undefined) return value;
  if (operator === "/#") return value.startsWith(pattern) ? value.replace(pattern, () => replacement) : value;
  return value.endsWith(pattern) ? value.slice(0, value.length - pattern.length) + replacement : value;
}

/** Positions and lengths count bytes. What is no number leaves the value as it is. */
function substring(value: string, [position = "", length]: readonly string[]): string {
  const integer = /^[+-]?\d+$/;
  if (!integer.test(position) || (length !== undefined && !integer.test(length))) return value;
  const bytes = Buffer.from(value);
  const start = Number(position) < 0 ? Math.max(0, bytes.length + Number(position)) : Number(position);
  const end = length === undefined ? bytes.length : start + Number(length);
  return bytes.subarray(start, Math.max(start, end)).toString("utf8");
}

function trimPrefix(value: string, pattern: string, length: "shortest" | "longest"): string {
  let found = "";
  for (let end = value.length; end > 0; end--) {
    const matches = matchesPath(pattern, value.slice(0, end));
    if (matches === undefined) return value;
    if (!matches) continue;
    found = value.slice(0, end);
    if (length === "longest") break;
  }
  return value.slice(found.length);
}

function reverse(text: string): string {
  return [...text].reverse().join("");
}

function first(text: string, change: (char: string) => string): string {
  const [char = ""] = text;
  return change(char) + text.slice(char.length);
}

function each(text: string, change: (char: string) => string): string {
  return [...text].map(change).join("");
}

/** One character stays one, unlike in JavaScript, where ß becomes SS. */
function lower(char: string): string {
  const changed = char.toLowerCase();
  return [...changed].length === 1 ? changed : char;
}

function upper(char: string): string {
  const changed = char.toUpperCase();
  return [...changed].length === 1 ? changed : char;
}
