// All mutants of a set of files: which defects are made where, and how many of each count.
import { sourceText } from "#kernel/source-text.ts";
import { badKind, badMetadata, lostIdentity } from "./identity-defects.ts";
import { badPointer } from "./json-patch-spots.ts";
import { patchedPaths } from "./base-texts.ts";
import type { Texts } from "./judged-tree.ts";
import { duplicateKey, extraKey, misspeltKey, missingField, type Operator } from "./key-defects.ts";
import { mutated, type Defect, type Mutant } from "./mutant.ts";
import { hashOf, randomOf } from "./random.ts";
import type { Role, Spot } from "./spot.ts";
import { badColon, badIndent, openBracket, openQuote, tabIndent } from "./syntax-defects.ts";
import { badAddress, badTalosKind, talenvDefects } from "./talos-defects.ts";
import { treeSpots } from "./tree-spots.ts";
import { badEnum, badText, duplicateEntry, outOfBounds, wrongScalar, wrongShape } from "./value-defects.ts";

/** Changing it makes other mutants of the same kinds. */
const seed = "ragas-1";

const atRoot =
  (operator: Operator): Operator =>
  (spot, random) =>
    depthOf(spot) === 0 ? operator(spot, random) : undefined;
const below =
  (operator: Operator): Operator =>
  (spot, random) =>
    depthOf(spot) === 0 ? undefined : operator(spot, random);

/** For a key the depth of the map that it stands in; a map itself is at its own depth. */
function depthOf({ path, entry }: Spot): number {
  return entry === undefined ? path.length : path.length - 1;
}

interface Class {
  readonly name: string;
  readonly make: Operator;
}

const keys: readonly Class[] = [
  { name: "misspelt key", make: misspeltKey },
  { name: "extra key", make: extraKey },
  { name: "duplicate key", make: duplicateKey },
];

const values: readonly Class[] = [
  { name: "wrong scalar type", make: wrongScalar },
  { name: "wrong shape", make: wrongShape },
  { name: "bad enum value", make: badEnum },
  { name: "pattern or length", make: badText },
  { name: "number out of bounds", make: outOfBounds },
];

const missing: Class = { name: "missing required field", make: missingField };
const address: Class = { name: "bad address or version", make: badAddress };

/** What is done to an object; the oracle uses the same. */
export const objectClasses: readonly Class[] = [
  { name: "misspelt root key", make: atRoot(misspeltKey) },
  { name: "misspelt nested key", make: below(misspeltKey) },
  { name: "extra root key", make: (spot, random) => (spot.path.length === 0 ? extraKey(spot, random) : undefined) },
  { name: "extra nested key", make: (spot, random) => (spot.path.length === 0 ? undefined : extraKey(spot, random)) },
  { name: "duplicate key", make: duplicateKey },
  ...values,
  { name: "duplicate list entry", make: duplicateEntry },
  missing,
  { name: "bad kind or apiVersion", make: badKind },
  { name: "no kind or apiVersion", make: lostIdentity },
  { name: "bad name, label, annotation", make: badMetadata },
];

const syntaxClasses: readonly Class[] = [
  { name: "YAML: tab", make: tabIndent },
  { name: "YAML: indentation", make: badIndent },
  { name: "YAML: open quote", make: openQuote },
  { name: "YAML: open bracket", make: openBracket },
  { name: "YAML: colon", make: badColon },
];

/** Most mutants of one class for objects and syntax; of one class within one other role. */
const most = { object: 120, syntax: 60, other: 24 } as const;

const classesOf: Readonly<Record<Role, readonly Class[]>> = {
  object: objectClasses,
  "patch string": [...keys, ...values, { name: "bad operation", make: badPointer }, missing],
  kustomization: [...keys, ...values, missing, { name: "bad kind or apiVersion", make: badKind }],
  talconfig: [...keys, ...values, missing, address],
  "talos patch file": [...keys, ...values, address, { name: "bad kind", make: badTalosKind }],
  "talos patch string": [...keys, ...values, address, { name: "bad kind", make: badTalosKind }],
};

/** The mutants of these files; the same files give the same mutants. */
export function mutantsOf(texts: Texts): Mutant[] {
  const { spots, talenv } = treeSpots(texts);
  const found: Mutant[] = [];
  for (const [role, classes] of Object.entries(classesOf) as [Role, readonly Class[]][]) {
    const own = spots.filter((spot) => spot.role === role && (role !== "object" || !patchedPaths.has(spot.file.path)));
    for (const each of classes) {
      const group = role === "object" ? each.name : `${role}: ${each.name}`;
      found.push(...chosen(mutantsAt(own, each, group), role === "object" ? most.object : most.other));
    }
  }
  for (const each of syntaxClasses) found.push(...chosen(mutantsAt(spots, each, each.name), most.syntax));
  for (const { path, root } of talenv) {
    const source = sourceText(path, texts.get(path) ?? "");
    const made = root === undefined ? [] : talenvDefects(path, source, root);
    found.push(
      ...chosen(
        made.map((defect) => mutantOf(defect, path, "talenv")),
        most.other,
      ),
    );
  }
  return found;
}

/** The defects that one class makes of these places. */
export function mutantsAt(spots: readonly Spot[], { name, make }: Class, group: string): Mutant[] {
  return spots.flatMap((spot) => {
    const { path } = spot.file;
    const random = randomOf(
      `${seed} ${name} ${path} ${spot.source.span(spot.node.start, spot.node.start).line} ${spot.path.join(".")}`,
    );
    const defect = make(spot, random);
    return defect === undefined ? [] : [mutantOf(defect, path, group)];
  });
}

function mutantOf(defect: Defect, path: string, group: string): Mutant {
  const { start, text } = defect.edit;
  return { ...defect, path, group, rank: hashOf(`${seed} ${group} ${path} ${start} ${text}`) };
}

/** The first of them by rank: an even choice over all files. */
export function chosen(mutants: readonly Mutant[], count: number): Mutant[] {
  const sorted = [...mutants].sort((a, b) => a.rank - b.rank || a.edit.start - b.edit.start);
  return sorted.slice(0, count);
}

/** The files with the mutant in its place. */
export function withMutants(texts: Texts, mutants: readonly Mutant[]): Texts {
  const changed = new Map(texts);
  for (const { path, edit } of mutants) changed.set(path, mutated(texts.get(path) ?? "", edit));
  return changed;
}
