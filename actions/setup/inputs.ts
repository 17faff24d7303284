// What the setup action takes.
import type { InputTable } from "#hosts/inputs.ts";
import { repo } from "#hosts/report-inputs.ts";
import { pinsBase } from "#hosts/tools-inputs.ts";

export const inputs = [
  {
    name: "tools",
    kind: "list",
    doc: "Tools to bring, one on each line; by default those that the repository calls for.",
  },
  repo,
  pinsBase,
] as const satisfies InputTable;
