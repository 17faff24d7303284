// What makes a cluster this cluster: changing it is building another one.
import type { FieldChange } from "#domain/machine-config/change.ts";
import { nodesText } from "#domain/machine-config/fold.ts";
import type { Refusal } from "#domain/plan/plan.ts";
import type { PlanSubject } from "#domain/plan/subject.ts";
import { fieldsWhere, named, placeOf, type FieldOnNodes } from "./field-place.ts";

interface Identity {
  readonly path: RegExp;
  readonly rule: string;
  readonly why: string;
  readonly fix: string;
}

/** Fields of the document without a kind; 1.14 has documents for some of them, whose paths end alike. */
const identities: readonly Identity[] = [
  {
    path: /^cluster\.clusterName$/u,
    rule: "cluster-name",
    why: "contexts, certificates and everything outside that knows the cluster by name go on using the old one",
    fix: "keep the name; a new name is a new cluster",
  },
  {
    path: /^cluster\.(?:id|secret)$/u,
    rule: "cluster-ca",
    why: "nodes with another id or secret do not find each other",
    fix: "keep the cluster's own secrets",
  },
  {
    path: /^(?:machine\.ca|cluster\.(?:ca|aggregatorCA|etcd\.ca|serviceAccount))(?:\.|$)/u,
    rule: "cluster-ca",
    why: "nodes with the new CA refuse those with the old one, and etcd and the API fall apart node by node",
    fix: "rotate it by hand with `talosctl rotate-ca`, which keeps both accepted meanwhile",
  },
  {
    path: /^cluster\.network\.(?:podSubnets|serviceSubnets)(?:\[|\.|$)/u,
    rule: "cluster-cidr",
    why: "addresses that are given out stay as they are, and pods and services of the old and the new network do not reach each other",
    fix: "keep the subnets; other subnets are a new cluster",
  },
  {
    path: /^cluster\.network\.dnsDomain$/u,
    rule: "cluster-cidr",
    why: "every name that a pod was given ends in the old domain",
    fix: "keep the domain",
  },
  {
    path: /^cluster\.controlPlane\.endpoint$/u,
    rule: "cluster-endpoint",
    why: "kubelets and kubeconfigs go to the new address from the moment that their node has it, whether anything answers there or not",
    fix: "serve both addresses (certSANs first, in its own pull request), then change it by hand, node by node",
  },
];

/** Name, ids, CAs, networks and endpoint of the cluster. */
export function clusterIdentity({ changes }: PlanSubject): readonly Refusal[] {
  return identities.flatMap((identity) => {
    const found = fieldsWhere(changes, (field) => isOf(identity, field));
    const [first] = found;
    return first === undefined ? [] : [refusalOf(identity, found, changes)];
  });
}

function isOf({ path }: Identity, field: FieldChange): boolean {
  return field.document === "v1alpha1" && path.test(field.path);
}

function refusalOf(identity: Identity, all: readonly FieldOnNodes[], changes: PlanSubject["changes"]): Refusal {
  const { rule, why, fix } = identity;
  const nodes = [...new Set(all.flatMap((one) => one.nodes))];
  const paths = [...new Set(all.map((one) => one.field.path))];
  const message = `${named(paths)} changes on ${nodesText(nodes, changes)}: ${why}`;
  return { rule, message, fix, ...placeOf(all.find((one) => one.field.at !== undefined)?.field) };
}
