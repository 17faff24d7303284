// The variables of a Flux Kustomization's `postBuild`.

export interface Variables {
  readonly known: ReadonlyMap<string, string>;
  /** Variables that exist, with values that only the cluster can read. */
  readonly hidden: ReadonlySet<string>;
  /** False while a source of variables is not in the tree: then any name may have a value. */
  readonly complete: boolean;
}

export const noVariables: Variables = { known: new Map(), hidden: new Set(), complete: true };
