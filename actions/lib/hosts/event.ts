// What the event says that a workflow runs for: a pull request, or a place in the merge queue.
import { readFileSync } from "node:fs";
import { errorWords } from "#adapters/node/errno.ts";
import type { Log } from "#ports/log.ts";
import type { Ports } from "#ports/ports.ts";

type Environment = Readonly<Record<string, string>>;

/** Empty for every other event, and with a warning where the event cannot be read. */
export function eventPorts(environment: Environment, log: Log): Pick<Ports, "pullRequest" | "mergeGroup"> {
  const name = environment["GITHUB_EVENT_NAME"] ?? "";
  if (name.startsWith("pull_request")) return pullRequestOf(readEvent("pull-request", environment, log), log);
  return name === "merge_group" ? mergeGroupOf(readEvent("merge-queue", environment, log), log) : {};
}

type Event = Readonly<Record<string, unknown>> | undefined;

function readEvent(kind: string, environment: Environment, log: Log): Event {
  const at = environment["GITHUB_EVENT_PATH"];
  if (at === undefined) return undefined;
  try {
    return fieldsOf(JSON.parse(readFileSync(at, "utf8")));
  } catch (error) {
    const why = error instanceof SyntaxError ? "it is no JSON" : errorWords(error);
    log.warning(`the ${kind} event cannot be read (${why}), so this run does not know its base`);
    return undefined;
  }
}

function pullRequestOf(event: Event, log: Log): Pick<Ports, "pullRequest"> {
  if (event === undefined) return {};
  const pull = fieldsOf(event["pull_request"]);
  const base = commitOf(fieldsOf(pull["base"])["sha"]);
  const head = commitOf(fieldsOf(pull["head"])["sha"]);
  const { number } = pull;
  if (typeof number === "number" && base !== undefined && head !== undefined)
    return { pullRequest: { number, base, head } };
  log.warning("the pull-request event names no base, so this run does not know it");
  return {};
}

/** GitHub has put the changes before this one into the base already. */
function mergeGroupOf(event: Event, log: Log): Pick<Ports, "mergeGroup"> {
  if (event === undefined) return {};
  const group = fieldsOf(event["merge_group"]);
  const base = commitOf(group["base_sha"]);
  const head = commitOf(group["head_sha"]);
  if (base !== undefined && head !== undefined) return { mergeGroup: { base, head } };
  log.warning("the merge-queue event names no base, so this run does not know it");
  return {};
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function commitOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[0-9a-f]{40,64}$/.test(value) ? value : undefined;
}
