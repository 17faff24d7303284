// The amount that a resource quantity stands for.
import { hidden, type Spot } from "./spot.ts";

const factors: Readonly<Record<string, number>> = {
  n: 1e-9, u: 1e-6, m: 1e-3, "": 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18,
  Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60,
}; // prettier-ignore

/** The number; undefined when the value is absent, not known, or no quantity. */
export function quantityValue(spot: Spot | undefined): number | undefined {
  if (spot?.node.kind !== "scalar" || hidden(spot)) return undefined;
  return quantityAmount(spot.node.value);
}

/** The same of a plain value. */
export function quantityAmount(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/u.test(value)) return Number(value);
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))([numkMGTPE]|[KMGTPE]i)?$/u.exec(value);
  const factor = factors[match?.[2] ?? ""];
  return match === null || factor === undefined ? undefined : Number(match[1]) * factor;
}
