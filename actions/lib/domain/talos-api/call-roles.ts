// Which role of a client certificate may do what; from the rules of machined (talos v1.13.9,
// internal/app/machined/pkg/system/services/machined.go), held against them by a test.

export type TalosRole = "os:admin" | "os:operator" | "os:reader" | "os:etcd:backup";

const admin = ["os:admin"] as const;
const operator = ["os:operator", ...admin] as const;
const reader = ["os:reader", ...operator] as const;
const etcdReader = ["os:etcd:backup", ...reader] as const;

/** The roles that may make a call, least first; the key is the method's full name. */
export const callRoles = {
  "cosi.resource.State/Get": reader,
  "cosi.resource.State/List": reader,
  "cosi.resource.State/Watch": reader,
  "machine.ImageService/Pull": operator,
  "machine.LifecycleService/Upgrade": admin,
  /** The rule lets readers in; the handler wants an admin for a node that is configured. */
  "machine.MachineService/ApplyConfiguration": admin,
  "machine.MachineService/EtcdAlarmList": etcdReader,
  "machine.MachineService/EtcdForfeitLeadership": admin,
  "machine.MachineService/EtcdMemberList": etcdReader,
  "machine.MachineService/EtcdSnapshot": ["os:etcd:backup", ...operator],
  "machine.MachineService/EtcdStatus": etcdReader,
  "machine.MachineService/Events": reader,
  "machine.MachineService/ImagePull": operator,
  "machine.MachineService/Kubeconfig": admin,
  "machine.MachineService/Read": admin,
  "machine.MachineService/Reboot": operator,
  "machine.MachineService/Rollback": admin,
  "machine.MachineService/ServiceList": reader,
  "machine.MachineService/Upgrade": admin,
  "machine.MachineService/Version": reader,
} as const satisfies Readonly<Record<string, readonly TalosRole[]>>;

export type TalosCall = keyof typeof callRoles;

/** The roles that may make a call; a sensitive resource (MachineConfig) is for admins alone. Least first. */
export function rolesFor(
  call: TalosCall,
  { sensitive = false }: { readonly sensitive?: boolean } = {},
): readonly TalosRole[] {
  return sensitive ? admin : callRoles[call];
}

/** True when one of the roles of a certificate may make the call. */
export function mayCall(
  roles: readonly string[],
  call: TalosCall,
  options: { readonly sensitive?: boolean } = {},
): boolean {
  const allowed: readonly string[] = rolesFor(call, options);
  return roles.some((role) => allowed.includes(role));
}

/** The least role that may make all of the calls: what a credential for them should hold, no more. */
export function leastRole(calls: readonly TalosCall[]): TalosRole {
  const order: readonly TalosRole[] = ["os:etcd:backup", "os:reader", "os:operator", "os:admin"];
  return order.find((role) => calls.every((call) => mayCall([role], call))) ?? "os:admin";
}
