// The text of a machine configuration as documents of plain data.
import { stringAt, toValue } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { ConfigDocument, ConfigValue } from "./rendered.ts";

/**
 * The document without a kind first, the others in the order of the text.
 *
 * @throws Error when the text is no machine configuration: no renderer writes such a thing
 */
export function readConfigDocuments(text: string): readonly ConfigDocument[] {
  return mainFirst(documentsOf(text));
}

function mainFirst(read: readonly ConfigDocument[]): readonly ConfigDocument[] {
  const isMain = ({ kind }: ConfigDocument) => kind === "v1alpha1";
  return [...read.filter(isMain), ...read.filter((document) => !isMain(document))];
}

/** Reads a text as documents. */
export type ConfigReader = typeof readConfigDocuments;

/** A reader that remembers: most documents of a cluster are the same on several nodes, and on both sides of a change. */
export function configReader(): ConfigReader {
  const known = new Map<string, readonly ConfigDocument[]>();
  return (text) =>
    mainFirst(
      documentTexts(text).flatMap((part) => {
        const read = known.get(part) ?? documentsOf(part);
        known.set(part, read);
        return read;
      }),
    );
}

/** The documents of a rendered text, by the lines between them: in what a program writes no value begins at the margin. */
export function documentTexts(text: string): readonly string[] {
  return text.split(/^---$/mu).filter((part) => part.trim() !== "");
}

/** The same in the order of the text. Empty documents are left out. */
export function documentsOf(text: string): readonly ConfigDocument[] {
  const { documents, problems } = readYaml(sourceText("", text), { dialect: "yaml12" });
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`a rendered machine configuration is no YAML: ${problem.message}`);
  return documents.flatMap(({ root }): ConfigDocument[] => {
    if (root === undefined) return [];
    if (root.kind !== "map") throw new Error("a rendered machine configuration holds a document that is no map");
    const kind = stringAt(root, "kind") ?? "v1alpha1";
    const name = stringAt(root, "name") ?? stringAt(root, "metadata", "name");
    return [
      {
        apiVersion: kind === "v1alpha1" ? "" : (stringAt(root, "apiVersion") ?? ""),
        kind,
        ...(name === undefined ? {} : { name }),
        value: plain(toValue(root)) as ConfigDocument["value"],
      },
    ];
  });
}

/** Whole numbers beyond 2^53 become text; nothing that Talos reads is so large. */
function plain(value: unknown): ConfigValue {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value as ConfigValue;
}
