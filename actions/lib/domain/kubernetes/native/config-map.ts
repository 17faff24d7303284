// ConfigMap and Secret: keys, sizes, what typed Secrets must hold.
import { Buffer } from "node:buffer";
import type { Violation } from "#kernel/violation.ts";
import { configKey } from "#codecs/structural-schema/names.ts";
import { hasVariable } from "#codecs/structural-schema/placeholder.ts";
import { at, hidden, invalidKey, lastStep, missing, nameOf, textOf, values, type Spot } from "./spot.ts";

const mostBytes = 1024 * 1024;

/** What a Secret of a type must hold: all of the keys of one group. */
const typedKeys: Readonly<Record<string, readonly string[]>> = {
  "kubernetes.io/dockercfg": [".dockercfg"],
  "kubernetes.io/dockerconfigjson": [".dockerconfigjson"],
  "kubernetes.io/ssh-auth": ["ssh-privatekey"],
  "kubernetes.io/tls": ["tls.crt", "tls.key"],
};

export function judgeConfigMap(root: Spot): Violation[] {
  const binary = new Map(values(root, "binaryData").map((value) => [lastStep(value), value]));
  const both = values(root, "data").filter((value) => binary.has(lastStep(value)));
  return [
    ...judgeKeys(root, "data"),
    ...judgeKeys(root, "binaryData"),
    ...both.map((value) => invalidKey(value, `${nameOf(value)} is in binaryData too`)),
    ...judgeSize(root, ["data", "binaryData"]),
  ];
}

export function judgeSecret(root: Spot): Violation[] {
  return [...judgeKeys(root, "data"), ...judgeKeys(root, "stringData"), ...judgeSize(root, ["data", "stringData"]), ...judgeTyped(root)];
}

function judgeKeys(root: Spot, field: string): Violation[] {
  return values(root, field).flatMap((value) => {
    const key = lastStep(value);
    const problem = hasVariable(key) ? undefined : configKey(key);
    return problem === undefined ? [] : [invalidKey(value, `${field}: the key ${JSON.stringify(key)} ${problem}`)];
  });
}

function judgeSize(root: Spot, fields: readonly string[]): Violation[] {
  const parts = fields.flatMap((field) => values(root, field));
  const bytes = parts.reduce((sum, value) => sum + sizeOf(value), 0);
  const place = fields.map((field) => at(root, field)).find((spot) => spot !== undefined);
  if (bytes <= mostBytes || place === undefined) return [];
  return [invalidKey(place, `${nameOf(place)} holds ${bytes} bytes; an object may hold at most ${mostBytes}`)];
}

/** Base64 holds three bytes in four characters. */
function sizeOf(value: Spot): number {
  const text = textOf(value);
  if (text === undefined) return 0;
  const encoded = value.path[0] === "binaryData" || (value.path[0] === "data" && value.path.length === 2 && /^[A-Za-z0-9+/=\s]*$/u.test(text));
  return encoded ? Math.floor((text.replace(/[\s=]/gu, "").length * 3) / 4) : Buffer.byteLength(text);
}

/** `stringData` is merged into `data` before the check. */
function judgeTyped(root: Spot): Violation[] {
  const type = textOf(at(root, "type"));
  const wanted = type === undefined || !Object.hasOwn(typedKeys, type) ? [] : (typedKeys[type] ?? []);
  const [data, text] = [at(root, "data"), at(root, "stringData")];
  const parts = [...values(data), ...values(text)];
  if (hidden(data) || hidden(text) || parts.some((value) => hasVariable(lastStep(value)))) return [];
  const keys = new Set(parts.map(lastStep));
  const holder = data ?? text ?? { ...root, path: ["data"] };
  return wanted.filter((key) => !keys.has(key)).flatMap((key) => missing(holder, key, `in a Secret of type ${type}`));
}
