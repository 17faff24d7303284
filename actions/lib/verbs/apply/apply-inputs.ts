// What an apply is told.

export interface ApplyInputs {
  readonly plan: string;
  readonly approval: readonly string[];
  readonly allowedSigners: string;
  readonly state: string;
  readonly talosconfig: string;
  readonly kubeconfig: string;
  readonly recipient: readonly string[];
  readonly base?: string | undefined;
  readonly config?: string | undefined;
  readonly from?: string | undefined;
  /** The digest, as somebody has seen it. */
  readonly words: readonly string[];
}
