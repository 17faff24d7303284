// Renovate's configuration as far as finding and merging go: own presets resolved, each setting with its place.
import { readJson5 } from "#codecs/json5/reader.ts";
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { sourceText, type SourceText, type TextRange } from "#kernel/source-text.ts";
import { defaultPatterns } from "./default-patterns.ts";
import { ownPreset, type PresetContent } from "./presets.ts";

/** A setting with the place where it was made. */
export interface Origin {
  readonly source: SourceText;
  readonly at: TextRange;
}

export interface CustomManager {
  readonly customType: string;
  readonly patterns: readonly string[];
  readonly matchStrings: readonly string[];
  readonly strategy: string;
  /** `depName` → `siderolabs/talos`: what `depNameTemplate` says. */
  readonly templates: ReadonlyMap<string, string>;
}

export interface PackageRule extends Origin {
  readonly node: YamlNode;
}

export interface Merging extends Origin {
  readonly automerge: boolean;
}

export interface RenovateConfig {
  /** The file that Renovate reads first. */
  readonly path: string;
  /** It, and the presets of this repository that it extends. */
  readonly paths: readonly string[];
  readonly customManagers: readonly CustomManager[];
  readonly packageRules: readonly PackageRule[];
  /** File patterns by manager; undefined for one that is switched off. */
  readonly patterns: ReadonlyMap<string, readonly string[] | undefined>;
  readonly ignorePaths: readonly string[];
  readonly registryAliases: ReadonlyMap<string, string>;
  readonly automerge: Merging | undefined;
  /** `automerge` of `minor: { … }` and the like, and of `manager: { … }`. */
  readonly automergeByBlock: ReadonlyMap<string, Merging>;
  /** When branches are brought up to date, as far as the whole configuration says; `auto` is Renovate's default. */
  readonly rebaseWhen: string;
  /** Presets that lie in other repositories: what they find and merge is unknown. */
  readonly unknownPresets: readonly string[];
}

const places = [
  "renovate.json",
  "renovate.jsonc",
  "renovate.json5",
  ".github/renovate.json",
  ".github/renovate.jsonc",
  ".github/renovate.json5",
  ".gitlab/renovate.json",
  ".gitlab/renovate.json5",
  ".renovaterc",
  ".renovaterc.json",
  ".renovaterc.jsonc",
  ".renovaterc.json5",
];

/** The configuration of a repository; undefined where there is none, or none that can be read. */
export function renovateConfig(text: (path: string) => string | undefined): RenovateConfig | undefined {
  for (const path of places) {
    const content = text(path);
    if (content === undefined) continue;
    const layers = new Layers(text);
    return layers.file(path, content) ? layers.result(path) : undefined;
  }
  return undefined;
}

const updateTypes = ["major", "minor", "patch", "pin", "digest"];
const deepest = 10;

/** Settings one over the other, in the order in which Renovate merges them. */
class Layers {
  readonly #text: (path: string) => string | undefined;
  readonly #paths: string[] = [];
  readonly #managers: CustomManager[] = [];
  readonly #rules: PackageRule[] = [];
  readonly #patterns = new Map<string, readonly string[] | undefined>(Object.entries(defaultPatterns));
  readonly #aliases = new Map<string, string>();
  readonly #byBlock = new Map<string, Merging>();
  readonly #unknown: string[] = [];
  #ignorePaths: readonly string[] = ["**/node_modules/**", "**/bower_components/**"];
  #automerge: Merging | undefined;
  #rebaseWhen = "auto";

  constructor(text: (path: string) => string | undefined) {
    this.#text = text;
  }

  result(path: string): RenovateConfig {
    return {
      path,
      paths: this.#paths,
      customManagers: this.#managers,
      packageRules: this.#rules,
      patterns: this.#patterns,
      ignorePaths: this.#ignorePaths,
      registryAliases: this.#aliases,
      automerge: this.#automerge,
      automergeByBlock: this.#byBlock,
      rebaseWhen: this.#rebaseWhen,
      unknownPresets: this.#unknown,
    };
  }

  /** False for a text that is no JSON5. */
  file(path: string, content: string): boolean {
    const source = sourceText(path, content);
    const read = readJson5(source);
    if (!("root" in read)) return false;
    this.#paths.push(path);
    this.#layer(source, read.root);
    return true;
  }

  /** Presets first, in their order, then what stands here. */
  #layer(source: SourceText, root: YamlNode): void {
    for (const preset of itemsAt(root, "extends")) if (preset.kind === "scalar") this.#preset(source, preset);
    for (const manager of [...itemsAt(root, "customManagers"), ...itemsAt(root, "regexManagers")])
      this.#managers.push(customManager(manager));
    for (const node of itemsAt(root, "packageRules")) this.#rules.push({ node, source, at: node });
    const ignorePaths = entryOf(root, "ignorePaths")?.value;
    if (ignorePaths !== undefined) this.#ignorePaths = textsOf(ignorePaths);
    this.#automerge = mergingOf(root, source) ?? this.#automerge;
    this.#rebaseWhen = stringAt(root, "rebaseWhen") ?? this.#rebaseWhen;
    if (root.kind === "map") for (const { key, value } of root.entries) this.#block(key, value, source);
  }

  /** `minor: { … }`, `flux: { … }`, `registryAliases: { … }`. */
  #block(key: string, value: YamlNode, source: SourceText): void {
    if (value.kind !== "map") return;
    if (key === "registryAliases")
      for (const alias of value.entries)
        if (alias.value.kind === "scalar") this.#aliases.set(alias.key, alias.value.text);
    const merging = mergingOf(value, source);
    const isManager = this.#patterns.has(key);
    if (merging !== undefined && (isManager || updateTypes.includes(key))) this.#byBlock.set(key, merging);
    if (!isManager) return;
    const more = patternsOf(value);
    if (nodeAt(value, "enabled")?.kind === "scalar" && stringOf(nodeAt(value, "enabled")) === "false")
      this.#patterns.set(key, undefined);
    else if (more.length > 0) this.#patterns.set(key, [...(this.#patterns.get(key) ?? []), ...more]);
  }

  #preset(source: SourceText, preset: YamlScalar): void {
    const own = ownPreset(preset.text);
    if (preset.text === ":rebaseStalePrs") this.#rebaseWhen = "behind-base-branch";
    if (own !== undefined) {
      this.#builtIn(own, { source, at: preset });
      return;
    }
    const path = presetPath(preset.text);
    const content =
      path === undefined || this.#paths.length > deepest || this.#paths.includes(path) ? undefined : this.#text(path);
    if (path === undefined || content === undefined || !this.file(path, content)) this.#unknown.push(preset.text);
  }

  #builtIn({ automerge, byType, ignorePaths, customManagers }: PresetContent, origin: Origin): void {
    if (automerge !== undefined) this.#automerge = { ...origin, automerge };
    for (const [type, value] of Object.entries(byType ?? {})) this.#byBlock.set(type, { ...origin, automerge: value });
    if (ignorePaths !== undefined) this.#ignorePaths = ignorePaths;
    for (const { patterns, matchStrings } of customManagers ?? [])
      this.#managers.push({ customType: "regex", patterns, matchStrings, strategy: "any", templates: new Map() });
  }
}

/** `github>owner/repo//.renovate/groups.json5#v1` → the path in the repository; of another repository it will not be here. */
function presetPath(preset: string): string | undefined {
  const path = /^(?:local|github|gitlab|gitea|forgejo)>[^/]+\/[^/]+\/\/([^#(]+)/.exec(preset)?.[1];
  if (path === undefined) return undefined;
  return /\.json[5c]?$/.test(path) ? path : `${path}.json`;
}

function customManager(node: YamlNode): CustomManager {
  const templates = new Map<string, string>();
  if (node.kind === "map")
    for (const { key, value } of node.entries)
      if (key.endsWith("Template") && value.kind === "scalar")
        templates.set(key.slice(0, -"Template".length), value.text);
  return {
    customType: stringAt(node, "customType") ?? "regex",
    patterns: patternsOf(node),
    matchStrings: textsOf(nodeAt(node, "matchStrings")),
    strategy: stringAt(node, "matchStringsStrategy") ?? "any",
    templates,
  };
}

/** `managerFilePatterns`, or `fileMatch` as it was called before, which held bare regular expressions. */
function patternsOf(node: YamlNode): string[] {
  const old = textsOf(nodeAt(node, "fileMatch")).map((pattern) => `/${pattern}/`);
  return [...textsOf(nodeAt(node, "managerFilePatterns")), ...old];
}

function mergingOf(node: YamlNode, source: SourceText): Merging | undefined {
  const value = nodeAt(node, "automerge");
  if (value?.kind !== "scalar" || typeof value.value !== "boolean") return undefined;
  return { source, at: value, automerge: value.value };
}

function stringOf(node: YamlNode | undefined): string {
  return node?.kind === "scalar" ? node.text : "";
}

/** One text, or a list of them. */
export function textsOf(node: YamlNode | undefined): string[] {
  if (node === undefined) return [];
  const items = node.kind === "list" ? node.items : [node];
  return items.flatMap((item) => (item.kind === "scalar" ? [item.text] : []));
}
