// Gate 14: what the live nodes differ in is what the plan says, and nothing else.
import { judgeReading, worst, type Gate } from "#domain/apply/gate.ts";

export const fresh: Gate = {
  id: "fresh",
  repeated: false,
  judge: ({ preparation, expected }) =>
    worst(
      expected.nodes.map(({ hostname }) =>
        judgeReading(`the difference on ${hostname}`, preparation.fresh.get(hostname)),
      ),
    ),
};
