import { r as nearestName } from "./nearest-name.js";
import { t as compareText } from "./ordering.js";
import { t as groupedBy } from "./grouping.js";
import { a as nodeAt, c as toValue, i as itemsAt, n as entryOf, s as stringAt } from "./node.js";
import { S as groupOf, b as expressionsIn, v as parseTemplate, x as needsValue, y as evaluate } from "./respell.js";

// actions/lib/domain/cluster/label.ts
/** `HelmRelease media/sonarr`, `ClusterIssuer letsencrypt`. */
function objectLabel({ kind, namespace, name }) {
	return namespace === void 0 || namespace === "" ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}
/** `a`, `a and b`, `a, b and c`; what goes beyond `most` is counted. */
function listed(words, most = 4) {
	const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
	return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
/** True for text that only Flux or Helm can complete: a variable, a template. */
function isOpen(text) {
	return text.includes("${") || text.includes("{{");
}

// actions/lib/domain/cluster/per-cluster.ts
/** `make` as a function that remembers its answer for each model. */
function perCluster(make) {
	const known = /* @__PURE__ */ new WeakMap();
	return (cluster) => {
		let answer = known.get(cluster);
		if (answer === void 0) known.set(cluster, answer = { value: make(cluster) });
		return answer.value;
	};
}

// actions/lib/domain/flux/mutated.ts
const policies = [
	"ClusterPolicy",
	"MutatingPolicy",
	"MutatingAdmissionPolicy",
	"MutatingWebhookConfiguration"
];
/**
* True where a webhook or policy may add variables, decryption and the like to Kustomizations: then what the tree says
* of them is not all.
*/
const areKustomizationsMutated = perCluster((cluster) => cluster.ofKind("HelmRelease").some(({ name }) => name.includes("kustomize-mutating")) || policies.some((kind) => cluster.ofKind(kind).some(({ root }) => JSON.stringify(toValue(root)).includes("kustomize.toolkit.fluxcd.io"))));

// actions/lib/domain/flux/variable-sources.ts
/** Undefined `substitutes` are the caller's affair: without `postBuild` nothing is open. */
function openVariables(cluster, owner) {
	const { substitutes = [], namespace, variables, unknownVariables, object } = owner;
	const hidden = /* @__PURE__ */ new Set();
	let isComplete = !areKustomizationsMutated(cluster);
	for (const { kind, name = "", optional } of substitutes) {
		if (kind === "inline") continue;
		const found = cluster.find(kind, namespace, name);
		const isOverwritten = kind === "Secret" && broughtSecrets(cluster).has(`${namespace}/${name}`);
		if (isOverwritten || found.length === 0 && !(optional && !isMadeElsewhere(cluster))) isComplete = false;
		for (const key of found.flatMap(keysOf)) if (isOverwritten || !(variables.has(key) || unknownVariables.has(key))) hidden.add(key);
	}
	for (const key of keysAt(nodeAt(object.root, "spec", "postBuild", "substitute"))) hidden.delete(key);
	return {
		isComplete,
		hidden
	};
}
function keysOf({ root }) {
	return ["data", "stringData"].flatMap((field) => keysAt(nodeAt(root, field)));
}
function keysAt(node) {
	return node?.kind === "map" ? node.entries.map(({ key }) => key) : [];
}
/** Secrets that External Secrets brings, as `namespace/name`: one in the tree is a placeholder for it. */
const broughtSecrets = perCluster((cluster) => new Set(cluster.ofKind("ExternalSecret").map(({ root, namespace = "", name }) => `${namespace}/${stringAt(root, "spec", "target", "name") ?? name}`)));
/** An optional source that is not in the tree may still be made by a chart or an operator. */
function isMadeElsewhere(cluster) {
	return cluster.gaps.length > 0 || cluster.ofKind("HelmRelease").length > 0;
}

// actions/lib/domain/flux/substitution.ts
const made = /* @__PURE__ */ new WeakMap();
/**
* The substitution of a Kustomization; undefined when none takes place: without `postBuild`, and without any variable
* unless `substituteStrategy` is `Always` (kustomize-controller 1.9).
*/
function substitutionOf(cluster, owner) {
	if (owner === void 0) return void 0;
	if (!made.has(owner)) made.set(owner, newSubstitution(cluster, owner));
	return made.get(owner);
}
/** The text as Flux applies it in this object; variables without a known value stay as they are written. */
function resolved(cluster, object, text) {
	if (!text.includes("$")) return text;
	return (isSwitchedOff$1(object) ? void 0 : substitutionOf(cluster, object.owner))?.applyKnown(text) ?? text;
}
const switchName = "kustomize.toolkit.fluxcd.io/substitute";
/** True for an object with the label or annotation that keeps variables out of it. */
function isSwitchedOff$1({ root }) {
	return ["annotations", "labels"].some((field) => stringAt(root, "metadata", field, switchName) === "disabled");
}
function newSubstitution(cluster, owner) {
	const { substitutes, variables, unknownVariables, object } = owner;
	if (substitutes === void 0) return void 0;
	const { isComplete, hidden } = openVariables(cluster, owner);
	const isAlways = stringAt(object.root, "spec", "postBuild", "substituteStrategy") === "Always";
	if (isComplete && variables.size + unknownVariables.size + hidden.size === 0 && !isAlways) return void 0;
	const state = (name) => {
		if (hidden.has(name) || unknownVariables.has(name)) return "hidden";
		if (variables.has(name)) return "known";
		return isComplete ? "unset" : "unknown";
	};
	const valueOf = (name) => {
		const of = state(name);
		return of === "unset" ? "" : of === "known" ? variables.get(name) : void 0;
	};
	return {
		state,
		apply(text) {
			const template = parseTemplate(text);
			return "parts" in template ? evaluate(template.parts, valueOf) : void 0;
		},
		applyKnown(text) {
			const template = parseTemplate(text);
			if (!("parts" in template)) return text;
			const isRefused = (part) => [...expressionsIn([part])].some((each) => needsValue(each) && state(each.name) === "unset");
			const written = (part) => typeof part === "string" ? part : text.slice(part.start, part.end);
			return template.parts.map((part) => (isRefused(part) ? void 0 : evaluate([part], valueOf)) ?? written(part)).join("");
		}
	};
}

// actions/lib/domain/helm/release.ts
/** Every HelmRelease of the cluster, in kustomize's order. */
const helmReleases = perCluster((cluster) => cluster.ofKind("HelmRelease").filter(({ apiVersion }) => apiVersion.startsWith("helm.toolkit.fluxcd.io/")).map((object) => releaseOf(cluster, object)));
/** The releases by the namespace that their objects go to. */
const releasesByNamespace = perCluster((cluster) => groupedBy(helmReleases(cluster), ({ namespace }) => namespace));
function releaseOf(cluster, object) {
	const { root, name } = object;
	const text = (...path) => {
		const written = stringAt(root, "spec", ...path);
		return written === void 0 ? void 0 : resolved(cluster, object, written);
	};
	const target = text("targetNamespace");
	const chart = chartOf(cluster, object);
	const values = nodeAt(root, "spec", "values");
	return {
		object,
		releaseName: text("releaseName") ?? (target === void 0 ? name : `${target}-${name}`),
		namespace: target ?? object.namespace ?? "",
		chart,
		isAppTemplate: chart === "app-template" || chart === void 0 && nodeAt(values, "controllers")?.kind === "map",
		values
	};
}
function chartOf(cluster, object) {
	const { root } = object;
	const inline = stringAt(root, "spec", "chart", "spec", "chart");
	if (inline !== void 0) return lastSegment(inline);
	const reference = nodeAt(root, "spec", "chartRef");
	const kind = stringAt(reference, "kind");
	const name = stringAt(reference, "name");
	if (kind === void 0 || name === void 0) return void 0;
	const inNamespace = resolved(cluster, object, stringAt(reference, "namespace") ?? object.namespace ?? "");
	const [source] = cluster.find(kind, inNamespace, resolved(cluster, object, name));
	const told = stringAt(source?.root, "spec", kind === "HelmChart" ? "chart" : "url");
	return told === void 0 ? void 0 : lastSegment(told);
}
function lastSegment(text) {
	return text.slice(text.replace(/\/+$/u, "").lastIndexOf("/") + 1);
}

// actions/lib/domain/kubernetes/backup.ts
const tools = /(?:^|\.|-)(?:backup|volsync|k8up|kopiur|stash|kanister|kasten|kio|restic|gemini|snapscheduler)(?:\.|-|$)/iu;
const backups = perCluster((cluster) => {
	const schedules = [...scheduleObjects(cluster), ...schedulesOfChart(cluster)];
	const named = claimsNamed(cluster);
	return {
		any: schedules.length > 0 || named.any,
		covers: (claim) => named.names.has(`${claim.namespace ?? ""}/${claim.name}`) || schedules.some((template) => includes(template, claim))
	};
});
/** `spec.template` of Schedules, an empty map for one without. */
function scheduleObjects(cluster) {
	return cluster.ofKind("Schedule").filter((object) => groupOf(object) === "velero.io" && !isTrue$1(nodeAt(object.root, "spec", "paused"))).map(({ root }) => nodeAt(root, "spec", "template"));
}
function schedulesOfChart(cluster) {
	return helmReleases(cluster).filter(({ chart }) => chart === "velero").flatMap(({ values }) => {
		const schedules = nodeAt(values, "schedules");
		return (schedules?.kind === "map" ? schedules.entries.map(({ value }) => value) : []).filter((schedule) => !isTrue$1(entryOf(schedule, "disabled")?.value)).map((schedule) => nodeAt(schedule, "template"));
	});
}
function includes(template, { namespace = "", root }) {
	const names = (field) => itemsAt(template, field).flatMap((item) => item.kind === "scalar" ? [item.text] : []);
	const included = names("includedNamespaces");
	if (included.length > 0 && !included.includes("*") && !included.includes(namespace)) return false;
	if (names("excludedNamespaces").includes(namespace)) return false;
	const labels = entryOf(nodeAt(template, "labelSelector"), "matchLabels")?.value;
	if (labels?.kind !== "map") return true;
	return labels.entries.every(({ key, value }) => {
		return value.kind !== "scalar" || stringAt(root, "metadata", "labels", key) === value.text;
	});
}
/** Claims that objects of a backup tool name, as `namespace/name`. */
function claimsNamed(cluster) {
	const names = /* @__PURE__ */ new Set();
	let any = false;
	for (const object of cluster.objects) {
		if (!tools.test(groupOf(object))) continue;
		any = true;
		for (const text of textsIn(nodeAt(object.root, "spec"))) names.add(`${object.namespace ?? ""}/${resolved(cluster, object, text)}`);
	}
	return {
		any,
		names
	};
}
function* textsIn(node) {
	if (node?.kind === "scalar") yield node.text;
	if (node?.kind === "list") for (const item of node.items) yield* textsIn(item);
	if (node?.kind === "map") for (const { value } of node.entries) yield* textsIn(value);
}
function isTrue$1(node) {
	return node?.kind === "scalar" && node.value === true;
}

// actions/lib/domain/cluster/dangling.ts
/** The place to change, and what is near: the name in another namespace, or a like name in the same one. */
function adviceFor(cluster, reference) {
	const { object, name, namespaceNode, kind, namespace, target, others = [] } = reference;
	const at = cluster.spanOf(object, name);
	const elsewhere = cluster.ofKind(kind).filter((each) => each.name === target && each.namespace !== namespace);
	const [other] = elsewhere;
	if (other?.namespace !== void 0 && namespace !== void 0) {
		const isWritten = namespaceNode !== void 0;
		return {
			at: isWritten ? cluster.spanOf(object, namespaceNode) : at,
			...elsewhere.length > 1 ? {} : { fix: `${isWritten ? "use" : "add"} namespace: ${other.namespace}` },
			related: elsewhere.slice(0, 3).map((each) => related(cluster, each, `${withArticle(kind)} of that name is in namespace ${each.namespace ?? ""}`))
		};
	}
	const own = cluster.ofKind(kind).flatMap((each) => each.namespace === namespace ? [each.name] : []);
	const near = nearestName(target, [...own, ...others]);
	return {
		at,
		...near === void 0 ? {} : { fix: `did you mean ${near}?` }
	};
}
/** Where an object has its name. */
function placeOf(cluster, object) {
	return cluster.spanOf(object, nodeAt(object.root, "metadata", "name") ?? object.root);
}
function related(cluster, object, message) {
	const { path, line, column } = placeOf(cluster, object);
	return {
		path,
		line,
		column,
		message
	};
}
function withArticle(kind) {
	return `${/^(?:[AEIO]|HTTP|Helm\b$)/u.test(kind) ? "an" : "a"} ${kind}`;
}

// actions/lib/domain/kubernetes/databases.ts
/** Servers whose next major version refuses the data directory of the one before. Exporters, proxies and operators keep no data. */
const databases = /(?:^|\/)(?:postgres|postgresql|postgis|timescaledb(?:-ha)?|pgvector|(?:cloudnative-)?vectorchord(?:-postgres)?|spilo(?:-\d+)?|mariadb|mysql|percona(?:-server)?|mongo|mongodb|mongodb-community-server|influxdb|elasticsearch|opensearch|cassandra|arangodb)$/u;
/** True for an image or a chart by its name, with or without registry and owner. */
function isDatabase(name) {
	return databases.test(name);
}

// actions/lib/domain/helm/chart-pin.ts
/** `spec.chart.spec.version`, or the tag of the OCIRepository; ranges, digests and variables pin nothing here. */
function chartPin(cluster, release) {
	const inline = nodeAt(release.root, "spec", "chart", "spec", "version");
	if (inline !== void 0) return pinAt(cluster, release, inline);
	const reference = nodeAt(release.root, "spec", "chartRef");
	if (stringAt(reference, "kind") !== "OCIRepository") return void 0;
	const namespace = stringAt(reference, "namespace") ?? release.namespace;
	const [source] = cluster.find("OCIRepository", namespace, stringAt(reference, "name") ?? "");
	const tag = nodeAt(source?.root, "spec", "ref", "tag");
	const isOther = nodeAt(source?.root, "spec", "ref", "semver") !== void 0;
	return source === void 0 || tag === void 0 || isOther ? void 0 : pinAt(cluster, source, tag);
}
function pinAt(cluster, object, node) {
	if (node.kind !== "scalar" || !isExactVersion(node.text)) return void 0;
	return {
		version: node.text,
		at: cluster.spanOf(object, node)
	};
}
/** `1.20.1`, `v1.21.1`, with a pre-release or build part. */
function isExactVersion(text) {
	return /^v?\d+\.\d+\.\d+(?:[-+_][0-9A-Za-z.+_-]+)?$/u.test(text);
}
/** True for the same version, with or without `v`; registries write `_` for `+`. */
function isSameVersion(a, b) {
	const plain = (text) => text.replace(/^v/u, "").replace("_", "+");
	return plain(a) === plain(b);
}

// actions/lib/domain/helm/switched-off.ts
/** True for a part of a chart's values that says `enabled: false`: the chart renders nothing of it. */
function isSwitchedOff(node) {
	const enabled = entryOf(node, "enabled")?.value;
	return enabled?.kind === "scalar" && enabled.value === false;
}

// actions/lib/domain/kubernetes/reference.ts
const shapes = /* @__PURE__ */ new Map([
	["secretRef", "Secret"],
	["secretKeyRef", "Secret"],
	["configMapRef", "ConfigMap"],
	["configMapKeyRef", "ConfigMap"]
]);
/** Keys with a plain name, as Helm charts have them. */
const names = /* @__PURE__ */ new Map([
	["existingSecret", "Secret"],
	["existingConfigMap", "ConfigMap"],
	["existingConfigmap", "ConfigMap"],
	["existingClaim", "PersistentVolumeClaim"]
]);
/**
* `secretKeyRef: { name }` and its kin anywhere below `node`; parts with `enabled: false` are left out, and a map that
* says `generate` asks an operator to make the Secret. `byName` adds the keys of charts such as `existingClaim: media`.
*/
function* shapedReferences(node, byName) {
	if (node?.kind === "list") for (const item of node.items) yield* shapedReferences(item, byName);
	if (node?.kind !== "map" || isSwitchedOff(node)) return;
	for (const entry of node.entries) {
		const reference = shaped(entry) ?? (byName ? named(entry) : void 0);
		if (reference === void 0) yield* shapedReferences(entry.value, byName);
		else yield reference;
	}
}
/** True for a key whose value names something that is already there. */
function isReferenceKey(key) {
	return shapes.has(key) || names.has(key) || /(?:Ref|Refs|^existing\w*)$/u.test(key);
}
/** `storageClass`, `storageClassName`, `cacheStorageClassName`. */
function isStorageClassKey(key) {
	return /^(?:s|cacheS|walS)torageClass(?:Name)?$/u.test(key);
}
/** The string at `path` as a reference; absent for a value that is no text or is empty. */
function referenceAt(kind, node, ...path) {
	const name = nodeAt(node, ...path);
	const isName = name?.kind === "scalar" && typeof name.value === "string" && name.value !== "";
	const holder = nodeAt(node, ...path.slice(0, -1));
	return isName ? [{
		kind,
		name,
		optional: isTrue(entryOf(holder, "optional")?.value)
	}] : [];
}
function shaped({ key, value }) {
	const kind = shapes.get(key);
	if (kind === void 0 || value.kind !== "map" || entryOf(value, "generate") !== void 0) return void 0;
	const [reference] = referenceAt(kind, value, "name");
	const namespace = nodeAt(value, "namespace");
	if (reference === void 0 || namespace?.kind !== "scalar" || namespace.text === "") return reference;
	return {
		...reference,
		namespace: namespace.text
	};
}
function named({ key, value }) {
	const kind = names.get(key);
	if (kind === void 0 || value.kind !== "scalar") return void 0;
	return typeof value.value === "string" && value.value !== "" ? {
		kind,
		name: value,
		optional: false
	} : void 0;
}
function isTrue(node) {
	return node?.kind === "scalar" && node.value === true;
}

// actions/lib/domain/kubernetes/pod-template.ts
const paths = /* @__PURE__ */ new Map([
	["Pod", ["spec"]],
	["Deployment", [
		"spec",
		"template",
		"spec"
	]],
	["ReplicaSet", [
		"spec",
		"template",
		"spec"
	]],
	["StatefulSet", [
		"spec",
		"template",
		"spec"
	]],
	["DaemonSet", [
		"spec",
		"template",
		"spec"
	]],
	["Job", [
		"spec",
		"template",
		"spec"
	]],
	["CronJob", [
		"spec",
		"jobTemplate",
		"spec",
		"template",
		"spec"
	]]
]);
/** Objects of built-in kinds that make pods. */
function workloads(cluster) {
	return [...paths].flatMap(([kind, path]) => cluster.ofKind(kind).flatMap((object) => {
		const podSpec = [
			"",
			"apps",
			"batch"
		].includes(groupOf(object)) ? nodeAt(object.root, ...path) : void 0;
		return podSpec?.kind === "map" ? [{
			object,
			podSpec
		}] : [];
	}));
}
function containersOf(podSpec) {
	return [
		"initContainers",
		"containers",
		"ephemeralContainers"
	].flatMap((field) => [...itemsAt(podSpec, field)]);
}
/** ConfigMaps, Secrets, claims and the ServiceAccount that a pod cannot start without. */
function podReferences(podSpec) {
	const account = stringAt(podSpec, "serviceAccountName") === void 0 ? "serviceAccount" : "serviceAccountName";
	return [
		...containersOf(podSpec).flatMap((container) => ["env", "envFrom"].flatMap((field) => [...shapedReferences(nodeAt(container, field), false)])),
		...itemsAt(podSpec, "volumes").flatMap(volumeReferences),
		...referenceAt("ServiceAccount", podSpec, account)
	];
}
/** What one entry of `volumes` needs. */
function volumeReferences(volume) {
	return [
		...referenceAt("ConfigMap", volume, "configMap", "name"),
		...referenceAt("Secret", volume, "secret", "secretName"),
		...referenceAt("PersistentVolumeClaim", volume, "persistentVolumeClaim", "claimName"),
		...itemsAt(volume, "projected", "sources").flatMap((source) => [...referenceAt("ConfigMap", source, "configMap", "name"), ...referenceAt("Secret", source, "secret", "name")])
	];
}

// actions/lib/domain/kubernetes/registry.ts
/**
* `registry/path` as a container runtime completes it: without a registry `docker.io`, and there without an owner `library`
* (github.com/distribution/reference, `ParseNormalizedNamed`).
*/
function completeRepository(repository) {
	const slash = repository.indexOf("/");
	const first = slash === -1 ? "" : repository.slice(0, slash);
	if (!isRegistry(first)) return `docker.io/${slash === -1 ? "library/" : ""}${repository}`;
	if (!dockerHub.has(first)) return repository;
	const path = repository.slice(slash + 1);
	return `docker.io/${path.includes("/") ? "" : "library/"}${path}`;
}
const dockerHub = /* @__PURE__ */ new Set([
	"docker.io",
	"index.docker.io",
	"registry-1.docker.io"
]);
/** True for the first part of a reference that can be no owner: a host name, a port, `localhost`. */
function isRegistry(part) {
	return part.includes(".") || part.includes(":") || part === "localhost";
}
/** True when an entry of the list is the registry of a complete repository, or a beginning of its path. */
function isAllowed(repository, registries) {
	const slash = repository.indexOf("/");
	const [registry, path] = [repository.slice(0, slash), repository.slice(slash + 1)];
	return registries.some((entry) => {
		const [host = "", ...rest] = entry.split("/");
		const isHost = host.startsWith("*.") ? registry.endsWith(host.slice(1)) : registry === host;
		const prefix = rest.join("/");
		return isHost && (prefix === "" || path === prefix || path.startsWith(`${prefix}/`));
	});
}

// actions/lib/domain/kubernetes/image.ts
/** `registry:5000/name:tag@sha256:…` in its parts. */
function splitImage(reference) {
	const at = reference.indexOf("@");
	const named = at === -1 ? reference : reference.slice(0, at);
	const colon = named.lastIndexOf(":");
	const hasTag = colon > named.lastIndexOf("/");
	return {
		repository: hasTag ? named.slice(0, colon) : named,
		tag: hasTag ? named.slice(colon + 1) : void 0,
		hasDigest: at !== -1
	};
}
/** Images of pods in the tree, and those that charts' values name. */
function images(cluster) {
	const ofPods = workloads(cluster).flatMap(({ object, podSpec }) => containersOf(podSpec).flatMap((container) => {
		const node = entryOf(container, "image")?.value;
		if (node?.kind !== "scalar" || typeof node.value !== "string" || node.text === "") return [];
		return [{
			object,
			node,
			tagNode: void 0,
			mayHaveDefault: false,
			...splitImage(resolved(cluster, object, node.text))
		}];
	}));
	const ofValues = helmReleases(cluster).flatMap(({ object, values, isAppTemplate }) => [...imageMaps(values)].flatMap((map) => imageOf(cluster, object, map, !isAppTemplate)));
	return [...ofPods, ...ofValues];
}
function imageOf(cluster, object, map, mayHaveDefault) {
	const node = entryOf(map, "repository")?.value;
	if (node?.kind !== "scalar" || typeof node.value !== "string" || node.text === "") return [];
	const tagNode = entryOf(map, "tag")?.value;
	const isWritten = tagNode?.kind === "scalar" && tagNode.value !== null && tagNode.text !== "";
	const registry = stringAt(map, "registry") ?? "";
	const isComplete = registry === "" || isRegistry(node.text.split("/", 1)[0] ?? "");
	const inRepository = splitImage(resolved(cluster, object, isComplete ? node.text : `${registry}/${node.text}`));
	const [tag, digest] = isWritten ? resolved(cluster, object, tagNode.text).split("@") : [inRepository.tag];
	const hasDigest = digest !== void 0 || inRepository.hasDigest || (stringAt(map, "digest") ?? stringAt(map, "sha") ?? "") !== "";
	return [{
		object,
		node,
		repository: inRepository.repository,
		tag,
		tagNode: isWritten ? tagNode : void 0,
		hasDigest,
		mayHaveDefault
	}];
}
/** Whole references with a registry, in values of charts and in custom resources: `image: ghcr.io/owner/name:1.2.3`. */
function writtenImages(cluster) {
	const inValues = helmReleases(cluster).map(({ object, values }) => ({
		object,
		root: values
	}));
	const inResources = cluster.objects.filter(({ apiVersion, kind }) => isCustom(apiVersion) && kind !== "ImageRepository").map((object) => ({
		object,
		root: entryOf(object.root, "spec")?.value
	}));
	return [...inValues, ...inResources].flatMap(({ object, root }) => [...imageTexts(root)].flatMap((node) => {
		const { repository } = splitImage(resolved(cluster, object, node.text));
		const [registry = "", ...path] = repository.split("/");
		return isRegistry(registry) && path.length > 0 ? [{
			object,
			node,
			repository
		}] : [];
	}));
}
/** True for an API group that is neither built into Kubernetes nor Flux's. */
function isCustom(apiVersion) {
	const [group = ""] = apiVersion.split("/");
	return group.includes(".") && !/(?:^|\.)k8s\.io$|\.toolkit\.fluxcd\.io$/u.test(group);
}
function* imageTexts(node) {
	if (node?.kind === "list") for (const item of node.items) yield* imageTexts(item);
	if (node?.kind !== "map") return;
	for (const { key, value } of node.entries) if (value.kind !== "scalar") yield* imageTexts(value);
	else if (typeof value.value === "string" && /^(?:image|imageName|\w+Image)$/u.test(key)) yield value;
}
/** Maps `image: { repository, tag }` anywhere in the values that are not switched off. */
function* imageMaps(node) {
	if (node?.kind === "list") for (const item of node.items) yield* imageMaps(item);
	if (node?.kind !== "map") return;
	const enabled = entryOf(node, "enabled")?.value;
	if (enabled?.kind === "scalar" && enabled.value === false) return;
	for (const { key, value } of node.entries) if (value.kind === "map" && /^image$|Image$/u.test(key) && entryOf(value, "repository") !== void 0) yield value;
	else yield* imageMaps(value);
}

// actions/lib/domain/pins/class-zero.ts
const members = [
	["Talos", /(?:^|\/)siderolabs\/(?:talos|installer|imager|talosctl)$|^factory\.talos\.dev\//],
	["Kubernetes", /(?:^|\/)(?:kubelet|kube-apiserver|kube-controller-manager|kube-scheduler|kube-proxy)$|^kubernetes\/kubernetes$/],
	["Cilium", /(?:^|\/)cilium\/charts\/cilium$|^cilium$|^cilium\/cilium$/],
	["CoreDNS", /(?:^|\/)coredns(?:\/charts\/coredns|\/coredns)?$/],
	["Flux", /(?:^|\/)(?:flux-operator|flux-instance|flux-operator-manifests)$|^fluxcd\/flux2$/],
	["Ceph", /(?:^|\/)(?:ceph-csi(?:-rbd|-cephfs|-operator)?|rook-ceph|rook-ceph-cluster)$|^rook\/(?:rook|ceph)$|(?:^|\/)ceph\/ceph$/],
	["the snapshot controller", /(?:^|\/)snapshot-controller$/],
	["cert-manager", /(?:^|\/)(?:charts\/cert-manager|cert-manager|cert-manager-controller)$/],
	["CRDs", /-crds$|(?:^|\/)gateway-api$/]
];
/** The component by the name that people use; undefined for anything that the cluster can live without for a while. */
function classZero(packageName) {
	return members.find(([, pattern]) => pattern.test(packageName))?.[0];
}

// actions/lib/domain/helm/app-template-pods.ts
/** One per controller that is not switched off. */
function appTemplatePods(cluster) {
	return helmReleases(cluster).flatMap(({ object, namespace, values, isAppTemplate }) => {
		if (!isAppTemplate) return [];
		return entries(nodeAt(values, "controllers")).flatMap(({ value: controller }) => {
			if (isSwitchedOff(controller)) return [];
			const options = [nodeAt(controller, "pod"), nodeAt(values, "defaultPodOptions")];
			const containers = ["initContainers", "containers"].flatMap((field) => entries(nodeAt(controller, field)).map(({ value }) => value));
			return [{
				object,
				namespace,
				pod: podOf(options, values),
				containers: containers.filter((each) => !isSwitchedOff(each))
			}];
		});
	});
}
/** The controller's own options win over the default ones. */
function podOf(options, values) {
	const merged = /* @__PURE__ */ new Map();
	for (const option of options) for (const entry of entries(option)) if (!merged.has(entry.key)) merged.set(entry.key, entry);
	const volumes = entries(nodeAt(values, "persistence")).flatMap(({ value: item, keyRange }) => {
		const type = entryOf(item, "type");
		return stringAt(item, "type") === "hostPath" && !isSwitchedOff(item) && type !== void 0 ? [map([{
			key: "hostPath",
			keyRange,
			value: type.value
		}])] : [];
	});
	const range = {
		start: 0,
		end: 0
	};
	const entry = {
		key: "volumes",
		keyRange: range,
		value: {
			kind: "list",
			...range,
			items: volumes
		}
	};
	return map([...merged.values(), ...volumes.length === 0 ? [] : [entry]]);
}
function map(all) {
	return {
		kind: "map",
		start: 0,
		end: 0,
		entries: all
	};
}
function entries(node) {
	return node?.kind === "map" ? node.entries : [];
}

// actions/lib/domain/kubernetes/pod-security.ts
const allowedCapabilities = /^(?:AUDIT_WRITE|CHOWN|DAC_OVERRIDE|FOWNER|FSETID|KILL|MKNOD|NET_BIND_SERVICE|SETFCAP|SETGID|SETPCAP|SETUID|SYS_CHROOT)$/u;
const restrictedVolumes = [
	"configMap",
	"csi",
	"downwardAPI",
	"emptyDir",
	"ephemeral",
	"persistentVolumeClaim",
	"projected",
	"secret",
	"image"
];
/** What breaks `level` in a pod with these containers. */
function breaches(level, pod, containers) {
	const baseline = [...podBaseline(pod), ...containers.flatMap(containerBaseline)];
	return level === "baseline" ? baseline : [...baseline, ...podRestricted(pod, containers)];
}
function podBaseline(pod) {
	return [
		...[
			"hostNetwork",
			"hostPID",
			"hostIPC"
		].flatMap((field) => ifTrue(pod, field, field)),
		...itemsAt(pod, "volumes").flatMap((volume) => found(nodeAt(volume, "hostPath"), "hostPath volumes")),
		...profile(nodeAt(pod, "securityContext"))
	];
}
function containerBaseline(container) {
	const context = nodeAt(container, "securityContext");
	return [
		...ifTrue(context, "privileged", "privileged containers"),
		...itemsAt(context, "capabilities", "add").flatMap((item) => item.kind === "scalar" && !allowedCapabilities.test(item.text) ? found(item, `the capability ${item.text}`) : []),
		...itemsAt(container, "ports").flatMap((port) => {
			const hostPort = entryOf(port, "hostPort")?.value;
			return hostPort?.kind === "scalar" && hostPort.value !== 0 ? found(hostPort, "host ports") : [];
		}),
		...profile(context),
		...stringAt(context, "procMount") === "Unmasked" ? found(nodeAt(context, "procMount"), "procMount Unmasked") : []
	];
}
function profile(context) {
	return stringAt(context, "seccompProfile", "type") === "Unconfined" ? found(nodeAt(context, "seccompProfile", "type"), "seccompProfile Unconfined") : [];
}
function podRestricted(pod, containers) {
	const ofPod = nodeAt(pod, "securityContext");
	return [...itemsAt(pod, "volumes").flatMap((volume) => volume.kind === "map" ? volume.entries.filter(({ key }) => key !== "name" && key !== "hostPath" && !restrictedVolumes.includes(key)).flatMap(({ key, value }) => found(value, `volumes of type ${key}`)) : []), ...containers.flatMap((container) => containerRestricted(container, ofPod))];
}
function containerRestricted(container, ofPod) {
	const own = nodeAt(container, "securityContext");
	const either = (...path) => nodeAt(own, ...path) ?? nodeAt(ofPod, ...path);
	const drops = itemsAt(own, "capabilities", "drop").some((item) => item.kind === "scalar" && item.text === "ALL");
	const place = own ?? nodeAt(container, "name") ?? container;
	return [
		...isValue(nodeAt(own, "allowPrivilegeEscalation"), false) ? [] : found(place, "containers without allowPrivilegeEscalation: false"),
		...drops ? [] : found(place, "containers that do not drop ALL capabilities"),
		...isValue(either("runAsNonRoot"), true) ? [] : found(place, "containers without runAsNonRoot: true"),
		...either("seccompProfile", "type") === void 0 ? found(place, "containers without a seccompProfile") : [],
		...isValue(either("runAsUser"), 0) ? found(either("runAsUser"), "runAsUser: 0") : [],
		...itemsAt(own, "capabilities", "add").flatMap((item) => item.kind === "scalar" && item.text !== "NET_BIND_SERVICE" && allowedCapabilities.test(item.text) ? found(item, `the capability ${item.text}`) : [])
	];
}
function ifTrue(node, field, what) {
	const value = entryOf(node, field)?.value;
	return isValue(value, true) ? found(value, what) : [];
}
function isValue(node, value) {
	return node?.kind === "scalar" && node.value === value;
}
function found(node, what) {
	return node === void 0 ? [] : [{
		node,
		what
	}];
}

// actions/lib/domain/flux/dependencies.ts
const groups = {
	Kustomization: "kustomize.toolkit.fluxcd.io/",
	HelmRelease: "helm.toolkit.fluxcd.io/"
};
const dependencies = perCluster((cluster) => ["Kustomization", "HelmRelease"].flatMap((kind) => cluster.ofKind(kind).filter(({ apiVersion }) => apiVersion.startsWith(groups[kind])).flatMap((object) => dependenciesOf(cluster, object, kind))));
function dependenciesOf(cluster, object, kind) {
	return itemsAt(object.root, "spec", "dependsOn").flatMap((item) => {
		const name = nodeAt(item, "name");
		if (name?.kind !== "scalar" || name.value === null) return [];
		const namespaceNode = nodeAt(item, "namespace");
		const written = namespaceNode?.kind === "scalar" ? namespaceNode.text : object.namespace ?? "";
		return [{
			object,
			kind,
			namespace: resolved(cluster, object, written),
			target: resolved(cluster, object, name.text),
			name,
			namespaceNode
		}];
	});
}
/** The objects that each object waits for, by `Kind namespace/name`. */
const dependencyGraph = perCluster((cluster) => {
	const graph = /* @__PURE__ */ new Map();
	for (const dependency of dependencies(cluster)) {
		const { kind, object } = dependency;
		const key = `${kind} ${object.namespace ?? ""}/${object.name}`;
		graph.set(key, [...graph.get(key) ?? [], dependency]);
	}
	return graph;
});
function keyOf({ kind, namespace, target }) {
	return `${kind} ${namespace}/${target}`;
}
/** True when `from` waits for `to`, directly or through others. */
function waitsFor(cluster, from, to) {
	const known = waitedFor(cluster);
	const found = known.get(from) ?? allThat(cluster, from);
	if (!known.has(from)) {
		if (known.size >= mostKnown) known.clear();
		known.set(from, found);
	}
	return found.has(to);
}
/** Of the last objects asked about. Bounded: in a chain of n objects all answers together have n² names. */
const waitedFor = perCluster(() => /* @__PURE__ */ new Map());
const mostKnown = 500;
/** What an object waits for, directly or through others. */
function allThat(cluster, from) {
	const graph = dependencyGraph(cluster);
	const seen = /* @__PURE__ */ new Set();
	const open = [from];
	for (let at = open.pop(); at !== void 0; at = open.pop()) for (const dependency of graph.get(at) ?? []) {
		const key = keyOf(dependency);
		if (!seen.has(key)) open.push(key);
		seen.add(key);
	}
	return seen;
}
/** One shortest cycle for each group of objects that wait for each other, as the dependencies along it. */
function cycles(cluster) {
	const graph = dependencyGraph(cluster);
	const done = /* @__PURE__ */ new Set();
	const found = [];
	for (const start of [...graph.keys()].sort(compareText)) {
		if (done.has(start)) continue;
		const cycle = cycleThrough(graph, start);
		if (cycle === void 0) continue;
		for (const key of graph.keys()) if (key === start || waitsFor(cluster, start, key) && waitsFor(cluster, key, start)) done.add(key);
		found.push(cycle);
	}
	return found;
}
function cycleThrough(graph, start) {
	const seen = /* @__PURE__ */ new Set();
	const open = [[]];
	for (const path of open) {
		const last = path.at(-1);
		for (const dependency of graph.get(last === void 0 ? start : keyOf(last)) ?? []) {
			const key = keyOf(dependency);
			if (key === start) return [...path, dependency];
			if (!seen.has(key)) open.push([...path, dependency]);
			seen.add(key);
		}
	}
}

export { backups as A, objectLabel as B, chartPin as C, adviceFor as D, isDatabase as E, substitutionOf as F, areKustomizationsMutated as I, perCluster as L, releasesByNamespace as M, isSwitchedOff$1 as N, placeOf as O, resolved as P, isOpen as R, isSwitchedOff as S, isSameVersion as T, workloads as _, breaches as a, referenceAt as b, images as c, completeRepository as d, isAllowed as f, volumeReferences as g, podReferences as h, waitsFor as i, helmReleases as j, related as k, splitImage as l, containersOf as m, dependencies as n, appTemplatePods as o, isRegistry as p, keyOf as r, classZero as s, cycles as t, writtenImages as u, isReferenceKey as v, isExactVersion as w, shapedReferences as x, isStorageClassKey as y, listed as z };