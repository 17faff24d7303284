// A resource of Talos (COSI) as we read it: what it is called, and its spec in our own type.
import { itemsAt, nodeAt, scalarAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";

export interface ResourceKind<Spec> {
  /** `MachineStatuses.runtime.talos.dev`. */
  readonly type: string;
  readonly namespace: string;
  /** For admins alone; nothing of its content may be shown. */
  readonly sensitive: boolean;
  /** Reads the YAML that the node sends along. Throws `SpecError`. */
  readonly read: (yamlSpec: string) => Spec;
}

export interface Resource<Spec> {
  readonly id: string;
  /** Grows with each change. */
  readonly version: string;
  readonly phase: "running" | "tearing-down";
  readonly spec: Spec;
}

export type ResourceEvent<Spec> =
  | { readonly kind: "created" | "updated"; readonly resource: Resource<Spec> }
  /** It is gone, or, at the beginning of a watch of one id, is not there. */
  | { readonly kind: "destroyed"; readonly id: string }
  /** Everything that was there when the watch began has been told. */
  | { readonly kind: "bootstrapped" };

/** A spec that is not what its type says. The message names the field, never its content. */
export class SpecError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SpecError";
  }
}

/** The root of a spec, which is a map. */
export function specMap(yamlSpec: string): YamlNode {
  const { documents, problems } = readYaml(sourceText("spec", yamlSpec), { dialect: "yaml12" });
  const root = documents[0]?.root;
  if (problems.some(({ code }) => code === "syntax" || code === "limit") || documents.length > 1)
    throw new SpecError("the spec is not one document of YAML");
  if (root === undefined) throw new SpecError("the spec is empty");
  if (root.kind !== "map") throw new SpecError("the spec is no map");
  return root;
}

/** The text of a scalar; numbers and booleans are text as written. */
export function textOf(spec: YamlNode, ...path: readonly string[]): string {
  const text = scalarAt(spec, ...path)?.text;
  if (text === undefined) throw new SpecError(`${path.join(".")} is missing`);
  return text;
}

/** The same, and "" where it is left out. */
export function textOrNone(spec: YamlNode, ...path: readonly string[]): string {
  return scalarAt(spec, ...path)?.text ?? "";
}

export function booleanOf(spec: YamlNode, ...path: readonly string[]): boolean {
  const value = scalarAt(spec, ...path)?.value;
  if (typeof value !== "boolean") throw new SpecError(`${path.join(".")} is not true or false`);
  return value;
}

/** The items of a list; none where it is left out or null. */
export function listOf(spec: YamlNode, ...path: readonly string[]): readonly YamlNode[] {
  const node = nodeAt(spec, ...path);
  if (node === undefined || (node.kind === "scalar" && node.value === null)) return [];
  if (node.kind !== "list") throw new SpecError(`${path.join(".")} is no list`);
  return itemsAt(spec, ...path);
}

/** A list of scalars as text. */
export function textsOf(spec: YamlNode, ...path: readonly string[]): readonly string[] {
  return listOf(spec, ...path).map((item) => {
    if (item.kind !== "scalar") throw new SpecError(`${path.join(".")} holds what is no text`);
    return item.text;
  });
}
