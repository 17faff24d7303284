import { r as nearestName, t as clearName } from "./nearest-name.js";
import { t as compareText } from "./ordering.js";
import { r as parseTalosMinor, t as compareTalosMinor } from "./talos-version.js";
import { a as nodeAt, i as itemsAt, n as entryOf, o as scalarAt, s as stringAt } from "./node.js";
import { _ as embeddedSource, d as isPatchMark, l as hasPlaceholder, n as respellValue, r as withEdit, u as hasTemplate } from "./respell.js";
import { n as fieldName } from "./words.js";
import { t as readYaml } from "./reader2.js";
import { a as isBelow } from "./kustomization.js";
import { _ as judgementOf, a as duplicateDocuments, b as matchesGlob, c as judgeTalosDocument, g as joinJudgements, h as pointerSteps, i as judgeTalenv, l as judgeJsonSchema, m as itemSchema, o as isContent, p as childSchema, s as judgeMachineConfig, v as nothingJudged } from "./checks.js";
import { a as isGoAddr, c as isGoPrefix } from "./duration.js";
import { i as propertyNames, l as isGoUrl, o as schemaRoot } from "./json-schema.js";
import { n as readTree } from "./read-tree.js";
import { a as isFluxKustomization, r as fluxPath, s as inlinePatchesOf } from "./kustomization2.js";

// actions/lib/verbs/validate/collected.ts
/** Counts things that were not judged under one name. */
var NotCheckedList = class {
	#items = /* @__PURE__ */ new Map();
	add(item) {
		const key = `${item.what}\n${item.why}`;
		const known = this.#items.get(key);
		this.#items.set(key, known === void 0 ? item : {
			...known,
			count: known.count + item.count,
			relevant: known.relevant || item.relevant
		});
	}
	sorted() {
		return [...this.#items.values()].sort((a, b) => Number(b.relevant) - Number(a.relevant) || compare(a.what, b.what) || compare(a.why, b.why));
	}
};
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** An edit with the text that its offset counts in. */
function placedEdit(source, edit) {
	return edit === void 0 ? {} : { edit: {
		source,
		edit
	} };
}
/** Related places of a violation, with lines and columns. */
function relatedPlaces(source, related) {
	if (related === void 0 || related.length === 0) return {};
	return { related: related.map(({ start, end, message }) => {
		const { path, line, column } = source.span(start, end);
		return {
			path,
			line,
			column,
			message
		};
	}) };
}

// actions/lib/domain/kustomize/patches.ts
/** The patch strings of a kustomization, a Flux Kustomization or a HelmRelease. */
function embeddedPatches(root) {
	const group = (stringAt(root, "apiVersion") ?? "").split("/")[0];
	if (group === "kustomize.toolkit.fluxcd.io") return patchList(nodeAt(root, "spec"));
	if (group === "helm.toolkit.fluxcd.io") return itemsAt(root, "spec", "postRenderers").flatMap((renderer) => patchList(nodeAt(renderer, "kustomize")));
	if (group === "kustomize.config.k8s.io" || stringAt(root, "kind") === void 0) return patchList(root);
	return [];
}
function patchList(holder) {
	const found = [];
	for (const field of ["patches", "patchesJson6902"]) for (const item of itemsAt(holder, field)) {
		const text = nodeAt(item, "patch");
		const target = targetOf(nodeAt(item, "target"));
		if (text?.kind === "scalar" && typeof text.value === "string") found.push({
			text,
			...target === void 0 ? {} : { target }
		});
	}
	for (const item of itemsAt(holder, "patchesStrategicMerge")) if (item.kind === "scalar" && typeof item.value === "string" && item.value.includes("\n")) found.push({ text: item });
	return found;
}
/** Reads a `target:` map; undefined when it names no kind. */
function targetOf(node) {
	const kind = stringAt(node, "kind");
	const group = stringAt(node, "group");
	const version = stringAt(node, "version");
	const name = stringAt(node, "name");
	if (kind === void 0) return void 0;
	return {
		kind,
		...name === void 0 ? {} : { name },
		...group === void 0 ? {} : { group },
		...version === void 0 ? {} : { version }
	};
}
/** Patch files that a kustomization names (`patches[].path` and the older forms), with their targets. */
function patchFiles(root) {
	const found = [];
	for (const field of ["patches", "patchesJson6902"]) for (const item of itemsAt(root, field)) {
		const path = stringAt(item, "path");
		const target = targetOf(nodeAt(item, "target"));
		if (path !== void 0) found.push({
			path,
			...target === void 0 ? {} : { target }
		});
	}
	for (const item of itemsAt(root, "patchesStrategicMerge")) if (item.kind === "scalar" && typeof item.value === "string" && !item.value.includes("\n")) found.push({ path: item.value });
	return found;
}

// actions/lib/codecs/json-patch/operations.ts
const operations = [
	"add",
	"remove",
	"replace",
	"move",
	"copy",
	"test"
];
const withValue = /* @__PURE__ */ new Set([
	"add",
	"replace",
	"test"
]);
const withFrom = /* @__PURE__ */ new Set(["move", "copy"]);
/** Reads the operations; a text that `isHidden` takes for a placeholder is not judged. */
function readOperations(patch, isHidden) {
	const violations = [];
	const pointers = [];
	for (const [index, item] of patch.items.entries()) {
		const field = `[${index}]`;
		if (item.kind !== "map") {
			violations.push(violation(item, "wrong-type", field, "an operation of a JSON patch is a map with op and path"));
			continue;
		}
		violations.push(...shapeOf(item, field, isHidden));
		pointers.push(...pointersOf(item, field, isHidden));
	}
	return {
		violations,
		pointers
	};
}
function shapeOf(item, field, isHidden) {
	const op = scalarAt(item, "op");
	const found = [];
	if (op === void 0) found.push(lacks$1(item, field, "op"));
	else if (!operations.includes(op.text) && !isHidden(op.text)) found.push(unknownOperation(op, field));
	if (scalarAt(item, "path") === void 0) found.push(lacks$1(item, field, "path"));
	if (op !== void 0 && withValue.has(op.text) && entryOf(item, "value") === void 0) found.push(lacks$1(item, field, "value"));
	if (op !== void 0 && withFrom.has(op.text) && scalarAt(item, "from") === void 0) found.push(lacks$1(item, field, "from"));
	for (const key of ["path", "from"]) {
		const pointer = scalarAt(item, key);
		if (pointer === void 0 || pointer.text === "" || pointer.text.startsWith("/") || isHidden(pointer.text)) continue;
		const message = `a ${key} starts with /, and ${JSON.stringify(pointer.text)} does not`;
		found.push(violation(pointer, "invalid-value", `${field}.${key}`, message));
	}
	return found;
}
function pointersOf(item, field, isHidden) {
	const op = scalarAt(item, "op")?.text ?? "";
	return ["path", "from"].flatMap((key) => {
		const pointer = scalarAt(item, key);
		if (pointer === void 0 || !pointer.text.startsWith("/") || isHidden(pointer.text)) return [];
		const value = key === "path" && withValue.has(op) ? entryOf(item, "value")?.value : void 0;
		return [{
			op,
			pointer,
			steps: pointerSteps(pointer.text),
			field,
			...value === void 0 ? {} : { value }
		}];
	});
}
/** The place of segment `at` in the pointer's text; the whole value when it is written over several lines or with escapes. */
function stepRange(pointer, at) {
	const raw = pointer.text.slice(1).split("/");
	const quote = pointer.style === "plain" ? 0 : 1;
	if (pointer.end - pointer.start !== pointer.text.length + 2 * quote) return {
		start: pointer.start,
		end: pointer.end
	};
	const start = pointer.start + quote + 1 + raw.slice(0, at).reduce((sum, step) => sum + step.length + 1, 0);
	return {
		start,
		end: start + (raw[at]?.length ?? 0)
	};
}
/** The pointer with another name for segment `at`. */
function respellStep(pointer, at, to) {
	const raw = pointer.text.slice(1).split("/");
	if (to === void 0 || /[~/]/u.test(to)) return void 0;
	return {
		do: "set-value",
		at: pointer.start,
		to: `/${raw.with(at, to).join("/")}`
	};
}
function unknownOperation(op, field) {
	const near = nearestName(op.text, operations);
	const message = `op must be one of ${operations.join(", ")}, not ${JSON.stringify(op.text)}`;
	const found = violation(op, "invalid-value", `${field}.op`, message);
	return near === void 0 ? found : {
		...found,
		fix: `did you mean ${near}?`,
		...withEdit(respellValue(op, operations))
	};
}
function lacks$1(item, field, name) {
	return {
		...violation(item.entries[0]?.keyRange ?? item, "missing-field", `${field}.${name}`, `the operation lacks ${name}`),
		fix: `add ${name}`
	};
}
function violation({ start, end }, code, field, message) {
	return {
		start,
		end,
		code,
		field,
		message
	};
}

// actions/lib/domain/talos/json-patch.ts
/** Judges the operations by the schema of the document they change. Whether a path exists there is not known here. */
function judgeJsonPatch(patch, schema) {
	const { violations, pointers } = readOperations(patch, hasPlaceholder);
	return [...violations, ...pointers.flatMap((pointer) => judgePointer(pointer, schema))];
}
function judgePointer(patch, schema) {
	const { steps, value, field } = patch;
	let place = schemaRoot(schema);
	for (const [at, step] of steps.entries()) {
		const child = stepInto(place, step);
		if (child === void 0) return [];
		if (child === "unknown") return [unknownStep(patch, at, propertyNames(place))];
		place = child;
	}
	return value === void 0 ? [] : judgeValue(value, place, field);
}
function stepInto(place, step) {
	if (/^(?:\d+|-)$/u.test(step)) {
		const items = itemSchema(place);
		if (items !== void 0) return items;
	}
	return childSchema(place, step);
}
function unknownStep({ pointer, steps, field }, at, names) {
	const step = steps[at] ?? "";
	const near = nearestName(step, names);
	return {
		...stepRange(pointer, at),
		code: "unknown-field",
		field: `${field}.path`,
		message: `${step} is not a field of ${fieldName(steps.slice(0, at)) || "the document"}`,
		...near === void 0 ? {} : { fix: `did you mean ${near}?` },
		...withEdit(respellStep(pointer, at, clearName(step, names)))
	};
}
/** A schema of its own for the value: its references count from the root. */
function judgeValue(value, place, field) {
	const { $defs, definitions } = place.root;
	const schema = {
		...$defs === void 0 ? {} : { $defs },
		...definitions === void 0 ? {} : { definitions },
		...place.schema
	};
	return judgeJsonSchema(value, schema, {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder
	}).map((each) => {
		const path = each.field.startsWith("[") ? each.field : each.field === "" ? "" : `.${each.field}`;
		return {
			...each,
			field: `${field}.value${path}`,
			message: each.message.replace(/\bthe document\b/u, "the value")
		};
	});
}

// actions/lib/domain/talos/patch-delete.ts
/**
* Takes the deletions out of a patch as config/configloader/internal/decoder/delete.go does. A deleted field stays as a
* null, so that its name is still judged; a deleted list item goes. `ofTalhelper`: envsubst runs first, so the mark must
* be written `$$patch`, and `$patch` is an unset variable at which talhelper stops.
*/
function withoutDeletes(root, ofTalhelper = false) {
	const violations = [];
	if (ofTalhelper) reportVariables(root, violations);
	if (root.kind === "map" && isDelete(root)) {
		for (const name of ["apiVersion", "kind"]) if (entryOf(root, name) === void 0) violations.push(lacks(root, name));
		return { violations };
	}
	return {
		rest: strip(root, violations, false),
		violations
	};
}
function strip(node, violations, inList) {
	if (node.kind === "scalar") return node;
	if (node.kind === "list") return {
		...node,
		items: keptItems(node, violations)
	};
	return {
		...node,
		entries: node.entries.map((entry) => stripEntry(entry, violations, inList))
	};
}
function stripEntry(entry, violations, inList) {
	const { value } = entry;
	if (value.kind !== "map" || !isDelete(value)) return {
		...entry,
		value: strip(value, violations, inList)
	};
	if (inList) {
		const { start, end } = markOf(value)?.keyRange ?? value;
		violations.push({
			start,
			end,
			code: "invalid-value",
			field: entry.key,
			message: "Talos cannot delete a field inside a list item; delete the item and add it anew"
		});
	}
	const { start, end } = value;
	return {
		...entry,
		value: {
			kind: "scalar",
			value: null,
			text: "",
			style: "plain",
			start,
			end
		}
	};
}
function keptItems(list, violations) {
	const kept = [];
	for (const item of list.items) if (item.kind !== "map" || !isDelete(item)) kept.push(strip(item, violations, true));
	else if (item.entries.length < 2) {
		const { start, end } = markOf(item)?.keyRange ?? item;
		violations.push({
			start,
			end,
			code: "missing-field",
			field: "$patch",
			message: "a list item to delete is chosen by one of its fields, and none is given",
			fix: "add the field that names it"
		});
	}
	return kept;
}
function reportVariables(node, violations) {
	if (node.kind === "list") for (const item of node.items) reportVariables(item, violations);
	if (node.kind !== "map") return;
	for (const { key, keyRange, value } of node.entries) {
		if (key === "$patch") {
			const { start, end } = keyRange;
			violations.push({
				start,
				end,
				code: "invalid-value",
				field: key,
				message: "talhelper takes $patch for a variable, finds it unset and stops",
				fix: "write $$patch",
				edit: {
					do: "rename-key",
					at: start,
					to: "$$patch"
				}
			});
		}
		reportVariables(value, violations);
	}
}
function isDelete(map) {
	const mark = markOf(map)?.value;
	return mark?.kind === "scalar" && mark.text === "delete";
}
function markOf(map) {
	return map.entries.find(({ key }) => isPatchMark(key));
}
function lacks(root, name) {
	const { start, end } = markOf(root)?.keyRange ?? root;
	return {
		start,
		end,
		code: "missing-field",
		field: name,
		message: `a document to delete is named by apiVersion and kind, and ${name} is missing`,
		fix: `add ${name}`
	};
}

// actions/lib/domain/talos/patch.ts
/** Judges the documents of one patch: a strategic merge patch of any kinds, or one RFC 6902 list. */
function judgeMachinePatch(documents, context) {
	const filled = documents.filter((document) => isContent(document.root));
	const parts = filled.map((document) => judgementOf(document, judgePatchDocument(document, filled.length, context)));
	return joinJudgements([...parts, {
		...nothingJudged,
		violations: duplicateDocuments(withoutDeleted(documents))
	}]);
}
/** talhelper decrypts a patch that sops has encrypted before it reads it. */
function withoutSops(root) {
	return root.kind === "map" && nodeAt(root, "sops", "mac") !== void 0 ? {
		...root,
		entries: root.entries.filter(({ key }) => key !== "sops")
	} : root;
}
/** Several deletions may name one document. */
function withoutDeleted(documents) {
	return documents.filter(({ root }) => root !== void 0 && withoutDeletes(root).rest !== void 0);
}
function judgePatchDocument({ root }, count, context) {
	if (root === void 0) return [];
	if (root.kind !== "list") {
		const { rest, violations } = withoutDeletes(withoutSops(root), context.ofTalhelper);
		return rest === void 0 ? violations : [...violations, ...judgeTalosDocument(rest, context, { fragment: true })];
	}
	const place = {
		start: root.items[0]?.start ?? root.start,
		end: firstLineEnd(root.items[0] ?? root),
		field: ""
	};
	if (count > 1) return [{
		...place,
		code: "invalid-value",
		message: "a JSON patch (RFC 6902) must be the only document of its file"
	}];
	if (context.multiDocument === true) {
		const message = "Talos refuses JSON patches (RFC 6902) here: the machine configuration has several documents";
		return [{
			...place,
			code: "invalid-value",
			message,
			fix: "write it as a strategic merge patch"
		}];
	}
	return judgeJsonPatch(root, context.schemas.config().schema);
}
function firstLineEnd(node) {
	return node.entries?.[0]?.keyRange.end ?? node.end;
}
/**
* Judges a patch that stands in a string of another document. Its YAML problems are part of the answer. Templates are
* rendered before Talos reads the patch: text that is no YAML because of them is not judged.
*/
function judgeEmbeddedPatch(outer, scalar, context) {
	const source = embeddedSource(outer, scalar);
	if (source === void 0 || source.text.trim() === "") return nothingJudged;
	const { documents, problems } = readYaml(source, { dialect: "yaml12" });
	if (problems.length > 0 && hasTemplate(source.text)) return templateNotChecked(source.path);
	return {
		...judgeMachinePatch(documents, context),
		problems: problems.map((problem) => ({
			source,
			problem
		}))
	};
}
function templateNotChecked(path) {
	const what = `template ${path}`;
	const why = "a patch in it is YAML only after its Go template has been rendered";
	return {
		...nothingJudged,
		notChecked: [{
			what,
			why,
			count: 1,
			relevant: true
		}]
	};
}

// actions/lib/domain/talos/value-check.ts
/** Checks the scalar at `path`, unless it is absent, null or a placeholder. */
function checkText(root, path, check) {
	const node = textAt(root, path);
	const trouble = node === void 0 ? void 0 : check(node.text);
	if (node === void 0 || trouble === void 0) return [];
	const { message, fix, meant } = typeof trouble === "string" ? {
		message: trouble,
		fix: void 0,
		meant: void 0
	} : trouble;
	const violation = violationAt(node, "invalid-value", path, `${fieldName(path)} ${message}`, fix);
	return [meant === void 0 ? violation : {
		...violation,
		edit: {
			do: "set-value",
			at: node.start,
			to: meant
		}
	}];
}
/** Checks every item of the list at `path`. */
function checkItems(root, path, check) {
	const list = nodeAt(root, ...path);
	if (list?.kind !== "list") return [];
	return list.items.flatMap((_, index) => checkText(root, [...path, index], check));
}
/** The scalar at `path` when its text is final. */
function textAt(root, path) {
	const node = scalarAt(root, ...path);
	return node === void 0 || hasPlaceholder(node.text) ? void 0 : node;
}
function violationAt({ start, end }, code, path, ...[message, fix]) {
	const violation = {
		start,
		end,
		code,
		field: fieldName(path),
		message
	};
	return fix === void 0 ? violation : {
		...violation,
		fix
	};
}

// actions/lib/domain/talos/talconfig-cluster.ts
/** As pkg/config/validator.go of talhelper, plus what makes it crash. */
function judgeCluster(root) {
	return [
		...checkText(root, ["talosVersion"], versionTrouble),
		...checkText(root, ["kubernetesVersion"], versionTrouble),
		...checkText(root, ["endpoint"], endpointTrouble),
		...checkText(root, ["domain"], domainTrouble),
		...checkItems(root, ["clusterPodNets"], prefixTrouble),
		...checkItems(root, ["clusterSvcNets"], prefixTrouble)
	];
}
/** `1.12.x` makes talhelper panic; a version without a patch number is refused. */
const versionTrouble = (text) => {
	if (/^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u.test(text)) return void 0;
	return `must be a whole version such as v1.13.8, not ${JSON.stringify(text)}`;
};
const endpointTrouble = (text) => {
	const host = /^https:\/\/([^/?#]+)/u.exec(text)?.[1];
	if (host === void 0 || !isGoUrl(text)) return `must be a URL such as https://192.168.1.10:6443, not ${JSON.stringify(text)}`;
	const port = /:(\d+)$/u.exec(host)?.[1];
	const address = host.replace(/:\d+$/u, "");
	if (port !== void 0 && (Number(port) < 1 || Number(port) > 65535)) return `has the port ${port}, which is not between 1 and 65535`;
	return isNumericAddress(address) && !isGoPrefix(`${address}/32`) ? `names ${address}, which is no IPv4 address` : void 0;
};
const domainTrouble = (text) => isDomain(text) ? void 0 : `must be a DNS domain such as cluster.local, not ${JSON.stringify(text)}`;
const prefixTrouble = (text) => isGoPrefix(text) ? void 0 : `must be a network such as 10.244.0.0/16, not ${JSON.stringify(text)}`;
/** govalidator's IsDNSName, as talhelper has it. */
function isDomain(text) {
	return text.length <= 253 && /^[A-Za-z0-9_][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_][A-Za-z0-9_-]{0,62})*[._]?$/u.test(text);
}
/** Digits and dots only: meant as an IPv4 address, though talhelper takes it for a domain (172.16.1.256). */
function isNumericAddress(text) {
	return /^[\d.]+$/u.test(text);
}

// actions/lib/domain/talos/talconfig-nodes.ts
/** As pkg/config/validator.go of talhelper, plus what it lets through: wrong addresses, short schematics, doubles. */
function judgeNodes(root) {
	const nodes = entryOf(root, "nodes");
	if (nodes?.value.kind !== "list") return [];
	const found = nodes.value.items.length === 0 ? [noNodes(nodes)] : [];
	for (const [index, node] of nodes.value.items.entries()) if (node.kind === "map") found.push(...judgeNode(root, index));
	found.push(...doubles(root, "hostname", (text) => [text]));
	found.push(...doubles(root, "ipAddress", (text) => text.split(",").map((each) => each.trim())));
	for (const role of ["controlPlane", "worker"]) found.push(...judgeNodeConfig(root, [role]));
	return found;
}
function noNodes({ keyRange }) {
	return violationAt(keyRange, "missing-field", ["nodes"], "nodes lists no node", "add a node");
}
function judgeNode(root, index) {
	const path = ["nodes", index];
	const node = nodeAt(root, ...path);
	const entries = node?.kind === "map" ? node.entries : [];
	const first = entries[0]?.keyRange;
	const found = [];
	const disk = ["installDisk", "installDiskSelector"];
	const hasDisk = entries.some(({ key }) => disk.includes(key) || nearestName(key, disk) !== void 0);
	if (first !== void 0 && !hasDisk) {
		const message = `${fieldName(path)} lacks installDisk or installDiskSelector`;
		found.push(violationAt(first, "missing-field", [...path, "installDisk"], message, "add installDisk"));
	}
	found.push(...checkText(root, [...path, "hostname"], hostnameTrouble));
	found.push(...checkText(root, [...path, "ipAddress"], addressesTrouble));
	found.push(...judgeNodeConfig(root, path));
	return found;
}
/** What a node and the groups `controlPlane` and `worker` have in common. */
function judgeNodeConfig(root, path) {
	const files = itemsAt(nodeAt(root, ...path), "machineFiles");
	return [
		...checkText(root, [...path, "talosImageURL"], imageTrouble),
		...checkText(root, [
			...path,
			"machineSpec",
			"bootMethod"
		], oneOf([
			"iso",
			"disk-image",
			"pxe"
		])),
		...checkItems(root, [...path, "nameservers"], addressTrouble),
		...files.flatMap((_, index) => [...checkText(root, [
			...path,
			"machineFiles",
			index,
			"op"
		], oneOf([
			"create",
			"append",
			"overwrite"
		])), ...checkText(root, [
			...path,
			"machineFiles",
			index,
			"path"
		], absoluteTrouble)])
	];
}
const hostnameTrouble = (text) => {
	const label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
	return text.length <= 255 && new RegExp(`^${label}(?:\\.${label})*$`, "u").test(text) ? void 0 : `must be a host name, not ${JSON.stringify(text)}`;
};
const addressesTrouble = (text) => {
	for (const address of text.split(",").map((each) => each.trim())) if (!(isGoAddr(address) || isDomain(address) && !isNumericAddress(address))) return `must be an IP address or a host name, and ${JSON.stringify(address)} is neither`;
};
const addressTrouble = (text) => isGoAddr(text) ? void 0 : `must be an IP address, not ${JSON.stringify(text)}`;
const absoluteTrouble = (text) => text.startsWith("/") ? void 0 : `must be an absolute path, not ${JSON.stringify(text)}`;
/** talhelper adds the version; the factory's schematic id is a SHA-256 in hexadecimal. */
const imageTrouble = (text) => {
	if (text.includes("@") || /:[^/]*$/u.test(text)) return {
		message: "must not carry a version or digest",
		fix: "talhelper adds talosVersion",
		meant: bareImage(text)
	};
	const id = /^factory\.talos\.dev\/[^/]*installer[^/]*\/([^/]*)$/u.exec(text)?.[1];
	if (id === void 0 || /^[0-9a-f]{64}$/u.test(id)) return void 0;
	return `names the schematic ${id}, which is not the 64 hexadecimal digits of a schematic id (${id.length} characters)`;
};
function oneOf(words) {
	return (text) => {
		if (words.includes(text)) return void 0;
		const message = `must be ${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}, not ${JSON.stringify(text)}`;
		const near = nearestName(text, words);
		return near === void 0 ? message : {
			message,
			fix: `did you mean ${near}?`,
			meant: clearName(text, words)
		};
	};
}
/** Without tag and digest. */
function bareImage(text) {
	return text.replace(/@.*$/u, "").replace(/:[^/]*$/u, "");
}
/** Two nodes of one name overwrite each other's file; two of one address fight for it. */
function doubles(root, key, split) {
	const first = /* @__PURE__ */ new Map();
	const found = [];
	for (const index of itemsAt(root, "nodes").keys()) {
		const path = [
			"nodes",
			index,
			key
		];
		const node = textAt(root, path);
		for (const text of node === void 0 ? [] : split(node.text)) {
			const before = first.get(text);
			if (node === void 0 || before === void 0) {
				if (node !== void 0) first.set(text, {
					start: node.start,
					end: node.end
				});
				continue;
			}
			const violation = violationAt(node, "duplicate-entry", path, `two nodes have the ${key} ${text}`);
			found.push({
				...violation,
				related: [{
					...before,
					message: "the other node is here"
				}]
			});
		}
	}
	return found;
}

// actions/lib/domain/talos/talconfig.ts
/** Judges one talconfig with the patches that stand in it; patch files are judged on their own. */
function judgeTalconfig(document, context) {
	const { root, source } = document;
	if (root === void 0) return judgementOf(document, []);
	const own = judgementOf(document, uniquePlaces([
		...judgeSchema(root, context),
		...judgeCluster(root),
		...judgeNodes(root)
	]));
	const inline = inlinePatchesOf(root).map(({ scalar }) => judgeEmbeddedPatch(source, scalar, context));
	return joinJudgements([own, ...inline]);
}
function judgeSchema(root, { schemas }) {
	return judgeJsonSchema(root, schemas.talconfig(), {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder
	});
}
/** What the schema has already said about a place is not said again. */
function uniquePlaces(violations) {
	const seen = /* @__PURE__ */ new Set();
	return violations.filter(({ start, end, code, field }) => {
		const key = `${start}:${end}:${code === "missing-field" ? field : ""}`;
		return seen.size < seen.add(key).size;
	});
}

// actions/lib/domain/talos/talos-secrets.ts
const text = { type: "string" };
const pair = fields({
	crt: text,
	key: text
});
/** Bundle of config/generate/secrets/bundle.go, which talhelper decodes with unknown fields refused. */
const bundle = fields({
	cluster: fields({
		id: text,
		secret: text
	}),
	secrets: fields({
		bootstraptoken: text,
		aescbcencryptionsecret: text,
		secretboxencryptionsecret: text
	}),
	trustdinfo: fields({ token: text }),
	certs: fields({
		etcd: pair,
		k8s: pair,
		k8saggregator: pair,
		k8sserviceaccount: fields({ key: text }),
		os: pair
	}),
	sops: {}
});
function fields(properties) {
	return {
		type: "object",
		properties,
		additionalProperties: false
	};
}
function judgeTalosSecrets(document) {
	const { root } = document;
	if (root === void 0) return nothingJudged;
	return judgementOf(document, judgeJsonSchema(root, bundle, {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder
	}));
}

// actions/lib/domain/talos/talos-schemas.ts
/** The name under which the document without a kind is filed. */
const configKind = "v1alpha1";
/**
* Opens schemas when they are first asked for. `read` gives a parsed file of the bundle, in which the published schemas
* are mended where Talos' decoder differs (schemas/build).
*
* @throws Error when the index names no minor: the build is incomplete
*/
function talosSchemas(index, read) {
	const opened = /* @__PURE__ */ new Map();
	let talconfig;
	const open = (name) => {
		const path = Object.hasOwn(index.kinds, name) ? index.kinds[name] : void 0;
		if (path === void 0) return void 0;
		const known = opened.get(name);
		if (known !== void 0) return known;
		const file = read(path);
		opened.set(name, file);
		return file;
	};
	const names = () => Object.keys(index.kinds).filter((kind) => kind !== configKind);
	const config = () => {
		const found = open(configKind);
		if (found === void 0) throw new Error("the schema bundle lacks Talos' v1alpha1 document");
		return found;
	};
	return {
		newest: newestMinor(index.minors),
		config,
		has: (name) => name !== configKind && Object.hasOwn(index.kinds, name),
		kind: (name) => name === configKind ? void 0 : open(name),
		nearest: (name) => nearestName(name, names()),
		names,
		talconfig: () => talconfig ??= read(index.talconfig).schema
	};
}
function newestMinor(minors) {
	const newest = minors.map(parseTalosMinor).filter((minor) => minor !== void 0).sort(compareTalosMinor).at(-1);
	if (newest === void 0) throw new Error("the schema bundle names no minor of Talos");
	return newest;
}

// actions/lib/domain/talos/judge-talos.ts
/**
* Opens Talos' schemas for a tree. `version` is the Talos version that the tree pins (`v1.13.8`); without one, or with
* one that is no version, the newest bundled minor is the measure.
*/
function openTalosSchemas(read, version) {
	const { talos, talhelper } = read("index.json");
	if (talos === void 0 || talhelper === void 0) throw new Error("the schema bundle has no Talos schemas");
	const target = version === void 0 ? void 0 : parseTalosMinor(version);
	return {
		schemas: talosSchemas({
			...talos,
			...talhelper
		}, read),
		...target === void 0 ? {} : { target }
	};
}
/** Judges by role: a file may hold several documents, and those of one role are judged together. */
function judgeTalosDocuments({ documents, tree, context }) {
	const of = (role) => documents.filter((document) => document.role === role);
	const patches = patchContext(documents, tree, context);
	const judgement = joinJudgements([
		...of("talconfig").map((document) => judgeTalconfig(document, patches)),
		...of("talos-secrets").map(judgeTalosSecrets),
		judgeTalenv(of("talenv")),
		judgeMachineConfig(of("machine-config"), context),
		judgeMachinePatch(of("machine-patch"), patches)
	]);
	if (context.target !== void 0) return judgement;
	return {
		...judgement,
		violations: judgement.violations.filter(({ violation }) => violation.code !== "deprecated-field")
	};
}
/** talhelper renders several documents for every node since Talos 1.12; other users of patches are not known. */
function patchContext(documents, tree, context) {
	const path = documents[0]?.path ?? "";
	const ofTalhelper = tree.talosFolders.some((folder) => folder === "" || path.startsWith(`${folder}/`));
	const target = context.target ?? context.schemas.newest;
	return {
		...context,
		ofTalhelper,
		multiDocument: ofTalhelper && compareTalosMinor(target, {
			major: 1,
			minor: 12
		}) >= 0
	};
}

// actions/lib/verbs/validate/scope.ts
/**
* With `clusters:` in the settings only their folders, `bootstrap/`, `.github/` and the root's dotfiles are judged; the
* folder of a cluster's Flux tree is the first segment of its entry path, and `beyond` are those that its Kustomizations
* name besides. `ignore:` takes files away and counts them.
*/
function scopeOf(listing, settings, beyond = []) {
	const named = clusterFolders(settings);
	const folders = named === void 0 ? void 0 : [...named, ...beyond];
	let ignored = listing.ignored;
	const inScope = (path) => folders === void 0 || folders.some((folder) => isBelow(path, folder)) || isRootDotfile(path);
	const paths = listing.paths.filter((path) => {
		if (!settings.ignore.some((glob) => matchesGlob(path, glob))) return inScope(path);
		ignored++;
		return false;
	});
	const unreadable = listing.unreadable.filter(({ path }) => inScope(path) && !settings.ignore.some((glob) => matchesGlob(path, glob)));
	return {
		paths,
		ignored,
		unreadable
	};
}
function clusterFolders(settings) {
	if (settings.clusters.length === 0) return void 0;
	const folders = settings.clusters.flatMap((cluster) => [...cluster.talos === void 0 ? [] : [cluster.talos], ...cluster.flux === void 0 ? [] : [cluster.flux.split("/")[0] ?? cluster.flux]]);
	return [.../* @__PURE__ */ new Set([
		...folders,
		"bootstrap",
		".github"
	])];
}
/** Top folders outside those of the settings that Flux Kustomizations build from: `apps` of `clusters/prod/apps.yaml`. */
function foldersBeyond(files, settings) {
	const known = clusterFolders(settings);
	if (known === void 0) return [];
	const folders = [...files.values()].flatMap((file) => file.documents.map(({ root }) => root)).filter(isFluxKustomization).map((root) => fluxPath(root).split("/")[0] ?? "");
	return [...new Set(folders)].filter((folder) => folder !== "" && !folder.includes("$") && !known.includes(folder)).sort(compareText);
}
/** `.sops.yaml`, `.mise.toml`: programs look for them at the root by their names. */
function isRootDotfile(path) {
	return path.startsWith(".") && !path.includes("/");
}

// actions/lib/verbs/validate/read-revision.ts
/** Reads the folders of the clusters, and those that their Kustomizations lead to, until they lead nowhere new. */
async function readRevision(options) {
	const { files, settings, ports, known, isUnchanged, choose } = options;
	ports.log.progress("listing files");
	const all = await files.list();
	let beyond = [];
	let before = {
		tree: known,
		isUnchanged
	};
	for (;;) {
		const listing = scopeOf(all, settings, beyond);
		const only = choose?.(listing);
		ports.log.progress(`reading ${only?.size ?? listing.paths.length} files`);
		const tree = readTree({
			files,
			listing,
			only,
			known: before.tree,
			isUnchanged: before.isUnchanged
		});
		const named = foldersBeyond(tree.files, settings);
		if (named.every((folder) => beyond.includes(folder))) return {
			all,
			listing,
			tree
		};
		beyond = [.../* @__PURE__ */ new Set([...beyond, ...named])];
		before = {
			tree,
			isUnchanged: (path) => tree.files.has(path)
		};
	}
}

// actions/lib/domain/settings/settings.ts
/** A repository without a settings file. */
const defaultSettings = {
	clusters: [],
	inventory: {
		networks: [],
		hosts: /* @__PURE__ */ new Map(),
		nodes: /* @__PURE__ */ new Map(),
		reserved: /* @__PURE__ */ new Map()
	},
	rules: /* @__PURE__ */ new Map(),
	ignore: [],
	tolerate: [],
	schemas: [],
	registries: [],
	tools: /* @__PURE__ */ new Map(),
	apply: {}
};

export { scopeOf as a, readOperations as c, embeddedPatches as d, patchFiles as f, relatedPlaces as h, isRootDotfile as i, respellStep as l, placedEdit as m, readRevision as n, judgeTalosDocuments as o, NotCheckedList as p, foldersBeyond as r, openTalosSchemas as s, defaultSettings as t, stepRange as u };