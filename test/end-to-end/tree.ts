// Small repositories for one test: made from strings in a folder of their own, and removed with the test.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** An empty folder without links in its path, removed when the test ends. Its name has a space. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "home lab-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for several tests: removed when all of the file, or of the `describe` that it is called in, are done. */
export function sharedFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "home lab-")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function write(folder: string, contents: Contents): void {
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A plain folder. */
export function folderOf(contents: Contents): string {
  const folder = temporaryFolder();
  write(folder, contents);
  return folder;
}

/** A Git repository on branch `main` with everything committed; in `folder`, else in one of its own. */
export function repositoryOf(contents: Contents, folder = temporaryFolder()): string {
  write(folder, contents);
  git(folder, "init", "--quiet", "--initial-branch=main");
  if (Object.keys(contents).length > 0) commitAll(folder, "first");
  return folder;
}

/** Commits the whole work tree and answers the commit's id. `date` is an ISO date. */
export function commitAll(folder: string, message: string, date = "2026-01-31"): string {
  git(folder, "add", "--all");
  const when = `${date}T12:00:00Z`;
  run(folder, ["commit", "--quiet", "--allow-empty", "-m", message], {
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_DATE: when,
  });
  return git(folder, "rev-parse", "HEAD");
}

export function git(folder: string, ...args: readonly string[]): string {
  return run(folder, args, {});
}

/** Nothing of this machine's Git settings is heard. */
function run(folder: string, args: readonly string[], more: Readonly<Record<string, string>>): string {
  const settings = ["user.name=Test", "user.email=test@example.test", "commit.gpgSign=false", "core.autocrlf=false"];
  const output = execFileSync("git", [...settings.flatMap((pair) => ["-c", pair]), ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CEILING_DIRECTORIES: dirname(folder),
      ...more,
    },
  });
  return output.trim();
}
