// One minor of Kubernetes: every kind that can be created, with one set of definitions.
import { sortedKeys } from "#kernel/ordering.ts";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { canonicalJson } from "./bundle.ts";
import { sourceName } from "./lock.ts";
import { moduleFiles, type Module, type ModuleFile } from "./modules.ts";
import { readNativeEnums, withEnums } from "./native-enums.ts";
import { asValidated } from "./native-validation.ts";
import { normalise, references } from "./normalise.ts";

export interface KubernetesKind {
  readonly definition: string;
  readonly scope: "Namespaced" | "Cluster";
  readonly plural: string;
  /** An alpha or beta version: not served unless the cluster's `--runtime-config` turns it on. */
  readonly offByDefault?: true;
}

/** `kubernetes/<minor>.json`; the keys of `kinds` are `apiVersion/kind`. */
export interface KubernetesFile {
  readonly version: string;
  readonly source: string;
  readonly kinds: Readonly<Record<string, KubernetesKind>>;
  readonly definitions: Readonly<Record<string, StructuralSchema>>;
}

interface OpenApi {
  readonly components: { readonly schemas?: Readonly<Record<string, Component>> };
}

/** What the types say of themselves: the bundle leaves it out. */
export interface KubernetesWords {
  readonly source: string;
  /** By `apiVersion/kind`, of what can be created. */
  readonly descriptions: ReadonlyMap<string, string>;
}

interface Component {
  readonly description?: string;
  readonly "x-kubernetes-group-version-kind"?: readonly { group: string; version: string; kind: string }[];
}

interface ResourceList {
  readonly kind: string;
  readonly groupVersion?: string;
  readonly resources?: readonly { name: string; namespaced: boolean; kind: string; verbs: readonly string[] }[];
}

/** `v1.36.4` → `1.36`. */
export function minorOf(version: string): string {
  const found = /^v?(\d+\.\d+)\./.exec(version);
  if (found?.[1] === undefined) throw new Error(`${version} is not a version`);
  return found[1];
}

/** Merges the OpenAPI documents and the discovery documents that Kubernetes' repository carries for each release. */
export function kubernetesFile(module: Module): KubernetesFile {
  const files = moduleFiles(module);
  requireBetasOff(files);
  const enums = readNativeEnums(textOf(files, "pkg/generated/openapi/zz_generated.openapi.go"));
  const components = mergeComponents(files.filter((file) => file.path.startsWith("api/openapi-spec/v3/")));
  const byKind = definitionsByKind(components);
  const kinds: Record<string, KubernetesKind> = {};
  for (const file of files.filter(({ path }) => path.startsWith("api/discovery/"))) {
    for (const [key, kind] of kindsOf(JSON.parse(file.text) as ResourceList, byKind)) kinds[key] = kind;
  }
  const definitions = reachable(
    Object.values(kinds).map((kind) => kind.definition),
    (name) => asValidated(name, withEnums(name, definitionOf(name, components), enums)),
  );
  return { version: module.source.version, source: sourceName(module.source), kinds, definitions };
}

/** The descriptions of the kinds of `file`, which was made from the same module. */
export function wordsOf(module: Module, file: KubernetesFile): KubernetesWords {
  const components = mergeComponents(moduleFiles(module).filter(({ path }) => path.startsWith("api/openapi-spec/v3/")));
  const described = Object.entries(file.kinds).map(
    ([key, { definition }]) => [key, components.get(definition)?.description ?? ""] as const,
  );
  return { source: file.source, descriptions: new Map(described) };
}

function mergeComponents(files: readonly ModuleFile[]): Map<string, Component> {
  const merged = new Map<string, Component>();
  for (const file of files) {
    const { components } = JSON.parse(file.text) as OpenApi;
    for (const [name, schema] of Object.entries(components.schemas ?? {})) {
      const before = merged.get(name);
      if (before !== undefined && canonicalJson(before) !== canonicalJson(schema)) {
        // Each document lists only its own group's kinds for types that every group shares (DeleteOptions).
        if (!("x-kubernetes-group-version-kind" in schema))
          throw new Error(`${file.path}: ${name} differs from another document's`);
      }
      merged.set(name, schema);
    }
  }
  return merged;
}

function definitionsByKind(components: ReadonlyMap<string, Component>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, schema] of components) {
    const kinds = schema["x-kubernetes-group-version-kind"] ?? [];
    const [only] = kinds;
    if (kinds.length !== 1 || only === undefined) continue;
    const apiVersion = only.group === "" ? only.version : `${only.group}/${only.version}`;
    found.set(`${apiVersion}/${only.kind}`, name);
  }
  return found;
}

/** What a client can create, from one discovery document; subresources are left out. */
function kindsOf(list: ResourceList, byKind: ReadonlyMap<string, string>): [string, KubernetesKind][] {
  const { groupVersion } = list;
  if (list.kind !== "APIResourceList" || groupVersion === undefined) return [];
  return (list.resources ?? [])
    .filter(({ name, verbs }) => !name.includes("/") && verbs.includes("create"))
    .map(({ name, namespaced, kind }) => {
      const key = `${groupVersion}/${kind}`;
      const definition = byKind.get(key);
      if (definition === undefined) throw new Error(`discovery lists ${key}, which no OpenAPI document defines`);
      const scope = namespaced ? "Namespaced" : "Cluster";
      const off = /^v\d+(alpha|beta)\d+$/.test(groupVersion.slice(groupVersion.indexOf("/") + 1));
      return [key, { definition, scope, plural: name, ...(off ? { offByDefault: true as const } : {}) }];
    });
}

/** `offByDefault` follows from the version's name as long as no list of kube-apiserver turns an alpha or beta on. */
function requireBetasOff(files: readonly ModuleFile[]): void {
  const path = "pkg/controlplane/instance.go";
  const text = textOf(files, path);
  const lists = [...text.matchAll(/^\t(\w+EnabledByDefault)\s*=[^{]*\{([^}]*)\}/gm)];
  if (lists.length === 0) throw new Error(`${path}: no list of the versions that are enabled by default`);
  for (const [, name, body] of lists) {
    if (/alpha|beta/i.test(`${name}${body}`)) throw new Error(`${path}: ${name} enables an alpha or beta version`);
  }
}

function textOf(files: readonly ModuleFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`schemas/lock.json does not take ${path}`);
  return file.text;
}

function definitionOf(name: string, components: ReadonlyMap<string, Component>): StructuralSchema {
  const component = components.get(name);
  if (component === undefined) throw new Error(`no OpenAPI document defines ${name}`);
  return normalise(component, name, { dropZeroDefaults: true });
}

/** The named definitions and all that they refer to, sorted by name. */
function reachable(
  names: readonly string[],
  define: (name: string) => StructuralSchema,
): Record<string, StructuralSchema> {
  const found: Record<string, StructuralSchema> = {};
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found[name] !== undefined) continue;
    const schema = define(name);
    found[name] = schema;
    queue.push(...references(schema));
  }
  return Object.fromEntries(sortedKeys(found).map((name) => [name, found[name] as StructuralSchema]));
}
