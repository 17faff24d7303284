import { specMap, textOrNone, type ResourceKind } from "./resource.ts";

export interface MetaKey {
  readonly value: string;
}

/** There from an upgrade until the node is running and ready: while it is, any reboot boots the old version (talos#9088). */
export const upgradeFallbackKey = "0x06";

/** The id of the resource is the key: `0x06`. */
export const metaKeyKind: ResourceKind<MetaKey> = {
  type: "MetaKeys.runtime.talos.dev",
  namespace: "runtime",
  sensitive: false,
  read: (yamlSpec) => ({ value: textOrNone(specMap(yamlSpec), "value") }),
};
