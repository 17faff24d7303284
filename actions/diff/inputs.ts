// What the diff action takes.
import { diffInputs } from "#hosts/diff-inputs.ts";

export const inputs = diffInputs;
