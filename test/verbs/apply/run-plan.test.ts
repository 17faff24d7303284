// A plan carried out on machines in memory: the order, the waits, what stops it, and a process that dies at every point.
import { describe, expect, test } from "vitest";
import { count, finalState, run, stageFor, type Change, type RunOptions, type Stage } from "./rehearsal.ts";

const good = (hostname: string, version: string) => ({
  hostname,
  version,
  upgraded: true,
  stage: "running",
  ready: true,
  configured: true,
  armed: false,
  cordoned: false,
});
const hostnames = ["cp-1", "cp-2", "cp-3", "worker-1"];

function expectDone(stage: Stage, version: string) {
  expect(finalState(stage)).toEqual(hostnames.map((hostname) => good(hostname, version)));
  expect(stage.world.violations).toEqual([]);
}

const cases: readonly {
  readonly change: Change;
  readonly version: string;
  readonly after: string;
  readonly target?: string;
}[] = [
  { change: "A", version: "v1.12.4", after: "v1.12.4" },
  { change: "A", version: "v1.13.8", after: "v1.13.8" },
  { change: "A", version: "v1.14.0", after: "v1.14.0" },
  { change: "B", version: "v1.13.8", after: "v1.13.8" },
  { change: "B", version: "v1.14.0", after: "v1.14.0" },
  { change: "C", version: "v1.12.4", after: "v1.13.8", target: "v1.13.8" },
  { change: "C", version: "v1.13.8", after: "v1.14.1" },
  { change: "C", version: "v1.14.0", after: "v1.14.1" },
];

function optionsOf(target: string | undefined): RunOptions {
  return target === undefined ? {} : { target };
}

describe.each(cases)("class $change on $version", ({ change, version, after, target }) => {
  test("goes through, each node once, the leader of etcd last of the control planes", async () => {
    const stage = stageFor(change, { version });
    const ran = await run(stage, optionsOf(target));
    expect(ran.reason).toBeUndefined();
    expect(ran.outcome).toBe("complete");
    expectDone(stage, after);
    const done = stage.told.flatMap((line) => /^(\S+) is done$/u.exec(line)?.[1] ?? []);
    expect(done).toEqual(["cp-2", "cp-3", "cp-1", "worker-1"]);
    expect(stage.kubernetes.lease?.holder).toBeUndefined();
  });
});

const diesIn = cases.filter(
  ({ change, version }) => !(change === "A" && version === "v1.12.4") && !(change === "C" && version === "v1.14.0"),
);

describe.each(diesIn)("class $change on $version: a process that dies", ({ change, version, after, target }) => {
  test(
    "anywhere is followed by one that ends in the same state, with nothing done twice",
    { timeout: 120_000 },
    async () => {
      const whole = await run(stageFor(change, { version }), optionsOf(target));
      expect(whole.points).toBeGreaterThan(100);
      for (let dieAt = 1; dieAt <= whole.points; dieAt++) {
        // At once, after the doubt about an order is over, and after every window has closed.
        for (const pause of dieAt % 2 === 0 ? [0, 40_000] : [600_000]) {
          const stage = stageFor(change, { version });
          const died = await run(stage, { ...optionsOf(target), dieAt });
          expect(died.outcome).toBe("killed");
          stage.world.clock.pass(pause);
          const ran = await run(stage, optionsOf(target));
          const where = `died at ${dieAt} of ${whole.points}, ${pause} ms later: ${ran.reason ?? ""}`;
          expect({ where, outcome: ran.outcome }).toEqual({ where, outcome: "complete" });
          expectDone(stage, after);
          for (const hostname of hostnames) {
            const reboots = count(stage, `reboot ${hostname}`);
            expect({ where, reboots }).toEqual({ where, reboots: change === "A" ? 0 : 1 });
            expect(count(stage, `install ${hostname}`)).toBeLessThanOrEqual(1);
          }
        }
      }
    },
  );
});
