// Who can open an encrypted file: keys as `.sops.yaml` asks for them, and as the file's metadata has them.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { TextRange } from "#kernel/source-text.ts";

export type RecipientKind = "age" | "pgp" | "kms" | "gcp_kms" | "azure" | "vault" | "hckms";

export interface Recipient extends TextRange {
  readonly kind: RecipientKind;
  /** The same text for the same key, whether it stands in a rule or in a file. */
  readonly id: string;
}

/** The keys that a creation rule asks for: `key_groups`, or the flat fields where there are none (sops, config.go). */
export function recipientsOfRule(rule: YamlNode): readonly Recipient[] {
  const groups = itemsAt(rule, "key_groups");
  if (groups.length > 0) return groups.flatMap((group) => recipientsOfGroup(group));
  return [
    ...listed(entryOf(rule, "age")?.value, "age"),
    ...listed(entryOf(rule, "pgp")?.value, "pgp"),
    ...listed(entryOf(rule, "kms")?.value, "kms"),
    ...listed(entryOf(rule, "gcp_kms")?.value, "gcp_kms"),
    ...listed(entryOf(rule, "azure_keyvault")?.value, "azure"),
    ...listed(entryOf(rule, "hc_vault_transit_uri")?.value, "vault"),
    ...listed(entryOf(rule, "hckms")?.value, "hckms"),
  ];
}

function recipientsOfGroup(group: YamlNode, depth = 0): readonly Recipient[] {
  const merged = depth > 8 ? [] : itemsAt(group, "merge").flatMap((inner) => recipientsOfGroup(inner, depth + 1));
  return [
    ...merged,
    ...listed(entryOf(group, "age")?.value, "age"),
    ...listed(entryOf(group, "pgp")?.value, "pgp"),
    ...fielded(group, "kms", "kms", (key) => stringAt(key, "arn")),
    ...fielded(group, "gcp_kms", "gcp_kms", (key) => stringAt(key, "resource_id")),
    ...fielded(group, "hckms", "hckms", (key) => stringAt(key, "key_id")),
    ...fielded(group, "azure_keyvault", "azure", (key) => azureId(stringAt(key, "vaultUrl"), stringAt(key, "key"))),
    ...listed(entryOf(group, "hc_vault")?.value, "vault"),
  ];
}

/** The keys in the `sops` block of a file. */
export function recipientsOfMetadata(sops: YamlNode): readonly Recipient[] {
  return [sops, ...itemsAt(sops, "key_groups")].flatMap((group) => [
    ...fielded(group, "age", "age", (key) => stringAt(key, "recipient")),
    ...fielded(group, "pgp", "pgp", (key) => stringAt(key, "fp")),
    ...fielded(group, "kms", "kms", (key) => stringAt(key, "arn")),
    ...fielded(group, "gcp_kms", "gcp_kms", (key) => stringAt(key, "resource_id")),
    ...fielded(group, "azure_kv", "azure", (key) => azureId(stringAt(key, "vault_url"), stringAt(key, "name"))),
    ...fielded(group, "hc_vault", "vault", vaultId),
    ...fielded(group, "hckms", "hckms", (key) => stringAt(key, "key_id")),
  ]);
}

function vaultId(key: YamlNode): string | undefined {
  const [address, engine, name] = ["vault_address", "engine_path", "key_name"].map((field) => stringAt(key, field));
  return address === undefined || engine === undefined || name === undefined
    ? undefined
    : `${address}/v1/${engine}/keys/${name}`;
}

function azureId(url: string | undefined, name: string | undefined): string | undefined {
  return url === undefined || name === undefined ? undefined : `${url}/keys/${name}`;
}

/** One string with commas, or a list of such. */
function listed(node: YamlNode | undefined, kind: RecipientKind): readonly Recipient[] {
  if (node === undefined) return [];
  const scalars = node.kind === "list" ? node.items : [node];
  return scalars.flatMap((scalar) => {
    if (scalar.kind !== "scalar") return [];
    const { start, end, text } = scalar;
    return text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => ({ kind, id: sameId(kind, part), start, end }));
  });
}

function fielded(
  group: YamlNode,
  field: string,
  kind: RecipientKind,
  idOf: (key: YamlNode) => string | undefined,
): readonly Recipient[] {
  const list = nodeAt(group, field);
  if (list?.kind !== "list") return [];
  return list.items.flatMap((key) => {
    const id = idOf(key);
    if (id === undefined) return [];
    const at = key.kind === "map" ? (placeOf(key, id) ?? key) : key;
    return [{ kind, id: sameId(kind, id), start: at.start, end: at.end }];
  });
}

/** The scalar that holds the key's name. */
function placeOf(key: YamlNode, id: string): TextRange | undefined {
  if (key.kind !== "map") return undefined;
  return key.entries.find(({ value }) => value.kind === "scalar" && value.text === id)?.value;
}

/** Roles and contexts behind an ARN, the spaces of a fingerprint and the version of a vault's key make no other key. */
function sameId(kind: RecipientKind, id: string): string {
  if (kind === "pgp") return id.replace(/\s+/g, "").toUpperCase();
  if (kind === "kms") return id.replace(/\+.*$/, "");
  if (kind === "azure") return id.replace(/(\/keys\/[^/]+)\/[^/]*$/, "$1").replace(/([^:])\/{2,}/g, "$1/");
  if (kind === "vault") return id.replace(/([^:])\/{2,}/g, "$1/");
  return id;
}

/** A PGP key may be named by the end of its fingerprint. */
export function isSameRecipient(a: Recipient, b: Recipient): boolean {
  if (a.kind !== b.kind) return false;
  return a.id === b.id || (a.kind === "pgp" && (a.id.endsWith(b.id) || b.id.endsWith(a.id)));
}

/** Long names shortened to what tells them apart: `age1vqusfp…7tfp`. */
export function shortName({ id }: Recipient): string {
  return id.length <= 24 ? id : `${id.slice(0, 10)}…${id.slice(-4)}`;
}
