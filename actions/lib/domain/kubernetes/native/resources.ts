// Compute resources of a container: requests within limits.
import type { Violation } from "#kernel/violation.ts";
import { shown } from "#codecs/yaml/words.ts";
import { quantityValue } from "./quantity.ts";
import { at, invalid, invalidKey, lastStep, values, type Spot } from "./spot.ts";

const standard = new Set(["cpu", "memory", "ephemeral-storage"]);

/** Names of resources, no negative amounts, no request above its limit. */
export function judgeResources(resources: Spot | undefined): Violation[] {
  return [
    ...judgeAmounts(at(resources, "limits")),
    ...judgeAmounts(at(resources, "requests")),
    ...judgeRequests(resources),
  ];
}

function judgeAmounts(amounts: Spot | undefined): Violation[] {
  return values(amounts).flatMap((amount) => {
    const name = lastStep(amount);
    const known = standard.has(name) || name.startsWith("hugepages-") || name.includes("/") || name.includes("${");
    if (!known)
      return [
        invalidKey(
          amount,
          `${name} is no resource of a container: cpu, memory, ephemeral-storage, hugepages-… or a name with a domain`,
        ),
      ];
    const value = quantityValue(amount);
    return value !== undefined && value < 0 ? [invalid(amount, `must not be negative, got ${shown(amount.node)}`)] : [];
  });
}

function judgeRequests(resources: Spot | undefined): Violation[] {
  return values(resources, "requests").flatMap((request) => {
    const limit = at(resources, "limits", lastStep(request));
    const wanted = quantityValue(request);
    const most = quantityValue(limit);
    if (limit === undefined || wanted === undefined || most === undefined || wanted <= most) return [];
    const related = [{ start: limit.node.start, end: limit.node.end, message: "the limit is here" }];
    return [{ ...invalid(request, `is ${shown(request.node)}, more than its limit of ${shown(limit.node)}`), related }];
  });
}
