// The two sides of a plan: from a render, or from the model of the tree where nothing had to be rendered.
import { redactDocuments } from "#domain/machine-config/redact.ts";
import type { RenderedNode, TalosRender } from "#domain/machine-config/rendered.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { installerOf } from "./config-reading.ts";
import { configDigest } from "./digest.ts";
import type { PlanMachine, PlanSide, SchematicContents } from "./subject.ts";
import { versionOfImage } from "./version-number.ts";

/** A side as rendered. `tree` is the digest of its inputs. Secrets are gone from what comes out. */
export function sideOfRender(render: TalosRender, tree: string): PlanSide {
  const machines = render.nodes.map(machineOfNode);
  const ofImage = machines.flatMap(({ installer }) =>
    installer === undefined ? [] : (versionOfImage(installer) ?? []),
  );
  const talosVersion = render.talosVersion ?? ofImage[0];
  return {
    cluster: render.cluster,
    tree,
    ...(talosVersion === undefined ? {} : { talosVersion }),
    ...(render.kubernetesVersion === undefined ? {} : { kubernetesVersion: render.kubernetesVersion }),
    ...(render.endpoint === undefined ? {} : { endpoint: render.endpoint }),
    machines,
  };
}

function machineOfNode({ hostname, controlPlane, addresses, documents }: RenderedNode): PlanMachine {
  const redacted = redactDocuments(documents);
  const installer = installerOf(redacted);
  return {
    hostname,
    controlPlane,
    address: addresses[0] ?? "",
    ...(installer === undefined ? {} : { installer }),
    config: configDigest(redacted),
    documents: redacted,
  };
}

/** A side that was not rendered: equal to the other one, or asked about. */
export function sideOfModel(model: TalosModel, tree: string): PlanSide {
  const { clusterName, talosVersion, kubernetesVersion, endpoint } = model;
  return {
    cluster: clusterName?.value ?? model.path,
    tree,
    ...(talosVersion === undefined ? {} : { talosVersion: withV(talosVersion.value) }),
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion: withV(kubernetesVersion.value) }),
    ...(endpoint === undefined ? {} : { endpoint: endpoint.value }),
    machines: model.nodes.map(({ hostname, controlPlane, addresses, installer, virtualAddresses }) => ({
      hostname: hostname.value,
      controlPlane,
      address: addresses[0]?.value ?? "",
      ...(installer === undefined ? {} : { installer: installer.value }),
      documents: virtualAddresses.map(({ value }) => ({
        apiVersion: "v1alpha1",
        kind: "Layer2VIPConfig",
        name: value,
        value: {},
      })),
    })),
  };
}

/** A side without nodes: the tree has no such cluster there. */
export function emptySide(cluster: string, tree: string): PlanSide {
  return { cluster, tree, machines: [] };
}

/** What the schematics hold that the trees write out, and the one without anything in it. */
export function schematicContents(models: readonly TalosModel[]): SchematicContents {
  const contents = new Map<string, readonly string[]>([[emptySchematic, []]]);
  for (const { nodes } of models)
    for (const { schematic, extensions } of nodes)
      if (extensions !== undefined) for (const id of schematic?.value ?? []) contents.set(id, extensions);
  return contents;
}

const emptySchematic = "376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba";

function withV(version: string): string {
  return version.replace(/^(?=\d)/u, "v");
}
