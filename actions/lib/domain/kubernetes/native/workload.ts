// Deployment, ReplicaSet, StatefulSet, DaemonSet and Pod.
import type { Violation } from "#kernel/violation.ts";
import { dnsLabel } from "#codecs/structural-schema/names.ts";
import { intOrPercent, named, notNegative } from "./check.ts";
import { judgeClaimSpec } from "./persistent-volume-claim.ts";
import { judgePodSpec } from "./pod.ts";
import { judgeOwnSelector } from "./selector.ts";
import { at, hidden, invalid, invalidValue, items, missing, numberOf, textOf, type Spot } from "./spot.ts";

export function judgePod(root: Spot): Violation[] {
  return judgePodSpec(at(root, "spec"));
}

export function judgeDeployment(root: Spot): Violation[] {
  const spec = at(root, "spec");
  const deadline = at(spec, "progressDeadlineSeconds");
  const ready = numberOf(at(spec, "minReadySeconds")) ?? 0;
  const late = numberOf(deadline);
  return [
    ...judgeController(spec),
    ...notNegative(spec, "revisionHistoryLimit"),
    ...judgeRollingUpdate(at(spec, "strategy"), "Recreate"),
    ...(deadline !== undefined && late !== undefined && late <= ready
      ? [invalidValue(deadline, `must be more than minReadySeconds, which is ${ready}`)]
      : []),
  ];
}

export function judgeReplicaSet(root: Spot): Violation[] {
  return judgeController(at(root, "spec"));
}

export function judgeStatefulSet(root: Spot): Violation[] {
  const spec = at(root, "spec");
  const claims = items(spec, "volumeClaimTemplates");
  return [
    ...judgeController(
      spec,
      claims.map((claim) => at(claim, "metadata", "name")),
    ),
    ...judgeRollingUpdate(at(spec, "updateStrategy"), "OnDelete"),
    ...notNegative(spec, "revisionHistoryLimit"),
    ...named(at(spec, "serviceName"), dnsLabel),
    ...claims
      .filter((claim) => at(claim, "metadata", "name") === undefined)
      .flatMap((claim) => missing(claim, "metadata", "with a name")),
    ...claims.flatMap((claim) =>
      at(claim, "spec") === undefined ? missing(claim, "spec") : judgeClaimSpec(at(claim, "spec")),
    ),
  ];
}

export function judgeDaemonSet(root: Spot): Violation[] {
  const spec = at(root, "spec");
  return [
    ...judgeController(spec),
    ...notNegative(spec, "revisionHistoryLimit"),
    ...judgeRollingUpdate(at(spec, "updateStrategy"), "OnDelete", true),
  ];
}

function judgeController(spec: Spot | undefined, claims: readonly (Spot | undefined)[] = []): Violation[] {
  if (spec === undefined) return [];
  const template = at(spec, "template");
  const pod = at(spec, "template", "spec");
  const policy = at(pod, "restartPolicy");
  const stops = policy !== undefined && !hidden(policy) && !["Always", "", undefined].includes(textOf(policy));
  return [
    ...notNegative(spec, "replicas", "minReadySeconds"),
    ...judgeOwnSelector(spec),
    ...(template !== undefined && at(template, "spec") === undefined && !hidden(template)
      ? missing(template, "spec")
      : []),
    ...judgePodSpec(pod, claims),
    ...(stops ? [invalidValue(policy, "must be Always in a pod template of this kind")] : []),
  ];
}

/** The strategy `other` has no rollingUpdate; a rolling update must be able to move. */
function judgeRollingUpdate(strategy: Spot | undefined, other: string, either = false): Violation[] {
  const rolling = at(strategy, "rollingUpdate");
  if (rolling === undefined) return [];
  if (textOf(at(strategy, "type")) === other) return [invalid(rolling, `may not be set when type is ${other}`)];
  const [unavailable, surge] = [at(rolling, "maxUnavailable"), at(rolling, "maxSurge")];
  const found = [
    ...intOrPercent(unavailable, true),
    ...intOrPercent(surge, either),
    ...notNegative(rolling, "partition"),
  ];
  if (hidden(unavailable) || hidden(surge) || found.length > 0 || unavailable === undefined || surge === undefined)
    return found;
  if (isZero(unavailable) && isZero(surge)) return [invalid(unavailable, "may not be 0 when maxSurge is 0 too")];
  return either && !isZero(unavailable) && !isZero(surge)
    ? [invalid(surge, "may not be set when maxUnavailable is not 0")]
    : [];
}

function isZero(spot: Spot): boolean {
  return numberOf(spot) === 0 || textOf(spot) === "0%" || textOf(spot) === "0";
}
