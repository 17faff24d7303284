// What we say to ssh-keygen: sign these bytes, and whose signature is this? OpenSSH 8.2 and newer.
import { signatureNamespace } from "#domain/approval/record.ts";
import type { Processes } from "#ports/processes.ts";
import type { Scratch } from "#ports/scratch.ts";

export interface SshKeygen {
  readonly processes: Processes;
  readonly scratch: Scratch;
  /** PATH, HOME, and where an agent listens. */
  readonly environment: Readonly<Record<string, string>>;
}

export type Signed = { readonly signature: string } | { readonly problem: string };

/**
 * `key` is the absolute path of a private key, or of a public one whose private half an agent or a token holds. A person may have to
 * touch a token: two minutes.
 */
export async function sign(text: string, key: string, { processes, scratch, environment }: SshKeygen): Promise<Signed> {
  return scratch.withFolder(async (folder) => {
    folder.write("record", text);
    const finished = await processes.run({
      file: "ssh-keygen",
      args: ["-Y", "sign", "-f", key, "-n", signatureNamespace, "record"],
      cwd: folder.path,
      env: environment,
      timeoutMs: 120_000,
    });
    if ("notStarted" in finished) return { problem: finished.notStarted };
    const signature = folder.read("record.sig");
    if (finished.exitCode !== 0 || signature === undefined)
      return { problem: firstLine(finished.stderr) ?? `it ended with exit code ${finished.exitCode}` };
    return { signature };
  });
}

/** `principal`: as the file of allowed signers names the owner of the key. */
export type Verified = { readonly principal: string } | { readonly problem: string };

export interface SignatureQuestion {
  readonly text: string;
  readonly signature: string;
  /** Content of a file of allowed signers (ssh-keygen(1), ALLOWED SIGNERS). */
  readonly allowedSigners: string;
}

/** Whose signature it is. Only a key that is allowed for this namespace counts, at the time of the check. */
export async function verify(question: SignatureQuestion, means: SshKeygen): Promise<Verified> {
  const { processes, scratch, environment } = means;
  return scratch.withFolder(async (folder) => {
    folder.write("allowed", question.allowedSigners);
    folder.write("record.sig", question.signature);
    const run = (args: readonly string[], stdin = "") =>
      processes.run({ file: "ssh-keygen", args, cwd: folder.path, env: environment, stdin, timeoutMs: 30_000 });
    const found = await run(["-Y", "find-principals", "-s", "record.sig", "-f", "allowed"]);
    if ("notStarted" in found) return { problem: found.notStarted };
    const principal = found.exitCode === 0 ? found.stdout.split("\n")[0]?.trim() : undefined;
    if (principal === undefined || principal === "") return { problem: "its key is not among the allowed signers" };
    const args = ["-Y", "verify", "-f", "allowed", "-I", principal, "-n", signatureNamespace, "-s", "record.sig"];
    const verified = await run(args, question.text);
    if ("notStarted" in verified) return { problem: verified.notStarted };
    return verified.exitCode === 0
      ? { principal }
      : { problem: `the signature of ${principal} is not over this record, or its key may not approve now` };
  });
}

function firstLine(text: string): string | undefined {
  return text
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line !== "");
}
