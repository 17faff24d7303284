// Every version pin in the trees, found without Renovate: the other opinion that its configuration is held against.
import { documentsOf, repositoryFiles, tomlOf, valueAt } from "./repository.ts";

export interface VersionPin {
  readonly file: string;
  /** Renovate's package name: image or chart without `oci://`, owner/repository, or the chart's name in a classic repository. */
  readonly name: string;
  readonly version: string;
}

/** Short names that mise resolves by itself. */
const miseShortNames: Readonly<Record<string, string>> = { helm: "helm/helm", kubectl: "kubernetes/kubernetes" };

export function versionPins(): VersionPin[] {
  const yamlFiles = repositoryFiles("kubernetes", "bootstrap").filter(
    (path) => /\.ya?ml$/.test(path) && !/\.sops\./.test(path),
  );
  const pins = yamlFiles.flatMap((file) => documentsOf(file).flatMap((document) => pinsIn(document, file)));
  return [...pins, ...misePins(), ...talosPins()];
}

function misePins(): VersionPin[] {
  const tools = valueAt(tomlOf(".mise.toml"), ["tools"]) as Record<string, string>;
  return Object.entries(tools).map(([key, version]) => {
    const name = key.startsWith("aqua:") ? key.slice("aqua:".length) : miseShortNames[key];
    if (name === undefined) throw new Error(`.mise.toml: ${key} is no name that this test knows`);
    return { file: ".mise.toml", name, version };
  });
}

function talosPins(): VersionPin[] {
  const talenv = documentsOf("talos/talenv.yaml")[0] as Record<string, string>;
  return [
    { file: "talos/talenv.yaml", name: "siderolabs/talos", version: String(talenv["talosVersion"]) },
    { file: "talos/talenv.yaml", name: "ghcr.io/siderolabs/kubelet", version: String(talenv["kubernetesVersion"]) },
  ];
}

function pinsIn(document: unknown, file: string): VersionPin[] {
  const pins: VersionPin[] = [];
  const add = (name: unknown, version: unknown) => {
    if (typeof name === "string" && (typeof version === "string" || typeof version === "number")) {
      pins.push({ file, name: name.replace(/^oci:\/\//, ""), version: String(version) });
    }
  };
  if (valueAt(document, ["kind"]) === "OCIRepository")
    add(valueAt(document, ["spec", "url"]), valueAt(document, ["spec", "ref", "tag"]));
  walk(document, (map) => {
    if (typeof map["chart"] === "string") add(map["chart"], map["version"]);
    if (typeof map["repository"] === "string" && typeof map["tag"] === "string")
      add(...splitImage(`${map["repository"]}:${map["tag"]}`));
    if (typeof map["artifact"] === "string") add(...splitImage(map["artifact"]));
    if (map["artifact"] !== undefined && typeof map["version"] === "string") add("fluxcd/flux2", map["version"]);
    for (const key of ["image", "imageName"]) if (typeof map[key] === "string") add(...splitImage(map[key]));
  });
  return pins;
}

/** Name and tag of an image reference; a digest behind the tag is left out. */
function splitImage(image: string): [string, string | undefined] {
  const tagged = /^(.+):([^/:]+)$/.exec(image.replace(/@sha256:[0-9a-f]+$/, ""));
  return tagged === null ? [image, undefined] : [tagged[1] ?? image, tagged[2]];
}

function walk(value: unknown, visit: (map: Readonly<Record<string, unknown>>) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>);
  for (const child of Object.values(value)) walk(child, visit);
}
