import { nodeAt, stringAt } from "#codecs/yaml/node.ts";
import { pinModel } from "#domain/pins/model.ts";
import type { Rule } from "#rules/rule.ts";

/** Renovate joins a HelmRelease with its HelmRepository by what the files say, and kustomize adds namespaces later. */
export const unknownRegistry: Rule = {
  id: "pins/unknown-registry",
  severity: "info",
  title: "chart whose repository Renovate cannot find",
  why: "Renovate's flux manager looks for a HelmRepository of that name and namespace as the files have them. A namespace that kustomize injects is not there, so it gives up (`unknown-registry`), and the chart is never updated.",
  example: `kind: HelmRelease
spec:
  chart:
    spec:
      chart: cert-manager
      version: v1.21.1
      sourceRef: { kind: HelmRepository, name: jetstack }   # its namespace comes from kustomize
`,
  fix: "Write the namespace into sourceRef and into the HelmRepository, or use an OCIRepository, which needs no join.",
  *check(context) {
    const model = pinModel(context);
    if (model === undefined) return;
    for (const { path, source, at, skip, manager, depName } of model.dependencies) {
      if (skip !== "unknown-registry" || manager !== "flux") continue;
      const document = context.files
        .get(path)
        ?.documents.find(({ range }) => range.start <= at.start && at.start < range.end);
      const ref = nodeAt(document?.root, "spec", "chart", "spec", "sourceRef");
      const name = stringAt(ref, "name") ?? "";
      const namespace = stringAt(ref, "namespace") ?? stringAt(document?.root, "metadata", "namespace");
      const written = model.repositories.find((repository) => repository.name === name);
      const where = namespace === undefined ? "without a namespace" : `in namespace ${namespace}`;
      const how =
        written === undefined
          ? `no file that it reads has a HelmRepository ${name}`
          : `it looks for HelmRepository ${name} ${where}, and the file has it ${written.namespace === undefined ? "without one" : `in ${written.namespace}`}`;
      const place = nodeAt(ref, "name") ?? at;
      yield {
        at: source.span(place.start, place.end),
        message: `Renovate cannot tell where chart ${depName} comes from: ${how}`,
        ...(document?.object === undefined ? {} : { object: document.object }),
      };
    }
  },
};
