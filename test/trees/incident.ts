// A mistake made in our own tree, and where it has to be found.
import type { TreeEdit } from "./own-tree.ts";

/** A finding that must be there: the line on which `line` stands, at or below the first line with `after`. */
export interface Expected {
  readonly rule: string;
  readonly path: string;
  readonly line: string;
  readonly after?: string;
}

export interface Incident {
  readonly what: string;
  readonly edits: readonly TreeEdit[];
  /** All that is said of it. */
  readonly found: readonly Expected[];
  /** Why nothing is, where that is right. */
  readonly silent?: string;
}

export const apps = "kubernetes/apps";
export const echoApp = `${apps}/default/echo/app`;
export const sonarrSecret = `${apps}/default/sonarr/app/secret.sops.yaml`;
