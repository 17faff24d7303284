import { describe, expect, test } from "vitest";
import { clusterModels } from "#domain/cluster/build.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { compareClusters } from "#domain/flux-change/compare.ts";
import type { FluxChange } from "#domain/flux-change/change.ts";
import { memoryTree, type Texts } from "../cluster/memory-tree.ts";

function kustomization(name: string, more = ""): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: ${name}
  namespace: flux-system
spec:
  interval: 1h
  path: ./kubernetes/apps/${name}
  prune: true
  sourceRef: { kind: GitRepository, name: flux-system }
${more}`;
}

const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: sonarr, namespace: media }
spec:
  interval: 1h
  chart:
    spec:
      chart: app-template
      version: 4.1.0
      sourceRef: { kind: HelmRepository, name: bjw-s }
  values:
    controllers:
      sonarr:
        containers:
          app:
            image: { repository: ghcr.io/home-operations/sonarr, tag: 4.0.1 }
            env:
              - { name: TZ, value: "\${TIMEZONE}" }
              - { name: PORT, value: "8989" }
`;
const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: config, namespace: media }
spec: { resources: { requests: { storage: 5Gi } } }
`;
const secret = `apiVersion: v1
kind: Secret
metadata: { name: api, namespace: media }
stringData: { key: plain-old-value }
`;
const files: Texts = {
  "kubernetes/flux/cluster/ks.yaml": `${kustomization("media", "  postBuild: { substitute: { TIMEZONE: Europe/Rome } }\n")}---\n${kustomization(
    "dash",
    "  dependsOn: [{ name: media }]\n",
  )}---\n${kustomization("wall", "  dependsOn: [{ name: dash }]\n")}---\n${kustomization("other")}`,
  "kubernetes/apps/media/release.yaml": release,
  "kubernetes/apps/media/claim.yaml": claim,
  "kubernetes/apps/media/secret.yaml": secret,
  "kubernetes/apps/dash/settings.yaml":
    "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: dash, namespace: media }\ndata: { a: b }\n",
  "kubernetes/apps/wall/settings.yaml":
    "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: wall, namespace: media }\ndata: { a: b }\n",
  "kubernetes/apps/other/settings.yaml":
    "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: other, namespace: media }\ndata: { a: b }\n",
};

function model(texts: Texts): ClusterModel {
  const [cluster, ...others] = clusterModels(memoryTree(texts, [{ path: "kubernetes/flux/cluster" }]));
  if (cluster === undefined || others.length > 0) throw new Error("one cluster was meant");
  return cluster;
}

/** The change from the files to the files with some replaced (or, by undefined, removed). */
function change(edits: Readonly<Record<string, string | undefined>>): FluxChange {
  const all = Object.entries({ ...files, ...edits }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const head = Object.fromEntries(all);
  return compareClusters(model(files), model(head));
}

function edited(path: string, from: string, to: string): Record<string, string> {
  const text = files[path] ?? "";
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { [path]: text.replace(from, () => to) };
}

const path = "kubernetes/apps/media/release.yaml";

describe("a change of the Flux tree", () => {
  test("of nothing is nothing", () => {
    expect(change({})).toEqual({
      cluster: "cluster",
      objects: [],
      kustomizations: [],
      images: [],
      charts: [],
      reach: [],
      isRoutine: false,
    });
  });

  test("of comments, quotes and the order of keys is nothing", () => {
    const text = release
      .replace("interval: 1h", '# every hour\n  "interval": 1h')
      .replace('{ name: PORT, value: "8989" }', "{ value: '8989', name: PORT }");
    expect(text).not.toBe(release);
    expect(change({ [path]: text }).objects).toEqual([]);
  });

  test("of an image's tag is routine, and reaches what waits for it", () => {
    const { objects, images, isRoutine, reach } = change(edited(path, "4.0.1", "4.0.2"));
    expect(objects).toEqual([
      {
        object: "HelmRelease media/sonarr",
        kind: "HelmRelease",
        kustomization: "flux-system/media",
        change: "changed",
        path,
        line: 1,
        fields: [{ path: "spec.values.controllers.sonarr.containers.app.image.tag", old: "4.0.1", new: "4.0.2" }],
      },
    ]);
    expect(images).toEqual([
      { name: "ghcr.io/home-operations/sonarr", from: "4.0.1", to: "4.0.2", users: ["HelmRelease media/sonarr"] },
    ]);
    expect(isRoutine).toBe(true);
    expect(reach).toEqual([
      {
        from: "Kustomization flux-system/media",
        dependents: ["Kustomization flux-system/dash", "Kustomization flux-system/wall"],
      },
    ]);
  });

  test("of a chart's version names the chart", () => {
    const { charts, isRoutine } = change(edited(path, "version: 4.1.0", "version: 5.0.0"));
    expect(charts).toEqual([{ name: "app-template", from: "4.1.0", to: "5.0.0", users: ["HelmRelease media/sonarr"] }]);
    expect(isRoutine).toBe(true);
  });

  test("of an image in a resource of an operator is a version like any other", () => {
    const pg = (image: string) =>
      `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: db, namespace: media }\nspec: { imageName: "${image}" }\n`;
    const at = "kubernetes/apps/media/db.yaml";
    const of = (from: string, to: string) =>
      compareClusters(model({ ...files, [at]: pg(from) }), model({ ...files, [at]: pg(to) }));
    const bump = of("ghcr.io/acme/postgresql:16.6", "ghcr.io/acme/postgresql:17.2");
    expect(bump.images).toEqual([
      { name: "ghcr.io/acme/postgresql", from: "16.6", to: "17.2", users: ["Cluster media/db"] },
    ]);
    expect(bump.isRoutine).toBe(true);
    expect(of("ghcr.io/acme/postgresql:16.6", "ghcr.io/other/postgresql:16.6").isRoutine).toBe(false);
  });

  test("of a release that moves is no version that comes or goes", () => {
    const moved = change({ [path]: release.replace("namespace: media", "namespace: tv") });
    expect(moved.objects.map((each) => `${each.change} ${each.object}`)).toEqual([
      "removed HelmRelease media/sonarr",
      "added HelmRelease tv/sonarr",
    ]);
    expect([...moved.charts, ...moved.images]).toEqual([]);
  });

  test("of a reference to a source that is not there is no chart that goes", () => {
    const chart = /  chart:\n(?: {4}.*\n)+/u;
    const dangling = release.replace(chart, "  chartRef: { kind: OCIRepository, name: gone }\n");
    expect(dangling).not.toBe(release);
    expect(change({ [path]: dangling }).charts).toEqual([]);
  });

  test("of what SOPS writes beside the values is nothing", () => {
    const at = "kubernetes/apps/media/secret.yaml";
    const signed = (mac: string) => `${secret}sops: { mac: "ENC[AES256_GCM,data:${mac},type:str]" }\n`;
    const base = model({ ...files, [at]: signed("aa") });
    expect(compareClusters(base, model({ ...files, [at]: signed("bb") })).objects).toEqual([]);
  });

  test("of a variable is one of the objects that it is put into", () => {
    const { objects, isRoutine } = change(edited("kubernetes/flux/cluster/ks.yaml", "Europe/Rome", "Europe/Berlin"));
    expect(objects.map(({ object, fields }) => [object, fields])).toEqual([
      [
        "HelmRelease media/sonarr",
        [
          {
            path: "spec.values.controllers.sonarr.containers.app.env[TZ].value",
            old: "Europe/Rome",
            new: "Europe/Berlin",
          },
        ],
      ],
      [
        "Kustomization flux-system/media",
        [{ path: "spec.postBuild.substitute.TIMEZONE", old: "Europe/Rome", new: "Europe/Berlin" }],
      ],
    ]);
    expect(isRoutine).toBe(false);
  });

  test("of a Secret says that it differs and not how", () => {
    const { objects } = change(edited("kubernetes/apps/media/secret.yaml", "plain-old-value", "plain-new-value"));
    expect(objects.map(({ fields }) => fields)).toEqual([[{ path: "stringData.key", hidden: true }]]);
    expect(JSON.stringify(objects)).not.toContain("plain-");
  });

  test("an added Secret shows nothing of itself", () => {
    const added = change({ "kubernetes/apps/media/another.yaml": secret.replace("name: api", "name: another") });
    expect(added.objects).toMatchObject([{ object: "Secret media/another", change: "added", fields: [] }]);
    expect(JSON.stringify(added)).not.toContain("plain-");
  });
});

describe("what becomes of a removed object", () => {
  const claimPath = "kubernetes/apps/media/claim.yaml";
  const ks = "kubernetes/flux/cluster/ks.yaml";
  const consequences = (edits: Readonly<Record<string, string | undefined>>) =>
    change(edits).objects.flatMap(({ object, consequence }) =>
      consequence === undefined ? [] : [`${object} ${consequence}`],
    );

  test("its Kustomization prunes", () => {
    expect(consequences({ [claimPath]: undefined })).toEqual([
      "PersistentVolumeClaim media/config is deleted from the cluster; its data goes unless the reclaim policy of its volume is Retain",
    ]);
  });

  test("its Kustomization does not prune, or is suspended", () => {
    expect(consequences({ [claimPath]: undefined, ...edited(ks, "prune: true", "prune: false") })).toEqual([
      "PersistentVolumeClaim media/config stays in the cluster without an owner: Kustomization media does not prune",
    ]);
    expect(
      consequences({ [claimPath]: undefined, ...edited(ks, "prune: true", "prune: true\n  suspend: true") }),
    ).toEqual(["PersistentVolumeClaim media/config stays as long as Kustomization media is suspended"]);
  });

  test("its own label keeps it", () => {
    const kept = claim.replace(
      "namespace: media",
      "namespace: media, labels: { kustomize.toolkit.fluxcd.io/prune: disabled }",
    );
    const base = model({ ...files, [claimPath]: kept });
    const { [claimPath]: _, ...rest } = files;
    expect(compareClusters(base, model(rest)).objects.map(({ consequence }) => consequence)).toEqual([
      "stays in the cluster: its prune is disabled",
    ]);
  });

  test("its Kustomization goes with it", () => {
    const without = (files[ks] ?? "").split("---\n").slice(0, 3).join("---\n");
    expect(consequences({ [ks]: without })).toEqual([
      "ConfigMap media/other is deleted from the cluster with its Kustomization other",
      "Kustomization flux-system/other is deleted from the cluster, if the Kustomization of the entry path prunes",
    ]);
  });

  test("it moves to another Kustomization", () => {
    const moved = { "kubernetes/apps/other/claim.yaml": claim, [claimPath]: undefined };
    expect(consequences(moved)).toEqual([
      "PersistentVolumeClaim media/config moves from Kustomization flux-system/media to flux-system/other",
    ]);
  });
});
