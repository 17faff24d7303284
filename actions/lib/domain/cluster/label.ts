// How objects are called in sentences.
export interface NamedObject {
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly name: string;
}

/** `HelmRelease media/sonarr`, `ClusterIssuer letsencrypt`. */
export function objectLabel({ kind, namespace, name }: NamedObject): string {
  return namespace === undefined || namespace === "" ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

/** `a`, `a and b`, `a, b and c`; what goes beyond `most` is counted. */
export function listed(words: readonly string[], most = 4): string {
  const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** True for text that only Flux or Helm can complete: a variable, a template. */
export function isOpen(text: string): boolean {
  return text.includes("${") || text.includes("{{");
}
