// Values that are not known before the cluster has them.
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { Scope } from "./scope.ts";

/** Flux substitutes `${NAME}` and `${NAME:=default}`, also with other operators; `$${NAME}` is an escape. */
const variable = /(?:^|[^$])(?:\$\$)*\$\{\s*[_A-Za-z]/u;

/** True when the text holds a Flux variable. */
export function hasVariable(text: string): boolean {
  return text.includes("${") && variable.test(text);
}

/** True for a scalar whose value is hidden: a Flux variable (when the scope says so), or encrypted by SOPS. */
export function isHidden(scope: Pick<Scope, "placeholders">, node: YamlNode): boolean {
  if (node.kind !== "scalar") return false;
  const { text } = node;
  if (scope.placeholders && hasVariable(text)) return true;
  return text.startsWith("ENC[AES256_GCM,");
}
