// `homelab init` in this process, on a real folder.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { installation } from "#adapters/node/installation.ts";
import { openRepository } from "#hosts/repository.ts";
import type { Ports } from "#ports/ports.ts";
import { init, type InitInputs } from "#verbs/init/init.ts";
import { emptyEnvironment } from "../../opinions/report-on.ts";

export const pin = "0123456789abcdef0123456789abcdef01234567";

export function portsFor(folder: string, replaced: Partial<Ports> = {}): Ports {
  const around = {
    cwd: folder,
    environment: { ...emptyEnvironment(), PATH: process.env["PATH"] ?? "" },
    log: { progress: () => {}, warning: (said: string) => expect.fail(said) },
    installation: installation(),
    label: (name: string) => `--${name}`,
    bringTools: false,
    mayWrite: true as const,
  };
  return { ...openRepository(undefined, around), ...replaced };
}

interface Answer {
  readonly clusters: readonly unknown[];
  readonly branch: string;
  readonly files: readonly { readonly path: string; readonly fate: string; readonly difference: string }[];
}

export async function runInit(folder: string, inputs: Partial<InitInputs> = {}, replaced: Partial<Ports> = {}) {
  const given = { words: [], pin, branch: undefined, force: false, dryRun: false, ...inputs };
  const { text, json, exitCode } = await init(given, portsFor(folder, replaced));
  expect(exitCode).toBe(0);
  const answer = json as Answer;
  return { text, ...answer, fates: Object.fromEntries(answer.files.map(({ path, fate }) => [path, fate])) };
}

/** The text of a file; undefined when it is not there. */
export function textIn(folder: string, path: string): string | undefined {
  return existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : undefined;
}
