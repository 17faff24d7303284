// The final text of a scalar after talhelper's variables, and the place where its author would change it.
import type { YamlScalar } from "#codecs/yaml/node.ts";
import type { SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import type { Stated } from "./model.ts";
import { hasTemplate } from "./placeholders.ts";
import { substitute, variableUses } from "./substitution.ts";

export type Variables = ReadonlyMap<string, Stated<string | undefined>>;

/** `text` is undefined when it cannot be known here: encrypted, a template, a variable without a value. */
export interface ResolvedText {
  readonly text: string | undefined;
  /** In talenv when the whole value is one variable, else where the scalar stands. */
  readonly at: Span;
}

/** Undefined for null, which is as good as absent. */
export function resolveText(source: SourceText, scalar: YamlScalar, variables: Variables): ResolvedText | undefined {
  if (scalar.value === null) return undefined;
  const own = source.span(scalar.start, scalar.end);
  const { text } = scalar;
  if (text.startsWith("ENC[") || hasTemplate(text)) return { text: undefined, at: own };
  const uses = variableUses(text);
  if (uses.length === 0) return { text: text.includes("$$") ? text.replaceAll("$$", "$") : text, at: own };
  const [only] = uses;
  const variable = only === undefined ? undefined : variables.get(only.name);
  if (only !== undefined && uses.length === 1 && only.start === 0 && only.end === text.length) {
    if (variable !== undefined && variable.value !== "" && !only.hasDefault)
      return { text: variable.value, at: variable.at };
  }
  const { text: replaced, unset } = substitute(text, knownValues(variables));
  return { text: unset.length === 0 ? replaced : undefined, at: own };
}

const valuesOf = new WeakMap<Variables, ReadonlyMap<string, string>>();

/** The variables whose value is readable. */
export function knownValues(variables: Variables): ReadonlyMap<string, string> {
  let values = valuesOf.get(variables);
  if (values === undefined) {
    values = new Map([...variables].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])));
    valuesOf.set(variables, values);
  }
  return values;
}
