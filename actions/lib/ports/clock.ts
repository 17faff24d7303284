// Time, as far as a verb waits for something.

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Answers after so many milliseconds, or at once when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
