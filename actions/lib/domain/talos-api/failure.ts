// Why the API of a node did not do what it was asked, in one line that holds no secret.
import { tellable } from "./tellable.ts";

/**
 * `unreachable`: no connection, or it broke before an answer. `untrusted`: the server's certificate is not of this cluster, or not for
 * this address. `unauthenticated`: the node does not take our certificate. `refused-role`: it takes it, but the role may not do this.
 * `no-forwarding`: the endpoint is a worker and passes nothing on. `invalid`: the request itself is wrong. `failed-precondition`: not in
 * this state (busy, no etcd here). `unimplemented`: this Talos does not have the call. `not-found`: no such file, member or resource.
 * `deadline`: no answer in time. `cancelled`: we stopped waiting. `broken-stream`: it ended in the middle, or without its result.
 * `unreadable`: an answer that is not what it should be. `failed`: everything else that the node says.
 */
export type TalosFailureKind =
  | "unreachable"
  | "untrusted"
  | "unauthenticated"
  | "refused-role"
  | "no-forwarding"
  | "invalid"
  | "failed-precondition"
  | "unimplemented"
  | "not-found"
  | "deadline"
  | "cancelled"
  | "broken-stream"
  | "unreadable"
  | "failed";

/** Which call, and of which node by way of which endpoint. */
export interface CallPlace {
  readonly node: string;
  readonly endpoint: string;
  /** `EtcdStatus`. */
  readonly method: string;
}

/** What every call to the Talos API throws. */
export class TalosApiError extends Error {
  readonly kind: TalosFailureKind;
  readonly node: string;
  readonly endpoint: string;
  readonly method: string;
  constructor(kind: TalosFailureKind, place: CallPlace, why: string) {
    super(`${place.node}: ${place.method}: ${why}`);
    this.name = "TalosApiError";
    this.kind = kind;
    this.node = place.node;
    this.endpoint = place.endpoint;
    this.method = place.method;
  }
  /** True when the node may have done it all the same: its state must be read again before anything else. */
  get outcomeUnknown(): boolean {
    return ["unreachable", "deadline", "cancelled", "broken-stream"].includes(this.kind);
  }
}

/** The failure of one of these kinds, if `thrown` is one; without kinds, of any. */
export function talosFailureOf(thrown: unknown, ...kinds: readonly TalosFailureKind[]): TalosApiError | undefined {
  return thrown instanceof TalosApiError && (kinds.length === 0 || kinds.includes(thrown.kind)) ? thrown : undefined;
}

/** A status as gRPC tells it. */
export interface GrpcStatus {
  /** https://grpc.io/docs/guides/status-codes/ */
  readonly code: number;
  readonly details: string;
}

const kinds: Readonly<Record<number, TalosFailureKind>> = {
  1: "unreachable",
  3: "invalid",
  4: "deadline",
  5: "not-found",
  7: "refused-role",
  9: "failed-precondition",
  12: "unimplemented",
  14: "unreachable",
  16: "unauthenticated",
};

export interface FailedCall extends CallPlace {
  readonly status: GrpcStatus;
  /** Messages that had come before. */
  readonly received: number;
  /** We cancelled it ourselves. */
  readonly stopped: boolean;
  /** Takes the caller's own secrets out of what the node says. */
  readonly mask?: (text: string) => string;
}

/**
 * The error of a call that ended with this status. CANCELLED that we did not ask for is a broken connection (a server that goes down
 * says so). What the node says is cut to its first line: more may hold a diff of the configuration.
 */
export function failureOf(call: FailedCall): TalosApiError {
  const { status, received, stopped } = call;
  if (stopped) return new TalosApiError("cancelled", call, "cancelled by us");
  const kind = kindOf(status);
  if (kind === "deadline") return new TalosApiError(kind, call, `no answer in time${over(call)}`);
  if (kind === "unreachable" && received > 0)
    return new TalosApiError("broken-stream", call, `the connection broke in mid-stream${over(call)}`);
  const said = tellable(withoutPlumbing(status.details), call.mask);
  return new TalosApiError(kind, call, sentence(kind, call, said));
}

function sentence(kind: TalosFailureKind, call: FailedCall, said: string): string {
  const quoted = said === "" ? "" : `: ${said}`;
  if (kind === "unreachable") return `not reachable${over(call)}${quoted}`;
  if (kind === "untrusted") return `the certificate that ${call.endpoint} shows is not trusted${quoted}`;
  if (kind === "unauthenticated") return `our client certificate is not accepted${over(call)}${quoted}`;
  if (kind === "refused-role") return `the role of our client certificate may not do this${quoted}`;
  if (kind === "no-forwarding")
    return `${call.endpoint} passes nothing on to other nodes: use a control plane as endpoint`;
  if (kind === "unimplemented") return `this Talos does not have the call${quoted}`;
  return said === "" ? `status ${call.status.code} without a word` : said;
}

/** grpc-js and OpenSSL put the one telling word between much that is none. */
function withoutPlumbing(details: string): string {
  const connecting =
    /Last error: (.*?)(?: \(\d{4}-\d\d-\d\dT[\d:.]+Z\))?(?:\. Resolution note:.*)?$/s.exec(details)?.[1] ?? details;
  if (connecting === "Failed to connect")
    return "the connection was closed in the greeting; is this the Talos API, and our client certificate of this cluster and in its time?";
  return /:error:[0-9A-F]+:SSL routines:\w+:([^:]+):/.exec(connecting)?.[1] ?? connecting;
}

function over({ node, endpoint }: CallPlace): string {
  return node === endpoint ? "" : ` over ${endpoint}`;
}

function kindOf({ code, details }: GrpcStatus): TalosFailureKind {
  if (code === 7 && details.includes("no request forwarding")) return "no-forwarding";
  if (code === 14 && serverNotTrusted.test(details)) return "untrusted";
  if (code === 14 && clientNotTaken.test(details)) return "unauthenticated";
  return kinds[code] ?? "failed";
}

/** Words of OpenSSL and of Node's own check of names, as they come through grpc-js. */
const serverNotTrusted =
  /unable to verify|self[- ]signed certificate|unable to get (?:local )?issuer|certificate has expired|certificate is not yet valid|certificate signature failure|does not match certificate|CERT_|not in the cert/i;
const clientNotTaken =
  /alert (?:number \d+|bad certificate|certificate (?:required|expired|unknown)|unknown ca|handshake failure)|bad certificate|certificate required|unknown ca/i;
