// The cluster model of this repository, made as `homelab validate` makes it.
import { folderFiles } from "#adapters/node/files.ts";
import { installation } from "#adapters/node/installation.ts";
import { clusterModels } from "#domain/cluster/build.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import { readTree } from "#verbs/validate/read-tree.ts";
import { root } from "../../trees/repository.ts";

export async function repositoryModel(): Promise<ClusterModel> {
  const files = folderFiles(root, undefined);
  const listing = await files.list((path) => !path.startsWith("kubernetes/"));
  const tree = readTree({ files, listing });
  const store = new SchemaStore({ read: (name) => installation().schemas.read(name), custom: [] });
  const [model, ...others] = clusterModels({
    files: tree.files,
    paths: tree.paths,
    text: () => undefined,
    entries: [],
    scopeOf: (apiVersion, kind) => store.lookup(apiVersion, kind)?.scope,
  });
  if (model === undefined || others.length > 0) throw new Error("this repository holds one cluster");
  return model;
}
