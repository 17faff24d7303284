// Where our verdict and the server's part, and why. Every difference must be here, and everything here must be seen.
export interface Difference {
  readonly name: string;
  readonly reason: string;
  /** What the server says; it refuses, and we accept. */
  readonly server: RegExp;
}

export const differences: readonly Difference[] = [
  {
    name: "families",
    reason: "whether the cluster has IPv6 is a flag of its server",
    server: /ipFamilies\[0\]: Invalid value: "IPv6": not configured|not configured for dual-stack/u,
  },
  {
    name: "toleration gate",
    reason: "the operators Lt and Gt are in the API and behind a feature gate that is off",
    server: /tolerations\[0\]\.operator: Unsupported value: "[LG]t"/u,
  },
  {
    name: "null",
    reason: "a null in a built-in kind is Go's zero value: a limit of 0, a label without text; nobody means that",
    server: /less than or equal to memory limit of 0|`selector` does not match template `labels`/u,
  },
  {
    name: "empty text behind a pointer",
    reason:
      'Go can tell an empty text from none where the field is a pointer, which no schema says: `restartPolicy: ""`',
    server: /(?:Unsupported|Invalid) value: ""/u,
  },
];

/** The entry that explains what the server said; undefined when none does. */
export function explanation(server: string): Difference | undefined {
  return differences.find((each) => each.server.test(server));
}
