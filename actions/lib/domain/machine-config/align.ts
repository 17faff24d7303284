// Two configurations brought into one form: where one side writes a field in the v1alpha1 document and the other in a
// document of its own, the first is read as the second, so that a move is no change and a change is not hidden by a move.
import { isMap, type FieldPath } from "./field-path.ts";
import { keepsInDocument, movedFields, type MovedField, type Part } from "./moved-fields.ts";
import type { ConfigDocument, ConfigValue } from "./rendered.ts";

/** A field that the sides write at different places. */
export interface Move {
  /** `cluster.network.podSubnets`, in the v1alpha1 document. */
  readonly from: FieldPath;
  readonly kind: string;
  readonly name?: string;
  /** Where it stands in the document of `kind`; empty where the absence of a document says the same. */
  readonly path: FieldPath;
  /** The side that has the document. */
  readonly documentSide: "base" | "head";
}

export interface Aligned {
  readonly base: readonly ConfigDocument[];
  readonly head: readonly ConfigDocument[];
  readonly moves: readonly Move[];
}

interface Node {
  readonly controlPlane: boolean;
}

/** Unredacted in and out. Fields that no table knows stay where they are. */
export function alignDocuments(
  sides: { readonly base: readonly ConfigDocument[]; readonly head: readonly ConfigDocument[] },
  node: Node,
): Aligned {
  const old = lifted({ own: sides.base, other: sides.head }, node);
  const now = lifted({ own: sides.head, other: sides.base }, node);
  return {
    base: old.documents,
    head: now.documents,
    moves: [
      ...old.moves.map((move): Move => ({ ...move, documentSide: "head" })),
      ...now.moves.map((move): Move => ({ ...move, documentSide: "base" })),
    ],
  };
}

type Found = Omit<Move, "documentSide">;

/** `own` with its old fields in the documents that `other` has for them. */
function lifted({ own, other }: Lifting, node: Node) {
  let documents = own;
  const moves: Found[] = [];
  for (const field of movedFields) {
    const parts = partsOf(field, { own, other }, node);
    if (parts === undefined) continue;
    documents = parts.reduce((all, part) => withPart(all, field.kind, part), without(documents, field.from));
    if (keyedValue(mainOf(own)?.value, field.from) === undefined) continue;
    const from = field.from.map((key) => ({ key }));
    if (parts.length === 0) moves.push({ from, kind: field.kind, path: [] });
    for (const { name, path } of parts)
      moves.push({
        from,
        kind: field.kind,
        ...(name === undefined ? {} : { name }),
        path: path.map((key) => ({ key })),
      });
  }
  return { documents: withEmptyParts({ own: documents, other }, moves), moves };
}

/** Undefined: the field stays where it is. */
function partsOf(field: MovedField, { own, other }: Lifting, node: Node): readonly Part[] | undefined {
  const [main, theirs] = [mainOf(own), mainOf(other)];
  if (main === undefined || theirs === undefined || !keepsInDocument(field, other)) return undefined;
  if (keyedValue(theirs.value, field.from) !== undefined) return undefined;
  const written = keyedValue(main.value, field.from);
  const value = written ?? (keepsInDocument(field, own) ? undefined : field.absent);
  if (value === undefined || value === null) return undefined;
  const parts = field.documents(value, node);
  const isTaken = parts?.some(
    (part) => keyedValue(documentOf(own, field.kind, part.name)?.value, part.path) !== undefined,
  );
  return isTaken === true ? undefined : parts;
}

interface Lifting {
  readonly own: readonly ConfigDocument[];
  readonly other: readonly ConfigDocument[];
}

function mainOf(documents: readonly ConfigDocument[]): ConfigDocument | undefined {
  return documents.find(({ kind }) => kind === "v1alpha1");
}

function documentOf(documents: readonly ConfigDocument[], kind: string, name?: string): ConfigDocument | undefined {
  return documents.find((document) => document.kind === kind && document.name === name);
}

type Keys = readonly string[];
type Entries = { readonly [key: string]: ConfigValue };

function keyedValue(value: ConfigValue | undefined, keys: Keys): ConfigValue | undefined {
  return keys.reduce<ConfigValue | undefined>(
    (at, key) => (isMap(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  );
}

function without(documents: readonly ConfigDocument[], from: Keys): readonly ConfigDocument[] {
  return documents.map((one) =>
    one.kind === "v1alpha1" ? { ...one, value: withValue(one.value, from, undefined) } : one,
  );
}

function withPart(documents: readonly ConfigDocument[], kind: string, part: Part): readonly ConfigDocument[] {
  const { name, path, value } = part;
  const there = documentOf(documents, kind, name);
  const named = name === undefined ? {} : { name };
  const apiVersion = "v1alpha1";
  const before = there ?? { apiVersion, kind, ...named, value: { apiVersion, kind, ...named } };
  const after = { ...before, value: withValue(before.value, path, value) };
  return there === undefined ? [...documents, after] : documents.map((one) => (one === there ? after : one));
}

/** A copy with another value at a place; undefined takes the place away. */
function withValue(map: Entries, [key, ...rest]: Keys, value: ConfigValue | undefined): Entries {
  if (key === undefined) return map;
  const at = Object.hasOwn(map, key) ? map[key] : undefined;
  if (rest.length > 0) {
    if (value === undefined && !isMap(at)) return map;
    return { ...map, [key]: withValue(isMap(at) ? at : {}, rest, value) };
  }
  const others = Object.entries(map).filter(([other]) => other !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

/** Generators write `config: {}` into documents; the old form has no place for nothing. */
function withEmptyParts({ own, other }: Lifting, moves: readonly Found[]): readonly ConfigDocument[] {
  const places = new Set(moves.map(({ kind, name }) => `${kind} ${name ?? ""}`));
  return own.map((document) => {
    if (!places.has(`${document.kind} ${document.name ?? ""}`)) return document;
    const theirs = documentOf(other, document.kind, document.name)?.value ?? {};
    const empty = Object.entries(theirs).filter(
      ([key, value]) => !Object.hasOwn(document.value, key) && isEmpty(value),
    );
    return { ...document, value: { ...document.value, ...Object.fromEntries(empty) } };
  });
}

function isEmpty(value: ConfigValue): boolean {
  return isMap(value) && Object.keys(value).length === 0;
}
