import { parseInstaller } from "#domain/talos/installer.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule } from "#rules/rule.ts";

/**
 * Talos seals a volume key to a policy that the image's own PCR signing key authorizes; only secure boot images carry one
 * (pkg/imager/imager.go, internal/pkg/secureboot/tpm2/policy.go of Talos 1.13).
 */
export const tpmWithoutSecureBoot: Rule = {
  id: "talos/tpm-without-secure-boot",
  severity: "error",
  title: "TPM encryption without secure boot",
  why: "Talos seals the key of an encrypted volume to measurements that a key inside the secure boot image has signed. Other images have no such key: enrolling the TPM fails, the volume is not mounted, and the node does not come up. Without verified boot the sealing would protect nothing anyway.",
  example: `nodes:
  - hostname: talos-cp-1
    machineSpec:
      secureboot: false
    patches:
      - |-
        machine:
          systemDiskEncryption:
            state:
              provider: luks2
              keys:
                - slot: 0
                  tpm: {}
`,
  fix: "boot the node with secure boot, or use a nodeID, static or kms key",
  *check({ talos }) {
    for (const { nodes } of talos) {
      for (const { hostname, installer, tpmKeys, secureBootStated } of nodes) {
        if (installer === undefined || parseInstaller(installer.value).secureBoot !== false) continue;
        if (secureBootStated?.value === true) continue; // The installer is what is wrong: secure-boot-installer says so.
        for (const key of tpmKeys)
          yield {
            at: key.at,
            message: `${hostname.value} seals ${key.value} to the TPM and boots without secure boot: the key cannot be enrolled, and the volume stays locked`,
            related: [
              relatedPlace(installer.at, `the installer of ${hostname.value}, not for secure boot, is decided here`),
            ],
          };
      }
    }
  },
};
