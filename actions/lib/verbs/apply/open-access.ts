// The live cluster as an apply reaches it: credentials that were read, certificates that are in time.
import { readKubeconfig } from "#domain/kubernetes-api/kubeconfig.ts";
import { certificateTrouble, readTalosconfig } from "#domain/talos-api/talosconfig.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { ClusterAccess } from "#ports/cluster-access.ts";
import type { KubernetesApi } from "#ports/kubernetes-api.ts";
import type { Ports } from "#ports/ports.ts";
import type { TalosApi } from "#ports/talos-api.ts";

export interface Credentials {
  readonly talosconfig: string;
  readonly kubeconfig: string;
}

export interface LiveCluster {
  readonly talos: TalosApi;
  readonly kubernetes: KubernetesApi;
  readonly close: () => void;
}

/** @throws WrongUse naming file and field for credentials that cannot be used */
export async function openLive(
  { talosconfig, kubeconfig }: Credentials,
  access: ClusterAccess,
  ports: Ports,
): Promise<LiveCluster> {
  const read = readTalosconfig({ path: talosconfig, text: textOf("talosconfig", talosconfig, ports) });
  if ("mistakes" in read) throw new WrongUse(read.mistakes);
  const trouble = certificateTrouble(read.context, access.clock.now());
  if (trouble?.fatal === true) throw new WrongUse([`${talosconfig}: ${trouble.message}`]);
  if (trouble !== undefined) ports.log.warning(trouble.message);
  const config = readKubeconfig({ path: kubeconfig, text: textOf("kubeconfig", kubeconfig, ports) });
  if ("mistakes" in config) throw new WrongUse(config.mistakes);
  const talos = await access.openTalos(read.context);
  const kubernetes = await access.openKubernetes(config.context);
  return {
    talos,
    kubernetes,
    close() {
      talos.close();
      kubernetes.close();
    },
  };
}

function textOf(flag: string, path: string, ports: Ports): string {
  const content = ports.readGiven?.(path) ?? { problem: "cannot be read here" };
  if ("problem" in content) throw new WrongUse([`--${flag}: ${path} ${content.problem}`]);
  return Buffer.from(content.bytes).toString("utf8");
}
