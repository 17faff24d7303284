// The spec of a pod, in a Pod or in the template of a workload.
import type { Violation } from "#kernel/violation.ts";
import { dnsLabel, dnsSubdomain, qualifiedName } from "#codecs/structural-schema/names.ts";
import { between, named } from "./check.ts";
import { judgeContainers } from "./container.ts";
import { judgeLabels, judgeSelector } from "./selector.ts";
import { at, hidden, invalid, items, missing, textOf, type Spot } from "./spot.ts";
import { judgeSeccomp } from "./security.ts";
import { judgeVolumes, volumeNames } from "./volume.ts";

/** Judges a pod's spec; `claims` are names of volumes that come from elsewhere. */
export function judgePodSpec(spec: Spot | undefined, claims: readonly (Spot | undefined)[] = []): Violation[] {
  if (spec?.node.kind !== "map") return [];
  return [
    ...judgeContainers({ spec, volumes: volumeNames(spec, claims) }),
    ...judgeVolumes(spec),
    ...items(spec, "tolerations").flatMap(judgeToleration),
    ...items(spec, "topologySpreadConstraints").flatMap(judgeSpread),
    ...judgeAffinity(at(spec, "affinity")),
    ...judgeLabels(at(spec, "nodeSelector")),
    ...judgeDns(spec),
    ...named(at(spec, "serviceAccountName"), dnsSubdomain),
    ...named(at(spec, "hostname"), dnsLabel),
    ...named(at(spec, "subdomain"), dnsLabel),
    ...between(at(spec, "activeDeadlineSeconds"), 1, 2 ** 31 - 1),
    ...judgeSeccomp(at(spec, "securityContext", "seccompProfile")),
    ...between(at(spec, "securityContext", "runAsUser"), 0, 2 ** 31 - 1),
    ...between(at(spec, "securityContext", "fsGroup"), 0, 2 ** 31 - 1),
  ];
}

function judgeToleration(toleration: Spot): Violation[] {
  const [key, operator, value, effect] = ["key", "operator", "value", "effect"].map((field) => at(toleration, field));
  const found = named(key, qualifiedName);
  if (hidden(key) || hidden(operator)) return found;
  const keyless = key === undefined || textOf(key) === "";
  if (keyless && textOf(operator) !== "Exists")
    found.push(
      invalid(
        operator ?? toleration,
        operator === undefined ? "needs operator: Exists when it has no key" : "must be Exists when there is no key",
      ),
    );
  if (textOf(operator) === "Exists" && value !== undefined && textOf(value) !== "" && !hidden(value))
    found.push(invalid(value, "must be empty when operator is Exists"));
  const seconds = at(toleration, "tolerationSeconds");
  if (seconds !== undefined && textOf(effect) !== "NoExecute" && !hidden(effect))
    found.push(invalid(seconds, "may only be set with effect: NoExecute"));
  return found;
}

function judgeSpread(constraint: Spot): Violation[] {
  return [
    ...between(at(constraint, "maxSkew"), 1),
    ...between(at(constraint, "minDomains"), 1),
    ...judgeSelector(at(constraint, "labelSelector")),
  ];
}

function judgeAffinity(affinity: Spot | undefined): Violation[] {
  return ["podAffinity", "podAntiAffinity"].flatMap((kind) => {
    const required = items(affinity, kind, "requiredDuringSchedulingIgnoredDuringExecution");
    const preferred = items(affinity, kind, "preferredDuringSchedulingIgnoredDuringExecution");
    const terms = [...required, ...preferred.map((term) => at(term, "podAffinityTerm"))];
    return [
      ...preferred.flatMap((term) => between(at(term, "weight"), 1, 100)),
      ...terms.flatMap((term) => [
        ...named(at(term, "topologyKey"), qualifiedName),
        ...judgeSelector(at(term, "labelSelector")),
      ]),
    ];
  });
}

function judgeDns(spec: Spot): Violation[] {
  const policy = at(spec, "dnsPolicy");
  if (textOf(policy) !== "None" || policy === undefined) return [];
  const config = at(spec, "dnsConfig");
  const servers = at(config, "nameservers");
  if (hidden(config) || hidden(servers) || items(config, "nameservers").length > 0) return [];
  return missing(config ?? spec, config === undefined ? "dnsConfig" : "nameservers", "when dnsPolicy is None");
}
