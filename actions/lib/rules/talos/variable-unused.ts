import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import type { Rule } from "#rules/rule.ts";
import { isMentioned } from "./mentions.ts";

/** Defined, and used by nothing that can be seen. */
export const variableUnused: Rule = {
  id: "talos/variable-unused",
  severity: "info",
  title: "variable that nothing uses",
  why: "Somebody will change it one day and wonder why no node does. Often it is a misspelt name whose real one takes a value from elsewhere.",
  example: `# talenv.yaml
gatway: 172.16.1.1
`,
  fix: "Use it, or remove the line.",
  *check(context) {
    for (const model of context.talos) {
      if (model.gaps.length > 0) continue;
      for (const [name, { at }] of model.variables) {
        if (model.usedVariables.has(name) || readByTasks.has(name)) continue;
        if (isMentioned(context, name, (path) => path === at.path)) continue;
        const near = nearestName(name, [...model.undefinedVariables.keys()]);
        yield {
          at,
          message: `nothing uses the variable ${name}`,
          ...(near === undefined ? {} : { fix: `${near} is used and not defined: did you mean that?` }),
        };
      }
    }
  },
};

/** Task runners read the versions by these names, with programs of many kinds. */
const readByTasks: ReadonlySet<string> = new Set(["talosVersion", "kubernetesVersion"]);
