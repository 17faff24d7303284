// The first way: a program on PATH that has the wanted version.
import type { FoundTool } from "#domain/toolchain/resolution.ts";
import { sameVersion } from "#domain/toolchain/reported-version.ts";
import type { KnownTool } from "#domain/toolchain/tool.ts";
import { askVersion } from "./ask-version.ts";
import type { ToolchainPorts } from "./ports.ts";

/**
 * The tool on PATH, all its programs from one folder. A program whose version cannot be read is not used: nobody could
 * say afterwards what judged the repository.
 */
export async function findOnPath(
  ports: Pick<ToolchainPorts, "machine" | "processes" | "store">,
  tool: KnownTool,
  version: string,
): Promise<FoundTool | { why: string }> {
  const [main = tool.name, ...companions] = tool.binaries;
  const { files, passedOver } = await ports.machine.onPath(main);
  const reasons = passedOver.map((file) => `${file} lies in the repository that is judged`);
  for (const file of files) {
    // Both take long for a large program; its digest is only told, and decides nothing.
    const [answer, sha256] = await Promise.all([askVersion(ports, tool, file), ports.store.digest(file)]);
    if ("why" in answer) reasons.push(`${file}: ${answer.why}`);
    else if (!sameVersion(answer.version, version)) reasons.push(`${file} is ${answer.version}`);
    else {
      const binaries: Record<string, string> = { [main]: file };
      const lacking = await addCompanions(ports, file, companions, binaries);
      if (lacking !== undefined) reasons.push(`${file} lacks ${lacking} beside it`);
      else if (sha256 === undefined) reasons.push(`${file} cannot be read`);
      else return { state: "found", tool: tool.name, version, from: "PATH", attempts: [], binaries, sha256 };
    }
  }
  return { why: reasons.length === 0 ? "not there" : reasons.join(", ") };
}

/** Fills in the programs beside the main one; answers the first that is not there. */
async function addCompanions(
  { machine }: Pick<ToolchainPorts, "machine">,
  main: string,
  companions: readonly string[],
  binaries: Record<string, string>,
): Promise<string | undefined> {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  for (const companion of companions) {
    const beside = (await machine.onPath(companion)).files.find((file) => file === `${folder}${companion}`);
    if (beside === undefined) return companion;
    binaries[companion] = beside;
  }
  return undefined;
}
