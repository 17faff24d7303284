// What stands for a value that only a key opens: equal in every run, of the type that the place asks for, and easy to know again.
import { sha256 } from "#kernel/digest.ts";

/** A reference that another program resolves: 1Password's, vals'. */
export function isReference(text: string): boolean {
  return /^(?:op:\/\/|ref\+[a-z0-9-]+:\/\/)/u.test(text);
}

/** True for a value that is not there in clear: encrypted by SOPS, or a reference. */
export function isHidden(text: string): boolean {
  return text.startsWith("ENC[AES256_GCM,") || isReference(text);
}

/** `int`, `bool`, `float` or `str`, as SOPS notes it beside the value. */
function sopsType(text: string): string {
  return /,type:(\w+)\]$/u.exec(text)?.[1] ?? "str";
}

const hostFields = ["ipAddress", "ip", "gateway", "nameservers", "via", "source"];
const networkFields = [
  "network",
  "podSubnets",
  "serviceSubnets",
  "clusterPodNets",
  "clusterSvcNets",
  "validSubnets",
  "subnet",
  "advertisedSubnets",
  "listenSubnets",
  "allowedIPs",
];

/**
 * A placeholder for the value called `name`, written as `text`. `fields` are the names of the fields that take the whole of it:
 * an address must look like one, or no tool goes on. Addresses are those for documentation (RFC 5737, 2544, 3849), names end in `.invalid`
 * (RFC 2606).
 */
export function placeholderFor(name: string, text: string, fields: readonly string[]): string {
  const type = sopsType(text);
  const digest = sha256(name);
  const number = Number.parseInt(digest.slice(0, 6), 16);
  if (type === "int") return String(1024 + (number % 8192));
  if (type === "bool") return "false";
  if (type === "float") return "0.5";
  const has = (...names: readonly string[]) => fields.some((field) => names.includes(field));
  const isSix = /v6(?![0-9])/iu.test(name.slice(name.lastIndexOf("#") + 1));
  const group = digest.slice(0, 4);
  const address = isSix ? `2001:db8:${group}::1` : `192.0.2.${1 + (number % 253)}`;
  if (has("addresses", "address")) return `${address}/${isSix ? 64 : 24}`;
  if (has(...hostFields)) return address;
  if (has(...networkFields)) return isSix ? `2001:db8:${group}::/112` : `198.18.${number % 256}.0/24`;
  if (has("hardwareAddr")) return `02:00:00:${digest.slice(0, 2)}:${digest.slice(2, 4)}:${digest.slice(4, 6)}`;
  if (has("endpoint", "url", "endpoints")) return `https://hidden-${digest.slice(0, 8)}.invalid:6443`;
  if (has("mtu", "port", "localAPIServerPort", "metric")) return String(1280 + (number % 8192));
  if (has("privateKey", "publicKey", "presharedKey")) return Buffer.from(digest, "hex").toString("base64");
  const called = (words: RegExp) => fields.length === 0 && words.test(name);
  if (called(/cidr|subnet/iu)) return isSix ? `2001:db8:${group}::/112` : `198.18.${number % 256}.0/24`;
  if (called(/(?:^|_)(?:ip|addr(?:ess)?|gateway|dns)(?:_|$|v[46])/iu)) return address;
  if (has("installDisk", "disk")) return `/dev/disk/by-id/hidden-${digest.slice(0, 8)}`;
  return `hidden-${digest.slice(0, 8)}`;
}

const marks = /hidden-[0-9a-f]{8}|2001:db8:[0-9a-f]{4}::|192\.0\.2\.\d+|198\.18\.\d+\.0|02:00:00(?::[0-9a-f]{2}){3}/gu;

/** The placeholders that a render holds, each once. */
export function hiddenPlaceholders(nodes: readonly { readonly text: string }[]): readonly string[] {
  return [...new Set(nodes.flatMap(({ text }) => text.match(marks) ?? []))].sort();
}
