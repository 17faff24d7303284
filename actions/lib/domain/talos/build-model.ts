// The Talos side of a repository: one model for every talconfig, and one for every folder of machine configurations.
import { compareText } from "#kernel/ordering.ts";
import { folderOf, isBelow } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { isComplete, machineConfigModels } from "./machine-config-model.ts";
import type { TalosModel } from "./model.ts";
import { talconfigModel } from "./talconfig-model.ts";

/**
 * Models by path. `paths` are those of the whole tree, so that a listed file that is no YAML counts as there. What
 * talhelper has generated below a talconfig is no model of its own.
 */
export function talosModels(files: ReadonlyMap<string, TreeFile>, paths: ReadonlySet<string>): readonly TalosModel[] {
  const all = [...files.values()];
  const talconfigs = all.flatMap(({ documents }) => {
    const document = documents.find(({ role }) => role === "talconfig");
    return document === undefined ? [] : [document];
  });
  const folders = talconfigs.map(({ path }) => folderOf(path));
  const written = all.filter(
    ({ path, documents }) =>
      documents.some(isComplete) && !folders.some((folder) => isBelow(path, folder === "" ? "clusterconfig" : folder)),
  );
  const models = [
    ...talconfigs.flatMap((document) => talconfigModel(document, { files, paths }) ?? []),
    ...machineConfigModels(written),
  ];
  return models.sort((a, b) => compareText(a.path, b.path));
}
