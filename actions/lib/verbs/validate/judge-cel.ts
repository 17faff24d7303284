// The CEL rules of custom kinds, on documents that their schemas find nothing wrong with, as the API server does it.
import { withOnDemand } from "#kernel/on-demand.ts";
import type { Violation } from "#kernel/violation.ts";
import { unhinderedUpdates } from "#domain/flux/update-ways.ts";
import {
  changeRuledObjects,
  objectIdentity,
  ruledObjects,
  type RuledObject,
} from "#domain/kubernetes/ruled-objects.ts";
import type { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import { schemaRuleOf } from "#rules/schema.ts";
import type { RawFinding } from "./collected.ts";
import type { TreeJudgement } from "./judge-tree.ts";
import type { TreeRead } from "./read-tree.ts";

export interface CelOptions {
  readonly judgement: TreeJudgement;
  readonly store: SchemaStore;
}

/** Rules about an object by itself. CEL is loaded when a document's kind has such rules. */
export async function judgeByCel({ judgement, store }: CelOptions): Promise<readonly RawFinding[]> {
  const findings: RawFinding[] = [];
  for (const document of judgement.sound)
    for (const object of ruledObjects(document.root, store))
      findings.push(...findingsOf(judgement, document, await violationsOf(object)));
  return findings;
}

export interface TransitionOptions extends CelOptions {
  /** Head and base, as far as they were read. */
  readonly tree: TreeRead;
  readonly base: TreeRead;
  readonly known: readonly RawFinding[];
}

/**
 * Rules about a change of an object: the base's object of the same identity is what the server has. Nothing is said of objects
 * that Flux makes anew or leaves alone.
 */
export async function judgeTransitions(options: TransitionOptions): Promise<readonly RawFinding[]> {
  const { judgement, store, tree, base, known } = options;
  const findings: RawFinding[] = [];
  const isUnhindered = unhinderedUpdates(tree.files.values());
  let before: BaseObjects | undefined;
  for (const document of judgement.sound) {
    if (base.files.get(document.path) === tree.files.get(document.path)) continue;
    for (const object of changeRuledObjects(document.root, store)) {
      if (isUnhindered(document.path, object.root)) continue;
      before ??= baseObjects(base);
      const old = before(document.path, objectIdentity(object.root));
      if (old !== undefined) findings.push(...findingsOf(judgement, document, await violationsOf(object, old)));
    }
  }
  const keys = new Set(known.map(keyOf));
  return findings.filter((finding) => !keys.has(keyOf(finding)));
}

function keyOf({ rule, path, line, column, message }: RawFinding): string {
  return JSON.stringify([rule, path, line, column, message]);
}

async function violationsOf({ root, resource }: RuledObject, old?: RuledObject["root"]): Promise<readonly Violation[]> {
  const { judgeRules } = await import("#codecs/cel/judge.ts");
  const options = old === undefined ? {} : { old, onlyTransitions: true };
  return withOnDemand(() => judgeRules(root, resource, options));
}

function findingsOf(
  { excuse }: TreeJudgement,
  document: TreeDocument,
  violations: readonly Violation[],
): readonly RawFinding[] {
  const { source, object } = document;
  const placed = violations.map((violation) => ({ source, violation }));
  return excuse(document, placed).map(({ violation: { code, message, start, end } }) => ({
    ...source.span(start, end),
    rule: schemaRuleOf(code, false),
    message,
    ...(object === undefined ? {} : { object }),
  }));
}

type BaseObjects = (path: string, identity: string | undefined) => RuledObject["root"] | undefined;

/** The object of the same file, else the only one of that identity. */
function baseObjects(base: TreeRead): BaseObjects {
  const byIdentity = new Map<string, TreeDocument[]>();
  for (const file of base.files.values())
    for (const document of file.documents) {
      const identity = document.role === "kubernetes" ? objectIdentity(document.root) : undefined;
      if (identity !== undefined) byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), document]);
    }
  return (path, identity) => {
    const found = identity === undefined ? [] : (byIdentity.get(identity) ?? []);
    const here = found.filter((document) => document.path === path);
    const chosen = here.length > 0 ? here : found;
    return chosen.length === 1 ? chosen[0]?.root : undefined;
  };
}
