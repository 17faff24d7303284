// Gate 12: every node that is upgraded can have the image.
import { judgeReading, worst, type Gate } from "#domain/apply/gate.ts";

export const installer: Gate = {
  id: "installer",
  repeated: false,
  judge: ({ preparation }) =>
    worst(
      [...preparation.installer].map(([hostname, reading]) =>
        judgeReading(`the installer image on ${hostname}`, reading),
      ),
    ),
};
