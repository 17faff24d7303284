import { resolvePlain } from "#codecs/yaml/dialect.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import { placeInText, templatedTexts, type TemplatedText } from "#domain/flux/templated-text.ts";
import type { Rule } from "#rules/rule.ts";

/** Quotes do not protect: kustomize takes them away before Flux substitutes. */
export const variableChangesType: Rule = {
  id: "flux/variable-changes-type",
  severity: "error",
  title: "text that becomes a number or boolean after substitution",
  why: 'kustomize writes `"${PORT}"` without quotes and Flux substitutes afterwards, so the API server gets a number where only text is allowed and refuses the object: `expected string, got …`.',
  example: 'kind: ConfigMap\ndata:\n  enabled: "${ENABLED}"   # ENABLED: "true"\n',
  fix: "Give the variable quotes of its own (`ENABLED: '\"true\"'`), or write more than the variable into the field.",
  *check({ clusters, text }) {
    for (const cluster of clusters)
      for (const each of templatedTexts(cluster)) {
        if (!isTextField(each) || !isWholeVariable(each.node.text)) continue;
        const result = each.substitution.apply(each.node.text);
        if (result === undefined || result === "") continue;
        const value = resolvePlain(result, "kubernetes");
        if (typeof value === "string") continue;
        const type = value === null ? "null" : typeof value === "boolean" ? "a boolean" : "a number";
        yield {
          at: placeInText(cluster, each, { start: 0, end: each.node.text.length }, text),
          message: `${each.node.text} becomes ${result}, which is ${type} where only text is allowed; quotes around the variable do not help`,
          object: objectLabel(each.object),
        };
      }
  },
};

/** Text that needs quotes for another reason keeps them. */
function isWholeVariable(text: string): boolean {
  return /^(?:\$\{[^}]*\}|[\w.+-])+$/u.test(text);
}

/** Fields that hold text in whatever object they are. */
function isTextField({ object, path, node }: TemplatedText): boolean {
  if (node.style === "literal" || node.style === "folded") return false;
  const [first, second, third] = path;
  if (first === "metadata" && (second === "labels" || second === "annotations")) return true;
  if (object.kind === "ConfigMap") return first === "data";
  if (object.kind === "Secret") return first === "data" || first === "stringData";
  if (object.kind === "Kustomization") return second === "postBuild" && third === "substitute";
  const isBuiltIn = /^(?:v1|apps\/v1|batch\/v1)$/u.test(object.apiVersion);
  return isBuiltIn && path.at(-3) === "env" && path.at(-1) === "value";
}
