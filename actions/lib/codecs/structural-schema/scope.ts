// What one judgement carries through the tree, and how it says that something is wrong.
import type { Edit } from "#kernel/edit.ts";
import type { TextRange } from "#kernel/source-text.ts";
import type { Violation, ViolationCode } from "#kernel/violation.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import { fieldName } from "#codecs/yaml/words.ts";
import type { ResourceSchema, StructuralSchema } from "./schema.ts";

export interface JudgeOptions {
  /** Scalars with a Flux `${VAR}` stand for values that are not known here: nothing is said about them. */
  readonly placeholders: boolean;
  /** The document is a strategic merge patch: a part of an object, with `$patch` and its sisters. */
  readonly fragment?: boolean;
  /** The name is given elsewhere (kustomize names a Namespace) or means nothing (a kustomization): it is not judged. */
  readonly nameless?: boolean;
}

/** One value and what it is held against. */
export interface Place {
  readonly node: YamlNode;
  readonly schema: StructuralSchema;
  /**
   * The schema that declares the fields of this value: it gives defaults and nullability. The same as `schema` on the
   * structural walk, another one inside `allOf`, `anyOf`, `oneOf` and `not`, which declare nothing.
   */
  readonly base: StructuralSchema | undefined;
  /** Where a missing field is reported: the key of this value. */
  readonly anchor: TextRange;
}

export interface Scope {
  readonly resource: ResourceSchema;
  readonly placeholders: boolean;
  readonly nameless: boolean;
  /** Decoded into Go structs: null and zero values mean absent, defaults are not the schema's. */
  native: boolean;
  fragment: boolean;
  /** Inside `status`, which the server resets on creation: only names and types of fields matter. */
  lenient: boolean;
  readonly path: (string | number)[];
  /** The structural schema at each step of `path`, the root's first. */
  readonly ancestors: StructuralSchema[];
  violations: Violation[];
  /** How often a value could not be known. A verdict that rests on such a value is no verdict. */
  doubts: number;
  /** Judges a value below; a field, so that the files of this folder need no import cycle. */
  readonly judge: (scope: Scope, place: Place) => void;
}

export interface Complaint {
  readonly code: ViolationCode;
  readonly message: string;
  readonly at: TextRange;
  /** A field below the current path. */
  readonly below?: string;
  readonly fix?: string | undefined;
  readonly edit?: Edit | undefined;
  readonly related?: readonly (TextRange & { readonly message: string })[];
}

/** Adds a violation at the current path. */
export function complain(scope: Scope, { code, message, at, below, fix, edit, related }: Complaint): void {
  const field = fieldName(below === undefined ? scope.path : [...scope.path, below]);
  scope.violations.push({
    code,
    message,
    field,
    start: at.start,
    end: at.end,
    ...(fix === undefined ? {} : { fix }),
    ...(edit === undefined ? {} : { edit }),
    ...(related === undefined ? {} : { related }),
  });
}

/** The path of the current value for a message; the kind for the root. */
export function here(scope: Scope): string {
  return scope.path.length === 0 ? scope.resource.kind : fieldName(scope.path);
}

/** True when nothing would be said of a value there. */
export function isRight(scope: Scope, place: Place): boolean {
  const doubts = scope.doubts;
  const { violations } = apart(scope, () => scope.judge(scope, place));
  scope.doubts = doubts;
  return violations.length === 0;
}

/** Runs `work` with its violations kept apart, and hands them back. */
export function apart(
  scope: Scope,
  work: () => void,
): { readonly violations: Violation[]; readonly doubtful: boolean } {
  const { violations: before, doubts } = scope;
  scope.violations = [];
  work();
  const found = scope.violations;
  scope.violations = before;
  return { violations: found, doubtful: scope.doubts > doubts };
}
