// A version in the tree with the manager of Renovate that finds it.
import type { SourceText, TextRange } from "#kernel/source-text.ts";

export interface Dependency {
  readonly path: string;
  readonly source: SourceText;
  /** The version itself, or the digest where there is only that. */
  readonly at: TextRange;
  /** `flux`, `custom.regex`. */
  readonly manager: string;
  /** `docker`, `github-releases`, `custom.talos-factory`. */
  readonly datasource: string;
  /** What rules match by: image or chart with its registry, owner/repository. */
  readonly packageName: string;
  readonly depName: string;
  readonly value?: string;
  readonly digest?: string;
  /** Why Renovate passes it over, in its own words. */
  readonly skip?: string;
}

export interface ImageName {
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** `registry/name:tag@sha256:…`; undefined for text with a variable in it, which Renovate passes over as well. */
export function splitImage(image: string): ImageName | undefined {
  if (/\$\{|\{\{/.test(image) || !/^[\w.@:/+-]+$/.test(image)) return undefined;
  const [reference = "", digest] = image.split("@");
  const colon = reference.lastIndexOf(":");
  const isTagged = colon > reference.lastIndexOf("/");
  return {
    name: isTagged ? reference.slice(0, colon) : reference,
    ...(isTagged ? { tag: reference.slice(colon + 1) } : {}),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** True for a text that pins something: it has a number in it, or is a digest. */
export function isVersion(value: string | undefined): value is string {
  return value !== undefined && /\d/.test(value) && !/\$\{|\{\{/.test(value);
}

/** `registryAliases` put another registry in the place of one. */
export function withAliases(name: string, aliases: ReadonlyMap<string, string>): string {
  for (const [from, to] of aliases) if (name.startsWith(`${from}/`)) return `${to}/${name.slice(from.length + 1)}`;
  return name;
}
