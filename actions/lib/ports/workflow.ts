// The workflow run that a verb is a step of.
import type { RunNumber } from "#domain/github/marker.ts";
import type { GitHub } from "./github.ts";

export interface WorkflowRun {
  /** `owner/name`. */
  readonly repository: string;
  /** `https://github.com`, or that of an enterprise server. */
  readonly serverUrl: string;
  readonly run: RunNumber;
  readonly github: (token: string) => GitHub;
}
