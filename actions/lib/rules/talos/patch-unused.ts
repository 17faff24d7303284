import { wholeFile } from "#kernel/span.ts";
import { folderOf, isBelow, nameOf } from "#domain/repository/paths.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule } from "#rules/rule.ts";
import { isMentioned } from "./mentions.ts";

/** A file of `patches/` beside a talconfig that no talconfig lists, chooses by a variable, or names otherwise. */
export const patchUnused: Rule = {
  id: "talos/patch-unused",
  severity: "info",
  title: "patch that no talconfig lists",
  why: "talhelper applies what is listed, not what lies in the folder. A patch that nobody lists looks as if it were in force: the firewall rule or the sysctl that you remember writing is on no node.",
  example: `# patches/global/machine-firewall.yaml exists, and talconfig.yaml has
patches:
  - "@./patches/global/machine-sysctls.yaml"
`,
  fix: "List it in talconfig.yaml, or remove the file.",
  *check(context) {
    const models = context.talos.filter(({ renderer }) => renderer === "talhelper");
    const listed = new Set(
      models.flatMap(({ patchFiles, contentFiles }) => [...patchFiles, ...contentFiles].map(({ path }) => path)),
    );
    const choices = models.flatMap((model) => model.choices);
    for (const path of context.paths) {
      const model = models.find((each) => isPatchOf(path, each));
      if (model === undefined || listed.has(path) || choices.some((choice) => choice.test(path))) continue;
      const isPatch = context.files.get(path)?.documents.some(({ role }) => role === "machine-patch");
      if (isPatch !== true || isNamed(context, path)) continue;
      yield { at: wholeFile(path), message: `no talconfig lists ${path}: it is applied to no node` };
    }
  },
};

function isPatchOf(path: string, { path: talconfig }: TalosModel): boolean {
  const folder = folderOf(talconfig);
  return isBelow(path, folder === "" ? "patches" : `${folder}/patches`) && /\.ya?ml$/u.test(path);
}

/** By its path or its own name, in a script or another file: somebody applies it by hand. */
function isNamed(context: RuleContext, path: string): boolean {
  return isMentioned(context, nameOf(path), (other) => other === path || /(?:^|\/)talconfig\.ya?ml$/u.test(other));
}
