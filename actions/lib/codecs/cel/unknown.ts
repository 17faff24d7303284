// Values that are not known before the cluster has them, inside an evaluation.

/**
 * A value behind a Flux variable or SOPS. cel-js knows no such class and throws on whatever reads one; CEL's own logic then
 * decides: `true || error` is true, `false && error` is false, and everything else stays an error. So a verdict stands only
 * when it does not depend on the value.
 */
export class Unknown {
  /** Not even whether the field will be there is known: a variable that stands alone may be empty, which removes it. */
  readonly maybeAbsent: boolean;

  constructor(maybeAbsent: boolean) {
    this.maybeAbsent = maybeAbsent;
  }
}

/** Thrown where a rule asks whether a field is there, and a variable decides. */
export class UnknownValue extends Error {
  constructor() {
    super("the value is not known here");
    this.name = "UnknownValue";
  }
}
