// The committed bundle: complete, small, canonical, and every reference in it resolves.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileRe2, loadRe2 } from "#codecs/regexp/re2.ts";
import { describe, expect, it } from "vitest";
import { indexPaths, type BundleIndex } from "../../schemas/build/build.ts";
import { bundleFiles, canonicalJson } from "../../schemas/build/bundle.ts";
import type { CrdFile } from "../../schemas/build/crds.ts";
import type { KubernetesFile } from "../../schemas/build/kubernetes.ts";
import { readLock, schemasFolder, sourceName, sourcesOf } from "../../schemas/build/lock.ts";
import type { DeprecatedFile } from "../../schemas/build/deprecated.ts";
import type { RemovedFile } from "../../schemas/build/removed.ts";
import type { TalosFile } from "../../schemas/build/talos.ts";

const folder = join(schemasFolder, "bundle");
const files = bundleFiles(folder);
const texts = new Map(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));

/** The type parameter says what the file holds; the tests look at what they use of it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- shorter than a cast at each of twenty calls
function read<T>(path: string): T {
  return JSON.parse(texts.get(path) ?? "null") as T;
}

const index = read<BundleIndex>("index.json");
const lock = readLock();

/** Every value of the key, wherever it stands. */
function valuesOf(content: unknown, key: string): unknown[] {
  const found: unknown[] = [];
  JSON.stringify(content, (name, value: unknown) => {
    if (name === key) found.push(value);
    return value;
  });
  return found;
}

/** `$ref` as a keyword; a property may be called so too (in the schema of CRDs). */
function refsOf(content: unknown): string[] {
  return valuesOf(content, "$ref").filter((value) => typeof value === "string");
}

describe("the files", () => {
  it("are exactly those that the index names", () => {
    expect(files.filter((path) => path !== "index.json")).toEqual(indexPaths(index));
    expect(files.length).toBeGreaterThan(400);
  });

  it("are small: each under 1 MiB, all under 10 MiB, the index under 60 KiB", () => {
    const sizes = files.map((path) => Buffer.byteLength(texts.get(path) ?? ""));
    expect(Math.max(...sizes)).toBeLessThan(1024 ** 2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10 * 1024 ** 2);
    expect(Buffer.byteLength(texts.get("index.json") ?? "")).toBeLessThan(60 * 1024);
  });

  it("are canonical JSON: sorted keys, one line", () => {
    const odd = files.filter((path) => texts.get(path) !== `${canonicalJson(read(path))}\n`);
    expect(odd).toEqual([]);
  });

  it("have no text for people and no keyword that only OpenAPI readers use", () => {
    const schemas = files.filter((path) => path.startsWith("crds/") || /^kubernetes\/\d/.test(path));
    const withText = schemas.filter((path) =>
      valuesOf(read(path), "description").some((value) => typeof value === "string"),
    );
    const withKinds = schemas.filter((path) => valuesOf(read(path), "x-kubernetes-group-version-kind").length > 0);
    expect([withText, withKinds]).toEqual([[], []]);
  });
});

describe("references", () => {
  it.each(Object.values(index.kubernetes))("of %s name a definition, and every definition is used", (path) => {
    const { kinds, definitions } = read<KubernetesFile>(path);
    const used = new Set([...Object.values(kinds).map((kind) => kind.definition), ...refsOf(definitions)]);
    expect([...used].filter((name) => definitions[name] === undefined)).toEqual([]);
    expect(Object.keys(definitions).filter((name) => !used.has(name))).toEqual([]);
    expect(used.size).toBeGreaterThan(400);
  });

  it("are in no custom resource", () => {
    expect(Object.values(index.kinds).filter((path) => refsOf(read(path)).length > 0)).toEqual([]);
  });

  it("of Talos and talhelper are local and name a definition", () => {
    const paths = [...Object.values(index.talos.kinds), index.talhelper.talconfig];
    const dangling = paths.flatMap((path) => {
      const { schema } = read<{ schema: { $defs: Record<string, unknown> } }>(path);
      const known = new Set(Object.keys(schema.$defs).map((name) => `#/$defs/${name}`));
      return refsOf(schema).filter((ref) => !known.has(ref));
    });
    expect(dangling).toEqual([]);
    expect(paths.length).toBeGreaterThan(80);
  });

  it("of kustomize name a definition", () => {
    for (const path of Object.values(index.kustomize)) {
      const file = read<{ schema: unknown; definitions: Record<string, unknown> }>(path);
      expect(refsOf(file).filter((name) => file.definitions[name] === undefined)).toEqual([]);
    }
  });
});

describe("provenance", () => {
  const names = new Set(lock.map(sourceName));

  it("of every file is a source of the lock file", () => {
    const crds = Object.values(index.kinds).map((path) => read<CrdFile>(path).source);
    const kubernetes = Object.values(index.kubernetes).map((path) => read<KubernetesFile>(path).source);
    expect([...crds, ...kubernetes].filter((source) => !names.has(source))).toEqual([]);
  });

  it("is given by every source of custom resources", () => {
    const used = new Set(Object.values(index.kinds).map((path) => read<CrdFile>(path).source));
    expect(sourcesOf(lock, "crds").map(sourceName).filter((name) => !used.has(name))).toEqual([]); // prettier-ignore
  });

  it("is a module with an h1 hash of 32 bytes", () => {
    for (const { sum } of lock) expect(Buffer.from(sum.replace(/^h1:/, ""), "base64")).toHaveLength(32);
    expect(lock.length).toBeGreaterThan(40);
  });
});

describe("kinds", () => {
  it("of custom resources lie where index, apiVersion and kind say", () => {
    const odd = Object.entries(index.kinds).filter(([key, path]) => {
      const file = read<CrdFile>(path);
      const [group, version] = file.apiVersion.split("/");
      return key !== `${file.apiVersion}/${file.kind}` || path !== `crds/${group}/${file.kind}_${version}.json`;
    });
    expect(odd).toEqual([]);
    expect(Object.keys(index.kinds).length).toBeGreaterThan(300);
  });

  it("of custom resources have a schema of an object, a scope and a plural", () => {
    for (const path of Object.values(index.kinds)) {
      const { schema, scope, plural, native } = read<CrdFile>(path);
      expect({ path, type: schema.type, native }).toEqual({ path, type: "object", native: false });
      expect(["Namespaced", "Cluster"]).toContain(scope);
      expect(plural).toMatch(/^[a-z0-9-]+$/);
    }
  });

  it.each([
    ["helm.toolkit.fluxcd.io/v2/HelmRelease", "Namespaced"],
    ["kustomize.toolkit.fluxcd.io/v1/Kustomization", "Namespaced"],
    ["source.toolkit.fluxcd.io/v1/OCIRepository", "Namespaced"],
    ["fluxcd.controlplane.io/v1/FluxInstance", "Namespaced"],
    ["gateway.networking.k8s.io/v1/HTTPRoute", "Namespaced"],
    ["gateway.networking.k8s.io/v1/GatewayClass", "Cluster"],
    ["gateway.envoyproxy.io/v1alpha1/EnvoyProxy", "Namespaced"],
    ["cilium.io/v2/CiliumNetworkPolicy", "Namespaced"],
    ["cilium.io/v2alpha1/CiliumL2AnnouncementPolicy", "Cluster"],
    ["cert-manager.io/v1/ClusterIssuer", "Cluster"],
    ["monitoring.coreos.com/v1/ServiceMonitor", "Namespaced"],
    ["postgresql.cnpg.io/v1/Cluster", "Namespaced"],
    ["velero.io/v1/Schedule", "Namespaced"],
    ["externaldns.k8s.io/v1alpha1/DNSEndpoint", "Namespaced"],
    ["snapshot.storage.k8s.io/v1/VolumeSnapshotClass", "Cluster"],
    ["ceph.rook.io/v1/CephCluster", "Namespaced"],
    ["external-secrets.io/v1/ExternalSecret", "Namespaced"],
    ["grafana.integreatly.org/v1beta1/GrafanaDashboard", "Namespaced"],
    ["talos.dev/v1alpha1/ServiceAccount", "Namespaced"],
    ["volsync.backube/v1alpha1/ReplicationSource", "Namespaced"],
  ])("%s is bundled, %s", (key, scope) => {
    expect(read<CrdFile>(index.kinds[key] ?? "").scope).toBe(scope);
  });

  it.each([
    ["v1/Pod", "Namespaced"],
    ["v1/Namespace", "Cluster"],
    ["apps/v1/Deployment", "Namespaced"],
    ["batch/v1/CronJob", "Namespaced"],
    ["rbac.authorization.k8s.io/v1/ClusterRole", "Cluster"],
    ["storage.k8s.io/v1/StorageClass", "Cluster"],
    ["apiextensions.k8s.io/v1/CustomResourceDefinition", "Cluster"],
  ])("%s is in every bundled minor of Kubernetes, %s", (key, scope) => {
    for (const path of Object.values(index.kubernetes))
      expect(read<KubernetesFile>(path).kinds[key]?.scope).toBe(scope);
  });

  it("of alpha and beta versions of Kubernetes, and only those, are off by default", () => {
    const { kinds } = read<KubernetesFile>(index.kubernetes["1.36"] ?? "");
    expect(kinds["resource.k8s.io/v1/ResourceClaim"]).not.toHaveProperty("offByDefault");
    expect(kinds["resource.k8s.io/v1beta1/ResourceClaim"]).toHaveProperty("offByDefault", true);
  });

  it("that were removed are served by no bundled minor, and replacements are served by the newest", () => {
    const minors = Object.keys(index.kubernetes);
    for (const [key, { removedIn, replacement }] of Object.entries(read<RemovedFile>(index.removed.kubernetes).kinds)) {
      const number = Number(removedIn.split(".")[1]);
      for (const minor of minors.filter((each) => Number(each.split(".")[1]) >= number)) {
        expect(read<KubernetesFile>(index.kubernetes[minor] ?? "").kinds).not.toHaveProperty([key]);
      }
      const newest = read<KubernetesFile>(index.kubernetes[minors.at(-1) ?? ""] ?? "").kinds;
      if (replacement !== undefined) expect(newest).toHaveProperty([replacement]);
    }
    const { kinds } = read<RemovedFile>(index.removed.kubernetes);
    expect(kinds["batch/v1beta1/CronJob"]).toEqual({
      deprecatedIn: "1.21",
      removedIn: "1.25",
      replacement: "batch/v1/CronJob",
    });
    const flux = read<RemovedFile>(index.removed.flux).kinds;
    expect(flux["helm.toolkit.fluxcd.io/v2beta1/HelmRelease"]).toEqual({
      removedIn: "2.7",
      replacedIn: "2.3",
      replacement: "helm.toolkit.fluxcd.io/v2/HelmRelease",
    });
    expect(Object.keys(flux).filter((key) => index.kinds[key] !== undefined)).toEqual([]);
  });
});

describe("kinds that Kubernetes has announced to give up", () => {
  const { kinds } = read<DeprecatedFile>(index.deprecated);
  const minors = Object.keys(index.kubernetes);
  const newest = read<KubernetesFile>(index.kubernetes[minors.at(-1) ?? ""] ?? "");

  it("are served by the newest minor, and what takes their place is served and not deprecated itself", () => {
    for (const [key, { replacement }] of Object.entries(kinds)) {
      expect(newest.kinds).toHaveProperty([key]);
      if (replacement === undefined) continue;
      expect(newest.kinds).toHaveProperty([replacement]);
      expect(kinds).not.toHaveProperty([replacement]);
    }
  });

  it("are told by marks, and by words where there are none", () => {
    expect(kinds["networking.k8s.io/v1beta1/ServiceCIDR"]).toEqual({
      deprecatedIn: "1.34",
      removedIn: "1.37",
      replacement: "networking.k8s.io/v1/ServiceCIDR",
    });
    expect(kinds["v1/Endpoints"]).toEqual({ deprecatedIn: "1.33", replacement: "discovery.k8s.io/v1/EndpointSlice" });
  });
});

describe("content", () => {
  it("keeps what the API server acts on", () => {
    const helmRelease = read<CrdFile>(index.kinds["helm.toolkit.fluxcd.io/v2/HelmRelease"] ?? "");
    expect(helmRelease.schema.properties?.spec?.["x-kubernetes-validations"]?.length).toBeGreaterThan(0);
    const httpRoute = read<CrdFile>(index.kinds["gateway.networking.k8s.io/v1/HTTPRoute"] ?? "");
    const parentRef = httpRoute.schema.properties?.spec?.properties?.parentRefs?.items?.properties;
    expect(parentRef?.kind).toMatchObject({ default: "Gateway", maxLength: 63 });
    const { definitions } = read<KubernetesFile>(index.kubernetes["1.36"] ?? "");
    const container = definitions["io.k8s.api.core.v1.Container"]?.properties;
    expect(container?.imagePullPolicy?.enum).toEqual(["Always", "IfNotPresent", "Never"]);
    expect(container?.ports).toMatchObject({
      "x-kubernetes-list-type": "map",
      "x-kubernetes-list-map-keys": ["containerPort", "protocol"],
    });
    expect(definitions["io.k8s.api.core.v1.ServicePort"]?.properties?.protocol?.default).toBe("TCP");
    expect(container?.name).toEqual({ type: "string" });
  });

  it("has what flux-operator adds to Flux, and the mover of a widely used fork of VolSync", () => {
    const alert = read<CrdFile>(index.kinds["notification.toolkit.fluxcd.io/v1beta3/Alert"] ?? "");
    expect(alert.schema.properties?.spec?.properties?.eventSources?.items?.properties?.kind?.enum).toContain(
      "FluxInstance",
    );
    const source = read<CrdFile>(index.kinds["volsync.backube/v1alpha1/ReplicationSource"] ?? "");
    expect(source.schema.properties?.spec?.properties?.kopia).toMatchObject({
      "x-kubernetes-preserve-unknown-fields": true,
    });
  });

  it("has only patterns that RE2 compiles", async () => {
    await loadRe2();
    const patterns = new Set(Object.values(index.kinds).flatMap((path) => valuesOf(read(path), "pattern")));
    const written = [...patterns].filter((pattern) => typeof pattern === "string");
    for (const pattern of written) expect(() => compileRe2(pattern)).not.toThrow();
    expect(written.length).toBeGreaterThan(100);
  });

  it("lists the extensions of a Talos version", () => {
    const { versions, extensions } = read<{ versions: Record<string, [number, number]>; extensions: string[][] }>(
      index.talhelper.extensions,
    );
    const [at] = versions["v1.13.8"] ?? [];
    expect(extensions[at ?? -1]).toContain("siderolabs/iscsi-tools");
  });

  it("names the kinds of Talos by file", () => {
    for (const [kind, path] of Object.entries(index.talos.kinds)) expect(read<TalosFile>(path).kind).toBe(kind);
    expect(index.talos.minors).toEqual(["1.11", "1.12", "1.13", "1.14"]);
  });
});
