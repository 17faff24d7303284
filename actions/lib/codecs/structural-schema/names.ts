// The grammars of names in Kubernetes: k8s.io/apimachinery/pkg/util/validation and pkg/api/validate/content.

/** What is wrong with a name, as the end of a sentence that starts with the field; undefined when it is right. */
export type NameCheck = (name: string) => string | undefined;

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/u;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/u;
const label1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/u;
const qualifiedPart = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/u;
const mostShort = 63;
const mostLong = 253;

/** RFC 1123 label. */
export function dnsLabel(name: string): string | undefined {
  if (name.length > mostShort) return tooLong(name, mostShort);
  if (label.test(name)) return undefined;
  if (subdomain.test(name)) return "must not contain dots";
  return 'must consist of lower case letters, digits and "-", and start and end with a letter or digit';
}

/** RFC 1123 subdomain: labels joined by dots. */
export function dnsSubdomain(name: string): string | undefined {
  if (name.length > mostLong) return tooLong(name, mostLong);
  if (subdomain.test(name)) return undefined;
  return 'must consist of lower case letters, digits, "-" and ".", and start and end with a letter or digit';
}

/** RFC 1035 label. */
export function dnsLabel1035(name: string): string | undefined {
  if (name.length > mostShort) return tooLong(name, mostShort);
  if (label1035.test(name)) return undefined;
  return 'must consist of lower case letters, digits and "-", start with a letter and end with a letter or digit';
}

/** Anything that can stand between two slashes of a URL path. */
export function pathSegment(name: string): string | undefined {
  if (name === "." || name === "..") return `may not be "${name}"`;
  return pathSegmentPrefix(name);
}

function pathSegmentPrefix(name: string): string | undefined {
  if (name.includes("/")) return 'may not contain "/"';
  return name.includes("%") ? 'may not contain "%"' : undefined;
}

/** Label keys, annotation keys (in lower case) and finalizers: `[prefix/]name`. */
export function qualifiedName(name: string): string | undefined {
  const parts = name.split("/");
  if (parts.length > 2) return 'may contain only one "/"';
  const [last = "", prefix] = [parts.at(-1), parts.length === 2 ? parts[0] : undefined];
  if (prefix === "") return 'needs a DNS domain before the "/"';
  const wrongPrefix = prefix === undefined ? undefined : dnsSubdomain(prefix);
  if (wrongPrefix !== undefined) return `has a prefix that ${wrongPrefix}`;
  if (last === "") return "may not be empty";
  if (last.length > mostShort) return `has a name part of ${last.length} characters; at most ${mostShort} are allowed`;
  if (qualifiedPart.test(last)) return undefined;
  return 'must consist of letters, digits, "-", "_" and ".", and start and end with a letter or digit';
}

/** The value of a label: empty, or up to 63 characters. */
export function labelValue(value: string): string | undefined {
  if (value.length > mostShort) return tooLong(value, mostShort);
  if (value === "" || qualifiedPart.test(value)) return undefined;
  return 'must be empty or consist of letters, digits, "-", "_" and ".", and start and end with a letter or digit';
}

/** IANA service name: the name of a port. */
export function portName(name: string): string | undefined {
  if (name.length > 15) return tooLong(name, 15);
  if (!/^[-a-z0-9]+$/u.test(name)) return 'must consist of lower case letters, digits and "-"';
  if (!/[a-z]/u.test(name)) return "must contain at least one letter";
  if (name.includes("--")) return 'must not contain "--"';
  return /^-|-$/u.test(name) ? 'must not start or end with "-"' : undefined;
}

/** Key of a ConfigMap or Secret. */
export function configKey(key: string): string | undefined {
  if (key.length > mostLong) return tooLong(key, mostLong);
  if (!/^[-._a-zA-Z0-9]+$/u.test(key)) return 'must consist of letters, digits, "-", "_" and "."';
  if (key === ".") return 'must not be "."';
  return key.startsWith("..") ? 'must not start with ".."' : undefined;
}

function tooLong(name: string, most: number): string {
  return `has ${name.length} characters; at most ${most} are allowed`;
}
