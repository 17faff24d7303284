import { isDatabase } from "#domain/kubernetes/databases.ts";
import { pinModel } from "#domain/pins/model.ts";
import { outcomeOf, type Outcome } from "#domain/pins/package-rules.ts";
import { compareText } from "#kernel/ordering.ts";
import type { Rule } from "#rules/rule.ts";

/** A database's major version is a migration, not an update. */
export const statefulAutomerge: Rule = {
  id: "pins/stateful-automerge",
  severity: "warning",
  title: "automatic merge of a database's major version",
  why: "A database reads no data directory of another major version: after the merge the pod stops with an incompatible data directory, and the way back is a dump that nobody has made.",
  example: `packageRules: [{ matchDatasources: ["docker"], automerge: true }]   // majors of postgres included
`,
  fix: "End packageRules with one that sets automerge: false for major updates of databases; the last rule that matches wins.",
  *check(context) {
    const model = pinModel(context);
    if (model === undefined) return;
    const found = new Map<string, { readonly outcome: Outcome; readonly names: Set<string> }>();
    for (const dependency of model.dependencies) {
      const { packageName, value, skip, datasource } = dependency;
      if (skip !== undefined || value === undefined || datasource !== "docker" || !isDatabase(packageName)) continue;
      const outcome = outcomeOf(model.config, dependency, "major");
      if (!outcome.automerge || outcome.origin === undefined) continue;
      const key = `${outcome.origin.source.path}:${outcome.origin.at.start}`;
      const known = found.get(key) ?? { outcome, names: new Set<string>() };
      found.set(key, known);
      known.names.add(packageName);
    }
    for (const { outcome, names } of found.values()) {
      const { origin } = outcome;
      if (origin === undefined) continue;
      yield {
        at: origin.source.span(origin.at.start, origin.at.end),
        message: `this lets a machine merge major versions of ${[...names].sort(compareText).join(" and ")}`,
      };
    }
  },
};
