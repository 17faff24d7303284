// What Kubernetes makes of the objects.
import { oncePerPlace } from "#rules/once-per-place.ts";
import type { Rule } from "#rules/rule.ts";
import { backendNotFound } from "./backend-not-found.ts";
import { claimNotFound } from "./claim-not-found.ts";
import { configMapNotFound } from "./config-map-not-found.ts";
import { deprecatedApi } from "./deprecated-api.ts";
import { gatewayNotFound } from "./gateway-not-found.ts";
import { imageNotPinned } from "./image-not-pinned.ts";
import { listenerNotFound } from "./listener-not-found.ts";
import { namespaceNotFound } from "./namespace-not-found.ts";
import { podSecurityLevel } from "./pod-security-level.ts";
import { storageClassNotFound } from "./storage-class-not-found.ts";
import { unbackedClaim } from "./unbacked-claim.ts";
import { registryGone } from "./registry-gone.ts";
import { registryNotAllowed } from "./registry-not-allowed.ts";
import { routeNotAdmitted } from "./route-not-admitted.ts";
import { secretNotFound } from "./secret-not-found.ts";
import { serviceAccountNotFound } from "./service-account-not-found.ts";
import { twoOwners } from "./two-owners.ts";

export const kubernetesRules: readonly Rule[] = [
  configMapNotFound,
  secretNotFound,
  serviceAccountNotFound,
  claimNotFound,
  storageClassNotFound,
  gatewayNotFound,
  listenerNotFound,
  routeNotAdmitted,
  backendNotFound,
  namespaceNotFound,
  imageNotPinned,
  registryGone,
  registryNotAllowed,
  podSecurityLevel,
  twoOwners,
  deprecatedApi,
  unbackedClaim,
].map(oncePerPlace);
