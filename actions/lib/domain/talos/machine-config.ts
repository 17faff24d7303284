// Judges a machine configuration: one or more documents in one text.
import { stringAt, type YamlDocument, type YamlNode } from "#codecs/yaml/node.ts";
import type { PlacedViolation } from "#kernel/violation.ts";
import { judgeTalosDocument } from "./document.ts";
import { joinJudgements, judgementOf, nothingJudged, type TalosContext, type TalosJudgement } from "./judgement.ts";

/** Judges the documents of one file as Talos' loader does; two documents of the same kind and name are refused. */
export function judgeMachineConfig(documents: readonly YamlDocument[], context: TalosContext): TalosJudgement {
  const parts = documents.map((document) =>
    isContent(document.root) ? judgementOf(document, judgeTalosDocument(document.root, context)) : nothingJudged,
  );
  return joinJudgements([...parts, { ...nothingJudged, violations: duplicateDocuments(documents) }]);
}

export function isContent(root: YamlNode | undefined): root is YamlNode {
  return root !== undefined && !(root.kind === "scalar" && root.value === null);
}

/** The loader compares apiVersion, kind and name as text. */
export function duplicateDocuments(documents: readonly YamlDocument[]): readonly PlacedViolation[] {
  const first = new Map<string, YamlDocument>();
  const found: PlacedViolation[] = [];
  for (const document of documents) {
    if (document.root?.kind !== "map") continue;
    const id = identity(document.root);
    const before = first.get(id.key);
    if (before === undefined) first.set(id.key, document);
    else found.push(duplicate(document, before, id.words));
  }
  return found;
}

function identity(root: YamlNode): { readonly key: string; readonly words: string } {
  const [apiVersion = "", kind = "v1alpha1", name = ""] = ["apiVersion", "kind", "name"].map((key) =>
    stringAt(root, key),
  );
  return { key: JSON.stringify([apiVersion, kind, name]), words: name === "" ? kind : `${kind} ${name}` };
}

function duplicate(document: YamlDocument, before: YamlDocument, words: string): PlacedViolation {
  const place = firstKey(document);
  return {
    source: document.source,
    violation: {
      ...place,
      code: "duplicate-document",
      field: "",
      message: `a second document ${words}; Talos refuses the whole file`,
      related: [{ ...firstKey(before), message: "the first is here" }],
    },
  };
}

function firstKey({ root, range }: YamlDocument): { readonly start: number; readonly end: number } {
  const at = (
    root?.kind === "map" ? (root.entries.find((entry) => entry.key === "kind") ?? root.entries[0]) : undefined
  )?.keyRange;
  return { start: (at ?? range).start, end: (at ?? range).end };
}
