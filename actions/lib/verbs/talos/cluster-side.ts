// A cluster on one side of the change: what it is made of, and how it is rendered when that is asked for.
import type { ConfigReader } from "#domain/machine-config/read-documents.ts";
import type { RenderInput, TalosRender } from "#domain/machine-config/rendered.ts";
import { talosModels } from "#domain/talos/build-model.ts";
import { asksForKey } from "#domain/talos/clear-text.ts";
import { otherLayouts, type OtherLayout } from "#domain/talos/other-layouts.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { gitBlobId } from "#kernel/digest.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import { compareText } from "#kernel/ordering.ts";
import { wholeFile } from "#kernel/span.ts";
import type { Ports } from "#ports/ports.ts";
import { machineConfigFiles, machineConfigInputs, renderMachineConfigs } from "./machine-configs.ts";
import { prepare, secretFilesOf } from "./prepare.ts";
import { renderTalhelper, type RealSecrets } from "./render-talhelper.ts";
import { prepareTopf, renderTopf } from "./render-topf.ts";
import type { FoundTool } from "./side-tools.ts";
import type { NotRendered, Revision } from "./sides.ts";

/** What a side may use; the tool is looked for when the first one needs it. */
export interface RenderMeans {
  readonly ports: Pick<Ports, "processes" | "scratch">;
  readonly talhelper: () => Promise<FoundTool>;
  readonly topf: () => Promise<FoundTool>;
  readonly read: ConfigReader;
  readonly secrets?: RealSecrets | undefined;
}

export interface ClusterSide {
  readonly path: string;
  /** Absent for a talconfig that cannot be read. */
  readonly model?: TalosModel;
  /** Secret files beside a talconfig. */
  readonly secretFiles?: readonly string[];
  /** Every file that decides the render, sorted; empty when that cannot be told. */
  readonly inputs: readonly RenderInput[];
  /** Files with hidden content: the secret bundle, encrypted environments and patches. */
  readonly hiddenInputs: readonly RenderInput[];
  readonly render: (means: RenderMeans) => Promise<TalosRender | NotRendered>;
}

/** Every cluster of a revision, by path. */
export async function clusterSides(revision: Revision): Promise<readonly ClusterSide[]> {
  const models = await withOnDemand(() => talosModels(revision.files, revision.paths));
  const known = new Set(models.map(({ path }) => path));
  const broken = [...revision.paths].filter((path) => /(?:^|\/)talconfig\.ya?ml$/u.test(path) && !known.has(path));
  const sides = models.map((model) =>
    model.renderer === "talhelper" ? talhelperSide(model, revision) : machineConfigSide(model, revision),
  );
  const others = otherLayouts(revision.paths, (path) => textOf(revision, path)).map((layout) =>
    otherSide(layout, revision),
  );
  const unread = broken.map((path) => unreadSide(path, revision));
  return [...sides, ...unread, ...others].sort((a, b) => compareText(a.path, b.path));
}

function textOf({ read }: Revision, path: string): string | undefined {
  const content = read(path);
  return "bytes" in content ? Buffer.from(content.bytes).toString("utf8") : undefined;
}

const templates =
  "templates of machine configurations: what fills them in is not known here; fill in both revisions by hand and compare them (`talosctl machineconfig patch`, `talosctl validate`), or keep the nodes in a talconfig, which is rendered here";

/** What cannot be rendered is told when it changes. */
function otherSide({ renderer, path, paths }: OtherLayout, revision: Revision): ClusterSide {
  const prepared = renderer === "topf" ? prepareTopf(path, revision) : undefined;
  if (prepared !== undefined && !("notRendered" in prepared))
    return {
      path,
      inputs: prepared.inputs,
      hiddenInputs: prepared.hiddenInputs,
      render: async ({ ports, topf, secrets, read }) =>
        renderTopf({ prepared, tool: await topf(), secrets, read }, ports),
    };
  const inputs = paths.map((each): RenderInput => {
    const content = revision.read(each);
    return { path: each, blob: "bytes" in content ? gitBlobId(content.bytes) : "" };
  });
  const answer: NotRendered = prepared ?? { notRendered: templates, reason: "layout", at: wholeFile(path) };
  return { path, inputs, hiddenInputs: [], render: () => Promise.resolve(answer) };
}

function unreadSide(path: string, revision: Revision): ClusterSide {
  const prepared = prepare(path, revision);
  const why: NotRendered =
    "notRendered" in prepared
      ? prepared
      : { notRendered: `${path}: it has no nodes`, reason: "refused", at: wholeFile(path) };
  return { path, inputs: [], hiddenInputs: [], render: () => Promise.resolve(why) };
}

function talhelperSide(model: TalosModel, revision: Revision): ClusterSide {
  const prepared = prepare(model.path, revision);
  if ("notRendered" in prepared)
    return { path: model.path, model, inputs: [], hiddenInputs: [], render: () => Promise.resolve(prepared) };
  return {
    path: model.path,
    model,
    secretFiles: secretFilesOf(model.path, revision),
    inputs: prepared.inputs,
    hiddenInputs: prepared.hiddenInputs,
    render: async ({ ports, talhelper, secrets, read }) => {
      const tool = await talhelper();
      if ("why" in tool) return { notRendered: `talhelper: ${tool.why}`, reason: "tool", at: wholeFile(model.path) };
      return renderTalhelper({ prepared, model, tool, secrets, read }, ports);
    },
  };
}

function machineConfigSide(model: TalosModel, revision: Revision): ClusterSide {
  const files = machineConfigFiles(model, revision);
  const inputs = machineConfigInputs(files, revision);
  const encrypted = new Set(files.filter(({ yaml }) => asksForKey(yaml.source.text)).map(({ path }) => path));
  return {
    path: model.path,
    model,
    inputs,
    hiddenInputs: inputs.filter(({ path }) => encrypted.has(path)),
    render: () => Promise.resolve(renderMachineConfigs(model, files, inputs)),
  };
}
