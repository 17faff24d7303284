import { isReached } from "#domain/repository/built-folders.ts";
import { pathsNamed } from "#domain/kustomize/kustomizations.ts";
import { isPinned } from "#domain/kustomize/remote.ts";
import type { Rule } from "#rules/rule.ts";

/** What is fetched at build time is not in Git, so nobody reviews it. */
export const remoteResource: Rule = {
  id: "kustomize/remote-resource",
  severity: "warning",
  title: "resource that kustomize fetches from elsewhere",
  why: "Every reconciliation downloads it: when the other side is away the build fails, and where the address names a branch its content changes without a commit here. With a tag or commit it stays the same, but is still not judged by anybody.",
  example: "resources:\n  - https://github.com/kubernetes-sigs/gateway-api//config/crd?ref=main\n",
  fix: "Pin it to a tag or commit, or take it in as an OCIRepository, a GitRepository or a file.",
  *check(context) {
    for (const { use, file, path, span } of pathsNamed(context.files, "remote")) {
      if (use === "data" || !isReached(context, file.path)) continue;
      if (isPinned(path))
        yield { at: span(), severity: "info", message: `fetched at every build and not judged here: ${path}` };
      else
        yield {
          at: span(),
          message: `fetched at every build, and what it is can change without a commit: ${path}`,
          fix: isFile(path) ? "use the address of a tag or commit" : "add ?ref= with a tag or commit",
        };
    }
  },
};

function isFile(url: string): boolean {
  return /\.ya?ml$/u.test(url);
}
