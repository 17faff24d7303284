// Renovate's managers for manifests, kustomizations, helmfiles, workflows and mise. Sources: lib/modules/manager/<name>/extract.ts.
import { readToml, isTable } from "#codecs/toml/reader.ts";
import { itemsAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { SourceText } from "#kernel/source-text.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { keyLine } from "#domain/toolchain/toml-line.ts";
import { isVersion, splitImage, withAliases, type Dependency } from "./dependency.ts";
import { kustomizeImage, scalarAt } from "./flux.ts";

type Aliases = ReadonlyMap<string, string>;

const imageLine = /^[ \t]*-?[ \t]*image:[ \t]*(['"]?)([A-Za-z0-9[][\w.@:/+\]-]*)\1[ \t]*(?:#.*)?$/gm;

/** `image:` lines of files that look like manifests; the apiVersion of an object is no pin of ours. */
export function kubernetesDependencies({ path, yaml }: TreeFile, aliases: Aliases): Dependency[] {
  const { text } = yaml.source;
  if (!text.includes("image:") || !/apiVersion\s*:/.test(text) || !/kind\s*:/.test(text)) return [];
  return [...text.matchAll(imageLine)].flatMap((match) => {
    const image = match[2] ?? "";
    const start = match.index + match[0].indexOf(image, match[0].indexOf(":") + 1);
    const parts = splitImage(image);
    if (parts === undefined || (parts.tag === undefined && parts.digest === undefined)) return [];
    return [
      {
        path,
        source: yaml.source,
        manager: "kubernetes",
        at: { start, end: start + image.length },
        datasource: "docker",
        depName: parts.name,
        packageName: withAliases(parts.name, aliases),
        ...(parts.tag === undefined ? {} : { value: parts.tag }),
        ...(parts.digest === undefined ? {} : { digest: parts.digest }),
      },
    ];
  });
}

/** Images and remote resources of a kustomization. */
export function kustomizeDependencies({ root, path, source }: TreeDocument, aliases: Aliases): Dependency[] {
  const base = { path, source, manager: "kustomize" };
  const images = itemsAt(root, "images").flatMap((image) => kustomizeImage(image, base, aliases));
  const remote = ["resources", "components", "bases"]
    .flatMap((field) => itemsAt(root, field))
    .flatMap((item): Dependency[] => {
      const match =
        item.kind === "scalar"
          ? /^(?:git::)?(?:https:\/\/|ssh:\/\/git@|git@)?github\.com[/:]([^/]+\/[^/?]+?)(?:\.git)?(?:\/[^?]*)?\?(?:.*&)?(?:ref|version)=([^&]+)/.exec(
              item.text,
            )
          : null;
      const [, name = "", value = ""] = match ?? [];
      return match === null
        ? []
        : [{ ...base, at: item, datasource: "github-tags", depName: name, packageName: name, value }];
    });
  return [...images, ...remote];
}

/** Releases of a helmfile; repositories count for the documents after them. */
export function helmfileDependencies({ documents, path }: TreeFile, aliases: Aliases): Dependency[] {
  const found: Dependency[] = [];
  let repositories = new Map<string, { readonly url: string; readonly isOci: boolean }>();
  for (const { root, source } of documents) {
    const listed = itemsAt(root, "repositories");
    if (listed.length > 0)
      repositories = new Map(
        listed.map((one) => [
          stringAt(one, "name") ?? "",
          { url: stringAt(one, "url") ?? "", isOci: isTrue(one, "oci") },
        ]),
      );
    for (const release of itemsAt(root, "releases")) {
      const chart = stringAt(release, "chart") ?? "";
      const version = scalarAt(release, "version");
      if (version === undefined || /^\.?\.?\//.test(chart) || chart === "") continue;
      const place = { path, source, manager: "helmfile", at: version, value: version.text };
      const [repository = "", ...rest] = chart.split("/");
      const known = repositories.get(repository);
      if (chart.startsWith("oci://")) {
        const depName = chart.slice("oci://".length);
        found.push({ ...place, datasource: "docker", depName, packageName: withAliases(depName, aliases) });
      } else if (known?.isOci === true) {
        const depName = rest.join("/");
        found.push({
          ...place,
          datasource: "docker",
          depName,
          packageName: withAliases(`${known.url}/${depName}`, aliases),
        });
      } else {
        const depName = rest.join("/") || repository;
        const skip = known === undefined && !aliases.has(repository) ? { skip: "unknown-registry" } : {};
        found.push({ ...place, datasource: "helm", depName, packageName: depName, ...skip });
      }
    }
  }
  return found;
}

function isTrue(node: YamlNode, field: string): boolean {
  return scalarAt(node, field)?.text === "true";
}

const usesLine =
  /^[ \t]*-?[ \t]*["']?uses["']?:[ \t]*(["']?)([\w.-]+)\/([\w.-]+)((?:\/[^@\s"']*)?)@([^\s"'#]+)\1[ \t]*(?:#[ \t]*(?:pin[ \t]+|tag=|ratchet:[^@]*@)?(v?\d[^\s]*))?/gm;

/** Actions of workflows and action files. */
export function actionDependencies({ path, yaml }: TreeFile): Dependency[] {
  return [...yaml.source.text.matchAll(usesLine)].map((match): Dependency => {
    const [whole, , owner = "", repository = "", , ref = "", comment] = match;
    const name = `${owner}/${repository}`;
    const start = match.index + whole.indexOf(`@${ref}`) + 1;
    const isDigest = /^[0-9a-f]{40}$/.test(ref);
    const value = isDigest ? comment : ref;
    return {
      path,
      source: yaml.source,
      manager: "github-actions",
      at: { start, end: start + ref.length },
      datasource: "github-tags",
      depName: name,
      packageName: name,
      ...(value === undefined ? { skip: "unversioned-reference" } : { value }),
      ...(isDigest ? { digest: ref } : {}),
    };
  });
}

/** Short names that mise resolves by itself, as far as this trade uses them. */
const shortNames: Readonly<Record<string, string>> = {
  actionlint: "rhysd/actionlint",
  age: "FiloSottile/age",
  flux2: "fluxcd/flux2",
  helm: "helm/helm",
  helmfile: "helmfile/helmfile",
  kubeconform: "yannh/kubeconform",
  kubectl: "kubernetes/kubernetes",
  kustomize: "kubernetes-sigs/kustomize",
  sops: "getsops/sops",
  talhelper: "budimanjojo/talhelper",
  talosctl: "siderolabs/talos",
  zizmor: "zizmorcore/zizmor",
};

/** The tools of a mise configuration. */
export function miseDependencies(source: SourceText): Dependency[] {
  const read = readToml(source.text);
  const tools = "table" in read ? read.table["tools"] : undefined;
  if (!isTable(tools)) return [];
  return Object.entries(tools).flatMap(([key, stated]): Dependency[] => {
    const value = versionOf(stated);
    const line = keyLine(source, key);
    if (value === undefined || line === undefined) return [];
    const plain = key.replace(/\[.*\]$/s, "").replace(/^[a-z]+:/, "");
    const packageName = plain.includes("/") ? plain : (shortNames[plain] ?? plain);
    const lineStart = offsetOfLine(source.text, line.line);
    const at = source.text.indexOf(value, lineStart + line.column - 1 + key.length);
    const range = at === -1 ? { start: lineStart, end: lineStart } : { start: at, end: at + value.length };
    const backend = /^([a-z]+):/.exec(key)?.[1] ?? "aqua";
    const datasource = backend === "npm" ? "npm" : backend === "pipx" ? "pypi" : "github-releases";
    return [{ path: source.path, source, manager: "mise", at: range, datasource, depName: key, packageName, value }];
  });
}

function versionOf(stated: unknown): string | undefined {
  const first: unknown = Array.isArray(stated) ? stated[0] : stated;
  const value = isTable(first) ? first["version"] : first;
  return typeof value === "string" && isVersion(value) ? value : undefined;
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let left = line - 1; left > 0; left--) at = text.indexOf("\n", at) + 1;
  return at;
}
