import { objectLabel } from "#domain/cluster/label.ts";
import { placeInText, templatedTexts } from "#domain/flux/templated-text.ts";
import type { Rule } from "#rules/rule.ts";

/** `${…}` that Flux's envsubst cannot read. */
export const badVariableSyntax: Rule = {
  id: "flux/bad-variable-syntax",
  severity: "error",
  title: "expression that Flux cannot read",
  why: "Flux puts variables into the whole text of every object. One expression that it cannot read (`${v-d}` without a colon, `${ v }`, `${a.b}`, `${a[@]}`, a brace that never closes) fails the whole Kustomization.",
  example: "image: registry.example.com/app:${TAG-latest}   # bash takes it, Flux wants ${TAG:-latest}\n",
  fix: "Correct the expression, or write `$${…}` when it is not meant for Flux.",
  *check({ clusters, text }) {
    for (const cluster of clusters)
      for (const each of templatedTexts(cluster)) {
        if (!("problem" in each.template)) continue;
        const { start, end, message } = each.template.problem;
        const written = each.node.text.slice(start, end);
        yield {
          at: placeInText(cluster, each, { start, end }, text),
          message: `Flux cannot read ${written} (${message}) and applies nothing of the Kustomization`,
          fix: fixFor(written),
          object: objectLabel(each.object),
        };
      }
  },
};

function fixFor(written: string): string {
  const inner = written.slice(2, -1);
  const withDefault = /^(\w+)-(.*)$/su.exec(inner);
  if (withDefault !== null) return `write \${${withDefault[1] ?? ""}:-${withDefault[2] ?? ""}}`;
  if (/^\s+\w+\s*$|^\w+\s+$/u.test(inner)) return `write \${${inner.trim()}}`;
  return `write $${written} when it is not meant for Flux`;
}
