import { listed } from "#domain/cluster/label.ts";
import type { Inventory, NodeSettings } from "#domain/settings/settings.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { quorumOf } from "#domain/talos/quorum.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** One machine underneath carries so many etcd members that the rest is no quorum. */
export const failureDomain: Rule = {
  id: "talos/failure-domain",
  severity: "warning",
  title: "host that carries the etcd majority",
  why: "Three control planes survive the loss of any one node, but nodes are virtual machines: when two of them run on one host, that host's power supply, kernel update or full disk takes both, etcd loses its quorum and the API is gone until you restore it. Only the inventory in the settings knows which VM runs where; Talos and Kubernetes cannot see it.",
  example: `# .github/homelab.yaml
inventory:
  nodes:
    talos-cp-1: { host: pve1 }
    talos-cp-2: { host: pve1 }
    talos-cp-3: { host: pve2 }
`,
  fix: "Run each control plane on a host of its own.",
  *check({ talos, settings }) {
    for (const model of talos) yield* judgeModel(model, settings.inventory);
  },
};

interface Placed {
  readonly name: string;
  readonly host: string;
  readonly node: NodeSettings;
}

function* judgeModel({ nodes }: TalosModel, inventory: Inventory): Iterable<RuleFinding> {
  const members = nodes.filter(({ controlPlane }) => controlPlane).map(({ hostname }) => hostname.value);
  const placed = members.flatMap((name): Placed[] => {
    const node = inventory.nodes.get(name);
    return node?.host === undefined ? [] : [{ name, host: node.host, node }];
  });
  for (const host of new Set(placed.map((each) => each.host))) {
    const here = placed.filter((each) => each.host === host);
    const last = here.at(-1);
    if (last === undefined || !carriesMajority(here.length, members.length)) continue;
    const room = hostsWithRoom(last, placed, members.length, inventory);
    yield {
      at: last.node.hostAt,
      message: `${host} carries ${here.length} of ${members.length} etcd members: losing this host loses the cluster`,
      fix: fixOf(last, room),
      related: here.slice(0, -1).map(({ name, node }) => relatedPlace(node.hostAt, `${name} is here, too`)),
    };
  }
}

/** With a single control plane there is nothing to spread. */
function carriesMajority(here: number, members: number): boolean {
  return here > 1 && members - here < quorumOf(members);
}

/** Hosts that would not carry the majority themselves and whose memory holds the node, those without a control plane first. */
function hostsWithRoom(
  moved: Placed,
  placed: readonly Placed[],
  members: number,
  { hosts, nodes }: Inventory,
): { readonly names: readonly string[]; readonly isMeasured: boolean } {
  const used = (host: string) =>
    [...nodes.values()].filter((node) => node.host === host).reduce((sum, { memory = 0 }) => sum + memory, 0);
  const controlPlanesOn = (host: string) => placed.filter((each) => each.host === host).length;
  const others = [...hosts].filter(
    ([name]) => name !== moved.host && !carriesMajority(controlPlanesOn(name) + 1, members),
  );
  const { memory } = moved.node;
  const isMeasured = memory !== undefined && others.every(([, host]) => host.memory !== undefined);
  const fitting = isMeasured ? others.filter(([name, host]) => (host.memory ?? 0) - used(name) >= memory) : others;
  const names = fitting.map(([name]) => name).sort((a, b) => controlPlanesOn(a) - controlPlanesOn(b));
  return { names, isMeasured };
}

function fixOf({ name }: Placed, { names, isMeasured }: ReturnType<typeof hostsWithRoom>): string {
  if (names.length === 0) return `move ${name} to another host; the inventory names none with room`;
  const where = names.length <= 2 ? names.join(" or ") : `one of ${listed(names)}`;
  const room = names.length === 1 ? "it has room" : names.length === 2 ? "both have room" : "all have room";
  return `move ${name} to ${where}${isMeasured ? ` (${room})` : ""}`;
}
