// Gate 13: there is a way back: an etcd snapshot that was opened, and every configuration.
import { judgeReading, type Gate } from "#domain/apply/gate.ts";

export const backup: Gate = {
  id: "backup",
  repeated: false,
  judge: ({ preparation }) => judgeReading("the backup", preparation.backup),
};
