// Fields of a live configuration that upgrades own (`upgrade-k8s`, `upgrade`): an apply neither compares nor changes them.
import { kubernetesImages } from "./live-fields.ts";
import { fieldPattern, isMap } from "./field-path.ts";
import type { ConfigDocument, ConfigValue } from "./rendered.ts";

type Fields = { readonly [key: string]: ConfigValue };

const kubernetes = kubernetesImages.map(([text]) => fieldPattern(text));
const installers = ["machine.install.image", "UnattendedInstallConfig: installer.image"].map(fieldPattern);

/** The documents without the images of Kubernetes and of the installer. */
export function withoutOwned(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
  return documents.map((document) =>
    [...kubernetes, ...installers]
      .filter(({ kind }) => kind === document.kind)
      .reduce((one, { steps }) => ({ ...one, value: replaced(one.value, steps, undefined) }), document),
  );
}

/**
 * The documents with the images of Kubernetes that the live node has: a configuration must not bring another version along, up or down. An
 * image that is not in the live documents is left as it is.
 */
export function withLiveKubernetes(
  documents: readonly ConfigDocument[],
  live: readonly ConfigDocument[],
): readonly ConfigDocument[] {
  return documents.map((document) =>
    kubernetes
      .filter(({ kind }) => kind === document.kind)
      .reduce((one, { steps }) => {
        const image = valueAt(live.find(({ kind }) => kind === document.kind)?.value, steps);
        return image === undefined || valueAt(one.value, steps) === undefined
          ? one
          : { ...one, value: replaced(one.value, steps, image) };
      }, document),
  );
}

function valueAt(fields: Fields | undefined, steps: readonly string[]): ConfigValue | undefined {
  return steps.reduce<ConfigValue | undefined>((at, key) => (isMap(at) ? at[key] : undefined), fields);
}

/** The same fields with one of them replaced, or gone; an empty map that is left goes, too. */
function replaced(fields: Fields, steps: readonly string[], by: ConfigValue | undefined): Fields {
  const [key, ...rest] = steps;
  const { [key ?? ""]: old, ...others } = fields;
  if (key === undefined || old === undefined) return fields;
  if (rest.length === 0) return by === undefined ? others : { ...fields, [key]: by };
  if (!isMap(old)) return fields;
  const inner = replaced(old, rest, by);
  return Object.keys(inner).length === 0 ? others : { ...fields, [key]: inner };
}
