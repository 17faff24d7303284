// Verdicts of actionlint and zizmor as findings: where in our counting, how grave, and said once.
import { clearName } from "#codecs/nearest-name/nearest-name.ts";
import { lineOf } from "#domain/report/source-lines.ts";
import type { Severity } from "#kernel/finding.ts";
import type { ActionlintVerdict } from "#tools/actionlint/actionlint.ts";
import type { ZizmorPlace, ZizmorVerdict } from "#tools/zizmor/zizmor.ts";
import type { RawFinding } from "#verbs/validate/collected.ts";

type Texts = ReadonlyMap<string, string>;

/** Empty for what actionlint does not know yet and GitHub does. */
export function findingOfActionlint(verdict: ActionlintVerdict, texts: Texts): RawFinding[] {
  const { path, line, column, kind, message } = verdict;
  // `uses: $/path` means this repository at this commit (rhysd/actionlint#711).
  if (/"\$\//.test(message) && (kind === "action" || kind === "workflow-call")) return [];
  const text = lineOf(texts.get(path) ?? "", line) ?? "";
  const start = unitsOfCharacters(text, column - 1);
  const place = { path, line, column: start + 1, endLine: line, endColumn: start + 1 + wordAt(text, start) };
  return [
    {
      ...place,
      rule: "workflows/actionlint",
      severity: gravityOfActionlint(verdict, texts),
      message: `${shortened(message)} (actionlint: ${kind})`,
    },
  ];
}

/** Length of the word or expression at `start`, at least 1; actionlint itself marks everything up to the next space. */
function wordAt(text: string, start: number): number {
  const word = /^(?:\$\{\{.*?\}\}|[^\s,:{}[\]'"()]+)/.exec(text.slice(start));
  return word?.[0].length ?? 1;
}

/** A workflow that GitHub refuses or that does something else is an error; what actionlint cannot know for sure is not. */
function gravityOfActionlint(verdict: ActionlintVerdict, texts: Texts): Severity {
  const { kind, message } = verdict;
  if (kind === "runner-label") return "info";
  if (kind === "deprecated-commands" || kind === "if-cond") return "warning";
  if (kind === "syntax-check" && isNewSyntax(verdict, texts)) return "info";
  // Its list of other people's actions ages; those of this repository are read.
  if (kind === "action" && !message.includes('"./')) return "warning";
  return "error";
}

/**
 * GitHub's syntax grows and the list of actionlint's ages: a key that is near none that it knows is no misspelling, and a
 * step with such a key may do without `run` and `uses`.
 */
function isNewSyntax({ message, path, line }: ActionlintVerdict, texts: Texts): boolean {
  if (message.startsWith("step must run script with"))
    return stepKeys(texts.get(path) ?? "", line).some((key) => !stepWords.includes(key) && isNoTypo(key, stepWords));
  const found = /^unexpected key "([^"]*)" for .*?\. expected one of (.*)$/s.exec(message);
  const known = [...(found?.[2] ?? "").matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
  return found !== null && isNoTypo(found[1] ?? "", known);
}

const stepWords = [
  "continue-on-error",
  "env",
  "id",
  "if",
  "name",
  "run",
  "shell",
  "timeout-minutes",
  "uses",
  "with",
  "working-directory",
];

function isNoTypo(key: string, known: readonly string[]): boolean {
  return clearName(key, known) === undefined && !known.some((word) => lettersOf(word) === lettersOf(key));
}

/** Sorted: the same for words whose letters have only changed places. */
function lettersOf(word: string): string {
  return [...word].sort().join("");
}

/** The keys of the step that begins on a line, in block or in flow style. */
function stepKeys(text: string, line: number): string[] {
  const lines = text.split("\n").slice(line - 1);
  const first = /^(\s*)-(\s+)(.*)$/.exec(lines[0] ?? "");
  if (first === null) return [];
  const [, indent = "", gap = "", rest = ""] = first;
  if (rest.startsWith("{")) return [...rest.matchAll(/[{,]\s*([\w-]+)\s*:/g)].map(([, key = ""]) => key);
  const column = indent.length + 1 + gap.length;
  const end = lines.findIndex((each, index) => index > 0 && /\S/.test(each) && each.search(/\S/) < column);
  const own = [rest, ...lines.slice(1, end === -1 ? undefined : end).filter((each) => each.search(/\S/) === column)];
  return own.flatMap((each) => /^\s*([\w-]+)\s*:/.exec(each)?.[1] ?? []);
}

/** One line; a list of everything that would be right helps nobody. */
function shortened(message: string): string {
  const line = message.replace(/\s+/g, " ").trim();
  const list = /^(label ".*?" is unknown)\. available labels are /.exec(line)?.[1];
  if (list !== undefined) return `${list}: name it under self-hosted-runner.labels in .github/actionlint.yaml`;
  return line.length <= 400 ? line : `${line.slice(0, 399)}…`;
}

export function findingOfZizmor(verdict: ZizmorVerdict, texts: Texts): RawFinding[] {
  if (!texts.has(verdict.path)) return [];
  const { audit, description, annotation, related } = verdict;
  const places = related
    .filter(({ path }) => texts.has(path))
    .map((place) => ({ ...startOf(place, texts), message: place.annotation }));
  const said = annotation === "" || annotation === description ? description : `${description}: ${annotation}`;
  return [
    {
      ...spanOf(verdict, texts),
      rule: "workflows/zizmor",
      severity: gravityOfZizmor(verdict),
      message: `${shortened(said)} (zizmor: ${audit})`,
      ...(places.length === 0 ? {} : { related: places }),
    },
  ];
}

/** Advice on safety: what zizmor itself holds for likely and grave is a warning, and nothing of it stops a change. */
function gravityOfZizmor({ severity, confidence }: ZizmorVerdict): Severity {
  const isGrave = severity === "High" || severity === "Medium";
  return isGrave && confidence !== "Low" && confidence !== "Unknown" ? "warning" : "info";
}

/** True where the same defect has been told: text that does not parse, or a template that zizmor calls an injection. */
export function isOursAlready(finding: RawFinding, known: readonly RawFinding[]): boolean {
  const isSyntax = finding.message.endsWith("(actionlint: syntax-check)");
  const isInjection = finding.message.includes("potentially untrusted");
  return known.some(({ rule, path, line, endLine, message }) => {
    if (path !== finding.path) return false;
    if (isSyntax && rule.startsWith("yaml/"))
      return /could not parse as YAML/.test(finding.message) || line === finding.line;
    const covers = line <= finding.line && finding.line <= endLine;
    return isInjection && rule === "workflows/zizmor" && covers && message.endsWith("(zizmor: template-injection)");
  });
}

/** Of a whole job or workflow only the first line is marked. */
const longestSpan = 10;

function spanOf(place: ZizmorPlace, texts: Texts) {
  const { path, row, column } = place;
  const text = texts.get(path) ?? "";
  const isLong = place.endRow - row > longestSpan;
  const endRow = isLong ? row : place.endRow;
  const endColumn = isLong ? Infinity : place.endColumn;
  return {
    path,
    line: row + 1,
    column: unitsOfBytes(lineOf(text, row + 1) ?? "", column) + 1,
    endLine: endRow + 1,
    endColumn: unitsOfBytes(lineOf(text, endRow + 1) ?? "", endColumn) + 1,
  };
}

function startOf(place: ZizmorPlace, texts: Texts) {
  const { path, line, column } = spanOf(place, texts);
  return { path, line, column };
}

/** UTF-16 units of the first `count` characters. */
function unitsOfCharacters(line: string, count: number): number {
  let units = 0;
  let left = count;
  for (const character of line) {
    if (left-- <= 0) return units;
    units += character.length;
  }
  return units;
}

/** UTF-16 units of the first `count` bytes of UTF-8. */
function unitsOfBytes(line: string, count: number): number {
  let units = 0;
  let left = count;
  for (const character of line) {
    if (left <= 0) return units;
    const code = character.codePointAt(0) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    units += character.length;
  }
  return units;
}
