// `{a,b}` in a path pattern, as all the patterns that it stands for.

const mostPatterns = 256;

/** The patterns without braces. `\{` is a brace of the name. */
export function expandBraces(pattern: string): { readonly patterns: readonly string[] } | { readonly mistake: string } {
  let done: string[] = [];
  let open: string[] = [pattern];
  while (open.length > 0) {
    const next: string[] = [];
    for (const text of open) {
      const group = firstGroup(text);
      if (group === undefined) done = [...done, text];
      else if ("mistake" in group) return group;
      else next.push(...group.choices.map((choice) => group.before + choice + group.after));
    }
    if (done.length + next.length > mostPatterns) return { mistake: `stands for more than ${mostPatterns} patterns` };
    open = next;
  }
  return { patterns: done };
}

interface Group {
  readonly before: string;
  readonly choices: readonly string[];
  readonly after: string;
}

function firstGroup(text: string): Group | { readonly mistake: string } | undefined {
  let start = -1;
  let depth = 0;
  const commas: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === "\\") i++;
    else if (character === "{") {
      if (depth++ === 0) start = i;
    } else if (character === "," && depth === 1) commas.push(i);
    else if (character === "}") {
      if (depth === 0) return { mistake: "has a } without its {" };
      if (--depth === 0) return groupOf(text, { start, commas, end: i });
    }
  }
  return depth > 0 ? { mistake: "has a { without its }" } : undefined;
}

function groupOf(text: string, at: { start: number; commas: readonly number[]; end: number }): Group {
  const cuts = [at.start, ...at.commas, at.end];
  const choices = cuts.slice(1).map((cut, index) => text.slice((cuts[index] ?? 0) + 1, cut));
  return { before: text.slice(0, at.start), choices, after: text.slice(at.end + 1) };
}
