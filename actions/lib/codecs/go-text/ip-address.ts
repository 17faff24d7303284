// IP addresses as Go reads them: strictly by net/netip, and by Kubernetes' `ParseIPSloppy`, which tolerates leading zeros.

const ipv4Part = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const strictIpv4 = new RegExp(`^${ipv4Part}(?:\\.${ipv4Part}){3}$`, "u");

/** netip.ParseAddr: IPv4 without leading zeros, IPv6 in any case, with a zone. */
export function isGoAddr(text: string): boolean {
  if (strictIpv4.test(text)) return true;
  const percent = text.indexOf("%");
  const address = percent < 0 ? text : text.slice(0, percent);
  return percent !== text.length - 1 && isIpv6(address, (last) => strictIpv4.test(last));
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
  return match[1] !== undefined ? match[1].includes(":") && isGoAddr(match[1]) : strictIpv4.test(match[2] ?? "");
}

/** Four decimal numbers up to 255. Kubernetes reads schema values with `ParseIPSloppy`: `010.0.0.1` is `10.0.0.1`. */
export function isDottedQuad(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,}$/u.test(part) && Number(part) <= 255);
}

/** An IPv6 address, `::ffff:1.2.3.4` included, as `ParseIPSloppy` reads it; no zone. */
export function isColonHex(text: string): boolean {
  return isIpv6(text, isDottedQuad);
}

/** net.ParseCIDR, sloppy. */
export function isCidr(text: string): boolean {
  const slash = text.indexOf("/");
  if (slash < 1) return false;
  const address = text.slice(0, slash);
  const bits = text.slice(slash + 1);
  if (!/^\d{1,3}$/u.test(bits)) return false;
  if (isDottedQuad(address)) return Number(bits) <= 32;
  return isColonHex(address) && Number(bits) <= 128;
}

/** Groups of hexadecimal digits, one gap at most, the last 32 bits perhaps as IPv4. */
function isIpv6(text: string, isIpv4: (last: string) => boolean): boolean {
  if (!text.includes(":")) return false;
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1)?.at(-1);
  const embedded = last?.includes(".") === true;
  if (embedded && !isIpv4(last)) return false;
  const all = groups.flat();
  const hex = embedded ? all.slice(0, -1) : all;
  if (!hex.every((group) => /^[0-9a-fA-F]{1,4}$/u.test(group))) return false;
  const count = hex.length + (embedded ? 2 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}
