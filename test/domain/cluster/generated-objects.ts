// Objects for generated trees: kinds that kustomize treats in ways of their own, and kinds that it does not know.
import type { Random } from "../../mutants/random.ts";

export interface MadeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  readonly [field: string]: unknown;
}

type Maker = (name: string, random: Random) => MadeObject;

const names = ["web", "api", "db"] as const;

export const makers: Readonly<Record<string, Maker>> = {
  Deployment: (name, random) => ({
    ...head("apps/v1", "Deployment", name, random),
    spec: {
      replicas: 1 + random.number(3),
      selector: { matchLabels: { app: name } },
      template: podTemplate(name, random),
    },
  }),
  StatefulSet: (name, random) => ({
    ...head("apps/v1", "StatefulSet", name, random),
    spec: {
      serviceName: random.pick(names),
      selector: { matchLabels: { app: name } },
      template: podTemplate(name, random),
      volumeClaimTemplates: [{ metadata: { name: "data" }, spec: { storageClassName: random.pick(names) } }],
    },
  }),
  CronJob: (name, random) => ({
    ...head("batch/v1", "CronJob", name, random),
    spec: { schedule: "0 * * * *", jobTemplate: { spec: { template: podTemplate(name, random) } } },
  }),
  Service: (name, random) => ({
    ...head("v1", "Service", name, random),
    spec: {
      selector: { app: name },
      ports: [
        { name: "http", port: 80, targetPort: 8080 },
        { name: "dns", port: 53, protocol: "UDP" },
      ].slice(random.number(2)),
    },
  }),
  ConfigMap: (name, random) => ({
    ...head("v1", "ConfigMap", name, random),
    data: { a: "1", "b.txt": "two\nlines\n" },
  }),
  Secret: (name, random) => ({ ...head("v1", "Secret", name, random), stringData: { password: "hunter2" } }),
  ServiceAccount: (name, random) => ({
    ...head("v1", "ServiceAccount", name, random),
    imagePullSecrets: [{ name: random.pick(names) }],
  }),
  PersistentVolumeClaim: (name, random) => ({
    ...head("v1", "PersistentVolumeClaim", name, random),
    spec: { accessModes: ["ReadWriteOnce"], storageClassName: random.pick(names) },
  }),
  RoleBinding: (name, random) => ({
    ...head("rbac.authorization.k8s.io/v1", "RoleBinding", name, random),
    subjects: subjects(random),
    roleRef: {
      apiGroup: "rbac.authorization.k8s.io",
      kind: random.pick(["Role", "ClusterRole"]),
      name: random.pick(names),
    },
  }),
  Role: (name, random) => ({
    ...head("rbac.authorization.k8s.io/v1", "Role", name, random),
    rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["get"], resourceNames: [random.pick(names), "other"] }],
  }),
  ClusterRole: (name, random) => ({
    ...head("rbac.authorization.k8s.io/v1", "ClusterRole", name, random),
    rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["list"] }],
  }),
  ClusterRoleBinding: (name, random) => ({
    ...head("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", name, random),
    subjects: subjects(random),
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: random.pick(names) },
  }),
  Namespace: (name, random) => head("v1", "Namespace", name, random),
  StorageClass: (name, random) => ({
    ...head("storage.k8s.io/v1", "StorageClass", name, random),
    provisioner: "example.com/disk",
  }),
  Ingress: (name, random) => ({
    ...head("networking.k8s.io/v1", "Ingress", name, random),
    spec: {
      tls: [{ hosts: ["example.com"], secretName: random.pick(names) }],
      rules: [
        {
          http: {
            paths: [
              {
                path: "/",
                pathType: "Prefix",
                backend: { service: { name: random.pick(names), port: { number: 80 } } },
              },
            ],
          },
        },
      ],
    },
  }),
  ValidatingWebhookConfiguration: (name, random) => ({
    ...head("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration", name, random),
    webhooks: [
      {
        name: "a.example.com",
        clientConfig: { service: { name: random.pick(names), namespace: random.pick(["default", "media"]) } },
      },
    ],
  }),
  APIService: (name, random) => ({
    ...head("apiregistration.k8s.io/v1", "APIService", `v1.${name}.example.com`, random),
    spec: { service: { name: random.pick(names), namespace: "default" }, group: `${name}.example.com`, version: "v1" },
  }),
  CustomResourceDefinition: (name, random) => ({
    ...head("apiextensions.k8s.io/v1", "CustomResourceDefinition", `${name}.example.com`, random),
    spec: {
      group: "example.com",
      scope: "Namespaced",
      conversion: { webhook: { clientConfig: { service: { name: "web", namespace: "x" } } } },
    },
  }),
  HelmRelease: (name, random) => ({
    ...head("helm.toolkit.fluxcd.io/v2", "HelmRelease", name, random),
    spec: {
      interval: "1h",
      values: { list: [1, 2, 3], map: { a: true, b: "no" } },
      dependsOn: [{ name: random.pick(names) }],
    },
  }),
  ClusterIssuer: (name, random) => ({
    ...head("cert-manager.io/v1", "ClusterIssuer", name, random),
    spec: { selfSigned: {} },
  }),
  HorizontalPodAutoscaler: (name, random) => ({
    ...head("autoscaling/v2", "HorizontalPodAutoscaler", name, random),
    spec: { scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: random.pick(names) }, maxReplicas: 3 },
  }),
};

export const kinds = Object.keys(makers) as [string, ...string[]];

export function object(random: Random): MadeObject {
  const kind = random.pick(kinds);
  const maker = makers[kind] ?? makers.ConfigMap;
  if (maker === undefined) throw new Error("no kinds");
  return maker(random.pick(names), random);
}

function head(apiVersion: string, kind: string, name: string, random: Random): MadeObject {
  const metadata: MadeObject["metadata"] = { name };
  if (random.number(3) === 0) metadata.namespace = random.pick(["media", "default", "kube-system"]);
  if (random.number(3) === 0) metadata.labels = { app: name, tier: random.pick(["a", "b"]) };
  if (random.number(4) === 0) metadata.annotations = { "example.com/note": "kept" };
  return { apiVersion, kind, metadata };
}

function podTemplate(name: string, random: Random): unknown {
  return {
    metadata: { labels: { app: name } },
    spec: {
      serviceAccountName: random.pick(names),
      containers: [
        {
          name: "app",
          image: random.pick(["nginx:1.27", "ghcr.io/org/app:v1@sha256:abc", "registry:5000/app"]),
          env: [
            { name: "A", value: "1" },
            { name: "B", valueFrom: { configMapKeyRef: { name: random.pick(names), key: "a" } } },
          ],
          envFrom: [{ secretRef: { name: random.pick(names) } }],
          ports: [{ containerPort: 8080 }, { containerPort: 8080, protocol: "UDP" }].slice(random.number(2)),
          volumeMounts: [{ name: "config", mountPath: "/config" }],
        },
        { name: "sidecar", image: "busybox" },
      ].slice(random.number(2)),
      volumes: [
        { name: "config", configMap: { name: random.pick(names) } },
        { name: "data", persistentVolumeClaim: { claimName: random.pick(names) } },
      ],
    },
  };
}

function subjects(random: Random): unknown {
  return [
    { kind: "ServiceAccount", name: "default", namespace: "x" },
    { kind: "ServiceAccount", name: random.pick(names), namespace: random.pick(["media", "default"]) },
    { kind: "User", apiGroup: "rbac.authorization.k8s.io", name: "someone" },
  ].slice(random.number(2));
}
