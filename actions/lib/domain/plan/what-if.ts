// An answer to "what if the versions were these": no file is edited, nothing is rendered.
import type { ChangeClass, FieldChange, NodeChange } from "#domain/machine-config/change.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { sideOfModel } from "./sides.ts";
import type { PlanSide, PlanSubject } from "./subject.ts";
import { versionOfImage } from "./version-number.ts";

export interface Versions {
  readonly talos?: string | undefined;
  readonly kubernetes?: string | undefined;
}

/** The sides and changes of a plan from one pair of versions to another; what is not named stays as the tree has it. */
export function whatIf(
  model: TalosModel,
  tree: string,
  { from, to }: { readonly from: Versions; readonly to: Versions },
): Pick<PlanSubject, "base" | "head" | "changes" | "whatIf"> {
  const side = sideOfModel(model, tree);
  const base = withVersions(side, from);
  const head = withVersions(base, to);
  const changes = head.machines.map(({ hostname, controlPlane, installer }, index): NodeChange => {
    const old = base.machines[index]?.installer;
    const fields = [
      ...(base.talosVersion === head.talosVersion ? [] : [field(model, "C", { old, new: installer })]),
      ...(base.kubernetesVersion === head.kubernetesVersion
        ? []
        : [field(model, "D", { old: kubelet(base), new: kubelet(head) })]),
    ];
    return { hostname, controlPlane, kind: fields.length === 0 ? "unchanged" : "changed", fields };
  });
  return { base, head, changes, whatIf: true };
}

function withVersions(side: PlanSide, { talos, kubernetes }: Versions): PlanSide {
  const machines = side.machines.map((machine) => {
    const tag = machine.installer === undefined ? undefined : versionOfImage(machine.installer);
    const isOther = talos !== undefined && machine.installer !== undefined && tag !== undefined;
    return isOther ? { ...machine, installer: withTag(machine.installer, talos) } : machine;
  });
  return {
    ...side,
    ...(talos === undefined ? {} : { talosVersion: talos }),
    ...(kubernetes === undefined ? {} : { kubernetesVersion: kubernetes }),
    machines,
  };
}

/** A digest pins the old version, so it goes. */
function withTag(image: string, version: string): string {
  return image.replace(/:v\d[^:@/]*(?:@.*)?$/u, () => `:${version}`);
}

function kubelet({ kubernetesVersion }: PlanSide): string | undefined {
  return kubernetesVersion === undefined ? undefined : `ghcr.io/siderolabs/kubelet:${kubernetesVersion}`;
}

function field(
  model: TalosModel,
  of: Extract<ChangeClass, "C" | "D">,
  values: { readonly old: string | undefined; readonly new: string | undefined },
): FieldChange {
  const at = (of === "C" ? model.talosVersion : model.kubernetesVersion)?.at;
  return {
    document: "v1alpha1",
    path: of === "C" ? "machine.install.image" : "machine.kubelet.image",
    ...(values.old === undefined ? {} : { old: values.old }),
    ...(values.new === undefined ? {} : { new: values.new }),
    class: of,
    disruption: of === "C" ? "upgrade" : "restart",
    reason: of === "C" ? "an upgrade of Talos" : "an upgrade of Kubernetes",
    ...(at === undefined ? {} : { at }),
  };
}
