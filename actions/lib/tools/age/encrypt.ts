// What we say to age: encrypt these bytes for these recipients. The key that opens them is not on this machine.
import type { Processes } from "#ports/processes.ts";

export interface EncryptCall {
  readonly binary: string;
  /** `age1…`, or SSH public keys. */
  readonly recipients: readonly string[];
  readonly bytes: Uint8Array;
  readonly processes: Processes;
}

/** Armored, so that what comes out is text. */
export async function encrypt({
  binary,
  recipients,
  bytes,
  processes,
}: EncryptCall): Promise<{ readonly text: string } | { readonly problem: string }> {
  if (recipients.length === 0) return { problem: "there is nobody to encrypt it for" };
  const finished = await processes.run({
    file: binary,
    args: ["--encrypt", "--armor", ...recipients.flatMap((recipient) => ["--recipient", recipient])],
    env: {},
    stdin: bytes,
    timeoutMs: 300_000,
  });
  if ("notStarted" in finished) return { problem: finished.notStarted.replaceAll(binary, () => "age") };
  const { exitCode, stdout, stderr } = finished;
  const isWhole =
    stdout.startsWith("-----BEGIN AGE ENCRYPTED FILE-----") &&
    stdout.trimEnd().endsWith("-----END AGE ENCRYPTED FILE-----");
  if (exitCode === 0 && isWhole) return { text: stdout };
  return { problem: stderr.split("\n")[0]?.trim() || `age ended with exit code ${exitCode}` };
}
