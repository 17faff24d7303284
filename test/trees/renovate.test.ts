// .github/renovate.json5: it stands alone, sees every pin, and merges by itself only what the risk classes allow.
import { describe, expect, test } from "vitest";
import { repositoryFiles, textOf } from "./repository.ts";
import { matchesName, outcomeOf, renovateConfig, type UpdateType } from "./renovate-policy.ts";
import { versionPins } from "./version-pins.ts";

const config = renovateConfig();
const pins = versionPins();
const names = [...new Set(pins.map((pin) => pin.name))].sort();
const updateTypes: readonly UpdateType[] = ["digest", "major", "minor", "patch"];

/** The risk class of each component by its identity, complete: a new component has to be put somewhere on purpose. */
const classes: Readonly<Record<"0" | "1" | "2" | "stateful" | "tools" | "by hand", readonly string[]>> = {
  "0": [
    "FiloSottile/age",
    "budimanjojo/talhelper",
    "ceph-csi-cephfs",
    "ceph-csi-rbd",
    "fluxcd/flux2",
    "getsops/sops",
    "ghcr.io/controlplaneio-fluxcd/charts/flux-instance",
    "ghcr.io/controlplaneio-fluxcd/charts/flux-operator",
    "ghcr.io/controlplaneio-fluxcd/flux-operator-manifests",
    "ghcr.io/coredns/charts/coredns",
    "ghcr.io/piraeusdatastore/helm-charts/snapshot-controller",
    "ghcr.io/prometheus-community/charts/prometheus-operator-crds",
    "ghcr.io/siderolabs/kubelet",
    "kubernetes/kubernetes",
    "quay.io/cilium/charts/cilium",
    "quay.io/jetstack/charts/cert-manager",
    "siderolabs/talos",
  ],
  "1": [
    "docker.io/cloudflare/cloudflared",
    "docker.io/velero/velero-plugin-for-aws",
    "ghcr.io/grafana/helm-charts/grafana-operator",
    "ghcr.io/home-operations/charts-mirror/external-dns",
    "ghcr.io/home-operations/charts-mirror/metrics-server",
    "ghcr.io/k8s-gateway/charts/k8s-gateway",
    "ghcr.io/prometheus-community/charts/kube-prometheus-stack",
    "ghcr.io/spegel-org/helm-charts/spegel",
    "ghcr.io/stakater/charts/reloader",
    "minio",
    "mirror.gcr.io/envoyproxy/gateway-helm",
    "velero",
  ],
  "2": [
    "docker.io/caronc/apprise",
    "ghcr.io/gethomepage/homepage",
    "ghcr.io/home-operations/prowlarr",
    "ghcr.io/home-operations/radarr",
    "ghcr.io/home-operations/sonarr",
    "ghcr.io/mendhak/http-https-echo",
    "lscr.io/linuxserver/speedtest-tracker",
  ],
  stateful: ["ghcr.io/cloudnative-pg/charts/cloudnative-pg", "ghcr.io/cloudnative-pg/postgresql"],
  tools: ["helm/helm", "kubernetes-sigs/kustomize", "rhysd/actionlint", "yannh/kubeconform", "zizmorcore/zizmor"],
  // One chart under apps of two classes: the stricter one.
  "by hand": ["ghcr.io/bjw-s-labs/helm/app-template"],
};

test("it needs no host to be read: every preset is one that Renovate brings", () => {
  expect(config.extends.length).toBeGreaterThan(0);
  for (const preset of config.extends)
    expect(preset).toMatch(/^(?::|group:|helpers:|replacements:|workarounds:)[A-Za-z]+$/);
  expect(config.automerge).toBe(false);
});

test("every component of the trees has a risk class, and no class names one that is gone", () => {
  expect(pins.length).toBeGreaterThan(50);
  expect(Object.values(classes).flat().sort()).toEqual(names);
});

describe("what merges by itself", () => {
  const allowed: Readonly<Record<keyof typeof classes, readonly UpdateType[]>> = {
    "0": [],
    "1": ["digest", "patch"],
    "2": ["digest", "minor", "patch"],
    stateful: [],
    tools: [],
    "by hand": [],
  };
  test.each(Object.entries(classes))("class %s", (name, members) => {
    for (const member of members) {
      const merged = updateTypes.filter((type) => outcomeOf(config, member, type).automerge);
      expect(merged, member).toEqual(allowed[name as keyof typeof classes]);
    }
  });

  test("whatever the denylist holds carries its mark, and nothing else does", () => {
    for (const name of names) {
      const marked = outcomeOf(config, name, "patch").labels.includes("class/0");
      expect(marked, name).toBe(classes["0"].includes(name));
    }
  });

  test("nothing that nobody has classified", () => {
    for (const type of updateTypes)
      expect(outcomeOf(config, "ghcr.io/somebody/something-new", type).automerge).toBe(false);
  });

  test("and only after it has aged", () => {
    const merging = config.packageRules.filter((rule) => rule.automerge === true);
    expect(merging.length).toBe(2);
    for (const rule of merging) expect(rule.minimumReleaseAge).toBe("3 days");
  });
});

test("a major version of anything that keeps data is never proposed", () => {
  for (const name of [
    ...classes.stateful,
    "minio",
    "docker.io/library/postgres",
    "quay.io/minio/minio",
    "redis",
    "docker.io/valkey/valkey",
  ]) {
    expect(outcomeOf(config, name, "major").enabled, name).toBe(false);
    expect(outcomeOf(config, name, "patch").enabled, name).toBe(true);
  }
});

test("the denylist comes last, over all data sources, and marks what it holds", () => {
  const last = config.packageRules.at(-1);
  expect(Object.keys(last ?? {}).sort()).toEqual(["addLabels", "automerge", "description", "matchPackageNames"]);
  expect(last).toMatchObject({ automerge: false, addLabels: ["class/0"] });
  expect(config.packageRules.at(-2)).toMatchObject({ enabled: false, automerge: false, matchUpdateTypes: ["major"] });
});

test("every name in a rule that merges or groups fits something in the trees", () => {
  const rules = config.packageRules.filter((rule) => rule.automerge === true || rule.groupName !== undefined);
  const dead = rules
    .flatMap((rule) => rule.matchPackageNames ?? [])
    .filter((pattern) => !names.some((name) => matchesName([pattern.replace(/^!/, "")], name)));
  expect(dead).toEqual([]);
});

test("each group waits for exactly as many pins as there are", () => {
  const sizes = config.packageRules.flatMap((rule) => {
    if (rule.minimumGroupSize === undefined) return [];
    const members = pins.filter((pin) => matchesName(rule.matchPackageNames ?? [], pin.name));
    // The modeline of talconfig.yaml is a pin as well, though a comment.
    const modelines = rule.groupName === "talhelper" ? 1 : 0;
    return [{ group: rule.groupName, wanted: rule.minimumGroupSize, there: members.length + modelines }];
  });
  expect(sizes.length).toBeGreaterThan(8);
  for (const { group, wanted, there } of sizes) expect(wanted, group).toBe(there);
});

test("the same component has one version everywhere", () => {
  const versions = names.map(
    (name) =>
      [name, new Set(pins.filter((pin) => pin.name === name).map((pin) => pin.version.replace(/^v/, "")))] as const,
  );
  expect(
    versions.filter(([, found]) => found.size > 1).map(([name, found]) => `${name}: ${[...found].join(", ")}`),
  ).toEqual([]);
});

describe("custom managers", () => {
  const files = repositoryFiles("talos", "kubernetes", "bootstrap", ".github/workflows", "actions/lib/domain/adoption");
  const hits = config.customManagers.map((manager) => {
    const patterns = manager.managerFilePatterns.map((pattern) => new RegExp(pattern.slice(1, -1)));
    return files
      .filter((file) => patterns.some((pattern) => pattern.test(file)))
      .flatMap((file) => manager.matchStrings.flatMap((expression) => hitsIn(file, expression)));
  });

  test("each of them finds something", () => {
    expect(hits.length).toBe(8);
    for (const [index, found] of hits.entries())
      expect(found.length, config.customManagers[index]?.matchStrings[0]).toBeGreaterThan(0);
  });

  test("no version belongs to two of them", () => {
    const all = hits.flat();
    expect(new Set(all).size).toBe(all.length);
  });

  test("every `# renovate:` comment is read, and stands right above the version", () => {
    const comments = files.filter(isYaml).flatMap((file) =>
      textOf(file)
        .split("\n")
        .flatMap((line, index) => (line.includes("# renovate:") ? [`${file}:${index + 2}`] : [])),
    );
    expect(comments.length).toBeGreaterThan(0);
    const read = (hits.at(-1) ?? []).map((hit) => hit.slice(0, hit.lastIndexOf(":")));
    expect(read).toEqual(comments);
  });
});

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

/** `file:line:column` of each version that an expression finds. */
function hitsIn(file: string, expression: string): string[] {
  const text = textOf(file);
  return [...text.matchAll(new RegExp(expression, "gd"))].map((match) => {
    const start = match.indices?.groups?.["currentValue"]?.[0] ?? 0;
    const before = text.slice(0, start).split("\n");
    return `${file}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
  });
}
