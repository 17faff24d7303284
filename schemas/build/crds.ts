// CustomResourceDefinitions → one schema per kind and served version.
import { loadAll } from "js-yaml";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { amended, requireAmendedKinds } from "./amendments.ts";
import { sourceName, type Source } from "./lock.ts";
import { moduleFiles, type Module } from "./modules.ts";
import { normalise } from "./normalise.ts";

/** A file below `crds/`: a ResourceSchema with no definitions, for a CRD has no references. */
export type CrdFile = Omit<ResourceSchema, "definitions">;

export interface Crd {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly group: string;
    readonly scope: "Namespaced" | "Cluster";
    readonly names: { readonly kind: string; readonly plural: string };
    readonly versions: readonly CrdVersion[];
  };
}

export interface CrdVersion {
  readonly name: string;
  readonly served: boolean;
  readonly deprecated?: boolean;
  readonly deprecationWarning?: string;
  readonly schema?: { readonly openAPIV3Schema?: unknown };
}

/** Every served kind of one source; throws when a file holds no CRD, or a schema that the builder does not understand. */
export function crdFiles(module: Module): readonly CrdFile[] {
  const { source } = module;
  const files = moduleFiles(module).flatMap(({ path, text }) => {
    const place = `${source.id}: ${path}`;
    return crdsOf(untemplate(text, source, place), place).flatMap((crd) => versionsOf(crd, source));
  });
  requireAmendedKinds(
    source,
    files.map((file) => file.kind),
  );
  return files;
}

/** The CRDs among the documents of one YAML file; throws when there is none. */
export function crdsOf(text: string, place: string): readonly Crd[] {
  const crds = loadYaml(text, place).filter((document) => isCrd(document));
  if (crds.length === 0) throw new Error(`${place} holds no CustomResourceDefinition`);
  return crds;
}

/** `crds/<group>/<Kind>_<version>.json` */
export function crdPath(file: CrdFile): string {
  const [group, version] = file.apiVersion.split("/");
  return `crds/${group}/${file.kind}_${version}.json`;
}

function loadYaml(text: string, place: string): unknown[] {
  try {
    return loadAll(text);
  } catch (cause) {
    throw new Error(`${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function isCrd(document: unknown): document is Crd {
  return (document as Crd | null)?.kind === "CustomResourceDefinition";
}

function versionsOf(crd: Crd, source: Source): CrdFile[] {
  if (crd.apiVersion !== "apiextensions.k8s.io/v1")
    throw new Error(`${crd.metadata.name}: ${crd.apiVersion} is too old`);
  const { group, scope, names } = crd.spec;
  return crd.spec.versions
    .filter(({ served }) => served)
    .map((version) => {
      const place = `${source.id}: ${names.kind} ${group}/${version.name}`;
      return {
        apiVersion: `${group}/${version.name}`,
        kind: names.kind,
        scope,
        plural: names.plural,
        source: sourceName(source),
        native: false,
        ...(version.deprecated === true ? { deprecated: deprecation(crd, version) } : {}),
        schema: amended(
          normalise(version.schema?.openAPIV3Schema, place, { dropZeroDefaults: false }),
          names.kind,
          source,
        ),
      };
    });
}

/** The author's warning, else the text that the API server makes up. */
function deprecation({ spec }: Crd, version: CrdVersion): string {
  return version.deprecationWarning ?? `${spec.group}/${version.name} ${spec.names.kind} is deprecated`;
}

/** Plain YAML of the kinds of Helm template that the lock file names. */
function untemplate(text: string, { helm }: Source, place: string): string {
  if (helm === "condition") return unwrap(text, place);
  return helm === "labels" ? text.replaceAll(/^( +labels:) \{\{- include .*\}\}$/gm, "$1") : text;
}

/** Takes off the one `{{- if … }}` and `{{- end }}` around a file; throws when any other template is left. */
function unwrap(text: string, place: string): string {
  const lines = text.trimEnd().split("\n");
  const first = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  if (!/^\{\{-? *if [^}]*\}\}$/.test(lines[first] ?? "") || !/^\{\{-? *end *-?\}\}$/.test(lines.at(-1) ?? "")) {
    throw new Error(`${place} is not wrapped in one Helm condition`);
  }
  return lines.slice(first + 1, -1).join("\n");
}
