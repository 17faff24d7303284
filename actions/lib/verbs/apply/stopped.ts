// Why an apply ends before its end.

/** Ends the apply: one readable reason. The cluster stays as it is. */
export class Stopped extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "Stopped";
  }
}

/** Another took the lock away. */
export class LostLock extends Stopped {
  constructor(reason: string) {
    super(reason);
    this.name = "LostLock";
  }
}
