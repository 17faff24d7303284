// What the trees of these tests are made of.
import type { Contents } from "./tree.ts";

export function configMap(name: string, data = "key: value"): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  ${data}\n`;
}

/** One mistake, on line 5. */
export const misspelt = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  lables: {}\n";

/** Two mistakes that are no errors of a whole file: line 4 (a wrong type) and line 8 (an unknown field). */
export const wrongDeployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: three, selector: { matchLabels: { app: web } }, template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: web }] } } }
---
apiVersion: v1
kind: Service
metadata: { name: web, labells: {} }
spec: { ports: [{ port: 80 }] }
`;

export function fluxKustomization(name: string, path: string): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: ${name}
  namespace: flux-system
spec:
  interval: 1h
  path: ${path}
  prune: true
  sourceRef:
    kind: GitRepository
    name: flux-system
`;
}

export function kustomization(resources: readonly string[]): string {
  const list = resources.map((path) => `  - ${JSON.stringify(path)}\n`).join("");
  return `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:${list === "" ? " []\n" : `\n${list}`}`;
}

/** A Flux tree: what `kubernetes/apps/kustomization.yaml` lists is used, everything else is left over. */
export function fluxTree(resources: readonly string[], contents: Contents = {}): Contents {
  return {
    "kubernetes/flux/cluster/apps.yaml": fluxKustomization("apps", "./kubernetes/apps"),
    "kubernetes/apps/kustomization.yaml": kustomization(resources),
    ...contents,
  };
}

/** Talos' side: a talconfig with one node, its variables, its (encrypted) secrets and one patch file. */
export function talosTree(): Contents {
  return {
    "talos/talconfig.yaml": `clusterName: home
talosVersion: v1.13.8
kubernetesVersion: v1.36.4
endpoint: https://192.168.1.10:6443
nodes:
  - hostname: node
    ipAddress: 192.168.1.11
    controlPlane: true
    installDisk: /dev/sda
    patches:
      - "@./patches/node.yaml"
`,
    "talos/talenv.yaml": "domain: example.test\n",
    "talos/talsecret.sops.yaml":
      "cluster:\n    id: ENC[AES256_GCM,data:aaaa,iv:bbbb,tag:cccc,type:str]\nsops:\n    mac: ENC[AES256_GCM,data:aaaa,iv:bbbb,tag:cccc,type:str]\n    version: 3.13.3\n",
    "talos/patches/node.yaml": 'machine:\n  sysctls:\n    net.core.somaxconn: "65535"\n',
  };
}
