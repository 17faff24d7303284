import { n as entryOf, r as isNull } from "./node.js";
import { i as isDottedQuad, n as isCidr, r as isColonHex, t as isGoDuration } from "./duration.js";

// actions/lib/codecs/structural-schema/resolve.ts
const goTypes = [
	["apimachinery.pkg.api.resource.Quantity", "quantity"],
	["apimachinery.pkg.util.intstr.IntOrString", "int-or-string"],
	["apimachinery.pkg.apis.meta.v1.Time", "time"],
	["apimachinery.pkg.apis.meta.v1.MicroTime", "time"],
	["apimachinery.pkg.apis.meta.v1.Duration", "duration"],
	["apimachinery.pkg.apis.meta.v1.ObjectMeta", "object-meta"],
	["apimachinery.pkg.apis.meta.v1.FieldsV1", "opaque"],
	["apimachinery.pkg.runtime.RawExtension", "opaque"]
];
/** A schema belongs to one set of definitions, so its identity is enough of a key. */
const resolved = /* @__PURE__ */ new WeakMap();
/**
* The schema with its `$ref` followed; keywords beside the `$ref` win.
*
* @throws Error when a definition is missing: the bundle is broken
*/
function resolve(schema, resource) {
	if (schema.$ref === void 0 && schema.allOf?.[0]?.$ref === void 0) return schema;
	let known = resolved.get(schema);
	if (known === void 0) {
		known = follow(schema, resource);
		resolved.set(schema, known);
	}
	return known;
}
function follow(schema, resource) {
	const { $ref, allOf, ...siblings } = schema;
	const reference = $ref ?? allOf?.[0]?.$ref ?? "";
	const name = reference.slice(reference.lastIndexOf("/") + 1);
	const target = Object.hasOwn(resource.definitions, name) ? resource.definitions[name] : void 0;
	if (target === void 0) throw new Error(`the schema of ${resource.kind} (${resource.source}) lacks its definition ${name}`);
	const known = {
		...resolve(target, resource),
		...siblings
	};
	const goType = resource.native ? goTypes.find(([suffix]) => name.endsWith(suffix))?.[1] : void 0;
	return goType === void 0 ? known : {
		...known,
		goType
	};
}
/** The schema of a property, safe against names such as `constructor`. */
function propertyOf(schema, name) {
	const properties = schema?.properties;
	return properties !== void 0 && Object.hasOwn(properties, name) ? properties[name] : void 0;
}
/** What declares `key` of a map: its property, or the schema of all other values; true when anything is taken. */
function declarationOf(schema, key) {
	return propertyOf(schema, key) ?? schema.additionalProperties;
}

// actions/lib/codecs/structural-schema/effective.ts
const defaultNodes = /* @__PURE__ */ new WeakMap();
/** The value of `key` in `map` after defaulting; `base` declares the fields of the map. */
function effectiveValue(scope, map, key, base) {
	const entry = entryOf(map, key);
	if (entry !== void 0 && !isNull(entry.value)) return entry.value;
	const schema = propertyOf(base, key) ?? otherValues(base);
	if (entry !== void 0) {
		if (scope.native || scope.fragment) return void 0;
		if (schema?.default === void 0 || schema.nullable === true) return entry.value;
	}
	const declared = entry === void 0 ? propertyOf(base, key) : schema;
	return declared?.default === void 0 || scope.native ? void 0 : defaultNode(declared);
}
/** True when the entry is gone before the server validates: a null of a Go struct, or one that a default replaces. */
function isPruned(scope, entry, base) {
	if (!isNull(entry.value)) return false;
	if (scope.native || scope.fragment) return true;
	const schema = propertyOf(base, entry.key) ?? otherValues(base);
	return schema?.default !== void 0 && schema.nullable !== true;
}
function otherValues(base) {
	return typeof base?.additionalProperties === "object" ? base.additionalProperties : void 0;
}
/** The default of a schema as a node without a place. */
function defaultNode(schema) {
	let node = defaultNodes.get(schema);
	if (node === void 0) {
		node = nodeOf(schema.default);
		defaultNodes.set(schema, node);
	}
	return node;
}
const nowhere = {
	start: 0,
	end: 0
};
function nodeOf(value) {
	if (Array.isArray(value)) return {
		kind: "list",
		items: value.map(nodeOf),
		...nowhere
	};
	if (typeof value === "object" && value !== null) return {
		kind: "map",
		entries: Object.entries(value).map(([key, item]) => ({
			key,
			keyRange: nowhere,
			value: nodeOf(item)
		})),
		...nowhere
	};
	const scalar = value;
	return {
		kind: "scalar",
		value: scalar,
		text: String(scalar),
		style: "plain",
		...nowhere
	};
}
/** Equal text for equal values, whatever the order of keys; undefined when a part is hidden. */
function canonical(node, hidden) {
	if (hidden(node)) return void 0;
	if (node.kind === "scalar") return canonicalScalar(node.value);
	const parts = [];
	const children = node.kind === "list" ? node.items.map((item) => ["", item]) : sortedEntries(node);
	for (const [key, child] of children) {
		const text = canonical(child, hidden);
		if (text === void 0) return void 0;
		parts.push(node.kind === "list" ? text : `${JSON.stringify(key)}:${text}`);
	}
	return node.kind === "list" ? `[${parts.join(",")}]` : `{${parts.join(",")}}`;
}
function sortedEntries(map) {
	return map.entries.map((entry) => [entry.key, entry.value]).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
}
function canonicalScalar(value) {
	return typeof value === "string" ? JSON.stringify(value) : String(value);
}
/** The same for a plain value of a schema, such as a member of `enum`. */
function canonicalPlain(value) {
	return canonical(nodeOf(value), () => false) ?? "";
}

// actions/lib/codecs/structural-schema/duration.ts
/** Exact names of units, and those that may be the beginning of a longer word (`secs`, `minutes`, `days`). */
const exactUnits = /* @__PURE__ */ new Set([
	"ns",
	"us",
	"µs",
	"ms",
	"s",
	"m",
	"h",
	"hr",
	"d",
	"w",
	"wk"
]);
const unitStems = [
	"nano",
	"micro",
	"milli",
	"sec",
	"min",
	"hour",
	"day",
	"week"
];
/** The format `duration`: Go style or Scala style (`22 ns`, `2 weeks`), as k8s.io/kube-openapi's strfmt takes it. */
function isDurationFormat(text) {
	if (isGoDuration(text)) return true;
	for (const [, , unit = ""] of text.matchAll(/(\d+)\s*([A-Za-zµ]+)/gu)) {
		const word = unit.toLowerCase();
		if (exactUnits.has(word) || unitStems.some((stem) => word.startsWith(stem))) return true;
	}
	return false;
}

// actions/lib/codecs/structural-schema/names.ts
const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/u;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/u;
const label1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/u;
const qualifiedPart = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/u;
const mostShort = 63;
const mostLong = 253;
/** RFC 1123 label. */
function dnsLabel(name) {
	if (name.length > mostShort) return tooLong(name, mostShort);
	if (label.test(name)) return void 0;
	if (subdomain.test(name)) return "must not contain dots";
	return "must consist of lower case letters, digits and \"-\", and start and end with a letter or digit";
}
/** RFC 1123 subdomain: labels joined by dots. */
function dnsSubdomain(name) {
	if (name.length > mostLong) return tooLong(name, mostLong);
	if (subdomain.test(name)) return void 0;
	return "must consist of lower case letters, digits, \"-\" and \".\", and start and end with a letter or digit";
}
/** RFC 1035 label. */
function dnsLabel1035(name) {
	if (name.length > mostShort) return tooLong(name, mostShort);
	if (label1035.test(name)) return void 0;
	return "must consist of lower case letters, digits and \"-\", start with a letter and end with a letter or digit";
}
/** Anything that can stand between two slashes of a URL path. */
function pathSegment(name) {
	if (name === "." || name === "..") return `may not be "${name}"`;
	return pathSegmentPrefix(name);
}
function pathSegmentPrefix(name) {
	if (name.includes("/")) return "may not contain \"/\"";
	return name.includes("%") ? "may not contain \"%\"" : void 0;
}
/** Label keys, annotation keys (in lower case) and finalizers: `[prefix/]name`. */
function qualifiedName(name) {
	const parts = name.split("/");
	if (parts.length > 2) return "may contain only one \"/\"";
	const [last = "", prefix] = [parts.at(-1), parts.length === 2 ? parts[0] : void 0];
	if (prefix === "") return "needs a DNS domain before the \"/\"";
	const wrongPrefix = prefix === void 0 ? void 0 : dnsSubdomain(prefix);
	if (wrongPrefix !== void 0) return `has a prefix that ${wrongPrefix}`;
	if (last === "") return "may not be empty";
	if (last.length > mostShort) return `has a name part of ${last.length} characters; at most ${mostShort} are allowed`;
	if (qualifiedPart.test(last)) return void 0;
	return "must consist of letters, digits, \"-\", \"_\" and \".\", and start and end with a letter or digit";
}
/** The value of a label: empty, or up to 63 characters. */
function labelValue(value) {
	if (value.length > mostShort) return tooLong(value, mostShort);
	if (value === "" || qualifiedPart.test(value)) return void 0;
	return "must be empty or consist of letters, digits, \"-\", \"_\" and \".\", and start and end with a letter or digit";
}
/** IANA service name: the name of a port. */
function portName(name) {
	if (name.length > 15) return tooLong(name, 15);
	if (!/^[-a-z0-9]+$/u.test(name)) return "must consist of lower case letters, digits and \"-\"";
	if (!/[a-z]/u.test(name)) return "must contain at least one letter";
	if (name.includes("--")) return "must not contain \"--\"";
	return /^-|-$/u.test(name) ? "must not start or end with \"-\"" : void 0;
}
/** Key of a ConfigMap or Secret. */
function configKey(key) {
	if (key.length > mostLong) return tooLong(key, mostLong);
	if (!/^[-._a-zA-Z0-9]+$/u.test(key)) return "must consist of letters, digits, \"-\", \"_\" and \".\"";
	if (key === ".") return "must not be \".\"";
	return key.startsWith("..") ? "must not start with \"..\"" : void 0;
}
function tooLong(name, most) {
	return `has ${name.length} characters; at most ${most} are allowed`;
}

// actions/lib/codecs/structural-schema/request-uri.ts
/** An absolute URI or an absolute path; no control characters, valid escapes, a numeric port. */
function isRequestUri(text) {
	if (text === "" || /[\u0000-\u001f\u007f]/u.test(text)) return false;
	if (text === "*") return true;
	const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/u.exec(text);
	if (scheme === null && startsLikeBrokenScheme(text)) return false;
	let rest = scheme === null ? text : text.slice(scheme[0].length);
	const query = rest.indexOf("?");
	if (query !== -1) rest = rest.slice(0, query);
	if (!rest.startsWith("/")) return scheme !== null;
	if (!rest.startsWith("//") || scheme === null && rest.startsWith("///")) return hasValidEscapes(rest);
	const slash = rest.indexOf("/", 2);
	return isAuthority(slash === -1 ? rest.slice(2) : rest.slice(2, slash)) && hasValidEscapes(slash === -1 ? "" : rest.slice(slash));
}
/** A colon before any slash, with something before it that is no scheme. */
function startsLikeBrokenScheme(text) {
	return text.startsWith(":");
}
function isAuthority(authority) {
	const at = authority.lastIndexOf("@");
	const userinfo = at === -1 ? "" : authority.slice(0, at);
	const host = authority.slice(at + 1);
	if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/u.test(userinfo) || !hasValidEscapes(userinfo)) return false;
	const literal = /^\[([^\]]*)\](.*)$/u.exec(host);
	if (literal !== null) return isPort(literal[2] ?? "");
	if (host.startsWith("[")) return false;
	const colon = host.lastIndexOf(":");
	if (!isPort(colon === -1 ? "" : host.slice(colon))) return false;
	return !/[\s<>"\\^`{|}]/u.test(host) && !/%(?![89a-fA-F][0-9a-fA-F])/u.test(host);
}
function isPort(text) {
	return text === "" || /^:\d*$/u.test(text);
}
function hasValidEscapes(text) {
	return !/%(?![0-9a-fA-F]{2})/u.test(text);
}

// actions/lib/codecs/structural-schema/time-stamp.ts
const daysOf = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
/** `2006-01-02`, a day that exists. */
function isDate(text) {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
	if (match === null) return false;
	const [year, month, day] = [
		Number(match[1]),
		Number(match[2]),
		Number(match[3])
	];
	const leap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
	const days = month === 2 && leap ? 29 : daysOf[month - 1] ?? 0;
	return day >= 1 && day <= days;
}
/** Go's `time.Parse(time.RFC3339, …)`: what `metav1.Time` accepts. */
function isRfc3339(text) {
	const match = /^(\d{4}-\d{2}-\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/u.exec(text);
	if (match === null || !isDate(match[1] ?? "")) return false;
	const [hours, minutes, seconds] = [
		Number(match[2]),
		Number(match[3]),
		Number(match[4])
	];
	return hours <= 23 && minutes <= 59 && seconds <= 59 && Number(match[5] ?? 0) <= 24 && Number(match[6] ?? 0) <= 59;
}
/** The format `date-time` of a schema: strfmt.IsDateTime. */
function isDateTimeFormat(text) {
	const [day = "", time, ...rest] = text.toLowerCase().split("t");
	if (time === void 0 || rest.length > 0 || !isDate(day)) return false;
	const match = /^(\d{2}):(\d{2}):(\d{2})(?:.\d+)?(?:z|[+-]\d{2}:\d{2})$/u.exec(time);
	return match !== null && Number(match[1]) <= 23 && Number(match[2]) <= 59 && Number(match[3]) <= 59;
}

// actions/lib/codecs/structural-schema/formats.ts
const hostname = /^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9\-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$/u;
const card = /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|6(?:011|5\d\d)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:2131|1800|35\d{3})\d{11})$/u;
const colour = String.raw`[\t\n\f\r ]*(?:0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])[\t\n\f\r ]*`;
const rgb = new RegExp(String.raw`^rgb\(${colour},${colour},${colour}\)$`, "u");
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/u;
const mac = /^(?:[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?:(?:\1[0-9a-f]{2}){2}|(?:\1[0-9a-f]{2}){14})?|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}(?:\.[0-9a-f]{4}|(?:\.[0-9a-f]{4}){7})?)$/iu;
const atom = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~\-\u0080-\u{10ffff}]+`;
const address = String.raw`(?:${atom}(?:\.${atom})*|"(?:[^"\\]|\\.)*")@(?:${atom}(?:\.${atom})*|\[[^\]\\]*\])`;
const email = new RegExp(String.raw`^\s*(?:${address}|(?:(?:${atom}|\.|"(?:[^"\\]|\\.)*")\s*)*<${address}>)\s*$`, "u");
const formats = {
	bsonobjectid: {
		test: (text) => /^[0-9a-fA-F]{24}$/u.test(text),
		words: "a BSON object id of 24 hexadecimal digits"
	},
	uri: {
		test: isRequestUri,
		words: "an absolute URI"
	},
	email: {
		test: (text) => email.test(text),
		words: "an e-mail address"
	},
	hostname: {
		test: isHostname,
		words: "a host name"
	},
	ipv4: {
		test: isIpv4Format,
		words: "an IPv4 address"
	},
	ipv6: {
		test: isColonHex,
		words: "an IPv6 address"
	},
	cidr: {
		test: isCidr,
		words: "a network in CIDR notation, such as 10.0.0.0/8"
	},
	mac: {
		test: (text) => mac.test(text),
		words: "a MAC address"
	},
	uuid: uuid("[0-9a-f]", "[0-9a-f]", "a UUID"),
	uuid3: uuid("3", "[0-9a-f]", "a UUID of version 3"),
	uuid4: uuid("4", "[89ab]", "a UUID of version 4"),
	uuid5: uuid("5", "[89ab]", "a UUID of version 5"),
	isbn: {
		test: (text) => isIsbn10(text) || isIsbn13(text),
		words: "an ISBN"
	},
	isbn10: {
		test: isIsbn10,
		words: "an ISBN of 10 digits"
	},
	isbn13: {
		test: isIsbn13,
		words: "an ISBN of 13 digits"
	},
	creditcard: {
		test: isCreditCard,
		words: "a credit card number"
	},
	ssn: {
		test: (text) => /^\d{3}[- ]\d{2}[- ]\d{4}$/u.test(text),
		words: "a social security number"
	},
	hexcolor: {
		test: (text) => /^#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/u.test(text),
		words: "a colour such as #ff8800"
	},
	rgbcolor: {
		test: (text) => rgb.test(text),
		words: "a colour such as rgb(255,136,0)"
	},
	byte: {
		test: (text) => base64.test(text),
		words: "base64"
	},
	date: {
		test: isDate,
		words: "a date such as 2006-01-02"
	},
	duration: {
		test: isDurationFormat,
		words: "a duration such as 1h30m"
	},
	datetime: {
		test: isDateTimeFormat,
		words: "a time such as 2006-01-02T15:04:05Z"
	},
	k8sshortname: {
		test: (text) => dnsLabel(text) === void 0,
		words: "a short Kubernetes name (a DNS label)"
	},
	k8slongname: {
		test: (text) => dnsSubdomain(text) === void 0,
		words: "a long Kubernetes name (a DNS subdomain)"
	}
};
/** What `text` must be to satisfy `format`, when it is not; undefined when it is, or the server does not know the format. */
function formatProblem(format, text) {
	const name = format.replaceAll("-", "");
	const known = Object.hasOwn(formats, name) ? formats[name] : void 0;
	return known === void 0 || known.test(text) ? void 0 : known.words;
}
function uuid(version, variant, words) {
	const source = `^[0-9a-f]{8}-?[0-9a-f]{4}-?${version}[0-9a-f]{3}-?${variant}[0-9a-f]{3}-?[0-9a-f]{12}$`;
	const pattern = new RegExp(source, "iu");
	return {
		test: (text) => pattern.test(text),
		words
	};
}
/** An address with a dot in it. */
function isIpv4Format(text) {
	return text.includes(".") && (isDottedQuad(text) || isColonHex(text));
}
function isHostname(text) {
	if (text.length > 255 || !hostname.test(text)) return false;
	return text.split(".").every((part) => Buffer.byteLength(part) <= 63);
}
function isIsbn10(text) {
	const digits = text.replace(/[\s-]+/gu, "");
	if (!/^(?:\d{9}X|\d{10})$/u.test(digits)) return false;
	return Array.from(digits).reduce((total, digit, i) => total + (i + 1) * (digit === "X" ? 10 : Number(digit)), 0) % 11 === 0;
}
function isIsbn13(text) {
	const digits = text.replace(/[\s-]+/gu, "");
	if (!/^\d{13}$/u.test(digits)) return false;
	return Array.from(digits).reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}
function isCreditCard(text) {
	const digits = text.replace(/\D+/gu, "");
	if (!card.test(digits)) return false;
	return Array.from(digits).reverse().reduce((total, digit, i) => {
		const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0) % 10 === 0;
}

export { declarationOf as _, dnsLabel as a, labelValue as c, qualifiedName as d, canonical as f, isPruned as g, effectiveValue as h, configKey as i, pathSegment as l, defaultNode as m, isRfc3339 as n, dnsLabel1035 as o, canonicalPlain as p, isRequestUri as r, dnsSubdomain as s, formatProblem as t, portName as u, propertyOf as v, resolve as y };