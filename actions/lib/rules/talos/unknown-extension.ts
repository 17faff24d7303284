import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { extensionUses } from "#domain/talos/system-extensions.ts";
import type { Rule } from "#rules/rule.ts";

/** Names in schematics, against what the Image Factory has for the pinned version. */
export const unknownExtension: Rule = {
  id: "talos/unknown-extension",
  severity: "error",
  title: "system extension or overlay that this version of Talos does not have",
  why: "talhelper stops (`is not a supported Talos extension`), and so does the Image Factory when it is asked for the image: no node can be installed or upgraded. Extensions are renamed and dropped from one version of Talos to the next, so that an upgrade may bring this about.",
  example: `talosVersion: v1.13.8
nodes:
  - hostname: talos-cp-1
    schematic:
      customization:
        systemExtensions:
          officialExtensions: [siderolabs/qemu-agent]   # it is called qemu-guest-agent
`,
  fix: "Use the name that this version has, or set `noSchematicValidate: true` when your talhelper knows a newer one.",
  *check({ talos, files, extensionsOf }) {
    for (const { path, renderer, talosVersion } of talos) {
      if (renderer !== "talhelper") continue;
      const version = talosVersion?.value;
      for (const { root, source, role } of files.get(path)?.documents ?? []) {
        if (root === undefined || role !== "talconfig") continue;
        for (const { kind, name } of extensionUses(root)) {
          const known = extensionsOf(version);
          const names = kind === "extension" ? known.extensions : known.overlays;
          if (names.includes(name.text)) continue;
          const near = nearestName(name.text, names);
          yield {
            at: source.span(name.start, name.end),
            message: known.isExact
              ? `Talos ${version ?? ""} has no ${words[kind]} ${name.text}`
              : `no version of Talos known here has ${withArticle[kind]} ${name.text}`,
            ...(near === undefined ? {} : { fix: `did you mean ${near}?` }),
            ...(known.isExact ? {} : { severity: "warning" }),
          };
        }
      }
    }
  },
};

const words = { extension: "system extension", overlay: "overlay" };
const withArticle = { extension: "a system extension", overlay: "an overlay" };
