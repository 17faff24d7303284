import { sourceText } from "#kernel/source-text.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { folderOf } from "#domain/repository/paths.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { relatedPlace } from "#rules/related.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** The inventory and talhelper's ignore file speak of nodes that are gone, or leave out one that is there. */
export const unknownNode: Rule = {
  id: "inventory/unknown-node",
  severity: "info",
  title: "node that the inventory and talconfig do not both know",
  why: "What the settings say of hosts and memory counts for nodes by their name. An entry for a node that was renamed or removed counts for nothing, and a node without an entry is missing from every judgement about hosts: whether one of them carries the etcd majority, for example.",
  example: `# .github/homelab.yaml
inventory:
  nodes:
    talos-cp-l: { host: pve1 } # the node is called talos-cp-1
`,
  fix: "Use the host names of talconfig.yaml.",
  *check(context) {
    const models = context.talos.filter(({ nodes, renderer }) => renderer === "talhelper" && nodes.length > 0);
    if (models.length === 0) return;
    const known = new Set(models.flatMap(({ nodes }) => nodes.map(({ hostname }) => hostname.value)));
    const { nodes } = context.settings.inventory;
    for (const [name, { at }] of nodes) {
      if (known.has(name)) continue;
      const near = nearestName(
        name,
        [...known].filter((each) => !nodes.has(each)),
      );
      yield {
        at,
        message: `no talconfig has a node ${name}: this entry has no effect`,
        ...(near === undefined ? {} : { fix: `did you mean ${near}?` }),
      };
    }
    if (nodes.size > 0) for (const model of models) yield* missing(model, context);
    for (const model of models) yield* staleIgnores(model, context);
  },
};

function* missing({ nodes: own }: TalosModel, { settings }: RuleContext): Iterable<RuleFinding> {
  const { nodes } = settings.inventory;
  const [first] = nodes.values();
  if (first === undefined || !own.some(({ hostname }) => nodes.has(hostname.value))) return;
  for (const { hostname } of own) {
    if (hostname.value === "" || nodes.has(hostname.value)) continue;
    yield {
      at: hostname.at,
      message: `the inventory does not know ${hostname.value}: on which host it runs is not known`,
      fix: "add it to inventory.nodes in the settings",
      related: [relatedPlace(first.at, "the inventory is here")],
    };
  }
}

/** talhelper adds a line for each file that it writes and never removes one. */
function* staleIgnores({ path, nodes, clusterName }: TalosModel, { text }: RuleContext): Iterable<RuleFinding> {
  const folder = folderOf(path);
  const ignore = folder === "" ? "clusterconfig/.gitignore" : `${folder}/clusterconfig/.gitignore`;
  const content = text(ignore);
  if (content === undefined || clusterName === undefined) return;
  const source = sourceText(ignore, content);
  const names = new Set(nodes.map(({ hostname }) => `${clusterName.value}-${hostname.value}.yaml`));
  for (const match of content.matchAll(/^\/?([^\s#!/*?[\]]+\.yaml)[ \t]*$/gmu)) {
    const name = match[1] ?? "";
    if (names.has(name) || !name.startsWith(`${clusterName.value}-`)) continue;
    const start = match.index + match[0].indexOf(name);
    yield {
      at: source.span(start, start + name.length),
      message: `no node makes ${name} any more: this line has no effect`,
      fix: "remove the line",
    };
  }
}
