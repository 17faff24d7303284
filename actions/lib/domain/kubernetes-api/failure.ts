// Why the Kubernetes API did not do what it was asked, in one line that holds no secret.
import { tellable } from "#domain/talos-api/tellable.ts";

/**
 * `untrusted`: the server's certificate is not of this cluster. `unauthenticated`: it does not know us (401). `forbidden`: it knows us,
 * and we may not (403). `busy`: it asks to come again later (429 that is no disruption budget, 503). `unreachable`: no answer, or the
 * connection broke; `deadline`: none in time: in both cases whether a change was made is not known.
 */
export type KubernetesFailureKind =
  | "unreachable"
  | "untrusted"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "invalid"
  | "busy"
  | "deadline"
  | "cancelled"
  | "unreadable"
  | "failed";

/** What every call to the Kubernetes API throws. */
export class KubernetesApiError extends Error {
  readonly kind: KubernetesFailureKind;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  constructor(kind: KubernetesFailureKind, status: number, what: string, why: string) {
    super(`Kubernetes: ${what}: ${why}`);
    this.name = "KubernetesApiError";
    this.kind = kind;
    this.status = status;
  }
}

/** The failure of one of these kinds, if `thrown` is one. */
export function kubernetesFailureOf(
  thrown: unknown,
  ...kinds: readonly KubernetesFailureKind[]
): KubernetesApiError | undefined {
  if (!(thrown instanceof KubernetesApiError)) return undefined;
  return kinds.length === 0 || kinds.includes(thrown.kind) ? thrown : undefined;
}

const kinds: Readonly<Record<number, KubernetesFailureKind>> = {
  400: "invalid",
  401: "unauthenticated",
  403: "forbidden",
  404: "not-found",
  409: "conflict",
  422: "invalid",
  429: "busy",
  503: "busy",
};

/** The error of an answer that is none of 2xx; `message` is what its `Status` says. */
export function failureOfStatus(what: string, status: number, message: string): KubernetesApiError {
  const said = tellable(message);
  return new KubernetesApiError(kinds[status] ?? "failed", status, what, said === "" ? `HTTP status ${status}` : said);
}

const untrusted = /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|HOSTNAME_MISMATCH/;
const notTaken = /ALERT_(?:BAD_CERTIFICATE|CERTIFICATE|UNKNOWN_CA)/;

/** The error of a connection that gave no answer; `code` is Node's: `ECONNREFUSED`. */
export function failureOfConnection(what: string, code: string, message: string): KubernetesApiError {
  const kind = notTaken.test(code) ? "unauthenticated" : untrusted.test(code) ? "untrusted" : "unreachable";
  return new KubernetesApiError(kind, 0, what, tellable(message) || code || "no answer");
}
