import type { Span } from "#kernel/span.ts";
import type { TalosNode } from "#domain/talos/model.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule } from "#rules/rule.ts";

/** Two equal names in talconfig's own fields are the schema's finding; variables, patches and letter case are left to this one. */
export const uniqueHostnames: Rule = {
  id: "talos/unique-hostnames",
  severity: "error",
  title: "two nodes with one host name",
  why: "The host name becomes the name of the Kubernetes node, in lower case. The second node to register takes over the first one's Node object: pods of both are mixed up and evicted, and talhelper writes both configurations to one file.",
  example: `nodes:
  - hostname: talos-cp-1
    ipAddress: 172.16.1.50
  - hostname: Talos-CP-1
    ipAddress: 172.16.1.51
`,
  fix: "Give each node its own host name.",
  *check({ talos }) {
    for (const { nodes, path } of talos) {
      const first = new Map<string, TalosNode>();
      for (const node of nodes) {
        const { value, at } = node.hostname;
        const name = value.toLowerCase();
        if (name === "") continue;
        const before = first.get(name);
        if (before === undefined) {
          first.set(name, node);
          continue;
        }
        if (value === before.hostname.value && isOfSchema(node, path) && isOfSchema(before, path)) continue;
        const isShared = isSamePlace(at, before.hostname.at);
        yield {
          at: isShared ? { ...node.at, endLine: node.at.line, endColumn: node.at.column } : at,
          message: `two nodes are called ${name}: the second takes over the first one's Node object in Kubernetes`,
          related: [relatedPlace(isShared ? before.at : before.hostname.at, "the other node is here")],
        };
      }
    }
  },
};

function isSamePlace(a: Span, b: Span): boolean {
  return a.path === b.path && a.line === b.line && a.column === b.column;
}

/** Written out in the node's own field: two such equal names are a duplicate for the schema already. */
function isOfSchema({ hostname, hasOwnName }: TalosNode, talconfig: string): boolean {
  return hasOwnName && hostname.at.path === talconfig;
}
