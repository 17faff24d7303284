// The machine configuration that a node runs, and the one that it has on disk: they differ while something is staged or tried.
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { SpecError, type ResourceKind } from "./resource.ts";

export interface LiveMachineConfig {
  /** All documents, as YAML. Holds the secrets of the cluster: never to be shown. */
  readonly text: string;
}

/** What the node runs. */
export const activeConfigId = "v1alpha1";
/** What it will boot with. */
export const persistentConfigId = "persistent";

export const machineConfigKind: ResourceKind<LiveMachineConfig> = {
  type: "MachineConfigs.config.talos.dev",
  namespace: "config",
  sensitive: true,
  /** Talos sends the documents themselves, or one string that holds them. */
  read(yamlSpec) {
    const { documents, problems } = readYaml(sourceText("spec", yamlSpec), { dialect: "yaml12" });
    if (problems.some(({ code }) => code === "syntax" || code === "limit"))
      throw new SpecError("the machine configuration is no YAML");
    const [only] = documents;
    if (documents.length === 1 && only?.root?.kind === "scalar" && typeof only.root.value === "string")
      return { text: only.root.value };
    if (!documents.some(({ root }) => root?.kind === "map")) throw new SpecError("the machine configuration is empty");
    return { text: yamlSpec };
  },
};
