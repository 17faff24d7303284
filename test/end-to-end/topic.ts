// A repository with a change in the making.
import { configMap, misspelt } from "./fixtures.ts";
import { git, repositoryOf } from "./tree.ts";

/** A repository whose `main` has one mistake, with branch `topic` checked out. */
export function onTopic(contents: Readonly<Record<string, string>> = {}): string {
  const folder = repositoryOf({ "old.yaml": misspelt, "ok.yaml": configMap("ok"), ...contents });
  git(folder, "checkout", "--quiet", "-b", "topic");
  return folder;
}
