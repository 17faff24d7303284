import { E as entryOf, O as itemsAt, j as stringAt } from "./judgement.js";
import { Buffer, isUtf8 } from "node:buffer";

// actions/lib/codecs/yaml/decode.ts
/**
* Strict UTF-8 without NUL. A byte order mark at the start is left out, so that offsets and columns are those that an
* editor shows.
*/
function decodeText(bytes) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const wide = wideEncoding(buffer);
	if (wide !== void 0) return {
		problem: `the file is ${wide}, not UTF-8: save it as UTF-8`,
		line: 1,
		column: 1,
		byte: 0
	};
	const nul = buffer.indexOf(0);
	if (nul !== -1) return {
		problem: nulSentence(buffer, nul),
		...placeOf(buffer, nul)
	};
	if (!isUtf8(buffer)) {
		const bad = firstInvalidByte(buffer);
		return {
			problem: `byte 0x${(buffer[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0")} (offset ${bad}) is not valid UTF-8: save the file as UTF-8`,
			...placeOf(buffer, bad)
		};
	}
	return { text: buffer.toString("utf8", hasMark(buffer) ? 3 : 0) };
}
function hasMark(buffer) {
	return buffer[0] === 239 && buffer[1] === 187 && buffer[2] === 191;
}
function wideEncoding(buffer) {
	const [a, b, c, d] = buffer;
	if (a === 255 && b === 254) return c === 0 && d === 0 ? "UTF-32" : "UTF-16 (little endian)";
	if (a === 254 && b === 255) return "UTF-16 (big endian)";
	return a === 0 && b === 0 && c === 254 && d === 255 ? "UTF-32" : void 0;
}
function nulSentence(buffer, nul) {
	const sample = buffer.subarray(0, 64);
	return sample.filter((byte) => byte === 0).length * 3 >= sample.length && sample.length > 1 ? "the file looks like UTF-16 without a byte order mark: save it as UTF-8" : `NUL byte (offset ${nul}): the file is no text`;
}
function placeOf(buffer, byte) {
	const lines = buffer.subarray(hasMark(buffer) ? 3 : 0, byte).toString("utf8").split(/\r\n?|\n/);
	return {
		line: lines.length,
		column: (lines.at(-1)?.length ?? 0) + 1,
		byte
	};
}
/** Bisection over prefixes would be quadratic in the worst case; one walk over the sequences is not. */
function firstInvalidByte(buffer) {
	let at = 0;
	while (at < buffer.length) {
		const length = sequenceLength(buffer[at] ?? 0);
		if (length === 0 || at + length > buffer.length || !isUtf8(buffer.subarray(at, at + length))) return at;
		at += length;
	}
	return at;
}
function sequenceLength(lead) {
	if (lead < 128) return 1;
	if (lead < 194) return 0;
	if (lead < 224) return 2;
	if (lead < 240) return 3;
	return lead < 245 ? 4 : 0;
}

// actions/lib/domain/talos/placeholders.ts
/** A variable of envsubst (`${name}`, `$name`), an action of a Go template, or a value that sops has encrypted. */
function hasPlaceholder(text) {
	return !isPatchMark(text) && /\$\{[^}]|\$[A-Za-z_]|\{\{|^ENC\[AES/u.test(text);
}
/** True when Go's template engine would change the text, and with it perhaps its YAML structure. */
function hasTemplate(text) {
	return text.includes("{{");
}
/** The key that deletes in patches; talhelper's envsubst makes it of `$$patch`. */
function isPatchMark(key) {
	return key === "$patch" || key === "$$patch";
}

// actions/lib/domain/talos/substitution.ts
const variable = /\$\$|\$\{([A-Za-z_]\w*)(?:(:?[-+=])([^}\n]*))?\}|\$([A-Za-z_]\w*)/gu;
/** Replaces `${name}`, `$name` and the forms with a default; `$$` becomes `$`. Unset variables stay as they are written. */
function substitute(text, variables) {
	const unset = [];
	return {
		text: text.replace(variable, (whole, braced, operator, word, bare) => {
			if (whole === "$$") return "$";
			const name = braced ?? bare ?? "";
			const value = variables.get(name);
			if (operator !== void 0 && word !== void 0) return alternative(operator, word, value);
			if (value !== void 0 && value !== "") return value;
			unset.push(name);
			return whole;
		}),
		unset
	};
}
function alternative(operator, word, value) {
	if (operator.endsWith("+")) return value === void 0 ? "" : word;
	if (operator.startsWith(":")) return value === void 0 || value === "" ? word : value;
	return value ?? word;
}
/** Every variable that envsubst would look up, in the order of the text. */
function variableUses(text) {
	if (!text.includes("$")) return [];
	const found = [];
	for (const match of text.matchAll(variable)) {
		const [whole, braced, operator, , bare] = match;
		const name = braced ?? bare;
		if (name === void 0) continue;
		found.push({
			name,
			start: match.index,
			end: match.index + whole.length,
			hasDefault: operator !== void 0
		});
	}
	return found;
}

// actions/lib/domain/talos/talconfig-patches.ts
/** Files that `patches:` lists, in the order of the file. */
function patchFilesOf(talconfig, variables) {
	return patchEntries(talconfig).flatMap(({ scalar, scope }) => isFile(scalar) ? [listedFile(scalar, scope, variables)] : []);
}
/** Patches that stand in the talconfig itself. */
function inlinePatchesOf(talconfig) {
	return patchEntries(talconfig).filter(({ scalar }) => !isFile(scalar) && scalar.text.trim() !== "");
}
/** All patches of a talconfig, in the order of the file. */
function listedPatches(talconfig, variables) {
	return patchEntries(talconfig).filter(({ scalar }) => scalar.text.trim() !== "").map(({ scalar, scope }) => isFile(scalar) ? {
		scalar,
		scope,
		file: listedFile(scalar, scope, variables)
	} : {
		scalar,
		scope
	});
}
/** Files that `machineFiles`, `inlineManifests` and `extraManifests` take their content from. */
function contentFilesOf(talconfig, variables) {
	const found = [];
	for (const { owner, scope } of owners(talconfig)) {
		for (const file of itemsAt(owner, "machineFiles")) found.push(...contentFile(entryOf(file, "content")?.value, scope, variables));
		for (const manifest of itemsAt(owner, "extraManifests")) if (manifest.kind === "scalar") found.push(listedFile(manifest, scope, variables));
		for (const manifest of itemsAt(owner, "inlineManifests")) found.push(...contentFile(entryOf(manifest, "contents")?.value, scope, variables));
	}
	return found;
}
function contentFile(value, scope, variables) {
	return value?.kind === "scalar" && isFile(value) ? [listedFile(value, scope, variables)] : [];
}
function patchEntries(talconfig) {
	return owners(talconfig).flatMap(({ owner, scope }) => itemsAt(owner, "patches").flatMap((scalar) => scalar.kind === "scalar" ? [{
		scalar,
		scope
	}] : []));
}
function owners(talconfig) {
	if (talconfig === void 0) return [];
	const found = [{
		owner: talconfig,
		scope: "all"
	}];
	for (const scope of ["controlPlane", "worker"]) {
		const owner = entryOf(talconfig, scope)?.value;
		if (owner !== void 0) found.push({
			owner,
			scope
		});
	}
	for (const [index, owner] of itemsAt(talconfig, "nodes").entries()) found.push({
		owner,
		scope: { node: index }
	});
	return found;
}
function isFile(scalar) {
	return scalar.text.startsWith("@") && scalar.text.slice(1).trim() !== "";
}
function listedFile(scalar, scope, variables) {
	const { text, unset } = substitute(scalar.text.replace(/^@/u, "").trim(), variables);
	return {
		path: text,
		scope,
		unset,
		start: scalar.start,
		end: scalar.end
	};
}

// actions/lib/domain/flux/kustomization.ts
/** True for an object of kustomize-controller, whatever the version. */
function isFluxKustomization(root) {
	return stringAt(root, "kind") === "Kustomization" && (stringAt(root, "apiVersion") ?? "").startsWith("kustomize.toolkit.fluxcd.io/");
}
/** `spec.path` without the leading `./`; the root of the source when absent. */
function fluxPath(root) {
	return cleanPath(stringAt(root, "spec", "path") ?? "");
}
/** `spec.components` of a Flux Kustomization, relative to `spec.path`. */
function fluxComponents(root) {
	return itemsAt(root, "spec", "components").flatMap((item) => item.kind === "scalar" && typeof item.value === "string" ? [item.value] : []);
}
/** The path from which a cluster starts: `spec.sync.path` of a FluxInstance, or the same in the values of its chart. */
function entryPath(root) {
	const kind = stringAt(root, "kind");
	if (kind === "FluxInstance") return optionalPath(stringAt(root, "spec", "sync", "path"));
	if (kind === "HelmRelease") return optionalPath(stringAt(root, "spec", "values", "instance", "sync", "path"));
	if (kind === void 0) return optionalPath(stringAt(root, "instance", "sync", "path"));
}
function optionalPath(path) {
	return path === void 0 ? void 0 : cleanPath(path);
}
/** Without `./` in front and `/` behind; the root is empty. */
function cleanPath(path) {
	return path.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "").replace(/^\.$/, "");
}

export { isFluxKustomization as a, listedPatches as c, variableUses as d, hasPlaceholder as f, decodeText as h, fluxPath as i, patchFilesOf as l, isPatchMark as m, entryPath as n, contentFilesOf as o, hasTemplate as p, fluxComponents as r, inlinePatchesOf as s, cleanPath as t, substitute as u };