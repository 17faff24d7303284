// HorizontalPodAutoscaler and PodDisruptionBudget.
import type { Violation } from "#kernel/violation.ts";
import { between, intOrPercent } from "./check.ts";
import { judgeSelector } from "./selector.ts";
import {
  at,
  hidden,
  invalid,
  invalidKey,
  invalidValue,
  items,
  missing,
  missingOneOf,
  nameOf,
  numberOf,
  textOf,
  type Spot,
} from "./spot.ts";

export function judgeAutoscaler(root: Spot): Violation[] {
  const spec = at(root, "spec");
  const [least, most] = [at(spec, "minReplicas"), at(spec, "maxReplicas")];
  const [min, max] = [numberOf(least), numberOf(most)];
  const crossed = most !== undefined && max !== undefined && max >= 1 && max < (min ?? 1);
  return [
    ...judgeScaleTarget(at(spec, "scaleTargetRef")),
    ...between(least, scalesToZero(spec) ? 0 : 1),
    ...between(most, 1),
    ...(crossed ? [invalidValue(most, `must be at least minReplicas, which is ${min}`)] : []),
    ...items(spec, "metrics").flatMap(judgeMetric),
    ...["scaleUp", "scaleDown"].flatMap((direction) => judgeBehavior(at(spec, "behavior", direction))),
  ];
}

/** With an outside metric zero is right behind the feature gate HPAScaleToZero, which only the cluster knows of. */
function scalesToZero(spec: Spot | undefined): boolean {
  return items(spec, "metrics").some((metric) => ["External", "Object"].includes(textOf(at(metric, "type")) ?? ""));
}

/** A metric of a type has the field of that type, and its target the value of its own. */
function judgeMetric(metric: Spot): Violation[] {
  const type = textOf(at(metric, "type"));
  if (type === undefined || type === "") return [];
  const field = type.charAt(0).toLowerCase() + type.slice(1);
  const known = ["containerResource", "external", "object", "pods", "resource"].includes(field);
  const source = at(metric, field);
  if (!known) return [];
  if (source === undefined) return missing(metric, field, `when type is ${type}`);
  const target = at(source, "target");
  if (target === undefined || hidden(target)) return [];
  const wanted = targets[type] ?? [];
  const wrong = between(at(target, "averageUtilization"), 1);
  return wanted.some((name) => at(target, name) !== undefined) ? wrong : missingOneOf(target, wanted);
}

function judgeBehavior(rules: Spot | undefined): Violation[] {
  const policies = at(rules, "policies");
  const isEmpty = policies?.node.kind === "list" && policies.node.items.length === 0;
  return [
    ...between(at(rules, "stabilizationWindowSeconds"), 0, 3600),
    ...(isEmpty ? [invalid(policies, "needs at least one policy")] : []),
    ...items(rules, "policies").flatMap((policy) => [
      ...between(at(policy, "value"), 1),
      ...between(at(policy, "periodSeconds"), 1, 1800),
    ]),
  ];
}

/** Whatever `target.type` says, one of these must be there. */
const targets: Readonly<Record<string, readonly string[]>> = {
  Resource: ["averageUtilization", "averageValue"],
  ContainerResource: ["averageUtilization", "averageValue"],
  Pods: ["averageValue"],
  Object: ["value", "averageValue"],
  External: ["value", "averageValue"],
};

/** `apps/v1`: a scale target is never in the core group. */
function judgeScaleTarget(target: Spot | undefined): Violation[] {
  const version = at(target, "apiVersion");
  if (target === undefined || hidden(target) || hidden(version)) return [];
  const text = textOf(version) ?? "";
  if (text === "" && version === undefined) return missing(target, "apiVersion", "with the group of the target");
  if (version === undefined || /^[^/]+\/[^/]+$/u.test(text)) return [];
  return [invalidValue(version, "must name a group and a version, such as apps/v1")];
}

export function judgeDisruptionBudget(root: Spot): Violation[] {
  const spec = at(root, "spec");
  const [least, most] = [at(spec, "minAvailable"), at(spec, "maxUnavailable")];
  const found = [...intOrPercent(least, true), ...intOrPercent(most, true), ...judgeSelector(at(spec, "selector"))];
  if (least === undefined || most === undefined) return found;
  const [first, last] = least.key.start < most.key.start ? [least, most] : [most, least];
  const message = `${nameOf(last)} and ${String(first.path.at(-1))} exclude each other`;
  const related = [{ start: first.key.start, end: first.key.end, message: "the other one is here" }];
  return [...found, { ...invalidKey(last, message), related }];
}
