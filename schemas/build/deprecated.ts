// Kinds that Kubernetes still serves and has announced to give up: from the lifecycle marks of its types, and from their words.
import type { KubernetesWords } from "./kubernetes.ts";
import { sourceName } from "./lock.ts";
import type { Module } from "./modules.ts";
import { lifecyclesOf, minorNumber, replacementOf } from "./removed.ts";

/** `kubernetes/deprecated.json` */
export interface DeprecatedFile {
  readonly source: readonly string[];
  /** `apiVersion/kind` → since when, until when, and what to use instead. */
  readonly kinds: Readonly<Record<string, Deprecated>>;
}

export interface Deprecated {
  readonly deprecatedIn: string;
  /** The first minor that is not to serve it; absent where none is named. */
  readonly removedIn?: string;
  /** `apiVersion/kind` to use instead, served by the newest minor. */
  readonly replacement?: string;
}

/**
 * `lifecycle` are the marks of the newest bundled minor. Stable kinds have none: what their description says counts
 * (`This API is deprecated in v1.33+. Use discoveryv1.EndpointSlice.`).
 */
export function deprecatedInKubernetes(lifecycle: Module, words: KubernetesWords, newest: string): DeprecatedFile {
  const served = new Set(words.descriptions.keys());
  const kinds: Record<string, Deprecated> = {};
  for (const [key, { deprecatedIn, removedIn, replacement: named }] of lifecyclesOf(lifecycle)) {
    if (!served.has(key) || deprecatedIn === undefined || minorNumber(deprecatedIn) > minorNumber(newest)) continue;
    const replacement = named !== undefined && served.has(named) ? named : replacementOf(key, served);
    const isOther = replacement !== undefined && replacement !== key;
    kinds[key] = { deprecatedIn, removedIn, ...(isOther ? { replacement } : {}) };
  }
  for (const [key, description] of words.descriptions) {
    const deprecatedIn = /Deprecated: This API is deprecated in v(1\.\d+)\+/u.exec(description)?.[1];
    if (deprecatedIn === undefined) continue;
    const replacement = namedIn(description, served);
    kinds[key] = { deprecatedIn, ...(replacement === undefined ? {} : { replacement }) };
  }
  for (const [key, { replacement, ...rest }] of Object.entries(kinds))
    if (replacement !== undefined && kinds[replacement] !== undefined) kinds[key] = rest;
  if (Object.keys(kinds).length === 0) throw new Error("no served kind is deprecated: its marks are not understood");
  return { source: [sourceName(lifecycle.source), words.source], kinds };
}

/** `Use discoveryv1.EndpointSlice.` */
function namedIn(description: string, served: ReadonlySet<string>): string | undefined {
  const [, group = "", version = "", kind = ""] = /\. Use ([a-z]+)(v\d\w*)\.(\w+)\.?\s*$/u.exec(description) ?? [];
  const fitting = [...served].filter((key) => key.startsWith(group) && key.endsWith(`/${version}/${kind}`));
  return group === "" || fitting.length !== 1 ? undefined : fitting[0];
}
