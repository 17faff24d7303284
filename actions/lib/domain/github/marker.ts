// The hidden first line of our comment: which cluster it is of, and which run wrote it.

/** The run of a workflow, in the order in which GitHub starts them. */
export interface RunNumber {
  /** `GITHUB_RUN_ID`; grows with every run of the repository. */
  readonly id: number;
  /** `GITHUB_RUN_ATTEMPT`; grows when a run is repeated. */
  readonly attempt: number;
}

/** What an earlier push came to, as the comment tells it. */
export interface EarlierState {
  /** Commit id. */
  readonly head: string;
  readonly verdict: "clean" | "findings" | "not-checked";
  readonly errors: number;
  readonly warnings: number;
}

export interface Marker {
  readonly cluster: string;
  /** Commit id of the push that the comment is about. */
  readonly head: string;
  readonly run: RunNumber;
  readonly state: EarlierState["verdict"];
  readonly errors: number;
  readonly warnings: number;
  /** Newest first. */
  readonly earlier: readonly EarlierState[];
}

/** More earlier pushes than this are forgotten. */
const longestHistory = 10;
const opening = "<!-- homelab:v1 cluster=";

/** True for a body that is ours for this cluster, by its first characters alone: what follows may have been edited. */
export function isMarkedFor(body: string, cluster: string): boolean {
  return body.startsWith(`${opening}${encoded(cluster)} `);
}

/** One line without a newline. */
export function writeMarker(marker: Marker): string {
  const { cluster, ...facts } = marker;
  // No value can end the HTML comment: hyphens and angle brackets of the JSON are escaped.
  const json = JSON.stringify(facts).replace(/[-<>]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `${opening}${encoded(cluster)} ${json} -->`;
}

/** The facts of a marker; undefined when the line was edited into something else. Nothing of it is trusted beyond its shape. */
export function readMarker(body: string, cluster: string): Marker | undefined {
  if (!isMarkedFor(body, cluster)) return undefined;
  const line = body.slice(0, Math.max(0, body.search(/\r?\n|$/)));
  const json = /^<!-- homelab:v1 cluster=\S+ (\{.*\}) -->$/.exec(line)?.[1];
  try {
    return markerOf(cluster, JSON.parse(json ?? "null"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The states before `now`, with that of the comment that it replaces. A push that is judged again is no earlier one. */
export function earlierStates(before: Marker | undefined, head: string): readonly EarlierState[] {
  if (before === undefined) return [];
  const { head: last, state: verdict, errors, warnings, earlier } = before;
  return [{ head: last, verdict, errors, warnings }, ...earlier]
    .filter((state) => state.head !== head)
    .slice(0, longestHistory);
}

/** True when `a` was started before `b`. */
export function isOlderRun(a: RunNumber, b: RunNumber): boolean {
  return a.id < b.id || (a.id === b.id && a.attempt < b.attempt);
}

function encoded(cluster: string): string {
  return encodeURIComponent(cluster).replaceAll("-", "%2D");
}

function markerOf(cluster: string, value: unknown): Marker | undefined {
  const state = stateOf(value);
  const { run, earlier } = Object(value) as { run?: unknown; earlier?: unknown };
  const { id, attempt } = Object(run) as { id?: unknown; attempt?: unknown };
  if (state === undefined || !isCount(id) || !isCount(attempt)) return undefined;
  const before = Array.isArray(earlier) ? earlier.map(stateOf).filter((each) => each !== undefined) : [];
  const { head, verdict, errors, warnings } = state;
  return { cluster, head, run: { id, attempt }, state: verdict, errors, warnings, earlier: before };
}

function stateOf(value: unknown): EarlierState | undefined {
  const fields = Object(value) as Record<string, unknown>;
  const { head, errors, warnings } = fields;
  const verdict = fields["verdict"] ?? fields["state"];
  if (typeof head !== "string" || !/^[0-9a-f]{40,64}$/.test(head)) return undefined;
  if (verdict !== "clean" && verdict !== "findings" && verdict !== "not-checked") return undefined;
  return isCount(errors) && isCount(warnings) ? { head, verdict, errors, warnings } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
