// Whether something in the cluster changes Kustomizations on their way in.
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { toValue } from "#codecs/yaml/node.ts";

const policies = ["ClusterPolicy", "MutatingPolicy", "MutatingAdmissionPolicy", "MutatingWebhookConfiguration"];

/**
 * True where a webhook or policy may add variables, decryption and the like to Kustomizations: then what the tree says
 * of them is not all.
 */
export const areKustomizationsMutated = perCluster(
  (cluster): boolean =>
    cluster.ofKind("HelmRelease").some(({ name }) => name.includes("kustomize-mutating")) ||
    policies.some((kind) =>
      cluster.ofKind(kind).some(({ root }) => JSON.stringify(toValue(root)).includes("kustomize.toolkit.fluxcd.io")),
    ),
);
