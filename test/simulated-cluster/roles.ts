// Who may call what: the table of internal/app/machined/pkg/system/services/machined.go, the same in Talos 1.13.9 and 1.14.1 for
// what is here. Whatever is not listed is for os:admin.
import type { ServerUnaryCall } from "@grpc/grpc-js";
import { status } from "@grpc/grpc-js";
import { RpcFailure } from "./rpc-failure.ts";

export type TalosRole = "os:admin" | "os:operator" | "os:reader" | "os:etcd:backup";

const operator = ["os:admin", "os:operator"];
const reader = [...operator, "os:reader"];
const anyone = [...reader, "os:etcd:backup"];

export const rules: Readonly<Record<string, readonly string[]>> = {
  "/cluster.ClusterService/HealthCheck": reader,
  "/machine.ImageService/Pull": operator,
  // For maintenance mode; the handler itself wants os:admin otherwise.
  "/machine.MachineService/ApplyConfiguration": ["os:admin", "os:reader"],
  "/machine.MachineService/Dmesg": reader,
  "/machine.MachineService/EtcdAlarmDisarm": operator,
  "/machine.MachineService/EtcdAlarmList": anyone,
  "/machine.MachineService/EtcdDefragment": operator,
  "/machine.MachineService/EtcdMemberList": anyone,
  "/machine.MachineService/EtcdSnapshot": [...operator, "os:etcd:backup"],
  "/machine.MachineService/EtcdStatus": anyone,
  "/machine.MachineService/Events": reader,
  "/machine.MachineService/Hostname": reader,
  "/machine.MachineService/ImagePull": operator,
  "/machine.MachineService/Logs": reader,
  "/machine.MachineService/Memory": reader,
  "/machine.MachineService/Reboot": operator,
  "/machine.MachineService/ServiceList": reader,
  "/machine.MachineService/ServiceRestart": operator,
  "/machine.MachineService/Shutdown": operator,
  "/machine.MachineService/Version": reader,
  "/cosi.resource.State/Get": reader,
  "/cosi.resource.State/List": reader,
  "/cosi.resource.State/Watch": reader,
};

export function notAuthorized(): RpcFailure {
  return new RpcFailure(status.PERMISSION_DENIED, "not authorized");
}

export function authorize(roles: readonly string[], method: string): void {
  const allowed = rules[method] ?? ["os:admin"];
  if (!roles.some((role) => allowed.includes(role))) throw notAuthorized();
}

/** The roles of a caller: every Organization of the certificate that it showed. */
export function rolesOf(call: Pick<ServerUnaryCall<unknown, unknown>, "getAuthContext">): readonly string[] {
  const organization: unknown = call.getAuthContext().sslPeerCertificate?.subject.O;
  if (Array.isArray(organization)) return organization.map(String);
  return typeof organization === "string" ? organization.split("\n") : [];
}
