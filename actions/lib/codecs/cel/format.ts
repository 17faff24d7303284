// Named formats in rules: k8s.io/apiserver/pkg/cel/library/format.go.
import { formatProblem } from "#codecs/structural-schema/formats.ts";
import {
  dnsLabel,
  dnsLabel1035,
  dnsSubdomain,
  labelValue,
  qualifiedName,
  type NameCheck,
} from "#codecs/structural-schema/names.ts";
import { define, defineNamespace, Optional, type Environment } from "./cel-js.ts";

export class Format {
  readonly name: string;
  readonly check: NameCheck;

  constructor(name: string, check: NameCheck) {
    this.name = name;
    this.check = check;
  }
}

const checks: Readonly<Record<string, NameCheck>> = {
  dns1123Label: dnsLabel,
  dns1123Subdomain: dnsSubdomain,
  dns1035Label: dnsLabel1035,
  qualifiedName,
  dns1123LabelPrefix: prefix(dnsLabel),
  dns1123SubdomainPrefix: prefix(dnsSubdomain),
  dns1035LabelPrefix: prefix(dnsLabel1035),
  labelValue,
  ...Object.fromEntries(["uri", "uuid", "byte", "date", "datetime"].map((name) => [name, schemaFormat(name)])),
};

/** The beginning of a generated name may end with a dash. */
function prefix(check: NameCheck): NameCheck {
  return (name) => check(name.length > 1 && name.endsWith("-") ? `${name.slice(0, -2)}a` : name);
}

function schemaFormat(name: string): NameCheck {
  return (text) => {
    const wanted = formatProblem(name, text);
    return wanted === undefined ? undefined : `must be ${wanted}`;
  };
}

export function defineFormats(environment: Environment): void {
  environment.registerType("Format", Format);
  const formats = defineNamespace(environment, "format");
  const known = new Map(Object.entries(checks).map(([name, check]) => [name, new Format(name, check)]));
  define(environment, {
    [`${formats}.named(string): optional<Format>`]: (_: unknown, name: string) => Optional.of(known.get(name)),
    "Format.validate(string): optional<list<string>>": ({ check }: Format, text: string) => {
      const problem = check(text);
      return problem === undefined ? Optional.none() : Optional.of([problem]);
    },
  });
  for (const [name, format] of known) define(environment, { [`${formats}.${name}(): Format`]: () => format });
}
