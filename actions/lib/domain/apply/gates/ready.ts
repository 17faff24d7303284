// Gate 6: every node is running and ready, and finds nothing wrong with itself.
import { blind, fail, pass, worst, type Gate, type GateAnswer } from "#domain/apply/gate.ts";
import type { NodeObservation } from "#domain/apply/observation.ts";

export const ready: Gate = {
  id: "ready",
  repeated: true,
  judge: ({ observation }) => worst(observation.nodes.flatMap((node) => [state(node), diagnostics(node)])),
};

function state({ hostname, status }: NodeObservation): GateAnswer {
  if ("unreadable" in status) return blind(`${hostname}: its state could not be read: ${status.unreadable}`);
  const { stage, ready: isReady, unmetConditions } = status.value;
  const [unmet] = unmetConditions;
  if (stage !== "running") return fail(`${hostname} is ${stage}, not running`);
  if (unmet !== undefined) return fail(`${hostname} is not ready: ${unmet.name}: ${unmet.reason}`);
  return isReady ? pass : fail(`${hostname} is not ready`);
}

function diagnostics({ hostname, diagnostics: reading }: NodeObservation): GateAnswer {
  if ("unreadable" in reading) return blind(`${hostname}: its diagnostics could not be read: ${reading.unreadable}`);
  const [first] = reading.value;
  return first === undefined ? pass : fail(`${hostname} reports: ${first}`);
}
