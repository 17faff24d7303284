// Files on this machine as programs.
import { createHash } from "node:crypto";
import { accessSync, constants, createReadStream, statSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { errorCode } from "./errno.ts";

/** True for a regular file that may be executed; false for what is not there or cannot be looked at. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

/** sha256 of the file, lower-case hexadecimal. Throws when it cannot be read. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}
