// What a kustomization file names: the fields with paths, in the order in which kustomize reads them.
import { itemsAt, nodeAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";

/** The three file names that kustomize accepts, in its order. */
export const kustomizationNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"] as const;

/** How a named path is used: as objects, as another kustomization, as a patch, or as mere data. */
export type PathUse = "resource" | "component" | "patch" | "configuration" | "data";

export interface NamedPath {
  readonly use: PathUse;
  readonly field: string;
  readonly path: string;
  readonly at: YamlScalar;
}

const lists: readonly (readonly [string, PathUse])[] = [
  ["resources", "resource"],
  ["bases", "resource"],
  ["components", "component"],
  ["crds", "data"],
  ["configurations", "configuration"],
  ["generators", "resource"],
  ["transformers", "resource"],
  ["validators", "resource"],
  ["patchesStrategicMerge", "patch"],
];

const known = new WeakMap<YamlNode, readonly NamedPath[]>();

/** Every local or remote path that a kustomization (or Component) names; inline patches and transformers are left out. */
export function namedPaths(root: YamlNode | undefined): readonly NamedPath[] {
  if (root === undefined) return [];
  let found = known.get(root);
  if (found === undefined) known.set(root, (found = pathsIn(root)));
  return found;
}

function pathsIn(root: YamlNode): NamedPath[] {
  const found: NamedPath[] = [];
  const add = (node: YamlNode | undefined, field: string, use: PathUse) => {
    if (node?.kind !== "scalar" || typeof node.value !== "string" || node.value.includes("\n")) return;
    found.push({ use, field, path: node.value, at: node });
  };
  for (const [field, use] of lists) for (const item of itemsAt(root, field)) add(item, field, use);
  for (const field of ["patches", "patchesJson6902", "replacements"])
    for (const item of itemsAt(root, field))
      add(nodeAt(item, "path"), field, field === "replacements" ? "data" : "patch");
  for (const field of ["configMapGenerator", "secretGenerator"])
    for (const item of itemsAt(root, field)) addGenerator(item, field, add);
  add(nodeAt(root, "openapi", "path"), "openapi", "data");
  for (const chart of itemsAt(root, "helmCharts")) {
    add(nodeAt(chart, "valuesFile"), "helmCharts", "data");
    for (const file of itemsAt(chart, "additionalValuesFiles")) add(file, "helmCharts", "data");
  }
  return found;
}

type Add = (node: YamlNode | undefined, field: string, use: PathUse) => void;

function addGenerator(generator: YamlNode, field: string, add: Add): void {
  for (const file of itemsAt(generator, "files")) {
    if (file.kind !== "scalar") continue;
    // `key=path`, or a bare path whose base name is the key.
    const text = file.text.slice(file.text.indexOf("=") + 1);
    add({ ...file, value: text }, field, "data");
  }
  for (const env of itemsAt(generator, "envs")) add(env, field, "data");
  add(nodeAt(generator, "env"), field, "data");
}

/** True for a URL or a Git address that kustomize would fetch (`https://…`, `github.com/org/repo//path?ref=…`, `git@…`). */
export function isRemotePath(path: string): boolean {
  return (
    /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|git::)/i.test(path) ||
    /^(?:github|gitlab)\.com[/:]/i.test(path) ||
    path.includes("?ref=")
  );
}
