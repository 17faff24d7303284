// Our own schemas of Talos about every rendered document, each finding at the line that made the field.
import { readYaml } from "#codecs/yaml/reader.ts";
import { documentTexts } from "#domain/machine-config/read-documents.ts";
import { secretValuesOf } from "#domain/machine-config/secret-values.ts";
import { valueRedactor } from "#domain/machine-config/value-redactor.ts";
import type { RenderedNode, TalosRender } from "#domain/machine-config/rendered.ts";
import { hiddenPlaceholders } from "#domain/talos/hidden-values.ts";
import { openTalosSchemas, type TalosContext } from "#domain/talos/judge-talos.ts";
import { judgeMachineConfig } from "#domain/talos/machine-config.ts";
import { fieldAtLine } from "#domain/talos/rendered-place.ts";
import { sourceFinder, type SourceOf } from "#domain/talos/source-of.ts";
import { compareTalosMinor, formatTalosMinor, parseTalosMinor, type TalosMinor } from "#domain/talos/talos-version.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import { sourceText, type SourceText } from "#kernel/source-text.ts";
import { wholeFile, type Span } from "#kernel/span.ts";
import type { Violation } from "#kernel/violation.ts";
import type { SchemaFiles } from "#ports/schemas.ts";
import { schemaRuleOf } from "#rules/schema.ts";
import { hasHiddenVariable, isHiddenPlace } from "./hidden-place.ts";
import type { Remarks } from "./remarks.ts";
import { isRendered, type ClusterSides, type RenderFinding, type Revision } from "./sides.ts";

/**
 * What the head's nodes hold that Talos does not take, one finding per defect however many nodes have it. Nodes that are the same at the
 * base are not judged again. Deprecated fields are left to the sources: most in a render are talhelper's own. What depends on a hidden
 * value is never a finding.
 */
export async function judgeRender(sides: ClusterSides, head: Revision, schemas: SchemaFiles): Promise<Remarks> {
  const { head: render, base, headModel, path } = sides;
  if (!isRendered(render)) return { findings: [], notChecked: [] };
  const before = new Set(isRendered(base) ? base.nodes.map(({ text }) => text) : []);
  const nodes = render.nodes.filter(({ text }) => !before.has(text));
  if (nodes.length === 0) return { findings: [], notChecked: [] };
  const target = targetOf(render, schemas);
  if ("why" in target) return unjudged(target.why, nodes.length);
  const running = isRendered(base) ? parseTalosMinor(base.talosVersion ?? "") : undefined;
  const placeholders = hiddenPlaceholders(nodes);
  const judging: Judging = {
    context: openTalosSchemas((name) => schemas.read(name), render.talosVersion),
    running: running !== undefined && compareTalosMinor(running, target) < 0 ? running : undefined,
    placeholders,
    sourceOf: headModel === undefined ? () => undefined : sourceFinder(headModel, head.files),
    isHidden: (at) => isHiddenPlace(at, head, headModel),
    hasHidden: placeholders.length > 0 || hasHiddenVariable(headModel),
    path,
    good: new Set(),
  };
  const found = await withOnDemand(() => nodes.flatMap((node) => judgeNode(node, judging)));
  const open = found.filter(({ isOpen }) => isOpen).length;
  const why = "what they say may be about a value that only a key opens";
  return {
    findings: folded(found.filter(({ isOpen }) => !isOpen)),
    notChecked: open === 0 ? [] : unjudged(why, open).notChecked,
  };
}

function unjudged(why: string, count: number): Remarks {
  return { findings: [], notChecked: [{ what: "schema of the rendered configuration", why, count, relevant: false }] };
}

/** The minor that the render is for, where the bundle describes it. */
function targetOf({ talosVersion }: TalosRender, schemas: SchemaFiles): TalosMinor | { readonly why: string } {
  const target = parseTalosMinor(talosVersion ?? "");
  if (target === undefined) return { why: "the tree does not say for which Talos it is" };
  const { talos } = schemas.read("index.json") as { readonly talos: { readonly minors: readonly string[] } };
  const { minors } = talos;
  if (minors.includes(formatTalosMinor(target))) return target;
  return { why: `there are no schemas of Talos ${formatTalosMinor(target)} here, only of ${minors.join(", ")}` };
}

interface Judging {
  readonly context: TalosContext;
  /** The older minor that the nodes run, as far as the base says. */
  readonly running: TalosMinor | undefined;
  readonly placeholders: readonly string[];
  readonly sourceOf: SourceOf;
  /** At a place of the sources. */
  readonly isHidden: (at: Span) => boolean;
  /** Anywhere: of a field that has no place in the sources nobody can tell. */
  readonly hasHidden: boolean;
  readonly path: string;
  /** Texts of documents in which nothing is wrong. */
  readonly good: Set<string>;
}

/** A finding with the node that has it; the message is the same for every node. */
interface Found {
  readonly finding: RenderFinding;
  readonly hostname: string;
  /** It may be about a hidden value. */
  readonly isOpen: boolean;
}

function judgeNode(node: RenderedNode, judging: Judging): readonly Found[] {
  if (isKnownGood(node, judging)) return [];
  const source = sourceText("", node.text);
  const { wrong, later } = violationsIn(node.text, judging);
  const redact = redactorOf(node, wrong.length + later.length > 0);
  return [
    ...wrong.map((violation) => foundAt(violation, { node, source, judging, redact })),
    ...later
      .map((violation) => foundAt(violation, { node, source, judging, redact }))
      .map(({ finding, ...rest }) => ({ ...rest, finding: untilUpgrade(finding, judging.running) })),
  ];
}

/** What other nodes have, too, was judged with those; what is in no other is judged here, and all of it again only when that is wrong. */
function isKnownGood({ text, documents }: RenderedNode, judging: Judging): boolean {
  const { good } = judging;
  const ids = documents.map(({ apiVersion, kind, name }) => JSON.stringify([apiVersion, kind, name]));
  if (new Set(ids).size < ids.length) return false;
  const fresh = documentTexts(text).filter((part) => !good.has(part));
  const { wrong, later } = violationsIn(fresh.join("---"), judging);
  if (wrong.length + later.length > 0) return false;
  for (const part of fresh) good.add(part);
  return true;
}

interface Violations {
  readonly wrong: readonly Violation[];
  /** Only for the Talos that the nodes run until their upgrade. */
  readonly later: readonly Violation[];
}

function violationsIn(text: string, { context, running }: Judging): Violations {
  const { documents } = readYaml(sourceText("", text), { dialect: "yaml12" });
  const judge = (asked: TalosContext) => judgeMachineConfig(documents, asked).violations.map((each) => each.violation);
  const wrong = judge(context).filter(({ code }) => code !== "deprecated-field");
  const tooNew = running === undefined ? [] : judge({ ...context, target: running }).filter(isOfVersion);
  const isSaid = ({ start, code }: Violation) => wrong.some((each) => each.start === start && each.code === code);
  return { wrong, later: tooNew.filter((violation) => !isSaid(violation)) };
}

/** Kinds and fields that a later minor brought. */
function isOfVersion({ code, message }: Violation): boolean {
  return (code === "unknown-kind" || code === "unknown-field") && message.startsWith("Talos knows ");
}

function untilUpgrade(finding: RenderFinding, running: TalosMinor | undefined): RenderFinding {
  const known = finding.message.replace(/, and this cluster runs .*$/u, "");
  const now = running === undefined ? "an older one" : formatTalosMinor(running);
  return {
    ...finding,
    severity: "warning",
    message: `${known}, and the nodes run ${now} by the base: a node takes it only after its upgrade`,
    fix: "upgrade Talos first, in a pull request of its own",
  };
}

function redactorOf({ documents }: RenderedNode, isNeeded: boolean): (words: string) => string {
  return isNeeded ? valueRedactor(secretValuesOf(documents)) : (words) => words;
}

interface Around {
  readonly node: RenderedNode;
  readonly source: SourceText;
  readonly judging: Judging;
  readonly redact: (words: string) => string;
}

function foundAt(violation: Violation, { node, source, judging, redact }: Around): Found {
  const { start, end, code, message, fix } = violation;
  const { placeholders, sourceOf, path, isHidden, hasHidden } = judging;
  const text = source.text.slice(start, end);
  const field = fieldAtLine(node.text, source.span(start, end).line);
  const at = field === undefined ? undefined : sourceOf({ hostname: node.hostname, ...field });
  const finding: RenderFinding = {
    ...(at ?? wholeFile(path)),
    rule: schemaRuleOf(code, true),
    message: redact(message),
    ...(fix === undefined ? {} : { fix: redact(fix) }),
  };
  const isNamed = placeholders.some((placeholder) => text.includes(placeholder) || message.includes(placeholder));
  return { finding, hostname: node.hostname, isOpen: isNamed || (at === undefined ? hasHidden : isHidden(at)) };
}

/** The same at the same place is one, named after the first node that has it. */
function folded(found: readonly Found[]): readonly RenderFinding[] {
  const groups = new Map<string, { readonly finding: RenderFinding; readonly hostnames: Set<string> }>();
  for (const { finding, hostname } of found) {
    const { path, line, column, rule, message } = finding;
    const key = JSON.stringify([path, line, column, rule, message]);
    const group = groups.get(key) ?? { finding, hostnames: new Set() };
    groups.set(key, group);
    group.hostnames.add(hostname);
  }
  return [...groups.values()].map(({ finding, hostnames }) => {
    const [first = ""] = hostnames;
    const others = hostnames.size === 1 ? "" : ` and ${hostnames.size - 1} more`;
    return { ...finding, message: `${finding.message} (as rendered for ${first}${others})` };
  });
}
