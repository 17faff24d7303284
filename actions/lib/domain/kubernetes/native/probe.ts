// Probes and lifecycle handlers of a container.
import type { Violation } from "#kernel/violation.ts";
import { between, notNegative, oneOf, portNumberOrName } from "./check.ts";
import { at, hidden, invalidValue, missing, numberOf, type Spot } from "./spot.ts";

const handlers = ["exec", "httpGet", "tcpSocket", "grpc"];

export function judgeProbes(container: Spot): Violation[] {
  return ["livenessProbe", "readinessProbe", "startupProbe"].flatMap((field) => {
    const probe = at(container, field);
    return probe === undefined ? [] : judgeProbe(probe, field !== "readinessProbe");
  });
}

function judgeProbe(probe: Spot, once: boolean): Violation[] {
  const successes = at(probe, "successThreshold");
  const count = numberOf(successes);
  return [
    ...judgeHandler(probe, handlers),
    ...notNegative(
      probe,
      "initialDelaySeconds",
      "timeoutSeconds",
      "periodSeconds",
      "failureThreshold",
      "successThreshold",
    ),
    ...between(at(probe, "terminationGracePeriodSeconds"), 1),
    ...(once && successes !== undefined && count !== undefined && count > 1
      ? [invalidValue(successes, "must be 1 for this probe")]
      : []),
  ];
}

export function judgeLifecycle(container: Spot): Violation[] {
  return ["postStart", "preStop"].flatMap((field) => {
    const handler = at(container, "lifecycle", field);
    return handler === undefined ? [] : judgeHandler(handler, ["exec", "httpGet", "tcpSocket", "sleep"]);
  });
}

function judgeHandler(parent: Spot, kinds: readonly string[]): Violation[] {
  return [
    ...oneOf(parent, kinds),
    ...judgeCommand(at(parent, "exec")),
    ...portNumberOrName(at(parent, "httpGet", "port")),
    ...portNumberOrName(at(parent, "tcpSocket", "port")),
    ...between(at(parent, "grpc", "port"), 1, 65535),
  ];
}

function judgeCommand(exec: Spot | undefined): Violation[] {
  const command = at(exec, "command");
  if (exec === undefined || hidden(exec) || hidden(command)) return [];
  return command === undefined || (command.node.kind === "list" && command.node.items.length === 0)
    ? missing(exec, "command")
    : [];
}
