// Where an endpoint of the Talos API listens.
import { parseAddress } from "#domain/network/address.ts";

export interface EndpointAddress {
  /** An address or a name, IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
}

/** Of apid. */
const usualPort = 50_000;

/** Reads `10.0.0.1`, `10.0.0.1:50001`, `cp1.example.net`, `fd00::1`, `[fd00::1]:50001`. Undefined when it is none of them. */
export function endpointAddress(text: string): EndpointAddress | undefined {
  const trimmed = text.trim();
  if (isIPv6(trimmed)) return { host: trimmed, port: usualPort };
  const match = /^(?:\[([^\]]+)\]|([A-Za-z0-9._-]+))(?::(\d{1,5}))?$/.exec(trimmed);
  if (match === null) return undefined;
  const [, v6, plain, port] = match;
  if (v6 !== undefined && !isIPv6(v6)) return undefined;
  const number = port === undefined ? usualPort : Number(port);
  return number >= 1 && number <= 65_535 ? { host: v6 ?? plain ?? "", port: number } : undefined;
}

function isIPv6(text: string): boolean {
  return text.includes(":") && parseAddress(text) !== undefined;
}
