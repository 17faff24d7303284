// Which fields of a machine configuration are secrets: what Talos itself redacts, what derives from the cluster's secret
// bundle, and fields that commonly hold one. Held against the sources of Talos by a test.
import { fieldPattern, namesField, type FieldPath } from "./field-path.ts";

/** What `Redact` of siderolabs/talos `pkg/machinery/config/types` replaces (1.11 to 1.14). */
export const redactedByTalos: readonly string[] = [
  "machine.token",
  "machine.ca.key",
  "machine.registries.config.*.auth.password",
  "machine.registries.config.*.auth.auth",
  "machine.registries.config.*.auth.identityToken",
  "machine.registries.config.*.tls.clientIdentity.key",
  "machine.network.interfaces[].wireguard.privateKey",
  "machine.network.interfaces[].vip.equinixMetal.apiToken",
  "machine.network.interfaces[].vip.hcloud.apiToken",
  "machine.network.interfaces[].vlans[].vip.equinixMetal.apiToken",
  "machine.network.interfaces[].vlans[].vip.hcloud.apiToken",
  "machine.systemDiskEncryption.state.keys[].static.passphrase",
  "machine.systemDiskEncryption.ephemeral.keys[].static.passphrase",
  "cluster.secret",
  "cluster.token",
  "cluster.aescbcEncryptionSecret",
  "cluster.secretboxEncryptionSecret",
  "cluster.serviceAccount.key",
  "cluster.ca.key",
  "cluster.aggregatorCA.key",
  "cluster.etcd.ca.key",
  "DiscoveryIdentityConfig: clusterSecret",
  "HCloudVIPConfig: apiToken",
  "KubeAPIServerCAConfig: issuingCA.key",
  "KubeAggregatorCAConfig: issuingCA.key",
  "KubeEtcdEncryptionConfig: config.**.secret",
  "KubeServiceAccountConfig: issuer.privateKey",
  "RawVolumeConfig: encryption.keys[].static.passphrase",
  "RegistryAuthConfig: password",
  "RegistryAuthConfig: auth",
  "RegistryAuthConfig: identityToken",
  "RegistryTLSConfig: clientIdentity.key",
  "RegistryTLSConfig: ca", // 1.12 only
  "SideroLinkConfig: uniqueToken",
  "SwapVolumeConfig: encryption.keys[].static.passphrase",
  "UserVolumeConfig: encryption.keys[].static.passphrase",
  "VolumeConfig: encryption.keys[].static.passphrase",
  "WireguardConfig: privateKey",
  "WireguardConfig: peers[].presharedKey",
];

/** Public, but made from the secret bundle: hidden, so that throw-away and real secrets give the same text. */
export const derivedFromBundle: readonly string[] = [
  "machine.ca.crt",
  "cluster.id",
  "cluster.ca.crt",
  "cluster.aggregatorCA.crt",
  "cluster.etcd.ca.crt",
  "DiscoveryIdentityConfig: clusterID",
  "KubeAPIServerCAConfig: issuingCA.cert",
  "KubeAPIServerCAConfig: issuingCA.crt",
  "KubeAPIServerCAConfig: acceptedCAs",
  "KubeAggregatorCAConfig: issuingCA.cert",
  "KubeAggregatorCAConfig: issuingCA.crt",
];

/** Free texts and maps that Talos leaves open and that people put secrets into. */
export const oftenSecret: readonly string[] = [
  "machine.network.interfaces[].wireguard.peers[].presharedKey",
  "machine.systemDiskEncryption.*.keys[].static",
  "cluster.extraManifestHeaders.*",
  "KubeExternalManifestConfig: headers.*",
  "ExtensionServiceConfig: configFiles[].content",
  "*: encryption.keys[].static",
];

const patterns = [...redactedByTalos, ...derivedFromBundle, ...oftenSecret].map(fieldPattern);

/** A key whose value is a secret wherever it stands, and not the place or the name of one. */
const secretName =
  /pass(?:word|wd|phrase)|token|secret|credential|private_?key|pre_?shared_?key|(?:api|access|auth|signing|encryption)_?key|authorization$|^psk$/iu;
const namesSomething =
  /(?:name|file|path|url|uri|ref|dir|directory|ttl|lifetime|expiration|audiences?|type|size|class|provider|namespace|enabled|mode|count)s?$/iu;

/** True for a field whose every value is hidden, and for what stands in it. */
export function isSecretField(kind: string, path: FieldPath): boolean {
  return patterns.some((pattern) => namesField(pattern, kind, path, "within"));
}

/** `password`, `TS_AUTHKEY`, `oidc-client-secret`; not `secretName`, `token-auth-file`. */
export function isSecretName(name: string): boolean {
  const plain = name.replaceAll("-", "_");
  return secretName.test(plain) && !namesSomething.test(plain);
}

const environments = ["machine.env", "EnvironmentConfig: variables", "ExtensionServiceConfig: environment"].map(
  fieldPattern,
);
const openVariable = /^(?:https?|ftp|all|no)_proxy$|^TZ$|^LANG$|^GODEBUG$|^GOMEMLIMIT$|^GRPC_[A-Z_]+$/iu;

/** True for a variable of an environment that nobody but its author can tell from a secret. */
export function isHiddenVariable(kind: string, environment: FieldPath, name: string): boolean {
  if (isSecretName(name)) return true;
  return environments.some((one) => namesField(one, kind, environment)) && !openVariable.test(name);
}
