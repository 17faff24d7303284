// Struct types of Go sources as far as tests need them: fields, their YAML keys, and which type is which document.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface GoField {
  readonly name: string;
  /** Without pointers: `[]Device`, `map[string]RegistryConfig`, `string`. */
  readonly type: string;
  /** Empty for a struct whose fields stand in the outer one. */
  readonly key: string;
}

/** One Go package: its types and its text. */
export interface GoPackage {
  readonly structs: ReadonlyMap<string, readonly GoField[]>;
  /** `type VlanList []*Vlan`. */
  readonly named: ReadonlyMap<string, string>;
  /** Kind of document → its type. */
  readonly documents: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Leaf of a document: where it stands in YAML, and through which Go fields. */
export interface GoLeaf {
  readonly kind: string;
  /** `machine.registries.config.*.auth.password` */
  readonly path: string;
  /** `["MachineConfig", "MachineRegistries", …]` */
  readonly names: readonly string[];
  readonly type: string;
}

/** Types of modules that are not read: github.com/siderolabs/crypto/x509, and scalars with a type of their own. */
const foreign: Readonly<Record<string, readonly GoField[]>> = {
  "x509.PEMEncodedCertificateAndKey": [
    { name: "Crt", type: "[]byte", key: "crt" },
    { name: "Key", type: "[]byte", key: "key" },
  ],
  "x509.PEMEncodedKey": [{ name: "Key", type: "[]byte", key: "key" }],
  "x509.PEMEncodedCertificate": [{ name: "Crt", type: "[]byte", key: "crt" }],
};

export function readGoPackage(folder: string): GoPackage {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith(".go") && !/_test\.go$|_doc\.go$|generated/u.test(name),
  );
  const text = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  const structs = new Map<string, GoField[]>();
  for (const [, name = "", body = ""] of text.matchAll(/^type (\w+) struct \{\n([\s\S]*?)^\}/gmu))
    structs.set(name, fieldsOf(body));
  const named = new Map<string, string>();
  for (const [, name = "", type = ""] of text.matchAll(/^type (\w+) ((?:\[\]|map\[)\S+)$/gmu))
    named.set(name, plainType(type));
  const constants = new Map(
    [...text.matchAll(/^\s*(?:const )?(\w+)\s*=\s*"(\w+)"/gmu)].map(([, name, value]) => [name, value]),
  );
  const documents = new Map<string, string>();
  for (const [, type = "", constant = ""] of text.matchAll(/&(\w+)\{\s*Meta:\s*meta\.Meta\{[^}]*?MetaKind:\s*(\w+)/gmu))
    documents.set(constants.get(constant) ?? constant, type);
  return { structs, named, documents, text };
}

function fieldsOf(body: string): GoField[] {
  const fields: GoField[] = [];
  for (const [, first = "", second, tag = ""] of body.matchAll(
    /^\t(\w[\w.]*)(?:[ \t]+(\S+))?[ \t]+`yaml:"([^"]*)"[^`]*`/gmu,
  )) {
    const key = tag.split(",")[0] ?? "";
    if (key === "-") continue;
    fields.push(
      second === undefined
        ? { name: first.split(".").at(-1) ?? first, type: plainType(first), key: "" }
        : { name: first, type: plainType(second), key },
    );
  }
  return fields;
}

function plainType(type: string): string {
  return type.replaceAll("*", "");
}

/** Every leaf of the documents of a package; `packages` are looked up for types like `meta.CertificateAndKey`. */
export function leavesOf(
  own: GoPackage,
  kind: string,
  type: string,
  packages: ReadonlyMap<string, GoPackage>,
): GoLeaf[] {
  const walk = (at: string, from: GoPackage, path: string, names: readonly string[], depth: number): GoLeaf[] => {
    const [item, suffix] = elementOf(at);
    if (item !== undefined) {
      const leaf = item === "byte" || !isStruct(item, from);
      return leaf ? [{ kind, path, names, type: at }] : walk(item, from, `${path}${suffix}`, names, depth + 1);
    }
    const aliased = from.named.get(at);
    if (aliased !== undefined) return walk(aliased, from, path, names, depth + 1);
    const [prefix, foreignName] = at.split(".");
    const elsewhere = foreignName === undefined ? undefined : packages.get(prefix ?? "");
    if (elsewhere !== undefined && foreignName !== undefined && elsewhere.structs.has(foreignName))
      return walk(foreignName, elsewhere, path, names, depth + 1);
    const fields = foreign[at] ?? from.structs.get(at);
    if (fields === undefined || fields.length === 0 || depth > 14) return [{ kind, path, names, type: at }];
    return fields.flatMap((field) =>
      field.key === ""
        ? walk(field.type, from, path, names, depth + 1)
        : walk(field.type, from, path === "" ? field.key : `${path}.${field.key}`, [...names, field.name], depth + 1),
    );
  };
  const isStruct = (item: string, from: GoPackage) => {
    const [prefix, name] = item.split(".");
    if (foreign[item] !== undefined || from.named.has(item) || from.structs.has(item)) return true;
    return name !== undefined && packages.get(prefix ?? "")?.structs.has(name) === true;
  };
  return walk(type, own, "", [], 0);
}

function elementOf(type: string): readonly [string, string] | readonly [undefined] {
  const list = /^\[\](.+)$/u.exec(type)?.[1];
  if (list !== undefined) return [list, "[]"];
  const map = /^map\[\w+\](.+)$/u.exec(type)?.[1];
  return map === undefined ? [undefined] : [map, ".*"];
}
