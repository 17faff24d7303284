// Approvals that count, and each reason for which one does not.
import { describe, expect, test } from "vitest";
import { durationMs } from "#domain/approval/duration.ts";
import { judgeApprovals, type Approval, type ApprovalQuestion } from "#domain/approval/judge.ts";
import { readSignedApproval, signedApprovalJson, type ApprovalRecord } from "#domain/approval/record.ts";

const now = Date.parse("2026-11-25T08:00:00Z");
const digest = `sha256:${"4f".repeat(32)}`;
const commit = "c".repeat(40);

const good: Approval = {
  source: "signature",
  person: "anna@example.test",
  cluster: "home",
  digest,
  commit,
  nonce: "1".repeat(32),
  created: now - 60_000,
  expires: now + 60_000,
};
const question: ApprovalQuestion = {
  cluster: "home",
  digest,
  commits: [commit],
  now,
  usedNonces: new Set(),
  needed: 1,
};

const refusals: readonly (readonly [string, Partial<Approval>, Partial<ApprovalQuestion>, RegExp])[] = [
  ["another cluster", { cluster: "lab" }, {}, /for the cluster lab/],
  ["another plan", { digest: `sha256:${"0".repeat(64)}` }, {}, /the plan is another by now/],
  [
    "main moved",
    { digest: undefined as never, commit: "d".repeat(40) },
    {},
    /for the commit dddddddddddd, which is not what lies here/,
  ],
  ["replayed", {}, { usedNonces: new Set([good.nonce]) }, /was used already/],
  ["expired", { expires: now - 1 }, {}, /it expired at 2026-11-25T07:59:59/],
  ["from the future", { created: now + 3_600_000 }, {}, /a clock is wrong/],
];

describe("an approval", () => {
  test("of this plan, this commit and in time counts", () => {
    expect(judgeApprovals([good], question)).toEqual({ approved: [good] });
  });

  test.each(refusals)("is refused: %s", (_, approval, asked, reason) => {
    const answer = judgeApprovals([{ ...good, ...approval }], { ...question, ...asked });
    expect(answer).toEqual({ refused: [expect.stringMatching(reason), expect.stringMatching(/^0 of 1 approvals/)] });
  });

  test("that is not there is missing", () => {
    expect(judgeApprovals([], question)).toEqual({ refused: [`0 of 1 approvals are there for the plan ${digest}`] });
  });

  test("of this plan counts after a squash, too: the digest covers the files", () => {
    expect(judgeApprovals([good], { ...question, commits: ["e".repeat(40)] })).toEqual({ approved: [good] });
  });

  test("two of one person are one", () => {
    const again = { ...good, nonce: "2".repeat(32) };
    expect(judgeApprovals([good, again], { ...question, needed: 2 })).toMatchObject({ refused: [/1 of 2/] });
    const other = { ...again, person: "github:42", source: "review" as const };
    expect(judgeApprovals([good, other], { ...question, needed: 2 })).toEqual({ approved: [good, other] });
  });

  test("of a review or an environment is bound by its commit", () => {
    const review: Approval = { source: "review", person: "github:42", commit, nonce: "review-1" };
    expect(judgeApprovals([review], question)).toEqual({ approved: [review] });
    expect(judgeApprovals([{ ...review, commit: "d".repeat(40) }], question)).toHaveProperty("refused");
  });
});

describe("the file of an approval", () => {
  const record: ApprovalRecord = {
    version: 1,
    cluster: "home",
    digest,
    commit,
    nonce: "1".repeat(32),
    created: "2026-11-25T07:59:00.000Z",
    expires: "2026-11-26T07:59:00.000Z",
  };
  const signature = "-----BEGIN SSH SIGNATURE-----\n…\n-----END SSH SIGNATURE-----\n";

  test("is read as it was written", () => {
    expect(readSignedApproval(signedApprovalJson({ record, signature }))).toEqual({ record, signature });
  });

  test.each([
    ["no JSON", "{", /is no JSON/],
    ["null", "null", /no SSH signature/],
    ["no signature", JSON.stringify({ record }), /no SSH signature/],
    ["another version", JSON.stringify({ record: { ...record, version: 2 }, signature }), /another version/],
    ["a field more", JSON.stringify({ record: { ...record, force: true }, signature }), /another version/],
    ["a short digest", JSON.stringify({ record: { ...record, digest: "sha256:4f" }, signature }), /no usable digest/],
    ["no expiry", JSON.stringify({ record: { ...record, expires: undefined }, signature }), /no usable expires/],
    ["a nonce with more", JSON.stringify({ record: { ...record, nonce: "1,2" }, signature }), /no usable nonce/],
  ])("is refused: %s", (_, text, reason) => {
    expect(readSignedApproval(text)).toEqual({ problem: expect.stringMatching(reason) as string });
  });
});

test("durations", () => {
  expect(["90s", "30m", "24h", "1h30m", "", "5", "1d"].map(durationMs)).toEqual([
    90_000,
    1_800_000,
    86_400_000,
    5_400_000,
    undefined,
    undefined,
    undefined,
  ]);
});
