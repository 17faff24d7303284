// The same tree gives the same bytes: whenever, wherever and on whatever machine it is judged.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { variedTree } from "./fixtures.ts";
import { homelab } from "./program.ts";
import { git, temporaryFolder, write, commitAll } from "./tree.ts";

const formats = ["json", "sarif", "markdown"] as const;

async function outputs(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  wanted: readonly string[] = formats,
): Promise<string[]> {
  return Promise.all(
    wanted.map(async (format) => (await homelab(folder, ["check", "--format", format], { environment })).stdout),
  );
}

/** Two repositories of the same content, their files made in opposite orders, at paths of different length and depth. */
function twins(): readonly [string, string] {
  const contents = Object.entries(variedTree());
  const make = (folder: string, entries: typeof contents): string => {
    mkdirSync(folder, { recursive: true });
    for (const [path, content] of entries) write(folder, { [path]: content });
    git(folder, "init", "--quiet", "--initial-branch=main");
    commitAll(folder, "first");
    return folder;
  };
  return [
    make(join(temporaryFolder(), "a"), contents),
    make(join(temporaryFolder(), "other place/with/depth"), contents.toReversed()),
  ];
}

describe("a tree with many findings", () => {
  test("ten runs give the same bytes", async () => {
    const [folder] = twins();
    const first = await outputs(folder);
    for (const text of first) expect(text.length).toBeGreaterThan(1000);
    for (let run = 1; run < 10; run++) expect(await outputs(folder, {}, ["json"])).toEqual(first.slice(0, 1));
    expect(await outputs(folder)).toEqual(first);
  });

  test("two places and orders of making give the same bytes", async () => {
    const [one, other] = twins();
    expect(await outputs(other)).toEqual(await outputs(one));
  });

  test("time zone, language, terminal and home make no difference", async () => {
    const [folder] = twins();
    const first = await outputs(folder, { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" });
    const second = await outputs(folder, {
      TZ: "America/Los_Angeles",
      LANG: "C",
      COLUMNS: "40",
      CI: "true",
      HOME: "/nonexistent",
      USER: "someone",
    });
    expect(second).toEqual(first);
  });
});

describe("this repository", () => {
  test("its clones at two places give the same bytes, run after run", async () => {
    const clones = ["one", "the other/one deeper"].map((name) => {
      const folder = join(temporaryFolder(), name);
      git(resolve("."), "clone", "--quiet", "--no-hardlinks", ".", folder);
      return folder;
    });
    const first = await outputs(clones[0] ?? "");
    expect(first[0]).toContain('"verdict": "clean"');
    expect(await outputs(clones[1] ?? "", { TZ: "Asia/Kathmandu" })).toEqual(first);
    expect(await outputs(clones[0] ?? "", {}, ["json"])).toEqual(first.slice(0, 1));
  });
});
