// Everything that a verb may ask of the world, handed over by the host.
import type { Clock } from "./clock.ts";
import type { ClusterAccess } from "./cluster-access.ts";
import type { Files, ReadResult } from "./files.ts";
import type { Git } from "./git.ts";
import type { Log } from "./log.ts";
import type { Processes } from "./processes.ts";
import type { SchemaFiles } from "./schemas.ts";
import type { Scratch } from "./scratch.ts";
import type { Toolchain } from "./toolchain.ts";
import type { WorkflowRun } from "./workflow.ts";
import type { WorkTree } from "./work-tree.ts";

/** What a pull-request event says, read from the runner's event file. */
export interface PullRequest {
  readonly number: number;
  /** Commit ids. */
  readonly base: string;
  readonly head: string;
}

/** What a merge queue tests: the changes before it are in the base already. Commit ids. */
export interface MergeGroup {
  readonly base: string;
  readonly head: string;
}

/** This program. */
export interface Program {
  readonly version: string;
  /** The commit that its release was made from; absent for a build from sources. */
  readonly commit?: string;
}

export interface Ports {
  /** Rooted at the repository that is judged. */
  readonly files: Files;
  /** Undefined outside a Git work tree. */
  readonly git: Git | undefined;
  readonly processes: Processes;
  readonly log: Log;
  readonly schemas: SchemaFiles;
  readonly toolchain: Toolchain;
  /** True where a verb brings the tools that it lacks (a step of a workflow); else it says what would bring them. */
  readonly bringTools: boolean;
  readonly scratch: Scratch;
  /** Parsed JSON of `schemas/<name>.schema.json`; throws when the installation is incomplete. */
  readonly ownSchema: (name: "homelab" | "report" | "plan") => object;
  /** Variables of the host's environment, for `PATH`, `HOME` and cache folders. */
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute path of the repository's root, for tools that run in it. Never printed. */
  readonly root: string;
  readonly pullRequest?: PullRequest;
  readonly mergeGroup?: MergeGroup;
  readonly program?: Program;
  /** Absent where nothing of the repository may be written: in a step of a workflow. */
  readonly workTree?: WorkTree;
  /** Absent outside a workflow on GitHub. */
  readonly workflow?: WorkflowRun;
  /** A file that the caller names, wherever it lies: relative to the current folder, at most 50 MB. */
  readonly readGiven?: (path: string) => ReadResult;
  /** The absolute path of a file that the caller names; for tools that are given it, never printed. */
  readonly givenPath?: (path: string) => string;
  /** Absent where no verb may depend on the time: reports say the same whenever they are made. */
  readonly clock?: Clock;
  /** Only where a live cluster may be touched. */
  readonly cluster?: ClusterAccess;
}
