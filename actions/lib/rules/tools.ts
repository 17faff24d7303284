// Rules that carry the word of another tool, and rules about the pins of the tools.
import type { RuleInfo } from "./rule.ts";

export const toolRules: readonly RuleInfo[] = [
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
