// IP addresses and networks in rules: k8s.io/apiserver/pkg/cel/library/{ip,cidr}.go over Go's net/netip.
import { isGoAddr, isGoPrefix } from "#codecs/go-text/ip-address.ts";
import { define, defineNamespace, type Environment } from "./cel-js.ts";

export class IpAddress {
  readonly bits: 32 | 128;
  readonly value: bigint;

  constructor(bits: 32 | 128, value: bigint) {
    this.bits = bits;
    this.value = value;
  }

  equals(other: unknown): boolean {
    return other instanceof IpAddress && other.bits === this.bits && other.value === this.value;
  }

  /** The canonical text. */
  toString(): string {
    return this.bits === 32 ? dotted(this.value) : colons(this.value);
  }
}

export class Network {
  readonly address: IpAddress;
  readonly length: number;

  constructor(address: IpAddress, length: number) {
    this.address = address;
    this.length = length;
  }

  equals(other: unknown): boolean {
    return other instanceof Network && other.length === this.length && other.address.equals(this.address);
  }

  contains(address: IpAddress): boolean {
    const rest = BigInt(this.address.bits - this.length);
    return address.bits === this.address.bits && address.value >> rest === this.address.value >> rest;
  }

  masked(): Network {
    const rest = BigInt(this.address.bits - this.length);
    return new Network(new IpAddress(this.address.bits, (this.address.value >> rest) << rest), this.length);
  }

  toString(): string {
    return `${this.address.toString()}/${this.length}`;
  }
}

export function defineAddresses(environment: Environment): void {
  environment.registerType("IpAddress", IpAddress).registerType("Network", Network);
  for (const type of ["IpAddress", "Network"])
    environment.registerOperator(`${type} == ${type}`, (a: IpAddress | Network, b: unknown) => a.equals(b));
  define(environment, {
    "ip(string): IpAddress": parsedAddress,
    "isIP(string): bool": (text: string) => addressOf(text) !== undefined,
    "string(IpAddress): string": (address: IpAddress) => address.toString(),
    "IpAddress.family(): int": ({ bits }: IpAddress) => (bits === 32 ? 4n : 6n),
    "IpAddress.isUnspecified(): bool": ({ value }: IpAddress) => value === 0n,
    "IpAddress.isLoopback(): bool": ({ bits, value }: IpAddress) =>
      bits === 32 ? value >> 24n === 127n : value === 1n,
    "IpAddress.isLinkLocalMulticast(): bool": isLinkMulticast,
    "IpAddress.isLinkLocalUnicast(): bool": isLinkLocal,
    "IpAddress.isGlobalUnicast(): bool": isGlobalUnicast,
    "cidr(string): Network": parsedNetwork,
    "isCIDR(string): bool": (text: string) => networkOf(text) !== undefined,
    "string(Network): string": (network: Network) => network.toString(),
    "Network.containsIP(string): bool": (network: Network, text: string) => network.contains(parsedAddress(text)),
    "Network.containsIP(IpAddress): bool": (network: Network, address: IpAddress) => network.contains(address),
    "Network.containsCIDR(string): bool": (network: Network, text: string) => holds(network, parsedNetwork(text)),
    "Network.containsCIDR(Network): bool": holds,
    "Network.ip(): IpAddress": ({ address }: Network) => address,
    "Network.prefixLength(): int": ({ length }: Network) => BigInt(length),
    "Network.masked(): Network": (network: Network) => network.masked(),
  });
  define(environment, {
    [`${defineNamespace(environment, "ip")}.isCanonical(string): bool`]: (_: unknown, text: string) =>
      parsedAddress(text).toString() === text,
  });
}

function holds(outer: Network, inner: Network): boolean {
  return outer.contains(inner.address) && outer.length <= inner.length;
}

function isLinkMulticast({ bits, value }: IpAddress): boolean {
  if (bits === 32) return value >> 8n === 0xe00000n;
  return value >> 120n === 0xffn && ((value >> 112n) & 0x0fn) === 2n;
}

function isLinkLocal({ bits, value }: IpAddress): boolean {
  return bits === 32 ? value >> 16n === 0xa9fen : value >> 118n === 0x3fan;
}

function isGlobalUnicast(address: IpAddress): boolean {
  const { bits, value } = address;
  if (value === 0n || isLinkLocal(address)) return false;
  if (bits === 32) return value !== 0xffffffffn && value >> 24n !== 127n && value >> 28n !== 14n;
  return value !== 1n && value >> 120n !== 0xffn;
}

function parsedAddress(text: string): IpAddress {
  const address = addressOf(text);
  if (address === undefined)
    throw new Error(`IP Address ${JSON.stringify(text)} parse error during conversion from string`);
  return address;
}

function parsedNetwork(text: string): Network {
  const network = networkOf(text);
  if (network === undefined) throw new Error(`network address parse error during conversion from string: ${text}`);
  return network;
}

/** Neither zones nor IPv4-mapped IPv6 addresses are taken. */
function addressOf(text: string): IpAddress | undefined {
  if (text.includes("%") || !isGoAddr(text)) return undefined;
  if (!text.includes(":")) return new IpAddress(32, quad(text));
  const value = groupsOf(text).reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);
  return value >> 32n === 0xffffn ? undefined : new IpAddress(128, value);
}

function networkOf(text: string): Network | undefined {
  const slash = text.lastIndexOf("/");
  const address = isGoPrefix(text) ? addressOf(text.slice(0, slash)) : undefined;
  return address === undefined ? undefined : new Network(address, Number(text.slice(slash + 1)));
}

function quad(text: string): bigint {
  return text.split(".").reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function groupsOf(text: string): number[] {
  const hex = text.replace(/[\d.]+$/u, (last) => {
    if (!last.includes(".")) return last;
    const value = Number(quad(last));
    return `${Math.floor(value / 65536).toString(16)}:${(value % 65536).toString(16)}`;
  });
  const [head = [], tail] = hex.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const gap = tail === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => "0");
  return [...head, ...gap, ...(tail ?? [])].map((group) => Number.parseInt(group, 16));
}

function dotted(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 0xffn)).join(".");
}

/** Lower case, the longest run of two zeros and more left out, the first of equally long ones. */
function colons(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  let [from, length] = [0, 1];
  for (let at = 0; at < 8; at++) {
    let end = at;
    while (groups[end] === "0") end++;
    if (end - at > length) [from, length] = [at, end - at];
  }
  if (length === 1) return groups.join(":");
  return `${groups.slice(0, from).join(":")}::${groups.slice(from + length).join(":")}`;
}
