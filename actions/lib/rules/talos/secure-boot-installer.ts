import { parseInstaller } from "#domain/talos/installer.ts";
import type { TalosNode } from "#domain/talos/model.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule } from "#rules/rule.ts";
import { nodesByPlace } from "./nodes-at.ts";

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
  fix: "Use metal-installer-secureboot for nodes with secure boot, metal-installer for the others.",
  *check({ talos }) {
    for (const { nodes } of talos) {
      const unfit = nodes
        .filter(isUnfit)
        .flatMap((node) => (node.installer === undefined ? [] : [{ node, stated: node.installer }]));
      for (const { at, value, node, names } of nodesByPlace(unfit)) {
        const wants = node.secureBootStated;
        const related = wants === undefined ? [] : [relatedPlace(wants.at, `secureboot: ${wants.value} is here`)];
        if (wants?.value === true)
          yield {
            at,
            message: `the installer is not signed, and secureboot is true for ${names}: after the next upgrade nothing starts there`,
            fix: `use ${withSecureBoot(value)}`,
            related,
          };
        else
          yield {
            at,
            severity: "warning",
            message: `the installer is the one for secure boot, and secureboot is false for ${names}`,
            fix: "say secureboot: true, or use the installer without -secureboot",
            related,
          };
      }
    }
  },
};

function isUnfit({ installer, secureBootStated }: TalosNode): boolean {
  const isSigned = installer === undefined ? undefined : parseInstaller(installer.value).secureBoot;
  return isSigned !== undefined && secureBootStated !== undefined && secureBootStated.value !== isSigned;
}

function withSecureBoot(image: string): string {
  const { registry, schematic } = parseInstaller(image);
  const kind = /\/((?:[a-z0-9]+-)?installer)\//u.exec(image)?.[1] ?? "metal-installer";
  return `${registry === "ghcr.io/siderolabs" ? "factory.talos.dev" : registry}/${kind}-secureboot/${schematic ?? "<schematic>"}`;
}
