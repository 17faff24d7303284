// The string formats that the API server checks; every other format is ignored, as it ignores them.
// Sources: apiextensions-apiserver pkg/apiserver/validation/formats.go, kube-openapi pkg/validation/strfmt.
import { isCidr, isColonHex, isDottedQuad } from "#codecs/go-text/ip-address.ts";
import { isDurationFormat } from "./duration.ts";
import { dnsLabel, dnsSubdomain } from "./names.ts";
import { isRequestUri } from "./request-uri.ts";
import { isDate, isDateTimeFormat } from "./time-stamp.ts";

interface Format {
  readonly test: (text: string) => boolean;
  /** The end of a sentence: `must be …`. */
  readonly words: string;
}

const hostname =
  /^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9\-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$/u;
const card =
  /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|6(?:011|5\d\d)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:2131|1800|35\d{3})\d{11})$/u;
const colour = String.raw`[\t\n\f\r ]*(?:0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])[\t\n\f\r ]*`;
const rgb = new RegExp(String.raw`^rgb\(${colour},${colour},${colour}\)$`, "u");
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/u;
const mac =
  /^(?:[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?:(?:\1[0-9a-f]{2}){2}|(?:\1[0-9a-f]{2}){14})?|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}(?:\.[0-9a-f]{4}|(?:\.[0-9a-f]{4}){7})?)$/iu;
const atom = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~\-\u0080-\u{10ffff}]+`;
const address = String.raw`(?:${atom}(?:\.${atom})*|"(?:[^"\\]|\\.)*")@(?:${atom}(?:\.${atom})*|\[[^\]\\]*\])`;
const email = new RegExp(String.raw`^\s*(?:${address}|(?:(?:${atom}|\.|"(?:[^"\\]|\\.)*")\s*)*<${address}>)\s*$`, "u");

const formats: Readonly<Record<string, Format>> = {
  bsonobjectid: { test: (text) => /^[0-9a-fA-F]{24}$/u.test(text), words: "a BSON object id of 24 hexadecimal digits" },
  uri: { test: isRequestUri, words: "an absolute URI" },
  email: { test: (text) => email.test(text), words: "an e-mail address" },
  hostname: { test: isHostname, words: "a host name" },
  ipv4: { test: isIpv4Format, words: "an IPv4 address" },
  ipv6: { test: isColonHex, words: "an IPv6 address" },
  cidr: { test: isCidr, words: "a network in CIDR notation, such as 10.0.0.0/8" },
  mac: { test: (text) => mac.test(text), words: "a MAC address" },
  uuid: uuid("[0-9a-f]", "[0-9a-f]", "a UUID"),
  uuid3: uuid("3", "[0-9a-f]", "a UUID of version 3"),
  uuid4: uuid("4", "[89ab]", "a UUID of version 4"),
  uuid5: uuid("5", "[89ab]", "a UUID of version 5"),
  isbn: { test: (text) => isIsbn10(text) || isIsbn13(text), words: "an ISBN" },
  isbn10: { test: isIsbn10, words: "an ISBN of 10 digits" },
  isbn13: { test: isIsbn13, words: "an ISBN of 13 digits" },
  creditcard: { test: isCreditCard, words: "a credit card number" },
  ssn: { test: (text) => /^\d{3}[- ]\d{2}[- ]\d{4}$/u.test(text), words: "a social security number" },
  hexcolor: { test: (text) => /^#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/u.test(text), words: "a colour such as #ff8800" },
  rgbcolor: { test: (text) => rgb.test(text), words: "a colour such as rgb(255,136,0)" },
  byte: { test: (text) => base64.test(text), words: "base64" },
  date: { test: isDate, words: "a date such as 2006-01-02" },
  duration: { test: isDurationFormat, words: "a duration such as 1h30m" },
  datetime: { test: isDateTimeFormat, words: "a time such as 2006-01-02T15:04:05Z" },
  k8sshortname: { test: (text) => dnsLabel(text) === undefined, words: "a short Kubernetes name (a DNS label)" },
  k8slongname: { test: (text) => dnsSubdomain(text) === undefined, words: "a long Kubernetes name (a DNS subdomain)" },
};

/** What `text` must be to satisfy `format`, when it is not; undefined when it is, or the server does not know the format. */
export function formatProblem(format: string, text: string): string | undefined {
  const name = format.replaceAll("-", "");
  const known = Object.hasOwn(formats, name) ? formats[name] : undefined;
  return known === undefined || known.test(text) ? undefined : known.words;
}

function uuid(version: string, variant: string, words: string): Format {
  const source = `^[0-9a-f]{8}-?[0-9a-f]{4}-?${version}[0-9a-f]{3}-?${variant}[0-9a-f]{3}-?[0-9a-f]{12}$`;
  const pattern = new RegExp(source, "iu");
  return { test: (text) => pattern.test(text), words };
}

/** An address with a dot in it. */
function isIpv4Format(text: string): boolean {
  return text.includes(".") && (isDottedQuad(text) || isColonHex(text));
}

function isHostname(text: string): boolean {
  if (text.length > 255 || !hostname.test(text)) return false;
  return text.split(".").every((part) => Buffer.byteLength(part) <= 63);
}

function isIsbn10(text: string): boolean {
  const digits = text.replace(/[\s-]+/gu, "");
  if (!/^(?:\d{9}X|\d{10})$/u.test(digits)) return false;
  const sum = Array.from(digits).reduce((total, digit, i) => total + (i + 1) * (digit === "X" ? 10 : Number(digit)), 0);
  return sum % 11 === 0;
}

function isIsbn13(text: string): boolean {
  const digits = text.replace(/[\s-]+/gu, "");
  if (!/^\d{13}$/u.test(digits)) return false;
  return Array.from(digits).reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

function isCreditCard(text: string): boolean {
  const digits = text.replace(/\D+/gu, "");
  if (!card.test(digits)) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, i) => {
      const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
