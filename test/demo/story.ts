// The demo: a version changes, is judged, approved and applied to four simulated nodes, and the runner dies on the way.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Pace } from "../simulated-cluster/boot.ts";
import type { SimulatedCluster } from "../simulated-cluster/simulated-cluster.ts";
import { kubernetesServer, type KubernetesServer } from "./kubernetes-server.ts";
import { startMachines } from "./machines.ts";
import { resultOf, resultText, type DemoResult } from "./result.ts";
import { startRunner, type Ended } from "./runner-process.ts";
import type { RunnerOrder } from "./runner.ts";
import { branch, changeVersion, mergeChange, root, signingKey, workshop, type Workshop } from "./surroundings.ts";
import { firstScreen, homelab } from "./verbs.ts";

export interface DemoOptions {
  readonly pace: Pace;
  /** `2s`: how long a node must stay healthy before the next one. */
  readonly soak: string;
  readonly chapter: (title: string) => void;
  readonly say: (line: string) => void;
  /** After each change of the simulation. */
  readonly watch?: (cluster: SimulatedCluster) => void;
}

/** Tells itself from beginning to end, and leaves nothing behind. @throws Error when an apply ends otherwise than it should */
export async function demo(options: DemoOptions): Promise<DemoResult> {
  const at = workshop(options.soak);
  try {
    await homelab(at, "tools", "install", "--repo", at.repo, "age", "sops", "talhelper", "talosctl");
    const plan = await propose(at, options);
    await using cluster = await startMachines({ at, ...plan, pace: options.pace });
    const kubernetes = await kubernetesServer(cluster);
    const unwatch = cluster.observe(() => options.watch?.(cluster));
    try {
      return await applyTwice({ at, plan, cluster, kubernetes }, options);
    } finally {
      unwatch();
      await kubernetes.close();
    }
  } finally {
    at.remove();
  }
}

interface Proposed {
  readonly digest: string;
  /** The commit that the cluster runs. */
  readonly base: string;
  readonly approval: string;
  readonly signers: string;
}

/** Up to the merge: change, comment, plan, approval. */
async function propose(at: Workshop, { chapter, say }: DemoOptions): Promise<Proposed> {
  chapter(`One line changes on the branch ${branch}: talos/talenv.yaml`);
  const { base, diff } = changeVersion(at);
  for (const line of diff) say(line);
  chapter("The pull request gets a comment (homelab check)");
  const judged = ["--repo", at.repo, "--base", base];
  const [markdown] = await Promise.all([
    homelab(at, "check", ...judged, "--format", "markdown"),
    homelab(at, "plan", ...judged, "--out", join(at.folder, "plan.json")),
  ]);
  for (const line of firstScreen(markdown)) say(line);
  const { digest } = JSON.parse(readFileSync(join(at.folder, "plan.json"), "utf8")) as { readonly digest: string };
  chapter("A person approves this plan, for this commit, for one apply (homelab approve)");
  const { key, signers } = signingKey(at);
  const approval = join(at.folder, "approval.json");
  const flags = ["--repo", at.repo, "--plan", "plan.json", "--key", key, "--valid-for", "1h", "--out", approval];
  await homelab(at, "approve", digest, ...flags);
  const { record } = JSON.parse(readFileSync(approval, "utf8")) as {
    readonly record: Readonly<Record<string, string>>;
  };
  say(`signed with an SSH key: plan ${record["digest"] ?? ""}`);
  mergeChange(at);
  say(`merged: main is ${branch} now`);
  return { digest, base, approval, signers };
}

interface Scene {
  readonly at: Workshop;
  readonly plan: Proposed;
  readonly cluster: SimulatedCluster;
  readonly kubernetes: KubernetesServer;
}

/** Once until the plug is pulled, while the second node restarts, and once more. */
async function applyTwice(scene: Scene, { chapter, say }: DemoOptions): Promise<DemoResult> {
  const { at, cluster } = scene;
  const order = orderFor(scene);
  const told = (line: string) => (/^(?:listing|reading) /u.test(line) ? undefined : say(line));
  chapter("The approved plan is applied to four nodes, one after the other (homelab apply)");
  const first = startRunner(at, order, told);
  const left = new Set<string>();
  const secondIsAway = cluster.until(() => {
    for (const { name, power } of cluster.nodes) if (power === "off") left.add(name);
    return left.size === 2;
  });
  const outcome = await Promise.race([first.ended, secondIsAway]);
  if (outcome !== undefined) throw new Error(`the apply ended too early: ${words(outcome)}`);
  first.pullThePlug();
  const { exitCode } = await first.ended;
  if (exitCode !== undefined) throw new Error("the runner ended before its plug was pulled");
  const away = [...left][1] ?? "";
  chapter(`The runner's plug is pulled (kill -9) while ${away} restarts`);
  say(`the journal on its disk ends with: ${lastWill(at)}`);
  chapter("The same command once more: it goes on where the journal ends");
  const ended = await startRunner(at, order, told).ended;
  if (ended.exitCode !== 0) throw new Error(`the apply was not completed: ${words(ended)}`);
  chapter("The result");
  const result = resultOf({ ...scene, journal: journalOf(at), interrupted: away });
  for (const line of resultText(result)) say(line);
  return result;
}

function words({ lines }: Ended): string {
  return lines.join("\n");
}

function orderFor({ at, plan, cluster, kubernetes }: Scene): RunnerOrder {
  const file = (name: string, text: string) => {
    const path = join(at.folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const recipient = /public key: (\S+)/u.exec(readFileSync(join(root, "test/keys/talos.agekey"), "utf8"))?.[1] ?? "";
  return {
    repo: at.repo,
    endpoints: Object.fromEntries(cluster.nodes.map(({ name, address }) => [address, cluster.endpoint(name)])),
    inputs: {
      plan: join(at.folder, "plan.json"),
      approval: [plan.approval],
      allowedSigners: plan.signers,
      state: join(at.folder, "state"),
      talosconfig: file("talosconfig", cluster.talosconfig("os:admin")),
      kubeconfig: file("kubeconfig", kubernetes.kubeconfig),
      recipient: [recipient],
      base: plan.base,
      words: [plan.digest],
    },
  };
}

function journalOf({ folder }: Workshop): string {
  return readFileSync(join(folder, "state/journal.jsonl"), "utf8");
}

function lastWill(at: Workshop): string {
  const last = journalOf(at).trimEnd().split("\n").at(-1) ?? "{}";
  const { number, type, act, node } = JSON.parse(last) as Readonly<Record<string, string | number>>;
  return `line ${number ?? ""}, ${type ?? ""} ${act ?? ""} ${node ?? ""}`;
}
