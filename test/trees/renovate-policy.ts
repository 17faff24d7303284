// Renovate's packageRules as far as our configuration uses them: what would happen to one update.
// Rules apply in order and later ones win: https://docs.renovatebot.com/configuration-options/#packagerules
import { runInNewContext } from "node:vm";
import picomatch from "picomatch";
import { textOf } from "./repository.ts";

export type UpdateType = "major" | "minor" | "patch" | "digest";

export interface PackageRule {
  readonly description: string;
  readonly matchPackageNames?: readonly string[];
  readonly matchUpdateTypes?: readonly string[];
  readonly matchManagers?: readonly string[];
  readonly matchDatasources?: readonly string[];
  readonly matchFileNames?: readonly string[];
  readonly automerge?: boolean;
  readonly enabled?: boolean;
  readonly groupName?: string;
  readonly minimumGroupSize?: number;
  readonly minimumReleaseAge?: string;
  readonly addLabels?: readonly string[];
}

export interface CustomManager {
  readonly customType: string;
  readonly managerFilePatterns: readonly string[];
  readonly matchStrings: readonly string[];
}

export interface RenovateConfig {
  readonly extends: readonly string[];
  readonly automerge: boolean;
  readonly customManagers: readonly CustomManager[];
  readonly packageRules: readonly PackageRule[];
  readonly [key: string]: unknown;
}

/** JSON5 is a part of JavaScript; evaluated without any global. */
export function renovateConfig(): RenovateConfig {
  const value: unknown = runInNewContext(`(${textOf(".github/renovate.json5")})`, Object.create(null) as object);
  return JSON.parse(JSON.stringify(value)) as RenovateConfig;
}

const knownMatchers = new Set([
  "matchPackageNames",
  "matchUpdateTypes",
  "matchManagers",
  "matchDatasources",
  "matchFileNames",
]);

export interface Outcome {
  readonly automerge: boolean;
  readonly enabled: boolean;
  readonly group?: string;
  readonly labels: readonly string[];
}

/** What the rules make of one update of a package. Rules that are bound to a manager, data source or file are left out. */
export function outcomeOf(config: RenovateConfig, name: string, updateType: UpdateType): Outcome {
  let outcome: Outcome = { automerge: config.automerge, enabled: true, labels: [] };
  for (const rule of config.packageRules) {
    const unknown = Object.keys(rule).filter((key) => key.startsWith("match") && !knownMatchers.has(key));
    if (unknown.length > 0) throw new Error(`this test does not know ${unknown.join(", ")}`);
    if (rule.matchManagers ?? rule.matchDatasources ?? rule.matchFileNames) continue;
    if (rule.matchUpdateTypes !== undefined && !rule.matchUpdateTypes.includes(updateType)) continue;
    if (rule.matchPackageNames !== undefined && !matchesName(rule.matchPackageNames, name)) continue;
    outcome = {
      automerge: rule.automerge ?? outcome.automerge,
      enabled: rule.enabled ?? outcome.enabled,
      labels: [...outcome.labels, ...(rule.addLabels ?? [])],
      ...((rule.groupName ?? outcome.group) === undefined ? {} : { group: rule.groupName ?? outcome.group ?? "" }),
    };
  }
  return outcome;
}

/** Exact names, globs and `/regular expressions/`, each possibly with `!` in front. */
export function matchesName(patterns: readonly string[], name: string): boolean {
  const negative = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const positive = patterns.filter((pattern) => !pattern.startsWith("!"));
  return (
    !negative.some((pattern) => matchesOne(pattern, name)) &&
    (positive.length === 0 || positive.some((pattern) => matchesOne(pattern, name)))
  );
}

function matchesOne(pattern: string, name: string): boolean {
  const expression = /^\/(.*)\/([a-z]*)$/.exec(pattern);
  if (expression !== null) return new RegExp(expression[1] ?? "", expression[2]).test(name);
  return picomatch(pattern, { dot: true, nocase: true })(name);
}
