// JSON5 as values with places: comments, single quotes, names without quotes, commas at the end. https://spec.json5.org
import type { SourceText } from "#kernel/source-text.ts";
import type { ScalarValue, YamlEntry, YamlNode } from "#codecs/yaml/node.ts";
import { numberAt, stringAt } from "./scalar.ts";

export interface Json5Problem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type Json5Read = { readonly root: YamlNode } | { readonly problem: Json5Problem };

const deepest = 200;

/** Reads a whole text. Of two keys of one name the last value counts. Trouble is a problem with its place, never a throw. */
export function readJson5(source: SourceText): Json5Read {
  const reader = new Reader(source.text);
  try {
    return { root: reader.document() };
  } catch (error) {
    if (error instanceof Unexpected) return { problem: { message: error.message, start: error.at, end: error.at + 1 } };
    throw error;
  }
}

class Unexpected extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const space = /[\s\u2028\u2029\ufeff]/;
const nameStart = /[\p{L}\p{Nl}$_]/u;
const name = /[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$_\u200c\u200d]+/uy;
const words: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ["null", null],
  ["true", true],
  ["false", false],
  ["Infinity", Infinity],
  ["NaN", NaN],
]);

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): YamlNode {
    const root = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) this.#fail("the text goes on after the value");
    return root;
  }

  #value(depth: number): YamlNode {
    this.#skip();
    if (depth > deepest) this.#fail(`more than ${deepest} levels`);
    const next = this.#text.charAt(this.#at);
    if (next === "{") return this.#object(depth);
    if (next === "[") return this.#array(depth);
    return this.#scalar(next);
  }

  #object(depth: number): YamlNode {
    const start = this.#at++;
    const entries = new Map<string, YamlEntry>();
    for (;;) {
      this.#skip();
      if (this.#take("}")) return { kind: "map", entries: [...entries.values()], start, end: this.#at };
      const key = this.#key();
      this.#skip();
      if (!this.#take(":")) this.#fail("a colon is missing after the name");
      const value = this.#value(depth + 1);
      entries.delete(key.text);
      entries.set(key.text, { key: key.text, keyRange: { start: key.start, end: key.end }, value });
      this.#comma("}");
    }
  }

  #array(depth: number): YamlNode {
    const start = this.#at++;
    const items: YamlNode[] = [];
    for (;;) {
      this.#skip();
      if (this.#take("]")) return { kind: "list", items, start, end: this.#at };
      items.push(this.#value(depth + 1));
      this.#comma("]");
    }
  }

  /** A comma, or the end, which is left for the caller. */
  #comma(end: string): void {
    this.#skip();
    if (!this.#take(",") && this.#text.charAt(this.#at) !== end) this.#fail(`a comma or ${end} is missing`);
  }

  #key(): { readonly text: string; readonly start: number; readonly end: number } {
    const start = this.#at;
    const next = this.#text.charAt(start);
    if (next === '"' || next === "'") {
      const text = this.#string();
      return { text, start, end: this.#at };
    }
    const text = this.#name();
    if (text === undefined) this.#fail(next === "" ? "the text ends inside an object" : "a name is missing");
    return { text, start, end: this.#at };
  }

  #scalar(next: string): YamlNode {
    const start = this.#at;
    if (next === '"' || next === "'") {
      const value = this.#string();
      return { kind: "scalar", value, text: value, style: next === '"' ? "double" : "single", start, end: this.#at };
    }
    const number = numberAt(this.#text, start);
    if (number !== undefined) {
      this.#at = number.end;
      return {
        kind: "scalar",
        value: number.value,
        text: this.#text.slice(start, number.end),
        style: "plain",
        start,
        end: number.end,
      };
    }
    const word = this.#name() ?? "";
    const value = words.get(word);
    if (value === undefined) {
      this.#at = start;
      this.#fail(next === "" ? "the text ends where a value is wanted" : "this is no value");
    }
    return { kind: "scalar", value, text: word, style: "plain", start, end: this.#at };
  }

  #string(): string {
    const read = stringAt(this.#text, this.#at);
    if (read === undefined) this.#fail("this string does not end, or has an escape that means nothing");
    this.#at = read.end;
    return read.value;
  }

  #name(): string | undefined {
    if (!nameStart.test(this.#text.charAt(this.#at))) return undefined;
    name.lastIndex = this.#at;
    const found = name.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #take(sign: string): boolean {
    if (this.#text.charAt(this.#at) !== sign) return false;
    this.#at++;
    return true;
  }

  /** White space and comments of both kinds. */
  #skip(): void {
    for (;;) {
      while (this.#at < this.#text.length && space.test(this.#text.charAt(this.#at))) this.#at++;
      if (this.#text.startsWith("//", this.#at)) {
        const end = /[\n\r\u2028\u2029]/.exec(this.#text.slice(this.#at));
        this.#at = end === null ? this.#text.length : this.#at + end.index;
      } else if (this.#text.startsWith("/*", this.#at)) {
        const end = this.#text.indexOf("*/", this.#at + 2);
        if (end === -1) this.#fail("this comment does not end");
        this.#at = end + 2;
      } else return;
    }
  }

  #fail(message: string): never {
    throw new Unexpected(message, this.#at);
  }
}
