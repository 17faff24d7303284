import { a as isGoAddr, c as isGoPrefix, o as isGoAddrOrPrefix, s as isGoAddrPort, t as isGoDuration } from "./duration.js";
import { t as isGoBase64 } from "./base64.js";

// actions/lib/codecs/go-text/hardware-address.ts
/** net.ParseMAC: 6, 8 or 20 octets with `:`, `-` or nothing between them, or groups of four digits with `.`. */
function isGoMac(text) {
	if (/^[0-9a-fA-F]+$/u.test(text)) return [
		12,
		16,
		40
	].includes(text.length);
	if (/^[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2}(?:\1[0-9a-fA-F]{2})*)$/u.test(text)) return [
		6,
		8,
		20
	].includes((text.length + 1) / 3);
	return /^[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4})+$/u.test(text) && [
		6,
		8,
		20
	].includes((text.length + 1) / 5 * 2);
}

// actions/lib/codecs/go-text/size.ts
/** humanize.ParseBytes, with the sign and the percentage that Talos' sizes take; empty is no size. */
function isGoSize(text) {
	return text === "" || isByteCount(text.replace(/^-/u, "")) || /^-?(?:\d+\.?\d*|\.\d+)%$/u.test(text);
}
/** `<= 2TB`: Talos' InstallDiskSizeMatcher. */
function isGoSizeMatch(text) {
	return isByteCount(text.trim().replace(/^(?:>=|<=|>|<|==)/u, "").trim());
}
function isByteCount(text) {
	return /^(?:\d[\d,]*\.?[\d,]*|\.\d+)\s*(?:b|[kmgtpe]i?b?)?\s*$/iu.test(text);
}

// actions/lib/codecs/go-text/url.ts
/** url.Parse, as far as texts differ from it in practice: no space or control character, no colon in front of the scheme. */
function isGoUrl(text) {
	if (/[\u0000-\u001f\u007f]/u.test(text) || text.startsWith(":")) return false;
	const authority = /^[a-zA-Z][a-zA-Z0-9+.-]*:\/\/([^/?#]*)/u.exec(text)?.[1];
	if (authority === void 0) return !/%(?![0-9a-fA-F]{2})/u.test(text);
	const host = authority.slice(authority.lastIndexOf("@") + 1);
	return !/[ <>"]/u.test(host) && /^(?:\[[^\]]*\]|[^:[\]]*)(?::\d*)?$/u.test(host) && !/%(?![0-9a-fA-F]{2})/u.test(text);
}

// actions/lib/codecs/json-schema/go-formats.ts
/** Talos' PortRange in text: both ends, each a port. */
function isGoPortRange(text) {
	const match = /^(\d{1,5})-(\d{1,5})$/u.exec(text);
	return match !== null && Number(match[1]) <= 65535 && Number(match[2]) <= 65535;
}
/** By name, with the words for a message. */
const goFormats = {
	"go-addr": {
		test: isGoAddr,
		words: "an IP address"
	},
	"go-prefix": {
		test: isGoPrefix,
		words: "an address with prefix length, such as 10.0.0.0/8"
	},
	"go-addr-or-empty": {
		test: (text) => text === "" || isGoAddr(text) && !text.includes("%"),
		words: "an IP address"
	},
	"go-prefix-or-empty": {
		test: (text) => text === "" || isGoPrefix(text),
		words: "a network such as 10.0.0.0/8"
	},
	"go-addr-or-prefix": {
		test: isGoAddrOrPrefix,
		words: "an IP address, with or without a prefix length"
	},
	"go-subnet": {
		test: (text) => isGoAddrOrPrefix(text.replace(/^!/u, "")),
		words: "a network such as 10.0.0.0/8, or !10.0.0.0/8 to leave it out"
	},
	"go-addr-port": {
		test: isGoAddrPort,
		words: "an IP address with port, such as 10.0.0.1:51820"
	},
	"go-duration": {
		test: isGoDuration,
		words: "a duration such as 1m30s"
	},
	"go-mac": {
		test: isGoMac,
		words: "a hardware address such as 00:1b:63:84:45:e6"
	},
	"go-size": {
		test: isGoSize,
		words: "a size such as 50GiB or 25%"
	},
	"go-size-match": {
		test: isGoSizeMatch,
		words: "a size such as <= 2TB"
	},
	"go-port-range": {
		test: isGoPortRange,
		words: "a port, or two ports with - between them"
	},
	"go-base64": {
		test: isGoBase64,
		words: "text in base64"
	},
	"go-url": {
		test: isGoUrl,
		words: "a URL"
	}
};

// actions/lib/codecs/json-schema/json-schema.ts
/** The place of a schema that is a document of its own. */
function schemaRoot(schema) {
	return resolved({
		schema,
		root: schema
	});
}
/** Follows `$ref` to a local definition; a reference that leads nowhere, or in a circle, ends at an empty schema. */
function resolved(place) {
	let schema = place.schema;
	for (let hops = 0; schema.$ref !== void 0; hops++) {
		const target = hops < 32 ? pointedAt(place.root, schema.$ref) : void 0;
		const { $ref: _, ...siblings } = schema;
		schema = {
			...target,
			...siblings
		};
	}
	return schema === place.schema ? place : {
		schema,
		root: place.root
	};
}
/** The schema that a local reference (`#/$defs/name`) points at. */
function pointedAt(root, reference) {
	if (!/^#(?:\/|$)/u.test(reference)) return void 0;
	let at = root;
	for (const step of reference.slice(1).split("/").slice(1)) {
		const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
		at = isObject(at) && Object.hasOwn(at, key) ? at[key] : void 0;
	}
	return isObject(at) ? at : void 0;
}
/** The schemas that a value of `place` must meet together: itself and the members of `allOf`, references followed. */
function together(place, depth = 0) {
	const here = resolved(place);
	const parts = [here];
	if (depth > 16) return parts;
	for (const member of here.schema.allOf ?? []) if (isObject(member)) parts.push(...together({
		schema: member,
		root: place.root
	}, depth + 1));
	return parts;
}
/** The alternatives of `oneOf` and `anyOf`. */
function alternatives(place) {
	const found = [];
	for (const { schema, root } of together(place)) for (const member of [...schema.oneOf ?? [], ...schema.anyOf ?? []]) if (isObject(member)) found.push(resolved({
		schema: member,
		root
	}));
	return found;
}
/** Names that an object of `place` may carry by `properties`, in the order of the schema. */
function propertyNames(place) {
	const names = /* @__PURE__ */ new Set();
	for (const part of together(place)) for (const name of Object.keys(part.schema.properties ?? {})) names.add(name);
	return [...names];
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export { resolved as a, goFormats as c, propertyNames as i, isGoUrl as l, isObject as n, schemaRoot as o, pointedAt as r, together as s, alternatives as t };