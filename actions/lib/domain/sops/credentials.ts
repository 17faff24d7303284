// Credentials that can be told by their form alone, wherever they stand in a text.
import { Buffer } from "node:buffer";
import type { TextRange } from "#kernel/source-text.ts";

export interface Credential extends TextRange {
  /** With its article: `an age secret key`. */
  readonly what: string;
}

interface Form {
  readonly what: string;
  readonly pattern: RegExp;
  /** False for something that only looks like one. */
  readonly isReal?: (found: string, rest: string) => boolean;
}

const pem = "(?:RSA |EC |DSA |ED25519 |OPENSSH |PGP )?PRIVATE KEY(?: BLOCK)?-----";

const forms: readonly Form[] = [
  { what: "a private key", pattern: new RegExp(`-----BEGIN ${pem}`, "g"), isReal: (_, rest) => isKeyBody(rest) },
  { what: "a private key", pattern: /LS0tLS1CRUdJTi[A-Za-z0-9+/]{66,}={0,2}/g, isReal: isEncodedKey },
  {
    what: "an age secret key",
    pattern: /AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58,}/g,
    isReal: isVaried,
  },
  { what: "a GitHub token", pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}\b/g, isReal: isVaried },
  { what: "a GitHub token", pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{50,}\b/g, isReal: isVaried },
  { what: "a GitLab token", pattern: /\bglpat-[A-Za-z0-9_-]{20,}/g, isReal: isVaried },
  { what: "an AWS access key", pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g, isReal: isNoExample },
  {
    what: "an AWS secret key",
    pattern: /(?<=aws_?secret_?access_?key["']?\s{0,3}[:=]\s{0,3}["']?)[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/gi,
    isReal: isNoExample,
  },
  { what: "a Slack token", pattern: /\bxox[abeprs]-(?:\d+-)[A-Za-z0-9-]{10,}/g, isReal: isVaried },
  {
    what: "a Slack webhook",
    pattern: /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{20,}/g,
    isReal: isVaried,
  },
  {
    what: "a Discord webhook",
    pattern: /https:\/\/(?:[a-z]+\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,}/g,
    isReal: isVaried,
  },
  { what: "a Telegram bot token", pattern: /\b\d{8,10}:AA[A-Za-z0-9_-]{33}\b/g, isReal: isVaried },
  { what: "a Google API key", pattern: /\bAIza[A-Za-z0-9_-]{35}\b/g, isReal: isVaried },
  { what: "a Tailscale key", pattern: /\btskey-(?:auth|api|client)-[A-Za-z0-9]+-[A-Za-z0-9]{20,}/g, isReal: isVaried },
  { what: "a 1Password service account token", pattern: /\bops_eyJ[A-Za-z0-9_-]{100,}/g },
  { what: "a Docker Hub token", pattern: /\bdckr_pat_[A-Za-z0-9_-]{27,}/g, isReal: isVaried },
  { what: "an npm token", pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, isReal: isVaried },
];

const anySign =
  /PRIVATE KEY|LS0tLS1CRUdJTi|AGE-SECRET-KEY-|gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|aws_?secret|xox[abeprs]-|hooks\.slack|api\/webhooks|:AA|AIza|tskey-|ops_eyJ|dckr_pat_|npm_/i;

/** Every credential of the text, in its order. */
export function credentialsIn(text: string): Credential[] {
  if (!anySign.test(text)) return [];
  const found: Credential[] = [];
  for (const { what, pattern, isReal } of forms)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (isReal === undefined || isReal(match[0], text.slice(end, end + 600)))
        found.push({ what, start: match.index, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Behind the header: base64, whatever the line breaks look like, and not `…`, a variable or a public part. */
function isKeyBody(rest: string): boolean {
  const end = rest.indexOf("-----END");
  const body = (end === -1 ? rest : rest.slice(0, end))
    .replace(/\\[nrt]/g, "\n")
    .replace(/^[A-Za-z-]+: .*$/gm, "")
    .replace(/["'#>|,+\s]/g, "");
  const base64 = /^[A-Za-z0-9+/=]{32,}/.exec(body)?.[0] ?? "";
  return isVaried(base64);
}

function isEncodedKey(found: string): boolean {
  return new RegExp(`^-----BEGIN ${pem}`).test(Buffer.from(found, "base64").toString("latin1"));
}

/** Not a row of one letter, and not the example of a manual. */
function isVaried(found: string): boolean {
  return new Set(found.slice(-32)).size >= 10 && isNoExample(found);
}

function isNoExample(found: string): boolean {
  return !/EXAMPLE|X{6}|x{6}/.test(found);
}
