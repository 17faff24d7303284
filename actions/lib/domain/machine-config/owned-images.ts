// Images that an upgrade brings, wherever the configuration names them: a move from one document to another is no upgrade.
import type { ClassedChange } from "./change-class.ts";
import { fieldPattern, namesField, type FieldPath } from "./field-path.ts";
import { kubernetesImages } from "./live-fields.ts";
import type { ConfigDocument, ConfigValue } from "./rendered.ts";

const images = [
  ...kubernetesImages,
  ["machine.install.image", "Talos"] as const,
  ["UnattendedInstallConfig: installer.image", "Talos"] as const,
].map(([text, what]) => ({ pattern: fieldPattern(text), what }));

/** What runs from the same image on both sides: `kubelet`, `Talos`. */
export function keptImages(base: readonly ConfigDocument[], head: readonly ConfigDocument[]): ReadonlySet<string> {
  const names = new Set(images.map(({ what }) => what));
  return new Set(
    [...names].filter((what) => imageOf(base, what) !== undefined && imageOf(base, what) === imageOf(head, what)),
  );
}

function imageOf(documents: readonly ConfigDocument[], wanted: string): ConfigValue | undefined {
  for (const { pattern, what } of images) {
    if (what !== wanted) continue;
    const document = documents.find(({ kind }) => kind === pattern.kind);
    const value = pattern.steps.reduce<ConfigValue | undefined>(
      (at, key) =>
        typeof at === "object" && at !== null && !Array.isArray(at)
          ? (at as { [key: string]: ConfigValue })[key]
          : undefined,
      document?.value,
    );
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}

/** The class of an image that is only written elsewhere; undefined for everything else. */
export function movedImage(kind: string, path: FieldPath, kept: ReadonlySet<string>): ClassedChange | undefined {
  const image = images.find(({ pattern }) => namesField(pattern, kind, path));
  if (image === undefined || !kept.has(image.what)) return undefined;
  const reason = `the image of ${image.what} stays the same and is only written in another document`;
  return { class: "A", disruption: "none", reason };
}
