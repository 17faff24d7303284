// The version that a program tells about itself.
import type { KnownTool } from "./tool.ts";

/** The version without `v` and build metadata, or undefined when the program does not say (a plain `go build` often does not). */
export function reportedVersion(tool: KnownTool, output: string): string | undefined {
  return tool.versionPattern.exec(output.replace(/\r\n/g, "\n"))?.[1]?.replace(/\+.*$/, "");
}

/** True when both name the same version; build metadata (`+g1a2b3c`) says nothing about order or sameness. */
export function sameVersion(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(version: string): string {
  return version.replace(/^v/, "").replace(/\+.*$/, "");
}
