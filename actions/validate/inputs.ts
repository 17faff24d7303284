// What the validate action takes.
import { reportInputs } from "#hosts/report-inputs.ts";

export const inputs = reportInputs;
