// Keeps the secrets of a machine configuration out of what a node answers to it.
import { readYaml } from "#codecs/yaml/reader.ts";
import { maskSentence } from "#domain/confidential/masking.ts";
import { secretScalars } from "#domain/confidential/secret-scalars.ts";
import { sourceText } from "#kernel/source-text.ts";

/** Puts dots in the place of every secret of the configuration, and of their first lines. The configuration is read when first needed. */
export function maskOf(config: Uint8Array): (text: string) => string {
  return (text) => {
    const yaml = readYaml(sourceText("config", new TextDecoder().decode(config)), { dialect: "yaml12" });
    const values = yaml.documents.flatMap(({ root }) =>
      root === undefined ? [] : secretScalars({ role: "machine-config", root }, undefined),
    );
    return maskSentence(
      text,
      values.flatMap(({ text: written, value }) => [written, String(value)]).filter((value) => value !== ""),
      false,
    );
  };
}
