// What makes a cluster this cluster: changing it is building another one. From 1.14 on some of it stands in documents of
// its own, so values are compared wherever they stand; of secrets there is only the difference to go by.
import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";
import type { FieldChange } from "#domain/machine-config/change.ts";
import { nodesText } from "#domain/machine-config/fold.ts";
import type { ConfigDocument } from "#domain/machine-config/rendered.ts";
import { valueAt } from "#domain/plan/config-reading.ts";
import type { Refusal } from "#domain/plan/plan.ts";
import { movementsOf, type PlanSubject } from "#domain/plan/subject.ts";
import { fieldsWhere, named, placeOf } from "./field-place.ts";

interface Words {
  readonly rule: string;
  readonly why: string;
  readonly fix: string;
}

interface Identity extends Words {
  /** As in the document without a kind. */
  readonly path: string;
  /** Kind and path of the document that 1.14 has for it. */
  readonly document?: readonly [string, string];
}

const subnets: Words = {
  rule: "cluster-cidr",
  why: "addresses that are given out stay as they are, and pods and services of the old and the new network do not reach each other",
  fix: "keep the subnets; other subnets are a new cluster",
};

const identities: readonly Identity[] = [
  {
    path: "cluster.clusterName",
    document: ["KubeClusterConfig", "clusterName"],
    rule: "cluster-name",
    why: "contexts, certificates and everything outside that knows the cluster by name go on using the old one",
    fix: "keep the name; a new name is a new cluster",
  },
  { path: "cluster.network.podSubnets", document: ["KubeNetworkConfig", "podSubnets"], ...subnets },
  { path: "cluster.network.serviceSubnets", document: ["KubeNetworkConfig", "serviceSubnets"], ...subnets },
  {
    path: "cluster.network.dnsDomain",
    document: ["KubeNetworkConfig", "dnsDomain"],
    rule: "cluster-cidr",
    why: "every name that a pod was given ends in the old domain",
    fix: "keep the domain",
  },
  {
    path: "cluster.controlPlane.endpoint",
    document: ["KubeClusterConfig", "endpoint"],
    rule: "cluster-endpoint",
    why: "kubelets and kubeconfigs go to the new address from the moment that their node has it, whether anything answers there or not",
    fix: "serve both addresses (certSANs first, in its own pull request), then change it by hand, node by node",
  },
];

const secretIdentities: readonly (Words & { readonly isIt: (field: FieldChange) => boolean })[] = [
  {
    isIt: ({ document, path }) =>
      (isMain(document) && /^cluster\.(?:id|secret)$/u.test(path)) || document === "DiscoveryIdentityConfig",
    rule: "cluster-ca",
    why: "nodes with another id or secret do not find each other",
    fix: "keep the cluster's own secrets",
  },
  {
    isIt: ({ document, path }) =>
      (isMain(document) &&
        /^(?:machine\.ca|cluster\.(?:ca|aggregatorCA|etcd\.ca|serviceAccount))(?:\.|$)/u.test(path)) ||
      /^(?:KubeAPIServerCAConfig|KubeAggregatorCAConfig|KubeServiceAccountConfig)/u.test(document),
    rule: "cluster-ca",
    why: "nodes with the new CA refuse those with the old one, and etcd and the API fall apart node by node",
    fix: "rotate it by hand with `talosctl rotate-ca`, which keeps both accepted meanwhile",
  },
];

/** Name, ids, CAs, networks and endpoint of the cluster. */
export function clusterIdentity(subject: PlanSubject): readonly Refusal[] {
  const valued = identities.flatMap((identity) => {
    const nodes = movementsOf(subject)
      .staying.filter(({ base, head }) => differs(identity, base.documents, head.documents))
      .map(({ head }) => head.hostname);
    return refusalOf(subject, { identity, nodes, isIt: (field) => isAt(identity, field) });
  });
  const secret = secretIdentities.flatMap((identity) => {
    const isIt = (field: FieldChange) => identity.isIt(field) && field.old !== undefined && field.new !== undefined;
    const nodes = fieldsWhere(subject.changes, isIt).flatMap((found) => found.nodes);
    return refusalOf(subject, { identity, nodes, isIt });
  });
  return [...valued, ...secret];
}

function isMain(document: string): boolean {
  return document === "v1alpha1";
}

function differs(
  { path, document }: Identity,
  base: readonly ConfigDocument[],
  head: readonly ConfigDocument[],
): boolean {
  const valueIn = (documents: readonly ConfigDocument[]) => {
    const at = (kind: string, keys: string) =>
      valueAt(documents.find((one) => one.kind === kind)?.value, keys.split("."));
    return at("v1alpha1", path) ?? (document === undefined ? undefined : at(...document));
  };
  const [before, after] = [valueIn(base), valueIn(head)];
  return before !== undefined && after !== undefined && canonicalJson(before) !== canonicalJson(after);
}

function isAt({ path, document }: Identity, field: FieldChange): boolean {
  const isBelow = (whole: string) => field.path === whole || field.path.startsWith(`${whole}[`);
  return (isMain(field.document) && isBelow(path)) || (document?.[0] === field.document && isBelow(document[1]));
}

interface Found {
  readonly identity: Words & { readonly path?: string };
  readonly nodes: readonly string[];
  readonly isIt: (field: FieldChange) => boolean;
}

function refusalOf({ changes }: PlanSubject, { identity, nodes, isIt }: Found): readonly Refusal[] {
  if (nodes.length === 0) return [];
  const { rule, why, fix, path } = identity;
  const fields = fieldsWhere(changes, isIt).map(({ field }) => field);
  const paths = path === undefined ? [...new Set(fields.map((field) => field.path))] : [path];
  const message = `${named(paths)} changes on ${nodesText([...new Set(nodes)], changes)}: ${why}`;
  return [{ rule, message, fix, ...placeOf(fields.find(({ at }) => at !== undefined)) }];
}
