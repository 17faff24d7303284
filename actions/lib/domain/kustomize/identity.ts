// What a kustomization file says it is, held against what kustomize takes.
import { entryOf, type YamlNode } from "#codecs/yaml/node.ts";
import { respellValue, withEdit } from "#codecs/yaml/respell.ts";
import type { Violation } from "#kernel/violation.ts";
import { kustomizationVersion } from "./defaults.ts";

/** `kind` and `apiVersion` that kustomize refuses (`EnforceFields` in sigs.k8s.io/kustomize/api/types/kustomization.go). */
export function judgeKustomizationIdentity(root: YamlNode): Violation[] {
  const kind = scalarAt(root, "kind");
  const apiVersion = scalarAt(root, "apiVersion");
  const found: Violation[] = [];
  if (kind !== undefined && kind.text !== "Kustomization" && kind.text !== "Component") {
    const message = `kustomize knows the kinds Kustomization and Component, not ${kind.text}`;
    const edit = withEdit(respellValue(kind, ["Kustomization", "Component"]));
    found.push({ start: kind.start, end: kind.end, code: "unknown-kind", field: "kind", message, ...edit });
  }
  const wanted = kustomizationVersion(root);
  // Of a misspelt Component the apiVersion is no second mistake.
  const isEither = found.length > 0 && /^kustomize\.config\.k8s\.io\/v1(?:alpha1|beta1)$/u.test(apiVersion?.text ?? "");
  if (apiVersion !== undefined && apiVersion.text !== wanted && !isEither) {
    const message = `the apiVersion of a ${kind?.text === "Component" ? "Component" : "Kustomization"} is ${wanted}, not ${apiVersion.text}`;
    const { start, end } = apiVersion;
    found.push({
      start,
      end,
      code: "unknown-kind",
      field: "apiVersion",
      message,
      fix: `use apiVersion: ${wanted}`,
      edit: { do: "set-value", at: start, to: wanted },
    });
  }
  return found;
}

function scalarAt(root: YamlNode, key: string) {
  const value = entryOf(root, key)?.value;
  return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value : undefined;
}
