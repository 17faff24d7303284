import { describe, expect, test } from "vitest";
import { readKubeconfig } from "#domain/kubernetes-api/kubeconfig.ts";
import { clientPair, newAuthority, validFor } from "../../simulated-cluster/pki.ts";

const authority = newAuthority();
const pair = clientPair(authority, ["system:masters"], validFor(1));
const base64 = (text: string) => Buffer.from(text).toString("base64");
const user = {
  "client-certificate-data": base64(pair.certificate),
  "client-key-data": base64(pair.privateKey),
};
const cluster = { server: "https://10.0.0.10:6443", "certificate-authority-data": base64(authority.certificate) };

/** As Talos writes it, in JSON. */
function kubeconfig(changed: { cluster?: object; user?: object; current?: string; kind?: string } = {}): string {
  return JSON.stringify({
    apiVersion: "v1",
    kind: changed.kind ?? "Config",
    "current-context": changed.current ?? "admin@home",
    clusters: [{ name: "home", cluster: { ...cluster, ...changed.cluster } }],
    users: [{ name: "admin@home", user: changed.user ?? user }],
    contexts: [
      { name: "admin@home", context: { cluster: "home", user: "admin@home", namespace: "default" } },
      { name: "lost", context: { cluster: "none", user: "nobody" } },
    ],
  });
}

function read(text: string, context?: string) {
  return readKubeconfig({ path: "kubeconfig", text, ...(context === undefined ? {} : { context }) });
}

test("a context is read", () => {
  expect(read(kubeconfig())).toEqual({
    context: {
      name: "admin@home",
      server: "https://10.0.0.10:6443",
      ca: authority.certificate,
      serverName: undefined,
      user: { certificate: pair.certificate, key: pair.privateKey },
    },
  });
  expect(read(kubeconfig({ user: { token: "t" } }))).toMatchObject({ context: { user: { token: "t" } } });
});

describe("mistakes name the file, the field and the way out", () => {
  test.each([
    ["{", undefined, "kubeconfig: is no kubeconfig"],
    [kubeconfig({ kind: "Pod" }), undefined, "kubeconfig: is no kubeconfig"],
    [kubeconfig({ current: "" }), undefined, "kubeconfig: current-context: is not set"],
    [kubeconfig(), "away", 'kubeconfig: contexts: has no "away"'],
    [kubeconfig(), "lost", 'kubeconfig: clusters: has no "none", which context lost names'],
    [kubeconfig(), "lost", 'kubeconfig: users: has no "nobody", which context lost names'],
    [kubeconfig({ cluster: { server: "http://10.0.0.1" } }), undefined, "clusters.home.server: is no https address"],
    [kubeconfig({ cluster: { server: "https://a:canary@x" } }), undefined, "clusters.home.server: is no https address"],
    [
      kubeconfig({ cluster: { "insecure-skip-tls-verify": true } }),
      undefined,
      "insecure-skip-tls-verify: is not accepted",
    ],
    [
      kubeconfig({ cluster: { "certificate-authority": "ca.crt" } }),
      undefined,
      "certificate-authority: is not supported",
    ],
    [kubeconfig({ cluster: { "certificate-authority-data": "canary" } }), undefined, "is not PEM in base64"],
    [kubeconfig({ user: { exec: { command: "canary" } } }), undefined, "users.admin@home.exec: is not supported"],
    [kubeconfig({ user: {} }), undefined, "users.admin@home: has neither a token nor"],
    [
      kubeconfig({ user: { ...user, "client-key-data": base64(newAuthority().privateKey) } }),
      undefined,
      "client-key-data: is not the private key of client-certificate-data",
    ],
  ])("case %#", (text, context, message) => {
    const result = read(text, context);
    const mistakes = "mistakes" in result ? result.mistakes : [];
    expect(mistakes.join("\n")).toContain(message);
    expect(mistakes.join("\n")).not.toContain("canary");
  });
});
