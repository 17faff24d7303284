// Secrets inside of a text: credentials in URLs, keys with a telling name, private keys, Secrets among manifests.
import { withCuts } from "#kernel/cuts.ts";
import { credentialsIn } from "#domain/sops/credentials.ts";
import { redactYaml } from "./redact-yaml.ts";
import { isSecretName } from "./secret-fields.ts";

const userInfo = /\b([a-z][a-z0-9+.-]*:\/\/)([^\s/@"'`<>]+)@/giu;
const sign = /(["']?)([\w.-]+)\1\s*[:=](?!\/\/)[ \t]*/gu;
/** At the start of its line a value goes to the end, elsewhere to the next delimiter. */
const wholeLine = /"(?:[^"\\]|\\.)*"|'[^']*'|[^\r\n]+/uy;
const oneWord = /"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,;&}\]"']+/uy;
const authorization = /\b(Bearer|Basic)(\s+)([\w.~+/=-]{6,})/giu;
const privateKey =
  /-----BEGIN [A-Z ]*PRIVATE KEY|LS0tLS1CRUdJTi[A-Za-z0-9+/]*(?:UFJJVkFURSBLRV|BSSVZBVEUgS0VZ|QUklWQVRFIEtFW)/u;
/** The value is on the lines below, where it has no end that a pattern could find. */
const opensBlock = /^\s*(?:- )?["']?([\w.-]+)["']?\s*[:=]\s*(?:[|>][+-]?\d?|"""|'''|\[|\{)?[ \t]*$/gmu;
const secretKind = /["']?\bkind["']?\s*:\s*["']?Secret\b/u;

/** The text with `hidden` in the place of each secret; wholly `hidden` where one has no visible end. */
export function redactText(text: string, hidden: string): string {
  const yaml = text.includes("\n") ? redactYaml(text, hidden, redactPart) : undefined;
  return yaml ?? redactPart(text, hidden);
}

function redactPart(text: string, hidden: string): string {
  if (privateKey.test(text) || secretKind.test(text)) return hidden;
  for (const [, name = ""] of text.matchAll(opensBlock)) if (isSecretName(name)) return hidden;
  return withoutPairs(withoutCredentials(text, hidden), hidden)
    .replace(userInfo, (whole, scheme: string, user: string) =>
      user.includes(":") || /^https?:/iu.test(scheme) ? `${scheme}${hidden}@` : whole,
    )
    .replace(authorization, (_, scheme: string, space: string) => `${scheme}${space}${hidden}`);
}

/** `password = x`, `"auth": "x"`, `?jointoken=x`, `--set=auth.password=x`. */
function withoutPairs(text: string, hidden: string): string {
  let result = "";
  let at = 0;
  for (const match of text.matchAll(sign)) {
    const [whole, , name = ""] = match;
    if (match.index < at || !(isSecretName(name) || name === "auth")) continue;
    const start = match.index + whole.length;
    const before = text.slice(text.lastIndexOf("\n", match.index) + 1, match.index);
    const pattern = /^\s*(?:- |export |set )?$/u.test(before) ? wholeLine : oneWord;
    pattern.lastIndex = start;
    const value = pattern.exec(text)?.[0];
    if (value === undefined || isWord(value) || value.includes(hidden)) continue;
    result += text.slice(at, start) + hidden;
    at = start + value.length;
  }
  return result + text.slice(at);
}

/** Not a value that could be a secret. */
function isWord(value: string): boolean {
  return /^["']?(?:true|false|null|none|[{[(|>]|)["']?$/u.test(value);
}

function withoutCredentials(text: string, hidden: string): string {
  return withCuts(
    text,
    credentialsIn(text).map(({ start, end }) => ({ start, end, by: hidden })),
  );
}
