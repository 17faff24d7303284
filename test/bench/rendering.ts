// Both sides of a Talos change through our build, against one bare talhelper on the same tree.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { CheckReport } from "#domain/report/check-report.ts";
import { requireTool } from "../tools/real-tools.ts";
import { median, race, type Runner } from "./race.ts";
import { ours, type NodeVersion } from "./runners.ts";
import { goal, table } from "./table.ts";
import { makeTalosTree, type TalosTree } from "./talos-tree.ts";

/** Tables and goals, as text. */
export async function benchRendering(all: readonly NodeVersion[], folder: string, rounds: number): Promise<string> {
  const talhelper = await requireTool("talhelper");
  const small = makeTalosTree(join(folder, "talos-4"), 4);
  const large = makeTalosTree(join(folder, "talos-50"), 50);
  const parts: string[] = [];
  const goals: string[] = [];
  for (const tree of [small, large]) {
    for (const node of all) insist(both(node, tree), tree);
    const runners = [bare(talhelper, tree), ...all.map((node) => both(node, tree))];
    const times = await race(runners, tree === small ? rounds : Math.min(rounds, 5));
    parts.push(
      table(
        `Talos, ${tree.nodes} nodes, base and head`,
        times.map((each) => ({ times: each })),
      ),
    );
    const [one = Number.NaN, ...others] = times.map(({ wall }) => median(wall));
    for (const [index, wall] of others.entries()) {
      const version = all[index]?.version ?? "";
      if (tree === small) {
        const limit = 250 + 2.2 * one;
        goals.push(
          goal(
            `both sides in 250 ms + 2.2 × talhelper (${limit.toFixed(0)} ms) on Node ${version}`,
            `${wall.toFixed(0)} ms`,
            wall <= limit,
          ),
        );
      } else goals.push(goal(`50 nodes in 3 s on Node ${version}`, `${wall.toFixed(0)} ms`, wall <= 3000));
    }
  }
  return `${parts.join("\n")}\nGoals\n${goals.join("")}`;
}

/** A run that ends early is fast: every node must have been told to differ. */
function insist({ name, file, args }: Runner, { nodes }: TalosTree): void {
  const { stdout } = spawnSync(file, args, { encoding: "utf8" });
  const { examined, machineConfigs } = JSON.parse(stdout) as CheckReport;
  if (examined.nodes !== nodes || machineConfigs?.length !== 1)
    throw new Error(`${name} did not render ${nodes} nodes`);
}

/** `talhelper genconfig` as a person calls it, with a secret file in clear. */
function bare(talhelper: string, { folder, secrets }: TalosTree): Runner {
  const at = (path: string) => join(folder, "talos", path);
  const inputs = ["-c", at("talconfig.yaml"), "-e", at("talenv.yaml"), "-s", secrets, "-o", `${folder}-out`];
  return {
    name: "talhelper genconfig",
    file: talhelper,
    args: ["genconfig", "--offline-mode", "--no-gitignore", ...inputs],
    exitCodes: [0],
  };
}

/** Renders base and head, and tells what differs. */
function both(node: NodeVersion, { folder }: TalosTree): Runner {
  return ours(node, ["diff", "talos", "--base", "HEAD", "--format", "json", "--repo", folder]);
}
