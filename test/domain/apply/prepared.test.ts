// What is held against the plan before anything is done: the plan itself, the render with real secrets, the time, the snapshot.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderDifference } from "#domain/apply/same-render.ts";
import { sealWith } from "#domain/apply/seal.ts";
import { verifySnapshot } from "#domain/apply/snapshot.ts";
import { whatChanged } from "#domain/apply/what-changed.ts";
import { isInWindow } from "#domain/apply/window.ts";
import { readConfigDocuments } from "#domain/machine-config/read-documents.ts";
import { withLiveKubernetes } from "#domain/machine-config/owned-fields.ts";
import { etcdSnapshot } from "../../simulated-cluster/snapshot.ts";
import { upgradePlan } from "../../verbs/approve/plans.ts";

describe("what changed since the approval", () => {
  const { bound } = upgradePlan();
  const [first] = bound.nodes;
  const [step] = bound.steps;
  test.each([
    ["nothing", {}, []],
    ["the base", { base: "sha256:x" }, [/another base/]],
    ["the head", { head: "sha256:x" }, [/pushed or merged since/]],
    ["a tool", { tools: [] }, [/talhelper is not used, and was/]],
    [
      "a configuration",
      { nodes: [{ ...first, config: "sha256:x" }, ...bound.nodes.slice(1)] },
      [/the configuration of talos-cp-1 is another/],
    ],
    ["a node", { nodes: bound.nodes.slice(1) }, [/talos-cp-1 is gone/]],
    [
      "an address",
      { nodes: [{ ...first, address: "10.0.0.9" }, ...bound.nodes.slice(1)] },
      [/another role, host or address/],
    ],
    ["a step", { steps: bound.steps.slice(1) }, [/a step is gone: upgrade-talos/]],
    [
      "a command",
      { steps: [{ ...step, commands: [] }, ...bound.steps.slice(1)] },
      [/another order or with other commands/],
    ],
    ["the order", { order: "workers first" }, [/the order is another: workers first/]],
    ["a precondition", { preconditions: [] }, [/other things must hold/]],
    ["the cluster", { cluster: "lab" }, [/the cluster is lab/]],
    ["what if", { whatIf: true }, [/says something else/]],
  ])("%s", (_, change, lines) => {
    const found = whatChanged(bound, { ...bound, ...change } as typeof bound);
    expect(found).toEqual(lines.map((line) => expect.stringMatching(line) as string));
  });
});

describe("a render with the real secrets", () => {
  const documents = (token: string, max: string, disk = "a") =>
    readConfigDocuments(
      `machine:\n  type: worker\n  token: ${token}\n  sysctls: { max: "${max}" }\n  install: { disk: ${disk} }\ncluster: {}\n`,
    );
  test("may differ in secrets and in what a key opens, and in nothing else", () => {
    expect(
      renderDifference(documents("abcdef.0123456789abcdef", "1"), documents("fedcba.0123456789abcdef", "1"), []),
    ).toBeUndefined();
    expect(renderDifference(documents("t", "1"), documents("t", "2"), [])).toBe("machine.sysctls.max");
    expect(
      renderDifference(documents("t", "1", "PLACEHOLDER"), documents("t", "1", "/dev/sda"), ["PLACEHOLDER"]),
    ).toBeUndefined();
    expect(renderDifference(documents("t", "1", "PLACEHOLDER"), documents("t", "1", "{ x: 1 }"), ["PLACEHOLDER"])).toBe(
      "machine.install.disk",
    );
    expect(renderDifference(documents("t", "1"), [...documents("t", "1"), ...documents("t", "1")], [])).toBe(
      "it has other documents",
    );
  });
});

describe("the seal of a configuration", () => {
  const seal = sealWith("key");
  test("is the same for other comments, order and owned images, and another for another value or key", () => {
    const one = seal("machine:\n  type: worker\n  kubelet: { image: a:v1 }\n  sysctls: { a: '1', b: '2' }\n");
    expect(
      seal("# comment\nmachine:\n  sysctls: { b: '2', a: '1' }\n  kubelet: { image: a:v2 }\n  type: worker\n"),
    ).toBe(one);
    expect(seal("machine:\n  type: worker\n  kubelet: { image: a:v1 }\n  sysctls: { a: '1', b: '3' }\n")).not.toBe(one);
    expect(
      sealWith("other")("machine:\n  type: worker\n  kubelet: { image: a:v1 }\n  sysctls: { a: '1', b: '2' }\n"),
    ).not.toBe(one);
  });

  test("keeps the images of Kubernetes that run, and brings none along", () => {
    const head = readConfigDocuments(
      "machine: { kubelet: { image: a:v2 } }\ncluster: { apiServer: { image: b:v2 } }\n",
    );
    const live = readConfigDocuments("machine: { kubelet: { image: a:v1 } }\ncluster: {}\n");
    expect(withLiveKubernetes(head, live)[0]?.value).toEqual({
      machine: { kubelet: { image: "a:v1" } },
      cluster: { apiServer: { image: "b:v2" } },
    });
  });
});

describe("the window", () => {
  const at = (text: string) => Date.parse(text);
  test.each([
    ["08:00-22:00", "2026-11-25T08:00:00Z", true],
    ["08:00-22:00", "2026-11-25T22:00:00Z", false],
    ["Sat-Sun 08:00-22:00 Europe/Berlin", "2026-11-28T07:30:00Z", true],
    ["Sat-Sun 08:00-22:00 Europe/Berlin", "2026-11-28T06:30:00Z", false],
    ["Sat-Sun 08:00-22:00 Europe/Berlin", "2026-11-27T12:00:00Z", false],
    ["Fri 22:00-04:00", "2026-11-28T03:00:00Z", true],
    ["Fri 22:00-04:00", "2026-11-27T03:00:00Z", false],
    ["Sat-Mon 08:00-09:00", "2026-11-30T08:30:00Z", true],
  ])("%s at %s", (window, now, answer) => {
    expect(isInWindow(window, at(now))).toBe(answer);
  });
  test("with a time zone that nobody knows is a problem", () => {
    expect(isInWindow("08:00-09:00 Mars/Olympus", 0)).toEqual({
      problem: "Mars/Olympus is no time zone that is known here",
    });
  });
});

describe("a snapshot", () => {
  const good = etcdSnapshot([{ key: "/registry/x", value: "y" }]);
  const rehashed = (body: Buffer) => Buffer.concat([body, createHash("sha256").update(body).digest()]);
  const body = good.subarray(0, -32);
  test("is opened", () => {
    expect(verifySnapshot(good)).toMatchObject({ bytes: good.length, sha256: good.subarray(-32).toString("hex") });
  });
  test.each([
    ["empty", Buffer.alloc(0), /0 bytes/],
    ["cut", good.subarray(0, -5), /no database with 32 bytes/],
    ["cut at a page", good.subarray(0, good.length - 4096), /not what its SHA-256 says/],
    ["another hash", Buffer.concat([body, Buffer.alloc(32)]), /not what its SHA-256 says/],
    ["nonsense with a hash", rehashed(Buffer.alloc(8192, 7)), /neither of its meta pages is valid/],
    ["pages missing, with a hash", rehashed(body.subarray(0, 4096 * 4)), /pages are missing/],
    [
      "a page over another",
      rehashed(Buffer.concat([body.subarray(0, 4096 * 3), body.subarray(4096 * 4, 4096 * 5), body.subarray(4096 * 4)])),
      /page 3 is another page/,
    ],
  ])("that is %s is none", (_, bytes, reason) => {
    expect(verifySnapshot(bytes)).toEqual({ problem: expect.stringMatching(reason) as string });
  });

  test("of which one byte changed is none", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 1 }), (at) => {
        const changed = Buffer.from(good);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(verifySnapshot(changed)).toHaveProperty("problem");
      }),
    );
  });
});
