// Secrets by their value: whatever a tool prints, the leaves of a secret bundle come out of it in no form.
import { Buffer } from "node:buffer";

const hidden = "‹secret›";
/** A shorter text may be any word. */
const shortest = 6;
/** Of a value encoded with others around it; less could be by chance. */
const shortestInside = 12;

/**
 * Takes every value out of a text: as it is, in base64 (also inside of a longer text that was encoded), base64url,
 * hexadecimal, percent-encoding and JSON escapes, what it decodes to when it is base64 itself, and a PEM text line by line
 * or joined. Values of less than six characters are left alone.
 */
export function valueRedactor(values: readonly string[]): (text: string) => string {
  const forms = new Set(values.flatMap((value) => [...formsOf(value)]));
  const sorted = [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (sorted.length === 0) return (text) => text;
  const pattern = new RegExp(sorted.map(escaped).join("|"), "gu");
  return (text) => text.replace(pattern, () => hidden);
}

function formsOf(value: string): Set<string> {
  const forms = new Set<string>();
  for (const plain of plainForms(value)) {
    if (plain.length < shortest) continue;
    forms.add(plain);
    for (const encoded of encodings(plain)) forms.add(encoded);
  }
  return forms;
}

/** The value, without the space around it, what it encodes, and the lines and the body of a PEM text. */
function plainForms(value: string): string[] {
  const decoded = decodedText(value);
  return [value, value.trim(), ...(decoded === undefined ? [] : [decoded, decoded.trim()])].flatMap((text) => {
    const body = text
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("-----"));
    if (!text.includes("\n")) return [text];
    return [text, ...body.filter(({ length }) => length >= shortestInside), body.join("")];
  });
}

/** The text in base64, where it is one. */
function decodedText(value: string): string | undefined {
  const compact = value.replace(/\s/gu, "");
  if (compact.length < 16 || !/^[A-Za-z0-9+/_-]+={0,2}$/u.test(compact)) return undefined;
  const text = Buffer.from(compact, "base64").toString("utf8");
  return text.includes("\uFFFD") ? undefined : text;
}

function encodings(text: string): string[] {
  const bytes = Buffer.from(text, "utf8");
  const hex = bytes.toString("hex");
  const percent = encodeURIComponent(text);
  const everyByte = hex.replace(/../gu, "%$&");
  const list = [hex, hex.toUpperCase(), everyByte, everyByte.toUpperCase()];
  list.push(
    percent,
    percent.replace(/%../gu, (code) => code.toLowerCase()),
    percent.replaceAll("%20", "+"),
  );
  list.push(JSON.stringify(text).slice(1, -1), text.replace(/\n/gu, "\\\\n"));
  list.push(...base64Forms(bytes), ...base64Forms(Buffer.from(`${text}\n`, "utf8")), ...base64Inside(bytes));
  return [...list, ...rawHex(text)];
}

function base64Forms(bytes: Buffer): string[] {
  const padded = bytes.toString("base64");
  return [padded, padded.replace(/=+$/u, ""), bytes.toString("base64url"), encodeURIComponent(padded)];
}

/** Somewhere in a longer text that was encoded as a whole: what is the same wherever the value starts in it. */
function base64Inside(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const first = shift === 0 ? 0 : 4;
    const last = Math.floor(shifted.length / 3) * 4;
    return [shifted.toString("base64"), shifted.toString("base64url")]
      .map((encoded) => encoded.slice(first, last))
      .filter(({ length }) => length >= shortestInside);
  });
}

/** The bytes behind a base64 value, in hexadecimal. */
function rawHex(text: string): string[] {
  if (text.length < 16 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(text)) return [];
  const hex = Buffer.from(text, "base64").toString("hex");
  return [hex, hex.toUpperCase()];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, (character) => `\\${character}`);
}
