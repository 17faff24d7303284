// What the installer leaves behind (cmd/installer/pkg/install/install.go).
import { fallbackKey, type OsImage, type SimulatedNode } from "./node.ts";

/**
 * What the installer's preflight says of a way from one version to another (compatibility.UpgradeableFrom, for 1.12 to 1.15);
 * undefined when it goes.
 */
export function refusedPath(from: string, to: string): string | undefined {
  const minor = (version: string) => Number(/^v1\.(\d+)\./.exec(version)?.[1]);
  const [host, target] = [minor(from), minor(to)];
  if (Number.isNaN(target)) return `upgrades to version ${to.slice(1)} are not supported`;
  if (host < target - 2) return `host version ${from.slice(1)} is too old to upgrade to Talos ${to.slice(1)}`;
  if (host >= target + 2) return `host version ${from.slice(1)} is too new to downgrade to Talos ${to.slice(1)}`;
  return undefined;
}

/** The new system goes to the slot that does not run, is taken at the next boot, and META names the way back. */
export function install(node: SimulatedNode, image: OsImage): void {
  const target = node.booted === "A" ? "B" : "A";
  node.slots[target] = image;
  node.next = target;
  node.meta.set(fallbackKey, node.booted);
}
