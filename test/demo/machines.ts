// Four simulated machines that run what the repository's base says: its real configurations, versions, addresses and Talos authority.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { installation } from "#adapters/node/installation.ts";
import { machineValue } from "#domain/plan/config-reading.ts";
import { parseInstaller } from "#domain/talos/installer.ts";
import { openRepository } from "#hosts/repository.ts";
import { freshPlan } from "#verbs/apply/prepare/approved.ts";
import { realRender } from "#verbs/apply/prepare/real-render.ts";
import { isRendered } from "#verbs/talos/sides.ts";
import type { Pace } from "../simulated-cluster/boot.ts";
import { simulatedCluster } from "../simulated-cluster/cluster.ts";
import type { SimulatedCluster } from "../simulated-cluster/simulated-cluster.ts";
import type { NodeOptions } from "../simulated-cluster/topology.ts";
import { branch, type Workshop } from "./surroundings.ts";

export interface Machines {
  readonly at: Workshop;
  /** Beside the repository, as `homelab plan` wrote it. */
  readonly digest: string;
  readonly base: string;
  readonly pace: Pace;
}

/** Rendered by the real talhelper with the repository's own secrets, which are public throw-away ones. */
export async function startMachines({ at, digest, base, pace }: Machines): Promise<SimulatedCluster> {
  const ports = openRepository(at.repo, {
    cwd: at.folder,
    environment: at.environment,
    log: { progress: () => undefined, warning: () => undefined },
    installation: installation(),
    bringTools: false,
    label: (name) => `--${name}`,
  });
  const { opened, sides, base: baseRevision } = await freshPlan({ plan: "plan.json", digest, base }, ports);
  const { head, headTree, baseTree, baseCommit, settings, pins } = opened;
  if (ports.git === undefined || baseTree === undefined || baseCommit === undefined)
    throw new Error(`${branch} has no base`);
  const real = await realRender(
    {
      path: sides.path,
      head: { revision: head, tree: headTree, files: ports.files },
      base: { revision: baseRevision, tree: baseTree, files: await ports.git.filesAt(baseCommit) },
      settings,
      pins,
    },
    ports,
  );
  if ("problem" in real) throw new Error(real.problem);
  const { base: rendered } = real.sides;
  if (!isRendered(rendered))
    throw new Error(`the base was not rendered: ${rendered?.notRendered ?? "no such cluster"}`);
  const plan = JSON.parse(readFileSync(join(at.folder, "plan.json"), "utf8")) as { bound: { nodes: PlannedNode[] } };
  const addresses = new Map(plan.bound.nodes.map(({ hostname, address }) => [hostname, address]));
  const nodes = rendered.nodes.map(({ hostname, controlPlane, documents, text }): NodeOptions => {
    const image = machineValue(documents, "machine", "install", "image");
    const { schematic = "", tag = "" } = parseInstaller(typeof image === "string" ? image : "");
    const address = addresses.get(hostname) ?? "";
    return {
      name: hostname,
      role: controlPlane ? "controlplane" : "worker",
      address,
      version: tag,
      schematic,
      config: text,
    };
  });
  const { os } = (parse(real.secrets) as { certs: { os: Readonly<Record<"crt" | "key", string>> } }).certs;
  const pem = (base64: string) => Buffer.from(base64, "base64").toString("utf8");
  return simulatedCluster({
    nodes,
    pace,
    authority: { certificate: pem(os.crt), privateKey: pem(os.key) },
    clusterName: "kubernetes",
  });
}

interface PlannedNode {
  readonly hostname: string;
  readonly address: string;
}
