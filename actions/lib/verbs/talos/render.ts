// `homelab render talos`: the machine configuration of every node as a file, secrets replaced by the names of their fields.
import { redactedFile } from "#domain/machine-config/redacted-file.ts";
import type { RenderedNode, TalosRender } from "#domain/machine-config/rendered.ts";
import { folderOf } from "#domain/repository/paths.ts";
import { hiddenPlaceholders } from "#domain/talos/hidden-values.ts";
import { sourceFinder } from "#domain/talos/source-of.ts";
import { counted } from "#kernel/counted.ts";
import type { Severity } from "#kernel/finding.ts";
import type { ToolUsed } from "#kernel/report.ts";
import type { Ports } from "#ports/ports.ts";
import type { MadeFile, ReportResult } from "#verbs/verb.ts";
import { notSaidAlready } from "#verbs/validate/said-already.ts";
import { openChange, type OpenChange } from "./open-change.ts";
import { renderSides } from "./render-sides.ts";
import { talosReport } from "./report.ts";
import { isRendered, type ClusterSides, type RenderSides } from "./sides.ts";
import { validateRender, type RenderOpinion } from "./validate-render.ts";

export interface RenderTalosInputs {
  readonly config?: string | undefined;
  readonly failOn: Severity;
}

/**
 * Renders what the work tree declares. Nothing can be applied that comes out: the secrets are public throw-away ones, and what is
 * written holds not even those.
 *
 * @throws WrongUse for a broken settings file
 */
export async function renderTalos(inputs: RenderTalosInputs, ports: Ports): Promise<ReportResult> {
  const opened = await openChange({ config: inputs.config }, ports);
  const { head, pins, notChecked } = opened;
  ports.log.progress("rendering");
  const sides = await renderSides({ head, pins }, ports);
  const opinions = await Promise.all(sides.clusters.map((cluster) => opinionOn(cluster, opened, ports)));
  const { clusters } = sides;
  for (const item of [...sides.notChecked, ...opinions.flatMap((opinion) => opinion.notChecked)]) notChecked.add(item);
  if (clusters.length === 0)
    notChecked.add({ what: "Talos", why: "there is no Talos tree in this repository", count: 1, relevant: false });
  const renders = clusters.flatMap(({ path, head: render }) => (isRendered(render) ? [{ path, render }] : []));
  const prefix = (path: string) => (renders.length > 1 ? `${folderOf(path)}/` : "");
  const files = renders.flatMap(({ path, render }) => render.nodes.map((node) => fileOf(node, render, prefix(path))));
  const preamble = renders.flatMap(({ path, render }) => linesOf(render, path));
  return { ...(await finish({ inputs, opened, sides, opinions, ports })), preamble, files };
}

async function opinionOn({ path, head, headModel }: ClusterSides, { head: revision, pins }: OpenChange, ports: Ports) {
  const nothing: RenderOpinion = { findings: [], notChecked: [], tools: [] };
  if (!isRendered(head) || headModel === undefined) return nothing;
  const sourceOf = sourceFinder(headModel, revision.files);
  return validateRender({ render: head, path, sourceOf, placeholders: hiddenPlaceholders(head.nodes), pins }, ports);
}

const header =
  "# homelab render talos: made with throw-away secrets, every secret replaced by the name of its field. Not to be applied.\n";

function fileOf({ hostname, text }: RenderedNode, { cluster }: TalosRender, prefix: string): MadeFile {
  return { name: `${prefix}${cluster}-${hostname}.yaml`, content: header + redactedFile(text) };
}

/** One line per node: its file, role, addresses, size. */
function linesOf({ cluster, nodes, unrendered, talosVersion, kubernetesVersion }: TalosRender, path: string): string[] {
  const versions = [
    talosVersion === undefined ? [] : [`Talos ${talosVersion}`],
    kubernetesVersion === undefined ? [] : [`Kubernetes ${kubernetesVersion}`],
  ].flat();
  const width = Math.max(0, ...nodes.map(({ hostname }) => hostname.length));
  return [
    [`${cluster} (${path})`, ...versions].join(" · "),
    ...nodes.map(({ hostname, controlPlane, addresses, documents }) => {
      const role = controlPlane ? "control plane" : "worker       ";
      return `  ${hostname.padEnd(width)}  ${role}  ${addresses.join(", ")}  ${counted(documents.length, "document")}`;
    }),
    ...unrendered.map(({ hostname, why }) => `  ${hostname}  not rendered: ${why}`),
  ];
}

interface Finishing {
  readonly inputs: RenderTalosInputs;
  readonly opened: OpenChange;
  readonly sides: RenderSides;
  readonly opinions: readonly RenderOpinion[];
  readonly ports: Ports;
}

function finish({ inputs, opened, sides, opinions, ports }: Finishing): Promise<ReportResult> {
  const { headTree } = opened;
  const opined = opinions.flatMap(({ findings }) => findings);
  const paths = sides.clusters.flatMap(({ headInputs }) => headInputs.map(({ path }) => path));
  const examined = {
    files: new Set(paths).size,
    documents: paths.flatMap((path) => headTree.files.get(path)?.documents ?? []).length,
    nodes: sides.clusters.flatMap(({ headModel }) => headModel?.nodes ?? []).length,
  };
  const findings = [...sides.findings, ...notSaidAlready(opined, sides.findings)];
  const said = { opened, findings, failOn: inputs.failOn, compares: false };
  return talosReport({ ...said, examined, tools: toolsOf(sides, opinions) }, ports);
}

function toolsOf({ clusters }: RenderSides, opinions: readonly RenderOpinion[]): readonly ToolUsed[] {
  const used = [
    ...clusters.flatMap(({ head }) => (isRendered(head) ? head.tools : [])),
    ...opinions.flatMap(({ tools }) => tools),
  ];
  return [...new Map(used.map((tool) => [tool.name, tool])).values()];
}
