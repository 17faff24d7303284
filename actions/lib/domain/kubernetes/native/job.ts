// Job and CronJob.
import type { Violation } from "#kernel/violation.ts";
import { cronProblem, isTimeZone } from "./cron-schedule.ts";
import { notNegative } from "./check.ts";
import { judgePodSpec } from "./pod.ts";
import { at, hidden, invalid, invalidValue, missing, textOf, type Spot } from "./spot.ts";

export function judgeJob(root: Spot): Violation[] {
  return judgeJobSpec(at(root, "spec"));
}

export function judgeCronJob(root: Spot): Violation[] {
  const spec = at(root, "spec");
  const schedule = at(spec, "schedule");
  const text = textOf(schedule);
  const problem = text === undefined || text === "" ? undefined : cronProblem(text);
  const zone = at(spec, "timeZone");
  const zoneName = textOf(zone);
  return [
    ...(schedule !== undefined && problem !== undefined ? [invalidValue(schedule, problem)] : []),
    ...(zone !== undefined && zoneName !== undefined && !isTimeZone(zoneName)
      ? [invalidValue(zone, "must be a time zone such as Europe/Berlin")]
      : []),
    ...notNegative(spec, "startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"),
    ...(at(spec, "jobTemplate") !== undefined && at(spec, "jobTemplate", "spec") === undefined
      ? missing(at(spec, "jobTemplate") ?? root, "spec")
      : judgeJobSpec(at(spec, "jobTemplate", "spec"))),
  ];
}

function judgeJobSpec(spec: Spot | undefined): Violation[] {
  if (spec === undefined) return [];
  return [
    ...notNegative(
      spec,
      "parallelism",
      "completions",
      "activeDeadlineSeconds",
      "backoffLimit",
      "ttlSecondsAfterFinished",
      "backoffLimitPerIndex",
      "maxFailedIndexes",
    ),
    ...judgeIndexed(spec),
    ...(at(spec, "template") !== undefined &&
    at(spec, "template", "spec") === undefined &&
    !hidden(at(spec, "template"))
      ? missing(at(spec, "template") ?? spec, "spec")
      : []),
    ...judgeRestartPolicy(at(spec, "template", "spec")),
    ...judgePodSpec(at(spec, "template", "spec")),
  ];
}

/** Pods default to Always, which a Job cannot use. */
function judgeRestartPolicy(pod: Spot | undefined): Violation[] {
  if (pod?.node.kind !== "map") return [];
  const policy = at(pod, "restartPolicy");
  if (hidden(policy)) return [];
  const text = textOf(policy);
  if (policy === undefined || text === "")
    return missing(pod, "restartPolicy", "in the pods of a Job: OnFailure or Never");
  return text === "Always" ? [invalidValue(policy, "must be OnFailure or Never in the pods of a Job")] : [];
}

function judgeIndexed(spec: Spot): Violation[] {
  const mode = at(spec, "completionMode");
  if (hidden(mode)) return [];
  if (textOf(mode) === "Indexed")
    return at(spec, "completions") === undefined ? missing(spec, "completions", "when completionMode is Indexed") : [];
  return ["backoffLimitPerIndex", "maxFailedIndexes", "successPolicy"].flatMap((field) => {
    const spot = at(spec, field);
    return spot === undefined ? [] : [invalid(spot, "may only be set with completionMode: Indexed")];
  });
}
