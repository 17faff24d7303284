import { isSchematicId, parseInstaller } from "#domain/talos/installer.ts";
import type { TalosNode } from "#domain/talos/model.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Which extensions and kernel arguments a node runs is decided by the schematic in its installer's name. */
export const schematic: Rule = {
  id: "talos/schematic",
  severity: "warning",
  title: "installer and schematic that do not fit",
  why: "The installer's name carries the schematic, and with it the system extensions. With `talosImageURL` talhelper does not look at `schematic` at all: an extension that you add there is never installed, and storage or GPU drivers are missing after the next upgrade. An id that was cut off names nothing, and the upgrade cannot pull its image.",
  example: `nodes:
  - hostname: talos-cp-1
    talosImageURL: factory.talos.dev/metal-installer/376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba
    schematic:
      customization:
        systemExtensions:
          officialExtensions: [siderolabs/qemu-guest-agent]
`,
  fix: "keep the schematic and remove the image, or put the schematic's id into the image",
  *check({ talos }) {
    for (const { nodes, path } of talos)
      for (const node of nodes) {
        yield* cutOff(node, path);
        yield* differing(node);
      }
  },
};

/** `talosImageURL` itself is judged with talconfig's fields; this is for images in patches and machine configurations. */
function* cutOff({ installer, imageUrl, hostname }: TalosNode, path: string): Iterable<RuleFinding> {
  if (installer === undefined || installer.at === imageUrl?.at) return;
  const { schematic: id, registry } = parseInstaller(installer.value);
  if (id === undefined || registry !== "factory.talos.dev" || isSchematicId(id)) return;
  if (!/^[0-9a-f]+$/u.test(id) || (installer.at.path === path && imageUrl !== undefined)) return;
  yield {
    at: installer.at,
    severity: "error",
    message: `the installer of ${hostname.value} names the schematic ${id}, which is cut off: ${id.length} of 64 characters`,
    fix: "copy the whole id",
  };
}

function* differing({ installer, imageUrl, schematic: own, hostname }: TalosNode): Iterable<RuleFinding> {
  const [ownId] = own?.value ?? [];
  if (installer === undefined || own === undefined || ownId === undefined) return;
  const { schematic: id } = parseInstaller(installer.value);
  if (id === undefined || !isSchematicId(id) || own.value.includes(id)) return;
  const isUrl = installer.at === imageUrl?.at;
  yield {
    at: own.at,
    message: `${isUrl ? "talosImageURL" : "a patch"} names the schematic ${id.slice(0, 8)}…, and this one is ${ownId.slice(0, 8)}…: ${hostname.value} is installed with the former, and what stands here has no effect`,
    fix: isUrl ? "remove talosImageURL, or write this schematic's id into it" : "mend the image in the patch",
    related: [relatedPlace(installer.at, "the installer is here")],
  };
}
