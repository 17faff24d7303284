// Label selectors written as text: `app=web,tier in (a, b),!canary` (k8s.io/apimachinery/pkg/labels).

export interface LabelRequirement {
  readonly key: string;
  readonly operator: "in" | "notin" | "exists" | "absent" | "gt" | "lt";
  readonly values: readonly string[];
}

/** The requirements of a selector, all of which must hold; undefined when it cannot be read. An empty text asks for nothing. */
export function parseLabelSelector(text: string): readonly LabelRequirement[] | undefined {
  if (text.trim() === "") return [];
  const parts = text.split(/,(?![^(]*\))/).map((part) => requirement(part.trim()));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

const word = String.raw`([A-Za-z0-9]?[-A-Za-z0-9_./]*)`;
const set = new RegExp(`^${word}\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const equality = new RegExp(`^${word}\\s*(==|=|!=|>|<)\\s*${word}$`);
const presence = new RegExp(`^(!?)\\s*${word}$`);
const operators = { "=": "in", "==": "in", "!=": "notin", ">": "gt", "<": "lt" } as const;

function requirement(text: string): LabelRequirement | undefined {
  const inSet = set.exec(text);
  if (inSet !== null) {
    const [, key = "", operator, values = ""] = inSet;
    return {
      key,
      operator: operator === "in" ? "in" : "notin",
      values: values.split(",").map((value) => value.trim()),
    };
  }
  const equal = equality.exec(text);
  if (equal !== null) {
    const [, key = "", sign, value = ""] = equal;
    return { key, operator: operators[sign as keyof typeof operators], values: [value] };
  }
  const exists = presence.exec(text);
  if (exists === null || exists[2] === "") return undefined;
  return { key: exists[2] ?? "", operator: exists[1] === "!" ? "absent" : "exists", values: [] };
}

/** True when labels (or annotations) meet every requirement. What lacks a key meets `!=` and `notin`. */
export function matchesLabels(requirements: readonly LabelRequirement[], labels: ReadonlyMap<string, string>): boolean {
  return requirements.every(({ key, operator, values }) => {
    const value = labels.get(key);
    switch (operator) {
      case "in":
        return value !== undefined && values.includes(value);
      case "notin":
        return value === undefined || !values.includes(value);
      case "exists":
        return value !== undefined;
      case "absent":
        return value === undefined;
      default: {
        if (value === undefined || !/^-?\d+$/.test(value)) return false;
        const difference = Number(value) - Number(values[0]);
        return operator === "gt" ? difference > 0 : difference < 0;
      }
    }
  });
}
