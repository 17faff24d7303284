// The model of a talconfig says of each node what the configuration says that the real talhelper renders for it.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commentsOf } from "#codecs/yaml/comments.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { treeFile, type TreeFile } from "#domain/repository/tree.ts";
import { talosModels } from "#domain/talos/build-model.ts";
import type { TalosModel, TalosNode } from "#domain/talos/model.ts";
import { compareText } from "#kernel/ordering.ts";
import { sourceText } from "#kernel/source-text.ts";
import { root } from "../../trees/repository.ts";
import { renderTalos } from "../../trees/talos-render.ts";
import { modelCases, type ModelCase } from "./model-cases.ts";
import { startRealTalos, type RealTalos } from "./real-talos.ts";

function treeOf(texts: Readonly<Record<string, string>>, inTalosFolder: boolean): Map<string, TreeFile> {
  return new Map(
    Object.entries(texts).map(([path, text]) => {
      const source = sourceText(path, text);
      return [path, treeFile(readYaml(source, { dialect: "yaml12" }), commentsOf(source), inTalosFolder)];
    }),
  );
}

function modelOf(texts: Readonly<Record<string, string>>, inTalosFolder: boolean): TalosModel {
  const files = treeOf(texts, inTalosFolder);
  const [model, second] = talosModels(files, new Set(files.keys()));
  if (model === undefined || second !== undefined) throw new Error("one model was expected");
  return model;
}

const sorted = (values: readonly { readonly value: string }[]) => values.map(({ value }) => value).sort(compareText);

function nodeFacts({ hostname, controlPlane, installer, installDisk, ...node }: TalosNode): object {
  return {
    hostname: hostname.value,
    controlPlane,
    installer: installer?.value,
    installDisk: installDisk?.value.replace("selected by its properties", "selected"),
    virtualAddresses: sorted(node.virtualAddresses),
    interfaceAddresses: sorted(node.interfaceAddresses),
    tpmKeys: node.tpmKeys.length,
    gaps: node.gaps.length,
  };
}

/** What is absent from a talconfig stands in a rendered configuration as a default. */
function clusterFacts(model: TalosModel, minor: number): object {
  const hasDocuments = minor >= 14;
  const isTalhelper = model.renderer === "talhelper";
  return {
    clusterName: model.clusterName?.value,
    endpoint: model.endpoint?.value,
    cni: model.cni?.value ?? (hasDocuments && !isTalhelper ? "none" : "flannel"),
    kubeProxyDisabled: model.kubeProxyDisabled?.value ?? false,
    coreDnsDisabled: model.coreDnsDisabled?.value ?? false,
    kubePrism: [model.kubePrismEnabled?.value ?? true, model.kubePrismPort?.value ?? 7445],
    scheduling: model.allowSchedulingOnControlPlanes?.value ?? false,
    pods: model.podSubnets.length > 0 ? sorted(model.podSubnets) : ["10.244.0.0/16"],
    services: model.serviceSubnets.length > 0 ? sorted(model.serviceSubnets) : ["10.96.0.0/12"],
  };
}

let real: RealTalos;
beforeAll(async () => {
  real = await startRealTalos();
});
afterAll(() => real.dispose());

async function rendered({ talconfig, files }: ModelCase): Promise<Record<string, string>> {
  const { said, configs } = await real.renderFiles(talconfig, files);
  expect(Object.keys(configs), said).not.toEqual([]);
  return configs;
}

describe.each(modelCases.map((each) => [each.name, each] as const))("%s", (_, each) => {
  test("is what talhelper makes of it", async () => {
    const declared = modelOf({ "talconfig.yaml": each.talconfig, ...each.files }, true);
    const made = modelOf(await rendered(each), false);
    const minor = Number(/^v1\.(\d+)/u.exec(declared.talosVersion?.value ?? "")?.[1]);
    expect(clusterFacts(declared, minor)).toEqual(clusterFacts(made, minor));
    expect(declared.nodes.map(nodeFacts)).toEqual(made.nodes.map(nodeFacts));
    const versions = made.nodes.map(({ images }) => images.get("kubelet")?.value);
    for (const [index, { images }] of declared.nodes.entries())
      if (images.has("kubelet")) expect(images.get("kubelet")?.value).toBe(versions[index]);
    const names = (model: TalosModel) =>
      new Set([...model.apiServerSans, ...model.machineSans].map(({ value }) => value));
    for (const name of names(declared)) expect(names(made)).toContain(name);
  });
});

test("this repository's own cluster", async () => {
  using render = await renderTalos();
  const texts = Object.fromEntries(
    readdirSync(join(root, "talos"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => [`talos/${path}`, readFileSync(join(root, "talos", path), "utf8")]),
  );
  const configs = render.files.filter((file) => file.endsWith(".yaml"));
  const made = modelOf(
    Object.fromEntries(configs.map((file) => [file, readFileSync(join(render.folder, file), "utf8")])),
    false,
  );
  const declared = modelOf(texts, true);
  expect(clusterFacts(declared, 13)).toEqual(clusterFacts(made, 13));
  expect(declared.nodes.map(nodeFacts)).toEqual(made.nodes.map(nodeFacts));
  expect(made.nodes).toHaveLength(4);
});
