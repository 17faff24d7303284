// Takes secrets out of everything that a report shows: its sentences, and the lines of the files.
import { loadRe2For } from "#codecs/regexp/re2.ts";
import { confidentialIn, confidentialInText, type Confidential } from "#domain/confidential/confidential.ts";
import { maskSentence, maskText } from "#domain/confidential/masking.ts";
import { ruleFor, sopsConfigs } from "#domain/sops/config.ts";
import { findLineStarts } from "#kernel/source-text.ts";
import type { Finding } from "#kernel/finding.ts";
import type { Files } from "#ports/files.ts";
import type { TreeRead } from "./read-tree.ts";

export interface Veil {
  finding(finding: Finding): Finding;
  /** What another program said of objects in these files. */
  words(text: string, paths: readonly string[]): string;
  /** The text of a file as it may be shown; undefined when nothing of it may be, or when there is none. */
  text(path: string): string | undefined;
}

interface Seen {
  readonly text: string;
  /** Absent when nothing may be shown. */
  readonly confidential?: Confidential;
}

/** Looks at a file when something is said of it. `tree` is what was read of `files`. */
export async function veilOver(tree: TreeRead, files: Pick<Files, "read">): Promise<Veil> {
  const configs = sopsConfigs(tree.files);
  const patterns = configs.flatMap(({ rules }) =>
    rules.flatMap(({ pathRegex, selection }) => [pathRegex ?? "", selection.by === "comment" ? "" : selection.pattern]),
  );
  await loadRe2For(patterns);
  const known = new Map<string, Seen | undefined>();
  const look = (path: string): Seen | undefined => {
    const file = tree.files.get(path);
    const text = file?.yaml.source.text ?? textOf(files, path);
    if (text === undefined) return undefined;
    const rule = ruleFor(configs, path);
    const confidential = file === undefined ? confidentialInText(path, text, rule) : confidentialIn(file, rule);
    return { text, ...(confidential === undefined ? {} : { confidential }) };
  };
  const see = (path: string): Seen | undefined => {
    if (!known.has(path)) known.set(path, look(path));
    return known.get(path);
  };
  return {
    finding: (finding) => veiled(finding, see),
    words: (text, paths) => maskSentence(text, valuesIn(paths, see), false),
    text(path) {
      const seen = see(path);
      return seen?.confidential === undefined ? undefined : maskText(seen.text, seen.confidential.ranges);
    },
  };
}

/** Positions count from the first character after a byte order mark, as the reader counts them. */
function textOf(files: Pick<Files, "read">, path: string): string | undefined {
  const content = files.read(path);
  return "bytes" in content ? new TextDecoder("utf-8").decode(content.bytes) : undefined;
}

function veiled(finding: Finding, see: (path: string) => Seen | undefined): Finding {
  const own = see(finding.path);
  const values = valuesIn([finding.path, ...(finding.related ?? []).map(({ path }) => path)], see);
  const isAboutOne =
    own !== undefined && (own.confidential === undefined || touches(finding, own.text, own.confidential));
  if (values.length === 0 && !isAboutOne) return finding;
  const mask = (sentence: string) => maskSentence(sentence, values, isAboutOne);
  const { suggestion, ...rest } = finding;
  const { message, fix, related } = rest;
  // Lines with a secret in them are no suggestion any more when it is masked.
  const isOpen = suggestion !== undefined && mask(suggestion.replacement) === suggestion.replacement;
  return {
    ...rest,
    message: mask(message),
    ...(fix === undefined ? {} : { fix: mask(fix) }),
    ...(related === undefined ? {} : { related: related.map((place) => ({ ...place, message: mask(place.message) })) }),
    ...(isOpen ? { suggestion } : {}),
  };
}

function valuesIn(paths: readonly string[], see: (path: string) => Seen | undefined): string[] {
  return [...new Set(paths)].flatMap((path) => see(path)?.confidential?.values ?? []);
}

/** True when the finding's place and a confidential one have a character in common. */
function touches({ line, column, endLine, endColumn }: Finding, text: string, { ranges }: Confidential): boolean {
  if (ranges.length === 0) return false;
  const starts = findLineStarts(text);
  const from = (starts[line - 1] ?? text.length) + column - 1;
  const to = Math.max(from + 1, (starts[endLine - 1] ?? text.length) + endColumn - 1);
  return ranges.some(({ start, end }) => start < to && from < end);
}
