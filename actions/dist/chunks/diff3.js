import { t as WrongUse } from "./outcome.js";
import { t as foldChanges } from "./fold.js";
import { b as listShape, d as openChange, g as documentText, m as isRendered, n as renderSides, t as talosReport, u as sourceFinder, v as redactValue, y as itemKeys } from "./report.js";
import { r as parseTalosMinor } from "./talos-version.js";
import { n as sortedKeys, t as compareText } from "./ordering.js";
import { a as namesField, n as isList, o as pathText, r as isMap, s as valueAt, t as fieldPattern } from "./field-path.js";
import { n as parseInstaller } from "./installer.js";

// actions/lib/domain/machine-config/cluster-change.ts
function machineConfigChange(of) {
	const { cluster, path, running, changes, hidden } = of;
	return {
		cluster,
		path,
		...running === void 0 ? {} : { running },
		nodes: changes.map(({ hostname, controlPlane, kind, why }) => ({
			hostname,
			controlPlane,
			kind,
			...why === void 0 ? {} : { why }
		})),
		changes: foldChanges(changes),
		hidden
	};
}

// actions/lib/domain/machine-config/delayed-fields.ts
const etcd = "etcd is started with its settings at boot";
const variables = "services keep the environment that they were started with, and a removed variable stays set";
const modules = "a loaded kernel module is never unloaded and keeps its parameters";
const encryption$1 = "volumes are unlocked at boot, and keys are enrolled then";
const registryAuth = "containerd reads registry credentials when it starts";
const files = "user files are written at boot";
function isRemovedOrChanged({ old }) {
	return old !== void 0;
}
function delayed(text, why, more = {}) {
	return {
		field: text,
		pattern: fieldPattern(text),
		why,
		...more
	};
}
/** The documented list (Talos: "editing machine configuration") and what the code of 1.14 reads at boot only. */
const delayedFields = [
	delayed("cluster.etcd", etcd),
	delayed("machine.env", variables),
	delayed("EnvironmentConfig: ", variables),
	delayed("machine.kernel.modules", modules, { when: isRemovedOrChanged }),
	delayed("machine.kernel.modules[].parameters", modules),
	delayed("KernelModuleConfig: ", modules, { when: isRemovedOrChanged }),
	delayed("KernelModuleConfig: parameters", modules),
	delayed("machine.systemDiskEncryption", encryption$1),
	delayed("*: encryption", encryption$1),
	delayed("machine.registries.config.*.auth", registryAuth, { until: 13 }),
	delayed("RegistryAuthConfig: ", registryAuth, { until: 13 }),
	delayed("machine.files", files, { since: 14 })
];

// actions/lib/domain/machine-config/live-fields.ts
/** Exactly the fields that the function copies before it compares. */
const liveFields = [
	"debug",
	"cluster",
	"machine.ca",
	"machine.acceptedCAs",
	"machine.time",
	"machine.certSANs",
	"machine.install",
	"machine.network",
	"machine.sysfs",
	"machine.sysctls",
	"machine.logging",
	"machine.controlPlane",
	"machine.kubelet",
	"machine.kernel",
	"machine.registries",
	"machine.pods",
	"machine.seccompProfiles",
	"machine.nodeAnnotations",
	"machine.nodeLabels",
	"machine.nodeTaints",
	"machine.features.kubernetesTalosAPIAccess",
	"machine.features.kubePrism",
	"machine.features.hostDNS",
	"machine.features.imageCache",
	"machine.features.nodeAddressSortAlgorithm"
];
/** The images that `talosctl upgrade-k8s` owns, with what they run. */
const kubernetesImages = [
	["machine.kubelet.image", "kubelet"],
	["cluster.apiServer.image", "kube-apiserver"],
	["cluster.controllerManager.image", "kube-controller-manager"],
	["cluster.scheduler.image", "kube-scheduler"],
	["cluster.proxy.image", "kube-proxy"],
	["KubeletConfig: image", "kubelet"],
	["KubeAPIServerConfig: image", "kube-apiserver"],
	["KubeControllerManagerConfig: image", "kube-controller-manager"],
	["KubeSchedulerConfig: image", "kube-scheduler"],
	["KubeProxyConfig: image", "kube-proxy"]
];
/** Read by the installer alone, which runs at an upgrade. */
const installerFields = [
	["machine.install.image", "the installer image, which carries Talos, its schematic and its extensions"],
	["machine.install.extensions", "system extensions"],
	["machine.install.extraKernelArgs", "the kernel command line"],
	["machine.install.grubUseUKICmdline", "where the kernel command line comes from"],
	["machine.install.bootloader", "the boot loader"],
	["machine.install.legacyBIOSSupport", "the boot loader"],
	["UnattendedInstallConfig: installer", "the installer image, which carries Talos, its schematic and its extensions"]
];
/** Taken over at once and without effect until the node is installed anew. */
const installationFields = [
	"machine.install",
	"UnattendedInstallConfig: provisioning",
	"UnattendedInstallConfig: reboot"
];

// actions/lib/domain/machine-config/restarts.ts
const kubelet = { service: "kubelet" };
const apiServer = { service: "kube-apiserver" };
const controllerManager = { service: "kube-controller-manager" };
const scheduler = { service: "kube-scheduler" };
const manifests = { why: "Talos adds manifests that the cluster lacks and leaves those alone that are there: these only talosctl upgrade-k8s changes" };
const controlPlane = { service: "kube-apiserver, kube-controller-manager and kube-scheduler" };
const everything = { service: "kubelet and the control plane" };
const known$1 = [
	["machine.kubelet", kubelet],
	["KubeletConfig: ", kubelet],
	["KubeCredentialProviderConfig: ", kubelet],
	["KubeNodeConfig: nodeIP", kubelet],
	["KubeNodeConfig: registerWithFQDN", kubelet],
	["KubeNodeConfig: skipNodeRegistration", kubelet],
	["cluster.apiServer.certSANs", { why: "the certificate of kube-apiserver is issued anew" }],
	["KubeAPIServerConfig: certExtraSANs", { why: "the certificate of kube-apiserver is issued anew" }],
	["cluster.apiServer", apiServer],
	["KubeAPIServerConfig: ", apiServer],
	["KubeAdmissionControlConfig: ", apiServer],
	["KubeAuditPolicyConfig: ", apiServer],
	["KubeAuthenticationConfig: ", apiServer],
	["KubeAuthorizerConfig: ", apiServer],
	["KubeEtcdEncryptionConfig: ", apiServer],
	["cluster.aescbcEncryptionSecret", apiServer],
	["cluster.secretboxEncryptionSecret", apiServer],
	["cluster.controllerManager", controllerManager],
	["KubeControllerManagerConfig: ", controllerManager],
	["machine.controlPlane.controllerManager", controllerManager],
	["cluster.scheduler", scheduler],
	["KubeSchedulerConfig: ", scheduler],
	["machine.controlPlane.scheduler", scheduler],
	["cluster.serviceAccount", controlPlane],
	["KubeServiceAccountConfig: ", controlPlane],
	["cluster.network.podSubnets", controlPlane],
	["cluster.network.serviceSubnets", everything],
	["KubeNetworkConfig: ", everything],
	["cluster.network.dnsDomain", everything],
	["cluster.controlPlane", everything],
	["KubeClusterConfig: ", everything],
	["cluster.network.cni", manifests],
	["KubeFlannelCNIConfig: ", manifests],
	["cluster.proxy", manifests],
	["KubeProxyConfig: ", manifests],
	["cluster.coreDNS", manifests],
	["KubeCoreDNSConfig: ", manifests],
	["cluster.extraManifests", manifests],
	["KubeExternalManifestConfig: ", manifests],
	["cluster.inlineManifests", manifests],
	["KubeInlineManifestConfig: ", manifests],
	["machine.pods", { service: "the static pod" }],
	["KubeStaticPodConfig: ", { service: "the static pod" }],
	["ExtensionServiceConfig: ", { service: "the extension's service" }],
	["ContainerConfig: ", { service: "the container" }],
	["CRICustomizationConfig: ", { service: "containerd (cri)" }]
];
/** The fields that are told apart, for the test that asks Talos for them. */
const restartingFields = known$1.map(([field]) => field);
const patterns = known$1.map(([text, restart]) => ({
	pattern: fieldPattern(text),
	restart
}));
/** The first entry that names the field or one that it stands in; undefined when nothing restarts. */
function restartOf(kind, path) {
	return patterns.find(({ pattern }) => namesField(pattern, kind, path, "within"))?.restart;
}

// actions/lib/domain/machine-config/change-class.ts
const images$1 = kubernetesImages.map(([text]) => fieldPattern(text));
const installer = installerFields.map(([text, what]) => ({
	pattern: fieldPattern(text),
	what
}));
const installation = installationFields.map(fieldPattern);
const live = liveFields.map(fieldPattern);
/**
* `runningVersion`: of the node, as `v1.13.8`. One that cannot be read is taken for 1.13, which reboots more often.
* Sources: `liveFields`, `delayedFields`.
*/
function classOf(kind, change, runningVersion) {
	const minor = minorOf(runningVersion);
	return kubernetesVersion(kind, change) ?? upgrade(kind, change) ?? delay(kind, change, minor) ?? atOnce(kind, change, minor);
}
function minorOf(version) {
	const parsed = version === void 0 ? void 0 : parseTalosMinor(version);
	return parsed?.major === 1 ? parsed.minor : 13;
}
function kubernetesVersion(kind, { path }) {
	if (!images$1.some((pattern) => namesField(pattern, kind, path))) return void 0;
	return {
		class: "D",
		disruption: "restart",
		reason: "Kubernetes images belong to talosctl upgrade-k8s, which changes them node by node and restarts what runs from them"
	};
}
function upgrade(kind, { path }) {
	const field = installer.find(({ pattern }) => namesField(pattern, kind, path, "within"));
	if (field === void 0) return void 0;
	return {
		class: "C",
		disruption: "upgrade",
		reason: `${field.what}: only an upgrade (talosctl upgrade) brings it to the node; applying it alone does nothing, not even after a reboot`
	};
}
function delay(kind, change, minor) {
	const field = delayedFields.find(({ pattern, when, since = 0, until = Infinity }) => minor >= since && minor <= until && namesField(pattern, kind, change.path, "within") && (when === void 0 || when(change)));
	if (field !== void 0 && (kind !== "v1alpha1" || minor >= 14 || isLive(kind, change))) return {
		class: "B",
		disruption: "reboot",
		reason: `Talos 1.${minor} accepts it and it takes effect after a reboot: ${field.why}`
	};
	if (minor >= 14 || isLive(kind, change)) return void 0;
	return {
		class: "B",
		disruption: "reboot",
		reason: `Talos 1.${minor} reboots for it: ${outermost(change)} is none of the fields that it takes over at once`
	};
}
/** Documents other than v1alpha1 are never asked about. */
function isLive(kind, { path }) {
	return kind !== "v1alpha1" || live.some((pattern) => namesField(pattern, kind, path, "within"));
}
function outermost({ path }) {
	const [first] = path;
	const isFeature = pathText(path).startsWith("machine.features.");
	return pathText(path.slice(0, first !== void 0 && "key" in first && first.key === "machine" ? isFeature ? 3 : 2 : 1));
}
function atOnce(kind, change, minor) {
	if (installation.some((pattern) => namesField(pattern, kind, change.path, "within"))) return {
		class: "A",
		disruption: "none",
		reason: `Talos 1.${minor} accepts it and reads it only when it is installed: nothing happens on a running node`
	};
	const restart = restartOf(kind, change.path);
	const wasNotLive = minor >= 14 && !isLive(kind, change) ? "; before 1.14 it needed a reboot" : "";
	if (restart === void 0) return {
		class: "A",
		disruption: "none",
		reason: `Talos 1.${minor} takes it over at once${wasNotLive}`
	};
	const { service, why } = restart;
	const reason = service === void 0 ? `Talos 1.${minor} accepts it at once; ${why ?? ""}` : `Talos 1.${minor} takes it over at once and restarts ${service}${why === void 0 ? "" : `; ${why}`}${wasNotLive}`;
	return {
		class: "A",
		disruption: service === void 0 ? "none" : "restart",
		reason
	};
}

// actions/lib/domain/machine-config/compare.ts
/** An empty list here is another thing than none. */
const emptyListCounts = fieldPattern("ResolverConfig: searchDomains.domains");
/** Parts of the v1alpha1 document that Talos hands on as they are; elsewhere in its structs an empty map is the same as none. */
const free = [
	"machine.pods",
	"machine.kubelet.extraConfig",
	"machine.kubelet.credentialProviderConfig",
	"machine.baseRuntimeSpecOverrides",
	"cluster.apiServer.auditPolicy",
	"cluster.scheduler.config"
].map(fieldPattern);
/**
* Sorted by path. Nothing where only the order of keys, or of a list in which order means nothing, differs; nothing for a
* null or an empty list in the place of no field. A map that one side lacks is told field by field, an item of a list as a whole.
*/
function compareValues(kind, path, sides) {
	return compareAt({
		kind,
		path,
		oldPath: path
	}, sides);
}
function compareAt(place, sides) {
	const old = presence(place, sides.old);
	const now = presence(place, sides.new);
	if (isMap(old) && isMap(now)) return compareMaps(place, old, now);
	if (isList(old) && isList(now)) return compareLists(place, old, now);
	const one = old ?? now;
	if ((old === void 0 || now === void 0) && isMap(one) && Object.keys(one).length > 0 && "key" in (place.path.at(-1) ?? {})) return compareMaps(place, isMap(old) ? old : {}, isMap(now) ? now : {});
	return differenceAt(place, old, now);
}
function differenceAt({ path, oldPath }, old, now) {
	if (old === now || old !== void 0 && now !== void 0 && canonicalText(old) === canonicalText(now)) return [];
	return [{
		path,
		oldPath,
		...old === void 0 ? {} : { old },
		...now === void 0 ? {} : { new: now }
	}];
}
/** The value, or undefined for what Talos takes for nothing. */
function presence({ kind, path }, value) {
	if (value === null) return void 0;
	if (isList(value) && value.length === 0) return namesField(emptyListCounts, kind, path) ? value : void 0;
	if (kind !== "v1alpha1" || !isMap(value) || Object.keys(value).length > 0) return value;
	return path.every((step) => "key" in step) && !free.some((one) => namesField(one, kind, path, "within")) ? void 0 : value;
}
function compareMaps(place, old, now) {
	return sortedKeys({
		...old,
		...now
	}).flatMap((key) => compareAt(below(place, { key }, { key }), {
		old: own(old, key),
		new: own(now, key)
	}));
}
function below({ kind, path, oldPath }, step, oldStep) {
	return {
		kind,
		path: [...path, step],
		oldPath: [...oldPath, oldStep]
	};
}
function own(map, key) {
	return Object.hasOwn(map, key) ? map[key] : void 0;
}
function compareLists(place, old, now) {
	const shape = listShape(place.kind, place.path, [old, now]);
	if (shape.kind === "set") return sameSet(old, now) ? [] : [{
		...pathsOf(place),
		old,
		new: now
	}];
	const keys = shape.kind === "keyed" ? itemKeys(shape.by, [old, now]) : void 0;
	if (keys !== void 0) return compareKeyed(place, keyedItems(old, keys[0]), keyedItems(now, keys[1]));
	if ([...old, ...now].every((item) => !isMap(item) && !isList(item)) || old.length !== now.length) return differenceAt(place, old, now);
	return old.flatMap((item, index) => {
		const step = {
			item: String(index),
			index
		};
		return compareAt(below(place, step, step), {
			old: item,
			new: now[index]
		});
	});
}
function pathsOf({ path, oldPath }) {
	return {
		path,
		oldPath
	};
}
function keyedItems(list, keys) {
	return new Map(list.map((value, index) => [keys?.[index] ?? String(index), {
		value,
		index
	}]));
}
function compareKeyed(place, old, now) {
	return sortedKeys(new Map([...old, ...now])).flatMap((item) => {
		const [before, after] = [old.get(item), now.get(item)];
		return compareAt(below(place, {
			item,
			index: (after ?? before)?.index ?? 0
		}, {
			item,
			index: (before ?? after)?.index ?? 0
		}), {
			old: before?.value,
			new: after?.value
		});
	});
}
function sameSet(old, now) {
	const before = new Set(old.map(canonicalText));
	const after = new Set(now.map(canonicalText));
	return before.size === after.size && [...before].every((text) => after.has(text));
}
/** JSON with sorted keys: equal for equal values. */
function canonicalText(value) {
	if (isList(value)) return `[${value.map(canonicalText).join(",")}]`;
	if (!isMap(value)) return JSON.stringify(value);
	return `{${sortedKeys(value).map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] ?? null)}`).join(",")}}`;
}

// actions/lib/domain/machine-config/moved-fields.ts
/** The same value at another place. */
function same(from, kind, to) {
	return {
		from: from.split("."),
		kind,
		documents: (value) => [{
			path: to.split("."),
			value
		}]
	};
}
function pod(component, kind, more) {
	return [
		"image",
		"extraArgs",
		"env",
		"resources",
		...more
	].map((key) => same(`cluster.${component}.${key}`, kind, key));
}
const movedFields = [
	same("machine.features.hostDNS", "ResolverConfig", "hostDNS"),
	same("machine.features.kubePrism.port", "KubePrismConfig", "port"),
	same("machine.nodeLabels", "KubeNodeConfig", "labels"),
	same("machine.nodeAnnotations", "KubeNodeConfig", "annotations"),
	same("machine.nodeTaints", "KubeNodeConfig", "taints"),
	same("machine.kubelet.nodeIP", "KubeNodeConfig", "nodeIP"),
	same("machine.kubelet.image", "KubeletConfig", "image"),
	same("machine.kubelet.extraArgs", "KubeletConfig", "extraArgs"),
	same("machine.kubelet.extraConfig", "KubeletConfig", "config"),
	same("machine.kubelet.clusterDNS", "KubeletConfig", "clusterDNS"),
	same("cluster.clusterName", "KubeClusterConfig", "clusterName"),
	same("cluster.controlPlane.endpoint", "KubeClusterConfig", "endpoint"),
	same("cluster.controlPlane.localAPIServerPort", "KubeAPIServerConfig", "apiPort"),
	same("cluster.id", "DiscoveryIdentityConfig", "clusterID"),
	same("cluster.secret", "DiscoveryIdentityConfig", "clusterSecret"),
	same("cluster.network.dnsDomain", "KubeNetworkConfig", "dnsDomain"),
	same("cluster.network.podSubnets", "KubeNetworkConfig", "podSubnets"),
	same("cluster.network.serviceSubnets", "KubeNetworkConfig", "serviceSubnets"),
	...pod("apiServer", "KubeAPIServerConfig", []),
	same("cluster.apiServer.certSANs", "KubeAPIServerConfig", "certExtraSANs"),
	same("cluster.apiServer.auditPolicy", "KubeAuditPolicyConfig", "configuration"),
	...pod("controllerManager", "KubeControllerManagerConfig", []),
	...pod("scheduler", "KubeSchedulerConfig", ["config"]),
	...pod("proxy", "KubeProxyConfig", ["mode"]),
	opposite("cluster.proxy.disabled", "KubeProxyConfig"),
	opposite("cluster.coreDNS.disabled", "KubeCoreDNSConfig"),
	same("cluster.coreDNS.image", "KubeCoreDNSConfig", "image"),
	named("cluster.apiServer.admissionControl", "KubeAdmissionControlConfig"),
	named("cluster.apiServer.authorizationConfig", "KubeAuthorizerConfig"),
	{
		from: [
			"cluster",
			"network",
			"cni"
		],
		kind: "KubeFlannelCNIConfig",
		companion: "KubeNetworkConfig",
		absent: { name: "flannel" },
		documents: podNetwork
	},
	{
		from: ["cluster", "discovery"],
		kind: "DiscoveryServiceConfig",
		documents: discovery
	},
	{
		from: ["cluster", "secretboxEncryptionSecret"],
		kind: "KubeEtcdEncryptionConfig",
		documents: encryption
	}
];
/** `disabled: true` is `enabled: false`; what is not written is the default in both. */
function opposite(from, kind) {
	const documents = (value) => value === true ? [{
		path: ["enabled"],
		value: false
	}] : value === false ? [] : void 0;
	return {
		from: from.split("."),
		kind,
		documents
	};
}
/** One document for each item of a list, by the name of the item. */
function named(from, kind) {
	return {
		from: from.split("."),
		kind,
		documents: (value) => {
			if (!isList(value)) return void 0;
			const parts = value.flatMap((item) => {
				if (!isMap(item)) return [];
				const { name, ...rest } = item;
				if (typeof name !== "string") return [];
				return Object.entries(rest).map(([key, part]) => ({
					name,
					path: [key],
					value: part
				}));
			});
			const names = value.map((item) => isMap(item) ? item["name"] : void 0);
			return new Set(names).size === names.length && !names.includes(void 0) ? parts : void 0;
		}
	};
}
/** Only control planes bring a network. Without a document there is none; flannel's says what 1.13 takes for granted. */
function podNetwork(value, { controlPlane }) {
	if (!controlPlane) return [];
	if (!isMap(value)) return void 0;
	if (value["name"] === "none") return [];
	if (value["name"] !== "flannel" || value["flannel"] !== void 0) return void 0;
	return [{
		path: ["backendType"],
		value: "vxlan"
	}, {
		path: ["backendPort"],
		value: 4789
	}];
}
/** The registry of Kubernetes has no document, so a tree that uses it means another thing. */
function discovery(value) {
	if (!isMap(value)) return void 0;
	if (value["enabled"] !== true) return [];
	const registries = isMap(value["registries"]) ? value["registries"] : {};
	const [kubernetes, service] = [registries["kubernetes"], registries["service"]];
	if (!isMap(kubernetes) || kubernetes["disabled"] !== true) return void 0;
	if (isMap(service) && service["disabled"] === true) return [];
	return [{
		name: "default",
		path: ["endpoint"],
		value: (isMap(service) ? service["endpoint"] : void 0) ?? "https://discovery.talos.dev/"
	}];
}
/** What Talos makes of the secret by itself (`k8stemplates/apiserver.go`): the name of the key is written before each value in etcd. */
function encryption(value) {
	return [{
		path: ["config"],
		value: { resources: [{
			providers: [{ secretbox: { keys: [{
				name: "key2",
				secret: value
			}] } }, { identity: {} }],
			resources: ["secrets"]
		}] }
	}];
}
/** True where a side keeps the field in a document, so that the other side's field can be read as one. */
function keepsInDocument({ kind, companion }, documents) {
	return documents.some((document) => document.kind === kind || document.kind === companion);
}

// actions/lib/domain/machine-config/align.ts
/** Unredacted in and out. Fields that no table knows stay where they are. */
function alignDocuments(sides, node) {
	const old = lifted({
		own: sides.base,
		other: sides.head
	}, node);
	const now = lifted({
		own: sides.head,
		other: sides.base
	}, node);
	return {
		base: old.documents,
		head: now.documents,
		moves: [...old.moves.map((move) => ({
			...move,
			documentSide: "head"
		})), ...now.moves.map((move) => ({
			...move,
			documentSide: "base"
		}))]
	};
}
/** `own` with its old fields in the documents that `other` has for them. */
function lifted({ own, other }, node) {
	let documents = own;
	const moves = [];
	for (const field of movedFields) {
		const parts = partsOf$1(field, {
			own,
			other
		}, node);
		if (parts === void 0) continue;
		documents = parts.reduce((all, part) => withPart(all, field.kind, part), without(documents, field.from));
		if (keyedValue(mainOf(own)?.value, field.from) === void 0) continue;
		const from = field.from.map((key) => ({ key }));
		if (parts.length === 0) moves.push({
			from,
			kind: field.kind,
			path: []
		});
		for (const { name, path } of parts) moves.push({
			from,
			kind: field.kind,
			...name === void 0 ? {} : { name },
			path: path.map((key) => ({ key }))
		});
	}
	return {
		documents: withEmptyParts({
			own: documents,
			other
		}, moves),
		moves
	};
}
/** Undefined: the field stays where it is. */
function partsOf$1(field, { own, other }, node) {
	const [main, theirs] = [mainOf(own), mainOf(other)];
	if (main === void 0 || theirs === void 0 || !keepsInDocument(field, other)) return void 0;
	if (keyedValue(theirs.value, field.from) !== void 0) return void 0;
	const value = keyedValue(main.value, field.from) ?? (keepsInDocument(field, own) ? void 0 : field.absent);
	if (value === void 0 || value === null) return void 0;
	const parts = field.documents(value, node);
	return parts?.some((part) => keyedValue(documentOf(own, field.kind, part.name)?.value, part.path) !== void 0) === true ? void 0 : parts;
}
function mainOf(documents) {
	return documents.find(({ kind }) => kind === "v1alpha1");
}
function documentOf(documents, kind, name) {
	return documents.find((document) => document.kind === kind && document.name === name);
}
function keyedValue(value, keys) {
	return keys.reduce((at, key) => isMap(at) && Object.hasOwn(at, key) ? at[key] : void 0, value);
}
function without(documents, from) {
	return documents.map((one) => one.kind === "v1alpha1" ? {
		...one,
		value: withValue(one.value, from, void 0)
	} : one);
}
function withPart(documents, kind, part) {
	const { name, path, value } = part;
	const there = documentOf(documents, kind, name);
	const named = name === void 0 ? {} : { name };
	const apiVersion = "v1alpha1";
	const before = there ?? {
		apiVersion,
		kind,
		...named,
		value: {
			apiVersion,
			kind,
			...named
		}
	};
	const after = {
		...before,
		value: withValue(before.value, path, value)
	};
	return there === void 0 ? [...documents, after] : documents.map((one) => one === there ? after : one);
}
/** A copy with another value at a place; undefined takes the place away. */
function withValue(map, [key, ...rest], value) {
	if (key === void 0) return map;
	const at = Object.hasOwn(map, key) ? map[key] : void 0;
	if (rest.length > 0) {
		if (value === void 0 && !isMap(at)) return map;
		return {
			...map,
			[key]: withValue(isMap(at) ? at : {}, rest, value)
		};
	}
	const others = Object.entries(map).filter(([other]) => other !== key);
	return Object.fromEntries(value === void 0 ? others : [...others, [key, value]]);
}
/** Generators write `config: {}` into documents; the old form has no place for nothing. */
function withEmptyParts({ own, other }, moves) {
	const places = new Set(moves.map(({ kind, name }) => `${kind} ${name ?? ""}`));
	return own.map((document) => {
		if (!places.has(`${document.kind} ${document.name ?? ""}`)) return document;
		const theirs = documentOf(other, document.kind, document.name)?.value ?? {};
		const empty = Object.entries(theirs).filter(([key, value]) => !Object.hasOwn(document.value, key) && isEmpty(value));
		return {
			...document,
			value: {
				...document.value,
				...Object.fromEntries(empty)
			}
		};
	});
}
function isEmpty(value) {
	return isMap(value) && Object.keys(value).length === 0;
}

// actions/lib/domain/machine-config/cluster-meanings.ts
const clusterMeanings = [
	{
		fields: ["cluster.clusterName", "KubeClusterConfig: clusterName"],
		says: "the cluster's name is part of its identity: kubeconfigs, certificates and talosconfig contexts are made for it, and it is not meant to change"
	},
	{
		fields: ["cluster.controlPlane.endpoint", "KubeClusterConfig: endpoint"],
		says: "every kubelet and every kubeconfig reaches the API server there: if nothing answers at the new endpoint, all nodes go NotReady"
	},
	{
		fields: ["cluster.controlPlane.localAPIServerPort", "KubeAPIServerConfig: apiPort"],
		says: "kube-apiserver listens there: endpoint, load balancers and firewall rules must name the same port"
	},
	{
		fields: [
			"cluster.network.podSubnets",
			"cluster.network.serviceSubnets",
			"KubeNetworkConfig: podSubnets",
			"KubeNetworkConfig: serviceSubnets"
		],
		says: "a running cluster cannot change its address ranges: nodes and Services keep their old addresses and new ones do not fit, so it means building the cluster anew"
	},
	{
		fields: ["cluster.network.dnsDomain", "KubeNetworkConfig: dnsDomain"],
		says: "every name that workloads use inside of the cluster ends in it, and names in running configuration are not rewritten"
	},
	{
		fields: ["cluster.network.cni", "KubeFlannelCNIConfig: "],
		says: "the pod network: two of them at once, or none, leave pods without a network, and Talos does not remove the old one"
	},
	{
		fields: ["cluster.proxy.disabled", "KubeProxyConfig: enabled"],
		says: "without kube-proxy Services are reached only if the CNI replaces it; with both, their rules fight"
	},
	{
		fields: ["cluster.coreDNS.disabled", "KubeCoreDNSConfig: enabled"],
		says: "without CoreDNS pods resolve names only if another DNS answers at the cluster's DNS address"
	},
	{
		fields: [
			"machine.ca",
			"machine.acceptedCAs",
			"machine.token"
		],
		says: "nodes and talosctl trust each other by it: a node with another one is out of reach of the rest and of every talosconfig"
	},
	{
		fields: [
			"cluster.ca",
			"cluster.acceptedCAs",
			"cluster.aggregatorCA",
			"cluster.serviceAccount",
			"KubeAPIServerCAConfig: ",
			"KubeAggregatorCAConfig: ",
			"KubeServiceAccountConfig: "
		],
		says: "certificates and service account tokens of the cluster are signed with it: a swap without an overlap (talosctl rotate-ca) logs every client out"
	},
	{
		fields: [
			"cluster.id",
			"cluster.secret",
			"DiscoveryIdentityConfig: "
		],
		says: "the nodes of a cluster find each other by it: a node with another one leaves discovery and KubeSpan"
	},
	{
		fields: ["cluster.token"],
		says: "nodes join Kubernetes with it: a node whose token differs from that of the control planes cannot join"
	},
	{
		fields: [
			"cluster.aescbcEncryptionSecret",
			"cluster.secretboxEncryptionSecret",
			"KubeEtcdEncryptionConfig: "
		],
		says: "Secrets in etcd are encrypted with it: what was written with a key that is gone cannot be read any more"
	},
	{
		fields: [
			"cluster.etcd.ca",
			"cluster.etcd.advertisedSubnets",
			"cluster.etcd.listenSubnets",
			"cluster.etcd.subnet"
		],
		says: "etcd members reach each other by it: a member that the others cannot reach is lost to the quorum"
	},
	{
		fields: ["cluster.etcd"],
		says: "etcd carries the whole state: a member that does not start with its new settings is lost to the quorum"
	},
	{
		fields: ["cluster.allowSchedulingOnControlPlanes", "cluster.allowSchedulingOnMasters"],
		says: "decides whether control planes take workloads: when it is taken away, pods there are not evicted, and new ones must fit on the workers"
	},
	{
		fields: ["machine.type"],
		says: "a node does not change between control plane and worker in place: etcd membership and state stay behind, so it must be reset"
	},
	{
		fields: [
			"machine.certSANs",
			"cluster.apiServer.certSANs",
			"KubeAPIServerConfig: certExtraSANs"
		],
		says: "clients that use a name or address that is no longer in the certificate are refused",
		when: (change) => hasLess(change)
	}
];
/** True when a list, or an item of one, is not there any more. */
function hasLess({ old, new: now }) {
	if (!Array.isArray(old)) return old !== void 0;
	return !Array.isArray(now) || old.some((item) => !now.includes(item));
}

// actions/lib/domain/machine-config/node-meanings.ts
const nodeMeanings = [
	{
		fields: [
			"machine.network.interfaces[].vip",
			"machine.network.interfaces[].vlans[].vip",
			"Layer2VIPConfig: ",
			"HCloudVIPConfig: "
		],
		says: "the shared address of the API server: control planes that disagree on it fight over it or leave it unanswered; it hangs on etcd, so it must not be a Talos endpoint"
	},
	{
		fields: [
			"machine.network.interfaces",
			"LinkConfig: ",
			"VLANConfig: ",
			"BondConfig: ",
			"BridgeConfig: ",
			"VRFConfig: ",
			"DHCPv4Config: ",
			"DHCPv6Config: ",
			"LinkAliasConfig: ",
			"EthernetConfig: ",
			"BlackholeRouteConfig: ",
			"RoutingRuleConfig: "
		],
		says: "the node's own network: a mistake cuts the node off from the rest and from talosctl, and it must then be mended at its console"
	},
	{
		fields: ["machine.network.hostname", "HostnameConfig: "],
		says: "the node's name in Kubernetes and etcd: the kubelet registers a new Node, and the old one stays behind with its labels and volumes"
	},
	{
		fields: [
			"machine.network.nameservers",
			"ResolverConfig: nameservers",
			"ResolverConfig: hostDNS",
			"machine.features.hostDNS"
		],
		says: "image pulls, time and discovery need names: with none that answers, nothing new starts on the node"
	},
	{
		fields: ["NetworkDefaultActionConfig: ", "NetworkRuleConfig: "],
		says: "the node's firewall: a rule that leaves out talosctl (50000, 50001), the API server, etcd (2379 to 2382) or the kubelet (10250) cuts the node off"
	},
	{
		fields: [
			"machine.network.kubespan",
			"KubeSpanConfig: ",
			"WireguardConfig: "
		],
		says: "traffic between nodes runs through it: nodes that differ in it do not reach each other"
	},
	{
		fields: ["machine.kubelet.nodeIP", "KubeNodeConfig: nodeIP"],
		says: "chooses the address under which the node is known to Kubernetes: when no address of the node fits, the kubelet does not start"
	},
	{
		fields: ["machine.install.wipe", "UnattendedInstallConfig: provisioning.wipe"],
		says: "at an installation the disk is wiped first; on a node that is installed it does nothing"
	},
	{
		fields: [
			"machine.install.disk",
			"machine.install.diskSelector",
			"UnattendedInstallConfig: provisioning"
		],
		says: "the disk that an installation overwrites: it does nothing on a node that is installed, and decides what is lost when it is installed anew"
	},
	{
		fields: ["machine.install.image", "UnattendedInstallConfig: installer"],
		says: "the system that the next upgrade writes: an image with another schematic brings other extensions and kernel arguments",
		when: (change) => schematicChanges(change)
	},
	{
		fields: ["machine.disks"],
		says: "Talos partitions and formats an empty disk that is named here; a disk that is no longer named is no longer mounted"
	},
	{
		fields: [
			"VolumeConfig: encryption",
			"UserVolumeConfig: encryption",
			"RawVolumeConfig: encryption",
			"SwapVolumeConfig: encryption",
			"machine.systemDiskEncryption"
		],
		says: "a volume is not encrypted or decrypted in place, and one whose keys all changed at once cannot be opened: it must be wiped, or keys be added before old ones go"
	},
	{
		fields: [
			"VolumeConfig: ",
			"UserVolumeConfig: ",
			"RawVolumeConfig: ",
			"ExistingVolumeConfig: ",
			"LVMVolumeGroupConfig: ",
			"LVMLogicalVolumeConfig: ",
			"RAIDArrayConfig: "
		],
		says: "where data lives: a volume that is no longer declared is no longer mounted, its data stays on the disk; a disk that the selector now finds is partitioned",
		when: (change) => isRemoved(change) || touchesProvisioning(change)
	},
	{
		fields: ["machine.features.kubePrism", "KubePrismConfig: "],
		says: "kubelet, CNI and control plane reach the API server through KubePrism on the node: who is told its port (Cilium's k8sServicePort) loses the API with it"
	},
	{
		fields: ["cluster.discovery", "DiscoveryServiceConfig: "],
		says: "nodes learn each other's addresses by discovery: without it KubeSpan and the checks of talosctl health know no members"
	},
	{
		fields: ["machine.nodeTaints", "KubeNodeConfig: taints"],
		says: "pods that do not tolerate a taint are not scheduled there, and NoExecute evicts those that run"
	},
	{
		fields: ["machine.nodeLabels", "KubeNodeConfig: labels"],
		says: "selectors of workloads, volumes and load balancers look for labels: what selected a removed one finds no node",
		when: ({ old }) => old !== void 0
	},
	{
		fields: [
			"machine.features.rbac",
			"machine.features.kubernetesTalosAPIAccess",
			"KubeTalosAPIAccessConfig: "
		],
		says: "decides who may use the Talos API, and a Pod with os:admin may do anything to the node"
	},
	{
		fields: ["machine.kernel.modules", "KernelModuleConfig: "],
		says: "storage and network drivers that workloads need are loaded by it: Ceph's rbd, iSCSI, NVIDIA",
		when: isRemoved
	},
	{
		fields: ["SideroLinkConfig: "],
		says: "the management plane (Omni) reaches the node through it: with a wrong address or token the node is out of its hands"
	}
];
function isRemoved(change) {
	return change.new === void 0;
}
/** The part of an image's name before its tag. */
function schematicChanges({ old, new: now }) {
	const name = (value) => typeof value === "string" ? value.replace(/(?::[^/:@]+)?(?:@.*)?$/u, "") : void 0;
	return name(old) !== name(now);
}
const whereDataLives = [
	"provisioning",
	"diskSelector",
	"filesystem",
	"discovery",
	"volumeType"
];
function touchesProvisioning({ path, new: now }) {
	if (path.length === 0) return isMap(now) && whereDataLives.some((key) => Object.hasOwn(now, key));
	return path.some((step) => "key" in step && whereDataLives.includes(step.key));
}

// actions/lib/domain/machine-config/field-meaning.ts
const known = [...clusterMeanings, ...nodeMeanings].map((meaning) => ({
	...meaning,
	patterns: meaning.fields.map(fieldPattern)
}));
/** Undefined for a field that cannot do such harm. */
function dangerOf(kind, change) {
	return known.find(({ patterns, when }) => patterns.some((pattern) => namesField(pattern, kind, change.path, "within")) && (when === void 0 || when(change)))?.says;
}

// actions/lib/domain/machine-config/owned-images.ts
const images = [
	...kubernetesImages,
	["machine.install.image", "Talos"],
	["UnattendedInstallConfig: installer.image", "Talos"]
].map(([text, what]) => ({
	pattern: fieldPattern(text),
	what
}));
/** What runs from the same image on both sides: `kubelet`, `Talos`. */
function keptImages(base, head) {
	const names = new Set(images.map(({ what }) => what));
	return new Set([...names].filter((what) => imageOf(base, what) !== void 0 && imageOf(base, what) === imageOf(head, what)));
}
function imageOf(documents, wanted) {
	for (const { pattern, what } of images) {
		if (what !== wanted) continue;
		const document = documents.find(({ kind }) => kind === pattern.kind);
		const value = pattern.steps.reduce((at, key) => typeof at === "object" && at !== null && !Array.isArray(at) ? at[key] : void 0, document?.value);
		if (typeof value === "string" && value !== "") return value;
	}
}
/** The class of an image that is only written elsewhere; undefined for everything else. */
function movedImage(kind, path, kept) {
	const image = images.find(({ pattern }) => namesField(pattern, kind, path));
	if (image === void 0 || !kept.has(image.what)) return void 0;
	return {
		class: "A",
		disruption: "none",
		reason: `the image of ${image.what} stays the same and is only written in another document`
	};
}

// actions/lib/domain/machine-config/moved-change.ts
/** True for a difference at what moved, in it or around it. */
function isAtMove(move, { kind, name }, path) {
	if (kind !== move.kind || name !== move.name) return false;
	const shorter = Math.min(path.length, move.path.length);
	return pathText(path.slice(0, shorter)) === pathText(move.path.slice(0, shorter));
}
/** `at`: the line of the head, where it is known. */
function movedChange({ from, kind, name, path, documentSide }, at) {
	const old = pathText(from);
	const document = documentText({
		kind,
		...name === void 0 ? {} : { name }
	});
	const isGone = path.length === 0;
	const place = isGone ? `the absence of ${kind}` : `${document} ${pathText(path)}`;
	const isForth = documentSide === "head";
	return {
		document: isForth ? document : "v1alpha1",
		path: isForth ? pathText(path) : old,
		movedFrom: isForth ? old : place,
		class: "A",
		disruption: "none",
		reason: isGone ? `it means the same: Talos takes ${place} for what ${old} says` : `the value stays the same and is only written in another document`,
		...at === void 0 ? {} : { at }
	};
}

// actions/lib/domain/machine-config/diff.ts
/** The change of a node; undefined `base`: the node is new, undefined `head`: it is gone. One of the two must be there. */
function diffNode(base, head, context) {
	const one = head ?? base;
	if (one === void 0) throw new Error("a node that is neither in base nor in head has no change");
	const { hostname, controlPlane } = one;
	if (base === void 0 || head === void 0) return {
		hostname,
		controlPlane,
		kind: base === void 0 ? "added" : "removed",
		fields: []
	};
	const fields = diffDocuments({
		base,
		head
	}, context);
	return {
		hostname,
		controlPlane,
		kind: fields.length === 0 ? "unchanged" : "changed",
		fields
	};
}
function diffDocuments({ base, head }, context) {
	const aligned = alignDocuments({
		base: base.documents,
		head: head.documents
	}, head);
	const before = byIdentity(aligned.base);
	const after = byIdentity(aligned.head);
	const kept = keptImages(base.documents, head.documents);
	const found = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((identity) => {
		const old = before.get(identity);
		const now = after.get(identity);
		const document = now ?? old;
		if (document === void 0) return [];
		return differences(old, now, document.kind).map((difference) => ({
			difference,
			old,
			now,
			sides: {
				base,
				head
			},
			document,
			context,
			kept,
			moves: aligned.moves
		}));
	});
	const moved = aligned.moves.filter((move) => !found.some(({ difference, document }) => isAtMove(move, document, difference.path)));
	return [...found.map(fieldChange), ...moved.map((move) => movedField(move, {
		base,
		head
	}, context))];
}
function movedField(move, sides, context) {
	const { kind, name, path, from, documentSide } = move;
	const isForth = documentSide === "head";
	const document = sides.head.documents.find((one) => isForth ? one.kind === kind && one.name === name : one.kind === "v1alpha1");
	const node = sides.head;
	const at = document && context.sourceOf?.({
		side: "head",
		node,
		document,
		path: isForth ? path : from
	});
	return movedChange(move, at);
}
/** The document without a kind comes first, then by kind and name. */
function byIdentity(documents) {
	return new Map(documents.map((document) => [document.kind === "v1alpha1" ? "" : `${document.kind} ${document.name ?? ""} ${document.apiVersion}`, document]));
}
/** A whole document that is new or gone is one difference. */
function differences(old, now, kind) {
	if (old !== void 0 && now !== void 0) return compareValues(kind, [], {
		old: old.value,
		new: now.value
	});
	return [{
		path: [],
		oldPath: [],
		...old === void 0 ? {} : { old: old.value },
		...now === void 0 ? {} : { new: now.value }
	}];
}
function fieldChange(found) {
	const { difference, document } = found;
	const { path } = difference;
	const danger = dangerOfDifference(found);
	const at = sourceOf$1(found);
	return {
		document: documentText(document),
		path: pathText(path),
		...shownValues(found),
		...classOfDifference(found),
		...danger === void 0 ? {} : { danger },
		...at === void 0 ? {} : { at }
	};
}
/** Of a whole document: the gravest class of what is in it. */
function classOfDifference({ difference, document: { kind }, context, kept }) {
	const one = (part) => movedImage(kind, part.path, kept) ?? classOf(kind, part, context.runningVersion);
	return [one(difference), ...partsOf(kind, difference).map(one)].reduce((worst, each) => rank[each.class] > rank[worst.class] ? each : worst);
}
/** Of a whole document everything that can be said of what is in it, at most two sentences. */
function dangerOfDifference({ difference, document: { kind } }) {
	const dangers = [...partsOf(kind, difference), difference].flatMap((part) => dangerOf(kind, part) ?? []);
	return dangers.length === 0 ? void 0 : [...new Set(dangers)].slice(0, 2).join("; ");
}
/** The fields of a document that is new or gone; empty for a single field. */
function partsOf(kind, { path, old, new: now }) {
	return path.length > 0 ? [] : compareValues(kind, [], {
		old: old ?? {},
		new: now ?? {}
	});
}
const rank = {
	A: 0,
	B: 1,
	C: 2,
	D: 3
};
function sourceOf$1({ difference, sides, old, now, context, moves }) {
	const isGone = difference.new === void 0;
	const document = isGone ? old : now;
	if (document === void 0) return void 0;
	const side = isGone ? "base" : "head";
	const { old: before, new: after } = difference;
	const path = isGone ? difference.oldPath : difference.path;
	const value = isGone ? before : lacking(after, before);
	const move = moves.find((one) => one.documentSide !== side && isAtMove(one, document, path));
	const written = sides[side].documents.find(({ kind }) => kind === "v1alpha1");
	if (move !== void 0 && written !== void 0) return context.sourceOf?.({
		side,
		node: sides[side],
		document: written,
		path: move.from
	});
	return context.sourceOf?.({
		side,
		node: sides[side],
		document,
		path,
		...value === void 0 ? {} : { value }
	});
}
function lacking(value, other) {
	if (!isList(value)) return value;
	const known = new Set(isList(other) ? other.map(canonicalText) : []);
	return value.find((item) => !known.has(canonicalText(item))) ?? value[0];
}
/** Old and new value without secrets; where only a secret differs, the new text says so. */
function shownValues({ difference, old, now }) {
	const before = difference.old === void 0 ? void 0 : shownAt(old, difference.oldPath);
	const after = difference.new === void 0 ? void 0 : shownAt(now, difference.path);
	const isHidden = before !== void 0 && after !== void 0 && canonicalText(before) === canonicalText(after);
	return {
		...before === void 0 ? {} : { old: before },
		...after === void 0 ? {} : { new: isHidden ? otherSecret(after) : after }
	};
}
/** The name beside a `value` tells whether it is a secret, so the two are redacted together. */
function shownAt(document, path) {
	if (document === void 0) return void 0;
	const last = path.at(-1);
	const from = last !== void 0 && "key" in last && last.key === "value" ? path.slice(0, -1) : path;
	const around = valueAt(document.value, from);
	return around === void 0 ? void 0 : valueAt(redactValue(document, from, around), path.slice(from.length));
}
/** `‹machine.token›` as `‹machine.token, another value›`. */
function otherSecret(value) {
	if (typeof value === "string") return value.replace(/‹([^‹›]*)›/gu, (_, path) => `‹${path}, another value›`);
	if (Array.isArray(value)) return value.map((item) => otherSecret(item));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, otherSecret(part)]));
}

// actions/lib/verbs/talos/node-changes.ts
/** Every node of either side, those of the head first, in the author's order. */
function nodeChanges(sides, options) {
	if (!sides.changed && sides.head === void 0) return declared(sides).map((node) => ({
		...node,
		kind: "unchanged"
	}));
	const head = renderOf(sides, "head");
	const base = renderOf(sides, "base");
	if (head === "missing" || base === "missing") {
		const why = notRendered(sides.head) ?? notRendered(sides.base) ?? "it could not be rendered";
		return declared(sides).map((node) => ({
			...node,
			kind: "unknown",
			why
		}));
	}
	return [.../* @__PURE__ */ new Set([...hostnames(head), ...hostnames(base)])].map((hostname) => nodeChange(hostname, {
		head,
		base,
		model: declared(sides)
	}, options));
}
/** Which Talos decides the classes of the cluster as a whole. */
function runningTalos({ base, baseModel, headModel }, from) {
	if (from !== void 0) return {
		version: from,
		from: "asked"
	};
	const ofBase = (isRendered(base) ? base.talosVersion : void 0) ?? baseModel?.talosVersion?.value;
	if (ofBase !== void 0) return {
		version: ofBase,
		from: "base"
	};
	const ofHead = headModel?.talosVersion?.value;
	return ofHead === void 0 ? void 0 : {
		version: ofHead,
		from: "head"
	};
}
/** Undefined: the side has no such cluster. */
function renderOf(sides, side) {
	const render = sides[side];
	if (render === void 0) return sides[`${side}Model`] === void 0 ? void 0 : "missing";
	return isRendered(render) ? render : "missing";
}
function notRendered(side) {
	return side !== void 0 && "notRendered" in side ? side.notRendered : void 0;
}
function declared({ headModel, baseModel }) {
	return ((headModel ?? baseModel)?.nodes ?? []).map(({ hostname, controlPlane }) => ({
		hostname: hostname.value,
		controlPlane,
		fields: []
	}));
}
function hostnames(render) {
	return [...render?.nodes ?? [], ...render?.unrendered ?? []].map(({ hostname }) => hostname);
}
function nodeChange(hostname, { head, base, model }, options) {
	const unrendered = [...head?.unrendered ?? [], ...base?.unrendered ?? []].find((node) => node.hostname === hostname);
	if (unrendered !== void 0) return {
		hostname,
		controlPlane: model.find((node) => node.hostname === hostname)?.controlPlane ?? false,
		kind: "unknown",
		why: unrendered.why,
		fields: []
	};
	const before = base?.nodes.find((node) => node.hostname === hostname);
	const after = head?.nodes.find((node) => node.hostname === hostname);
	const runningVersion = options.from ?? installedVersion(before) ?? base?.talosVersion ?? head?.talosVersion;
	return diffNode(before, after, {
		runningVersion,
		...options.sourceOf === void 0 ? {} : { sourceOf: options.sourceOf }
	});
}
/** By the tag of the installer image: nodes of one cluster may run different versions. */
function installedVersion(node) {
	for (const { kind, value } of node?.documents ?? []) {
		const { machine, installer } = value;
		const install = isMap(machine) ? machine["install"] : void 0;
		const holder = kind === "v1alpha1" ? install : kind === "UnattendedInstallConfig" ? installer : void 0;
		const image = isMap(holder) ? holder["image"] : void 0;
		const tag = typeof image === "string" ? parseInstaller(image).tag : void 0;
		if (tag !== void 0 && /^v\d+\.\d+/u.test(tag)) return tag;
	}
}

// actions/lib/verbs/talos/diff.ts
/**
* Every field that a node would get another value for, with its class for the Talos that runs there. Changes are no findings: the
* verdict tells only whether both sides could be rendered.
*
* @throws WrongUse for a version or a base that cannot be read, and for a broken settings file
*/
async function diffTalos(inputs, ports) {
	const from = runningVersion(inputs.from);
	const opened = await openChange(inputs, ports);
	const { head, base, pins, basePins, notChecked } = opened;
	const before = typeof base === "string" ? head : base;
	ports.log.progress("rendering");
	const sides = await renderSides({
		head,
		base: before,
		pins,
		basePins
	}, ports);
	for (const item of sides.notChecked) notChecked.add(item);
	if (sides.clusters.length === 0 && sides.notChecked.length === 0) notChecked.add({
		what: "Talos",
		why: "there is no Talos tree in this repository",
		count: 1,
		relevant: false
	});
	else if (base === "none") notChecked.add(nothingToCompare);
	const changes = base === "none" || base === "unread" ? [] : sides.clusters.map((cluster) => clusterChange(cluster, {
		from,
		opened
	}));
	const said = {
		opened,
		findings: sides.findings,
		failOn: inputs.failOn,
		compares: true
	};
	return talosReport({
		...said,
		examined: examinedOf(sides, opened),
		tools: toolsOf(sides),
		machineConfigs: changes
	}, ports);
}
const nothingToCompare = {
	what: "a base",
	why: "no default branch was found to compare with: fetch it (a shallow clone needs fetch-depth: 0), or name one with --base",
	count: 1,
	relevant: true
};
/** `v1.13.8`, with or without the v. */
function runningVersion(from) {
	if (from === void 0) return void 0;
	if (parseTalosMinor(from) === void 0) throw new WrongUse([`--from: ${JSON.stringify(from)} is no version of Talos; write one as 1.13.8`]);
	return from.startsWith("v") ? from : `v${from}`;
}
function clusterChange(sides, { from, opened }) {
	const { path, headModel, baseModel, hidden } = sides;
	const running = runningTalos(sides, from);
	const name = (isRendered(sides.head) ? sides.head.cluster : void 0) ?? (headModel ?? baseModel)?.clusterName?.value;
	return machineConfigChange({
		cluster: name ?? path,
		path,
		...running === void 0 ? {} : { running },
		hidden,
		changes: nodeChanges(sides, {
			from,
			sourceOf: sourceOf(sides, opened)
		})
	});
}
/** Finds the lines of both sides; what the base alone has is named by its own line. */
function sourceOf({ headModel, baseModel }, { head, base }) {
	const ofHead = headModel === void 0 ? void 0 : sourceFinder(headModel, head.files);
	const ofBase = baseModel === void 0 ? void 0 : sourceFinder(baseModel, (typeof base === "string" ? head : base).files);
	return ({ side, node, document, path, value }) => {
		return (side === "head" ? ofHead : ofBase)?.({
			hostname: node.hostname,
			kind: document.kind,
			name: document.name,
			path,
			value
		});
	};
}
/** What decides the machine configurations, and the nodes of both sides. */
function examinedOf({ clusters }, { headTree }) {
	const files = new Set(clusters.flatMap(({ headInputs, baseInputs }) => [...headInputs, ...baseInputs].map(({ path }) => path)));
	const documents = [...files].flatMap((path) => headTree.files.get(path)?.documents ?? []).length;
	const nodes = clusters.reduce((sum, { headModel, baseModel }) => {
		const names = [...headModel?.nodes ?? [], ...baseModel?.nodes ?? []].map(({ hostname }) => hostname.value);
		return sum + new Set(names).size;
	}, 0);
	return {
		files: files.size,
		documents,
		nodes
	};
}
function toolsOf({ clusters }) {
	const tools = clusters.flatMap(({ head, base }) => [head, base].flatMap((side) => isRendered(side) ? side.tools : []));
	return [...new Map(tools.map((tool) => [`${tool.name} ${tool.version}`, tool])).values()];
}

export { sourceOf as a, runningTalos as c, machineConfigChange as d, runningVersion as i, diffNode as l, examinedOf as n, toolsOf as o, nothingToCompare as r, nodeChanges as s, diffTalos as t, kubernetesImages as u };