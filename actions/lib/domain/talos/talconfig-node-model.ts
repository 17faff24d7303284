// One node of a talconfig: its own fields, those of its group, and the patches that apply to it.
import { entryOf, nodeAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { Span } from "#kernel/span.ts";
import type { Fact, FactPlace } from "./fact-places.ts";
import { statementsAt, type FactSource, type Statement } from "./facts.ts";
import { parseInstaller } from "./installer.ts";
import { asBoolean } from "./layers.ts";
import type { Stated } from "./model.ts";
import type { Layer } from "./patch-layers.ts";
import { resolveText } from "./resolved-text.ts";
import { schematicExtensions, schematicIds } from "./schematic-id.ts";

export interface NodeReading extends FactSource {
  /** The talconfig. */
  readonly root: YamlNode;
  readonly node: YamlNode;
  readonly talosVersion: string | undefined;
}

/** What talhelper itself makes of a node before any patch. */
export interface OwnNode {
  readonly hostname: Stated<string>;
  readonly controlPlane: boolean;
  readonly addresses: readonly Stated<string>[];
  readonly secureBootStated: Stated<boolean> | undefined;
  readonly imageUrl: Stated<string> | undefined;
  readonly schematic: Stated<readonly string[]> | undefined;
  readonly extensions: readonly string[] | undefined;
  readonly overridesPatches: boolean;
  readonly at: Span;
  readonly layer: Layer;
}

/** The fields of a node; those of its group count where the node has none (pkg/config/nodeconfigs.go). */
export function ownNode(reading: NodeReading): OwnNode | undefined {
  const { node, source } = reading;
  if (node.kind !== "map") return undefined;
  const at = source.span(node.start, node.end);
  const name = textOf(reading, nodeAt(node, "hostname"));
  const addresses = textOf(reading, nodeAt(node, "ipAddress"));
  const secureBoot = field(reading, ["machineSpec", "secureboot"]);
  const imageUrl = textOf(reading, field(reading, ["talosImageURL"]));
  const schematic = field(reading, ["schematic"]);
  const finalText = (each: YamlNode) => textOf(reading, each)?.value;
  const ids = schematic === undefined ? [] : schematicIds(schematic, finalText);
  const own = {
    hostname: name ?? { value: "", at },
    controlPlane: textOf(reading, nodeAt(node, "controlPlane"))?.value === "true",
    addresses: (addresses?.value ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== "")
      .map((value) => ({ value, at: addresses?.at ?? at })),
    secureBootStated: asBoolean(textOf(reading, secureBoot)),
    imageUrl,
    schematic: schematic === undefined ? undefined : { value: ids, at: keyPlace(reading, "schematic") ?? at },
    extensions: schematic === undefined ? undefined : schematicExtensions(schematic, finalText),
    overridesPatches: textOf(reading, nodeAt(node, "overridePatches"))?.value === "true",
    at,
  };
  return { ...own, layer: { statements: [...fields(reading), ...installerOf(reading, own)], gaps: oldForms(reading) } };
}

/** talhelper before version 2 had patches under other names; what they say is not read here. */
function oldForms(reading: NodeReading): readonly Stated<string>[] {
  return ["inlinePatch", "configPatches"].flatMap((key) => {
    const at = keyPlace(reading, key);
    return at === undefined ? [] : [{ value: `${key} is a form of old versions of talhelper`, at }];
  });
}

/** The place of a key of the node, or of its group. */
function keyPlace(reading: NodeReading, key: string): Span | undefined {
  const entry = entryOf(reading.node, key) ?? entryOf(groupOf(reading), key);
  return entry === undefined ? undefined : reading.source.span(entry.keyRange.start, entry.keyRange.end);
}

const nodePlaces: readonly FactPlace[] = [
  { fact: "installDisk", path: ["installDisk"] },
  { fact: "installDisk", path: ["installDiskSelector"], present: "selected by its properties" },
];

const groupPlaces: readonly FactPlace[] = [
  { fact: "virtualAddress", path: ["networkInterfaces", "*", "vip", "ip"] },
  { fact: "virtualAddress", path: ["networkInterfaces", "*", "vlans", "*", "vip", "ip"] },
  { fact: "interfaceAddress", path: ["networkInterfaces", "*", "addresses", "*"] },
  { fact: "interfaceAddress", path: ["networkInterfaces", "*", "vlans", "*", "addresses", "*"] },
  { fact: "tpmKey", path: ["volumes", "*", "encryption", "keys", "*", "tpm"], present: "a system volume" },
  { fact: "tpmKey", path: ["userVolumes", "*", "encryption", "keys", "*", "tpm"], present: "a user volume" },
];

function fields(reading: NodeReading): readonly Statement[] {
  const { node } = reading;
  const fromGroup = groupPlaces.flatMap((place) => {
    const owner = nodeAt(node, place.path[0] ?? "") === undefined ? groupOf(reading) : node;
    return owner === undefined ? [] : statementsAt(owner, place, reading);
  });
  const owners = [node, groupOf(reading)].filter((owner) => owner !== undefined);
  const sans = owners.flatMap((owner) => statementsAt(owner, { fact: "machineSan", path: ["certSANs", "*"] }, reading));
  const hostname: Fact = "hostname";
  return [
    ...statementsAt(node, { fact: hostname, path: ["hostname"] }, reading),
    ...nodePlaces.flatMap((place) => statementsAt(node, place, reading)),
    ...fromGroup,
    ...sans,
  ];
}

/** The installer as pkg/talos/nodeconfig.go puts it together; `…` is the schematic id that only the factory knows. */
function installerOf(
  reading: NodeReading,
  own: Pick<OwnNode, "imageUrl" | "schematic" | "secureBootStated" | "hostname">,
): readonly Statement[] {
  const { imageUrl, schematic, secureBootStated, hostname } = own;
  const version = reading.talosVersion === undefined ? "" : `:${reading.talosVersion}`;
  if (imageUrl !== undefined)
    return [
      {
        fact: "installer",
        text: `${imageUrl.value}${parseInstaller(imageUrl.value).tag === undefined ? version : ""}`,
        at: imageUrl.at,
      },
    ];
  const { root } = reading;
  if (field(reading, ["talosImageURL"]) !== undefined || nodeAt(root, "imageFactory", "installerURLTmpl") !== undefined)
    return [];
  const registryNode = nodeAt(root, "imageFactory", "registryURL");
  const registry = registryNode === undefined ? "factory.talos.dev" : textOf(reading, registryNode)?.value;
  const mode = field(reading, ["machineSpec", "mode"]);
  const platform = mode === undefined ? "metal" : textOf(reading, mode)?.value;
  const isHidden = field(reading, ["machineSpec", "secureboot"]) !== undefined && secureBootStated === undefined;
  if (registry === undefined || platform === undefined || isHidden) return [];
  const suffix = secureBootStated?.value === true ? "-secureboot" : "";
  const id = schematic === undefined ? emptySchematic : (schematic.value[0] ?? "…");
  const at = secureBootStated?.at ?? schematic?.at ?? hostname.at;
  return [{ fact: "installer", text: `${registry}/${platform}-installer${suffix}/${id}${version}`, at }];
}

/** The id of a schematic without customization. */
const emptySchematic = "376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba";

function groupOf({ root, node }: Pick<NodeReading, "root" | "node">): YamlNode | undefined {
  const isControlPlane = (nodeAt(node, "controlPlane") as YamlScalar | undefined)?.value === true;
  return nodeAt(root, isControlPlane ? "controlPlane" : "worker");
}

/** A field of the node, or of its group when the node lacks the whole of it. */
function field(reading: NodeReading, path: readonly string[]): YamlNode | undefined {
  const owner = nodeAt(reading.node, path[0] ?? "") === undefined ? groupOf(reading) : reading.node;
  return nodeAt(owner, ...path);
}

function textOf(reading: FactSource, node: YamlNode | undefined): Stated<string> | undefined {
  const resolved = node?.kind === "scalar" ? resolveText(reading.source, node, reading.variables) : undefined;
  return resolved?.text === undefined ? undefined : { value: resolved.text, at: resolved.at };
}
