import { classZero } from "#domain/pins/class-zero.ts";
import type { Origin } from "#domain/pins/config.ts";
import type { Dependency } from "#domain/pins/dependency.ts";
import { pinModel, type PinModel } from "#domain/pins/model.ts";
import { outcomeOf, type UpdateType } from "#domain/pins/package-rules.ts";
import { compareText } from "#kernel/ordering.ts";
import type { Rule } from "#rules/rule.ts";

/** A merge is a deployment: nobody looks, and the network, the storage or every node is new a minute later. */
export const dangerousAutomerge: Rule = {
  id: "pins/dangerous-automerge",
  severity: "warning",
  title: "automatic merge that reaches what the cluster stands on",
  why: "Patches of Cilium, Talos and CoreDNS have taken clusters down (cilium#39566, siderolabs/talos#13445). Merged by a machine they are live before anybody has read the notes, and a cluster without network cannot even roll itself back.",
  example: `packageRules: [{ matchUpdateTypes: ["minor", "patch"], automerge: true }]   // and no rule after it for cilium
`,
  fix: "End packageRules with one that sets automerge: false for these components, over all data sources: the last rule that matches wins.",
  *check(context) {
    const model = pinModel(context);
    if (model === undefined) return;
    for (const { origin, reached } of dangers(model)) {
      const names = [...reached]
        .map(([component, types]) => `${component}: ${[...types].join(", ")}`)
        .sort(compareText);
      const at = origin.source.span(origin.at.start, origin.at.end);
      yield { at, message: `this lets a machine merge updates of ${listed(names)}` };
    }
  },
};

interface Danger {
  readonly origin: Origin;
  /** Types of updates, by component. */
  readonly reached: Map<string, Set<UpdateType>>;
}

function dangers({ config, dependencies }: PinModel): Danger[] {
  const found = new Map<string, Danger>();
  for (const dependency of dependencies) {
    const component = componentOf(dependency);
    if (component === undefined) continue;
    for (const type of typesOf(dependency)) {
      const { automerge, origin } = outcomeOf(config, dependency, type);
      if (!automerge || origin === undefined) continue;
      const key = `${origin.source.path}:${origin.at.start}`;
      const danger = found.get(key) ?? { origin, reached: new Map<string, Set<UpdateType>>() };
      found.set(key, danger);
      danger.reached.set(component, (danger.reached.get(component) ?? new Set<UpdateType>()).add(type));
    }
  }
  return [...found.values()];
}

/** Programs on a desk and actions of a workflow are not in the cluster. */
function componentOf({ manager, packageName, datasource, skip }: Dependency): string | undefined {
  if (manager === "mise" || manager === "github-actions" || datasource === "kubernetes-api" || skip !== undefined)
    return undefined;
  const component = classZero(packageName);
  return component === undefined ? undefined : `${component} (${packageName})`;
}

function typesOf({ value, digest }: Dependency): UpdateType[] {
  return [
    ...(value === undefined ? [] : (["major", "minor", "patch"] as const)),
    ...(digest === undefined ? [] : (["digest"] as const)),
  ];
}

function listed(names: readonly string[]): string {
  if (names.length <= 3) return names.join("; ");
  return `${names.slice(0, 3).join("; ")}; and ${names.length - 3} more`;
}
