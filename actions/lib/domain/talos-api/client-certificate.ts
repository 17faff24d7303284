// The client certificate of a talosconfig: whose it is, for how long, and whether the key is its own.
import { createPrivateKey, X509Certificate } from "node:crypto";

export interface ClientCertificate {
  /** Roles: the certificate's organizations, `os:admin`. */
  readonly roles: readonly string[];
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
}

/** Reads PEM. Undefined when it is no certificate. */
export function clientCertificate(pem: string): ClientCertificate | undefined {
  const certificate = certificateOf(pem);
  if (certificate === undefined) return undefined;
  const organizations: unknown = certificate.toLegacyObject().subject?.O;
  return {
    roles: [organizations].flat().filter((role): role is string => typeof role === "string"),
    notBefore: Date.parse(certificate.validFrom),
    notAfter: Date.parse(certificate.validTo),
  };
}

/** True when the text is a certificate. */
export function isCertificate(pem: string): boolean {
  return certificateOf(pem) !== undefined;
}

/** True when the private key is the certificate's. False also when either of them cannot be read. */
export function keyBelongs(certificatePem: string, keyPem: string): boolean {
  try {
    return certificateOf(certificatePem)?.checkPrivateKey(createPrivateKey(keyPem)) === true;
  } catch {
    return false;
  }
}

/** Talos writes `ED25519 PRIVATE KEY` over what is plain PKCS #8, and OpenSSL does not take that name. */
export function usualKeyLabel(keyPem: string): string {
  return keyPem.replaceAll("ED25519 PRIVATE KEY-----", "PRIVATE KEY-----");
}

function certificateOf(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}
