import { specMap, textOf, textOrNone, type Resource, type ResourceKind } from "./resource.ts";

export interface ExtensionStatus {
  readonly name: string;
  readonly version: string;
  /** `000.ghcr.io-…`, empty for what Talos itself adds. */
  readonly image: string;
}

export const extensionStatusKind: ResourceKind<ExtensionStatus> = {
  type: "ExtensionStatuses.runtime.talos.dev",
  namespace: "runtime",
  sensitive: false,
  read(yamlSpec) {
    const spec = specMap(yamlSpec);
    return {
      name: textOf(spec, "metadata", "name"),
      version: textOrNone(spec, "metadata", "version"),
      image: textOrNone(spec, "image"),
    };
  },
};

export interface BootedSchematic {
  /** Undefined when the image is not of an Image Factory. */
  readonly schematic: string | undefined;
  /** `name@version`, sorted, without the entries that are no extensions. */
  readonly extensions: readonly string[];
}

/** Two entries are made up: `schematic`, whose version is the schematic's id, and `modules.dep`. */
export function bootedSchematic(statuses: readonly Resource<ExtensionStatus>[]): BootedSchematic {
  const specs = statuses.map(({ spec }) => spec);
  return {
    schematic: specs.find(({ name }) => name === "schematic")?.version,
    extensions: specs
      .filter(({ name }) => name !== "schematic" && name !== "modules.dep")
      .map(({ name, version }) => `${name}@${version}`)
      .sort(),
  };
}
