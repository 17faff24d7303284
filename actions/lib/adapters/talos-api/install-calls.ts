// An image brought to a node, and a new Talos installed from it: Talos 1.13 and newer.
import { TalosApiError } from "#domain/talos-api/failure.ts";
import type { InstallProgress, PullProgress, TalosNode } from "#ports/talos-api.ts";
import type { Caller } from "./caller.ts";
import { installMs, pullMs } from "./deadlines.ts";

type InstallCalls = Pick<TalosNode, "pullImage" | "upgrade">;

/** Images of the system live in this containerd: what talosctl itself asks for. */
const systemContainerd = { driver: "CRI", namespace: "NS_SYSTEM" };

export function installCalls(caller: Caller): InstallCalls {
  return {
    pullImage(image, options) {
      const request = { containerd: systemContainerd, imageRef: image };
      const messages = caller.stream({ ...options, call: "machine.ImageService/Pull", request, usualMs: pullMs });
      return toItsResult({
        messages: messages as AsyncIterable<PullMessage>,
        read: pullProgressOf,
        isResult: ({ kind }) => kind === "done",
        missing: () => brokenStream(caller, "Pull", "ended without the name of the image"),
      });
    },
    upgrade(imageName, options) {
      const request = { containerd: systemContainerd, source: { imageName } };
      const call = "machine.LifecycleService/Upgrade";
      const messages = caller.stream({ ...options, call, request, usualMs: installMs });
      return toItsResult({
        messages: messages as AsyncIterable<UpgradeMessage>,
        read: installProgressOf,
        isResult: ({ kind }) => kind === "exit",
        missing: () => brokenStream(caller, "Upgrade", "ended without the exit code of the installer"),
      });
    },
  };
}

interface ResultStream<Message, Progress> {
  readonly messages: AsyncIterable<Message>;
  readonly read: (message: Message) => Progress | undefined;
  readonly isResult: (progress: Progress) => boolean;
  readonly missing: () => TalosApiError;
}

/** The result is told once the stream has ended well: the server may still report a failure behind it. */
async function* toItsResult<Message, Progress>(stream: ResultStream<Message, Progress>): AsyncGenerator<Progress> {
  let result: Progress | undefined;
  for await (const message of stream.messages) {
    const progress = stream.read(message);
    if (progress === undefined) continue;
    if (stream.isResult(progress)) result = progress;
    else yield progress;
  }
  if (result === undefined) throw stream.missing();
  yield result;
}

function pullProgressOf({ response, name = "", pullProgress }: PullMessage): PullProgress | undefined {
  if (response === "name") return name === "" ? undefined : { kind: "done", name };
  if (!pullProgress) return undefined;
  const { layerId, progress } = pullProgress;
  const status = String(progress?.status ?? "")
    .toLowerCase()
    .replaceAll("_", "-");
  return {
    kind: "layer",
    layer: layerId,
    status,
    offset: Number(progress?.offset ?? 0),
    total: Number(progress?.total ?? 0),
  };
}

function installProgressOf({ progress }: UpgradeMessage): InstallProgress | undefined {
  if (progress?.response === "exitCode") return { kind: "exit", code: progress.exitCode ?? 0 };
  return progress?.response === "message" ? { kind: "message", text: progress.message ?? "" } : undefined;
}

function brokenStream({ node, endpoint }: Caller, method: string, why: string): TalosApiError {
  return new TalosApiError("broken-stream", { node, endpoint, method }, why);
}

interface PullMessage {
  readonly response?: "name" | "pullProgress";
  readonly name?: string;
  readonly pullProgress?: PullProgressMessage | null;
}

interface PullProgressMessage {
  readonly layerId: string;
  readonly progress: { readonly status: string | number; readonly offset: string; readonly total: string } | null;
}

interface UpgradeMessage {
  readonly progress: {
    readonly response?: "message" | "exitCode";
    readonly message?: string;
    readonly exitCode?: number;
  } | null;
}
