// The trees that mutants are made of: our own, with patches of the kinds that they happen not to have.
import { nativeObjects } from "./native-objects.ts";
import type { Texts } from "./judged-tree.ts";

const echo = "kubernetes/apps/default/echo/app";
const natives = `${echo}/natives`;

const kustomization = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: default
resources:
  - ./helmrelease.yaml
  - ./httproute.yaml
  - ./natives
  - ./ocirepository.yaml
components:
  - ../../../../components/volsync
images:
  - name: ghcr.io/mendhak/http-https-echo
    newTag: "39"
labels:
  - pairs:
      app.kubernetes.io/part-of: echo
    includeSelectors: false
configMapGenerator:
  - name: echo-values
    literals:
      - A=b
    options:
      disableNameSuffixHash: true
patches:
  - path: ./release-patch.yaml
    target:
      kind: HelmRelease
  - path: ./release-operations.yaml
    target:
      group: helm.toolkit.fluxcd.io
      version: v2
      kind: HelmRelease
  - target:
      kind: HTTPRoute
      name: echo
    patch: |-
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: echo
      spec:
        hostnames:
          - other.example.test
        rules:
          - timeouts:
              request: 30s
              backendRequest: 20s
            backendRefs:
              - name: echo
                port: 8080
                weight: 2
  - target:
      group: source.toolkit.fluxcd.io
      version: v1
      kind: OCIRepository
    patch: |-
      - op: replace
        path: /spec/interval
        value: 2h
      - op: add
        path: /spec/timeout
        value: 90s
      - op: test
        path: /metadata/name
        value: echo
`;

const releasePatch = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: echo
spec:
  interval: 30m
  maxHistory: 3
  install:
    crds: CreateReplace
    remediation:
      retries: 3
      remediateLastFailure: true
  driftDetection:
    mode: enabled
  upgrade:
    cleanupOnFail: true
    force: false
    strategy:
      name: RemediateOnFailure
`;

const releaseOperations = `- op: add
  path: /spec/suspend
  value: false
- op: replace
  path: /spec/interval
  value: 45m
- op: remove
  path: /spec/values/service
- op: copy
  from: /spec/interval
  path: /spec/timeout
- op: add
  path: /metadata/labels
  value:
    tier: front
- op: replace
  path: /spec/upgrade/remediation/retries
  value: 5
`;

const postRenderers = `  postRenderers:
    - kustomize:
        patches:
          - target:
              kind: Deployment
            patch: |
              apiVersion: apps/v1
              kind: Deployment
              metadata:
                name: echo
              spec:
                replicas: 3
                strategy:
                  type: RollingUpdate
                template:
                  spec:
                    dnsPolicy: ClusterFirst
                    terminationGracePeriodSeconds: 20
                    containers:
                      - name: app
                        imagePullPolicy: IfNotPresent
                        resources:
                          limits:
                            memory: 128Mi
          - target:
              kind: Service
              version: v1
            patch: |
              - op: add
                path: /spec/sessionAffinity
                value: ClientIP
              - op: replace
                path: /spec/ports/0/port
                value: 8081
`;

const talosPatches = `  - |-
    machine:
      kubelet:
        extraArgs:
          rotate-server-certificates: "true"
        nodeIP:
          validSubnets:
            - 172.16.1.0/24
      sysctls:
        vm.max_map_count: "262144"
      features:
        kubePrism:
          enabled: true
          port: 7445
    cluster:
      allowSchedulingOnControlPlanes: true
      apiServer:
        extraArgs:
          audit-log-maxage: "10"
      etcd:
        advertisedSubnets:
          - 172.16.1.0/24
  - |
    apiVersion: v1alpha1
    kind: KmsgLogConfig
    name: remote
    url: tcp://172.16.1.250:3478/
`;

const emptyComponent = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";

/** Files whose objects a patch above changes, which makes some of their defects good. */
export const patchedPaths: ReadonlySet<string> = new Set(
  ["helmrelease", "httproute", "ocirepository"].map((name) => `${echo}/${name}.yaml`),
);

/** Our own trees and, beside them, what is listed above. Throws when the place for an addition is gone. */
export function baseTexts(own: Texts): Texts {
  const texts = new Map(own);
  texts.set(`${echo}/kustomization.yaml`, kustomization);
  texts.set(`${echo}/release-patch.yaml`, releasePatch);
  texts.set(`${echo}/release-operations.yaml`, releaseOperations);
  texts.set("kubernetes/components/volsync/kustomization.yaml", emptyComponent);
  for (const [name, text] of Object.entries(nativeObjects)) texts.set(`${natives}/${name}`, text);
  texts.set(`${natives}/kustomization.yaml`, kustomizationOf(Object.keys(nativeObjects)));
  insert(texts, `${echo}/helmrelease.yaml`, "  values:\n", postRenderers);
  insert(texts, "talos/talconfig.yaml", "\ncontrolPlane:\n", talosPatches);
  return texts;
}

function kustomizationOf(resources: readonly string[]): string {
  const lines = resources.map((name) => `  - ./${name}`);
  return `${["apiVersion: kustomize.config.k8s.io/v1beta1", "kind: Kustomization", "resources:", ...lines].join("\n")}\n`;
}

function insert(texts: Map<string, string>, path: string, before: string, added: string): void {
  const text = texts.get(path) ?? "";
  const place = text.indexOf(before);
  if (place === -1) throw new Error(`${path} has no line ${JSON.stringify(before)} any more: mend base-texts.ts`);
  texts.set(path, text.slice(0, place) + added + text.slice(place));
}
