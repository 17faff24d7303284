// Versions that an updater should know, found without any of its managers: the other opinion on what it covers.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlMap, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import { isVersion, splitImage } from "./dependency.ts";
import { scalarAt } from "./flux.ts";

export interface Candidate {
  readonly path: string;
  readonly source: SourceText;
  readonly at: TextRange;
  readonly name: string;
  readonly version: string;
  readonly object: string | undefined;
}

/** Candidates of one document, each place once. */
export function candidatesIn(document: TreeDocument): Candidate[] {
  const { root, path, source, role, object } = document;
  if (root?.kind !== "map" || stringAt(root, "kind") === "CustomResourceDefinition") return [];
  const found = new Map<number, Candidate>();
  const add = (name: string | undefined, version: string | undefined, at: TextRange | undefined): void => {
    if (name === undefined || at === undefined || !isVersion(version) || found.has(at.start)) return;
    found.set(at.start, { path, source, at: { start: at.start, end: at.end }, name, version, object });
  };
  if (role === "talenv" || role === "talconfig") talos(root, add);
  else if (role === "data") helmfile(root, add);
  else {
    flux(root, add);
    walk(root, add);
  }
  return [...found.values()];
}

type Add = (name: string | undefined, version: string | undefined, at: TextRange | undefined) => void;

function talos(root: YamlMap, add: Add): void {
  for (const [field, name] of [
    ["talosVersion", "Talos"],
    ["kubernetesVersion", "Kubernetes"],
  ] as const) {
    const value = scalarAt(root, field);
    add(name, value?.text, value);
  }
}

function helmfile(root: YamlMap, add: Add): void {
  for (const release of itemsAt(root, "releases")) {
    const version = scalarAt(release, "version");
    add(stringAt(release, "chart"), version?.text, version);
  }
}

function flux(root: YamlMap, add: Add): void {
  const spec = nodeAt(root, "spec");
  const kind = stringAt(root, "kind");
  if (kind === "OCIRepository" || kind === "GitRepository") {
    const ref = nodeAt(spec, "ref");
    const version = scalarAt(ref, "tag") ?? scalarAt(ref, "digest") ?? scalarAt(ref, "commit");
    add(stringAt(spec, "url")?.replace(/^oci:\/\//, ""), version?.text, version);
  }
  if (kind === "HelmRelease") {
    const version = scalarAt(nodeAt(spec, "chart", "spec"), "version");
    add(stringAt(spec, "chart", "spec", "chart"), version?.text, version);
  }
}

/** Images, artifacts, dashboards and addresses, wherever they stand. */
function walk(node: YamlNode, add: Add): void {
  if (node.kind === "list") for (const item of node.items) listed(item, add);
  if (node.kind !== "map") return;
  pairs(node, add);
  for (const { key, value } of node.entries) {
    if (value.kind !== "scalar") walk(value, add);
    else if (/image$|^imageName$/i.test(key)) image(value, add);
    else address(value, add);
  }
}

function listed(item: YamlNode, add: Add): void {
  if (item.kind === "scalar") address(item, add);
  else walk(item, add);
}

/** Name and version in two fields of one map. */
function pairs(map: YamlMap, add: Add): void {
  const [repository, tag] = [scalarAt(map, "repository"), scalarAt(map, "tag")];
  if (repository !== undefined && tag !== undefined && splitImage(repository.text) !== undefined)
    add(repository.text, tag.text, tag);
  const [dashboard, revision] = [scalarAt(map, "gnetId"), scalarAt(map, "revision")];
  if (dashboard !== undefined) add(`Grafana dashboard ${dashboard.text}`, revision?.text, revision);
  const grafana = entryOf(map, "grafanaCom")?.value;
  const id = scalarAt(grafana, "id");
  const of = scalarAt(grafana, "revision");
  if (id !== undefined) add(`Grafana dashboard ${id.text}`, of?.text, of);
}

function image(value: YamlScalar, add: Add): void {
  if (typeof value.value !== "string") return;
  const parts = splitImage(value.text.replace(/^oci:\/\//, ""));
  if (parts !== undefined) add(parts.name, parts.tag ?? parts.digest, value);
}

const addresses = [
  /https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/(?:releases\/download|archive\/refs\/tags|raw|blob|tree)\/(v?\d[\w.+-]*\.[\w.+-]*?)(?:\/|\.tar\.gz|\.zip|$)/,
  /https:\/\/raw\.githubusercontent\.com\/([\w.-]+\/[\w.-]+)\/(?:refs\/tags\/)?(v?\d+\.[\w.+-]*)\//,
  /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/\/?[^?\s]*)?\?(?:\S*&)?(?:ref|version)=(v?\d[\w.+-]*)/,
  /^oci:\/\/([^\s:@]+(?::\d+\/[^\s:@]+)?):([^\s:@]+)/,
];

function address(value: YamlScalar, add: Add): void {
  if (typeof value.value !== "string" || value.style === "literal" || value.style === "folded") return;
  for (const pattern of addresses) {
    const match = pattern.exec(value.text);
    if (match !== null) add(match[1], match[2], value);
  }
}
