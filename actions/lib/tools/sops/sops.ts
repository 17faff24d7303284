// What we say to sops: whether a file's MAC fits. What it decrypts goes nowhere, and neither do its words about it.
import type { Processes } from "#ports/processes.ts";
import type { Scratch } from "#ports/scratch.ts";

export interface SopsFile {
  readonly path: string;
  readonly text: string;
}

/**
 * `damaged`: a value does not belong where it stands. `no-key`: none of the keys at hand opens the file. `failed`: sops
 * cannot work with the file, `why` says how it ended.
 */
export type MacVerdict =
  { readonly state: "fits" | "mismatch" | "damaged" | "no-key" } | { readonly state: "failed"; readonly why: string };

export interface MacCall {
  readonly binary: string;
  readonly files: readonly SopsFile[];
  /** The variables that tell sops where keys are, and PATH. Keys are never in the arguments. */
  readonly environment: Readonly<Record<string, string>>;
  readonly processes: Processes;
  readonly scratch: Scratch;
}

/**
 * Decrypts each file into nothing; SOPS verifies the MAC on the way. Answers in the order of the files. Exit codes:
 * getsops/sops, cmd/sops/codes/codes.go.
 */
export async function verifyMacs(call: MacCall): Promise<readonly MacVerdict[]> {
  const { binary, files, environment, processes, scratch } = call;
  return scratch.withFolder(async (folder) => {
    const verdicts: MacVerdict[] = [];
    for (const [index, { path, text }] of files.entries()) {
      // The name says the format; the folder says which file it is.
      const name = `${index}/${path.slice(path.lastIndexOf("/") + 1)}`;
      folder.write(name, text);
      const finished = await processes.run({
        file: binary,
        args: ["decrypt", "--output", "/dev/null", `${folder.path}/${name}`],
        cwd: folder.path,
        env: environment,
        timeoutMs: 30_000,
      });
      verdicts.push(
        "notStarted" in finished ? { state: "failed", why: "it did not end by itself" } : verdictOf(finished.exitCode),
      );
    }
    return verdicts;
  });
}

function verdictOf(exitCode: number): MacVerdict {
  if (exitCode === 0) return { state: "fits" };
  if (exitCode === 51 || exitCode === 52 || exitCode === 24) return { state: "mismatch" };
  if (exitCode === 25) return { state: "damaged" };
  if (exitCode === 128) return { state: "no-key" };
  return { state: "failed", why: `it ended with exit code ${exitCode}` };
}
