// `fieldPath` of a rule: `.spec.name`, `['a key'].b`.

/** The steps of a path, none when it is not one. */
export function fieldSteps(path: string): readonly string[] {
  const steps: string[] = [];
  const step = /\.([^.[\]]+)|\['((?:\\.|[^'\\])*)'\]/uy;
  while (step.lastIndex < path.length) {
    const match = step.exec(path);
    if (match === null) return [];
    steps.push(match[1] ?? (match[2] ?? "").replace(/\\(.)/gu, "$1"));
  }
  return steps;
}
