// Gate 5: every node answers, and runs a version that the plan starts from or leads to.
import { blind, fail, pass, worst, type Gate, type GateAnswer, type GateInput } from "#domain/apply/gate.ts";
import type { NodeObservation } from "#domain/apply/observation.ts";

export const versions: Gate = {
  id: "versions",
  repeated: false,
  judge: (input) => worst([...input.observation.nodes.map((node) => judge(node, input)), everyNode(input)]),
};

function judge({ hostname, version }: NodeObservation, { expected }: GateInput): GateAnswer {
  if ("unreadable" in version) return blind(`${hostname} does not answer: ${version.unreadable}`);
  const allowed = expected.versions.get(hostname) ?? [];
  if (allowed.length === 0) return blind(`${hostname}: the plan does not say which Talos it runs`);
  return allowed.includes(version.value)
    ? pass
    : fail(`${hostname} runs Talos ${version.value}, and the plan is for ${allowed[0] ?? ""}; plan again with --from`);
}

function everyNode({ observation, expected }: GateInput): GateAnswer {
  const missing = expected.nodes.find(({ hostname }) => !observation.nodes.some((node) => node.hostname === hostname));
  return missing === undefined ? pass : blind(`${missing.hostname} was not asked`);
}
