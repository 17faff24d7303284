// The real talosctl about each node of a render, each remark at the line that made the field.
import { secretValuesOf } from "#domain/machine-config/secret-values.ts";
import { valueRedactor } from "#domain/machine-config/value-redactor.ts";
import type { RenderedNode, TalosRender } from "#domain/machine-config/rendered.ts";
import { fieldAtLine, fieldInWords } from "#domain/talos/rendered-place.ts";
import type { SourceOf } from "#domain/talos/source-of.ts";
import { formatTalosMinor, parseTalosMinor } from "#domain/talos/talos-version.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import type { ToolUsed } from "#kernel/report.ts";
import { wholeFile, type Span } from "#kernel/span.ts";
import type { Ports } from "#ports/ports.ts";
import { validateConfigs, type TalosMode, type TalosRemark } from "#tools/talosctl/validate-config.ts";
import { findTool } from "#verbs/validate/opinions/find-tool.ts";
import type { RenderFinding } from "./sides.ts";

export interface ValidateRenderOptions {
  readonly render: TalosRender;
  /** Nodes whose text is the same here are not judged again. */
  readonly base?: TalosRender | undefined;
  /** The talconfig, for what has no line of its own. */
  readonly path: string;
  readonly sourceOf: SourceOf;
  /** Placeholders of hidden values: what Talos says of those says nothing. */
  readonly placeholders: readonly string[];
  readonly pins: Pins;
}

export interface RenderOpinion {
  readonly findings: readonly RenderFinding[];
  readonly notChecked: readonly NotChecked[];
  readonly tools: readonly ToolUsed[];
}

/** Only the talosctl of the same minor is asked: another one knows other kinds of documents. Its absence is listed, not grave. */
export async function validateRender(options: ValidateRenderOptions, ports: Ports): Promise<RenderOpinion> {
  const { render, base, pins } = options;
  const before = new Set(base?.nodes.map(({ text }) => text));
  const nodes = render.nodes.filter(({ text }) => !before.has(text));
  if (nodes.length === 0) return { findings: [], notChecked: [], tools: [] };
  const tool = await findTool("talosctl", ports, pins);
  if ("why" in tool) return unchecked(tool.why, nodes.length);
  const own = parseTalosMinor(tool.used.version);
  const wanted = parseTalosMinor(render.talosVersion ?? "");
  if (own === undefined || wanted === undefined || formatTalosMinor(own) !== formatTalosMinor(wanted)) {
    const version = wanted === undefined ? "of an unknown version" : `for Talos ${formatTalosMinor(wanted)}`;
    return unchecked(`version ${tool.used.version} is pinned, and the configuration is ${version}`, nodes.length);
  }
  ports.log.progress(`asking talosctl about ${nodes.length} nodes`);
  const validated = await validateConfigs({
    binary: tool.binary,
    configs: nodes.map((node) => ({
      text: node.text,
      mode: modeOf(node),
      redact: valueRedactor(secretValuesOf(node.documents)),
    })),
    processes: ports.processes,
    scratch: ports.scratch,
  });
  if ("problem" in validated) return unchecked(validated.problem, nodes.length);
  const remarks = nodes.flatMap((node, index) => (validated.remarks[index] ?? []).map((remark) => ({ remark, node })));
  const open = remarks.filter(({ remark, node }) => isOpen(remark, node, options));
  const closed = remarks.filter((each) => !open.includes(each));
  const findings = folded(closed.map(({ remark, node }) => findingOf(remark, node, options)));
  const why = "what it says may be about a value that only a key opens";
  const notChecked = open.length === 0 ? [] : unchecked(why, open.length).notChecked;
  return { findings, notChecked, tools: [tool.used] };
}

function unchecked(why: string, count: number): RenderOpinion {
  return { findings: [], notChecked: [{ what: "talosctl validate", why, count, relevant: false }], tools: [] };
}

/** By the platform in the installer's name: `factory.talos.dev/nocloud-installer/…` runs in a cloud, of one's own or not. */
function modeOf({ documents }: RenderedNode): TalosMode {
  const texts = JSON.stringify(documents.map(({ value }) => value));
  const platform = /\/([a-z0-9]+)-installer(?:-secureboot)?\//u.exec(texts)?.[1] ?? "metal";
  return platform === "metal" ? "metal" : "cloud";
}

/** A remark that names no field, of a node with hidden values, may be about one of those. */
function isOpen(remark: TalosRemark, node: RenderedNode, { placeholders }: ValidateRenderOptions): boolean {
  const field = fieldOf(remark, node);
  const isNamed = placeholders.some((placeholder) => remark.message.includes(placeholder));
  if (isNamed || (typeof field?.value === "string" && placeholders.includes(field.value))) return true;
  return field === undefined && placeholders.some((placeholder) => node.text.includes(placeholder));
}

function fieldOf({ line, message }: TalosRemark, { text }: RenderedNode) {
  return (line === undefined ? undefined : fieldAtLine(text, line)) ?? fieldInWords(message);
}

function findingOf(remark: TalosRemark, node: RenderedNode, options: ValidateRenderOptions): RenderFinding {
  const { message, severity } = remark;
  const verb = severity === "error" ? "refuses" : "warns of";
  return {
    ...(placeOf(remark, node, options) ?? wholeFile(options.path)),
    rule: "talos/validate",
    severity,
    message: `Talos ${verb} the configuration of ${node.hostname}: ${message}`,
  };
}

/** Of unknown keys it names all that stand below each other or side by side; the longest way that leads somewhere is the field. */
function placeOf(remark: TalosRemark, node: RenderedNode, { sourceOf }: ValidateRenderOptions): Span | undefined {
  const { hostname } = node;
  const field = fieldOf(remark, node);
  if (field !== undefined) return sourceOf({ hostname, ...field });
  const keys = /^unknown keys: (.+)$/u.exec(remark.message)?.[1]?.split(" > ") ?? [];
  for (let length = keys.length; length > 0; length--) {
    const path = keys.slice(0, length).map((key) => ({ key }));
    const at = sourceOf({ hostname, kind: "v1alpha1", path });
    if (at !== undefined) return at;
  }
  return undefined;
}

/** The same remark at the same place on several nodes is one. */
function folded(findings: readonly RenderFinding[]): readonly RenderFinding[] {
  const unique = new Map<string, RenderFinding>();
  for (const finding of findings) {
    const key = `${finding.path}:${finding.line}:${finding.column} ${finding.message.replace(/of \S+: /u, "")}`;
    if (!unique.has(key)) unique.set(key, finding);
  }
  return [...unique.values()];
}
