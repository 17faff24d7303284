// Version, configuration, reboot, the older upgrade and services of a node.
import { TalosApiError } from "#domain/talos-api/failure.ts";
import { maskOf } from "#domain/talos-api/config-secrets.ts";
import type { ApplyMode, ApplyRequest, ApplyResult, ServiceState, TalosNode } from "#ports/talos-api.ts";
import { oneOf, type Caller } from "./caller.ts";
import { changeMs, installMs, questionMs } from "./deadlines.ts";

type MachineCalls = Pick<
  TalosNode,
  "version" | "applyConfiguration" | "reboot" | "rollback" | "upgradeLegacy" | "services"
>;

export function machineCalls(caller: Caller): MachineCalls {
  return {
    async version(options) {
      const { version, platform } = await oneOf<VersionMessage>(caller, {
        ...options,
        call: "machine.MachineService/Version",
        request: {},
        usualMs: questionMs,
      });
      if (version === null || version.tag === "") throw unreadable(caller, "Version", "an answer without a version");
      return { tag: version.tag, arch: version.arch, platform: platform?.name ?? "" };
    },
    applyConfiguration: (request, options) => apply(caller, request, options),
    async reboot(mode, options) {
      const { actorId } = await oneOf<ActorMessage>(caller, {
        ...options,
        call: "machine.MachineService/Reboot",
        request: { mode: mode.toUpperCase() },
        usualMs: changeMs,
      });
      return { actorId };
    },
    async rollback(options) {
      await oneOf(caller, { ...options, call: "machine.MachineService/Rollback", request: {}, usualMs: changeMs });
    },
    async upgradeLegacy({ image, stage = false, force = false }, options) {
      const { actorId } = await oneOf<ActorMessage>(caller, {
        ...options,
        call: "machine.MachineService/Upgrade",
        request: { image, stage, force, preserve: true },
        usualMs: installMs,
      });
      return { actorId };
    },
    async services(options) {
      const { services } = await oneOf<{ readonly services: readonly ServiceMessage[] }>(caller, {
        ...options,
        call: "machine.MachineService/ServiceList",
        request: {},
        usualMs: questionMs,
      });
      return services.map(serviceOf);
    },
  };
}

const modes = { reboot: "REBOOT", auto: "AUTO", "no-reboot": "NO_REBOOT", staged: "STAGED", try: "TRY" } as const;

async function apply(
  caller: Caller,
  { config, mode, dryRun = false, tryTimeoutSeconds }: ApplyRequest,
  options: Parameters<MachineCalls["applyConfiguration"]>[1],
): Promise<ApplyResult> {
  const wait = tryTimeoutSeconds === undefined ? {} : { tryModeTimeout: { seconds: tryTimeoutSeconds, nanos: 0 } };
  const answer = await oneOf<ApplyMessage>(caller, {
    ...options,
    call: "machine.MachineService/ApplyConfiguration",
    request: { data: config, mode: modes[mode], dryRun, ...wait },
    usualMs: changeMs,
    mask: maskOf(config),
  });
  const taken = Object.entries(modes).find(([, name]) => name === answer.mode)?.[0] as ApplyMode | undefined;
  if (taken === undefined)
    throw unreadable(caller, "ApplyConfiguration", `an answer with the unknown mode ${answer.mode}`);
  return { mode: taken, warnings: answer.warnings, details: answer.modeDetails };
}

function serviceOf({ id, state, health }: ServiceMessage): ServiceState {
  return {
    id,
    state,
    healthy: health === null || health.unknown ? undefined : health.healthy,
    message: health?.lastMessage ?? "",
  };
}

function unreadable({ node, endpoint }: Caller, method: string, why: string): TalosApiError {
  return new TalosApiError("unreadable", { node, endpoint, method }, why);
}

interface VersionMessage {
  readonly version: { readonly tag: string; readonly arch: string } | null;
  readonly platform: { readonly name: string } | null;
}

interface ApplyMessage {
  readonly mode: string | number;
  readonly warnings: readonly string[];
  readonly modeDetails: string;
}

interface ActorMessage {
  readonly actorId: string;
}

interface ServiceMessage {
  readonly id: string;
  readonly state: string;
  readonly health: { readonly unknown: boolean; readonly healthy: boolean; readonly lastMessage: string } | null;
}
