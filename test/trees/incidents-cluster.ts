// What took clusters like this one down although Flux was content: the objects, and what updates them.
import { apps, echoApp, type Incident } from "./incident.ts";

const echoRelease = `${echoApp}/helmrelease.yaml`;
const velero = `${apps}/backup/velero/app/helmrelease.yaml`;

/** What the cluster makes of the objects. */
export const clusterIncidents: readonly Incident[] = [
  {
    what: "a namespace too strict for the pods in it",
    edits: [
      {
        path: echoRelease,
        from: "    defaultPodOptions:\n",
        to: "    defaultPodOptions:\n      hostNetwork: true\n",
      },
    ],
    found: [{ rule: "kubernetes/pod-security-level", path: echoRelease, line: "hostNetwork: true" }],
  },
  {
    what: "an image of a registry that took its free images away",
    edits: [{ path: echoRelease, from: "ghcr.io/mendhak/http-https-echo", to: "docker.io/bitnami/nginx" }],
    found: [{ rule: "kubernetes/registry-gone", path: echoRelease, line: "docker.io/bitnami/nginx" }],
  },
  {
    what: "a chart's major version raised together with an unrelated image",
    edits: [{ path: velero, from: "version: 12.2.0", to: "version: 11.3.2" }],
    found: [{ rule: "versions/velero-plugin", path: velero, line: "velero-plugin-for-aws:v1.14.2" }],
  },
  {
    what: "a database's major version, merged by a machine",
    edits: [
      {
        path: ".github/renovate.json5",
        from: '      matchUpdateTypes: ["major"],\n      enabled: false,\n      automerge: false,',
        to: '      matchUpdateTypes: ["major"],\n      automerge: true,',
      },
    ],
    found: [
      { rule: "pins/stateful-automerge", path: ".github/renovate.json5", line: "automerge: true", after: '["major"]' },
    ],
  },
  {
    what: "a gate that asks only for failures and is passed by skipped jobs",
    edits: [
      {
        path: ".github/workflows/ci.yaml",
        to: "name: ci\non: pull_request\npermissions: {}\njobs:\n  filter:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: exit 1\n  test:\n    needs: filter\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ./test talos kubernetes bootstrap\n  gate:\n    if: always()\n    needs: test\n    runs-on: ubuntu-24.04\n    steps:\n      - if: contains(needs.*.result, 'failure')\n        run: exit 1\n",
      },
    ],
    found: [{ rule: "workflows/gate-skipped", path: ".github/workflows/ci.yaml", line: "needs: test", after: "gate:" }],
  },
  {
    what: "automatic merges that rebase every open pull request again",
    edits: [{ path: ".github/renovate.json5", from: '  rebaseWhen: "conflicted",\n', to: "" }],
    found: [{ rule: "pins/rebase-storm", path: ".github/renovate.json5", line: "automerge: true" }],
  },
];
