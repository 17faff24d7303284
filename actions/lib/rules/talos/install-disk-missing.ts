import { wholeFile } from "#kernel/span.ts";
import { nodeAt } from "#codecs/yaml/node.ts";
import type { Rule } from "#rules/rule.ts";

/** In a talconfig this is the schema's finding; here it is for machine configurations that are written out. */
export const installDiskMissing: Rule = {
  id: "talos/install-disk-missing",
  severity: "error",
  title: "machine configuration that names no disk to install on",
  why: "Talos refuses to install without a disk: a new node stays in maintenance mode with an error on its console. Existing nodes do not notice, so it shows on the day when you replace one.",
  example: `machine:
  type: worker
  token: …
  install:
    image: factory.talos.dev/metal-installer/<schematic>:v1.13.8
`,
  fix: "Add machine.install.disk or machine.install.diskSelector.",
  *check({ talos, files }) {
    for (const { nodes, renderer } of talos) {
      if (renderer !== "machine-config") continue;
      for (const { hostname, installDisk, installer, gaps, at } of nodes) {
        if (installDisk !== undefined || installer === undefined || gaps.length > 0) continue;
        const documents = files.get(at.path)?.documents ?? [];
        const install = documents.flatMap(({ root, source }) => {
          const node = nodeAt(root, "machine", "install");
          return node === undefined ? [] : [source.span(node.start, node.end)];
        })[0];
        yield {
          at:
            install === undefined
              ? wholeFile(at.path)
              : { ...install, endLine: install.line, endColumn: install.column },
          message: `${hostname.value} has an installer and no disk to install on`,
        };
      }
    }
  },
};
