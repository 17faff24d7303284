// Files that become YAML only after a template engine has run.
import { sourceText } from "#kernel/source-text.ts";
import { lineEnd } from "./place.ts";
import { readYaml } from "./reader.ts";

/** Reads well after "a": `a Jinja template`. */
export type TemplateKind = "Jinja" | "makejinja" | "Go" | "Helm chart";

const endings: readonly (readonly [RegExp, TemplateKind])[] = [
  [/\.(?:j2|jinja|jinja2)$/i, "Jinja"],
  [/\.(?:tmpl|gotmpl|gotpl|tpl)$/i, "Go"],
];

/**
 * The engine that `path` or `text` speaks of, or undefined for YAML. `{{ }}` inside strings and block scalars is YAML
 * (values for another program): without a telling name, only a file that does not parse because of braces is a template.
 */
export function templateKindOf(path: string, text: string): TemplateKind | undefined {
  const makejinja = /#%[-+]? [^\n]*%#|#\{ [^\n}]*\}#/.test(text);
  const named = endings.find(([ending]) => ending.test(path))?.[1];
  if (named !== undefined) return named === "Jinja" && makejinja ? "makejinja" : named;
  if (makejinja) return "makejinja";
  if (!text.includes("{{") && !text.includes("{%")) return undefined;
  const helm =
    /(?:^|\/)templates\//.test(path) &&
    /\{\{-?\s*(?:\.Values|\.Release|\.Chart|\$?\.?Values|include|template|if|range|with|define)\b/.test(text);
  const jinja = hasLine(text, /^\s*(?:- )?\{%/);
  if (!helm && !jinja && !hasLine(text, /^\s*(?:- )?\{\{|:\s+\{\{/)) return undefined;
  if (helm && /^\s*(?:#.*\n|\s)*\{\{|\{\{-?\s*(?:\.Values|\.Release|\.Chart|include)\b/.test(text)) return "Helm chart";
  const { problems } = readYaml(sourceText(path, text), { dialect: "kubernetes" });
  const broken = problems.some(
    ({ code, start }) => code === "syntax" || (code === "not-json" && text.startsWith("{", start)),
  );
  if (!broken) return undefined;
  return jinja ? "Jinja" : helm ? "Helm chart" : "Go";
}

/** True when a line outside block scalars matches. */
function hasLine(text: string, pattern: RegExp): boolean {
  let block = -1;
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    const indent = line.search(/\S/);
    if (indent !== -1) {
      if (block !== -1 && indent <= block) block = -1;
      if (block === -1) {
        if (pattern.test(line)) return true;
        if (/(?:^|[:\s-])[|>][-+1-9]{0,2}\s*(?:#.*)?$/.test(line)) block = indent;
      }
    }
    at = end + 1;
  }
  return false;
}
