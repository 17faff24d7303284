// IP addresses, networks and ranges as numbers that can be compared.

export interface Address {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** From `first` to `last`, both included, of one family. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** `172.16.1.50` or `fd00::1`, without zone, port or prefix; undefined when it is neither. */
export function parseAddress(text: string): Address | undefined {
  return text.includes(":") ? parseIpv6(text) : parseIpv4(text);
}

/** A network in CIDR form, `first-last`, or one address. Undefined when it is none of them, or runs backwards. */
export function parseRange(text: string): AddressRange | undefined {
  const trimmed = text.trim();
  if (trimmed.includes("/")) return parseNetwork(trimmed);
  const [from = "", to = from, ...rest] = trimmed.split("-").map((part) => part.trim());
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (rest.length > 0 || first === undefined || last?.family !== first.family || last.value < first.value)
    return undefined;
  return { family: first.family, first: first.value, last: last.value };
}

export function contains(range: AddressRange, { family, value }: Address): boolean {
  return range.family === family && range.first <= value && value <= range.last;
}

export function overlap(a: AddressRange, b: AddressRange): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/** Equal for equal addresses, however they are written. */
export function addressKey({ family, value }: Address): string {
  return `${family}:${value}`;
}

function parseNetwork(text: string): AddressRange | undefined {
  const slash = text.indexOf("/");
  const address = parseAddress(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (address === undefined || !/^\d{1,3}$/u.test(length)) return undefined;
  const bits = address.family === 4 ? 32 : 128;
  if (Number(length) > bits) return undefined;
  const hosts = (1n << BigInt(bits - Number(length))) - 1n;
  const first = address.value & ~hosts;
  return { family: address.family, first, last: first | hosts };
}

function parseIpv4(text: string): Address | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) <= 255))
    return undefined;
  return { family: 4, value: parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n) };
}

function parseIpv6(text: string): Address | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const groups = halves.map((half, index) => groupsOf(half, index === halves.length - 1));
  const [head, tail = []] = groups;
  if (head === undefined || groups.includes(undefined)) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...Array<bigint>(missing).fill(0n), ...tail];
  return { family: 6, value: all.reduce((value, group) => (value << 16n) | group, 0n) };
}

/** The groups of one side of `::`; the very last one may be a dotted quad. */
function groupsOf(half: string, isTail: boolean): bigint[] | undefined {
  if (half === "") return [];
  const found: bigint[] = [];
  const parts = half.split(":");
  for (const [index, part] of parts.entries()) {
    const quad = isTail && index === parts.length - 1 && part.includes(".") ? parseIpv4(part) : undefined;
    if (quad !== undefined) found.push(quad.value >> 16n, quad.value & 0xffffn);
    else if (/^[0-9a-f]{1,4}$/iu.test(part)) found.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return found;
}
