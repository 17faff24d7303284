// Versions: pairs that fit, one number in all its places, and sources that still exist.
import type { Rule } from "#rules/rule.ts";
import { bootstrapChart } from "./bootstrap-chart.ts";
import { chartPair } from "./chart-pair.ts";
import { deadArtefact } from "./dead-artefact.ts";
import { oneVersion } from "./one-version.ts";
import { supportMatrix } from "./support-matrix.ts";
import { unknownMinor } from "./unknown-minor.ts";
import { upgradePath } from "./upgrade-path.ts";
import { veleroPlugin } from "./velero-plugin.ts";

export const versionsRules: readonly Rule[] = [
  supportMatrix,
  upgradePath,
  unknownMinor,
  oneVersion,
  bootstrapChart,
  chartPair,
  veleroPlugin,
  deadArtefact,
];
