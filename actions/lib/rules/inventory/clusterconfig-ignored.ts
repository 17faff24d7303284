import { folderOf } from "#domain/repository/paths.ts";
import { isIgnored } from "#domain/repository/gitignore.ts";
import type { Rule } from "#rules/rule.ts";

/** What talhelper writes must not be committed, and only an ignore file prevents it. */
export const clusterconfigIgnored: Rule = {
  id: "inventory/clusterconfig-ignored",
  severity: "warning",
  title: "generated configurations that Git does not ignore",
  why: "talhelper writes every secret of the cluster into clusterconfig/ in plain text. Its own ignore file appears there with the first run and is missing in a fresh clone, with --no-gitignore, and for every file that a script renders next to it; then one `git add .` publishes the cluster's certificate authorities.",
  example: `$ cat .gitignore
node_modules/
`,
  fix: "Add clusterconfig/ to .gitignore.",
  *check({ talos, text }) {
    for (const { path, renderer, nodes, clusterName } of talos) {
      const [node] = nodes;
      if (renderer !== "talhelper" || node === undefined) continue;
      const folder = folderOf(path);
      // Without the cluster's name, which may be encrypted, only one of the files is known by name.
      const config = clusterName === undefined ? [] : [`${clusterName.value}-${node.hostname.value}.yaml`];
      const generated = [...config, "talosconfig"].map((name) =>
        folder === "" ? `clusterconfig/${name}` : `${folder}/clusterconfig/${name}`,
      );
      const ignores = foldersTo(`${folder === "" ? "" : `${folder}/`}clusterconfig`).flatMap((each) => {
        const content = text(each === "" ? ".gitignore" : `${each}/.gitignore`);
        return content === undefined ? [] : [{ folder: each, text: content }];
      });
      const open = generated.filter((each) => !isIgnored(each, ignores));
      const at =
        clusterName?.at.path === path
          ? clusterName.at
          : { ...node.at, endLine: node.at.line, endColumn: node.at.column };
      if (open[0] !== undefined)
        yield {
          at,
          message: `Git does not ignore ${open.join(" and ")}, which talhelper writes with every secret of the cluster`,
        };
    }
  },
};

/** The folder and all above it, the root first. */
function foldersTo(folder: string): readonly string[] {
  const parts = folder.split("/");
  return ["", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
}
