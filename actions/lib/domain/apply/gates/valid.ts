// Gate 3: every Talos that the configuration will meet accepts it.
import { judgeReading, worst, type Gate } from "#domain/apply/gate.ts";

export const valid: Gate = {
  id: "valid",
  repeated: false,
  judge: ({ preparation, expected }) =>
    worst(
      expected.nodes.map(({ hostname }) =>
        judgeReading(`the validation of ${hostname}`, preparation.valid.get(hostname)),
      ),
    ),
};
