// Formats named `go-…`: texts as the parsers of Go's standard library take them.

const ipv4Part = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4 = new RegExp(`^${ipv4Part}(?:\\.${ipv4Part}){3}$`, "u");

/** netip.ParseAddr: IPv4 without leading zeros, IPv6 in any case, with a zone. */
export function isGoAddr(text: string): boolean {
  if (ipv4.test(text)) return true;
  const [address, zone] = splitOnce(text, "%");
  return zone !== "" && isIpv6(address);
}

function isIpv6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1)?.at(-1);
  const embedded = last?.includes(".") === true;
  if (embedded && !ipv4.test(last)) return false;
  const all = groups.flat();
  const hex = embedded ? all.slice(0, -1) : all;
  if (!hex.every((group) => /^[0-9a-fA-F]{1,4}$/u.test(group))) return false;
  const count = hex.length + (embedded ? 2 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}

/** netip.ParsePrefix: an address without a zone, and a length without leading zeros. */
export function isGoPrefix(text: string): boolean {
  const slash = text.lastIndexOf("/");
  const address = text.slice(0, slash);
  const length = text.slice(slash + 1);
  if (slash < 0 || address.includes("%") || !/^(?:0|[1-9]\d{0,2})$/u.test(length)) return false;
  return isGoAddr(address) && Number(length) <= (address.includes(":") ? 128 : 32);
}

/** An address with or without a prefix length. */
export function isGoAddrOrPrefix(text: string): boolean {
  return isGoPrefix(text) || (isGoAddr(text) && !text.includes("%"));
}

/** netip.ParseAddrPort. */
export function isGoAddrPort(text: string): boolean {
  const match = /^(?:\[([^\]]*)\]|([^:]*)):(\d{1,5})$/u.exec(text);
  if (match === null || Number(match[3]) > 65535) return false;
  return match[1] !== undefined ? match[1].includes(":") && isGoAddr(match[1]) : ipv4.test(match[2] ?? "");
}

/** time.ParseDuration. */
export function isGoDuration(text: string): boolean {
  return /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u.test(text);
}

/** net.ParseMAC: 6, 8 or 20 octets with `:`, `-` or nothing between them, or groups of four digits with `.`. */
export function isGoMac(text: string): boolean {
  if (/^[0-9a-fA-F]+$/u.test(text)) return [12, 16, 40].includes(text.length);
  const octets = /^[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2}(?:\1[0-9a-fA-F]{2})*)$/u.test(text);
  if (octets) return [6, 8, 20].includes((text.length + 1) / 3);
  return /^[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4})+$/u.test(text) && [6, 8, 20].includes(((text.length + 1) / 5) * 2);
}

/** url.Parse, as far as texts differ from it in practice: no space or control character, no colon in front of the scheme. */
export function isGoUrl(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/u.test(text) || text.startsWith(":")) return false;
  const authority = /^[a-zA-Z][a-zA-Z0-9+.-]*:\/\/([^/?#]*)/u.exec(text)?.[1];
  if (authority === undefined) return !/%(?![0-9a-fA-F]{2})/u.test(text);
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  return (
    !/[ <>"]/u.test(host) && /^(?:\[[^\]]*\]|[^:[\]]*)(?::\d*)?$/u.test(host) && !/%(?![0-9a-fA-F]{2})/u.test(text)
  );
}

/** humanize.ParseBytes, with the sign and the percentage that Talos' sizes take; empty is no size. */
export function isGoSize(text: string): boolean {
  return text === "" || isByteCount(text.replace(/^-/u, "")) || /^-?(?:\d+\.?\d*|\.\d+)%$/u.test(text);
}

/** `<= 2TB`: Talos' InstallDiskSizeMatcher. */
export function isGoSizeMatch(text: string): boolean {
  return isByteCount(
    text
      .trim()
      .replace(/^(?:>=|<=|>|<|==)/u, "")
      .trim(),
  );
}

function isByteCount(text: string): boolean {
  return /^(?:\d[\d,]*\.?[\d,]*|\.\d+)\s*(?:b|[kmgtpe]i?b?)?\s*$/iu.test(text);
}

/** Talos' PortRange in text: both ends, each a port. */
export function isGoPortRange(text: string): boolean {
  const match = /^(\d{1,5})-(\d{1,5})$/u.exec(text);
  return match !== null && Number(match[1]) <= 65535 && Number(match[2]) <= 65535;
}

/** base64.StdEncoding, which passes over line breaks. */
export function isGoBase64(text: string): boolean {
  const dense = text.replace(/[\r\n]/gu, "");
  return dense.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(dense);
}

function splitOnce(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** By name, with the words for a message. */
export const goFormats: Readonly<Record<string, { readonly test: (text: string) => boolean; readonly words: string }>> =
  {
    "go-addr": { test: isGoAddr, words: "an IP address" },
    "go-prefix": { test: isGoPrefix, words: "an address with prefix length, such as 10.0.0.0/8" },
    "go-addr-or-empty": {
      test: (text) => text === "" || (isGoAddr(text) && !text.includes("%")),
      words: "an IP address",
    },
    "go-prefix-or-empty": {
      test: (text) => text === "" || isGoPrefix(text),
      words: "a network such as 10.0.0.0/8",
    },
    "go-addr-or-prefix": { test: isGoAddrOrPrefix, words: "an IP address, with or without a prefix length" },
    "go-subnet": {
      test: (text) => isGoAddrOrPrefix(text.replace(/^!/u, "")),
      words: "a network such as 10.0.0.0/8, or !10.0.0.0/8 to leave it out",
    },
    "go-addr-port": { test: isGoAddrPort, words: "an IP address with port, such as 10.0.0.1:51820" },
    "go-duration": { test: isGoDuration, words: "a duration such as 1m30s" },
    "go-mac": { test: isGoMac, words: "a hardware address such as 00:1b:63:84:45:e6" },
    "go-size": { test: isGoSize, words: "a size such as 50GiB or 25%" },
    "go-size-match": { test: isGoSizeMatch, words: "a size such as <= 2TB" },
    "go-port-range": { test: isGoPortRange, words: "a port, or two ports with - between them" },
    "go-base64": { test: isGoBase64, words: "text in base64" },
    "go-url": { test: isGoUrl, words: "a URL" },
  };
