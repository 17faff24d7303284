// Trees of kustomizations made by chance, always the same for one seed.
import { randomOf, type Random } from "../../mutants/random.ts";
import { kinds, object, type MadeObject } from "./generated-objects.ts";
import { generatedPatches } from "./generated-patches.ts";
import type { Texts } from "./memory-tree.ts";

type Fields = Record<string, unknown>;

/** Folders `leaf-*`, components and `top`, which lists them; the answer is about `top`. */
export function generatedTree(seed: string): Texts {
  const random = randomOf(seed);
  const texts: Record<string, string> = {};
  const leaves = 1 + random.number(3);
  const known: MadeObject[] = [];
  for (let index = 0; index < leaves; index++) known.push(...leaf(`leaf-${index}`, random, texts));
  const hasComponent = random.number(2) === 0;
  if (hasComponent) known.push(...component(random, texts));
  const own = random.number(2) === 0 ? [object(random)] : [];
  if (own.length > 0) texts["top/own.yaml"] = documents(own);
  const resources = [
    ...Array.from({ length: leaves }, (_, index) => `../leaf-${index}`),
    ...(own.length > 0 ? ["own.yaml"] : []),
  ];
  texts["top/kustomization.yaml"] = json({
    sortOptions: { order: "fifo" },
    resources,
    ...(hasComponent ? { components: ["../component"] } : {}),
    ...transformers(random, "top"),
    ...generatedPatches("top", [...known, ...own], random, texts),
  });
  return texts;
}

function leaf(folder: string, random: Random, texts: Record<string, string>): MadeObject[] {
  const objects = Array.from({ length: 1 + random.number(4) }, () => object(random));
  const isList = random.number(6) === 0;
  texts[`${folder}/objects.yaml`] = isList
    ? json({ apiVersion: "v1", kind: "List", items: objects })
    : documents(objects);
  texts[`${folder}/kustomization.yaml`] = json({
    resources: ["./objects.yaml"],
    ...generators(folder, objects, random, texts),
    ...transformers(random, folder),
    ...generatedPatches(folder, objects, random, texts),
  });
  return objects;
}

function component(random: Random, texts: Record<string, string>): MadeObject[] {
  const objects = [object(random)];
  texts["component/objects.yaml"] = documents(objects);
  texts["component/kustomization.yaml"] = json({
    apiVersion: "kustomize.config.k8s.io/v1alpha1",
    kind: "Component",
    resources: ["objects.yaml"],
    ...transformers(random, "component"),
    ...generators("component", objects, random, texts),
    ...generatedPatches("component", objects, random, texts),
  });
  return objects;
}

function transformers(random: Random, folder: string): Fields {
  const fields: Fields = {};
  if (random.number(2) === 0) fields.namespace = random.pick(["media", "default", "tools"]);
  if (random.number(4) === 0) fields.namePrefix = `${folder.slice(0, 1)}-`;
  if (random.number(5) === 0) fields.nameSuffix = "-x";
  if (random.number(4) === 0) fields.labels = [label(random)];
  if (random.number(8) === 0) fields.commonLabels = { team: folder };
  if (random.number(6) === 0) fields.commonAnnotations = { "example.com/from": folder };
  if (random.number(5) === 0) fields.images = [image(random)];
  return fields;
}

function label(random: Random): unknown {
  const pairs = { part: "all", number: "1" };
  switch (random.number(4)) {
    case 0:
      return { pairs, includeSelectors: true };
    case 1:
      return { pairs, includeTemplates: true };
    case 2:
      return { pairs, fields: [{ path: "spec/labels", kind: random.pick(kinds), create: true }] };
    default:
      return { pairs };
  }
}

function image(random: Random): unknown {
  const name = random.pick(["nginx", "ghcr.io/org/app", "registry:5000/app", "busybox"]);
  return random.pick<Fields>([
    { name, newTag: "2.0" },
    { name, newName: "mirror.local/x" },
    { name, digest: "sha256:def" },
    { name, newName: "y", newTag: "3", digest: "sha256:fed" },
  ]);
}

function generators(
  folder: string,
  objects: readonly MadeObject[],
  random: Random,
  texts: Record<string, string>,
): Fields {
  if (random.number(3) !== 0) return {};
  texts[`${folder}/files/app.conf`] = "port = 80\n";
  texts[`${folder}/some.env`] = "# comment\nONE=1\nTWO=two words\n";
  const name = random.pick(["web", "api", "db"]);
  const kind = random.pick(["ConfigMap", "Secret"]);
  const options = random.pick<Fields>([
    {},
    { options: { disableNameSuffixHash: true } },
    { options: { labels: { generated: "yes" }, annotations: { note: "a" }, immutable: true } },
  ]);
  const entry = {
    name,
    ...options,
    ...random.pick<Fields>([
      { literals: ["key=value", 'quoted="a=b"'] },
      { files: ["files/app.conf", "renamed=files/app.conf"] },
      { envs: ["some.env"] },
    ]),
    ...(objects.some(
      (each) => each.kind === kind && each.metadata.name === name && each.metadata.namespace === undefined,
    )
      ? { behavior: random.pick(["merge", "replace"]) }
      : {}),
  };
  const fields: Fields = { [kind === "ConfigMap" ? "configMapGenerator" : "secretGenerator"]: [entry] };
  if (random.number(4) === 0) fields.generatorOptions = { disableNameSuffixHash: true, labels: { global: "1" } };
  return fields;
}

function documents(objects: readonly unknown[]): string {
  return objects.map((each) => json(each)).join("---\n");
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
