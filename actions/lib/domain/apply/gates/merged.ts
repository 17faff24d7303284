// Gate 1: what was approved is what lies here, and rendering it again gives the same plan.
import { judgeReading, type Gate } from "#domain/apply/gate.ts";

export const merged: Gate = {
  id: "merged",
  repeated: false,
  judge: ({ preparation }) => judgeReading("the plan of the merged tree", preparation.merged),
};
