// Secrets inside of a text: credentials in URLs, keys with a telling name, private keys, Secrets among manifests.
import { credentialsIn } from "#domain/sops/credentials.ts";
import { isSecretName } from "./secret-fields.ts";

const userInfo = /\b([a-z][a-z0-9+.-]*:\/\/)([^\s/@"'`<>]+)@/giu;
const pair = /(["']?)([\w.-]+)\1(\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s,;&}\]"']+)/gu;
const authorization = /\b(Bearer|Basic)(\s+)([\w.~+/=-]{6,})/giu;
const privateKey =
  /-----BEGIN [A-Z ]*PRIVATE KEY|LS0tLS1CRUdJTi[A-Za-z0-9+/]*(?:UFJJVkFURSBLRV|BSSVZBVEUgS0VZ|QUklWQVRFIEtFW)/u;
/** The value is on the lines below, where it has no end that a pattern could find. */
const opensBlock = /^\s*(?:- )?["']?([\w.-]+)["']?\s*[:=]\s*(?:[|>][+-]?\d?|"""|''')\s*$/gmu;
const secretKind = /["']?\bkind["']?\s*:\s*["']?Secret\b/u;

/** The text with `hidden` in the place of each secret; wholly `hidden` where it has no visible end. */
export function redactText(text: string, hidden: string): string {
  if (!text.includes("\n")) return redactPart(text, hidden);
  return text
    .split(/^(---.*\n)/mu)
    .map((part) => (part.startsWith("---") ? part : secretKind.test(part) ? `${hidden}\n` : redactPart(part, hidden)))
    .join("");
}

function redactPart(text: string, hidden: string): string {
  if (privateKey.test(text) || secretKind.test(text)) return hidden;
  for (const [, name = ""] of text.matchAll(opensBlock)) if (isSecretName(name)) return hidden;
  return withoutCredentials(text, hidden)
    .replace(userInfo, (whole, scheme: string, user: string) =>
      user.includes(":") || /^https?:/iu.test(scheme) ? `${scheme}${hidden}@` : whole,
    )
    .replace(authorization, (_, scheme: string, space: string) => `${scheme}${space}${hidden}`)
    .replace(pair, (whole, quote: string, name: string, sign: string, value: string) => {
      const isOpen = !(isSecretName(name) || name === "auth") || isWord(value) || value.includes(hidden);
      return isOpen ? whole : `${quote}${name}${quote}${sign}${hidden}`;
    });
}

/** Not a value that could be a secret. */
function isWord(value: string): boolean {
  return /^["']?(?:true|false|null|none|[{[(|>]|)["']?$/u.test(value);
}

function withoutCredentials(text: string, hidden: string): string {
  let result = "";
  let at = 0;
  for (const { start, end } of credentialsIn(text)) {
    if (start < at) continue;
    result += text.slice(at, start) + hidden;
    at = end;
  }
  return result + text.slice(at);
}
