// The kinds are those of client-go's scheme, which Flux reads objects into, without the ones that it leaves alone.
import { expect, test } from "vitest";
import { dropsUnknownFields } from "#domain/flux/dropped-fields.ts";

test.each([
  ["apps/v1", "Deployment", true, true],
  ["v1", "ConfigMap", true, true],
  ["networking.k8s.io/v1", "Ingress", true, true],
  ["rbac.authorization.k8s.io/v1", "RoleBinding", true, true],
  // Left alone: its rules would be reset.
  ["rbac.authorization.k8s.io/v1", "Role", true, false],
  ["rbac.authorization.k8s.io/v1", "ClusterRole", true, false],
  // client-go has no types for them.
  ["apiextensions.k8s.io/v1", "CustomResourceDefinition", true, false],
  ["apiregistration.k8s.io/v1", "APIService", true, false],
  ["gateway.networking.k8s.io/v1", "HTTPRoute", false, false],
])("a field that %s %s does not have", (apiVersion, kind, native, isDropped) => {
  expect(dropsUnknownFields({ apiVersion, kind, native })).toBe(isDropped);
});
