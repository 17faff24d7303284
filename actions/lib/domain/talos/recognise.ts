// Tells Talos documents from others, by what they hold and where they lie.
import { entryOf, stringAt, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";

export type TalosRole = "talconfig" | "talenv" | "machine-config" | "machine-patch" | "talos-secrets";

export interface RecogniseHints {
  readonly path: string;
  /** The file lies in, or below, a folder that holds a talconfig. */
  readonly inTalosFolder: boolean;
}

/**
 * The role of a document, or undefined when it is none of Talos'. A complete configuration has a machine type and a
 * cluster; less of it is a patch. Documents of other kinds are recognised by `apiVersion: v1alpha1`, which no Kubernetes
 * group uses alone.
 */
export function recogniseTalosDocument(root: YamlNode, hints: RecogniseHints): TalosRole | undefined {
  const byName = roleByName(hints);
  if (root.kind === "list") return hints.inTalosFolder && isJsonPatch(root.items[0]) ? "machine-patch" : undefined;
  if (root.kind !== "map") return undefined;
  if (byName !== undefined) return byName;
  if (isTalconfig(root)) return "talconfig";
  if (isSecrets(root)) return "talos-secrets";
  if (has(root, "apiVersion") && stringAt(root, "apiVersion") !== "v1alpha1") return undefined;
  if (isCompleteConfig(root)) return "machine-config";
  if (stringAt(root, "apiVersion") === "v1alpha1" && isTalosKind(stringAt(root, "kind"), hints))
    return documentRole(hints);
  return isConfigPart(root) ? "machine-patch" : undefined;
}

/** Outside a Talos folder `v1alpha1` may be anybody's; every document kind of Talos ends in `Config`. */
function isTalosKind(kind: string | undefined, { inTalosFolder }: RecogniseHints): boolean {
  return kind !== undefined && (inTalosFolder || kind.endsWith("Config"));
}

function roleByName({ path, inTalosFolder }: RecogniseHints): TalosRole | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (/^talconfig\.ya?ml$/u.test(name)) return "talconfig";
  if (/^talenv(?:\.sops)?\.ya?ml$/u.test(name)) return "talenv";
  return inTalosFolder && /^talsecret(?:\.sops)?\.ya?ml$/u.test(name) ? "talos-secrets" : undefined;
}

/** A document of another kind belongs to a configuration unless it lies among patches. */
function documentRole({ path, inTalosFolder }: RecogniseHints): TalosRole {
  const patch = inTalosFolder || /(?:^|\/)patch(?:es)?(?:\/|[^/]*\.ya?ml$)/u.test(path);
  return patch && !/(?:^|\/)clusterconfig\//u.test(path) ? "machine-patch" : "machine-config";
}

function isTalconfig(root: YamlMap): boolean {
  return ["clusterName", "endpoint", "nodes"].every((key) => has(root, key));
}

function isSecrets(root: YamlMap): boolean {
  return has(root, "certs") && has(root, "secrets") && (has(root, "trustdinfo") || has(root, "cluster"));
}

function isCompleteConfig(root: YamlMap): boolean {
  const machine = entryOf(root, "machine")?.value;
  return machine?.kind === "map" && has(machine, "type") && has(root, "cluster") && has(machine, "token");
}

/** Only keys of the v1alpha1 configuration, and `machine` or `cluster` among them as maps. */
function isConfigPart(root: YamlMap): boolean {
  const known = new Set(["version", "debug", "persist", "machine", "cluster", "apiVersion"]);
  const parts = ["machine", "cluster"].map((key) => entryOf(root, key)?.value);
  return parts.some((part) => part?.kind === "map") && root.entries.every((entry) => known.has(entry.key));
}

function isJsonPatch(item: YamlNode | undefined): boolean {
  return item?.kind === "map" && has(item, "op") && has(item, "path");
}

function has(map: YamlMap, key: string): boolean {
  return entryOf(map, key) !== undefined;
}
