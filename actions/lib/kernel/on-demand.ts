// Parts of the program that are loaded when something first needs them, and synchronous code that finds out that it does.

/** Thrown in the middle of synchronous work: await `load`, then begin again. */
export class NotLoaded extends Error {
  readonly load: () => Promise<void>;

  constructor(message: string, load: () => Promise<void>) {
    super(message);
    this.name = "NotLoaded";
    this.load = load;
  }
}

/** Does `work` again after each part that it lacked. Until it is done it must change nothing that outlives it. */
export async function withOnDemand<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      await error.load();
    }
  }
}
