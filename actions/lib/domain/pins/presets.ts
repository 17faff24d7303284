// What Renovate's own presets have to do with finding and merging. Source: renovatebot/renovate 44.121.2,
// lib/config/presets/internal.

export interface PresetContent {
  readonly automerge?: boolean;
  /** By the type of an update. */
  readonly byType?: Readonly<Record<string, boolean>>;
  readonly ignorePaths?: readonly string[];
  readonly customManagers?: readonly {
    readonly patterns: readonly string[];
    readonly matchStrings: readonly string[];
  }[];
}

const modulesAndTests = [
  "node_modules",
  "bower_components",
  "vendor",
  "examples",
  "__tests__",
  "test",
  "tests",
  "__fixtures__",
];
const ignored = { ignorePaths: modulesAndTests.map((name) => `**/${name}/**`) };

const annotation = (rest: string): string =>
  String.raw`# renovate: datasource=(?<datasource>[a-zA-Z0-9-._]+?) depName=(?<depName>[^\s]+?)(?: (?:lookupName|packageName)=(?<packageName>[^\s]+?))?(?: versioning=(?<versioning>[^\s]+?))?(?: extractVersion=(?<extractVersion>[^\s]+?))?(?: registryUrl=(?<registryUrl>[^\s]+?))?` +
  rest;

const contents: Readonly<Record<string, PresetContent>> = {
  ":automergeAll": { automerge: true },
  ":automergeMajor": { automerge: true },
  ":automergeDisabled": { automerge: false },
  ":automergeMinor": { byType: { minor: true, patch: true, pin: true } },
  ":automergePatch": { byType: { patch: true, pin: true } },
  ":automergeDigest": { byType: { digest: true } },
  ":ignoreModulesAndTests": ignored,
  "config:recommended": ignored,
  "config:best-practices": ignored,
  "config:base": ignored,
  "customManagers:githubActionsVersions": {
    customManagers: [
      {
        patterns: [
          String.raw`/(^|/)(workflow-templates|\.(?:github|gitea|forgejo)/(?:workflows|actions))/.+\.ya?ml$/`,
          String.raw`/(^|/)action\.ya?ml$/`,
        ],
        matchStrings: [annotation(String.raw`\s+[A-Za-z0-9_]+?_VERSION\s*:\s*["']?(?<currentValue>.+?)["']?\s`)],
      },
    ],
  },
  "customManagers:dockerfileVersions": {
    customManagers: [
      {
        patterns: ["**/[Dd]ockerfile*", "**/[Cc]ontainerfile*", "**/*.[Dd]ockerfile*", "**/*.[Cc]ontainerfile*"],
        matchStrings: [
          annotation(String.raw`\s(?:ENV|ARG)\s+[A-Za-z0-9_]+?_VERSION[ =]["']?(?<currentValue>.+?)["']?\s`),
        ],
      },
    ],
  },
  "customManagers:makefileVersions": {
    customManagers: [
      {
        patterns: ["**/[Mm]akefile", "**/GNUMakefile", "**/*.mk"],
        matchStrings: [annotation(String.raw`\s+[A-Za-z0-9_]+?_VERSION\s*:*\??=\s*["']?(?<currentValue>.+?)["']?\s`)],
      },
    ],
  },
};

/** Families whose presets neither find nor merge anything. */
const harmless =
  /^(?::|config:|default:|docker:|group:|helpers:|mergeConfidence:|monorepo:|npm:|packages:|preview:|regexManagers:|replacements:|schedule:|security:|workarounds:|abandonments:|customManagers:|global:)/;

/** What a preset of Renovate's own brings; undefined for one that lies elsewhere and cannot be read here. */
export function ownPreset(name: string): PresetContent | undefined {
  const plain = name
    .replace(/\(.*\)$/s, "")
    .replace(/^default:/, ":")
    .replace(/^regexManagers:/, "customManagers:");
  return contents[plain] ?? (harmless.test(plain) ? {} : undefined);
}
