// What a release is called on a platform, and whether an address is one of the project's own.
import type { KnownTool, Platform } from "./tool.ts";

const goNames: Readonly<Record<Platform, { readonly os: string; readonly arch: string }>> = {
  "linux-arm64": { os: "linux", arch: "arm64" },
  "linux-x64": { os: "linux", arch: "amd64" },
  "macos-arm64": { os: "darwin", arch: "arm64" },
  "macos-x64": { os: "darwin", arch: "amd64" },
};

/** As Rust names its targets. */
const triples: Readonly<Record<Platform, string>> = {
  "linux-arm64": "aarch64-unknown-linux-gnu",
  "linux-x64": "x86_64-unknown-linux-gnu",
  "macos-arm64": "aarch64-apple-darwin",
  "macos-x64": "x86_64-apple-darwin",
};

/** Fills `{version}`, `{os}`, `{arch}` and `{triple}` into a name of `known-tools.ts`. */
export function fillName(template: string, version: string, platform: Platform): string {
  const { os, arch } = goNames[platform];
  const values: Readonly<Record<string, string>> = { version, os, arch, triple: triples[platform] };
  return template.replace(/\{(version|os|arch|triple)\}/g, (_, key: string) => values[key] ?? "");
}

/** The address of a tool's release; undefined for a tool without releases that we know the name of. */
export function assetUrl(tool: KnownTool, version: string, platform: Platform): string | undefined {
  return tool.release === undefined ? undefined : fillName(tool.release.url, version, platform);
}

/** Where each binary of the tool lies in the release's archive, in the order of `tool.binaries`; empty when it is no archive. */
export function archiveMembers(tool: KnownTool, version: string, platform: Platform): readonly string[] {
  return (tool.release?.members ?? []).map((member) => fillName(member, version, platform));
}

/**
 * Why an address is not one of the tool's own, or undefined when host and repository are on its allow-list.
 * The address is normalised first, so that `..` and a user name in front of the host deceive nobody.
 */
export function foreignAddress(tool: KnownTool, address: string): string | undefined {
  const allowed = tool.release?.allowed ?? [];
  if (!URL.canParse(address)) return `${JSON.stringify(address)} is not an address`;
  const url = new URL(address);
  if (url.protocol !== "https:") return `${address} is not https`;
  if (url.username !== "" || url.password !== "") return `${url.host} is given with a user name`;
  if (/%2f|%5c|%2e/i.test(url.pathname)) return `the path of ${url.host} holds an escaped separator`;
  const place = `${url.host}${url.pathname}`;
  if (allowed.some((prefix) => place.startsWith(prefix))) return undefined;
  return `${place} is not under ${allowed.join(" or ") || "any place that is known for this tool"}`;
}
