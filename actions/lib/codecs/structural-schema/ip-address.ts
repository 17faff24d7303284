// IP addresses as Go's net package reads them, which for schemas tolerates leading zeros in IPv4.

/** Four decimal numbers up to 255. Kubernetes reads schema values with `ParseIPSloppy`: `010.0.0.1` is `10.0.0.1`. */
export function isDottedQuad(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,}$/u.test(part) && Number(part) <= 255);
}

/** An IPv6 address, `::ffff:1.2.3.4` included; no zone. */
export function isColonHex(text: string): boolean {
  if (!text.includes(":")) return false;
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
  const all = groups.flat();
  const last = all.at(-1);
  const quad = last !== undefined && last.includes(".");
  if (quad && (!isDottedQuad(last) || (groups.at(-1) ?? []).length === 0)) return false;
  const hex = quad ? all.slice(0, -1) : all;
  if (!hex.every((group) => /^[0-9a-fA-F]{1,4}$/u.test(group))) return false;
  const count = hex.length + (quad ? 2 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}

/** `address/prefix length`. */
export function isCidr(text: string): boolean {
  const slash = text.indexOf("/");
  if (slash < 1) return false;
  const address = text.slice(0, slash);
  const bits = text.slice(slash + 1);
  if (!/^\d{1,3}$/u.test(bits)) return false;
  if (isDottedQuad(address)) return Number(bits) <= 32;
  return isColonHex(address) && Number(bits) <= 128;
}

/** `ipv4` of a schema: an address with a dot in it. */
export function isIpv4Format(text: string): boolean {
  return text.includes(".") && (isDottedQuad(text) || isColonHex(text));
}
