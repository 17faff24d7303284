// Rules as programs: compiled once for each text, then evaluated.
import { NotLoaded } from "#kernel/on-demand.ts";
import type { ValidationRule } from "#codecs/structural-schema/schema.ts";
import { Optional } from "./cel-js.ts";
import { isAffordable, loopDepth, type Extent } from "./cost.ts";
import { ruleEnvironment } from "./environment.ts";
import { withPatterns } from "./patterns.ts";
import { preparedSource } from "./source.ts";

type Variables = Readonly<Record<string, unknown>>;

export interface Program {
  /** @throws Error when CEL has no answer, NotLoaded when a pattern needs the RE2 engine */
  readonly run: (variables: Variables) => unknown;
  /** The rule compares with the object as it was. */
  readonly usesOldSelf: boolean;
  /** Parts of cel-js that take an unknown value for one that is not there: comparison with the old object, and `?.`. */
  readonly overlooksUnknown: boolean;
  /** How deeply its loops are nested. */
  readonly depth: number;
}

const programs = new Map<string, Program | Error>();

/** The program of a rule or of a message expression; an error when cel-js cannot make one. */
export function programOf(text: string): Program | Error {
  let known = programs.get(text);
  if (known === undefined) {
    known = compile(text);
    programs.set(text, known);
  }
  return known;
}

function compile(text: string): Program | Error {
  try {
    const parsed = ruleEnvironment().parse(preparedSource(text));
    const depth = loopDepth(parsed.ast);
    const checked = parsed.check();
    if (!checked.valid) return checked.error ?? new Error("the rule has no type");
    const usesOldSelf = /\boldSelf\b/u.test(text);
    return {
      run: (variables) => withPatterns(() => parsed(variables) as unknown),
      usesOldSelf,
      depth,
      overlooksUnknown: usesOldSelf || /\.\?|\[\?/u.test(text),
    };
  } catch (error) {
    if (error instanceof NotLoaded || !(error instanceof Error)) throw error;
    return error;
  }
}

/** What the server says of a broken rule. */
export function messageOf(rule: ValidationRule, variables: Variables, extent: Extent): string {
  const { messageExpression } = rule;
  const made = messageExpression === undefined ? undefined : expressed(messageExpression, variables, extent);
  if (made !== undefined) return made;
  const message = rule.message?.trim() ?? "";
  return message === "" ? `failed rule: ${rule.rule.trim()}` : message;
}

/** Undefined when the expression gives no usable line of text: the server then falls back on the plain message. */
function expressed(expression: string, variables: Variables, extent: Extent): string | undefined {
  const program = programOf(expression);
  if (program instanceof Error || !isAffordable(expression, program.depth, extent)) return undefined;
  try {
    const text = program.run(variables);
    const line = typeof text === "string" ? text.trim() : "";
    return line === "" || line.includes("\n") || line.length > mostMessage ? undefined : line;
  } catch (error) {
    if (error instanceof NotLoaded) throw error;
    return undefined;
  }
}

/** celconfig.MaxEvaluatedMessageExpressionSizeBytes */
const mostMessage = 5 * 1024;

export function optionalOf(value: unknown): unknown {
  return value === undefined ? Optional.none() : Optional.of(value);
}
