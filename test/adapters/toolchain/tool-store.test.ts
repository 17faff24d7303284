import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeToolStore } from "#adapters/toolchain/tool-store.ts";
import { cacheFolder } from "#adapters/toolchain/toolchain.ts";
import { slotName, type Slot } from "#domain/toolchain/resolution.ts";
import type { Filling, StoredTool, WorkFolder } from "#ports/tool-store.ts";

const slot: Slot = { tool: "tool", version: "1.0.0", platform: "linux-x64", source: "s".repeat(64) };
const name = slotName(slot);
const sumOf = (text: string) => createHash("sha256").update(text).digest("hex");

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "homelab-store-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folders = () =>
  Object.fromEntries(
    readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name: folder }) => [folder, readdirSync(join(root, folder))]),
  );

function filling(content: string, refusal?: string) {
  return async (folder: WorkFolder): Promise<Filling> => {
    const file = await folder.write("tool", content);
    return { files: { tool: file }, madeBy: "build", refuse: () => Promise.resolve(refusal) };
  };
}

describe("the tool store", () => {
  test("keeps a tool, executable and with its checksum, and nothing else", async () => {
    const store = nodeToolStore(root);
    expect(await store.find(slot)).toBeUndefined();
    const stored = (await store.install(slot, filling("program"))) as StoredTool;
    const file = join(root, "tools", name, "tool");
    expect(stored).toEqual({ binaries: { tool: file }, sha256: { tool: sumOf("program") }, madeBy: "build" });
    expect(await store.find(slot)).toEqual(stored);
    expect(statSync(file).mode & 0o111).toBe(0o111);
    expect(folders()).toEqual({ downloads: [], locks: [], tools: [name], work: [] });
  });

  test("another source is another tool", async () => {
    const store = nodeToolStore(root);
    await store.install(slot, filling("program"));
    expect(await store.find({ ...slot, source: "t".repeat(64) })).toBeUndefined();
    expect(await store.find({ ...slot, platform: "linux-arm64" })).toBeUndefined();
    expect(await store.find({ ...slot, version: "1.0.1" })).toBeUndefined();
  });

  test("a version never becomes a path", () => {
    const odd = slotName({ ...slot, version: "../../etc/x" });
    expect(odd).not.toContain("/");
    expect(odd).toMatch(/^tool-/);
  });

  test.each([
    ["a refused tool", filling("program", "it says that it is 0.9"), "it says that it is 0.9"],
    ["a work that fails", () => Promise.resolve({ problem: "no compiler" }), "no compiler"],
  ] satisfies [string, (folder: WorkFolder) => Promise<Filling>, string][])(
    "%s leaves nothing",
    async (_, work, problem) => {
      const store = nodeToolStore(root);
      expect(await store.install(slot, work)).toEqual({ problem });
      expect(folders()).toMatchObject({ locks: [], work: [] });
      expect(await store.find(slot)).toBeUndefined();
    },
  );

  test("a work that throws leaves nothing, and its error goes on", async () => {
    const store = nodeToolStore(root);
    await expect(store.install(slot, () => Promise.reject(new Error("a fault of ours")))).rejects.toThrow(
      "a fault of ours",
    );
    expect(folders()).toMatchObject({ locks: [], work: [] });
  });

  test.each([
    ["a changed program", () => writeFileSync(join(root, "tools", name, "tool"), "other")],
    ["a missing program", () => rmSync(join(root, "tools", name, "tool"))],
    ["a broken manifest", () => writeFileSync(join(root, "tools", name, "manifest.json"), "{")],
    ["a manifest that says nothing", () => writeFileSync(join(root, "tools", name, "manifest.json"), "[]")],
    [
      "a manifest without programs",
      () => writeFileSync(join(root, "tools", name, "manifest.json"), '{"madeBy":"build","sha256":{}}'),
    ],
    [
      "a manifest that names a file elsewhere",
      () =>
        writeFileSync(join(root, "x"), "") ??
        writeFileSync(
          join(root, "tools", name, "manifest.json"),
          `{"madeBy":"build","sha256":{"../../x":"${sumOf("")}"}}`,
        ),
    ],
  ])("%s is not used and is made anew", async (_, damage) => {
    const store = nodeToolStore(root);
    await store.install(slot, filling("program"));
    damage();
    expect(await store.find(slot)).toBeUndefined();
    expect(await store.install(slot, filling("program"))).toMatchObject({ sha256: { tool: sumOf("program") } });
    expect(readFileSync(join(root, "tools", name, "tool"), "utf8")).toBe("program");
    expect(folders()).toMatchObject({ downloads: [], locks: [], tools: [name], work: [] });
  });

  test("a cache that cannot be written is a problem that names it", async () => {
    const file = join(root, "file");
    writeFileSync(file, "");
    const filled = await nodeToolStore(join(file, "cache")).install(slot, filling("program"));
    expect(filled).toMatchObject({ problem: expect.stringContaining(join(file, "cache")) as string });
    expect(filled).toMatchObject({ problem: expect.stringContaining("XDG_CACHE_HOME") as string });
  });
});

describe("what is remembered of a program", () => {
  const later = () => Date.now() + 60_000;
  const stamps = () => join(root, "tools", name, "stamps.json");
  const program = () => join(root, "tools", name, "tool");

  test("is its sha256 with what the file system says of it, once it has settled", async () => {
    await nodeToolStore(root).install(slot, filling("program"));
    await nodeToolStore(root).find(slot);
    expect(existsSync(stamps())).toBe(false);
    const found = await nodeToolStore(root, later).find(slot);
    const remembered = readFileSync(stamps(), "utf8");
    const { dev, ino, mode, size, mtimeNs, ctimeNs } = statSync(program(), { bigint: true });
    expect(JSON.parse(remembered)).toEqual({
      tool: [sumOf("program"), dev, ino, mode, size, mtimeNs, ctimeNs].join(" "),
    });
    expect(await nodeToolStore(root, later).find(slot)).toEqual(found);
    expect(readFileSync(stamps(), "utf8")).toBe(remembered);
    expect(readdirSync(join(root, "tools", name)).sort()).toEqual(["manifest.json", "stamps.json", "tool"]);
  });

  test("spares reading it: the sum that is remembered is not taken again", async () => {
    await nodeToolStore(root).install(slot, filling("program"));
    await nodeToolStore(root, later).find(slot);
    const { dev, ino, mode, size, mtimeNs, ctimeNs } = statSync(program(), { bigint: true });
    const other = sumOf("what is not in it");
    writeFileSync(stamps(), JSON.stringify({ tool: [other, dev, ino, mode, size, mtimeNs, ctimeNs].join(" ") }));
    writeFileSync(
      join(root, "tools", name, "manifest.json"),
      JSON.stringify({ madeBy: "build", sha256: { tool: other } }),
    );
    expect(await nodeToolStore(root, later).find(slot)).toMatchObject({ sha256: { tool: other } });
  });

  test.each([
    ["other content of the same length", () => writeFileSync(program(), "PROGRAM")],
    [
      "other content with the old time",
      () => {
        const { atime, mtime } = statSync(program());
        writeFileSync(program(), "PROGRAM");
        utimesSync(program(), atime, mtime);
      },
    ],
    [
      "another file in its place",
      () => {
        writeFileSync(`${program()}2`, "PROGRAM", { mode: 0o755 });
        renameSync(`${program()}2`, program());
      },
    ],
    ["a file that is gone", () => rmSync(program())],
  ])("does not hide %s", async (_, damage) => {
    await nodeToolStore(root).install(slot, filling("program"));
    expect(await nodeToolStore(root, later).find(slot)).toBeDefined();
    damage();
    expect(await nodeToolStore(root, later).find(slot)).toBeUndefined();
  });

  test.each([
    ["cut off", "{"],
    ["no object", "null"],
    ["of another program", '{"other":"x"}'],
    ["of another type", '{"tool":7}'],
  ])("is made anew when it is %s", async (_, content) => {
    await nodeToolStore(root).install(slot, filling("program"));
    writeFileSync(stamps(), content);
    expect(await nodeToolStore(root, later).find(slot)).toMatchObject({ sha256: { tool: sumOf("program") } });
    expect(readFileSync(stamps(), "utf8")).toContain(sumOf("program"));
  });

  test("goes with the program when that is made anew", async () => {
    await nodeToolStore(root).install(slot, filling("program"));
    await nodeToolStore(root, later).find(slot);
    writeFileSync(program(), "PROGRAM");
    await nodeToolStore(root, later).install(slot, filling("program"));
    expect(readFileSync(program(), "utf8")).toBe("program");
  });
});

describe("several at once", () => {
  test("in one process: one works, all get the same", async () => {
    const store = nodeToolStore(root);
    let works = 0;
    const all = await Promise.all(
      Array.from({ length: 6 }, () =>
        store.install(slot, (folder) => {
          works++;
          return filling("program")(folder);
        }),
      ),
    );
    expect(works).toBe(1);
    for (const stored of all) expect(stored).toEqual(all[0]);
    expect(all[0]).toHaveProperty("binaries");
  });

  test("two processes: the second waits and gets what the first made", async () => {
    const first = child("first content");
    expect(await first.line()).toBe("working");
    const second = child("second content");
    expect(await second.line()).toMatch(new RegExp(`^waiting for process ${first.process.pid} on `));
    first.process.stdin.write("go\n");
    const made = JSON.parse(await first.line()) as StoredTool;
    expect(made.sha256).toEqual({ tool: sumOf("first content") });
    expect(JSON.parse(await second.line())).toEqual(made);
    await Promise.all([first.ended, second.ended]);
    expect(folders()).toEqual({ downloads: [], locks: [], tools: [name], work: [] });
  });

  test("a process that is killed in the middle leaves no tool, and the next one gets on at once", async () => {
    const first = child("first content");
    expect(await first.line()).toBe("working");
    first.process.kill("SIGKILL");
    await first.ended;
    expect(readdirSync(join(root, "work"))).toHaveLength(1);
    expect(readdirSync(join(root, "locks"))).toEqual([`${name}.lock`]);
    expect(await nodeToolStore(root).find(slot)).toBeUndefined();
    expect(await nodeToolStore(root).install(slot, filling("program"))).toMatchObject({
      sha256: { tool: sumOf("program") },
    });
    expect(folders()).toEqual({ downloads: [], locks: [], tools: [name], work: [] });
  });

  test("a lock of another host is void when it has not been renewed for long", async () => {
    const lock = join(root, "locks", `${name}.lock`);
    mkdirSync(dirname(lock));
    writeFileSync(lock, JSON.stringify({ pid: 1, host: "another", token: "x" }));
    utimesSync(lock, new Date(0), new Date(0));
    expect(await nodeToolStore(root).install(slot, filling("program"))).toHaveProperty("binaries");
    expect(folders()["locks"]).toEqual([]);
  });

  test("an empty lock file that a crash left is void after a while", async () => {
    const lock = join(root, "locks", `${name}.lock`);
    mkdirSync(dirname(lock));
    writeFileSync(lock, "");
    utimesSync(lock, new Date(0), new Date(0));
    expect(await nodeToolStore(root).install(slot, filling("program"))).toHaveProperty("binaries");
  });
});

describe("the place of the cache", () => {
  test.each([
    [{ RUNNER_TOOL_CACHE: "/opt/cache", XDG_CACHE_HOME: "/xdg", HOME: "/home/x" }, "/opt/cache/homelab"],
    [{ XDG_CACHE_HOME: "/xdg", HOME: "/home/x" }, "/xdg/homelab"],
    [{ XDG_CACHE_HOME: "relative", HOME: "/users/x" }, "/users/x/.cache/homelab"],
    [{ RUNNER_TOOL_CACHE: "", HOME: "/users/x" }, "/users/x/.cache/homelab"],
  ])("%j", (environment, folder) => {
    expect(cacheFolder(environment as Record<string, string>)).toBe(folder);
  });
});

interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<unknown>;
  line(): Promise<string>;
}

function child(content: string): Child {
  const script = join(dirname(fileURLToPath(import.meta.url)), "install-child.ts");
  const started = spawn(process.execPath, [script, root, content], { stdio: ["pipe", "pipe", "pipe"] });
  let stderr = "";
  started.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  return {
    process: started,
    ended: once(started, "close"),
    async line() {
      const next = await lines.next();
      if (next.done === true) throw new Error(`the process ended: ${stderr}`);
      return next.value;
    },
  };
}
