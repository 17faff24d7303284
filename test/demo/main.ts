// `npm run demo`: no cluster, no network, about a minute. On a terminal a line at the bottom shows the nodes as they are.
import type { Pace } from "../simulated-cluster/boot.ts";
import { bootedImage } from "../simulated-cluster/node.ts";
import { isAway } from "../simulated-cluster/safety.ts";
import type { SimulatedCluster } from "../simulated-cluster/simulated-cluster.ts";
import { demo } from "./story.ts";

/** Slow enough to be watched. */
const pace: Pace = { stopping: 300, away: 2_000, booting: 700, installing: 600 };

const isTerminal = process.stdout.isTTY;
const erase = "\r\u001b[2K";
let shown = "";

function print(text: string): void {
  process.stdout.write(isTerminal ? `${erase}${text}\n${shown}` : `${text}\n`);
}

function board(cluster: SimulatedCluster): void {
  const nodes = cluster.nodes.map((node) => {
    const state = isAway(node) ? (node.power === "off" ? "off" : node.stage.toLowerCase()) : bootedImage(node).version;
    return `${node.name} ${isAway(node) ? "○" : "●"} ${state}`;
  });
  const { running, voters } = cluster.etcd.quorum();
  const line = `[ ${nodes.join("  ")}  etcd ${running}/${voters} ]`.slice(0, (process.stdout.columns || 80) - 1);
  if (!isTerminal || line === shown) return;
  shown = line;
  process.stdout.write(`${erase}${line}`);
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)
  process.once(signal, () => process.exit(code));

let chapters = 0;
const started = performance.now();
try {
  await demo({
    pace,
    soak: "1s",
    chapter(title) {
      chapters += 1;
      print(`${chapters === 1 ? "" : "\n"}${chapters}. ${title}`);
    },
    say: (line) => print(`   ${line}`),
    watch: board,
  });
  shown = "";
  print(`\nThat was a simulated cluster and the real apply, in ${Math.round((performance.now() - started) / 1000)} s.`);
} catch (thrown) {
  shown = "";
  print("");
  process.stderr.write(`demo: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
