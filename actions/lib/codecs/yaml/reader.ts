// The YAML of one file as documents with places. Trouble is a problem in the result, never a throw.
import type { SourceText } from "#kernel/source-text.ts";
import type { YamlDialect } from "./dialect.ts";
import { findControlCharacter } from "./go-yaml.ts";
import { defaultLimits, type YamlLimits } from "./limits.ts";
import type { YamlDocument } from "./node.ts";
import type { Effort } from "./opener.ts";
import { parseText } from "./parse.ts";
import type { YamlProblem } from "./problem.ts";
import { reindent } from "./reindent.ts";
import { splitDocuments, type Segment } from "./segments.ts";
import { explainFailure } from "./syntax.ts";
import { buildTree, type Tree } from "./tree.ts";

export interface ReadYamlOptions {
  readonly dialect: YamlDialect;
  readonly limits?: Partial<YamlLimits>;
}

/** What a file holds. A document that does not parse or goes over a limit is missing here and named by a problem. */
export interface YamlFile {
  readonly source: SourceText;
  readonly documents: readonly YamlDocument[];
  /** Sorted by place. */
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads a text of any content. A syntax error costs the document that it is in: those before and after stay. Anchors
 * count per document, the last of two keys of one name wins, `<<` merges. A text without content has no documents.
 */
export function readYaml(source: SourceText, options: ReadYamlOptions): YamlFile {
  const limits = { ...defaultLimits, ...options.limits };
  const { text } = source;
  if (text.length > limits.size) return { source, documents: [], problems: [tooLarge(text, limits)] };
  const job: Job = {
    source,
    limits,
    dialect: options.dialect,
    expansion: { nodes: 0 },
    effort: { left: limits.effort },
    documents: [],
    problems: [],
    count: 0,
  };
  const whole = { start: 0, end: text.length };
  const failure = text.length > limits.whole ? "not tried" : readPart(job, whole);
  if (failure !== undefined) readParts(job, failure);
  const control = findControlCharacter(text, options.dialect, job);
  if (control !== undefined) job.problems.push(control);
  if (job.problems.length > 1) job.problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { source, documents: job.documents, problems: job.problems };
}

interface Job {
  readonly source: SourceText;
  readonly dialect: YamlDialect;
  readonly limits: YamlLimits;
  readonly expansion: { nodes: number };
  readonly effort: Effort;
  readonly documents: YamlDocument[];
  readonly problems: YamlProblem[];
  /** Documents met so far, broken ones included. */
  count: number;
}

/** Reads one stretch of the file. When it does not parse, nothing of it is kept and the answer says why. */
function readPart(job: Job, { start, end }: Segment): YamlProblem | undefined {
  const { source, limits, effort } = job;
  const text = start === 0 && end === source.text.length ? source.text : source.text.slice(start, end);
  const parsed = parseText(text, limits.depth);
  const part = { source, text, base: start, firstIndex: job.count, dialect: job.dialect, limits };
  if ("events" in parsed) {
    keep(job, buildTree(parsed.events, part, job.expansion));
    return undefined;
  }
  const mended = reindent(text, parsed, limits.depth, effort);
  if (mended === undefined)
    return explainFailure({ failure: parsed, text, base: start, document: job.count, limits, effort });
  keep(job, buildTree(mended.events, { ...part, text: mended.text, toOriginal: mended.toOriginal }, job.expansion));
  return undefined;
}

function keep(job: Job, tree: Tree): void {
  for (const document of tree.documents) job.documents.push(document);
  for (const problem of tree.problems) job.problems.push(problem);
  job.count += tree.count;
}

/** Document by document: a long file, or one that failed as a whole with `failure`. */
function readParts(job: Job, failure: YamlProblem | "not tried"): void {
  let broken = 0;
  for (const segment of splitDocuments(job.source.text)) {
    if (broken === job.limits.broken) {
      const message = `more than ${broken} documents do not parse: the rest of the file is not read`;
      job.problems.push({ code: "limit", message, document: job.count, ...segment });
      return;
    }
    const problem = readPart(job, segment);
    if (problem === undefined) continue;
    job.problems.push(problem);
    job.count++;
    broken++;
  }
  if (broken === 0 && failure !== "not tried") job.problems.push(failure);
}

function tooLarge(text: string, limits: YamlLimits): YamlProblem {
  const sizes = [text.length, limits.size].map((size) => `${(size / 1024 / 1024).toFixed(1)} MiB`);
  const message = `the file is ${sizes[0]} long, more than ${sizes[1]}: it is not read`;
  return { code: "limit", message, document: 0, start: 0, end: 0 };
}
