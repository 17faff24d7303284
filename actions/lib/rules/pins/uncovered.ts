import { candidatesIn } from "#domain/pins/candidates.ts";
import { pinModel } from "#domain/pins/model.ts";
import type { Rule } from "#rules/rule.ts";

/** Coverage: what looks like a pin, and what Renovate's managers find, held against each other. */
export const uncovered: Rule = {
  id: "pins/uncovered",
  severity: "info",
  title: "version that Renovate does not find",
  why: "No manager of the configuration reads this version, so no pull request will ever propose a newer one: not for features, and not for a security fix either.",
  example: `spec:
  imageName: ghcr.io/cloudnative-pg/postgresql:18.1   # no built-in manager looks for imageName
`,
  fix: "Give a manager the file (managerFilePatterns), add a custom manager for this form, or say why it stays: # homelab: ignore pins/uncovered -- reason.",
  *check(context) {
    const model = pinModel(context);
    if (model === undefined || model.config.unknownPresets.length > 0) return;
    const covered = new Set(
      model.dependencies.map(({ path, source, at }) => `${path}:${source.span(at.start, at.end).line}`),
    );
    for (const file of context.files.values())
      for (const { path, source, at, name, version, object } of file.documents.flatMap(candidatesIn)) {
        const place = source.span(at.start, at.end);
        if (covered.has(`${path}:${place.line}`)) continue;
        const why = model.isIgnored(path) ? `: ignorePaths keeps it out of this file` : "";
        yield {
          at: place,
          message: `Renovate does not find ${name} ${version}${why}`,
          ...(object === undefined ? {} : { object }),
        };
      }
  },
};
