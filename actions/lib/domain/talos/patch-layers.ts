// What each patch of a talconfig says, read once however many nodes it applies to.
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import type { YamlDocument, YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import { factsOf, type Statement } from "./facts.ts";
import { partsOfJsonPatch } from "./json-patch-facts.ts";
import type { Stated } from "./model.ts";
import { hasTemplate } from "./placeholders.ts";
import type { Variables } from "./resolved-text.ts";
import type { ListedPatch } from "./talconfig-patches.ts";

/** The statements of one patch or document set, and what of it cannot be read. */
export interface Layer {
  readonly statements: readonly Statement[];
  readonly gaps: readonly Stated<string>[];
}

export interface PatchReading {
  readonly talconfig: SourceText;
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly variables: Variables;
}

/** The layer of one listed patch. A file that is not there is a gap, too: its rule is `talos/patch-missing`. */
export function layerOfPatch({ scalar, file }: ListedPatch, reading: PatchReading): Layer {
  const { talconfig, files, variables } = reading;
  const at = talconfig.span(scalar.start, scalar.end);
  if (file === undefined) {
    const source = embeddedSource(talconfig, scalar);
    if (source === undefined) return gap("a patch that is no text", at);
    const { documents, problems } = readYaml(source, { dialect: "yaml12" });
    return problems.length > 0
      ? gap(hasTemplate(source.text) ? "a template" : "a patch that does not parse", at)
      : layerOfDocuments(documents, variables);
  }
  if (file.unset.length > 0) return gap(`the value of ${file.unset.join(", ")} is not known`, at);
  const path = resolveInside(folderOf(talconfig.path), file.path);
  const read = path === undefined ? undefined : files.get(path);
  if (read === undefined || read.yaml.problems.length > 0) return gap(`${file.path} cannot be read`, at);
  return layerOfDocuments(read.documents, variables);
}

/** The layer of the documents of one text. */
export function layerOfDocuments(documents: readonly YamlDocument[], variables: Variables): Layer {
  const parts = documents.map(({ root, source }) => layerOfRoot(root, source, variables));
  return { statements: parts.flatMap((part) => part.statements), gaps: parts.flatMap((part) => part.gaps) };
}

function layerOfRoot(root: YamlNode | undefined, source: SourceText, variables: Variables): Layer {
  if (root?.kind === "map") return { statements: factsOf(root, { source, variables }), gaps: [] };
  if (root?.kind !== "list") return { statements: [], gaps: [] };
  const { parts, unclear } = partsOfJsonPatch(root);
  const placed = ({ start, end }: TextRange): Stated<string> => ({
    value: "an operation takes something away",
    at: source.span(start, end),
  });
  return {
    statements: parts.flatMap((part) => factsOf(part, { source, variables })),
    gaps: unclear.map(placed),
  };
}

function gap(value: string, at: Stated<string>["at"]): Layer {
  return { statements: [], gaps: [{ value, at }] };
}
