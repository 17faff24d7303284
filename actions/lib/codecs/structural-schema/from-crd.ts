// CustomResourceDefinitions as sources of schemas.
import { toValue, type YamlNode } from "#codecs/yaml/node.ts";
import type { ResourceSchema, StructuralSchema } from "./schema.ts";
import { soundSchema } from "./sound-schema.ts";

type Plain = Readonly<Record<string, unknown>>;

/**
 * The schema of every served version of a CustomResourceDefinition. `source` says where it was found. Empty when the
 * node is no CRD, or one so broken that it describes no kind.
 */
export function resourceFromCrd(crd: YamlNode, source: string): ResourceSchema[] {
  return resourceFromCrdValue(toValue(crd), source);
}

/** The same for a plain JSON value. */
function resourceFromCrdValue(crd: unknown, source: string): ResourceSchema[] {
  const spec = mapAt(crd, "spec");
  const names = mapAt(spec, "names");
  if (mapOf(crd)?.kind !== "CustomResourceDefinition" || spec === undefined) return [];
  const { group, scope } = spec;
  const kind = names?.kind;
  if (typeof group !== "string" || typeof kind !== "string" || !Array.isArray(spec.versions)) return [];
  const plural = typeof names?.plural === "string" ? { plural: names.plural } : {};
  return spec.versions.flatMap((version: unknown) => {
    const entry = mapOf(version);
    if (entry === undefined || typeof entry.name !== "string" || entry.served === false) return [];
    const schema = schemaOf(entry, spec);
    if (schema === undefined) return [];
    return {
      apiVersion: `${group}/${entry.name}`,
      kind,
      scope: scope === "Cluster" ? ("Cluster" as const) : ("Namespaced" as const),
      ...plural,
      source,
      native: false,
      ...deprecation(entry, { group, kind }),
      schema,
      definitions: {},
    };
  });
}

/** `x-kubernetes-preserve-unknown-fields` for the whole object is what `spec.preserveUnknownFields` was in v1beta1. */
function schemaOf(version: Plain, spec: Plain): StructuralSchema | undefined {
  const schema = mapAt(version, "schema", "openAPIV3Schema") ?? mapAt(spec, "validation", "openAPIV3Schema");
  if (schema === undefined) return undefined;
  const preserves = spec.preserveUnknownFields === true ? { "x-kubernetes-preserve-unknown-fields": true } : {};
  return { ...soundSchema(schema), ...preserves };
}

function deprecation(
  version: Plain,
  { group, kind }: { readonly group: string; readonly kind: string },
): { deprecated?: string } {
  if (version.deprecated !== true) return {};
  const warning = version.deprecationWarning;
  return {
    deprecated: typeof warning === "string" ? warning : `${group}/${String(version.name)} ${kind} is deprecated`,
  };
}

function mapOf(value: unknown): Plain | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plain) : undefined;
}

function mapAt(value: unknown, ...path: readonly string[]): Plain | undefined {
  return path.reduce<Plain | undefined>(
    (at, key) => (at !== undefined && Object.hasOwn(at, key) ? mapOf(at[key]) : undefined),
    mapOf(value),
  );
}
