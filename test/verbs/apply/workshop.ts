// Everything that an apply of this project's own tree needs: a repository with real secrets under SOPS, keys, a plan, its approval, and a
// simulated cluster that runs the base.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { installation } from "#adapters/node/installation.ts";
import { systemClock } from "#adapters/node/clock.ts";
import { openState } from "#adapters/node/state-folder.ts";
import { openRepository } from "#hosts/repository.ts";
import type { Ports } from "#ports/ports.ts";
import { apply } from "#verbs/apply/apply.ts";
import { approve } from "#verbs/approve/approve.ts";
import { plan } from "#verbs/plan.ts";
import { renderSides } from "#verbs/talos/render-sides.ts";
import { isRendered } from "#verbs/talos/sides.ts";
import { openChange } from "#verbs/talos/open-change.ts";
import { simulatedCluster } from "../../simulated-cluster/cluster.ts";
import type { SimulatedCluster } from "../../simulated-cluster/simulated-cluster.ts";
import { requireTool } from "../../tools/real-tools.ts";
import { changedTree, type ChangedTree, type Edit } from "../talos/changed-tree.ts";
import { kubernetesOfSimulation, type KubernetesMemory } from "./kubernetes-of-simulation.ts";
import { clientOf } from "./on-simulation.ts";

export interface Workshop {
  readonly tree: ChangedTree;
  readonly cluster: SimulatedCluster;
  readonly memory: KubernetesMemory;
  /** Keys, credentials, the state folder. */
  readonly folder: string;
  readonly digest: string;
  readonly secrets: readonly string[];
  readonly told: string[];
  /** Aborts the runs under way; later ones have a wish of their own. */
  readonly stop: () => void;
  readonly apply: (more?: Partial<Parameters<typeof apply>[0]>) => ReturnType<typeof apply>;
  readonly approve: (name: string) => Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** `edit` is the change that was merged. */
export async function workshop(edit: Edit): Promise<Workshop> {
  const [talhelper, sops, keygen] = await Promise.all(["talhelper", "sops", "age-keygen"].map(requireTool));
  await Promise.all(["age", "talosctl"].map(requireTool));
  const folder = mkdtempSync(join(tmpdir(), "homelab-apply-"));
  const ageKey = execFileSync(keygen ?? "", [], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const recipient = /public key: (\S+)/u.exec(ageKey)?.[1] ?? "";
  writeFileSync(join(folder, "age.txt"), ageKey, { mode: 0o600 });
  const bundle = execFileSync(talhelper ?? "", ["gensecret"], { encoding: "utf8" });
  const tree = changedTree({
    base: (own) => {
      writeFileSync(join(folder, "talsecret.yaml"), bundle);
      const encrypted = execFileSync(sops ?? "", ["encrypt", "--age", recipient, join(folder, "talsecret.yaml")], {
        cwd: folder,
        encoding: "utf8",
      });
      own.write("talos/talsecret.sops.yaml", encrypted);
    },
    head: edit,
  });
  tree.git("add", ".");
  tree.git("commit", "-q", "-m", "change");
  for (const name of ["anna", "eve"])
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(folder, name)]);
  writeFileSync(join(folder, "signers"), `anna@example.test ${readFileSync(join(folder, "anna.pub"), "utf8")}`);
  const told: string[] = [];
  const environment = {
    PATH: [dirname(talhelper ?? ""), process.env["PATH"] ?? ""].join(":"),
    HOME: process.env["HOME"] ?? "",
    SOPS_AGE_KEY_FILE: join(folder, "age.txt"),
  };
  const log = { progress: (text: string) => void told.push(text), warning: (text: string) => void told.push(text) };
  const around = {
    cwd: folder,
    environment,
    log,
    label: (name: string) => `--${name}`,
    installation: installation(),
    bringTools: false,
  };
  const ports = openRepository(tree.root, around);
  const cluster = await clusterOf(ports, bundle);
  writeFileSync(join(folder, "talosconfig"), cluster.talosconfig("os:admin"));
  writeFileSync(join(folder, "kubeconfig"), kubeconfig(cluster));
  const planned = await plan({ base: "main", commands: false, failOn: "error" }, ports);
  const text = planned.products?.[0]?.text ?? "";
  writeFileSync(join(folder, "plan.json"), text);
  const digest = planned.outputs?.["digest"] ?? "";
  const memory: KubernetesMemory = { lease: undefined, cordoned: new Set() };
  const wish = { now: new AbortController() };
  const withCluster: Ports = { ...ports, cluster: access(cluster, memory, wish) };
  const sign = async (name: string) => {
    const signed = await approve({ plan: "plan.json", key: name, validFor: "1h", words: [digest] }, ports);
    writeFileSync(join(folder, `${name}.json`), signed.text);
    return `${name}.json`;
  };
  const inputs = {
    plan: "plan.json",
    approval: ["anna.json"],
    allowedSigners: "signers",
    state: "state",
    talosconfig: "talosconfig",
    kubeconfig: "kubeconfig",
    recipient: [recipient],
    base: "main",
    words: [digest],
  };
  return {
    tree,
    cluster,
    memory,
    folder,
    digest,
    secrets: [...bundle.matchAll(/^\s+\w+: (\S{16,})$/gmu)].map((match) => match[1] ?? ""),
    told,
    stop: () => wish.now.abort(),
    apply: (more = {}) => {
      wish.now = new AbortController();
      return apply({ ...inputs, ...more }, withCluster);
    },
    approve: sign,
    async [Symbol.asyncDispose]() {
      await cluster.close();
      tree[Symbol.dispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The simulated cluster runs what the base renders with the real secrets. */
async function clusterOf(ports: Ports, bundle: string): Promise<SimulatedCluster> {
  const opened = await openChange({ base: "main" }, ports);
  if (typeof opened.base === "string") throw new Error("there is no base");
  const { clusters } = await renderSides(
    { head: opened.base, pins: opened.pins, always: true, secrets: { text: bundle } },
    ports,
  );
  const render = clusters[0]?.head;
  if (!isRendered(render)) throw new Error(render?.notRendered ?? "nothing was rendered");
  const pem = (key: string) =>
    Buffer.from(
      new RegExp(`^ +os:\\n(?: +\\w+: .*\\n)*? +${key}: (\\S+)`, "mu").exec(bundle)?.[1] ?? "",
      "base64",
    ).toString();
  const version = render.talosVersion ?? "";
  return simulatedCluster({
    version,
    authority: { certificate: pem("crt"), privateKey: pem("key") },
    nodes: render.nodes.map(({ hostname, controlPlane, addresses, text }) => ({
      name: hostname,
      role: controlPlane ? "controlplane" : "worker",
      address: addresses[0] ?? "",
      config: text,
      schematic: /metal-installer[^/]*\/([0-9a-f]{64}):/u.exec(text)?.[1] ?? "",
    })),
  });
}

function access(
  cluster: SimulatedCluster,
  memory: KubernetesMemory,
  wish: { readonly now: AbortController },
): NonNullable<Ports["cluster"]> {
  return {
    clock: systemClock,
    openTalos: () => clientOf(cluster),
    openKubernetes: () => Promise.resolve(kubernetesOfSimulation(cluster, memory)),
    openState,
    get stop() {
      return wish.now.signal;
    },
    machine: "runner",
    patience: {
      call: 2_000,
      look: 10,
      boot: 3_000,
      settle: 3_000,
      answer: 1_000,
      doubt: 300,
      second: 500,
      tryWindow: 2_000,
      soak: 20,
    },
  };
}

function kubeconfig(cluster: SimulatedCluster): string {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const certificate = base64(cluster.authority.certificate);
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": "c",
    contexts: [{ name: "c", context: { cluster: "c", user: "u" } }],
    clusters: [{ name: "c", cluster: { server: "https://192.0.2.1:6443", "certificate-authority-data": certificate } }],
    users: [{ name: "u", user: { token: "x" } }],
  });
}
