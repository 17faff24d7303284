import { i as sourceText } from "./source-text.js";
import { a as nodeAt, i as itemsAt, n as entryOf, o as scalarAt, s as stringAt, t as entriesAt } from "./node.js";
import { t as readYaml } from "./reader2.js";
import { t as tellable } from "./tellable.js";
import { X509Certificate, createPrivateKey } from "node:crypto";

// actions/lib/domain/talos-api/failure.ts
/** What every call to the Talos API throws. */
var TalosApiError = class extends Error {
	kind;
	node;
	endpoint;
	method;
	constructor(kind, place, why) {
		super(`${place.node}: ${place.method}: ${why}`);
		this.name = "TalosApiError";
		this.kind = kind;
		this.node = place.node;
		this.endpoint = place.endpoint;
		this.method = place.method;
	}
	/** True when the node may have done it all the same: its state must be read again before anything else. */
	get outcomeUnknown() {
		return [
			"unreachable",
			"deadline",
			"cancelled",
			"broken-stream"
		].includes(this.kind);
	}
};
/** The failure of one of these kinds, if `thrown` is one; without kinds, of any. */
function talosFailureOf(thrown, ...kinds) {
	return thrown instanceof TalosApiError && (kinds.length === 0 || kinds.includes(thrown.kind)) ? thrown : void 0;
}
const kinds = {
	1: "unreachable",
	3: "invalid",
	4: "deadline",
	5: "not-found",
	7: "refused-role",
	9: "failed-precondition",
	12: "unimplemented",
	14: "unreachable",
	16: "unauthenticated"
};
/**
* The error of a call that ended with this status. CANCELLED that we did not ask for is a broken connection (a server that goes down
* says so). What the node says is cut to its first line: more may hold a diff of the configuration.
*/
function failureOf(call) {
	const { status, received, stopped } = call;
	if (stopped) return new TalosApiError("cancelled", call, "cancelled by us");
	const kind = kindOf(status);
	if (kind === "deadline") return new TalosApiError(kind, call, `no answer in time${over(call)}`);
	if (kind === "unreachable" && received > 0) return new TalosApiError("broken-stream", call, `the connection broke in mid-stream${over(call)}`);
	const said = tellable(withoutPlumbing(status.details), call.mask);
	return new TalosApiError(kind, call, sentence(kind, call, said));
}
function sentence(kind, call, said) {
	const quoted = said === "" ? "" : `: ${said}`;
	if (kind === "unreachable") return `not reachable${over(call)}${quoted}`;
	if (kind === "untrusted") return `the certificate that ${call.endpoint} shows is not trusted${quoted}`;
	if (kind === "unauthenticated") return `our client certificate is not accepted${over(call)}${quoted}`;
	if (kind === "refused-role") return `the role of our client certificate may not do this${quoted}`;
	if (kind === "no-forwarding") return `${call.endpoint} passes nothing on to other nodes: use a control plane as endpoint`;
	if (kind === "unimplemented") return `this Talos does not have the call${quoted}`;
	return said === "" ? `status ${call.status.code} without a word` : said;
}
/** grpc-js and OpenSSL put the one telling word between much that is none. */
function withoutPlumbing(details) {
	const connecting = /Last error: (.*?)(?: \(\d{4}-\d\d-\d\dT[\d:.]+Z\))?(?:\. Resolution note:.*)?$/s.exec(details)?.[1] ?? details;
	if (connecting === "Failed to connect") return "the connection was closed in the greeting; is this the Talos API, and our client certificate of this cluster and in its time?";
	return /:error:[0-9A-F]+:SSL routines:\w+:([^:]+):/.exec(connecting)?.[1] ?? connecting;
}
function over({ node, endpoint }) {
	return node === endpoint ? "" : ` over ${endpoint}`;
}
function kindOf({ code, details }) {
	if (code === 7 && details.includes("no request forwarding")) return "no-forwarding";
	if (code === 14 && serverNotTrusted.test(details)) return "untrusted";
	if (code === 14 && clientNotTaken.test(details)) return "unauthenticated";
	return kinds[code] ?? "failed";
}
/** Words of OpenSSL and of Node's own check of names, as they come through grpc-js. */
const serverNotTrusted = /unable to verify|self[- ]signed certificate|unable to get (?:local )?issuer|certificate has expired|certificate is not yet valid|certificate signature failure|does not match certificate|CERT_|not in the cert/i;
const clientNotTaken = /alert (?:number \d+|bad certificate|certificate (?:required|expired|unknown)|unknown ca|handshake failure)|bad certificate|certificate required|unknown ca/i;

// actions/lib/domain/talos-api/client-certificate.ts
/** Reads PEM. Undefined when it is no certificate. */
function clientCertificate(pem) {
	const certificate = certificateOf(pem);
	if (certificate === void 0) return void 0;
	return {
		roles: organizations(certificate.subject),
		notBefore: Date.parse(certificate.validFrom),
		notAfter: Date.parse(certificate.validTo)
	};
}
/**
* Of a subject as Node words it: a line for each part, ` + ` between those of one set. `toLegacyObject` has them as a list, but when it
* is the first to load Node's TLS (24.21), no TLS connection can be made in that process any more.
*/
function organizations(subject) {
	return subject.split(/\n| \+ /u).filter((part) => part.startsWith("O=")).map((part) => part.slice(2));
}
/** True when the text is a certificate. */
function isCertificate(pem) {
	return certificateOf(pem) !== void 0;
}
/** True when the private key is the certificate's. False also when either of them cannot be read. */
function keyBelongs(certificatePem, keyPem) {
	try {
		return certificateOf(certificatePem)?.checkPrivateKey(createPrivateKey(keyPem)) === true;
	} catch {
		return false;
	}
}
/** Talos writes `ED25519 PRIVATE KEY` over what is plain PKCS #8, and OpenSSL does not take that name. */
function usualKeyLabel(keyPem) {
	return keyPem.replaceAll("ED25519 PRIVATE KEY-----", "PRIVATE KEY-----");
}
function certificateOf(pem) {
	try {
		return new X509Certificate(pem);
	} catch {
		return;
	}
}

// actions/lib/domain/talos-api/talosconfig.ts
/** Reads one context of a talosconfig. Whether the certificate has expired is not judged here: see `certificateTrouble`. */
function readTalosconfig({ path, text, context: wanted }) {
	const { documents, problems } = readYaml(sourceText(path, text), { dialect: "yaml12" });
	const [document] = documents;
	if (problems.some(({ code }) => code === "syntax" || code === "limit") || document?.root?.kind !== "map") return { mistakes: [`${path}: is no talosconfig (talosctl config new, talosctl gen config and talhelper write one)`] };
	const contexts = entriesAt(document.root, "contexts").map(({ key }) => key);
	if (contexts.length === 0) return { mistakes: [`${path}: has no contexts`] };
	const name = wanted ?? stringAt(document.root, "context") ?? "";
	if (name === "") return { mistakes: [`${path}: context: is not set; name one of ${listed(contexts)} there or where the file is named`] };
	const node = nodeAt(document.root, "contexts", name);
	if (node === void 0) return { mistakes: [`${path}: contexts: has no ${shown(name)}; it has ${listed(contexts)}`] };
	const result = readContext(`${path}: contexts.${name}`, name, node);
	return "mistakes" in result ? result : {
		...result,
		contexts
	};
}
function readContext(at, name, node) {
	const mistakes = [];
	const ca = pemAt(node, "ca", at, mistakes);
	const certificate = pemAt(node, "crt", at, mistakes);
	const key = usualKeyLabel(pemAt(node, "key", at, mistakes));
	if (ca !== "" && !isCertificate(ca)) mistakes.push(`${at}.ca: is no certificate`);
	const client = clientCertificate(certificate);
	if (certificate !== "" && client === void 0) mistakes.push(`${at}.crt: is no certificate`);
	if (client !== void 0 && key !== "" && !keyBelongs(certificate, key)) mistakes.push(`${at}.key: is not the private key of crt`);
	const endpoints = addressesAt(node, "endpoints", at, mistakes);
	const nodes = addressesAt(node, "nodes", at, mistakes);
	if (endpoints.length === 0) mistakes.push(`${at}.endpoints: names no endpoint; list the addresses of the control planes`);
	if (mistakes.length > 0 || client === void 0) return { mistakes };
	return { context: {
		name,
		endpoints,
		nodes,
		ca,
		certificate,
		key,
		client
	} };
}
/** PEM out of base64; "" after a mistake. */
function pemAt(node, field, at, mistakes) {
	const text = (stringAt(node, field) ?? "").replace(/\s/g, "");
	if (text === "") {
		const other = entryOf(node, "auth") !== void 0 || entryOf(node, "identity") !== void 0;
		mistakes.push(`${at}.${field}: is missing${other ? " (an identity of Omni cannot be used here)" : ""}`);
		return "";
	}
	const decoded = Buffer.from(text, "base64").toString("utf8");
	if (/^[A-Za-z0-9+/]+={0,2}$/.test(text) && decoded.includes("-----BEGIN ")) return decoded;
	mistakes.push(`${at}.${field}: is not PEM in base64`);
	return "";
}
function addressesAt(node, field, at, mistakes) {
	return itemsAt(node, field).flatMap((item, index) => {
		if (item.kind === "scalar" && typeof item.value === "string" && item.value.trim() !== "") return [item.value.trim()];
		mistakes.push(`${at}.${field}[${index}]: is no address`);
		return [];
	});
}
function listed(names) {
	return names.map(shown).join(", ");
}
function shown(name) {
	return JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name);
}
const dayMs = 864e5;
/**
* What is wrong with the time of a context's certificate at `nowMs` (milliseconds since 1970): nothing, that it is over or has not
* begun (`fatal`), or that it ends within `soonDays`.
*/
function certificateTrouble({ name, client }, nowMs, soonDays = 30) {
	const renew = "make a new one: talosctl config new, or talhelper genconfig";
	if (nowMs > client.notAfter) return {
		fatal: true,
		message: `the client certificate of context ${name} expired on ${day(client.notAfter)}; ${renew}`
	};
	if (nowMs < client.notBefore) return {
		fatal: true,
		message: `the client certificate of context ${name} is valid from ${day(client.notBefore)} only; is the clock of this machine right?`
	};
	if (Math.floor((client.notAfter - nowMs) / dayMs) >= soonDays) return void 0;
	return {
		fatal: false,
		message: `the client certificate of context ${name} expires on ${day(client.notAfter)}; ${renew}`
	};
}
function day(ms) {
	return new Date(ms).toISOString().slice(0, 10);
}

// actions/lib/domain/talos-api/resources/resource.ts
/** A spec that is not what its type says. The message names the field, never its content. */
var SpecError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "SpecError";
	}
};
/** The root of a spec, which is a map. */
function specMap(yamlSpec) {
	const { documents, problems } = readYaml(sourceText("spec", yamlSpec), { dialect: "yaml12" });
	const root = documents[0]?.root;
	if (problems.some(({ code }) => code === "syntax" || code === "limit") || documents.length > 1) throw new SpecError("the spec is not one document of YAML");
	if (root === void 0) throw new SpecError("the spec is empty");
	if (root.kind !== "map") throw new SpecError("the spec is no map");
	return root;
}
/** The text of a scalar; numbers and booleans are text as written. */
function textOf(spec, ...path) {
	const text = scalarAt(spec, ...path)?.text;
	if (text === void 0) throw new SpecError(`${path.join(".")} is missing`);
	return text;
}
/** The same, and "" where it is left out. */
function textOrNone(spec, ...path) {
	return scalarAt(spec, ...path)?.text ?? "";
}
function booleanOf(spec, ...path) {
	const value = scalarAt(spec, ...path)?.value;
	if (typeof value !== "boolean") throw new SpecError(`${path.join(".")} is not true or false`);
	return value;
}
/** The items of a list; none where it is left out or null. */
function listOf(spec, ...path) {
	const node = nodeAt(spec, ...path);
	if (node === void 0 || node.kind === "scalar" && node.value === null) return [];
	if (node.kind !== "list") throw new SpecError(`${path.join(".")} is no list`);
	return itemsAt(spec, ...path);
}
/** A list of scalars as text. */
function textsOf(spec, ...path) {
	return listOf(spec, ...path).map((item) => {
		if (item.kind !== "scalar") throw new SpecError(`${path.join(".")} holds what is no text`);
		return item.text;
	});
}

export { textOf as a, certificateTrouble as c, keyBelongs as d, usualKeyLabel as f, talosFailureOf as h, specMap as i, readTalosconfig as l, failureOf as m, booleanOf as n, textOrNone as o, TalosApiError as p, listOf as r, textsOf as s, SpecError as t, isCertificate as u };