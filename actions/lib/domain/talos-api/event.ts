// What a node tells of what it is doing.
import type { UnmetCondition } from "./resources/machine-status.ts";

export type TalosEvent =
  | {
      readonly kind: "sequence";
      /** `reboot`, `boot`, `upgrade` … */
      readonly name: string;
      readonly action: "noop" | "start" | "stop";
      /** Why it failed; "" when it did not. */
      readonly error: string;
      readonly actorId: string;
    }
  | {
      readonly kind: "phase" | "task";
      readonly name: string;
      readonly action: "start" | "stop";
      readonly actorId: string;
    }
  | { readonly kind: "service"; readonly name: string; readonly state: string; readonly message: string }
  | {
      readonly kind: "machine-status";
      /** As in the resource: `running`, `shutting down`. */
      readonly stage: string;
      readonly ready: boolean;
      readonly unmetConditions: readonly UnmetCondition[];
    }
  | { readonly kind: "config-error"; readonly stage: "load" | "validation" }
  /** The node is about to restart itself. */
  | { readonly kind: "restart" }
  | { readonly kind: "addresses"; readonly hostname: string; readonly addresses: readonly string[] }
  /** Of a kind that we do not know. */
  | { readonly kind: "other"; readonly type: string }
  | { readonly kind: "disconnected"; readonly why: string }
  | { readonly kind: "connected" };
