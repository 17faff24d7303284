// Paths in a document as people write them.

/** `["spec", "listeners", 0, "a.b"]` becomes `spec.listeners[0]["a.b"]`. */
export function fieldOf(path: readonly (string | number)[]): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[\w$-]+$/u.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** The steps of a JSON pointer, unescaped; digits stay text. */
export function pointerSteps(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
