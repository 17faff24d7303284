// Names everything that was not judged, and says where the verdict depends on it.
import type { ClusterModel } from "#domain/cluster/model.ts";
import { whyEmpty } from "#domain/cluster/open-folders.ts";
import type { Listing } from "#ports/files.ts";
import { isRemotePath } from "#domain/kustomize/kustomization.ts";
import type { NotCheckedList } from "./collected.ts";
import type { TreeJudgement } from "./judge-tree.ts";
import { documentKey } from "./judge-by-json-schema.ts";
import type { TreeRead } from "./read-tree.ts";
import type { UsedFiles } from "./used-files.ts";

export interface Unjudged {
  readonly tree: TreeRead;
  readonly judgement: TreeJudgement;
  readonly usage: UsedFiles;
  readonly notChecked: NotCheckedList;
  readonly listing: Listing;
  readonly focus: ReadonlySet<string> | undefined;
  /** Documents of unknown kinds that some other schema was found for. */
  readonly judgedOtherwise: ReadonlySet<string>;
}

export function noteUnjudged(unjudged: Unjudged): void {
  const { tree, judgement, usage, notChecked, listing, focus, judgedOtherwise } = unjudged;
  for (const [kind, documents] of judgement.unknownKinds) {
    const count = documents.filter((document) => !judgedOtherwise.has(documentKey(document))).length;
    const why = judgement.unknownReasons.get(kind) ?? "no schema is known for it";
    if (count > 0) notChecked.add({ what: `kind ${kind}`, why, count, relevant: false });
  }
  for (const { path, why, kind } of tree.unread) {
    if (focus !== undefined && !focus.has(path)) continue;
    notChecked.add({
      what: `${kind === "template" ? "template" : "file"} ${path}`,
      why,
      count: 1,
      relevant: usage.used(path) && !usage.isPlainData(path),
    });
  }
  for (const { path, url } of usage.remote) {
    if (!isRemotePath(url) || (focus !== undefined && !focus.has(path))) continue;
    notChecked.add({
      what: `remote resource ${url}`,
      why: `named in ${path}; nothing is fetched`,
      count: 1,
      relevant: false,
    });
  }
  const judged = judgement.judged + judgedOtherwise.size;
  if (focus === undefined && judged === 0) {
    const why =
      listing.paths.length === 0
        ? "there is no file to look at"
        : judgement.documents === 0
          ? "no Talos or Kubernetes document was found"
          : "no document has a schema, so none was judged";
    notChecked.add({ what: "this repository", why, count: 1, relevant: true });
  }
}

/** Where nothing of a cluster is known, none of its objects was looked at by the rules. */
export function noteUnmodelled(clusters: readonly ClusterModel[], notChecked: NotCheckedList): void {
  for (const cluster of clusters) {
    const why = whyEmpty(cluster);
    if (why !== undefined) notChecked.add({ what: `cluster ${cluster.name}`, why, count: 1, relevant: true });
  }
}
