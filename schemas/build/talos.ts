// Talos' machine configuration: one JSON schema (draft 2020-12) per document kind over all minors of the lock file.
import { compareText, sortedKeys } from "#kernel/ordering.ts";
import { minorOf } from "./kubernetes.ts";
import { moduleFiles, type Module } from "./modules.ts";
import { correct, correctKind, unpublished } from "./talos-corrections.ts";
import { mergeDefinition, type JsonSchema, type TalosMinor } from "./talos-merge.ts";
import { readGoTypes } from "./go-structs.ts";

/** A file `talos/<Kind>.json`. */
export interface TalosFile {
  /** The document's `kind`; "v1alpha1" for the machine configuration, which has none. */
  readonly kind: string;
  readonly apiVersion: "v1alpha1";
  /** The minor that brought the kind, when the oldest bundled one does not have it. */
  readonly since?: string;
  /** The minor whose schema no longer shows the kind. */
  readonly deprecatedSince?: string;
  readonly source: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const machineConfig = "v1alpha1.Config";
const machineConfigKind = "v1alpha1";
const draft = "https://json-schema.org/draft/2020-12/schema";
const schemaPath = "config/schemas/config.schema.json";
const textKeys = new Set(["title", "description", "markdownDescription", "x-intellij-html-description"]);

interface Published {
  readonly oneOf: readonly { readonly $ref: string }[];
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

interface Release extends TalosMinor {
  readonly module: string;
  readonly version: string;
  /** kind → definition */
  readonly roots: ReadonlyMap<string, string>;
}

/** The minors, oldest first, and one file per kind, sorted by kind. */
export function talosFiles(modules: readonly Module[]): { minors: readonly string[]; files: readonly TalosFile[] } {
  const releases = modules.map(readRelease);
  const judged = releases.filter((release) => !release.history);
  const names = new Set(releases.flatMap((release) => Object.keys(release.definitions)));
  const merged = Object.fromEntries(
    [...names].sort(compareText).map((name) => [name, mergeDefinition(name, releases)]),
  );
  requireHistoryUsed(releases);
  const definitions = correct(merged);
  const roots = new Map(judged.flatMap((release) => [...release.roots]));
  const kinds = [...roots.keys()].sort(compareText);
  const files = kinds.map((kind) => talosFile({ kind, definition: roots.get(kind) ?? "", judged, definitions }));
  return { minors: judged.map((release) => release.minor), files };
}

interface Kind {
  readonly kind: string;
  readonly definition: string;
  readonly judged: readonly Release[];
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

function talosFile({ kind, definition, judged, definitions }: Kind): TalosFile {
  const having = judged.filter((release) => release.roots.has(kind));
  const [first] = having;
  if (first === undefined) throw new Error(`no minor of Talos has the kind ${kind}`);
  const hidden = judged.slice(judged.lastIndexOf(having.at(-1) ?? first) + 1)[0];
  return {
    kind,
    apiVersion: "v1alpha1",
    ...(first === judged[0] ? {} : { since: first.minor }),
    ...(hidden === undefined ? {} : { deprecatedSince: hidden.minor }),
    source: `${first.module}@${having.map(({ version }) => version).join(", ")}`,
    schema: {
      $schema: draft,
      $ref: `#/$defs/${definition}`,
      ...requiredOf(kind, definitions[definition]),
      $defs: reachable(definition, definitions),
    },
  };
}

/** What is validated to be there: both parts of the machine configuration, the name of a document that has one. */
function requiredOf(kind: string, root: JsonSchema | undefined): Pick<JsonSchema, "required"> {
  if (kind === machineConfigKind) return { required: ["machine", "cluster"] };
  return root?.properties?.["name"] === undefined ? {} : { required: ["apiVersion", "kind", "name"] };
}

function readRelease(module: Module): Release {
  const { module: name, version, role } = module.source;
  const files = moduleFiles(module);
  const published = JSON.parse(files.find((file) => file.path === schemaPath)?.text ?? "{}") as Published;
  const go = readGoTypes(files);
  const definitions = Object.fromEntries(
    Object.entries(published.$defs).map(([definition, schema]) => [definition, strip(schema)]),
  );
  const roots = new Map<string, string>();
  for (const { $ref } of published.oneOf) {
    const definition = $ref.slice("#/$defs/".length);
    const schema = definitions[definition] as JsonSchema;
    const corrected = correctKind(kindOf(definition, schema), schema);
    definitions[definition] = corrected.schema;
    roots.set(corrected.kind, definition);
  }
  for (const [kind, added] of Object.entries(unpublished)) {
    if (!go.kinds.has(kind) || roots.has(kind)) continue;
    Object.assign(definitions, added.definitions);
    roots.set(kind, added.root);
  }
  const history = role === "talos-history";
  if (!history) requireSameKinds(version, [...roots.keys()], [...go.kinds, machineConfigKind]);
  return { module: name, version, minor: minorOf(version), history, definitions, go, roots };
}

/** A kind that only the schema knows is refused by Talos; one that only the decoder knows could not be checked. */
function requireSameKinds(version: string, published: readonly string[], decoded: readonly string[]): void {
  const odd = [...new Set([...published, ...decoded])].filter(
    (kind) => !published.includes(kind) || !decoded.includes(kind),
  );
  if (odd.length > 0)
    throw new Error(`Talos ${version}: schema and decoder differ in the kinds ${odd.sort(compareText).join(", ")}`);
}

function kindOf(definition: string, schema: JsonSchema): string {
  const kinds = schema.properties?.kind?.enum;
  if (kinds === undefined && definition === machineConfig) return machineConfigKind;
  if (kinds?.length !== 1 || typeof kinds[0] !== "string") throw new Error(`${definition} does not name its kind`);
  return kinds[0];
}

/** Drops the texts for people, which are three quarters of the published schema. */
function strip(schema: JsonSchema): JsonSchema {
  const named = new Set(["properties", "patternProperties"]);
  const inner = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => (isRecord(each) ? strip(each) : each));
    if (!isRecord(value)) return value;
    return named.has(key)
      ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, strip(each as JsonSchema)]))
      : strip(value);
  };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !textKeys.has(key))
      .map(([key, value]) => [key, inner(key, value)]),
  );
}

function isRecord(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A release of the role talos-history that gives no field has no place in the lock file. */
function requireHistoryUsed(releases: readonly Release[]): void {
  for (const release of releases.filter(({ history }) => history)) {
    const later = releases.slice(releases.indexOf(release) + 1);
    const used = Object.entries(release.definitions).some(([name, schema]) =>
      sortedKeys(schema.properties ?? {}).some(
        (field) =>
          later.every((other) => other.definitions[name]?.properties?.[field] === undefined) &&
          later.some((other) => other.go.structs.get(name)?.has(field)),
      ),
    );
    if (!used) throw new Error(`Talos ${release.minor} adds nothing to the schemas: take it out of schemas/lock.json`);
  }
}

function reachable(root: string, definitions: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const found: Record<string, JsonSchema> = {};
  const queue = [root];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const schema = definitions[name];
    if (schema === undefined) throw new Error(`Talos' schema refers to ${name}, which is not there`);
    if (found[name] !== undefined) continue;
    found[name] = schema;
    for (const [, next = ""] of JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) queue.push(next);
  }
  return found;
}
