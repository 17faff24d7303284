// What we say to sops in the apply zone: decrypt this file. Its words about a file are never shown; its answer holds secrets.
import type { Processes } from "#ports/processes.ts";
import type { Scratch } from "#ports/scratch.ts";

export interface DecryptCall {
  readonly binary: string;
  readonly path: string;
  readonly text: string;
  /** The variables that tell sops where keys are, PATH and HOME. */
  readonly environment: Readonly<Record<string, string>>;
  readonly processes: Processes;
  readonly scratch: Scratch;
}

/** The text in clear, in the format of the file. Exit codes: getsops/sops, cmd/sops/codes/codes.go. */
export async function decrypt(call: DecryptCall): Promise<{ readonly text: string } | { readonly problem: string }> {
  const { binary, path, text, environment, processes, scratch } = call;
  return scratch.withFolder(
    async (folder) => {
      const name = path.slice(path.lastIndexOf("/") + 1);
      folder.write(name, text);
      const finished = await processes.run({
        file: binary,
        args: ["decrypt", name],
        cwd: folder.path,
        env: environment,
        timeoutMs: 60_000,
      });
      if ("notStarted" in finished) return { problem: "sops did not end by itself" };
      if (finished.exitCode === 0) return { text: finished.stdout };
      if (finished.exitCode === 128) return { problem: "none of the keys at hand opens it" };
      return { problem: `sops ended with exit code ${finished.exitCode}` };
    },
    { holdsSecrets: true },
  );
}
