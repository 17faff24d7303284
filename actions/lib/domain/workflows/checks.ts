// Steps that judge something: this suite's, and the tools of the same trade.
import type { Step } from "./workflow.ts";

const ours = /(?:^|\/)actions\/(check|validate|render|diff|plan|verify|renovate)(?:@|$)/;
const verbs = /(?:^|[\s;&|])(?:npx\s+)?(homelab\s+(?:check|validate|render|diff|plan|verify|renovate))\b/;
const tools =
  /(?:^|[\s;&|/])((?:flux-local\s+(?:test|build|diff)|flate\s+test|kubeconform|kube-linter|conftest|actionlint|zizmor|gitleaks|trufflehog|yamllint|kustomize\s+build|talhelper\s+(?:validate|genconfig)|talosctl\s+validate|pre-commit\s+run))\b/;
const actions =
  /^(?:gitleaks\/gitleaks-action|zizmorcore\/zizmor-action|rhysd\/actionlint|trufflesecurity\/trufflehog|bridgecrewio\/checkov-action|stackrox\/kube-linter-action|pre-commit\/action|raven-actions\/actionlint|ibiqlik\/action-yamllint)@/;

/** What the step checks with, in words; undefined for any other step. */
export function checkOf({ uses, run }: Step): string | undefined {
  if (uses !== undefined) {
    const own = ours.exec(uses)?.[1];
    if (own !== undefined && (uses.startsWith("./") || uses.startsWith("$/") || uses.includes("homelab")))
      return `homelab ${own}`;
    return actions.test(uses) ? uses.slice(0, uses.indexOf("@")) : undefined;
  }
  for (const line of (run ?? "").split("\n")) {
    if (line.trim().startsWith("#") || /\|\|\s*true\b/.test(line)) continue;
    const found = verbs.exec(line)?.[1] ?? tools.exec(line)?.[1];
    if (found !== undefined) return found.replace(/\s+/g, " ");
  }
  return undefined;
}
