// Addresses as people write them, made comparable.
import { isGoAddr } from "#codecs/go-text/ip-address.ts";

/** Without prefix length, zone and letter case; undefined for what is no IP address. IPv6 groups are written out. */
export function plainAddress(text: string): string | undefined {
  const address = (text.split("/", 1)[0] ?? "").toLowerCase();
  if (!isGoAddr(address) || address.includes("%")) return undefined;
  return address.includes(":") ? expanded(address) : address;
}

function expanded(address: string): string {
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const missing = Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: tail === undefined ? 0 : missing }, () => "0"), ...after]
    .map((group) => group.replace(/^0+(?=.)/u, ""))
    .join(":");
}

/** True for a single address: routed by itself, and often shared by several machines on purpose. */
export function isHostPrefix(text: string): boolean {
  const [address = "", length] = text.split("/");
  return length === (address.includes(":") ? "128" : "32");
}

/** The host of a URL or of `host:port`, without brackets. */
export function hostOf(endpoint: string): string | undefined {
  const authority = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#]+)/iu.exec(endpoint)?.[1];
  if (authority === undefined) return undefined;
  const bracketed = /^\[([^\]]+)\]/u.exec(authority)?.[1];
  if (bracketed !== undefined) return bracketed;
  return authority.split(":").length > 2 ? authority : authority.split(":", 1)[0];
}

/** The port of a URL; undefined when it has none. */
export function portOf(endpoint: string): number | undefined {
  const port = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*?:(\d+)(?:[/?#]|$)/iu.exec(endpoint)?.[1];
  return port === undefined ? undefined : Number(port);
}
