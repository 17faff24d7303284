// Other people's actions in the workflows that `homelab init` writes: the commit of a release, and its name behind it.
// Renovate moves these together with our own workflows; a test holds both to the same commits.

export const pinnedActions = {
  checkout: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
  uploadArtifact: "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0",
  downloadArtifact: "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
  appToken: "actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1",
  renovate: "renovatebot/github-action@e09d604f8f803bb527bd8321ed5be06c460b8682 # v46.2.2",
} as const;

/** What that last one runs. */
export const renovateImage = "ghcr.io/renovatebot/renovate:44.121.2";

/** What follows `uses:` for an action of this suite: `check`, `plan`. */
export type SuiteAction = (name: string) => string;

/** As other repositories use them: the commit of a release. */
export function releasedAction(release: { readonly version: string; readonly commit: string }): SuiteAction {
  return (name) => `ragas-homelab/ragas-homelab/actions/${name}@${release.commit} # v${release.version}`;
}

/** As this repository uses its own: the tree at the commit that the workflow runs for, without a checkout. */
export const ownAction: SuiteAction = (name) => `$/actions/${name}`;
