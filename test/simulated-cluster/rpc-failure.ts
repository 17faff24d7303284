// A call that ends with a gRPC status.
import { status } from "@grpc/grpc-js";

export class RpcFailure extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.name = "RpcFailure";
    this.code = code;
  }
}

/** As a proxying node reports a node that it cannot reach. */
export function unreachable(address: string): RpcFailure {
  return new RpcFailure(
    status.UNAVAILABLE,
    `connection error: desc = "transport: Error while dialing: dial tcp ${address}:50000: connect: no route to host"`,
  );
}

export function invalid(message: string): RpcFailure {
  return new RpcFailure(status.INVALID_ARGUMENT, message);
}

export function precondition(message: string): RpcFailure {
  return new RpcFailure(status.FAILED_PRECONDITION, message);
}

/** How Go prints a status. */
export function goText({ code, message }: RpcFailure): string {
  return `rpc error: code = ${goCode(code)} desc = ${message}`;
}

function goCode(code: number): string {
  return (status[code] ?? "UNKNOWN")
    .split("_")
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join("");
}
