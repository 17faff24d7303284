// What Flux makes of the tree.
import { oncePerPlace } from "#rules/once-per-place.ts";
import type { Rule } from "#rules/rule.ts";
import { badVariableSyntax } from "./bad-variable-syntax.ts";
import { dependsOnAncestor } from "./depends-on-ancestor.ts";
import { dependsOnCycle } from "./depends-on-cycle.ts";
import { dependsOnMissing } from "./depends-on-missing.ts";
import { dependsOnNotFound } from "./depends-on-not-found.ts";
import { encryptedWithoutDecryption } from "./encrypted-without-decryption.ts";
import { healthCheckNotFound } from "./health-check-not-found.ts";
import { helmReleaseBothCharts } from "./helm-release-both-charts.ts";
import { helmReleaseNameLength } from "./helm-release-name-length.ts";
import { helmReleaseNoRemediation } from "./helm-release-no-remediation.ts";
import { pathNotFound } from "./path-not-found.ts";
import { providerNotFound } from "./provider-not-found.ts";
import { removedApi } from "./removed-api.ts";
import { sourceNotFound } from "./source-not-found.ts";
import { substituteFromNotFound } from "./substitute-from-not-found.ts";
import { substituteOneCommitBehind } from "./substitute-one-commit-behind.ts";
import { undefinedVariable } from "./undefined-variable.ts";
import { underSuspended } from "./under-suspended.ts";
import { valuesFromNotFound } from "./values-from-not-found.ts";
import { variableChangesType } from "./variable-changes-type.ts";

export const fluxRules: readonly Rule[] = [
  ...[
    sourceNotFound,
    pathNotFound,
    dependsOnNotFound,
    dependsOnCycle,
    dependsOnAncestor,
    valuesFromNotFound,
    substituteFromNotFound,
    substituteOneCommitBehind,
    undefinedVariable,
    badVariableSyntax,
    variableChangesType,
    encryptedWithoutDecryption,
    healthCheckNotFound,
    providerNotFound,
    underSuspended,
    helmReleaseBothCharts,
    helmReleaseNameLength,
    helmReleaseNoRemediation,
    removedApi,
  ].map(oncePerPlace),
  // What each Kustomization lacks is said one by one.
  dependsOnMissing,
];
