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
    ...judgeSize(root, { plain: "data", encoded: "binaryData" }),
  ];
}

export function judgeSecret(root: Spot): Violation[] {
  return [
    ...judgeKeys(root, "data"),
    ...judgeKeys(root, "stringData"),
    ...judgeSize(root, { plain: "stringData", encoded: "data" }),
    ...judgeTyped(root),
  ];
}

function judgeKeys(root: Spot, field: string): Violation[] {
  return values(root, field).flatMap((value) => {
    const key = lastStep(value);
    const problem = hasVariable(key) ? undefined : configKey(key);
    return problem === undefined ? [] : [invalidKey(value, `${field}: the key ${JSON.stringify(key)} ${problem}`)];
  });
}

interface Holders {
  readonly plain: string;
  /** Holds base64: three bytes in four characters. */
  readonly encoded: string;
}

function judgeSize(root: Spot, { plain, encoded }: Holders): Violation[] {
  const texts = values(root, plain).map((value) => Buffer.byteLength(textOf(value) ?? ""));
  const codes = values(root, encoded).map((value) =>
    Math.floor(((textOf(value) ?? "").replace(/[\s=]/gu, "").length * 3) / 4),
  );
  const bytes = [...texts, ...codes].reduce((sum, size) => sum + size, 0);
  const place = at(root, plain) ?? at(root, encoded);
  if (bytes <= mostBytes || place === undefined) return [];
  return [invalidKey(place, `${nameOf(place)} holds ${bytes} bytes; an object may hold at most ${mostBytes}`)];
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
  if (type === "kubernetes.io/basic-auth")
    return keys.has("username") || keys.has("password")
      ? []
      : missing(holder, "username", "or password, in a Secret of this type");
  return wanted.filter((key) => !keys.has(key)).flatMap((key) => missing(holder, key, `in a Secret of type ${type}`));
}
