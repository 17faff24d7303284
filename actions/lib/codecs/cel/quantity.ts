// Resource quantities in rules: k8s.io/apiserver/pkg/cel/library/quantity.go over apimachinery's resource.Quantity.
import { define, type Environment } from "./cel-js.ts";

const quantityText = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?\d+))?$/u;
const powers: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const binary = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
/** The smallest amount there is; finer ones are rounded up. */
const unit = 1_000_000_000n;
const largest = 2n ** 63n - 1n;
/** Amounts beyond 10^40 of either sign do not differ for anybody. */
const mostPower = 40;

export class Quantity {
  /** In billionths. */
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    this.nanos = nanos;
  }

  equals(other: unknown): boolean {
    return other instanceof Quantity && other.nanos === this.nanos;
  }

  compare(other: Quantity): bigint {
    return this.nanos < other.nanos ? -1n : this.nanos > other.nanos ? 1n : 0n;
  }

  get whole(): bigint | undefined {
    const value = this.nanos / unit;
    return this.nanos % unit === 0n && value <= largest && value >= -largest - 1n ? value : undefined;
  }
}

/** The amount that `text` stands for; undefined when it is no quantity. */
export function quantityOf(text: string): Quantity | undefined {
  const match = quantityText.exec(text);
  if (match === null) return undefined;
  const [, sign = "", number = "", power, suffix, exponent] = match;
  const [whole = "", fraction = ""] = number.split(".");
  const ten = Math.max(
    -mostPower,
    Math.min(mostPower, suffix === undefined ? Number(exponent ?? 0) : (powers[suffix] ?? 0)),
  );
  const shift = ten + 9 - fraction.length;
  const factor = power === undefined ? 1n : 1024n ** BigInt(binary.indexOf(power) + 1);
  const digits = BigInt(`${whole}${fraction}`) * factor;
  const nanos = shift >= 0 ? digits * 10n ** BigInt(shift) : roundedUp(digits, 10n ** BigInt(-shift));
  return new Quantity(sign === "-" ? -nanos : nanos);
}

function roundedUp(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by;
}

function parsed(text: string): Quantity {
  const quantity = quantityOf(text);
  if (quantity === undefined)
    throw new Error("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
  return quantity;
}

export function defineQuantities(environment: Environment): void {
  environment.registerType("Quantity", Quantity);
  environment.registerOperator("Quantity == Quantity", (a: Quantity, b: unknown) => a.equals(b));
  define(environment, {
    "quantity(string): Quantity": parsed,
    "isQuantity(string): bool": (text: string) => quantityOf(text) !== undefined,
    "sign(Quantity): int": ({ nanos }: Quantity) => (nanos < 0n ? -1n : nanos > 0n ? 1n : 0n),
    "Quantity.isInteger(): bool": (quantity: Quantity) => quantity.whole !== undefined,
    "Quantity.asInteger(): int": (quantity: Quantity) => {
      if (quantity.whole === undefined) throw new Error("cannot convert value to integer");
      return quantity.whole;
    },
    "Quantity.asApproximateFloat(): double": ({ nanos }: Quantity) => Number(nanos) / Number(unit),
    "Quantity.isGreaterThan(Quantity): bool": (a: Quantity, b: Quantity) => a.compare(b) > 0n,
    "Quantity.isLessThan(Quantity): bool": (a: Quantity, b: Quantity) => a.compare(b) < 0n,
    "Quantity.compareTo(Quantity): int": (a: Quantity, b: Quantity) => a.compare(b),
    "Quantity.add(Quantity): Quantity": (a: Quantity, b: Quantity) => new Quantity(a.nanos + b.nanos),
    "Quantity.add(int): Quantity": (a: Quantity, b: bigint) => new Quantity(a.nanos + b * unit),
    "Quantity.sub(Quantity): Quantity": (a: Quantity, b: Quantity) => new Quantity(a.nanos - b.nanos),
    "Quantity.sub(int): Quantity": (a: Quantity, b: bigint) => new Quantity(a.nanos - b * unit),
  });
}
