import type { Rule } from "#rules/rule.ts";

/** talhelper stops at the first listed file that is not there. */
export const patchMissing: Rule = {
  id: "talos/patch-missing",
  severity: "error",
  title: "file that talconfig lists and that does not exist",
  why: "talhelper stops at the first file that it cannot open, so no node gets a configuration: not the next upgrade, not the node that you have to replace tonight.",
  example: `patches:
  - "@./patches/global/machine-sysctl.yaml" # the file is called machine-sysctls.yaml
`,
  fix: "Mend the path, or remove the entry.",
  *check({ talos, text }) {
    for (const { patchFiles, contentFiles } of talos)
      for (const { path, exists, at } of [...patchFiles, ...contentFiles])
        if (!exists && text(path) === undefined)
          yield { at, message: `there is no file ${path}: talhelper stops here, and no configuration is made` };
  },
};
