// Kinds that an upgrade of Kubernetes takes away, and that a change moves away from.
import { parseTalosMinor } from "#domain/talos/talos-version.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { compareText } from "#kernel/ordering.ts";
import type { SchemaFiles } from "#ports/schemas.ts";
import type { Revision } from "./sides.ts";

export interface LeftKindsOptions {
  readonly base: Revision;
  readonly head: Revision;
  /** `v1.24.3`; undefined where the tree does not say. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** `policy/v1beta1 PodSecurityPolicy` for each kind that is in the base, not in the head, and not served by the new Kubernetes. */
export function leftKinds({ base, head, from, to }: LeftKindsOptions, schemas: SchemaFiles): readonly string[] {
  const [before, after] = [parseTalosMinor(from ?? ""), parseTalosMinor(to ?? "")];
  if (before === undefined || after === undefined || before.minor >= after.minor) return [];
  const index = schemas.read("index.json") as { readonly removed: { readonly kubernetes: string } };
  const { kinds } = schemas.read(index.removed.kubernetes) as {
    readonly kinds: Readonly<Record<string, { readonly removedIn: string }>>;
  };
  const remaining = kindsIn(head);
  return [...kindsIn(base)]
    .filter((kind) => {
      const removedIn = parseTalosMinor(kinds[kind]?.removedIn ?? "");
      const goes = removedIn !== undefined && removedIn.minor > before.minor && removedIn.minor <= after.minor;
      return goes && !remaining.has(kind);
    })
    .map((kind) => kind.replace(/\/([^/]+)$/u, " $1"))
    .sort(compareText);
}

function kindsIn({ files }: Revision): ReadonlySet<string> {
  const roots = [...files.values()].flatMap(({ documents }) =>
    documents.filter(({ role }) => role === "kubernetes").map(({ root }) => root),
  );
  return new Set(roots.map((root) => `${stringAt(root, "apiVersion") ?? ""}/${stringAt(root, "kind") ?? ""}`));
}
