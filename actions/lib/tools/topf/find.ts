// The topf on PATH. It is no tool of the tool chain: no release of it is pinned, so none is brought, and its version is told as it is.
import type { KnownTool } from "#domain/toolchain/tool.ts";
import type { ToolUsed } from "#kernel/report.ts";
import type { Processes } from "#ports/processes.ts";
import type { Toolchain } from "#ports/toolchain.ts";
import { askVersion } from "#tools/toolchain/ask-version.ts";

/** `topf version v0.5.0 (Talos v1.14.0)`; a build of one's own says `dev`. */
const topf: KnownTool = {
  name: "topf",
  aliases: ["postfinance/topf"],
  binaries: ["topf"],
  versionArguments: ["--version"],
  versionPattern: /^topf version v?(\S+)/m,
};

/** The first one that tells its version, or why there is none, in words without anything of this machine. */
export async function findTopf(
  toolchain: Pick<Toolchain, "machine" | "store">,
  processes: Processes,
): Promise<{ readonly binary: string; readonly used: ToolUsed } | { readonly why: string }> {
  const { machine, store } = toolchain;
  const { files, passedOver } = await machine.onPath("topf");
  for (const binary of files) {
    const [answer, sha256] = await Promise.all([
      askVersion({ machine, processes }, topf, binary),
      store.digest(binary),
    ]);
    if ("version" in answer)
      return { binary, used: { name: "topf", version: answer.version, ...(sha256 === undefined ? {} : { sha256 }) } };
  }
  if (files.length > 0) return { why: "the topf on PATH does not tell its version" };
  if (passedOver.length > 0) return { why: "the topf on PATH lies in the repository that is judged" };
  return { why: "topf is not on PATH: install it from github.com/postfinance/topf, and the tree is rendered" };
}
