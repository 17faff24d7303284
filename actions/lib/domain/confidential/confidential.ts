// What of a file must not be shown: on a terminal, in a log, in a comment, whatever else is wrong with the file.
import type { YamlScalar } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { isYamlPath, nameOf } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { namesItsFiles, type CreationRule } from "#domain/sops/config.ts";
import { credentialsIn } from "#domain/sops/credentials.ts";
import { sourceText, type TextRange } from "#kernel/source-text.ts";
import { isTalos, secretScalars, textBlocks } from "./secret-scalars.ts";
import { valuesOfLines } from "./value-lines.ts";

export interface Confidential {
  /** Places in the text; they may overlap. */
  readonly ranges: readonly TextRange[];
  /** Values that no message may repeat. */
  readonly values: readonly string[];
}

/** `rule` is the creation rule of `.sops.yaml` for the file, where there is one. */
export function confidentialIn(file: TreeFile, rule: CreationRule | undefined): Confidential {
  const { path, documents } = file;
  const { text } = file.yaml.source;
  const named = rule !== undefined && namesItsFiles(rule, path) ? rule : undefined;
  const scalars = documents.flatMap((document) => secretScalars(document, named));
  const isBroken = file.yaml.problems.some(({ code }) => code === "syntax" || code === "limit");
  const places = [
    ...(isBroken && (named !== undefined || looksSecret(path, text)) ? valuesOfLines(text, 0) : []),
    ...documents
      .flatMap((document) => textBlocks(document.root).filter((block) => holdsSecret(block, document)))
      .flatMap(({ start, end }) => valuesOfLines(text.slice(start, end), start)),
    ...credentialsIn(text),
  ];
  const values = [
    ...scalars.flatMap((scalar) => [scalar.text, String(scalar.value)]),
    ...places.map(({ start, end }) => text.slice(start, end).replace(/^(["'])(.*)\1$/, "$2")),
  ];
  return { ranges: [...scalars, ...places], values: [...new Set(values)].filter((value) => value !== "") };
}

/** A patch or a file inside a string. */
function holdsSecret({ text }: YamlScalar, outer: TreeDocument): boolean {
  const { documents, problems } = readYaml(sourceText(outer.path, text), { dialect: "yaml12" });
  const role = isTalos(outer) ? "machine-patch" : "kubernetes";
  if (documents.some(({ root }) => root !== undefined && secretScalars({ role, root }, undefined).length > 0))
    return true;
  return problems.length > 0 && looksSecret("", text);
}

/** Of a text that was not read as YAML. Undefined: nothing of it may be shown. */
export function confidentialInText(
  path: string,
  text: string,
  rule: CreationRule | undefined,
): Confidential | undefined {
  const isNamed = rule !== undefined && namesItsFiles(rule, path);
  if (isNamed || (isYamlPath(path) && looksSecret(path, text))) return undefined;
  const ranges = credentialsIn(text);
  return { ranges, values: ranges.map(({ start, end }) => text.slice(start, end)) };
}

/** By its name, or by words that files with secrets have. */
function looksSecret(path: string, text: string): boolean {
  if (/^talsecret|\.sops\.[a-z]+$/.test(nameOf(path)) || /^\s*["']?stringData["']?\s*:/m.test(text)) return true;
  if (/^\s*(?:- )?["']?kind["']?\s*:\s*["']?Secret\b/m.test(text)) return true;
  return (
    /^\s*(?:machine|cluster|secrets|certs)\s*:/m.test(text) &&
    /^\s+\w*(?:token|secret|key|passphrase|password)\s*:/im.test(text)
  );
}
