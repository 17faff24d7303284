// What binds an approval to a plan.
import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";
import { compareText } from "#kernel/ordering.ts";
import { sha256 } from "#kernel/digest.ts";
import type { ConfigDocument, RenderInput } from "#domain/machine-config/rendered.ts";
import type { BoundPlan } from "./plan.ts";

/** `sha256:…` over the canonical JSON of any value. */
export function digestOf(value: unknown): string {
  return `sha256:${sha256(canonicalJson(value))}`;
}

/** The digest that a reviewer approves. */
export function planDigest(bound: BoundPlan): string {
  return digestOf(bound);
}

/** One digest for the files that decided a render: the same on any machine and for any checkout path. */
export function treeDigest(inputs: readonly RenderInput[]): string {
  const sorted = [...inputs].sort((a, b) => compareText(a.path, b.path));
  return digestOf(sorted.map(({ path, blob }) => [path, blob]));
}

/** The digest of a configuration whose secrets are replaced already. */
export function configDigest(documents: readonly ConfigDocument[]): string {
  return digestOf(documents.map(({ apiVersion, kind, name, value }) => ({ apiVersion, kind, name, value })));
}
