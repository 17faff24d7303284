import { readYaml } from "#codecs/yaml/reader.ts";
import { itemsAt, nodeAt, type YamlScalar } from "#codecs/yaml/node.ts";
import { sourceText, type SourceText } from "#kernel/source-text.ts";
import { nameOf } from "#domain/repository/paths.ts";
import { hostOf, plainAddress } from "#domain/talos/address.ts";
import type { Stated, TalosModel } from "#domain/talos/model.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule } from "#rules/rule.ts";

/** talos.md of Sidero Labs: the virtual address is for the Kubernetes API, never for the Talos API. */
export const talosconfigEndpoint: Rule = {
  id: "talos/talosconfig-endpoint",
  severity: "warning",
  title: "virtual address as an endpoint of talosctl",
  why: "The virtual address lives as long as etcd does: when etcd is what you have to repair, talosctl has nothing to speak to. During an upgrade it moves in the middle of the call, and talosctl waits for its whole timeout.",
  example: `# talosconfig
contexts:
  kubernetes:
    endpoints:
      - 172.16.1.49
`,
  fix: "List the control planes' own addresses.",
  *check({ talos, paths, text }) {
    const virtual = virtualAddresses(talos);
    if (virtual.size === 0) return;
    for (const path of paths) {
      if (!/^\.?talosconfig(?:\.ya?ml)?$/u.test(nameOf(path))) continue;
      const content = text(path);
      if (content === undefined) continue;
      const source = sourceText(path, content);
      for (const item of endpointsOf(source)) {
        const stated = virtual.get(plainAddress(hostOf(item.text) ?? "") ?? "");
        if (stated !== undefined)
          yield {
            at: source.span(item.start, item.end),
            message: `talosctl speaks to the virtual address ${stated.value} here: it is gone when etcd is`,
            related: [relatedPlace(stated.at, "the virtual address is here")],
          };
      }
    }
  },
};

function virtualAddresses(talos: readonly TalosModel[]): ReadonlyMap<string, Stated<string>> {
  const all = talos.flatMap(({ nodes }) => nodes.flatMap((node) => node.virtualAddresses));
  return new Map(
    all.flatMap((stated) => {
      const address = plainAddress(stated.value);
      return address === undefined ? [] : [[address, stated] as const];
    }),
  );
}

function endpointsOf(source: SourceText): readonly YamlScalar[] {
  const { documents } = readYaml(source, { dialect: "yaml12" });
  const contexts = documents.map(({ root }) => nodeAt(root, "contexts"));
  const each = contexts.flatMap((map) => (map?.kind === "map" ? map.entries.map(({ value }) => value) : []));
  return each.flatMap((context) => itemsAt(context, "endpoints").filter((item) => item.kind === "scalar"));
}
