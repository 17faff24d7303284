// What becomes of one file that `homelab init` would write.
import type { AdoptedFile } from "./adopted-files.ts";

/** `kept`: another file stands there, and was left alone. */
export type Fate = "created" | "replaced" | "same" | "kept";

export interface InitStep {
  readonly file: AdoptedFile;
  readonly fate: Fate;
  /** From what stands there to what would, as a unified diff; empty for equal texts. */
  readonly difference: string;
}
