// The way out of an API version that is going away.
import { nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import type { RuleContext } from "./context.ts";
import type { RuleFinding } from "./rule.ts";

export interface Moved {
  readonly cluster: ClusterModel;
  readonly object: ClusterObject;
  /** `apiVersion/kind` */
  readonly replacement: string;
  readonly fits: RuleContext["fits"];
}

/** The successor; the edit, too, where it is the same kind and its schema takes the object as it stands. */
export function movedTo({ cluster, object, replacement, fits }: Moved): Pick<RuleFinding, "fix" | "edit"> {
  const slash = replacement.lastIndexOf("/");
  const [apiVersion, kind] = [replacement.slice(0, slash), replacement.slice(slash + 1)];
  if (kind !== object.kind) return { fix: `use ${apiVersion} ${kind}` };
  const fix = `use ${apiVersion}`;
  const node: YamlNode | undefined = nodeAt(object.root, "apiVersion");
  if (node === undefined || !fits(object.root, replacement)) return { fix };
  const source = cluster.sourceOf(object, node);
  return { fix, edit: { source, edit: { do: "set-value", at: node.start, to: apiVersion } } };
}
