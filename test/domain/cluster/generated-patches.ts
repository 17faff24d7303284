// Patches for generated trees, of every form that kustomize takes.
import type { Random } from "../../mutants/random.ts";
import { kinds, type MadeObject } from "./generated-objects.ts";

type Fields = Record<string, unknown>;

export function generatedPatches(
  folder: string,
  objects: readonly MadeObject[],
  random: Random,
  texts: Record<string, string>,
): Fields {
  const [first, ...rest] = objects;
  if (first === undefined || random.number(2) === 0) return {};
  const target = random.pick([first, ...rest]);
  switch (random.number(9)) {
    case 0:
      return { patches: [{ patch: JSON.stringify(namedMerge(target, random)) }] };
    case 1:
      texts[`${folder}/patch.yaml`] = JSON.stringify(namedMerge(target, random));
      return { patches: [{ path: "patch.yaml" }] };
    case 2:
      texts[`${folder}/merge.yaml`] = JSON.stringify(namedMerge(target, random));
      return { patchesStrategicMerge: ["merge.yaml"] };
    case 3:
      return { patches: [{ patch: JSON.stringify(anyMerge(random)), target: selector(target, random) }] };
    case 4:
      return { patches: [{ patch: JSON.stringify(operations(random)), target: selector(target, random) }] };
    case 5:
      return {
        patchesJson6902: [
          {
            patch: JSON.stringify(operations(random)),
            target: { kind: target.kind, name: random.pick([target.metadata.name, ".*"]) },
          },
        ],
      };
    case 6:
      return { patches: [{ patch: JSON.stringify({ ...head(target), $patch: "delete" }) }] };
    case 7:
      return {
        patches: [
          {
            patch: JSON.stringify({ ...head(target), metadata: { ...head(target).metadata, name: "renamed" } }),
            target: { kind: target.kind, name: target.metadata.name },
            options: { allowNameChange: true },
          },
        ],
      };
    default:
      return { replacements: [replacement(target, random)] };
  }
}

function head({ apiVersion, kind, metadata: { name, namespace } }: MadeObject) {
  return { apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } };
}

function namedMerge(target: MadeObject, random: Random): unknown {
  return { ...head(target), ...change(target.kind, random) };
}

function anyMerge(random: Random): unknown {
  return {
    apiVersion: "any/v1",
    kind: "Any",
    metadata: { name: "any", labels: { patched: "yes" } },
    ...change(random.pick(kinds), random),
  };
}

function change(kind: string, random: Random): Fields {
  if (kind === "Deployment" || kind === "StatefulSet") return { spec: { template: { spec: podChange(random) } } };
  if (kind === "CronJob") return { spec: { jobTemplate: { spec: { template: { spec: podChange(random) } } } } };
  if (kind === "Service")
    return { spec: { ports: [{ port: 53, protocol: "UDP", targetPort: 5353 }, { port: 81 }], selector: null } };
  if (kind === "HelmRelease") return { spec: { values: { list: [9], map: { a: null, c: { d: 1 } } }, timeout: "5m" } };
  if (kind === "ConfigMap") return { data: { a: null, c: "3" } };
  return { spec: { added: { deep: [1, { x: null }], gone: null } } };
}

function podChange(random: Random): Fields {
  return random.pick<Fields>([
    {
      containers: [
        { name: "sidecar", image: "other" },
        {
          name: "app",
          env: [
            { name: "C", value: "3" },
            { name: "A", value: "2" },
          ],
        },
      ],
    },
    {
      containers: [
        {
          name: "app",
          ports: [
            { containerPort: 8080, name: "http" },
            { containerPort: 9090, protocol: "TCP" },
          ],
        },
      ],
    },
    { containers: [{ name: "sidecar", $patch: "delete" }], volumes: [{ name: "extra", emptyDir: {} }] },
    { volumes: [{ $patch: "replace" }, { name: "only", emptyDir: {} }] },
    {
      containers: [{ name: "app", env: null, volumeMounts: [{ mountPath: "/other", name: "data" }] }],
      serviceAccountName: null,
    },
    { $patch: "replace", containers: [{ name: "new", image: "new" }] },
    {
      initContainers: [{ name: "init", image: "init", env: [{ name: "X", value: null }] }],
      hostAliases: [{ ip: "10.0.0.1" }],
    },
  ]);
}

function operations(random: Random): unknown {
  return random.pick<unknown>([
    [{ op: "add", path: "/metadata/annotations", value: { by: "json" } }],
    [{ op: "replace", path: "/metadata/name", value: "json-renamed" }],
    [
      { op: "add", path: "/spec", value: { list: [1, 2, 3] } },
      { op: "add", path: "/spec/list/-", value: 4 },
      { op: "add", path: "/spec/list/0", value: 0 },
      { op: "remove", path: "/spec/list/1" },
      { op: "replace", path: "/spec/list/1", value: "two" },
      { op: "copy", from: "/spec/list", path: "/spec/copied" },
      { op: "move", from: "/spec/copied", path: "/spec/a~1b" },
      { op: "test", path: "/spec/list/0", value: 0 },
    ],
    [{ op: "add", path: "/metadata/namespace", value: "json" }],
  ]);
}

function selector(target: MadeObject, random: Random): unknown {
  const { kind, metadata } = target;
  return random.pick<unknown>([
    { kind },
    { kind, name: metadata.name },
    { kind: `${kind}|Secret`, name: "w.*|a.i" },
    { name: ".*" },
    { labelSelector: "app=web" },
    { labelSelector: "tier in (a, b), app!=db" },
    { annotationSelector: "example.com/note" },
    { namespace: "media|default" },
    { group: target.apiVersion.includes("/") ? target.apiVersion.split("/")[0] : undefined, version: "v.*" },
  ]);
}

function replacement(target: MadeObject, random: Random): unknown {
  const { kind, metadata } = target;
  return {
    source: {
      kind,
      name: metadata.name,
      ...random.pick<Fields>([{}, { fieldPath: "metadata.name" }, { fieldPath: "kind" }]),
    },
    targets: [
      {
        select: { kind: random.pick([kind, "Deployment", "HelmRelease"]) },
        fieldPaths: [random.pick(["metadata.annotations.copied", "metadata.labels.[example.com/copied]"])],
        options: { create: true },
      },
    ],
  };
}
