// Related places of a finding.
import type { RelatedPlace } from "#kernel/finding.ts";
import type { Span } from "#kernel/span.ts";

/** A place that helps to understand a finding, with a few words on why. */
export function relatedPlace({ path, line, column }: Span, message: string): RelatedPlace {
  return { path, line, column, message };
}
