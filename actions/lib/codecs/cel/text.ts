// Strings in rules: cel-go's ext.Strings, version 2. Positions count characters (code points), not UTF-16 units.
import { define, defineNamespace, type CelList, type Environment } from "./cel-js.ts";
import { ourName } from "./source.ts";
import { formatText } from "./text-format.ts";

export function defineText(environment: Environment): void {
  define(environment, {
    "string.charAt(int): string": charAt,
    "string.replace(string, string): string": (text: string, from: string, to: string) => replace(text, from, to, -1n),
    "string.replace(string, string, int): string": replace,
    "string.format(list): string": formatText,
    "string.reverse(): string": (text: string) => Array.from(text).reverse().join(""),
    [`string.${ourName("indexOf")}(string): int`]: (text: string, part: string) => find(text, part, 0n),
    [`string.${ourName("indexOf")}(string, int): int`]: find,
    [`string.${ourName("lastIndexOf")}(string): int`]: (text: string, part: string) =>
      findLast(text, part, BigInt(Array.from(text).length)),
    [`string.${ourName("lastIndexOf")}(string, int): int`]: findLast,
    [`string.${ourName("substring")}(int): string`]: (text: string, from: bigint) => substring(text, from),
    [`string.${ourName("substring")}(int, int): string`]: substring,
    [`string.${ourName("split")}(string): list<string>`]: (text: string, by: string) => split(text, by, -1n),
    [`string.${ourName("split")}(string, int): list<string>`]: split,
    [`list.${ourName("join")}(): string`]: (list: CelList) => join(list, ""),
    [`list.${ourName("join")}(string): string`]: join,
    [`string.${ourName("lowerAscii")}(): string`]: (text: string) => text.replace(/[A-Z]/gu, (c) => c.toLowerCase()),
    [`string.${ourName("upperAscii")}(): string`]: (text: string) => text.replace(/[a-z]/gu, (c) => c.toUpperCase()),
    [`string.${ourName("trim")}(): string`]: (text: string) =>
      text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ""),
  });
  define(environment, {
    [`${defineNamespace(environment, "strings")}.quote(string): string`]: (_: unknown, text: string) => quoted(text),
  });
}

const escapes: Readonly<Record<string, string>> = {
  "\u0007": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v", "\\": "\\\\", '"': '\\"',
}; // prettier-ignore

function quoted(text: string): string {
  return `"${Array.from(text, (character) => escapes[character] ?? character).join("")}"`;
}

function charAt(text: string, at: bigint): string {
  const characters = Array.from(text);
  if (at < 0n || at > characters.length) throw new Error(`index out of range: ${at}`);
  return characters[Number(at)] ?? "";
}

function find(text: string, part: string, from: bigint): bigint {
  const characters = Array.from(text);
  if (from < 0n || from > characters.length) throw new Error(`index out of range: ${from}`);
  const found = characters.slice(Number(from)).join("").indexOf(part);
  if (found < 0) return -1n;
  return from + BigInt(Array.from(characters.slice(Number(from)).join("").slice(0, found)).length);
}

function findLast(text: string, part: string, most: bigint): bigint {
  const characters = Array.from(text);
  if (most < 0n || most > characters.length) throw new Error(`index out of range: ${most}`);
  const length = Array.from(part).length;
  for (let at = Math.min(Number(most), characters.length - length); at >= 0; at--)
    if (characters.slice(at, at + length).join("") === part) return BigInt(at);
  return -1n;
}

function substring(text: string, from: bigint, to?: bigint): string {
  const characters = Array.from(text);
  const end = to ?? BigInt(characters.length);
  if (from < 0n || from > characters.length) throw new Error(`index out of range: ${from}`);
  if (end < 0n || end > characters.length) throw new Error(`index out of range: ${end}`);
  if (end < from) throw new Error(`invalid substring range. start: ${from}, end: ${end}`);
  return characters.slice(Number(from), Number(end)).join("");
}

function split(text: string, by: string, most: bigint): readonly string[] {
  if (most === 0n) return [];
  const parts = by === "" ? Array.from(text) : text.split(by);
  if (most < 0n || parts.length <= Number(most)) return parts;
  const first = parts.slice(0, Number(most) - 1);
  return [...first, parts.slice(Number(most) - 1).join(by)];
}

function replace(text: string, from: string, to: string, most: bigint): string {
  const parts = from === "" ? undefined : text.split(from);
  if (most < 0n) return parts === undefined ? ["", ...Array.from(text), ""].join(to) : parts.join(to);
  if (most === 0n || parts === undefined) return text;
  const cut = Math.min(Number(most), parts.length - 1);
  const head = parts.slice(0, cut + 1).join(to);
  const rest = parts.slice(cut + 1);
  return rest.length === 0 ? head : [head, ...rest].join(from);
}

function join(list: CelList, by: string): string {
  const items = [...list];
  if (items.some((item) => typeof item !== "string")) throw new Error("no such overload: join of other than strings");
  return items.join(by);
}
