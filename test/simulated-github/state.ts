// What the simulated GitHub remembers of one repository.

export interface SimulatedUser {
  readonly id: number;
  readonly login: string;
  readonly type: "User" | "Bot";
}

export interface SimulatedComment {
  readonly id: number;
  readonly number: number;
  /** Null for a deleted account. */
  user: SimulatedUser | null;
  body: string;
  readonly history: string[];
}

export interface SimulatedReview {
  readonly id: number;
  readonly user: SimulatedUser;
  readonly body: string;
  readonly commit: string;
  readonly comments: readonly Readonly<Record<string, unknown>>[];
}

export interface SimulatedPullRequest {
  readonly number: number;
  head: string;
  base: string;
  state: "open" | "closed";
  merged: boolean;
  draft: boolean;
  /** Null when it was deleted. */
  headRepository: string | null;
  readonly author: SimulatedUser;
  readonly files: { readonly filename: string; readonly patch?: string }[];
  readonly reviews: SimulatedReview[];
}

export interface SimulatedToken {
  readonly user: SimulatedUser;
  readonly mayWrite: boolean;
}

export interface SimulatedRepository {
  /** `owner/name`. */
  readonly name: string;
  readonly tokens: Map<string, SimulatedToken>;
  readonly pullRequests: Map<number, SimulatedPullRequest>;
  readonly comments: Map<number, SimulatedComment>;
  nextId: number;
}

export const actionsBot: SimulatedUser = { id: 41898282, login: "github-actions[bot]", type: "Bot" };
export const stranger: SimulatedUser = { id: 99, login: "stranger", type: "User" };

export function emptyRepository(name = "ragas/homelab"): SimulatedRepository {
  return { name, tokens: new Map(), pullRequests: new Map(), comments: new Map(), nextId: 1000 };
}

export function addComment(
  repository: SimulatedRepository,
  { number, user, body }: { readonly number: number; readonly user: SimulatedUser | null; readonly body: string },
): SimulatedComment {
  const comment: SimulatedComment = { id: repository.nextId++, number, user, body, history: [body] };
  repository.comments.set(comment.id, comment);
  return comment;
}
