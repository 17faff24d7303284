// Who else in the repository speaks of a thing: task runners and scripts use what talconfig does not.
import { nameOf } from "#domain/repository/paths.ts";
import type { RuleContext } from "#rules/context.ts";

/** Places of task runners and scripts that lie outside of what a run looks at when the settings name the clusters' folders. */
const usualPlaces = [
  "Taskfile.yaml",
  "Taskfile.yml",
  ".taskfiles/talos/Taskfile.yaml",
  ".taskfiles/Talos/Taskfile.yaml",
  ".taskfiles/bootstrap/Taskfile.yaml",
  "justfile",
  ".justfile",
  "Makefile",
  ".mise.toml",
  "mise.toml",
  ".mise/config.toml",
  "scripts/bootstrap-apps.sh",
  "scripts/bootstrap-cluster.sh",
];

const script =
  /^(?:Taskfile.*|\.?justfile|Makefile|.*\.(?:just|sh|bash|fish|nu|py|ts|js|mjs|toml|hcl|tf|j2|tmpl|gotmpl|json|json5|env|envrc))$/iu;

type Readable = Pick<RuleContext, "files" | "paths" | "text">;

/** True when `word` stands, as a whole word, in a file other than those that `isKnown` names. */
export function isMentioned(context: Readable, word: string, isKnown: (path: string) => boolean): boolean {
  const pattern = new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\w-])`, "u");
  return someText(context, isKnown, (content) => content.includes(word) && pattern.test(content));
}

/** True when `test` holds for the text of a YAML file, a script or a task file that `isKnown` does not name. */
export function someText(
  { files, paths, text }: Readable,
  isKnown: (path: string) => boolean,
  test: (content: string) => boolean,
): boolean {
  for (const file of files.values()) if (!isKnown(file.path) && test(file.yaml.source.text)) return true;
  const others = [...paths].filter((path) => !files.has(path) && script.test(nameOf(path)));
  return [...new Set([...others, ...usualPlaces])].some((path) => {
    const content = isKnown(path) || files.has(path) ? undefined : text(path);
    return content !== undefined && test(content);
  });
}
