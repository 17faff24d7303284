// From the steps of a plan and the real render to what each node is told.
import { contentDigest, sealWith, type Seal } from "#domain/apply/seal.ts";
import type { NumberedStep } from "#domain/apply/order.ts";
import type { RenderedNode } from "#domain/machine-config/rendered.ts";
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import { withLiveKubernetes } from "#domain/machine-config/owned-fields.ts";
import { machineValue } from "#domain/plan/config-reading.ts";
import type { Plan, PlanNode, PlanStep } from "#domain/plan/plan.ts";
import { versionOfImage } from "#domain/plan/version-number.ts";
import { isSchematicId, parseInstaller } from "#domain/talos/installer.ts";
import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";
import type { StepOrder } from "#verbs/apply/step-facts.ts";
import { isRendered } from "#verbs/talos/sides.ts";
import type { RealRender } from "./real-render.ts";

export interface Orders {
  /** What the suite carries out, by its number in the plan. */
  readonly steps: readonly NumberedStep[];
  readonly orderOf: (number: number) => StepOrder;
  /** What is left to a person or to a controller. */
  readonly left: readonly PlanStep[];
  readonly seal: Seal;
  /** Of all configurations that are written. */
  readonly content: string;
  /** Versions that a node may run: before its upgrade, and after. */
  readonly versions: ReadonlyMap<string, readonly string[]>;
  readonly before: readonly RenderedNode[];
  readonly after: readonly RenderedNode[];
}

const own: readonly PlanStep["action"][] = ["apply-config", "stage-config-and-reboot", "upgrade-talos"];

/** `live`: the configuration that a node runs now, for the images of Kubernetes that an apply leaves alone. */
export function ordersOf(
  plan: Plan,
  real: RealRender,
  live: (hostname: string) => string,
): Orders | { readonly problem: string } {
  const { head, base } = real.sides;
  if (!isRendered(head))
    return {
      problem: `the head cannot be rendered with the real secrets: ${head?.notRendered ?? "it has no such cluster"}`,
    };
  if (!isRendered(base))
    return {
      problem: `the base cannot be rendered with the real secrets: ${base?.notRendered ?? "it has no such cluster"}`,
    };
  const [missing] = [...head.unrendered, ...base.unrendered];
  if (missing !== undefined)
    return { problem: `${missing.hostname} cannot be rendered with the real secrets: ${missing.why}` };
  const key = clusterSecret(head.nodes);
  if (key === undefined) return { problem: "the rendered configurations hold no cluster.secret" };
  const seal = sealWith(key);
  const numbered = plan.bound.steps.map((step, number) => ({ number, step }));
  const steps = numbered.filter(
    ({ step }) => own.includes(step.action) && step.executor === undefined && step.node !== undefined,
  );
  const texts = new Map(head.nodes.map(({ hostname, text }) => [hostname, text]));
  const running = versionsOf(plan, base.talosVersion);
  return {
    steps,
    orderOf: (number) => orderOf({ plan, step: plan.bound.steps[number], texts, seal, running, live }),
    left: plan.bound.steps.filter((step) => !steps.some((one) => one.step === step)),
    seal,
    content: contentDigest(key, new Map([...texts].map(([hostname, text]) => [hostname, seal(text)]))),
    versions: running,
    before: base.nodes,
    after: head.nodes,
  };
}

function clusterSecret(nodes: readonly RenderedNode[]): string | undefined {
  const [secret] = nodes.flatMap(({ documents }) => machineValue(documents, "cluster", "secret") ?? []);
  return typeof secret === "string" && secret !== "" ? secret : undefined;
}

function versionsOf({ bound }: Plan, base: string | undefined): ReadonlyMap<string, readonly string[]> {
  return new Map(
    bound.nodes.map(({ hostname }) => {
      const upgrade = bound.steps.find((step) => step.node === hostname && step.action === "upgrade-talos");
      const to = upgrade?.image === undefined ? undefined : versionOfImage(upgrade.image);
      const from = upgrade?.from ?? base;
      return [hostname, [...new Set([from, to].filter((version) => version !== undefined))]];
    }),
  );
}

interface Ordering {
  readonly plan: Plan;
  readonly step: PlanStep | undefined;
  readonly texts: ReadonlyMap<string, string>;
  readonly seal: Seal;
  readonly running: Orders["versions"];
  readonly live: (hostname: string) => string;
}

function orderOf({ plan, step, texts, seal, running, live }: Ordering): StepOrder {
  const node = plan.bound.nodes.find(({ hostname }) => hostname === step?.node);
  if (step === undefined || node === undefined) throw new TypeError("the plan has no such step");
  const version = running.get(node.hostname)?.at(-1) ?? "";
  if (step.action === "upgrade-talos") return upgradeOf(step, node);
  const text = texts.get(node.hostname) ?? "";
  const config = Buffer.from(withImagesOf(text, live(node.hostname)));
  const wanted = { class: step.class === "B" ? ("B" as const) : ("A" as const), version, config: seal(text) };
  return { node, config, wanted };
}

function upgradeOf({ image = "" }: PlanStep, node: PlanNode): StepOrder {
  const { schematic } = parseInstaller(image);
  const version = versionOfImage(image);
  if (version === undefined) throw new TypeError(`the image of ${node.hostname} has no version`);
  const id = schematic !== undefined && isSchematicId(schematic) ? { schematic } : {};
  return { node, image, wanted: { class: "C", version, ...id } };
}

/** The text as rendered where the images of Kubernetes are those that run; else the same documents with those that run. */
function withImagesOf(text: string, live: string): string {
  const documents = readConfigDocuments(text);
  const kept = withLiveKubernetes(documents, readConfigDocuments(live));
  if (canonicalJson(kept) === canonicalJson(documents)) return text;
  return kept.map(({ value }) => `${JSON.stringify(value)}\n`).join("---\n");
}
