// One prepared talconfig through the real talhelper.
import type { ConfigReader } from "#domain/machine-config/read-documents.ts";
import type { RenderedNode, TalosRender } from "#domain/machine-config/rendered.ts";
import { valueRedactor } from "#domain/machine-config/value-redactor.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { throwAwaySecrets } from "#domain/talos/throw-away-secrets.ts";
import type { ToolUsed } from "#kernel/report.ts";
import { wholeFile, type Span } from "#kernel/span.ts";
import type { Ports } from "#ports/ports.ts";
import { genconfig, type Generated } from "#tools/talhelper/genconfig.ts";
import type { Prepared } from "./prepare.ts";
import type { NotRendered } from "./sides.ts";
import { siftNodes } from "./sift-nodes.ts";

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
  readonly read: ConfigReader;
}

/**
 * All nodes, or none and the reason; but nodes that cannot be rendered for want of a value that only a key opens are left out and named,
 * and those alone: the others that take such a value are rendered with what stands for it.
 * The texts hold secrets, throw-away ones unless real ones were given.
 */
export async function renderTalhelper(rendering: TalhelperRendering, ports: Means): Promise<TalosRender | NotRendered> {
  const { prepared } = rendering;
  const all = prepared.nodes.map((_, index) => index);
  const first = await generate(rendering, all, ports);
  if ("texts" in first) return asRender(rendering, all, first.texts);
  const why = first.problem;
  const at = placeOf(why, prepared) ?? wholeFile(prepared.talconfig);
  if (prepared.hidden.length === 0) return { notRendered: why, reason: "failed", at, ...wayOut(why) };
  const kept = all.filter((index) => !prepared.needing.has(index));
  const alone = kept.length === 0 || kept.length === all.length ? undefined : await generate(rendering, kept, ports);
  if (alone !== undefined && "problem" in alone && prepared.without(new Set(prepared.needing.keys())) !== undefined)
    return { notRendered: alone.problem, reason: "failed", at };
  const suspects = all.filter((index) => prepared.needing.has(index));
  const found = new Map(
    suspects.length === 1
      ? []
      : await siftNodes({ suspects, generate: (indices) => generate(rendering, indices, ports), runs: siftingRuns }),
  );
  for (const [position, index] of kept.entries())
    if (alone !== undefined && "texts" in alone) found.set(index, alone.texts[position] ?? "");
  const rendered = all.filter((index) => found.has(index));
  if (rendered.length > 0)
    return asRender(
      rendering,
      rendered,
      rendered.map((index) => found.get(index) ?? ""),
    );
  return { notRendered: `needs ${prepared.hidden.join(", ")}, which only a key opens (${why})`, reason: "hidden", at };
}

/** Enough to find one node among two hundred. */
const siftingRuns = 16;

/** Where the variable stands that talhelper does not know. */
function placeOf(why: string, { files }: Prepared): Span | undefined {
  const variable = /variable \$\{([^}]+)\} not set/u.exec(why)?.[1];
  if (variable !== undefined)
    for (const { path, content } of files) {
      const lines = Buffer.from(content).toString("utf8").split("\n");
      const index = lines.findIndex((line) => line.includes(`\${${variable}`));
      const column = (lines[index]?.indexOf(`\${${variable}`) ?? 0) + 1;
      const endColumn = column + variable.length + 3;
      if (index >= 0) return { path, line: index + 1, column, endLine: index + 1, endColumn };
    }
  return undefined;
}

/** From 1.14 on talhelper writes documents of their own, and Talos takes no field that is in both. */
function wayOut(why: string): { readonly fix?: string } {
  if (!/\bv1alpha1 config\b/u.test(why)) return {};
  const fix =
    "this Talos keeps these fields in documents of their own: in the patches, write them there (kind: ResolverConfig for hostDNS, KubeAPIServerConfig, KubeAdmissionControlConfig, KubeAuthorizerConfig, KubeControllerManagerConfig, KubeSchedulerConfig, KubeProxyConfig, KubeNetworkConfig), in the pull request that changes talosVersion";
  return { fix };
}

type Means = Pick<Ports, "processes" | "scratch">;

async function generate(
  { prepared, tool, secrets }: TalhelperRendering,
  indices: readonly number[],
  { processes, scratch }: Means,
): Promise<Generated> {
  const { talconfig, nodes, files } = prepared;
  const text = secrets?.text ?? throwAwaySecrets;
  const left = new Set([...nodes.keys()].filter((index) => !indices.includes(index)));
  const own = left.size === 0 ? undefined : prepared.without(left);
  if (left.size > 0 && own === undefined) return { problem: "its nodes are not written one after another" };
  return genconfig({
    binary: tool.binary,
    talconfig,
    files: files.map((file) => (file.path === talconfig && own !== undefined ? { ...file, content: own } : file)),
    environment: prepared.environment,
    secrets: text,
    mark: markOf(text),
    expected: indices.map((index) => nodes[index]?.file ?? ""),
    redact: valueRedactor(secrets === undefined ? [] : leavesOf(text)),
    processes,
    scratch,
  });
}

function asRender(
  { prepared, model, tool, secrets, read }: TalhelperRendering,
  indices: readonly number[],
  texts: readonly string[],
): TalosRender {
  const { talosVersion, kubernetesVersion } = model;
  const { nodes, needing } = prepared;
  return {
    cluster: prepared.clusterName,
    renderer: "talhelper",
    tools: [tool.used],
    secrets: secrets === undefined ? "throw-away" : "real",
    ...(talosVersion === undefined ? {} : { talosVersion: withV(talosVersion.value) }),
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion: withV(kubernetesVersion.value) }),
    endpoint: prepared.endpoint,
    nodes: indices.flatMap((index, position) => {
      const node = nodes[index];
      return node === undefined ? [] : [renderedNode(node, texts[position] ?? "", read)];
    }),
    unrendered: nodes.flatMap(({ hostname }, index) =>
      indices.includes(index)
        ? []
        : [{ hostname, why: `needs ${(needing.get(index) ?? []).join(", ")}, which only a key opens` }],
    ),
    inputs: prepared.inputs,
  };
}

function renderedNode(
  { hostname, controlPlane, addresses }: Prepared["nodes"][number],
  text: string,
  read: ConfigReader,
): RenderedNode {
  return { hostname, controlPlane, addresses, documents: read(text), text };
}

/** Every value of a secret file in clear. */
export function leavesOf(text: string): readonly string[] {
  return [...text.matchAll(/^\s*\w+:[ \t]+["']?([^"'\n]+?)["']?\s*$/gmu)].map((match) => match[1] ?? "");
}

/** The token that every node presents to trustd: `trustdinfo.token`. */
export function markOf(secrets: string): string {
  const token = /^trustdinfo:\n\s+token:\s*["']?([^\s"']+)/mu.exec(secrets)?.[1];
  if (token === undefined) throw new Error("the secret bundle has no trustdinfo.token");
  return token;
}

export function withV(version: string): string {
  return version.startsWith("v") ? version : `v${version}`;
}
