// What the trees of these tests are made of.
import { readFileSync } from "node:fs";
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

/** Talos' side: a talconfig with one node, its variables, encrypted secrets and one patch file. */
export function talosTree(): Contents {
  return {
    "talos/.gitignore": "clusterconfig/\n",
    "talos/talconfig.yaml": `clusterName: home
talosVersion: v1.13.8
kubernetesVersion: v1.36.4
endpoint: https://192.168.1.10:6443
domain: \${domain}
nodes:
  - hostname: node
    ipAddress: 192.168.1.11
    controlPlane: true
    installDisk: /dev/sda
    patches:
      - "@./patches/node.yaml"
`,
    "talos/talenv.yaml": "domain: cluster.local\n",
    "talos/talsecret.sops.yaml": encrypted(),
    "talos/patches/node.yaml": 'machine:\n  sysctls:\n    net.core.somaxconn: "65535"\n',
  };
}

/** This project's own Talos secrets, as if they were encrypted for somebody else than everybody. */
function encrypted(): string {
  const text = readFileSync("talos/talsecret.sops.yaml", "utf8");
  // The recipient of age's own manual.
  return text.replace(/age1[a-z0-9]{58}/g, () => "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p");
}

/** A tree that gives findings of every severity, things that were not checked, tolerated ones and ignored files. */
export function variedTree(): Contents {
  const text = "] <b>x</b> `` ``` | $& $x %0A ::error::x ##[error]x \u001b[31m \u202e \u0000".replace("\u0000", "");
  return {
    ...fluxTree(["web.yaml", "deployment.yaml", "broken.yaml", "rendered.yaml.j2", "odd name ::warning::%0A.yaml"], {
      "kubernetes/apps/web.yaml": misspelt,
      "kubernetes/apps/deployment.yaml": wrongDeployment,
      "kubernetes/apps/broken.yaml": "a: [\n",
      "kubernetes/apps/rendered.yaml.j2": "a: {{ b }}\n",
      "kubernetes/apps/odd name ::warning::%0A.yaml": `${configMap("odd")}${JSON.stringify(text)}: 1\n"\\uD800": 2\n`,
      "kubernetes/left-over.yaml": misspelt,
      "kubernetes/lamp.yaml": "apiVersion: home.test/v1\nkind: Lamp\nmetadata: { name: a }\n",
      "ignored/bad.yaml": "a: [\n",
      "tolerated.yaml": "\ufeffa: [\r\n",
    }),
    ...talosTree(),
    ".github/homelab.yaml": `ignore: [ignored/**]
rules: { future/other-rule-of-another-version: error }
tolerate:
  - rule: yaml/syntax
    path: tolerated.yaml
    reason: "${text.replace(/["\\\u001b]/g, "")} until the day"
    until: 2027-01-01
`,
  };
}
