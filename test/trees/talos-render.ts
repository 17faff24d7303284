// talos/ rendered by the real talhelper, offline, into a temporary folder.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDocuments, root } from "./repository.ts";
import { runTool, type ToolRun } from "./run-tool.ts";

export interface TalosRender extends ToolRun {
  /** Folder that holds what talhelper wrote. */
  readonly folder: string;
  /** Names of the files written, sorted. */
  readonly files: readonly string[];
  [Symbol.dispose](): void;
}

export interface RenderOptions {
  /** Name of the key in test/keys that opens the secrets. */
  readonly key?: string;
  /** Gives talenv.yaml a new text. */
  readonly talenv?: (text: string) => string;
}

/** Copies talos/, renders the copy; exit codes other than 0 are for the caller to judge. */
export async function renderTalos(options: RenderOptions = {}): Promise<TalosRender> {
  const work = mkdtempSync(join(tmpdir(), "talos-"));
  const folder = join(work, "rendered");
  const source = join(work, "talos");
  cpSync(join(root, "talos"), source, { recursive: true, filter: (path) => !/clusterconfig\/[^.]/.test(path) });
  const talenv = join(source, "talenv.yaml");
  if (options.talenv !== undefined) writeFileSync(talenv, options.talenv(readFileSync(talenv, "utf8")));
  const args = ["genconfig", "--offline-mode", "--no-gitignore", "--disable-nodes-section"];
  const run = await runTool("talhelper", [...args, "--secret-file", "talsecret.sops.yaml", "--out-dir", folder], {
    cwd: source,
    env: { SOPS_AGE_KEY_FILE: join(root, "test/keys", `${options.key ?? "talos"}.agekey`) },
  });
  const files = run.code === 0 ? readdirSync(folder).sort() : [];
  return { ...run, folder, files, [Symbol.dispose]: () => rmSync(work, { recursive: true, force: true }) };
}

/** The documents of one rendered file. */
export function renderedDocuments(render: TalosRender, file: string): unknown[] {
  return parseDocuments(readFileSync(join(render.folder, file), "utf8"), file);
}
