// Gate 2: nobody else works on the cluster: another apply, or a controller that upgrades it.
import {
  blind,
  fail,
  judgeReading,
  pass,
  worst,
  type Gate,
  type GateAnswer,
  type GateInput,
} from "#domain/apply/gate.ts";

export const alone: Gate = {
  id: "alone",
  repeated: true,
  judge: (input) => worst([judgeReading("the lock", input.preparation.lock), upgraders(input)]),
};

function upgraders({ observation }: GateInput): GateAnswer {
  const reading = observation.kubernetes.upgraders;
  if ("unreadable" in reading)
    return blind(`whether a controller upgrades the cluster could not be read: ${reading.unreadable}`);
  const [first] = reading.value;
  return first === undefined ? pass : fail(`${first} is upgrading the cluster; wait until it is done, or suspend it`);
}
