// Where our verdict and the server's part, and why. Every difference must be here, and everything here must be seen.
import type { ResourceSchema, StructuralSchema } from "#codecs/structural-schema/schema.ts";

export interface Difference {
  readonly name: string;
  readonly reason: string;
  /** What the server says; it refuses, and we accept. */
  readonly server: RegExp;
}

export const cel: Difference = {
  name: "CEL",
  reason: "rules in CEL (x-kubernetes-validations) are not judged yet",
  server: /x-kubernetes-validations/u,
};

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

/** The entry that explains what the server said of an object of this kind; undefined when none does. */
export function explanation(server: string, resource: ResourceSchema): Difference | undefined {
  const rules = resource.native ? [] : celTexts(resource.schema);
  if (rules.some((text) => server.includes(text))) return cel;
  return differences.find((each) => each.server.test(server));
}

/** Messages of the CEL rules of a schema; the rules themselves where they have none. */
function celTexts(schema: StructuralSchema): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, content] of Object.entries(value)) {
      if (key === "x-kubernetes-validations")
        for (const { rule, message } of content as readonly { rule: string; message?: string }[])
          found.push(message ?? rule);
      else visit(content);
    }
  };
  visit(schema);
  return found;
}
