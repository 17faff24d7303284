// Settings out of a document that the schema has accepted.
import { entriesAt, itemsAt, nodeAt, stringAt, type YamlEntry, type YamlNode } from "#codecs/yaml/node.ts";
import type { Severity } from "#kernel/finding.ts";
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import type {
  ApplySettings,
  HealthSettings,
  HostSettings,
  Inventory,
  NodeSettings,
  Settings,
  Toleration,
  ToolUse,
} from "./settings.ts";

export function settingsOf(source: SourceText, root: YamlNode): Settings {
  const spanOf = ({ start, end }: TextRange) => source.span(start, end);
  return {
    path: source.path,
    clusters: itemsAt(root, "clusters").map((item) => ({
      name: stringAt(item, "name") ?? "",
      ...present({ talos: folderAt(item, "talos"), flux: folderAt(item, "flux") }),
      at: spanOf(nodeAt(item, "name") ?? item),
    })),
    inventory: inventoryOf(root, spanOf),
    rules: new Map(entriesAt(root, "rules").map(({ key, value }) => [key, textOf(value) as Severity | "off"])),
    ignore: texts(root, "ignore"),
    tolerate: itemsAt(root, "tolerate").map((item) => tolerationOf(item, spanOf)),
    schemas: texts(root, "schemas"),
    registries: texts(root, "registries"),
    tools: new Map(entriesAt(root, "tools").map(({ key, value }) => [key, textOf(value) as ToolUse])),
    apply: applyOf(root),
  };
}

type SpanOf = (range: TextRange) => ReturnType<SourceText["span"]>;

function tolerationOf(item: YamlNode, spanOf: SpanOf): Toleration {
  const first = item.kind === "map" ? item.entries[0]?.keyRange : undefined;
  return {
    ...present({
      rule: stringAt(item, "rule"),
      path: stringAt(item, "path"),
      notChecked: stringAt(item, "notChecked"),
      until: stringAt(item, "until"),
    }),
    reason: stringAt(item, "reason") ?? "",
    at: spanOf(nodeAt(item, "rule") ?? nodeAt(item, "notChecked") ?? first ?? item),
  };
}

function inventoryOf(root: YamlNode, spanOf: SpanOf): Inventory {
  const named = <T>(of: string, read: (entry: YamlEntry) => T) =>
    new Map(entriesAt(root, "inventory", of).map((entry) => [entry.key, read(entry)] as const));
  return {
    networks: texts(root, "inventory", "networks"),
    hosts: named("hosts", ({ value, keyRange }) => hostOf(value, spanOf(keyRange))),
    nodes: named("nodes", (entry) => nodeOf(entry, spanOf)),
    reserved: named("reserved", ({ value, keyRange }) => ({ address: textOf(value), at: spanOf(keyRange) })),
  };
}

function hostOf(value: YamlNode, at: HostSettings["at"]): HostSettings {
  return {
    ...present({
      address: stringAt(value, "address"),
      cpu: stringAt(value, "cpu"),
      cores: numberAt(value, "cores"),
      memory: bytes(stringAt(value, "memory")),
      gpu: stringAt(value, "gpu"),
    }),
    osd: scalarAt(value, "osd") === true,
    at,
  };
}

function nodeOf({ value, keyRange }: YamlEntry, spanOf: SpanOf): NodeSettings {
  return {
    ...present({
      host: stringAt(value, "host"),
      cpu: numberAt(value, "cpu"),
      memory: bytes(stringAt(value, "memory")),
      disk: bytes(stringAt(value, "disk")),
      storage: stringAt(value, "storage"),
      network: stringAt(value, "network"),
    }),
    at: spanOf(keyRange),
    hostAt: spanOf(nodeAt(value, "host") ?? keyRange),
  };
}

function applyOf(root: YamlNode): ApplySettings {
  const apply = nodeAt(root, "apply");
  const order = texts(root, "apply", "order");
  const health = itemsAt(root, "apply", "health");
  const waived = texts(root, "apply", "waivedBudgets");
  return present({
    order: order.length === 0 ? undefined : order,
    soak: stringAt(apply, "soak"),
    window: stringAt(apply, "window"),
    approvals: numberAt(apply, "approvals"),
    allowDowntime: scalarAt(apply, "allowDowntime") === true ? true : undefined,
    health: health.length === 0 ? undefined : health.map(healthOf),
    waivedBudgets: waived.length === 0 ? undefined : waived,
  });
}

function healthOf(item: YamlNode): HealthSettings {
  const namespace = stringAt(item, "object", "namespace");
  return {
    name: stringAt(item, "name") ?? "",
    object: {
      apiVersion: stringAt(item, "object", "apiVersion") ?? "",
      kind: stringAt(item, "object", "kind") ?? "",
      ...(namespace === undefined ? {} : { namespace }),
      name: stringAt(item, "object", "name") ?? "",
    },
    holds: stringAt(item, "holds") ?? "",
  };
}

/** `28GiB`, `500GB` in bytes; the schema has checked the form. */
function bytes(text: string | undefined): number | undefined {
  const match = /^([0-9.]+)([KMGT])(i?)B$/.exec(text ?? "");
  if (match === null) return undefined;
  const [, amount = "", unit = "", binary] = match;
  return Math.round(Number(amount) * (binary === "i" ? 1024 : 1000) ** ("KMGT".indexOf(unit) + 1));
}

/** A path of the repository without `./` in front and `/` behind. */
export function normalFolder(path: string): string {
  return path.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
}

function folderAt(node: YamlNode, key: string): string | undefined {
  const path = stringAt(node, key);
  return path === undefined ? undefined : normalFolder(path);
}

function scalarAt(node: YamlNode | undefined, key: string): unknown {
  const found = nodeAt(node, key);
  return found?.kind === "scalar" ? found.value : undefined;
}

function numberAt(node: YamlNode | undefined, key: string): number | undefined {
  const value = scalarAt(node, key);
  return typeof value === "number" ? value : undefined;
}

function textOf(node: YamlNode): string {
  return node.kind === "scalar" && typeof node.value === "string" ? node.value : "";
}

function texts(root: YamlNode, ...path: readonly string[]): string[] {
  return itemsAt(root, ...path).map(textOf);
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that are undefined. */
function present<T extends object>(of: T): Present<T> {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Present<T>;
}
