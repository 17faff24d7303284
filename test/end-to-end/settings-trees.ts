// Trees with settings, and what is said of the mistake in them.
import { misspelt } from "./fixtures.ts";
import { findingLines, type Judged } from "./report.ts";

/** The settings file. */
export const at = ".github/homelab.yaml";
/** One mistake in `bad.yaml`, and settings. */
export const withSettings = (settings: string, more: Readonly<Record<string, string>> = {}) => ({
  "bad.yaml": misspelt,
  ...more,
  [at]: settings,
});
/** Of a kind that nothing describes. */
export const lamp = "apiVersion: home.test/v1\nkind: Lamp\nmetadata: { name: a }\n";
/** What the run says of everything but the settings themselves. */
export const outcome = ({ exitCode, report }: Judged) => ({
  exitCode,
  lines: findingLines(report).filter((line) => !line.startsWith(".github/")),
});
export const softened = { exitCode: 0, lines: ["bad.yaml:5:3 info schema/unknown-field"] };
export const asItIs = { exitCode: 1, lines: ["bad.yaml:5:3 error schema/unknown-field"] };
