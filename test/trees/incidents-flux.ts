// What took clusters like this one down in Flux, one row each: references after namespace rules, fields that are dropped.
import { apps, echoApp, type Incident } from "./incident.ts";

const echoRelease = `${echoApp}/helmrelease.yaml`;
const echoRoute = `${echoApp}/httproute.yaml`;
const echoKs = `${apps}/default/echo/ks.yaml`;
const velero = `${apps}/backup/velero/app/helmrelease.yaml`;
const rootKs = "kubernetes/flux/cluster/ks.yaml";

/** References after namespace rules, fields that are dropped, secrets: what Flux meets. */
export const fluxIncidents: readonly Incident[] = [
  {
    what: "a source without namespace, under a parent that sets another one",
    edits: [
      { path: echoKs, from: "    name: flux-system\n    namespace: flux-system\n", to: "    name: flux-system\n" },
    ],
    found: [{ rule: "flux/source-not-found", path: echoKs, line: "name: flux-system" }],
  },
  {
    what: "a source by a name that nothing has",
    edits: [{ path: echoRelease, from: "    name: echo\n  interval", to: "    name: ehco\n  interval" }],
    found: [{ rule: "flux/source-not-found", path: echoRelease, line: "name: ehco" }],
  },
  {
    what: "dependsOn without the namespace",
    edits: [
      {
        path: echoKs,
        from: "    - name: envoy-gateway\n      namespace: network\n",
        to: "    - name: envoy-gateway\n",
      },
    ],
    found: [{ rule: "flux/depends-on-not-found", path: echoKs, line: "name: envoy-gateway" }],
  },
  {
    what: "dependsOn with another namespace",
    edits: [{ path: echoKs, from: "namespace: network", to: "namespace: default" }],
    found: [{ rule: "flux/depends-on-not-found", path: echoKs, line: "namespace: default" }],
  },
  {
    what: "two Kustomizations that wait for each other",
    edits: [
      {
        path: `${apps}/backup/minio/ks.yaml`,
        from: "spec:\n  interval",
        to: "spec:\n  dependsOn:\n    - name: velero\n  interval",
      },
    ],
    found: [{ rule: "flux/depends-on-cycle", path: `${apps}/backup/minio/ks.yaml`, line: "name: velero" }],
  },
  {
    what: "a HelmRepository in another namespace than the reference says",
    edits: [{ path: velero, from: "        namespace: backup", to: "        namespace: flux-system" }],
    found: [
      { rule: "flux/source-not-found", path: velero, line: "namespace: flux-system" },
      { rule: "pins/unknown-registry", path: velero, line: "name: velero", after: "sourceRef" },
    ],
  },
  {
    what: "a misspelt key in a patch string of the root Kustomization",
    edits: [{ path: rootKs, from: "                  rollback:", to: "                  rolback:" }],
    found: [{ rule: "schema/unknown-field", path: rootKs, line: "rolback:" }],
  },
  {
    what: "a route to a Gateway that is not there",
    edits: [{ path: echoRoute, from: "envoy-external", to: "external" }],
    found: [{ rule: "kubernetes/gateway-not-found", path: echoRoute, line: "name: external" }],
  },
  {
    what: "a route to a listener that the Gateway does not have",
    edits: [{ path: echoRoute, from: "sectionName: https", to: "sectionName: websecure" }],
    found: [{ rule: "kubernetes/listener-not-found", path: echoRoute, line: "sectionName: websecure" }],
  },
  {
    what: "a shell variable in a text that Flux substitutes",
    edits: [
      {
        path: `${echoApp}/script.yaml`,
        to: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: script\ndata:\n  run.sh: |\n    for name in a b; do\n      echo "${name}"\n    done\n',
      },
      {
        path: `${echoApp}/kustomization.yaml`,
        from: "  - ./ocirepository.yaml\n",
        to: "  - ./ocirepository.yaml\n  - ./script.yaml\n",
      },
    ],
    found: [{ rule: "flux/undefined-variable", path: `${echoApp}/script.yaml`, line: 'echo "${name}"' }],
  },
];
