// Namespace: the labels that choose a Pod Security Standard, which the PodSecurity admission plugin reads.
import type { Violation } from "#kernel/violation.ts";
import { named } from "./check.ts";
import { invalidValue, lastStep, values, type Spot } from "./spot.ts";

const levels = ["privileged", "baseline", "restricted"];

export function judgeNamespace(root: Spot): Violation[] {
  return values(root, "metadata", "labels").flatMap((label) => {
    const key = /^pod-security\.kubernetes\.io\/(enforce|audit|warn)(-version)?$/u.exec(lastStep(label));
    if (key !== null && label.node.kind === "scalar" && label.node.value === null)
      return [invalidValue(label, "must be one of privileged, baseline, restricted, or a version")];
    return key === null ? [] : named(label, key[2] === undefined ? level : version, true);
  });
}

function level(text: string): string | undefined {
  return levels.includes(text) ? undefined : `must be one of ${levels.join(", ")}`;
}

function version(text: string): string | undefined {
  return text === "latest" || /^v1\.(?:0|[1-9]\d*)$/u.test(text)
    ? undefined
    : "must be latest or a version such as v1.36";
}
