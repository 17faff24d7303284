import { entryOf, itemsAt, nodeAt, stringAt } from "#codecs/yaml/node.ts";
import { placeOf } from "#domain/cluster/dangling.ts";
import { listed, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, FluxKustomization } from "#domain/cluster/model.ts";
import { unmetNeeds, type UnmetNeed, type UnmetProvider } from "#domain/flux/unmet-needs.ts";
import { bootstrapNames } from "#domain/helm/helmfile.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Kustomizations that use what another one brings, without an order between them. */
export const dependsOnMissing: Rule = {
  id: "flux/depends-on-missing",
  severity: "info",
  title: "Kustomization that does not wait for the kinds or the storage that it needs",
  why: "On a new cluster, or after a restore, Flux applies both at once. Without the definition the whole Kustomization fails (`no matches for kind`) and is tried again until it is there; a claim stays Pending without its StorageClass. It heals by itself, later than it could, and with alerts on the way.",
  example:
    "kind: Kustomization\nmetadata:\n  name: sonarr        # applies an ExternalSecret, and nothing says to wait for external-secrets\nspec:\n  path: ./kubernetes/apps/media/sonarr/app\n",
  fix: "Add the Kustomization that brings it to `dependsOn`.",
  *check({ clusters, files }) {
    const bootstrap = bootstrapNames(files);
    for (const cluster of clusters)
      for (const provider of unmetNeeds(cluster, bootstrap))
        if (provider.unmet.length <= few || provider.unmet.length <= provider.met)
          for (const need of provider.unmet) {
            if (!isMeant(cluster, provider.provider, need)) yield ofPair(cluster, provider.provider, need);
          }
        else yield ofMany(cluster, provider);
  },
};

/** Where hardly anybody waits, that is how the tree is made: one remark is enough. */
const few = 3;

/** It waits, by a reference that leads nowhere: `flux/depends-on-not-found` says so. */
function isMeant(cluster: ClusterModel, { name }: FluxKustomization, { needs }: UnmetNeed): boolean {
  return itemsAt(needs.object.root, "spec", "dependsOn").some((entry) => {
    const namespace = stringAt(entry, "namespace") ?? needs.namespace;
    return stringAt(entry, "name") === name && cluster.find("Kustomization", namespace, name).length === 0;
  });
}

function ofPair(cluster: ClusterModel, provider: FluxKustomization, { needs, objects, what }: UnmetNeed): RuleFinding {
  const { object } = needs;
  const [first = object] = objects;
  const waits = entryOf(nodeAt(object.root, "spec"), "dependsOn");
  const more = objects.length === 1 ? "" : ` and ${objects.length - 1} more`;
  const needed = `${objectLabel(first)}${more}, whose ${what === "definitions" ? "kind" : "storage"}`;
  const inNamespace = provider.namespace === needs.namespace ? "" : `, namespace: ${provider.namespace}`;
  return {
    at: waits === undefined ? placeOf(cluster, object) : cluster.keySpanOf(object, waits),
    message: `${objectLabel(object)} applies ${needed} ${objectLabel(provider.object)} brings, and does not wait for it`,
    fix: `add { name: ${provider.name}${inNamespace} } to dependsOn`,
    object: objectLabel(object),
    related: [relatedPlace(placeOf(cluster, provider.object), `${provider.name} is here`)],
  };
}

function ofMany(cluster: ClusterModel, { provider, unmet, met }: UnmetProvider): RuleFinding {
  const names = listed(unmet.map(({ needs }) => needs.name));
  const isStorage = unmet.every(({ what }) => what === "storage");
  return {
    at: placeOf(cluster, provider.object),
    message: `${unmet.length} of ${unmet.length + met} Kustomizations that need ${isStorage ? "the storage" : "kinds"} of ${objectLabel(provider.object)} do not wait for it: ${names}`,
    fix: "let them depend on it, or bring the definitions before Flux does",
    object: objectLabel(provider.object),
    related: unmet
      .slice(0, 3)
      .map(({ needs }) => relatedPlace(placeOf(cluster, needs.object), `${needs.name} is here`)),
  };
}
