// The tools of this suite: how each tells its version, what its releases are called and how it is built.
// Release names were read from the projects' release configurations and from public mise.lock files.
import type { KnownTool } from "./tool.ts";

const semver = String.raw`(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?)`;
const github = (repository: string) => `github.com/${repository}/releases/download/`;
const sopsFiles = /(?:^|\/)\.sops\.ya?ml$|\.sops\.(?:ya?ml|json|env|ini)$/;

const workflows = /^\.github\/workflows\/[^/]+\.ya?ml$/;

const actionlint: KnownTool = {
  name: "actionlint",
  aliases: ["rhysd/actionlint"],
  binaries: ["actionlint"],
  versionArguments: ["-version"],
  versionPattern: new RegExp(`^v?${semver}$`, "m"),
  release: {
    url: "https://github.com/rhysd/actionlint/releases/download/v{version}/actionlint_{version}_{os}_{arch}.tar.gz",
    allowed: [github("rhysd/actionlint")],
    archive: "tar.gz",
    members: ["actionlint"],
  },
  goModule: {
    folder: "actionlint",
    module: "github.com/rhysd/actionlint",
    packages: ["github.com/rhysd/actionlint/cmd/actionlint"],
    variables: { "github.com/rhysd/actionlint.version": "{version}" },
  },
  neededFor: "judging GitHub workflows",
  neededWhen: workflows,
};

const age: KnownTool = {
  name: "age",
  aliases: ["filosottile/age"],
  binaries: ["age", "age-keygen"],
  versionArguments: ["--version"],
  versionPattern: new RegExp(`^v?${semver}$`, "m"),
  release: {
    url: "https://github.com/FiloSottile/age/releases/download/v{version}/age-v{version}-{os}-{arch}.tar.gz",
    allowed: [github("FiloSottile/age")],
    archive: "tar.gz",
    members: ["age/age", "age/age-keygen"],
  },
  goModule: {
    folder: "age",
    module: "filippo.io/age",
    packages: ["filippo.io/age/cmd/age", "filippo.io/age/cmd/age-keygen"],
    variables: { "main.Version": "v{version}" },
  },
  neededFor: "making age keys and encrypting etcd snapshots",
  neededWhen: sopsFiles,
};

const flux: KnownTool = {
  name: "flux",
  aliases: ["flux2", "fluxcd/flux2", "flux-cli"],
  binaries: ["flux"],
  versionArguments: ["--version"],
  versionPattern: new RegExp(`^flux version v?${semver}$`, "m"),
  release: {
    url: "https://github.com/fluxcd/flux2/releases/download/v{version}/flux_{version}_{os}_{arch}.tar.gz",
    allowed: [github("fluxcd/flux2")],
    archive: "tar.gz",
    members: ["flux"],
  },
};

const helm: KnownTool = {
  name: "helm",
  aliases: ["helm/helm"],
  binaries: ["helm"],
  versionArguments: ["version", "--template", "{{.Version}}"],
  versionPattern: new RegExp(`^v${semver}$`, "m"),
  release: {
    url: "https://get.helm.sh/helm-v{version}-{os}-{arch}.tar.gz",
    allowed: ["get.helm.sh/helm-"],
    archive: "tar.gz",
    members: ["{os}-{arch}/helm"],
  },
  goModule: {
    folder: "helm",
    module: "helm.sh/helm/v4",
    packages: ["helm.sh/helm/v4/cmd/helm"],
    variables: { "helm.sh/helm/v4/internal/version.version": "v{version}" },
  },
  neededFor: "rendering HelmReleases",
  neededWhen: /(?:^|\/)helm-?release\.ya?ml$/i,
};

const kubeconform: KnownTool = {
  name: "kubeconform",
  aliases: ["yannh/kubeconform"],
  binaries: ["kubeconform"],
  versionArguments: ["-v"],
  versionPattern: new RegExp(`^v${semver}$`, "m"),
  release: {
    url: "https://github.com/yannh/kubeconform/releases/download/v{version}/kubeconform-{os}-{arch}.tar.gz",
    allowed: [github("yannh/kubeconform")],
    archive: "tar.gz",
    members: ["kubeconform"],
  },
  goModule: {
    folder: "kubeconform",
    module: "github.com/yannh/kubeconform",
    packages: ["github.com/yannh/kubeconform/cmd/kubeconform"],
    variables: { "main.version": "v{version}" },
  },
  neededFor: "a second opinion on every schema verdict",
  neededWhen: /(?:^|\/)[kK]ustomization(?:\.ya?ml)?$/,
};

const kubectl: KnownTool = {
  name: "kubectl",
  aliases: ["kubernetes/kubectl", "kubernetes/kubernetes/kubectl"],
  binaries: ["kubectl"],
  versionArguments: ["version", "--client"],
  versionPattern: new RegExp(`^Client Version: v${semver}$`, "m"),
  release: {
    url: "https://dl.k8s.io/v{version}/bin/{os}/{arch}/kubectl",
    allowed: ["dl.k8s.io/v", "dl.k8s.io/release/v", "cdn.dl.k8s.io/release/v"],
    archive: "binary",
    members: [],
  },
};

const kustomize: KnownTool = {
  name: "kustomize",
  aliases: ["kubernetes-sigs/kustomize"],
  binaries: ["kustomize"],
  versionArguments: ["version"],
  versionPattern: new RegExp(`^v${semver}$`, "m"),
  release: {
    url: "https://github.com/kubernetes-sigs/kustomize/releases/download/kustomize/v{version}/kustomize_v{version}_{os}_{arch}.tar.gz",
    allowed: [github("kubernetes-sigs/kustomize")],
    archive: "tar.gz",
    members: ["kustomize"],
  },
  goModule: {
    folder: "kustomize",
    module: "sigs.k8s.io/kustomize/kustomize/v5",
    packages: ["sigs.k8s.io/kustomize/kustomize/v5"],
    variables: { "sigs.k8s.io/kustomize/api/provenance.version": "v{version}" },
  },
  neededFor: "rendering the Flux tree",
  neededWhen: /(?:^|\/)[kK]ustomization(?:\.ya?ml)?$/,
};

const sops: KnownTool = {
  name: "sops",
  aliases: ["getsops/sops", "mozilla/sops"],
  binaries: ["sops"],
  // Without the flag sops asks the network which version is the latest.
  versionArguments: ["--version", "--disable-version-check"],
  versionPattern: new RegExp(`^sops ${semver}(?: |$)`, "m"),
  release: {
    url: "https://github.com/getsops/sops/releases/download/v{version}/sops-v{version}.{os}.{arch}",
    allowed: [github("getsops/sops")],
    archive: "binary",
    members: [],
  },
  goModule: {
    folder: "sops",
    module: "github.com/getsops/sops/v3",
    packages: ["github.com/getsops/sops/v3/cmd/sops"],
    variables: { "github.com/getsops/sops/v3/version.Version": "{version}" },
  },
  neededFor: "encrypting and decrypting secrets",
  neededWhen: sopsFiles,
};

const talhelper: KnownTool = {
  name: "talhelper",
  aliases: ["budimanjojo/talhelper"],
  binaries: ["talhelper"],
  versionArguments: ["--version"],
  versionPattern: new RegExp(`^talhelper version v?${semver}$`, "m"),
  release: {
    url: "https://github.com/budimanjojo/talhelper/releases/download/v{version}/talhelper_{os}_{arch}.tar.gz",
    allowed: [github("budimanjojo/talhelper")],
    archive: "tar.gz",
    members: ["talhelper"],
  },
  goModule: {
    folder: "talhelper",
    module: "github.com/budimanjojo/talhelper/v3",
    packages: ["github.com/budimanjojo/talhelper/v3"],
    // Without it talhelper has no --version at all.
    variables: { "github.com/budimanjojo/talhelper/v3/cmd.version": "{version}" },
  },
  neededFor: "rendering the Talos configuration of the nodes from talconfig.yaml",
  neededWhen: /(?:^|\/)talconfig\.ya?ml$/,
};

const talosctl: KnownTool = {
  name: "talosctl",
  aliases: ["siderolabs/talos", "talos", "siderolabs/talos/talosctl"],
  binaries: ["talosctl"],
  versionArguments: ["version", "--client"],
  versionPattern: new RegExp(String.raw`^\s*Tag:\s+v${semver}$`, "m"),
  release: {
    url: "https://github.com/siderolabs/talos/releases/download/v{version}/talosctl-{os}-{arch}",
    allowed: [github("siderolabs/talos")],
    archive: "binary",
    members: [],
  },
  goModule: {
    folder: "talosctl",
    module: "github.com/siderolabs/talos",
    packages: ["github.com/siderolabs/talos/cmd/talosctl"],
    variables: {},
  },
  neededFor: "Talos' own judgement of a rendered machine configuration, and applying it",
  neededWhen: /(?:^|\/)talos\/|(?:^|\/)talconfig\.ya?ml$/,
};

const zizmor: KnownTool = {
  name: "zizmor",
  aliases: ["zizmorcore/zizmor", "woodruffw/zizmor"],
  binaries: ["zizmor"],
  versionArguments: ["--version"],
  versionPattern: new RegExp(`^zizmor ${semver}$`, "m"),
  release: {
    url: "https://github.com/zizmorcore/zizmor/releases/download/v{version}/zizmor-{triple}.tar.gz",
    allowed: [github("zizmorcore/zizmor")],
    archive: "tar.gz",
    members: ["zizmor"],
  },
  neededFor: "judging how safe GitHub workflows are",
  neededWhen: workflows,
};

/** Every tool that the tool chain can bring, sorted by name. */
export const knownTools: readonly KnownTool[] = [
  actionlint,
  age,
  flux,
  helm,
  kubeconform,
  kubectl,
  kustomize,
  sops,
  talhelper,
  talosctl,
  zizmor,
];

/** The tool that brings a program: `age-keygen` comes with age. */
export function toolOfBinary(binary: string): KnownTool | undefined {
  return knownTools.find((tool) => tool.binaries.includes(binary));
}

/** The tool that a mise configuration means by `key`: `talhelper`, `aqua:budimanjojo/talhelper`, `ubi:o/r[exe=x]`. */
export function toolOfMiseKey(key: string): KnownTool | undefined {
  const name = key
    .replace(/\[.*\]$/, "")
    .replace(/^[a-z]+:/, "")
    .toLowerCase();
  return knownTools.find((tool) => tool.name === name || tool.aliases.includes(name));
}
