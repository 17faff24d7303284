// Role, ClusterRole and their bindings.
import type { Violation } from "#kernel/violation.ts";
import { dnsSubdomain, pathSegment } from "#codecs/structural-schema/names.ts";
import { named } from "./check.ts";
import { judgeSelector } from "./selector.ts";
import { at, hidden, invalid, invalidValue, items, missing, textOf, type Spot } from "./spot.ts";

const group = "rbac.authorization.k8s.io";

export function judgeRole(root: Spot): Violation[] {
  return items(root, "rules").flatMap((rule) => judgeRule(rule, true));
}

export function judgeClusterRole(root: Spot): Violation[] {
  return [
    ...items(root, "rules").flatMap((rule) => judgeRule(rule, false)),
    ...items(root, "aggregationRule", "clusterRoleSelectors").flatMap(judgeSelector),
  ];
}

function judgeRule(rule: Spot, namespaced: boolean): Violation[] {
  if (rule.node.kind !== "map") return [];
  const urls = at(rule, "nonResourceURLs");
  if (urls !== undefined && items(rule, "nonResourceURLs").length > 0) {
    if (namespaced) return [invalid(urls, "may only be in a ClusterRole")];
    const mixed = ["apiGroups", "resources", "resourceNames"].some((field) => items(rule, field).length > 0);
    return mixed ? [invalid(urls, "may not be in a rule with resources")] : [];
  }
  return ["apiGroups", "resources"].flatMap((field) => {
    const list = at(rule, field);
    const empty = items(rule, field).length === 0 && !hidden(list) && !hidden(urls);
    return empty
      ? missing(rule, field, field === "apiGroups" ? 'in a rule of resources; "" is the core group' : "in a rule")
      : [];
  });
}

export function judgeRoleBinding(root: Spot): Violation[] {
  return judgeBinding(root, true);
}

export function judgeClusterRoleBinding(root: Spot): Violation[] {
  const kind = at(root, "roleRef", "kind");
  const wrong = textOf(kind) === "Role" && kind !== undefined;
  return [
    ...(wrong ? [invalidValue(kind, "must be ClusterRole in a ClusterRoleBinding")] : []),
    ...judgeBinding(root, false),
  ];
}

function judgeBinding(root: Spot, namespaced: boolean): Violation[] {
  const role = at(root, "roleRef");
  return [
    ...judgeGroup(at(role, "apiGroup"), group),
    ...named(at(role, "name"), pathSegment),
    ...items(root, "subjects").flatMap((subject) => judgeSubject(subject, namespaced)),
  ];
}

function judgeSubject(subject: Spot, namespaced: boolean): Violation[] {
  const kind = textOf(at(subject, "kind"));
  if (kind === "User" || kind === "Group") return judgeGroup(at(subject, "apiGroup"), group);
  if (kind !== "ServiceAccount") return [];
  const namespace = at(subject, "namespace");
  const absent = namespace === undefined || textOf(namespace) === "";
  return [
    ...judgeGroup(at(subject, "apiGroup"), ""),
    ...named(at(subject, "name"), dnsSubdomain),
    ...(!namespaced && absent ? missing(subject, "namespace", "for a ServiceAccount in a ClusterRoleBinding") : []),
  ];
}

function judgeGroup(spot: Spot | undefined, wanted: string): Violation[] {
  const text = textOf(spot);
  if (spot === undefined || text === undefined || text === wanted || text === "") return [];
  return [invalidValue(spot, wanted === "" ? 'must be "" for a ServiceAccount' : `must be ${wanted}`)];
}
