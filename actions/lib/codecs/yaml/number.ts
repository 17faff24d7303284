// Numbers as go-yaml reads them: Go's `strconv.ParseInt(s, 0, 64)`, `ParseUint`, then a float.

const integer = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const pointFloat = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;

/**
 * The number that a plain scalar starting with a digit, a sign or a point means, or undefined when it is a string.
 * Whole numbers beyond 2^53 are bigint, those beyond 64 bits are floats (go-yaml resolve.go).
 */
export function parseNumber(text: string): number | bigint | undefined {
  const short = parseShortDecimal(text);
  if (short !== undefined) return short;
  const plain = text.includes("_") ? text.replaceAll("_", "") : text;
  if (text.charCodeAt(0) === 46) return pointFloat.test(text) ? finite(plain) : undefined;
  if (integer.test(plain)) {
    const whole = parseInteger(plain);
    if (whole !== undefined) return whole;
  }
  return float.test(plain) ? finite(plain) : undefined;
}

/** True when the text of a plain scalar is read as a whole number, not as a float. */
export function isInteger(text: string): boolean {
  const plain = text.replaceAll("_", "");
  return integer.test(plain) && parseInteger(plain) !== undefined;
}

/** The common case, without a regular expression: up to 15 decimal digits that do not start with zero. */
function parseShortDecimal(text: string): number | undefined {
  const length = text.length;
  const first = text.charCodeAt(0);
  if (length > 15 || length === 0 || (first === 48 && length > 1)) return undefined;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Undefined when it does not fit into 64 bits; only an unsigned text may use all of them. */
function parseInteger(plain: string): number | bigint | undefined {
  const signed = plain.startsWith("-") || plain.startsWith("+");
  const digits = signed ? plain.slice(1) : plain;
  const octal = digits.length > 1 && /^0[0-7]/.test(digits);
  const magnitude = BigInt(octal ? `0o${digits.slice(1)}` : digits.toLowerCase());
  const value = plain.startsWith("-") ? -magnitude : magnitude;
  if (value < -(2n ** 63n) || value >= (signed ? 2n ** 63n : 2n ** 64n)) return undefined;
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

function finite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** `strconv.FormatFloat(value, 'g', -1, 32)`: how sigs.k8s.io/yaml writes a float key into JSON. */
export function formatFloat32(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return single > 0 ? "+Inf" : "-Inf";
  if (single === 0) return Object.is(single, -0) ? "-0" : "0";
  let shortest = single.toExponential();
  for (let digits = 0; digits < 9; digits++) {
    const candidate = single.toExponential(digits);
    if (Math.fround(Number(candidate)) === single) {
      shortest = candidate;
      break;
    }
  }
  const [mantissa = "", power = "0"] = shortest.split("e");
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return Number(shortest).toString();
  return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
