// What schemas said of documents that two revisions share: they are not asked twice.
import type { SourceText } from "#kernel/source-text.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import { judgeObject, type ObjectJudgement } from "#domain/kubernetes/judge-object.ts";
import { judgeEmbeddedPatches, type PatchJudgement } from "#domain/kubernetes/judge-patch.ts";
import type { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import { withKustomizationDefaults } from "#domain/kustomize/defaults.ts";

/** A document of a Kubernetes kind, or a kustomization. */
export interface JudgedDocument {
  readonly source: SourceText;
  readonly root: YamlNode;
  readonly isKustomization: boolean;
}

interface Judgements {
  readonly object: ObjectJudgement;
  readonly embedded: PatchJudgement;
}

/** Answers of one store of schemas. Equal files of two revisions are read once, so their documents are the same nodes. */
export class SchemaMemo {
  readonly #known = new WeakMap<YamlNode, Judgements>();
  readonly #store: SchemaStore;

  constructor(store: SchemaStore) {
    this.#store = store;
  }

  /** The object by its kind's schema, and the patch strings in it by those of the kinds that they change. */
  judge({ source, root, isKustomization }: JudgedDocument): Judgements {
    const known = this.#known.get(root);
    if (known !== undefined) return known;
    const judged = isKustomization ? withKustomizationDefaults(root) : root;
    const judgements = {
      object: judgeObject(source, judged, this.#store),
      embedded: judgeEmbeddedPatches(source, root, this.#store),
    };
    this.#known.set(root, judgements);
    return judgements;
  }
}
