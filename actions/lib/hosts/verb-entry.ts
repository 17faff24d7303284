// A verb as the hosts offer it: its name, words and inputs, and where its code is. The code is loaded when it is called.
import type { Verb } from "#verbs/verb.ts";
import type { InputTable, InputsOf } from "./inputs.ts";

export interface Example {
  readonly command: string;
  readonly does: string;
}

/** Words after the verb: `homelab explain RULE`. */
export interface Positionals {
  /** As in the usage line: `RULE`, `list|install|path [TOOL…]`. */
  readonly usage: string;
  readonly min: number;
  readonly max: number;
  /** Allowed values of the first word. */
  readonly first?: readonly string[];
}

/** What a verb receives: its inputs, and the words after it. */
export type VerbInputs<T extends InputTable> = InputsOf<T> & { readonly words: readonly string[] };

export interface VerbEntry<T extends InputTable = InputTable> {
  readonly name: string;
  /** A sentence without a full stop, for the list of verbs. */
  readonly summary: string;
  readonly examples: readonly [Example, ...Example[]];
  readonly inputs: T;
  readonly positionals?: Positionals;
  readonly load: () => Promise<Verb<VerbInputs<T>>>;
}

/** An entry in a table of verbs with different inputs. */
export interface AnyVerbEntry extends Omit<VerbEntry, "load"> {
  readonly load: () => Promise<Verb<never>>;
}

/** Checks an entry's types against its own table. */
export function verbEntry<const T extends InputTable>(entry: VerbEntry<T>): AnyVerbEntry {
  return entry;
}
