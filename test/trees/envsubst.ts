// Flux's variable substitution, as far as this repository's tree uses it: `${NAME}`, `${NAME/from/to}` and `$${` for a plain `${`.

/** Replaces in a text. A name without a value throws, as Flux does since 1.9 (strict mode), and so does any other form. */
export function envsubst(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\$?\$\{([^}]*)\}/g, (match, expression: string) => {
    if (match.startsWith("$$")) return match.slice(1);
    const [, name = "", from, to = ""] = /^([A-Za-z_]\w*)(?:\/([^/]+)\/([^/]*))?$/.exec(expression) ?? [];
    const value = variables.get(name);
    if (value === undefined) throw new Error(`variable not set (strict mode): ${match}`);
    return from === undefined ? value : value.replace(from, () => to);
  });
}

/** Names that a text reads. */
export function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/(?<!\$)\$\{([A-Za-z_]\w*)/g)].map(([, name = ""]) => name));
}
