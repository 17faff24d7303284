// Findings as SARIF results: places, fixes, and fingerprints that survive a moved line.
import { sha256 } from "#kernel/digest.ts";
import type { Finding, Severity } from "#kernel/finding.ts";
import { lineOf } from "./source-lines.ts";
import type { WriterInput } from "./writer.ts";

export const sarifLevel: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** `ids` are the rules of the run, in the order of its driver. */
export function sarifResults(input: WriterInput, ids: readonly string[]): object[] {
  const seen = new Map<string, number>();
  return input.report.findings.map((finding) => {
    const print = fingerprint(input, finding);
    const occurrence = (seen.get(print) ?? 0) + 1;
    seen.set(print, occurrence);
    return result({ input, finding, ruleIndex: ids.indexOf(finding.rule), fingerprint: `${print}:${occurrence}` });
  });
}

interface ResultParts {
  readonly input: WriterInput;
  readonly finding: Finding;
  readonly ruleIndex: number;
  readonly fingerprint: string;
}

function result({ input, finding, ruleIndex, fingerprint: print }: ResultParts): object {
  const { rule, severity, message, fix, object, since } = finding;
  const related = finding.related?.map((place, id) => ({
    id,
    physicalLocation: {
      artifactLocation: artifact(place.path),
      region: { startLine: place.line, startColumn: place.column },
    },
    message: { text: place.message },
  }));
  const fixes = fixesOf(input, finding);
  return {
    ruleId: rule,
    ruleIndex,
    level: sarifLevel[severity],
    message: { text: fix === undefined ? message : `${message}\nFix: ${fix}` },
    locations: [{ physicalLocation: physicalLocation(finding), ...(object === undefined ? {} : logical(object)) }],
    ...(related === undefined ? {} : { relatedLocations: related }),
    ...(fixes === undefined ? {} : { fixes }),
    ...(since === undefined ? {} : { baselineState: since === "base" ? "unchanged" : "new" }),
    partialFingerprints: { "homelabFinding/v1": print },
  };
}

function physicalLocation({ path, line, column, endLine, endColumn }: Finding): object {
  return {
    artifactLocation: artifact(path),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function logical(object: string): object {
  return { logicalLocations: [{ fullyQualifiedName: object, kind: "resource" }] };
}

function artifact(path: string): object {
  return { uri: path.split("/").map(encodeSegment).join("/"), uriBaseId: "%SRCROOT%" };
}

/** Lone surrogates have no UTF-8 form and so no percent form. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/[\ud800-\udfff]/gu, () => "\ufffd"));
}

/** What stays when lines move: rule, file, object, message and the text of the line. */
function fingerprint({ sources }: WriterInput, finding: Finding): string {
  const line = lineText(sources(finding.path), finding.line)?.trim() ?? "";
  return sha256([finding.rule, finding.path, finding.object ?? "", finding.message, line].join("\0")).slice(0, 32);
}

function lineText(source: string | undefined, line: number): string | undefined {
  return source === undefined ? undefined : lineOf(source, line);
}

/** Whole lines are replaced; the last of them keeps its own line break, which the end of a file may lack. */
function fixesOf({ sources }: WriterInput, { path, suggestion, fix }: Finding): object[] | undefined {
  if (suggestion === undefined) return undefined;
  const last = lineText(sources(path), suggestion.endLine);
  if (last === undefined) return undefined;
  // Where nothing takes their place, the lines go with their line breaks.
  const isGone = suggestion.replacement === "" && lineText(sources(path), suggestion.endLine + 1) !== undefined;
  const end = isGone
    ? { endLine: suggestion.endLine + 1, endColumn: 1 }
    : { endLine: suggestion.endLine, endColumn: last.length + 1 };
  const deletedRegion = { startLine: suggestion.line, startColumn: 1, ...end };
  const insertedContent = { text: suggestion.replacement.replace(/\r?\n$/, "") };
  return [
    {
      ...(fix === undefined ? {} : { description: { text: fix } }),
      artifactChanges: [{ artifactLocation: artifact(path), replacements: [{ deletedRegion, insertedContent }] }],
    },
  ];
}
