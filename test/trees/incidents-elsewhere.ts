// Incidents that no rule about the files of one revision can find: what finds them, or why nothing here does.

export interface Elsewhere {
  readonly what: string;
  readonly why: string;
}

export const foundElsewhere: readonly (Elsewhere & { readonly test: string })[] = [
  {
    what: "paths in a workflow's glue were wrong several times in a row",
    why: "the glue is an action with typed inputs, and a wrong one ends the run",
    test: "test/end-to-end/actions.test.ts",
  },
  {
    what: "a new version of somebody's action renamed its inputs, and the workflow did nothing",
    why: "actionlint knows the inputs of the actions that most people use",
    test: "test/opinions/actionlint.test.ts",
  },
  {
    what: "the workflow's token may not do what the step is for",
    why: "the comment action says which permission is missing",
    test: "test/end-to-end/comment-action.test.ts",
  },
  {
    what: "a broken main branch failed every pull request",
    why: "what was there before does not count against a change",
    test: "test/end-to-end/base.test.ts",
  },
  {
    what: "an index upstream listed wrong digests, and everything waited",
    why: "a finding can be tolerated, with a reason and an end",
    test: "test/end-to-end/tolerations.test.ts",
  },
  {
    what: "a registry answered 429, and a valid tree was red",
    why: "judging files asks no registry: a run without network has the same verdict",
    test: "test/end-to-end/determinism.test.ts",
  },
];

export const notOfFiles: readonly Elsewhere[] = [
  {
    what: "a key in a chart's values that the chart ignores",
    why: "the chart and its values.schema.json are not in the repository",
  },
  { what: "an image tag that does not exist", why: "only the registry knows its tags" },
  { what: "a large jump of a chart timed out", why: "a matter of one update and its notes, not of what the tree says" },
  {
    what: "the wrong bundle of secrets, or another CA than the cluster's",
    why: "the bundle is encrypted as a whole; its CA can be compared when the configurations are rendered with the key",
  },
  { what: "internal addresses in the title of a pull request", why: "titles and descriptions are no files" },
];
