// Judges every document of the tree by what it is.
import { stringAt } from "#codecs/yaml/node.ts";
import type { PlacedProblem, YamlProblemCode } from "#codecs/yaml/problem.ts";
import type { PlacedViolation } from "#kernel/violation.ts";
import { dropsUnknownFields } from "#domain/flux/dropped-fields.ts";
import { judgePatch, type PatchJudgement } from "#domain/kubernetes/judge-patch.ts";
import type { UnknownKind } from "#domain/kubernetes/judge-object.ts";
import type { RemovedKind, SchemaStore } from "#domain/kubernetes/schema-store.ts";
import { isMeantAsObject, judgeIdentity } from "#domain/kubernetes/identity.ts";
import { judgeKustomizationIdentity } from "#domain/kustomize/identity.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { judgeTalosDocuments, type TalosContext } from "#domain/talos/judge-talos.ts";
import { schemaRuleOf } from "#rules/schema.ts";
import { yamlRuleOf } from "#rules/yaml.ts";
import { excusesOf, type Excuse } from "./excused.ts";
import { placedEdit, relatedPlaces, type NotCheckedList, type RawFinding } from "./collected.ts";
import { listedFiles, type ListedFiles } from "./listed-files.ts";
import type { TreeRead } from "./read-tree.ts";
import type { SchemaMemo } from "./schema-memo.ts";

export interface TreeJudgement {
  readonly findings: readonly RawFinding[];
  /** Documents with a schema that was applied, and all documents with content. */
  readonly judged: number;
  readonly documents: number;
  /** Objects of kinds without a schema, by `apiVersion Kind`. */
  readonly unknownKinds: ReadonlyMap<string, readonly TreeDocument[]>;
  /** Why there is no schema, where more is known of a kind than that. */
  readonly unknownReasons: ReadonlyMap<string, string>;
  /** Documents that are wrong as written and made good by a patch. */
  readonly excused: ReadonlySet<TreeDocument>;
  /** Kubernetes documents that their schemas find nothing wrong with. */
  readonly sound: readonly TreeDocument[];
  readonly excuse: Excuse;
  /** Of the findings: fields that Flux drops, if it is Flux that applies the file. */
  readonly dropped: ReadonlySet<RawFinding>;
}

export interface JudgeOptions {
  readonly tree: TreeRead;
  readonly store: SchemaStore;
  readonly talos: TalosContext;
  readonly memo: SchemaMemo;
  readonly notChecked: NotCheckedList;
  /** Only these files are judged; undefined for all that were read. */
  readonly focus?: ReadonlySet<string> | undefined;
}

/** Judges all files that were read, in their order. */
export function judgeTree(options: JudgeOptions): TreeJudgement {
  const judging = new Judging(options);
  for (const file of options.tree.files.values())
    if (options.focus === undefined || options.focus.has(file.path)) judging.file(file);
  return judging.result();
}

class Judging {
  readonly #findings: RawFinding[] = [];
  readonly #unknownKinds = new Map<string, TreeDocument[]>();
  readonly #excused = new Set<TreeDocument>();
  readonly #sound: TreeDocument[] = [];
  readonly #dropped = new Set<RawFinding>();
  readonly #reasons = new Map<string, string>();
  readonly #options: JudgeOptions;
  readonly #listed: ListedFiles;
  readonly #excuse: Excuse;
  #judged = 0;
  #documents = 0;

  constructor(options: JudgeOptions) {
    this.#options = options;
    this.#listed = listedFiles(options.tree);
    this.#excuse = excusesOf(options.tree);
  }

  result(): TreeJudgement {
    return {
      findings: this.#findings,
      judged: this.#judged,
      documents: this.#documents,
      unknownKinds: this.#unknownKinds,
      unknownReasons: this.#reasons,
      excused: this.#excused,
      sound: this.#sound,
      excuse: this.#excuse,
      dropped: this.#dropped,
    };
  }

  file(file: TreeFile): void {
    const { source } = file.yaml;
    for (const problem of file.yaml.problems) if (this.#isOurs(file, problem.code)) this.#problem({ source, problem });
    const documents = file.documents.map((document) => this.#asUsed(document));
    const talos = documents.filter((document) => isTalosRole(document.role));
    if (talos.length > 0) this.#talos(talos);
    for (const document of documents) if (!isTalosRole(document.role)) this.#document(document);
  }

  /** Tags and forms that JSON lacks are the business of the program that reads the file, when that is not Kubernetes or Talos. */
  #isOurs(file: TreeFile, code: YamlProblemCode): boolean {
    if (code !== "unknown-tag" && code !== "not-json" && code !== "unknown-alias") return true;
    if (this.#listed.resources.has(file.path) || this.#listed.patchTargets.has(file.path)) return true;
    return file.documents.some((document) => document.role !== "data");
  }

  /** What a document is for decides where its content says nothing: a patch that a talconfig lists is one in spite of a typo. */
  #asUsed(document: TreeDocument): TreeDocument {
    const isOpen = document.role === "data" || document.role === "kubernetes";
    const isPatch = isOpen && this.#listed.talosPatches.has(document.path);
    return isPatch ? { ...document, role: "machine-patch" } : document;
  }

  #problem({ source, problem }: PlacedProblem, document?: TreeDocument): void {
    const { code, message, start, end, related, edit } = problem;
    const places = relatedPlaces(source, related === undefined ? undefined : [related]);
    this.#findings.push({
      ...source.span(start, end),
      rule: yamlRuleOf(code),
      message,
      ...objectOf(document),
      ...placedEdit(source, edit),
      ...places,
    });
  }

  #document(document: TreeDocument): void {
    const { root, source, path, role } = document;
    if (root === undefined) return;
    this.#documents++;
    const { store } = this.#options;
    const { patchTargets, resources } = this.#listed;
    if (patchTargets.has(path)) {
      this.#patch(judgePatch({ source, root, target: patchTargets.get(path), store }), document);
      return;
    }
    if (role === "data" && (resources.has(path) || isMeantAsObject(root))) {
      const violations = judgeIdentity(root).map((violation) => ({ source, violation }));
      this.#violations(violations, document, false);
    }
    if (role === "kubernetes" || role === "kustomization") {
      if (role === "kustomization") {
        const identity = judgeKustomizationIdentity(root).map((violation) => ({ source, violation }));
        this.#violations(identity, document, false);
      }
      const isKustomization = role === "kustomization";
      const { object: judgement, embedded } = this.#options.memo.judge({ source, root, isKustomization });
      const remaining = this.#excuse(document, judgement.violations);
      if (remaining.length < judgement.violations.length) this.#excused.add(document);
      if (judgement.violations.length === 0) this.#sound.push(document);
      this.#violations(remaining, document, false);
      for (const kind of judgement.unknownKinds) this.#unknown(kind, document);
      this.#judged += judgement.judged;
      this.#patch({ ...embedded, judged: 0 }, document);
    }
  }

  #patch(judgement: PatchJudgement, document: TreeDocument): void {
    for (const problem of judgement.problems) this.#problem(problem, document);
    this.#violations(judgement.violations, document, false);
    for (const kind of judgement.unknownKinds) this.#unknown(kind, document);
    this.#judged += judgement.judged;
  }

  #talos(documents: readonly TreeDocument[]): void {
    const judgement = judgeTalosDocuments({ documents, tree: this.#options.tree, context: this.#options.talos });
    this.#documents += documents.filter((document) => document.root !== undefined).length;
    this.#judged += judgement.judged;
    for (const item of judgement.notChecked) this.#options.notChecked.add(item);
    for (const problem of judgement.problems) this.#problem(problem);
    this.#violations(judgement.violations, documents[0], true);
  }

  #violations(violations: readonly PlacedViolation[], document: TreeDocument | undefined, isTalos: boolean): void {
    for (const { source, violation } of violations) {
      const { code, message, start, end, fix, related, edit } = violation;
      const finding = {
        ...source.span(start, end),
        rule: schemaRuleOf(code, isTalos),
        message,
        ...objectOf(document),
        ...(fix === undefined ? {} : { fix }),
        ...placedEdit(source, edit),
        ...relatedPlaces(source, related),
      };
      this.#findings.push(finding);
      if (code === "unknown-field" && this.#isDropped(document)) this.#dropped.add(finding);
    }
  }

  #isDropped(document: TreeDocument | undefined): boolean {
    if (document?.role !== "kubernetes") return false;
    const [apiVersion, kind] = [stringAt(document.root, "apiVersion") ?? "", stringAt(document.root, "kind") ?? ""];
    return dropsUnknownFields({
      apiVersion,
      kind,
      native: this.#options.store.lookup(apiVersion, kind)?.native === true,
    });
  }

  #unknown(kind: UnknownKind, document: TreeDocument): void {
    const key = `${kind.apiVersion} ${kind.kind}`;
    if (kind.removed !== undefined) this.#reasons.set(key, removedWhy(kind.removed));
    const list = this.#unknownKinds.get(key);
    if (list === undefined) this.#unknownKinds.set(key, [document]);
    else list.push(document);
  }
}

function removedWhy({ program, removedIn, replacement }: RemovedKind): string {
  const instead =
    replacement === undefined ? "" : `; ${replacement.slice(0, replacement.lastIndexOf("/"))} takes its place`;
  return `${program} ${removedIn} and newer do not serve it${instead}`;
}

function objectOf(document: TreeDocument | undefined): { object?: string } {
  return document?.object === undefined ? {} : { object: document.object };
}

function isTalosRole(role: TreeDocument["role"]): boolean {
  return (
    role === "talconfig" ||
    role === "talenv" ||
    role === "machine-config" ||
    role === "machine-patch" ||
    role === "talos-secrets"
  );
}
