// Which Go type Talos' decoder takes for a document.
import { clearName, nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { entryOf, scalarAt, type YamlMap, type YamlScalar } from "#codecs/yaml/node.ts";
import { respellKey, respellValue, withEdit } from "#codecs/yaml/respell.ts";
import type { Edit } from "#kernel/edit.ts";
import type { Violation } from "#kernel/violation.ts";
import type { TalosContext } from "./judgement.ts";
import type { TalosKind } from "./talos-schemas.ts";
import { compareTalosMinor, formatTalosMinor, parseTalosMinor } from "./talos-version.ts";

/** Keys that make a document the v1alpha1 configuration. */
const configKeys = ["machine", "cluster", "debug", "persist"];

/**
 * The kind of a document, found as config/configloader/internal/decoder/decoder.go does: by `kind` and `apiVersion`, or
 * by the keys of the v1alpha1 configuration.
 */
export function kindOf(root: YamlMap, context: TalosContext): TalosKind | Violation {
  const kind = scalarAt(root, "kind");
  const apiVersion = scalarAt(root, "apiVersion");
  const isConfig = configKeys.some((key) => entryOf(root, key) !== undefined);
  const version = isConfig ? "v1alpha1" : (apiVersion?.text ?? "");
  // `apiVersion: v1alpha1` alone makes Talos take it for the configuration too, which then has no such field.
  if ((kind?.text ?? "") === "") return isConfig ? context.schemas.config() : missing(root, "kind");
  if (version === "") return missing(root, "apiVersion");
  const known = knownKind(kind as YamlScalar, version, context);
  if (known !== undefined) return known;
  return version === "v1alpha1" || apiVersion === undefined
    ? unknownKind(kind as YamlScalar, context)
    : foreignVersion(kind as YamlScalar, apiVersion, context);
}

function knownKind(kind: YamlScalar, version: string, { schemas, target }: TalosContext): TalosKind | undefined {
  const known = version === "v1alpha1" ? schemas.kind(kind.text) : undefined;
  const since = known?.since === undefined ? undefined : parseTalosMinor(known.since);
  const tooNew = target !== undefined && since !== undefined && compareTalosMinor(since, target) > 0;
  return tooNew ? undefined : known;
}

/** With a kind of Talos the apiVersion is what is wrong, else the document is somebody else's. */
function foreignVersion(kind: YamlScalar, apiVersion: YamlScalar, { schemas }: TalosContext): Violation {
  const edit: Edit | undefined =
    schemas.has(kind.text) && clearName(apiVersion.text, ["v1alpha1"]) !== undefined
      ? { do: "set-value", at: apiVersion.start, to: "v1alpha1" }
      : undefined;
  const message = `Talos knows no kind ${kind.text} of apiVersion ${apiVersion.text}; its documents are v1alpha1`;
  const { start, end } = schemas.has(kind.text) ? apiVersion : kind;
  return {
    start,
    end,
    code: "unknown-kind",
    field: schemas.has(kind.text) ? "apiVersion" : "kind",
    message,
    ...withEdit(edit),
  };
}

function unknownKind(kind: YamlScalar, { schemas, target }: TalosContext): Violation {
  const place = { start: kind.start, end: kind.end, code: "unknown-kind", field: "kind" } as const;
  const known = schemas.kind(kind.text);
  if (known?.since !== undefined && target !== undefined) {
    const message = `Talos knows the kind ${kind.text} since ${known.since}, and this cluster runs ${formatTalosMinor(target)}`;
    return { ...place, message };
  }
  const near = schemas.nearest(kind.text);
  const message = `Talos knows no kind ${kind.text}`;
  if (near === undefined) return { ...place, message };
  return { ...place, message, fix: `did you mean ${near}?`, ...withEdit(respellValue(kind, schemas.names())) };
}

function missing(root: YamlMap, name: string): Violation {
  const misspelt = root.entries.find(({ key }) => nearestName(key, [name, ...configKeys]) !== undefined);
  if (misspelt !== undefined) {
    const { key, keyRange } = misspelt;
    const names = [name, ...configKeys];
    const fix = `did you mean ${nearestName(key, names)}?`;
    return {
      start: keyRange.start,
      end: keyRange.end,
      code: "unknown-field",
      field: key,
      message: `${key} is not a field of the document`,
      fix,
      ...withEdit(respellKey(misspelt, root, ["apiVersion", "kind", ...configKeys])),
    };
  }
  const written = entryOf(root, name);
  if (written !== undefined) {
    const { start, end } = written.value;
    return {
      start,
      end,
      code: "wrong-type",
      field: name,
      message: `${name} must be a word, so Talos does not know what this document is`,
    };
  }
  const first = root.entries[0]?.keyRange ?? root;
  const message = `the document lacks ${name}, so Talos does not know what it is`;
  return { start: first.start, end: first.end, code: "missing-field", field: name, message, fix: `add ${name}` };
}
