// Secrets of Kubernetes whose values stand in the tree as they are.
import { entryOf, itemsAt, stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { TextRange } from "#kernel/source-text.ts";
import { isEncodedPlaceholder, isPlaceholder } from "./placeholder.ts";

/** Plain values of one Secret, or of one generator. */
export interface PlainSecret {
  /** `Secret media/sonarr`, `secretGenerator sonarr`. */
  readonly name: string;
  readonly keys: readonly string[];
  /** The first value. */
  readonly at: TextRange;
}

/** The values of a `v1` Secret that are neither empty nor placeholders nor encrypted. */
export function plainSecret(root: YamlNode | undefined): PlainSecret | undefined {
  if (stringAt(root, "kind") !== "Secret" || stringAt(root, "apiVersion") !== "v1") return undefined;
  const plain = [
    ...plainEntries(root, "stringData", isPlaceholder),
    ...plainEntries(root, "data", isEncodedPlaceholder),
  ];
  const first = plain[0];
  if (first === undefined) return undefined;
  const namespace = stringAt(root, "metadata", "namespace");
  const name = stringAt(root, "metadata", "name") ?? "without a name";
  return {
    name: `Secret ${namespace === undefined ? name : `${namespace}/${name}`}`,
    keys: plain.map(({ key }) => key),
    at: first.value,
  };
}

function plainEntries(
  root: YamlNode | undefined,
  field: "data" | "stringData",
  standsIn: (text: string) => boolean,
): { readonly key: string; readonly value: YamlScalar }[] {
  const map = entryOf(root, field)?.value;
  if (map?.kind !== "map") return [];
  return map.entries.flatMap(({ key, value }) =>
    value.kind === "scalar" && value.value !== null && !standsIn(value.text) ? [{ key, value }] : [],
  );
}

const secretName =
  /pass(?:word|wd|phrase)?$|secret(?:_?key)?$|token$|(?:api|private|access|auth|encryption)[-_]?key$|credentials?$/i;

/** True for `KEY=value` whose name says that the value is a secret, and whose value is one. */
export function isSecretAssignment(line: string): boolean {
  const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*?)\s*$/.exec(line);
  const value = (match?.[2] ?? "").replace(/^(["'])(.*)\1$/, "$2");
  return match !== null && secretName.test(match[1] ?? "") && !isPlaceholder(value);
}

/** `literals` of a kustomization's secretGenerator that hold a secret. */
export function plainLiterals(kustomization: YamlNode | undefined): PlainSecret[] {
  return itemsAt(kustomization, "secretGenerator").flatMap((generator) => {
    const literals = itemsAt(generator, "literals").filter(
      (literal): literal is YamlScalar => literal.kind === "scalar" && isSecretAssignment(literal.text),
    );
    const first = literals[0];
    if (first === undefined) return [];
    const keys = literals.map(({ text }) => text.slice(0, text.indexOf("=")).trim());
    return [{ name: `secretGenerator ${stringAt(generator, "name") ?? "without a name"}`, keys, at: first }];
  });
}

/** The files that a secretGenerator reads as `KEY=value` lines. */
export function secretEnvFiles(kustomization: YamlNode | undefined): string[] {
  return itemsAt(kustomization, "secretGenerator").flatMap((generator) => [
    ...itemsAt(generator, "envs").flatMap((item) => (item.kind === "scalar" ? [item.text] : [])),
    ...(stringAt(generator, "env") === undefined ? [] : [stringAt(generator, "env") ?? ""]),
  ]);
}
