// `homelab approve` with the real ssh-keygen: what it signs, what it does not, and whose signature is taken.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { processes } from "#adapters/node/processes.ts";
import { scratch } from "#adapters/node/scratch.ts";
import { planJson } from "#domain/plan/json.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import { approve, type ApproveInputs } from "#verbs/approve/approve.ts";
import { readApprovals } from "#verbs/approve/read-approvals.ts";
import { upgradePlan } from "./plans.ts";

const now = Date.parse("2026-11-25T08:00:00Z");
const commit = "c".repeat(40);
let folder = "";
const plan = upgradePlan();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "homelab-approve-"));
  for (const name of ["anna", "eve"])
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", join(folder, name)]);
  write("plan.json", planJson(plan));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const environment = { PATH: process.env["PATH"] ?? "" };
const means = { processes, scratch, environment };

function ports(): Ports {
  const told: string[] = [];
  return {
    ...({} as Ports),
    ...means,
    log: { progress: (text: string) => told.push(text), warning: (text: string) => told.push(text) },
    git: {
      resolve: (name: string) => Promise.resolve(name === "HEAD" ? commit : undefined),
    } as unknown as Ports["git"],
    readGiven: (path) => ({ bytes: readFileSync(join(folder, path)) }),
    givenPath: (path) => join(folder, path),
    clock: { now: () => now, sleep: () => Promise.resolve() },
  };
}

function inputs(more: Partial<ApproveInputs> = {}): ApproveInputs {
  return { plan: "plan.json", key: "anna", validFor: "24h", words: [plan.digest], ...more };
}

function signers(...names: readonly string[]): string {
  return names.map((name) => `${name}@example.test ${readFileSync(join(folder, `${name}.pub`), "utf8")}`).join("");
}

describe("approve", () => {
  test("signs the plan that is named, and the signature is its signer's", async () => {
    const { text, exitCode } = await approve(inputs({ words: [plan.digest.slice(7, 23)] }), ports());
    expect(exitCode).toBe(0);
    const read = await readApprovals([{ name: "approval.json", text }], signers("eve", "anna"), means);
    expect(read).toEqual({
      rejected: [],
      approvals: [
        {
          source: "signature",
          person: "anna@example.test",
          cluster: "kubernetes",
          digest: plan.digest,
          commit,
          nonce: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
          created: now,
          expires: now + 24 * 3_600_000,
        },
      ],
    });
  });

  test("a nonce is never used for two approvals", async () => {
    const [one, two] = await Promise.all([approve(inputs(), ports()), approve(inputs(), ports())]);
    expect(one.text).not.toBe(two.text);
  });

  const other = { ...plan, digest: `sha256:${"0".repeat(64)}` } satisfies Plan;
  const refused = {
    ...plan,
    refusals: [{ rule: "quorum", message: "etcd would lose its quorum", fix: "do less" }],
  } satisfies Plan;
  test.each([
    [
      "a plan that was changed",
      () => ({ plan: write("changed.json", planJson(other)) }),
      /was changed: its digest is not that of what it says/,
    ],
    [
      "a refused plan",
      () => ({ plan: write("refused.json", planJson(refused)) }),
      /the plan is refused: etcd would lose its quorum; do less/,
    ],
    ["no plan", () => ({ plan: write("none.json", "{}\n") }), /is no plan/],
    ["another digest", () => ({ words: ["sha256:ffffffffffff"] }), /has no plan with that digest/],
    ["half a digest", () => ({ words: ["4f"] }), /is no digest/],
    ["a commit that is not here", () => ({ commit: "main" }), /main is not in this clone/],
    ["for ever", () => ({ validFor: "1000h" }), /from 1m to 168h/],
    ["no key", () => ({ key: "nobody" }), /ssh-keygen does not sign with nobody/],
  ] as const)("refuses %s", async (_, more, reason) => {
    const failure = await approve(inputs(more()), ports()).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(WrongUse);
    expect((failure as WrongUse).message).toMatch(reason);
    expect((failure as WrongUse).message).not.toContain(folder);
  });
});

describe("a signature", () => {
  test("of a key that is not allowed, over another record, or made for something else is none", async () => {
    const { text } = await approve(inputs(), ports());
    const files = [{ name: "a.json", text }];
    expect((await readApprovals(files, signers("eve"), means)).rejected).toEqual([
      "a.json: its key is not among the allowed signers",
    ]);
    expect((await readApprovals(files, "", means)).rejected).toHaveLength(1);
    const changed = text.replace(commit, "d".repeat(40));
    expect(changed).not.toBe(text);
    expect((await readApprovals([{ name: "a.json", text: changed }], signers("anna"), means)).rejected).toEqual([
      expect.stringMatching(/is not over this record/),
    ]);
    write("file", "x");
    execFileSync("ssh-keygen", ["-Y", "sign", "-f", join(folder, "anna"), "-n", "git", join(folder, "file")], {
      stdio: "ignore",
    });
    const foreign = JSON.stringify({
      ...(JSON.parse(text) as object),
      signature: readFileSync(join(folder, "file.sig"), "utf8"),
    });
    expect((await readApprovals([{ name: "a.json", text: foreign }], signers("anna"), means)).rejected).toHaveLength(1);
  });

  test("of a key whose time is over in the file of allowed signers is none", async () => {
    const { text } = await approve(inputs(), ports());
    const allowed = signers("anna").replace(" ", ' valid-before="20200101" ');
    expect((await readApprovals([{ name: "a.json", text }], allowed, means)).rejected).toHaveLength(1);
  });
});
