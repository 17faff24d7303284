// Takes chosen files out of a tar.gz, and nothing else: no name in the archive ever becomes a path of ours.
import { once } from "node:events";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { escapes, TarError, tarReader, type TarEvent } from "#codecs/tar/reader.ts";
import type { Done } from "#ports/downloads.ts";
import { errorCode, errorWords } from "#adapters/node/errno.ts";

/** No archive of a tool unpacks to more. */
const largest = 2 * 1024 ** 3;

/** Writes each wanted member to its target. An archive with a member that would leave its folder is refused as a whole. */
export async function unpackTarGz(archive: string, targets: Readonly<Record<string, string>>): Promise<Done> {
  const wanted = new Map(Object.entries(targets));
  const seen: string[] = [];
  const reader = tarReader();
  const bytes = createReadStream(archive, { highWaterMark: 1 << 20 });
  const unzipped = createGunzip({ chunkSize: 1 << 20 });
  bytes.on("error", (error) => unzipped.destroy(error)).pipe(unzipped);
  let open: WriteStream | undefined;
  let total = 0;
  try {
    for await (const chunk of unzipped as AsyncIterable<Uint8Array>) {
      total += chunk.length;
      if (total > largest) return { problem: `the archive unpacks to more than ${largest} bytes` };
      for (const event of reader.push(chunk)) open = await write(event, { open, wanted, seen });
    }
    reader.end();
    await close(open);
    open = undefined;
  } catch (error) {
    if (error instanceof TarError || (errorCode(error) ?? "").startsWith("Z_")) {
      return { problem: `the archive cannot be unpacked: ${error instanceof Error ? error.message : String(error)}` };
    }
    if (errorCode(error) !== undefined) return { problem: `the archive cannot be unpacked: ${errorWords(error)}` };
    throw error;
  } finally {
    bytes.destroy();
    unzipped.destroy();
    open?.destroy();
  }
  if (wanted.size === 0) return {};
  return {
    problem: `the archive holds no ${[...wanted.keys()].join(", ")}, only ${seen.slice(0, 10).join(", ") || "nothing"}`,
  };
}

interface State {
  readonly open: WriteStream | undefined;
  readonly wanted: Map<string, string>;
  readonly seen: string[];
}

/** Answers the file that the next piece of content belongs to. */
async function write(event: TarEvent, { open, wanted, seen }: State): Promise<WriteStream | undefined> {
  if (event.kind === "content") {
    if (open !== undefined && !open.write(event.bytes)) await once(open, "drain");
    return open;
  }
  await close(open);
  const { member } = event;
  if (escapes(member.name)) throw new TarError(`its member ${JSON.stringify(member.name)} leaves the folder`);
  const name = member.name.replace(/^\.\//, "");
  seen.push(name);
  const target = wanted.get(name);
  if (target === undefined) return undefined;
  if (member.kind !== "file") throw new TarError(`its member ${name} is no regular file`);
  wanted.delete(name);
  return createWriteStream(target, { flags: "wx" });
}

async function close(file: WriteStream | undefined): Promise<void> {
  if (file === undefined || file.closed) return;
  file.end();
  await once(file, "close");
  if (file.errored !== null) throw file.errored;
}
