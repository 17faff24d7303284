// Values of native kinds that decode themselves: quantities, times, int-or-string, durations.
import { isGoDuration } from "#codecs/go-text/duration.ts";
import type { YamlScalar } from "#codecs/yaml/node.ts";
import type { GoType } from "./resolve.ts";
import { isRfc3339 } from "./time-stamp.ts";

/** What a value must be, and how to mend it. */
export interface GoTypeProblem {
  readonly wrongType: boolean;
  readonly words: string;
  readonly fix?: string;
}

const quantity = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/u;
const quantityWords = "a quantity such as 500m, 1.5 or 2Gi";

/** Judges a scalar that decodes into `goType`; undefined when the server takes it. */
export function goTypeProblem(goType: GoType, scalar: YamlScalar): GoTypeProblem | undefined {
  if (goType === "quantity") return quantityProblem(scalar);
  if (goType === "int-or-string") return intOrStringProblem(scalar);
  if (goType === "time") return textProblem(scalar, isRfc3339, "a time such as 2006-01-02T15:04:05Z");
  if (goType === "duration") return textProblem(scalar, isGoDuration, "a duration such as 1h30m");
  return { wrongType: true, words: "a map" };
}

/** resource.ParseQuantity of k8s.io/apimachinery. */
function quantityProblem({ value }: YamlScalar): GoTypeProblem | undefined {
  if (typeof value === "number" || typeof value === "bigint") return undefined;
  if (typeof value !== "string") return { wrongType: true, words: quantityWords };
  if (quantity.test(value)) return undefined;
  const meant = /^(\d+(?:\.\d+)?)\s*([kmgtpe])i?b?$/iu.exec(value);
  const fix = meant === null ? {} : { fix: `did you mean ${meant[1]}${meant[2]?.toUpperCase()}i?` };
  return { wrongType: false, words: quantityWords, ...fix };
}

function intOrStringProblem({ value }: YamlScalar): GoTypeProblem | undefined {
  if (typeof value === "string") return undefined;
  const integer = typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value));
  if (!integer) return { wrongType: true, words: "an integer or a string" };
  return fitsInteger(value, "int32") ? undefined : { wrongType: false, words: "an integer of 32 bits" };
}

function textProblem({ value }: YamlScalar, test: (text: string) => boolean, words: string): GoTypeProblem | undefined {
  if (typeof value !== "string") return { wrongType: true, words };
  return test(value) ? undefined : { wrongType: false, words };
}

/** True when an integer fits into 32 bits for the format `int32`, into 64 for every other. */
export function fitsInteger(value: number | bigint, format: string | undefined): boolean {
  const bits = format === "int32" ? 31 : 63;
  if (typeof value === "bigint") return value >= -(2n ** BigInt(bits)) && value < 2n ** BigInt(bits);
  return value >= -(2 ** bits) && value < 2 ** bits;
}
