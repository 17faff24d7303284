// What an apply is told.

export interface ApplyInputs {
  readonly plan: string;
  readonly approval: readonly string[];
  readonly allowedSigners?: string | undefined;
  readonly environment?: string | undefined;
  readonly pullRequest?: number | undefined;
  /** Numeric ids of people on GitHub. */
  readonly approver?: readonly string[] | undefined;
  readonly state: string;
  readonly talosconfig: string;
  readonly kubeconfig: string;
  readonly recipient: readonly string[];
  readonly base?: string | undefined;
  readonly config?: string | undefined;
  readonly from?: string | undefined;
  /** Only end an apply that cannot be finished. */
  readonly abandon?: boolean | undefined;
  /** The digest, as somebody has seen it. */
  readonly words: readonly string[];
}
