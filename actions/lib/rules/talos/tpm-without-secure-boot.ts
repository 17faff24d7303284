import { parseInstaller } from "#domain/talos/installer.ts";
import type { TalosNode } from "#domain/talos/model.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule } from "#rules/rule.ts";
import { nodesByPlace } from "./nodes-at.ts";

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
  fix: "Boot the node with secure boot, or use a nodeID, static or kms key.",
  *check({ talos }) {
    for (const { nodes } of talos) {
      const sealed = nodes.filter(isUnsigned).flatMap((node) => node.tpmKeys.map((stated) => ({ node, stated })));
      for (const { at, value, node, names } of nodesByPlace(sealed))
        yield {
          at,
          message: `${value} is sealed to the TPM, and there is no secure boot on ${names}: the key cannot be enrolled, and the volume stays locked`,
          related:
            node.installer === undefined
              ? []
              : [relatedPlace(node.installer.at, "the installer, not for secure boot, is decided here")],
        };
    }
  },
};

/** With secure boot and the wrong installer, the installer is what is wrong: `talos/secure-boot-installer` says so. */
function isUnsigned({ installer, secureBootStated }: TalosNode): boolean {
  if (installer === undefined || secureBootStated?.value === true) return false;
  return parseInstaller(installer.value).secureBoot === false;
}
