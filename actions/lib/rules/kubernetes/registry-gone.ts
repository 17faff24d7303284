import { isWritten } from "#codecs/yaml/written.ts";
import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import { images } from "#domain/kubernetes/image.ts";
import type { Rule } from "#rules/rule.ts";

interface Gone {
  readonly pattern: RegExp;
  readonly what: string;
  readonly fix: string;
  /** The same image elsewhere, where it is there under the same name. */
  readonly instead?: (image: string) => string | undefined;
}

const gone: readonly Gone[] = [
  {
    pattern: /^k8s\.gcr\.io\//u,
    what: "k8s.gcr.io is frozen since April 2023",
    fix: "use registry.k8s.io",
    instead: (image) => (image.startsWith("k8s.gcr.io/") ? image.replace("k8s.gcr.io", "registry.k8s.io") : undefined),
  },
  {
    pattern: /^(?:docker\.io\/|index\.docker\.io\/|registry-1\.docker\.io\/)?bitnami\//u,
    what: "Bitnami took its free versioned images away in 2025",
    fix: "use another image; bitnamilegacy holds the old ones, without updates",
  },
];

/** Images whose registry does not bring them any more. */
export const registryGone: Rule = {
  id: "kubernetes/registry-gone",
  severity: "warning",
  title: "image of a registry that is closed or frozen",
  why: "The pod runs as long as some node has the image. After the next move it stays in `ImagePullBackOff`, or it never gets a security fix again.",
  example: "image:\n  repository: docker.io/bitnami/postgresql\n  tag: 16.4.0\n",
  fix: "Move to an image that is maintained.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const { object, node, repository } of images(cluster)) {
        const found = isOpen(repository) ? undefined : gone.find(({ pattern }) => pattern.test(repository));
        if (found === undefined) continue;
        const source = cluster.sourceOf(object, node);
        const to = found.instead?.(node.text);
        yield {
          at: cluster.spanOf(object, node),
          message: `${repository}: ${found.what}`,
          fix: found.fix,
          ...(to !== undefined && isWritten(source, node)
            ? { edit: { source, edit: { do: "set-value" as const, at: node.start, to } } }
            : {}),
          object: objectLabel(object),
        };
      }
  },
};
