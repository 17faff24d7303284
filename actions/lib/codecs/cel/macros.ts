// Macros that cel-js lacks or has too narrowly: `has()` on any selection, `optMap`, comprehensions with two variables.
import { mapOf, Optional, type ASTNode, type Environment } from "./cel-js.ts";
import { celCompare } from "./equality.ts";
import { ourName } from "./source.ts";
import { Unknown, UnknownValue } from "./unknown.ts";

/** The parts of cel-js' checker, evaluator and context that a macro is handed; its types name none of them. */
interface Checker {
  readonly dynType: unknown;
  check(node: ASTNode, context: Scope): unknown;
  getType(name: string): unknown;
}

interface Evaluator {
  run(node: ASTNode, context: Scope): unknown;
}

interface Scope {
  forkWithVariable(name: string, type: unknown): Scope;
  reuse(parent: Scope): Scope;
  setIterValue(value: unknown, evaluator: Evaluator): Scope;
}

interface MacroCall {
  readonly args: readonly ASTNode[];
  readonly receiver: ASTNode;
}

export function defineMacros(environment: Environment): void {
  const add = (signature: string, macro: (call: MacroCall) => object) =>
    environment.registerFunction(signature, macro, { async: false });
  add(`${ourName("has")}(ast): bool`, hasMacro);
  add("optional.optMap(ast, ast): optional<dyn>", (call) => optionalMacro(call, (value) => Optional.of(value)));
  add("optional.optFlatMap(ast, ast): optional<dyn>", (call) => optionalMacro(call, (value) => value));
  // cel-js gives the value of an optional of unknown type a type that then fits several operators.
  environment.registerFunction(`optional.${ourName("value")}(): dyn`, valueOf, { async: false });
  add("list.sortBy(ast, ast): list<dyn>", sortByMacro);
  const pairs: readonly [string, (rows: readonly Row[]) => unknown][] = [
    ["list.all(ast, ast, ast): bool", (rows) => quantified(rows, false)],
    ["list.exists(ast, ast, ast): bool", (rows) => quantified(rows, true)],
    ["list.existsOne(ast, ast, ast): bool", exactlyOne],
    ["list.exists_one(ast, ast, ast): bool", exactlyOne],
    ["list.transformList(ast, ast, ast): list<dyn>", (rows) => rows.map(({ run }) => run(0))],
    ["list.transformList(ast, ast, ast, ast): list<dyn>", (rows) => passing(rows).map(({ run }) => run(1))],
    ["list.transformMap(ast, ast, ast): map<dyn, dyn>", (rows) => asMap(rows, 0)],
    ["list.transformMap(ast, ast, ast, ast): map<dyn, dyn>", (rows) => asMap(passing(rows), 1)],
  ];
  for (const [signature, fold] of pairs) add(signature, (call) => pairMacro(call, fold));
}

function hasMacro({ args }: MacroCall): object {
  const [node] = args;
  if (node?.op !== "." && node?.op !== ".?") throw new Error("invalid argument to has() macro");
  const [target, field] = node.args;
  return {
    async: false,
    typeCheck(checker: Checker, _macro: object, scope: Scope): unknown {
      checker.check(target, scope);
      return checker.getType("bool");
    },
    evaluate: (evaluator: Evaluator, _macro: object, scope: Scope) => isPresent(evaluator.run(target, scope), field),
  };
}

function isPresent(target: unknown, field: string): boolean {
  if (target instanceof Optional) return target.hasValue() && isPresent(target.value(), field);
  const map = mapOf(target);
  if (map === undefined) throw new Error(`no such key: ${field}`);
  const value = map.get(field);
  if (value instanceof Unknown && value.maybeAbsent) throw new UnknownValue();
  return value !== undefined;
}

function nameOf(node: ASTNode | undefined): string {
  if (node?.op !== "id") throw new Error("a macro's variable must be a simple name");
  return node.args;
}

function optionalMacro({ args, receiver }: MacroCall, wrap: (value: unknown) => unknown): object {
  const [variable, body] = [nameOf(args[0]), args[1] as ASTNode];
  let inner: Scope;
  return {
    async: false,
    typeCheck(checker: Checker, _macro: object, scope: Scope): unknown {
      checker.check(receiver, scope);
      inner = scope.forkWithVariable(variable, checker.dynType);
      checker.check(body, inner);
      return checker.getType("optional");
    },
    evaluate(evaluator: Evaluator, _macro: object, scope: Scope): unknown {
      const optional = evaluator.run(receiver, scope);
      if (!(optional instanceof Optional)) throw new Error("no such overload: optMap of no optional");
      if (!optional.hasValue()) return optional;
      return wrap(evaluator.run(body, inner.reuse(scope).setIterValue(optional.value(), evaluator)));
    },
  };
}

function valueOf(optional: Optional): unknown {
  if (!optional.hasValue()) throw new Error("optional.none() dereference");
  return optional.value();
}

function sortByMacro({ args, receiver }: MacroCall): object {
  const [variable, body] = [nameOf(args[0]), args[1] as ASTNode];
  let inner: Scope;
  return {
    async: false,
    typeCheck(checker: Checker, _macro: object, scope: Scope): unknown {
      checker.check(receiver, scope);
      inner = scope.forkWithVariable(variable, checker.dynType);
      checker.check(body, inner);
      return checker.getType("list");
    },
    evaluate(evaluator: Evaluator, _macro: object, scope: Scope): unknown {
      const keyed = entriesOf(evaluator.run(receiver, scope)).map(([, item]) => {
        const key = evaluator.run(body, inner.reuse(scope).setIterValue(item, evaluator));
        return { item, key };
      });
      return keyed.sort((a, b) => celCompare(a.key, b.key)).map(({ item }) => item);
    },
  };
}

/** One entry of a list or map, on which the bodies of the macro can be run. */
interface Row {
  readonly key: unknown;
  readonly run: (body: number) => unknown;
}

function pairMacro({ args, receiver }: MacroCall, fold: (rows: readonly Row[]) => unknown): object {
  const [first, second, bodies] = [nameOf(args[0]), nameOf(args[1]), args.slice(2)];
  let outer: Scope;
  let inner: Scope;
  return {
    async: false,
    typeCheck(checker: Checker, _macro: object, scope: Scope): unknown {
      checker.check(receiver, scope);
      outer = scope.forkWithVariable(first, checker.dynType);
      inner = outer.forkWithVariable(second, checker.dynType);
      for (const body of bodies) checker.check(body, inner);
      return checker.dynType;
    },
    evaluate(evaluator: Evaluator, _macro: object, scope: Scope): unknown {
      const entries = entriesOf(evaluator.run(receiver, scope));
      const run = ([key, value]: readonly [unknown, unknown], body: number) => {
        const between = outer.reuse(scope).setIterValue(key, evaluator);
        return evaluator.run(bodies[body] as ASTNode, inner.reuse(between).setIterValue(value, evaluator));
      };
      return fold(entries.map((entry) => ({ key: entry[0], run: (body) => run(entry, body) })));
    },
  };
}

function entriesOf(value: unknown): readonly (readonly [unknown, unknown])[] {
  const map = mapOf(value);
  if (map !== undefined) return [...map];
  if (Array.isArray(value) || value instanceof Set) return [...value].map((item, index) => [BigInt(index), item]);
  throw new Error("no such overload: a comprehension over neither a list nor a map");
}

/** As CEL has it: one row decides, whatever errors the others end in. */
function quantified(rows: readonly Row[], decides: boolean): boolean {
  let failure: unknown;
  for (const { run } of rows)
    try {
      if (truth(run(0)) === decides) return decides;
    } catch (error) {
      failure ??= error;
    }
  if (failure !== undefined) throw failure;
  return !decides;
}

function exactlyOne(rows: readonly Row[]): boolean {
  return passing(rows).length === 1;
}

function passing(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ run }) => truth(run(0)));
}

function asMap(rows: readonly Row[], body: number): ReadonlyMap<unknown, unknown> {
  return new Map(rows.map(({ key, run }) => [key, run(body)]));
}

function truth(value: unknown): boolean {
  if (typeof value !== "boolean") throw new Error("no such overload: a predicate that is no bool");
  return value;
}
