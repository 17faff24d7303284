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
