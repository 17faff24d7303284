// What a plain scalar means. Three readers of the same text disagree, so the reader asks which one is meant.
import type { ScalarValue } from "./node.ts";
import { formatFloat32, isInteger, parseNumber } from "./number.ts";
import { normalTimestamp } from "./timestamp.ts";

/**
 * `kubernetes`: sigs.k8s.io/yaml over go-yaml v2, as kubectl, the API server, Helm and Flux after substitution read.
 * `kustomize`: kyaml over go-yaml v3, as `kustomize build` (and so Flux) reads a tree: `yes` is a string there, keys
 * must be strings, a date becomes a date with a time.
 * `yaml12`: go-yaml v3 and v4 decoding into Go types, as Talos and talhelper read.
 */
export type YamlDialect = "kubernetes" | "kustomize" | "yaml12";

const core: readonly (readonly [ScalarValue, string])[] = [
  [true, "true True TRUE"],
  [false, "false False FALSE"],
  [null, "~ null Null NULL"],
  [NaN, ".nan .NaN .NAN"],
  [Infinity, ".inf .Inf .INF +.inf +.Inf +.INF"],
  [-Infinity, "-.inf -.Inf -.INF"],
];
const legacy: readonly (readonly [ScalarValue, string])[] = [
  [true, "y Y yes Yes YES on On ON"],
  [false, "n N no No NO off Off OFF"],
];
const coreWords = wordTable(core);
const legacyWords = wordTable([...core, ...legacy]);

/** The characters that start something else than a string; anything else is one without further tests. */
const mayResolve = new Uint8Array(128);
for (const char of "0123456789+-.yYnNtTfFoO~") mayResolve[char.charCodeAt(0)] = 1;

/** The value of a plain scalar without a tag. */
export function resolvePlain(text: string, dialect: YamlDialect): ScalarValue {
  if (text.length === 0) return null;
  const first = text.charCodeAt(0);
  if (first > 127 || mayResolve[first] === 0) return text;
  if (text.length <= 5) {
    const word = (dialect === "kubernetes" ? legacyWords : coreWords).get(text);
    if (word !== undefined) return word;
  }
  if (first > 57) return text;
  const number = parseNumber(text);
  if (number !== undefined) return number;
  return dialect === "kustomize" ? normalTimestamp(text) : text;
}

/**
 * The JSON key that a scalar key becomes, or undefined where the reader of that dialect refuses it.
 * `plain` is true for a scalar without quotes: sigs.k8s.io/yaml writes `on:` as `"true":` and `0755:` as `"493":`
 * (convertToJSONableObject), kustomize refuses both, Talos takes the text.
 */
export function keyText(text: string, value: ScalarValue, dialect: YamlDialect): string | undefined {
  if (typeof value === "string") return dialect === "yaml12" ? text : value;
  if (dialect === "yaml12") return text;
  if (dialect === "kustomize" || value === null) return undefined;
  if (typeof value === "bigint") return value < 2n ** 63n ? value.toString() : undefined;
  if (typeof value === "boolean" || isInteger(text)) return String(value);
  return specialFloat(value) ?? formatFloat32(value);
}

function specialFloat(value: number): string | undefined {
  if (Number.isNaN(value)) return ".nan";
  return Number.isFinite(value) ? undefined : value > 0 ? ".inf" : "-.inf";
}

function wordTable(rows: readonly (readonly [ScalarValue, string])[]): ReadonlyMap<string, ScalarValue> {
  return new Map(rows.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)));
}
