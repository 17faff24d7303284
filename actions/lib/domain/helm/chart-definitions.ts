// API groups that well-known charts bring the definitions of. Cilium is not among them: Flux itself cannot run before it.

const table = `
actions-runner-controller: actions.summerwind.dev
ai-gateway-crds-helm: aigateway.envoyproxy.io
argo-cd: argoproj.io
argo-workflows: argoproj.io
ceph-csi-operator: csi.ceph.io
cert-manager: cert-manager.io acme.cert-manager.io
cloudnative-pg: postgresql.cnpg.io
crossplane: apiextensions.crossplane.io pkg.crossplane.io
dragonfly-operator: dragonflydb.io
eck-operator: elasticsearch.k8s.elastic.co kibana.k8s.elastic.co
eck-operator-crds: elasticsearch.k8s.elastic.co kibana.k8s.elastic.co
emqx-operator: apps.emqx.io
external-dns: externaldns.k8s.io
external-secrets: external-secrets.io generators.external-secrets.io
gateway-crds-helm: gateway.envoyproxy.io gateway.networking.k8s.io
gateway-helm: gateway.envoyproxy.io gateway.networking.k8s.io
gha-runner-scale-set-controller: actions.github.com
grafana-operator: grafana.integreatly.org
intel-device-plugins-operator: deviceplugin.intel.com
istio-base: networking.istio.io security.istio.io
k8up: k8up.io
keda: keda.sh
kube-prometheus-stack: monitoring.coreos.com
kubevirt: kubevirt.io
kyverno: kyverno.io policies.kyverno.io
linkerd-crds: linkerd.io policy.linkerd.io
longhorn: longhorn.io
mariadb-operator-crds: k8s.mariadb.com
mariadb-operator: k8s.mariadb.com
metallb: metallb.io
mysql-operator: mysql.oracle.com
node-feature-discovery: nfd.k8s-sigs.io
opentelemetry-operator: opentelemetry.io
pgo: postgres-operator.crunchydata.com
piraeus-operator: piraeus.io
plugin-barman-cloud: barmancloud.cnpg.io
prometheus-operator-crds: monitoring.coreos.com
redis-operator: redis.redis.opstreelabs.in
rook-ceph: ceph.rook.io objectbucket.io
sealed-secrets: bitnami.com
silence-operator: observability.giantswarm.io
snapscheduler: snapscheduler.backube
snapshot-controller: snapshot.storage.k8s.io groupsnapshot.storage.k8s.io
strimzi-kafka-operator: kafka.strimzi.io
tailscale-operator: tailscale.com
tofu-controller: infra.contrib.fluxcd.io
traefik: traefik.io
traefik-crds: traefik.io
trust-manager: trust.cert-manager.io
tuppr: tuppr.home-operations.com
vault-secrets-operator: secrets.hashicorp.com
velero: velero.io
victoria-metrics-k8s-stack: operator.victoriametrics.com
victoria-metrics-operator: operator.victoriametrics.com
victoria-metrics-operator-crds: operator.victoriametrics.com
volsync: volsync.backube
volsync-perfectra1n: volsync.backube
vpa: autoscaling.k8s.io
zalando-postgres-operator: acid.zalan.do
`;

const groups: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split("\n")
    .map((line): [string, string[]] => {
      const [chart = "", list = ""] = line.split(": ");
      return [chart, list.split(" ")];
    }),
);

/** Groups whose kinds exist once the chart is installed; empty for a chart that brings none or is not known. */
export function groupsOfChart(chart: string | undefined): readonly string[] {
  return (chart === undefined ? undefined : groups.get(chart)) ?? [];
}
