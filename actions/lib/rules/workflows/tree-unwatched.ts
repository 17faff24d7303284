import { isWorkflowPath, workflowsOf } from "#domain/workflows/workflow.ts";
import { watches } from "#domain/workflows/watch.ts";
import { folderOf, isBelow } from "#domain/repository/paths.ts";
import { wholeFile } from "#kernel/span.ts";
import { compareText } from "#kernel/ordering.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule } from "#rules/rule.ts";

/** Workflows for labels and chores, and none that looks at what runs the cluster. */
export const treeUnwatched: Rule = {
  id: "workflows/tree-unwatched",
  severity: "info",
  title: "folder of the cluster that no pull request check looks at",
  why: "There are workflows, but a pull request that changes this folder starts none of them, or none that could look at it: the first to read the change is the cluster.",
  example: `on:
  pull_request:
    paths: [docs/**]
`,
  fix: "Run homelab check on every pull request, or add the folder to `paths:`.",
  *check(context) {
    const workflows = workflowsOf(context.files);
    const first = workflows[0];
    if (first === undefined || ![...context.paths].some(isWorkflowPath)) return;
    for (const folder of clusterFolders(context)) {
      const paths = [...context.paths].filter((path) => isBelow(path, folder));
      if (paths.length === 0 || workflows.some((workflow) => watches(workflow, paths))) continue;
      const pulls = workflows.find(({ events }) => events.has("pull_request"));
      const at =
        pulls === undefined ? wholeFile(first.path) : pulls.source.span(pulls.eventsAt.start, pulls.eventsAt.end);
      yield { at, message: `no workflow looks at a pull request that changes ${folder}/` };
    }
  },
};

/** The first folder of each Flux entry, and the folders of Talos. */
function clusterFolders({ clusters, talos, settings, files }: RuleContext): string[] {
  const named = settings.clusters.flatMap((cluster) => [cluster.talos, cluster.flux?.split("/")[0]]);
  const flux = clusters.map(({ entry }) => entry.split("/")[0]);
  const nodes = talos.map(({ path }) => folderOf(path));
  const inputs = [...files.values()].flatMap(({ path, documents }) =>
    documents.some(({ role }) => role === "talconfig") ? [folderOf(path)] : [],
  );
  const all = [...named, ...flux, ...nodes, ...inputs].filter(
    (folder) => folder !== undefined && folder !== "" && folder !== ".",
  );
  return [...new Set(all as string[])].sort(compareText);
}
