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
  return {
    roles: organizations(certificate.subject),
    notBefore: Date.parse(certificate.validFrom),
    notAfter: Date.parse(certificate.validTo),
  };
}

/**
 * Of a subject as Node words it: a line for each part, ` + ` between those of one set. `toLegacyObject` has them as a list, but when it
 * is the first to load Node's TLS (24.21), no TLS connection can be made in that process any more.
 */
function organizations(subject: string): readonly string[] {
  return subject
    .split(/\n| \+ /u)
    .filter((part) => part.startsWith("O="))
    .map((part) => part.slice(2));
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
