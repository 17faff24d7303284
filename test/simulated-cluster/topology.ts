// Which nodes there are, and what they start with.
import type { NodeStart, OsImage, Role } from "./node.ts";

export interface NodeOptions {
  readonly name: string;
  readonly role?: Role;
  readonly address?: string;
  /** `v1.13.9`. */
  readonly version?: string;
  readonly schematic?: string;
  /** The text of its machine configuration; made up when it is missing. */
  readonly config?: string;
}

export const defaultSchematic = "376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba";

/** The Ragas cluster: three control planes and one worker. */
export const ragas: readonly NodeOptions[] = [
  { name: "cp-1" },
  { name: "cp-2" },
  { name: "cp-3" },
  { name: "worker-1", role: "worker" },
];

export type Unconfigured = Omit<NodeStart, "config"> & { readonly config: string | undefined };

/** Nodes with all that they were not given: addresses of TEST-NET-1, which are nowhere real. Throws on a name given twice. */
export function topology(nodes: readonly NodeOptions[], version: string): Unconfigured[] {
  const names = new Set(nodes.map(({ name }) => name));
  if (names.size !== nodes.length) throw new Error("two simulated nodes have the same name");
  return nodes.map((node, index) => {
    const image: OsImage = { version: node.version ?? version, schematic: node.schematic ?? defaultSchematic };
    return {
      name: node.name,
      role: node.role ?? "controlplane",
      address: node.address ?? `192.0.2.${11 + index}`,
      image,
      config: node.config,
    };
  });
}
