// One fault at a time, as far as it is not among the other rows or in variants.test.ts.
import { apps, echoApp, sonarrSecret, type Incident } from "./incident.ts";

/** The variants in which one thing at a time is wrong, as far as they are not among the rows above or in variants.test.ts. */
export const singleFaults: readonly Incident[] = [
  {
    what: "a missing file with a secret",
    edits: [{ path: sonarrSecret }],
    found: [
      {
        rule: "kustomize/file-missing",
        path: `${apps}/default/sonarr/app/kustomization.yaml`,
        line: "./secret.sops.yaml",
      },
    ],
  },
  {
    what: "an unknown key in a patch of Talos",
    edits: [{ path: "talos/patches/global/machine-kubelet.yaml", from: "  kubelet:", to: "  kubelett:" }],
    found: [{ rule: "schema/unknown-field", path: "talos/patches/global/machine-kubelet.yaml", line: "kubelett:" }],
  },
  {
    what: "an unencrypted secret",
    edits: [
      {
        path: `${echoApp}/secret.sops.yaml`,
        to: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: echo\nstringData:\n  token: hunter2\n",
      },
      {
        path: `${echoApp}/kustomization.yaml`,
        from: "  - ./ocirepository.yaml\n",
        to: "  - ./ocirepository.yaml\n  - ./secret.sops.yaml\n",
      },
    ],
    found: [{ rule: "sops/not-encrypted", path: `${echoApp}/secret.sops.yaml`, line: "apiVersion" }],
  },
  {
    what: "an unencrypted secret under a name that no rule of SOPS covers",
    edits: [
      {
        path: `${echoApp}/secret.yaml`,
        to: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: echo\nstringData:\n  token: hunter2\n",
      },
      {
        path: `${echoApp}/kustomization.yaml`,
        from: "  - ./ocirepository.yaml\n",
        to: "  - ./ocirepository.yaml\n  - ./secret.yaml\n",
      },
    ],
    found: [{ rule: "sops/plaintext-secret", path: `${echoApp}/secret.yaml`, line: "token: hunter2" }],
  },
];
