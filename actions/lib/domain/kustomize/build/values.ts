// `images:` and `replicas:`: values that a kustomization changes and that no identity depends on.
import { compileRe2, type Re2Pattern } from "#codecs/regexp/re2.ts";
import { entryOf, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { editAt, splitPath, type FieldEdit } from "./field-path.ts";
import { replicaKinds } from "./field-specs.ts";
import type { Placed, Provenance } from "./provenance.ts";
import { idOf, type Resource } from "./resource.ts";

/** The lists in which kustomize looks for images, wherever they stand, and the volumes that are images. */
const containerLists: ReadonlySet<string> = new Set(["containers", "initContainers"]);
const imageVolumes = ["spec/volumes[]/image/reference", "spec/template/spec/volumes[]/image/reference"].map(splitPath);

/** An item of `images`. */
export function setImage(resources: readonly Resource[], image: Placed, provenance: Provenance): void {
  const matches = imagePattern(textAt(image.node, "name") ?? "");
  if (matches === undefined) return;
  const set = (old: YamlNode | undefined): YamlNode | undefined => {
    if (old?.kind !== "scalar" || !matches.test(old.text)) return undefined;
    const text = changedImage(old.text, image.node);
    return text === old.text ? undefined : provenance.madeText(image, text);
  };
  const edit = { provenance, set };
  for (const resource of resources) {
    if (idOf(resource).kind === "CustomResourceDefinition") continue;
    let root = inContainers(resource.root, edit) as YamlMap;
    for (const path of imageVolumes) root = editAt(root, path, edit);
    resource.root = root;
  }
}

function inContainers(node: YamlNode, edit: FieldEdit): YamlNode {
  if (node.kind === "scalar") return node;
  if (node.kind === "list") {
    const items = node.items.map((item) => inContainers(item, edit));
    return items.some((item, index) => item !== node.items[index]) ? edit.provenance.list(node, items) : node;
  }
  const entries = node.entries.map((entry) => {
    let value = inContainers(entry.value, edit);
    if (containerLists.has(entry.key) && value.kind === "list") value = editAt(value, ["image"], edit);
    return value === entry.value ? entry : edit.provenance.entry(entry, value);
  });
  return entries.some((entry, index) => entry !== node.entries[index]) ? edit.provenance.map(node, entries) : node;
}

/** The name is a regular expression, as it stands (`IsImageMatched` in kustomize's internal/image). */
function imagePattern(name: string): Re2Pattern | undefined {
  try {
    return compileRe2(`^${name}(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$`);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function changedImage(image: string, change: YamlNode): string {
  const own = splitImage(image);
  const newTag = textAt(change, "newTag");
  const digest = textAt(change, "digest");
  const suffix = textAt(change, "tagSuffix");
  const name = textAt(change, "newName") ?? own.name;
  let version = { tag: own.tag, digest: own.digest };
  if (newTag !== undefined || digest !== undefined) version = { tag: newTag ?? "", digest: digest ?? "" };
  else if (suffix !== undefined) version = { tag: own.tag + suffix, digest: "" };
  return name + (version.tag === "" ? "" : `:${version.tag}`) + (version.digest === "" ? "" : `@${version.digest}`);
}

function splitImage(image: string): { name: string; tag: string; digest: string } {
  const slash = Math.max(image.indexOf("/"), 0);
  const at = image.indexOf("@", slash);
  const rest = at === -1 ? image : image.slice(0, at);
  const digest = at === -1 ? "" : image.slice(at + 1);
  const colon = rest.indexOf(":", slash);
  return colon === -1
    ? { name: rest, tag: "", digest }
    : { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}

const replicasField = ["spec", "replicas"];

/** An item of `replicas`: the count of workloads of that name. */
export function setReplicas(resources: readonly Resource[], replica: Placed, provenance: Provenance): void {
  const name = textAt(replica.node, "name");
  const count = entryOf(replica.node, "count")?.value;
  if (name === undefined || count?.kind !== "scalar") return;
  provenance.take(replica);
  for (const resource of resources) {
    const ids = [...resource.previous, idOf(resource)];
    if (!ids.some((id) => id.name === name && replicaKinds.has(id.kind))) continue;
    resource.root = editAt(resource.root, replicasField, { provenance, create: replica, set: () => count });
  }
}

function textAt(node: YamlNode, key: string): string | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value.text : undefined;
}
