import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sourceText } from "#kernel/source-text.ts";
import { judge } from "#codecs/structural-schema/judge.ts";
import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { judgeNative } from "#domain/kubernetes/native/judge-native.ts";
import { SchemaStore } from "#domain/kubernetes/schema-store.ts";

const store = new SchemaStore({
  read: (name) => JSON.parse(readFileSync(`schemas/bundle/${name}`, "utf8")) as unknown,
  custom: [],
});

function read(text: string): YamlNode {
  const file = readYaml(sourceText("test.yaml", text), { dialect: "kustomize" });
  const root = file.documents[0]?.root;
  if (root === undefined || file.problems.length > 0) throw new Error(`not YAML: ${JSON.stringify(file.problems)}`);
  return root;
}

/** `code «text pointed at» message` of the native rules alone. */
function verdict(text: string): string[] {
  return judgeNative(read(text)).map(
    ({ code, start, end, message }) => `${code} «${text.slice(start, end)}» ${message}`,
  );
}

/** The schema and the native rules together. */
function everything(text: string): string[] {
  const root = read(text);
  const [apiVersion, kind] = [stringAt(root, "apiVersion") ?? "", stringAt(root, "kind") ?? ""];
  const resource = store.lookup(apiVersion, kind);
  if (resource === undefined) throw new Error(`the bundle has no ${kind} of ${apiVersion}`);
  return [...judge(root, resource, { placeholders: true }), ...judgeNative(root)].map(({ message }) => message);
}

const pod = (more = "", container = "") => `
      containers:
        - name: web
          image: web:1
${container.replace(/^(?=.)/gm, "          ")}
${more.replace(/^(?=.)/gm, "      ")}`;
const workload = (kind: string, podSpec: string, spec = "") => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
${spec.replace(/^(?=.)/gm, "  ")}
  template:
    metadata: { labels: { app: web, tier: front } }
    spec:${podSpec}`;
const deployment = (container: string, more = "") => workload("Deployment", pod(more, container));
const object = (apiVersion: string, kind: string, body: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }\n${body}\n`;
const service = (spec: string) => object("v1", "Service", `spec:\n${spec.replace(/^/gm, "  ")}`);
const ingress = (spec: string) => object("networking.k8s.io/v1", "Ingress", `spec:\n${spec.replace(/^/gm, "  ")}`);
const policy = (rule: string) =>
  object(
    "networking.k8s.io/v1",
    "NetworkPolicy",
    `spec:\n  podSelector: {}\n  ingress:\n${rule.replace(/^/gm, "    ")}`,
  );
const job = (podSpec: string, spec = "") =>
  object("batch/v1", "Job", `spec:\n${spec.replace(/^(?=.)/gm, "  ")}\n  template:\n    spec:${podSpec}`);
const cron = (schedule: string, more = "") =>
  object(
    "batch/v1",
    "CronJob",
    `spec:\n  schedule: ${JSON.stringify(schedule)}\n${more.replace(/^(?=.)/gm, "  ")}\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers: [{ name: a, image: b }]`,
  );
const claim = (spec: string) => object("v1", "PersistentVolumeClaim", `spec:\n${spec.replace(/^/gm, "  ")}`);
const autoscaler = (spec: string) =>
  object(
    "autoscaling/v2",
    "HorizontalPodAutoscaler",
    `spec:\n  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: a }\n${spec.replace(/^/gm, "  ")}`,
  );
const rbac = (kind: string, body: string) => object("rbac.authorization.k8s.io/v1", kind, body);
const definition = (name: string, versions: string) =>
  `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: ${name} }\nspec:\n  group: example.test\n  scope: Namespaced\n  names: { kind: Widget, plural: widgets }\n  versions:\n${versions.replace(/^/gm, "    ")}\n`;
const schema = "schema: { openAPIV3Schema: { type: object } }";

describe("right objects of every kind that has rules", () => {
  test.each([
    [
      "Deployment",
      deployment(
        "ports: [{ name: http, containerPort: 80 }]\nvolumeMounts: [{ name: data, mountPath: /data, subPath: a/b }]\nenv:\n- { name: A, value: b }\n- name: B\n  valueFrom: { fieldRef: { fieldPath: metadata.name } }\nenvFrom: [{ secretRef: { name: s } }]\nlivenessProbe: { httpGet: { port: http } }\nresources: { requests: { cpu: 100m, memory: 1Gi }, limits: { cpu: 1, memory: 1024Mi, nvidia.com/gpu: 1 } }",
        "volumes: [{ name: data, emptyDir: {} }, { name: bare }]\ninitContainers: [{ name: side, image: a, restartPolicy: Always, startupProbe: { tcpSocket: { port: 1 } } }]\ntolerations: [{ operator: Exists }, { key: a, effect: NoExecute, tolerationSeconds: 5 }]",
      ),
    ],
    [
      "StatefulSet",
      workload(
        "StatefulSet",
        pod("", "volumeMounts: [{ name: data, mountPath: /data }]"),
        "volumeClaimTemplates:\n- metadata: { name: data }\n  spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }",
      ),
    ],
    [
      "DaemonSet",
      workload("DaemonSet", pod(), "updateStrategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }"),
    ],
    ["ReplicaSet", workload("ReplicaSet", pod(), "replicas: 0")],
    ["Pod", object("v1", "Pod", "spec: { containers: [{ name: a, image: b }] }")],
    ["Job", job(pod("restartPolicy: OnFailure"), "completions: 1")],
    ["CronJob", cron("*/5 0-6,12 1 JAN-mar ?", "timeZone: Europe/Berlin")],
    ["CronJob by descriptor", cron("@every 1h30m")],
    ["Service", service("ports: [{ name: a, port: 80, targetPort: http }, { name: b, port: 443 }]")],
    ["headless Service", service("clusterIP: None")],
    ["external Service", service("type: ExternalName\nexternalName: example.test.")],
    [
      "Ingress",
      ingress(
        "rules:\n- host: '*.example.test'\n  http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: a, port: { name: http } } } }] }",
      ),
    ],
    [
      "NetworkPolicy",
      policy(
        "- from: [{ podSelector: {} }, { ipBlock: { cidr: 10.0.0.0/8 } }]\n  ports: [{ port: 80, endPort: 90 }, { port: http }]",
      ),
    ],
    ["ConfigMap", object("v1", "ConfigMap", "data: { a.b: c, _x: '1' }\nbinaryData: { d: aGVsbG8= }")],
    ["Secret", object("v1", "Secret", "type: kubernetes.io/tls\ndata: { tls.crt: YQ== }\nstringData: { tls.key: x }")],
    ["PersistentVolumeClaim", claim("accessModes: [ReadWriteMany]\nresources: { requests: { storage: 1Ti } }")],
    [
      "PersistentVolume",
      object(
        "v1",
        "PersistentVolume",
        "spec: { capacity: { storage: 1Gi }, accessModes: [ReadWriteOnce], nfs: { server: a, path: /b } }",
      ),
    ],
    [
      "PodDisruptionBudget",
      object("policy/v1", "PodDisruptionBudget", "spec: { minAvailable: 50%, selector: { matchLabels: { a: b } } }"),
    ],
    [
      "HorizontalPodAutoscaler",
      autoscaler(
        "minReplicas: 1\nmaxReplicas: 3\nmetrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } } }]",
      ),
    ],
    ["Role", rbac("Role", "rules: [{ apiGroups: [''], resources: [pods], verbs: [get] }]")],
    ["ClusterRole", rbac("ClusterRole", "rules: [{ nonResourceURLs: [/metrics], verbs: [get] }]")],
    [
      "aggregated ClusterRole",
      rbac("ClusterRole", "aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: b } }] }"),
    ],
    [
      "RoleBinding",
      rbac(
        "RoleBinding",
        "roleRef: { kind: Role, name: a }\nsubjects: [{ kind: User, name: 'a b' }, { kind: ServiceAccount, name: x }]",
      ),
    ],
    [
      "ClusterRoleBinding",
      rbac(
        "ClusterRoleBinding",
        "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: 'system:a' }\nsubjects: [{ kind: ServiceAccount, name: x, namespace: y }]",
      ),
    ],
    [
      "CustomResourceDefinition",
      definition(
        "widgets.example.test",
        `- { name: v1, served: true, storage: true, ${schema} }\n- { name: v2, served: false, storage: false, ${schema} }`,
      ),
    ],
  ])("%s", (_name, text) => {
    expect(everything(text)).toEqual([]);
  });
});

describe("pods", () => {
  test.each([
    [
      "image missing",
      deployment("").replace("          image: web:1\n", ""),
      "missing-field «name» spec.template.spec.containers[0].image is required",
    ],
    [
      "container name",
      deployment("").replace("name: web\n          image", "name: Web_1\n          image"),
      'invalid-value «Web_1» spec.template.spec.containers[0].name must consist of lower case letters, digits and "-", and start and end with a letter or digit, got "Web_1"',
    ],
    [
      "name in both lists",
      deployment("", "initContainers: [{ name: web, image: a }]"),
      'duplicate-entry «web» spec.template.spec.initContainers[0].name repeats "web" of spec.template.spec.containers[0].name',
    ],
    [
      "port name",
      deployment("ports: [{ name: much-too-long-name, containerPort: 80 }]"),
      'invalid-value «much-too-long-name» spec.template.spec.containers[0].ports[0].name has 18 characters; at most 15 are allowed, got "much-too-long-name"',
    ],
    [
      "port names twice",
      deployment("ports: [{ name: a, containerPort: 80 }, { name: a, containerPort: 81 }]"),
      'duplicate-entry «a» spec.template.spec.containers[0].ports[1].name repeats "a" of spec.template.spec.containers[0].ports[0].name',
    ],
    [
      "port range",
      deployment("ports: [{ containerPort: 70000 }]"),
      "invalid-value «70000» spec.template.spec.containers[0].ports[0].containerPort must be between 1 and 65535, got 70000",
    ],
    [
      "dangling mount",
      deployment("volumeMounts: [{ name: dta, mountPath: /data }]", "volumes: [{ name: data, emptyDir: {} }]"),
      'invalid-value «dta» spec.template.spec.containers[0].volumeMounts[0].name is "dta", but the pod has no volume of that name',
    ],
    [
      "two sources",
      deployment("", "volumes: [{ name: a, emptyDir: {}, hostPath: { path: /x } }]"),
      "invalid-value «hostPath» spec.template.spec.volumes[0].hostPath and emptyDir exclude each other",
    ],
    [
      "value and valueFrom",
      deployment("env: [{ name: A, value: b, valueFrom: { fieldRef: { fieldPath: x } } }]"),
      "invalid-value «valueFrom» spec.template.spec.containers[0].env[0].valueFrom may not be set when value is not empty",
    ],
    [
      "no source of a value",
      deployment("env: [{ name: A, valueFrom: {} }]"),
      "missing-field «valueFrom» spec.template.spec.containers[0].env[0].valueFrom needs one of fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef",
    ],
    [
      "probe without handler",
      deployment("readinessProbe: { periodSeconds: 5 }"),
      "missing-field «readinessProbe» spec.template.spec.containers[0].readinessProbe needs one of exec, httpGet, tcpSocket, grpc",
    ],
    [
      "probe twice",
      deployment("livenessProbe: { successThreshold: 2, exec: { command: [a] } }"),
      "invalid-value «2» spec.template.spec.containers[0].livenessProbe.successThreshold must be 1 for this probe, got 2",
    ],
    [
      "request above limit",
      deployment("resources: { requests: { memory: 2Gi }, limits: { memory: 1G } }"),
      'invalid-value «2Gi» spec.template.spec.containers[0].resources.requests.memory is "2Gi", more than its limit of "1G"',
    ],
    [
      "resource name",
      deployment("resources: { limits: { mem: 1Gi } }"),
      "invalid-value «mem» mem is no resource of a container: cpu, memory, ephemeral-storage, hugepages-… or a name with a domain",
    ],
    [
      "toleration",
      deployment("", "tolerations: [{ operator: Equal }]"),
      "invalid-value «Equal» spec.template.spec.tolerations[0].operator must be Exists when there is no key",
    ],
    [
      "init container with a probe",
      deployment("", "initContainers: [{ name: i, image: a, livenessProbe: { exec: { command: [x] } } }]"),
      "invalid-value «livenessProbe» spec.template.spec.initContainers[0].livenessProbe may only be set in an init container with restartPolicy: Always",
    ],
    [
      "dns policy None",
      deployment("", "dnsPolicy: None"),
      "missing-field «spec» spec.template.spec.dnsConfig is required when dnsPolicy is None",
    ],
    [
      "restart policy",
      deployment("", "restartPolicy: Never"),
      'invalid-value «Never» spec.template.spec.restartPolicy must be Always in a pod template of this kind, got "Never"',
    ],
  ])("%s", (_name, text, expected) => {
    expect(verdict(text)).toEqual([expected]);
  });
});

describe("workloads", () => {
  test.each([
    [
      "selector and labels",
      workload("Deployment", pod()).replace("matchLabels: { app: web }", "matchLabels: { app: wep }"),
      "invalid-value «wep» spec.selector.matchLabels.app does not match the labels of the pods: spec.template.metadata.labels has app: web",
    ],
    [
      "a label that is not there",
      workload("StatefulSet", pod()).replace("matchLabels: { app: web }", "matchLabels: { app: web, x: y }"),
      "invalid-value «y» spec.selector.matchLabels.x does not match the labels of the pods: spec.template.metadata.labels lacks x",
    ],
    [
      "expressions",
      workload("DaemonSet", pod()).replace(
        "matchLabels: { app: web }",
        "matchExpressions: [{ key: tier, operator: In, values: [back] }]",
      ),
      "invalid-value «tier» spec.selector.matchExpressions[0].key does not match the labels of the pods: spec.template.metadata.labels has tier: front",
    ],
    [
      "expression without values",
      workload("DaemonSet", pod()).replace(
        "matchLabels: { app: web }",
        "matchExpressions: [{ key: app, operator: Exists }, { key: tier, operator: In }]",
      ),
      "missing-field «key» spec.selector.matchExpressions[1].values is required when operator is In",
    ],
    [
      "empty selector",
      workload("Deployment", pod()).replace("{ matchLabels: { app: web } }", "{}"),
      "invalid-value «selector» spec.selector may not be empty: it would own every pod",
    ],
    [
      "Recreate",
      workload("Deployment", pod(), "strategy: { type: Recreate, rollingUpdate: {} }"),
      "invalid-value «rollingUpdate» spec.strategy.rollingUpdate may not be set when type is Recreate",
    ],
    [
      "nothing may move",
      workload("Deployment", pod(), "strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 0% } }"),
      "invalid-value «0» spec.strategy.rollingUpdate.maxUnavailable may not be 0 when maxSurge is 0 too",
    ],
    [
      "percentage",
      workload("Deployment", pod(), "strategy: { rollingUpdate: { maxUnavailable: half } }"),
      'invalid-value «half» spec.strategy.rollingUpdate.maxUnavailable must be a number or a percentage such as 25%, got "half"',
    ],
    [
      "negative replicas",
      workload("Deployment", pod(), "replicas: -1"),
      "invalid-value «-1» spec.replicas must be at least 0, got -1",
    ],
    [
      "claim template",
      workload(
        "StatefulSet",
        pod(),
        "volumeClaimTemplates:\n- metadata: { name: data }\n  spec: { accessModes: [ReadWriteOnce] }",
      ),
      "missing-field «spec» spec.volumeClaimTemplates[0].spec.resources is required with requests.storage",
    ],
    [
      "Job without restart policy",
      job(pod()),
      "missing-field «spec» spec.template.spec.restartPolicy is required in the pods of a Job: OnFailure or Never",
    ],
    [
      "Job that restarts always",
      job(pod("restartPolicy: Always")),
      'invalid-value «Always» spec.template.spec.restartPolicy must be OnFailure or Never in the pods of a Job, got "Always"',
    ],
    [
      "Indexed",
      job(pod("restartPolicy: Never"), "completionMode: Indexed"),
      "missing-field «spec» spec.completions is required when completionMode is Indexed",
    ],
    [
      "schedule fields",
      cron("* * * *"),
      'invalid-value «"* * * *"» spec.schedule needs 5 fields, has 4, got "* * * *"',
    ],
    [
      "schedule range",
      cron("0 24 * * *"),
      'invalid-value «"0 24 * * *"» spec.schedule has the hour "24"; it must be from 0 to 23, got "0 24 * * *"',
    ],
    [
      "schedule with a zone",
      cron("TZ=UTC 0 * * * *"),
      'invalid-value «"TZ=UTC 0 * * * *"» spec.schedule may not name a time zone; use timeZone, got "TZ=UTC 0 * * * *"',
    ],
    [
      "time zone",
      cron("0 * * * *", "timeZone: Europe/Berln"),
      'invalid-value «Europe/Berln» spec.timeZone must be a time zone such as Europe/Berlin, got "Europe/Berln"',
    ],
  ])("%s", (_name, text, expected) => {
    expect(verdict(text)).toEqual([expected]);
  });
});

describe("network", () => {
  test.each([
    ["no ports", service("selector: { a: b }"), "missing-field «spec» spec.ports is required"],
    [
      "names of several ports",
      service("ports: [{ port: 80 }, { name: b, port: 81 }]"),
      "missing-field «port» spec.ports[0].name is required when a Service has more than one port",
    ],
    [
      "port names twice",
      service("ports: [{ name: a, port: 80 }, { name: a, port: 81 }]"),
      'duplicate-entry «a» spec.ports[1].name repeats "a" of spec.ports[0].name',
    ],
    [
      "port range",
      service("ports: [{ port: 0 }]"),
      "invalid-value «0» spec.ports[0].port must be between 1 and 65535, got 0",
    ],
    [
      "target port",
      service("ports: [{ port: 80, targetPort: UPPER }]"),
      'invalid-value «UPPER» spec.ports[0].targetPort must consist of lower case letters, digits and "-", got "UPPER"',
    ],
    [
      "external name",
      service("type: ExternalName"),
      "missing-field «spec» spec.externalName is required when type is ExternalName",
    ],
    [
      "headless load balancer",
      service("type: LoadBalancer\nclusterIP: None\nports: [{ port: 80 }]"),
      "invalid-value «None» spec.clusterIP may not be None for a Service of type LoadBalancer",
    ],
    [
      "traffic policy",
      service("externalTrafficPolicy: Local\nports: [{ port: 80 }]"),
      "invalid-value «Local» spec.externalTrafficPolicy may only be set for a Service of type LoadBalancer or NodePort, not ClusterIP",
    ],
    [
      "node port",
      service("ports: [{ port: 80, nodePort: 30000 }]"),
      "invalid-value «30000» spec.ports[0].nodePort may not be set for a Service of type ClusterIP, got 30000",
    ],
    [
      "source ranges",
      service("type: LoadBalancer\nloadBalancerSourceRanges: [10.0.0.1]\nports: [{ port: 80 }]"),
      'invalid-value «10.0.0.1» spec.loadBalancerSourceRanges[0] must be a network such as 10.0.0.0/8, got "10.0.0.1"',
    ],
    ["empty ingress", ingress("ingressClassName: a"), "missing-field «spec» spec needs one of rules, defaultBackend"],
    [
      "host",
      ingress("rules: [{ host: 10.0.0.1 }]"),
      'invalid-value «10.0.0.1» spec.rules[0].host must be a DNS name, not an IP address, got "10.0.0.1"',
    ],
    [
      "path",
      ingress(
        "rules:\n- http: { paths: [{ path: a, pathType: Prefix, backend: { resource: { kind: A, name: b } } }] }",
      ),
      'invalid-value «a» spec.rules[0].http.paths[0].path must be an absolute path when pathType is Prefix, got "a"',
    ],
    [
      "backend port",
      ingress("defaultBackend: { service: { name: a } }"),
      "missing-field «service» spec.defaultBackend.service.port needs one of name, number",
    ],
    [
      "backend port twice",
      ingress("defaultBackend: { service: { name: a, port: { name: http, number: 80 } } }"),
      "invalid-value «number» spec.defaultBackend.service.port.number and name exclude each other",
    ],
    [
      "no peer",
      policy("- from: [{}]"),
      "missing-field «{}» spec.ingress[0].from[0] needs one of podSelector, namespaceSelector, ipBlock",
    ],
    [
      "block with a peer",
      policy("- from: [{ ipBlock: { cidr: 10.0.0.0/8 }, podSelector: {} }]"),
      "invalid-value «ipBlock» spec.ingress[0].from[0].ipBlock excludes the other peers of this item",
    ],
    [
      "network",
      policy("- from: [{ ipBlock: { cidr: 10.0.0.0 } }]"),
      'invalid-value «10.0.0.0» spec.ingress[0].from[0].ipBlock.cidr must be a network such as 10.0.0.0/8, got "10.0.0.0"',
    ],
    [
      "end port",
      policy("- ports: [{ port: 90, endPort: 80 }]"),
      "invalid-value «80» spec.ingress[0].ports[0].endPort must be at least port, which is 90, got 80",
    ],
  ])("%s", (_name, text, expected) => {
    expect(verdict(text)).toEqual([expected]);
  });
});

describe("configuration, storage, access", () => {
  test.each([
    [
      "key",
      object("v1", "ConfigMap", "data: { a/b: c }"),
      'invalid-value «a/b» data: the key "a/b" must consist of letters, digits, "-", "_" and "."',
    ],
    [
      "key twice",
      object("v1", "ConfigMap", "data: { a: b }\nbinaryData: { a: aGVsbG8= }"),
      "invalid-value «a» data.a is in binaryData too",
    ],
    [
      "size",
      object("v1", "ConfigMap", `data:\n  a: ${"x".repeat(1_048_577)}`),
      "invalid-value «data» data holds 1048577 bytes; an object may hold at most 1048576",
    ],
    [
      "TLS",
      object("v1", "Secret", "type: kubernetes.io/tls\ndata: { tls.crt: YQ== }"),
      "missing-field «data» data[tls.key] is required in a Secret of type kubernetes.io/tls",
    ],
    [
      "access modes",
      claim("resources: { requests: { storage: 1Gi } }"),
      "missing-field «spec» spec.accessModes is required",
    ],
    [
      "request",
      claim("accessModes: [ReadWriteOnce]\nresources: { requests: {} }"),
      "missing-field «requests» spec.resources.requests.storage is required",
    ],
    [
      "request of nothing",
      claim("accessModes: [ReadWriteOnce]\nresources: { requests: { storage: 0 } }"),
      "invalid-value «0» spec.resources.requests.storage must be more than 0, got 0",
    ],
    [
      "one pod alone",
      claim("accessModes: [ReadWriteOnce, ReadWriteOncePod]\nresources: { requests: { storage: 1 } }"),
      "invalid-value «ReadWriteOncePod» spec.accessModes[1] may not be used with other access modes",
    ],
    [
      "capacity",
      object("v1", "PersistentVolume", "spec: { accessModes: [ReadWriteOnce], hostPath: { path: /a } }"),
      "missing-field «spec» spec.capacity is required with storage",
    ],
    [
      "capacity of nothing",
      object(
        "v1",
        "PersistentVolume",
        "spec: { accessModes: [ReadWriteOnce], capacity: { storage: 0 }, nfs: { server: a, path: /a } }",
      ),
      "invalid-value «0» spec.capacity.storage must be more than 0, got 0",
    ],
    [
      "path of a share",
      object(
        "v1",
        "PersistentVolume",
        "spec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }, nfs: { server: a, path: b } }",
      ),
      'invalid-value «b» spec.nfs.path must be an absolute path, got "b"',
    ],
    ["no spec", object("v1", "PersistentVolumeClaim", ""), "missing-field «apiVersion» spec is required"],
    [
      "scale target",
      autoscaler("maxReplicas: 3").replace("apps/v1", "v1"),
      'invalid-value «v1» spec.scaleTargetRef.apiVersion must name a group and a version, such as apps/v1, got "v1"',
    ],
    [
      "basic authentication",
      object("v1", "Secret", "type: kubernetes.io/basic-auth\nstringData: { user: a }"),
      "missing-field «stringData» stringData.username is required or password, in a Secret of this type",
    ],
    [
      "Pod Security level",
      "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  labels: { pod-security.kubernetes.io/warn: strict }\n",
      'invalid-value «strict» metadata.labels[pod-security.kubernetes.io/warn] must be one of privileged, baseline, restricted, got "strict"',
    ],
    [
      "both budgets",
      object("policy/v1", "PodDisruptionBudget", "spec: { minAvailable: 1, maxUnavailable: 1 }"),
      "invalid-value «maxUnavailable» spec.maxUnavailable and minAvailable exclude each other",
    ],
    [
      "budget",
      object("policy/v1", "PodDisruptionBudget", "spec: { minAvailable: 150% }"),
      'invalid-value «150%» spec.minAvailable must not be more than 100%, got "150%"',
    ],
    [
      "replicas",
      autoscaler("minReplicas: 5\nmaxReplicas: 3"),
      "invalid-value «3» spec.maxReplicas must be at least minReplicas, which is 5, got 3",
    ],
    [
      "metric",
      autoscaler(
        "maxReplicas: 3\nmetrics: [{ type: Resource, pods: { metric: { name: a }, target: { type: AverageValue } } }]",
      ),
      "missing-field «type» spec.metrics[0].resource is required when type is Resource",
    ],
    [
      "target",
      autoscaler(
        "maxReplicas: 3\nmetrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization } } }]",
      ),
      "missing-field «target» spec.metrics[0].resource.target needs one of averageUtilization, averageValue",
    ],
    [
      "rule",
      rbac("Role", "rules: [{ resources: [pods], verbs: [get] }]"),
      'missing-field «resources» rules[0].apiGroups is required in a rule of resources; "" is the core group',
    ],
    [
      "URLs in a Role",
      rbac("Role", "rules: [{ nonResourceURLs: [/x], verbs: [get] }]"),
      "invalid-value «nonResourceURLs» rules[0].nonResourceURLs may only be in a ClusterRole",
    ],
    [
      "Role in a ClusterRoleBinding",
      rbac("ClusterRoleBinding", "roleRef: { kind: Role, name: a }"),
      'invalid-value «Role» roleRef.kind must be ClusterRole in a ClusterRoleBinding, got "Role"',
    ],
    [
      "group of a role",
      rbac("RoleBinding", "roleRef: { apiGroup: rbac, kind: Role, name: a }"),
      'invalid-value «rbac» roleRef.apiGroup must be rbac.authorization.k8s.io, got "rbac"',
    ],
    [
      "namespace of a subject",
      rbac(
        "ClusterRoleBinding",
        "roleRef: { kind: ClusterRole, name: a }\nsubjects: [{ kind: ServiceAccount, name: x }]",
      ),
      "missing-field «kind» subjects[0].namespace is required for a ServiceAccount in a ClusterRoleBinding",
    ],
    [
      "name of a definition",
      definition("widget.example.test", `- { name: v1, storage: true, ${schema} }`),
      'invalid-value «widget.example.test» metadata.name must be widgets.example.test, the plural name and the group, got "widget.example.test"',
    ],
    [
      "no stored version",
      definition("widgets.example.test", `- { name: v1, ${schema} }`),
      "invalid-value «versions» spec.versions needs exactly one version with storage: true",
    ],
    [
      "version without schema",
      definition("widgets.example.test", "- { name: v1, storage: true }"),
      "missing-field «name» spec.versions[0].schema is required",
    ],
  ])("%s", (_name, text, expected) => {
    expect(verdict(text)).toEqual([expected]);
  });
});

describe("what is not judged", () => {
  test.each([
    [
      "variables",
      deployment(
        "ports: [{ containerPort: '${PORT}', name: '${NAME}' }]\nvolumeMounts: [{ name: '${VOLUME}', mountPath: /x }]",
        "volumes: [{ name: '${VOLUME}' }]",
      ),
    ],
    [
      "a selector with variables",
      workload("Deployment", pod()).replace("matchLabels: { app: web }", "matchLabels: { app: '${APP}' }"),
    ],
    [
      "encrypted values",
      object(
        "v1",
        "Secret",
        "type: kubernetes.io/tls\ndata: { tls.crt: 'ENC[AES256_GCM,data:x]', tls.key: 'ENC[AES256_GCM,data:y]' }",
      ),
    ],
    ["a schedule in a variable", cron("${SCHEDULE}")],
    ["other kinds", "apiVersion: example.test/v1\nkind: Service\nspec: {}\n"],
    ["wrong shapes, which the schema reports", object("v1", "Service", "spec: [1]")],
  ])("%s", (_name, text) => {
    expect(verdict(text)).toEqual([]);
  });

  test("a misspelt field is one mistake, of the schema", () => {
    expect(everything(deployment("").replace("image: web:1", "imgae: web:1"))).toEqual([
      "imgae is not a field of Deployment.spec.template.spec.containers[0]",
    ]);
    expect(everything(workload("Deployment", pod()).replace("labels:", "lables:"))).toEqual([
      "lables is not a field of Deployment.spec.template.metadata",
    ]);
    expect(everything(service("prots: [{ port: 80 }]"))).toEqual(["prots is not a field of Service.spec"]);
  });
});
