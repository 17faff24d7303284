// Formats named `go-…`: texts as Go programs read them into typed fields.
import { isGoBase64 } from "#codecs/go-text/base64.ts";
import { isGoDuration } from "#codecs/go-text/duration.ts";
import { isGoMac } from "#codecs/go-text/hardware-address.ts";
import { isGoAddr, isGoAddrOrPrefix, isGoAddrPort, isGoPrefix } from "#codecs/go-text/ip-address.ts";
import { isGoSize, isGoSizeMatch } from "#codecs/go-text/size.ts";
import { isGoUrl } from "#codecs/go-text/url.ts";

/** Talos' PortRange in text: both ends, each a port. */
function isGoPortRange(text: string): boolean {
  const match = /^(\d{1,5})-(\d{1,5})$/u.exec(text);
  return match !== null && Number(match[1]) <= 65535 && Number(match[2]) <= 65535;
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
