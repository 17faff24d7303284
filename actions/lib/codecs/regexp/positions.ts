// A pattern as its positions (Glushkov's automaton): which atom can come first, last, and after which other.

/** The atoms of a pattern are numbered in the order in which they stand. */
export interface Positions {
  /** Sources of the atoms. */
  readonly atoms: readonly string[];
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** By atom: those that can follow it. */
  readonly follow: readonly ReadonlySet<number>[];
}

interface Part {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

interface Reader {
  readonly source: string;
  at: number;
  readonly atoms: string[];
  readonly follow: Set<number>[];
}

/** More atoms than that are not looked into. */
const mostAtoms = 120;
const nothing: Part = { nullable: true, first: [], last: [] };

/**
 * Reads JavaScript's syntax as `commonSource` writes it. Undefined when two ways through the pattern end at the same atom
 * or match nothing (`(a*)*`, `(a?b?)*`, `(a?|b?)c`), or when it is very long. `^` and `$` are taken for always true.
 */
export function positionsOf(source: string): Positions | undefined {
  const reader: Reader = {
    source: source.replace(/^\^/u, "").replace(/(?<!\\)\$$/u, ""),
    at: 0,
    atoms: [],
    follow: [],
  };
  const whole = readAlternatives(reader);
  if (whole === undefined || reader.at < reader.source.length) return undefined;
  return { atoms: reader.atoms, first: whole.first, last: whole.last, follow: reader.follow };
}

function readAlternatives(reader: Reader): Part | undefined {
  let all = readSequence(reader);
  while (all !== undefined && reader.source[reader.at] === "|") {
    reader.at++;
    const next = readSequence(reader);
    if (next === undefined || (all.nullable && next.nullable)) return undefined;
    all = {
      nullable: all.nullable || next.nullable,
      first: [...all.first, ...next.first],
      last: [...all.last, ...next.last],
    };
  }
  return all;
}

function readSequence(reader: Reader): Part | undefined {
  let all: Part | undefined = nothing;
  while (all !== undefined && reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? "")) {
    const part = readRepeated(reader);
    all = part === undefined ? undefined : joined(reader, all, part);
  }
  return all;
}

function joined(reader: Reader, a: Part, b: Part): Part | undefined {
  if (!connect(reader, a.last, b.first)) return undefined;
  return {
    nullable: a.nullable && b.nullable,
    first: a.nullable ? [...a.first, ...b.first] : a.first,
    last: b.nullable ? [...a.last, ...b.last] : b.last,
  };
}

/** False when the way is there already: the same text could then be matched in two ways. */
function connect(reader: Reader, from: readonly number[], to: readonly number[]): boolean {
  for (const a of from) {
    const after = reader.follow[a];
    for (const b of to) {
      if (after === undefined || after.has(b)) return false;
      after.add(b);
    }
  }
  return true;
}

function readRepeated(reader: Reader): Part | undefined {
  const start = reader.at;
  const part = readAtom(reader);
  if (part === undefined) return undefined;
  const body = reader.source.slice(start, reader.at);
  const quantifier = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(reader.source.slice(reader.at));
  if (quantifier === null) return part;
  if (part.nullable) return undefined;
  reader.at += quantifier[0].length;
  const [, sign, low = "", comma, high = ""] = quantifier;
  if (sign === "?") return { ...part, nullable: true };
  if (sign !== undefined) return repeated(reader, part, sign === "*");
  return counted(reader, {
    part,
    body,
    low: Number(low),
    high: comma === "" ? Number(low) : high === "" ? Infinity : Number(high),
  });
}

function repeated(reader: Reader, part: Part, nullable: boolean): Part | undefined {
  return connect(reader, part.last, part.first) ? { ...part, nullable } : undefined;
}

interface Counted {
  readonly part: Part;
  readonly body: string;
  readonly low: number;
  readonly high: number;
}

/** `x{2,4}` is `xx(x(x)?)?`, and `x{2,}` is `xx+`. */
function counted(reader: Reader, { part, body, low, high }: Counted): Part | undefined {
  const copies = high === Infinity ? Math.max(low, 1) : high;
  if (copies === 0 || copies > mostAtoms) return undefined;
  const last: number[] = [];
  let turn = part;
  for (let copy = 1; ; copy++) {
    if (copy >= low) last.push(...turn.last);
    if (copy === copies) break;
    const next = readAgain(reader, body);
    if (next === undefined || !connect(reader, turn.last, next.first)) return undefined;
    turn = next;
  }
  if (high === Infinity && !connect(reader, turn.last, turn.first)) return undefined;
  return { nullable: low === 0, first: part.first, last };
}

function readAgain(reader: Reader, body: string): Part | undefined {
  const copy: Reader = { source: body, at: 0, atoms: reader.atoms, follow: reader.follow };
  return readAtom(copy);
}

function readAtom(reader: Reader): Part | undefined {
  const { source } = reader;
  const open = /^\((?:\?:)?/u.exec(source.slice(reader.at));
  if (open !== null) {
    reader.at += open[0].length;
    const inner = readAlternatives(reader);
    if (source[reader.at] !== ")") return undefined;
    reader.at++;
    return inner;
  }
  if (source[reader.at] === "^" || source[reader.at] === "$") {
    reader.at++;
    return nothing;
  }
  const atom = /^(?:\[(?:[^\\\]]|\\.)+\]|\\.|.)/su.exec(source.slice(reader.at))?.[0];
  if (atom === undefined || reader.atoms.length >= mostAtoms) return undefined;
  reader.at += atom.length;
  const position = reader.atoms.push(atom) - 1;
  reader.follow.push(new Set());
  return { nullable: false, first: [position], last: [position] };
}
