// The few things that a plan reads out of a machine configuration.
import type { ConfigDocument, ConfigValue } from "#domain/machine-config/rendered.ts";

/** The value at a path of the document without a kind; undefined when anything on the way is missing. */
export function machineValue(
  documents: readonly ConfigDocument[],
  ...path: readonly string[]
): ConfigValue | undefined {
  const main = documents.find(({ kind }) => kind === "v1alpha1");
  return main === undefined ? undefined : valueAt(main.value, path);
}

export function valueAt(value: ConfigValue | undefined, path: readonly string[]): ConfigValue | undefined {
  return path.reduce<ConfigValue | undefined>((at, key) => (isRecord(at) ? at[key] : undefined), value);
}

export function isRecord(value: ConfigValue | undefined): value is { readonly [key: string]: ConfigValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: ConfigValue | undefined): readonly ConfigValue[] {
  return Array.isArray(value) ? (value as readonly ConfigValue[]) : [];
}

/** The installer image, where the configuration names one: 1.14 has a document of its own for it. */
export function installerOf(documents: readonly ConfigDocument[]): string | undefined {
  const unattended = documents.find(({ kind }) => kind === "UnattendedInstallConfig");
  const own = valueAt(unattended?.value, ["installer", "image"]);
  const image = own ?? machineValue(documents, "machine", "install", "image");
  return typeof image === "string" && image !== "" ? image : undefined;
}

/** Virtual addresses that a control plane takes part in: of interfaces, their VLANs, and of documents. */
export function virtualAddresses(documents: readonly ConfigDocument[]): readonly string[] {
  const interfaces = listOf(machineValue(documents, "machine", "network", "interfaces"));
  const written = interfaces
    .flatMap((one) => [one, ...listOf(valueAt(one, ["vlans"]))])
    .map((one) => valueAt(one, ["vip", "ip"]));
  const own = documents.filter(({ kind }) => /^(?:Layer2|HCloud)VIPConfig$/u.test(kind)).map(({ name }) => name);
  return [...new Set([...written, ...own].filter((text) => typeof text === "string" && text !== ""))] as string[];
}
