// The tree as Flux applies it, from the path that the FluxInstance names down to every app: generated kustomization where a
// folder has none, the spec merged in, the real kustomize, variables substituted. Works on a copy, since Flux writes into it.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { envsubst, namesIn } from "./envsubst.ts";
import { documentsOf, parseDocuments, root, valueAt } from "./repository.ts";
import { runTool } from "./run-tool.ts";

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

export interface BuiltKustomization {
  /** `namespace/name`. */
  readonly key: string;
  /** As the API server gets it: with the patches of its parent. */
  readonly object: KubernetesObject;
  /** spec.path without the leading `./`. */
  readonly path: string;
  /** What it applies, variables substituted. */
  readonly objects: readonly KubernetesObject[];
  /** The same as YAML text. */
  readonly text: string;
  /** Variables that its objects read. */
  readonly variables: ReadonlySet<string>;
}

/** Every Flux Kustomization of this repository, built, parents first. The first one is what the FluxInstance creates. */
export async function fluxTree(): Promise<readonly BuiltKustomization[]> {
  tree ??= buildTree();
  return tree;
}
let tree: Promise<readonly BuiltKustomization[]> | undefined;

async function buildTree(): Promise<readonly BuiltKustomization[]> {
  const copy = mkdtempSync(join(tmpdir(), "flux-tree-"));
  try {
    cpSync(join(root, "kubernetes"), join(copy, "kubernetes"), { recursive: true });
    const built: BuiltKustomization[] = [];
    const queue = [flux()];
    for (const object of queue) {
      const result = await buildOne(copy, object, built);
      built.push(result);
      queue.push(
        ...result.objects.filter(({ kind, apiVersion }) => kind === "Kustomization" && apiVersion.includes("toolkit")),
      );
    }
    return built;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The Kustomization that the flux-operator makes of `instance.sync`. */
function flux(): KubernetesObject {
  const release = documentsOf("kubernetes/apps/flux-system/flux-instance/app/helmrelease.yaml");
  const path = valueAt(release, [0, "spec", "values", "instance", "sync", "path"]);
  const metadata = { name: "flux-system", namespace: "flux-system" };
  return { apiVersion: "kustomize.toolkit.fluxcd.io/v1", kind: "Kustomization", metadata, spec: { path } };
}

async function buildOne(
  copy: string,
  object: KubernetesObject,
  built: readonly BuiltKustomization[],
): Promise<BuiltKustomization> {
  const key = keyOf(object);
  const path = String(valueAt(object, ["spec", "path"])).replace(/^\.\//, "");
  const folder = join(copy, path);
  if (!existsSync(folder)) throw new Error(`${key}: no folder ${path}`);
  writeFileSync(join(folder, "kustomization.yaml"), JSON.stringify(mergedKustomization(copy, path, object)));
  const run = await runTool("kustomize", ["build", "--load-restrictor", "LoadRestrictionsNone", folder], { cwd: copy });
  if (run.code !== 0) throw new Error(`${key}: ${run.stderr}`);
  const variables = await variablesOf(object, built);
  const text = variables === undefined ? run.stdout : envsubst(run.stdout, variables);
  const objects = parseDocuments(text, key) as KubernetesObject[];
  return { key, object, path, objects, text, variables: namesIn(run.stdout) };
}

export function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ""}/${metadata.name}`;
}

/** What Flux writes in place of the folder's own kustomization file. */
function mergedKustomization(copy: string, path: string, object: KubernetesObject): unknown {
  const file = kustomizationFile(join(copy, path));
  const own =
    file === undefined ? { resources: generatedResources(join(copy, path)) } : documentsOf(join(path, file))[0];
  const namespace = valueAt(object, ["spec", "targetNamespace"]);
  const patches = [...list(valueAt(own, ["patches"])), ...list(valueAt(object, ["spec", "patches"]))];
  return {
    ...(own as object),
    ...(namespace === undefined ? {} : { namespace }),
    ...(patches.length === 0 ? {} : { patches }),
  };
}

export function kustomizationFile(folder: string): string | undefined {
  return ["kustomization.yaml", "kustomization.yml", "Kustomization"].find((name) => existsSync(join(folder, name)));
}

/** Flux's rule for a folder without one: every YAML file, and a folder with a kustomization instead of what is in it. */
function generatedResources(folder: string, prefix = "./"): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    if (!entry.isDirectory()) return /\.ya?ml$/.test(entry.name) ? [path] : [];
    const inner = join(folder, entry.name);
    return kustomizationFile(inner) === undefined ? generatedResources(inner, `${path}/`) : [path];
  });
}

/** undefined: without postBuild Flux leaves the text alone. */
async function variablesOf(
  object: KubernetesObject,
  built: readonly BuiltKustomization[],
): Promise<Map<string, string> | undefined> {
  if (valueAt(object, ["spec", "postBuild"]) === undefined) return undefined;
  const variables = new Map<string, string>();
  for (const source of list(valueAt(object, ["spec", "postBuild", "substituteFrom"])) as {
    kind: string;
    name: string;
  }[]) {
    const key = `${object.metadata.namespace}/${source.name}`;
    const found = built
      .flatMap(({ objects }) => objects)
      .find((other) => other.kind === source.kind && keyOf(other) === key);
    if (found === undefined)
      throw new Error(`${keyOf(object)}: substituteFrom ${source.kind} ${key} is applied by no parent`);
    const data = source.kind === "Secret" ? await decrypted(source.name) : valueAt(found, ["data"]);
    for (const [name, value] of Object.entries(data as Record<string, string>)) variables.set(name, value);
  }
  return variables;
}

/** The only Secret that variables come from. */
async function decrypted(name: string): Promise<unknown> {
  const path = `kubernetes/components/sops/${name}.sops.yaml`;
  const env = { SOPS_AGE_KEY_FILE: join(root, "test/keys/kubernetes.agekey") };
  const run = await runTool("sops", ["decrypt", path], { cwd: root, env });
  if (run.code !== 0) throw new Error(`${path}: ${run.stderr}`);
  return valueAt(parseDocuments(run.stdout, path), [0, "stringData"]);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Every string in a value, with the keys that lead to it. */
export function* strings(
  value: unknown,
  path: readonly string[] = [],
): Generator<readonly [readonly string[], string]> {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* strings(inner, [...path, key]);
}
