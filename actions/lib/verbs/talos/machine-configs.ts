// Machine configurations that lie in the repository as they are: nothing has to be run, and secrets are whatever lies there.
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import type { RenderedNode, RenderInput, TalosRender, UnrenderedNode } from "#domain/machine-config/rendered.ts";
import { folderOf, nameOf } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { clearText } from "#domain/talos/clear-text.ts";
import { isComplete } from "#domain/talos/machine-config-model.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { gitBlobId } from "#kernel/digest.ts";
import { compareText } from "#kernel/ordering.ts";
import { wholeFile } from "#kernel/span.ts";
import type { NotRendered, Revision } from "./sides.ts";

/** The files of one model: complete configurations of its folder. */
export function machineConfigFiles({ path }: TalosModel, { files }: Revision): readonly TreeFile[] {
  return [...files.values()]
    .filter((file) => folderOf(file.path) === folderOf(path) && file.documents.some(isComplete))
    .sort((a, b) => compareText(a.path, b.path));
}

export function machineConfigInputs(files: readonly TreeFile[], { read }: Revision): readonly RenderInput[] {
  return files.map(({ path }) => {
    const content = read(path);
    return { path, blob: "bytes" in content ? gitBlobId(content.bytes) : "" };
  });
}

/** One node per file that names one. */
export function renderMachineConfigs(
  model: TalosModel,
  files: readonly TreeFile[],
  inputs: readonly RenderInput[],
): TalosRender | NotRendered {
  const nodes: RenderedNode[] = [];
  const unrendered: UnrenderedNode[] = [];
  let isHidden = false;
  for (const file of files) {
    const [problem] = file.yaml.problems;
    if (problem !== undefined) {
      const at = file.yaml.source.span(problem.start, problem.end);
      return { notRendered: `${file.path}: ${problem.message}`, reason: "refused", at };
    }
    const clear = clearText(file);
    isHidden ||= clear.hidden.length > 0;
    const own = model.nodes.find(({ at }) => at.path === file.path);
    if (own === undefined) {
      const why = "it names no node, so it may serve several";
      unrendered.push({ hostname: nameOf(file.path).replace(/\.ya?ml$/u, ""), why });
      continue;
    }
    nodes.push({
      hostname: own.hostname.value,
      controlPlane: own.controlPlane,
      addresses: own.interfaceAddresses.map(({ value }) => value.replace(/\/\d+$/u, "")),
      documents: readConfigDocuments(clear.text),
      text: clear.text,
    });
  }
  const { clusterName, endpoint, talosVersion, kubernetesVersion } = model;
  if (nodes.length === 0 && unrendered.length === 0)
    return { notRendered: "there is no complete configuration", reason: "refused", at: wholeFile(model.path) };
  return {
    cluster: clusterName?.value ?? folderOf(model.path),
    renderer: "machine-config",
    tools: [],
    secrets: isHidden ? "throw-away" : "real",
    ...(talosVersion === undefined ? {} : { talosVersion: talosVersion.value }),
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion: kubernetesVersion.value }),
    ...(endpoint === undefined ? {} : { endpoint: endpoint.value }),
    nodes,
    unrendered,
    inputs,
  };
}
