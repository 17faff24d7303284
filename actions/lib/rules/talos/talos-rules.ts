// Talos: what the nodes are told, and whether it fits together and with what Flux installs.
import type { Rule } from "#rules/rule.ts";
import { cniAgreement } from "./cni-agreement.ts";
import { corednsAgreement } from "./coredns-agreement.ts";
import { endpoint } from "./endpoint.ts";
import { environmentInTemplate } from "./environment-in-template.ts";
import { failureDomain } from "./failure-domain.ts";
import { generatedCommitted } from "./generated-committed.ts";
import { installDiskMissing } from "./install-disk-missing.ts";
import { kubeProxyAgreement } from "./kube-proxy-agreement.ts";
import { kubeprismAgreement } from "./kubeprism-agreement.ts";
import { memoryAfterLoss } from "./memory-after-loss.ts";
import { oddControlPlanes } from "./odd-control-planes.ts";
import { patchMissing } from "./patch-missing.ts";
import { patchUnused } from "./patch-unused.ts";
import { schematic } from "./schematic.ts";
import { secureBootInstaller } from "./secure-boot-installer.ts";
import { talosconfigEndpoint } from "./talosconfig-endpoint.ts";
import { tpmWithoutSecureBoot } from "./tpm-without-secure-boot.ts";
import { uniqueAddresses } from "./unique-addresses.ts";
import { uniqueHostnames } from "./unique-hostnames.ts";
import { unknownExtension } from "./unknown-extension.ts";
import { variableUndefined } from "./variable-undefined.ts";
import { variableUnused } from "./variable-unused.ts";

export const talosRules: readonly Rule[] = [
  failureDomain,
  oddControlPlanes,
  endpoint,
  talosconfigEndpoint,
  uniqueHostnames,
  uniqueAddresses,
  secureBootInstaller,
  tpmWithoutSecureBoot,
  schematic,
  unknownExtension,
  installDiskMissing,
  cniAgreement,
  kubeProxyAgreement,
  corednsAgreement,
  kubeprismAgreement,
  patchMissing,
  patchUnused,
  variableUndefined,
  variableUnused,
  environmentInTemplate,
  generatedCommitted,
  memoryAfterLoss,
];
