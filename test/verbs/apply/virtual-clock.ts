// Time that passes only when somebody waits.
import type { Clock } from "#ports/clock.ts";

export interface VirtualClock extends Clock {
  readonly after: (milliseconds: number, what: () => void) => void;
  /** Lets time pass without anybody at work. */
  readonly pass: (milliseconds: number) => void;
}

export function virtualClock(): VirtualClock {
  let now = Date.parse("2026-11-25T08:00:00Z");
  let timers: { readonly at: number; readonly what: () => void }[] = [];
  const pass = (milliseconds: number) => {
    const until = now + milliseconds;
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers = timers.filter((one) => one !== next);
      now = Math.max(now, next.at);
      next.what();
    }
    now = until;
  };
  return {
    now: () => now,
    after: (milliseconds, what) => timers.push({ at: now + milliseconds, what }),
    pass,
    sleep: (milliseconds) => {
      pass(milliseconds);
      return Promise.resolve();
    },
  };
}
