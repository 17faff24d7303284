// A repository in memory, read as the program reads one.
import { commentsOf } from "#codecs/yaml/comments.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { ClusterInput } from "#domain/cluster/build.ts";
import { isYamlPath, nameOf } from "#domain/repository/paths.ts";
import { treeFile, type TreeFile } from "#domain/repository/tree.ts";

export type Texts = Readonly<Record<string, string>>;

/** What `clusterModels` takes, from texts by path. Scopes are those of `clusterKinds` and namespaced for all others. */
export function memoryTree(texts: Texts, entries: ClusterInput["entries"] = []): ClusterInput {
  const files = new Map<string, TreeFile>();
  for (const [path, text] of Object.entries(texts)) {
    if (!isYamlPath(path) && nameOf(path) !== "Kustomization") continue;
    const source = sourceText(path, text);
    files.set(path, treeFile(readYaml(source, { dialect: "kustomize" }), commentsOf(source), false));
  }
  return {
    files,
    paths: new Set(Object.keys(texts)),
    text: (path) => texts[path],
    entries,
    scopeOf: (_, kind) => (clusterKinds.has(kind) ? "Cluster" : "Namespaced"),
  };
}

const clusterKinds = new Set(
  "Namespace ClusterRole ClusterRoleBinding CustomResourceDefinition StorageClass ClusterIssuer APIService GatewayClass PersistentVolume ValidatingWebhookConfiguration PriorityClass".split(
    " ",
  ),
);
