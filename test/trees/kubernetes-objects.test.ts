// What the Flux tree's objects say, once variables are substituted: settings, addresses, routes, backups, schemas.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import { judge } from "#codecs/structural-schema/judge.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import { sourceText } from "#kernel/source-text.ts";
import { fluxTree, keyOf, list, strings, type BuiltKustomization } from "./flux-tree.ts";
import { documentsOf, root, valueAt } from "./repository.ts";

let tree: readonly BuiltKustomization[] = [];
beforeAll(async () => {
  await loadRe2();
  tree = await fluxTree();
}, 120_000);

const objects = () => tree.flatMap((built) => built.objects);
const ofKind = (kind: string) => objects().filter((object) => object.kind === kind);
const settings = valueAt(documentsOf("kubernetes/components/cluster-settings/cluster-settings.yaml"), [
  0,
  "data",
]) as Record<string, string>;

const addresses = () =>
  objects().flatMap((object) =>
    [...strings(object)].filter(([path]) => path.at(-1) === "lbipam.cilium.io/ips").map(([, value]) => value),
  );
const last = (address: string) => Number(address.slice(address.lastIndexOf(".") + 1));
const schedules = () => {
  const velero = ofKind("HelmRelease").find((object) => keyOf(object) === "backup/velero");
  return Object.values(valueAt(velero, ["spec", "values", "schedules"]) as Record<string, unknown>);
};

describe("settings", () => {
  test("each is read by an object, except the three that the snapshot action reads and the network that Talos owns", () => {
    const read = new Set(tree.flatMap(({ variables }) => [...variables]));
    const unread = Object.keys(settings).filter((name) => !read.has(name));
    expect(unread.sort()).toEqual([
      "ETCD_SNAPSHOT_RETENTION",
      "ETCD_SNAPSHOT_SCHEDULE",
      "ETCD_SNAPSHOT_TARGET",
      "SERVICE_CIDR",
    ]);
    for (const value of Object.values(settings)) expect(typeof value).toBe("string");
  });

  test("a changed value reaches its readers with the same commit", () => {
    const sources = objects().filter(({ metadata }) => ["cluster-settings", "cluster-secrets"].includes(metadata.name));
    expect(sources).toHaveLength(18);
    for (const source of sources)
      expect(valueAt(source, ["metadata", "labels", "reconcile.fluxcd.io/watch"]), keyOf(source)).toBe("Enabled");
  });

  test("no placeholder is left over", () => {
    const left = tree.slice(2).filter(({ text }) => /\$\{/.test(text));
    expect(left.map(({ key }) => key)).toEqual([]);
  });
});

describe("network", () => {
  test("load-balancer addresses are the three of the description, inside the pool, and the VIP is outside", () => {
    expect(addresses().sort()).toEqual(["172.16.1.60", "172.16.1.61", "172.16.1.62"]);
    const [pool, ...more] = ofKind("CiliumLoadBalancerIPPool");
    expect(more).toEqual([]);
    expect(valueAt(pool, ["spec", "blocks"])).toEqual([{ start: "172.16.1.60", stop: "172.16.1.69" }]);
    for (const address of addresses()) expect(last(address) >= 60 && last(address) <= 69, address).toBe(true);
    expect(ofKind("CiliumL2AnnouncementPolicy")).toHaveLength(1);
  });

  test("each Gateway has its own address and a certificate for its listener", () => {
    const by = (name: string) => ofKind("Gateway").find(({ metadata }) => metadata.name === name);
    const at = ["spec", "infrastructure", "annotations", "lbipam.cilium.io/ips"];
    expect([valueAt(by("envoy-internal"), at), valueAt(by("envoy-external"), at)]).toEqual([
      "172.16.1.61",
      "172.16.1.62",
    ]);
    const certificate = ofKind("Certificate")[0];
    expect(valueAt(certificate, ["spec", "dnsNames"])).toEqual(["ragas.cc", "*.ragas.cc"]);
    for (const gateway of ofKind("Gateway"))
      expect(valueAt(gateway, ["spec", "listeners", { name: "https" }, "tls", "certificateRefs", 0, "name"])).toBe(
        valueAt(certificate, ["spec", "secretName"]),
      );
    const issuers = ofKind("ClusterIssuer").map(({ metadata }) => metadata.name);
    expect(issuers).toContain(valueAt(certificate, ["spec", "issuerRef", "name"]));
  });

  test("every route hangs on a listener that exists and admits it, under a name of its own", () => {
    const routes = ofKind("HTTPRoute");
    expect(routes.length).toBeGreaterThan(8);
    for (const route of routes)
      for (const parent of list(valueAt(route, ["spec", "parentRefs"]))) {
        const gateway = ofKind("Gateway").find(
          (object) => keyOf(object) === `${valueAt(parent, ["namespace"])}/${valueAt(parent, ["name"])}`,
        );
        const listener = valueAt(gateway, ["spec", "listeners", { name: valueAt(parent, ["sectionName"]) }]);
        expect(listener, keyOf(route)).toBeDefined();
        const from = valueAt(listener, ["allowedRoutes", "namespaces", "from"]);
        expect(from === "All" || gateway?.metadata.namespace === route.metadata.namespace, keyOf(route)).toBe(true);
      }
    const names = routes.flatMap((route) => list(valueAt(route, ["spec", "hostnames"])).map(String));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\.ragas\.cc$/);
  });

  test("a route of an app leads to the port of its Service", () => {
    const own = ofKind("HTTPRoute").filter(({ metadata }) => metadata.namespace === "default");
    expect(own).toHaveLength(7);
    for (const route of own) {
      const release = ofKind("HelmRelease").find((object) => keyOf(object) === keyOf(route));
      const backend = valueAt(route, ["spec", "rules", 0, "backendRefs", 0]);
      const port = valueAt(release, ["spec", "values", "service", "app", "ports", "http", "port"]);
      expect(backend, keyOf(route)).toEqual({ name: route.metadata.name, port });
    }
  });
});

describe("data", () => {
  test("every namespace that keeps data is in a schedule that moves its volumes away", () => {
    const covered = schedules()
      .filter((schedule) => valueAt(schedule, ["template", "snapshotMoveData"]) === true)
      .flatMap((schedule) => list(valueAt(schedule, ["template", "includedNamespaces"])));
    const keeps = objects().filter(
      (object) =>
        ["PersistentVolumeClaim", "Cluster"].includes(object.kind) ||
        JSON.stringify(object).includes('"volumeClaimTemplate"'),
    );
    const namespaces = new Set(keeps.map(({ metadata }) => metadata.namespace));
    expect(namespaces.size).toBeGreaterThan(2);
    // MinIO is where the backups go.
    namespaces.delete("backup");
    expect([...namespaces].sort()).toEqual([...covered].sort());
  });

  test("schedule, retention and target are the settings'", () => {
    const velero = ofKind("HelmRelease").find((object) => keyOf(object) === "backup/velero");
    const location = valueAt(velero, ["spec", "values", "configuration", "backupStorageLocation", 0]);
    expect(location).toMatchObject({ bucket: settings["VELERO_BUCKET"], config: { s3Url: settings["VELERO_S3_URL"] } });
    expect(schedules()[0]).toMatchObject({
      schedule: `CRON_TZ=${settings["TIMEZONE"]} ${settings["VELERO_SCHEDULE"]}`,
    });
    for (const schedule of schedules())
      expect(valueAt(schedule, ["template", "ttl"])).toBe(settings["VELERO_RETENTION"]);
  });

  test("the NAS is mounted by its address, and each volume has exactly its claim", () => {
    const volumes = ofKind("PersistentVolume");
    expect(volumes.map(({ metadata }) => metadata.name).sort()).toEqual(["minio", "radarr-media", "sonarr-media"]);
    for (const volume of volumes) {
      expect(valueAt(volume, ["spec", "nfs", "server"])).toBe("172.16.1.250");
      const claims = ofKind("PersistentVolumeClaim").filter(
        (claim) => valueAt(claim, ["spec", "volumeName"]) === volume.metadata.name,
      );
      expect(claims).toHaveLength(1);
      for (const field of ["accessModes", "storageClassName"])
        expect(valueAt(claims[0], ["spec", field])).toEqual(valueAt(volume, ["spec", field]));
    }
  });

  test("classes that claims name are those that the Ceph charts create, and Velero may snapshot each", () => {
    const classes = ofKind("HelmRelease").flatMap(
      (release) => valueAt(release, ["spec", "values", "storageClass", "name"]) ?? [],
    );
    expect(classes.sort()).toEqual(["ceph-fs", "ceph-rbd"]);
    const dynamic = objects().flatMap((object) =>
      [...strings(object)]
        .filter(([path]) => ["storageClassName", "storageClass"].includes(path.at(-1) ?? ""))
        .map(([, value]) => value),
    );
    expect(dynamic.length).toBeGreaterThan(8);
    for (const name of dynamic) expect([...classes, "nas-nfs"]).toContain(name);
    for (const snapshotClass of ofKind("VolumeSnapshotClass"))
      expect(valueAt(snapshotClass, ["metadata", "labels", "velero.io/csi-volumesnapshot-class"])).toBe("true");
    expect(
      ofKind("VolumeSnapshotClass")
        .map(({ metadata }) => metadata.name)
        .sort(),
    ).toEqual(classes);
  });
});

test("the API server's schemas find nothing wrong with any object", () => {
  const store = new SchemaStore({
    read: (name) => JSON.parse(readFileSync(`${root}/schemas/bundle/${name}`, "utf8")) as unknown,
    kubernetesMinor: "1.36",
    custom: [],
  });
  const findings: string[] = [];
  let judged = 0;
  for (const { key, text } of tree)
    for (const { root: node } of readYaml(sourceText(key, text), { dialect: "kubernetes" }).documents) {
      if (node === undefined) continue;
      const [apiVersion, kind] = [stringAt(node, "apiVersion") ?? "", stringAt(node, "kind") ?? ""];
      const schema = store.lookup(apiVersion, kind);
      if (schema === undefined) throw new Error(`${key}: no schema for ${apiVersion} ${kind}`);
      const violations = judge(node, schema, { placeholders: false }).filter(({ field }) => field !== "sops");
      findings.push(...violations.map(({ field, message }) => `${key}: ${kind} ${field}: ${message}`));
      judged++;
    }
  expect(findings).toEqual([]);
  expect(judged).toBeGreaterThan(200);
});
