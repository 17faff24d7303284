// What nothing uses is never an error.
import type { UngradedFinding } from "#domain/settings/severity.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import type { UsedFiles } from "./used-files.ts";

/** Findings in files that neither Flux nor Talos uses are no graver than a warning, and say so. */
export function gradedByUse(findings: readonly UngradedFinding[], usage: UsedFiles): readonly UngradedFinding[] {
  return findings.map((finding) => gradedOne(finding, usage));
}

function gradedOne(finding: UngradedFinding, usage: UsedFiles): UngradedFinding {
  const { path, rule: id, message } = finding;
  // The pins of the tools are used by the tool chain itself.
  if (/\.(?:toml|lock)$/.test(path)) return finding;
  const rule = ruleCatalog.get(id);
  const severity = finding.severity ?? rule?.severity;
  if (severity !== "error" || rule?.everywhere === true) return finding;
  // Somebody left it over, or keeps it for later.
  const unused = usage.used(path) ? undefined : "nothing that Flux or Talos uses reaches this file";
  // Many programs read YAML by rules of their own.
  const data = usage.isPlainData(path) && id.startsWith("yaml/") ? "Flux hands this file on as it is" : undefined;
  const reason = unused ?? data;
  return reason === undefined ? finding : { ...finding, severity: "warning", message: `${message} (${reason})` };
}
