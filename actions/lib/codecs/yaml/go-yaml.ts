// What go-yaml refuses and js-yaml takes.
import type { YamlDialect } from "./dialect.ts";
import type { YamlDocument } from "./node.ts";
import type { YamlProblem } from "./problem.ts";

/** Outside YAML's printable characters (go-yaml v2 and v3, readerc.go); NUL and lone surrogates are js-yaml's and the decoder's. */
const control = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;

/** The first control character of a file: it makes the whole file unreadable for kubectl and kustomize. */
export function findControlCharacter(
  text: string,
  dialect: YamlDialect,
  read: { readonly documents: readonly YamlDocument[]; readonly problems: readonly YamlProblem[] },
): YamlProblem | undefined {
  if (dialect === "yaml12") return undefined;
  const start = text.search(control);
  if (start === -1 || read.problems.some((problem) => problem.code === "encoding")) return undefined;
  const document = read.documents.findLast((candidate) => candidate.range.start <= start)?.index ?? 0;
  const code = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, "0");
  const message = `control character U+${code}: kubectl and kustomize refuse the file`;
  return { code: "encoding", message, document, start, end: start + 1 };
}
