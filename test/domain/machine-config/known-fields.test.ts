// Every field that one of our tables names exists in Talos.
import { expect, test } from "vitest";
import { clusterMeanings } from "#domain/machine-config/cluster-meanings.ts";
import { delayedFields } from "#domain/machine-config/delayed-fields.ts";
import { dangerOf } from "#domain/machine-config/field-meaning.ts";
import { fieldPattern, namesField, type FieldPath } from "#domain/machine-config/field-path.ts";
import { keyedLists } from "#domain/machine-config/list-shape.ts";
import {
  installationFields,
  installerFields,
  kubernetesImages,
  liveFields,
} from "#domain/machine-config/live-fields.ts";
import { nodeMeanings } from "#domain/machine-config/node-meanings.ts";
import { restartingFields } from "#domain/machine-config/restarts.ts";
import { machineryVersions, talosTypes } from "./talos-sources.ts";

const leaves = machineryVersions.flatMap((minor) => talosTypes(minor).leaves);
const places = leaves.map(({ kind, path }) => ({
  kind,
  path: path
    .replaceAll("[]", ".[]")
    .split(".")
    .map((step, index): FieldPath[number] => (step === "[]" ? { item: "x", index } : { key: step })),
}));
const kinds = new Set(places.map(({ kind }) => kind));

const tables: readonly (readonly [string, readonly string[]])[] = [
  ["meanings of cluster fields", clusterMeanings.flatMap(({ fields }) => fields)],
  ["meanings of node fields", nodeMeanings.flatMap(({ fields }) => fields)],
  ["restarts", restartingFields],
  ["delayed fields", delayedFields.map(({ field }) => field)],
  ["live fields", liveFields],
  ["images", kubernetesImages.map(([field]) => field)],
  ["installer", [...installerFields.map(([field]) => field), ...installationFields]],
  ["keyed lists", keyedLists.map(([field]) => field)],
];

test.each(tables)("%s", (_, fields) => {
  expect(fields.length).toBeGreaterThan(2);
  const unknown = fields.filter((field) => {
    const pattern = fieldPattern(field);
    if (pattern.steps.length === 0) return !kinds.has(pattern.kind);
    return !places.some(({ kind, path }) => namesField(pattern, kind, path, "within"));
  });
  expect(unknown).toEqual([]);
});

test("each item of a keyed list has a field that it is told by", () => {
  for (const [field, by] of keyedLists) {
    const list = fieldPattern(`${field}[]`);
    const inside = places.filter(({ kind, path }) => namesField(list, kind, path, "within"));
    // Lists of what Talos hands on as it is (pods) have no fields in its types.
    if (field === "machine.pods") continue;
    expect(inside, field).not.toEqual([]);
    const keys = by.flat();
    expect(
      inside.some(({ path }) => path.some((step) => "key" in step && keys.includes(step.key))),
      field,
    ).toBe(true);
  }
});

test.each([
  ["Layer2VIPConfig", "link", "shared address"],
  ["v1alpha1", "cluster.controlPlane.endpoint", "API server"],
  ["v1alpha1", "cluster.network.podSubnets", "anew"],
  ["v1alpha1", "cluster.network.cni.name", "pod network"],
  ["v1alpha1", "machine.systemDiskEncryption.state.provider", "wiped"],
  ["v1alpha1", "cluster.allowSchedulingOnControlPlanes", "workloads"],
  ["v1alpha1", "cluster.clusterName", "identity"],
  ["v1alpha1", "machine.install.disk", "installed"],
  ["v1alpha1", "cluster.etcd.advertisedSubnets", "quorum"],
  ["v1alpha1", "machine.features.kubePrism.port", "KubePrism"],
  ["LinkConfig", "mtu", "console"],
])("%s %s is dangerous", (kind, path, word) => {
  const steps = path.split(".").map((key) => ({ key }));
  expect(dangerOf(kind, { path: steps, oldPath: steps, old: "a", new: "b" })).toContain(word);
});

test("names and labels that only grow, and the version of an image, are not", () => {
  const at = (text: string) => text.split(".").map((key) => ({ key }));
  const sans = at("machine.certSANs");
  expect(dangerOf("v1alpha1", { path: sans, oldPath: sans, old: ["a"], new: ["a", "b"] })).toBeUndefined();
  expect(dangerOf("v1alpha1", { path: sans, oldPath: sans, old: ["a", "b"], new: ["a"] })).toContain("refused");
  const image = at("machine.install.image");
  const name = (id: string, tag: string) => `factory.talos.dev/metal-installer/${id}:${tag}`;
  expect(
    dangerOf("v1alpha1", { path: image, oldPath: image, old: name("a", "v1.13.8"), new: name("a", "v1.13.9") }),
  ).toBeUndefined();
  expect(
    dangerOf("v1alpha1", { path: image, oldPath: image, old: name("a", "v1.13.8"), new: name("b", "v1.13.8") }),
  ).toContain("extensions");
});

test("no sentence is a fragment of another table's, and none ends with a full stop", () => {
  const sentences = [...clusterMeanings, ...nodeMeanings].map(({ says }) => says);
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).not.toMatch(/\.$/u);
});
