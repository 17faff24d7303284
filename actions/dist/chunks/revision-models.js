import { t as decodeText } from "./decode.js";
import { a as withOnDemand, t as compileRe2 } from "./re2.js";
import { t as compareText } from "./ordering.js";
import { a as nodeAt, i as itemsAt, n as entryOf, s as stringAt } from "./node.js";
import { a as isBelow, c as resolveInside, i as folderOf, n as kustomizationNames, r as namedPaths, s as nameOf, t as isRemotePath } from "./kustomization.js";
import { a as isFluxKustomization, i as hasPath, n as entryPath, r as fluxPath, t as cleanPath } from "./kustomization2.js";
import { _ as embeddedSource, c as extensionsFrom, f as Folders, m as readSegment, p as matchSegment, v as parseTemplate, x as needsValue, y as evaluate } from "./respell.js";
import { n as resolvePlain, t as readYaml } from "./reader2.js";
import { i as sourceText, n as lineIndex, t as findLineStarts } from "./source-text.js";
import { t as wholeFile } from "./span.js";
import { t as fitsKind } from "./judge-object.js";
import { t as talosModels } from "./build-model.js";
import { Buffer } from "node:buffer";

// actions/lib/domain/kustomize/build/field-path.ts
/** `spec/template/metadata/labels`; `\/` is a slash inside a key. */
function splitPath(path) {
	const known = split.get(path);
	if (known !== void 0) return known;
	const parts = path.split(/(?<!\\)\//).map((part) => part.replaceAll("\\/", "/"));
	split.set(path, parts);
	return parts;
}
const split = /* @__PURE__ */ new Map();
/** The object with the field changed; the same node when nothing changed. Nulls on the way end it. */
function editAt(root, path, edit) {
	return editFrom(root, path, 0, edit);
}
function editFrom(node, path, at, edit) {
	if (at === path.length) return edit.set(node) ?? node;
	if (node.kind === "list") {
		let changed = false;
		const items = node.items.map((item) => {
			const made = editFrom(item, path, at, edit);
			changed ||= made !== item;
			return made;
		});
		return changed ? edit.provenance.list(node, items) : node;
	}
	return node.kind === "map" ? editMap(node, path, at, edit) : node;
}
function editMap(map, path, at, edit) {
	const step = path[at] ?? "";
	const isList = step.endsWith("[]");
	const key = isList ? step.slice(0, -2) : step;
	const { provenance, create } = edit;
	const index = map.entries.findIndex((entry) => entry.key === key);
	const entry = map.entries[index];
	const isNull = entry?.value.kind === "scalar" && entry.value.value === null;
	if (entry === void 0 || isNull && create !== void 0) {
		if (create === void 0 || isList) return map;
		const value = madeBelow(path, at + 1, edit, create);
		if (value === void 0) return map;
		if (entry !== void 0) return provenance.map(map, map.entries.with(index, provenance.entry(entry, value)));
		return provenance.map(map, [...map.entries, provenance.madeEntry(create, key, value)]);
	}
	const value = editFrom(entry.value, path, at + 1, edit);
	return value === entry.value ? map : provenance.map(map, map.entries.with(index, provenance.entry(entry, value)));
}
/** The part of the path that is not there yet. */
function madeBelow(path, at, edit, cause) {
	if (at === path.length) return edit.set(void 0);
	const step = path[at] ?? "";
	if (step.endsWith("[]")) return void 0;
	const value = madeBelow(path, at + 1, edit, cause);
	if (value === void 0) return void 0;
	return edit.provenance.madeMap(cause, [edit.provenance.madeEntry(cause, step, value)]);
}

// actions/lib/domain/kustomize/build/field-specs.ts
/** Specs of kinds, written `group/version Kind Kind: path path`; a path that ends in `+` is made when missing. */
function specs(lines) {
	return lines.flatMap((line) => {
		const [where = "", what = ""] = line.split(": ");
		const [groupVersion = "", ...kinds] = where.split(" ");
		const [group, version] = groupVersion.split("/");
		return kinds.flatMap((kind) => what.split(" ").map((path) => {
			const create = path.endsWith("+");
			return {
				path: splitPath(create ? path.slice(0, -1) : path),
				create,
				kind: orAny(kind),
				group: orAny(group),
				version: orAny(version)
			};
		}));
	});
}
function orAny(text) {
	return text === "" || text === "*" ? void 0 : text;
}
const podSelectors = [...["podAffinity", "podAntiAffinity"].flatMap((term) => [`spec/template/spec/affinity/${term}/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels`, `spec/template/spec/affinity/${term}/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels`]), "spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels"].join(" ");
const onlyMetadataLabels = specs(["*/ *: metadata/labels+"]);
/** `metadatalabels.go`: the metadata of objects and of the templates in them. */
const templateLabels = specs([
	"*/ *: metadata/labels+",
	"*/v1 ReplicationController: spec/template/metadata/labels+",
	"*/ Deployment ReplicaSet DaemonSet: spec/template/metadata/labels+",
	"apps/ StatefulSet: spec/template/metadata/labels+ spec/volumeClaimTemplates[]/metadata/labels+",
	"batch/ Job: spec/template/metadata/labels+",
	"batch/ CronJob: spec/jobTemplate/metadata/labels+ spec/jobTemplate/spec/template/metadata/labels+"
]);
/** `commonlabels.go`: selectors too. */
const selectorLabels = [...specs([
	"*/v1 Service ReplicationController: spec/selector+",
	"*/ Deployment ReplicaSet DaemonSet: spec/selector/matchLabels+",
	"apps/ StatefulSet: spec/selector/matchLabels+",
	`apps/ Deployment StatefulSet: ${podSelectors}`,
	"batch/ Job: spec/selector/matchLabels",
	"batch/ CronJob: spec/jobTemplate/spec/selector/matchLabels",
	"policy/ PodDisruptionBudget: spec/selector/matchLabels",
	"networking.k8s.io/ NetworkPolicy: spec/podSelector/matchLabels spec/ingress/from/podSelector/matchLabels spec/egress/to/podSelector/matchLabels"
]), ...templateLabels];
const labelSpecs = {
	metadata: onlyMetadataLabels,
	templates: templateLabels,
	selectors: selectorLabels
};
/** `commonannotations.go`. */
const annotationSpecs = specs([
	"*/ *: metadata/annotations+",
	"*/v1 ReplicationController: spec/template/metadata/annotations+",
	"*/ Deployment ReplicaSet DaemonSet StatefulSet: spec/template/metadata/annotations+",
	"batch/ Job: spec/template/metadata/annotations+",
	"batch/ CronJob: spec/jobTemplate/metadata/annotations+ spec/jobTemplate/spec/template/metadata/annotations+"
]);
/** `replicas.go`. */
const replicaKinds = /* @__PURE__ */ new Set([
	"Deployment",
	"ReplicationController",
	"ReplicaSet",
	"StatefulSet"
]);
/** `fields:` and `fieldSpecs:` as people write them. */
function readFieldSpecs(items) {
	return items.map((item) => {
		const text = (key) => {
			const value = entryOf(item, key)?.value;
			return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value.text : void 0;
		};
		const [kind, group, version] = [
			text("kind"),
			text("group"),
			text("version")
		];
		return {
			path: splitPath(text("path") ?? ""),
			create: text("create") === "true",
			kind,
			group,
			version
		};
	});
}
function fits(spec, id) {
	return (spec.kind === void 0 || spec.kind === id.kind) && (spec.group === void 0 || spec.group === id.group) && (spec.version === void 0 || spec.version === id.version);
}

// actions/lib/domain/kustomize/build/cluster-scoped.ts
/** `precomputedIsNamespaceScoped` of sigs.k8s.io/kustomize/kyaml/openapi 0.21.1: `apiVersion Kind`. */
const clusterScoped = new Set(Object.entries({
	"admissionregistration.k8s.io": ["v1 v1beta1", "MutatingWebhookConfiguration ValidatingWebhookConfiguration"],
	"apiextensions.k8s.io": ["v1 v1beta1", "CustomResourceDefinition"],
	"apiregistration.k8s.io": ["v1 v1beta1", "APIService"],
	"certificates.k8s.io": ["v1 v1beta1", "CertificateSigningRequest"],
	"flowcontrol.apiserver.k8s.io": ["v1beta1", "FlowSchema PriorityLevelConfiguration"],
	"networking.k8s.io": ["v1 v1beta1", "IngressClass"],
	"node.k8s.io": ["v1 v1beta1", "RuntimeClass"],
	policy: ["v1beta1", "PodSecurityPolicy"],
	"rbac.authorization.k8s.io": ["v1 v1beta1", "ClusterRole ClusterRoleBinding"],
	"scheduling.k8s.io": ["v1 v1beta1", "PriorityClass"],
	"storage.k8s.io": ["v1 v1beta1", "CSIDriver CSINode StorageClass VolumeAttachment"],
	"": ["v1", "ComponentStatus Namespace Node NodeProxyOptions PersistentVolume"]
}).flatMap(([group, [versions = "", kinds = ""]]) => versions.split(" ").flatMap((version) => kinds.split(" ").map((kind) => `${group}/${version} ${kind}`))));
/** Most kinds are told by their name alone. */
const kinds$1 = new Set([...clusterScoped].map((key) => key.slice(key.indexOf(" ") + 1)));
function isClusterScoped(id) {
	return kinds$1.has(id.kind) && clusterScoped.has(`${id.group}/${id.version} ${id.kind}`);
}

// actions/lib/domain/kustomize/build/resource.ts
function newResource(root, document, generated) {
	return {
		root,
		document,
		previous: [],
		prefixes: [],
		suffixes: [],
		...generated === void 0 ? {} : { generated }
	};
}
/** A copy that can be changed on its own; nodes are never changed in place. */
function copyOf(resource) {
	const { previous, prefixes, suffixes } = resource;
	return {
		...resource,
		previous: [...previous],
		prefixes: [...prefixes],
		suffixes: [...suffixes]
	};
}
/** The present identity. */
function idOf(resource) {
	if (resource.knownId !== void 0 && resource.knownRoot === resource.root) return resource.knownId;
	const id = identityOf$1(resource.root);
	resource.knownId = id;
	resource.knownRoot = resource.root;
	return id;
}
function identityOf$1(root) {
	const metadata = entryOf(root, "metadata")?.value;
	const apiVersion = textAt$4(root, "apiVersion");
	const slash = apiVersion.indexOf("/");
	return {
		group: slash === -1 ? "" : apiVersion.slice(0, slash),
		version: apiVersion.slice(slash + 1),
		kind: textAt$4(root, "kind"),
		name: metadata?.kind === "map" ? textAt$4(metadata, "name") : "",
		namespace: metadata?.kind === "map" ? textAt$4(metadata, "namespace") : ""
	};
}
/** Names that look like numbers are taken for text, as kustomize does. */
function textAt$4(map, key) {
	const value = entryOf(map, key)?.value;
	return value?.kind === "scalar" && value.value !== null ? value.text : "";
}
function originalId(resource) {
	return resource.previous[0] ?? idOf(resource);
}
/** Keeps the present identity before a change. */
function rememberId(resource) {
	const id = idOf(resource);
	resource.previous.push({
		...id,
		namespace: effectiveNamespace(id)
	});
}
/** `EffectiveNamespace`: cluster-scoped kinds have one of their own, and none is `default`. */
function effectiveNamespace(id) {
	if (isClusterScoped(id)) return "_non_namespaceable_";
	return id.namespace === "" ? "default" : id.namespace;
}
function sameId(a, b) {
	return a.name === b.name && a.kind === b.kind && a.group === b.group && a.version === b.version && effectiveNamespace(a) === effectiveNamespace(b);
}
/** `config.kubernetes.io/local-config`: for tools only, never applied. */
function isLocalConfig({ root }) {
	const value = stringAt(root, "metadata", "annotations", "config.kubernetes.io/local-config");
	return value !== void 0 && value !== "false";
}

// actions/lib/domain/kustomize/build/labels.ts
/** Sets the labels and annotations of a kustomization on all objects, in their templates and selectors where it says so. */
function setLabels(resources, layer, provenance) {
	for (const item of layer.labels) {
		const pairs = entryOf(item.node, "pairs")?.value;
		if (pairs?.kind !== "map") continue;
		const specs = isOn$2(item.node, "includeSelectors") ? labelSpecs.selectors : isOn$2(item.node, "includeTemplates") ? labelSpecs.templates : labelSpecs.metadata;
		setPairs(resources, {
			node: pairs,
			source: item.source
		}, [...readFieldSpecs(itemsAt(item.node, "fields")), ...specs], provenance);
	}
	if (layer.commonLabels !== void 0) setPairs(resources, layer.commonLabels, labelSpecs.selectors, provenance);
	if (layer.commonAnnotations !== void 0) setPairs(resources, layer.commonAnnotations, annotationSpecs, provenance);
}
/** Writes pairs into the maps that the specs lead to. */
function setPairs(resources, pairs, specs, provenance) {
	provenance.take(pairs);
	const entries = pairs.node.entries.map((entry) => asText(entry, provenance));
	if (entries.length === 0) return;
	const set = (old) => {
		if (old === void 0) return provenance.madeMap(pairs, entries);
		if (old.kind !== "map") return void 0;
		const kept = old.entries.filter(({ key }) => !entries.some((entry) => entry.key === key));
		return provenance.map(old, [...kept, ...entries]);
	};
	for (const resource of resources) {
		const id = idOf(resource);
		for (const spec of specs) {
			if (!fits(spec, id)) continue;
			const create = spec.create ? pairs : void 0;
			resource.root = editAt(resource.root, spec.path, {
				provenance,
				set,
				create
			});
		}
	}
}
/** Values of labels are text, whatever they look like. */
function asText(entry, provenance) {
	const { value } = entry;
	if (value.kind !== "scalar" || typeof value.value === "string") return entry;
	return provenance.entry(entry, provenance.text(value, value.text));
}
function isOn$2(node, key) {
	const value = entryOf(node, key)?.value;
	return value?.kind === "scalar" && value.value === true;
}

// actions/lib/domain/flux/read-kustomization.ts
/** The model of one Kustomization object. */
function readFluxKustomization(object, context) {
	const { spec, places, parent, variables, locate } = context;
	const { name } = object;
	const namespace = object.namespace ?? "";
	const source = sourceOf(spec, namespace);
	const { path, isOwnSource } = locate(source, pathOf(spec));
	const suspended = isTrue(nodeAt(spec, "suspend"));
	const targetNamespace = stringAt(spec, "targetNamespace");
	return {
		object,
		name,
		namespace,
		path,
		...targetNamespace === void 0 ? {} : { targetNamespace },
		suspended,
		underSuspended: suspended || parent?.underSuspended === true,
		prune: isTrue(nodeAt(spec, "prune")),
		hasDecryption: stringAt(spec, "decryption", "provider") !== void 0,
		source,
		isOwnSource,
		dependsOn: itemsAt(spec, "dependsOn").flatMap((item) => {
			const dependency = entryOf(item, "name")?.value;
			if (dependency?.kind !== "scalar" || dependency.value === null) return [];
			return [{
				namespace: stringAt(item, "namespace") ?? namespace,
				name: dependency.text,
				at: places.spanOf(object, dependency)
			}];
		}),
		substitutes: substitutesOf(object, spec, places),
		variables: variables.known,
		unknownVariables: variables.hidden,
		parent
	};
}
/** Where the variables of an object's `postBuild` come from, in the order in which later ones win. */
function substitutesOf(object, spec, places) {
	const postBuild = nodeAt(spec, "postBuild");
	if (postBuild?.kind !== "map") return void 0;
	const sources = itemsAt(postBuild, "substituteFrom").flatMap((item) => {
		const kind = stringAt(item, "kind");
		const name = entryOf(item, "name")?.value;
		if (kind !== "ConfigMap" && kind !== "Secret" || name?.kind !== "scalar") return [];
		const optional = isTrue(entryOf(item, "optional")?.value);
		return [{
			kind,
			name: name.text,
			optional,
			at: places.spanOf(object, name)
		}];
	});
	const inline = entryOf(postBuild, "substitute");
	if (inline?.value.kind === "map") sources.push({
		kind: "inline",
		optional: false,
		at: places.keySpanOf(object, inline)
	});
	return sources;
}
/** `spec.path` as the file system sees it; undefined while a variable of it is not known or when it leaves the repository. */
function pathOf(spec) {
	const path = stringAt(spec, "path") ?? "";
	return path.includes("${") ? void 0 : resolveInside("", path.replace(/^\/+/, ""));
}
/** Kind, namespace and name of `sourceRef`; undefined when it lacks one. */
function sourceOf(spec, namespace) {
	const kind = stringAt(spec, "sourceRef", "kind");
	const name = stringAt(spec, "sourceRef", "name");
	if (kind === void 0 || name === void 0) return void 0;
	return {
		kind,
		name,
		namespace: stringAt(spec, "sourceRef", "namespace") ?? namespace
	};
}
function isTrue(node) {
	return node?.kind === "scalar" && node.value === true;
}

// actions/lib/domain/flux/artifact-root.ts
/**
* A source counts from a folder when none of its paths is a folder of the repository, and all of them are below one folder only,
* which also holds the Kustomizations that name them. A Git repository is never less than the whole.
*/
function artifactRoots(documents, paths, hasFolder) {
	const stated = /* @__PURE__ */ new Map();
	for (const document of documents) {
		const { source, path } = statedBy(document);
		if (source === void 0 || source.kind !== "OCIRepository" && source.kind !== "Bucket") continue;
		if (path === void 0 || path === "" || path.includes("${")) continue;
		const candidates = isFluxKustomization(document.root) ? above(document.path) : rootsOf(path, paths);
		stated.set(keyOf$2(source), [...stated.get(keyOf$2(source)) ?? [], {
			path,
			candidates
		}]);
	}
	const roots = new Map([...stated].map(([key, list]) => [key, rootOf(list, hasFolder)]));
	return { of: (source) => source === void 0 ? "" : roots.get(keyOf$2(source)) ?? "" };
}
/** The folder of the repository that a Kustomization builds, as it is written. */
function builtFolder(root, roots) {
	return belowRoot(roots.of(sourceOf(nodeAt(root, "spec"), "")), fluxPath(root));
}
/** `path` as a folder of the repository. */
function belowRoot(root, path) {
	return root === "" ? path : path === "" ? root : `${root}/${path}`;
}
function statedBy({ root }) {
	if (isFluxKustomization(root)) return {
		source: sourceOf(nodeAt(root, "spec"), ""),
		path: fluxPath(root)
	};
	const path = entryPath(root);
	return {
		source: path === void 0 ? void 0 : syncSource(root),
		path
	};
}
function syncSource(root) {
	for (const place of [
		[
			"spec",
			"values",
			"instance"
		],
		["instance"],
		["spec"]
	]) {
		const kind = stringAt(root, ...place, "sync", "kind");
		const name = stringAt(root, ...place, "sync", "name") ?? stringAt(root, "metadata", "namespace") ?? "flux-system";
		if (kind !== void 0) return {
			kind,
			name
		};
	}
}
function rootOf(stated, hasFolder) {
	if (stated.some(({ path }) => hasFolder(path))) return "";
	const [first, ...others] = stated;
	const fitting = (first?.candidates ?? []).filter((root) => others.every(({ candidates }) => candidates.includes(root)) && stated.every(({ path }) => hasFolder(belowRoot(root, path))));
	const [only] = fitting;
	return only !== void 0 && fitting.length === 1 ? only : "";
}
/** The folders above a file, without the root. */
function above(path) {
	const found = [];
	for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) found.push(folder);
	return found;
}
/** Folders that hold a folder of that path. */
function rootsOf(path, paths) {
	const found = /* @__PURE__ */ new Set();
	for (const each of paths) {
		const at = each.indexOf(`/${cleanPath(path)}/`);
		if (at > 0) found.add(each.slice(0, at));
	}
	return [...found];
}
function keyOf$2({ kind, name }) {
	return `${kind} ${name}`;
}

// actions/lib/domain/flux/variables.ts
const asWritten = (text) => text;
function sourceKey(kind, namespace, name) {
	return `${kind} ${namespace}/${name}`;
}
/** ConfigMaps and Secrets that `substituteFrom` names, as keys, in order. */
function variableSources(spec, namespace) {
	return itemsAt(spec, "postBuild", "substituteFrom").flatMap((item) => {
		const kind = stringAt(item, "kind");
		const name = entryOf(item, "name")?.value;
		return kind === void 0 || name?.kind !== "scalar" ? [] : [sourceKey(kind, namespace, name.text)];
	});
}
/** The variables of a spec: sources in order, then `substitute`, which wins. Newlines in values are dropped, as Flux does. */
function readVariables(spec, namespace, find, fills) {
	const known = /* @__PURE__ */ new Map();
	const hidden = /* @__PURE__ */ new Set();
	let complete = true;
	for (const key of variableSources(spec, namespace)) {
		const source = find(key);
		if (source === void 0) complete = false;
		else for (const [name, value] of dataOf(source, fills)) {
			known.delete(name);
			hidden.delete(name);
			if (value === void 0) hidden.add(name);
			else known.set(name, value.replaceAll("\n", ""));
		}
	}
	const inline = nodeAt(spec, "postBuild", "substitute");
	for (const { key, value } of inline?.kind === "map" ? inline.entries : []) {
		if (value.kind !== "scalar") continue;
		hidden.delete(key);
		known.set(key, value.text.replaceAll("\n", ""));
	}
	return {
		known,
		hidden,
		complete
	};
}
/** Names and values; a value is undefined when it is encrypted. */
function dataOf(source, fills) {
	const { root, kind } = source;
	const isEncrypted = entryOf(root, "sops") !== void 0;
	const fill = fills.of(source);
	return (kind === "Secret" ? ["data", "stringData"] : ["data"]).flatMap((field) => {
		const data = nodeAt(root, field);
		if (data?.kind !== "map") return [];
		return data.entries.map(({ key, value }) => {
			const text = value.kind === "scalar" && value.value !== null ? value.text : "";
			if (isEncrypted || /\bENC\[AES256_GCM,/.test(text)) return [key, void 0];
			const filled = fill(text);
			return [key, kind === "Secret" && field === "data" ? decoded(filled) : filled];
		});
	});
}
function decoded(text) {
	return Buffer.from(text, "base64").toString("utf8");
}
/**
* How texts of what a Kustomization applies are filled in. Nothing happens without `postBuild`, and nothing without any
* variable unless `substituteStrategy` is `Always` (kustomize-controller 1.9). A variable that is not set stays: Flux refuses it.
*/
function fillOf(spec, { known, hidden, complete }) {
	const postBuild = nodeAt(spec, "postBuild");
	const isAlways = stringAt(postBuild, "substituteStrategy") === "Always";
	if (postBuild === void 0 || known.size + hidden.size === 0 && !isAlways) return asWritten;
	const valueOf = (name) => known.get(name) ?? (hidden.has(name) || !complete ? void 0 : "");
	const isUnset = (name) => !known.has(name) && !hidden.has(name);
	return (text) => {
		if (!text.includes("$")) return text;
		const template = parseTemplate(text);
		if ("problem" in template) return text;
		return template.parts.map((part) => {
			if (typeof part === "string") return part;
			return (needsValue(part) && isUnset(part.name) ? void 0 : evaluate([part], valueOf)) ?? text.slice(part.start, part.end);
		}).join("");
	};
}
const switchName = "kustomize.toolkit.fluxcd.io/substitute";
/** True for an object with the label or annotation that keeps variables out of it. */
function isKeptAsWritten(root) {
	return ["annotations", "labels"].some((field) => stringAt(root, "metadata", field, switchName) === "disabled");
}

// actions/lib/domain/flux/artifacts.ts
/** The artifacts of a generator, by `ExternalArtifact namespace/name`. Copies of single files are left out. */
function artifactsOf({ root, namespace = "" }) {
	const sources = new Map(itemsAt(root, "spec", "sources").flatMap((source) => {
		const alias = stringAt(source, "alias");
		const name = stringAt(source, "name");
		if (alias === void 0 || name === void 0) return [];
		const inNamespace = stringAt(source, "namespace") ?? namespace;
		return [[alias, {
			kind: stringAt(source, "kind") ?? "",
			namespace: inNamespace,
			name
		}]];
	}));
	return new Map(itemsAt(root, "spec", "artifacts").map((artifact) => {
		const folders = itemsAt(artifact, "copy").flatMap((copy) => {
			const [, alias = "", from] = /^@([^/]+)(?:\/(.*?))?\/?\*\*$/.exec(stringAt(copy, "from") ?? "") ?? [];
			const [, to] = /^@artifact(?:\/(.*))?$/.exec(stringAt(copy, "to") ?? "") ?? [];
			const source = sources.get(alias);
			return source === void 0 ? [] : [{
				source,
				from: cleanPath(from ?? ""),
				to: cleanPath(to ?? "")
			}];
		});
		return [sourceKey("ExternalArtifact", namespace, stringAt(artifact, "name") ?? ""), folders];
	}));
}
/** The folder of this repository that a path of the artifact stands for; undefined when no single one does. */
function folderOfArtifact(folders, path) {
	const [best] = folders.filter(({ to }) => isBelow(path, to)).sort((a, b) => b.to.length - a.to.length);
	if (best === void 0) return void 0;
	const rest = best.to === "" ? path : path.slice(best.to.length + 1);
	return cleanPath(rest === "" ? best.from : `${best.from}/${rest}`);
}

// actions/lib/domain/flux/cluster-object.ts
function clusterObject(resource, { owner, fill, scopeOf }) {
	const { root, document, generated } = resource;
	const id = idOf(resource);
	const apiVersion = id.group === "" ? id.version : `${id.group}/${id.version}`;
	const { kind } = id;
	return {
		apiVersion,
		kind,
		...id.namespace !== "" && scopeOf(apiVersion, kind) !== "Cluster" ? { namespace: fill(id.namespace) } : {},
		name: fill(id.name),
		root,
		document,
		owner,
		...generated === void 0 ? {} : { generated: true },
		...generated?.hashed === true ? { hashed: true } : {}
	};
}

// actions/lib/domain/flux/filled-spec.ts
/** `spec`, filled in; nodes without a variable are the object's own. Undefined when there is none. */
function filledSpec(root, fill, provenance) {
	const spec = nodeAt(root, "spec");
	return spec === void 0 || fill === asWritten ? spec : filled(spec, fill, provenance);
}
function filled(node, fill, provenance) {
	if (node.kind === "scalar") return filledScalar(node, fill, provenance);
	if (node.kind === "list") {
		const items = node.items.map((item) => filled(item, fill, provenance));
		return items.every((item, index) => item === node.items[index]) ? node : provenance.list(node, items);
	}
	const entries = node.entries.map((entry) => {
		const value = filled(entry.value, fill, provenance);
		return value === entry.value ? entry : provenance.entry(entry, value);
	});
	return entries.every((entry, index) => entry === node.entries[index]) ? node : provenance.map(node, entries);
}
/** Flux reads the text again afterwards: what looks like a number or a boolean then is one. */
function filledScalar(node, fill, provenance) {
	if (typeof node.value !== "string" || !node.text.includes("$")) return node;
	const text = fill(node.text);
	if (text === node.text) return node;
	const [document] = !/[\n:#]/.test(text) && !node.text.includes("\n") ? readYaml(sourceText("", text), { dialect: "kubernetes" }).documents : [];
	const value = document?.root?.kind === "scalar" ? document.root.value : text;
	return provenance.scalar(node, {
		value,
		text,
		style: node.style
	});
}

// actions/lib/domain/flux/own-source.ts
/** The source of the entry: as the FluxInstance says, as the Kustomization of the entry says, else as most in it do. */
function rootSource({ entry, objects, sync, hasFolder, roots }) {
	if (sync !== void 0) return sync;
	const kustomizations = objects.filter(({ root }) => isFluxKustomization(root));
	const itself = kustomizations.find(({ root }) => builtFolder(root, roots) === entry);
	if (itself !== void 0) return sourceOf(nodeAt(itself.root, "spec"), itself.namespace ?? "");
	const votes = /* @__PURE__ */ new Map();
	for (const { root, namespace } of kustomizations) {
		const source = sourceOf(nodeAt(root, "spec"), namespace ?? "");
		if (source === void 0 || fluxPath(root) === "" || !hasFolder(builtFolder(root, roots))) continue;
		const key = sourceKey(source.kind, source.namespace, source.name);
		votes.set(key, {
			source,
			count: (votes.get(key)?.count ?? 0) + 1
		});
	}
	return [...votes.values()].reduce((best, each) => best === void 0 || each.count > best.count ? each : best, void 0)?.source;
}
/**
* True for the entry's source and for another object with the same address. A source that the tree does not hold may have
* been made by hand for this repository: it is taken for that when the path is a folder here.
*/
function ownSources(input) {
	const root = rootSource(input);
	const { find, hasFolder, roots } = input;
	return (source, path) => {
		if (source === void 0) return true;
		const isFolder = path !== void 0 && path !== "" && hasFolder(belowRoot(roots.of(source), path));
		if (root === void 0) return isFolder;
		const inNamespace = root.namespace ?? source.namespace;
		if (source.kind === root.kind && source.name === root.name && source.namespace === inNamespace) return true;
		const object = find(sourceKey(source.kind, source.namespace, source.name));
		if (object === void 0) return path === void 0 || isFolder;
		const address = addressOf(object);
		return address !== void 0 && address === addressOf(find(sourceKey(root.kind, inNamespace, root.name)));
	};
}
function addressOf(object) {
	return stringAt(object?.root, "spec", "url")?.replace(/(?:\.git)?\/*$/, "");
}

// actions/lib/domain/flux/resource-sets.ts
/** True for an object of the flux-operator that makes others. */
function isResourceSet({ apiVersion, kind }) {
	return kind === "ResourceSet" && apiVersion.startsWith("fluxcd.controlplane.io/");
}
/**
* The objects of a ResourceSet (`BuildResourceSet` in github.com/controlplaneio-fluxcd/flux-operator): one after the other for
* each of its own inputs, the first of each identity. Inputs from providers, permutations, and templates that do more than
* put an input in its place are not followed.
*/
function expandResourceSet(around) {
	const { root } = around.object;
	const strategy = stringAt(root, "spec", "inputStrategy", "name") ?? "Flatten";
	if (itemsAt(root, "spec", "inputsFrom").length > 0) return { unknown: "its inputs come from providers" };
	if (strategy !== "Flatten") return { unknown: `its inputs are combined (${strategy})` };
	const inputs = itemsAt(root, "spec", "inputs");
	const fills = inputs.length === 0 ? [fillFrom(void 0)] : inputs.map(fillFrom);
	const steps = itemsAt(root, "spec", "steps");
	const parts = steps.length === 0 ? [nodeAt(root, "spec")] : steps;
	const made = [];
	const known = /* @__PURE__ */ new Set();
	for (const part of parts) {
		const groups = [...itemsAt(part, "resources").flatMap((item) => fills.map((fill) => ofResource(item, fill, around))), ...fills.map((fill) => ofTemplate(nodeAt(part, "resourcesTemplate"), fill, around))];
		for (const group of groups) {
			if (group === void 0) return { unknown: "its template does more than put inputs in their place" };
			for (const resource of group) {
				const { group: apiGroup, kind, namespace, name } = idOf(resource);
				const key = `${apiGroup}/${kind}/${namespace}/${name}`;
				const isOff = stringAt(resource.root, "metadata", "annotations", reconcile) === "disabled";
				if (kind === "" || name === "" || isOff || known.has(key)) continue;
				known.add(key);
				made.push(resource);
			}
		}
	}
	return { made };
}
const reconcile = "fluxcd.controlplane.io/reconcile";
function fillFrom(input) {
	return (text) => {
		let isComplete = true;
		const filled = text.replace(/<<\s*inputs\.([\w.]+)\s*>>/gu, (whole, path) => {
			const value = nodeAt(input, ...path.split("."));
			if (value?.kind === "scalar" && value.value !== null && !value.text.includes("\n")) return value.text;
			isComplete = false;
			return whole;
		});
		return isComplete && !filled.includes("<<") ? filled : void 0;
	};
}
function ofResource(item, fill, { object, sourceOf, provenance }) {
	const root = filledNode(item, fill, provenance);
	if (root?.kind !== "map") return void 0;
	provenance.take({
		node: root,
		source: sourceOf(item)
	});
	return [newResource(root, object.document)];
}
/** The node with every text filled in; YAML reads the whole again afterwards. */
function filledNode(node, fill, provenance) {
	if (node.kind === "scalar") {
		if (typeof node.value !== "string" || !node.text.includes("<<")) return node;
		const text = fill(node.text);
		if (text === void 0) return void 0;
		const isWhole = /^<<[^>]*>>$/u.test(node.text.trim());
		return provenance.scalar(node, {
			value: isWhole ? resolvePlain(text, "kubernetes") : text,
			text,
			style: node.style
		});
	}
	if (node.kind === "list") {
		const items = node.items.map((each) => filledNode(each, fill, provenance));
		return items.every((each) => each !== void 0) ? provenance.list(node, items) : void 0;
	}
	return filledMap(node, fill, provenance);
}
function filledMap(map, fill, provenance) {
	const entries = [];
	for (const entry of map.entries) {
		const value = filledNode(entry.value, fill, provenance);
		const key = entry.key.includes("<<") ? fill(entry.key) : entry.key;
		if (value === void 0 || key === void 0) return void 0;
		entries.push({
			...provenance.entry(entry, value),
			key
		});
	}
	return provenance.map(map, entries);
}
function ofTemplate(node, fill, around) {
	if (node?.kind !== "scalar" || node.text.trim() === "") return [];
	const { object, sourceOf, provenance } = around;
	const inner = embeddedSource(sourceOf(node), node);
	const text = fill(node.text);
	if (inner === void 0 || text === void 0) return void 0;
	const source = text === node.text ? inner : lineByLine(inner, text);
	const { documents, problems } = readYaml(source, { dialect: "kubernetes" });
	if (problems.length > 0) return void 0;
	return documents.flatMap(({ root }) => {
		if (root?.kind !== "map") return [];
		provenance.take({
			node: root,
			source
		});
		return [newResource(root, object.document)];
	});
}
/** Text whose lines are those of a template: every place is the whole line there. */
function lineByLine(template, text) {
	const lines = findLineStarts(text);
	const from = findLineStarts(template.text);
	return {
		path: template.path,
		text,
		span: (start) => {
			const line = lineIndex(lines, start);
			const at = from[line] ?? 0;
			const content = template.text.slice(at, from[line + 1]).trimEnd();
			return template.span(at + content.length - content.trimStart().length, at + content.length);
		}
	};
}

// actions/lib/domain/flux/work-list.ts
/** Gives items out in their order, but those that wait for a key only when it has arrived, or when nothing else is left. */
var WorkList = class {
	#ready = [];
	#next = 0;
	/** Items that still wait, in their order, with the keys that they lack. */
	#waiting = /* @__PURE__ */ new Map();
	#byKey = /* @__PURE__ */ new Map();
	#isThere;
	constructor(isThere) {
		this.#isThere = isThere;
	}
	add(item, keys) {
		const lacking = new Set(keys.filter((key) => !this.#isThere(key)));
		if (lacking.size === 0) {
			this.#ready.push(item);
			return;
		}
		this.#waiting.set(item, lacking);
		for (const key of lacking) {
			const known = this.#byKey.get(key);
			if (known === void 0) this.#byKey.set(key, [item]);
			else known.push(item);
		}
	}
	arrived(key) {
		for (const item of this.#byKey.get(key) ?? []) {
			const lacking = this.#waiting.get(item);
			if (lacking === void 0) continue;
			lacking.delete(key);
			if (lacking.size > 0) continue;
			this.#waiting.delete(item);
			this.#ready.push(item);
		}
		this.#byKey.delete(key);
	}
	next() {
		const ready = this.#ready[this.#next];
		if (ready !== void 0) {
			this.#next++;
			return ready;
		}
		for (const item of this.#waiting.keys()) {
			this.#waiting.delete(item);
			return item;
		}
	}
};

// actions/lib/domain/flux/graph.ts
/** Builds the entry folders and all that the Kustomizations in them apply. Parents come before their children. */
function fluxGraph(input) {
	const walk = new Walk(input);
	walk.entry();
	walk.rest();
	return walk.result();
}
var Walk = class {
	#input;
	#root = {
		kustomization: void 0,
		fill: asWritten,
		objects: [],
		children: []
	};
	#fills = /* @__PURE__ */ new WeakMap();
	/** ConfigMaps, Secrets and sources by `Kind namespace/name`. */
	#named = /* @__PURE__ */ new Map();
	#work = new WorkList((key) => this.#named.has(key));
	#known = /* @__PURE__ */ new Set();
	/** What ArtifactGenerators put together, by `ExternalArtifact namespace/name`. */
	#artifacts = /* @__PURE__ */ new Map();
	#isOwn = () => true;
	constructor(input) {
		this.#input = input;
	}
	/** The entry folders; when one of their own Kustomizations builds them, with its spec and in its name. */
	entry() {
		const { entry, sync, build, hasFolder, roots } = this.#input;
		const [folder = ""] = entry.folders;
		const objects = entry.folders.flatMap((each) => build.build(each, { flat: entry.isFlat })).map((resource) => this.#object(resource, this.#root));
		const find = (key) => this.#named.get(key);
		this.#isOwn = ownSources({
			entry: folder,
			objects,
			sync: entry.sync,
			hasFolder,
			roots,
			find
		});
		const itself = objects.find(({ root }) => isFluxKustomization(root) && hasPath(root) && builtFolder(root, roots) === folder) ?? (sync === void 0 ? void 0 : this.#object(sync, this.#root));
		this.#adopt(itself === void 0 || entry.folders.length > 1 ? objects : [itself], this.#root);
	}
	rest() {
		for (let found = this.#work.next(); found !== void 0; found = this.#work.next()) this.#follow(found);
	}
	result() {
		const kustomizations = [];
		const objects = [];
		const steps = [this.#root];
		for (const step of steps) {
			if (step.kustomization !== void 0) kustomizations.push(step.kustomization);
			for (const object of step.objects) objects.push(object);
			for (const { step: child } of step.children) if (child !== void 0) steps.push(child);
		}
		return {
			kustomizations,
			objects
		};
	}
	#follow(found) {
		const { object, parent, spec } = found;
		const { places, build } = this.#input;
		const variables = readVariables(spec, object.namespace ?? "", (key) => this.#named.get(key), { of: (source) => this.#fills.get(source) ?? asWritten });
		const context = {
			spec,
			places,
			parent: parent.kustomization,
			variables,
			locate: this.#locate
		};
		const kustomization = readFluxKustomization(object, context);
		const step = {
			kustomization,
			fill: fillOf(spec, variables),
			objects: [],
			children: []
		};
		found.step = step;
		const folder = this.#folder(kustomization, spec);
		if (folder === void 0) return;
		const flux = spec === void 0 ? void 0 : {
			node: spec,
			sourceOf: (node) => places.sourceOf(object, node)
		};
		const resources = build.build(folder, flux === void 0 ? {} : { spec: flux });
		if (flux !== void 0) addCommonMetadata(resources, flux, this.#input.provenance);
		this.#adopt(resources.map((resource) => this.#object(resource, step)), step);
	}
	#locate = (source, path) => {
		const key = source === void 0 ? "" : sourceKey(source.kind, source.namespace, source.name);
		const place = (of, folder) => belowRoot(this.#input.roots.of(of), folder);
		const folders = this.#artifacts.get(key)?.filter((folder) => this.#isOwn(folder.source, folder.from)).map((folder) => ({
			...folder,
			from: place(folder.source, folder.from)
		}));
		if (folders === void 0) return {
			path: path === void 0 ? void 0 : place(source, path),
			isOwnSource: this.#isOwn(source, path)
		};
		return {
			path: path === void 0 ? void 0 : folderOfArtifact(folders, path),
			isOwnSource: folders.length > 0
		};
	};
	#object(resource, step) {
		const fill = isKeptAsWritten(resource.root) ? asWritten : step.fill;
		const object = clusterObject(resource, {
			owner: step.kustomization,
			fill,
			scopeOf: this.#input.scopeOf
		});
		this.#fills.set(object, fill);
		return object;
	}
	#adopt(objects, step) {
		const itself = step.kustomization?.object;
		for (const object of objects) {
			if (itself?.document === object.document && itself.name === object.name && itself.kind === object.kind) continue;
			step.objects.push(object);
			const key = sourceKey(object.kind, object.namespace ?? "", object.name);
			if (object.kind === "ArtifactGenerator") for (const [artifact, folders] of artifactsOf(object)) this.#artifacts.set(artifact, folders);
			if (isResourceSet(object)) this.#expand(object, step);
			if (isFluxKustomization(object.root)) this.#find(object, step, key);
			else if (isNamed(object) && !this.#named.has(key)) {
				this.#named.set(key, object);
				this.#work.arrived(key);
			}
		}
	}
	/** What a ResourceSet makes is applied like what stands beside it. */
	#expand(object, step) {
		const { provenance, places, gap } = this.#input;
		const sourceOf = (node) => places.sourceOf(object, node);
		const expansion = expandResourceSet({
			object,
			sourceOf,
			provenance
		});
		if ("made" in expansion) {
			this.#adopt(expansion.made.map((resource) => this.#object(resource, step)), step);
			return;
		}
		const why = `what ResourceSet ${object.name} makes is not known: ${expansion.unknown}`;
		gap({
			at: places.spanOf(object, object.root),
			kind: "not-modelled",
			why
		});
	}
	#find(object, parent, key) {
		if (this.#known.has(key)) return;
		this.#known.add(key);
		const { provenance } = this.#input;
		const spec = filledSpec(object.root, this.#fills.get(object) ?? asWritten, provenance);
		const found = {
			object,
			parent,
			spec
		};
		parent.children.push(found);
		this.#work.add(found, variableSources(spec, object.namespace ?? ""));
	}
	/** The folder that a Kustomization builds; a gap when this tree does not hold it. */
	#folder(kustomization, spec) {
		const { hasFolder, places, gap } = this.#input;
		const { object, path, isOwnSource, source } = kustomization;
		const report = (field, kind, why) => {
			gap({
				at: places.spanOf(object, nodeAt(spec, field) ?? object.root),
				kind,
				why
			});
		};
		if (!isOwnSource) {
			const { kind, namespace, name } = source ?? {
				kind: "source",
				namespace: "",
				name: ""
			};
			return report("sourceRef", "foreign-source", `${kind} ${namespace}/${name} is another repository`);
		}
		if (path === void 0) return report("path", "unknown-path", "the path holds a variable without a known value");
		if (path !== "" && !hasFolder(path)) return report("path", "missing", `${path} does not exist`);
		if (isEndless(kustomization)) return report("path", "refused", `${path} holds this Kustomization itself`);
		return path;
	}
};
/** The same document above, under whatever name: following it would never end. */
function isEndless({ object, parent }) {
	for (let above = parent; above !== void 0; above = above.parent) if (above.object.document === object.document) return true;
	return false;
}
/** Kinds that others are looked up by while the graph is walked. */
function isNamed({ kind }) {
	return kind === "ConfigMap" || kind === "Secret" || kind.endsWith("Repository") || kind === "Bucket";
}
const metadataFields = ["labels", "annotations"];
/** `spec.commonMetadata`: comes last, over everything else. */
function addCommonMetadata(resources, spec, provenance) {
	for (const field of metadataFields) {
		const pairs = entryOf(nodeAt(spec.node, "commonMetadata"), field)?.value;
		if (pairs?.kind !== "map") continue;
		const placed = {
			node: pairs,
			source: spec.sourceOf(pairs)
		};
		setPairs(resources, placed, [{
			path: ["metadata", field],
			create: true
		}], provenance);
	}
}

// actions/lib/domain/kustomize/build/configurations.ts
/** The `nameReference` entries of a transformer configuration. */
function readReferences(root) {
	return itemsAt(root, "nameReference").flatMap((entry) => {
		const kind = textAt$3(entry, "kind");
		if (kind === void 0) return [];
		const target = {
			kind,
			group: textAt$3(entry, "group"),
			version: textAt$3(entry, "version")
		};
		return readFieldSpecs(itemsAt(entry, "fieldSpecs")).map((field) => ({
			target,
			field
		}));
	});
}
function textAt$3(node, key) {
	const value = entryOf(node, key)?.value;
	return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value.text : void 0;
}

// actions/lib/domain/kustomize/build/files-read.ts
/** Notes what is read. */
var ReadingList = class {
	built = /* @__PURE__ */ new Set();
	data = /* @__PURE__ */ new Set();
	#tree;
	constructor(tree) {
		this.#tree = tree;
	}
	/** A kustomization: what it names is read with it, whatever becomes of it afterwards. */
	kustomization(path, folder, root) {
		this.built.add(path);
		for (const { use, field, path: named } of namedPaths(root)) {
			const target = resolveInside(folder, named);
			if (target === void 0 || !this.#tree.paths.has(target) || this.#tree.folders.has(target)) continue;
			if (use === "data" && field !== "replacements") this.data.add(target);
			else this.built.add(target);
		}
	}
};

// actions/lib/domain/kustomize/build/generated-data.ts
/**
* The entry `data`, with every value at the place that names it; none when a ConfigMap has no data. Secrets are base64. What
* is no text lies in a ConfigMap's `binaryData`, and its content is left out.
*/
function generatedData(kind, placed, generation) {
	const { provenance } = generation;
	const values = valuesOf(placed, generation);
	const isBinary = ({ text }) => kind === "ConfigMap" && text === void 0;
	const entriesOf = (some) => some.map(({ key, text = "", at }) => {
		const cause = {
			node: at,
			source: placed.source
		};
		return provenance.madeEntry(cause, key, provenance.madeText(cause, kind === "Secret" ? base64(text) : text));
	});
	const entry = (field, entries) => provenance.madeEntry(placed, field, provenance.madeMap(placed, entries));
	const data = entriesOf(values.filter((value) => !isBinary(value)));
	const binary = entriesOf(values.filter(isBinary));
	return [...data.length === 0 && kind === "ConfigMap" ? [] : [entry("data", data)], ...binary.length === 0 ? [] : [entry("binaryData", binary)]];
}
/** In lines of 70 characters once it is longer than one, as kustomize writes it. */
function base64(text) {
	const encoded = Buffer.from(text, "utf8").toString("base64");
	return encoded.length < 70 ? encoded : encoded.replace(/.{1,70}/g, "$&\n");
}
function valuesOf(placed, generation) {
	const { node } = placed;
	const single = entryOf(node, "env")?.value;
	return [
		...[...scalars(itemsAt(node, "envs")), ...scalars(single === void 0 ? [] : [single])].flatMap((at) => environment(contentOf(at.text, at, placed, generation) ?? "").map(([key, text]) => ({
			key,
			text,
			at
		}))),
		...scalars(itemsAt(node, "literals")).flatMap((at) => {
			const equals = at.text.indexOf("=");
			return equals < 1 ? [] : [{
				key: at.text.slice(0, equals),
				text: unquoted(at.text.slice(equals + 1)),
				at
			}];
		}),
		...scalars(itemsAt(node, "files")).map((at) => {
			const equals = at.text.indexOf("=");
			const path = at.text.slice(equals + 1);
			return {
				key: equals === -1 ? nameOf(path) : at.text.slice(0, equals),
				text: contentOf(path, at, placed, generation),
				at
			};
		})
	];
}
function scalars(nodes) {
	return nodes.flatMap((node) => node.kind === "scalar" ? [node] : []);
}
/** The text of a file: undefined when it is none; empty, with a gap, when the tree does not hold the file. */
function contentOf(path, at, { source }, generation) {
	const { layer, tree, report } = generation;
	const target = resolveInside(layer.folder, path);
	if (target !== void 0 && tree.paths.has(target)) return tree.files.get(target)?.yaml.source.text ?? tree.text(target);
	const span = source.span(at.start, at.end);
	if (target === void 0) report.gap(span, "refused", `${path} leaves the repository`);
	else report.gap(span, "missing", `${path} does not exist`);
	return "";
}
/** Quotes around a whole literal are taken away. */
function unquoted(value) {
	const quote = value[0];
	return value.length > 1 && (quote === "\"" || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}
/** Lines `KEY=value` of an env file; a key alone takes its value from Flux's own environment, where there is none. */
function environment(text) {
	return text.split(/\r?\n/).flatMap((line) => {
		const trimmed = line.replace(/^\uFEFF/, "").trimStart();
		if (trimmed === "" || trimmed.startsWith("#")) return [];
		const at = trimmed.indexOf("=");
		return at === -1 ? [[trimmed, ""]] : [[trimmed.slice(0, at), trimmed.slice(at + 1)]];
	});
}

// actions/lib/domain/kustomize/build/generate.ts
/**
* Adds the generated objects under the names that the kustomization gives them; a content hash is not computed. With
* `behavior: merge` or `replace` they change the object of that name that is there.
*/
function generate(generation) {
	const { layer, resources, provenance } = generation;
	if (layer.document === void 0) return;
	for (const generator of layer.generators) {
		const made = generated(generator, generation, layer.document);
		if (made === void 0) continue;
		const behavior = stringAt(generator.arguments.node, "behavior");
		const id = idOf(made);
		const index = resources.findIndex((each) => [...each.previous, idOf(each)].some((own) => sameId(own, id)));
		const old = resources[index];
		if (old !== void 0 && (behavior === "merge" || behavior === "replace")) resources[index] = joined(old, made, behavior === "merge", provenance);
		else resources.push(made);
	}
}
function generated({ kind, arguments: placed }, generation, document) {
	const { provenance, layer } = generation;
	const { node, source } = placed;
	const name = entryOf(node, "name")?.value;
	if (node.kind !== "map" || name?.kind !== "scalar") return void 0;
	provenance.take(placed);
	const named = {
		node: name,
		source
	};
	const namespace = entryOf(node, "namespace");
	const metadata = provenance.madeMap(named, [provenance.madeEntry(named, "name", name), ...namespace === void 0 ? [] : [namespace]]);
	const type = kind === "Secret" ? [typeOf(node, placed, provenance)] : [];
	const root = provenance.madeMap(placed, [
		provenance.madeEntry(placed, "apiVersion", provenance.madeText(placed, "v1")),
		provenance.madeEntry(placed, "kind", provenance.madeText(placed, kind)),
		provenance.madeEntry(named, "metadata", metadata),
		...type,
		...generatedData(kind, placed, generation),
		...immutable(node, layer, provenance)
	]);
	const made = newResource(root, document, { hashed: !isSet("disableNameSuffixHash", node, layer) });
	for (const [field, from] of optionPairs(node, layer, source)) setPairs([made], from, [{
		path: ["metadata", field],
		create: true
	}], provenance);
	return made;
}
function typeOf(node, placed, provenance) {
	return entryOf(node, "type") ?? provenance.madeEntry(placed, "type", provenance.madeText(placed, "Opaque"));
}
function immutable(node, layer, provenance) {
	if (!isSet("immutable", node, layer)) return [];
	const own = entryOf(nodeAt(node, "options"), "immutable");
	if (own !== void 0) return [own];
	const global = layer.generatorOptions;
	if (global === void 0) return [];
	provenance.take(global);
	return [entryOf(global.node, "immutable") ?? []].flat();
}
/** A switch of the generator's options or of `generatorOptions`: either turns it on. */
function isSet(option, node, layer) {
	return [nodeAt(node, "options", option), nodeAt(layer.generatorOptions?.node, option)].some((flag) => flag?.kind === "scalar" && flag.value === true);
}
/** Labels and annotations of `generatorOptions`, then those of the generator, which win. */
function optionPairs(node, layer, source) {
	return ["labels", "annotations"].flatMap((field) => {
		const global = nodeAt(layer.generatorOptions?.node, field);
		const own = nodeAt(node, "options", field);
		const globalSource = layer.generatorOptions?.source ?? source;
		return [...global?.kind === "map" ? [[field, {
			node: global,
			source: globalSource
		}]] : [], ...own?.kind === "map" ? [[field, {
			node: own,
			source
		}]] : []];
	});
}
/** Name, namespace and earlier names are the old object's; its data stays below the new one when they are merged. */
function joined(old, made, isMerge, provenance) {
	const parts = ["metadata", ...isMerge ? ["data", "binaryData"] : []];
	let { root } = made;
	for (const part of parts) {
		const before = entryOf(old.root, part);
		const now = entryOf(root, part);
		if (before === void 0) continue;
		const entry = now === void 0 ? before : provenance.entry(now, over(before.value, now.value, provenance));
		const others = root.entries.filter(({ key }) => key !== part);
		root = provenance.map(root, [...others, entry]);
	}
	const hashed = old.generated?.hashed === true && made.generated?.hashed === true;
	const metadata = entryOf(root, "metadata");
	const own = entryOf(old.root, "metadata")?.value;
	if (metadata?.value.kind === "map" && own?.kind === "map") {
		const names = own.entries.filter(({ key }) => key === "name" || key === "namespace");
		const rest = metadata.value.entries.filter(({ key }) => key !== "name" && key !== "namespace");
		const value = provenance.map(metadata.value, [...names, ...rest]);
		const others = root.entries.filter(({ key }) => key !== "metadata");
		root = provenance.map(root, [...others, provenance.entry(metadata, value)]);
	}
	const { document } = made;
	const { previous, prefixes, suffixes } = old;
	return {
		root,
		document,
		previous,
		prefixes,
		suffixes,
		...old.generated === void 0 ? {} : { generated: { hashed } }
	};
}
/** Maps laid over each other, two levels deep: the new entries win. */
function over(before, now, provenance, depth = 0) {
	if (before.kind !== "map" || now.kind !== "map") return now;
	const kept = before.entries.filter((entry) => entryOf(now, entry.key) === void 0);
	const entries = now.entries.map((entry) => {
		const old = entryOf(before, entry.key);
		return old === void 0 || depth > 0 ? entry : provenance.entry(entry, over(old.value, entry.value, provenance, 1));
	});
	return provenance.map(now, [...kept, ...entries]);
}

// actions/lib/domain/kustomize/build/kustomization-path.ts
/** The first of the three names that kustomize accepts; undefined when the folder has none. */
function kustomizationPath(folder, paths) {
	return kustomizationNames.map((name) => folder === "" ? name : `${folder}/${name}`).find((path) => paths.has(path));
}

// actions/lib/domain/kustomize/build/generated-paths.ts
/** Never part of the artifact (`ExcludeVCS`, `ExcludeCI`, `ExcludeExtra` of github.com/fluxcd/pkg/sourceignore). */
const excluded = new Set(".git .gitignore .gitmodules .gitattributes .github .circleci .travis.yml .gitlab-ci.yml appveyor.yml .drone.yml cloudbuild.yaml codeship-services.yml codeship-steps.yml .goreleaser.yml .sops.yaml .flux.yaml".split(" "));
/**
* Resources relative to `folder`, in the order of a walk over the disk: every YAML file, and in place of a folder with a
* kustomization of its own that folder (`scanManifests` in github.com/fluxcd/pkg/kustomize).
*/
function generatedPaths(folder, tree, isFlat) {
	const paths = below(folder, "", tree);
	return isFlat ? paths.filter((path) => !path.includes("/") && tree.paths.has(folder === "" ? path : `${folder}/${path}`)) : paths;
}
function below(folder, prefix, tree) {
	return tree.folders.names(folder).flatMap((name) => {
		if (excluded.has(name)) return [];
		const path = folder === "" ? name : `${folder}/${name}`;
		if (!tree.folders.has(path)) return /\.ya?ml$/.test(name) ? [prefix + name] : [];
		if (kustomizationPath(path, tree.paths) !== void 0) return [prefix + name];
		return below(path, `${prefix}${name}/`, tree);
	});
}

// actions/lib/domain/kustomize/build/reference-specs.ts
const podSpecs = [
	["Pod", "spec"],
	["PodTemplate", "template/spec"],
	...[
		"Deployment",
		"ReplicaSet",
		"DaemonSet",
		"StatefulSet",
		"Job"
	].map((kind) => [kind, "spec/template/spec"]),
	["CronJob", "spec/jobTemplate/spec/template/spec"]
];
/** Service accounts, claims and priority classes are looked for in these only. */
const runningPods = [...podSpecs.filter(([kind]) => kind !== "PodTemplate" && kind !== "ReplicaSet"), ["ReplicationController", "spec/template/spec"]];
const inPods = (kinds, paths) => kinds.flatMap(([kind, prefix]) => paths.map((path) => [kind, `${prefix}/${path}`]));
const inContainers$1 = (field, path) => ["containers", "initContainers"].map((list) => `${list}/${field}/${path}`);
const configMaps = [
	"volumes/configMap/name",
	"volumes/projected/sources/configMap/name",
	...inContainers$1("env", "valueFrom/configMapKeyRef/name"),
	...inContainers$1("envFrom", "configMapRef/name")
];
const secrets = [
	"volumes/secret/secretName",
	"volumes/projected/sources/secret/name",
	"imagePullSecrets/name",
	...inContainers$1("env", "valueFrom/secretKeyRef/name"),
	...inContainers$1("envFrom", "secretRef/name")
];
const rbac = "rbac.authorization.k8s.io";
const nginx = String.raw`metadata/annotations/nginx.ingress.kubernetes.io\/`;
const webhooks$1 = ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"];
const scaled = [["HorizontalPodAutoscaler", "spec/scaleTargetRef/name"]];
const table = [
	["Deployment", scaled],
	["ReplicationController", scaled],
	["ReplicaSet", scaled],
	["StatefulSet", scaled],
	["/v1 ConfigMap", [
		...inPods(podSpecs, configMaps),
		["Node", "spec/configSource/configMap"],
		["Role", "rules/resourceNames"],
		["ClusterRole", "rules/resourceNames"],
		["Ingress", `${nginx}fastcgi-params-configmap`]
	]],
	["/v1 Secret", [
		...inPods(podSpecs, secrets),
		["Ingress", "spec/tls/secretName"],
		["Ingress", String.raw`metadata/annotations/ingress.kubernetes.io\/auth-secret`],
		["Ingress", `${nginx}auth-secret`],
		["Ingress", `${nginx}auth-tls-secret`],
		["ServiceAccount", "imagePullSecrets/name"],
		...[
			"secretName",
			"adminSecretName",
			"userSecretName",
			"secretRef"
		].map((name) => ["StorageClass", `parameters/${name}`]),
		["Role", "rules/resourceNames"],
		["ClusterRole", "rules/resourceNames"],
		[
			"Service",
			"spec/template/spec/containers/env/valueFrom/secretKeyRef/name",
			"serving.knative.dev"
		],
		["PersistentVolume", "spec/azureFile/secretName"]
	]],
	["/v1 Service", [
		[
			"StatefulSet",
			"spec/serviceName",
			"apps"
		],
		["Ingress", "spec/rules/http/paths/backend/serviceName"],
		["Ingress", "spec/backend/serviceName"],
		["Ingress", "spec/rules/http/paths/backend/service/name"],
		["Ingress", "spec/defaultBackend/service/name"],
		[
			"APIService",
			"spec/service/name",
			"apiregistration.k8s.io"
		],
		...webhooks$1.map((kind) => [
			kind,
			"webhooks/clientConfig/service",
			"admissionregistration.k8s.io"
		])
	]],
	[`${rbac}/ Role`, [[
		"RoleBinding",
		"roleRef/name",
		rbac
	]]],
	[`${rbac}/ ClusterRole`, [[
		"RoleBinding",
		"roleRef/name",
		rbac
	], [
		"ClusterRoleBinding",
		"roleRef/name",
		rbac
	]]],
	["/v1 ServiceAccount", [
		[
			"RoleBinding",
			"subjects",
			rbac
		],
		[
			"ClusterRoleBinding",
			"subjects",
			rbac
		],
		...inPods(runningPods, ["serviceAccountName"])
	]],
	["/v1 PersistentVolumeClaim", inPods(runningPods, ["volumes/persistentVolumeClaim/claimName"])],
	["/v1 PersistentVolume", [["PersistentVolumeClaim", "spec/volumeName"], ["ClusterRole", "rules/resourceNames"]]],
	["storage.k8s.io/v1 StorageClass", [
		["PersistentVolume", "spec/storageClassName"],
		["PersistentVolumeClaim", "spec/storageClassName"],
		["StatefulSet", "spec/volumeClaimTemplates/spec/storageClassName"]
	]],
	["scheduling.k8s.io/v1 PriorityClass", inPods(runningPods, ["priorityClassName"])],
	["admissionregistration.k8s.io/ ValidatingAdmissionPolicy", [[
		"ValidatingAdmissionPolicyBinding",
		"spec/policyName",
		"admissionregistration.k8s.io"
	]]]
];
/** The default references. IngressClass is left out: kustomize's entry for it names a group that does not exist. */
const referenceSpecs = table.flatMap(([target, fields]) => {
	const [groupVersion = "", targetKind] = target.includes(" ") ? target.split(" ") : ["", target];
	const [group = "", version = ""] = groupVersion.split("/");
	const orAny = (text) => text === "" ? void 0 : text;
	return fields.map(([kind, path, fieldGroup]) => {
		const field = {
			path: splitPath(path),
			create: false,
			kind,
			group: fieldGroup
		};
		return {
			target: {
				group: orAny(group),
				version: orAny(version),
				kind: targetKind ?? target
			},
			field
		};
	});
});

// actions/lib/domain/kustomize/build/hashed-names.ts
/**
* Notes the nodes of a finished build that name an object with a hash and are a field that kustomize knows for it, by itself
* or by `configurations`: they get the whole name. All other fields keep the plain one.
*/
function noteHashedNames(resources, configured, provenance) {
	const hashed = new Set(resources.filter(({ generated }) => generated?.hashed === true).map((each) => keyOf$1(each)));
	if (hashed.size === 0) return;
	const anywhere = new Set([...hashed].map((key) => key.slice(key.indexOf("\n") + 1)));
	const kinds = new Set([...hashed].map((key) => key.split("\n")[1] ?? ""));
	const specs = [...referenceSpecs, ...configured].filter(({ target }) => kinds.has(target.kind));
	for (const referrer of resources) {
		const id = idOf(referrer);
		const means = (name, kind) => isClusterScoped(id) ? anywhere.has(`${kind}\n${name}`) : hashed.has(`${effectiveNamespace(id)}\n${kind}\n${name}`);
		for (const { target, field } of specs) {
			if (!fits(field, id)) continue;
			const note = (node) => {
				for (const each of node?.kind === "list" ? node.items : [node]) if (each?.kind === "scalar" && means(each.text, target.kind)) provenance.noteHashed(each);
			};
			editAt(referrer.root, field.path, {
				provenance,
				set: note
			});
		}
	}
}
function keyOf$1(resource) {
	const id = idOf(resource);
	return `${effectiveNamespace(id)}\n${id.kind}\n${id.name}`;
}

// actions/lib/domain/kustomize/build/layer.ts
/** The layer of a kustomization file. A file without content has no fields. */
function readLayer(folder, document) {
	const { root, source } = document;
	const list = (field) => itemsAt(root, field).map((node) => ({
		node,
		source
	}));
	const paths = (field) => list(field).flatMap(namedPlace);
	const generators = (field, kind) => list(field).map((placed) => ({
		kind,
		arguments: placed
	}));
	return {
		folder,
		document,
		isComponent: stringAt(root, "kind") === "Component",
		resources: [...paths("resources"), ...paths("bases")],
		components: paths("components"),
		configurations: paths("configurations"),
		transformers: paths("transformers"),
		foreignGenerators: [...list("generators"), ...list("helmCharts")],
		namespace: textOf$2(root, "namespace", source),
		namePrefix: textOf$2(root, "namePrefix", source),
		nameSuffix: textOf$2(root, "nameSuffix", source),
		generators: [...generators("configMapGenerator", "ConfigMap"), ...generators("secretGenerator", "Secret")],
		generatorOptions: placedAt(root, "generatorOptions", source),
		patches: list("patches"),
		mergePatches: list("patchesStrategicMerge"),
		jsonPatches: list("patchesJson6902"),
		labels: list("labels"),
		commonLabels: mapAt(root, "commonLabels", source),
		commonAnnotations: mapAt(root, "commonAnnotations", source),
		images: list("images"),
		replicas: list("replicas"),
		replacements: list("replacements")
	};
}
/** The kustomization that Flux writes where a folder has none. */
function generatedLayer(folder, resources) {
	return {
		...emptyLayer,
		folder,
		resources: resources.map((path) => ({ path }))
	};
}
const emptyLayer = {
	folder: "",
	document: void 0,
	isComponent: false,
	resources: [],
	components: [],
	configurations: [],
	transformers: [],
	foreignGenerators: [],
	namespace: void 0,
	namePrefix: void 0,
	nameSuffix: void 0,
	generators: [],
	generatorOptions: void 0,
	patches: [],
	mergePatches: [],
	jsonPatches: [],
	labels: [],
	commonLabels: void 0,
	commonAnnotations: void 0,
	images: [],
	replicas: [],
	replacements: []
};
/**
* What kustomize-controller writes into the kustomization before it builds: namespace, prefix and suffix of the spec take
* the place of the file's, patches and components are appended, images replace those of the same name
* (`GenerateManifest` in github.com/fluxcd/pkg/kustomize 1.35.3).
*/
function withFluxSpec(layer, spec, hasComponent) {
	const { node, sourceOf } = spec;
	const list = (field) => itemsAt(node, field).map((item) => ({
		node: item,
		source: sourceOf(item)
	}));
	const text = (field) => {
		const value = entryOf(node, field)?.value;
		return value === void 0 ? void 0 : textOf$2(node, field, sourceOf(value));
	};
	const ignoresMissing = nodeAt(node, "ignoreMissingComponents");
	const lenient = ignoresMissing?.kind === "scalar" && ignoresMissing.value === true;
	const components = list("components").flatMap(namedPlace).filter(({ path }) => !lenient || hasComponent(path));
	return {
		...layer,
		namespace: text("targetNamespace") ?? layer.namespace,
		namePrefix: text("namePrefix") ?? layer.namePrefix,
		nameSuffix: text("nameSuffix") ?? layer.nameSuffix,
		patches: [...layer.patches, ...list("patches")],
		mergePatches: [...layer.mergePatches, ...list("patchesStrategicMerge")],
		jsonPatches: [...layer.jsonPatches, ...list("patchesJson6902")],
		components: [...layer.components, ...components],
		images: replaceByName(layer.images, list("images"))
	};
}
function replaceByName(own, added) {
	const result = [...own];
	for (const image of added) {
		const name = stringAt(image.node, "name");
		const index = result.findIndex(({ node }) => stringAt(node, "name") === name);
		if (index === -1) result.push(image);
		else result[index] = image;
	}
	return result;
}
function namedPlace(placed) {
	const { node, source } = placed;
	if (node.kind !== "scalar" || typeof node.value !== "string" || node.value === "") return [];
	return [{
		path: node.value,
		at: {
			node,
			source
		}
	}];
}
/** A scalar with text; empty text counts as absent, as for Go's zero value. */
function textOf$2(map, key, source) {
	const node = entryOf(map, key)?.value;
	return node?.kind === "scalar" && node.value !== null && node.text !== "" ? {
		node,
		source
	} : void 0;
}
function placedAt(map, key, source) {
	const node = entryOf(map, key)?.value;
	return node === void 0 ? void 0 : {
		node,
		source
	};
}
function mapAt(map, key, source) {
	const node = entryOf(map, key)?.value;
	return node?.kind === "map" ? {
		node,
		source
	} : void 0;
}

// actions/lib/domain/kustomize/build/name-references.ts
/**
* Rewrites the references of all objects of a finished build: kustomize's own fields, and those of `configurations`. Content
* hashes do not count: names stay plain.
*/
function followNames(resources, configured, provenance) {
	const targets = new Targets(resources);
	if (targets.isEmpty) return;
	const byKind = targets.changing(configured);
	if (byKind.size === 0) return;
	for (const referrer of resources) {
		const id = idOf(referrer);
		for (const spec of byKind.get(id.kind) ?? []) {
			if (!fits(spec.field, id)) continue;
			const reference = {
				referrer,
				id,
				spec,
				targets,
				provenance
			};
			referrer.root = editAt(referrer.root, spec.field.path, {
				provenance,
				set: (node) => followed(node, reference)
			});
		}
	}
}
/** Names change only with their objects; a map with a name gets the namespace of its object, too. */
const mapReferences = referenceSpecs.filter(({ field }) => field.path.at(-1) === "subjects" || field.path.at(-1) === "service");
const nameReferences = new Map([...new Set(referenceSpecs.map(({ target }) => target.kind))].map((kind) => [kind, referenceSpecs.filter((spec) => spec.target.kind === kind && !mapReferences.includes(spec))]));
/** The objects that were called otherwise before, by what they were called. */
var Targets = class {
	#byName = /* @__PURE__ */ new Map();
	#renamed = /* @__PURE__ */ new Set();
	originalNamespaces = /* @__PURE__ */ new Set();
	all;
	constructor(resources) {
		this.all = resources;
		for (const resource of resources) {
			this.originalNamespaces.add(originalNamespace(resource));
			if (resource.previous.length === 0) continue;
			const { name } = idOf(resource);
			for (const old of new Set(resource.previous.map((id) => id.name))) {
				const known = this.#byName.get(old);
				if (known === void 0) this.#byName.set(old, [resource]);
				else known.push(resource);
			}
			for (const id of resource.previous) if (id.name !== name) this.#renamed.add(id.kind);
		}
	}
	get isEmpty() {
		return this.#byName.size === 0;
	}
	/** Fields that may have to follow, by the kind that they stand in; any kind is the empty string. */
	changing(configured) {
		const found = /* @__PURE__ */ new Map();
		const add = (spec) => {
			const kind = spec.field.kind ?? "";
			const known = found.get(kind);
			if (known === void 0) found.set(kind, [spec]);
			else known.push(spec);
		};
		for (const spec of mapReferences) add(spec);
		for (const kind of this.#renamed) for (const spec of nameReferences.get(kind) ?? []) add(spec);
		for (const spec of configured) if (this.#renamed.has(spec.target.kind)) add(spec);
		return found;
	}
	named(old) {
		return this.#byName.get(old) ?? [];
	}
};
function followed(node, reference) {
	if (node?.kind === "scalar") return followedName(node, reference);
	if (node?.kind === "map") return followedMap(node, reference);
	if (node?.kind !== "list") return void 0;
	return reference.provenance.list(node, node.items.map((item) => followed(item, reference) ?? item));
}
function followedName(node, { referrer, id, spec, targets, provenance }) {
	const found = pick(targets.named(node.text), {
		referrer,
		id,
		spec
	}, (a, b) => idOf(a).name === idOf(b).name);
	if (found === void 0) return void 0;
	const { name } = idOf(found);
	return name === node.text ? void 0 : provenance.text(node, name);
}
/** A map with `name` and perhaps `namespace`: a subject, a webhook's service. */
function followedMap(map, reference) {
	const { referrer, id, spec, targets, provenance } = reference;
	const name = entryOf(map, "name")?.value;
	if (name?.kind !== "scalar") return void 0;
	const namespace = entryOf(map, "namespace")?.value;
	const all = targets.named(name.text);
	const found = pick(namespace?.kind === "scalar" ? inNamespace(all, namespace.text, reference) : all, {
		referrer,
		id,
		spec
	}, (a, b) => {
		const [one, other] = [idOf(a), idOf(b)];
		return one.name === other.name && one.namespace === other.namespace;
	});
	if (found === void 0) return void 0;
	const target = idOf(found);
	let changed = map;
	if (target.name !== name.text) changed = editAt(changed, ["name"], {
		provenance,
		set: () => provenance.text(name, target.name)
	});
	const written = nodeAt(found.root, "metadata", "namespace");
	if (target.namespace === "" || written?.kind !== "scalar") return changed;
	const cause = {
		node: written,
		source: provenance.of(written) ?? found.document.source
	};
	provenance.take(cause);
	const set = (old) => old?.kind === "scalar" && old.text === target.namespace ? old : written;
	return editAt(changed, ["namespace"], {
		provenance,
		create: cause,
		set
	});
}
/**
* By the namespace that objects had at first, else by the present one. Kustomize decides for all of a build at once: when any
* object had that namespace at first, only those count.
*/
function inNamespace(candidates, namespace, reference) {
	const { referrer, id, targets } = reference;
	if (isClusterScoped(id) ? targets.originalNamespaces.has(namespace) : targets.all.some((each) => originalNamespace(each) === namespace && mayMean(each, referrer, id))) return candidates.filter((each) => originalNamespace(each) === namespace);
	return candidates.filter((each) => effectiveNamespace(idOf(each)) === namespace);
}
function originalNamespace(resource) {
	return effectiveNamespace(originalId(resource));
}
/** The one object that is meant; undefined when there is none, or several that differ. */
function pick(candidates, { referrer, id, spec }, isSame) {
	let left = candidates.filter((each) => isWithinReach(each, referrer, id) && wasOfKind(each, spec.target));
	if (spec.field.path.at(-2) === "roleRef") left = left.filter((each) => isRoleOf(each, referrer));
	if (left.length === 1) return left[0];
	left = left.filter((each) => sharesAffixes(each, referrer, true));
	if (left.length > 1) left = left.filter((each) => sharesAffixes(each, referrer, false));
	const [first] = left;
	return first !== void 0 && left.every((each) => isSame(first, each)) ? first : void 0;
}
/** Objects of different namespaces cannot refer to each other, but bindings can to service accounts. */
function isWithinReach(candidate, referrer, id) {
	if (!mayMean(candidate, referrer, id)) return false;
	const target = idOf(candidate);
	return isSharedWith(target, id) || target.kind === "ServiceAccount";
}
/** `SubsetThatCouldBeReferencedByResource`: of other namespaces only those that a RoleBinding names. */
function mayMean(candidate, referrer, id) {
	const target = idOf(candidate);
	if (isSharedWith(target, id)) return true;
	if (id.kind !== "RoleBinding") return false;
	return itemsAt(referrer.root, "subjects").some((subject) => stringAt(subject, "kind") === "ServiceAccount" && stringAt(subject, "namespace") === target.namespace);
}
function isSharedWith(target, id) {
	return isClusterScoped(id) || isClusterScoped(target) || effectiveNamespace(target) === effectiveNamespace(id);
}
function wasOfKind({ previous }, target) {
	return previous.some((id) => id.kind === target.kind && (target.group === void 0 || id.group === target.group) && (target.version === void 0 || id.version === target.version));
}
function isRoleOf({ previous }, referrer) {
	const group = stringAt(referrer.root, "roleRef", "apiGroup");
	const kind = stringAt(referrer.root, "roleRef", "kind");
	if (group === void 0 || kind === void 0) return true;
	return previous.some((id) => id.group === group && id.kind === kind);
}
function sharesAffixes(one, other, allowEmpty) {
	return ["prefixes", "suffixes"].every((affix) => {
		const [a, b] = [one[affix], other[affix]];
		if (allowEmpty && (a.length === 0 || b.length === 0)) return true;
		return endsAlike(a, b);
	});
}
function endsAlike(a, b) {
	const [short, long] = a.length > b.length ? [b, a] : [a, b];
	if (short.length === 0) return long.length === 0;
	return short.every((text, index) => text === long[index + long.length - short.length]);
}

// actions/lib/domain/kubernetes/label-selector.ts
/** The requirements of a selector, all of which must hold; undefined when it cannot be read. An empty text asks for nothing. */
function parseLabelSelector(text) {
	if (text.trim() === "") return [];
	const parts = text.split(/,(?![^(]*\))/).map((part) => requirement(part.trim()));
	return parts.every((part) => part !== void 0) ? parts : void 0;
}
const word = String.raw`([A-Za-z0-9]?[-A-Za-z0-9_./]*)`;
const set = new RegExp(`^${word}\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const equality = new RegExp(`^${word}\\s*(==|=|!=|>|<)\\s*${word}$`);
const presence = new RegExp(`^(!?)\\s*${word}$`);
const operators = {
	"=": "in",
	"==": "in",
	"!=": "notin",
	">": "gt",
	"<": "lt"
};
function requirement(text) {
	const inSet = set.exec(text);
	if (inSet !== null) {
		const [, key = "", operator, values = ""] = inSet;
		return {
			key,
			operator: operator === "in" ? "in" : "notin",
			values: values.split(",").map((value) => value.trim())
		};
	}
	const equal = equality.exec(text);
	if (equal !== null) {
		const [, key = "", sign, value = ""] = equal;
		return {
			key,
			operator: operators[sign],
			values: [value]
		};
	}
	const exists = presence.exec(text);
	if (exists === null || exists[2] === "") return void 0;
	return {
		key: exists[2] ?? "",
		operator: exists[1] === "!" ? "absent" : "exists",
		values: []
	};
}
/** True when labels (or annotations) meet every requirement. What lacks a key meets `!=` and `notin`. */
function matchesLabels(requirements, labels) {
	return requirements.every(({ key, operator, values }) => {
		const value = labels.get(key);
		switch (operator) {
			case "in": return value !== void 0 && values.includes(value);
			case "notin": return value === void 0 || !values.includes(value);
			case "exists": return value !== void 0;
			case "absent": return value === void 0;
			default: {
				if (value === void 0 || !/^-?\d+$/.test(value)) return false;
				const difference = Number(value) - Number(values[0]);
				return operator === "gt" ? difference > 0 : difference < 0;
			}
		}
	});
}

// actions/lib/domain/kustomize/build/select.ts
/**
* Reads a selector; undefined when a part of it cannot be read, where kustomize gives up. Every field is a regular expression
* over the whole value (`NewSelectorRegex` in sigs.k8s.io/kustomize/api/types).
*/
function readSelector(node) {
	const labels = parseLabelSelector(textAt$2(node, "labelSelector") ?? "");
	const annotations = parseLabelSelector(textAt$2(node, "annotationSelector") ?? "");
	if (labels === void 0 || annotations === void 0) return void 0;
	const [group, version, kind, name, namespace] = [
		"group",
		"version",
		"kind",
		"name",
		"namespace"
	].map((field) => patternOf(textAt$2(node, field)));
	if ([
		group,
		version,
		kind,
		name,
		namespace
	].includes("unreadable")) return void 0;
	const read = (pattern) => pattern === "unreadable" ? void 0 : pattern;
	return {
		group: read(group),
		version: read(version),
		kind: read(kind),
		name: read(name),
		namespace: read(namespace),
		labels,
		annotations
	};
}
/** Original and present names and namespaces both count; kind, group and version are the present ones. */
function isSelected(selector, resource) {
	const id = idOf(resource);
	if (selector.kind?.test(id.kind) === false) return false;
	if (selector.group?.test(id.group) === false || selector.version?.test(id.version) === false) return false;
	const original = originalId(resource);
	const { name, namespace, labels, annotations } = selector;
	if (name !== void 0 && !name.test(original.name) && !name.test(id.name)) return false;
	if (namespace !== void 0 && !namespace.test(effectiveNamespace(original)) && !namespace.test(effectiveNamespace(id))) return false;
	if (labels.length > 0 && !matchesLabels(labels, textsAt(resource.root, "labels"))) return false;
	return annotations.length === 0 || matchesLabels(annotations, textsAt(resource.root, "annotations"));
}
function patternOf(text) {
	if (text === void 0 || text === "") return void 0;
	if (/^[\w /-]*$/.test(text)) return {
		literal: text,
		test: (other) => other === text
	};
	let compiled;
	try {
		compiled = compileRe2(`^(?:${text})$`);
	} catch (error) {
		if (error instanceof SyntaxError) return "unreadable";
		throw error;
	}
	return {
		literal: void 0,
		test: (other) => compiled.test(other)
	};
}
function textAt$2(node, field) {
	const value = entryOf(node, field)?.value;
	return value?.kind === "scalar" && value.value !== null ? value.text : void 0;
}
function textsAt(root, field) {
	const map = nodeAt(root, "metadata", field);
	if (map?.kind !== "map") return /* @__PURE__ */ new Map();
	return new Map(map.entries.flatMap(({ key, value }) => value.kind === "scalar" ? [[key, value.text]] : []));
}

// actions/lib/domain/kustomize/build/read-patch.ts
/** Reads patches; what is listed by several kustomizations, or injected into many children, is parsed once. */
var PatchReader = class {
	#known = /* @__PURE__ */ new WeakMap();
	#tree;
	#provenance;
	constructor(tree, provenance) {
		this.#tree = tree;
		this.#provenance = provenance;
	}
	/** An item of `patchesJson6902`: it needs a name, and does not remember the one that it changes. */
	readLegacyJson(item, folder) {
		const patch = this.read(item, folder);
		const hasName = patch.selector?.name !== void 0;
		return {
			...patch,
			forgetsNames: true,
			...hasName ? {} : { problem: "the target needs a name" }
		};
	}
	/** An item of `patches`, or `patchesStrategicMerge` (a path, or text). `folder` is what paths start at. */
	read(item, folder) {
		const place = namesFile(item.node) ? folder : "";
		const known = this.#known.get(item.node)?.get(place);
		if (known !== void 0) return known;
		const patch = this.#read(item, folder);
		const byPlace = this.#known.get(item.node) ?? /* @__PURE__ */ new Map();
		this.#known.set(item.node, byPlace.set(place, patch));
		return patch;
	}
	#read(item, folder) {
		const parts = item.node.kind === "scalar" ? this.#legacy(item, folder) : this.#parts(item, folder);
		for (const part of parts) this.#provenance.take(part);
		const target = entryOf(item.node, "target")?.value;
		const hasTarget = target !== void 0 && !(target.kind === "scalar" && target.value === null);
		const selector = hasTarget ? readSelector(target) : void 0;
		const operations = parts.find((part) => part.node.kind === "list");
		const merges = parts.filter((part) => part.node.kind === "map");
		const problem = problemOf({
			parts,
			hasTarget,
			selector,
			operations,
			merges
		});
		return {
			item,
			merges,
			operations,
			selector,
			...problem === void 0 ? {} : { problem },
			allowsNameChange: isOn$1(nodeAt(item.node, "options", "allowNameChange")),
			allowsKindChange: isOn$1(nodeAt(item.node, "options", "allowKindChange"))
		};
	}
	#parts({ node, source }, folder) {
		const text = entryOf(node, "patch")?.value;
		if (text?.kind === "scalar" && text.text.trim() !== "") {
			const inner = embeddedSource(source, text);
			return inner === void 0 ? [] : roots(readYaml(inner, { dialect: "kustomize" }).documents);
		}
		const path = entryOf(node, "path")?.value;
		return path?.kind === "scalar" ? this.#file(path.text, folder) : [];
	}
	/** `patchesStrategicMerge`: text when it reads as an object, else a path. */
	#legacy({ node, source }, folder) {
		if (node.kind !== "scalar") return [];
		const inner = node.text.includes("\n") ? embeddedSource(source, node) : void 0;
		if (inner !== void 0) return roots(readYaml(inner, { dialect: "kustomize" }).documents);
		return this.#file(node.text, folder);
	}
	#file(path, folder) {
		const target = resolveInside(folder, path);
		if (target === void 0) return [];
		const file = this.#tree.files.get(target);
		if (file !== void 0) return roots(file.documents);
		const text = this.#tree.paths.has(target) ? this.#tree.text(target) : void 0;
		return text === void 0 ? [] : roots(readYaml(sourceText(target, text), { dialect: "kustomize" }).documents);
	}
};
function namesFile(item) {
	return item.kind === "scalar" ? !item.text.includes("\n") : entryOf(item, "path") !== void 0;
}
function roots(documents) {
	return documents.flatMap(({ root, source }) => root === void 0 ? [] : [{
		node: root,
		source
	}]);
}
function problemOf({ parts, hasTarget, selector, operations, merges }) {
	if (parts.length === 0) return "the patch cannot be read";
	if (hasTarget && selector === void 0) return "the target cannot be read";
	if (operations !== void 0 && selector === void 0) return "a JSON patch needs a target";
	if (hasTarget && merges.length > 1) return "several merge patches cannot share one target";
}
function isOn$1(node) {
	return node?.kind === "scalar" && node.value === true;
}

// actions/lib/domain/kustomize/build/apply-operations.ts
/** Applies the list of operations to an object. */
function applyOperations(object, operations, provenance) {
	let root = object;
	for (const operation of operations.node.items) {
		const op = stringAt(operation, "op") ?? "";
		const path = pointerAt(operation, "path");
		if (path === void 0) return { problem: "an operation lacks a path" };
		const done = applyOne(root, {
			op,
			path,
			operation
		}, {
			provenance,
			cause: {
				node: operation,
				source: operations.source
			}
		});
		if (typeof done === "string") return { problem: `${op} ${textOf$1(operation, "path")}: ${done}` };
		root = done;
	}
	return root.kind === "map" ? { root } : { problem: "the patch leaves no object" };
}
/** The new root, or a problem in words. */
function applyOne(root, { op, path, operation }, around) {
	const value = entryOf(operation, "value")?.value;
	const from = pointerAt(operation, "from");
	switch (op) {
		case "add": return value === void 0 ? "value is missing" : put(root, path, {
			value,
			mustExist: false
		}, around);
		case "replace": return value === void 0 ? "value is missing" : put(root, path, {
			value,
			mustExist: true
		}, around);
		case "remove": return take(root, path, around);
		case "test": return root;
		case "copy":
		case "move": {
			const moved = from === void 0 ? void 0 : lookUp$1(root, from);
			if (from === void 0 || moved === void 0) return "there is nothing at from";
			const rest = op === "move" ? take(root, from, around) : root;
			return typeof rest === "string" ? rest : put(rest, path, {
				value: moved,
				mustExist: false
			}, around);
		}
		default: return "is no operation";
	}
}
function put(node, path, what, around) {
	const [step, ...rest] = path;
	if (step === void 0) return what.value;
	const { provenance, cause } = around;
	if (node.kind === "map") {
		const index = node.entries.findIndex(({ key }) => key === step);
		const entry = node.entries[index];
		if (rest.length === 0) {
			if (entry === void 0 && what.mustExist) return "there is no such field";
			const made = provenance.madeEntry(cause, step, what.value);
			return provenance.map(node, entry === void 0 ? [...node.entries, made] : node.entries.with(index, made));
		}
		if (entry === void 0) return `${step} does not exist`;
		const value = put(entry.value, rest, what, around);
		return typeof value === "string" ? value : provenance.map(node, node.entries.with(index, provenance.entry(entry, value)));
	}
	return node.kind === "list" ? putItem(node, [step, ...rest], what, around) : `${step} does not exist`;
}
function putItem(list, path, what, around) {
	const [step = "", ...rest] = path;
	const { provenance } = around;
	const isNew = rest.length === 0 && !what.mustExist;
	const index = indexOf(step, list.items.length + (isNew ? 1 : 0));
	if (index === void 0) return `there is no item ${step}`;
	if (isNew) return provenance.list(list, list.items.toSpliced(index, 0, what.value));
	const item = list.items[index];
	if (item === void 0) return `there is no item ${step}`;
	const value = put(item, rest, what, around);
	return typeof value === "string" ? value : provenance.list(list, list.items.with(index, value));
}
function take(node, path, around) {
	const [step, ...rest] = path;
	if (step === void 0) return "the whole object cannot be removed";
	const { provenance } = around;
	if (node.kind === "map") {
		const index = node.entries.findIndex(({ key }) => key === step);
		const entry = node.entries[index];
		if (entry === void 0) return `${step} does not exist`;
		if (rest.length === 0) return provenance.map(node, node.entries.toSpliced(index, 1));
		const value = take(entry.value, rest, around);
		return typeof value === "string" ? value : provenance.map(node, node.entries.with(index, provenance.entry(entry, value)));
	}
	if (node.kind !== "list") return `${step} does not exist`;
	const index = indexOf(step, node.items.length);
	const item = index === void 0 ? void 0 : node.items[index];
	if (index === void 0 || item === void 0) return `there is no item ${step}`;
	if (rest.length === 0) return provenance.list(node, node.items.toSpliced(index, 1));
	const value = take(item, rest, around);
	return typeof value === "string" ? value : provenance.list(node, node.items.with(index, value));
}
/** `-` is the end; negative indices count from there. */
function indexOf(step, length) {
	if (step === "-") return length - 1;
	if (!/^-?\d+$/.test(step)) return void 0;
	const index = Number(step) < 0 ? length + Number(step) : Number(step);
	return index >= 0 && index < length ? index : void 0;
}
function lookUp$1(root, path) {
	let at = root;
	for (const step of path) if (at?.kind === "list") at = at.items[indexOf(step, at.items.length) ?? -1];
	else at = entryOf(at, step)?.value;
	return at;
}
/** Segments of a JSON pointer (RFC 6901); the empty pointer has none. */
function pointerAt(operation, key) {
	const text = textOf$1(operation, key);
	if (text === void 0) return void 0;
	return text.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function textOf$1(operation, key) {
	const value = entryOf(operation, key)?.value;
	return value?.kind === "scalar" && value.value !== null ? value.text : void 0;
}

// actions/lib/domain/kustomize/build/merging.ts
/** `$patch: delete` and its sisters. */
function directiveOf(node) {
	const value = entryOf(node, "$patch")?.value;
	return value?.kind === "scalar" ? value.text : void 0;
}

// actions/lib/domain/kustomize/build/merge-list.ts
/** The merged list; undefined when the patch deletes it. */
function mergeList(old, patch, field, merging) {
	const directive = listDirective(patch);
	const changes = patch.items.filter((item) => !isListDirective(item));
	if (directive === "delete") return void 0;
	if (directive === "replace") return merging.provenance.list(patch, changes);
	const keys = field.keys ?? [];
	const items = keys.length === 0 ? mergeValues(old.items, changes) : mergeItems({
		old: old.items,
		changes,
		keys,
		field,
		merging
	});
	return merging.provenance.list(old, items);
}
/** Plain values such as finalizers: each once. */
function mergeValues(old, changes) {
	const seen = /* @__PURE__ */ new Set();
	return [...changes, ...old].filter((item) => {
		const text = item.kind === "scalar" ? item.text : "";
		if (seen.has(text)) return false;
		seen.add(text);
		return true;
	});
}
function mergeItems({ old, changes, keys, field, merging }) {
	const identities = identitiesOf([...changes, ...old], keys);
	const isMoved = isMovedBack(keys, identities);
	const fresh = [];
	const moved = /* @__PURE__ */ new Map();
	const itemField = field.fields === void 0 ? {} : { fields: field.fields };
	for (const identity of identities) {
		const before = old.find((item) => isItem(item, keys, identity));
		const change = changes.find((item) => isItem(item, keys, identity));
		const item = change === void 0 ? before : before === void 0 ? merging.added(change, itemField) : merging.merge(before, change, itemField);
		if (item === void 0 || item.kind === "map" && item.entries.length === 0) continue;
		if (before !== void 0 && isMoved) moved.set(before, item);
		else if (!fresh.includes(item)) fresh.push(item);
	}
	const behind = old.flatMap((item) => moved.get(item) ?? []);
	const keyless = [...changes, ...old].filter((item) => identityOf(item, keys).every((value) => value === ""));
	return [
		...fresh,
		...behind,
		...keyless
	];
}
/** What was in the list before goes behind what is new, but only where several keys are in use (`appendListNode`). */
function isMovedBack(keys, identities) {
	return keys.filter((_, index) => identities.some((identity) => identity[index] !== "")).length > 1;
}
/** Key values of the items, each once; where two differ only in values that one of them lacks they are the same item. */
function identitiesOf(items, keys) {
	const seen = /* @__PURE__ */ new Set();
	const found = items.flatMap((item) => {
		const identity = identityOf(item, keys);
		const text = identity.join("\n");
		if (seen.has(text) || identity.every((value) => value === "")) return [];
		seen.add(text);
		return [identity];
	});
	if (keys.length < 2) return found;
	for (const [i, one] of found.entries()) for (const [j, other] of found.entries()) {
		const joined = joinedIdentity(one, other);
		if (joined === void 0) continue;
		found[i] = joined;
		found[j] = joined;
	}
	return found.filter((identity, index) => found.findIndex((each) => each.join("\n") === identity.join("\n")) === index);
}
function joinedIdentity(one, other) {
	if (!one.some((value, index) => value === other[index])) return void 0;
	return one.some((value, index) => value !== other[index] && value !== "" && other[index] !== "") ? void 0 : one.map((value, index) => value === "" ? other[index] ?? "" : value);
}
function identityOf(item, keys) {
	return keys.map((key) => {
		const value = entryOf(item, key)?.value;
		return value?.kind === "scalar" && value.value !== null ? value.text : "";
	});
}
/** An item that lacks the secondary key is meant by any value of it. */
function isItem(item, keys, identity) {
	const own = identityOf(item, keys);
	return own.some((value) => value !== "") && own.every((value, index) => value === identity[index] || value === "");
}
function listDirective(patch) {
	const found = patch.items.find(isListDirective);
	return found === void 0 ? void 0 : directiveOf(found);
}
/** An item that is nothing but `$patch` speaks of the whole list. */
function isListDirective(item) {
	return item.kind === "map" && item.entries.length === 1 && item.entries[0]?.key === "$patch";
}

// actions/lib/domain/kustomize/build/merge-schema.ts
const ephemeralContainer = {
	env: { keys: ["name"] },
	volumeMounts: { keys: ["mountPath"] },
	volumeDevices: { keys: ["devicePath"] }
};
const container = {
	...ephemeralContainer,
	ports: { keys: ["containerPort", "protocol"] }
};
const objectMeta = {
	finalizers: { keys: [] },
	ownerReferences: { keys: ["uid"] }
};
const podSpec = {
	containers: {
		keys: ["name"],
		fields: container
	},
	initContainers: {
		keys: ["name"],
		fields: container
	},
	ephemeralContainers: {
		keys: ["name"],
		fields: ephemeralContainer
	},
	volumes: { keys: ["name"] },
	imagePullSecrets: { keys: ["name"] },
	hostAliases: { keys: ["ip"] },
	topologySpreadConstraints: { keys: ["topologyKey", "whenUnsatisfiable"] }
};
const metadata = { fields: objectMeta };
const podTemplate = { fields: {
	metadata,
	spec: { fields: podSpec }
} };
const workload = {
	metadata,
	spec: { fields: { template: podTemplate } }
};
const job = { fields: { template: podTemplate } };
const webhooks = {
	metadata,
	webhooks: { keys: ["name"] }
};
const kinds = {
	"apps/v1 DaemonSet": workload,
	"apps/v1 Deployment": workload,
	"apps/v1 ReplicaSet": workload,
	"apps/v1 StatefulSet": workload,
	"batch/v1 CronJob": {
		metadata,
		spec: { fields: { jobTemplate: { fields: {
			metadata,
			spec: job
		} } } }
	},
	"batch/v1beta1 CronJob": {
		metadata,
		spec: { fields: { jobTemplate: { fields: {
			metadata,
			spec: job
		} } } }
	},
	"batch/v1 Job": {
		metadata,
		spec: job
	},
	"v1 Node": {
		metadata,
		spec: { fields: { podCIDRs: { keys: [] } } }
	},
	"v1 Pod": {
		metadata,
		spec: { fields: podSpec }
	},
	"v1 PodTemplate": {
		metadata,
		template: podTemplate
	},
	"v1 ReplicationController": workload,
	"v1 Service": {
		metadata,
		spec: { fields: { ports: { keys: ["port", "protocol"] } } }
	},
	"v1 ServiceAccount": {
		metadata,
		secrets: { keys: ["name"] }
	},
	"admissionregistration.k8s.io/v1 MutatingWebhookConfiguration": webhooks,
	"admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration": webhooks,
	"admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration": webhooks,
	"admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration": webhooks
};
const onlyMetadata = { metadata };
/** Other built-in kinds of that document, of which only the metadata has lists that merge. */
const plainKinds = new Set([
	"v1 ConfigMap,v1 Secret,v1 Namespace,v1 PersistentVolume,v1 PersistentVolumeClaim,v1 Endpoints,v1 LimitRange",
	"v1 ResourceQuota,networking.k8s.io/v1 Ingress,networking.k8s.io/v1 IngressClass,networking.k8s.io/v1 NetworkPolicy",
	"policy/v1 PodDisruptionBudget,storage.k8s.io/v1 StorageClass,rbac.authorization.k8s.io/v1 Role",
	"rbac.authorization.k8s.io/v1 RoleBinding,rbac.authorization.k8s.io/v1 ClusterRole",
	"rbac.authorization.k8s.io/v1 ClusterRoleBinding,scheduling.k8s.io/v1 PriorityClass",
	"autoscaling/v1 HorizontalPodAutoscaler,apiextensions.k8s.io/v1 CustomResourceDefinition",
	"apiregistration.k8s.io/v1 APIService"
].join(",").split(","));
/** The merge rules of a kind; undefined for custom resources, whose lists are all replaced. */
function mergeSchemaOf(apiVersion, kind) {
	const key = `${apiVersion} ${kind}`;
	return Object.hasOwn(kinds, key) ? kinds[key] : plainKinds.has(key) ? onlyMetadata : void 0;
}

// actions/lib/domain/kustomize/build/strategic-merge.ts
/** The object with the patch merged into it; undefined when the patch deletes it. Nodes of the patch keep their place. */
function strategicMerge(object, patch, provenance) {
	const merging = {
		provenance,
		merge: (old, by, field) => mergeValue(old, by, field, merging),
		added: (by, field) => withoutDirectives(by, field, provenance)
	};
	const merged = mergeMap(object, patch, schemaOf(object), merging);
	return merged?.kind === "map" ? merged : void 0;
}
function mergeValue(old, patch, field, merging) {
	if (isNull(patch)) return void 0;
	if (isNull(old)) return withoutDirectives(patch, field, merging.provenance);
	if (old.kind === "map" && patch.kind === "map") return mergeMap(old, patch, field?.fields, merging);
	if (old.kind === "list" && patch.kind === "list" && field?.keys !== void 0) return mergeList(old, patch, field, merging);
	return patch;
}
function mergeMap(old, patch, fields, merging) {
	const { provenance } = merging;
	const directive = directiveOf(patch);
	if (directive === "delete") return void 0;
	if (directive === "replace") return withoutDirectives(patch, fields === void 0 ? {} : { fields }, provenance);
	const schema = fields ?? schemaOf(old);
	const byKey = new Map(patch.entries.map((entry) => [entry.key, entry]));
	byKey.delete("$patch");
	const entries = [];
	for (const entry of old.entries) {
		const change = byKey.get(entry.key);
		if (change === void 0) entries.push(entry);
		else {
			byKey.delete(entry.key);
			const merged = mergeEntry(entry, change, schema, merging);
			if (merged !== void 0) entries.push(merged);
		}
	}
	for (const entry of byKey.values()) {
		const value = withoutDirectives(entry.value, fieldOf(schema, entry.key), provenance);
		if (value !== void 0) entries.push(value === entry.value ? entry : provenance.entry(entry, value));
	}
	return provenance.map(old, entries);
}
/** What is replaced as a whole belongs to the patch, key and all; what is merged stays where it was written. */
function mergeEntry(old, patch, schema, merging) {
	const value = merging.merge(old.value, patch.value, fieldOf(schema, old.key));
	if (value === void 0) return void 0;
	return value === patch.value ? patch : merging.provenance.entry(old, value);
}
/** A part of a patch that has nothing to merge with: its nulls and directives are gone. Undefined when all of it is. */
function withoutDirectives(node, field, provenance) {
	if (isNull(node)) return void 0;
	if (node.kind === "scalar") return node;
	if (node.kind === "list") {
		if (field?.keys === void 0) return node;
		const inner = field.fields === void 0 ? {} : { fields: field.fields };
		const items = node.items.flatMap((item) => withoutDirectives(item, inner, provenance) ?? []);
		return items.length === node.items.length && items.every((item, index) => item === node.items[index]) ? node : provenance.list(node, items);
	}
	if (directiveOf(node) === "delete") return void 0;
	if (field?.fields !== void 0) return cleanMap(node, field.fields, provenance);
	let known = cleaned.get(provenance);
	if (known === void 0) cleaned.set(provenance, known = /* @__PURE__ */ new WeakMap());
	const made = known.get(node) ?? cleanMap(node, void 0, provenance);
	known.set(node, made);
	return made;
}
const cleaned = /* @__PURE__ */ new WeakMap();
function cleanMap(node, fields, provenance) {
	let changed = false;
	const entries = node.entries.flatMap((entry) => {
		const inner = fieldOf(fields, entry.key);
		const value = entry.key === "$patch" ? void 0 : withoutDirectives(entry.value, inner, provenance);
		changed ||= value !== entry.value;
		if (value === void 0) return [];
		return [value === entry.value ? entry : provenance.entry(entry, value)];
	});
	return changed ? provenance.map(node, entries) : node;
}
function fieldOf(schema, key) {
	return schema !== void 0 && Object.hasOwn(schema, key) ? schema[key] : void 0;
}
function schemaOf(map) {
	const apiVersion = entryOf(map, "apiVersion")?.value;
	const kind = entryOf(map, "kind")?.value;
	if (apiVersion?.kind !== "scalar" || kind?.kind !== "scalar") return void 0;
	return mergeSchemaOf(apiVersion.text, kind.text);
}
function isNull(node) {
	return node.kind === "scalar" && node.value === null;
}

// actions/lib/domain/kustomize/build/apply-patches.ts
/** Applies patches in their order; objects that a patch deletes leave `resources`. */
function applyPatches(patches, resources, { provenance, report }) {
	let kinds = byKind(resources);
	for (const patch of patches) {
		const { hits, problem, changesKinds, deleted } = applyPatch(patch, candidates(patch, resources, kinds), provenance);
		report.patch(patch.item, hits, patch.problem ?? problem);
		if (deleted.size > 0) resources.splice(0, resources.length, ...resources.filter((each) => !deleted.has(each)));
		if (changesKinds || deleted.size > 0) kinds = byKind(resources);
	}
}
const nothing = /* @__PURE__ */ new Set();
function applyPatch(patch, resources, provenance) {
	if (patch.problem !== void 0) return {
		hits: 0,
		changesKinds: false,
		deleted: nothing
	};
	const { selector, operations, merges } = patch;
	if (operations !== void 0) return applyJson(patch, operations, resources, provenance);
	let hits = 0;
	const changesKinds = patch.allowsKindChange;
	const deleted = /* @__PURE__ */ new Set();
	for (const merge of merges) {
		const meant = selector === void 0 ? named(merge.node, resources) : resources.filter((each) => isSelected(selector, each));
		for (const resource of meant) {
			hits++;
			if (!mergeInto(resource, merge, patch, provenance)) deleted.add(resource);
		}
		if (selector === void 0 && meant.length === 0) return {
			hits,
			changesKinds,
			deleted,
			problem: "no object has the name and kind of the patch"
		};
	}
	return {
		hits,
		changesKinds,
		deleted
	};
}
function applyJson({ selector, forgetsNames }, operations, resources, provenance) {
	if (selector === void 0) return {
		hits: 0,
		changesKinds: false,
		deleted: nothing
	};
	const meant = resources.filter((each) => isSelected(selector, each));
	let problem;
	for (const resource of meant) {
		if (forgetsNames !== true) rememberId(resource);
		const result = applyOperations(resource.root, operations, provenance);
		if ("root" in result) resource.root = result.root;
		else problem ??= result.problem;
	}
	return {
		hits: meant.length,
		changesKinds: true,
		deleted: nothing,
		...problem === void 0 ? {} : { problem }
	};
}
/** Objects that a patch without a target names; kustomize wants exactly one. */
function named(patch, resources) {
	const id = identityOf$1(patch);
	return resources.filter((resource) => [...resource.previous, idOf(resource)].some((own) => sameId(own, id)));
}
/** False when the patch deletes the object. Name, kind and namespace stay unless the patch may change them. */
function mergeInto(resource, { node }, patch, provenance) {
	if (patch.allowsNameChange || patch.allowsKindChange) rememberId(resource);
	const before = resource.root;
	const merged = strategicMerge(before, node, provenance);
	if (merged === void 0) return false;
	const keptKeys = patch.allowsKindChange ? ["apiVersion"] : ["apiVersion", "kind"];
	const keptMetadata = patch.allowsNameChange ? ["namespace"] : ["name", "namespace"];
	const root = keep(merged, before, keptKeys, provenance);
	const metadata = entryOf(root, "metadata");
	const old = entryOf(before, "metadata")?.value;
	if (metadata?.value.kind !== "map" || old?.kind !== "map") resource.root = root;
	else {
		const value = keep(metadata.value, old, keptMetadata, provenance);
		const entries = root.entries.map((entry) => entry === metadata ? provenance.entry(entry, value) : entry);
		resource.root = value === metadata.value ? root : provenance.map(root, entries);
	}
	return true;
}
/** The map with these keys as they were before. */
function keep(map, before, keys, provenance) {
	const wanted = keys.filter((key) => entryOf(map, key) !== entryOf(before, key));
	if (wanted.length === 0) return map;
	const old = wanted.flatMap((key) => {
		const entry = entryOf(before, key);
		return entry === void 0 ? [] : [entry];
	});
	return provenance.map(map, [...old, ...map.entries.filter(({ key }) => !wanted.includes(key))]);
}
function candidates(patch, resources, kinds) {
	if (patch.selector === void 0) return resources;
	const literal = patch.selector.kind?.literal;
	return literal === void 0 ? resources : kinds.get(literal) ?? [];
}
function byKind(resources) {
	const index = /* @__PURE__ */ new Map();
	for (const resource of resources) {
		const { kind } = idOf(resource);
		const known = index.get(kind);
		if (known === void 0) index.set(kind, [resource]);
		else known.push(resource);
	}
	return index;
}

// actions/lib/domain/kustomize/build/names.ts
const nameField = ["metadata", "name"];
/** Puts text before or after the name of every object but CRDs, API services and Namespaces. */
function addToNames(resources, { at, text }, provenance) {
	const added = text.node.text;
	for (const resource of resources) {
		if (keepsName(originalId(resource))) continue;
		(at === "prefix" ? resource.prefixes : resource.suffixes).push(added);
		rememberId(resource);
		resource.root = editAt(resource.root, nameField, {
			provenance,
			set: (name) => name?.kind === "scalar" ? provenance.text(name, at === "prefix" ? added + name.text : name.text + added) : void 0
		});
	}
}
function keepsName({ group, kind }) {
	if (kind === "APIService") return group === "apiregistration.k8s.io";
	return kind === "CustomResourceDefinition" || kind === "Namespace";
}

// actions/lib/domain/kustomize/build/namespace.ts
const inMetadata = ["metadata", "namespace"];
/** Kustomize's own (`namespace.go`): Namespace objects, and the services of API services and CRDs. */
const defaultRules = {
	fields: [
		{
			path: splitPath("metadata/name"),
			kind: "Namespace",
			create: true
		},
		{
			path: splitPath("spec/service/namespace"),
			group: "apiregistration.k8s.io",
			kind: "APIService",
			create: true
		},
		{
			path: splitPath("spec/conversion/webhook/clientConfig/service/namespace"),
			group: "apiextensions.k8s.io",
			kind: "CustomResourceDefinition",
			create: false
		}
	],
	subjects: "default",
	unsetOnly: false
};
/** Gives every object the namespace; only kinds that kustomize knows to be cluster-scoped stay out. */
function setNamespace(resources, namespace, provenance, rules = defaultRules) {
	provenance.take(namespace);
	const set = (old) => replaced(old, namespace, rules);
	for (const resource of resources) {
		rememberId(resource);
		const id = idOf(resource);
		let { root } = resource;
		if (!isClusterScoped(id)) root = editAt(root, inMetadata, {
			provenance,
			set,
			create: namespace
		});
		for (const spec of rules.fields) {
			if (!fits(spec, id) || !isFieldOf(spec, id.group === "" && id.version === "v1")) continue;
			root = editAt(root, spec.path, {
				provenance,
				set,
				create: spec.create ? namespace : void 0
			});
		}
		if ((id.kind === "RoleBinding" || id.kind === "ClusterRoleBinding") && rules.subjects !== "none") root = moveSubjects(root, namespace, {
			provenance,
			rules
		});
		resource.root = root;
	}
}
/** `metadata.namespace` is dealt with already, and names change only for kinds of the core group. */
function isFieldOf({ path: [first, second, ...rest] }, isCore) {
	if (first !== "metadata" || rest.length > 0) return true;
	return second !== "namespace" && (second !== "name" || isCore);
}
/** The kustomization's own scalar takes the place of the old one: there it is changed. */
function replaced(old, { node }, { unsetOnly }) {
	if (old?.kind !== "scalar") return node;
	const isSet = old.value !== null && old.text !== "";
	return old.value === node.value || unsetOnly && isSet ? old : node;
}
function moveSubjects(root, namespace, { provenance, rules }) {
	const set = (old) => replaced(old, namespace, rules);
	const moved = (subject) => {
		const [key, wanted] = rules.subjects === "all" ? ["kind", "ServiceAccount"] : ["name", "default"];
		const value = entryOf(subject, key ?? "")?.value;
		if (subject.kind !== "map" || value?.kind !== "scalar" || value.text !== wanted) return subject;
		return editAt(subject, ["namespace"], {
			provenance,
			create: namespace,
			set
		});
	};
	return editAt(root, ["subjects"], {
		provenance,
		set: (subjects) => subjects?.kind === "list" ? provenance.list(subjects, subjects.items.map(moved)) : void 0
	});
}

// actions/lib/domain/kustomize/build/value-path.ts
/** Parts between dots; a dot in brackets or after a backslash belongs to the part. */
function splitFieldPath(path) {
	return (path.match(/(?:\[[^\]]*\]|\\.|[^.\\])+/g) ?? []).map((part) => {
		const plain = part.replaceAll("\\.", ".");
		return /^\[[^=]*\]$/.test(plain) ? plain.slice(1, -1) : plain;
	});
}
/** The value at a path; undefined when the path leaves the object or means several. */
function lookUp(root, path) {
	let at = root;
	for (const step of path) if (at?.kind === "list") {
		const [index, ...others] = indices(at, step);
		at = index === void 0 || others.length > 0 ? void 0 : at.items[index];
	} else at = entryOf(at, step)?.value;
	return at;
}
/** The object with every value at the path changed. */
function changeAt(node, path, edit) {
	const [step, ...rest] = path;
	if (step === void 0) return edit.set(node) ?? node;
	if (node.kind === "map") return changeMap(node, step, rest, edit);
	if (node.kind !== "list") return node;
	const meant = new Set(indices(node, step));
	if (meant.size === 0) return node;
	return edit.provenance.list(node, node.items.map((item, index) => meant.has(index) ? changeAt(item, rest, edit) : item));
}
function changeMap(map, step, rest, edit) {
	const { provenance, create } = edit;
	const index = map.entries.findIndex(({ key }) => key === step);
	const entry = map.entries[index];
	if (entry !== void 0) {
		const value = changeAt(entry.value, rest, edit);
		return value === entry.value ? map : provenance.map(map, map.entries.with(index, provenance.entry(entry, value)));
	}
	if (create === void 0) return map;
	const value = rest.length === 0 ? edit.set(void 0) : changeAt(provenance.madeMap(create, []), rest, edit);
	return value === void 0 ? map : provenance.map(map, [...map.entries, provenance.madeEntry(create, step, value)]);
}
function indices(list, step) {
	if (step === "*") return list.items.map((_, index) => index);
	if (/^\d+$/.test(step)) return Number(step) < list.items.length ? [Number(step)] : [];
	if (step === "-") return list.items.length === 0 ? [] : [list.items.length - 1];
	const pair = /^\[([^=]*)=(.*)\]$/s.exec(step);
	if (pair === null) return [];
	const [, key = "", value] = pair;
	return list.items.flatMap((item, index) => {
		const found = key === "" ? item : entryOf(item, key)?.value;
		return found?.kind === "scalar" && found.text === value ? [index] : [];
	});
}

// actions/lib/domain/kustomize/build/replacements.ts
/** An item of `replacements`, or the list in the file that it names. What kustomize would refuse changes nothing. */
function replace(item, replacing) {
	const path = textAt$1(item.node, "path");
	if (path === void 0) return replaceOne(item, replacing);
	const file = replacing.tree.files.get(resolveInside(replacing.layer.folder, path) ?? "\0");
	for (const { root, source } of file?.documents ?? []) for (const node of root?.kind === "list" ? root.items : root === void 0 ? [] : [root]) replaceOne({
		node,
		source
	}, replacing);
}
function replaceOne({ node, source }, { resources, provenance }) {
	const literal = entryOf(node, "sourceValue")?.value;
	const value = literal === void 0 ? sourceValue(node, resources, provenance) : {
		node: literal,
		source
	};
	if (value === void 0) return;
	provenance.take(value);
	for (const target of itemsAt(node, "targets")) {
		const select = entryOf(target, "select")?.value;
		const selector = select === void 0 ? void 0 : readSelector(select);
		if (selector === void 0) continue;
		const rejected = itemsAt(target, "reject").flatMap((each) => readSelector(each) ?? []);
		const paths = itemsAt(target, "fieldPaths").flatMap((each) => each.kind === "scalar" ? [each.text] : []);
		for (const resource of resources) {
			if (!isSelected(selector, resource) || rejected.some((each) => isSelected(each, resource))) continue;
			for (const path of paths.length === 0 ? ["metadata.name"] : paths) write(resource, path, {
				value,
				options: entryOf(target, "options")?.value,
				provenance
			});
		}
	}
}
function sourceValue(node, resources, provenance) {
	const wanted = entryOf(node, "source")?.value;
	if (wanted === void 0) return void 0;
	const found = resources.filter((each) => [...each.previous, idOf(each)].some((id) => isMeant(wanted, id)));
	const [object] = found;
	if (object === void 0 || found.length > 1) return void 0;
	const value = lookUp(object.root, splitFieldPath(textAt$1(wanted, "fieldPath") ?? "metadata.name"));
	if (value === void 0) return void 0;
	const placed = {
		node: value,
		source: provenance.of(value) ?? object.document.source
	};
	const delimiter = textAt$1(nodeAt(wanted, "options"), "delimiter");
	if (delimiter === void 0 || value.kind !== "scalar") return placed;
	const part = value.text.split(delimiter)[numberAt(nodeAt(wanted, "options"), "index")];
	return part === void 0 ? void 0 : {
		node: provenance.madeText(placed, part),
		source: placed.source
	};
}
/** Sources are named exactly, unlike targets. */
function isMeant(wanted, id) {
	const namespace = textAt$1(wanted, "namespace");
	if (namespace !== void 0 && effectiveNamespace({
		...id,
		namespace
	}) !== effectiveNamespace(id)) return false;
	return [
		"group",
		"version",
		"kind",
		"name"
	].every((field) => {
		const text = textAt$1(wanted, field);
		return text === void 0 || text === id[field];
	});
}
function write(resource, path, { value, options, provenance }) {
	const delimiter = textAt$1(options, "delimiter");
	const set = (old) => {
		if (old?.kind !== "scalar" || value.node.kind !== "scalar") return value.node;
		if (delimiter === void 0) return alike(old, value.node, value, provenance);
		const parts = old.text.split(delimiter);
		const index = numberAt(options, "index");
		if (index < 0) parts.unshift(value.node.text);
		else if (index >= parts.length) parts.push(value.node.text);
		else parts[index] = value.node.text;
		return provenance.madeText(value, parts.join(delimiter));
	};
	const create = isOn(options, "create") ? value : void 0;
	const root = changeAt(resource.root, splitFieldPath(path), {
		provenance,
		set,
		create
	});
	if (root.kind === "map") resource.root = root;
}
/** A scalar keeps its type: text stays text when a number is copied over it. */
function alike(old, node, value, provenance) {
	return typeof old.value === "string" && typeof node.value !== "string" ? provenance.madeText(value, node.text) : node;
}
function textAt$1(node, key) {
	const value = entryOf(node, key)?.value;
	return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value.text : void 0;
}
function numberAt(node, key) {
	const value = entryOf(node, key)?.value;
	return value?.kind === "scalar" && typeof value.value === "number" ? value.value : 0;
}
function isOn(node, key) {
	const value = entryOf(node, key)?.value;
	return value?.kind === "scalar" && value.value === true;
}

// actions/lib/domain/kustomize/build/values.ts
/** The lists in which kustomize looks for images, wherever they stand, and the volumes that are images. */
const containerLists = /* @__PURE__ */ new Set(["containers", "initContainers"]);
const imageVolumes = ["spec/volumes[]/image/reference", "spec/template/spec/volumes[]/image/reference"].map(splitPath);
/** An item of `images`. */
function setImage(resources, image, provenance) {
	const matches = imagePattern(textAt(image.node, "name") ?? "");
	if (matches === void 0) return;
	const set = (old) => {
		if (old?.kind !== "scalar" || !matches.test(old.text)) return void 0;
		const text = changedImage(old.text, image.node);
		return text === old.text ? void 0 : provenance.madeText(image, text);
	};
	const edit = {
		provenance,
		set
	};
	for (const resource of resources) {
		if (idOf(resource).kind === "CustomResourceDefinition") continue;
		let root = inContainers(resource.root, edit);
		for (const path of imageVolumes) root = editAt(root, path, edit);
		resource.root = root;
	}
}
function inContainers(node, edit) {
	if (node.kind === "scalar") return node;
	if (node.kind === "list") {
		const items = node.items.map((item) => inContainers(item, edit));
		return items.some((item, index) => item !== node.items[index]) ? edit.provenance.list(node, items) : node;
	}
	const entries = node.entries.map((entry) => {
		let value = inContainers(entry.value, edit);
		if (containerLists.has(entry.key) && value.kind === "list") value = editAt(value, ["image"], edit);
		return value === entry.value ? entry : edit.provenance.entry(entry, value);
	});
	return entries.some((entry, index) => entry !== node.entries[index]) ? edit.provenance.map(node, entries) : node;
}
/** The name is a regular expression, as it stands (`IsImageMatched` in kustomize's internal/image). */
function imagePattern(name) {
	try {
		return compileRe2(`^${name}(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$`);
	} catch (error) {
		if (error instanceof SyntaxError) return void 0;
		throw error;
	}
}
function changedImage(image, change) {
	const own = splitImage(image);
	const newTag = textAt(change, "newTag");
	const digest = textAt(change, "digest");
	const suffix = textAt(change, "tagSuffix");
	const name = textAt(change, "newName") ?? own.name;
	let version = {
		tag: own.tag,
		digest: own.digest
	};
	if (newTag !== void 0 || digest !== void 0) version = {
		tag: newTag ?? "",
		digest: digest ?? ""
	};
	else if (suffix !== void 0) version = {
		tag: own.tag + suffix,
		digest: ""
	};
	return name + (version.tag === "" ? "" : `:${version.tag}`) + (version.digest === "" ? "" : `@${version.digest}`);
}
function splitImage(image) {
	const slash = Math.max(image.indexOf("/"), 0);
	const at = image.indexOf("@", slash);
	const rest = at === -1 ? image : image.slice(0, at);
	const digest = at === -1 ? "" : image.slice(at + 1);
	const colon = rest.indexOf(":", slash);
	return colon === -1 ? {
		name: rest,
		tag: "",
		digest
	} : {
		name: rest.slice(0, colon),
		tag: rest.slice(colon + 1),
		digest
	};
}
const replicasField = ["spec", "replicas"];
/** An item of `replicas`: the count of workloads of that name. */
function setReplicas(resources, replica, provenance) {
	const name = textAt(replica.node, "name");
	const count = entryOf(replica.node, "count")?.value;
	if (name === void 0 || count?.kind !== "scalar") return;
	provenance.take(replica);
	for (const resource of resources) {
		if (![...resource.previous, idOf(resource)].some((id) => id.name === name && replicaKinds.has(id.kind))) continue;
		resource.root = editAt(resource.root, replicasField, {
			provenance,
			create: replica,
			set: () => count
		});
	}
}
function textAt(node, key) {
	const value = entryOf(node, key)?.value;
	return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value.text : void 0;
}

// actions/lib/domain/kustomize/build/transformer-objects.ts
/** Applies one; false when kustomize has no transformer of that kind built in, and Flux gives up. */
function applyTransformer(transformer, transformation) {
	const { root } = transformer;
	const { resources, provenance } = transformation;
	const placed = (node) => ({
		node,
		source: provenance.of(node) ?? transformer.document.source
	});
	const map = (field) => {
		const node = entryOf(root, field)?.value;
		return node?.kind === "map" ? {
			node,
			source: placed(node).source
		} : void 0;
	};
	const text = (...path) => {
		const node = nodeAt(root, ...path);
		return node?.kind === "scalar" && node.text !== "" ? {
			node,
			source: placed(node).source
		} : void 0;
	};
	const fields = readFieldSpecs(itemsAt(root, "fieldSpecs"));
	switch (idOf(transformer).kind) {
		case "NamespaceTransformer": {
			const namespace = text("metadata", "namespace");
			if (namespace !== void 0) setNamespace(resources, namespace, provenance, {
				...namespaceRules(root),
				fields
			});
			return true;
		}
		case "PrefixTransformer":
		case "SuffixTransformer": {
			const at = text("prefix") === void 0 ? "suffix" : "prefix";
			const affix = text(at);
			const inName = fields.some(({ path }) => path.join("/") === "metadata/name");
			if (affix !== void 0 && inName) addToNames(resources, {
				at,
				text: affix
			}, provenance);
			return true;
		}
		case "LabelTransformer":
		case "AnnotationsTransformer": {
			const pairs = map("labels") ?? map("annotations");
			if (pairs !== void 0) setPairs(resources, pairs, fields, provenance);
			return true;
		}
		case "PatchTransformer": {
			const patch = transformation.patches.read(placed(root), transformation.layer.folder);
			applyPatches([patch], resources, transformation);
			return true;
		}
		case "ImageTagTransformer": {
			const image = map("imageTag");
			if (image !== void 0) setImage(resources, image, provenance);
			return true;
		}
		case "ReplicaCountTransformer": {
			const replica = map("replica");
			if (replica !== void 0) setReplicas(resources, replica, provenance);
			return true;
		}
		default: return false;
	}
}
function namespaceRules(root) {
	const unsetOnly = entryOf(root, "unsetOnly")?.value;
	const mode = stringAt(root, "setRoleBindingSubjects");
	return {
		subjects: mode === "allServiceAccounts" ? "all" : mode === "none" ? "none" : "default",
		unsetOnly: unsetOnly?.kind === "scalar" && unsetOnly.value === true
	};
}

// actions/lib/domain/kustomize/build/transform.ts
/** `transformers` are the objects that the kustomization lists as such. */
function transform(transformation, transformers) {
	const { layer, tree, provenance, patches, report, resources } = transformation;
	const read = (items) => items.map((item) => patches.read(item, layer.folder));
	const around = {
		provenance,
		report
	};
	applyPatches(read([...layer.mergePatches, ...layer.patches]), resources, around);
	if (layer.namespace !== void 0) setNamespace(resources, layer.namespace, provenance);
	if (layer.namePrefix !== void 0) addToNames(resources, {
		at: "prefix",
		text: layer.namePrefix
	}, provenance);
	if (layer.nameSuffix !== void 0) addToNames(resources, {
		at: "suffix",
		text: layer.nameSuffix
	}, provenance);
	setLabels(resources, layer, provenance);
	applyPatches(layer.jsonPatches.map((item) => patches.readLegacyJson(item, layer.folder)), resources, around);
	for (const replica of layer.replicas) setReplicas(resources, replica, provenance);
	for (const image of layer.images) setImage(resources, image, provenance);
	for (const replacement of layer.replacements) replace(replacement, {
		layer,
		tree,
		resources,
		provenance
	});
	for (const transformer of transformers) {
		if (applyTransformer(transformer, transformation)) continue;
		const { start, end } = transformer.root;
		const at = (provenance.of(transformer.root) ?? transformer.document.source).span(start, end);
		report.gap(at, "refused", `Flux has no transformer ${idOf(transformer).kind}`);
	}
}

// actions/lib/domain/kustomize/build/build.ts
/** Objects that the builds of one model may take in, and look at once more for each component. */
const effort = 1e6;
const effortOfBuild = 50;
/** Builds folders of one tree. What a folder gives to those that list it is built once and kept. */
var KustomizeBuild = class {
	#tree;
	#provenance;
	#report;
	#patches;
	#layers = /* @__PURE__ */ new Map();
	#built = /* @__PURE__ */ new Map();
	/** Folders being built, for kustomizations that list each other. */
	#open = /* @__PURE__ */ new Set();
	#read;
	/** What is left of `effort`: kustomizations that list others twice, level upon level, would never end. */
	#left = effort;
	constructor(tree, provenance, report) {
		this.#tree = tree;
		this.#provenance = provenance;
		this.#report = report;
		this.#patches = new PatchReader(tree, provenance);
		this.#read = new ReadingList(tree);
	}
	/** Those of all builds so far. */
	get read() {
		return this.#read;
	}
	/** What Flux applies for a folder: with its spec laid over the kustomization, or generated where there is none. */
	build(folder, { spec, flat = false } = {}) {
		const own = this.#kustomizationOf(folder) ?? generatedLayer(folder, generatedPaths(folder, this.#tree, flat));
		const hasComponent = (path) => this.#tree.folders.has(resolveInside(folder, path) ?? "\0");
		const layer = spec === void 0 ? own : withFluxSpec(own, spec, hasComponent);
		this.#left -= effortOfBuild;
		const { resources, references } = this.#accumulate(layer, {
			resources: [],
			references: /* @__PURE__ */ new Set()
		});
		followNames(resources, references, this.#provenance);
		noteHashedNames(resources, references, this.#provenance);
		return resources.filter((resource) => !isLocalConfig(resource) && idOf(resource).group !== "kustomize.config.k8s.io");
	}
	#kustomizationOf(folder) {
		if (!this.#layers.has(folder)) this.#layers.set(folder, this.#readLayer(folder));
		return this.#layers.get(folder);
	}
	#readLayer(folder) {
		const path = kustomizationPath(folder, this.#tree.paths);
		if (path === void 0) return void 0;
		const document = this.#tree.files.get(path)?.documents.find(({ root }) => root !== void 0);
		this.#read.kustomization(path, folder, document?.root);
		if (document !== void 0) return readLayer(folder, document);
		this.#report.gap(wholeFile(path), "refused", "the kustomization cannot be read");
		return generatedLayer(folder, []);
	}
	/** Adds to `into` what a layer builds; a component's layer changes what is there already. */
	#accumulate(layer, into) {
		const { resources } = into;
		const shared = {
			layer,
			tree: this.#tree,
			provenance: this.#provenance,
			report: this.#report,
			resources
		};
		for (const named of layer.resources) this.#resource(layer.folder, named, into);
		for (const named of layer.configurations) this.#configuration(layer.folder, named, into);
		generate(shared);
		for (const { node, source } of layer.foreignGenerators) this.#report.gap(source.span(node.start, node.end), "refused", "Flux generates nothing of this");
		for (const named of layer.components) this.#component(layer.folder, named, into);
		const transformers = {
			resources: [],
			references: /* @__PURE__ */ new Set()
		};
		for (const named of layer.transformers) this.#transformer(layer.folder, named, transformers);
		transform({
			...shared,
			patches: this.#patches
		}, transformers.resources);
		return into;
	}
	#resource(folder, named, into) {
		const target = this.#resolve(folder, named);
		if (target === void 0) return;
		if (this.#tree.folders.has(target)) {
			const { resources, references } = this.#folder(target, named);
			if (!this.#mayTake(resources.length + 1, named, target)) return;
			for (const resource of resources) into.resources.push(copyOf(resource));
			for (const reference of references) into.references.add(reference);
		} else if (this.#tree.paths.has(target)) {
			if (this.#mayTake(1, named, target)) into.resources.push(...this.#file(target, named));
		} else this.#gap(named, target, "missing", `${named.path} does not exist`);
	}
	#folder(target, named) {
		const known = this.#built.get(target);
		if (known !== void 0) return known;
		const built = {
			resources: [],
			references: /* @__PURE__ */ new Set()
		};
		const layer = this.#listed(target, named);
		if (layer === void 0) return built;
		this.#open.add(target);
		this.#accumulate(layer, built);
		this.#open.delete(target);
		this.#built.set(target, built);
		return built;
	}
	#component(folder, named, into) {
		const target = this.#resolve(folder, named);
		if (target === void 0) return;
		const layer = this.#listed(target, named);
		if (layer === void 0 || !this.#mayTake(into.resources.length + 1, named, target)) return;
		this.#open.add(target);
		this.#accumulate(layer, into);
		this.#open.delete(target);
	}
	/** A path, or the object itself as text. */
	#transformer(folder, named, into) {
		const { at } = named;
		if (!named.path.includes("\n") || at === void 0) return this.#resource(folder, named, into);
		const source = embeddedSource(at.source, at.node);
		const documents = source === void 0 ? [] : readYaml(source, { dialect: "kustomize" }).documents;
		for (const document of documents) {
			const placed = {
				...document,
				path: at.source.path,
				role: "data"
			};
			into.resources.push(...objectsIn(document.root, placed));
		}
	}
	#configuration(folder, named, { references }) {
		const target = this.#resolve(folder, named);
		if (target === void 0) return;
		const file = this.#tree.files.get(target);
		if (file === void 0) this.#gap(named, target, "missing", `${named.path} does not exist`);
		for (const { root } of file?.documents ?? []) for (const reference of readReferences(root)) references.add(reference);
	}
	/** The layer of a folder that another kustomization lists. */
	#listed(target, named) {
		if (this.#open.has(target)) {
			this.#gap(named, target, "refused", `${named.path} lists itself in the end`);
			return;
		}
		const layer = this.#kustomizationOf(target);
		if (layer === void 0) this.#gap(named, target, "missing", `${named.path} has no kustomization file`);
		return layer;
	}
	#mayTake(count, named, target) {
		this.#left -= count;
		if (this.#left < 0) this.#gap(named, target, "refused", "the kustomizations build more than anybody can apply");
		return this.#left >= 0;
	}
	#resolve(folder, named) {
		if (isRemotePath(named.path)) {
			this.#gap(named, folder, "remote", `${named.path} is fetched when Flux builds`);
			return;
		}
		const target = resolveInside(folder, named.path);
		if (target === void 0) this.#gap(named, folder, "refused", `${named.path} leaves the repository`);
		return target;
	}
	#file(path, named) {
		this.#read.built.add(path);
		const file = this.#tree.files.get(path);
		if (file === void 0 || file.yaml.problems.some(({ code }) => code === "syntax" || code === "limit")) this.#gap(named, path, "refused", `${named.path} cannot be read as YAML`);
		return (file?.documents ?? []).flatMap((document) => objectsIn(document.root, document));
	}
	#gap({ at }, path, kind, why) {
		const span = at === void 0 ? wholeFile(path) : at.source.span(at.node.start, at.node.end);
		this.#report.gap(span, kind, why);
	}
};
/** The objects of a document; a `List` stands for its items. What has no kind or name is no object. */
function objectsIn(root, document) {
	if (root?.kind !== "map") return [];
	const resource = newResource(root, document);
	const { kind, name } = idOf(resource);
	if (kind.endsWith("List") && entryOf(root, "items") !== void 0) return itemsAt(root, "items").flatMap((item) => objectsIn(item, document));
	return kind === "" || name === "" ? [] : [resource];
}

// actions/lib/domain/kustomize/build/provenance.ts
/** Remembers sources of nodes and entries, and makes the changed copies of nodes that builds consist of. */
var Provenance = class {
	#sources = /* @__PURE__ */ new Map();
	#hashed = /* @__PURE__ */ new WeakSet();
	/** The source of a node or entry; undefined when it is that of the object's document. */
	of(part) {
		return this.#sources.get(part);
	}
	/** Says of a node and all below it that they stand in `source`. Parts that have a source keep it. */
	take({ node, source }) {
		if (this.#sources.has(node)) return;
		this.#sources.set(node, source);
		if (node.kind === "list") for (const item of node.items) this.take({
			node: item,
			source
		});
		if (node.kind !== "map") return;
		for (const entry of node.entries) {
			this.#sources.set(entry, source);
			this.take({
				node: entry.value,
				source
			});
		}
	}
	/** Says of a name that kustomize puts a content hash behind it. */
	noteHashed(name) {
		this.#hashed.add(name);
	}
	isHashed(name) {
		return this.#hashed.has(name);
	}
	/** A map with other entries in the place of `old`. */
	map(old, entries) {
		return this.#like(old, {
			kind: "map",
			start: old.start,
			end: old.end,
			entries
		});
	}
	list(old, items) {
		return this.#like(old, {
			kind: "list",
			start: old.start,
			end: old.end,
			items
		});
	}
	/** The entry with another value; the value keeps the place that it has. */
	entry(old, value) {
		return this.#like(old, {
			key: old.key,
			keyRange: old.keyRange,
			value
		});
	}
	/** Text in the place of `old`. */
	text(old, text) {
		return this.#like(old, {
			kind: "scalar",
			value: text,
			text,
			style: old.style,
			start: old.start,
			end: old.end
		});
	}
	/** The scalar with another value, in its place. */
	scalar(old, changes) {
		return this.#like(old, {
			kind: "scalar",
			start: old.start,
			end: old.end,
			...changes
		});
	}
	/** A node that nobody wrote as such: it stands where `cause` stands. */
	made(cause, part) {
		this.#sources.set(part, cause.source);
		return part;
	}
	/** An entry that nobody wrote: key and value stand where `cause` stands. */
	madeEntry(cause, key, value) {
		return this.made(cause, {
			key,
			keyRange: placeOf(cause.node),
			value
		});
	}
	madeMap(cause, entries) {
		return this.made(cause, {
			kind: "map",
			...placeOf(cause.node),
			entries
		});
	}
	madeText(cause, text) {
		return this.made(cause, {
			kind: "scalar",
			value: text,
			text,
			style: "plain",
			...placeOf(cause.node)
		});
	}
	#like(old, part) {
		const source = this.#sources.get(old);
		if (source !== void 0) this.#sources.set(part, source);
		return part;
	}
};
function placeOf({ start, end }) {
	return {
		start,
		end
	};
}

// actions/lib/domain/flux/entries.ts
/** What the repository says of where Flux starts. */
function writtenEntries({ files, paths, entries, hasFolder }) {
	const documents = [...files.values()].flatMap((file) => file.documents);
	const roots = artifactRoots(documents, paths, hasFolder);
	const kustomizations = documents.flatMap(({ root, path }) => {
		if (root === void 0 || !isFluxKustomization(root)) return [];
		return [{
			root,
			path,
			builds: builtFolder(root, roots)
		}];
	});
	if (!(kustomizations.length > 0 || documents.some(({ root }) => stringAt(root, "kind") === "ResourceSet"))) return {
		named: [],
		kustomizations,
		roots
	};
	const syncs = syncsOf(documents, roots);
	const entry = (path, name) => {
		return {
			name,
			folders: [path],
			isFlat: false,
			guessedFrom: [],
			sync: syncs.get(path)
		};
	};
	if (entries.length > 0) return {
		named: entries.map(({ name, path }) => entry(resolveInside("", path) ?? path, name)),
		kustomizations: [],
		roots
	};
	return {
		named: [...syncs.keys()].sort(compareText).map((path) => entry(path)),
		kustomizations,
		roots
	};
}
/** FluxInstances by the folder that they start at. */
function syncsOf(documents, roots) {
	return new Map(documents.flatMap((document) => {
		const { root } = document;
		const path = entryPath(root);
		if (root === void 0 || path === void 0 || path.includes("${")) return [];
		const sync = syncOf(root, document);
		return [[belowRoot(roots.of(sync), path), sync]];
	}));
}
function syncOf(root, document) {
	const instance = nodeAt(root, "spec", "values", "instance") ?? nodeAt(root, "instance") ?? nodeAt(root, "spec") ?? root;
	const namespace = stringAt(root, "metadata", "namespace");
	return {
		kind: stringAt(instance, "sync", "kind") ?? "GitRepository",
		name: stringAt(instance, "sync", "name") ?? namespace ?? "flux-system",
		namespace,
		instance,
		document
	};
}

// actions/lib/domain/flux/guessed-entries.ts
/** Where nobody names an entry, all that there are; else clusters beside those: `clusters/staging` beside `clusters/production`. */
function guessedEntries({ kustomizations, named, isApplied }) {
	const known = named.flatMap(({ folders }) => folders);
	const isNew = ({ root, path }, besides) => !isApplied(root) && (besides.length === 0 || !besides.some((folder) => isBelow(path, folder)) && besides.some((folder) => isBeside(path, folder)));
	const itself = selfApplied(kustomizations.filter((each) => isNew(each, known)));
	const folders = [...known, ...itself.flatMap((entry) => entry.folders)];
	return [...itself, ...byHand(kustomizations, (each) => isNew(each, folders))];
}
/** In the folder that holds the entry, but not in the entry. */
function isBeside(path, entry) {
	const parent = folderOf(entry);
	return parent !== "" && isBelow(path, parent);
}
function selfApplied(kustomizations) {
	const found = /* @__PURE__ */ new Map();
	for (const { root, path, builds } of kustomizations) if (builds !== "" && isBelow(path, builds)) found.set(builds, [...found.get(builds) ?? [], root]);
	return [...found].sort(([a], [b]) => compareText(a, b)).map(([folder, roots]) => ({
		...unnamed,
		folders: [folder],
		isFlat: false,
		guessedFrom: roots
	}));
}
const unnamed = {
	name: void 0,
	sync: void 0
};
/**
* Folders with Kustomizations that no other one applies. Those that hold Kustomizations of the same name are clusters of
* their own; otherwise all are taken for one.
*/
function byHand(kustomizations, isMeant) {
	const built = [...new Set(kustomizations.map(({ builds }) => builds))].filter((path) => path !== "");
	const folders = /* @__PURE__ */ new Map();
	for (const each of kustomizations.filter(isMeant)) {
		const folder = folderOf(each.path);
		if (built.some((path) => isBelow(folder, path))) continue;
		folders.set(folder, [...folders.get(folder) ?? [], each]);
	}
	const tops = [...folders.keys()].sort(compareText);
	const names = [...folders.values()].flatMap((each) => [...new Set(each.map(({ root }) => stringAt(root, "metadata", "name")))]);
	const hand = (paths) => {
		const guessedFrom = paths.flatMap((path) => (folders.get(path) ?? []).map(({ root }) => root));
		return {
			...unnamed,
			folders: paths,
			isFlat: true,
			guessedFrom
		};
	};
	if (new Set(names).size < names.length) return tops.map((folder) => hand([folder]));
	return tops.length === 0 ? [] : [hand(tops)];
}

// actions/lib/domain/flux/source-ignore.ts
/** What source-controller leaves out by itself (`sourceignore.go` of github.com/fluxcd/pkg/sourceignore). */
const always = {
	by: "Flux leaves such files out by itself",
	folder: "",
	text: ".git/ .gitignore .gitmodules .gitattributes *.jpg *.jpeg *.gif *.png *.wmv *.flv *.tar.gz *.zip .github/ .circleci/ .travis.yml .gitlab-ci.yml appveyor.yml .drone.yml cloudbuild.yaml codeship-services.yml codeship-steps.yml **/.goreleaser.yml **/.sops.yaml **/.flux.yaml".replaceAll(" ", "\n")
};
/**
* The files that are left out, each with what leaves it out: the patterns that Flux has by itself, those of every
* `.sourceignore` from the root down, those of the source, of which the last one that matches decides.
*/
function leftOut({ paths, text, ofSource }) {
	const all = [...paths];
	const files = all.filter((path) => nameOf(path) === ".sourceignore").sort(compareText);
	const patterns = [
		always,
		...files.map((path) => ({
			by: `${path} leaves it out`,
			folder: folderOf(path),
			text: text(path) ?? ""
		})),
		...ofSource === void 0 ? [] : [{
			by: `${ofSource.by} leaves it out`,
			folder: "",
			text: ofSource.text
		}]
	].flatMap(patternsOf).reverse();
	const found = /* @__PURE__ */ new Map();
	for (const path of all) {
		const parts = path.split("/");
		const decides = patterns.find((pattern) => matches(pattern, parts));
		if (decides?.includes === false) found.set(path, decides.by);
	}
	return found;
}
function patternsOf({ by, folder, text }) {
	const domain = folder === "" ? [] : folder.split("/");
	return text.split("\n").map((line) => line.replace(/\r$/u, "")).filter((line) => !line.startsWith("#") && line.trim() !== "").map((line) => {
		const includes = line.startsWith("!");
		const bare = (includes ? line.slice(1) : line).replace(/(?<!\\) +$/u, "");
		const onlyFolders = bare.endsWith("/");
		const body = onlyFolders ? bare.slice(0, -1) : bare;
		const isGlob = body.includes("/");
		const parts = body.split("/").map((part) => partOf(part, isGlob));
		return {
			by,
			domain,
			parts,
			includes,
			onlyFolders,
			isGlob
		};
	});
}
/** Beside other characters `**` is the same as `*` in a name, and nothing in a path. */
function partOf(text, isInPath) {
	const read = readSegment(isInPath ? text : text.replace(/\*{2,}/gu, "*"));
	return {
		text,
		tokens: "tokens" in read ? read.tokens : void 0
	};
}
/** Of a file; `pattern.Match` in github.com/fluxcd/pkg/sourceignore/gitignore, which also looks at the folders above. */
function matches(pattern, path) {
	const { domain, isGlob, onlyFolders, parts } = pattern;
	if (path.length <= domain.length || domain.some((name, index) => path[index] !== name)) return false;
	const rest = path.slice(domain.length);
	if (isGlob) return matchesGlob(pattern, rest);
	return (onlyFolders ? rest.slice(0, -1) : rest).some((name) => isMatch(parts[0], name));
}
function matchesGlob({ parts, onlyFolders }, path) {
	let at = 0;
	let matched = false;
	let canTraverse = false;
	for (const [index, part] of parts.entries()) {
		if (part.text === "") {
			canTraverse = false;
			continue;
		}
		if (part.text === "**") {
			if (index === parts.length - 1) break;
			canTraverse = true;
			continue;
		}
		if (at >= path.length) return false;
		if (canTraverse) {
			canTraverse = false;
			const found = path.findIndex((name, place) => place >= at && isMatch(part, name));
			matched = found !== -1;
			at = found === -1 ? path.length : found + 1;
		} else {
			if (!isMatch(part, path[at] ?? "")) return false;
			matched = true;
			at++;
		}
	}
	return matched && !(onlyFolders && at === path.length);
}
function isMatch(part, name) {
	return part?.tokens !== void 0 && matchSegment(part.tokens, name);
}

// actions/lib/domain/flux/artifact-tree.ts
function artifactTree(whole, ofSource) {
	const { files, paths, text } = whole;
	const without = leftOut({
		paths,
		text,
		ofSource
	});
	if (without.size === 0) return {
		tree: whole,
		leftOut: () => void 0
	};
	const left = new Set([...paths].filter((path) => !without.has(path)));
	const folders = new Folders(left);
	return {
		tree: {
			files: new Map([...files].filter(([path]) => !without.has(path))),
			paths: left,
			folders,
			text: (path) => without.has(path) ? void 0 : text(path)
		},
		leftOut: (path) => {
			if (folders.has(path) || left.has(path)) return void 0;
			return without.get(path) ?? [...without].find(([each]) => isBelow(each, path))?.[1];
		}
	};
}
const sourceKinds = [
	"GitRepository",
	"OCIRepository",
	"Bucket"
];
/** `spec.ignore` of the source of an entry: as a FluxInstance makes it, else as the tree holds it. */
function ignoreOf({ folders, sync }, files, made) {
	const told = stringAt(made, "spec", "ignore");
	if (told !== void 0) return {
		text: told,
		by: called(made)
	};
	const roots = [...files.values()].flatMap(({ path, documents }) => documents.flatMap(({ root }) => root === void 0 ? [] : [{
		path,
		root
	}]));
	const sources = roots.filter(({ root }) => sourceKinds.includes(stringAt(root, "kind") ?? "") && stringAt(root, "spec", "ignore") !== void 0);
	if (sources.length === 0) return void 0;
	const names = new Set(sync === void 0 ? ["flux-system"] : [sync.name]);
	for (const { path, root } of roots) if (isFluxKustomization(root) && folders.some((folder) => isBelow(path, folder) && fluxPath(root) === folder)) names.add(stringAt(root, "spec", "sourceRef", "name") ?? "");
	const own = sources.find(({ root }) => names.has(stringAt(root, "metadata", "name") ?? ""));
	return own === void 0 ? void 0 : {
		text: stringAt(own.root, "spec", "ignore") ?? "",
		by: called(own.root)
	};
}
function called(source) {
	return `spec.ignore of ${stringAt(source, "kind") ?? ""} ${stringAt(source, "metadata", "name") ?? ""}`;
}

// actions/lib/domain/flux/sync-objects.ts
/**
* The two objects as flux-operator writes them (`internal/builder/templates.go`), after `kustomize.patches`. Patches on
* Flux's own controllers hit nothing here. Undefined without patches: then there is nothing to know of the two.
*/
function syncObjects(sync, tree, provenance) {
	const patches = itemsAt(sync?.instance, "kustomize", "patches");
	if (sync === void 0 || patches.length === 0) return void 0;
	const { source } = sync.document;
	const reader = new PatchReader(tree, provenance);
	const made = madeObjects(sync, provenance);
	const read = patches.map((node) => reader.read({
		node,
		source
	}, ""));
	applyPatches(read, made, {
		provenance,
		report: silent
	});
	return {
		source: made.find((each) => idOf(each).kind === sync.kind),
		kustomization: made.find((each) => idOf(each).kind === "Kustomization")
	};
}
/** The patches are written for all of Flux: which of them hit something cannot be told from two objects. */
const silent = {
	gap: () => {},
	patch: () => {}
};
function madeObjects(sync, provenance) {
	const { kind, name, namespace = "flux-system", instance, document } = sync;
	const written = entryOf(instance, "sync")?.value ?? instance;
	const cause = {
		node: written,
		source: document.source
	};
	const entry = (key, value) => provenance.madeEntry(cause, key, value);
	const map = (entries) => provenance.madeMap(cause, entries);
	const text = (key, value) => entry(key, provenance.madeText(cause, value));
	const object = (apiVersion, of, spec) => {
		const metadata = map([text("name", name), text("namespace", namespace)]);
		const root = map([
			text("apiVersion", apiVersion),
			text("kind", of),
			entry("metadata", metadata)
		]);
		return newResource(provenance.map(root, [...root.entries, entry("spec", map(spec))]), document);
	};
	const taken = (key) => entryOf(written, key) ?? [];
	const isTrue = provenance.scalar(provenance.madeText(cause, "true"), {
		value: true,
		text: "true",
		style: "plain"
	});
	const reference = map([text("kind", kind), text("name", name)]);
	return [object("source.toolkit.fluxcd.io/v1", kind, [taken("url")].flat()), object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", [
		text("interval", stringAt(written, "interval") ?? "10m0s"),
		...[taken("path")].flat(),
		entry("prune", isTrue),
		entry("sourceRef", reference)
	])];
}

// actions/lib/domain/cluster/object-index.ts
/** `find` and `ofKind` of a model, each in constant time. */
function objectIndex(objects) {
	const byName = /* @__PURE__ */ new Map();
	const byKind = /* @__PURE__ */ new Map();
	for (const object of objects) {
		add(byName, keyOf(object.kind, object.namespace, object.name), object);
		add(byKind, object.kind, object);
	}
	return {
		find: (kind, namespace, name) => byName.get(keyOf(kind, namespace, name)) ?? [],
		ofKind: (kind) => byKind.get(kind) ?? []
	};
}
function keyOf(kind, namespace, name) {
	return `${kind}\n${namespace ?? ""}\n${name}`;
}
function add(index, key, object) {
	const known = index.get(key);
	if (known === void 0) index.set(key, [object]);
	else known.push(object);
}

// actions/lib/domain/cluster/patch-uses.ts
/** Counts the applications of patches, each known by the item that holds it. */
var PatchUses = class {
	#uses = /* @__PURE__ */ new Map();
	add(item, hits, problem) {
		const use = this.#uses.get(item.node) ?? {
			item,
			applications: 0,
			hits: 0,
			misses: 0,
			problem
		};
		use.applications++;
		use.hits += hits;
		if (hits === 0) use.misses++;
		use.problem ??= problem;
		this.#uses.set(item.node, use);
	}
	all() {
		return [...this.#uses.values()].map(({ item, applications, hits, misses, problem }) => {
			return {
				at: item.source.span(item.node.start, item.node.end),
				applications,
				hits,
				misses,
				...problem === void 0 ? {} : { problem }
			};
		}).sort((a, b) => compareText(a.at.path, b.at.path) || a.at.line - b.at.line || a.at.column - b.at.column);
	}
};

// actions/lib/domain/cluster/places.ts
/** Nodes that patches and transformers brought have a source of their own; all others stand in the object's document. */
function placesOf(provenance) {
	const source = (object, part) => provenance.of(part) ?? object.document.source;
	return {
		sourceOf: source,
		spanOf: (object, node) => source(object, node).span(node.start, node.end),
		keySpanOf: (object, entry) => source(object, entry).span(entry.keyRange.start, entry.keyRange.end)
	};
}

// actions/lib/domain/cluster/build.ts
/** One model per entry path; none where there is no Flux tree. */
function clusterModels(input) {
	const folders = new Folders(input.paths);
	const { named, kustomizations, roots } = writtenEntries({
		...input,
		hasFolder: (path) => folders.has(path)
	});
	const start = (entry) => ({
		start: entry,
		model: clusterModel(entry, {
			...input,
			folders,
			roots
		})
	});
	const known = named.map(start);
	const isApplied = (root) => known.some(({ model }) => applies(model, root));
	const started = [...known, ...guessedEntries({
		kustomizations,
		named,
		isApplied
	}).map(start)];
	return started.filter((one) => !isPartOfAnother(one, started)).map(({ model }) => model);
}
/** A guessed entry is none when all that it was guessed from is applied by another cluster, an earlier one of two. */
function isPartOfAnother({ start, model }, all) {
	if (start.guessedFrom.length === 0) return false;
	const left = new Set(start.guessedFrom);
	const own = all.findIndex((other) => other.model === model);
	for (const [index, other] of all.entries()) {
		const isMutual = index > own && other.start.guessedFrom.some((root) => applies(model, root));
		if (other.model === model || isMutual) continue;
		for (const root of left) if (applies(other.model, root)) left.delete(root);
	}
	return left.size === 0;
}
function applies({ kustomizations }, root) {
	return kustomizations.some(({ object }) => object.document.root === root);
}
function clusterModel(start, input) {
	const { scopeOf, roots } = input;
	const provenance = new Provenance();
	const sync = syncObjects(start.sync, input, provenance);
	const { leftOut, tree } = artifactTree(input, ignoreOf(start, input.files, sync?.source?.root));
	const places = placesOf(provenance);
	const patches = new PatchUses();
	const gaps = /* @__PURE__ */ new Map();
	const gap = (found) => gaps.set(`${found.at.path}:${found.at.line}:${found.at.column} ${found.why}`, found);
	const build = new KustomizeBuild(tree, provenance, {
		gap: (at, kind, why) => void gap({
			at,
			kind,
			why
		}),
		patch: (item, hits, problem) => patches.add(item, hits, problem)
	});
	const hasFolder = (path) => tree.folders.has(path);
	const graph = fluxGraph({
		entry: start,
		sync: sync?.kustomization,
		build,
		provenance,
		places,
		hasFolder,
		roots,
		scopeOf,
		gap
	});
	const [entry = ""] = start.folders;
	return {
		name: start.name ?? nameOf(entry),
		entry,
		kustomizations: graph.kustomizations,
		objects: graph.objects,
		...objectIndex(graph.objects),
		...places,
		leftOut,
		followsHash: (name) => provenance.isHashed(name),
		patches: patches.all(),
		read: build.read,
		gaps: [...gaps.values()].sort((a, b) => compareText(a.at.path, b.at.path) || a.at.line - b.at.line || compareText(a.why, b.why))
	};
}

// actions/lib/verbs/validate/revision-models.ts
const made = /* @__PURE__ */ new WeakMap();
/** The models of a tree that was read as a whole; made once for each tree. */
function revisionModels(options) {
	const known = made.get(options.tree) ?? newModels(options);
	made.set(options.tree, known);
	return known;
}
function newModels(options) {
	const { tree, settings, store } = options;
	return withOnDemand(() => ({
		clusters: clusterModels({
			files: tree.files,
			paths: tree.paths,
			text: textsOf(options),
			entries: settings.clusters.flatMap(({ name, flux }) => flux === void 0 ? [] : [{
				name,
				path: flux
			}]),
			scopeOf: (apiVersion, kind) => store.lookup(apiVersion, kind)?.scope
		}),
		talos: talosModels(tree.files, tree.paths)
	}));
}
/** What the rules of judgement look at. */
function ruleContext({ models, usage, base, ...options }) {
	const { tree, settings } = options;
	const change = base === void 0 ? {} : { change: { textBefore: (path) => textOf(base, path) } };
	return {
		files: tree.files,
		paths: tree.paths,
		text: textsOf(options),
		...models,
		settings,
		isUsed: usage.used,
		removedKind: (apiVersion, kind) => options.store.lookup(apiVersion, kind) === void 0 ? options.store.removed(apiVersion, kind) : void 0,
		deprecatedKind: (apiVersion, kind) => options.store.deprecated(apiVersion, kind),
		kubernetesMinor: options.store.kubernetesMinor,
		fits: (root, versionAndKind) => fitsKind(root, versionAndKind, options.store),
		extensionsOf: extensionsFrom((name) => options.store.bundled(name)),
		...change
	};
}
function textsOf({ tree, files }) {
	return (path) => tree.files.get(path)?.yaml.source.text ?? textOf(files, path);
}
function textOf(files, path) {
	const content = files.read(path);
	if ("problem" in content) return void 0;
	const decoded = decodeText(content.bytes);
	return "problem" in decoded ? void 0 : decoded.text;
}

export { ruleContext as n, revisionModels as t };