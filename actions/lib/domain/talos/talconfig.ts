// Judges talconfig.yaml: talhelper's schema, what its own validation asks, and what it lets through to fail later.
import { judgeJsonSchema } from "#codecs/json-schema/judge.ts";
import type { YamlDocument, YamlNode } from "#codecs/yaml/node.ts";
import type { Violation } from "#kernel/violation.ts";
import { joinJudgements, judgementOf, type TalosJudgement } from "./judgement.ts";
import { judgeEmbeddedPatch, type PatchContext } from "./patch.ts";
import { hasPlaceholder } from "./placeholders.ts";
import { judgeCluster } from "./talconfig-cluster.ts";
import { judgeNodes } from "./talconfig-nodes.ts";
import { inlinePatchesOf } from "./talconfig-patches.ts";

/** Judges one talconfig with the patches that stand in it; patch files are judged on their own. */
export function judgeTalconfig(document: YamlDocument, context: PatchContext): TalosJudgement {
  const { root, source } = document;
  if (root === undefined) return judgementOf(document, []);
  const own = judgementOf(
    document,
    uniquePlaces([...judgeSchema(root, context), ...judgeCluster(root), ...judgeNodes(root)]),
  );
  const inline = inlinePatchesOf(root).map(({ scalar }) => judgeEmbeddedPatch(source, scalar, context));
  return joinJudgements([own, ...inline]);
}

function judgeSchema(root: YamlNode, { schemas }: PatchContext): readonly Violation[] {
  return judgeJsonSchema(root, schemas.talconfig(), { decode: "go-yaml", isPlaceholder: hasPlaceholder });
}

/** What the schema has already said about a place is not said again. */
function uniquePlaces(violations: readonly Violation[]): readonly Violation[] {
  const seen = new Set<string>();
  return violations.filter(({ start, end, code, field }) => {
    const key = `${start}:${end}:${code === "missing-field" ? field : ""}`;
    return seen.size < seen.add(key).size;
  });
}
