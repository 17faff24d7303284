// The repository as read: files with their documents, and what each document is.
import type { FileComments } from "#codecs/yaml/comments.ts";
import { stringAt, type YamlDocument, type YamlNode } from "#codecs/yaml/node.ts";
import type { YamlFile } from "#codecs/yaml/reader.ts";
import { recogniseTalosDocument } from "#domain/talos/recognise.ts";
import { kustomizationNames } from "#domain/kustomize/kustomization.ts";
import { nameOf } from "./paths.ts";

export type DocumentRole =
  | "kubernetes"
  | "kustomization"
  | "talconfig"
  | "talenv"
  | "machine-config"
  | "machine-patch"
  | "talos-secrets"
  | "data";

export interface TreeDocument extends YamlDocument {
  readonly path: string;
  readonly role: DocumentRole;
  /** `HelmRelease media/sonarr`, when it is a Kubernetes object. */
  readonly object?: string;
}

export interface TreeFile {
  readonly path: string;
  readonly yaml: YamlFile;
  readonly documents: readonly TreeDocument[];
  readonly comments: FileComments;
}

/** Classifies the documents of one file. `talosFolders` are the folders that hold a talconfig. */
export function treeFile(yaml: YamlFile, comments: FileComments, inTalosFolder: boolean): TreeFile {
  const path = yaml.source.path;
  const documents = yaml.documents.map((document): TreeDocument => {
    const role = roleOf(document.root, path, inTalosFolder);
    const object = role === "kubernetes" || role === "kustomization" ? objectName(document.root) : undefined;
    return { ...document, path, role, ...(object === undefined ? {} : { object }) };
  });
  return { path, yaml, documents, comments };
}

function roleOf(root: YamlNode | undefined, path: string, inTalosFolder: boolean): DocumentRole {
  if (root === undefined) return "data";
  if ((kustomizationNames as readonly string[]).includes(nameOf(path))) return "kustomization";
  const apiVersion = stringAt(root, "apiVersion");
  const kind = stringAt(root, "kind");
  if (apiVersion?.startsWith("kustomize.config.k8s.io/") === true) return "kustomization";
  const talos = recogniseTalosDocument(root, { path, inTalosFolder });
  if (talos !== undefined) return talos;
  return apiVersion !== undefined && kind !== undefined && looksLikeObject(apiVersion, kind) ? "kubernetes" : "data";
}

/** Helm charts and other files carry an apiVersion too; an object has a kind in CamelCase. */
function looksLikeObject(apiVersion: string, kind: string): boolean {
  return /^(?:[a-z0-9.-]+\/)?v[0-9][a-z0-9]*$/.test(apiVersion) || /^[A-Z]/.test(kind);
}

/** `Kind namespace/name`, `Kind name`, or `Kind` for an object without a name. */
function objectName(root: YamlNode | undefined): string | undefined {
  const kind = stringAt(root, "kind");
  if (kind === undefined) return undefined;
  const name = stringAt(root, "metadata", "name");
  const namespace = stringAt(root, "metadata", "namespace");
  if (name === undefined) return kind;
  return namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}
