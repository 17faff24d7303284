// Talos trees that another renderer turns into machine configurations: told by their files, so that nobody takes them for none.
import { folderOf, isBelow, nameOf } from "#domain/repository/paths.ts";
import { compareText } from "#kernel/ordering.ts";

export interface OtherLayout {
  readonly renderer: "topf" | "templates";
  /** `talos/topf.yaml`, or the first template. */
  readonly path: string;
  /** Every file of it, sorted. */
  readonly paths: readonly string[];
}

/**
 * topf trees (a `topf.yaml` and its folders), and folders of templates (`*.yaml.j2`, `*.yaml.tpl` …) that hold a machine configuration.
 * `text` answers with the content of a file. What lies beside a talconfig belongs to that, and topf's templates to topf.
 */
export function otherLayouts(
  paths: Iterable<string>,
  text: (path: string) => string | undefined,
): readonly OtherLayout[] {
  const all = [...paths].sort(compareText);
  const talhelper = foldersOf(all, /^talconfig\.ya?ml$/u);
  const topf = foldersOf(all, /^topf\.ya?ml$/u);
  const found = all
    .filter((path) => /^topf\.ya?ml$/u.test(nameOf(path)))
    .map((path): OtherLayout => ({
      renderer: "topf",
      path,
      paths: all.filter((each) => isBelow(each, folderOf(path))),
    }));
  const templates = new Map<string, string[]>();
  for (const path of all) {
    if (!/\.ya?ml\.(?:j2|jinja2?|tpl|tmpl|gotmpl)$/u.test(path)) continue;
    if ([...talhelper, ...topf].some((folder) => isBelow(path, folder))) continue;
    if (!isMachineConfig(text(path) ?? "")) continue;
    const root = [...templates.keys()].find((folder) => isBelow(path, folder)) ?? folderOf(path);
    templates.set(root, [...(templates.get(root) ?? []), path]);
  }
  const ofTemplates = [...templates.values()].flatMap((list): readonly OtherLayout[] => {
    const [first] = list;
    return first === undefined ? [] : [{ renderer: "templates", path: first, paths: list }];
  });
  return [...found, ...ofTemplates].sort((a, b) => compareText(a.path, b.path));
}

function foldersOf(paths: readonly string[], name: RegExp): readonly string[] {
  return paths.filter((path) => name.test(nameOf(path))).map(folderOf);
}

/** A configuration, or a document of one, whatever is still open in it. */
function isMachineConfig(text: string): boolean {
  if (/^machine:\s*$/mu.test(text) && /^\s+(?:type|install|network|kubelet|sysctls|features):/mu.test(text))
    return true;
  return /^apiVersion:\s*v1alpha1\s*$/mu.test(text) && /^kind:\s*\w+Config\s*$/mu.test(text);
}
