// bootstrap/helmfile against kubernetes/: what is installed by hand must be what Flux finds right.
import { describe, expect, test } from "vitest";
import { documentsOf, parseDocuments, repositoryFiles, textOf, valueAt } from "./repository.ts";

interface Release {
  readonly name: string;
  readonly namespace: string;
  readonly chart: string;
  readonly version: string;
  readonly needs?: readonly string[];
  readonly values?: readonly unknown[];
}

const releasesOf = (path: string) => valueAt(documentsOf(path), [0, "releases"]) as Release[];
const apps = releasesOf("bootstrap/helmfile/apps.yaml");
const settings = valueAt(documentsOf("kubernetes/components/cluster-settings/cluster-settings.yaml"), [
  0,
  "data",
]) as Record<string, string>;

/** Flux's plain `${NAME}`; a name that the settings lack fails the test that reads it. */
function substituted(path: string): unknown {
  const text = textOf(path).replace(/\$\{([A-Z0-9_]+)\}/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) throw new Error(`${path}: no setting ${name}`);
    return value;
  });
  return parseDocuments(text, path)[0];
}

test("default.yaml brings the CRDs, then the apps", () => {
  expect(documentsOf("bootstrap/helmfile/default.yaml")).toEqual([
    { helmfiles: [{ path: "crds.yaml" }, { path: "apps.yaml" }] },
  ]);
  expect(releasesOf("bootstrap/helmfile/crds.yaml").map((release) => release.name)).toEqual([
    "prometheus-operator-crds",
  ]);
});

test("one after the other, in the order of the cluster's dependencies", () => {
  const order = ["cilium", "coredns", "spegel", "cert-manager", "flux-operator", "flux-instance"];
  expect(apps.map((release) => release.name)).toEqual(order);
  const needs = apps.map((release) => release.needs ?? []);
  expect(needs).toEqual([[], ...apps.slice(0, -1).map((release) => [`${release.namespace}/${release.name}`])]);
});

describe.each(apps)("$name", ({ name, namespace, chart, version, values }) => {
  const app = `kubernetes/apps/${namespace}/${name}/app`;

  test("is the chart and version that Flux installs, under the same name", () => {
    const source = documentsOf(`${app}/ocirepository.yaml`)[0];
    expect({ chart: valueAt(source, ["spec", "url"]), version: valueAt(source, ["spec", "ref", "tag"]) }).toEqual({
      chart,
      version,
    });
    expect(valueAt(documentsOf(`${app}/helmrelease.yaml`), [0, "metadata", "name"])).toBe(name);
    const [first] = documentsOf(`kubernetes/apps/${namespace}/${name}/ks.yaml`);
    expect(valueAt(first, ["spec", "targetNamespace"])).toBe(namespace);
  });

  test("has no value that Flux would change", () => {
    const theirs = valueAt(substituted(`${app}/helmrelease.yaml`), ["spec", "values"]);
    for (const ours of values ?? []) expect(theirs).toMatchObject(within(ours, theirs) as object);
  });
});

/** `ours` with each list that is a part of the other's list replaced by that list, so that only what contradicts remains. */
function within(ours: unknown, theirs: unknown): unknown {
  if (Array.isArray(ours)) return Array.isArray(theirs) && ours.every((item) => hasEqual(theirs, item)) ? theirs : ours;
  if (typeof ours !== "object" || ours === null) return ours;
  return Object.fromEntries(Object.entries(ours).map(([key, value]) => [key, within(value, valueAt(theirs, [key]))]));
}

function hasEqual(list: readonly unknown[], item: unknown): boolean {
  return list.some((other) => JSON.stringify(other) === JSON.stringify(item));
}

test("both sides speak of the same networks", () => {
  const talenv = documentsOf("talos/talenv.yaml")[0];
  expect(settings["POD_CIDR"]).toBe(valueAt(talenv, ["clusterPodNet"]));
  expect(settings["SERVICE_CIDR"]).toBe(valueAt(talenv, ["clusterServiceNet"]));
  // Talos gives every kubelet the tenth address of the service network as the DNS server.
  const [network = ""] = String(settings["SERVICE_CIDR"]).split("/");
  expect(settings["CLUSTER_DNS_IP"]).toBe(network.replace(/\d+$/, (last) => String(Number(last) + 10)));
});

test("every namespace says which Pod Security Standard it needs", () => {
  const files = repositoryFiles("kubernetes/apps").filter((path) => path.endsWith("/namespace.yaml"));
  expect(files.length).toBeGreaterThan(5);
  const levels = files.map((path) =>
    valueAt(documentsOf(path), [0, "metadata", "labels", "pod-security.kubernetes.io/enforce"]),
  );
  for (const [index, level] of levels.entries())
    expect(["restricted", "baseline", "privileged"], files[index]).toContain(level);
});
