// Machine configurations of tests: nodes around a text.
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import type { RenderedNode } from "#domain/machine-config/rendered.ts";

export function nodeOf(text: string, name = "cp-1", controlPlane = true): RenderedNode {
  return { hostname: name, controlPlane, addresses: ["192.0.2.1"], documents: readConfigDocuments(text), text };
}
