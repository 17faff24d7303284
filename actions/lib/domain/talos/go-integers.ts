// Integers of Talos' Go structs that are narrower than the schemas say.

/** Field names by Go type, over all structs of config/types (machinery v1.13.8 and v1.14.1). */
const fieldsOf: Readonly<Record<"uint8" | "uint16" | "uint32" | "uint64", string>> = {
  uint8: "allSlavesActive detectMultiplier maxPaths missedMax numPeerNotif tlbDynamicLb tlbLogicalLb",
  uint16: "adActorSysPrio adUserPortKey backendPort vlanID vlanId",
  uint32:
    "arpInterval backendMTU combined containerID cqe-size downdelay fwMark fwMask hostID localASN lpInterval metric miimon " +
    "minLinks mirrors mtu packetsPerSlave peerASN peerNotifDelay peerNotifyDelay resendIGMP resendIgmp routeMetric " +
    "routePriority rx rx-buf-len rx-jumbo rx-mini stripes tx tx-push-buf-len updelay",
  uint64: "blockSize keySize",
};

const largest = { uint8: 0xff, uint16: 0xffff, uint32: 0xffff_ffff, uint64: Number.MAX_SAFE_INTEGER } as const;
const ranges = new Map<string, { readonly minimum: number; readonly maximum: number }>();
for (const type of ["uint8", "uint16", "uint32", "uint64"] as const) {
  for (const field of fieldsOf[type].split(" ")) ranges.set(field, { minimum: 0, maximum: largest[type] });
}

/** `minimum` and `maximum` for a field of that name; empty for a signed one. */
export function integerRange(field: string): { readonly minimum?: number; readonly maximum?: number } {
  return ranges.get(field) ?? {};
}
