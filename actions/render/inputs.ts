// What the render action takes.
import { renderInputs } from "#hosts/render-inputs.ts";

export const inputs = renderInputs;
