// The workflows that are held against the policy: ours, and what `homelab init` writes into other repositories.
import { readdirSync, readFileSync } from "node:fs";
import { adoptable, adoptedFile, type Adoption } from "#verbs/init/adopted-files.ts";
import type { WorkflowText } from "./policy.ts";

const folder = ".github/workflows";

export function ownWorkflows(): WorkflowText[] {
  const names = readdirSync(folder).sort();
  return names.map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, "utf8") }));
}

export function ownWorkflow(name: string): string {
  return readFileSync(`${folder}/${name}.yaml`, "utf8");
}

const adoption: Adoption = {
  layout: { clusters: [{ name: "home", talos: "talos", flux: "kubernetes/flux/cluster" }], leftOut: [], checkedBy: [] },
  branch: "main",
  version: "1.2.3",
  commit: "0123456789abcdef0123456789abcdef01234567",
};

export function adoptedWorkflows(changed: Partial<Adoption> = {}): WorkflowText[] {
  return adoptable
    .map((what) => adoptedFile(what, { ...adoption, ...changed }))
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path, content }) => ({ path, text: content }));
}
