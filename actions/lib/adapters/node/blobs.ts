// Contents of Git's objects, many at once.
import { execFileSync } from "node:child_process";
import { gitEnvironment, gitSettings, runGit, type GitPlace } from "./git.ts";

/** An object by its id, and what it stands for, for the message when it cannot be had. */
export interface BlobName {
  readonly path: string;
  readonly id: string;
}

/** The bytes of each, by path. Throws when the clone lacks one. */
export async function readBlobs(place: GitPlace, blobs: readonly BlobName[]): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  if (blobs.length === 0) return contents;
  const stdin = blobs.map(({ id }) => `${id}\n`).join("");
  const output = (await runGit(place, ["cat-file", "--batch"], { stdin })) ?? Buffer.alloc(0);
  let at = 0;
  for (const { path, id } of blobs) {
    const end = output.indexOf(10, at);
    const header = output.subarray(at, end).toString("latin1");
    const size = Number(new RegExp(`^${id} blob (\\d+)$`).exec(header)?.[1] ?? Number.NaN);
    if (!Number.isInteger(size)) throw new Error(`git cat-file answered ${JSON.stringify(header)} for ${path}`);
    contents.set(path, output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}

/** One object, while the caller waits: for the few that nobody knew to ask for. Throws when the clone lacks it. */
export function readBlobNow(place: GitPlace, { id }: BlobName): Uint8Array {
  return execFileSync("git", [...gitSettings(place), "cat-file", "blob", id], {
    cwd: place.root,
    env: gitEnvironment(place),
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
