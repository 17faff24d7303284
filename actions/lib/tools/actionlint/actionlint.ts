// What we say to actionlint: workflows in files, its verdicts as values.
import type { Processes } from "#ports/processes.ts";
import type { Scratch } from "#ports/scratch.ts";

export interface WorkflowText {
  readonly path: string;
  readonly text: string;
}

/** One verdict. The column counts characters, from 1. */
export interface ActionlintVerdict {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** actionlint's own name of the rule: `expression`, `job-needs`. */
  readonly kind: string;
  readonly message: string;
}

export interface ActionlintCall {
  readonly binary: string;
  readonly workflows: readonly WorkflowText[];
  /** What workflows refer to: metadata of local actions, actionlint's own settings. */
  readonly others: readonly WorkflowText[];
  readonly processes: Processes;
  readonly scratch: Scratch;
}

/**
 * Judges all workflows at once, on a copy. shellcheck and pyflakes stay out: whether they are installed must not change
 * a report.
 */
export async function askActionlint(
  call: ActionlintCall,
): Promise<{ readonly verdicts: readonly ActionlintVerdict[] } | { readonly problem: string }> {
  const { binary, workflows, others, processes, scratch } = call;
  return scratch.withFolder(async (folder) => {
    // Its sign for the root of a project.
    folder.write(".git/HEAD", "");
    for (const { path, text } of [...others, ...workflows]) folder.write(path, text);
    const finished = await processes.run({
      file: binary,
      args: ["-no-color", "-shellcheck=", "-pyflakes=", "-format", "{{json .}}", ...workflows.map(({ path }) => path)],
      cwd: folder.path,
      env: {},
      timeoutMs: 60_000,
    });
    if ("notStarted" in finished) return { problem: finished.notStarted };
    // 0: nothing found, 1: something found, else it could not work.
    if (finished.exitCode > 1)
      return { problem: `exit code ${finished.exitCode}: ${firstLine(finished.stderr, folder.path)}` };
    return readVerdicts(finished.stdout, folder.path);
  });
}

interface RawVerdict {
  readonly message: string;
  readonly filepath: string;
  readonly line: number;
  readonly column: number;
  readonly kind: string;
}

/** A message may name a file by its place on this machine; it is told by its place in the repository. */
function readVerdicts(stdout: string, folder: string) {
  let raw: readonly RawVerdict[];
  try {
    raw = JSON.parse(stdout) as readonly RawVerdict[];
  } catch {
    return { problem: `its output is no JSON: ${firstLine(stdout, "")}` };
  }
  return {
    verdicts: raw.map(({ message, filepath, line, column, kind }) => ({
      path: filepath.replaceAll("\\", "/"),
      line: Math.max(1, line),
      column: Math.max(1, column),
      kind,
      message: message.replaceAll(`${folder}/`, "").replaceAll(folder, "the repository"),
    })),
  };
}

function firstLine(text: string, folder: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  return folder === "" ? line : line.replaceAll(`${folder}/`, "");
}
