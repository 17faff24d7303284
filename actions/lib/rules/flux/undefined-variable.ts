import { expressionsIn, needsValue } from "#codecs/envsubst/evaluate.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import { isStrict } from "#domain/flux/strictness.ts";
import { placeInText, templatedTexts } from "#domain/flux/templated-text.ts";
import type { Rule } from "#rules/rule.ts";

/** Variables without a value in objects that Flux substitutes. */
export const undefinedVariable: Rule = {
  id: "flux/undefined-variable",
  severity: "error",
  title: "variable that no postBuild gives a value",
  why: "Since Flux 2.9 the whole Kustomization fails with `variable not set (strict mode)`; before, the variable silently becomes nothing. In scripts and dashboards `${…}` belongs to another program and has to be escaped.",
  example: "kind: ConfigMap\ndata:\n  run.sh: |\n    echo ${HOSTNAME}   # Flux takes it for its own\n",
  fix: "Define it in postBuild, give it a default (`${NAME:-value}`), or write `$${NAME}` when it is not meant for Flux.",
  *check({ clusters, text }) {
    for (const cluster of clusters)
      for (const each of templatedTexts(cluster)) {
        if ("problem" in each.template) continue;
        const { object, substitution, node } = each;
        const reported = new Set<string>();
        for (const expression of expressionsIn(each.template.parts)) {
          const { name } = expression;
          if (!needsValue(expression) || substitution.state(name) !== "unset" || reported.has(name)) continue;
          reported.add(name);
          const isScript = node.text.includes("\n");
          const then = isStrict(cluster)
            ? "is not set: Flux applies nothing of the Kustomization"
            : "is not set: Flux puts nothing in its place";
          yield {
            at: placeInText(cluster, each, expression, text),
            message: `variable ${name} ${then}`,
            fix: isScript
              ? `write $\${${name}} when it is not meant for Flux`
              : "define it in postBuild, or give it a default",
            object: objectLabel(object),
            ...(isStrict(cluster) ? {} : { severity: "warning" }),
          };
        }
      }
  },
};
