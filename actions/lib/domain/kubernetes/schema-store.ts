// Finds the schema of a kind: CRDs of the repository first, then the settings' schemas, then the bundle.
import type { ResourceSchema, StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { groupOf } from "./api-group.ts";

/** `schemas/bundle/index.json`. */
export interface BundleIndex {
  readonly version: 1;
  /** Kubernetes minor, `1.36`, to its file. */
  readonly kubernetes: Readonly<Record<string, string>>;
  /** `group/version/Kind` to its file. */
  readonly kinds: Readonly<Record<string, string>>;
  /** The same for the kinds that only kustomize reads. */
  readonly kustomize: Readonly<Record<string, string>>;
  /** Files with kinds that are served no longer. */
  readonly removed: { readonly kubernetes: string; readonly flux: string };
  /** The file with the kinds that Kubernetes has announced to give up. */
  readonly deprecated: string;
}

/** A kind that a program served once. */
export interface RemovedKind {
  readonly program: "Kubernetes" | "Flux";
  /** `1.25` */
  readonly removedIn: string;
  /** `policy/v1/PodDisruptionBudget`; absent when nothing takes its place. */
  readonly replacement?: string;
  /** `2.6`: the first minor that serves the replacement, where some that serve the kind do not. */
  readonly replacedIn?: string;
}

/** A kind that Kubernetes serves and has announced to give up. */
export interface DeprecatedKind {
  /** `1.33` */
  readonly deprecatedIn: string;
  /** The first minor that does not serve it; absent where none is named. */
  readonly removedIn?: string;
  readonly replacement?: string;
}

interface KubernetesFile {
  readonly version: string;
  readonly source: string;
  readonly kinds: Readonly<
    Record<string, { readonly definition: string; readonly scope: "Namespaced" | "Cluster"; readonly plural?: string }>
  >;
  readonly definitions: Readonly<Record<string, StructuralSchema>>;
}

interface DeprecatedFile {
  readonly kinds: Readonly<Record<string, DeprecatedKind>>;
}

/** Files of the bundle leave out definitions that they do not need. */
type CrdFile = Omit<ResourceSchema, "definitions"> & Partial<Pick<ResourceSchema, "definitions">>;

export interface SchemaStoreOptions {
  /** Reads a JSON file of the bundle. */
  readonly read: (name: string) => unknown;
  /** `1.36`; undefined for the newest bundled. */
  readonly kubernetesMinor?: string | undefined;
  /** CRDs found in the repository, then those of the settings: the first of a kind wins. */
  readonly custom: readonly ResourceSchema[];
}

/** Schemas by kind, each read from the bundle when it is first asked for. */
export class SchemaStore {
  readonly #read: (name: string) => unknown;
  readonly #index: BundleIndex;
  readonly #kubernetes: KubernetesFile;
  readonly #custom = new Map<string, ResourceSchema>();
  readonly #loaded = new Map<string, ResourceSchema | undefined>();
  #byKind: Map<string, string[]> | undefined;
  /** The Kubernetes minor whose schemas are used. */
  readonly kubernetesMinor: string;

  constructor(options: SchemaStoreOptions) {
    this.#read = options.read;
    this.#index = options.read("index.json") as BundleIndex;
    this.kubernetesMinor = nearestMinor(Object.keys(this.#index.kubernetes), options.kubernetesMinor);
    this.#kubernetes = options.read(this.#index.kubernetes[this.kubernetesMinor] ?? "") as KubernetesFile;
    for (const schema of options.custom) {
      const key = `${schema.apiVersion}/${schema.kind}`;
      if (!this.#custom.has(key)) this.#custom.set(key, schema);
    }
  }

  /** The schema of exactly this kind; undefined when none is known. */
  lookup(apiVersion: string, kind: string): ResourceSchema | undefined {
    const key = `${apiVersion}/${kind}`;
    const custom = this.#custom.get(key);
    if (custom !== undefined) return custom;
    if (!this.#loaded.has(key)) this.#loaded.set(key, this.#load(apiVersion, kind, key));
    return this.#loaded.get(key);
  }

  #load(apiVersion: string, kind: string, key: string): ResourceSchema | undefined {
    const native = this.#kubernetes.kinds[key];
    if (native !== undefined) {
      const { definitions, source } = this.#kubernetes;
      const plural = native.plural === undefined ? {} : { plural: native.plural };
      return {
        apiVersion,
        kind,
        scope: native.scope,
        ...plural,
        source,
        native: true,
        schema: { $ref: native.definition },
        definitions,
      };
    }
    const file = this.#index.kinds[key] ?? this.#index.kustomize[key];
    if (file === undefined) return undefined;
    return { definitions: {}, ...(this.#read(file) as CrdFile) };
  }

  /** Another file of the bundle, parsed. */
  bundled(name: string): unknown {
    return this.#read(name);
  }

  /** What became of a kind that is served no longer; undefined for any other. */
  removed(apiVersion: string, kind: string): RemovedKind | undefined {
    for (const program of ["Kubernetes", "Flux"] as const) {
      const file = this.#index.removed[program === "Flux" ? "flux" : "kubernetes"];
      const { kinds } = this.#read(file) as { readonly kinds: Readonly<Record<string, Omit<RemovedKind, "program">>> };
      const found = kinds[`${apiVersion}/${kind}`];
      if (found !== undefined) return { program, ...found };
    }
    return undefined;
  }

  /** Undefined for a kind that Kubernetes has not deprecated by the minor whose schemas are used. */
  deprecated(apiVersion: string, kind: string): DeprecatedKind | undefined {
    this.#deprecated ??= (this.#read(this.#index.deprecated) as DeprecatedFile).kinds;
    const found = this.#deprecated[`${apiVersion}/${kind}`];
    return found !== undefined && minorOf(found.deprecatedIn) <= minorOf(this.kubernetesMinor) ? found : undefined;
  }
  #deprecated: DeprecatedFile["kinds"] | undefined;

  /** apiVersions in which a kind is known, optionally of one group; the order is that of the store: custom, native, bundle. */
  versionsOf(kind: string, group?: string): readonly string[] {
    this.#byKind ??= this.#indexByKind();
    const all = this.#byKind.get(kind) ?? [];
    return group === undefined ? all : all.filter((apiVersion) => groupOf({ apiVersion }) === group);
  }

  /** Kinds known in an API group; empty when the group itself is unknown. */
  kindsOf(group: string): readonly string[] {
    this.#byKind ??= this.#indexByKind();
    return [...this.#byKind]
      .filter(([, versions]) => versions.some((version) => groupOf({ apiVersion: version }) === group))
      .map(([kind]) => kind);
  }

  /** True for the groups that the API server itself serves: no kind of theirs can come from a CRD. */
  isNativeGroup(group: string): boolean {
    this.#nativeGroups ??= new Set(
      Object.keys(this.#kubernetes.kinds).map((key) => groupOf({ apiVersion: key.slice(0, key.lastIndexOf("/")) })),
    );
    return this.#nativeGroups.has(group);
  }
  #nativeGroups: Set<string> | undefined;

  #indexByKind(): Map<string, string[]> {
    const index = new Map<string, string[]>();
    for (const key of [
      ...this.#custom.keys(),
      ...Object.keys(this.#kubernetes.kinds),
      ...Object.keys(this.#index.kinds),
      ...Object.keys(this.#index.kustomize),
    ]) {
      const slash = key.lastIndexOf("/");
      const kind = key.slice(slash + 1);
      const versions = index.get(kind) ?? [];
      if (!versions.includes(key.slice(0, slash))) versions.push(key.slice(0, slash));
      index.set(kind, versions);
    }
    return index;
  }
}

/** `1.36` → 36. */
function minorOf(version: string): number {
  return Number(version.slice(version.indexOf(".") + 1));
}

/** The wanted minor when bundled, else the nearest one, the newer of two equally near; the newest without a wish. */
function nearestMinor(bundled: readonly string[], wanted: string | undefined): string {
  const sorted = [...bundled].sort((a, b) => minorOf(b) - minorOf(a));
  const newest = sorted[0];
  if (newest === undefined) throw new Error("the schema bundle holds no Kubernetes version");
  if (wanted === undefined) return newest;
  const distance = (version: string) => Math.abs(minorOf(version) - minorOf(wanted));
  return sorted.reduce((best, version) => (distance(version) < distance(best) ? version : best), newest);
}
