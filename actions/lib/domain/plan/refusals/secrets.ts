// A secret bundle that changed: whether a CA is among the changes cannot be seen without the key.
import type { Refusal } from "#domain/plan/plan.ts";
import { isSecretBundle } from "#domain/plan/secret-bundle.ts";
import type { PlanSubject } from "#domain/plan/subject.ts";

/** The values of an encrypted bundle differ: it may hold another CA, and nodes would stop trusting each other. */
export function secretsChanged({ hidden }: PlanSubject): readonly Refusal[] {
  return hidden
    .filter(({ path }) => isSecretBundle(path))
    .map(({ path, base, head }) => {
      const change = base === undefined ? "is new" : head === undefined ? "is gone" : "changed";
      return {
        rule: "cluster-ca",
        message: `${path} ${change}, and its content is not shown: with another CA in it, nodes stop trusting each other one by one`,
        fix: "rotate CAs by hand with `talosctl rotate-ca`, then commit the bundle that it leaves",
        path,
        line: 1,
      };
    });
}
