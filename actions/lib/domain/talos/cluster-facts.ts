// What the control planes agree on: the facts of the cluster as a whole.
import type { Fact } from "./fact-places.ts";
import { asBoolean, lastStatement, statedText, statedTexts } from "./layers.ts";
import type { Stated, TalosModel } from "./model.ts";
import type { Layer } from "./patch-layers.ts";

export type ClusterFacts = Pick<
  TalosModel,
  | "clusterName"
  | "endpoint"
  | "podSubnets"
  | "serviceSubnets"
  | "apiServerSans"
  | "machineSans"
  | "cni"
  | "kubeProxyDisabled"
  | "coreDnsDisabled"
  | "kubePrismPort"
  | "kubePrismEnabled"
  | "apiServerPort"
  | "allowSchedulingOnControlPlanes"
  | "hasClusterManifests"
>;

/** `stacks` are the layers of each control plane. A fact that they state differently is not known. */
export function clusterFacts(stacks: readonly (readonly Layer[])[]): ClusterFacts {
  const text = (fact: Fact) => agreed(stacks, fact);
  const number = (fact: Fact): Stated<number> | undefined => {
    const stated = text(fact);
    return stated !== undefined && /^\d+$/u.test(stated.value)
      ? { value: Number(stated.value), at: stated.at }
      : undefined;
  };
  const texts = (fact: Fact): readonly Stated<string>[] => {
    const all = stacks.flatMap((layers) => statedTexts(layers, fact));
    return [...new Map(all.map((stated) => [stated.value, stated])).values()];
  };
  return {
    ...present({
      clusterName: text("clusterName"),
      endpoint: text("endpoint"),
      cni: text("cni"),
      kubeProxyDisabled: asBoolean(text("kubeProxyDisabled")),
      coreDnsDisabled: asBoolean(text("coreDnsDisabled")),
      kubePrismPort: number("kubePrismPort"),
      kubePrismEnabled: asBoolean(text("kubePrismEnabled")),
      apiServerPort: number("apiServerPort"),
      allowSchedulingOnControlPlanes: asBoolean(text("allowScheduling")),
    }),
    podSubnets: texts("podSubnet"),
    serviceSubnets: texts("serviceSubnet"),
    apiServerSans: texts("apiServerSan"),
    machineSans: texts("machineSan"),
    hasClusterManifests: stacks.some((layers) => lastStatement(layers, "clusterManifests") !== undefined),
  };
}

function agreed(stacks: readonly (readonly Layer[])[], fact: Fact): Stated<string> | undefined {
  const all = stacks.map((layers) => statedText(layers, fact));
  const [first] = all;
  return all.every((stated) => stated?.value === first?.value) ? first : undefined;
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(of: T): Present<T> {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Present<T>;
}
