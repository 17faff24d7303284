// The folder of the applies on a real disk: who may open it, what it keeps, and processes that are killed.
import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openState, type OpenState } from "#adapters/node/state-folder.ts";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "homelab-state-"))));
afterEach(() => rmSync(root, { recursive: true }));

function opened(path = join(root, "state")): OpenState {
  const state = openState(path);
  if ("problem" in state) throw new Error(state.problem);
  return state;
}

describe("a state folder", () => {
  test("keeps lines in order, cuts a torn one off, and is its owner's alone", async () => {
    const { folder, close } = opened();
    expect(await folder.journal.read()).toBe("");
    await folder.journal.append("one\n");
    await folder.journal.append("two\nhal");
    await folder.journal.truncate(8);
    await folder.journal.append("three\n");
    expect(await folder.journal.read()).toBe("one\ntwo\nthree\n");
    await folder.write("backups/1/etcd.age", Buffer.from("x"));
    expect(await folder.list()).toEqual(["backups/1/etcd.age", "journal.jsonl", "lock"]);
    expect(Buffer.from((await folder.read("backups/1/etcd.age")) ?? []).toString()).toBe("x");
    expect(await folder.read("nothing")).toBeUndefined();
    for (const name of ["journal.jsonl", "backups/1/etcd.age"])
      expect(statSync(join(root, "state", name)).mode & 0o777).toBe(0o600);
    close();
  });

  test("never overwrites a backup", async () => {
    const { folder, close } = opened();
    await folder.write("etcd.age", Buffer.from("first"));
    await expect(folder.write("etcd.age", Buffer.from("second"))).rejects.toThrow("EEXIST");
    expect(readFileSync(join(root, "state/etcd.age"), "utf8")).toBe("first");
    close();
  });

  test("is for one process, also for one that asks twice", () => {
    const { close } = opened();
    expect(openState(join(root, "state"))).toEqual({
      problem: `another apply is at work with it (process ${process.pid})`,
    });
    close();
    opened().close();
  });

  test("that others can open is refused", () => {
    opened().close();
    chmodSync(join(root, "state"), 0o755);
    expect(openState(join(root, "state"))).toEqual({ problem: expect.stringMatching(/chmod 700/) as string });
  });

  test("in a place where no folder can be is a problem in words", () => {
    writeFileSync(join(root, "file"), "");
    expect(openState(join(root, "file/state"))).toEqual({ problem: "something in its path is not a folder" });
  });

  test(
    "of a process that was killed is free again, and every line that was told of is there",
    { timeout: 30_000 },
    async () => {
      const path = join(root, "state");
      for (const lines of [1, 7, 40]) {
        const child = fork("test/adapters/node/journal-writer-process.ts", [path]);
        let told = 0;
        for await (const [message] of on(child, lines)) told = Number(message);
        child.kill("SIGKILL");
        await once(child, "exit");
        const { folder, close } = opened(path);
        const written = (await folder.journal.read()).split("\n").filter((line) => line !== "");
        expect(written.length).toBeGreaterThanOrEqual(told);
        expect(written.slice(0, told)).toEqual(Array.from({ length: told }, (_, index) => `line ${index + 1}`));
        await folder.journal.truncate(0);
        close();
      }
    },
  );
});

async function* on(child: ReturnType<typeof fork>, count: number): AsyncGenerator<unknown[]> {
  for (let seen = 0; seen < count; seen++) yield (await once(child, "message")) as unknown[];
}
