// The admin kubeconfig of a cluster, with a client certificate as Talos makes it: talosctl takes no token.
import { stringify } from "yaml";
import { personPair, type Pair } from "./pki.ts";

export interface KubernetesAddress {
  readonly url: string;
  /** PEM of the CA of the API server. */
  readonly authority: string;
}

/** `clients` is the CA whose client certificates the API server believes. */
export function kubeconfig({ url, authority }: KubernetesAddress, clients: Pair): string {
  const { certificate, privateKey } = personPair(clients, "admin", "system:masters");
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  return stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": "admin@simulated",
    clusters: [{ name: "simulated", cluster: { server: url, "certificate-authority-data": base64(authority) } }],
    users: [
      {
        name: "admin",
        user: { "client-certificate-data": base64(certificate), "client-key-data": base64(privateKey) },
      },
    ],
    contexts: [{ name: "admin@simulated", context: { cluster: "simulated", namespace: "default", user: "admin" } }],
  });
}
