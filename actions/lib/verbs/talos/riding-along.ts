// What the last completed apply did not see and this change did not make: it goes along when the plan is carried out.
import { WrongUse } from "#kernel/outcome.ts";
import { gitBlobId } from "#kernel/digest.ts";
import type { Ports } from "#ports/ports.ts";
import type { Revision } from "./sides.ts";

/**
 * Tells which of some files differ between the last completed apply (`before`) and the state that this change is of: `base`, or on
 * a branch without one named, the first parent of HEAD.
 *
 * @throws WrongUse when that revision is not here
 */
export async function ridingAlong(
  base: string | undefined,
  { before, ports }: { readonly before: Revision; readonly ports: Ports },
): Promise<(paths: readonly string[]) => readonly string[]> {
  const { git } = ports;
  const revision = base ?? "HEAD^";
  const commit = await git?.resolve(revision);
  if (git === undefined || commit === undefined)
    throw new WrongUse([
      `--applied: ${revision}, which this change is a change of, is not in this clone; fetch it (a shallow clone needs fetch-depth: 0)`,
    ]);
  const files = await git.filesAt(commit);
  const blob = (content: ReturnType<Revision["read"]>) => ("bytes" in content ? gitBlobId(content.bytes) : "");
  return (paths) => paths.filter((path) => blob(files.read(path)) !== blob(before.read(path))).sort();
}
