// Which cluster a configuration belongs to: its two authorities and its id.
import { machineValue } from "#domain/plan/config-reading.ts";
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import { sha256 } from "#kernel/digest.ts";
import type { Identity } from "./gate.ts";

/** Of a machine configuration as text. What is not in it is the digest of nothing, or "": equal to no other. */
export function identityOf(text: string): Identity {
  const documents = readConfigDocuments(text);
  const certificate = (...path: readonly string[]) => fingerprint(machineValue(documents, ...path));
  const id = machineValue(documents, "cluster", "id");
  return {
    machineCa: certificate("machine", "ca", "crt"),
    clusterCa: certificate("cluster", "ca", "crt"),
    clusterId: typeof id === "string" ? id : "",
  };
}

/** SHA-256 of the DER in a PEM in base64. */
export function fingerprint(encoded: unknown): string {
  if (typeof encoded !== "string") return "";
  const pem = Buffer.from(encoded, "base64").toString("utf8");
  const body = /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/u.exec(pem)?.[1];
  return body === undefined ? "" : sha256(Buffer.from(body.replace(/\s/gu, ""), "base64"));
}
