import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { folderOf } from "#domain/repository/paths.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { relatedPlace } from "#rules/related.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule } from "#rules/rule.ts";
import { comesFromMise, isOfTheMachine } from "./machine-environment.ts";
import { isMentioned, someText } from "./mentions.ts";

/** talhelper's envsubst refuses variables that are unset or empty. */
export const variableUndefined: Rule = {
  id: "talos/variable-undefined",
  severity: "error",
  title: "variable that no environment file defines",
  why: "talhelper stops at a variable that is not set, or is empty, and makes no configuration at all. That it worked on one machine means that the value was in that machine's environment: the next one, or CI, does not have it.",
  example: `# talconfig.yaml
kubernetesVersion: \${kubernetesVersion}
# talenv.yaml
kubernetesVerison: v1.36.4
`,
  fix: "Define it in talenv.yaml, or in talenv.sops.yaml when it is a secret.",
  *check(context) {
    for (const model of context.talos) {
      const isOpen = model.gaps.some(({ at }) => /(?:^|\/)talenv(?:\.sops)?\.ya?ml$/u.test(at.path));
      if (isOpen || model.undefinedVariables.size === 0 || hasOtherEnvironment(context)) continue;
      for (const [name, places] of model.undefinedVariables) {
        const [first, ...rest] = places;
        if (first === undefined || isOfTheMachine(name) || comesFromMise(context, name) || isSetByTask(context, name))
          continue;
        const isEmpty = model.variables.has(name);
        const near = nearestName(name, [...model.variables.keys()]);
        yield {
          at: first,
          ...(model.variables.size === 0 ? { severity: "warning" } : {}),
          message: `${wordsFor(model, name)}: talhelper stops here unless the machine's environment has it`,
          ...(near === undefined || isEmpty ? {} : { fix: `did you mean ${near}?` }),
          ...(rest.length === 0 ? {} : { related: rest.map((place) => relatedPlace(place, "used here, too")) }),
        };
      }
    }
  },
};

function wordsFor({ path, variables }: TalosModel, name: string): string {
  const folder = folderOf(path);
  const environment = folder === "" ? "talenv.yaml" : `${folder}/talenv.yaml`;
  if (variables.size === 0) return `there is no talenv.yaml that defines ${name}`;
  const variable = variables.get(name);
  return variable === undefined ? `${environment} does not define ${name}` : `${variable.at.path} leaves ${name} empty`;
}

/** talhelper is called with environment files of other names. */
function hasOtherEnvironment(context: RuleContext): boolean {
  const isSo = (content: string) => content.includes("talhelper") && /\s(?:--env-file|-e)[\s=]/u.test(content);
  return someText(context, () => false, isSo);
}

/** A script or task that exports the variable before it calls talhelper. */
function isSetByTask(context: RuleContext, name: string): boolean {
  const isTalos = (path: string) => context.files.has(path) && !/(?:^|\/)\.?(?:Taskfile|taskfiles|github)/u.test(path);
  return isMentioned(context, name, isTalos);
}
