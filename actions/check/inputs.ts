// What the check action takes.
import { reportInputs } from "#hosts/report-inputs.ts";

export const inputs = reportInputs;
