// Where secret scanners are told not to look: gitleaks, trufflehog, secretlint, ggshield, detect-secrets.
import { matchesGlob } from "#codecs/glob/glob.ts";
import { compileRe2 } from "#codecs/regexp/re2.ts";
import { entryOf, itemsAt, nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText, type SourceText, type TextRange } from "#kernel/source-text.ts";
import { nameOf } from "#domain/repository/paths.ts";

/** One exception: `skips` says which paths the scanner leaves out because of it. */
export interface ScannerException extends TextRange {
  readonly scanner: string;
  readonly source: SourceText;
  /** As it is written. */
  readonly pattern: string;
  readonly skips: (path: string) => boolean;
}

/** What the file at `path` makes a scanner overlook; empty for any other file. */
export function scannerExceptions(path: string, text: string): readonly ScannerException[] {
  const source = sourceText(path, text);
  const name = nameOf(path);
  if (/^\.?gitleaks(?:\..*)?\.toml$/.test(name)) return gitleaks(source);
  if (name === ".gitleaksignore") return lines(source, "gitleaks", fingerprint);
  if (/^\.?trufflehog.*(?:exclude|ignore)/i.test(name)) return lines(source, "trufflehog", byPattern);
  if (name === ".secretlintignore") return lines(source, "secretlint", byGlob);
  if (/^\.gitguardian\.ya?ml$/.test(name)) return gitguardian(source);
  return [];
}

/** Files that may hold exceptions. */
export function isScannerConfig(path: string): boolean {
  return /^\.?(?:gitleaks|trufflehog|secretlint|gitguardian)/i.test(nameOf(path));
}

/** The strings of `paths = [ … ]`, in any allowlist of the file. TOML has no reader with places here, and needs none. */
function gitleaks(source: SourceText): ScannerException[] {
  const { text } = source;
  const found: ScannerException[] = [];
  for (const list of text.matchAll(/^[ \t]*paths\s*=\s*\[/gm)) {
    const string = /'''([\s\S]*?)'''|"""([\s\S]*?)"""|'([^'\n]*)'|"((?:[^"\\\n]|\\.)*)"|#[^\n]*|\]/gy;
    string.lastIndex = list.index + list[0].length;
    for (;;) {
      string.lastIndex = skip(text, string.lastIndex);
      const match = string.exec(text);
      if (match === null || match[0] === "]") break;
      if (match[0].startsWith("#")) continue;
      const literal = match[1] ?? match[3];
      const pattern = literal ?? (match[2] ?? match[4] ?? "").replace(/\\(.)/g, "$1");
      const end = match.index + match[0].length;
      found.push({ scanner: "gitleaks", source, pattern, start: match.index, end, skips: byPattern(pattern) });
    }
  }
  return found;
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s,]/.test(text.charAt(at))) at++;
  return at;
}

type Test = (pattern: string) => (path: string) => boolean;

function lines(source: SourceText, scanner: string, test: Test): ScannerException[] {
  const found: ScannerException[] = [];
  for (const match of source.text.matchAll(/^[ \t]*([^#\s!][^\n]*?)[ \t\r]*$/gm)) {
    const pattern = match[1] ?? "";
    const start = match.index + match[0].indexOf(pattern);
    found.push({ scanner, source, pattern, start, end: start + pattern.length, skips: test(pattern) });
  }
  return found;
}

/** `commit:path:rule:line`, or without the commit: one place in one file. */
function fingerprint(line: string): (path: string) => boolean {
  return (path) => line.startsWith(`${path}:`) || line.includes(`:${path}:`);
}

function byPattern(pattern: string): (path: string) => boolean {
  try {
    const compiled = compileRe2(pattern);
    return (path) => compiled.test(path);
  } catch (error) {
    if (error instanceof SyntaxError) return () => false;
    throw error;
  }
}

function byGlob(pattern: string): (path: string) => boolean {
  const anchored = pattern.slice(0, -1).includes("/") ? pattern.replace(/^\//, "") : `**/${pattern}`;
  return (path) => matchesGlob(path, anchored);
}

function gitguardian(source: SourceText): ScannerException[] {
  const root = readYaml(source, { dialect: "yaml12" }).documents[0]?.root;
  const lists: (YamlNode | undefined)[] = ["ignored_paths", "ignored-paths"].flatMap((field) => [
    nodeAt(root, "secret", field),
    entryOf(root, field)?.value,
  ]);
  return lists
    .flatMap((list) => itemsAt(list))
    .flatMap((item) =>
      item.kind === "scalar"
        ? [
            {
              scanner: "ggshield",
              source,
              pattern: item.text,
              start: item.start,
              end: item.end,
              skips: byGlob(item.text),
            },
          ]
        : [],
    );
}
