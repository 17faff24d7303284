import { pinModel, type PinModel } from "#domain/pins/model.ts";
import type { Rule } from "#rules/rule.ts";

/** The comment looks as if the version were looked after, and nothing looks. */
export const annotationUnread: Rule = {
  id: "pins/annotation-unread",
  severity: "warning",
  title: "`# renovate:` comment that no manager reads",
  why: "Renovate itself knows nothing of such comments: a custom manager has to match them, in this file, in exactly this form. Otherwise the version below stays as it is for years, and everybody believes that it is updated.",
  example: `# renovate: datasource=docker depName=ghcr.io/siderolabs/kubelet
kubernetesVersion: v1.36.4      # and no customManagers entry for talos/
`,
  fix: "Add a custom manager whose managerFilePatterns take this file and whose matchStrings take this form, or take the comment away.",
  *check(context) {
    const model = pinModel(context);
    if (model === undefined) return;
    const { config, annotations, matches, isIgnored } = model;
    const found = linesFound(model);
    for (const [index, { path, source, start, end }] of annotations.entries()) {
      const line = source.span(start, end).line;
      const next = annotations[index + 1];
      const room = next?.path === path ? source.span(next.start, next.end).line - line : farthest;
      // Whoever finds the version below, it is looked after.
      const isRead =
        matches.get(path)?.some((match) => match.start < end && match.end > start) === true ||
        range(Math.min(room, farthest)).some((below) => found.has(`${path}:${line + below}`));
      // A preset of another repository may bring the manager.
      if (isRead || (config.unknownPresets.length > 0 && !isIgnored(path))) continue;
      const why = isIgnored(path)
        ? `ignorePaths of ${config.path} keeps Renovate out of this file`
        : `no custom manager of ${config.path} matches it`;
      yield { at: source.span(start, end), message: `nothing reads this comment: ${why}` };
    }
  },
};

/** Lines below a comment in which its version may stand. */
const farthest = 8;

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function linesFound({ dependencies }: PinModel): ReadonlySet<string> {
  const lines = dependencies
    .filter(({ skip }) => skip === undefined)
    .map(({ path, source, at }) => `${path}:${source.span(at.start, at.end).line}`);
  return new Set(lines);
}
