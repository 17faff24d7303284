// What can be wrong with a node: switches that a test sets before or during a run.
import type { status } from "@grpc/grpc-js";

type Code = Extract<keyof typeof status, string>;

/** One thing that is wrong. Those of a call end by themselves after `times` calls (1 unless told). */
export type Trouble =
  // The machine
  | { readonly kind: "down" }
  | { readonly kind: "frozen" }
  | { readonly kind: "not-ready"; readonly condition: string; readonly reason: string }
  | { readonly kind: "diagnostic"; readonly id: string; readonly message: string }
  // Reboots and upgrades
  | { readonly kind: "ignores-reboot" }
  | { readonly kind: "hangs-rebooting" }
  | { readonly kind: "never-returns" }
  | { readonly kind: "keeps-boot-id" }
  | { readonly kind: "boots-old-version" }
  | { readonly kind: "fallback-lingers" }
  | { readonly kind: "installer-fails"; readonly exitCode: number; readonly lines: readonly string[] }
  | { readonly kind: "installer-silent" }
  | { readonly kind: "pull-fails"; readonly message: string }
  | { readonly kind: "pull-silent" }
  // Machine configuration
  | { readonly kind: "apply-busy" }
  | { readonly kind: "apply-rejected"; readonly message: string }
  // etcd
  | { readonly kind: "etcd-stopped" }
  | { readonly kind: "etcd-learner" }
  | { readonly kind: "etcd-member-missing" }
  | { readonly kind: "etcd-blank-name" }
  | { readonly kind: "etcd-alarm"; readonly alarm: "NOSPACE" | "CORRUPT" }
  | { readonly kind: "etcd-error"; readonly message: string }
  | { readonly kind: "etcd-lagging"; readonly behind: number }
  | { readonly kind: "etcd-other-term" }
  | { readonly kind: "etcd-other-leader"; readonly leader: string }
  | { readonly kind: "etcd-keeps-leadership" }
  | { readonly kind: "leader-flapping" }
  | { readonly kind: "snapshot-wrong-hash" }
  | { readonly kind: "snapshot-cut" }
  | { readonly kind: "snapshot-damaged" }
  // Calls; `method` is a full path: `/machine.MachineService/Reboot`
  | ({ readonly kind: "call-fails"; readonly code: Code; readonly message: string } & OnCall)
  | ({ readonly kind: "call-hangs" } & OnCall)
  | ({ readonly kind: "call-slow"; readonly milliseconds: number } & OnCall)
  /** The connection is reset before the node did anything. */
  | ({ readonly kind: "call-lost" } & OnCall)
  /** The connection is reset after the node did it. */
  | ({ readonly kind: "answer-lost" } & OnCall)
  | ({ readonly kind: "stream-reset"; readonly afterMessages: number } & OnCall);

interface OnCall {
  readonly method: string;
  /** How many calls; 1 unless told, Infinity for all. */
  readonly times?: number;
}

export type Fault = Trouble & { readonly node: string };

export interface FaultBoard {
  /** Switches a fault on; the answer switches it off again. */
  readonly add: (fault: Fault) => () => void;
  readonly remove: (fault: Fault) => void;
  readonly clear: () => void;
  /** The fault of this kind on this node. */
  readonly find: <K extends Trouble["kind"]>(node: string, kind: K) => Extract<Fault, { kind: K }> | undefined;
  /** The fault of a call, which is used up by this. */
  readonly take: <K extends CallTrouble>(
    node: string,
    kind: K,
    method: string,
  ) => Extract<Fault, { kind: K }> | undefined;
  readonly all: () => readonly Fault[];
}

export type CallTrouble = Extract<Trouble, OnCall>["kind"];

/** An empty board; `changed` runs whenever a fault comes or goes. */
export function faultBoard(changed: (fault: Fault, on: boolean) => void): FaultBoard {
  const faults = new Map<Fault, number>();
  const remove = (fault: Fault) => {
    if (faults.delete(fault)) changed(fault, false);
  };
  return {
    add(fault) {
      faults.set(fault, "times" in fault ? (fault.times ?? 1) : "method" in fault ? 1 : Infinity);
      changed(fault, true);
      return () => remove(fault);
    },
    remove,
    clear() {
      for (const fault of faults.keys()) remove(fault);
    },
    find: (node, kind) => found([...faults.keys()], node, kind)[0],
    take(node, kind, method) {
      const fault = found([...faults.keys()], node, kind).find((one) => "method" in one && one.method === method);
      if (fault === undefined) return undefined;
      const left = (faults.get(fault) ?? 1) - 1;
      if (left > 0) faults.set(fault, left);
      else remove(fault);
      return fault;
    },
    all: () => [...faults.keys()],
  };
}

function found<K extends Trouble["kind"]>(
  faults: readonly Fault[],
  node: string,
  kind: K,
): Extract<Fault, { kind: K }>[] {
  return faults.filter((one): one is Extract<Fault, { kind: K }> => one.kind === kind && one.node === node);
}
