// Servers that only the tests need, built from locked Go modules beside this file; they have no releases that we use.
import { lockedVersion } from "#domain/toolchain/go-module.ts";
import type { KnownTool, Pin } from "#domain/toolchain/tool.ts";

const semver = String.raw`(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?)`;

const etcd: KnownTool = {
  name: "etcd",
  aliases: [],
  binaries: ["etcd"],
  versionArguments: ["--version"],
  versionPattern: new RegExp(`^etcd Version: ${semver}$`, "m"),
  goModule: {
    folder: "etcd",
    module: "go.etcd.io/etcd/server/v3",
    packages: ["go.etcd.io/etcd/server/v3"],
    variables: {},
  },
  neededFor: "running a real API server in tests",
};

const kubeApiserver: KnownTool = {
  name: "kube-apiserver",
  aliases: [],
  binaries: ["kube-apiserver"],
  versionArguments: ["--version"],
  versionPattern: new RegExp(`^Kubernetes v${semver}$`, "m"),
  goModule: {
    folder: "kube-apiserver",
    module: "k8s.io/kubernetes",
    packages: ["k8s.io/kubernetes/cmd/kube-apiserver"],
    // Without it the server says v0.0.0-master, and Helm refuses charts with a kubeVersion.
    variables: { "k8s.io/component-base/version.gitVersion": "v{version}" },
  },
  neededFor: "holding our schema verdicts against the real API server's",
};

export const testTools: readonly KnownTool[] = [etcd, kubeApiserver];

/** The pin of a tool that is only built: the version that its go.mod locks. Throws when it locks none. */
export function pinOfModule(tool: KnownTool, goMod: string): Pin {
  const version = lockedVersion(goMod, tool.goModule?.module ?? "");
  if (version === undefined) throw new Error(`the locked module of ${tool.name} does not pin it`);
  return { tool: tool.name, version, platforms: {} };
}
