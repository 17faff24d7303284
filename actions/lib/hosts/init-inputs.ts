// What the init verb takes.
import type { InputSpec } from "./inputs.ts";
import { repo, textFormat } from "./report-inputs.ts";

const pin = {
  name: "pin",
  kind: "string",
  placeholder: "COMMIT",
  doc: "Commit of the release that the workflows pin; default: that of this release.",
} as const satisfies InputSpec;

const branch = {
  name: "branch",
  kind: "string",
  placeholder: "NAME",
  doc: "Branch that pull requests are merged into; default: what the remote says, else main.",
} as const satisfies InputSpec;

const force = {
  name: "force",
  kind: "boolean",
  doc: "Write files anew that are there already.",
} as const satisfies InputSpec;

const dryRun = {
  name: "dry-run",
  kind: "boolean",
  doc: "Show what would be written, as a difference, and write nothing.",
} as const satisfies InputSpec;

export const initInputs = [repo, pin, branch, force, dryRun, textFormat] as const;
