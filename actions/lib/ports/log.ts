// What a person sees while a verb works; results never go through here.

export interface Log {
  /** A step begins; on a terminal the line is replaced by the next one. */
  progress(text: string): void;
  warning(text: string): void;
}
