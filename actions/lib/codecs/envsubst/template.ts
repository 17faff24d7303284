// Text with `${…}` as Flux's envsubst reads it (github.com/fluxcd/pkg/envsubst 1.7.0, package parse), with places.

/** `${name}`, or with an operator and its arguments; offsets count in the text, `end` is exclusive. */
export interface Expression {
  readonly name: string;
  /** Empty for a plain `${name}`; `length` for `${#name}`. */
  readonly operator: string;
  /** What stands behind the operator. The parts of a default are one argument each and are joined. */
  readonly arguments: readonly Part[];
  readonly start: number;
  readonly end: number;
}

export type Part = string | Expression;

/** What Flux says when it cannot read the text: then it applies nothing of the Kustomization. */
export interface TemplateProblem {
  readonly message: string;
  /** The expression that it cannot read. */
  readonly start: number;
  readonly end: number;
}

export type Template = { readonly parts: readonly Part[] } | { readonly problem: TemplateProblem };

/** Reads a text. Escapes are resolved: `$${X}` is the text `${X}`. */
export function parseTemplate(text: string): Template {
  if (!text.includes("$")) return { parts: [text] };
  const reader = new Reader(text);
  try {
    return { parts: reader.parts() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { message, start } = error;
    const close = text.indexOf("}", start);
    const line = text.indexOf("\n", start);
    const lineEnd = line === -1 ? text.length : line;
    return { problem: { message, start, end: close === -1 || close > lineEnd ? lineEnd : close + 1 } };
  }
}

class Unreadable extends Error {
  readonly start: number;

  constructor(message: string, start: number) {
    super(message);
    this.start = start;
  }
}

/** The grammar accepts any letter or digit of Unicode in a name. */
const nameCharacter = /[\p{L}\p{Nd}_]/u;

class Reader {
  readonly #text: string;
  #at = 0;
  /** Where the outermost open expression starts. */
  #open = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parts(): Part[] {
    const found: Part[] = [];
    while (this.#at < this.#text.length) {
      this.#open = this.#at;
      found.push(this.#opens() ? this.#expression() : this.#plain());
    }
    return found;
  }

  #opens(): boolean {
    return this.#text.startsWith("${", this.#at);
  }

  #plain(): string {
    let plain = "";
    while (this.#at < this.#text.length && !this.#opens()) {
      if (this.#text.startsWith("$$", this.#at)) this.#at++;
      plain += this.#text.charAt(this.#at++);
    }
    return plain;
  }

  #expression(): Expression {
    const start = this.#at;
    this.#at += 2;
    if (this.#peek() === "#") {
      this.#at++;
      const name = this.#name();
      if (name === "") this.#fail("bad substitution");
      return this.#closed({ name, operator: "length", arguments: [], start });
    }
    const name = this.#name();
    if (name === "") this.#fail("unable to parse variable name");
    const next = this.#peek();
    if (next === ":") return this.#defaultOrSubstring(name, start);
    if (next === "=") return this.#withDefault(name, this.#take(/=/y), start);
    if (next === "," || next === "^")
      return this.#closed({ name, operator: this.#take(/[,^]{1,2}/y), arguments: [], start });
    if (next === "/") return this.#replacement(name, start);
    if (next === "#") return this.#removal(name, this.#take(/#{1,2}/y), start);
    if (next === "%") return this.#removal(name, this.#take(/%{1,2}/y), start);
    if (next !== "}") this.#fail("missing closing brace");
    return this.#closed({ name, operator: "", arguments: [], start });
  }

  #name(): string {
    const start = this.#at;
    for (let each = this.#peek(); nameCharacter.test(each); each = this.#peek()) this.#at += each.length;
    return this.#text.slice(start, this.#at);
  }

  #defaultOrSubstring(name: string, start: number): Expression {
    const operator = this.#take(/:[-=?+]/y);
    if (operator !== "") return this.#withDefault(name, operator, start);
    this.#at++;
    const offset = this.#argument((each) => each !== ":" && each !== "}");
    if (this.#peek() === "}") return this.#closed({ name, operator: ":", arguments: [offset], start });
    if (this.#take(/:+/y) === "") this.#fail("bad substitution");
    return this.#closed({ name, operator: ":", arguments: [offset, this.#argument(notClosing)], start });
  }

  #withDefault(name: string, operator: string, start: number): Expression {
    const parts: Part[] = [];
    while (this.#peek() !== "}") parts.push(this.#argument(notClosing));
    return this.#closed({ name, operator, arguments: parts, start });
  }

  #removal(name: string, operator: string, start: number): Expression {
    return this.#closed({ name, operator, arguments: [this.#argument(notClosing)], start });
  }

  #replacement(name: string, start: number): Expression {
    const operator = this.#take(/\/[/#%]?/y);
    const pattern = this.#argument((each) => each !== "/", true);
    if (this.#take(/\/+/y) === "") this.#fail("bad substitution");
    const rest = this.#peek() === "}" ? [] : [this.#argument(notClosing, true)];
    return this.#closed({ name, operator, arguments: [pattern, ...rest], start });
  }

  /** One argument: a nested expression, or text up to a character that is not accepted. */
  #argument(accepts: (character: string) => boolean, hasEscapes = false): Part {
    if (this.#opens()) return this.#expression();
    let argument = "";
    const start = this.#at;
    while (this.#at < this.#text.length && !this.#opens()) {
      const escaped = hasEscapes && /^(?:\$\$|\\\/|\\\\)/u.test(this.#text.slice(this.#at, this.#at + 2));
      if (escaped) this.#at++;
      else if (!accepts(this.#peek())) break;
      argument += this.#text.charAt(this.#at++);
    }
    if (this.#at === start) this.#fail("unable to parse substitution within function");
    return argument;
  }

  #closed(expression: Omit<Expression, "end">): Expression {
    if (this.#peek() !== "}") this.#fail("bad substitution");
    this.#at++;
    return { ...expression, end: this.#at };
  }

  #peek(): string {
    const point = this.#text.codePointAt(this.#at);
    return point === undefined ? "" : String.fromCodePoint(point);
  }

  /** What the sticky pattern matches here; empty when nothing does. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += taken.length;
    return taken;
  }

  #fail(message: string): never {
    throw new Unreadable(message, this.#open);
  }
}

function notClosing(character: string): boolean {
  return character !== "}";
}
