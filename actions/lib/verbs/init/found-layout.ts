// Where the clusters of a repository are, by the content of its files.
import type { FoundCluster } from "#domain/adoption/starter-settings.ts";
import { compareText } from "#kernel/ordering.ts";
import { checkOf } from "#domain/workflows/checks.ts";
import { isWorkflowPath, workflowsOf } from "#domain/workflows/workflow.ts";
import { folderOf } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { defaultSettings } from "#domain/settings/settings.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import type { Ports } from "#ports/ports.ts";
import { NotCheckedList } from "#verbs/validate/collected.ts";
import { openSchemas } from "#verbs/validate/open-schemas.ts";
import { readRevision, type RevisionRead } from "#verbs/validate/read-revision.ts";
import { revisionModels } from "#verbs/validate/revision-models.ts";
import { foldersBeyond, scopeOf } from "#verbs/validate/scope.ts";

export interface FoundLayout {
  readonly clusters: readonly FoundCluster[];
  /** Top folders with manifests or machine configurations that would not be judged if only the clusters were named. */
  readonly leftOut: readonly string[];
  /** Workflows that run this suite's check already, by other names than those of init. */
  readonly checkedBy: readonly string[];
}

/** Reads the whole repository, whatever its settings say. */
export async function findLayout(ports: Ports): Promise<FoundLayout> {
  const { files } = ports;
  const settings = defaultSettings;
  const read = await readRevision({ files, settings, ports });
  const { tree, all } = read;
  const notChecked = new NotCheckedList();
  const { store } = openSchemas({ tree, settings, ports, files, paths: all.paths, notChecked });
  const models = await revisionModels({ tree, settings, files, store });
  const flux = models.clusters.filter(({ entry }) => files.kind(entry) === "directory" && entry !== "");
  const talos = models.talos.filter(({ path }) => folderOf(path) !== "");
  const clusters = named(paired(flux, talos));
  return { clusters, leftOut: leftOutOf(clusters, read), checkedBy: checkedBy(tree.files) };
}

function checkedBy(files: ReadonlyMap<string, TreeFile>): string[] {
  const judges = workflowsOf(files).filter(({ jobs }) =>
    [...jobs.values()].some(({ steps }) => steps.some((step) => checkOf(step) === "homelab check")),
  );
  return judges.map(({ path }) => path).filter((path) => !/\/(?:pull-request|main)\.yaml$/.test(path));
}

interface Pair {
  readonly flux?: { readonly name: string; readonly entry: string };
  readonly talos?: TalosModel;
}

/** One of each belongs together; of several, those that share a name. */
function paired(
  flux: readonly { readonly name: string; readonly entry: string }[],
  talos: readonly TalosModel[],
): Pair[] {
  const [onlyFlux] = flux;
  const [onlyTalos] = talos;
  if (flux.length === 1 && talos.length === 1 && onlyFlux !== undefined && onlyTalos !== undefined)
    return [{ flux: onlyFlux, talos: onlyTalos }];
  const left = new Set(talos);
  const pairs = flux.map((each): Pair => {
    const own = [...left].find((model) => isNamedAlike(model, each));
    if (own === undefined) return { flux: each };
    left.delete(own);
    return { flux: each, talos: own };
  });
  return [...pairs, ...[...left].map((model) => ({ talos: model }))];
}

function isNamedAlike(model: TalosModel, { name, entry }: { readonly name: string; readonly entry: string }): boolean {
  const own = clusterNameOf(model);
  const folders = folderOf(model.path).split("/");
  return own === name || folders.includes(name) || entry.split("/").some((part) => part === own);
}

/** Undefined where a variable stands in it. */
function clusterNameOf({ clusterName }: TalosModel): string | undefined {
  const text = clusterName?.value;
  return text === undefined || !/^[\w.-]+$/.test(text) ? undefined : text;
}

function named(pairs: readonly Pair[]): FoundCluster[] {
  const taken = new Set<string>();
  return pairs.map(({ flux, talos }) => {
    const folder = talos === undefined ? undefined : folderOf(talos.path);
    const wishes = [
      talos === undefined ? undefined : clusterNameOf(talos),
      flux?.name,
      flux?.entry.replaceAll("/", "-"),
      folder?.replaceAll("/", "-"),
    ];
    const name =
      wishes.find((wish) => wish !== undefined && wish !== "" && !taken.has(wish)) ?? `cluster-${taken.size + 1}`;
    taken.add(name);
    return {
      name,
      ...(folder === undefined ? {} : { talos: folder }),
      ...(flux === undefined ? {} : { flux: flux.entry }),
    };
  });
}

function leftOutOf(clusters: readonly FoundCluster[], { tree, all }: RevisionRead): string[] {
  if (clusters.length === 0) return [];
  const at = { path: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
  const settings = { ...defaultSettings, clusters: clusters.map((cluster) => ({ ...cluster, at })) };
  const inScope = new Set(scopeOf(all, settings, foldersBeyond(tree.files, settings)).paths);
  const lost = [...tree.files.values()].filter(
    ({ path, documents }) =>
      !inScope.has(path) && !isWorkflowPath(path) && documents.some(({ role }) => role !== "data"),
  );
  return [...new Set(lost.map(({ path }) => path.split("/")[0] ?? ""))].sort(compareText);
}
