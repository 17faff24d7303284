// Rules that carry the word of another tool, and rules about the pins of the tools.
import type { RuleInfo } from "./rule.ts";

export const toolRules: readonly RuleInfo[] = [
  {
    id: "sops/mac-mismatch",
    severity: "error",
    everywhere: true,
    title: "encrypted file whose MAC does not fit",
    why: "SOPS signs what it encrypts, so that nobody can take values away or swap them without the key. A file that was edited by hand or merged by Git has a MAC that does not fit: `sops` and Flux refuse to decrypt it. Verified by the real `sops` where a key is at hand, and never in a pull request.",
  },
  {
    id: "workflows/actionlint",
    severity: "error",
    title: "workflow that actionlint refuses",
    why: "GitHub refuses a workflow with a wrong key or expression without a word in the pull request: the checks that it holds simply do not run.",
  },
  {
    id: "workflows/zizmor",
    severity: "warning",
    title: "workflow that zizmor warns about",
    why: "A workflow runs with a token for the repository, and what a stranger writes (a title, a branch name, an image tag) can reach it. zizmor knows the ways; the link behind each name is https://docs.zizmor.sh/audits.",
  },
  {
    id: "tools/kubeconform-disagrees",
    severity: "warning",
    title: "object that kubeconform refuses and we accept",
    why: "Two validators read the same schema and come to different answers. One of them is wrong, and until it is known which, look at the object yourself.",
  },
  {
    id: "talos/render-failed",
    severity: "error",
    title: "Talos tree that talhelper refuses",
    why: "talhelper makes the configuration of all nodes or of none. While it refuses the tree there is nothing to apply: not this change, not the next upgrade, not the node that you have to replace tonight.",
  },
  {
    id: "talos/render-refused",
    severity: "error",
    title: "Talos tree that is not given to talhelper",
    why: "talhelper opens whatever file a patch names, hands its whole environment to templates, takes no variable at all of a talenv with one line that it cannot read, and writes two nodes into one file: each without a word. What came out would not be what the tree says, or would not come from the tree alone.",
  },
  {
    id: "talos/validate",
    severity: "error",
    title: "rendered configuration that Talos refuses",
    why: "The real talosctl of the cluster's minor judges each node's configuration as the node will. What it refuses, the node refuses too: at apply, or at its next start.",
  },
  {
    id: "talos/secret-files",
    severity: "error",
    title: "more than one secret file beside a talconfig",
    why: "talhelper takes the last of them in an order that nobody remembers. With the wrong one it renders a cluster with other certificate authorities, and ends well.",
  },
  {
    id: "tools/broken-pins",
    severity: "error",
    title: "tool pins that cannot be read",
    why: "mise refuses the file, and the tool chain falls back to the versions that come with this release (in a pull request: to the base's), which may not be the ones that you meant.",
  },
  {
    id: "tools/floating-pin",
    severity: "warning",
    title: "tool version that pins nothing",
    why: "Today's and tomorrow's run use different tools, and no checksum says that the download is the one that was meant. Give an exact version, and let `mise lock` write the checksums.",
  },
  {
    id: "tools/pin-changed",
    severity: "info",
    title: "tool pin that this change edits",
    why: "The new tool judges this change already. It comes from the tool's own project and has a checksum; still, look at why it is changed.",
  },
  {
    id: "tools/pin-not-trusted",
    severity: "warning",
    title: "changed tool pin that is not used",
    why: "The new release has no checksum, comes from somewhere else than the tool's own project, or replaces a release without a new version. A pull request could bring any program that way, so the base's tool is used until it is merged.",
  },
];
