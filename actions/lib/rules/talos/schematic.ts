import { isSchematicId, parseInstaller } from "#domain/talos/installer.ts";
import type { TalosNode } from "#domain/talos/model.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";
import { nodesByPlace } from "./nodes-at.ts";

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
  fix: "Keep the schematic and remove the image, or put the schematic's id into the image.",
  *check({ talos }) {
    for (const { nodes, path } of talos) {
      yield* cutOff(nodes, path);
      yield* differing(nodes);
    }
  },
};

/** `talosImageURL` itself is judged with talconfig's fields; this is for images in patches and machine configurations. */
function* cutOff(nodes: readonly TalosNode[], path: string): Iterable<RuleFinding> {
  const cut = nodes.flatMap((node) => {
    const { installer, imageUrl } = node;
    if (installer === undefined || (imageUrl !== undefined && installer.at.path === path)) return [];
    const { schematic: id, registry } = parseInstaller(installer.value);
    const isCut = id !== undefined && registry === "factory.talos.dev" && /^[0-9a-f]+$/u.test(id) && !isSchematicId(id);
    return isCut ? [{ node, stated: { value: id, at: installer.at } }] : [];
  });
  for (const { at, value, names } of nodesByPlace(cut))
    yield {
      at,
      severity: "error",
      message: `the installer of ${names} names the schematic ${value}, which is cut off: ${value.length} of 64 characters`,
      fix: "copy the whole id",
    };
}

function* differing(nodes: readonly TalosNode[]): Iterable<RuleFinding> {
  const different = nodes.flatMap((node) => {
    const { installer, schematic: own } = node;
    const [ownId] = own?.value ?? [];
    const id = installer === undefined ? undefined : parseInstaller(installer.value).schematic;
    if (own === undefined || ownId === undefined || id === undefined || !isSchematicId(id)) return [];
    return own.value.includes(id) ? [] : [{ node, stated: { value: [id, ownId] as const, at: own.at } }];
  });
  for (const { at, value, node, names } of nodesByPlace(different)) {
    const [id, ownId] = value;
    const isUrl = node.installer?.at === node.imageUrl?.at;
    yield {
      at,
      message: `${isUrl ? "talosImageURL" : "a patch"} names the schematic ${id.slice(0, 8)}…, and this one is ${ownId.slice(0, 8)}…: what stands here has no effect on ${names}`,
      fix: isUrl ? "remove talosImageURL, or write this schematic's id into it" : "mend the image in the patch",
      related: node.installer === undefined ? [] : [relatedPlace(node.installer.at, "the installer is here")],
    };
  }
}
