// Which line of our own tree made a field of a rendered configuration.
import { expect, test } from "vitest";
import { talosModels } from "#domain/talos/build-model.ts";
import { sourceFinder, type RenderedField } from "#domain/talos/source-of.ts";
import { ownTalosTree, revisionOf } from "../../verbs/talos/real-ports.ts";

const texts = ownTalosTree();
const { files, paths } = revisionOf(texts);
const [model] = talosModels(files, paths);
if (model === undefined) throw new Error("there is no model of our own tree");
const sourceOf = sourceFinder(model, files);

/** `machine.install.disk`, a key with dots in brackets: `machine.sysctls[a.b]`. */
function field(kind: string, path: string, more: Partial<RenderedField> = {}): RenderedField {
  const keys = [...path.matchAll(/\[([^\]]+)\]|([^.[\]]+)/gu)].map((match) => match[1] ?? match[2] ?? "");
  return { hostname: "talos-cp-1", kind, path: keys.map((key) => ({ key })), ...more };
}

/** `path: text of the place` */
function lineOf(wanted: RenderedField): string | undefined {
  const at = sourceOf(wanted);
  if (at === undefined) return undefined;
  const line = (texts.get(at.path) ?? "").split("\n")[at.line - 1] ?? "";
  return `${at.path}: ${line.slice(at.column - 1, at.endLine === at.line ? at.endColumn - 1 : undefined)}`;
}

test.each([
  [
    "a patch",
    field("v1alpha1", "machine.sysctls[net.core.rmem_max]"),
    'patches/global/machine-sysctls.yaml: "7500000"',
  ],
  [
    "a map of a patch",
    field("v1alpha1", "machine.features.kubePrism"),
    "patches/global/machine-features.yaml: kubePrism",
  ],
  ["a patch of the group", field("v1alpha1", "cluster.proxy.disabled"), "patches/controller/cluster.yaml: true"],
  ["a document of a patch", field("TimeSyncConfig", ""), "patches/global/machine-time.yaml: TimeSyncConfig"],
  [
    "a variable in a patch",
    field("TimeSyncConfig", "ntp.servers", { value: "pool.ntp.org" }),
    "talenv.yaml: pool.ntp.org",
  ],
  ["a field of the node", field("v1alpha1", "machine.install.disk", { value: "/dev/sda" }), "talenv.yaml: /dev/sda"],
  ["the hostname", field("HostnameConfig", "hostname", { value: "talos-cp-1" }), "talconfig.yaml: talos-cp-1"],
  ["a virtual address", field("Layer2VIPConfig", "name", { value: "172.16.1.49" }), "talconfig.yaml: 172.16.1.49"],
  ["the Kubernetes version", field("v1alpha1", "machine.kubelet.image"), "talenv.yaml: v1.36.4"],
  [
    "the Talos version",
    field("v1alpha1", "machine.install.image", {
      value: "factory.talos.dev/metal-installer-secureboot/ce4c:v1.13.9",
      other: "factory.talos.dev/metal-installer-secureboot/ce4c:v1.13.8",
    }),
    "talenv.yaml: v1.13.8",
  ],
  [
    "the schematic",
    field("v1alpha1", "machine.install.image", {
      value: "factory.talos.dev/metal-installer-secureboot/ab12:v1.13.8",
      other: "factory.talos.dev/metal-installer-secureboot/ce4c:v1.13.8",
    }),
    "talconfig.yaml: schematic",
  ],
  ["the endpoint", field("v1alpha1", "cluster.controlPlane.endpoint"), "talconfig.yaml: https://172.16.1.49:6443"],
])("%s", (_, wanted, expected) => {
  expect(lineOf(wanted)).toBe(`talos/${expected}`);
});

test("a default of Talos has no line", () => {
  expect(lineOf(field("v1alpha1", "machine.features.diskQuotaSupport"))).toBeUndefined();
  expect(lineOf(field("v1alpha1", "cluster.id"))).toBeUndefined();
});

test("patches of control planes say nothing of a worker", () => {
  expect(lineOf({ ...field("v1alpha1", "cluster.proxy.disabled"), hostname: "talos-worker" })).toBeUndefined();
});
