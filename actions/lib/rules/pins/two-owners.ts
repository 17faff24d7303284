import type { Dependency } from "#domain/pins/dependency.ts";
import { pinModel } from "#domain/pins/model.ts";
import { outcomeOf } from "#domain/pins/package-rules.ts";
import type { Rule } from "#rules/rule.ts";

/** Two managers, two sources, one version: each of them proposes what it thinks is the newest. */
export const twoOwners: Rule = {
  id: "pins/two-owners",
  severity: "warning",
  title: "version that two data sources own",
  why: "Renovate opens a pull request for each of the two, they want the same line to be different things, and a group that waits for a number of members counts one pin twice.",
  example: `# renovate: datasource=docker depName=ghcr.io/siderolabs/installer
talosVersion: v1.13.8   # and a custom manager that matches talosVersion: as well
`,
  fix: "Keep one of the two: take the annotation away, narrow one of the managers, or switch one data source off in packageRules.",
  *check(context) {
    const model = pinModel(context);
    if (model === undefined) return;
    const byLine = new Map<string, Dependency[]>();
    for (const dependency of model.dependencies) {
      if (dependency.skip !== undefined || dependency.value === undefined) continue;
      const key = `${dependency.path}:${dependency.source.span(dependency.at.start, dependency.at.end).line}`;
      const line = byLine.get(key);
      if (line === undefined) byLine.set(key, [dependency]);
      else line.push(dependency);
    }
    for (const owners of byLine.values()) {
      if (new Set(owners.map(({ datasource }) => datasource)).size < 2) continue;
      const [first, second] = distinct(owners.filter((one) => outcomeOf(model.config, one, "minor").enabled));
      if (first === undefined || second === undefined) continue;
      yield {
        at: first.source.span(first.at.start, first.at.end),
        message: `${first.value ?? ""} belongs to two data sources: ${nameOf(first)} and ${nameOf(second)}`,
      };
    }
  },
};

/** One for each data source, of those whose version is the same stretch of text. */
function distinct(owners: readonly Dependency[]): Dependency[] {
  const found = new Map<string, Dependency>();
  for (const owner of owners) {
    const overlaps = owners.some(
      (other) =>
        other.datasource !== owner.datasource && other.at.start < owner.at.end && other.at.end > owner.at.start,
    );
    if (overlaps && !found.has(owner.datasource)) found.set(owner.datasource, owner);
  }
  return [...found.values()];
}

function nameOf({ datasource, packageName, manager }: Dependency): string {
  return `${packageName} of ${datasource} (${manager})`;
}
