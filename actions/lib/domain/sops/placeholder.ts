// Values that only stand for a secret: filled in by Flux, a template, 1Password, vals and the like.
import { Buffer } from "node:buffer";

const standIns = [
  /\$\{[^}]+\}/,
  /\{\{.*\}\}/s,
  /\(\(\s*\w[^)]*\)\)/,
  /^\s*op:\/\//,
  /^\s*ref\+[a-z0-9]+:\/\//,
  /^\s*(?:vault|awssm|gcpsm|bws|akeyless):/,
  /^\s*<[^<>]*>\s*$/,
  /^\s*%\w+%\s*$/,
  /^\s*\$[A-Z_][A-Z0-9_]*\s*$/,
  /^\s*ENC\[AES256_GCM,/,
];

/** True for text that is empty or replaced by something else before it is used. */
export function isPlaceholder(text: string): boolean {
  return text.trim() === "" || standIns.some((pattern) => pattern.test(text));
}

/** The same for a value of `data:`, which is base64. */
export function isEncodedPlaceholder(text: string): boolean {
  if (isPlaceholder(text)) return true;
  if (!/^[A-Za-z0-9+/=\s]+$/.test(text)) return false;
  return isPlaceholder(Buffer.from(text, "base64").toString("latin1"));
}
