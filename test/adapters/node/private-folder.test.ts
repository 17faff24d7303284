// Private folders go with the process that made them, however it ends: real processes, really killed.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const source = join(dirname(fileURLToPath(import.meta.url)), "../../../actions/lib/adapters/node/scratch.ts");
let temporary = "";
beforeAll(() => void (temporary = mkdtempSync(join(tmpdir(), "homelab-folders-"))));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** A process that holds a folder open with a secret in it, and says where. */
async function holder(): Promise<{ readonly child: ChildProcess; readonly path: string }> {
  const script = `
    import { scratch } from ${JSON.stringify(pathToFileURL(source).href)};
    await scratch.withFolder(async (folder) => {
      folder.write("deep/secret.yaml", "canary-7d1f");
      console.log(folder.path);
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    }, { holdsSecrets: true });`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
    cwd: dirname(source),
    env: { PATH: process.env["PATH"], TMPDIR: temporary },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  return { child, path: chunk.toString("utf8").trim() };
}

/** Resolves when the folder is no more. */
async function gone(path: string): Promise<void> {
  for await (const _ of changesBelow(dirname(path))) if (!existsSync(path)) return;
}

async function* changesBelow(folder: string): AsyncGenerator<void> {
  const watcher = watch(folder);
  try {
    yield;
    for (;;) {
      await once(watcher, "change");
      yield;
    }
  } finally {
    watcher.close();
  }
}

describe.skipIf(process.platform === "win32")("a folder for secrets", () => {
  test("belongs to this user alone", async () => {
    const { child, path } = await holder();
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(join(path, "deep")).mode & 0o777).toBe(0o700);
    expect(statSync(join(path, "deep/secret.yaml")).mode & 0o777).toBe(0o600);
    child.kill("SIGKILL");
    await gone(path);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const)("is gone after %s", async (signal) => {
    const { child, path } = await holder();
    expect(readdirSync(path, { recursive: true })).toContain(join("deep", "secret.yaml"));
    const ended = once(child, "exit");
    child.kill(signal);
    expect((await ended)[1]).toBe(signal);
    await gone(path);
    expect(existsSync(path)).toBe(false);
  });

  test("of a process that is no more is removed by the next one, others are left alone", async () => {
    const first = await holder();
    const name = first.path.slice(first.path.lastIndexOf("/") + 1);
    const [, own = ""] = /^homelab-private-\d+-\d+-([0-9a-f]+)-/.exec(name) ?? [];
    expect(own).toHaveLength(16);
    const leftover = join(temporary, `homelab-private-4194303-1-${own}-aaaaaa`);
    const beforeReboot = join(temporary, `homelab-private-1-1-0123456789abcdef-aaaaaa`);
    const ofContainer = join(temporary, `homelab-private-4194303-1-${own.slice(0, 8)}0000000f-aaaaaa`);
    const stranger = join(temporary, "homelab-something");
    for (const path of [leftover, beforeReboot, ofContainer, stranger]) mkdirSync(path);
    const second = await holder();
    expect([leftover, beforeReboot, ofContainer, stranger, first.path].map((path) => existsSync(path))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    for (const { child, path } of [first, second]) {
      child.kill("SIGKILL");
      await gone(path);
    }
  });
});
