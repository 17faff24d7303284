// ApplyConfiguration, by version: v1alpha1_server.go of Talos v1.13.9 and v1.14.1.
import { status } from "@grpc/grpc-js";
import { parseAllDocuments } from "yaml";
import type { Clock } from "./clock.ts";
import { unifiedDiff } from "./config-diff.ts";
import type { FaultBoard } from "./faults.ts";
import { appliesImmediately, type Tree } from "./live-fields.ts";
import { minorOf, type SimulatedNode } from "./node.ts";
import { invalid, precondition, RpcFailure } from "./rpc-failure.ts";

export type ApplyMode = "REBOOT" | "AUTO" | "NO_REBOOT" | "STAGED" | "TRY";

export interface ApplyRequest {
  readonly data: Buffer;
  readonly mode: ApplyMode;
  readonly dryRun: boolean;
  readonly tryModeTimeout: { readonly seconds: string; readonly nanos: number } | null;
}

export interface ApplySurroundings {
  readonly faults: FaultBoard;
  readonly clock: Clock;
  readonly changed: (node: SimulatedNode) => void;
  readonly reboot: (node: SimulatedNode) => void;
}

const without = "Applied configuration without a reboot";
const withReboot = "Applied configuration with a reboot";

/** What the node answers; throws what it refuses. */
export function applyConfiguration(node: SimulatedNode, request: ApplyRequest, around: ApplySurroundings): object {
  const { faults } = around;
  if (faults.find(node.name, "apply-busy") !== undefined)
    throw precondition("another apply configuration is already in progress");
  if (node.rebootsForConfig)
    throw precondition(
      "configuration was already applied and node is rebooting, cannot apply more configuration changes until next reboot",
    );
  const minor = minorOf(node);
  // Up to 1.13 anything but TRY ends a try window, even a dry run and even one that is rejected below (talos#14343).
  if (minor < 14 && request.mode !== "TRY") cancelTry(node);
  const text = request.data.toString("utf8");
  const wanted = v1alpha1Of(text);
  const rejected = faults.find(node.name, "apply-rejected");
  if (rejected !== undefined) throw invalid(rejected.message);
  const decision = decide(node, { asked: request.mode, wanted, text });
  if (request.dryRun) {
    const diff = unifiedDiff(node.active, text);
    const shown = diff === "" ? "No changes." : diff;
    const { mode, details } = decision;
    return message(mode, `Dry run summary:\n${details} (skipped in dry-run).\nConfig diff:\n\n${shown}`);
  }
  if (request.mode !== "TRY") cancelTry(node);
  return carryOut(node, { ...decision, text, timeout: tryTimeout(request.tryModeTimeout) }, around);
}

interface Decision {
  readonly mode: ApplyMode;
  readonly details: string;
  /** Why AUTO became REBOOT. */
  readonly reason?: string;
}

interface Wish {
  readonly asked: ApplyMode;
  readonly wanted: Tree;
  readonly text: string;
}

function decide(node: SimulatedNode, { asked, wanted, text }: Wish): Decision {
  const minor = minorOf(node);
  if (asked === "STAGED") return { mode: asked, details: "Staged configuration to be applied after the next reboot" };
  if (minor >= 14) {
    if (asked === "REBOOT")
      throw new RpcFailure(
        status.UNIMPLEMENTED,
        "the REBOOT mode is not supported, please use AUTO or NO_REBOOT modes instead",
      );
    return { mode: asked === "AUTO" ? "NO_REBOOT" : asked, details: without };
  }
  if (asked === "REBOOT") return { mode: asked, details: withReboot };
  const immediate = appliesImmediately(v1alpha1Of(node.active), wanted);
  if (immediate) return { mode: asked === "AUTO" ? "NO_REBOOT" : asked, details: without };
  const reason = `this config change can't be applied in immediate mode\ndiff:\n${unifiedDiff(node.active, text)}`;
  if (asked !== "AUTO") throw invalid(reason);
  return { mode: "REBOOT", details: withReboot, reason };
}

function carryOut(
  node: SimulatedNode,
  { mode, details, reason, text, timeout }: Decision & { readonly text: string; readonly timeout: number },
  { clock, changed, reboot }: ApplySurroundings,
): object {
  let told = reason === undefined ? details : `${details}: ${reason}`;
  if (mode === "TRY") {
    told += `\nThe config is applied in 'try' mode and will be automatically reverted back in ${goDuration(timeout)}`;
    startTry(node, timeout, { clock, changed });
    node.active = text;
  }
  if (mode !== "TRY") Object.assign(node, { persisted: text, strangeConfig: false });
  if (mode === "NO_REBOOT") node.active = text;
  changed(node);
  if (mode === "REBOOT") {
    node.rebootsForConfig = true;
    reboot(node);
  }
  return message(mode, told);
}

/** A second try inside the window goes back to the first one, not to the original (RollbackToConfigAfter). */
function startTry(
  node: SimulatedNode,
  timeout: number,
  { clock, changed }: Pick<ApplySurroundings, "clock" | "changed">,
): void {
  const before = node.active;
  cancelTry(node);
  node.undoTry = clock.after(timeout, () => {
    node.undoTry = undefined;
    node.active = before;
    changed(node);
  });
}

export function cancelTry(node: SimulatedNode): void {
  node.undoTry?.();
  node.undoTry = undefined;
}

/** The v1alpha1 document of a machine configuration; throws what Talos answers when there is none or it cannot be read. */
export function v1alpha1Of(text: string): Tree {
  const documents = parseAllDocuments(text, { uniqueKeys: true });
  const found: Tree[] = [];
  for (const document of documents) {
    const [error] = document.errors;
    if (error !== undefined)
      throw invalid(`failed to decode configuration: yaml: ${error.message.split("\n")[0] ?? ""}`);
    const value: unknown = document.toJS();
    if (typeof value === "object" && value !== null && !("kind" in value)) found.push(value as Tree);
  }
  const [first] = found;
  if (first === undefined)
    throw invalid(
      "the applied machine configuration doesn't contain v1alpha1 config, did you mean to patch the machine config instead?",
    );
  if (first["machine"] === undefined) throw invalid("1 error occurred:\n\t* machine instructions are required\n\n");
  return first;
}

function message(mode: ApplyMode, modeDetails: string): object {
  return { messages: [{ mode, modeDetails }] };
}

function tryTimeout(timeout: ApplyRequest["tryModeTimeout"]): number {
  return timeout === null ? 60_000 : Number(timeout.seconds) * 1000 + timeout.nanos / 1e6;
}

/** `3m0s`, as Go prints a duration. */
function goDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const tail = `${Number((seconds - minutes * 60).toFixed(3))}s`;
  if (hours > 0) return `${hours}h${minutes % 60}m${tail}`;
  return minutes > 0 ? `${minutes}m${tail}` : tail;
}
