import { stringAt } from "#codecs/yaml/node.ts";
import type { Origin, RenovateConfig } from "#domain/pins/config.ts";
import { pinModel, type PinModel } from "#domain/pins/model.ts";
import { outcomeOf } from "#domain/pins/package-rules.ts";
import type { Rule } from "#rules/rule.ts";

/** Renovate's default, `auto`, means `behind-base-branch` for a branch that merges by itself. */
export const rebaseStorm: Rule = {
  id: "pins/rebase-storm",
  severity: "info",
  title: "automatic merge that rebases every other update",
  why: "With `rebaseWhen` left to its default every branch that merges by itself is rebased as soon as another one is merged, and all its checks run again: ten open updates cost about fifty runs, and queues and registries answer with 429.",
  example: `{ automerge: true }   // and no rebaseWhen
`,
  fix: 'Set rebaseWhen: "conflicted", or use a merge queue.',
  *check(context) {
    const model = pinModel(context);
    if (model === undefined || !/^(?:auto|behind-base-branch)$/u.test(model.config.rebaseWhen)) return;
    // A preset that is not here may set it.
    if (model.config.unknownPresets.length > 0) return;
    const origin = firstMerge(model);
    if (origin === undefined) return;
    const at = origin.source.span(origin.at.start, origin.at.end);
    yield {
      at,
      message: "each merge by a machine rebases the other updates that wait for theirs, and runs their checks again",
    };
  },
};

/** What lets the first of the updates merge that would be rebased. */
function firstMerge({ config, dependencies }: PinModel): Origin | undefined {
  for (const dependency of dependencies) {
    if (dependency.skip !== undefined || dependency.value === undefined) continue;
    for (const type of ["patch", "minor", "major"] as const) {
      const { automerge, origin } = outcomeOf(config, dependency, type);
      if (automerge && origin !== undefined && !isRebasedOtherwise(config, origin)) return origin;
    }
  }
  return undefined;
}

/** The rule of packageRules that merges says itself when to rebase. */
function isRebasedOtherwise({ packageRules }: RenovateConfig, { source, at }: Origin): boolean {
  return packageRules.some(
    (rule) =>
      rule.source === source &&
      rule.at.start <= at.start &&
      at.end <= rule.at.end &&
      stringAt(rule.node, "rebaseWhen") !== undefined,
  );
}
