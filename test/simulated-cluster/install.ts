// What the installer leaves behind (cmd/installer/pkg/install/install.go).
import { fallbackKey, type OsImage, type SimulatedNode } from "./node.ts";

/** The new system goes to the slot that does not run, is taken at the next boot, and META names the way back. */
export function install(node: SimulatedNode, image: OsImage): void {
  const target = node.booted === "A" ? "B" : "A";
  node.slots[target] = image;
  node.next = target;
  node.meta.set(fallbackKey, node.booted);
}
