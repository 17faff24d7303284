// A change of a tree as the pull request shows it: the comment, the page of the step, the HTML page, the terminal.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { installation } from "#adapters/node/installation.ts";
import { commentBody } from "#domain/comment/comment.ts";
import { writeMarker } from "#domain/github/marker.ts";
import type { WriterInput } from "#domain/report/writer.ts";
import { openRepository } from "#hosts/repository.ts";
import { render, writerInput, type Format } from "#hosts/rendering.ts";
import { ruleCatalog } from "#rules/catalog.ts";
import { check } from "#verbs/check.ts";
import { commentLinks } from "#verbs/comment/links.ts";
import type { Tree } from "../edits/tree.ts";
import { requireTool } from "../tools/real-tools.ts";
import { committed } from "./committed.ts";

export interface Surfaces {
  readonly comment: string;
  readonly summary: string;
  readonly page: string;
  readonly text: string;
  readonly json: string;
}

/** What a job finds in its tool cache. */
export const tools = ["talhelper", "talosctl", "kubeconform", "actionlint"];

/** `head` over `base` in a repository of its own. Without tools only git is on the PATH. */
export async function surfacesOf(
  { base, head }: { readonly base: Tree; readonly head: Tree },
  withoutTools = false,
): Promise<Surfaces> {
  const root = mkdtempSync(join(tmpdir(), "homelab-gallery-"));
  try {
    const commits = committed(root, base, head);
    const folders = withoutTools ? [] : await Promise.all(tools.map(async (name) => dirname(await requireTool(name))));
    const environment = {
      PATH: [...folders, "/usr/bin", "/bin"].join(":"),
      HOME: "/nonexistent",
      HOMELAB_TOOL_CACHE: join(root, ".git/none"),
    };
    const log = { progress: () => undefined, warning: () => undefined };
    const ports = openRepository(root, { cwd: root, environment, log, installation: installation(), bringTools: false, label: (name) => name }); // prettier-ignore
    const inputs = { base: commits.base, config: undefined, changed: false, staged: false, failOn: "error" as const };
    const result = await check(inputs, ports);
    const link = ({ path, line }: { path: string; line: number }) => `https://github.com/me/cluster/blob/${commits.head}/${path}#L${line}`; // prettier-ignore
    const style = { color: false, width: 100 };
    const input = (more: Partial<WriterInput["style"]>) =>
      writerInput({ result, gate: inputs, version: "1.0.0", style: { ...style, ...more } });
    const written = (format: Format, more: Partial<WriterInput["style"]> = {}) =>
      scrubbed(render(format, input(more)), commits);
    const body = commentBody({
      report: result.report,
      rules: ruleCatalog,
      links: commentLinks({
        workflow: {
          repository: "me/cluster",
          serverUrl: "https://github.com",
          run: { id: 1, attempt: 1 },
          github: () => {
            throw new Error("nothing is posted");
          },
        },
        ...commits,
        headRepository: "me/cluster",
        report: undefined,
      }),
      marker: writeMarker({ cluster: "kubernetes", head: commits.head, run: { id: 1, attempt: 1 }, state: "clean", errors: 0, warnings: 0, earlier: [] }), // prettier-ignore
      ...commits,
      earlier: [],
    });
    return {
      comment: scrubbed(body, commits),
      summary: written("markdown", { link }),
      page: written("html", { link }),
      text: written("text"),
      json: render("json", input({})),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Commits and digests depend on every byte of the tree: no golden file could hold them. */
function scrubbed(text: string, commits: { readonly base: string; readonly head: string }): string {
  return text
    .replaceAll(commits.head, "4c1d2e7".padEnd(40, "0"))
    .replaceAll(commits.base, "90ab12f".padEnd(40, "0"))
    .replaceAll(commits.head.slice(0, 7), "4c1d2e7")
    .replaceAll(commits.base.slice(0, 7), "90ab12f")
    .replace(/sha256:[0-9a-f]{4,64}(?:…[0-9a-f]{4})?/gu, "sha256:0a1b…8c9d");
}
