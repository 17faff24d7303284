// What Kubernetes makes of the objects.
import type { Rule } from "#rules/rule.ts";
import { claimNotFound } from "./claim-not-found.ts";
import { configMapNotFound } from "./config-map-not-found.ts";
import { secretNotFound } from "./secret-not-found.ts";
import { serviceAccountNotFound } from "./service-account-not-found.ts";

export const kubernetesRules: readonly Rule[] = [
  configMapNotFound,
  secretNotFound,
  serviceAccountNotFound,
  claimNotFound,
];
