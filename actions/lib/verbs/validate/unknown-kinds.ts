// Kinds without a schema as findings. Without a word in the settings they are only listed as not checked.
import { nodeAt } from "#codecs/yaml/node.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { RawFinding } from "./collected.ts";
import { documentKey } from "./judge-by-json-schema.ts";
import type { TreeJudgement } from "./judge-tree.ts";

const rule = "kubernetes/unknown-kind";

/** One finding for each document, where the settings grade the rule or tolerate it somewhere. */
export function unknownKindFindings(
  { unknownKinds, unknownReasons }: TreeJudgement,
  settings: Settings,
  judgedOtherwise: ReadonlySet<string>,
): RawFinding[] {
  const isMeant = settings.rules.has(rule) || settings.tolerate.some((toleration) => toleration.rule === rule);
  if (!isMeant) return [];
  return [...unknownKinds].flatMap(([kind, documents]) => {
    const why = unknownReasons.get(kind) ?? "no schema is known for it";
    return documents
      .filter((document) => !judgedOtherwise.has(documentKey(document)))
      .map((document) => finding(document, `kind ${kind} was not judged: ${why}`));
  });
}

function finding({ source, root, range, object }: TreeDocument, message: string): RawFinding {
  const at = nodeAt(root, "kind") ?? { start: range.start, end: range.start };
  return { ...source.span(at.start, at.end), rule, message, ...(object === undefined ? {} : { object }) };
}
