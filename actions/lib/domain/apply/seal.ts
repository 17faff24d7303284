// Digests of configurations that tell nothing about them: keyed with a secret of the cluster, so that nobody can try values.
import { createHmac } from "node:crypto";
import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";
import { withoutOwned } from "#domain/machine-config/owned-fields.ts";
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import type { ConfigDocument } from "#domain/machine-config/rendered.ts";
import { byDigest } from "./memo.ts";

/** Seals a configuration: equal for equal content, whatever its comments, order of keys and owned images. */
export type Seal = (text: string) => string;

/** `key`: a secret of the cluster. The text must be a machine configuration, else it throws. */
export function sealWith(key: string): Seal {
  const derived = createHmac("sha256", key).update("ragas-homelab: configuration").digest();
  return byDigest((text) => {
    const documents = withoutOwned(readConfigDocuments(text)).map(identity);
    const sorted = documents.map((document) => canonicalJson(document)).sort();
    return createHmac("sha256", derived).update(sorted.join("\n")).digest("hex");
  });
}

function identity({ apiVersion, kind, value }: ConfigDocument) {
  return { apiVersion, kind, value };
}

/** One digest over the sealed configurations of several nodes, by hostname. */
export function contentDigest(key: string, sealed: ReadonlyMap<string, string>): string {
  const pairs = [...sealed].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac("sha256", key).update(canonicalJson(pairs)).digest("hex");
}
