// Label selectors, and whether a workload's selector finds its own pods.
import type { Violation } from "#kernel/violation.ts";
import { labelValue, qualifiedName } from "#codecs/structural-schema/names.ts";
import { hasVariable } from "#codecs/structural-schema/placeholder.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import { named } from "./check.ts";
import {
  at,
  hidden,
  invalid,
  invalidKey,
  items,
  lastStep,
  missing,
  misspells,
  nameOf,
  textOf,
  values,
  type Spot,
} from "./spot.ts";

/** `matchLabels` and `matchExpressions` of a selector. */
export function judgeSelector(selector: Spot | undefined): Violation[] {
  return [...judgeLabels(at(selector, "matchLabels")), ...items(selector, "matchExpressions").flatMap(judgeExpression)];
}

/** A map whose keys and values are labels. */
export function judgeLabels(labels: Spot | undefined): Violation[] {
  return values(labels).flatMap((label) => {
    const key = lastStep(label);
    const problem = hasVariable(key) ? undefined : qualifiedName(key);
    const wrongKey =
      problem === undefined
        ? []
        : [
            invalidKey(
              label,
              `${labels === undefined ? "" : nameOf(labels)}: the key ${JSON.stringify(key)} ${problem}`,
            ),
          ];
    return [...wrongKey, ...named(label, labelValue)];
  });
}

function judgeExpression(expression: Spot): Violation[] {
  const operator = textOf(at(expression, "operator"));
  const list = at(expression, "values");
  const count = list?.node.kind === "list" ? list.node.items.length : 0;
  if ((operator === "In" || operator === "NotIn") && count === 0 && !hidden(list))
    return missing(expression, "values", `when operator is ${operator}`);
  if ((operator === "Exists" || operator === "DoesNotExist") && count > 0 && list !== undefined)
    return [invalid(list, `may not be set when operator is ${operator}`)];
  return [
    ...named(at(expression, "key"), qualifiedName),
    ...items(expression, "values").flatMap((value) => named(value, labelValue)),
  ];
}

/** The selector of a workload is not empty and finds the labels of its pod template. */
export function judgeOwnSelector(spec: Spot): Violation[] {
  const selector = at(spec, "selector");
  const template = at(spec, "template");
  if (selector?.node.kind !== "map") return [];
  if (selector.node.entries.every(({ key, value }) => requirements.has(key) && isNothing(value)))
    return [invalid(selector, "may not be empty: it would own every pod")];
  const wrong = judgeSelector(selector);
  return wrong.length > 0 || template?.node.kind !== "map" ? wrong : judgeMatch(selector, template);
}

const requirements: ReadonlySet<string> = new Set(["matchLabels", "matchExpressions"]);

function isNothing(node: YamlNode): boolean {
  if (node.kind === "scalar") return node.value === null;
  return (node.kind === "map" ? node.entries : node.items).length === 0;
}

function judgeMatch(selector: Spot, template: Spot): Violation[] {
  const labels = at(template, "metadata", "labels");
  const meta = at(template, "metadata");
  if (labels === undefined && (misspells(template, "metadata") || (meta !== undefined && misspells(meta, "labels"))))
    return [];
  if (
    labels !== undefined &&
    (labels.node.kind !== "map" || values(labels).some((label) => hasVariable(lastStep(label))))
  )
    return [];
  const wrong = [...mismatchedLabels(selector, labels), ...mismatchedExpressions(selector, labels)];
  const place = labels ?? meta ?? template;
  const subject = nameOf(labels ?? template);
  return wrong.slice(0, 1).map(({ spot, text }) => ({
    ...invalid(spot, `does not match the labels of the pods: ${subject} ${text}`),
    related: [{ start: place.key.start, end: place.key.end, message: "the labels of the pods are here" }],
  }));
}

interface Mismatch {
  readonly spot: Spot;
  readonly text: string;
}

function mismatchedLabels(selector: Spot, labels: Spot | undefined): Mismatch[] {
  return values(selector, "matchLabels").flatMap((wanted) => {
    const key = lastStep(wanted);
    const label = at(labels, key);
    const value = textOf(wanted);
    if (hasVariable(key) || value === undefined || hidden(label)) return [];
    const has = textOf(label);
    if (has === value || (label !== undefined && has === undefined)) return [];
    return { spot: wanted, text: has === undefined ? `lacks ${key}` : `has ${key}: ${has}` };
  });
}

function mismatchedExpressions(selector: Spot, labels: Spot | undefined): Mismatch[] {
  return items(selector, "matchExpressions").flatMap((expression) => {
    const key = textOf(at(expression, "key"));
    const operator = textOf(at(expression, "operator"));
    if (key === undefined || operator === undefined) return [];
    const label = at(labels, key);
    const wanted = items(expression, "values").map(textOf);
    if (hidden(label) || wanted.includes(undefined)) return [];
    const has = label === undefined ? undefined : textOf(label);
    const listed = has !== undefined && wanted.includes(has);
    const fits =
      operator === "In" ? listed : operator === "NotIn" ? !listed : (operator === "Exists") === (label !== undefined);
    return fits
      ? []
      : { spot: at(expression, "key") ?? expression, text: has === undefined ? `lacks ${key}` : `has ${key}: ${has}` };
  });
}
