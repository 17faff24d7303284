// Arithmetic of etcd members.

/** Members that must be there for etcd to accept writes. */
export function quorumOf(members: number): number {
  return Math.floor(members / 2) + 1;
}

/** How many members may be lost. */
export function toleranceOf(members: number): number {
  return members - quorumOf(members);
}
