// The nodes of a talconfig.
import { fieldName } from "#codecs/yaml/words.ts";
import { isGoAddr } from "#codecs/go-text/ip-address.ts";
import { entryOf, itemsAt, nodeAt, type YamlEntry, type YamlNode } from "#codecs/yaml/node.ts";
import { clearName, nearestName } from "#codecs/nearest-name/nearest-name.ts";
import type { Violation } from "#kernel/violation.ts";
import { isDomain, isNumericAddress } from "./talconfig-cluster.ts";
import { checkItems, checkText, textAt, violationAt, type FieldPath, type TextCheck } from "./value-check.ts";

/** As pkg/config/validator.go of talhelper, plus what it lets through: wrong addresses, short schematics, doubles. */
export function judgeNodes(root: YamlNode): readonly Violation[] {
  const nodes = entryOf(root, "nodes");
  if (nodes?.value.kind !== "list") return [];
  const found: Violation[] = nodes.value.items.length === 0 ? [noNodes(nodes)] : [];
  for (const [index, node] of nodes.value.items.entries()) {
    if (node.kind === "map") found.push(...judgeNode(root, index));
  }
  found.push(...doubles(root, "hostname", (text) => [text]));
  found.push(...doubles(root, "ipAddress", (text) => text.split(",").map((each) => each.trim())));
  for (const role of ["controlPlane", "worker"]) found.push(...judgeNodeConfig(root, [role]));
  return found;
}

function noNodes({ keyRange }: YamlEntry): Violation {
  return violationAt(keyRange, "missing-field", ["nodes"], "nodes lists no node", "add a node");
}

function judgeNode(root: YamlNode, index: number): readonly Violation[] {
  const path: FieldPath = ["nodes", index];
  const node = nodeAt(root, ...path);
  const entries = node?.kind === "map" ? node.entries : [];
  const first = entries[0]?.keyRange;
  const found: Violation[] = [];
  const disk = ["installDisk", "installDiskSelector"];
  // A misspelt one is an unknown field already.
  const hasDisk = entries.some(({ key }) => disk.includes(key) || nearestName(key, disk) !== undefined);
  if (first !== undefined && !hasDisk) {
    const message = `${fieldName(path)} lacks installDisk or installDiskSelector`;
    found.push(violationAt(first, "missing-field", [...path, "installDisk"], message, "add installDisk"));
  }
  found.push(...checkText(root, [...path, "hostname"], hostnameTrouble));
  found.push(...checkText(root, [...path, "ipAddress"], addressesTrouble));
  found.push(...judgeNodeConfig(root, path));
  return found;
}

/** What a node and the groups `controlPlane` and `worker` have in common. */
function judgeNodeConfig(root: YamlNode, path: FieldPath): readonly Violation[] {
  const files = itemsAt(nodeAt(root, ...path), "machineFiles");
  return [
    ...checkText(root, [...path, "talosImageURL"], imageTrouble),
    ...checkText(root, [...path, "machineSpec", "bootMethod"], oneOf(["iso", "disk-image", "pxe"])),
    ...checkItems(root, [...path, "nameservers"], addressTrouble),
    ...files.flatMap((_, index) => [
      ...checkText(root, [...path, "machineFiles", index, "op"], oneOf(["create", "append", "overwrite"])),
      ...checkText(root, [...path, "machineFiles", index, "path"], absoluteTrouble),
    ]),
  ];
}

const hostnameTrouble: TextCheck = (text) => {
  const label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
  const valid = text.length <= 255 && new RegExp(`^${label}(?:\\.${label})*$`, "u").test(text);
  return valid ? undefined : `must be a host name, not ${JSON.stringify(text)}`;
};

const addressesTrouble: TextCheck = (text) => {
  for (const address of text.split(",").map((each) => each.trim())) {
    const valid = isGoAddr(address) || (isDomain(address) && !isNumericAddress(address));
    if (!valid) return `must be an IP address or a host name, and ${JSON.stringify(address)} is neither`;
  }
  return undefined;
};

const addressTrouble: TextCheck = (text) =>
  isGoAddr(text) ? undefined : `must be an IP address, not ${JSON.stringify(text)}`;

const absoluteTrouble: TextCheck = (text) =>
  text.startsWith("/") ? undefined : `must be an absolute path, not ${JSON.stringify(text)}`;

/** talhelper adds the version; the factory's schematic id is a SHA-256 in hexadecimal. */
const imageTrouble: TextCheck = (text) => {
  if (text.includes("@") || /:[^/]*$/u.test(text))
    return {
      message: "must not carry a version or digest",
      fix: "talhelper adds talosVersion",
      meant: bareImage(text),
    };
  const id = /^factory\.talos\.dev\/[^/]*installer[^/]*\/([^/]*)$/u.exec(text)?.[1];
  if (id === undefined || /^[0-9a-f]{64}$/u.test(id)) return undefined;
  return `names the schematic ${id}, which is not the 64 hexadecimal digits of a schematic id (${id.length} characters)`;
};

function oneOf(words: readonly string[]): TextCheck {
  return (text) => {
    if (words.includes(text)) return undefined;
    const message = `must be ${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}, not ${JSON.stringify(text)}`;
    const near = nearestName(text, words);
    return near === undefined ? message : { message, fix: `did you mean ${near}?`, meant: clearName(text, words) };
  };
}

/** Without tag and digest. */
function bareImage(text: string): string {
  return text.replace(/@.*$/u, "").replace(/:[^/]*$/u, "");
}

/** Two nodes of one name overwrite each other's file; two of one address fight for it. */
function doubles(root: YamlNode, key: string, split: (text: string) => readonly string[]): readonly Violation[] {
  const first = new Map<string, { readonly start: number; readonly end: number }>();
  const found: Violation[] = [];
  for (const index of itemsAt(root, "nodes").keys()) {
    const path: FieldPath = ["nodes", index, key];
    const node = textAt(root, path);
    for (const text of node === undefined ? [] : split(node.text)) {
      const before = first.get(text);
      if (node === undefined || before === undefined) {
        if (node !== undefined) first.set(text, { start: node.start, end: node.end });
        continue;
      }
      const violation = violationAt(node, "duplicate-entry", path, `two nodes have the ${key} ${text}`);
      found.push({ ...violation, related: [{ ...before, message: "the other node is here" }] });
    }
  }
  return found;
}
