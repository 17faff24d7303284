// Explicit tags: `!!str 1`, `!foo bar`, `!<tag:yaml.org,2002:int> 3`.
import { Buffer } from "node:buffer";
import { resolvePlain, type YamlDialect } from "./dialect.ts";
import type { ScalarValue } from "./node.ts";
import { isInteger } from "./number.ts";
import type { YamlProblemCode } from "./problem.ts";

export interface TaggedValue {
  readonly value: ScalarValue;
  readonly problem?: { readonly code: YamlProblemCode; readonly message: string };
}

const longPrefix = "!<tag:yaml.org,2002:";
const collectionTags = new Set(["map", "seq", "set", "omap", "pairs"]);

/** `str` for `!!str` and its long form; undefined for tags outside YAML's own. */
function coreTag(tag: string): string | undefined {
  if (tag.startsWith("!!")) return tag.slice(2);
  return tag.startsWith(longPrefix) && tag.endsWith(">") ? tag.slice(longPrefix.length, -1) : undefined;
}

/** True for tags that may stand before a map or list without changing what it is. */
export function isCollectionTag(tag: string): boolean {
  const name = coreTag(tag);
  return tag === "!" || (name !== undefined && collectionTags.has(name));
}

/** What go-yaml makes of a tagged scalar. `plain` is false for quoted and block scalars. */
export function resolveTagged(tag: string, text: string, plain: boolean, dialect: YamlDialect): TaggedValue {
  if (tag === "!") return { value: plain && dialect !== "kubernetes" ? resolvePlain(text, dialect) : text };
  const name = coreTag(tag);
  if (name === "str" || name === "merge" || (name !== undefined && collectionTags.has(name))) return { value: text };
  if (name === "binary") return decodeBinary(text);
  if (name === undefined || !["bool", "int", "float", "null", "timestamp"].includes(name)) return unknownTag(tag, text);
  const value = resolvePlain(text, dialect);
  if (fits(name, value, text)) return { value };
  return {
    value: text,
    problem: { code: "not-json", message: `${JSON.stringify(text)} is no value for the tag ${tag}` },
  };
}

function fits(name: string, value: ScalarValue, text: string): boolean {
  if (name === "null") return value === null;
  if (name === "bool") return typeof value === "boolean";
  if (name === "timestamp") return typeof value === "string" && /^\d{4}-/.test(text);
  const number = typeof value === "number" || typeof value === "bigint";
  return number && (name === "float" || isInteger(text));
}

function decodeBinary(text: string): TaggedValue {
  const base64 = text.replace(/[\r\n]/g, "");
  if (/^[A-Za-z0-9+/]*={0,2}$/.test(base64) && base64.length % 4 === 0) {
    return { value: Buffer.from(base64, "base64").toString("utf8") };
  }
  return { value: text, problem: { code: "not-json", message: "the value of a !!binary is no base64" } };
}

function unknownTag(tag: string, text: string): TaggedValue {
  const message = `tag ${tag} means nothing to Kubernetes, Flux or Talos: the value is read as plain text`;
  return { value: text, problem: { code: "unknown-tag", message } };
}
