// Where a place is in what a file says, whatever it looks like: `1 /spec/values/image value "nginx"`. Two files that say the
// same have the same places, wherever their lines went.
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseAllDocuments } from "yaml";
import type { Document, Node } from "yaml";
import { isYaml } from "./tree.ts";

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Spot {
  readonly start: number;
  readonly end: number;
  readonly address: string;
  readonly isBlock: boolean;
  readonly isCollection: boolean;
  /** Of an alias: what it stands for. */
  readonly anchor?: string;
  /** Of a first entry: the map or list that begins with it. */
  readonly lead?: string;
}

interface TextPlaces {
  readonly lines: readonly string[];
  readonly spots: readonly Spot[];
  readonly starts: readonly number[];
  /** Addresses by the numbers of their documents and the names of their anchors, which the tests give but once. */
  readonly anchors: ReadonlyMap<string, string>;
}

const known = new Map<string, TextPlaces>();

/** Each address of an alias in a text, with the address of what it stands for. */
export function aliasesIn(path: string, text: string): (readonly [string, string])[] {
  const { spots, anchors } = placesOf(path, text);
  return spots.flatMap(({ address, anchor }) => {
    const meant = anchor === undefined ? undefined : anchors.get(`${address.split(" ")[0]} ${anchor}`);
    return meant === undefined ? [] : [[address, meant] as const];
  });
}

/** What stands at a place of a text, in words that do not speak of lines. */
export function addressOf(path: string, text: string, place: Place): string {
  const { lines, spots, starts } = placesOf(path, text);
  const [start, end] = [offset(starts, place.line, place.column), offset(starts, place.endLine, place.endColumn)];
  const words = text.slice(start, end).trim();
  if (words.startsWith("#")) return words;
  const spot = start === end ? outermostAt(spots, start) : innermostAround(spots, start, end);
  if (spot === undefined) return `line ${words}`;
  if (spot.isBlock && start > spot.start) return `${spot.address} ${lines[place.line - 1]?.trim() ?? ""}`;
  return `${spot.address} ${place.line === place.endLine && !spot.isCollection ? unquoted(words) : "…"}`;
}

function placesOf(path: string, text: string): TextPlaces {
  const key = `${path}\n${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const counter = new LineCounter();
  const documents = isYaml(path) ? parseAllDocuments(text, { lineCounter: counter, logLevel: "silent" }) : [];
  const anchors = new Map<string, string>();
  const spots = Array.isArray(documents)
    ? documents.flatMap((document, index) => spotsIn(document.contents, `${index} `, anchors))
    : [];
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const places = { lines: text.split("\n"), spots, starts, anchors };
  known.set(key, places);
  return places;
}

type Anchors = Map<string, string>;

function spotsIn(node: Document["contents"] | Node | null, address: string, anchors: Anchors): Spot[] {
  if (node?.range === undefined || node.range === null) return [];
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  const end = isBlock ? node.range[2] : node.range[1];
  const spot = { start: node.range[0], end, address, isBlock, isCollection: isCollection(node) };
  if (isAlias(node)) return [{ ...spot, anchor: node.source }];
  if (node.anchor !== undefined) anchors.set(`${address.split(" ")[0]} ${node.anchor}`, address);
  return [spot, ...inside(node, address, anchors)];
}

function inside(node: Node | NonNullable<Document["contents"]>, address: string, anchors: Anchors): Spot[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }, index) => {
      const name = `${address}/${isScalar(key) ? String(key.value) : String(key)}`;
      const own = spotsIn(key as Node | null, `${name} key`, anchors);
      return [...(index === 0 ? led(own, address) : own), ...spotsIn(value as Node | null, name, anchors)];
    });
  }
  if (!isSeq(node)) return [];
  return node.items.flatMap((item, index) => {
    const own = isPair(item) ? [] : spotsIn(item as Node, `${address}/${index}`, anchors);
    return index === 0 ? led(own, address) : own;
  });
}

function led([first, ...others]: readonly Spot[], lead: string): Spot[] {
  return first === undefined ? [] : [{ ...first, lead }, ...others];
}

function innermostAround(spots: readonly Spot[], start: number, end: number): Spot | undefined {
  return smallest(spots.filter((spot) => spot.start <= start && end <= spot.end));
}

/** A place without width stands for all that begins there, which in flow style begins at its bracket. */
function outermostAt(spots: readonly Spot[], at: number): Spot | undefined {
  let spot = smallest(spots.filter(({ start }) => start === at)) ?? innermostAround(spots, at, at);
  while (spot?.lead !== undefined) {
    const { lead }: Spot = spot;
    spot = spots.find(({ address }) => address === lead);
  }
  return spot;
}

/** Of two that are equally large the inner one, which comes later. */
function smallest(spots: readonly Spot[]): Spot | undefined {
  return spots.reduce<Spot | undefined>(
    (best, spot) => (best === undefined || spot.end - spot.start <= best.end - best.start ? spot : best),
    undefined,
  );
}

function offset(starts: readonly number[], line: number, column: number): number {
  return (starts[line - 1] ?? 0) + column - 1;
}

function unquoted(text: string): string {
  return text.trim().replace(/^["']|["']$/gu, "");
}
