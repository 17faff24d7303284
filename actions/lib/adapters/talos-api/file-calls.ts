// Files that a node hands out: any by its path, and the kubeconfig.
import { gunzipSync } from "node:zlib";
import { tarReader } from "#codecs/tar/reader.ts";
import { TalosApiError } from "#domain/talos-api/failure.ts";
import type { TalosNode } from "#ports/talos-api.ts";
import type { Call, Caller } from "./caller.ts";
import { fileMs } from "./deadlines.ts";

type FileCalls = Pick<TalosNode, "readFile" | "bootId" | "kubeconfig">;

const largest = 1024 * 1024;
const bootIdPath = "/proc/sys/kernel/random/boot_id";

export function fileCalls(caller: Caller): FileCalls {
  const read = (path: string, options: Parameters<FileCalls["readFile"]>[1]) =>
    whole(caller, { ...options, call: "machine.MachineService/Read", request: { path }, usualMs: fileMs });
  return {
    readFile: read,
    async bootId(options) {
      const id = new TextDecoder().decode(await read(bootIdPath, options)).trim();
      if (!/^[0-9a-f-]{36}$/.test(id)) throw unreadable(caller, "Read", `${bootIdPath} holds no boot id`);
      return id;
    },
    async kubeconfig(options) {
      const call = "machine.MachineService/Kubeconfig";
      const archive = await whole(caller, { ...options, call, request: {}, usualMs: fileMs });
      try {
        return onlyFile(gunzipSync(archive, { maxOutputLength: largest }));
      } catch {
        throw unreadable(caller, "Kubeconfig", "the answer is no archive with a kubeconfig");
      }
    },
  };
}

async function whole(caller: Caller, call: Call): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const { bytes } of caller.stream(call) as AsyncIterable<{ readonly bytes: Uint8Array }>) {
    size += bytes.length;
    if (size > largest) throw unreadable(caller, call.call.slice(call.call.indexOf("/") + 1), "more than 1 MiB");
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

function onlyFile(archive: Uint8Array): string {
  const reader = tarReader();
  const pieces: Uint8Array[] = [];
  let files = 0;
  for (const event of reader.push(archive)) {
    if (event.kind === "content") pieces.push(event.bytes);
    else if (event.member.kind === "file") files += 1;
  }
  reader.end();
  if (files !== 1) throw new Error(`${files} files in the archive`);
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
}

function unreadable({ node, endpoint }: Caller, method: string, why: string): TalosApiError {
  return new TalosApiError("unreadable", { node, endpoint, method }, why);
}
