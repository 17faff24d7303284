import { expect, test } from "vitest";
import { diffNode } from "#domain/machine-config/diff.ts";
import { nodeOf } from "./rendered.ts";
import { serverSource } from "./talos-sources.ts";

const main = (text: string) => `version: v1alpha1\nmachine: {type: controlplane}\n${text}\n`;
const document = (kind: string, text: string) => `---\napiVersion: v1alpha1\nkind: ${kind}\n${text}\n`;

/** `from -> to` for what only moved, `document path: old -> new` for the rest, with what is dangerous marked. */
function told(base: string, head: string, version = "v1.13.8"): string[] {
  const { fields } = diffNode(nodeOf(base), nodeOf(head), { runningVersion: version });
  return fields.map(({ document: name, path, old, new: now, movedFrom, danger }) => {
    const place = `${name} ${path}`.trim();
    const sign = danger === undefined ? "" : " !";
    return movedFrom === undefined
      ? `${place}: ${JSON.stringify(old)} -> ${JSON.stringify(now)}${sign}`
      : `${movedFrom} -> ${place}${sign}`;
  });
}

const pairs: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "networks",
    "cluster: {network: {dnsDomain: cluster.local, podSubnets: [10.42.0.0/16], serviceSubnets: [10.43.0.0/16], cni: {name: none}}}",
    document(
      "KubeNetworkConfig",
      "dnsDomain: cluster.local\npodSubnets: [10.42.0.0/16]\nserviceSubnets: [10.43.0.0/16]",
    ),
    [
      "cluster.network.dnsDomain -> KubeNetworkConfig dnsDomain",
      "cluster.network.podSubnets -> KubeNetworkConfig podSubnets",
      "cluster.network.serviceSubnets -> KubeNetworkConfig serviceSubnets",
      "cluster.network.cni -> KubeFlannelCNIConfig",
    ],
  ],
  [
    "a document without content of its own",
    "cluster: {scheduler: {image: s:v1}, proxy: {disabled: true}}",
    document("KubeSchedulerConfig", "image: s:v1\nconfig: {}") +
      document("KubeProxyConfig", "enabled: false\nconfig: {}"),
    ["cluster.scheduler.image -> KubeSchedulerConfig image", "cluster.proxy.disabled -> KubeProxyConfig enabled"],
  ],
  [
    "a list that becomes documents",
    "cluster: {apiServer: {admissionControl: [{name: PodSecurity, configuration: {defaults: {enforce: restricted}}}]}}",
    document("KubeAdmissionControlConfig", "name: PodSecurity\nconfiguration: {defaults: {enforce: restricted}}"),
    ["cluster.apiServer.admissionControl -> KubeAdmissionControlConfig PodSecurity configuration"],
  ],
  [
    "discovery by the service alone",
    "cluster: {discovery: {enabled: true, registries: {kubernetes: {disabled: true}, service: {}}}}",
    document("DiscoveryServiceConfig", "name: default\nendpoint: https://discovery.talos.dev/"),
    ["cluster.discovery -> DiscoveryServiceConfig default endpoint"],
  ],
  [
    "resolving on the host",
    "machine: {features: {hostDNS: {enabled: true, forwardKubeDNSToHost: false}}}",
    document("ResolverConfig", "hostDNS: {enabled: true, forwardKubeDNSToHost: false}"),
    ["machine.features.hostDNS -> ResolverConfig hostDNS"],
  ],
];

test.each(pairs)("%s: the same value elsewhere is a move, without danger", (_, old, now, moves) => {
  const base = old.startsWith("machine:") ? `version: v1alpha1\n${old}\n` : main(old);
  const head = old.startsWith("machine:") ? `version: v1alpha1\nmachine: {}\n${now}` : main(`cluster: {}\n${now}`);
  expect(told(base, head)).toEqual(moves);
  expect(told(head, base, "v1.14.1")).toHaveLength(moves.length);
  expect(told(head, base, "v1.14.1").every((line) => line.includes(" -> v1alpha1 ") && !line.endsWith("!"))).toBe(true);
});

test("another value in the new place is a change, with what it means", () => {
  const base = main("cluster: {network: {podSubnets: [10.42.0.0/16], cni: {name: none}}}");
  const head = main(`cluster: {}\n${document("KubeNetworkConfig", "podSubnets: [10.44.0.0/16]")}`);
  expect(told(base, head)).toEqual([
    'KubeNetworkConfig podSubnets: ["10.42.0.0/16"] -> ["10.44.0.0/16"] !',
    "cluster.network.cni -> KubeFlannelCNIConfig",
  ]);
});

test("a network that a tree of 1.13 has by default, and one of 1.14 only by a document", () => {
  const base = main("cluster: {network: {dnsDomain: cluster.local}}");
  const network = document("KubeNetworkConfig", "dnsDomain: cluster.local");
  const flannel = document("KubeFlannelCNIConfig", "backendType: vxlan\nbackendPort: 4789");
  const moved = "cluster.network.dnsDomain -> KubeNetworkConfig dnsDomain";
  expect(told(base, main(`cluster: {}\n${network}${flannel}`))).toEqual([moved]);
  const [gone, ...rest] = told(base, main(`cluster: {}\n${network}`));
  expect(gone).toMatch(/^KubeFlannelCNIConfig: \{.*"backendPort":4789.*\} -> undefined !$/u);
  expect(rest).toEqual([moved]);
});

test("what the new document does not hold is gone", () => {
  const base = main("cluster: {apiServer: {image: a:v1, certSANs: [192.0.2.1]}}");
  const head = main(`cluster: {}\n${document("KubeAPIServerConfig", "image: a:v1")}`);
  expect(told(base, head)).toEqual([
    'KubeAPIServerConfig certExtraSANs: ["192.0.2.1"] -> undefined !',
    "cluster.apiServer.image -> KubeAPIServerConfig image",
  ]);
});

test("the key that Talos wrote Secrets with has a name, and another name is another key", () => {
  const secret = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  const base = main(`cluster: {secretboxEncryptionSecret: ${secret}}`);
  const head = (name: string) =>
    main(
      `cluster: {}\n${document("KubeEtcdEncryptionConfig", `config: {resources: [{resources: [secrets], providers: [{secretbox: {keys: [{name: ${name}, secret: ${secret}}]}}, {identity: {}}]}]}`)}`,
    );
  expect(told(base, head("key2"))).toEqual(["cluster.secretboxEncryptionSecret -> KubeEtcdEncryptionConfig config"]);
  const other = told(base, head("key1"));
  expect(other).toHaveLength(1);
  expect(other[0]).toMatch(/key2.* -> .*key1.* !$/u);
  expect(other.join()).not.toContain(secret);
});

test.each(["1.13", "1.14"] as const)("Talos %s names its keys so", (minor) => {
  const source = serverSource(minor, "internal/app/machined/pkg/controllers/k8s/internal/k8stemplates/apiserver.go");
  expect(source).toMatch(/SecretboxConfiguration\{\s*Keys: [^{]*\{\s*\{\s*Name:\s+"key2"/u);
  expect(source).toMatch(/AESConfiguration\{\s*Keys: [^{]*\{\s*\{\s*Name:\s+"key1"/u);
});
