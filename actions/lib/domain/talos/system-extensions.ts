// Which system extensions and overlays a Talos version has, as talhelper lists them, and which a talconfig names.
import { itemsAt, nodeAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { hasPlaceholder } from "./placeholders.ts";

/** The file of the bundle: `versions` holds indexes into the other lists. */
interface ExtensionsFile {
  readonly extensions: readonly (readonly string[])[];
  readonly overlays: readonly (readonly string[])[];
  readonly versions: Readonly<Record<string, readonly [number, number]>>;
}

export interface KnownExtensions {
  readonly extensions: readonly string[];
  readonly overlays: readonly string[];
  /** False when the list has no such version, and everything that any version has is here. */
  readonly isExact: boolean;
}

/** `version` is the one that a talconfig pins, with or without `v`; undefined where it pins none. */
export type ExtensionsOf = (version: string | undefined) => KnownExtensions;

/** Reads the list from the bundle when it is first asked for. */
export function extensionsFrom(read: (name: string) => unknown): ExtensionsOf {
  let file: ExtensionsFile | undefined;
  return (version) => {
    file ??= read("talhelper/extensions.json") as ExtensionsFile;
    const name = version === undefined || version.startsWith("v") ? (version ?? "") : `v${version}`;
    const indexes = Object.hasOwn(file.versions, name) ? file.versions[name] : undefined;
    if (indexes === undefined)
      return {
        extensions: [...new Set(file.extensions.flat())],
        overlays: [...new Set(file.overlays.flat())],
        isExact: false,
      };
    const [extensions, overlays] = indexes;
    return { extensions: file.extensions[extensions] ?? [], overlays: file.overlays[overlays] ?? [], isExact: true };
  };
}

export interface ExtensionUse {
  readonly kind: "extension" | "overlay";
  readonly name: YamlScalar;
}

/**
 * Extensions and overlays in the schematics of a talconfig that talhelper holds against its list (`checkNodeSchematic`): not
 * those of another image factory, nor where `noSchematicValidate` says so.
 */
export function extensionUses(root: YamlNode): readonly ExtensionUse[] {
  const factory = nodeAt(root, "imageFactory", "registryURL");
  if (factory !== undefined && !(factory.kind === "scalar" && factory.text === "factory.talos.dev")) return [];
  const owners = [...itemsAt(root, "nodes"), nodeAt(root, "controlPlane"), nodeAt(root, "worker")];
  const found = owners.flatMap((owner): ExtensionUse[] => {
    const isOff = nodeAt(owner, "noSchematicValidate");
    if (isOff?.kind === "scalar" && isOff.value === true) return [];
    const path = ["schematic", "customization", "systemExtensions", "officialExtensions"];
    return [
      ...itemsAt(owner, ...path).flatMap((item) => use("extension", item)),
      ...use("overlay", nodeAt(owner, "schematic", "overlay", "name")),
    ];
  });
  // An anchor brings one schematic to many nodes.
  return [...new Map(found.map((each) => [each.name, each])).values()];
}

function use(kind: ExtensionUse["kind"], node: YamlNode | undefined): ExtensionUse[] {
  if (node?.kind !== "scalar" || typeof node.value !== "string" || node.text === "") return [];
  return hasPlaceholder(node.text) ? [] : [{ kind, name: node }];
}
