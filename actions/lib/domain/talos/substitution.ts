// talhelper's envsubst (github.com/a8m/envsubst 1.4.3, unset and empty variables refused).

export interface Substituted {
  readonly text: string;
  /** Names of variables without a value and without a default, in the order of the text. */
  readonly unset: readonly string[];
}

const variable = /\$\$|\$\{([A-Za-z_]\w*)(?:(:?[-+=])([^}\n]*))?\}|\$([A-Za-z_]\w*)/gu;

/** Replaces `${name}`, `$name` and the forms with a default; `$$` becomes `$`. Unset variables stay as they are written. */
export function substitute(text: string, variables: ReadonlyMap<string, string>): Substituted {
  const unset: string[] = [];
  const replaced = text.replace(variable, (whole, braced?: string, operator?: string, word?: string, bare?: string) => {
    if (whole === "$$") return "$";
    const name = braced ?? bare ?? "";
    const value = variables.get(name);
    if (operator !== undefined && word !== undefined) return alternative(operator, word, value);
    if (value !== undefined && value !== "") return value;
    unset.push(name);
    return whole;
  });
  return { text: replaced, unset };
}

function alternative(operator: string, word: string, value: string | undefined): string {
  if (operator.endsWith("+")) return value === undefined ? "" : word;
  if (operator.startsWith(":")) return value === undefined || value === "" ? word : value;
  return value ?? word;
}

/** One `${name}` or `$name` in a text. `hasDefault`: it needs no value. */
export interface VariableUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly hasDefault: boolean;
}

/** Every variable that envsubst would look up, in the order of the text. */
export function variableUses(text: string): readonly VariableUse[] {
  if (!text.includes("$")) return [];
  const found: VariableUse[] = [];
  for (const match of text.matchAll(variable)) {
    const [whole, braced, operator, , bare] = match;
    const name = braced ?? bare;
    if (name === undefined) continue;
    found.push({ name, start: match.index, end: match.index + whole.length, hasDefault: operator !== undefined });
  }
  return found;
}
