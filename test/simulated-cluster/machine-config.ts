// A machine configuration for nodes that are given none, with everything in it that must never be shown.
import { stringify } from "yaml";
import type { NodeStart } from "./node.ts";
import type { Pair } from "./pki.ts";

/** Each stands where Talos has a secret; a test looks for them in everything that comes out. */
export const secrets = {
  machineToken: "5vtzyd.canary7machine9t",
  clusterToken: "w1kj3z.canary7cluster9t",
  clusterSecret: Buffer.from("canary-cluster-secret-0123456789").toString("base64"),
  secretbox: Buffer.from("canary-secretbox-key-01234567890").toString("base64"),
} as const;

export interface ConfigIdentity {
  readonly authority: Pair;
  readonly clusterName: string;
  readonly endpoint: string;
  readonly kubernetesVersion: string;
}

export function machineConfig(
  { name, role, image }: Omit<NodeStart, "config">,
  { authority, clusterName, endpoint, kubernetesVersion }: ConfigIdentity,
): string {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const plane = role === "controlplane";
  const crt = base64(authority.certificate);
  const key = plane ? base64(authority.privateKey.replaceAll("PRIVATE KEY", "ED25519 PRIVATE KEY")) : "";
  const registry = "registry.k8s.io";
  return stringify(
    {
      version: "v1alpha1",
      debug: false,
      persist: true,
      machine: {
        type: role,
        token: secrets.machineToken,
        ca: { crt, key },
        certSANs: ["127.0.0.1"],
        kubelet: { image: `ghcr.io/siderolabs/kubelet:${kubernetesVersion}` },
        network: { hostname: name },
        install: {
          disk: "/dev/sda",
          image: `factory.talos.dev/metal-installer/${image.schematic}:${image.version}`,
          wipe: false,
        },
        sysctls: { "net.core.somaxconn": "65535" },
        features: { rbac: true, kubePrism: { enabled: true, port: 7445 } },
      },
      cluster: {
        id: base64("canary-cluster-id-canary-cluster-id"),
        secret: secrets.clusterSecret,
        clusterName,
        controlPlane: { endpoint },
        network: { dnsDomain: "cluster.local", podSubnets: ["10.244.0.0/16"], serviceSubnets: ["10.96.0.0/12"] },
        token: secrets.clusterToken,
        ca: { crt, key },
        ...(plane
          ? {
              secretboxEncryptionSecret: secrets.secretbox,
              aggregatorCA: { crt, key },
              serviceAccount: { key },
              apiServer: { image: `${registry}/kube-apiserver:${kubernetesVersion}` },
              controllerManager: { image: `${registry}/kube-controller-manager:${kubernetesVersion}` },
              scheduler: { image: `${registry}/kube-scheduler:${kubernetesVersion}` },
              proxy: { image: `${registry}/kube-proxy:${kubernetesVersion}` },
              etcd: { ca: { crt, key } },
            }
          : {}),
      },
    },
    { lineWidth: 0 },
  );
}
