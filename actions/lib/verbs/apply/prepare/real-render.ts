// Head and base rendered with the secrets of the cluster: in the apply zone only, and never written anywhere but to the nodes.
import type { Settings } from "#domain/settings/settings.ts";
import type { Pins } from "#domain/toolchain/tool.ts";
import type { Files } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import { decrypt } from "#tools/sops/decrypt.ts";
import { clusterSides } from "#verbs/talos/cluster-side.ts";
import { secretFilesOf } from "#verbs/talos/prepare.ts";
import { renderSides } from "#verbs/talos/render-sides.ts";
import type { ClusterSides, Revision } from "#verbs/talos/sides.ts";
import { findTool } from "#verbs/validate/opinions/find-tool.ts";
import { readRevision } from "#verbs/validate/read-revision.ts";
import type { TreeRead } from "#verbs/validate/read-tree.ts";

export interface RealRenderInputs {
  /** `talos/talconfig.yaml`. */
  readonly path: string;
  readonly head: Side;
  readonly base: Side;
  readonly settings: Settings;
  readonly pins: Pins;
}

interface Side {
  readonly revision: Revision;
  readonly tree: TreeRead;
  readonly files: Files;
}

export interface RealRender {
  readonly sides: ClusterSides;
  /** The secret bundle of the cluster in clear. */
  readonly secrets: string;
}

type Decrypted = ReadonlyMap<string, string> | { readonly problem: string };

/** Both sides of one cluster, or why there are none. */
export async function realRender(
  inputs: RealRenderInputs,
  ports: Ports,
): Promise<RealRender | { readonly problem: string }> {
  const { path, head, base, pins } = inputs;
  const [after, before] = await Promise.all([opened(head, inputs, ports), opened(base, inputs, ports)]);
  if ("problem" in after) return after;
  if ("problem" in before) return before;
  const [bundle] = secretFilesOf(path, after);
  const content = bundle === undefined ? undefined : after.read(bundle);
  if (content === undefined || "problem" in content)
    return { problem: `there is no readable secret file beside ${path}: without it other secrets would be made up` };
  const secrets = Buffer.from(content.bytes).toString("utf8");
  const rendered = await renderSides(
    { head: after, base: before, pins, always: true, secrets: { text: secrets } },
    ports,
  );
  const sides = rendered.clusters.find((one) => one.path === path);
  return sides === undefined ? { problem: `${path} is in no cluster` } : { sides, secrets };
}

/** The revision with every encrypted file of the render in clear. */
async function opened(
  side: Side,
  { settings, pins, path }: RealRenderInputs,
  ports: Ports,
): Promise<Revision | { readonly problem: string }> {
  const texts = await decryptedTexts(side, { path, pins }, ports);
  if ("problem" in texts) return texts;
  const files: Files = {
    ...side.files,
    read: (name) => {
      const text = texts.get(name);
      return text === undefined ? side.files.read(name) : { bytes: Buffer.from(text) };
    },
  };
  const isUnchanged = (name: string) => !texts.has(name);
  const { tree } = await readRevision({ files, settings, ports, known: side.tree, isUnchanged });
  return { files: tree.files, paths: tree.paths, read: (name) => files.read(name) };
}

async function decryptedTexts(
  { revision }: Side,
  { path, pins }: Pick<RealRenderInputs, "path" | "pins">,
  ports: Ports,
): Promise<Decrypted> {
  const sides = await clusterSides(revision);
  const hidden = sides.find((one) => one.path === path)?.hiddenInputs ?? [];
  const texts = new Map<string, string>();
  if (hidden.length === 0) return texts;
  const sops = await findTool("sops", ports, pins);
  if ("why" in sops) return { problem: `sops: ${sops.why}` };
  for (const { path: file } of hidden) {
    const content = revision.read(file);
    if ("problem" in content) return { problem: `${file} ${content.problem}` };
    const text = Buffer.from(content.bytes).toString("utf8");
    const { processes, scratch, environment } = ports;
    const answer = await decrypt({ binary: sops.binary, path: file, text, environment, processes, scratch });
    if ("problem" in answer) return { problem: `${file} cannot be decrypted: ${answer.problem}` };
    texts.set(file, answer.text);
  }
  return texts;
}
