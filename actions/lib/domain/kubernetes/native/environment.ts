// Environment variables of a container.
import type { Violation } from "#kernel/violation.ts";
import { configKey, dnsSubdomain } from "#codecs/structural-schema/names.ts";
import { named, oneOf, reference } from "./check.ts";
import { at, invalid, items, textOf, type Spot } from "./spot.ts";

const sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"];

/** `env` and `envFrom`. */
export function judgeEnvironment(container: Spot): Violation[] {
  return [...items(container, "env").flatMap(judgeVariable), ...items(container, "envFrom").flatMap(judgeSource)];
}

function judgeVariable(variable: Spot): Violation[] {
  const value = at(variable, "value");
  const from = at(variable, "valueFrom");
  const wrongName = named(at(variable, "name"), variableName);
  if (from === undefined) return wrongName;
  const text = textOf(value);
  if (text !== undefined && text !== "") return [...wrongName, invalid(from, "may not be set when value is not empty")];
  return [
    ...wrongName,
    ...oneOf(from, sources),
    ...["configMapKeyRef", "secretKeyRef"].flatMap((field) => [
      ...reference(at(from, field), "name"),
      ...named(at(from, field, "key"), configKey),
    ]),
    ...named(at(from, "fieldRef", "fieldPath"), fieldPath),
  ];
}

function judgeSource(source: Spot): Violation[] {
  const holders = ["configMapRef", "secretRef"];
  return [
    ...named(at(source, "prefix"), variableName),
    ...oneOf(source, holders),
    ...holders.flatMap((field) => reference(at(source, field), "name", dashAtEnd)),
  ];
}

/** The server takes the name for a prefix here, to which something may be added. */
function dashAtEnd(name: string): string | undefined {
  return dnsSubdomain(name.length > 1 && name.endsWith("-") ? `${name.slice(0, -2)}a` : name);
}

const paths = [
  "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP",
  "status.hostIPs", "status.podIP", "status.podIPs",
]; // prettier-ignore

function fieldPath(path: string): string | undefined {
  if (paths.includes(path) || /^metadata\.(?:labels|annotations)\['[^']+'\]$/u.test(path)) return undefined;
  return `must be one of ${paths.join(", ")}, metadata.labels['…'], metadata.annotations['…']`;
}

/** Since 1.34 every printable ASCII character but `=` is allowed. */
function variableName(name: string): string | undefined {
  return /^[\x20-\x3c\x3e-\x7e]+$/u.test(name)
    ? undefined
    : 'must consist of printable ASCII characters other than "="';
}
