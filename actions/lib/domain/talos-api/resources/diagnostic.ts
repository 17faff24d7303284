// What a node itself finds wrong with its state: https://www.talos.dev/latest/reference/ , `talosctl get diagnostics`.
import { specMap, textOf, textsOf, type ResourceKind } from "./resource.ts";

export interface Diagnostic {
  readonly message: string;
  readonly details: readonly string[];
}

export const diagnosticKind: ResourceKind<Diagnostic> = {
  type: "Diagnostics.runtime.talos.dev",
  namespace: "runtime",
  sensitive: false,
  read(yamlSpec) {
    const spec = specMap(yamlSpec);
    return { message: textOf(spec, "message"), details: textsOf(spec, "details") };
  },
};
