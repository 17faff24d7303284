// What is found out of each node before the first step: whether Talos takes its configuration, whether it has the image, whether it is
// as the plan thinks it is.
import type { Preparation } from "#domain/apply/gate.ts";
import { read, unreadable, type Reading } from "#domain/apply/reading.ts";
import type { Seal } from "#domain/apply/seal.ts";
import { diffNode } from "#domain/machine-config/diff.ts";
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import type { RenderedNode } from "#domain/machine-config/rendered.ts";
import { valueRedactor } from "#domain/machine-config/value-redactor.ts";
import { activeConfigId, machineConfigKind } from "#domain/talos-api/resources/machine-config.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { Ports } from "#ports/ports.ts";
import { validateConfigs } from "#tools/talosctl/validate-config.ts";
import { attempt } from "#verbs/apply/attempt.ts";
import { upgradesInOneGo } from "#verbs/apply/acts/install.ts";
import type { ApplyMeans } from "#verbs/apply/means.ts";
import { presentNodes } from "#verbs/apply/observe-cluster.ts";
import { reach } from "#verbs/apply/reach.ts";
import { findTool } from "#verbs/validate/opinions/find-tool.ts";
import type { Orders } from "./orders.ts";

type PerNode = ReadonlyMap<string, Reading<true | string>>;

export interface CheckInputs {
  readonly means: ApplyMeans;
  readonly orders: Orders;
  /** Leaves of the secret bundle, to be taken out of every word of a tool. */
  readonly secrets: readonly string[];
  readonly pins: Pins;
}

/** All at once; a node that cannot be asked is unreadable. */
export async function checkNodes(
  inputs: CheckInputs,
  ports: Ports,
): Promise<Pick<Preparation, "valid" | "installer" | "fresh">> {
  const [valid, installer, fresh] = await Promise.all([validity(inputs, ports), images(inputs), freshness(inputs)]);
  return { valid, installer, fresh };
}

async function validity({ orders, secrets, pins }: CheckInputs, ports: Ports): Promise<PerNode> {
  const { after } = orders;
  const tool = await findTool("talosctl", ports, pins);
  if ("why" in tool) return new Map(after.map(({ hostname }) => [hostname, unreadable(`talosctl: ${tool.why}`)]));
  const redact = valueRedactor(secrets);
  const configs = after.map(({ text }) => ({ text, mode: "metal" as const, redact }));
  const answer = await validateConfigs({
    binary: tool.binary,
    configs,
    processes: ports.processes,
    scratch: ports.scratch,
  });
  return new Map(
    after.map(({ hostname }, index) => {
      if ("problem" in answer) return [hostname, unreadable(redact(answer.problem))];
      const error = answer.remarks[index]?.find(({ severity }) => severity === "error");
      return [hostname, read(error === undefined ? true : `${hostname}: talosctl validate: ${error.message}`)];
    }),
  );
}

/** Pulls the installer on every node that is upgraded. Talos before 1.13 pulls it by itself, before it changes anything. */
async function images({ means, orders }: CheckInputs): Promise<PerNode> {
  const upgrades = orders.steps
    .filter(({ step }) => step.action === "upgrade-talos")
    .map(({ number }) => orders.orderOf(number));
  const readings = await Promise.all(
    upgrades.map(async ({ node, image = "" }): Promise<readonly [string, Reading<true | string>]> => {
      const pulled = await attempt(async () => {
        const api = reach(means, node);
        const { tag } = await api.version({ deadlineMs: means.patience.call });
        if (upgradesInOneGo(tag)) return;
        for await (const progress of api.pullImage(image, { deadlineMs: means.patience.install }))
          if (progress.kind === "done") return;
        throw new Error("the image was not pulled to the end");
      });
      return [node.hostname, "unreadable" in pulled ? pulled : read(true)];
    }),
  );
  return new Map(readings);
}

/** A live configuration is that of the base, or already that of the head; anything else was not seen by whoever approved the plan. */
async function freshness(inputs: CheckInputs): Promise<PerNode> {
  const { means } = inputs;
  const readings = await Promise.all(
    presentNodes(means).map(async (node): Promise<readonly [string, Reading<true | string>]> => {
      const options = { deadlineMs: means.patience.call };
      const live = await attempt(() => reach(means, node).resource(machineConfigKind, activeConfigId, options));
      if ("unreadable" in live) return [node.hostname, live];
      if (live.value === undefined) return [node.hostname, unreadable("it has no machine configuration")];
      return [node.hostname, read(judgeLive(node.hostname, live.value.spec.text, inputs))];
    }),
  );
  return new Map(readings);
}

function judgeLive(hostname: string, text: string, { orders, means }: CheckInputs): true | string {
  const { seal }: { seal: Seal } = means;
  const sealed = seal(text);
  const find = (nodes: readonly RenderedNode[]) => nodes.find((node) => node.hostname === hostname);
  const [before, after] = [find(orders.before), find(orders.after)];
  if ([before, after].some((node) => node !== undefined && seal(node.text) === sealed)) return true;
  if (before === undefined) return `${hostname} is not in the base of the plan`;
  const live = { ...before, documents: readConfigDocuments(text), text };
  const [field] = diffNode(before, live, {}).fields.filter(({ class: one }) => one !== "D");
  const at = field === undefined ? "" : `: ${field.path}`;
  return `${hostname} runs another configuration than the base of the plan${at}; bring it into Git, or apply the base first`;
}
