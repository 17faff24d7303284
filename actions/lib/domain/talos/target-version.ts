// Which versions of Talos and Kubernetes a tree pins.
import { entryOf, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { recogniseTalosDocument } from "./recognise.ts";
import { substitute } from "./substitution.ts";
import { talenvVariables } from "./talenv.ts";
import { talosMinorOfImage } from "./talos-version.ts";

export interface TargetVersions {
  /** `v1.13.8`, as the tree writes it. */
  readonly talos?: string;
  readonly kubernetes?: string;
}

export interface PathedDocument {
  readonly path: string;
  readonly root?: YamlNode;
}

/**
 * The versions of the first talconfig (or topf.yaml, whose fields have the same names), with the variables of the
 * environment files beside it; without one the installer and kubelet images of the first machine configuration that has
 * them.
 */
export function targetVersions(documents: readonly PathedDocument[]): TargetVersions {
  const talconfig = documents.find(({ path }) => /(?:^|\/)(?:talconfig|topf)\.ya?ml$/u.test(path));
  if (talconfig !== undefined) return talconfigVersions(talconfig, talenvOf(talconfig.path, documents));
  let found: TargetVersions = {};
  for (const { root, path } of documents) {
    if (root === undefined || !isMachineConfig(root, path)) continue;
    found = { ...imageVersions(root), ...found };
    if (found.talos !== undefined && found.kubernetes !== undefined) break;
  }
  return found;
}

/** `talosVersion` and `kubernetesVersion` with variables filled in; a version that stays a placeholder is left out. */
export function talconfigVersions(
  talconfig: { readonly root?: YamlNode },
  variables: ReadonlyMap<string, string>,
): TargetVersions {
  const version = (key: string): string | undefined => {
    const value = entryOf(talconfig.root, key)?.value;
    const text = value?.kind === "scalar" ? substitute(value.text, variables) : undefined;
    return text === undefined || text.unset.length > 0 || text.text === "" ? undefined : text.text;
  };
  return pair(version("talosVersion"), version("kubernetesVersion"));
}

/** The variables of `talenv.yaml` and `talenv.sops.yaml` in the folder of a talconfig. */
export function talenvOf(talconfig: string, documents: readonly PathedDocument[]): ReadonlyMap<string, string> {
  const folder = talconfig.slice(0, talconfig.lastIndexOf("/") + 1);
  const variables = new Map<string, string>();
  for (const { path, root } of documents) {
    if (!path.startsWith(folder) || !/^talenv(?:\.sops)?\.ya?ml$/u.test(path.slice(folder.length))) continue;
    for (const [name, value] of talenvVariables(root)) variables.set(name, value);
  }
  return variables;
}

function isMachineConfig(root: YamlNode, path: string): boolean {
  return recogniseTalosDocument(root, { path, inTalosFolder: false }) === "machine-config";
}

function imageVersions(root: YamlNode): TargetVersions {
  const installer = stringAt(root, "machine", "install", "image");
  const talos = installer !== undefined && talosMinorOfImage(installer) !== undefined ? tagOf(installer) : undefined;
  const kubelet = stringAt(root, "machine", "kubelet", "image");
  return pair(talos, kubelet === undefined ? undefined : tagOf(kubelet));
}

function tagOf(image: string): string | undefined {
  return /:(v\d[^:@/]*)(?:@.*)?$/u.exec(image)?.[1];
}

function pair(talos: string | undefined, kubernetes: string | undefined): TargetVersions {
  return { ...(talos === undefined ? {} : { talos }), ...(kubernetes === undefined ? {} : { kubernetes }) };
}
