// Ingress.
import type { Violation } from "#kernel/violation.ts";
import { isColonHex, isDottedQuad } from "#codecs/go-text/ip-address.ts";
import { dnsLabel, dnsSubdomain, portName } from "#codecs/structural-schema/names.ts";
import { between, named, oneOf } from "./check.ts";
import { at, hidden, invalidValue, items, missing, missingOneOf, textOf, type Spot } from "./spot.ts";

export function judgeIngress(root: Spot): Violation[] {
  const spec = at(root, "spec");
  if (spec?.node.kind !== "map") return [];
  const backend = at(spec, "defaultBackend");
  const rules = items(spec, "rules");
  return [
    ...(rules.length === 0 && backend === undefined && !hidden(at(spec, "rules"))
      ? missingOneOf(spec, ["rules", "defaultBackend"])
      : []),
    ...(backend === undefined ? [] : judgeBackend(backend)),
    ...rules.flatMap(judgeRule),
    ...items(spec, "tls").flatMap((tls) => [
      ...items(tls, "hosts").flatMap((host) => named(host, hostName)),
      ...named(at(tls, "secretName"), dnsSubdomain),
    ]),
    ...named(at(spec, "ingressClassName"), dnsSubdomain),
  ];
}

function judgeRule(rule: Spot): Violation[] {
  return [...named(at(rule, "host"), hostOfRule), ...items(rule, "http", "paths").flatMap(judgePath)];
}

function judgePath(path: Spot): Violation[] {
  const spot = at(path, "path");
  const type = textOf(at(path, "pathType"));
  const text = textOf(spot);
  const backend = at(path, "backend");
  const found = backend === undefined ? [] : judgeBackend(backend);
  if (type !== "Exact" && type !== "Prefix") return found;
  if (spot === undefined && !hidden(path)) return [...found, ...missing(path, "path", `when pathType is ${type}`)];
  if (spot === undefined || text === undefined) return found;
  if (!text.startsWith("/")) return [...found, invalidValue(spot, `must be an absolute path when pathType is ${type}`)];
  const bad =
    ["//", "/./", "/../", "%2f", "%2F"].find((part) => text.includes(part)) ??
    ["/..", "/."].find((end) => text.endsWith(end));
  return bad === undefined ? found : [...found, invalidValue(spot, `must not contain ${JSON.stringify(bad)}`)];
}

function judgeBackend(backend: Spot): Violation[] {
  const port = at(backend, "service", "port");
  const service = at(backend, "service");
  return [
    ...oneOf(backend, ["service", "resource"]),
    ...(service !== undefined && port === undefined
      ? missingOneOf({ ...service, path: [...service.path, "port"] }, ["name", "number"])
      : []),
    ...(port === undefined ? [] : oneOf(port, ["name", "number"])),
    ...named(at(service, "name"), dnsLabel),
    ...named(at(port, "name"), portName),
    ...between(at(port, "number"), 1, 65535),
  ];
}

function hostOfRule(host: string): string | undefined {
  return isDottedQuad(host) || isColonHex(host) ? "must be a DNS name, not an IP address" : hostName(host);
}

/** A DNS name, or `*.` and a DNS name. */
function hostName(host: string): string | undefined {
  return dnsSubdomain(host.startsWith("*.") ? host.slice(2) : host);
}
