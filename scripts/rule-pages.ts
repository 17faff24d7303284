// Writes docs/rules.md, every rule in full, and the table of families in the README, from the rules themselves.
// Usage: node scripts/node24.mjs scripts/rule-pages.ts
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { groupedBy } from "#kernel/grouping.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import type { RuleInfo } from "#rules/rule.ts";

export const page = "docs/rules.md";
const readme = "README.md";
const [start, end] = ["<!-- rules:start -->", "<!-- rules:end -->"];

/** What a family judges, in the order of the pages. */
const families: Readonly<Record<string, string>> = {
  yaml: "text that kustomize, Talos and the API server can read at all",
  schema: "fields, types, values and the rules of kinds, as the API server, kustomize, talhelper and Talos decode them",
  flux: "what Flux would apply: sources, charts, values, dependencies, variables, health checks",
  kustomize: "what kustomize would build: files, patches, names, namespaces",
  kubernetes: "what the objects of the tree ask of each other and of the cluster",
  network: "addresses, pools, ranges and host names",
  talos: "the machines: control planes, endpoints, images, patches, and what Talos and Flux must agree on",
  versions: "versions that fit each other, the same in all their places",
  sops: "secrets: encrypted, for the right recipients, and nowhere in plain text",
  workflows: "what a pull request can reach, and checks that cannot fail",
  pins: "what the updater sees, and what it may do alone",
  inventory: "whether the settings and the tree speak of the same machines",
  plan: "what a change does to the nodes of a running cluster",
  change: "what a merge does in the cluster that its author should know before: told from both trees, with a base only",
  settings: "the settings and the ignores themselves",
  tools: "other tools: their pins, and their second opinion",
};

/** The README's table: one row for each family. */
export function familyTable(): string {
  const rows = [...byFamily()].map(([family, rules]) => `| [\`${family}\`](${page}#${family}) | ${rules.length} | ${cell(families[family] ?? "")} |`); // prettier-ignore
  return ["| rules | | |", "| --- | --: | --- |", ...rows].join("\n");
}

/** The text of the README with its table made anew. @throws when the marks are not there */
export function withFamilyTable(text: string): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${readme} has no ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${familyTable()}\n\n${text.slice(to)}`;
}

/** Every rule in full. A heading is the rule's name, so that `#fluxsource-not-found` leads to it. */
export function rulesPage(): string {
  const groups = [...byFamily()];
  const count = groups.reduce((sum, [, rules]) => sum + rules.length, 0);
  const parts = groups.map(([family, rules]) => `## ${family}\n\n${sentence(families[family] ?? "")}\n\n${table(rules)}\n\n${rules.map(section).join("\n")}`); // prettier-ignore
  return `<!-- Made by scripts/rule-pages.ts from the rules themselves; changes here are lost. -->

# Rules

${count} rules in ${groups.length} families. \`homelab explain RULE\` prints one of them, \`homelab rules\` lists them.
An **error** will fail or do harm, a **warning** is probably wrong or fragile, an **info** is worth knowing. Another severity for a rule,
or none, stands in \`.github/homelab.yaml\`:

\`\`\`yaml
rules:
  kubernetes/unknown-kind: error # or warning, info, off
\`\`\`

One place is accepted by a comment on its line or the line above: \`# homelab: ignore RULE -- reason\`.

${parts.join("\n")}`;
}

/** @throws for a family that has no words here */
function byFamily(): Map<string, readonly RuleInfo[]> {
  const groups = groupedBy(ruleCatalog.values(), ({ id }) => id.split("/")[0] ?? "");
  const unknown = [...groups.keys()].filter((family) => families[family] === undefined);
  if (unknown.length > 0) throw new Error(`scripts/rule-pages.ts does not say what ${unknown.join(", ")} judges`);
  return new Map(
    Object.keys(families).flatMap((family) => (groups.has(family) ? [[family, groups.get(family) ?? []]] : [])),
  );
}

function table(rules: readonly RuleInfo[]): string {
  const rows = rules.map(
    ({ id, severity, title }) => `| [${id}](#${id.replace("/", "")}) | ${severity} | ${cell(title)} |`,
  );
  return ["| rule | | |", "| --- | --- | --- |", ...rows].join("\n");
}

function section({ id, severity, title, why, example, fix }: RuleInfo): string {
  const shown = `
${fenced(example)}

**Fix:** ${escaped(sentence(fix))}
`;
  return `### ${id}\n\n**${severity}** · ${escaped(title)}\n\n${escaped(why)}\n${shown}`;
}

function fenced(example: string): string {
  const isYaml = parseDocument(example, { logLevel: "silent" }).errors.length === 0;
  return `\`\`\`${isYaml ? "yaml" : "text"}\n${example.trimEnd()}\n\`\`\``;
}

function sentence(words: string): string {
  const text = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

function cell(text: string): string {
  return escaped(text).replaceAll("|", "\\|");
}

/** Outside of code `<` begins no tag and `*` no emphasis. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/u)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[<*_]/gu, String.raw`\$&`)))
    .join("");
}

if (import.meta.main) {
  mkdirSync("docs", { recursive: true });
  writeFileSync(page, rulesPage());
  writeFileSync(readme, withFamilyTable(readFileSync(readme, "utf8")));
}
