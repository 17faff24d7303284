// The time of the simulation: real, and able to jump ahead, so that a try window of minutes costs a test nothing.

export interface Clock {
  /** Runs `what` once after so many milliseconds; answers a function that cancels it. */
  readonly after: (milliseconds: number, what: () => void) => () => void;
  /** Moves every pending timer so many milliseconds nearer; those that are due run before this returns, in their order. */
  readonly skip: (milliseconds: number) => void;
  /** Cancels everything. */
  readonly stop: () => void;
}

interface Timer {
  due: number;
  readonly what: () => void;
  handle: NodeJS.Timeout | undefined;
}

export function skippableClock(): Clock {
  const timers = new Set<Timer>();
  let skipped = 0;
  const now = () => performance.now() + skipped;
  const run = (timer: Timer) => {
    clearTimeout(timer.handle);
    if (timers.delete(timer)) timer.what();
  };
  const arm = (timer: Timer) => {
    clearTimeout(timer.handle);
    timer.handle = setTimeout(run, Math.max(0, timer.due - now()), timer);
  };
  return {
    after(milliseconds, what) {
      const timer: Timer = { due: now() + milliseconds, what, handle: undefined };
      timers.add(timer);
      arm(timer);
      return () => {
        clearTimeout(timer.handle);
        timers.delete(timer);
      };
    },
    skip(milliseconds) {
      skipped += milliseconds;
      for (const timer of [...timers].sort((a, b) => a.due - b.due)) {
        if (timer.due <= now()) run(timer);
        else if (timers.has(timer)) arm(timer);
      }
    },
    stop() {
      for (const timer of timers) clearTimeout(timer.handle);
      timers.clear();
    },
  };
}
