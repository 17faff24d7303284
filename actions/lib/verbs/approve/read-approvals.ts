// Signed approvals out of files: whose they are is for ssh-keygen to say, against the allowed signers of this machine.
import type { Approval } from "#domain/approval/judge.ts";
import { readSignedApproval, signedText } from "#domain/approval/record.ts";
import { verify, type SshKeygen } from "#tools/ssh-keygen/signatures.ts";

export interface ApprovalFile {
  /** As somebody named it. */
  readonly name: string;
  readonly text: string;
}

export interface ReadApprovals {
  readonly approvals: readonly Approval[];
  /** Files that are no approval, with the reason. */
  readonly rejected: readonly string[];
}

/** Each file that holds a good signature of an allowed signer. Whether it is for this plan is judged elsewhere. */
export async function readApprovals(
  files: readonly ApprovalFile[],
  allowedSigners: string,
  means: SshKeygen,
): Promise<ReadApprovals> {
  const approvals: Approval[] = [];
  const rejected: string[] = [];
  for (const { name, text } of files) {
    const read = readSignedApproval(text);
    if ("problem" in read) {
      rejected.push(`${name} ${read.problem}`);
      continue;
    }
    const { record, signature } = read;
    const verified = await verify({ text: signedText(record), signature, allowedSigners }, means);
    if ("problem" in verified) {
      rejected.push(`${name}: ${verified.problem}`);
      continue;
    }
    const { cluster, digest, commit, nonce, created, expires } = record;
    const times = { created: Date.parse(created), expires: Date.parse(expires) };
    approvals.push({ source: "signature", person: verified.principal, cluster, digest, commit, nonce, ...times });
  }
  return { approvals, rejected };
}
