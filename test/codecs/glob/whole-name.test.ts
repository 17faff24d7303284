// Names of packages by globs, held against picomatch with the options that Renovate gives to minimatch.
import picomatch from "picomatch";
import { expect, test } from "vitest";
import { matchesWholeName } from "#codecs/glob/glob.ts";

const names = [
  "velero",
  "minio",
  "ghcr.io/home-operations/sonarr",
  "ghcr.io/home-operations-x/sonarr",
  "ghcr.io/jfroy/samba",
  "ghcr.io/jfroy/a/b",
  "quay.io/cilium/charts/cilium",
  "docker.io/cloudflare/cloudflared",
  "@types/node",
  "Minio/MC",
  "a",
];
const patterns = [
  "velero",
  "VELERO",
  "**/cilium",
  "**/sonarr",
  "ghcr.io/jfroy/*",
  "ghcr.io/jfroy/**",
  "ghcr.io/home-operations**/*",
  "@types/**",
  "*",
  "**",
  "minio/*",
  "ghcr.io/{jfroy,home-operations}/*",
  "quay.io/*/charts/ciliu?",
  "[a-m]*",
];

test.each(patterns)("%s", (pattern) => {
  const expected = names.filter((name) => picomatch(pattern, { dot: true, nocase: true })(name));
  expect(names.filter((name) => matchesWholeName(name, pattern))).toEqual(expected);
});
