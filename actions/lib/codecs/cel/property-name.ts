// Names of fields as CEL identifiers: k8s.io/apiserver/pkg/cel/escaping.go.

const reserved: ReadonlySet<string> = new Set([
  "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let",
  "loop", "package", "namespace", "return", "var", "void", "while",
]); // prettier-ignore

const escapes: Readonly<Record<string, string>> = {
  __: "__underscores__",
  ".": "__dot__",
  "-": "__dash__",
  "/": "__slash__",
};

/** The identifier by which rules reach a declared field; undefined when none does. Keys of maps are never escaped. */
export function propertyName(field: string): string | undefined {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/u.test(field) && !field.includes("__"))
    return reserved.has(field) ? `__${field}__` : field;
  if (!/^[A-Za-z_./-][A-Za-z0-9_./-]*$/u.test(field)) return undefined;
  return field.replace(/__|[-./]/gu, (found) => escapes[found] ?? found);
}
