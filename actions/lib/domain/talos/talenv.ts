// talenv.yaml: the variables that talhelper puts into talconfig.yaml and the patches.
import type { YamlDocument, YamlEntry, YamlNode } from "#codecs/yaml/node.ts";
import type { Violation } from "#kernel/violation.ts";
import { joinJudgements, judgementOf, nothingJudged, type TalosJudgement } from "./judgement.ts";
import { isContent } from "./machine-config.ts";

/**
 * Judges an environment file as talhelper reads it: not as YAML but line by line (github.com/joho/godotenv 1.5.1), each
 * line `name: value`. One line that is not so, and talhelper silently takes no variable at all.
 */
export function judgeTalenv(documents: readonly YamlDocument[]): TalosJudgement {
  const filled = documents.filter((document) => isContent(document.root));
  const isEncrypted = filled.some(({ root }) => root?.kind === "map" && root.entries.some(({ key }) => key === "sops"));
  const parts = filled.map((document) => judgementOf(document, isEncrypted ? [] : judgeVariables(document)));
  return filled.length === 0 ? nothingJudged : joinJudgements(parts);
}

function judgeVariables({ root, source }: YamlDocument): readonly Violation[] {
  if (root === undefined) return [];
  if (root.kind !== "map") {
    const message = "talhelper reads lines of the form name: value here, and takes no variable of this file";
    return [{ start: root.start, end: root.end, code: "wrong-type", field: "", message }];
  }
  return root.entries.flatMap((entry) => judgeVariable(entry, source.text));
}

function judgeVariable(entry: YamlEntry, text: string): readonly Violation[] {
  const { key, value, keyRange } = entry;
  if (!/^[\p{L}\p{N}_.]+$/u.test(key)) {
    const message = `${JSON.stringify(key)} is no name of a variable: talhelper then takes none of this file`;
    const fix = "use letters, digits and _";
    return [{ start: keyRange.start, end: keyRange.end, code: "invalid-value", field: key, message, fix }];
  }
  const trouble = troubleOf(value, text);
  if (trouble === undefined) return [];
  const message = `the variable ${key} is ${trouble}: talhelper reads one value per line and then takes none of this file`;
  return [
    {
      start: value.start,
      end: value.end,
      code: "wrong-type",
      field: key,
      message,
      fix: "write one plain or quoted value",
    },
  ];
}

function troubleOf(value: YamlNode, text: string): string | undefined {
  if (value.kind === "map") return "a map";
  if (value.kind === "list") return "a list";
  if (value.style === "literal" || value.style === "folded") return "a block of lines";
  return value.style === "plain" && text.slice(value.start, value.end).includes("\n")
    ? "wrapped over lines"
    : undefined;
}

/** Names and values of the variables of one environment file; values that only the cluster can decrypt are left out. */
export function talenvVariables(root: YamlNode | undefined): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  if (root?.kind !== "map") return variables;
  for (const { key, value } of root.entries) {
    if (value.kind === "scalar" && !value.text.startsWith("ENC[")) variables.set(key, value.text);
  }
  return variables;
}
