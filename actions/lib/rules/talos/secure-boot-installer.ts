import { parseInstaller } from "#domain/talos/installer.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule } from "#rules/rule.ts";

/** The node's firmware wants a signed image, and the next upgrade writes one that is not; or the other way round. */
export const secureBootInstaller: Rule = {
  id: "talos/secure-boot-installer",
  severity: "error",
  title: "installer that does not fit the node's secure boot",
  why: "An upgrade writes what the installer carries. On a machine with secure boot an unsigned image does not start: after the upgrade the node stays dark until somebody stands in front of it. A signed installer on a node that talconfig calls not secure is at best a wrong installation medium the next time.",
  example: `nodes:
  - hostname: talos-cp-1
    machineSpec:
      secureboot: true
    talosImageURL: factory.talos.dev/metal-installer/<schematic>
`,
  fix: "use metal-installer-secureboot for nodes with secure boot, metal-installer for the others",
  *check({ talos }) {
    for (const { nodes } of talos) {
      for (const { hostname, installer, secureBootStated } of nodes) {
        const isSigned = installer === undefined ? undefined : parseInstaller(installer.value).secureBoot;
        if (installer === undefined || isSigned === undefined || secureBootStated === undefined) continue;
        if (secureBootStated.value === isSigned) continue;
        const related = [relatedPlace(secureBootStated.at, `secureboot: ${secureBootStated.value} is here`)];
        if (secureBootStated.value)
          yield {
            at: installer.at,
            message: `${hostname.value} boots with secure boot, and its installer is not signed: it does not start after the next upgrade`,
            fix: `use ${withSecureBoot(installer.value)}`,
            related,
          };
        else
          yield {
            at: installer.at,
            severity: "warning",
            message: `the installer of ${hostname.value} is the one for secure boot, and machineSpec.secureboot is false`,
            fix: "say secureboot: true, or use the installer without -secureboot",
            related,
          };
      }
    }
  },
};

function withSecureBoot(image: string): string {
  const { registry, schematic } = parseInstaller(image);
  const kind = /\/((?:[a-z0-9]+-)?installer)\//u.exec(image)?.[1] ?? "metal-installer";
  return `${registry === "ghcr.io/siderolabs" ? "factory.talos.dev" : registry}/${kind}-secureboot/${schematic ?? "<schematic>"}`;
}
