// `.github/homelab.yaml` for a repository that has none: what was found, and room for what cannot be found.
import { quoted } from "./yaml-text.ts";

export interface FoundCluster {
  readonly name: string;
  /** Folder of the Talos configuration. */
  readonly talos?: string;
  /** Folder at which Flux starts. */
  readonly flux?: string;
}

export interface StarterInput {
  readonly clusters: readonly FoundCluster[];
  /** Folders with manifests that would no longer be judged if the clusters were named. */
  readonly leftOut: readonly string[];
  readonly version: string;
}

export function starterSettings({ clusters, leftOut, version }: StarterInput): string {
  const major = version.split(".")[0] ?? "0";
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/ragas-homelab/ragas-homelab/v${major}/schemas/homelab.schema.json
# What the suite cannot read from the repository itself. Everything here is optional.
---
${clustersText(clusters, leftOut)}
# The machines underneath: with them the rules know what one dead host takes along, and which addresses are taken.
# inventory:
#   networks: [192.168.1.0/24]
#   hosts:
#     pve1: { address: 192.168.1.2, memory: 64GiB }
#   nodes:
#     talos-cp-1: { host: pve1, memory: 8GiB }
#   reserved:
#     router: 192.168.1.1

# How grave a rule's findings are here (off, info, warning, error); \`homelab rules\` lists the rules.
# rules:
#   kubernetes/unknown-kind: error

# Findings that are accepted for a reason. A pull request that adds one is still judged without it.
# tolerate:
#   - rule: schema/unknown-field
#     path: kubernetes/apps/lab/**
#     reason: the operator's CRD is newer than the schemas here
#     until: 2027-03-31
`;
}

function clustersText(clusters: readonly FoundCluster[], leftOut: readonly string[]): string {
  const lines = clusters.flatMap(({ name, talos, flux }) => [
    `  - name: ${quoted(name)}`,
    ...(talos === undefined ? [] : [`    talos: ${quoted(talos)}`]),
    ...(flux === undefined ? [] : [`    flux: ${quoted(flux)}`]),
  ]);
  if (lines.length === 0)
    return `# Neither Talos nor Flux was found. Once they are there, they are found by their content; to name them:
# clusters:
#   - name: home
#     talos: talos
#     flux: kubernetes/flux/cluster
`;
  if (leftOut.length === 0)
    return `# As it was found. Only these folders, those that Flux is led to from them, bootstrap/ and .github/ are judged.
clusters:
${lines.join("\n")}
`;
  return `# As it was found. Naming them would leave ${leftOut.map((folder) => `${folder}/`).join(", ")} unjudged, so they are not named:
# clusters:
${lines.map((line) => `# ${line}`).join("\n")}
`;
}
