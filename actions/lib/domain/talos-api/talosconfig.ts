// talosconfig: how a client reaches a cluster, and as whom. Nothing of its content is ever in a message.
import { entriesAt, entryOf, itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import {
  clientCertificate,
  isCertificate,
  keyBelongs,
  usualKeyLabel,
  type ClientCertificate,
} from "./client-certificate.ts";

export interface TalosContext {
  readonly name: string;
  /** Addresses, with a port where it is not 50000. */
  readonly endpoints: readonly string[];
  readonly nodes: readonly string[];
  /** PEM. */
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
  readonly client: ClientCertificate;
}

export type TalosconfigResult =
  | { readonly context: TalosContext; readonly contexts: readonly string[] }
  /** Each names the file and the field, and what would be right. */
  | { readonly mistakes: readonly string[] };

export interface TalosconfigSource {
  /** As it is to be named in messages. */
  readonly path: string;
  readonly text: string;
  /** Name of the context; without it the one that the file has chosen. */
  readonly context?: string;
}

/** Reads one context of a talosconfig. Whether the certificate has expired is not judged here: see `certificateTrouble`. */
export function readTalosconfig({ path, text, context: wanted }: TalosconfigSource): TalosconfigResult {
  const { documents, problems } = readYaml(sourceText(path, text), { dialect: "yaml12" });
  const [document] = documents;
  if (problems.some(({ code }) => code === "syntax" || code === "limit") || document?.root?.kind !== "map")
    return {
      mistakes: [`${path}: is no talosconfig (talosctl config new, talosctl gen config and talhelper write one)`],
    };
  const contexts = entriesAt(document.root, "contexts").map(({ key }) => key);
  if (contexts.length === 0) return { mistakes: [`${path}: has no contexts`] };
  const name = wanted ?? stringAt(document.root, "context") ?? "";
  if (name === "")
    return {
      mistakes: [`${path}: context: is not set; name one of ${listed(contexts)} there or where the file is named`],
    };
  const node = nodeAt(document.root, "contexts", name);
  if (node === undefined) return { mistakes: [`${path}: contexts: has no ${shown(name)}; it has ${listed(contexts)}`] };
  const result = readContext(`${path}: contexts.${name}`, name, node);
  return "mistakes" in result ? result : { ...result, contexts };
}

function readContext(
  at: string,
  name: string,
  node: YamlNode,
): { readonly context: TalosContext } | { readonly mistakes: string[] } {
  const mistakes: string[] = [];
  const ca = pemAt(node, "ca", at, mistakes);
  const certificate = pemAt(node, "crt", at, mistakes);
  const key = usualKeyLabel(pemAt(node, "key", at, mistakes));
  if (ca !== "" && !isCertificate(ca)) mistakes.push(`${at}.ca: is no certificate`);
  const client = clientCertificate(certificate);
  if (certificate !== "" && client === undefined) mistakes.push(`${at}.crt: is no certificate`);
  if (client !== undefined && key !== "" && !keyBelongs(certificate, key))
    mistakes.push(`${at}.key: is not the private key of crt`);
  const endpoints = addressesAt(node, "endpoints", at, mistakes);
  const nodes = addressesAt(node, "nodes", at, mistakes);
  if (endpoints.length === 0)
    mistakes.push(`${at}.endpoints: names no endpoint; list the addresses of the control planes`);
  if (mistakes.length > 0 || client === undefined) return { mistakes };
  return { context: { name, endpoints, nodes, ca, certificate, key, client } };
}

/** PEM out of base64; "" after a mistake. */
function pemAt(node: YamlNode, field: string, at: string, mistakes: string[]): string {
  const text = (stringAt(node, field) ?? "").replace(/\s/g, "");
  if (text === "") {
    const other = entryOf(node, "auth") !== undefined || entryOf(node, "identity") !== undefined;
    mistakes.push(`${at}.${field}: is missing${other ? " (an identity of Omni cannot be used here)" : ""}`);
    return "";
  }
  const decoded = Buffer.from(text, "base64").toString("utf8");
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(text) && decoded.includes("-----BEGIN ")) return decoded;
  mistakes.push(`${at}.${field}: is not PEM in base64`);
  return "";
}

function addressesAt(node: YamlNode, field: string, at: string, mistakes: string[]): string[] {
  return itemsAt(node, field).flatMap((item, index) => {
    if (item.kind === "scalar" && typeof item.value === "string" && item.value.trim() !== "")
      return [item.value.trim()];
    mistakes.push(`${at}.${field}[${index}]: is no address`);
    return [];
  });
}

function listed(names: readonly string[]): string {
  return names.map(shown).join(", ");
}

function shown(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name);
}

const dayMs = 86_400_000;

/**
 * What is wrong with the time of a context's certificate at `nowMs` (milliseconds since 1970): nothing, that it is over or has not
 * begun (`fatal`), or that it ends within `soonDays`.
 */
export function certificateTrouble(
  { name, client }: TalosContext,
  nowMs: number,
  soonDays = 30,
): { readonly fatal: boolean; readonly message: string } | undefined {
  const renew = "make a new one: talosctl config new, or talhelper genconfig";
  if (nowMs > client.notAfter)
    return {
      fatal: true,
      message: `the client certificate of context ${name} expired on ${day(client.notAfter)}; ${renew}`,
    };
  if (nowMs < client.notBefore)
    return {
      fatal: true,
      message: `the client certificate of context ${name} is valid from ${day(client.notBefore)} only; is the clock of this machine right?`,
    };
  const left = Math.floor((client.notAfter - nowMs) / dayMs);
  if (left >= soonDays) return undefined;
  return {
    fatal: false,
    message: `the client certificate of context ${name} expires on ${day(client.notAfter)}; ${renew}`,
  };
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
