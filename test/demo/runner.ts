// The process that applies, as a runner in the house would: it can be killed at any moment. Started by the demo with one JSON file.
import { readFileSync } from "node:fs";
import { installation } from "#adapters/node/installation.ts";
import { clusterAccess } from "#hosts/cluster-access.ts";
import { describeFailure } from "#hosts/failure.ts";
import { openRepository } from "#hosts/repository.ts";
import { definedVariables } from "#hosts/terminal.ts";
import type { ClusterAccess } from "#ports/cluster-access.ts";
import { apply } from "#verbs/apply/apply.ts";
import type { ApplyInputs } from "#verbs/apply/apply-inputs.ts";

export interface RunnerOrder {
  readonly repo: string;
  readonly inputs: ApplyInputs;
  /** Where the simulation has each node: its address in the plan, and the port on the loopback. */
  readonly endpoints: Readonly<Record<string, string>>;
}

/** What the process says: a line of progress, or how it ended. */
export type RunnerMessage =
  { readonly line: string } | { readonly exitCode: number; readonly lines: readonly string[] };

/** The usual doors, but for the way to a node: its address leads to the loopback. */
function accessTo(endpoints: RunnerOrder["endpoints"]): ClusterAccess {
  const access = clusterAccess();
  return {
    ...access,
    async openTalos(context) {
      const api = await access.openTalos(context);
      return {
        ...api,
        at: ({ node, endpoint = node }) => api.at({ node, endpoint: endpoints[endpoint] ?? endpoint }),
      };
    },
  };
}

async function main(path: string): Promise<void> {
  // Nobody is left to tell it to.
  process.on("disconnect", () => process.exit());
  const order = JSON.parse(readFileSync(path, "utf8")) as RunnerOrder;
  const say = (message: RunnerMessage) => process.send?.(message);
  try {
    const ports = openRepository(order.repo, {
      cwd: order.repo,
      environment: definedVariables(process.env),
      log: { progress: (line) => say({ line }), warning: (line) => say({ line: `warning: ${line}` }) },
      installation: installation(),
      bringTools: false,
      label: (name) => `--${name}`,
    });
    const result = await apply(order.inputs, { ...ports, cluster: accessTo(order.endpoints) });
    say({ exitCode: result.exitCode, lines: result.text.trimEnd().split("\n") });
  } catch (thrown) {
    const { exitCode, lines } = describeFailure(thrown, { stack: false });
    say({ exitCode, lines });
  }
  process.disconnect();
}

await main(process.argv[2] ?? "");
