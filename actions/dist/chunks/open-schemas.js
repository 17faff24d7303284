import { c as toValue, n as entryOf, s as stringAt } from "./node.js";
import { S as groupOf, _ as embeddedSource, r as withEdit } from "./respell.js";
import { c as readOperations, d as embeddedPatches, l as respellStep, s as openTalosSchemas, u as stepRange } from "./settings.js";
import { r as targetVersions } from "./checks.js";
import { t as decodeText } from "./decode.js";
import { t as readYaml } from "./reader2.js";
import { i as sourceText } from "./source-text.js";
import { a as isBelow } from "./kustomization.js";
import { a as objectMetaSchema, i as judgePart, n as judgeObject, r as judge } from "./judge-object.js";
import { t as hasVariable } from "./placeholder.js";
import { n as fieldName } from "./words.js";
import { r as nearestName, t as clearName } from "./nearest-name.js";
import { v as propertyOf, y as resolve } from "./formats.js";

// actions/lib/codecs/structural-schema/sound-schema.ts
const booleans = [
	"exclusiveMinimum",
	"exclusiveMaximum",
	"uniqueItems",
	"nullable",
	"x-kubernetes-preserve-unknown-fields",
	"x-kubernetes-int-or-string",
	"x-kubernetes-embedded-resource"
];
const texts = [
	"type",
	"pattern",
	"format",
	"x-kubernetes-list-type",
	"x-kubernetes-map-type",
	"x-kubernetes-patch-merge-key",
	"x-kubernetes-patch-strategy"
];
const numbers = [
	"minimum",
	"maximum",
	"multipleOf",
	"minLength",
	"maxLength",
	"minItems",
	"maxItems",
	"minProperties",
	"maxProperties"
];
const lists = ["required", "x-kubernetes-list-map-keys"];
const keepers = new Map([
	...booleans.map((key) => [key, (value) => typeof value === "boolean" ? value : void 0]),
	...texts.map((key) => [key, (value) => typeof value === "string" ? value : void 0]),
	...numbers.map((key) => [key, (value) => typeof value === "number" ? value : void 0]),
	...lists.map((key) => [key, (value) => isTexts(value) ? value : void 0]),
	["enum", (value) => Array.isArray(value) ? value : void 0],
	["default", (value) => value],
	["x-kubernetes-validations", (value) => Array.isArray(value) ? value : void 0],
	["properties", (value) => isMap(value) ? soundProperties(value) : void 0],
	["additionalProperties", (value) => typeof value === "boolean" ? value : soundOrNone(value)],
	["items", soundOrNone],
	["not", soundOrNone],
	...[
		"allOf",
		"anyOf",
		"oneOf"
	].map((key) => [key, soundList])
]);
/** The schema with every keyword whose value has the type that the keyword demands; others are left out. */
function soundSchema(schema) {
	const kept = Object.entries(schema).flatMap(([key, value]) => {
		const sound = keepers.get(key)?.(value);
		return sound === void 0 ? [] : [[key, sound]];
	});
	return Object.fromEntries(kept);
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isTexts(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
function soundOrNone(value) {
	return isMap(value) ? soundSchema(value) : void 0;
}
/** A property without a schema is a property all the same. */
function soundProperties(properties) {
	return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, soundOrNone(value) ?? {}]));
}
function soundList(value) {
	return Array.isArray(value) ? value.filter(isMap).map(soundSchema) : void 0;
}

// actions/lib/codecs/structural-schema/from-crd.ts
/**
* The schema of every served version of a CustomResourceDefinition. `source` says where it was found. Empty when the
* node is no CRD, or one so broken that it describes no kind.
*/
function resourceFromCrd(crd, source) {
	return resourceFromCrdValue(toValue(crd), source);
}
/** The same for a plain JSON value. */
function resourceFromCrdValue(crd, source) {
	const spec = mapAt(crd, "spec");
	const names = mapAt(spec, "names");
	if (mapOf(crd)?.kind !== "CustomResourceDefinition" || spec === void 0) return [];
	const { group, scope } = spec;
	const kind = names?.kind;
	if (typeof group !== "string" || typeof kind !== "string" || !Array.isArray(spec.versions)) return [];
	const plural = typeof names?.plural === "string" ? { plural: names.plural } : {};
	return spec.versions.flatMap((version) => {
		const entry = mapOf(version);
		if (entry === void 0 || typeof entry.name !== "string" || entry.served === false) return [];
		const schema = schemaOf(entry, spec);
		if (schema === void 0) return [];
		return {
			apiVersion: `${group}/${entry.name}`,
			kind,
			scope: scope === "Cluster" ? "Cluster" : "Namespaced",
			...plural,
			source,
			native: false,
			...deprecation(entry, {
				group,
				kind
			}),
			schema,
			definitions: {}
		};
	});
}
/** `x-kubernetes-preserve-unknown-fields` for the whole object is what `spec.preserveUnknownFields` was in v1beta1. */
function schemaOf(version, spec) {
	const schema = mapAt(version, "schema", "openAPIV3Schema") ?? mapAt(spec, "validation", "openAPIV3Schema");
	if (schema === void 0) return void 0;
	const preserves = spec.preserveUnknownFields === true ? { "x-kubernetes-preserve-unknown-fields": true } : {};
	return {
		...soundSchema(schema),
		...preserves
	};
}
function deprecation(version, { group, kind }) {
	if (version.deprecated !== true) return {};
	const warning = version.deprecationWarning;
	return { deprecated: typeof warning === "string" ? warning : `${group}/${String(version.name)} ${kind} is deprecated` };
}
function mapOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function mapAt(value, ...path) {
	return path.reduce((at, key) => at !== void 0 && Object.hasOwn(at, key) ? mapOf(at[key]) : void 0, mapOf(value));
}

// actions/lib/verbs/validate/settings-schemas.ts
/** The CRDs of folders and files. A place that holds none is said to, since the verdict counts on it. */
function schemasOfSettings({ entries, files, paths, notChecked }) {
	return entries.flatMap((entry) => {
		if (isSchemaTemplate(entry)) return [];
		const inside = entry.replace(/^\.\//, "").replace(/\/+$/, "");
		const found = paths.filter((path) => isBelow(path, inside) && /\.(?:ya?ml|json)$/i.test(path)).flatMap((path) => crdsOfFile(path, files));
		const why = files.kind(inside) === "missing" ? "there is no such file or folder" : "no CustomResourceDefinition is there";
		if (found.length === 0) notChecked.add({
			what: `schemas: ${entry}`,
			why,
			count: 1,
			relevant: true
		});
		return found;
	});
}
/** Schemas of every served version of a CRD; empty for any other document. */
function crdsIn(root, path) {
	if (root === void 0 || stringAt(root, "kind") !== "CustomResourceDefinition") return [];
	return resourceFromCrd(root, path);
}
/** JSON is YAML too. */
function crdsOfFile(path, files) {
	const content = files.read(path);
	const decoded = "bytes" in content ? decodeText(content.bytes) : content;
	if (!("text" in decoded)) return [];
	return readYaml(sourceText(path, decoded.text), { dialect: "kubernetes" }).documents.flatMap((document) => crdsIn(document.root, path));
}
function isSchemaTemplate(entry) {
	return entry.includes("{{");
}
/** The path that a template gives for a kind, with kubeconform's words; undefined when it uses others. */
function templatePath(template, apiVersion, kind) {
	const parts = apiVersion.split("/");
	const group = parts[0] ?? "";
	const version = parts.at(-1) ?? "";
	const suffix = `-${(group.split(".")[0] ?? "").toLowerCase()}${parts.length > 1 ? `-${version.toLowerCase()}` : ""}`;
	const words = {
		Group: group,
		ResourceKind: kind.toLowerCase(),
		ResourceAPIVersion: version,
		KindSuffix: suffix,
		StrictSuffix: ""
	};
	let unknown = false;
	const path = template.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (_, word) => {
		const value = words[word];
		unknown ||= value === void 0;
		return value ?? "";
	});
	return unknown || path.includes("{{") ? void 0 : path.replace(/^\.\//, "");
}

// actions/lib/codecs/structural-schema/schema-at.ts
const index = /^(?:0|[1-9]\d*|-)$/u;
/** Follows `steps`, unescaped segments of a JSON pointer: keys of maps, indices of lists or `-`. */
function schemaAt(resource, steps) {
	let schema = resolve(resource.schema, resource);
	const path = [];
	for (const [at, step] of steps.entries()) {
		const next = stepInto({
			schema,
			step,
			path,
			resource
		});
		if (next === "anything") return { anything: true };
		if ("problem" in next) return {
			...next,
			at
		};
		schema = resolve(next.schema, resource);
		path.push(next.step);
	}
	return {
		schema,
		path
	};
}
function stepInto({ schema, step, path, resource }) {
	if (schema.type === "array") return stepIntoList({
		schema,
		step,
		path,
		resource
	});
	if (step === "metadata" && path.length === 0 && !resource.native) return {
		schema: objectMetaSchema,
		step
	};
	const property = propertyOf(schema, step) ?? schema.additionalProperties;
	if (typeof property === "object") return {
		schema: property,
		step
	};
	if (schema["x-kubernetes-preserve-unknown-fields"] === true || schema.goType === "opaque" || property === true || resource.native && schema.properties === void 0 && schema.type === void 0) return "anything";
	if (path.length === 0 && (step === "apiVersion" || step === "kind")) return {
		schema: { type: "string" },
		step
	};
	const owner = fieldName([resource.kind, ...path]);
	if (schema.type !== void 0 && schema.type !== "object") return { problem: `${owner} is ${schema.type === "string" ? "a string" : `of type ${schema.type}`} and has no field ${step}` };
	const names = Object.keys(schema.properties ?? {});
	const near = nearestName(step, names);
	const problem = `${step} is not a field of ${owner}`;
	return near === void 0 ? { problem } : {
		problem,
		fix: `did you mean ${near}?`,
		...meantOf(step, names)
	};
}
function meantOf(step, names) {
	const meant = clearName(step, names);
	return meant === void 0 ? {} : { meant };
}
function stepIntoList({ schema, step, path, resource }) {
	if (!index.test(step)) return { problem: `${fieldName([resource.kind, ...path])} is a list: ${step} is no index of it` };
	if (schema.items === void 0) return "anything";
	return {
		schema: schema.items,
		step: step === "-" ? "-" : Number(step)
	};
}

// actions/lib/domain/kubernetes/json-patch.ts
/** Judges the operations; without a resource (a target that names no single kind) only their shape. */
function judgeOperations(patch, resource) {
	const { violations, pointers } = readOperations(patch, hasVariable);
	if (resource === void 0) return [...violations];
	return [...violations, ...pointers.flatMap((pointer) => judgePointer(pointer, resource))];
}
function judgePointer({ pointer, steps, value, field }, resource) {
	const found = schemaAt(resource, steps);
	if ("anything" in found) return [];
	if ("problem" in found) {
		const { problem, at, fix, meant } = found;
		const message = `the patch changes nothing that exists: ${problem}`;
		return [{
			...stepRange(pointer, at),
			code: "unknown-field",
			field: `${field}.path`,
			message,
			...fix === void 0 ? {} : { fix },
			...withEdit(respellStep(pointer, at, meant))
		}];
	}
	if (value === void 0) return [];
	return judgePart(value, {
		resource,
		...found
	}, { placeholders: true });
}

// actions/lib/domain/kubernetes/judge-patch.ts
const nothing = {
	violations: [],
	problems: [],
	unknownKinds: [],
	judged: 0
};
/** Judges every patch string of a document, and the patch strings inside those. */
function judgeEmbeddedPatches(source, root, store) {
	return joinJudgements(embeddedPatches(root).map((patch) => judgePatchText(source, patch, store)));
}
function judgePatchText(outer, patch, store) {
	const source = embeddedSource(outer, patch.text);
	if (source === void 0) return nothing;
	const file = readPatch(source);
	const problems = file.problems.map((problem) => ({
		source,
		problem
	}));
	const parts = file.documents.map((document) => document.root === void 0 ? nothing : judgePatch({
		source,
		root: document.root,
		target: patch.target,
		store
	}));
	return joinJudgements([{
		...nothing,
		problems
	}, ...parts]);
}
/** kustomize reads a strategic merge patch like any file, and an RFC 6902 patch by the older rules (`yes` is true). */
function readPatch(source) {
	const file = readYaml(source, { dialect: "kustomize" });
	return file.documents.some((document) => document.root?.kind === "list") ? readYaml(source, { dialect: "kubernetes" }) : file;
}
/** Judges one patch document: a list is RFC 6902, a map is a strategic merge patch. */
function judgePatch({ source, root, target, store }) {
	if (root.kind === "scalar") return nothing;
	if (root.kind === "list") {
		const resource = target === void 0 ? void 0 : schemaOfTarget(target, store);
		const violations = judgeOperations(root, resource).map((violation) => ({
			source,
			violation
		}));
		return {
			...nothing,
			violations,
			judged: 1
		};
	}
	const { resource, wanted } = schemaOfPatch(root, target, store);
	const inner = judgeEmbeddedPatches(source, root, store);
	if (resource === void 0) return joinJudgements([{
		...nothing,
		unknownKinds: wanted === void 0 ? [] : [wanted]
	}, inner]);
	const violations = judge(root, resource, {
		placeholders: true,
		fragment: true
	}).map((violation) => ({
		source,
		violation
	}));
	return joinJudgements([{
		...nothing,
		violations,
		judged: 1
	}, inner]);
}
/** With a target the patch's own apiVersion and kind are not used by kustomize; the target's kind decides. */
function schemaOfPatch(root, target, store) {
	const apiVersion = stringAt(root, "apiVersion");
	const kind = stringAt(root, "kind");
	if (target?.kind !== void 0) {
		const resource = (apiVersion !== void 0 && kind === target.kind ? store.lookup(apiVersion, kind) : void 0) ?? schemaOfTarget(target, store);
		return resource === void 0 ? {} : { resource };
	}
	if (apiVersion === void 0 || kind === void 0) return {};
	const resource = store.lookup(apiVersion, kind);
	return resource === void 0 ? { wanted: {
		apiVersion,
		kind
	} } : { resource };
}
/** The schema of the one kind that a target names; undefined for a regular expression or an unknown kind. */
function schemaOfTarget(target, store) {
	if (target.kind === void 0) return void 0;
	const versions = store.versionsOf(target.kind, target.group);
	const apiVersion = (target.version === void 0 ? void 0 : versions.find((version) => version.endsWith(target.version ?? ""))) ?? newest(versions);
	return apiVersion === void 0 ? void 0 : store.lookup(apiVersion, target.kind);
}
/** `v2` before `v1`, stable before beta before alpha; undefined when different groups have the kind. */
function newest(versions) {
	if (new Set(versions.map((version) => version.slice(0, version.lastIndexOf("/") + 1))).size !== 1) return void 0;
	const weight = (version) => {
		const match = /v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version);
		return (match?.[2] === void 0 ? 2 : match[2] === "beta" ? 1 : 0) * 1e6 + Number(match?.[1] ?? 0) * 1e3 + Number(match?.[3] ?? 0);
	};
	return [...versions].sort((a, b) => weight(b) - weight(a))[0];
}
function joinJudgements(parts) {
	return {
		violations: parts.flatMap((part) => part.violations),
		problems: parts.flatMap((part) => part.problems),
		unknownKinds: parts.flatMap((part) => part.unknownKinds),
		judged: parts.reduce((sum, part) => sum + part.judged, 0)
	};
}

// actions/lib/domain/kustomize/defaults.ts
/** The one apiVersion that kustomize takes for the kind of this file. */
function kustomizationVersion(root) {
	return isComponent(root) ? "kustomize.config.k8s.io/v1alpha1" : "kustomize.config.k8s.io/v1beta1";
}
/** The root with the apiVersion and kind that kustomize assumes or asks for; one that states both comes back as it is. */
function withKustomizationDefaults(root) {
	if (root.kind !== "map") return root;
	const wanted = {
		apiVersion: kustomizationVersion(root),
		kind: isComponent(root) ? "Component" : "Kustomization"
	};
	const missing = Object.entries(wanted).filter(([key, value]) => textOf(root, key) !== value);
	if (missing.length === 0) return root;
	const others = root.entries.filter(({ key }) => !missing.some(([name]) => name === key));
	return {
		...root,
		entries: [...missing.map(([key, value]) => made(root, key, value)), ...others]
	};
}
function made(root, key, value) {
	const written = entryOf(root, key);
	const range = {
		start: root.start,
		end: root.start
	};
	const place = written?.value ?? range;
	const node = {
		kind: "scalar",
		value,
		text: value,
		style: "plain",
		start: place.start,
		end: place.end
	};
	return {
		key,
		keyRange: written?.keyRange ?? range,
		value: node
	};
}
/** True for a Component, whose patches change what the kustomization builds that names it. */
function isComponent(root) {
	return textOf(root, "kind") === "Component";
}
function textOf(root, key) {
	const value = entryOf(root, key)?.value;
	return value?.kind === "scalar" ? value.text : void 0;
}

// actions/lib/domain/kubernetes/schema-store.ts
/** Schemas by kind, each read from the bundle when it is first asked for. */
var SchemaStore = class {
	#read;
	#index;
	#kubernetes;
	#custom = /* @__PURE__ */ new Map();
	#loaded = /* @__PURE__ */ new Map();
	#byKind;
	/** The Kubernetes minor whose schemas are used. */
	kubernetesMinor;
	constructor(options) {
		this.#read = options.read;
		this.#index = options.read("index.json");
		this.kubernetesMinor = nearestMinor(Object.keys(this.#index.kubernetes), options.kubernetesMinor);
		this.#kubernetes = options.read(this.#index.kubernetes[this.kubernetesMinor] ?? "");
		for (const schema of options.custom) {
			const key = `${schema.apiVersion}/${schema.kind}`;
			if (!this.#custom.has(key)) this.#custom.set(key, schema);
		}
	}
	/** The schema of exactly this kind; undefined when none is known. */
	lookup(apiVersion, kind) {
		const key = `${apiVersion}/${kind}`;
		const custom = this.#custom.get(key);
		if (custom !== void 0) return custom;
		if (!this.#loaded.has(key)) this.#loaded.set(key, this.#load(apiVersion, kind, key));
		return this.#loaded.get(key);
	}
	#load(apiVersion, kind, key) {
		const native = this.#kubernetes.kinds[key];
		if (native !== void 0) {
			const { definitions, source } = this.#kubernetes;
			const plural = native.plural === void 0 ? {} : { plural: native.plural };
			return {
				apiVersion,
				kind,
				scope: native.scope,
				...plural,
				source,
				native: true,
				schema: { $ref: native.definition },
				definitions
			};
		}
		const file = this.#index.kinds[key] ?? this.#index.kustomize[key];
		if (file === void 0) return void 0;
		return {
			definitions: {},
			...this.#read(file)
		};
	}
	/** Another file of the bundle, parsed. */
	bundled(name) {
		return this.#read(name);
	}
	/** What became of a kind that is served no longer; undefined for any other. */
	removed(apiVersion, kind) {
		for (const program of ["Kubernetes", "Flux"]) {
			const file = this.#index.removed[program === "Flux" ? "flux" : "kubernetes"];
			const { kinds } = this.#read(file);
			const found = kinds[`${apiVersion}/${kind}`];
			if (found !== void 0) return {
				program,
				...found
			};
		}
	}
	/** Undefined for a kind that Kubernetes has not deprecated by the minor whose schemas are used. */
	deprecated(apiVersion, kind) {
		this.#deprecated ??= this.#read(this.#index.deprecated).kinds;
		const found = this.#deprecated[`${apiVersion}/${kind}`];
		return found !== void 0 && minorOf$1(found.deprecatedIn) <= minorOf$1(this.kubernetesMinor) ? found : void 0;
	}
	#deprecated;
	/** apiVersions in which a kind is known, optionally of one group; the order is that of the store: custom, native, bundle. */
	versionsOf(kind, group) {
		this.#byKind ??= this.#indexByKind();
		const all = this.#byKind.get(kind) ?? [];
		return group === void 0 ? all : all.filter((apiVersion) => groupOf({ apiVersion }) === group);
	}
	/** Kinds known in an API group; empty when the group itself is unknown. */
	kindsOf(group) {
		this.#byKind ??= this.#indexByKind();
		return [...this.#byKind].filter(([, versions]) => versions.some((version) => groupOf({ apiVersion: version }) === group)).map(([kind]) => kind);
	}
	/** True for the groups that the API server itself serves: no kind of theirs can come from a CRD. */
	isNativeGroup(group) {
		this.#nativeGroups ??= new Set(Object.keys(this.#kubernetes.kinds).map((key) => groupOf({ apiVersion: key.slice(0, key.lastIndexOf("/")) })));
		return this.#nativeGroups.has(group);
	}
	#nativeGroups;
	#indexByKind() {
		const index = /* @__PURE__ */ new Map();
		for (const key of [
			...this.#custom.keys(),
			...Object.keys(this.#kubernetes.kinds),
			...Object.keys(this.#index.kinds),
			...Object.keys(this.#index.kustomize)
		]) {
			const slash = key.lastIndexOf("/");
			const kind = key.slice(slash + 1);
			const versions = index.get(kind) ?? [];
			if (!versions.includes(key.slice(0, slash))) versions.push(key.slice(0, slash));
			index.set(kind, versions);
		}
		return index;
	}
};
/** `1.36` → 36. */
function minorOf$1(version) {
	return Number(version.slice(version.indexOf(".") + 1));
}
/** The wanted minor when bundled, else the nearest one, the newer of two equally near; the newest without a wish. */
function nearestMinor(bundled, wanted) {
	const sorted = [...bundled].sort((a, b) => minorOf$1(b) - minorOf$1(a));
	const newest = sorted[0];
	if (newest === void 0) throw new Error("the schema bundle holds no Kubernetes version");
	if (wanted === void 0) return newest;
	const distance = (version) => Math.abs(minorOf$1(version) - minorOf$1(wanted));
	return sorted.reduce((best, version) => distance(version) < distance(best) ? version : best, newest);
}

// actions/lib/verbs/validate/schema-memo.ts
/** Answers of one store of schemas. Equal files of two revisions are read once, so their documents are the same nodes. */
var SchemaMemo = class {
	#known = /* @__PURE__ */ new WeakMap();
	#store;
	constructor(store) {
		this.#store = store;
	}
	/** The object by its kind's schema, and the patch strings in it by those of the kinds that they change. */
	judge({ source, root, isKustomization }) {
		const known = this.#known.get(root);
		if (known !== void 0) return known;
		const judged = isKustomization ? withKustomizationDefaults(root) : root;
		const judgements = {
			object: judgeObject(source, judged, this.#store),
			embedded: judgeEmbeddedPatches(source, root, this.#store)
		};
		this.#known.set(root, judgements);
		return judgements;
	}
};

// actions/lib/verbs/validate/open-schemas.ts
/** CRDs of the repository come first, then the settings' `schemas:`, then the bundle. */
function openSchemas(options) {
	const { tree, settings, ports, files, paths, notChecked, sharing } = options;
	const documents = [...tree.files.values()].flatMap((file) => file.documents);
	const versions = targetVersions(documents);
	const kubernetesMinor = versions.kubernetes === void 0 ? void 0 : minorOf(versions.kubernetes);
	const definitions = documents.filter(({ root }) => stringAt(root, "kind") === "CustomResourceDefinition");
	const origin = {
		...versions,
		definitions: definitions.flatMap(({ root }) => root ?? [])
	};
	if (sharing !== void 0 && settings.schemas.length === 0 && isSame(sharing.origin, origin)) return sharing;
	const custom = [...definitions.flatMap((document) => crdsIn(document.root, document.path)), ...schemasOfSettings({
		entries: settings.schemas,
		files,
		paths,
		notChecked
	})];
	const store = new SchemaStore({
		read: (name) => ports.schemas.read(name),
		kubernetesMinor,
		custom
	});
	if (kubernetesMinor !== void 0 && kubernetesMinor !== store.kubernetesMinor) notChecked.add({
		what: `Kubernetes ${kubernetesMinor} schemas`,
		why: `not in the bundle; those of ${store.kubernetesMinor} were used`,
		count: 1,
		relevant: false
	});
	return {
		store,
		talos: openTalosSchemas((name) => ports.schemas.read(name), versions.talos),
		memo: new SchemaMemo(store),
		origin
	};
}
function isSame(a, b) {
	const { definitions } = a;
	return a.kubernetes === b.kubernetes && a.talos === b.talos && definitions.length === b.definitions.length && definitions.every((definition, index) => definition === b.definitions[index]);
}
/** `v1.36.4` → `1.36`; undefined for text that is no version. */
function minorOf(version) {
	const match = /^v?(\d+)\.(\d+)/.exec(version);
	return match === null ? void 0 : `${match[1]}.${match[2]}`;
}

export { isSchemaTemplate as a, judgePatch as i, isComponent as n, templatePath as o, kustomizationVersion as r, openSchemas as t };