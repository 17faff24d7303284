// Which grammar the name of an object follows: by the validation package of its kind in k8s.io/kubernetes v1.36.4.
import { dnsLabel, dnsLabel1035, dnsSubdomain, pathSegment, type NameCheck } from "./names.ts";
import type { ResourceSchema } from "./schema.ts";

const byKind: Readonly<Record<string, NameCheck>> = {
  "v1/Namespace": dnsLabel,
  "apps/v1/StatefulSet": dnsLabel,
  "batch/v1/CronJob": cronJobName,
  // Without a check of its own; seen with kube-apiserver 1.36.4.
  "policy/v1/PodDisruptionBudget": pathSegment,
  "storage.k8s.io/v1/CSIDriver": (name) =>
    dnsSubdomain(name) ?? (name.length > 63 ? `has ${name.length} characters; at most 63 are allowed` : undefined),
};

/** The check of the name of an object of this kind. Custom resources and most native kinds: DNS subdomain. */
export function nameCheck(resource: ResourceSchema): NameCheck {
  if (!resource.native) return dnsSubdomain;
  const key = `${resource.apiVersion}/${resource.kind}`;
  if (key === "v1/Service") return hasRelaxedServiceNames(resource.source) ? dnsLabel : dnsLabel1035;
  if (resource.apiVersion.startsWith("rbac.authorization.k8s.io/")) return pathSegment;
  return Object.hasOwn(byKind, key) ? (byKind[key] ?? dnsSubdomain) : nameOfOtherKind(resource);
}

function nameOfOtherKind({ apiVersion, kind }: ResourceSchema): NameCheck {
  // Their names are IP addresses, signer names with colons or versions of groups, which their own rules check.
  const special = kind === "IPAddress" || apiVersion.startsWith("certificates.k8s.io/") || kind === "StorageVersion";
  return special ? pathSegment : dnsSubdomain;
}

/** The feature gate RelaxedServiceNameValidation is on since 1.36. */
function hasRelaxedServiceNames(source: string): boolean {
  const minor = /@v?1\.(\d+)/u.exec(source)?.[1];
  return minor === undefined || Number(minor) >= 36;
}

/** The names of its Jobs get a suffix of 11 characters. */
function cronJobName(name: string): string | undefined {
  return dnsSubdomain(name) ?? (name.length > 52 ? `has ${name.length} characters; at most 52 are allowed` : undefined);
}
