// What a rule may look at.
import type { ClusterModel } from "#domain/cluster/model.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { DeprecatedKind, RemovedKind } from "#domain/kubernetes/schema-store.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import type { ExtensionsOf } from "#domain/talos/system-extensions.ts";

export interface Change {
  /** Text of a file at the base; undefined where it did not exist or cannot be read. */
  readonly textBefore: (path: string) => string | undefined;
}

export interface RuleContext {
  /** Files that were read, by path. */
  readonly files: ReadonlyMap<string, TreeFile>;
  /** Every path of the listing, also what is no YAML. */
  readonly paths: ReadonlySet<string>;
  /** Text of any file of the repository; undefined when it cannot be read. */
  readonly text: (path: string) => string | undefined;
  /** One per entry path. Empty where there is no Flux tree. */
  readonly clusters: readonly ClusterModel[];
  /** One per talconfig or set of machine configurations. Empty where there is no Talos. */
  readonly talos: readonly TalosModel[];
  readonly settings: Settings;
  /** Where the tree is a change of another revision. */
  readonly change?: Change;
  /** System extensions and overlays of a version of Talos. */
  readonly extensionsOf: ExtensionsOf;
  /** What became of a kind that nothing in the tree defines and that is served no longer. */
  readonly removedKind: (apiVersion: string, kind: string) => RemovedKind | undefined;
  /** What Kubernetes has announced of a kind that the target version serves. */
  readonly deprecatedKind: (apiVersion: string, kind: string) => DeprecatedKind | undefined;
  /** The minor of Kubernetes that the tree is judged for: `1.36`. */
  readonly kubernetesMinor: string;
  /** True when `apiVersion/kind` takes the object as it is but for its apiVersion. */
  readonly fits: (root: YamlNode, versionAndKind: string) => boolean;
  /** True for files that Flux or Talos would use. */
  readonly isUsed: (path: string) => boolean;
}
