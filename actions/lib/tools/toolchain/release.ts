// The third way: the release of the tool's own project, checked before it is opened.
import { archiveMembers } from "#domain/toolchain/release-name.ts";
import type { KnownTool, Pin } from "#domain/toolchain/tool.ts";
import type { Filling, WorkFolder } from "#ports/tool-store.ts";
import { refuseWrongVersion } from "./ask-version.ts";
import type { ToolchainPorts } from "./ports.ts";
import type { ReleaseSource } from "./sources.ts";

/** Downloads and unpacks into `folder`; nothing is opened before its sha256 is the pinned one. */
export async function fetchRelease(
  ports: ToolchainPorts,
  { tool, pin, source }: { readonly tool: KnownTool; readonly pin: Pin; readonly source: ReleaseSource },
  folder: WorkFolder,
): Promise<Filling> {
  const { downloads, log } = ports;
  const refuse = (binaries: Readonly<Record<string, string>>) => refuseWrongVersion(ports, { tool, pin }, binaries);
  const name = `${tool.name} ${pin.version}`;
  log.progress(`downloading ${name}`);
  const downloaded = await downloads.download({
    url: source.url,
    sha256: source.sha256,
    file: folder.partial,
    progress: (received, total) => log.progress(`downloading ${name}: ${progressWords(received, total)}`),
  });
  if (downloaded.problem !== undefined) return { problem: downloaded.problem };
  const [main = tool.name] = tool.binaries;
  if (tool.release?.archive === "binary") return { files: { [main]: folder.partial }, madeBy: "download", refuse };
  const members = archiveMembers(tool, pin.version, source.slot.platform);
  const files: Record<string, string> = {};
  const targets: Record<string, string> = {};
  for (const [index, binary] of tool.binaries.entries()) {
    const member = members[index];
    if (member === undefined) return { problem: `it is not known where ${binary} lies in the archive` };
    files[binary] = `${folder.path}/${binary}`;
    targets[member] = `${folder.path}/${binary}`;
  }
  const unpacked = await downloads.unpackTarGz(folder.partial, targets);
  return unpacked.problem === undefined ? { files, madeBy: "download", refuse } : { problem: unpacked.problem };
}

function progressWords(received: number, total: number | undefined): string {
  return total === undefined ? `${mebibytes(received)} MiB` : `${mebibytes(received)} of ${mebibytes(total)} MiB`;
}

function mebibytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1);
}
