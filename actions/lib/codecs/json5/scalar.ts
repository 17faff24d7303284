// Strings and numbers of JSON5.

const numeric =
  /[+-]?(?:0[xX][0-9a-fA-F]+|Infinity|NaN|(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\w$.])/y;

/** The number at `start`; undefined when there is none. */
export function numberAt(text: string, start: number): { readonly value: number; readonly end: number } | undefined {
  numeric.lastIndex = start;
  const found = numeric.exec(text)?.[0];
  if (found === undefined) return undefined;
  const negative = found.startsWith("-");
  const size = Number(found.replace(/^[+-]/, ""));
  return { value: negative ? -size : size, end: start + found.length };
}

const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/** The string whose quote stands at `start`; undefined when it does not end or has an escape that means nothing. */
export function stringAt(text: string, start: number): { readonly value: string; readonly end: number } | undefined {
  const quote = text.charAt(start);
  let value = "";
  let at = start + 1;
  while (at < text.length) {
    const next = text.charAt(at);
    if (next === quote) return { value, end: at + 1 };
    if (next === "\n" || next === "\r") return undefined;
    if (next !== "\\") {
      value += next;
      at++;
      continue;
    }
    const escape = escapeAt(text, at + 1);
    if (escape === undefined) return undefined;
    value += escape.value;
    at = escape.end;
  }
  return undefined;
}

/** What stands behind a backslash. */
function escapeAt(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  const next = text.charAt(at);
  if (next === "") return undefined;
  if (next === "\r" && text.charAt(at + 1) === "\n") return { value: "", end: at + 2 };
  if (/[\n\r\u2028\u2029]/.test(next)) return { value: "", end: at + 1 };
  if (next === "x" || next === "u") {
    const length = next === "x" ? 2 : 4;
    const digits = text.slice(at + 1, at + 1 + length);
    if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length !== length) return undefined;
    return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: at + 1 + length };
  }
  if (next === "0") return /\d/.test(text.charAt(at + 1)) ? undefined : { value: "\0", end: at + 1 };
  if (/[1-9]/.test(next)) return undefined;
  return { value: escapes[next] ?? next, end: at + 1 };
}
