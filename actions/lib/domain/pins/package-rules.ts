// What Renovate's packageRules make of one update. Sources: lib/util/package-rules, lib/workers/repository/updates/flatten.ts.
import { entryOf, nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { textsOf, type Merging, type Origin, type PackageRule, type RenovateConfig } from "./config.ts";
import type { Dependency } from "./dependency.ts";
import { matchesList } from "./string-match.ts";

export type UpdateType = "major" | "minor" | "patch" | "digest";

export interface Outcome {
  readonly enabled: boolean;
  readonly automerge: boolean;
  /** Where that was decided; undefined for Renovate's default. */
  readonly origin: Origin | undefined;
}

/** `maybe`: the rule asks for something that is not known here. */
type Verdict = "yes" | "no" | "maybe";

/**
 * Later settings win: the whole, the manager's block, the update type's block, and over all of them the rules in their order.
 * A rule that may or may not match never merges, and forbids what it would forbid.
 */
export function outcomeOf(config: RenovateConfig, dependency: Dependency, type: UpdateType): Outcome {
  const manager = config.automergeByBlock.get(dependency.manager);
  let state: Merging | undefined = config.automergeByBlock.get(type) ?? manager ?? config.automerge;
  let enabled = true;
  const rules = config.packageRules.flatMap((rule) => {
    const verdict = verdictOf(rule, dependency, type);
    return verdict === "no" ? [] : [{ rule, verdict }];
  });
  for (const { rule, verdict } of rules) state = decided(nodeAt(rule.node, type), rule, verdict) ?? state;
  for (const { rule, verdict } of rules) {
    state = decided(rule.node, rule, verdict) ?? state;
    const value = booleanAt(rule.node, "enabled");
    if (value === false || (value === true && verdict === "yes")) enabled = value;
  }
  return { enabled, automerge: enabled && (state?.automerge ?? false), origin: state };
}

function decided(node: YamlNode | undefined, rule: PackageRule, verdict: Verdict): Merging | undefined {
  const value = node === undefined ? undefined : booleanAt(node, "automerge");
  if (value === undefined || (value && verdict === "maybe")) return undefined;
  const { start, end } = entryOf(node, "automerge")?.value ?? rule.at;
  return { source: rule.source, at: { start, end }, automerge: value };
}

function booleanAt(node: YamlNode, field: string): boolean | undefined {
  const value = nodeAt(node, field);
  return value?.kind === "scalar" && typeof value.value === "boolean" ? value.value : undefined;
}

function verdictOf({ node }: PackageRule, dependency: Dependency, type: UpdateType): Verdict {
  if (node.kind !== "map") return "no";
  let verdict: Verdict = "yes";
  for (const { key, value } of node.entries) {
    if (!/^(?:match|exclude)/.test(key)) continue;
    const answer = matcher(key, textsOf(value), dependency, type);
    if (answer === "no") return "no";
    if (answer === "maybe") verdict = "maybe";
  }
  return verdict;
}

function matcher(key: string, patterns: readonly string[], dependency: Dependency, type: UpdateType): Verdict {
  const { packageName, depName, datasource, manager, path } = dependency;
  const said = (matches: boolean): Verdict => (matches ? "yes" : "no");
  switch (key) {
    case "matchPackageNames":
      return said(matchesList(packageName, patterns));
    case "matchDepNames":
      return said(matchesList(depName, patterns));
    case "matchPackagePatterns":
      return said(
        matchesList(
          packageName,
          patterns.map((pattern) => (pattern === "*" ? "*" : `/${pattern}/`)),
        ),
      );
    case "matchPackagePrefixes":
      return said(patterns.some((prefix) => packageName.startsWith(prefix)));
    case "excludePackageNames":
      return said(!patterns.includes(packageName));
    case "matchDatasources":
      return said(matchesList(datasource, patterns));
    case "matchManagers":
      return said(matchesList(manager, patterns) || (manager === "custom.regex" && patterns.includes("regex")));
    case "matchUpdateTypes":
      return said(matchesList(type, patterns));
    case "matchFileNames":
    case "matchPaths":
      return said(matchesList(path, patterns));
    default:
      return "maybe";
  }
}
