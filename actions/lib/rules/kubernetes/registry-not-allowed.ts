import type { YamlNode } from "#codecs/yaml/node.ts";
import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { images, writtenImages } from "#domain/kubernetes/image.ts";
import { completeRepository, isAllowed, isRegistry } from "#domain/kubernetes/registry.ts";
import type { Rule } from "#rules/rule.ts";

/** Images from elsewhere than the settings' `registries` say. Without that list every registry is as good as another. */
export const registryNotAllowed: Rule = {
  id: "kubernetes/registry-not-allowed",
  severity: "error",
  title: "image of a registry that the settings do not allow",
  why: "`registries:` in the settings lists where images may come from. An image from elsewhere runs code that nobody agreed to trust, may ask for a login or a rate limit that the nodes have no mirror for, and is not held by what mirrors and scans the others. Images without a registry are those of docker.io. Without the list this rule says nothing.",
  example:
    "# .github/homelab.yaml: registries: [ghcr.io, registry.k8s.io]\nimage:\n  repository: docker.io/someone/app\n  tag: 1.2.3\n",
  fix: "Use the image of an allowed registry, or add the registry (with a path, to allow no more than that) to `registries:` in the settings.",
  *check({ clusters, settings: { registries } }) {
    if (registries.length === 0) return;
    for (const cluster of clusters) {
      const seen = new Set<YamlNode>();
      for (const { object, node, repository } of used(cluster)) {
        if (isOpen(repository) || seen.has(node)) continue;
        seen.add(node);
        const complete = completeRepository(repository);
        if (isAllowed(complete, registries)) continue;
        yield {
          at: cluster.spanOf(object, node),
          message: `${complete} is not of a registry that the settings allow (${registries.join(", ")})`,
          object: objectLabel(object),
        };
      }
    }
  },
};

interface Used {
  readonly object: ClusterObject;
  readonly node: YamlNode;
  readonly repository: string;
}

/** A chart may have a registry of its own for a repository that is written without one. */
function used(cluster: ClusterModel): Used[] {
  const known = images(cluster).filter(
    ({ repository, mayHaveDefault }) => !mayHaveDefault || isRegistry(repository.split("/", 1)[0] ?? ""),
  );
  return [...known, ...writtenImages(cluster)];
}
