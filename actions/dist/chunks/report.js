import { n as sortedKeys, t as compareText } from "./ordering.js";
import { i as verdictOf, o as compareFindings } from "./outcome.js";
import { a as namesField, i as lastKey, n as isList, o as pathText, r as isMap, t as fieldPattern } from "./field-path.js";
import { i as sourceText } from "./source-text.js";
import { n as formatTalosMinor, r as parseTalosMinor, t as compareTalosMinor } from "./talos-version.js";
import { n as sha256, t as gitBlobId } from "./digest.js";
import { n as parseInstaller } from "./installer.js";
import { a as withOnDemand } from "./re2.js";
import { a as nodeAt, c as toValue, i as itemsAt, n as entryOf, o as scalarAt, s as stringAt } from "./node.js";
import { _ as embeddedSource, a as substitute, d as isPatchMark, o as variableUses } from "./respell.js";
import { a as variablesRead, i as reachingCalls, o as credentialsIn, u as isEncryptedText } from "./judgement.js";
import { t as readYaml } from "./reader2.js";
import { a as isBelow, c as resolveInside, i as folderOf, s as nameOf$1 } from "./kustomization.js";
import { i as judgeTalenv, s as judgeMachineConfig } from "./checks.js";
import { t as wholeFile } from "./span.js";
import { r as schemaRuleOf, t as ruleCatalog } from "./catalog.js";
import { c as judgePins, d as baseOf, f as comparedRevisions, i as findTool, n as openRevisions, r as loadSettings, t as veilOver, u as finishFindings } from "./veil.js";
import { c as askVersion } from "./tool-states.js";
import { n as readRevision, p as NotCheckedList, s as openTalosSchemas } from "./settings.js";
import { c as listedPatches, l as patchFilesOf, o as contentFilesOf, s as inlinePatchesOf } from "./kustomization2.js";
import { a as resolveText, i as knownValues, n as environmentOf, o as partsOfJsonPatch, r as isComplete, t as talosModels } from "./build-model.js";
import { stripVTControlCharacters } from "node:util";
import { Buffer as Buffer$1 } from "node:buffer";

// actions/lib/kernel/cuts.ts
/** The text with every piece exchanged, in any order; of pieces that overlap the first in the text counts. */
function withCuts(text, cuts) {
	let result = "";
	let at = 0;
	for (const { start, end, by } of [...cuts].sort((a, b) => a.start - b.start)) {
		if (start < at) continue;
		result += text.slice(at, start) + by;
		at = end;
	}
	return result + text.slice(at);
}

// actions/lib/domain/machine-config/secret-fields.ts
/** What `Redact` of siderolabs/talos `pkg/machinery/config/types` replaces (1.11 to 1.14). */
const redactedByTalos = [
	"machine.token",
	"machine.ca.key",
	"machine.registries.config.*.auth.password",
	"machine.registries.config.*.auth.auth",
	"machine.registries.config.*.auth.identityToken",
	"machine.registries.config.*.tls.clientIdentity.key",
	"machine.network.interfaces[].wireguard.privateKey",
	"machine.network.interfaces[].vip.equinixMetal.apiToken",
	"machine.network.interfaces[].vip.hcloud.apiToken",
	"machine.network.interfaces[].vlans[].vip.equinixMetal.apiToken",
	"machine.network.interfaces[].vlans[].vip.hcloud.apiToken",
	"machine.systemDiskEncryption.state.keys[].static.passphrase",
	"machine.systemDiskEncryption.ephemeral.keys[].static.passphrase",
	"cluster.secret",
	"cluster.token",
	"cluster.aescbcEncryptionSecret",
	"cluster.secretboxEncryptionSecret",
	"cluster.serviceAccount.key",
	"cluster.ca.key",
	"cluster.aggregatorCA.key",
	"cluster.etcd.ca.key",
	"DiscoveryIdentityConfig: clusterSecret",
	"HCloudVIPConfig: apiToken",
	"KubeAPIServerCAConfig: issuingCA.key",
	"KubeAggregatorCAConfig: issuingCA.key",
	"KubeEtcdEncryptionConfig: config.**.secret",
	"KubeServiceAccountConfig: issuer.privateKey",
	"RawVolumeConfig: encryption.keys[].static.passphrase",
	"RegistryAuthConfig: password",
	"RegistryAuthConfig: auth",
	"RegistryAuthConfig: identityToken",
	"RegistryTLSConfig: clientIdentity.key",
	"RegistryTLSConfig: ca",
	"SideroLinkConfig: uniqueToken",
	"SwapVolumeConfig: encryption.keys[].static.passphrase",
	"UserVolumeConfig: encryption.keys[].static.passphrase",
	"VolumeConfig: encryption.keys[].static.passphrase",
	"WireguardConfig: privateKey",
	"WireguardConfig: peers[].presharedKey"
];
/** Public, but made from the secret bundle: hidden, so that throw-away and real secrets give the same text. */
const derivedFromBundle = [
	"machine.ca.crt",
	"cluster.id",
	"cluster.ca.crt",
	"cluster.aggregatorCA.crt",
	"cluster.etcd.ca.crt",
	"DiscoveryIdentityConfig: clusterID",
	"KubeAPIServerCAConfig: issuingCA.cert",
	"KubeAPIServerCAConfig: issuingCA.crt",
	"KubeAPIServerCAConfig: acceptedCAs",
	"KubeAggregatorCAConfig: issuingCA.cert",
	"KubeAggregatorCAConfig: issuingCA.crt"
];
/** Free texts and maps that Talos leaves open and that people put secrets into. */
const oftenSecret = [
	"machine.network.interfaces[].wireguard.peers[].presharedKey",
	"machine.systemDiskEncryption.*.keys[].static",
	"cluster.extraManifestHeaders.*",
	"KubeExternalManifestConfig: headers.*",
	"ExtensionServiceConfig: configFiles[].content",
	"*: encryption.keys[].static"
];
const patterns$1 = [
	...redactedByTalos,
	...derivedFromBundle,
	...oftenSecret
].map(fieldPattern);
/** A key whose value is a secret wherever it stands, and not the place or the name of one. */
const secretName = /pass(?:word|wd|phrase)|token|secret|credential|private_?key|pre_?shared_?key|(?:api|access|auth|signing|encryption)_?key|authorization$|^psk$/iu;
const namesSomething = /(?:name|file|path|url|uri|ref|dir|directory|ttl|lifetime|expiration|audiences?|type|size|class|provider|namespace|enabled|mode|count)s?$/iu;
/** True for a field whose every value is hidden, and for what stands in it. */
function isSecretField(kind, path) {
	return patterns$1.some((pattern) => namesField(pattern, kind, path, "within"));
}
/** `password`, `TS_AUTHKEY`, `oidc-client-secret`; not `secretName`, `token-auth-file`. */
function isSecretName(name) {
	const plain = name.replaceAll("-", "_");
	return secretName.test(plain) && !namesSomething.test(plain);
}
const environments = [
	"machine.env",
	"EnvironmentConfig: variables",
	"ExtensionServiceConfig: environment"
].map(fieldPattern);
const openVariable = /^(?:https?|ftp|all|no)_proxy$|^TZ$|^LANG$|^GODEBUG$|^GOMEMLIMIT$|^GRPC_[A-Z_]+$/iu;
/** True for a variable of an environment that nobody but its author can tell from a secret. */
function isHiddenVariable$1(kind, environment, name) {
	if (isSecretName(name)) return true;
	return environments.some((one) => namesField(one, kind, environment)) && !openVariable.test(name);
}

// actions/lib/domain/machine-config/redact-yaml.ts
/** What stands beside the secrets of a Secret. */
const openOfSecret = /* @__PURE__ */ new Set([
	"apiVersion",
	"kind",
	"metadata",
	"type",
	"immutable"
]);
/**
* Undefined: the text is no sequence of YAML maps. `redactPlain` takes secrets out of the text of one scalar; a scalar that
* it changes is hidden as a whole.
*/
function redactYaml(text, hidden, redactPlain) {
	const { documents, problems } = readYaml(sourceText("", text), { dialect: "kubernetes" });
	if (problems.length > 0 || documents.some(({ root }) => root !== void 0 && root.kind !== "map")) return void 0;
	const secrets = [];
	const look = (node, isHidden) => {
		if (node.kind === "list") for (const item of node.items) look(item, isHidden);
		else if (node.kind === "map") lookIntoMap(node, isHidden, look);
		else if (isSecretScalar(node, isHidden, (plain) => redactPlain(plain, hidden))) secrets.push(node);
	};
	for (const { root } of documents) if (root !== void 0) look(root, false);
	return replaced(text, secrets, hidden);
}
function lookIntoMap(map, isHidden, look) {
	const isSecret = stringAt(map, "kind") === "Secret";
	const isVariable = isSecretName(stringAt(map, "name") ?? "");
	for (const { key, value } of map.entries) {
		const isNamed = value.kind !== "map" && (isSecretName(key) || isVariable && key === "value");
		look(value, isHidden || isNamed || isSecret && !openOfSecret.has(key));
	}
}
function isSecretScalar({ value, text }, isHidden, redact) {
	if (value === null || typeof value === "boolean" || text === "") return false;
	return isHidden ? text !== "true" && text !== "false" : redact(text) !== text;
}
/** The last line break of a block stays, so that the lines below keep their place. */
function replaced(text, secrets, hidden) {
	const cuts = [...new Set(secrets)].map(({ start, end }) => {
		return {
			start,
			end,
			by: `${hidden}${text.slice(start, end).endsWith("\n") ? "\n" : ""}`
		};
	});
	return withCuts(text, cuts);
}

// actions/lib/domain/machine-config/redact-text.ts
const userInfo = /\b([a-z][a-z0-9+.-]*:\/\/)([^\s/@"'`<>]+)@/giu;
const sign = /(["']?)([\w.-]+)\1\s*[:=](?!\/\/)[ \t]*/gu;
/** At the start of its line a value goes to the end, elsewhere to the next delimiter. */
const wholeLine = /"(?:[^"\\]|\\.)*"|'[^']*'|[^\r\n]+/uy;
const oneWord = /"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,;&}\]"']+/uy;
const authorization = /\b(Bearer|Basic)(\s+)([\w.~+/=-]{6,})/giu;
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY|LS0tLS1CRUdJTi[A-Za-z0-9+/]*(?:UFJJVkFURSBLRV|BSSVZBVEUgS0VZ|QUklWQVRFIEtFW)/u;
/** The value is on the lines below, where it has no end that a pattern could find. */
const opensBlock = /^\s*(?:- )?["']?([\w.-]+)["']?\s*[:=]\s*(?:[|>][+-]?\d?|"""|'''|\[|\{)?[ \t]*$/gmu;
const secretKind = /["']?\bkind["']?\s*:\s*["']?Secret\b/u;
/** The text with `hidden` in the place of each secret; wholly `hidden` where one has no visible end. */
function redactText(text, hidden) {
	return (text.includes("\n") ? redactYaml(text, hidden, redactPart) : void 0) ?? redactPart(text, hidden);
}
function redactPart(text, hidden) {
	if (privateKey.test(text) || secretKind.test(text)) return hidden;
	for (const [, name = ""] of text.matchAll(opensBlock)) if (isSecretName(name)) return hidden;
	return withoutPairs(withoutCredentials(text, hidden), hidden).replace(userInfo, (whole, scheme, user) => user.includes(":") || /^https?:/iu.test(scheme) ? `${scheme}${hidden}@` : whole).replace(authorization, (_, scheme, space) => `${scheme}${space}${hidden}`);
}
/** `password = x`, `"auth": "x"`, `?jointoken=x`, `--set=auth.password=x`. */
function withoutPairs(text, hidden) {
	let result = "";
	let at = 0;
	for (const match of text.matchAll(sign)) {
		const [whole, , name = ""] = match;
		if (match.index < at || !(isSecretName(name) || name === "auth")) continue;
		const start = match.index + whole.length;
		const before = text.slice(text.lastIndexOf("\n", match.index) + 1, match.index);
		const pattern = /^\s*(?:- |export |set )?$/u.test(before) ? wholeLine : oneWord;
		pattern.lastIndex = start;
		const value = pattern.exec(text)?.[0];
		if (value === void 0 || isWord(value) || value.includes(hidden)) continue;
		result += text.slice(at, start) + hidden;
		at = start + value.length;
	}
	return result + text.slice(at);
}
/** Not a value that could be a secret. */
function isWord(value) {
	return /^["']?(?:true|false|null|none|[{[(|>]|)["']?$/u.test(value);
}
function withoutCredentials(text, hidden) {
	return withCuts(text, credentialsIn(text).map(({ start, end }) => ({
		start,
		end,
		by: hidden
	})));
}

// actions/lib/domain/machine-config/list-shape.ts
const route = [
	["network"],
	["network", "metric"],
	[
		"network",
		"gateway",
		"metric"
	]
];
const linkRoute = [
	["destination"],
	["destination", "table"],
	[
		"destination",
		"gateway",
		"metric",
		"table"
	]
];
/** List → fields that tell its items apart. */
const keyedLists = [
	["machine.network.interfaces", [["interface"], ["deviceSelector"]]],
	["machine.network.interfaces[].routes", route],
	["machine.network.interfaces[].vlans", [["vlanId"]]],
	["machine.network.interfaces[].vlans[].routes", route],
	["machine.network.interfaces[].wireguard.peers", [["publicKey"]]],
	["machine.network.extraHostEntries", [["ip"]]],
	["machine.disks", [["device"]]],
	["machine.files", [["path"], ["path", "op"]]],
	["machine.kubelet.extraMounts", [["destination"]]],
	["machine.kernel.modules", [["name"]]],
	["machine.install.extensions", [["image"]]],
	["machine.seccompProfiles", [["name"]]],
	["machine.logging.destinations", [["endpoint"], ["endpoint", "format"]]],
	["machine.pods", [["metadata.name"], ["metadata.namespace", "metadata.name"]]],
	["machine.systemDiskEncryption.*.keys", [["slot"]]],
	["cluster.inlineManifests", [["name"]]],
	["cluster.apiServer.admissionControl", [["name"]]],
	["cluster.*.extraVolumes", [["mountPath"], ["hostPath", "mountPath"]]],
	["*: encryption.keys", [["slot"]]],
	["*: addresses", [["address"]]],
	["*: routes", linkRoute],
	["*: peer.addresses", [["address"]]],
	["*: peer.routes", linkRoute],
	["WireguardConfig: peers", [["publicKey"]]],
	["NetworkRuleConfig: ingress", [["subnet"], ["subnet", "except"]]],
	["ExtensionServiceConfig: configFiles", [["mountPath"]]]
];
/** Lists of plain values in which order and repetition mean nothing, by the list's own name. */
const sets = new Set([
	"certSANs certExtraSANs validSubnets advertisedSubnets listenSubnets acceptedCAs addresses aliases hostnames",
	"allowedIPs allowedRoles allowedKubernetesNamespaces excludeAdvertisedNetworks extraAnnouncedEndpoints ports links",
	"add drop environment pcrs publicKeys audiences"
].flatMap((names) => names.split(" ")));
/** Lists of named objects that are nevertheless read in their order. */
const ordered = /* @__PURE__ */ new Set([
	"initContainers",
	"authorizationConfig",
	"rules",
	"providers",
	"keys",
	"nameservers"
]);
const patterns = keyedLists.map(([text, by]) => ({
	pattern: fieldPattern(text),
	by
}));
/** `values`: the lists that are compared. A list that no table knows is keyed by `name` when every item has one of its own. */
function listShape(kind, path, values) {
	const items = values.flat();
	const known = patterns.find(({ pattern }) => namesField(pattern, kind, path));
	if (known !== void 0 && items.every(isMap)) return {
		kind: "keyed",
		by: known.by
	};
	if (items.every((item) => !isMap(item))) return { kind: sets.has(lastKey(path)) ? "set" : "sequence" };
	return ordered.has(lastKey(path)) ? { kind: "sequence" } : {
		kind: "keyed",
		by: [["name"]]
	};
}
/**
* The key of each item in each list, by the first alternative that tells all items of every list apart. Undefined: none
* does, and items can only be told by their position.
*/
function itemKeys(by, lists) {
	const anyOf = lists.map((list) => list.map((item) => firstKey(item, by)));
	if (anyOf.every(areDistinct)) return anyOf;
	for (const fields of by.filter(({ length }) => length > 1)) {
		const keys = lists.map((list) => list.map((item) => keyOf(item, fields)));
		if (keys.every((list) => new Set(list).size === list.length)) return keys;
	}
}
function areDistinct(keys) {
	return !keys.includes(void 0) && new Set(keys).size === keys.length;
}
/** By the first single field that the item has. */
function firstKey(item, by) {
	for (const [field = "", ...more] of by) {
		const value = more.length === 0 ? fieldOf(item, field) : void 0;
		if (value !== void 0 && value !== null && value !== "") return shown(value);
	}
}
function keyOf(item, fields) {
	const key = fields.map((field) => fieldOf(item, field)).filter((value) => value !== void 0 && value !== null && value !== "").map((value) => shown(value)).join(" ");
	return key === "" ? "default" : key;
}
function fieldOf(item, field) {
	let at = item;
	for (const key of field.split(".")) at = isMap(at) ? at[key] : void 0;
	return at;
}
/** `eth0`; a selector as `driver=virtio_net hardwareAddr=bc:24:11:00:00:01`. */
function shown(value) {
	if (!isMap(value)) return typeof value === "string" ? redactText(value, "‹credentials›") : JSON.stringify(value);
	return Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, part]) => `${key}=${shown(part)}`).join(" ");
}

// actions/lib/domain/machine-config/redact.ts
/** `v1alpha1`, `HostnameConfig`, `Layer2VIPConfig 172.16.1.49`. */
function documentText({ kind, name }) {
	return name === void 0 || name === "" ? kind : `${kind} ${name}`;
}
/** The documents with `‹machine.token›`, `‹RegistryAuthConfig ghcr.io password›` in the place of every secret. */
function redactDocuments(documents) {
	return documents.map((document) => ({
		...document,
		value: redactValue(document, [], document.value)
	}));
}
/** The value of one field, or of a whole document, without secrets. */
function redactValue(document, path, value) {
	if (isMap(value)) return redactMap(document, path, value);
	if (isList(value)) return redactList(document, path, value);
	if (value === null || typeof value === "boolean" || value === "") return value;
	const hidden = hiddenText(document, path);
	if (isSecretField(document.kind, path)) return hidden;
	const variable = variableIn(path, value);
	if (variable !== void 0 && isHiddenVariable$1(document.kind, path.slice(0, -1), variable.name)) return isTruth(variable.value) ? value : `${variable.prefix}${hidden}`;
	if (isSecretName(lastKey(path)) && !isTruth(value)) return hidden;
	return typeof value === "string" ? redactText(value, hidden) : value;
}
/** A key with its value, or an item `NAME=value` of a list. */
function variableIn(path, value) {
	const last = path.at(-1);
	if (last === void 0) return void 0;
	if ("key" in last) return {
		name: last.key,
		value,
		prefix: ""
	};
	const [, name, given] = (typeof value === "string" ? /^([A-Za-z_][\w.-]*)=(.*)$/su.exec(value) : null) ?? [];
	return name === void 0 ? void 0 : {
		name,
		value: given,
		prefix: `${name}=`
	};
}
/** What stands for a secret. */
function hiddenText(document, path) {
	const text = pathText(path);
	return document.kind === "v1alpha1" ? `‹${text}›` : `‹${documentText(document)}${text === "" ? "" : ` ${text}`}›`;
}
function redactMap(document, path, value) {
	const { name } = value;
	const isVariable = typeof name === "string" && isSecretName(name) && "item" in (path.at(-1) ?? {});
	return Object.fromEntries(Object.entries(value).map(([key, part]) => {
		const at = [...path, { key }];
		return [key, isVariable && key === "value" && (typeof part === "string" || typeof part === "number") ? hiddenText(document, at) : redactValue(document, at, part)];
	}));
}
function redactList(document, path, value) {
	const shape = listShape(document.kind, path, [value]);
	const keys = shape.kind === "keyed" ? itemKeys(shape.by, [value])?.[0] : void 0;
	return value.map((item, index) => redactValue(document, [...path, {
		item: keys?.[index] ?? String(index),
		index
	}], item));
}
function isTruth(value) {
	return value === "true" || value === "false";
}

// actions/lib/domain/talos/hidden-values.ts
/** A reference that another program resolves: 1Password's, vals'. */
function isReference(text) {
	return /^(?:op:\/\/|ref\+[a-z0-9-]+:\/\/)/u.test(text);
}
/** True for a value that is not there in clear: encrypted by SOPS, or a reference. */
function isHidden(text) {
	return text.startsWith("ENC[AES256_GCM,") || isReference(text);
}
/** `int`, `bool`, `float` or `str`, as SOPS notes it beside the value. */
function sopsType(text) {
	return /,type:(\w+)\]$/u.exec(text)?.[1] ?? "str";
}
const hostFields = [
	"ipAddress",
	"ip",
	"gateway",
	"nameservers",
	"via",
	"source"
];
const networkFields = [
	"network",
	"podSubnets",
	"serviceSubnets",
	"clusterPodNets",
	"clusterSvcNets",
	"validSubnets",
	"subnet",
	"advertisedSubnets",
	"listenSubnets",
	"allowedIPs"
];
/**
* A placeholder for the value called `name`, written as `text`. `fields` are the names of the fields that take the whole of it:
* an address must look like one, or no tool goes on. Addresses are those for documentation (RFC 5737, 2544, 3849), names end in `.invalid`
* (RFC 2606).
*/
function placeholderFor(name, text, fields) {
	const type = sopsType(text);
	const digest = sha256(name);
	const number = Number.parseInt(digest.slice(0, 6), 16);
	if (type === "int") return String(1024 + number % 8192);
	if (type === "bool") return "false";
	if (type === "float") return "0.5";
	const has = (...names) => fields.some((field) => names.includes(field));
	const isSix = /v6(?![0-9])/iu.test(name.slice(name.lastIndexOf("#") + 1));
	const group = digest.slice(0, 4);
	const address = isSix ? `2001:db8:${group}::1` : `192.0.2.${1 + number % 253}`;
	if (has("addresses", "address")) return `${address}/${isSix ? 64 : 24}`;
	if (has(...hostFields)) return address;
	if (has(...networkFields)) return isSix ? `2001:db8:${group}::/112` : `198.18.${number % 256}.0/24`;
	if (has("hardwareAddr")) return `02:00:00:${digest.slice(0, 2)}:${digest.slice(2, 4)}:${digest.slice(4, 6)}`;
	if (has("endpoint", "url", "endpoints")) return `https://hidden-${digest.slice(0, 8)}.invalid:6443`;
	if (has("mtu", "port", "localAPIServerPort", "metric")) return String(1280 + number % 8192);
	if (has("privateKey", "publicKey", "presharedKey")) return Buffer.from(digest, "hex").toString("base64");
	const called = (words) => fields.length === 0 && words.test(name);
	if (called(/cidr|subnet/iu)) return isSix ? `2001:db8:${group}::/112` : `198.18.${number % 256}.0/24`;
	if (called(/(?:^|_)(?:ip|addr(?:ess)?|gateway|dns)(?:_|$|v[46])/iu)) return address;
	if (has("installDisk", "disk")) return `/dev/disk/by-id/hidden-${digest.slice(0, 8)}`;
	return `hidden-${digest.slice(0, 8)}`;
}
const marks = /hidden-[0-9a-f]{8}|2001:db8:[0-9a-f]{4}::|192\.0\.2\.\d+|198\.18\.\d+\.0|02:00:00(?::[0-9a-f]{2}){3}/gu;
/** The placeholders that a render holds, each once. */
function hiddenPlaceholders(nodes) {
	return [...new Set(nodes.flatMap(({ text }) => text.match(marks) ?? []))].sort();
}

// actions/lib/verbs/talos/sides.ts
function isRendered(side) {
	return side !== void 0 && !("notRendered" in side);
}

// actions/lib/domain/machine-config/read-documents.ts
/**
* The document without a kind first, the others in the order of the text.
*
* @throws Error when the text is no machine configuration: no renderer writes such a thing
*/
function readConfigDocuments(text) {
	return mainFirst(documentsOf(text));
}
function mainFirst(read) {
	const isMain = ({ kind }) => kind === "v1alpha1";
	return [...read.filter(isMain), ...read.filter((document) => !isMain(document))];
}
/** A reader that remembers: most documents of a cluster are the same on several nodes, and on both sides of a change. */
function configReader() {
	const known = /* @__PURE__ */ new Map();
	return (text) => mainFirst(documentTexts(text).flatMap((part) => {
		const read = known.get(part) ?? documentsOf(part);
		known.set(part, read);
		return read;
	}));
}
/** The documents of a rendered text, by the lines between them: in what a program writes no value begins at the margin. */
function documentTexts(text) {
	return text.split(/^---$/mu).filter((part) => part.trim() !== "");
}
/** The same in the order of the text. Empty documents are left out. */
function documentsOf(text) {
	const { documents, problems } = readYaml(sourceText("", text), { dialect: "yaml12" });
	const [problem] = problems;
	if (problem !== void 0) throw new Error(`a rendered machine configuration is no YAML: ${problem.message}`);
	return documents.flatMap(({ root }) => {
		if (root === void 0) return [];
		if (root.kind !== "map") throw new Error("a rendered machine configuration holds a document that is no map");
		const kind = stringAt(root, "kind") ?? "v1alpha1";
		const name = stringAt(root, "name") ?? stringAt(root, "metadata", "name");
		return [{
			apiVersion: kind === "v1alpha1" ? "" : stringAt(root, "apiVersion") ?? "",
			kind,
			...name === void 0 ? {} : { name },
			value: plain(toValue(root))
		}];
	});
}
/** Whole numbers beyond 2^53 become text; nothing that Talos reads is so large. */
function plain(value) {
	if (typeof value === "bigint") return String(value);
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
	return value;
}

// actions/lib/verbs/talos/open-change.ts
/**
* The base is the one named, else that of the pull request, else the merge base with the default branch.
*
* @throws WrongUse for a broken settings file or a base that is not here
*/
async function openChange(inputs, ports) {
	const { files } = ports;
	const answer = await baseOf({
		base: inputs.base,
		defaultBase: true
	}, ports);
	const { base, unread } = answer;
	const places = {
		config: inputs.config,
		files,
		base: base?.files,
		ports
	};
	const { settings, unknownRules, about } = await withOnDemand(() => loadSettings(places));
	const read = await openRevisions({
		files,
		base,
		change: void 0,
		staged: false,
		settings,
		ports
	});
	const head = read.head ?? await readRevision({
		files,
		settings,
		ports
	});
	const notChecked = new NotCheckedList();
	if (unread !== void 0) notChecked.add(unread);
	const pins = await judgePins({
		ports,
		base,
		notChecked,
		focus: void 0
	});
	return {
		settings,
		unknownRules,
		pins: pins.pins,
		basePins: pins.basePins,
		head: revisionOf(head.tree, files),
		headTree: head.tree,
		base: base !== void 0 && read.base !== void 0 ? revisionOf(read.base.tree, base.files) : withoutBase(answer),
		...read.base === void 0 ? {} : { baseTree: read.base.tree },
		...base === void 0 ? {} : { baseCommit: base.commit },
		findings: [...pins.findings, ...about],
		notChecked
	};
}
function withoutBase({ commit, unread }) {
	if (unread !== void 0) return "unread";
	return commit === void 0 ? "none" : "same";
}
function revisionOf(tree, files) {
	return {
		files: tree.files,
		paths: tree.paths,
		read: (path) => files.read(path)
	};
}

// actions/lib/domain/talos/origin-fields.ts
function origin(of, node, cluster = "") {
	const [kind = "", path = ""] = of.split(" ");
	const words = (text) => text.split(" ").filter((word) => word !== "");
	return {
		kind,
		path: path === "" ? [] : path.split("."),
		node: words(node),
		cluster: words(cluster)
	};
}
const linkKinds = "Layer2VIPConfig HCloudVIPConfig LinkConfig LinkAliasConfig DHCPv4Config DHCPv6Config BondConfig VLANConfig BridgeConfig WireguardConfig DummyLinkConfig EthernetConfig";
/** The more exact ones first. */
const origins = [
	origin("v1alpha1 machine.type", "controlPlane"),
	origin("v1alpha1 machine.install.disk", "installDisk"),
	origin("v1alpha1 machine.install.diskSelector", "installDiskSelector"),
	origin("v1alpha1 machine.install.image", "talosImageURL schematic machineSpec", "talosVersion"),
	origin("v1alpha1 machine.install.extraKernelArgs", "schematic"),
	origin("v1alpha1 machine.kubelet.image", "", "kubernetesVersion"),
	origin("v1alpha1 machine.certSANs", "certSANs", "additionalMachineCertSans"),
	origin("v1alpha1 machine.nodeLabels", "nodeLabels"),
	origin("v1alpha1 machine.nodeAnnotations", "nodeAnnotations"),
	origin("v1alpha1 machine.nodeTaints", "nodeTaints"),
	origin("v1alpha1 machine.disks", "machineDisks"),
	origin("v1alpha1 machine.files", "machineFiles"),
	origin("v1alpha1 machine.kernel.modules", "kernelModules"),
	origin("v1alpha1 machine.network.hostname", "hostname"),
	origin("v1alpha1 machine.network.nameservers", "nameservers"),
	origin("v1alpha1 machine.network.disableSearchDomain", "disableSearchDomain"),
	origin("v1alpha1 machine.network.interfaces", "networkInterfaces"),
	origin("v1alpha1 cluster.apiServer.image", "", "kubernetesVersion"),
	origin("v1alpha1 cluster.controllerManager.image", "", "kubernetesVersion"),
	origin("v1alpha1 cluster.scheduler.image", "", "kubernetesVersion"),
	origin("v1alpha1 cluster.proxy.image", "", "kubernetesVersion"),
	origin("v1alpha1 cluster.apiServer.certSANs", "", "additionalApiServerCertSans"),
	origin("v1alpha1 cluster.controlPlane.endpoint", "", "endpoint"),
	origin("v1alpha1 cluster.clusterName", "", "clusterName"),
	origin("v1alpha1 cluster.network.podSubnets", "", "clusterPodNets"),
	origin("v1alpha1 cluster.network.serviceSubnets", "", "clusterSvcNets"),
	origin("v1alpha1 cluster.network.dnsDomain", "", "domain"),
	origin("v1alpha1 cluster.network.cni", "", "cniConfig"),
	origin("v1alpha1 cluster.inlineManifests", "", "inlineManifests"),
	origin("v1alpha1 cluster.extraManifests", "", "cniConfig"),
	origin("v1alpha1 cluster.allowSchedulingOnControlPlanes", "", "allowSchedulingOnControlPlanes allowSchedulingOnMasters"),
	origin("HostnameConfig", "hostname"),
	origin("ResolverConfig", "nameservers disableSearchDomain"),
	origin("NetworkDefaultActionConfig", "ingressFirewall"),
	origin("NetworkRuleConfig", "ingressFirewall"),
	origin("ExtensionServiceConfig", "extensionServices"),
	origin("VolumeConfig", "volumes"),
	origin("UserVolumeConfig", "userVolumes"),
	...linkKinds.split(" ").map((kind) => origin(kind, "networkInterfaces")),
	origin("KubeFlannelCNIConfig", "", "cniConfig"),
	origin("KubeletConfig image", "", "kubernetesVersion"),
	origin("KubeAPIServerConfig image", "", "kubernetesVersion"),
	origin("KubeControllerManagerConfig image", "", "kubernetesVersion"),
	origin("KubeSchedulerConfig image", "", "kubernetesVersion"),
	origin("KubeProxyConfig image", "", "kubernetesVersion"),
	origin("KubeNetworkConfig podSubnets", "", "clusterPodNets"),
	origin("KubeNetworkConfig serviceSubnets", "", "clusterSvcNets"),
	origin("KubeClusterConfig clusterName", "", "clusterName"),
	origin("KubeClusterConfig endpoint", "", "endpoint"),
	origin("UnattendedInstallConfig installer.image", "talosImageURL schematic machineSpec", "talosVersion")
];

// actions/lib/domain/talos/source-walk.ts
/** As deep as it goes; a `$patch` on the way ends it there, as it says something of all that is below. */
function walkSource(root, path) {
	let at = {
		node: root,
		left: path.length
	};
	for (const [done, step] of path.entries()) {
		const next = stepInto(at.node, step);
		if (next === void 0) return at;
		at = {
			...next,
			left: path.length - done - 1
		};
	}
	return at;
}
function stepInto(node, step) {
	if ("item" in step) {
		const item = node.kind === "list" ? itemOf(node.items, step.item) : void 0;
		return item === void 0 ? void 0 : { node: item };
	}
	if (node.kind !== "map") return void 0;
	const entry = node.entries.find(({ key }) => key === step.key) ?? node.entries.find(({ key }) => isPatchMark(key));
	return entry === void 0 ? void 0 : {
		node: entry.value,
		entry
	};
}
/** By the value itself, or by one of its fields. A position says nothing: lists of several layers add up. */
function itemOf(items, wanted) {
	return items.find((item) => item.kind === "scalar" ? item.text === wanted : item.kind === "map" && item.entries.some(({ value }) => value.kind === "scalar" && value.text === wanted));
}
/** The scalars below a node with the key that has each, in their order. */
function* scalarsBelow(node, entry) {
	if (node.kind === "scalar") yield {
		node,
		...entry === void 0 ? {} : { entry }
	};
	else if (node.kind === "list") for (const item of node.items) yield* scalarsBelow(item);
	else for (const each of node.entries) yield* scalarsBelow(each.value, each);
}

// actions/lib/domain/talos/source-of.ts
/** For one model of a tree. Patches are read once. */
function sourceFinder(model, files) {
	const { variables } = model;
	const documentsOf = (path) => files.get(path)?.documents ?? [];
	if (model.renderer === "machine-config") return (field) => {
		const own = model.nodes.find(({ hostname }) => hostname.value === field.hostname)?.at.path ?? model.path;
		return inLayers(field, [documentsOf(own).flatMap(written)], variables);
	};
	const talconfig = documentsOf(model.path).find(({ role }) => role === "talconfig");
	if (talconfig?.root === void 0) return () => void 0;
	const { root, source, path } = talconfig;
	const layers = listedPatches(root, knownValues(variables)).map((patch) => ({
		patch,
		documents: documentsIn(patch, {
			source,
			folder: folderOf(path),
			documentsOf
		})
	}));
	return (field) => {
		const index = nodeIndex(root, field.hostname, {
			source,
			variables
		});
		return inLayers(field, winningFirst(layers, index, nodeAt(root, "nodes", index)), variables) ?? inTalconfig(field, {
			root,
			source,
			index,
			variables
		});
	};
}
function written({ root, source }) {
	return root === void 0 ? [] : [{
		root,
		source
	}];
}
/** The documents of one patch; operations of a JSON patch as the documents that they amount to. */
function documentsIn({ scalar, file }, { source, folder, documentsOf }) {
	const path = file === void 0 ? void 0 : resolveInside(folder, file.path);
	const embedded = file === void 0 ? embeddedSource(source, scalar) : void 0;
	return (path !== void 0 ? documentsOf(path) : embedded === void 0 ? [] : readYaml(embedded, { dialect: "yaml12" }).documents).flatMap(written).flatMap((each) => {
		const { root } = each;
		return root.kind === "list" ? partsOfJsonPatch(root).parts.map((part) => ({
			...each,
			root: part
		})) : [each];
	});
}
function nodeIndex(root, hostname, reading) {
	return itemsAt(root, "nodes").findIndex((node) => {
		const name = nodeAt(node, "hostname");
		return name?.kind === "scalar" && resolveText(reading.source, name, reading.variables)?.text === hostname;
	});
}
/** Patches of all nodes win over those of the node, and these over those of its group; of each the last wins. */
function winningFirst(layers, index, node) {
	const flag = nodeAt(node, "controlPlane");
	const group = flag?.kind === "scalar" && flag.text === "true" ? "controlPlane" : "worker";
	const of = (fits) => layers.filter(({ patch }) => fits(patch.scope)).map(({ documents }) => documents);
	return [
		...of((scope) => scope === group),
		...of((scope) => typeof scope === "object" && scope.node === index),
		...of((scope) => scope === "all")
	].toReversed();
}
function inLayers({ kind, name, path, value }, layers, variables) {
	for (const documents of layers) for (const { root, source } of documents.toReversed()) {
		if ((stringAt(root, "kind") ?? "v1alpha1") !== kind) continue;
		const own = stringAt(root, "name") ?? stringAt(root, "metadata", "name");
		if (name !== void 0 && own !== void 0 && own !== name) continue;
		const walked = walkSource(root, path);
		if (path.length === 0) return placeOf$1(headOf(root), {
			source,
			variables
		});
		const inside = walked.left <= 1 ? equalScalar(walked.node, value, {
			source,
			variables
		}) : void 0;
		if (inside !== void 0) return placeOf$1(inside, {
			source,
			variables
		});
		const isItem = walked.left === 1 && walked.node.kind === "scalar" && "item" in (path.at(-1) ?? {});
		if (walked.left === 0 || isItem) return placeOf$1(walked, {
			source,
			variables
		});
	}
}
function inTalconfig(field, reading) {
	const found = origins.find((origin) => isOf(origin, field));
	if (found === void 0) return void 0;
	const { root, index } = reading;
	const node = nodeAt(root, "nodes", index);
	const flag = nodeAt(node, "controlPlane");
	const group = nodeAt(root, flag?.kind === "scalar" && flag.text === "true" ? "controlPlane" : "worker");
	const entries = [...found.node.flatMap((key) => entryIn(node, key) ?? entryIn(group, key) ?? []), ...found.cluster.flatMap((key) => entryIn(root, key) ?? [])];
	for (const entry of entries) {
		const equal = equalScalar(entry.value, field.value, reading);
		if (equal !== void 0) return placeOf$1({
			entry,
			...equal
		}, reading);
	}
	const below = field.path.slice(found.path.length);
	for (const entry of entries) {
		const walked = walkSource(entry.value, below);
		if (below.length > 0 && walked.left < below.length) return placeOf$1({
			...walked,
			entry: walked.entry ?? entry
		}, reading);
	}
	const last = chosen(entries, field);
	return last === void 0 ? void 0 : placeOf$1({
		node: last.value,
		entry: last
	}, reading);
}
/** An installer image: where the version differs from the other side's the version made it, else its name did. */
function chosen(entries, { value, other }) {
	const version = entries.find(({ key }) => key === "talosVersion");
	if (version === void 0 || typeof value !== "string") return entries[0];
	const named = entries.find((entry) => entry !== version);
	return typeof other === "string" && parseInstaller(other).tag === parseInstaller(value).tag ? named ?? version : version;
}
function isOf({ kind, path }, field) {
	return kind === field.kind && path.every((key, index) => {
		const step = field.path[index];
		return step !== void 0 && "key" in step && step.key === key;
	});
}
function entryIn(node, key) {
	return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : void 0;
}
/** What says which document it is. */
function headOf(root) {
	const entry = entryIn(root, "kind") ?? (root.kind === "map" ? root.entries[0] : void 0);
	return entry === void 0 ? { node: root } : {
		node: entry.value,
		entry
	};
}
/** The scalar below `node` that becomes `value`, alone or with a version behind it. */
function equalScalar(node, value, { source, variables }) {
	if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return void 0;
	const wanted = String(value);
	for (const place of scalarsBelow(node)) {
		if (place.node.kind !== "scalar") continue;
		if (resolveText(source, place.node, variables)?.text === wanted) return place;
	}
}
/** A scalar where it stands, or in talenv when it is a variable; of anything larger its key. */
function placeOf$1({ node, entry }, { source, variables }) {
	if (node.kind === "scalar") return resolveText(source, node, variables)?.at ?? source.span(node.start, node.end);
	const at = entry?.keyRange ?? node;
	return source.span(at.start, at.end);
}

// actions/lib/tools/topf/find.ts
/** `topf version v0.5.0 (Talos v1.14.0)`; a build of one's own says `dev`. */
const topf = {
	name: "topf",
	aliases: ["postfinance/topf"],
	binaries: ["topf"],
	versionArguments: ["--version"],
	versionPattern: /^topf version v?(\S+)/m
};
/** The first one that tells its version, or why there is none, in words without anything of this machine. */
async function findTopf(toolchain, processes) {
	const { machine, store } = toolchain;
	const { files, passedOver } = await machine.onPath("topf");
	for (const binary of files) {
		const [answer, sha256] = await Promise.all([askVersion({
			machine,
			processes
		}, topf, binary), store.digest(binary)]);
		if ("version" in answer) return {
			binary,
			used: {
				name: "topf",
				version: answer.version,
				...sha256 === void 0 ? {} : { sha256 }
			}
		};
	}
	if (files.length > 0) return { why: "the topf on PATH does not tell its version" };
	if (passedOver.length > 0) return { why: "the topf on PATH lies in the repository that is judged" };
	return { why: "topf is not on PATH: install it from github.com/postfinance/topf, and the tree is rendered" };
}

// actions/lib/domain/talos/clear-text.ts
/** True where SOPS, asked to read the file, would look for a key. In doubt it is. */
function asksForKey(text) {
	return /^\s*["']?sops["']?\s*:/mu.test(text) || /"sops"\s*:/u.test(text) || /^(?:sops_|\[sops\])/mu.test(text);
}
/** The file with placeholders; unchanged where nothing is hidden. Values that stand for themselves stay byte for byte. */
function clearText({ documents, yaml, path: file }) {
	const { text } = yaml.source;
	const cuts = [];
	const hidden = [];
	const visit = (node, path) => {
		if (node.kind === "scalar") {
			if (!isEncryptedText(node.text) && !isReference(node.text)) return;
			hidden.push(path.join("."));
			cuts.push({
				start: node.start,
				end: node.end,
				by: quoted(node, file, path)
			});
		} else if (node.kind === "list") for (const [index, item] of node.items.entries()) visit(item, [...path, `${index}`]);
		else for (const { key, value } of node.entries) if (path.length > 0 || key !== "sops") visit(value, [...path, key]);
	};
	for (const { root } of documents) {
		if (root === void 0) continue;
		const block = entryOf(root, "sops");
		if (block !== void 0 && asksForKey(text)) cuts.push({
			start: block.keyRange.start,
			end: block.value.end,
			by: ""
		});
		visit(root, []);
	}
	return {
		text: withCuts(text, cuts),
		hidden
	};
}
function quoted(node, file, path) {
	const fields = path.filter((step) => !/^\d+$/u.test(step)).slice(-1);
	const by = placeholderFor(`${file}#${path.join(".")}`, node.text, fields);
	return /,type:(?:int|bool|float)\]$/u.test(node.text) ? by : JSON.stringify(by);
}

// actions/lib/domain/talos/other-layouts.ts
/**
* topf trees (a `topf.yaml` and its folders), and folders of templates (`*.yaml.j2`, `*.yaml.tpl` …) that hold a machine configuration.
* `text` answers with the content of a file. What lies beside a talconfig belongs to that, and topf's templates to topf.
*/
function otherLayouts(paths, text) {
	const all = [...paths].sort(compareText);
	const talhelper = foldersOf(all, /^talconfig\.ya?ml$/u);
	const topf = foldersOf(all, /^topf\.ya?ml$/u);
	const found = all.filter((path) => /^topf\.ya?ml$/u.test(nameOf$1(path))).map((path) => ({
		renderer: "topf",
		path,
		paths: all.filter((each) => isBelow(each, folderOf(path)))
	}));
	const templates = /* @__PURE__ */ new Map();
	for (const path of all) {
		if (!/\.ya?ml\.(?:j2|jinja2?|tpl|tmpl|gotmpl)$/u.test(path)) continue;
		if ([...talhelper, ...topf].some((folder) => isBelow(path, folder))) continue;
		if (!isMachineConfig(text(path) ?? "")) continue;
		const root = [...templates.keys()].find((folder) => isBelow(path, folder)) ?? folderOf(path);
		templates.set(root, [...templates.get(root) ?? [], path]);
	}
	const ofTemplates = [...templates.values()].flatMap((list) => {
		const [first] = list;
		return first === void 0 ? [] : [{
			renderer: "templates",
			path: first,
			paths: list
		}];
	});
	return [...found, ...ofTemplates].sort((a, b) => compareText(a.path, b.path));
}
function foldersOf(paths, name) {
	return paths.filter((path) => name.test(nameOf$1(path))).map(folderOf);
}
/** A configuration, or a document of one, whatever is still open in it. */
function isMachineConfig(text) {
	if (/^machine:\s*$/mu.test(text) && /^\s+(?:type|install|network|kubelet|sysctls|features):/mu.test(text)) return true;
	return /^apiVersion:\s*v1alpha1\s*$/mu.test(text) && /^kind:\s*\w+Config\s*$/mu.test(text);
}

// actions/lib/verbs/talos/machine-configs.ts
/** The files of one model: complete configurations of its folder. */
function machineConfigFiles({ path }, { files }) {
	return [...files.values()].filter((file) => folderOf(file.path) === folderOf(path) && file.documents.some(isComplete)).sort((a, b) => compareText(a.path, b.path));
}
function machineConfigInputs(files, { read }) {
	return files.map(({ path }) => {
		const content = read(path);
		return {
			path,
			blob: "bytes" in content ? gitBlobId(content.bytes) : ""
		};
	});
}
/** One node per file that names one. */
function renderMachineConfigs(model, files, inputs) {
	const nodes = [];
	const unrendered = [];
	let isHidden = false;
	for (const file of files) {
		const [problem] = file.yaml.problems;
		if (problem !== void 0) {
			const at = file.yaml.source.span(problem.start, problem.end);
			return {
				notRendered: `${file.path}: ${problem.message}`,
				reason: "refused",
				at
			};
		}
		const clear = clearText(file);
		isHidden ||= clear.hidden.length > 0;
		const own = model.nodes.find(({ at }) => at.path === file.path);
		if (own === void 0) {
			unrendered.push({
				hostname: nameOf$1(file.path).replace(/\.ya?ml$/u, ""),
				why: "it names no node, so it may serve several"
			});
			continue;
		}
		nodes.push({
			hostname: own.hostname.value,
			controlPlane: own.controlPlane,
			addresses: own.interfaceAddresses.map(({ value }) => value.replace(/\/\d+$/u, "")),
			documents: readConfigDocuments(clear.text),
			text: clear.text
		});
	}
	const { clusterName, endpoint, talosVersion, kubernetesVersion } = model;
	if (nodes.length === 0 && unrendered.length === 0) return {
		notRendered: "there is no complete configuration",
		reason: "refused",
		at: wholeFile(model.path)
	};
	return {
		cluster: clusterName?.value ?? folderOf(model.path),
		renderer: "machine-config",
		tools: [],
		secrets: isHidden ? "throw-away" : "real",
		...talosVersion === void 0 ? {} : { talosVersion: talosVersion.value },
		...kubernetesVersion === void 0 ? {} : { kubernetesVersion: kubernetesVersion.value },
		...endpoint === void 0 ? {} : { endpoint: endpoint.value },
		nodes,
		unrendered,
		inputs
	};
}

// actions/lib/domain/talos/hidden-uses.ts
/** What each node needs, by its index; a node that needs nothing is absent. */
function nodesNeeding({ root, path }, hidden) {
	const nodes = itemsAt(root, "nodes");
	const found = /* @__PURE__ */ new Map();
	const note = (scope, needs) => {
		for (const [index, node] of nodes.entries()) if (needs.length > 0 && isIn(scope, index, node)) found.set(index, /* @__PURE__ */ new Set([...found.get(index) ?? [], ...needs]));
	};
	for (const { key, value } of root?.kind === "map" ? root.entries : []) if (key !== "nodes") note(key === "controlPlane" || key === "worker" ? key : "all", usedIn(value, hidden));
	for (const [index, node] of nodes.entries()) note({ node: index }, usedIn(node, hidden));
	for (const file of [...patchFilesOf(root, hidden.values), ...contentFilesOf(root, hidden.values)]) {
		const inside = resolveInside(folderOf(path), file.path) ?? "";
		const text = hidden.texts.get(inside) ?? "";
		const named = variableUses(text).flatMap(({ name }) => hidden.variables.get(name) ?? []);
		note(file.scope, [...named, ...hidden.files.get(inside) ?? []]);
	}
	return new Map([...found].map(([index, needs]) => [index, [...needs].sort(compareText)]));
}
function isIn(scope, index, node) {
	if (scope === "all") return true;
	if (typeof scope === "object") return scope.node === index;
	const flag = nodeAt(node, "controlPlane");
	return (flag?.kind === "scalar" && flag.text === "true") === (scope === "controlPlane");
}
function usedIn(node, hidden) {
	if (node.kind === "scalar") return variableUses(node.text).flatMap(({ name }) => hidden.variables.get(name) ?? []);
	if (node.kind === "list") return node.items.flatMap((item) => usedIn(item, hidden));
	return node.entries.flatMap(({ value }) => usedIn(value, hidden));
}
/** The text of a talconfig without some of its nodes; undefined when the list is not written one item after another. */
function withoutNodes({ root, source }, indices) {
	const { text } = source;
	const starts = itemsAt(root, "nodes").map(({ start }) => dashBefore(text, start));
	const cuts = [];
	for (const [index, item] of itemsAt(root, "nodes").entries()) {
		const start = starts[index];
		if (start === void 0) return void 0;
		const end = starts[index + 1] ?? endOfLine(text, item.end);
		if (indices.has(index)) cuts.push({
			start,
			end,
			by: ""
		});
	}
	return withCuts(text, cuts);
}
/** The start of the line on which the item begins with its dash. */
function dashBefore(text, start) {
	const before = /(?:^|\n)[ \t]*-\s+(?:&\S+\s+)?$/u.exec(text.slice(0, start));
	if (before === null) return void 0;
	return before.index + (before[0].startsWith("\n") ? 1 : 0);
}
function endOfLine(text, from) {
	const end = text.indexOf("\n", from);
	return end === -1 ? text.length : end + 1;
}

// actions/lib/domain/talos/hidden-variables.ts
/** In the order of their names. `users` finds the trees in which variables are used, the talconfig and its patches, where any is hidden. */
function hiddenVariables({ variables }, files, users) {
	const hidden = sortedKeys(variables).flatMap((name) => {
		const stated = variables.get(name);
		if (stated === void 0 || stated.value !== void 0 && !isReference(stated.value)) return [];
		return [{
			name,
			path: stated.at.path,
			text: stated.value ?? writtenIn(files.get(stated.at.path), name)
		}];
	});
	if (hidden.length === 0) return [];
	const fields = fieldsTaking(users());
	return hidden.map(({ name, path, text }) => ({
		name,
		path,
		placeholder: placeholderFor(name, text, fields.get(name) ?? [])
	}));
}
/** Values that count, with placeholders in the place of hidden ones. */
function valuesWith({ variables }, hidden) {
	return new Map([...knownValues(variables), ...hidden.map(({ name, placeholder }) => [name, placeholder])]);
}
function writtenIn(file, name) {
	for (const { root } of file?.documents ?? []) if (root?.kind === "map") {
		for (const { key, value } of root.entries) if (key === name && value.kind === "scalar") return value.text;
	}
	return "";
}
/** The names of the fields whose whole value is the variable; items of a list have the name of the list. */
function fieldsTaking(users) {
	const found = /* @__PURE__ */ new Map();
	const visit = (node, field) => {
		if (node.kind === "scalar") {
			const name = /^\$(?:\{(\w+)\}|(\w+))$/u.exec(node.text);
			const variable = name?.[1] ?? name?.[2];
			if (variable !== void 0) found.set(variable, [...found.get(variable) ?? [], field]);
			else if (node.text.includes("\n") && node.text.includes("$")) {
				for (const { root } of readYaml(sourceText("", node.text), { dialect: "yaml12" }).documents) if (root !== void 0 && root.kind !== "scalar") visit(root, "");
			}
		} else if (node.kind === "list") for (const item of node.items) visit(item, field);
		else for (const { key, value } of node.entries) visit(value, key);
	};
	for (const root of users) if (root !== void 0) visit(root, "");
	return found;
}

// actions/lib/domain/talos/output-names.ts
const usual = "{{ .ClusterName }}-{{ .Hostname }}.yaml";
/** The nodes of a talconfig whose variables are filled in, in its order (pkg/config/outputfilename.go). */
function declaredNodes(talconfig) {
	const cluster = textAt$1(talconfig, "clusterName");
	return itemsAt(talconfig, "nodes").map((node) => {
		const controlPlane = textAt$1(node, "controlPlane") === "true";
		const own = textAt$1(node, "filenameTmpl");
		const template = own === "" ? textAt$1(talconfig, controlPlane ? "controlPlane" : "worker", "filenameTmpl") : own;
		const address = textAt$1(node, "ipAddress");
		const hostname = textAt$1(node, "hostname");
		const fields = /* @__PURE__ */ new Map([
			["ClusterName", cluster],
			["Hostname", hostname],
			["IPAddress", address],
			["Role", controlPlane ? "controlplane" : "worker"]
		]);
		return {
			hostname,
			controlPlane,
			addresses: address.split(",").map((each) => each.trim()).filter((each) => each !== ""),
			file: filled(template === "" ? usual : template, fields)
		};
	});
}
function filled(template, fields) {
	const text = template.replace(/\{\{ *\.(\w+) *\}\}/gu, (whole, name) => fields.get(name) ?? whole);
	return /\{\{|\}\}/u.test(text) ? void 0 : text;
}
function textAt$1(node, ...path) {
	const found = nodeAt(node, ...path);
	return found?.kind === "scalar" && found.value !== null ? found.text : "";
}

// actions/lib/domain/talos/substituted.ts
/**
* The document as talhelper sees it. talhelper substitutes in the text: a value with a line break or a quote can add keys, and
* so name files. Such a value is told apart by comparing the tree of the new text with the old tree, value by value.
*/
function substitutedTalconfig({ root, source, index }, values) {
	if (root === void 0) return { unset: [] };
	const places = placesOf(root);
	const unset = /* @__PURE__ */ new Set();
	const used = /* @__PURE__ */ new Set();
	let text = "";
	let at = 0;
	for (const { start, end } of places) {
		const written = source.text.slice(start, end);
		for (const { name } of variableUses(written)) used.add(name);
		const { text: filled, unset: missing } = substitute(written, values);
		for (const name of missing) unset.add(name);
		text += source.text.slice(at, start) + filled;
		at = end;
	}
	text += source.text.slice(at);
	if (unset.size > 0) return { unset: [...unset].sort() };
	const { documents, problems } = readYaml(sourceText(source.path, text), { dialect: "yaml12" });
	const filled = documents.find((document) => document.index === index)?.root;
	if (problems.length > 0 || filled === void 0 || !isSame$1(root, filled, values)) return { structure: [...used].filter((name) => !/^[\w./:@-]*$/u.test(values.get(name) ?? "")).sort() };
	return { root: filled };
}
/** Places of scalars and keys that hold a variable, in the order of the text, each once. */
function placesOf(root) {
	const places = /* @__PURE__ */ new Map();
	const visit = (node) => {
		if (node.kind === "scalar") {
			if (node.text.includes("$")) places.set(node.start, {
				start: node.start,
				end: node.end
			});
		} else if (node.kind === "list") for (const item of node.items) visit(item);
		else for (const { key, keyRange, value } of node.entries) {
			if (key.includes("$")) places.set(keyRange.start, keyRange);
			visit(value);
		}
	};
	visit(root);
	return [...places.values()].sort((a, b) => a.start - b.start);
}
function isSame$1(before, after, values) {
	if (before.kind === "scalar") return after.kind === "scalar" && withoutSpace(substitute(before.text, values).text) === withoutSpace(after.text);
	if (before.kind === "list") return after.kind === "list" && after.items.length === before.items.length && before.items.every((item, index) => isSame$1(item, after.items[index] ?? item, values));
	return after.kind === "map" && after.entries.length === before.entries.length && before.entries.every(({ key, value }, index) => {
		const other = after.entries[index];
		return other !== void 0 && substitute(key, values).text === other.key && isSame$1(value, other.value, values);
	});
}
/** An escape in a quoted value, or a comment sign behind a plain one, changes the text and not the structure. */
function withoutSpace(text) {
	return text.trim();
}

// actions/lib/domain/talos/talhelper-inputs.ts
/** The files that talconfig leads to, or the first reason not to go on. Paths are those of the repository. */
function talhelperInputs({ talconfig, values }) {
	const { root, source, path } = talconfig;
	const whole = source.span(talconfig.range.start, talconfig.range.start);
	if (root?.kind !== "map") return {
		why: `${path} is no map of fields`,
		at: whole
	};
	const substituted = substitutedTalconfig(talconfig, values);
	if ("unset" in substituted) return unsetRefusal(substituted.unset, root, talconfig);
	if ("structure" in substituted) return {
		why: `the value of ${substituted.structure.join(", ") || "a variable"} in talenv changes the structure of ${path}, not only a value`,
		at: whole,
		fix: "keep quotes, brackets and line breaks out of the values of talenv"
	};
	const unsafe = unsafePatch(root, substituted.root, talconfig);
	if (unsafe !== void 0) return unsafe;
	const files = [...patchFilesOf(root, values), ...contentFilesOf(root, values)];
	const listed = /* @__PURE__ */ new Map();
	for (const { path: written, start, end } of files) {
		const inside = resolveInside(folderOf(path), written);
		if (inside === void 0) return {
			why: `${path} lists ${written}, which is not in the repository`,
			at: source.span(start, end)
		};
		listed.set(inside, source.span(start, end));
	}
	const nodes = declaredNodes(substituted.root);
	const trouble = nameTrouble(nodes);
	if (trouble !== void 0) return {
		why: trouble,
		at: nodesPlace(root, talconfig) ?? whole
	};
	return {
		listed: [...listed.keys()].sort(compareText),
		places: listed,
		nodes,
		clusterName: textOf$2(substituted.root, "clusterName"),
		endpoint: textOf$2(substituted.root, "endpoint")
	};
}
function unsetRefusal(names, root, { source, path }) {
	const first = firstWith(root, (scalar) => names.some((name) => scalar.text.includes(name)));
	const at = first === void 0 ? source.span(0, 0) : source.span(first.start, first.end);
	const are = names.length === 1 ? "has no value" : "have no value";
	return {
		why: `${names.join(", ")} of ${path} ${are} in talenv`,
		at,
		fix: "define it in talenv.yaml"
	};
}
/**
* A patch in place that Talos would take for the name of a file: one word, or what begins with `@`, also after its template has run
* (machinery, config/configpatcher/load.go).
*/
function unsafePatch(root, filled, { source, path }) {
	const written = inlinePatchesOf(root);
	for (const [index, { scalar }] of inlinePatchesOf(filled).entries()) {
		const { text } = scalar;
		const place = written[index]?.scalar;
		const at = place === void 0 ? source.span(0, 0) : source.span(place.start, place.end);
		const brace = text.indexOf("{{");
		const literal = brace === -1 ? text : text.slice(0, brace);
		const kept = text.startsWith("{{-", brace) ? literal.trimEnd() : literal;
		if (/^[[{]/u.test(kept) || /^[^@]/u.test(kept) && /[\n ]/u.test(kept)) continue;
		return {
			why: brace === -1 ? `a patch in ${path} is one word, and talhelper would open a file of that name` : `a patch in ${path} begins with a template, whose result talhelper may take for the name of a file`,
			at,
			fix: brace === -1 ? "write @ in front of a file's path" : "begin the patch with its first key"
		};
	}
}
/** Names of files that cannot be foretold, leave the folder, or are written twice. */
function nameTrouble(nodes) {
	const seen = /* @__PURE__ */ new Map();
	for (const { hostname, file } of nodes) {
		if (hostname === "") return "a node has no hostname";
		if (file === void 0) return `filenameTmpl of ${hostname} is more than fields: the name of its file is not known`;
		if (!/^[^/\\\0]+$/u.test(file) || file.startsWith(".") || file === "talosconfig") return `the file of ${hostname} would be called ${JSON.stringify(file)}, which is not the name of a file`;
		const other = seen.get(file);
		if (other !== void 0) return `${other} and ${hostname} would both be written to ${file}`;
		seen.set(file, hostname);
	}
	return nodes.length === 0 ? "there are no nodes" : void 0;
}
function nodesPlace(root, { source }) {
	const entry = root.kind === "map" ? root.entries.find(({ key }) => key === "nodes") : void 0;
	return entry === void 0 ? void 0 : source.span(entry.keyRange.start, entry.keyRange.end);
}
function textOf$2(root, key) {
	const found = root.kind === "map" ? root.entries.find((entry) => entry.key === key)?.value : void 0;
	return found?.kind === "scalar" ? found.text : "";
}
function firstWith(node, wanted) {
	if (node.kind === "scalar") return wanted(node) ? node : void 0;
	for (const child of node.kind === "list" ? node.items : node.entries.map(({ value }) => value)) {
		const found = firstWith(child, wanted);
		if (found !== void 0) return found;
	}
}

// actions/lib/domain/talos/template-refusal.ts
/** The first such template of the closure. */
function templateRefusal({ talconfig, values, texts }) {
	for (const [name, value] of values) if (value.includes("{{")) return {
		why: `the value of ${name} in talenv is a template, and would become one of ${talconfig.path}`,
		at: talconfig.source.span(0, 0)
	};
	const own = {
		path: talconfig.path,
		content: talconfig.source.text
	};
	for (const { path, content } of [own, ...texts]) {
		const text = typeof content === "string" ? content : Buffer.from(content).toString("utf8");
		if (!text.includes("{{")) continue;
		const source = sourceText(path, text);
		const network = text.indexOf("getHostByName");
		if (network !== -1) return {
			why: `getHostByName in ${path} asks the name server of the machine that renders`,
			at: source.span(network, network + 13),
			fix: "write the address down"
		};
		const call = reachingCalls(text).find((each) => !isOfTalenv(each, values));
		if (call !== void 0) return {
			why: `${call.name} in a template of ${path} ${call.reach === "machine" ? "reads the environment of the machine that renders" : "is different in each run"}`,
			at: source.span(call.start, call.end),
			fix: "put the value into talenv"
		};
	}
}
function isOfTalenv({ reach, action }, values) {
	return reach === "machine" && variablesRead(action)?.every((name) => values.has(name)) === true;
}

// actions/lib/verbs/talos/prepare.ts
const secretNames = [
	"talsecret.yaml",
	"talsecret.sops.yaml",
	"talsecret.yml",
	"talsecret.sops.yml"
];
/** The secret files beside a talconfig. */
function secretFilesOf(talconfig, { paths }) {
	return secretNames.map((name) => beside(talconfig, name)).filter((path) => paths.has(path));
}
function beside(talconfig, name) {
	const folder = folderOf(talconfig);
	return folder === "" ? name : `${folder}/${name}`;
}
/** Reads the closure of a talconfig. Every reason not to go on is a value that names the place. */
function prepare(talconfig, revision) {
	const file = revision.files.get(talconfig);
	const document = file?.documents.find(({ role }) => role === "talconfig");
	const [problem] = file?.yaml.problems ?? [];
	if (file === void 0 || document?.root === void 0 || problem !== void 0) {
		const at = problem === void 0 ? wholeFile(talconfig) : file?.yaml.source.span(problem.start, problem.end);
		return refused({
			why: `${talconfig}: ${problem === void 0 ? "it cannot be read" : problem.message}`,
			at: at ?? wholeFile(talconfig)
		});
	}
	if (asksForKey(file.yaml.source.text)) return {
		notRendered: `${talconfig} is encrypted`,
		reason: "hidden",
		at: wholeFile(talconfig)
	};
	const environment = environmentOf(talconfig, revision.files, revision.paths);
	const broken = brokenEnvironment(environment, revision);
	if (broken !== void 0) return refused(broken);
	const variables = hiddenVariables(environment, revision.files, () => usersOf(document, environment, revision));
	const values = valuesWith(environment, variables);
	const inputs = talhelperInputs({
		talconfig: document,
		values
	});
	if ("why" in inputs) return refused(inputs);
	const texts = listedTexts(inputs, document, revision);
	if ("notRendered" in texts) return texts;
	const template = templateRefusal({
		talconfig: document,
		values,
		texts: texts.files
	});
	if (template !== void 0) return refused(template);
	const own = {
		path: talconfig,
		content: file.yaml.source.text
	};
	const read = [
		talconfig,
		...environment.paths,
		...inputs.listed
	].map((path) => inputOf(path, revision));
	const encrypted = [...secretFilesOf(talconfig, revision), ...encryptedAmong(read, revision)];
	return {
		talconfig,
		clusterName: inputs.clusterName,
		endpoint: inputs.endpoint,
		nodes: inputs.nodes,
		files: [own, ...texts.files],
		environment: environmentTexts(environment, variables, revision),
		inputs: unique(read),
		hiddenInputs: unique(encrypted.map((path) => inputOf(path, revision))),
		hidden: [...variables.map(saidOf), ...[...texts.hidden.values()].flat()],
		variables,
		needing: nodesNeeding(document, {
			variables: new Map(variables.map((variable) => [variable.name, saidOf(variable)])),
			texts: new Map(texts.files.map(({ path, content }) => [path, textOf$1(content)])),
			files: texts.hidden,
			values
		}),
		without: (indices) => withoutNodes(document, indices)
	};
}
function saidOf({ name, path }) {
	return `${name} of ${path}`;
}
function textOf$1(content) {
	return typeof content === "string" ? content : Buffer.from(content).toString("utf8");
}
function refused({ why, at, fix }) {
	return {
		notRendered: why,
		reason: "refused",
		at,
		...fix === void 0 ? {} : { fix }
	};
}
/** talhelper takes no variable at all of a file with one line that it cannot read, and says nothing. */
function brokenEnvironment({ paths, gaps }, { files }) {
	for (const path of paths) {
		const { problems = [], source } = files.get(path)?.yaml ?? {};
		const [problem] = problems;
		if (problem !== void 0 && source !== void 0) return {
			why: `${path}: ${problem.message}`,
			at: source.span(problem.start, problem.end)
		};
	}
	const [gap] = gaps;
	if (gap !== void 0) return {
		why: gap.value,
		at: gap.at
	};
	for (const path of paths) {
		const documents = files.get(path)?.documents ?? [];
		const [first] = judgeTalenv(documents).violations;
		if (first === void 0) continue;
		const { source, violation } = first;
		return {
			why: violation.message,
			at: source.span(violation.start, violation.end)
		};
	}
	return paths.map((path) => expandedValue(files.get(path))).find((refusal) => refusal !== void 0);
}
/** github.com/joho/godotenv fills `$name` in with earlier variables of the file, or with nothing, unless the value is in single quotes. */
function expandedValue(file) {
	if (file === void 0 || asksForKey(file.yaml.source.text)) return void 0;
	for (const { root, source } of file.documents) for (const { key, value } of root?.kind === "map" ? root.entries : []) if (value.kind === "scalar" && value.style !== "single" && /\$[{A-Za-z_0-9(]/u.test(value.text)) return {
		why: `talhelper fills in what looks like a variable in the value of ${key}`,
		at: source.span(value.start, value.end),
		fix: "write the value in single quotes"
	};
}
/** The trees in which variables are used, as far as they can be told before the hidden ones have a value. */
function usersOf(document, environment, revision) {
	const inputs = talhelperInputs({
		talconfig: document,
		values: valuesWith(environment, [])
	});
	const folder = folderOf(document.path);
	const patches = "why" in inputs ? [...revision.files.keys()].filter((path) => path.startsWith(folder)) : inputs.listed;
	return [document.root, ...patches.flatMap((path) => revision.files.get(path)?.documents.map(({ root }) => root) ?? [])];
}
/** Texts of the listed files, placeholders in the place of what is encrypted in them. */
function listedTexts({ listed, places }, talconfig, revision) {
	const found = [];
	const hidden = /* @__PURE__ */ new Map();
	for (const path of listed) {
		const content = revision.read(path);
		if ("problem" in content) return refused({
			why: `${talconfig.path} lists ${path}, which ${wordsOf$1(content.problem)}`,
			at: places.get(path) ?? wholeFile(talconfig.path)
		});
		const file = revision.files.get(path);
		const text = Buffer.from(content.bytes).toString("utf8");
		if (file !== void 0 && file.yaml.problems.length === 0) {
			const clear = clearText(file);
			if (!asksForKey(clear.text)) {
				found.push({
					path,
					content: clear.text === file.yaml.source.text ? content.bytes : clear.text
				});
				if (clear.hidden.length > 0) hidden.set(path, clear.hidden.map((field) => `${field} of ${path}`));
				continue;
			}
		} else if (!asksForKey(text)) {
			found.push({
				path,
				content: content.bytes
			});
			continue;
		}
		return {
			notRendered: `needs ${path}, which is encrypted`,
			reason: "hidden",
			at: wholeFile(path)
		};
	}
	return {
		files: found,
		hidden
	};
}
function wordsOf$1(problem) {
	return /^(?:is|was|cannot|lies|leads|has) /u.test(problem) ? problem : `cannot be read: ${problem}`;
}
/** Encrypted files are written anew, without what is hidden; placeholders come last, so that they win. */
function environmentTexts({ paths, variables }, hidden, { files }) {
	const texts = paths.map((path) => {
		const file = files.get(path);
		const text = file?.yaml.source.text ?? "";
		return asksForKey(text) ? readableLines(file, variables) : text;
	});
	const last = hidden.map(({ name, placeholder }) => `${name}: '${placeholder}'\n`).join("");
	return last === "" ? texts : [...texts, last];
}
function readableLines(file, variables) {
	const lines = [];
	for (const { root } of file?.documents ?? []) for (const { key } of root?.kind === "map" ? root.entries : []) {
		const value = variables.get(key)?.value;
		if (value !== void 0 && variables.get(key)?.at.path === file?.path) lines.push(`${key}: '${value}'\n`);
	}
	return lines.join("");
}
function inputOf(path, revision) {
	const content = revision.read(path);
	return {
		path,
		blob: "bytes" in content ? gitBlobId(content.bytes) : ""
	};
}
function encryptedAmong(inputs, { files }) {
	return inputs.filter(({ path }) => asksForKey(files.get(path)?.yaml.source.text ?? "")).map(({ path }) => path);
}
function unique(inputs) {
	return [...new Map(inputs.map((input) => [input.path, input])).values()].sort((a, b) => compareText(a.path, b.path));
}

// actions/lib/domain/machine-config/value-redactor.ts
const hidden = "‹secret›";
/** A shorter text may be any word. */
const shortest = 6;
/** Of a value encoded with others around it; less could be by chance. */
const shortestInside = 12;
/**
* Takes every value out of a text: as it is, in base64 (also inside of a longer text that was encoded), base64url,
* hexadecimal, percent-encoding and JSON escapes, what it decodes to when it is base64 itself, and a PEM text line by line
* or joined. Values of less than six characters are left alone.
*/
function valueRedactor(values) {
	const sorted = [...new Set(values.flatMap((value) => [...formsOf(value)]))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
	if (sorted.length === 0) return (text) => text;
	const pattern = new RegExp(sorted.map(escaped).join("|"), "gu");
	return (text) => text.replace(pattern, () => hidden);
}
function formsOf(value) {
	const forms = /* @__PURE__ */ new Set();
	for (const plain of plainForms(value)) {
		if (plain.length < shortest) continue;
		forms.add(plain);
		for (const encoded of encodings(plain)) forms.add(encoded);
	}
	return forms;
}
/** The value, without the space around it, what it encodes, and the lines and the body of a PEM text. */
function plainForms(value) {
	const decoded = decodedText(value);
	return [
		value,
		value.trim(),
		...decoded === void 0 ? [] : [decoded, decoded.trim()]
	].flatMap((text) => {
		const body = text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("-----"));
		if (!text.includes("\n")) return [text];
		return [
			text,
			...body.filter(({ length }) => length >= shortestInside),
			body.join("")
		];
	});
}
/** The text in base64, where it is one. */
function decodedText(value) {
	const compact = value.replace(/\s/gu, "");
	if (compact.length < 16 || !/^[A-Za-z0-9+/_-]+={0,2}$/u.test(compact)) return void 0;
	const text = Buffer$1.from(compact, "base64").toString("utf8");
	return text.includes("�") ? void 0 : text;
}
function encodings(text) {
	const bytes = Buffer$1.from(text, "utf8");
	const hex = bytes.toString("hex");
	const percent = encodeURIComponent(text);
	const everyByte = hex.replace(/../gu, "%$&");
	const list = [
		hex,
		hex.toUpperCase(),
		everyByte,
		everyByte.toUpperCase()
	];
	list.push(percent, percent.replace(/%../gu, (code) => code.toLowerCase()), percent.replaceAll("%20", "+"));
	list.push(JSON.stringify(text).slice(1, -1), text.replace(/\n/gu, "\\\\n"));
	list.push(...base64Forms(bytes), ...base64Forms(Buffer$1.from(`${text}\n`, "utf8")), ...base64Inside(bytes));
	return [...list, ...rawHex(text)];
}
function base64Forms(bytes) {
	const padded = bytes.toString("base64");
	return [
		padded,
		padded.replace(/=+$/u, ""),
		bytes.toString("base64url"),
		encodeURIComponent(padded)
	];
}
/** Somewhere in a longer text that was encoded as a whole: what is the same wherever the value starts in it. */
function base64Inside(bytes) {
	return [
		0,
		1,
		2
	].flatMap((shift) => {
		const shifted = Buffer$1.concat([Buffer$1.alloc(shift), bytes]);
		const first = shift === 0 ? 0 : 4;
		const last = Math.floor(shifted.length / 3) * 4;
		return [shifted.toString("base64"), shifted.toString("base64url")].map((encoded) => encoded.slice(first, last)).filter(({ length }) => length >= shortestInside);
	});
}
/** The bytes behind a base64 value, in hexadecimal. */
function rawHex(text) {
	if (text.length < 16 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(text)) return [];
	const hex = Buffer$1.from(text, "base64").toString("hex");
	return [hex, hex.toUpperCase()];
}
function escaped(text) {
	return text.replace(/[.*+?^${}()|[\]\\/]/gu, (character) => `\\${character}`);
}

// actions/lib/domain/talos/throw-away-secrets.ts
/** talhelper's secret file. Equal secrets give byte-identical machine configurations. */
const throwAwaySecrets = `# public throw-away test key: these secrets open nothing that exists
cluster:
  id: h6f7aQSP0lsaAI-Cvx7GPm-m_GwyCBhujrMCHoi3tUM=
  secret: hzlPvIubCzOdE4KghjdjfCwFXJMfiGa0NpuVvGtBY/0=
secrets:
  bootstraptoken: 1ilsr0.ompn4sft9joswupi
  secretboxencryptionsecret: mjDvIBR0brFqYveawsGQdhuXPA0GR5pUhRphNtQwUIQ=
trustdinfo:
  token: 3ecs5z.ai4hwmjl4hvamewp
certs:
  etcd:
    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJmakNDQVNTZ0F3SUJBZ0lSQUlxcmZnZU03bnAzdWlMQnlxYks2N293Q2dZSUtvWkl6ajBFQXdJd0R6RU4KTUFzR0ExVUVDaE1FWlhSalpEQWVGdzB5TmpFeE1qVXdNRE13TURKYUZ3MHpOakV4TWpJd01ETXdNREphTUE4eApEVEFMQmdOVkJBb1RCR1YwWTJRd1dUQVRCZ2NxaGtqT1BRSUJCZ2dxaGtqT1BRTUJCd05DQUFRRUQ4Vk5DaTI1CllFTnRjK3ZDSzZZWnVHd0lNY2FaWTc2Zm51eFU3NTFseGxkbFZtOG1zT0d0KzdsczQxeXN3R05qRDcwNW1sU1AKYmwwRXRYSHlNYW8ybzJFd1h6QU9CZ05WSFE4QkFmOEVCQU1DQW9Rd0hRWURWUjBsQkJZd0ZBWUlLd1lCQlFVSApBd0VHQ0NzR0FRVUZCd01DTUE4R0ExVWRFd0VCL3dRRk1BTUJBZjh3SFFZRFZSME9CQllFRko4Z0dSdldzcHBoCmg2ZGRBb2hKZkFCbE40TGlNQW9HQ0NxR1NNNDlCQU1DQTBnQU1FVUNJQ2pTajUzU2hDNDBFUFl3YVYxd1B3eEQKOXdGRks0a1VSY2wyWEtKbFY5TCtBaUVBd25pdCtPTHVsQUFnemEzNS9xeUZyOUJzMkp4cGwrOCt5Q2trTWhOMwpGWU09Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
    key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSUdCK3VKR0N1RUQ2SHQreFFORkFacTFvVFV4Z1Qwdmxib0FtNnlZcFNZbUdvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFQkEvRlRRb3R1V0JEYlhQcndpdW1HYmhzQ0RIR21XTytuNTdzVk8rZFpjWlhaVlp2SnJEaApyZnU1Yk9OY3JNQmpZdys5T1pwVWoyNWRCTFZ4OGpHcU5nPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=
  k8s:
    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJpakNDQVRDZ0F3SUJBZ0lSQUtpMHdGdDZzR1hPdmlUemx5VEtteGd3Q2dZSUtvWkl6ajBFQXdJd0ZURVQKTUJFR0ExVUVDaE1LYTNWaVpYSnVaWFJsY3pBZUZ3MHlOakV4TWpVd01ETXdNREphRncwek5qRXhNakl3TURNdwpNREphTUJVeEV6QVJCZ05WQkFvVENtdDFZbVZ5Ym1WMFpYTXdXVEFUQmdjcWhrak9QUUlCQmdncWhrak9QUU1CCkJ3TkNBQVJ2YVZDV04raXNIaUhQTG1ET3JTQm5FaDE0VWR5MVkrMXEwaXZ4UndvUEowUzZSNGRFT1UrTlAwWjIKdlg3UENOVlhYbVQ3bjBpMWlKbit5bklnTXdpSW8yRXdYekFPQmdOVkhROEJBZjhFQkFNQ0FvUXdIUVlEVlIwbApCQll3RkFZSUt3WUJCUVVIQXdFR0NDc0dBUVVGQndNQ01BOEdBMVVkRXdFQi93UUZNQU1CQWY4d0hRWURWUjBPCkJCWUVGRVQxQy9GaEZ0eElCKzY5Mk0rei9WZ1QxMFdKTUFvR0NDcUdTTTQ5QkFNQ0EwZ0FNRVVDSVFES204em8Kbk5aN2ZZWWhYMzRMRmJ1NENTSC9JQnV1VzlUbjJHZ2FFQWNnY3dJZ09pOGZBdFlsR2R4SzVkc0piZHhjRVcwdwpoSXFVZG5JUDdKNXRkQnArVlIwPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==
    key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSU1sQVQ3NUc5VklRYVloamNZNFAyRDBrNXJwTDFkWDRncm9Ccm9UcUV1TWRvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFYjJsUWxqZm9yQjRoenk1Z3pxMGdaeElkZUZIY3RXUHRhdElyOFVjS0R5ZEV1a2VIUkRsUApqVDlHZHIxK3p3alZWMTVrKzU5SXRZaVovc3B5SURNSWlBPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=
  k8saggregator:
    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJYekNDQVFXZ0F3SUJBZ0lRV2RNd2FYbUZlbksxSURNUVlWY0hSREFLQmdncWhrak9QUVFEQWpBQU1CNFgKRFRJMk1URXlOVEF3TXpBd01sb1hEVE0yTVRFeU1qQXdNekF3TWxvd0FEQlpNQk1HQnlxR1NNNDlBZ0VHQ0NxRwpTTTQ5QXdFSEEwSUFCSFgwZEpmSzlyNjBTSHRMREpBUWtUL05OZC9yZlNhRWl5RjVYMUVKdDFaNVlWTjE2cHduCnU1SkdIcHV5NVV0bFF6L0pJZFI2ZWJVQWJScklOZEZBTWd5allUQmZNQTRHQTFVZER3RUIvd1FFQXdJQ2hEQWQKQmdOVkhTVUVGakFVQmdnckJnRUZCUWNEQVFZSUt3WUJCUVVIQXdJd0R3WURWUjBUQVFIL0JBVXdBd0VCL3pBZApCZ05WSFE0RUZnUVV4VkJnS0FPUlY4c29WS1dJd1RDOUZROUh0Y0V3Q2dZSUtvWkl6ajBFQXdJRFNBQXdSUUloCkFKOFgxTEVZZUc3VUplNDBOVEtUWTFHNDNWUlBEN0l3TENmWkl1cFNqd1c3QWlCbFF3enZYNzBlQU9QUTR1cmkKSDVwMFBKNXVCbUprS3JaZ3h2ZXczL01GS0E9PQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==
    key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSUVzVnJiU0lUOWxoWXpCb1UvMXhzbFd6VzAySzM4eUhJMHRQcGNXN3YrOVNvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFZGZSMGw4cjJ2clJJZTBzTWtCQ1JQODAxMyt0OUpvU0xJWGxmVVFtM1ZubGhVM1hxbkNlNwpra1llbTdMbFMyVkRQOGtoMUhwNXRRQnRHc2cxMFVBeURBPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=
  k8sserviceaccount:
    key: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlKS0FJQkFBS0NBZ0VBMHQ3ZCtTRWlBcEllWklYV2Q1b281LzFVd1dZcWxJcWdtL0dXUS9zKzJNN1Q1YThBCmUvQnoreXpudFZBc0psNGlqaFFhUGZXd3ZwVzVNVWdVOTlEYUZwLzYvMnpjUGRCSHR2U2Jrd1l4RXVxV0FaQzYKdXlKUE9aTmtYTjhkVHFLSzNjdDVBS3dwSndTakFVSzVCU1dJQ3E2cjRXa2dHU2p0U2VJNXUyUVcyVWhEV0Z4bwprQkNnOTFRSVo1dXZHNE9QbDJZd1ZZSlFMZGxGTVRyaUZ6S0RwS1BFYnpJZlZUdzRVZFVtMjZBaDd2cUdEL2ZCCmZpSjBKUTRrVmZTR3B6bmVmaEUxaDZYa3FHQVdhSTk2RC9tNDJzVDdZV1pCWklPQ1dlVnRaVzBBMEVDSnN2cWMKWXBtTWhET09WQ3lmWnY3QlRhRU1DVkc0cFQySDJWODBaL2Vvc1MxSzFMM2FWRFpmYVBaNklqd1ZlYzBiaFNLZQp5OGNhb3d1NmFLYjEyRnBZSkphWjBNSGw4MkhmSVpMaDNNRWtaVU5aUkUzR3ovQjNhK0pXTFVSSi9LSGN2YS9NClF4SXhyb1RtUUJnNS85NlVocklrQUUvK3M0dnJtSEY4K1diS1E1bU54dVU3c3N5SGdpRWZQc2xOMSsvWjA2K0gKcmxTNVZsZjlMWXhaVnN6U042cWd3TlFuQzk2T0l0Q3JnU2Z2Y3oxakhMSWtNd1drMGJpRGNacG9TRElHOWhEdQpxUDJtb2sxWkpaTDA1THVrY2V3MStTaXNkQXEyVXFVdEtvaEJsbmhiR3FaNmdaN2pWMzlMMFA1QmtMd2pDN1g0CkNWTjdsbU5POWpYcW85eU0vbm42RHBmaE9NMUFkbnplQ2h3U1BoaFFvaW1SeFpYZHgvcEpOUUpmajRNQ0F3RUEKQVFLQ0FnQXlLbEQyWHBwL3NCRkk2c29kdysvdFdNZ2NCbGtrNDJIWUYzNGZDQnRvYXJQZ1ZXU3hGNEFRQmh2TgpkNWc1UEhYT0JSeEZGemtIN2dpVG44bFZOenRhM0k1U3k2d05qSW96RFRnaG52eDN1cFViSkRvNElLNW1UUms0Ck90LzNBQlkzTTV2Q3ZESkNGUWxPV0hnNXNEY1FDNFBhYVM3NHJWTGVHOUtPTVA1NmpJVnc5UEx2S3ZXUVFVNksKajIvMkJMTlpXamN2Y0lQd2xGcXdub2lBNmtTRkcyeTA0MkN1MzFlcXFDSEpaK3dLdFZERlpiU0RkR0RiRytVcgpDYlFxL2twZkJXc05yVHFiajloazRaVXhUY0JiVXpkV2NZUW5ERjRyVXJoV3c3ckkwRUd4OFlyWXJoek9xcEUyCmx6TUl4cHhvQW1NaHFHNWI2U3B6WFFIVHBnaGNSMnBONkJ3UWtzcE1XWmxZOUVBOUdQRWR3UDlOaVNaWXhlbHAKMC9QQlpqOGlKc082QkJKNHZDeHAwRTZTOEdqUDdpRm5HZ1Z5NEhKUHlDVFcxOW8xdkFlMGk0MmhmOW5iQTk1eAp0WHFSUW91OVpYSWdiS2o5NVIyQW1kRFU3aXNTaitLVWhSL002ZStnei94N2Fna21MTEpxRjFHNUlQeDNEUXE4Ck1idXNhbkFuWTFBNnE2aFdSUFBsMzdtSGxzUVRKQmFnNk53K3ZIa1JONkdsMmo5ZE8wRnVOVG1La0ZPL1pOdUoKWXdoWTdxN2pCalJMcTBHT0RsT3V5cGFmWVp4eElHLzJLT0pyNmFsN011eHgyYldRZ3hFK1RzWWNBclBRaXdqQworbTQvNWp4SGM2bkdVVXE1QW9PRTZZYkc3M2kwWFRmM3JWQ0hyL2RFMjY1NktrQnpLUUtDQVFFQTIvVkloeDNVCkdNcDFLL0VZN2I4cXRLcDJFRGk2Y3liRXZCcG8rbFRQeGZzc2xlWE9TRWM1U3NUMStNKzNNbFJpSERyUDVxaWYKeEZhaGE5WE9jYmFBTVltYXBLV2dhSGl1b1Arb1lXcHgwcXBQVzBFWm1NRjFXV3ZRbEFwYkRmSVcrWCs4bkErNQpqQ0h3Z20xdEl3NitLVHRBMjBabUVpSGVwUkV5YnBRcTlNY3FGK1djZ2tSdHpXV3dqeFAwLzlRZnd2ZE1obmtUCnBYNWFsclhvc1NyRENxeUlmTVVOTElmZFhjZ21VTUJmWDgvUlZkQ3JrWllwS2tVT1N1TTB0RGNJS283ZXpJSXkKdkdEa0VBZ2kxNW5YRjB0ZW5DVW4yU0NTbmd2UDduUEFJOHRwNGJlQnhZMkVtbnY5eGU4RnJBanluZkV5ME5DVApESkhxdnRaVllVZTVoUUtDQVFFQTlXeGgzRXdEbTJ5ODgzRWFqYVlCTGs4b09adXJXcDcybDNFYnRwWVRabTJ0CmNVTXRTTnloNk9rOVgyRmlZSGEzWERzMzMycU8yYXBFL3ZCdmJZK2lYVWw5TXpaUXZLNStQcHk2S2ZsbGlZYWQKYzEyd3FtQXhBcTJwZis0bCtWamttK1g0S2M0SkpuSFdwNTlDRVJqS1BjQldBOHNOaUJINWZSR1AwblIvcWpDZgp6TEx1cVh2K3pxdjRvQVBsYU5LSitQejY0djMvNHg0RHFETlllWUFnaWpTZlNYVDJWMHdQT2FNT0J1cjZRQkZhCkxaMjlZaEJvdXRBT1lHZ2JmY1plZWFkSGsrR0pqUlp4dUdkWS91bWhYWHlCOTBsRlE0UTVabDRnZndxY3g4OWwKQXVjQ3FqYUJNZHNPMzB4bnVVSCtyeWdpa0R2SmZielJnbVNURVlxdlp3S0NBUUVBeGhsVENOM0VkODlmV0FQNwovNk44UXRxREduajg4MWluTndKU0thTFl2ZVpKY1hkWElhR0Q1K01iNU1xdW81VjhCeEN3elh4dzU5TmQ3bERSCmJYaUFYQjBpT2NjeGdPV3Y0VEJmNWR5SVJzTThWV044T2llQ0dOY1JNME5nWGw3NmNocXBNNlMxNTQ5cG5RNFEKak5KcVVaZ2NBV0NWN1I2ejl0WldKV0VzanVnUThSVEtzRWdRM0R3Smw5TFJoTmIzQkJEVnl3YWd1eHZoV25yYQo1elVzRkNEdmkrK3N2YjVma0djQ214ZW16aFBNNVF6YWVIUlUvc3pTNG45ZXFEQW9HcXd4M040bDg2TVB3NkNRClFMMDlDcTNHdDdwKytQNXREZ3AxYXJ5MC80ZmtCSFhSV3FycUVuZzVSbHJQTVBHZUVNRjZrclpHdWJ0eFFBNnAKTnNQeVFRS0NBUUJKOFBKMjdjdjBhc2x1eXZmR0QycXhxaFdqYlp3dHZGRHRCWjNrMzhoT2h1TEhpZ2E5dWdOcAo2Y09jMWZsT3VOVzdpdmZsYnZSRTdnREZrbWp2NkdOeG1hK0gyMmh0d0dDMnVuOTRIL1NRZjZjMlY5YmZMZ1gyCkdaNUV0ZHBwQ25ndDVCWmxlZmJWeDF4MXVneXNtL3hxcUdVQjFZNXBIWWsrUGlsSHJlTzh3ZE9UVjZHQ0hLS0QKWDlxVFV6a3Q0S2pEQkcwT01KcUVzY2xHUnRuMEdUODBoSEF0TUhqN2lpWFlKcUVXUW50TkRDMVFLd01nNVhLNApQZkRtNk5iSGlSbHpxNHRzS1hwSXNLZG9lSEtlc29MMGFJdTdsaTZ4RGNoQmFFQ0FKaEZnUGNMZ0lmdHlqdU5UCnd2enpGOUQwUnNiVnZORFZCYjVLRExaT2c4Q3ZlMG9uQW9JQkFENGdScW95b2ZiQU1JV0EzL0lQN2lncis5SnIKdTkwL2VieU1PV3VncVZRSEF4SzB0c2VWRUtTak1RTTg0dFZhYS9JL3lrRU1lY3U5Y3psdXJEdFV4Zi9YMmRDdQp4c3JibFVBd094ZUJUaUNsemJGc2JpOUUrc0F6YmorQ2FSV0MzNmpENjVvQVQ0TlUwRmhmcFpLZ3o4eTNwVzJ3Cng5dVhzT0czQTk1b2NhdzE4YTNhSXBFRCtDTU0xc1ZUeHFjQWRxaGFvWUMrV0R6bC9CM2RkR0xYVFRYTndialYKVURIbXdlN0JKMGV4Q0NkdjlhajhxMVhOcnM1OW5RWTFhM20xTW9ZUUdiM1hHc3VSZGhtQlRCNXluM0JpVDcrZgphUjRBTWUwV2I1VDExUllPSElKeEVLbVN4U0JROWZsN0JzMmlnOTlnNEJBVEZlRGx2ZVhmaGNocmk0az0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K
  os:
    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJQakNCOGFBREFnRUNBaEI3UDltMElvK08yaENZclJsUU04Z2lNQVVHQXl0bGNEQVFNUTR3REFZRFZRUUsKRXdWMFlXeHZjekFlRncweU5qRXhNalV3TURNd01ESmFGdzB6TmpFeE1qSXdNRE13TURKYU1CQXhEakFNQmdOVgpCQW9UQlhSaGJHOXpNQ293QlFZREsyVndBeUVBWEZHMHpuVC9FbE54d3BRT1l1SGZXNGJZZDhVaW9WZlVFeU5FCnQ4SkdxMWlqWVRCZk1BNEdBMVVkRHdFQi93UUVBd0lDaERBZEJnTlZIU1VFRmpBVUJnZ3JCZ0VGQlFjREFRWUkKS3dZQkJRVUhBd0l3RHdZRFZSMFRBUUgvQkFVd0F3RUIvekFkQmdOVkhRNEVGZ1FVMk5QZ3R2NVJXZkNXYjk5ZwpoTmxGQ2J6dHkzSXdCUVlESzJWd0EwRUFieGl4Rk1pWGtkUlpoVjVoa29BMTF2cU1IZFF4UDhTMGs5L0tsaXY4CkwyUUg3aFU2UlZock5DRnYxdE84SC9yT25BKzVreDVBUTJYMTQ4azZ5ZDI0QWc9PQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==
    key: LS0tLS1CRUdJTiBFRDI1NTE5IFBSSVZBVEUgS0VZLS0tLS0KTUM0Q0FRQXdCUVlESzJWd0JDSUVJRFR6VGN1ZlJzK0pWZ3FTaS9ra0RPYVRabWUydUJYaytjRldOTjdMLzNKaQotLS0tLUVORCBFRDI1NTE5IFBSSVZBVEUgS0VZLS0tLS0K
`;
/** SHA-256 of the four certificate authorities in it, by their key in the secret file. */
const throwAwayAuthorities = {
	etcd: "f78c5e9670a553662c0b2a93edfb90d93bb89fbe5e7078bbffb99355f1793fee",
	k8s: "305f4a5a5d958ae4b2f09f5808f7320f5d0d184632c420666502e68df79b09ed",
	k8saggregator: "98094d6a18b0ac15e0b09d4b176936fbd48739e7d6ca24dbccffa42dd82014fe",
	os: "a07bbf884a8e432044b20d7bf84e507d814a095ad0cc1384bd0ef3a66e99327b"
};
/** True for the SHA-256 (lower-case hexadecimal, over the DER) of an authority that must never reach a node. */
function isThrowAwayAuthority(fingerprint) {
	return Object.values(throwAwayAuthorities).includes(fingerprint);
}

// actions/lib/tools/talhelper/words.ts
/**
* Its last word on stderr, and where that only points to what stood before, the first remark about a field. `folder` is the
* private folder, whose name is another one in every run.
*/
function firstLineOf(finished, folder) {
	const lines = (text) => stripVTControlCharacters(text).replaceAll(`${folder}/`, () => "").replaceAll(folder, () => "").split("\n").map((line) => line.replace(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /u, "").trim()).filter((line) => line !== "");
	const errors = lines(finished.stderr);
	const panic = errors.find((line) => line.startsWith("panic:") || line.startsWith("fatal error:"));
	if (panic !== void 0) return `talhelper crashed: ${withoutTree(panic.replace(/^panic: /u, ""))}`;
	const [first = `it ended with exit code ${finished.exitCode} and no word`] = errors;
	if (/\d+ errors? occurred:$/u.test(first)) {
		const points = errors.slice(1).filter((line) => !line.endsWith("occurred:"));
		const all = [...new Set(points.map((line) => line.replace(/^\* /u, "")))].join("; ");
		return `talhelper: ${withoutTree(first.replace(/\d+ errors? occurred:$/u, () => all))}`;
	}
	if (first.endsWith("unmarshal errors:")) {
		const words = errors.slice(1).filter((line) => line.startsWith("line ")).map((line) => line.replace(/^line \d+: /u, "").replace(/`.*`/gu, "a value"));
		return `talhelper: ${withoutTree(`${first} ${[...new Set(words)].join("; ")}`)}`;
	}
	if (!first.includes("please fix issues")) return `talhelper: ${withoutTree(first)}`;
	const said = lines(finished.stdout);
	const at = said.findIndex((line) => line.startsWith("field:"));
	const field = said[at]?.replace(/^field: "?([^"]*)"?$/u, "$1") ?? "";
	const remark = said[at + 1]?.replace(/^\* /u, "") ?? first;
	return `talhelper: ${field === "" || remark.includes(field) ? "" : `${field}: `}${withoutTree(remark)}`;
}
function withoutTree(text) {
	const own = text.replaceAll("tree/", () => "");
	return own.length <= 800 ? own : `${own.slice(0, 800)}…`;
}

// actions/lib/tools/talhelper/genconfig.ts
/**
* `talhelper genconfig`, offline. All paths are relative to the private folder, so that neither arguments nor messages depend on
* the machine, and a folder that was removed meanwhile is not made again.
*/
async function genconfig(call) {
	return call.scratch.withFolder((folder) => generateIn(folder, call), { holdsSecrets: true });
}
async function generateIn(folder, call) {
	for (const { path, content } of call.files) folder.write(`tree/${path}`, content);
	const environment = call.environment.map((text, index) => {
		folder.write(`environment-${index}.yaml`, text);
		return `environment-${index}.yaml`;
	});
	folder.write("secrets.yaml", call.secrets);
	const finished = await call.processes.run({
		file: call.binary,
		args: "genconfig --offline-mode -c".split(" ").concat(`tree/${call.talconfig}`).concat(environment.flatMap((file) => ["-e", file])).concat("-s secrets.yaml -o out --disable-nodes-section --no-gitignore".split(" ")),
		cwd: folder.path,
		env: {},
		timeoutMs: 6e4
	});
	if ("notStarted" in finished) return { problem: finished.notStarted.replaceAll(call.binary, () => "talhelper") };
	if (finished.exitCode !== 0) return { problem: call.redact(firstLineOf(finished, folder.path)) };
	if (finished.stdout.includes("new secrets will be generated")) return { problem: "talhelper did not find the secrets and made up others" };
	const texts = [];
	for (const file of call.expected) {
		const text = folder.read(`out/${file}`);
		if (text === void 0) return { problem: `talhelper ended well and did not write ${file}` };
		if (!text.includes(call.mark)) return { problem: `talhelper wrote ${file} with other secrets than those given` };
		texts.push(text);
	}
	return { texts };
}

// actions/lib/verbs/talos/sift-nodes.ts
/** The texts of the nodes that can be rendered, by index. What a node becomes does not depend on the others. */
async function siftNodes({ suspects, generate, runs }) {
	const texts = /* @__PURE__ */ new Map();
	let left = runs;
	const open = halves(suspects);
	for (let part = open.shift(); part !== void 0 && left > 0; part = open.shift()) {
		left--;
		const generated = await generate(part);
		if ("texts" in generated) for (const [at, index] of part.entries()) texts.set(index, generated.texts[at] ?? "");
		else open.push(...halves(part));
	}
	return texts;
}
/** Nothing of one alone. */
function halves(indices) {
	if (indices.length < 2) return [];
	const middle = Math.ceil(indices.length / 2);
	return [indices.slice(0, middle), indices.slice(middle)];
}

// actions/lib/verbs/talos/render-talhelper.ts
/**
* All nodes, or none and the reason; but nodes that cannot be rendered for want of a value that only a key opens are left out and named,
* and those alone: the others that take such a value are rendered with what stands for it.
* The texts hold secrets, throw-away ones unless real ones were given.
*/
async function renderTalhelper(rendering, ports) {
	const { prepared } = rendering;
	const all = prepared.nodes.map((_, index) => index);
	const first = await generate(rendering, all, ports);
	if ("texts" in first) return asRender(rendering, all, first.texts);
	const why = first.problem;
	const at = placeOf(why, prepared) ?? wholeFile(prepared.talconfig);
	if (prepared.hidden.length === 0) return {
		notRendered: why,
		reason: "failed",
		at,
		...wayOut(why)
	};
	const kept = all.filter((index) => !prepared.needing.has(index));
	const alone = kept.length === 0 || kept.length === all.length ? void 0 : await generate(rendering, kept, ports);
	if (alone !== void 0 && "problem" in alone && prepared.without(new Set(prepared.needing.keys())) !== void 0) return {
		notRendered: alone.problem,
		reason: "failed",
		at
	};
	const suspects = all.filter((index) => prepared.needing.has(index));
	const found = new Map(suspects.length === 1 ? [] : await siftNodes({
		suspects,
		generate: (indices) => generate(rendering, indices, ports),
		runs: siftingRuns
	}));
	for (const [position, index] of kept.entries()) if (alone !== void 0 && "texts" in alone) found.set(index, alone.texts[position] ?? "");
	const rendered = all.filter((index) => found.has(index));
	if (rendered.length > 0) return asRender(rendering, rendered, rendered.map((index) => found.get(index) ?? ""));
	return {
		notRendered: `needs ${prepared.hidden.join(", ")}, which only a key opens (${why})`,
		reason: "hidden",
		at
	};
}
/** Enough to find one node among two hundred. */
const siftingRuns = 16;
/** Where the variable stands that talhelper does not know. */
function placeOf(why, { files }) {
	const variable = /variable \$\{([^}]+)\} not set/u.exec(why)?.[1];
	if (variable !== void 0) for (const { path, content } of files) {
		const lines = Buffer.from(content).toString("utf8").split("\n");
		const index = lines.findIndex((line) => line.includes(`\${${variable}`));
		const column = (lines[index]?.indexOf(`\${${variable}`) ?? 0) + 1;
		const endColumn = column + variable.length + 3;
		if (index >= 0) return {
			path,
			line: index + 1,
			column,
			endLine: index + 1,
			endColumn
		};
	}
}
/** From 1.14 on talhelper writes documents of their own, and Talos takes no field that is in both. */
function wayOut(why) {
	if (!/\bv1alpha1 config\b/u.test(why)) return {};
	return { fix: "this Talos keeps these fields in documents of their own: in the patches, write them there (kind: ResolverConfig for hostDNS, KubeAPIServerConfig, KubeAdmissionControlConfig, KubeAuthorizerConfig, KubeControllerManagerConfig, KubeSchedulerConfig, KubeProxyConfig, KubeNetworkConfig), in the pull request that changes talosVersion" };
}
async function generate({ prepared, tool, secrets }, indices, { processes, scratch }) {
	const { talconfig, nodes, files } = prepared;
	const text = secrets?.text ?? "# public throw-away test key: these secrets open nothing that exists\ncluster:\n  id: h6f7aQSP0lsaAI-Cvx7GPm-m_GwyCBhujrMCHoi3tUM=\n  secret: hzlPvIubCzOdE4KghjdjfCwFXJMfiGa0NpuVvGtBY/0=\nsecrets:\n  bootstraptoken: 1ilsr0.ompn4sft9joswupi\n  secretboxencryptionsecret: mjDvIBR0brFqYveawsGQdhuXPA0GR5pUhRphNtQwUIQ=\ntrustdinfo:\n  token: 3ecs5z.ai4hwmjl4hvamewp\ncerts:\n  etcd:\n    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJmakNDQVNTZ0F3SUJBZ0lSQUlxcmZnZU03bnAzdWlMQnlxYks2N293Q2dZSUtvWkl6ajBFQXdJd0R6RU4KTUFzR0ExVUVDaE1FWlhSalpEQWVGdzB5TmpFeE1qVXdNRE13TURKYUZ3MHpOakV4TWpJd01ETXdNREphTUE4eApEVEFMQmdOVkJBb1RCR1YwWTJRd1dUQVRCZ2NxaGtqT1BRSUJCZ2dxaGtqT1BRTUJCd05DQUFRRUQ4Vk5DaTI1CllFTnRjK3ZDSzZZWnVHd0lNY2FaWTc2Zm51eFU3NTFseGxkbFZtOG1zT0d0KzdsczQxeXN3R05qRDcwNW1sU1AKYmwwRXRYSHlNYW8ybzJFd1h6QU9CZ05WSFE4QkFmOEVCQU1DQW9Rd0hRWURWUjBsQkJZd0ZBWUlLd1lCQlFVSApBd0VHQ0NzR0FRVUZCd01DTUE4R0ExVWRFd0VCL3dRRk1BTUJBZjh3SFFZRFZSME9CQllFRko4Z0dSdldzcHBoCmg2ZGRBb2hKZkFCbE40TGlNQW9HQ0NxR1NNNDlCQU1DQTBnQU1FVUNJQ2pTajUzU2hDNDBFUFl3YVYxd1B3eEQKOXdGRks0a1VSY2wyWEtKbFY5TCtBaUVBd25pdCtPTHVsQUFnemEzNS9xeUZyOUJzMkp4cGwrOCt5Q2trTWhOMwpGWU09Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSUdCK3VKR0N1RUQ2SHQreFFORkFacTFvVFV4Z1Qwdmxib0FtNnlZcFNZbUdvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFQkEvRlRRb3R1V0JEYlhQcndpdW1HYmhzQ0RIR21XTytuNTdzVk8rZFpjWlhaVlp2SnJEaApyZnU1Yk9OY3JNQmpZdys5T1pwVWoyNWRCTFZ4OGpHcU5nPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=\n  k8s:\n    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJpakNDQVRDZ0F3SUJBZ0lSQUtpMHdGdDZzR1hPdmlUemx5VEtteGd3Q2dZSUtvWkl6ajBFQXdJd0ZURVQKTUJFR0ExVUVDaE1LYTNWaVpYSnVaWFJsY3pBZUZ3MHlOakV4TWpVd01ETXdNREphRncwek5qRXhNakl3TURNdwpNREphTUJVeEV6QVJCZ05WQkFvVENtdDFZbVZ5Ym1WMFpYTXdXVEFUQmdjcWhrak9QUUlCQmdncWhrak9QUU1CCkJ3TkNBQVJ2YVZDV04raXNIaUhQTG1ET3JTQm5FaDE0VWR5MVkrMXEwaXZ4UndvUEowUzZSNGRFT1UrTlAwWjIKdlg3UENOVlhYbVQ3bjBpMWlKbit5bklnTXdpSW8yRXdYekFPQmdOVkhROEJBZjhFQkFNQ0FvUXdIUVlEVlIwbApCQll3RkFZSUt3WUJCUVVIQXdFR0NDc0dBUVVGQndNQ01BOEdBMVVkRXdFQi93UUZNQU1CQWY4d0hRWURWUjBPCkJCWUVGRVQxQy9GaEZ0eElCKzY5Mk0rei9WZ1QxMFdKTUFvR0NDcUdTTTQ5QkFNQ0EwZ0FNRVVDSVFES204em8Kbk5aN2ZZWWhYMzRMRmJ1NENTSC9JQnV1VzlUbjJHZ2FFQWNnY3dJZ09pOGZBdFlsR2R4SzVkc0piZHhjRVcwdwpoSXFVZG5JUDdKNXRkQnArVlIwPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSU1sQVQ3NUc5VklRYVloamNZNFAyRDBrNXJwTDFkWDRncm9Ccm9UcUV1TWRvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFYjJsUWxqZm9yQjRoenk1Z3pxMGdaeElkZUZIY3RXUHRhdElyOFVjS0R5ZEV1a2VIUkRsUApqVDlHZHIxK3p3alZWMTVrKzU5SXRZaVovc3B5SURNSWlBPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=\n  k8saggregator:\n    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJYekNDQVFXZ0F3SUJBZ0lRV2RNd2FYbUZlbksxSURNUVlWY0hSREFLQmdncWhrak9QUVFEQWpBQU1CNFgKRFRJMk1URXlOVEF3TXpBd01sb1hEVE0yTVRFeU1qQXdNekF3TWxvd0FEQlpNQk1HQnlxR1NNNDlBZ0VHQ0NxRwpTTTQ5QXdFSEEwSUFCSFgwZEpmSzlyNjBTSHRMREpBUWtUL05OZC9yZlNhRWl5RjVYMUVKdDFaNVlWTjE2cHduCnU1SkdIcHV5NVV0bFF6L0pJZFI2ZWJVQWJScklOZEZBTWd5allUQmZNQTRHQTFVZER3RUIvd1FFQXdJQ2hEQWQKQmdOVkhTVUVGakFVQmdnckJnRUZCUWNEQVFZSUt3WUJCUVVIQXdJd0R3WURWUjBUQVFIL0JBVXdBd0VCL3pBZApCZ05WSFE0RUZnUVV4VkJnS0FPUlY4c29WS1dJd1RDOUZROUh0Y0V3Q2dZSUtvWkl6ajBFQXdJRFNBQXdSUUloCkFKOFgxTEVZZUc3VUplNDBOVEtUWTFHNDNWUlBEN0l3TENmWkl1cFNqd1c3QWlCbFF3enZYNzBlQU9QUTR1cmkKSDVwMFBKNXVCbUprS3JaZ3h2ZXczL01GS0E9PQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSUVzVnJiU0lUOWxoWXpCb1UvMXhzbFd6VzAySzM4eUhJMHRQcGNXN3YrOVNvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFZGZSMGw4cjJ2clJJZTBzTWtCQ1JQODAxMyt0OUpvU0xJWGxmVVFtM1ZubGhVM1hxbkNlNwpra1llbTdMbFMyVkRQOGtoMUhwNXRRQnRHc2cxMFVBeURBPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=\n  k8sserviceaccount:\n    key: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlKS0FJQkFBS0NBZ0VBMHQ3ZCtTRWlBcEllWklYV2Q1b281LzFVd1dZcWxJcWdtL0dXUS9zKzJNN1Q1YThBCmUvQnoreXpudFZBc0psNGlqaFFhUGZXd3ZwVzVNVWdVOTlEYUZwLzYvMnpjUGRCSHR2U2Jrd1l4RXVxV0FaQzYKdXlKUE9aTmtYTjhkVHFLSzNjdDVBS3dwSndTakFVSzVCU1dJQ3E2cjRXa2dHU2p0U2VJNXUyUVcyVWhEV0Z4bwprQkNnOTFRSVo1dXZHNE9QbDJZd1ZZSlFMZGxGTVRyaUZ6S0RwS1BFYnpJZlZUdzRVZFVtMjZBaDd2cUdEL2ZCCmZpSjBKUTRrVmZTR3B6bmVmaEUxaDZYa3FHQVdhSTk2RC9tNDJzVDdZV1pCWklPQ1dlVnRaVzBBMEVDSnN2cWMKWXBtTWhET09WQ3lmWnY3QlRhRU1DVkc0cFQySDJWODBaL2Vvc1MxSzFMM2FWRFpmYVBaNklqd1ZlYzBiaFNLZQp5OGNhb3d1NmFLYjEyRnBZSkphWjBNSGw4MkhmSVpMaDNNRWtaVU5aUkUzR3ovQjNhK0pXTFVSSi9LSGN2YS9NClF4SXhyb1RtUUJnNS85NlVocklrQUUvK3M0dnJtSEY4K1diS1E1bU54dVU3c3N5SGdpRWZQc2xOMSsvWjA2K0gKcmxTNVZsZjlMWXhaVnN6U042cWd3TlFuQzk2T0l0Q3JnU2Z2Y3oxakhMSWtNd1drMGJpRGNacG9TRElHOWhEdQpxUDJtb2sxWkpaTDA1THVrY2V3MStTaXNkQXEyVXFVdEtvaEJsbmhiR3FaNmdaN2pWMzlMMFA1QmtMd2pDN1g0CkNWTjdsbU5POWpYcW85eU0vbm42RHBmaE9NMUFkbnplQ2h3U1BoaFFvaW1SeFpYZHgvcEpOUUpmajRNQ0F3RUEKQVFLQ0FnQXlLbEQyWHBwL3NCRkk2c29kdysvdFdNZ2NCbGtrNDJIWUYzNGZDQnRvYXJQZ1ZXU3hGNEFRQmh2TgpkNWc1UEhYT0JSeEZGemtIN2dpVG44bFZOenRhM0k1U3k2d05qSW96RFRnaG52eDN1cFViSkRvNElLNW1UUms0Ck90LzNBQlkzTTV2Q3ZESkNGUWxPV0hnNXNEY1FDNFBhYVM3NHJWTGVHOUtPTVA1NmpJVnc5UEx2S3ZXUVFVNksKajIvMkJMTlpXamN2Y0lQd2xGcXdub2lBNmtTRkcyeTA0MkN1MzFlcXFDSEpaK3dLdFZERlpiU0RkR0RiRytVcgpDYlFxL2twZkJXc05yVHFiajloazRaVXhUY0JiVXpkV2NZUW5ERjRyVXJoV3c3ckkwRUd4OFlyWXJoek9xcEUyCmx6TUl4cHhvQW1NaHFHNWI2U3B6WFFIVHBnaGNSMnBONkJ3UWtzcE1XWmxZOUVBOUdQRWR3UDlOaVNaWXhlbHAKMC9QQlpqOGlKc082QkJKNHZDeHAwRTZTOEdqUDdpRm5HZ1Z5NEhKUHlDVFcxOW8xdkFlMGk0MmhmOW5iQTk1eAp0WHFSUW91OVpYSWdiS2o5NVIyQW1kRFU3aXNTaitLVWhSL002ZStnei94N2Fna21MTEpxRjFHNUlQeDNEUXE4Ck1idXNhbkFuWTFBNnE2aFdSUFBsMzdtSGxzUVRKQmFnNk53K3ZIa1JONkdsMmo5ZE8wRnVOVG1La0ZPL1pOdUoKWXdoWTdxN2pCalJMcTBHT0RsT3V5cGFmWVp4eElHLzJLT0pyNmFsN011eHgyYldRZ3hFK1RzWWNBclBRaXdqQworbTQvNWp4SGM2bkdVVXE1QW9PRTZZYkc3M2kwWFRmM3JWQ0hyL2RFMjY1NktrQnpLUUtDQVFFQTIvVkloeDNVCkdNcDFLL0VZN2I4cXRLcDJFRGk2Y3liRXZCcG8rbFRQeGZzc2xlWE9TRWM1U3NUMStNKzNNbFJpSERyUDVxaWYKeEZhaGE5WE9jYmFBTVltYXBLV2dhSGl1b1Arb1lXcHgwcXBQVzBFWm1NRjFXV3ZRbEFwYkRmSVcrWCs4bkErNQpqQ0h3Z20xdEl3NitLVHRBMjBabUVpSGVwUkV5YnBRcTlNY3FGK1djZ2tSdHpXV3dqeFAwLzlRZnd2ZE1obmtUCnBYNWFsclhvc1NyRENxeUlmTVVOTElmZFhjZ21VTUJmWDgvUlZkQ3JrWllwS2tVT1N1TTB0RGNJS283ZXpJSXkKdkdEa0VBZ2kxNW5YRjB0ZW5DVW4yU0NTbmd2UDduUEFJOHRwNGJlQnhZMkVtbnY5eGU4RnJBanluZkV5ME5DVApESkhxdnRaVllVZTVoUUtDQVFFQTlXeGgzRXdEbTJ5ODgzRWFqYVlCTGs4b09adXJXcDcybDNFYnRwWVRabTJ0CmNVTXRTTnloNk9rOVgyRmlZSGEzWERzMzMycU8yYXBFL3ZCdmJZK2lYVWw5TXpaUXZLNStQcHk2S2ZsbGlZYWQKYzEyd3FtQXhBcTJwZis0bCtWamttK1g0S2M0SkpuSFdwNTlDRVJqS1BjQldBOHNOaUJINWZSR1AwblIvcWpDZgp6TEx1cVh2K3pxdjRvQVBsYU5LSitQejY0djMvNHg0RHFETlllWUFnaWpTZlNYVDJWMHdQT2FNT0J1cjZRQkZhCkxaMjlZaEJvdXRBT1lHZ2JmY1plZWFkSGsrR0pqUlp4dUdkWS91bWhYWHlCOTBsRlE0UTVabDRnZndxY3g4OWwKQXVjQ3FqYUJNZHNPMzB4bnVVSCtyeWdpa0R2SmZielJnbVNURVlxdlp3S0NBUUVBeGhsVENOM0VkODlmV0FQNwovNk44UXRxREduajg4MWluTndKU0thTFl2ZVpKY1hkWElhR0Q1K01iNU1xdW81VjhCeEN3elh4dzU5TmQ3bERSCmJYaUFYQjBpT2NjeGdPV3Y0VEJmNWR5SVJzTThWV044T2llQ0dOY1JNME5nWGw3NmNocXBNNlMxNTQ5cG5RNFEKak5KcVVaZ2NBV0NWN1I2ejl0WldKV0VzanVnUThSVEtzRWdRM0R3Smw5TFJoTmIzQkJEVnl3YWd1eHZoV25yYQo1elVzRkNEdmkrK3N2YjVma0djQ214ZW16aFBNNVF6YWVIUlUvc3pTNG45ZXFEQW9HcXd4M040bDg2TVB3NkNRClFMMDlDcTNHdDdwKytQNXREZ3AxYXJ5MC80ZmtCSFhSV3FycUVuZzVSbHJQTVBHZUVNRjZrclpHdWJ0eFFBNnAKTnNQeVFRS0NBUUJKOFBKMjdjdjBhc2x1eXZmR0QycXhxaFdqYlp3dHZGRHRCWjNrMzhoT2h1TEhpZ2E5dWdOcAo2Y09jMWZsT3VOVzdpdmZsYnZSRTdnREZrbWp2NkdOeG1hK0gyMmh0d0dDMnVuOTRIL1NRZjZjMlY5YmZMZ1gyCkdaNUV0ZHBwQ25ndDVCWmxlZmJWeDF4MXVneXNtL3hxcUdVQjFZNXBIWWsrUGlsSHJlTzh3ZE9UVjZHQ0hLS0QKWDlxVFV6a3Q0S2pEQkcwT01KcUVzY2xHUnRuMEdUODBoSEF0TUhqN2lpWFlKcUVXUW50TkRDMVFLd01nNVhLNApQZkRtNk5iSGlSbHpxNHRzS1hwSXNLZG9lSEtlc29MMGFJdTdsaTZ4RGNoQmFFQ0FKaEZnUGNMZ0lmdHlqdU5UCnd2enpGOUQwUnNiVnZORFZCYjVLRExaT2c4Q3ZlMG9uQW9JQkFENGdScW95b2ZiQU1JV0EzL0lQN2lncis5SnIKdTkwL2VieU1PV3VncVZRSEF4SzB0c2VWRUtTak1RTTg0dFZhYS9JL3lrRU1lY3U5Y3psdXJEdFV4Zi9YMmRDdQp4c3JibFVBd094ZUJUaUNsemJGc2JpOUUrc0F6YmorQ2FSV0MzNmpENjVvQVQ0TlUwRmhmcFpLZ3o4eTNwVzJ3Cng5dVhzT0czQTk1b2NhdzE4YTNhSXBFRCtDTU0xc1ZUeHFjQWRxaGFvWUMrV0R6bC9CM2RkR0xYVFRYTndialYKVURIbXdlN0JKMGV4Q0NkdjlhajhxMVhOcnM1OW5RWTFhM20xTW9ZUUdiM1hHc3VSZGhtQlRCNXluM0JpVDcrZgphUjRBTWUwV2I1VDExUllPSElKeEVLbVN4U0JROWZsN0JzMmlnOTlnNEJBVEZlRGx2ZVhmaGNocmk0az0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n  os:\n    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJQakNCOGFBREFnRUNBaEI3UDltMElvK08yaENZclJsUU04Z2lNQVVHQXl0bGNEQVFNUTR3REFZRFZRUUsKRXdWMFlXeHZjekFlRncweU5qRXhNalV3TURNd01ESmFGdzB6TmpFeE1qSXdNRE13TURKYU1CQXhEakFNQmdOVgpCQW9UQlhSaGJHOXpNQ293QlFZREsyVndBeUVBWEZHMHpuVC9FbE54d3BRT1l1SGZXNGJZZDhVaW9WZlVFeU5FCnQ4SkdxMWlqWVRCZk1BNEdBMVVkRHdFQi93UUVBd0lDaERBZEJnTlZIU1VFRmpBVUJnZ3JCZ0VGQlFjREFRWUkKS3dZQkJRVUhBd0l3RHdZRFZSMFRBUUgvQkFVd0F3RUIvekFkQmdOVkhRNEVGZ1FVMk5QZ3R2NVJXZkNXYjk5ZwpoTmxGQ2J6dHkzSXdCUVlESzJWd0EwRUFieGl4Rk1pWGtkUlpoVjVoa29BMTF2cU1IZFF4UDhTMGs5L0tsaXY4CkwyUUg3aFU2UlZock5DRnYxdE84SC9yT25BKzVreDVBUTJYMTQ4azZ5ZDI0QWc9PQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    key: LS0tLS1CRUdJTiBFRDI1NTE5IFBSSVZBVEUgS0VZLS0tLS0KTUM0Q0FRQXdCUVlESzJWd0JDSUVJRFR6VGN1ZlJzK0pWZ3FTaS9ra0RPYVRabWUydUJYaytjRldOTjdMLzNKaQotLS0tLUVORCBFRDI1NTE5IFBSSVZBVEUgS0VZLS0tLS0K\n";
	const left = new Set([...nodes.keys()].filter((index) => !indices.includes(index)));
	const own = left.size === 0 ? void 0 : prepared.without(left);
	if (left.size > 0 && own === void 0) return { problem: "its nodes are not written one after another" };
	return genconfig({
		binary: tool.binary,
		talconfig,
		files: files.map((file) => file.path === talconfig && own !== void 0 ? {
			...file,
			content: own
		} : file),
		environment: prepared.environment,
		secrets: text,
		mark: markOf(text),
		expected: indices.map((index) => nodes[index]?.file ?? ""),
		redact: valueRedactor(secrets === void 0 ? [] : leavesOf(text)),
		processes,
		scratch
	});
}
function asRender({ prepared, model, tool, secrets, read }, indices, texts) {
	const { talosVersion, kubernetesVersion } = model;
	const { nodes, needing } = prepared;
	return {
		cluster: prepared.clusterName,
		renderer: "talhelper",
		tools: [tool.used],
		secrets: secrets === void 0 ? "throw-away" : "real",
		...talosVersion === void 0 ? {} : { talosVersion: withV(talosVersion.value) },
		...kubernetesVersion === void 0 ? {} : { kubernetesVersion: withV(kubernetesVersion.value) },
		endpoint: prepared.endpoint,
		nodes: indices.flatMap((index, position) => {
			const node = nodes[index];
			return node === void 0 ? [] : [renderedNode(node, texts[position] ?? "", read)];
		}),
		unrendered: nodes.flatMap(({ hostname }, index) => indices.includes(index) ? [] : [{
			hostname,
			why: `needs ${(needing.get(index) ?? []).join(", ")}, which only a key opens`
		}]),
		inputs: prepared.inputs
	};
}
function renderedNode({ hostname, controlPlane, addresses }, text, read) {
	return {
		hostname,
		controlPlane,
		addresses,
		documents: read(text),
		text
	};
}
/** Every value of a secret file in clear. */
function leavesOf(text) {
	return [...text.matchAll(/^\s*\w+:[ \t]+["']?([^"'\n]+?)["']?\s*$/gmu)].map((match) => match[1] ?? "");
}
/** The token that every node presents to trustd: `trustdinfo.token`. */
function markOf(secrets) {
	const token = /^trustdinfo:\n\s+token:\s*["']?([^\s"']+)/mu.exec(secrets)?.[1];
	if (token === void 0) throw new Error("the secret bundle has no trustdinfo.token");
	return token;
}
function withV(version) {
	return version.startsWith("v") ? version : `v${version}`;
}

// actions/lib/domain/talos/topf-inputs.ts
/** What topf.yaml leads to among `paths`, or the first reason not to go on. */
function topfInputs(config, paths) {
	const { root, path } = config;
	const refusal = programRefusal(config) ?? nodeRefusal(config);
	if (refusal !== void 0) return refusal;
	const folder = folderOf(path);
	const nodes = nodesOf(root);
	const patches = insideOf(config, "patchesDir", ".");
	const secretsPath = insideOf(config, "secretsPath", "secrets.yaml");
	if (typeof patches !== "string") return patches;
	if (typeof secretsPath !== "string") return secretsPath;
	const schematics = schematicsOf(config);
	if ("why" in schematics) return schematics;
	const folders = [
		"all",
		"control-plane",
		"worker",
		...nodes.map(({ hostname }) => `node/${hostname}`)
	].map((name) => `${patches === "" ? "" : `${patches}/`}${name}/`);
	const isPatch = (each) => /\.ya?ml/u.test(each.slice(each.lastIndexOf("/") + 1)) && folders.some((start) => each.startsWith(start));
	const talosVersion = textAt(root, "talosVersion");
	const kubernetesVersion = textAt(root, "kubernetesVersion");
	return {
		clusterName: textAt(root, "clusterName") ?? folder,
		endpoint: textAt(root, "clusterEndpoint") ?? "",
		...talosVersion === void 0 ? {} : { talosVersion },
		...kubernetesVersion === void 0 ? {} : { kubernetesVersion },
		nodes,
		listed: [.../* @__PURE__ */ new Set([...[...paths].filter(isPatch), ...schematics.files])].sort(compareText),
		secretsPath
	};
}
/** Programs of the repository's choosing, which topf would run to ask for nodes and secrets. */
function programRefusal({ root, source, path }) {
	for (const key of ["nodesProvider", "secretsProvider"]) {
		const entry = entryOf(root, key);
		if (entry === void 0 || textAt(root, key) === void 0) continue;
		return {
			why: `${key} in ${path} names a program that topf would run: what it answers is not in the repository`,
			at: source.span(entry.keyRange.start, entry.value.end)
		};
	}
}
/** A name becomes the name of a file. */
function nodeRefusal({ root, source, path, range }) {
	const seen = /* @__PURE__ */ new Set();
	for (const node of itemsAt(root, "nodes")) {
		const host = scalarAt(node, "host");
		const at = source.span((host ?? node).start, (host ?? node).end);
		if (host === void 0 || !/^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u.test(host.text)) return {
			why: `a node in ${path} has no name that could be a host's: ${JSON.stringify(host?.text ?? "")}`,
			at
		};
		if (seen.has(host.text)) return {
			why: `topf writes two nodes of ${path} into one file: ${host.text}`,
			at
		};
		seen.add(host.text);
	}
	return seen.size > 0 ? void 0 : {
		why: `${path}: it has no nodes`,
		at: source.span(range.start, range.start)
	};
}
function nodesOf(root) {
	return itemsAt(root, "nodes").map((node) => {
		const hostname = textAt(node, "host") ?? "";
		return {
			hostname,
			controlPlane: textAt(node, "role") === "control-plane",
			addresses: [textAt(node, "ip") ?? hostname]
		};
	}).sort((a, b) => Number(b.controlPlane) - Number(a.controlPlane) || compareText(a.hostname, b.hostname));
}
/** A path of the repository; topf would follow it wherever it leads. */
function insideOf({ root, source, path }, key, otherwise) {
	const value = nodeAt(root, key);
	const inside = resolveInside(folderOf(path), textAt(root, key) ?? otherwise);
	if (inside !== void 0) return inside;
	return {
		why: `${key} in ${path} leads out of the repository`,
		at: source.span(value?.start ?? 0, value?.end ?? 0)
	};
}
/** Files behind an `@`, of the cluster and of single nodes. */
function schematicsOf({ root, source, path }) {
	const files = [];
	for (const holder of [root, ...itemsAt(root, "nodes")]) {
		const value = scalarAt(holder, "schematicId");
		if (value?.text.startsWith("@") !== true) continue;
		const inside = resolveInside(folderOf(path), value.text.slice(1));
		if (inside === void 0) return {
			why: `schematicId in ${path} leads out of the repository`,
			at: source.span(value.start, value.end)
		};
		files.push(inside);
	}
	return { files };
}
function textAt(node, key) {
	const text = stringAt(node, key) ?? scalarAt(node, key)?.text;
	return text === void 0 || text === "" ? void 0 : text;
}

// actions/lib/tools/topf/render.ts
/**
* `topf render`, which asks no node. Without PATH it finds neither sops nor vals, so that nothing is decrypted and no reference is
* followed; schematics are computed by itself.
*/
async function renderWithTopf(call) {
	return call.scratch.withFolder((folder) => renderIn(folder, call), { holdsSecrets: true });
}
async function renderIn(folder, call) {
	for (const { path, content } of call.files) folder.write(`tree/${path}`, content);
	folder.write(`tree/${call.secretsPath}`, call.secrets);
	const finished = await call.processes.run({
		file: call.binary,
		args: [
			"--topfconfig",
			`tree/${call.config}`,
			"--confirm=false",
			"render",
			"--output",
			"out"
		],
		cwd: folder.path,
		env: {},
		timeoutMs: 6e4
	});
	if ("notStarted" in finished) return { problem: finished.notStarted.replaceAll(call.binary, () => "topf") };
	if (finished.exitCode !== 0) return { problem: call.redact(wordsOf(finished, folder.path)) };
	const texts = [];
	for (const host of call.expected) {
		const text = folder.read(`out/${host}.yaml`);
		if (text === void 0) return { problem: `topf ended well and did not write ${host}.yaml` };
		if (!text.includes(call.mark)) return { problem: `topf wrote ${host}.yaml with other secrets than those given` };
		texts.push(text);
	}
	return { texts };
}
/** The error of its last log line, `level=ERROR msg=error error="…"`, else the last line that it wrote. */
function wordsOf({ exitCode, stderr }, folder) {
	const lines = stripVTControlCharacters(stderr).replaceAll(`${folder}/`, () => "").replaceAll(folder, () => "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const last = lines.findLast((line) => line.includes("level=ERROR")) ?? lines.at(-1);
	if (last === void 0) return `topf ended with exit code ${exitCode} and no word`;
	const quoted = /\berror=("(?:[^"\\]|\\.)*"|\S+)/u.exec(last)?.[1] ?? last;
	const [first = ""] = (quoted.startsWith("\"") ? unquoted(quoted) : quoted).split("\n");
	return `topf: ${first.replaceAll("tree/", () => "").slice(0, 500)}`;
}
/** As Go's strconv.Quote wrote it; JSON's escapes are the same for what stands in messages. */
function unquoted(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return text.slice(1, -1);
	}
}

// actions/lib/verbs/talos/render-topf.ts
/** Reads what topf.yaml leads to. Every reason not to go on is a value that names the place. */
function prepareTopf(path, revision) {
	const file = revision.files.get(path);
	const [config] = file?.documents ?? [];
	const [problem] = file?.yaml.problems ?? [];
	if (file === void 0 || config?.root === void 0 || problem !== void 0) {
		const at = problem === void 0 ? void 0 : file?.yaml.source.span(problem.start, problem.end);
		return refused({
			why: `${path}: ${problem?.message ?? "it cannot be read"}`,
			at: at ?? wholeFile(path)
		});
	}
	const found = topfInputs(config, revision.paths);
	if ("why" in found) return refused(found);
	const files = [];
	const hidden = [];
	const hiddenInputs = [];
	const inputs = [];
	for (const each of [path, ...found.listed]) {
		const read = textFor(each, revision);
		if ("notRendered" in read) return read;
		files.push({
			path: each,
			content: read.text
		});
		hidden.push(...read.hidden);
		inputs.push(read.input);
		if (read.hidden.length > 0) hiddenInputs.push(read.input);
	}
	const refusal = templateRefusal({
		talconfig: config,
		values: /* @__PURE__ */ new Map(),
		texts: templatesOf(files)
	}) ?? ownRefusal(files);
	if (refusal !== void 0) return refused(refusal);
	inputs.sort((a, b) => compareText(a.path, b.path));
	return {
		path,
		found,
		files,
		hidden,
		inputs,
		hiddenInputs: [...hiddenInputs, ...secretsOf(found, revision)]
	};
}
/** With placeholders in the place of what is encrypted; topf decrypts everything but templates. */
function textFor(path, { read, files }) {
	const content = read(path);
	if ("problem" in content) return refused({
		why: `${path}, which topf reads, ${content.problem}`,
		at: wholeFile(path)
	});
	const input = {
		path,
		blob: gitBlobId(content.bytes)
	};
	const text = Buffer.from(content.bytes).toString("utf8");
	const file = files.get(path);
	if (file !== void 0 && file.yaml.problems.length === 0) {
		const clear = clearText(file);
		const hidden = clear.hidden.map((field) => `${field} of ${path}`);
		if (!asksForKey(clear.text)) return {
			text: clear.text,
			hidden,
			input
		};
	} else if (!asksForKey(text)) return {
		text,
		hidden: [],
		input
	};
	return {
		notRendered: `needs ${path}, which is encrypted`,
		reason: "hidden",
		at: wholeFile(path)
	};
}
function templatesOf(files) {
	return files.filter(({ path }) => path.endsWith(".tpl"));
}
/** What topf's templates know beside the functions of sprig: the folder of this machine, and a reader of files. */
function ownRefusal(files) {
	for (const { path, content } of templatesOf(files)) {
		const source = sourceText(path, String(content));
		const use = /\.(?:PatchesDir|DecryptCache)\b/u.exec(source.text);
		if (use === null) continue;
		return {
			why: `${use[0]} in a template of ${path} is of the machine that renders`,
			at: source.span(use.index, use.index + use[0].length)
		};
	}
}
/** By its blob alone: its content is not read here. */
function secretsOf({ secretsPath }, { read, paths }) {
	if (!paths.has(secretsPath)) return [];
	const content = read(secretsPath);
	return [{
		path: secretsPath,
		blob: "bytes" in content ? gitBlobId(content.bytes) : ""
	}];
}
/** All nodes, or none and the reason. */
async function renderTopf({ prepared, tool, secrets, read }, { processes, scratch }) {
	const { path, found, files, hidden, inputs } = prepared;
	const at = wholeFile(path);
	if ("why" in tool) return {
		notRendered: tool.why,
		reason: "tool",
		at
	};
	const text = secrets?.text ?? "# public throw-away test key: these secrets open nothing that exists\ncluster:\n  id: h6f7aQSP0lsaAI-Cvx7GPm-m_GwyCBhujrMCHoi3tUM=\n  secret: hzlPvIubCzOdE4KghjdjfCwFXJMfiGa0NpuVvGtBY/0=\nsecrets:\n  bootstraptoken: 1ilsr0.ompn4sft9joswupi\n  secretboxencryptionsecret: mjDvIBR0brFqYveawsGQdhuXPA0GR5pUhRphNtQwUIQ=\ntrustdinfo:\n  token: 3ecs5z.ai4hwmjl4hvamewp\ncerts:\n  etcd:\n    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJmakNDQVNTZ0F3SUJBZ0lSQUlxcmZnZU03bnAzdWlMQnlxYks2N293Q2dZSUtvWkl6ajBFQXdJd0R6RU4KTUFzR0ExVUVDaE1FWlhSalpEQWVGdzB5TmpFeE1qVXdNRE13TURKYUZ3MHpOakV4TWpJd01ETXdNREphTUE4eApEVEFMQmdOVkJBb1RCR1YwWTJRd1dUQVRCZ2NxaGtqT1BRSUJCZ2dxaGtqT1BRTUJCd05DQUFRRUQ4Vk5DaTI1CllFTnRjK3ZDSzZZWnVHd0lNY2FaWTc2Zm51eFU3NTFseGxkbFZtOG1zT0d0KzdsczQxeXN3R05qRDcwNW1sU1AKYmwwRXRYSHlNYW8ybzJFd1h6QU9CZ05WSFE4QkFmOEVCQU1DQW9Rd0hRWURWUjBsQkJZd0ZBWUlLd1lCQlFVSApBd0VHQ0NzR0FRVUZCd01DTUE4R0ExVWRFd0VCL3dRRk1BTUJBZjh3SFFZRFZSME9CQllFRko4Z0dSdldzcHBoCmg2ZGRBb2hKZkFCbE40TGlNQW9HQ0NxR1NNNDlCQU1DQTBnQU1FVUNJQ2pTajUzU2hDNDBFUFl3YVYxd1B3eEQKOXdGRks0a1VSY2wyWEtKbFY5TCtBaUVBd25pdCtPTHVsQUFnemEzNS9xeUZyOUJzMkp4cGwrOCt5Q2trTWhOMwpGWU09Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K\n    key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSUdCK3VKR0N1RUQ2SHQreFFORkFacTFvVFV4Z1Qwdmxib0FtNnlZcFNZbUdvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFQkEvRlRRb3R1V0JEYlhQcndpdW1HYmhzQ0RIR21XTytuNTdzVk8rZFpjWlhaVlp2SnJEaApyZnU1Yk9OY3JNQmpZdys5T1pwVWoyNWRCTFZ4OGpHcU5nPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=\n  k8s:\n    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJpakNDQVRDZ0F3SUJBZ0lSQUtpMHdGdDZzR1hPdmlUemx5VEtteGd3Q2dZSUtvWkl6ajBFQXdJd0ZURVQKTUJFR0ExVUVDaE1LYTNWaVpYSnVaWFJsY3pBZUZ3MHlOakV4TWpVd01ETXdNREphRncwek5qRXhNakl3TURNdwpNREphTUJVeEV6QVJCZ05WQkFvVENtdDFZbVZ5Ym1WMFpYTXdXVEFUQmdjcWhrak9QUUlCQmdncWhrak9QUU1CCkJ3TkNBQVJ2YVZDV04raXNIaUhQTG1ET3JTQm5FaDE0VWR5MVkrMXEwaXZ4UndvUEowUzZSNGRFT1UrTlAwWjIKdlg3UENOVlhYbVQ3bjBpMWlKbit5bklnTXdpSW8yRXdYekFPQmdOVkhROEJBZjhFQkFNQ0FvUXdIUVlEVlIwbApCQll3RkFZSUt3WUJCUVVIQXdFR0NDc0dBUVVGQndNQ01BOEdBMVVkRXdFQi93UUZNQU1CQWY4d0hRWURWUjBPCkJCWUVGRVQxQy9GaEZ0eElCKzY5Mk0rei9WZ1QxMFdKTUFvR0NDcUdTTTQ5QkFNQ0EwZ0FNRVVDSVFES204em8Kbk5aN2ZZWWhYMzRMRmJ1NENTSC9JQnV1VzlUbjJHZ2FFQWNnY3dJZ09pOGZBdFlsR2R4SzVkc0piZHhjRVcwdwpoSXFVZG5JUDdKNXRkQnArVlIwPQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSU1sQVQ3NUc5VklRYVloamNZNFAyRDBrNXJwTDFkWDRncm9Ccm9UcUV1TWRvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFYjJsUWxqZm9yQjRoenk1Z3pxMGdaeElkZUZIY3RXUHRhdElyOFVjS0R5ZEV1a2VIUkRsUApqVDlHZHIxK3p3alZWMTVrKzU5SXRZaVovc3B5SURNSWlBPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=\n  k8saggregator:\n    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJYekNDQVFXZ0F3SUJBZ0lRV2RNd2FYbUZlbksxSURNUVlWY0hSREFLQmdncWhrak9QUVFEQWpBQU1CNFgKRFRJMk1URXlOVEF3TXpBd01sb1hEVE0yTVRFeU1qQXdNekF3TWxvd0FEQlpNQk1HQnlxR1NNNDlBZ0VHQ0NxRwpTTTQ5QXdFSEEwSUFCSFgwZEpmSzlyNjBTSHRMREpBUWtUL05OZC9yZlNhRWl5RjVYMUVKdDFaNVlWTjE2cHduCnU1SkdIcHV5NVV0bFF6L0pJZFI2ZWJVQWJScklOZEZBTWd5allUQmZNQTRHQTFVZER3RUIvd1FFQXdJQ2hEQWQKQmdOVkhTVUVGakFVQmdnckJnRUZCUWNEQVFZSUt3WUJCUVVIQXdJd0R3WURWUjBUQVFIL0JBVXdBd0VCL3pBZApCZ05WSFE0RUZnUVV4VkJnS0FPUlY4c29WS1dJd1RDOUZROUh0Y0V3Q2dZSUtvWkl6ajBFQXdJRFNBQXdSUUloCkFKOFgxTEVZZUc3VUplNDBOVEtUWTFHNDNWUlBEN0l3TENmWkl1cFNqd1c3QWlCbFF3enZYNzBlQU9QUTR1cmkKSDVwMFBKNXVCbUprS3JaZ3h2ZXczL01GS0E9PQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSUVzVnJiU0lUOWxoWXpCb1UvMXhzbFd6VzAySzM4eUhJMHRQcGNXN3YrOVNvQW9HQ0NxR1NNNDkKQXdFSG9VUURRZ0FFZGZSMGw4cjJ2clJJZTBzTWtCQ1JQODAxMyt0OUpvU0xJWGxmVVFtM1ZubGhVM1hxbkNlNwpra1llbTdMbFMyVkRQOGtoMUhwNXRRQnRHc2cxMFVBeURBPT0KLS0tLS1FTkQgRUMgUFJJVkFURSBLRVktLS0tLQo=\n  k8sserviceaccount:\n    key: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlKS0FJQkFBS0NBZ0VBMHQ3ZCtTRWlBcEllWklYV2Q1b281LzFVd1dZcWxJcWdtL0dXUS9zKzJNN1Q1YThBCmUvQnoreXpudFZBc0psNGlqaFFhUGZXd3ZwVzVNVWdVOTlEYUZwLzYvMnpjUGRCSHR2U2Jrd1l4RXVxV0FaQzYKdXlKUE9aTmtYTjhkVHFLSzNjdDVBS3dwSndTakFVSzVCU1dJQ3E2cjRXa2dHU2p0U2VJNXUyUVcyVWhEV0Z4bwprQkNnOTFRSVo1dXZHNE9QbDJZd1ZZSlFMZGxGTVRyaUZ6S0RwS1BFYnpJZlZUdzRVZFVtMjZBaDd2cUdEL2ZCCmZpSjBKUTRrVmZTR3B6bmVmaEUxaDZYa3FHQVdhSTk2RC9tNDJzVDdZV1pCWklPQ1dlVnRaVzBBMEVDSnN2cWMKWXBtTWhET09WQ3lmWnY3QlRhRU1DVkc0cFQySDJWODBaL2Vvc1MxSzFMM2FWRFpmYVBaNklqd1ZlYzBiaFNLZQp5OGNhb3d1NmFLYjEyRnBZSkphWjBNSGw4MkhmSVpMaDNNRWtaVU5aUkUzR3ovQjNhK0pXTFVSSi9LSGN2YS9NClF4SXhyb1RtUUJnNS85NlVocklrQUUvK3M0dnJtSEY4K1diS1E1bU54dVU3c3N5SGdpRWZQc2xOMSsvWjA2K0gKcmxTNVZsZjlMWXhaVnN6U042cWd3TlFuQzk2T0l0Q3JnU2Z2Y3oxakhMSWtNd1drMGJpRGNacG9TRElHOWhEdQpxUDJtb2sxWkpaTDA1THVrY2V3MStTaXNkQXEyVXFVdEtvaEJsbmhiR3FaNmdaN2pWMzlMMFA1QmtMd2pDN1g0CkNWTjdsbU5POWpYcW85eU0vbm42RHBmaE9NMUFkbnplQ2h3U1BoaFFvaW1SeFpYZHgvcEpOUUpmajRNQ0F3RUEKQVFLQ0FnQXlLbEQyWHBwL3NCRkk2c29kdysvdFdNZ2NCbGtrNDJIWUYzNGZDQnRvYXJQZ1ZXU3hGNEFRQmh2TgpkNWc1UEhYT0JSeEZGemtIN2dpVG44bFZOenRhM0k1U3k2d05qSW96RFRnaG52eDN1cFViSkRvNElLNW1UUms0Ck90LzNBQlkzTTV2Q3ZESkNGUWxPV0hnNXNEY1FDNFBhYVM3NHJWTGVHOUtPTVA1NmpJVnc5UEx2S3ZXUVFVNksKajIvMkJMTlpXamN2Y0lQd2xGcXdub2lBNmtTRkcyeTA0MkN1MzFlcXFDSEpaK3dLdFZERlpiU0RkR0RiRytVcgpDYlFxL2twZkJXc05yVHFiajloazRaVXhUY0JiVXpkV2NZUW5ERjRyVXJoV3c3ckkwRUd4OFlyWXJoek9xcEUyCmx6TUl4cHhvQW1NaHFHNWI2U3B6WFFIVHBnaGNSMnBONkJ3UWtzcE1XWmxZOUVBOUdQRWR3UDlOaVNaWXhlbHAKMC9QQlpqOGlKc082QkJKNHZDeHAwRTZTOEdqUDdpRm5HZ1Z5NEhKUHlDVFcxOW8xdkFlMGk0MmhmOW5iQTk1eAp0WHFSUW91OVpYSWdiS2o5NVIyQW1kRFU3aXNTaitLVWhSL002ZStnei94N2Fna21MTEpxRjFHNUlQeDNEUXE4Ck1idXNhbkFuWTFBNnE2aFdSUFBsMzdtSGxzUVRKQmFnNk53K3ZIa1JONkdsMmo5ZE8wRnVOVG1La0ZPL1pOdUoKWXdoWTdxN2pCalJMcTBHT0RsT3V5cGFmWVp4eElHLzJLT0pyNmFsN011eHgyYldRZ3hFK1RzWWNBclBRaXdqQworbTQvNWp4SGM2bkdVVXE1QW9PRTZZYkc3M2kwWFRmM3JWQ0hyL2RFMjY1NktrQnpLUUtDQVFFQTIvVkloeDNVCkdNcDFLL0VZN2I4cXRLcDJFRGk2Y3liRXZCcG8rbFRQeGZzc2xlWE9TRWM1U3NUMStNKzNNbFJpSERyUDVxaWYKeEZhaGE5WE9jYmFBTVltYXBLV2dhSGl1b1Arb1lXcHgwcXBQVzBFWm1NRjFXV3ZRbEFwYkRmSVcrWCs4bkErNQpqQ0h3Z20xdEl3NitLVHRBMjBabUVpSGVwUkV5YnBRcTlNY3FGK1djZ2tSdHpXV3dqeFAwLzlRZnd2ZE1obmtUCnBYNWFsclhvc1NyRENxeUlmTVVOTElmZFhjZ21VTUJmWDgvUlZkQ3JrWllwS2tVT1N1TTB0RGNJS283ZXpJSXkKdkdEa0VBZ2kxNW5YRjB0ZW5DVW4yU0NTbmd2UDduUEFJOHRwNGJlQnhZMkVtbnY5eGU4RnJBanluZkV5ME5DVApESkhxdnRaVllVZTVoUUtDQVFFQTlXeGgzRXdEbTJ5ODgzRWFqYVlCTGs4b09adXJXcDcybDNFYnRwWVRabTJ0CmNVTXRTTnloNk9rOVgyRmlZSGEzWERzMzMycU8yYXBFL3ZCdmJZK2lYVWw5TXpaUXZLNStQcHk2S2ZsbGlZYWQKYzEyd3FtQXhBcTJwZis0bCtWamttK1g0S2M0SkpuSFdwNTlDRVJqS1BjQldBOHNOaUJINWZSR1AwblIvcWpDZgp6TEx1cVh2K3pxdjRvQVBsYU5LSitQejY0djMvNHg0RHFETlllWUFnaWpTZlNYVDJWMHdQT2FNT0J1cjZRQkZhCkxaMjlZaEJvdXRBT1lHZ2JmY1plZWFkSGsrR0pqUlp4dUdkWS91bWhYWHlCOTBsRlE0UTVabDRnZndxY3g4OWwKQXVjQ3FqYUJNZHNPMzB4bnVVSCtyeWdpa0R2SmZielJnbVNURVlxdlp3S0NBUUVBeGhsVENOM0VkODlmV0FQNwovNk44UXRxREduajg4MWluTndKU0thTFl2ZVpKY1hkWElhR0Q1K01iNU1xdW81VjhCeEN3elh4dzU5TmQ3bERSCmJYaUFYQjBpT2NjeGdPV3Y0VEJmNWR5SVJzTThWV044T2llQ0dOY1JNME5nWGw3NmNocXBNNlMxNTQ5cG5RNFEKak5KcVVaZ2NBV0NWN1I2ejl0WldKV0VzanVnUThSVEtzRWdRM0R3Smw5TFJoTmIzQkJEVnl3YWd1eHZoV25yYQo1elVzRkNEdmkrK3N2YjVma0djQ214ZW16aFBNNVF6YWVIUlUvc3pTNG45ZXFEQW9HcXd4M040bDg2TVB3NkNRClFMMDlDcTNHdDdwKytQNXREZ3AxYXJ5MC80ZmtCSFhSV3FycUVuZzVSbHJQTVBHZUVNRjZrclpHdWJ0eFFBNnAKTnNQeVFRS0NBUUJKOFBKMjdjdjBhc2x1eXZmR0QycXhxaFdqYlp3dHZGRHRCWjNrMzhoT2h1TEhpZ2E5dWdOcAo2Y09jMWZsT3VOVzdpdmZsYnZSRTdnREZrbWp2NkdOeG1hK0gyMmh0d0dDMnVuOTRIL1NRZjZjMlY5YmZMZ1gyCkdaNUV0ZHBwQ25ndDVCWmxlZmJWeDF4MXVneXNtL3hxcUdVQjFZNXBIWWsrUGlsSHJlTzh3ZE9UVjZHQ0hLS0QKWDlxVFV6a3Q0S2pEQkcwT01KcUVzY2xHUnRuMEdUODBoSEF0TUhqN2lpWFlKcUVXUW50TkRDMVFLd01nNVhLNApQZkRtNk5iSGlSbHpxNHRzS1hwSXNLZG9lSEtlc29MMGFJdTdsaTZ4RGNoQmFFQ0FKaEZnUGNMZ0lmdHlqdU5UCnd2enpGOUQwUnNiVnZORFZCYjVLRExaT2c4Q3ZlMG9uQW9JQkFENGdScW95b2ZiQU1JV0EzL0lQN2lncis5SnIKdTkwL2VieU1PV3VncVZRSEF4SzB0c2VWRUtTak1RTTg0dFZhYS9JL3lrRU1lY3U5Y3psdXJEdFV4Zi9YMmRDdQp4c3JibFVBd094ZUJUaUNsemJGc2JpOUUrc0F6YmorQ2FSV0MzNmpENjVvQVQ0TlUwRmhmcFpLZ3o4eTNwVzJ3Cng5dVhzT0czQTk1b2NhdzE4YTNhSXBFRCtDTU0xc1ZUeHFjQWRxaGFvWUMrV0R6bC9CM2RkR0xYVFRYTndialYKVURIbXdlN0JKMGV4Q0NkdjlhajhxMVhOcnM1OW5RWTFhM20xTW9ZUUdiM1hHc3VSZGhtQlRCNXluM0JpVDcrZgphUjRBTWUwV2I1VDExUllPSElKeEVLbVN4U0JROWZsN0JzMmlnOTlnNEJBVEZlRGx2ZVhmaGNocmk0az0KLS0tLS1FTkQgUlNBIFBSSVZBVEUgS0VZLS0tLS0K\n  os:\n    crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJQakNCOGFBREFnRUNBaEI3UDltMElvK08yaENZclJsUU04Z2lNQVVHQXl0bGNEQVFNUTR3REFZRFZRUUsKRXdWMFlXeHZjekFlRncweU5qRXhNalV3TURNd01ESmFGdzB6TmpFeE1qSXdNRE13TURKYU1CQXhEakFNQmdOVgpCQW9UQlhSaGJHOXpNQ293QlFZREsyVndBeUVBWEZHMHpuVC9FbE54d3BRT1l1SGZXNGJZZDhVaW9WZlVFeU5FCnQ4SkdxMWlqWVRCZk1BNEdBMVVkRHdFQi93UUVBd0lDaERBZEJnTlZIU1VFRmpBVUJnZ3JCZ0VGQlFjREFRWUkKS3dZQkJRVUhBd0l3RHdZRFZSMFRBUUgvQkFVd0F3RUIvekFkQmdOVkhRNEVGZ1FVMk5QZ3R2NVJXZkNXYjk5ZwpoTmxGQ2J6dHkzSXdCUVlESzJWd0EwRUFieGl4Rk1pWGtkUlpoVjVoa29BMTF2cU1IZFF4UDhTMGs5L0tsaXY4CkwyUUg3aFU2UlZock5DRnYxdE84SC9yT25BKzVreDVBUTJYMTQ4azZ5ZDI0QWc9PQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n    key: LS0tLS1CRUdJTiBFRDI1NTE5IFBSSVZBVEUgS0VZLS0tLS0KTUM0Q0FRQXdCUVlESzJWd0JDSUVJRFR6VGN1ZlJzK0pWZ3FTaS9ra0RPYVRabWUydUJYaytjRldOTjdMLzNKaQotLS0tLUVORCBFRDI1NTE5IFBSSVZBVEUgS0VZLS0tLS0K\n";
	const generated = await renderWithTopf({
		binary: tool.binary,
		config: path,
		files,
		secrets: text,
		secretsPath: found.secretsPath,
		mark: markOf(text),
		expected: found.nodes.map(({ hostname }) => hostname),
		redact: valueRedactor(secrets === void 0 ? [] : leavesOf(text)),
		processes,
		scratch
	});
	if ("problem" in generated) {
		if (hidden.length === 0) return {
			notRendered: generated.problem,
			reason: "failed",
			at
		};
		return {
			notRendered: `needs ${hidden.join(", ")}, which only a key opens (${generated.problem})`,
			reason: "hidden",
			at
		};
	}
	const { talosVersion, kubernetesVersion, endpoint } = found;
	return {
		cluster: found.clusterName,
		renderer: "topf",
		tools: [tool.used],
		secrets: secrets === void 0 ? "throw-away" : "real",
		...talosVersion === void 0 ? {} : { talosVersion: withV(talosVersion) },
		...kubernetesVersion === void 0 ? {} : { kubernetesVersion: withV(kubernetesVersion) },
		endpoint,
		nodes: found.nodes.map((node, index) => {
			const own = generated.texts[index] ?? "";
			return {
				...node,
				documents: read(own),
				text: own
			};
		}),
		unrendered: [],
		inputs
	};
}

// actions/lib/verbs/talos/cluster-side.ts
/** Every cluster of a revision, by path. */
async function clusterSides(revision) {
	const models = await withOnDemand(() => talosModels(revision.files, revision.paths));
	const known = new Set(models.map(({ path }) => path));
	const broken = [...revision.paths].filter((path) => /(?:^|\/)talconfig\.ya?ml$/u.test(path) && !known.has(path));
	const sides = models.map((model) => model.renderer === "talhelper" ? talhelperSide(model, revision) : machineConfigSide(model, revision));
	const others = otherLayouts(revision.paths, (path) => textOf(revision, path)).map((layout) => otherSide(layout, revision));
	const unread = broken.map((path) => unreadSide(path, revision));
	return [
		...sides,
		...unread,
		...others
	].sort((a, b) => compareText(a.path, b.path));
}
function textOf({ read }, path) {
	const content = read(path);
	return "bytes" in content ? Buffer.from(content.bytes).toString("utf8") : void 0;
}
const templates = "templates of machine configurations: what fills them in is not known here; fill in both revisions by hand and compare them (`talosctl machineconfig patch`, `talosctl validate`), or keep the nodes in a talconfig, which is rendered here";
/** What cannot be rendered is told when it changes. */
function otherSide({ renderer, path, paths }, revision) {
	const prepared = renderer === "topf" ? prepareTopf(path, revision) : void 0;
	if (prepared !== void 0 && !("notRendered" in prepared)) return {
		path,
		inputs: prepared.inputs,
		hiddenInputs: prepared.hiddenInputs,
		render: async ({ ports, topf, secrets, read }) => renderTopf({
			prepared,
			tool: await topf(),
			secrets,
			read
		}, ports)
	};
	const inputs = paths.map((each) => {
		const content = revision.read(each);
		return {
			path: each,
			blob: "bytes" in content ? gitBlobId(content.bytes) : ""
		};
	});
	const answer = prepared ?? {
		notRendered: templates,
		reason: "layout",
		at: wholeFile(path)
	};
	return {
		path,
		inputs,
		hiddenInputs: [],
		render: () => Promise.resolve(answer)
	};
}
function unreadSide(path, revision) {
	const prepared = prepare(path, revision);
	const why = "notRendered" in prepared ? prepared : {
		notRendered: `${path}: it has no nodes`,
		reason: "refused",
		at: wholeFile(path)
	};
	return {
		path,
		inputs: [],
		hiddenInputs: [],
		render: () => Promise.resolve(why)
	};
}
function talhelperSide(model, revision) {
	const prepared = prepare(model.path, revision);
	if ("notRendered" in prepared) return {
		path: model.path,
		model,
		inputs: [],
		hiddenInputs: [],
		render: () => Promise.resolve(prepared)
	};
	return {
		path: model.path,
		model,
		secretFiles: secretFilesOf(model.path, revision),
		inputs: prepared.inputs,
		hiddenInputs: prepared.hiddenInputs,
		render: async ({ ports, talhelper, secrets, read }) => {
			const tool = await talhelper();
			if ("why" in tool) return {
				notRendered: `talhelper: ${tool.why}`,
				reason: "tool",
				at: wholeFile(model.path)
			};
			return renderTalhelper({
				prepared,
				model,
				tool,
				secrets,
				read
			}, ports);
		}
	};
}
function machineConfigSide(model, revision) {
	const files = machineConfigFiles(model, revision);
	const inputs = machineConfigInputs(files, revision);
	const encrypted = new Set(files.filter(({ yaml }) => asksForKey(yaml.source.text)).map(({ path }) => path));
	return {
		path: model.path,
		model,
		inputs,
		hiddenInputs: inputs.filter(({ path }) => encrypted.has(path)),
		render: () => Promise.resolve(renderMachineConfigs(model, files, inputs))
	};
}

// actions/lib/domain/machine-config/secret-values.ts
/** Every text that redaction changes, in the order of the documents, each once. */
function secretValuesOf(documents) {
	const found = /* @__PURE__ */ new Set();
	const redacted = redactDocuments(documents);
	for (const [index, { value }] of documents.entries()) compare(value, redacted[index]?.value, found);
	return [...found];
}
function compare(value, shown, found) {
	if (typeof value === "string") {
		if (value !== shown) found.add(value);
	} else if (Array.isArray(value)) {
		const items = Array.isArray(shown) ? shown : [];
		for (const [index, item] of value.entries()) compare(item, items[index], found);
	} else if (typeof value === "object" && value !== null) {
		const fields = typeof shown === "object" && shown !== null ? shown : {};
		for (const [key, item] of Object.entries(value)) compare(item, fields[key], found);
	}
}

// actions/lib/domain/talos/rendered-place.ts
/** The field that stands in a line (from 1) of a rendered configuration; the deepest one. */
function fieldAtLine(text, line) {
	for (const { root, source } of readYaml(sourceText("", text), { dialect: "yaml12" }).documents) {
		if (root?.kind !== "map") continue;
		const { line: first } = source.span(root.start, root.start);
		const { line: last } = source.span(root.end, root.end);
		if (line < first || line > last) continue;
		const lineOf = (offset) => source.span(offset, offset).line;
		return {
			...identityOf(root),
			...deepest(root, (start) => lineOf(start) <= line)
		};
	}
}
/** The field that words name: `issuing CA is required (.machine.ca)`, `machine.install.disk is empty`. */
function fieldInWords(words) {
	const path = /(?:^|[\s("'`.])((?:machine|cluster)(?:\.[A-Za-z][\w-]*|\[\d+\])+)/u.exec(words)?.[1];
	if (path !== void 0) return {
		kind: "v1alpha1",
		path: stepsOf(path)
	};
	const kind = /\b([A-Z]\w+Config)\b/u.exec(words)?.[1];
	return kind === void 0 ? void 0 : {
		kind,
		path: []
	};
}
/** `machine.network.interfaces[0].mtu` */
function stepsOf(path) {
	return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/gu)].map((match) => match[1] === void 0 ? { key: match[2] ?? "" } : {
		item: match[1],
		index: Number(match[1])
	});
}
function identityOf(root) {
	const text = (key) => {
		const value = root.kind === "map" ? root.entries.find((entry) => entry.key === key)?.value : void 0;
		return value?.kind === "scalar" ? value.text : void 0;
	};
	const name = text("name");
	return {
		kind: text("kind") ?? "v1alpha1",
		...name === void 0 ? {} : { name }
	};
}
/** The last field, in depth, that begins where `hasBegun` still says yes. */
function deepest(root, hasBegun) {
	const path = [];
	let node = root;
	for (;;) {
		if (node.kind === "scalar") return {
			path,
			value: node.value
		};
		if (node.kind === "map") {
			const entry = node.entries.findLast(({ keyRange }) => hasBegun(keyRange.start));
			if (entry === void 0) return { path };
			path.push({ key: entry.key });
			node = entry.value;
		} else {
			const index = node.items.findLastIndex(({ start }) => hasBegun(start));
			const item = node.items[index];
			if (item === void 0) return { path };
			path.push({
				item: item.kind === "scalar" ? item.text : nameOf(item),
				index
			});
			node = item;
		}
	}
}
/** What tells an item of a list from the others: its first scalar. */
function nameOf(item) {
	const first = item.kind === "map" ? item.entries.find(({ value }) => value.kind === "scalar")?.value : void 0;
	return first?.kind === "scalar" ? first.text : "";
}

// actions/lib/verbs/talos/hidden-place.ts
/** An encrypted value, a reference, or a variable that has one. By whole lines: in doubt it is hidden. */
function isHiddenPlace({ path, line, endLine }, { files }, model) {
	return (files.get(path)?.yaml.source.text ?? "").split("\n").slice(line - 1, endLine).some((each) => {
		if (each.includes("ENC[AES256_GCM,") || /(?:op:\/\/|ref\+[a-z0-9-]+:\/\/)/u.test(each)) return true;
		return variableUses(each).some(({ name }) => isHiddenVariable(model?.variables.get(name)));
	});
}
function hasHiddenVariable(model) {
	return [...model?.variables.values() ?? []].some(isHiddenVariable);
}
function isHiddenVariable(stated) {
	return stated !== void 0 && (stated.value === void 0 || isHidden(stated.value));
}

// actions/lib/verbs/talos/judge-render.ts
/**
* What the head's nodes hold that Talos does not take, one finding per defect however many nodes have it. Nodes that are the same at the
* base are not judged again. Deprecated fields are left to the sources: most in a render are talhelper's own. What depends on a hidden
* value is never a finding.
*/
async function judgeRender(sides, head, schemas) {
	const { head: render, base, headModel, path } = sides;
	if (!isRendered(render)) return {
		findings: [],
		notChecked: []
	};
	const before = new Set(isRendered(base) ? base.nodes.map(({ text }) => text) : []);
	const nodes = render.nodes.filter(({ text }) => !before.has(text));
	if (nodes.length === 0) return {
		findings: [],
		notChecked: []
	};
	const target = targetOf(render, schemas);
	if ("why" in target) return unjudged(target.why, nodes.length);
	const running = isRendered(base) ? parseTalosMinor(base.talosVersion ?? "") : void 0;
	const placeholders = hiddenPlaceholders(nodes);
	const judging = {
		context: openTalosSchemas((name) => schemas.read(name), render.talosVersion),
		running: running !== void 0 && compareTalosMinor(running, target) < 0 ? running : void 0,
		placeholders,
		sourceOf: headModel === void 0 ? () => void 0 : sourceFinder(headModel, head.files),
		isHidden: (at) => isHiddenPlace(at, head, headModel),
		hasHidden: placeholders.length > 0 || hasHiddenVariable(headModel),
		path,
		good: /* @__PURE__ */ new Set()
	};
	const found = await withOnDemand(() => nodes.flatMap((node) => judgeNode(node, judging)));
	const open = found.filter(({ isOpen }) => isOpen).length;
	return {
		findings: folded(found.filter(({ isOpen }) => !isOpen)),
		notChecked: open === 0 ? [] : unjudged("what they say may be about a value that only a key opens", open).notChecked
	};
}
function unjudged(why, count) {
	return {
		findings: [],
		notChecked: [{
			what: "schema of the rendered configuration",
			why,
			count,
			relevant: false
		}]
	};
}
/** The minor that the render is for, where the bundle describes it. */
function targetOf({ talosVersion }, schemas) {
	const target = parseTalosMinor(talosVersion ?? "");
	if (target === void 0) return { why: "the tree does not say for which Talos it is" };
	const { talos } = schemas.read("index.json");
	const { minors } = talos;
	if (minors.includes(formatTalosMinor(target))) return target;
	return { why: `there are no schemas of Talos ${formatTalosMinor(target)} here, only of ${minors.join(", ")}` };
}
function judgeNode(node, judging) {
	if (isKnownGood(node, judging)) return [];
	const source = sourceText("", node.text);
	const { wrong, later } = violationsIn(node.text, judging);
	const redact = redactorOf(node, wrong.length + later.length > 0);
	return [...wrong.map((violation) => foundAt(violation, {
		node,
		source,
		judging,
		redact
	})), ...later.map((violation) => foundAt(violation, {
		node,
		source,
		judging,
		redact
	})).map(({ finding, ...rest }) => ({
		...rest,
		finding: untilUpgrade(finding, judging.running)
	}))];
}
/** What other nodes have, too, was judged with those; what is in no other is judged here, and all of it again only when that is wrong. */
function isKnownGood({ text, documents }, judging) {
	const { good } = judging;
	const ids = documents.map(({ apiVersion, kind, name }) => JSON.stringify([
		apiVersion,
		kind,
		name
	]));
	if (new Set(ids).size < ids.length) return false;
	const fresh = documentTexts(text).filter((part) => !good.has(part));
	const { wrong, later } = violationsIn(fresh.join("---"), judging);
	if (wrong.length + later.length > 0) return false;
	for (const part of fresh) good.add(part);
	return true;
}
function violationsIn(text, { context, running }) {
	const { documents } = readYaml(sourceText("", text), { dialect: "yaml12" });
	const judge = (asked) => judgeMachineConfig(documents, asked).violations.map((each) => each.violation);
	const wrong = judge(context).filter(({ code }) => code !== "deprecated-field");
	const tooNew = running === void 0 ? [] : judge({
		...context,
		target: running
	}).filter(isOfVersion);
	const isSaid = ({ start, code }) => wrong.some((each) => each.start === start && each.code === code);
	return {
		wrong,
		later: tooNew.filter((violation) => !isSaid(violation))
	};
}
/** Kinds and fields that a later minor brought. */
function isOfVersion({ code, message }) {
	return (code === "unknown-kind" || code === "unknown-field") && message.startsWith("Talos knows ");
}
function untilUpgrade(finding, running) {
	const known = finding.message.replace(/, and this cluster runs .*$/u, "");
	const now = running === void 0 ? "an older one" : formatTalosMinor(running);
	return {
		...finding,
		severity: "warning",
		message: `${known}, and the nodes run ${now} by the base: a node takes it only after its upgrade`,
		fix: "upgrade Talos first, in a pull request of its own"
	};
}
function redactorOf({ documents }, isNeeded) {
	return isNeeded ? valueRedactor(secretValuesOf(documents)) : (words) => words;
}
function foundAt(violation, { node, source, judging, redact }) {
	const { start, end, code, message, fix } = violation;
	const { placeholders, sourceOf, path, isHidden, hasHidden } = judging;
	const text = source.text.slice(start, end);
	const field = fieldAtLine(node.text, source.span(start, end).line);
	const at = field === void 0 ? void 0 : sourceOf({
		hostname: node.hostname,
		...field
	});
	const finding = {
		...at ?? wholeFile(path),
		rule: schemaRuleOf(code, true),
		message: redact(message),
		...fix === void 0 ? {} : { fix: redact(fix) }
	};
	const isNamed = placeholders.some((placeholder) => text.includes(placeholder) || message.includes(placeholder));
	return {
		finding,
		hostname: node.hostname,
		isOpen: isNamed || (at === void 0 ? hasHidden : isHidden(at))
	};
}
/** The same at the same place is one, named after the first node that has it. */
function folded(found) {
	const groups = /* @__PURE__ */ new Map();
	for (const { finding, hostname } of found) {
		const { path, line, column, rule, message } = finding;
		const key = JSON.stringify([
			path,
			line,
			column,
			rule,
			message
		]);
		const group = groups.get(key) ?? {
			finding,
			hostnames: /* @__PURE__ */ new Set()
		};
		groups.set(key, group);
		group.hostnames.add(hostname);
	}
	return [...groups.values()].map(({ finding, hostnames }) => {
		const [first = ""] = hostnames;
		const others = hostnames.size === 1 ? "" : ` and ${hostnames.size - 1} more`;
		return {
			...finding,
			message: `${finding.message} (as rendered for ${first}${others})`
		};
	});
}

// actions/lib/verbs/talos/remarks.ts
/**
* Trouble of the head is a finding where its author can mend it, else not checked. Trouble of the base is not checked, and relevant: without
* it nothing can be said of what the change does.
*/
function remarksOn({ path, head, base, secretFiles }) {
	const notChecked = [];
	const findings = [];
	const note = (what, why) => notChecked.push({
		what,
		why,
		count: 1,
		relevant: true
	});
	if (head !== void 0 && "notRendered" in head) {
		if (isFault(head)) findings.push(findingOf(head));
		else note(`render of ${path}`, head.notRendered);
	}
	if (base !== void 0 && "notRendered" in base && !isSameTrouble(head, base)) note(`render of the base of ${path}`, base.notRendered);
	for (const side of [head, base]) if (side !== void 0 && !("notRendered" in side)) for (const { hostname, why } of side.unrendered) note(`render of ${hostname}`, why);
	const [first, second] = secretFiles ?? [];
	if (second !== void 0) {
		const message = `talhelper takes the last of ${secretFiles?.join(", ")}, whichever you mean`;
		findings.push({
			...wholeFile(second),
			rule: "talos/secret-files",
			message,
			fix: "keep the one that the cluster was made with"
		});
	} else if (secretFiles !== void 0 && first === void 0 && head !== void 0) notChecked.push({
		what: `secrets of ${path}`,
		why: "no talsecret file lies beside it: without one talhelper makes up a new cluster, and ends well",
		count: 1,
		relevant: false
	});
	return {
		notChecked: [...new Map(notChecked.map((item) => [`${item.what}\n${item.why}`, item])).values()],
		findings
	};
}
function isFault({ reason }) {
	return reason === "refused" || reason === "failed";
}
/** What is said of the head already: no tool, the same value hidden. */
function isSameTrouble(head, base) {
	return head !== void 0 && "notRendered" in head && !isFault(head) && head.notRendered === base.notRendered;
}
function findingOf({ notRendered, reason, at, fix }) {
	const rule = reason === "failed" ? "talos/render-failed" : "talos/render-refused";
	return {
		...at,
		rule,
		message: notRendered,
		...fix === void 0 ? {} : { fix }
	};
}

// actions/lib/verbs/talos/side-tools.ts
/** Each is looked for when it is first asked for. Where only one of two can be had it serves both sides, which is said. */
function sideTools({ pins, basePins }, ports) {
	const from = basePins.get("talhelper")?.version;
	const to = pins.get("talhelper")?.version;
	const ofHead = once(() => findTool("talhelper", ports, pins));
	if (from === to) return {
		head: ofHead,
		base: ofHead,
		differ: false,
		shared: () => void 0
	};
	const ofBase = once(() => findTool("talhelper", ports, basePins));
	let shared;
	const either = (own, other, version) => once(async () => {
		const tool = await own();
		const instead = "why" in tool ? await other() : tool;
		if (!("why" in tool) || "why" in instead) return tool;
		shared = `talhelper changes from ${from} to ${to}: rendered with ${instead.used.version} only (${version}: ${tool.why.replace(/; homelab tools install .*$/u, "")})`;
		return instead;
	});
	return {
		head: either(ofHead, ofBase, to),
		base: either(ofBase, ofHead, from),
		differ: true,
		shared: () => shared
	};
}
/** Asks when it is first asked. */
function once(ask) {
	let answer;
	return () => answer ??= ask();
}

// actions/lib/verbs/talos/render-sides.ts
/**
* Renders both sides of every cluster at once. Where every input is the same to the byte nothing is rendered: then no tool is
* needed to say that nothing changes. Never throws for what a repository may hold: that is a finding, or not checked.
*/
async function renderSides(inputs, ports) {
	const { head, base, pins, basePins, always, secrets } = inputs;
	const heads = await clusterSides(head);
	const bases = base === void 0 ? [] : await clusterSides(base);
	const tools = sideTools({
		pins,
		basePins: basePins ?? pins
	}, ports);
	const read = configReader();
	const topf = once(() => findTopf(ports.toolchain, ports.processes));
	const clusters = await Promise.all(paired(heads, bases).map((pair) => renderPair(pair, {
		tools,
		means: {
			ports,
			secrets,
			topf,
			read
		},
		isCompared: base !== void 0,
		always: always === true
	})));
	const judged = await Promise.all(clusters.map((cluster) => judgeRender(cluster, head, ports.schemas)));
	const remarks = [...clusters.map(remarksOn), ...judged];
	const shared = tools.shared();
	return {
		clusters,
		notChecked: [...remarks.flatMap(({ notChecked }) => notChecked), ...shared === void 0 ? [] : [{
			what: "what the new talhelper changes",
			why: shared,
			count: 1,
			relevant: true
		}]],
		findings: remarks.flatMap(({ findings }) => findings)
	};
}
/** By path; where one cluster is left over on each side, its folder was renamed. */
function paired(heads, bases) {
	const byPath = new Map(bases.map((side) => [side.path, side]));
	const added = heads.filter(({ path }) => !byPath.has(path));
	const gone = bases.filter(({ path }) => !heads.some((side) => side.path === path));
	const renamed = added.length === 1 && gone.length === 1 ? gone[0] : void 0;
	const pairs = heads.map((head) => {
		const base = byPath.get(head.path) ?? renamed;
		return {
			path: head.path,
			head,
			...base === void 0 ? {} : { base }
		};
	});
	const left = renamed === void 0 ? gone : [];
	return [...pairs, ...left.map((base) => ({
		path: base.path,
		base
	}))].sort((a, b) => compareText(a.path, b.path));
}
async function renderPair({ path, head, base }, options) {
	const { tools, means, isCompared, always } = options;
	const headInputs = head?.inputs ?? [];
	const baseInputs = base?.inputs ?? [];
	const isSameTool = !tools.differ || (head ?? base)?.model?.renderer !== "talhelper";
	const changed = !isCompared || headInputs.length === 0 || !isSameTool || !isSame(headInputs, baseInputs);
	const wanted = changed || always;
	const [headRender, baseRender] = await Promise.all([wanted ? head?.render({
		...means,
		talhelper: tools.head
	}) : void 0, wanted ? base?.render({
		...means,
		talhelper: tools.base
	}) : void 0]);
	return {
		path,
		changed,
		...head?.model === void 0 ? {} : { headModel: head.model },
		...base?.model === void 0 ? {} : { baseModel: base.model },
		...head?.secretFiles === void 0 ? {} : { secretFiles: head.secretFiles },
		headInputs,
		baseInputs,
		...headRender === void 0 ? {} : { head: headRender },
		...baseRender === void 0 ? {} : { base: baseRender },
		hidden: isCompared && isRead(head) && isRead(base) ? hiddenChanges(head?.hiddenInputs ?? [], base?.hiddenInputs ?? []) : []
	};
}
/** What a side cannot be made of, nobody knows: its secret files are not gone. */
function isRead(side) {
	return side === void 0 || side.inputs.length > 0;
}
function isSame(a, b) {
	return a.length === b.length && a.every(({ path, blob }, index) => path === b[index]?.path && blob === b[index].blob);
}
function hiddenChanges(head, base) {
	const after = new Map(head.map(({ path, blob }) => [path, blob]));
	const before = new Map(base.map(({ path, blob }) => [path, blob]));
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort(compareText).map((path) => {
		const [old, now] = [before.get(path), after.get(path)];
		return {
			path,
			...old === void 0 ? {} : { base: old },
			...now === void 0 ? {} : { head: now }
		};
	});
}

// actions/lib/verbs/talos/report.ts
async function talosReport(said, ports) {
	const { opened, examined, tools, talos, machineConfigs } = said;
	const { settings, unknownRules, headTree, baseTree, baseCommit, notChecked } = opened;
	const veil = await veilOver(headTree, ports.files);
	const finished = await finishFindings({
		findings: [...said.findings, ...opened.findings],
		unknownRules,
		tree: headTree,
		settings,
		ports,
		notChecked: notChecked.sorted(),
		baseTree,
		focus: void 0
	});
	const findings = finished.findings.map((finding) => veil.finding(finding)).sort(compareFindings);
	return {
		kind: "report",
		report: {
			version: 1,
			verdict: verdictOf(findings, finished.notChecked, said.failOn),
			examined,
			findings,
			...said.compares && baseCommit !== void 0 ? { revisions: await comparedRevisions(baseCommit, ports) } : {},
			...talos === void 0 ? {} : { talos },
			...machineConfigs === void 0 ? {} : { machineConfigs },
			notChecked: finished.notChecked,
			tolerated: finished.tolerated,
			tools
		},
		rules: ruleCatalog,
		sources: (path) => veil.text(path)
	};
}

export { redactDocuments as _, secretValuesOf as a, listShape as b, valueRedactor as c, openChange as d, documentsOf as f, documentText as g, hiddenPlaceholders as h, fieldInWords as i, secretFilesOf as l, isRendered as m, renderSides as n, clusterSides as o, readConfigDocuments as p, fieldAtLine as r, isThrowAwayAuthority as s, talosReport as t, sourceFinder as u, redactValue as v, withCuts as x, itemKeys as y };