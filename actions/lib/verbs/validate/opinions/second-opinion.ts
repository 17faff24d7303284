// kubeconform as a second pair of eyes on the objects that we found nothing wrong with.
import { hasVariable } from "#codecs/structural-schema/placeholder.ts";
import { stringAt, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import type { ToolUsed } from "#kernel/report.ts";
import type { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { isSopsEncrypted, withoutSopsMetadata } from "#domain/sops/encrypted.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { Ports } from "#ports/ports.ts";
import { askKubeconform, type ObjectToJudge } from "#tools/kubeconform/kubeconform.ts";
import type { NotCheckedList, RawFinding } from "#verbs/validate/collected.ts";
import { findTool } from "./find-tool.ts";
import type { TreeJudgement } from "#verbs/validate/judge-tree.ts";
import { patchFileTargets } from "#verbs/validate/listed-files.ts";
import type { TreeRead } from "#verbs/validate/read-tree.ts";
import type { UsedFiles } from "#verbs/validate/used-files.ts";
import type { Veil } from "#verbs/validate/veil.ts";

export interface SecondOpinionOptions {
  readonly tree: TreeRead;
  readonly judgement: TreeJudgement;
  readonly usage: UsedFiles;
  readonly settings: Settings;
  readonly ports: Ports;
  readonly store: SchemaStore;
  readonly notChecked: NotCheckedList;
  readonly focus: ReadonlySet<string> | undefined;
  readonly pins: Pins;
  readonly veil: Veil;
}

export interface SecondOpinion {
  readonly findings: readonly RawFinding[];
  readonly tools: readonly ToolUsed[];
}

const none: SecondOpinion = { findings: [], tools: [] };

interface Candidate extends ObjectToJudge {
  readonly document: TreeDocument;
}

/** Runs when kubeconform is at hand or may be brought; its absence is relevant only where the settings require it. */
export async function secondOpinion(options: SecondOpinionOptions): Promise<SecondOpinion> {
  const { settings, ports, notChecked, veil } = options;
  const wish = settings.tools.get("kubeconform") ?? "auto";
  if (wish === "off") return none;
  const relevant = wish === "require";
  const objects = candidates(options);
  if (objects.length === 0 && !relevant) return none;
  const found = await findTool("kubeconform", ports, options.pins);
  if ("why" in found) {
    notChecked.add({ what: "kubeconform", why: found.why, count: 1, relevant });
    return none;
  }
  if (objects.length === 0) return none;
  ports.log.progress(`asking kubeconform about ${objects.length} objects`);
  const { processes, scratch } = ports;
  const opinions = await askKubeconform({ binary: found.binary, objects, processes, scratch });
  if ("problem" in opinions) {
    const paths = objects.map(({ document }) => document.path);
    notChecked.add({ what: "kubeconform", why: veil.words(opinions.problem, paths), count: 1, relevant });
    return none;
  }
  for (const { index, message } of opinions.unjudged) {
    const path = objects[index]?.document.path;
    const why = veil.words(message, path === undefined ? [] : [path]);
    notChecked.add({ what: "kubeconform", why, count: 1, relevant });
  }
  const findings = opinions.refused.flatMap(({ index, message }) =>
    disagreement(objects[index], message, options.judgement),
  );
  return { findings, tools: [found.used] };
}

/** Whole objects that Flux would apply: no patches, no kustomizations, nothing that variables would change first. */
function candidates({ tree, judgement, usage, store, focus }: SecondOpinionOptions): Candidate[] {
  const found: Candidate[] = [];
  const patches = patchFileTargets(tree);
  for (const file of tree.files.values()) {
    if (!usage.used(file.path) || patches.has(file.path) || (focus !== undefined && !focus.has(file.path))) continue;
    for (const document of file.documents) {
      const { root, role } = document;
      if (role !== "kubernetes" || root?.kind !== "map" || judgement.excused.has(document)) continue;
      const kind = stringAt(root, "kind") ?? "";
      const resource = store.lookup(stringAt(root, "apiVersion") ?? "", kind);
      // kubeconform takes any kind of that name apart, as if it were the list of kubectl.
      if (resource === undefined || kind.toLowerCase() === "list" || holdsPlaceholder(root)) continue;
      found.push({ document, resource, root: plain(root) });
    }
  }
  return found;
}

function plain(root: YamlMap): YamlMap {
  return isSopsEncrypted(root) ? withoutSopsMetadata(root) : root;
}

function holdsPlaceholder(node: YamlNode): boolean {
  if (node.kind === "scalar") return typeof node.value === "string" && hasVariable(node.value);
  if (node.kind === "list") return node.items.some(holdsPlaceholder);
  return node.entries.some((entry) => holdsPlaceholder(entry.value));
}

/** Where we found something too there is nothing to add. */
function disagreement(candidate: Candidate | undefined, message: string, judgement: TreeJudgement): RawFinding[] {
  if (candidate === undefined) return [];
  const { document } = candidate;
  const span = document.source.span(document.range.start, document.range.start);
  const end = document.source.span(document.range.end, document.range.end).line;
  const ours = judgement.findings.some(
    (finding) => finding.path === document.path && finding.line >= span.line && finding.line <= end,
  );
  if (ours) return [];
  const object = document.object === undefined ? {} : { object: document.object };
  return [
    {
      ...span,
      rule: "tools/kubeconform-disagrees",
      message: `kubeconform refuses what our schemas accept: ${message}`,
      ...object,
    },
  ];
}
