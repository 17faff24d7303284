// Addresses of one network, told apart by their ends.

/** The last part of an address where all share the rest: `.50`; else the whole. */
export function shortAddresses(addresses: readonly string[]): (address: string) => string {
  const prefix = /^(\d+\.\d+\.\d+\.)\d+$/u.exec(addresses[0] ?? "")?.[1];
  const isShared = prefix !== undefined && addresses.length > 1 && addresses.every((each) => each.startsWith(prefix));
  return (address) => (isShared ? address.slice(prefix.length - 1) : address);
}
