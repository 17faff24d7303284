// What a schema cannot say of the settings: names that must exist, patterns that must be patterns, addresses.
import { globMistake } from "#codecs/glob/glob.ts";
import { isGoAddr, isGoPrefix } from "#codecs/go-text/ip-address.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { entriesAt, entryOf, itemsAt, nodeAt, stringAt, type YamlEntry, type YamlNode } from "#codecs/yaml/node.ts";
import { rangeOf, type TextRange } from "#kernel/source-text.ts";
import { normalFolder } from "./settings-values.ts";

export interface Mistake extends TextRange {
  readonly message: string;
  readonly fix?: string;
}

export interface Meaning {
  readonly root: YamlNode;
  readonly rules: readonly string[];
  readonly kind?: (path: string) => "file" | "directory" | "missing" | "other";
}

/** `unknownRules` are names that are near no rule: a later version may know them. */
export function semanticMistakes(of: Meaning): { mistakes: readonly Mistake[]; unknownRules: readonly Mistake[] } {
  const { root } = of;
  const named = ruleNames(of);
  const mistakes = [
    ...named.mistakes,
    ...duplicateClusters(root),
    ...clusterFolders(of),
    ...schemaPaths(of),
    ...itemsAt(root, "ignore").flatMap(patternMistake),
    ...itemsAt(root, "tolerate").flatMap(tolerationMistakes),
    ...unknownHosts(root),
    ...addresses(root),
  ];
  return { mistakes, unknownRules: named.unknownRules };
}

function ruleNames({ root, rules }: Meaning): { mistakes: readonly Mistake[]; unknownRules: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const unknownRules: Mistake[] = [];
  const places = [
    ...entriesAt(root, "rules").map((entry) => ({ name: entry.key, ...rangeOf(entry.keyRange) })),
    ...itemsAt(root, "tolerate").flatMap((item) => {
      const rule = nodeAt(item, "rule");
      return rule?.kind === "scalar" ? [{ name: rule.text, ...rangeOf(rule) }] : [];
    }),
  ];
  for (const { name, start, end } of places) {
    if (rules.includes(name)) continue;
    const near = nearestName(name, rules);
    if (near !== undefined)
      mistakes.push({ start, end, message: `there is no rule ${name}`, fix: `did you mean ${near}?` });
    else
      unknownRules.push({
        start,
        end,
        message: `this version has no rule ${name}: it has no effect`,
        fix: "homelab rules lists them",
      });
  }
  return { mistakes, unknownRules };
}

function duplicateClusters(root: YamlNode): Mistake[] {
  const names = itemsAt(root, "clusters").flatMap((item) => {
    const name = nodeAt(item, "name");
    return name?.kind === "scalar" ? [name] : [];
  });
  return names
    .filter((name, index) => names.findIndex((other) => other.text === name.text) < index)
    .map((name) => ({
      ...rangeOf(name),
      message: `a cluster named ${name.text} is there already`,
      fix: "give it another name",
    }));
}

function clusterFolders({ root, kind }: Meaning): Mistake[] {
  return itemsAt(root, "clusters").flatMap((item) =>
    ["talos", "flux"].flatMap((field) => {
      const node = nodeAt(item, field);
      const path = stringAt(item, field);
      if (node === undefined || path === undefined) return [];
      const leaves = leavesRepository(path);
      if (leaves) return [{ ...rangeOf(node), message: `${field} must be a folder of the repository, not ${path}` }];
      const found = kind?.(normalFolder(path));
      if (found === undefined || found === "directory") return [];
      const why = found === "missing" ? "is not there" : "is no folder";
      return [
        {
          ...rangeOf(node),
          message: `the ${field} folder ${path} ${why}`,
          fix: "paths count from the root of the repository",
        },
      ];
    }),
  );
}

function schemaPaths({ root, kind }: Meaning): Mistake[] {
  return itemsAt(root, "schemas").flatMap((item) => {
    if (item.kind !== "scalar" || typeof item.value !== "string") return [];
    const path = item.value;
    if (/^[a-z]+:\/\//.test(path)) {
      return [
        {
          ...rangeOf(item),
          message: `${path} is remote, and nothing is fetched`,
          fix: "put the schemas into the repository",
        },
      ];
    }
    if (leavesRepository(path)) return [{ ...rangeOf(item), message: `${path} is not in the repository` }];
    const isTemplate = path.includes("{{");
    const found = isTemplate ? "file" : (kind?.(normalFolder(path)) ?? "file");
    if (found === "directory" || found === "file") return [];
    return [{ ...rangeOf(item), message: `${path} is not there`, fix: "paths count from the root of the repository" }];
  });
}

function leavesRepository(path: string): boolean {
  return path.startsWith("/") || path.split("/").includes("..");
}

function patternMistake(item: YamlNode): Mistake[] {
  if (item.kind !== "scalar" || typeof item.value !== "string") return [];
  const mistake = globMistake(item.value);
  return mistake === undefined ? [] : [{ ...rangeOf(item), message: `the path pattern ${item.value} ${mistake}` }];
}

function tolerationMistakes(item: YamlNode): Mistake[] {
  if (item.kind !== "map") return [];
  const rule = entryOf(item, "rule");
  const notChecked = entryOf(item, "notChecked");
  const path = entryOf(item, "path");
  const mistakes = path === undefined ? [] : patternMistake(path.value);
  if (rule === undefined && notChecked === undefined) {
    mistakes.push({
      ...firstKey(item.entries, item),
      message: "a toleration names a rule or something notChecked",
      fix: "add rule",
    });
  }
  if (notChecked !== undefined && (rule ?? path) !== undefined) {
    const message = `notChecked stands alone, without ${rule === undefined ? "path" : "rule"}`;
    mistakes.push({ ...rangeOf(notChecked.keyRange), message, fix: "make it two tolerations" });
  }
  return mistakes;
}

function firstKey(entries: readonly YamlEntry[], otherwise: TextRange): TextRange {
  return rangeOf(entries[0]?.keyRange ?? otherwise);
}

function unknownHosts(root: YamlNode): Mistake[] {
  const hosts = entriesAt(root, "inventory", "hosts").map(({ key }) => key);
  return entriesAt(root, "inventory", "nodes").flatMap((entry) => {
    const host = nodeAt(entry.value, "host");
    if (host?.kind !== "scalar" || hosts.includes(host.text)) return [];
    const near = nearestName(host.text, hosts);
    const fix = near === undefined ? "add it under inventory.hosts" : `did you mean ${near}?`;
    return [{ ...rangeOf(host), message: `${entry.key} runs on ${host.text}, which is not among the hosts`, fix }];
  });
}

function addresses(root: YamlNode): Mistake[] {
  const single = [
    ...entriesAt(root, "inventory", "reserved").map((entry) => entry.value),
    ...entriesAt(root, "inventory", "hosts").flatMap((entry) => nodeAt(entry.value, "address") ?? []),
  ];
  return [
    ...single.flatMap((node) => wrongText(node, isGoAddr, "must be an IP address")),
    ...itemsAt(root, "inventory", "networks").flatMap((node) =>
      wrongText(node, isGoPrefix, "must be a network with its prefix length, such as 172.16.1.0/24"),
    ),
  ];
}

function wrongText(node: YamlNode, test: (text: string) => boolean, must: string): Mistake[] {
  if (node.kind !== "scalar" || typeof node.value !== "string" || test(node.value)) return [];
  return [{ ...rangeOf(node), message: `${node.value} ${must}` }];
}
