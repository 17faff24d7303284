// One prepared talconfig through the real talhelper.
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import type { RenderedNode, TalosRender } from "#domain/machine-config/rendered.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { throwAwaySecrets } from "#domain/talos/throw-away-secrets.ts";
import type { ToolUsed } from "#kernel/report.ts";
import { wholeFile } from "#kernel/span.ts";
import type { Ports } from "#ports/ports.ts";
import { genconfig } from "#tools/talhelper/genconfig.ts";
import type { Prepared } from "./prepare.ts";
import type { NotRendered } from "./sides.ts";

/** The secrets of the cluster in clear: in the apply zone only, never in a pull request. */
export interface RealSecrets {
  readonly text: string;
}

export interface TalhelperRendering {
  readonly prepared: Prepared;
  readonly model: TalosModel;
  readonly tool: { readonly binary: string; readonly used: ToolUsed };
  /** Absent: the throw-away ones. */
  readonly secrets?: RealSecrets | undefined;
}

/** All nodes, or none and the reason. The texts hold secrets, throw-away ones unless real ones were given. */
export async function renderTalhelper(
  { prepared, model, tool, secrets }: TalhelperRendering,
  { processes, scratch }: Pick<Ports, "processes" | "scratch">,
): Promise<TalosRender | NotRendered> {
  const { talconfig, nodes, hidden } = prepared;
  const text = secrets?.text ?? throwAwaySecrets;
  const generated = await genconfig({
    binary: tool.binary,
    talconfig,
    files: prepared.files,
    environment: prepared.environment,
    secrets: text,
    mark: markOf(text),
    expected: nodes.map(({ file }) => file ?? ""),
    processes,
    scratch,
  });
  const at = wholeFile(talconfig);
  if ("problem" in generated) {
    const why = generated.problem;
    if (hidden.length === 0) return { notRendered: why, reason: "failed", at };
    return { notRendered: `needs ${hidden.join(", ")}, which only a key opens (${why})`, reason: "hidden", at };
  }
  const { talosVersion, kubernetesVersion } = model;
  return {
    cluster: prepared.clusterName,
    renderer: "talhelper",
    tools: [tool.used],
    secrets: secrets === undefined ? "throw-away" : "real",
    ...(talosVersion === undefined ? {} : { talosVersion: withV(talosVersion.value) }),
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion: withV(kubernetesVersion.value) }),
    endpoint: prepared.endpoint,
    nodes: nodes.map((node, index) => renderedNode(node, generated.texts[index] ?? "")),
    unrendered: [],
    inputs: prepared.inputs,
  };
}

function renderedNode({ hostname, controlPlane, addresses }: Prepared["nodes"][number], text: string): RenderedNode {
  return { hostname, controlPlane, addresses, documents: readConfigDocuments(text), text };
}

/** The token that every node presents to trustd: `trustdinfo.token`. */
function markOf(secrets: string): string {
  const token = /^trustdinfo:\n\s+token:\s*["']?([^\s"']+)/mu.exec(secrets)?.[1];
  if (token === undefined) throw new Error("the secret bundle has no trustdinfo.token");
  return token;
}

function withV(version: string): string {
  return version.startsWith("v") ? version : `v${version}`;
}
