// An approval that somebody signs: this plan, of this commit, until then, once. It lies in a file beside its SSH signature.
import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";

export interface ApprovalRecord {
  readonly version: 1;
  readonly cluster: string;
  /** Of the plan. */
  readonly digest: string;
  /** The commit that the plan was made of. */
  readonly commit: string;
  /** 32 hexadecimal digits; used once. */
  readonly nonce: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly expires: string;
}

export interface SignedApproval {
  readonly record: ApprovalRecord;
  /** Armored, as `ssh-keygen -Y sign` writes it. */
  readonly signature: string;
}

/** The namespace of the signatures: one made for anything else is none. */
export const signatureNamespace = "approval@ragas-homelab";

/** The bytes that are signed. */
export function signedText(record: ApprovalRecord): string {
  return `${canonicalJson(record)}\n`;
}

export function signedApprovalJson({ record, signature }: SignedApproval): string {
  return `${canonicalJson({ record, signature })}\n`;
}

/** Reads such a file; a reason where it is none. Whether the signature is good is for ssh-keygen to say. */
export function readSignedApproval(text: string): SignedApproval | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "is no JSON; homelab approve writes it" };
  }
  const { record, signature } = fields(value);
  if (typeof signature !== "string" || !signature.includes("BEGIN SSH SIGNATURE"))
    return { problem: "has no SSH signature" };
  const { version, cluster, digest, commit, nonce, created, expires, ...others } = fields(record);
  if (version !== 1 || Object.keys(others).length > 0) return { problem: "is of another version of homelab" };
  const texts = { cluster, digest, commit, nonce, created, expires };
  const bad = Object.entries(texts).find(
    ([key, one]) => typeof one !== "string" || !forms[key as keyof typeof forms].test(one),
  );
  if (bad !== undefined) return { problem: `has no usable ${bad[0]}` };
  return { record: { version: 1, ...(texts as Omit<ApprovalRecord, "version">) }, signature };
}

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/u;
const forms = {
  cluster: /^.{1,253}$/u,
  digest: /^sha256:[0-9a-f]{64}$/u,
  commit: /^[0-9a-f]{40,64}$/u,
  nonce: /^[0-9a-f]{32}$/u,
  created: time,
  expires: time,
} as const;

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
