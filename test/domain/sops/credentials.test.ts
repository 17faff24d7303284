// Credentials by their form. The samples are put together here, so that no scanner takes this file for a leak.
import { describe, expect, test } from "vitest";
import { credentialsIn } from "#domain/sops/credentials.ts";

const letters = "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbCdEfGhIjKlMnOpQrStUvWxYz0123456789";
const some = (length: number) => letters.repeat(3).slice(0, length);
const bech32 = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".repeat(2).slice(0, 58);
const pem = (kind: string) => `-----BEGIN ${kind}-----\n${some(64)}\n${some(60)}\n-----END ${kind}-----\n`;
const encoded = (text: string) => Buffer.from(text).toString("base64");

const real: readonly (readonly [string, string])[] = [
  ["a private key", pem("PRIVATE KEY")],
  ["a private key", pem("OPENSSH PRIVATE KEY")],
  ["a private key", pem("EC PRIVATE KEY").replaceAll("\n", String.raw`\n`)],
  ["a private key", pem("RSA PRIVATE KEY").replaceAll(/^/gm, "    # ")],
  ["a private key", encoded(pem("ED25519 PRIVATE KEY"))],
  ["a private key", `client-key-data: ${encoded(pem("RSA PRIVATE KEY"))}`],
  ["an age secret key", `AGE-SECRET-KEY-1${bech32}`],
  ["a GitHub token", `ghp_${some(36)}`],
  ["a GitHub token", `github_pat_${some(22)}_${some(59)}`],
  ["a GitLab token", `glpat-${some(20)}`],
  ["an AWS access key", `AKIA${"Z3QWERTYUIOPASDF"}`],
  ["an AWS secret key", `AWS_SECRET_ACCESS_KEY="${some(40)}"`],
  ["an AWS secret key", `aws_secret_access_key = ${some(40)}`],
  ["a Slack token", `xoxb-${"1".repeat(12)}-${some(24)}`],
  ["a Slack webhook", `https://hooks.slack.com/services/T${"ABC123DEF"}/B${"ABC123DEF"}/${some(24)}`],
  ["a Discord webhook", `https://discord.com/api/webhooks/${"1".repeat(18)}/${some(68)}`],
  ["a Telegram bot token", `123456789:AA${some(33)}`],
  ["a Tailscale key", `tskey-auth-${some(10)}-${some(24)}`],
];

describe("what a credential looks like", () => {
  test.each(real)("%s", (what, sample) => {
    const text = `before\nkey: ${sample} # after\n`;
    const found = credentialsIn(text);
    expect(found.map((each) => each.what)).toEqual([what]);
    for (const { start, end } of found) expect(end).toBeGreaterThan(start);
  });
});

const harmless: readonly string[] = [
  "-----BEGIN CERTIFICATE-----\n" + some(64),
  "-----BEGIN PUBLIC KEY-----\n" + some(64),
  "-----BEGIN AGE ENCRYPTED FILE-----\n" + some(64),
  "-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + some(64),
  "-----BEGIN PRIVATE KEY-----\n{{ .key }}\n-----END PRIVATE KEY-----",
  "-----BEGIN PRIVATE KEY-----\n${KEY}\n-----END PRIVATE KEY-----",
  "-----BEGIN PRIVATE KEY-----\nMIIE...\n-----END PRIVATE KEY-----",
  `-----BEGIN PRIVATE KEY-----\n${"A".repeat(64)}\n-----END PRIVATE KEY-----`,
  `if grep -q -- '-----BEGIN PRIVATE KEY-----' file; then echo ${some(20)}; fi`,
  encoded(`-----BEGIN CERTIFICATE-----\n${some(200)}`),
  `AGE-SECRET-KEY-1${"Q".repeat(58)}`,
  "AGE-SECRET-KEY-1…",
  `ghp_${"x".repeat(36)}`,
  "AKIAIOSFODNN7EXAMPLE",
  "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  "AWS_SECRET_ACCESS_KEY: ${SECRET_KEY}",
  "age1vqusfpj46rvz2gtndrvt62rpatj3e0puccprl8s74rhumnls2ajq6c7tfp",
  `sha256:${"0123456789abcdef".repeat(4)}`,
];

test.each(harmless)("no credential: %s", (text) => {
  expect(credentialsIn(text)).toEqual([]);
});

test("several in one text, each at its place", () => {
  const text = `a: ghp_${some(36)}\nb: 1\nc: glpat-${some(20)}\n`;
  expect(credentialsIn(text).map(({ what, start }) => [what, text.slice(0, start).split("\n").length])).toEqual([
    ["a GitHub token", 1],
    ["a GitLab token", 3],
  ]);
});
