// Whether the MACs of encrypted files fit: asked of the real sops, where a key is at hand, and never in a pull request.
import { entryOf, type YamlNode } from "#codecs/yaml/node.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { sopsMetadata } from "#domain/sops/metadata.ts";
import { verifyMacs, type MacVerdict } from "#tools/sops/sops.ts";
import type { RawFinding } from "#verbs/validate/collected.ts";
import { noOpinion, noteUnchecked, wantedTool, type Opinion, type OpinionOptions } from "./opinion.ts";

/** Where sops looks for a private key, apart from the home folder. */
const keyVariables = [
  "SOPS_AGE_KEY",
  "SOPS_AGE_KEY_FILE",
  "SOPS_AGE_KEY_CMD",
  "SOPS_AGE_SSH_PRIVATE_KEY_FILE",
  "SOPS_AGE_SSH_PRIVATE_KEY_CMD",
];

const macs = "MAC of encrypted files";

/** Without a key, and in a pull request, the files are counted as not verified. */
export async function macOpinion(options: OpinionOptions): Promise<Opinion> {
  const { tree, focus, ports, settings, notChecked } = options;
  const files = [...tree.files.values()].filter(
    ({ path, documents }) => (focus === undefined || focus.has(path)) && documents.some(({ root }) => isComplete(root)),
  );
  if (files.length === 0 || settings.tools.get("sops") === "off") return noOpinion;
  const keys = keyVariables.filter((name) => (ports.environment[name] ?? "") !== "");
  const why = isPullRequest(options) ? "nothing is decrypted in a pull request" : "no key at hand";
  if (isPullRequest(options) || keys.length === 0) {
    notChecked.add({ what: macs, why, count: files.length, relevant: false });
    return noOpinion;
  }
  const tool = await wantedTool("sops", options);
  if (tool === undefined) return noOpinion;
  ports.log.progress(`asking sops about the MACs of ${files.length} files`);
  const verdicts = await verifyMacs({
    binary: tool.binary,
    files: files.map(({ path, yaml }) => ({ path, text: yaml.source.text })),
    environment: environmentFor(options, keys),
    processes: ports.processes,
    scratch: ports.scratch,
  });
  noteUnverified(verdicts, options);
  const findings = files.flatMap((file, index) => findingOf(verdicts[index]?.state, file));
  return { findings, tools: [tool.used] };
}

/** A file whose metadata is incomplete has a finding of its own. */
function isComplete(root: YamlNode | undefined): boolean {
  return sopsMetadata(root)?.missing.length === 0;
}

function noteUnverified(verdicts: readonly MacVerdict[], options: OpinionOptions): void {
  const unopened = verdicts.filter(({ state }) => state === "no-key").length;
  const why = "no key at hand opens it";
  if (unopened > 0) options.notChecked.add({ what: macs, why, count: unopened, relevant: false });
  for (const verdict of verdicts) if (verdict.state === "failed") noteUnchecked("sops", verdict.why, options);
}

function isPullRequest({ ports }: OpinionOptions): boolean {
  return (
    ports.pullRequest !== undefined ||
    ports.mergeGroup !== undefined ||
    (ports.environment["GITHUB_EVENT_NAME"] ?? "").startsWith("pull_request")
  );
}

/** The machine's own environment without tokens, and where the keys are. Relative files are meant from the root. */
function environmentFor({ ports }: OpinionOptions, keys: readonly string[]): Record<string, string> {
  const environment: Record<string, string> = { ...ports.toolchain.machine.environment };
  for (const name of keys) {
    const value = ports.environment[name] ?? "";
    environment[name] = name.endsWith("_FILE") && !/^(?:\/|[A-Za-z]:)/.test(value) ? `${ports.root}/${value}` : value;
  }
  return environment;
}

const messages: Readonly<Partial<Record<MacVerdict["state"], string>>> = {
  mismatch: "the MAC does not fit: the file was changed after it was encrypted, and sops and Flux refuse it",
  damaged: "a value cannot be decrypted with the file's own key: it was changed, moved, or copied from another file",
};

function findingOf(state: MacVerdict["state"] | undefined, { documents }: TreeFile): RawFinding[] {
  const message = state === undefined ? undefined : messages[state];
  const document = documents.find(({ root }) => sopsMetadata(root) !== undefined);
  const block = sopsMetadata(document?.root)?.entry;
  if (message === undefined || document === undefined || block === undefined) return [];
  const { start, end } = (state === "mismatch" ? entryOf(block.value, "mac") : undefined)?.keyRange ?? block.keyRange;
  return [
    {
      ...document.source.span(start, end),
      rule: "sops/mac-mismatch",
      message,
      fix: "take the last good version from Git and make the change again with `sops edit`",
      ...(document.object === undefined ? {} : { object: document.object }),
    },
  ];
}
