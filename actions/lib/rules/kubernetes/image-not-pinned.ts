import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import { images } from "#domain/kubernetes/image.ts";
import type { Rule } from "#rules/rule.ts";

/** Images that are something else tomorrow. */
export const imageNotPinned: Rule = {
  id: "kubernetes/image-not-pinned",
  severity: "warning",
  title: "image without a tag, or with latest",
  why: "What runs depends on when the node pulled it: after a restart two pods of one Deployment can be different versions, nobody reviewed the new one, and there is nothing to go back to.",
  example: "image:\n  repository: ghcr.io/home-operations/sonarr\n  tag: latest\n",
  fix: "Use a version, best with a digest: `4.0.15@sha256:…`.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const { object, node, repository, tag, tagNode, hasDigest, mayHaveDefault } of images(cluster)) {
        if (hasDigest || isOpen(repository) || (tag !== undefined && isOpen(tag))) continue;
        if (tag !== "latest" && (tag !== undefined || mayHaveDefault)) continue;
        yield {
          at: cluster.spanOf(object, tagNode ?? node),
          message: tag === undefined ? `image ${repository} has no tag` : `image ${repository} is used as latest`,
          object: objectLabel(object),
        };
      }
  },
};
