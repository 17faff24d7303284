// The Flux tree of the cluster: complete, buildable by the real kustomize, every reference resolved, order sound.
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { apps, charts, edges, groupProviders, groupsAtStart, images, provisioners } from "./components.ts";
import { fluxTree, keyOf, list, type BuiltKustomization, type KubernetesObject } from "./flux-tree.ts";
import { documentsOf, repositoryFiles, root, valueAt } from "./repository.ts";
import { runTool } from "./run-tool.ts";

let tree: readonly BuiltKustomization[] = [];
beforeAll(async () => {
  tree = await fluxTree();
}, 120_000);

const files = repositoryFiles("kubernetes");
const kustomizationFolders = files
  .filter((path) => path.endsWith("/kustomization.yaml") && valueAt(documentsOf(path), [0, "kind"]) === "Kustomization")
  .map((path) => path.slice(0, path.lastIndexOf("/")));
const leaves = () => tree.slice(2);
const objectsOf = (kind: string) => tree.flatMap(({ objects }) => objects).filter((object) => object.kind === kind);
const named = (kind: string, key: string) => objectsOf(kind).filter((object) => keyOf(object) === key);
const group = ({ apiVersion }: KubernetesObject) =>
  apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
const dependenciesOf = (built: BuiltKustomization) =>
  list(valueAt(built.object, ["spec", "dependsOn"])).map(
    (entry) => `${valueAt(entry, ["namespace"])}/${valueAt(entry, ["name"])}`,
  );
const sorted = (rows: readonly { release: string }[]) => [...rows].sort((a, b) => (a.release < b.release ? -1 : 1));
const byKey = (key: string) => tree.find((built) => built.key === key);

function upstream(key: string, seen = new Set<string>()): Set<string> {
  const built = byKey(key);
  if (built === undefined) throw new Error(`no Kustomization ${key}`);
  for (const next of dependenciesOf(built)) if (!seen.has(next)) upstream(next, seen.add(next));
  return seen;
}

describe("the plain kustomize of a reader's machine builds", () => {
  test.each(kustomizationFolders)("%s", async (folder) => {
    const run = await runTool("kustomize", ["build", folder], { cwd: root });
    expect(run.stderr).toBe("");
    expect(run.code).toBe(0);
    expect(run.stdout).toContain("apiVersion:");
  });
});

test("Flux finds its way from the FluxInstance to every app", () => {
  expect(tree.slice(0, 2).map(({ key }) => key)).toEqual(["flux-system/flux-system", "flux-system/cluster-apps"]);
  expect(leaves().length).toBeGreaterThanOrEqual(Object.values(apps).flat().length);
  for (const { key, path, objects } of tree) {
    expect(existsSync(`${root}/${path}`), `${key}: ${path}`).toBe(true);
    expect(objects.length, key).toBeGreaterThan(0);
  }
  const unused = kustomizationFolders.filter((folder) => /^kubernetes\/apps\/[^/]+\/[^/]+\//.test(folder));
  expect(
    leaves()
      .map(({ path }) => path)
      .sort(),
  ).toEqual(unused.sort());
});

test("namespaces and apps are those of the description, each whole", () => {
  const found: Record<string, Set<string>> = {};
  for (const path of files) {
    const [, namespace, app] = /^kubernetes\/apps\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
    if (namespace !== undefined && app !== undefined) (found[namespace] ??= new Set()).add(app);
  }
  const foundApps = Object.fromEntries(Object.entries(found).map(([namespace, set]) => [namespace, [...set].sort()]));
  expect(foundApps).toEqual(apps);
  for (const [namespace, names] of Object.entries(apps)) {
    const needed = [`kubernetes/apps/${namespace}/namespace.yaml`, `kubernetes/apps/${namespace}/kustomization.yaml`];
    for (const app of names)
      needed.push(
        ...["ks.yaml", "app/kustomization.yaml"].map((file) => `kubernetes/apps/${namespace}/${app}/${file}`),
      );
    expect(files).toEqual(expect.arrayContaining(needed));
    const built = leaves().filter(({ object }) => object.metadata.namespace === namespace);
    expect(new Set(built.map(({ path }) => path.split("/")[3]))).toEqual(new Set(names));
  }
});

test("no namespace vanishes with its folder", () => {
  const namespaces = objectsOf("Namespace");
  expect(namespaces.map(({ metadata }) => metadata.name).sort()).toEqual(Object.keys(apps));
  for (const object of namespaces)
    expect(valueAt(object, ["metadata", "annotations", "kustomize.toolkit.fluxcd.io/prune"])).toBe("disabled");
});

test("the root's patches reach every app and every release", () => {
  for (const { key, object } of leaves()) {
    expect(valueAt(object, ["spec", "decryption"]), key).toEqual({ provider: "sops" });
    expect(valueAt(object, ["spec", "sourceRef"]), key).toEqual({
      kind: "GitRepository",
      name: "flux-system",
      namespace: "flux-system",
    });
    expect(valueAt(object, ["spec", "targetNamespace"]), key).toBe(object.metadata.namespace);
    expect(object["spec"], key).toMatchObject({
      prune: true,
      deletionPolicy: "WaitForTermination",
      retryInterval: "2m",
    });
    expect(valueAt(object, ["spec", "postBuild", "substituteFrom"]), key).toEqual([
      { kind: "ConfigMap", name: "cluster-settings" },
      { kind: "Secret", name: "cluster-secrets" },
    ]);
  }
  for (const release of objectsOf("HelmRelease"))
    expect(release["spec"], keyOf(release)).toMatchObject({
      install: { crds: "CreateReplace", strategy: { name: "RetryOnFailure" } },
      rollback: { cleanupOnFail: true },
      upgrade: {
        cleanupOnFail: true,
        crds: "CreateReplace",
        strategy: { name: "RemediateOnFailure" },
        remediation: { retries: 2 },
      },
    });
});

test("charts come from where the description says, in its version", () => {
  const found = objectsOf("HelmRelease").map((release) => {
    const { namespace } = release.metadata;
    const ref = valueAt(release, ["spec", "chartRef"]);
    const inline = valueAt(release, ["spec", "chart", "spec"]);
    const source = ref ?? valueAt(inline, ["sourceRef"]);
    const key = `${valueAt(source, ["namespace"]) ?? namespace}/${valueAt(source, ["name"])}`;
    const [object, ...more] = named(String(valueAt(source, ["kind"])), key);
    expect([object?.kind, more], `${keyOf(release)}: ${key}`).toEqual([
      ref === undefined ? "HelmRepository" : "OCIRepository",
      [],
    ]);
    const url = String(valueAt(object, ["spec", "url"]));
    const version = String(
      valueAt(ref === undefined ? inline : object, ref === undefined ? ["version"] : ["spec", "ref", "tag"]),
    );
    const row = { release: keyOf(release), url, version };
    return ref === undefined ? Object.assign(row, { chart: String(valueAt(inline, ["chart"])) }) : row;
  });
  expect(sorted(found)).toEqual(sorted(charts));
  const sources = [...objectsOf("OCIRepository"), ...objectsOf("HelmRepository")];
  expect(sources).toHaveLength(charts.length);
  for (const [release, wanted] of Object.entries(images)) {
    const text = JSON.stringify(named("HelmRelease", release)[0]).replace(
      /"repository":"([^"]+)","tag":"([^"]+)"/g,
      '"image":"$1:$2"',
    );
    for (const image of wanted) expect(text).toContain(`"${image}"`);
  }
});

describe("order", () => {
  test("every dependency exists, and there is no circle", () => {
    for (const built of leaves()) {
      for (const key of dependenciesOf(built)) expect(byKey(key)?.key, `${built.key} depends on ${key}`).toBe(key);
      expect([...upstream(built.key)], built.key).not.toContain(built.key);
    }
  });

  test("the edges of the description are there", () => {
    for (const [key, wanted] of Object.entries(edges))
      expect(dependenciesOf(byKey(key) as BuiltKustomization)).toEqual(expect.arrayContaining([...wanted]));
  });

  test("an app with a volume or a database waits for what provides it", () => {
    let checked = 0;
    for (const { key, objects, text } of leaves().filter((built) => built.key.startsWith("default/"))) {
      const claims = objects
        .filter(({ kind }) => kind === "PersistentVolumeClaim")
        .map((claim) => String(valueAt(claim, ["spec", "storageClassName"])));
      const wanted = claims.flatMap((name) => provisioners[name] ?? []);
      if (text.includes("postgres-rw.database.svc.")) wanted.push("database/postgres");
      for (const dependency of wanted) expect([...upstream(key)], key).toContain(dependency);
      checked += wanted.length;
    }
    expect(checked).toBeGreaterThan(5);
  });

  test("nobody applies a kind before the one who brings it", () => {
    for (const { key, objects } of leaves())
      for (const object of objects) {
        if (groupsAtStart.includes(group(object))) continue;
        const provider = groupProviders[group(object)];
        expect(provider, `${key}: who brings ${object.apiVersion}?`).toBeDefined();
        expect([...upstream(key)], `${key}: ${object.kind}`).toContain(provider);
      }
  });

  test("whoever is waited for says when it is ready", () => {
    const waitedFor = new Set(leaves().flatMap(dependenciesOf));
    expect(waitedFor.size).toBeGreaterThan(5);
    for (const key of waitedFor) expect(valueAt(byKey(key)?.object, ["spec", "wait"]), key).toBe(true);
  });
});
