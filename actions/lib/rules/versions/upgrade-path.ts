import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { versionPath, type VersionPair } from "#domain/plan/version-path.ts";
import { folderOf } from "#domain/repository/paths.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { supportOf } from "#domain/talos/support-matrix.ts";
import { targetVersions } from "#domain/talos/target-version.ts";
import type { Change } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** From the versions of the base to those of the change. What does not fit together is the support matrix's affair. */
export const upgradePath: Rule = {
  id: "versions/upgrade-path",
  severity: "error",
  title: "change of versions that skips a minor, or goes back",
  why: "Kubernetes and `talosctl upgrade-k8s` go up one minor at a time and never down; Talos tests its upgrades between adjacent minors only, and etcd's data may be newer than the program of an older Talos. A pull request that leaps cannot be applied as it stands: with every node in between it would be left half way.",
  example: `# before: talosVersion: v1.11.6
talosVersion: v1.13.9   # 1.12 comes between them
`,
  fix: "Go there in one pull request for each minor, each applied before the next is merged.",
  *check({ talos, change }) {
    if (change === undefined) return;
    for (const model of talos) yield* ofModel(model, change);
  },
};

function* ofModel(model: TalosModel, change: Change): Generator<RuleFinding> {
  const { talosVersion, kubernetesVersion } = model;
  const from = before(model.path, change);
  if (from === undefined || talosVersion === undefined || kubernetesVersion === undefined) return;
  const to = { talos: talosVersion.value, kubernetes: kubernetesVersion.value };
  if (supportOf(to.talos, to.kubernetes).verdict !== "supported") return;
  const { hops, problem } = versionPath(from, to);
  if (problem !== undefined) {
    const isKubernetes = problem.startsWith("Kubernetes ");
    yield { at: isKubernetes ? kubernetesVersion.at : talosVersion.at, message: problem };
    return;
  }
  for (const what of ["talos", "kubernetes"] as const) {
    const between = hops.filter((hop) => hop.what === what && minorOf(hop.from) !== minorOf(hop.to)).slice(0, -1);
    if (between.length === 0) continue;
    const stated = what === "talos" ? talosVersion : kubernetesVersion;
    const name = what === "talos" ? "Talos" : "Kubernetes";
    const stops = between.map(({ to: stop }) => minorOf(stop)).join(" and ");
    yield {
      at: stated.at,
      message: `${name} ${plain(from[what])} → ${plain(to[what])} skips ${stops}`,
      fix: `go to ${minorOf(between[0]?.to ?? "")} first`,
    };
  }
}

/** The versions that the same talconfig pinned at the base; undefined when it was not there or pinned less. */
function before(path: string, { textBefore }: Change): VersionPair | undefined {
  const folder = folderOf(path);
  const inFolder = (name: string) => (folder === "" ? name : `${folder}/${name}`);
  const documents = [path, inFolder("talenv.yaml"), inFolder("talenv.yml"), inFolder("talenv.sops.yaml")].flatMap(
    (each) => {
      const text = textBefore(each);
      if (text === undefined) return [];
      return readYaml(sourceText(each, text), { dialect: "yaml12" }).documents.map((document) => ({
        ...document,
        path: each,
      }));
    },
  );
  const { talos, kubernetes } = targetVersions(documents);
  return talos === undefined || kubernetes === undefined ? undefined : { talos, kubernetes };
}

/** `1.13` of `v1.13.8` and `v1.13.x`. */
function minorOf(version: string): string {
  return /^v?(\d+\.\d+)/u.exec(version)?.[1] ?? version;
}

function plain(version: string): string {
  return version.replace(/^v/u, "");
}
