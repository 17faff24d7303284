// The variables of a Flux Kustomization's `postBuild`, and their values as far as the repository tells them.
import { Buffer } from "node:buffer";
import { evaluate, needsValue } from "#codecs/envsubst/evaluate.ts";
import { parseTemplate } from "#codecs/envsubst/template.ts";
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";

export interface Variables {
  readonly known: ReadonlyMap<string, string>;
  /** Variables that exist, with values that only the cluster can read. */
  readonly hidden: ReadonlySet<string>;
  /** False while a source of variables is not in the tree: then any name may have a value. */
  readonly complete: boolean;
}

/** Fills the variables that are known into a text; the rest of it stays as it is written. */
export type Fill = (text: string) => string;

export const asWritten: Fill = (text) => text;

/** A ConfigMap or Secret by `Kind namespace/name`, among those that were built so far. */
export type FindSource = (key: string) => ClusterObject | undefined;

export function sourceKey(kind: string, namespace: string, name: string): string {
  return `${kind} ${namespace}/${name}`;
}

/** ConfigMaps and Secrets that `substituteFrom` names, as keys, in order. */
export function variableSources(spec: YamlNode | undefined, namespace: string): string[] {
  return itemsAt(spec, "postBuild", "substituteFrom").flatMap((item) => {
    const kind = stringAt(item, "kind");
    const name = entryOf(item, "name")?.value;
    return kind === undefined || name?.kind !== "scalar" ? [] : [sourceKey(kind, namespace, name.text)];
  });
}

/** The variables of a spec: sources in order, then `substitute`, which wins. Newlines in values are dropped, as Flux does. */
export function readVariables(
  spec: YamlNode | undefined,
  namespace: string,
  find: FindSource,
  fills: Fills,
): Variables {
  const known = new Map<string, string>();
  const hidden = new Set<string>();
  let complete = true;
  for (const key of variableSources(spec, namespace)) {
    const source = find(key);
    if (source === undefined) complete = false;
    else
      for (const [name, value] of dataOf(source, fills)) {
        known.delete(name);
        hidden.delete(name);
        if (value === undefined) hidden.add(name);
        else known.set(name, value.replaceAll("\n", ""));
      }
  }
  const inline = nodeAt(spec, "postBuild", "substitute");
  for (const { key, value } of inline?.kind === "map" ? inline.entries : []) {
    if (value.kind !== "scalar") continue;
    hidden.delete(key);
    known.set(key, value.text.replaceAll("\n", ""));
  }
  return { known, hidden, complete };
}

/** How the objects of each Kustomization are filled in. */
export interface Fills {
  of(object: ClusterObject): Fill;
}

/** Names and values; a value is undefined when it is encrypted. */
function dataOf(source: ClusterObject, fills: Fills): (readonly [string, string | undefined])[] {
  const { root, kind } = source;
  const isEncrypted = entryOf(root, "sops") !== undefined;
  const fill = fills.of(source);
  const fields = kind === "Secret" ? ["data", "stringData"] : ["data"];
  return fields.flatMap((field) => {
    const data = nodeAt(root, field);
    if (data?.kind !== "map") return [];
    return data.entries.map(({ key, value }) => {
      const text = value.kind === "scalar" && value.value !== null ? value.text : "";
      if (isEncrypted || /\bENC\[AES256_GCM,/.test(text)) return [key, undefined] as const;
      const filled = fill(text);
      return [key, kind === "Secret" && field === "data" ? decoded(filled) : filled] as const;
    });
  });
}

function decoded(text: string): string {
  return Buffer.from(text, "base64").toString("utf8");
}

/**
 * How texts of what a Kustomization applies are filled in. Nothing happens without `postBuild`, and nothing without any
 * variable unless `substituteStrategy` is `Always` (kustomize-controller 1.9). A variable that is not set stays: Flux refuses it.
 */
export function fillOf(spec: YamlNode | undefined, { known, hidden, complete }: Variables): Fill {
  const postBuild = nodeAt(spec, "postBuild");
  const isAlways = stringAt(postBuild, "substituteStrategy") === "Always";
  if (postBuild === undefined || (known.size + hidden.size === 0 && !isAlways)) return asWritten;
  const valueOf = (name: string) => known.get(name) ?? (hidden.has(name) || !complete ? undefined : "");
  const isUnset = (name: string) => !known.has(name) && !hidden.has(name);
  return (text) => {
    if (!text.includes("$")) return text;
    const template = parseTemplate(text);
    if ("problem" in template) return text;
    return template.parts
      .map((part) => {
        if (typeof part === "string") return part;
        const value = needsValue(part) && isUnset(part.name) ? undefined : evaluate([part], valueOf);
        return value ?? text.slice(part.start, part.end);
      })
      .join("");
  };
}

const switchName = "kustomize.toolkit.fluxcd.io/substitute";

/** True for an object with the label or annotation that keeps variables out of it. */
export function isKeptAsWritten(root: YamlNode): boolean {
  return ["annotations", "labels"].some((field) => stringAt(root, "metadata", field, switchName) === "disabled");
}
