// Controllers in the cluster that bring nodes to a version by themselves: tuppr and system-upgrade-controller.
import { itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { compareText } from "#kernel/ordering.ts";
import type { Executor } from "./subject.ts";

/** Objects of any Kubernetes document in the tree, by path. */
export function executorsIn(files: ReadonlyMap<string, TreeFile>): readonly Executor[] {
  return [...files.values()]
    .flatMap(({ documents }) => documents.flatMap((document) => executorOf(document) ?? []))
    .sort((a, b) => compareText(a.path, b.path) || a.line - b.line);
}

function executorOf(document: TreeDocument): Executor | undefined {
  const { root, role, path, source } = document;
  if (root === undefined || role !== "kubernetes") return undefined;
  const group = stringAt(root, "apiVersion")?.split("/")[0] ?? "";
  const kind = stringAt(root, "kind") ?? "";
  const found =
    group === "tuppr.home-operations.com"
      ? tuppr(root, kind)
      : group === "upgrade.cattle.io"
        ? suc(root, kind)
        : undefined;
  if (found === undefined) return undefined;
  const name = `${kind} ${stringAt(root, "metadata", "name") ?? ""} (${found.program})`;
  const place = source.span(root.start, root.end);
  return {
    owns: found.owns,
    name,
    ...(found.version === undefined ? {} : { version: found.version }),
    path,
    line: place.line,
  };
}

interface Found {
  readonly owns: Executor["owns"];
  readonly program: string;
  readonly version: string | undefined;
}

function tuppr(root: YamlNode, kind: string): Found | undefined {
  if (kind === "TalosUpgrade")
    return { owns: "talos", program: "tuppr", version: versionAt(root, "spec", "talos", "version") };
  if (kind === "KubernetesUpgrade")
    return { owns: "kubernetes", program: "tuppr", version: versionAt(root, "spec", "kubernetes", "version") };
  return undefined;
}

/** A Plan says what it does by the image and the arguments that it runs: `talosctl upgrade`, `talosctl upgrade-k8s`. */
function suc(root: YamlNode, kind: string): Found | undefined {
  if (kind !== "Plan") return undefined;
  const upgrade = nodeAt(root, "spec", "upgrade");
  const words = ["command", "args"].flatMap((key) =>
    itemsAt(upgrade, key).map((item) => (item.kind === "scalar" ? item.text : "")),
  );
  const text = words.join(" ");
  if (!/talosctl/u.test(`${stringAt(upgrade, "image") ?? ""} ${text}`)) return undefined;
  const program = "system-upgrade-controller";
  if (/\bupgrade-k8s\b/u.test(text)) return { owns: "kubernetes", program, version: toVersion(text) };
  return /\bupgrade\b/u.test(text)
    ? { owns: "talos", program, version: versionAt(root, "spec", "version") }
    : undefined;
}

function toVersion(text: string): string | undefined {
  const version = /--to[= ]v?(\d+\.\d+\.\d+\S*)/u.exec(text)?.[1];
  return version === undefined ? undefined : `v${version}`;
}

function versionAt(root: YamlNode, ...path: readonly string[]): string | undefined {
  const text = stringAt(root, ...path);
  return text !== undefined && /^v?\d/u.test(text) ? text.replace(/^(?=\d)/u, "v") : undefined;
}
