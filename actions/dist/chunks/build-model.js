import { t as compareText } from "./ordering.js";
import { a as isBelow, c as resolveInside, i as folderOf, s as nameOf } from "./kustomization.js";
import { a as nodeAt, i as itemsAt, n as entryOf, s as stringAt } from "./node.js";
import { t as wholeFile } from "./span.js";
import { n as parseInstaller } from "./installer.js";
import { _ as embeddedSource, a as substitute, d as isPatchMark, l as hasPlaceholder, o as variableUses, u as hasTemplate } from "./respell.js";
import { t as readYaml } from "./reader2.js";
import { c as listedPatches, l as patchFilesOf, o as contentFilesOf } from "./kustomization2.js";
import { n as sha256 } from "./digest.js";

// actions/lib/domain/talos/fact-places.ts
/** Facts of which a document may state several; of the others the last statement counts. */
const listFacts = /* @__PURE__ */ new Set([
	"virtualAddress",
	"interfaceAddress",
	"machineSan",
	"apiServerSan",
	"tpmKey",
	"podSubnet",
	"serviceSubnet",
	"clusterManifests"
]);
/** Images of Kubernetes, which must all carry its version. */
const kubernetesImages = [
	"kubelet",
	"kube-apiserver",
	"kube-controller-manager",
	"kube-scheduler",
	"kube-proxy"
];
const interfaces = [
	"machine",
	"network",
	"interfaces",
	"*"
];
function place(fact, path, more = {}) {
	return {
		fact,
		path: path.split("."),
		...more
	};
}
/** The v1alpha1 document. */
const config = [
	place("hostname", "machine.network.hostname"),
	{
		fact: "virtualAddress",
		path: [
			...interfaces,
			"vip",
			"ip"
		]
	},
	{
		fact: "virtualAddress",
		path: [
			...interfaces,
			"vlans",
			"*",
			"vip",
			"ip"
		]
	},
	{
		fact: "interfaceAddress",
		path: [
			...interfaces,
			"addresses",
			"*"
		]
	},
	{
		fact: "interfaceAddress",
		path: [
			...interfaces,
			"vlans",
			"*",
			"addresses",
			"*"
		]
	},
	place("installer", "machine.install.image"),
	place("installDisk", "machine.install.disk"),
	place("installDisk", "machine.install.diskSelector", { present: "selected by its properties" }),
	place("machineSan", "machine.certSANs.*"),
	place("apiServerSan", "cluster.apiServer.certSANs.*"),
	place("tpmKey", "machine.systemDiskEncryption.state.keys.*.tpm", { present: "STATE" }),
	place("tpmKey", "machine.systemDiskEncryption.ephemeral.keys.*.tpm", { present: "EPHEMERAL" }),
	place("kubelet", "machine.kubelet.image"),
	place("kube-apiserver", "cluster.apiServer.image"),
	place("kube-controller-manager", "cluster.controllerManager.image"),
	place("kube-scheduler", "cluster.scheduler.image"),
	place("kube-proxy", "cluster.proxy.image"),
	place("kubePrismEnabled", "machine.features.kubePrism.enabled"),
	place("kubePrismPort", "machine.features.kubePrism.port"),
	place("clusterName", "cluster.clusterName"),
	place("endpoint", "cluster.controlPlane.endpoint"),
	place("apiServerPort", "cluster.controlPlane.localAPIServerPort"),
	place("cni", "cluster.network.cni.name"),
	place("podSubnet", "cluster.network.podSubnets.*"),
	place("serviceSubnet", "cluster.network.serviceSubnets.*"),
	place("kubeProxyDisabled", "cluster.proxy.disabled"),
	place("coreDnsDisabled", "cluster.coreDNS.disabled"),
	place("allowScheduling", "cluster.allowSchedulingOnControlPlanes"),
	place("clusterManifests", "cluster.inlineManifests.*", { present: "inlineManifests" }),
	place("clusterManifests", "cluster.extraManifests.*", { present: "extraManifests" })
];
const linkAddresses = [place("interfaceAddress", "addresses.*.address")];
const encryption = [place("tpmKey", "encryption.keys.*.tpm", {
	present: "a volume",
	named: true
})];
const byKind = {
	"": config,
	HostnameConfig: [place("hostname", "hostname")],
	Layer2VIPConfig: [place("virtualAddress", "name")],
	HCloudVIPConfig: [place("virtualAddress", "name")],
	LinkConfig: linkAddresses,
	BondConfig: linkAddresses,
	VLANConfig: linkAddresses,
	BridgeConfig: linkAddresses,
	VolumeConfig: encryption,
	UserVolumeConfig: encryption,
	RawVolumeConfig: encryption,
	SwapVolumeConfig: encryption,
	UnattendedInstallConfig: [place("installer", "installer.image"), place("installDisk", "provisioning.diskSelector", { present: "selected by its properties" })],
	KubeletConfig: [place("kubelet", "image")],
	KubeAPIServerConfig: [
		place("kube-apiserver", "image"),
		place("apiServerPort", "apiPort"),
		place("apiServerSan", "certExtraSANs.*")
	],
	KubeControllerManagerConfig: [place("kube-controller-manager", "image")],
	KubeSchedulerConfig: [place("kube-scheduler", "image")],
	KubeProxyConfig: [place("kube-proxy", "image"), place("kubeProxyDisabled", "enabled", { inverted: true })],
	KubeCoreDNSConfig: [place("coreDnsDisabled", "enabled", { inverted: true })],
	KubePrismConfig: [{
		fact: "kubePrismEnabled",
		path: [],
		present: "true",
		deleted: "false"
	}, place("kubePrismPort", "port")],
	KubeFlannelCNIConfig: [{
		fact: "cni",
		path: [],
		present: "flannel",
		deleted: "none"
	}],
	KubeNetworkConfig: [place("podSubnet", "podSubnets.*"), place("serviceSubnet", "serviceSubnets.*")],
	KubeClusterConfig: [place("clusterName", "clusterName"), place("endpoint", "endpoint")],
	KubeInlineManifestConfig: [{
		fact: "clusterManifests",
		path: [],
		present: "KubeInlineManifestConfig"
	}],
	KubeExternalManifestConfig: [{
		fact: "clusterManifests",
		path: [],
		present: "KubeExternalManifestConfig"
	}]
};
/** The places of a kind of document; the empty string is the document without a kind. */
function documentPlaces(kind) {
	return Object.hasOwn(byKind, kind) ? byKind[kind] ?? [] : [];
}
/** True when a field of the v1alpha1 document at `path`, or something above or below it, is one that rules ask for. */
function touchesFacts(path) {
	return config.some(({ path: known }) => {
		const length = Math.min(path.length, known.length);
		for (let index = 0; index < length; index++) if (known[index] !== "*" && known[index] !== path[index]) return false;
		return true;
	});
}

// actions/lib/domain/talos/json-patch-facts.ts
/** Reads the operations; one without a path says nothing here and is judged elsewhere. */
function partsOfJsonPatch(list) {
	const parts = [];
	const unclear = [];
	for (const item of list.items) {
		const operation = stringAt(item, "op");
		const path = pathOf(item);
		if (path === void 0 || !touchesFacts(path)) continue;
		const value = nodeAt(item, "value");
		if ((operation === "add" || operation === "replace") && value !== void 0) parts.push(nested(path, value));
		else if (operation !== "test") unclear.push({
			start: item.start,
			end: item.end
		});
	}
	return {
		parts,
		unclear
	};
}
/** Without the indices of lists: an item is an item, wherever it stands. */
function pathOf(item) {
	const pointer = stringAt(item, "path");
	if (pointer === void 0 || !pointer.startsWith("/")) return void 0;
	return pointer.slice(1).split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function nested(path, value) {
	const range = {
		start: value.start,
		end: value.end
	};
	let node = value;
	for (const part of [...path].reverse()) node = /^(?:-|\d+)$/u.test(part) ? {
		kind: "list",
		items: [node],
		...range
	} : {
		kind: "map",
		entries: [{
			key: part,
			keyRange: range,
			value: node
		}],
		...range
	};
	return node.kind === "map" ? node : {
		kind: "map",
		entries: [],
		...range
	};
}

// actions/lib/domain/talos/resolved-text.ts
/** Undefined for null, which is as good as absent. */
function resolveText(source, scalar, variables) {
	if (scalar.value === null) return void 0;
	const own = source.span(scalar.start, scalar.end);
	const { text } = scalar;
	if (text.startsWith("ENC[") || hasTemplate(text)) return {
		text: void 0,
		at: own
	};
	const uses = variableUses(text);
	if (uses.length === 0) return {
		text: text.includes("$$") ? text.replaceAll("$$", "$") : text,
		at: own
	};
	const [only] = uses;
	const variable = only === void 0 ? void 0 : variables.get(only.name);
	if (only !== void 0 && uses.length === 1 && only.start === 0 && only.end === text.length) {
		if (variable !== void 0 && variable.value !== "" && !only.hasDefault) return {
			text: variable.value,
			at: variable.at
		};
	}
	const { text: replaced, unset } = substitute(text, knownValues(variables));
	return {
		text: unset.length === 0 ? replaced : void 0,
		at: own
	};
}
const valuesOf = /* @__PURE__ */ new WeakMap();
/** The variables whose value is readable. */
function knownValues(variables) {
	let values = valuesOf.get(variables);
	if (values === void 0) {
		values = new Map([...variables].flatMap(([name, { value }]) => value === void 0 ? [] : [[name, value]]));
		valuesOf.set(variables, values);
	}
	return values;
}

// actions/lib/domain/talos/layers.ts
/** Lists that a patch replaces instead of adding to them (`merge:"replace"` in Talos' types). */
const replacedLists = /* @__PURE__ */ new Set(["podSubnet", "serviceSubnet"]);
/** The last statement of a fact; undefined when nobody makes one. */
function lastStatement(layers, fact) {
	for (const { statements } of [...layers].reverse()) {
		const found = statements.findLast((statement) => statement.fact === fact);
		if (found !== void 0) return found;
	}
}
/** The readable value that counts, as text. */
function statedText(layers, fact) {
	const last = lastStatement(layers, fact);
	return last?.text === void 0 ? void 0 : {
		value: last.text,
		at: last.at
	};
}
/** All readable values of a list, without repetitions. */
function statedTexts(layers, fact) {
	if (!listFacts.has(fact)) throw new Error(`${fact} is no list`);
	const all = layers.map(({ statements }) => statements.filter((statement) => statement.fact === fact));
	const counting = replacedLists.has(fact) ? all.findLast((some) => some.length > 0) : all.flat();
	const found = /* @__PURE__ */ new Map();
	for (const { text, at } of counting ?? []) if (text !== void 0 && !found.has(text)) found.set(text, {
		value: text,
		at
	});
	return [...found.values()];
}
function asBoolean(stated) {
	if (stated === void 0 || stated.value !== "true" && stated.value !== "false") return void 0;
	return {
		value: stated.value === "true",
		at: stated.at
	};
}
/** Statements that are made and cannot be read: the fact is not known. */
function hiddenFacts(layers) {
	const found = [];
	for (const { statements } of layers) for (const { fact, text, at } of statements) if (text === void 0) found.push({
		value: `${fact} cannot be read`,
		at
	});
	return found;
}

// actions/lib/domain/talos/cluster-facts.ts
/** `stacks` are the layers of each control plane. A fact that they state differently is not known. */
function clusterFacts(stacks) {
	const text = (fact) => agreed(stacks, fact);
	const number = (fact) => {
		const stated = text(fact);
		return stated !== void 0 && /^\d+$/u.test(stated.value) ? {
			value: Number(stated.value),
			at: stated.at
		} : void 0;
	};
	const texts = (fact) => {
		const all = stacks.flatMap((layers) => statedTexts(layers, fact));
		return [...new Map(all.map((stated) => [stated.value, stated])).values()];
	};
	return {
		...present({
			clusterName: text("clusterName"),
			endpoint: text("endpoint"),
			cni: text("cni"),
			kubeProxyDisabled: asBoolean(text("kubeProxyDisabled")),
			coreDnsDisabled: asBoolean(text("coreDnsDisabled")),
			kubePrismPort: number("kubePrismPort"),
			kubePrismEnabled: asBoolean(text("kubePrismEnabled")),
			apiServerPort: number("apiServerPort"),
			allowSchedulingOnControlPlanes: asBoolean(text("allowScheduling"))
		}),
		podSubnets: texts("podSubnet"),
		serviceSubnets: texts("serviceSubnet"),
		apiServerSans: texts("apiServerSan"),
		machineSans: texts("machineSan"),
		hasClusterManifests: stacks.some((layers) => lastStatement(layers, "clusterManifests") !== void 0)
	};
}
function agreed(stacks, fact) {
	const all = stacks.map((layers) => statedText(layers, fact));
	const [first] = all;
	return all.every((stated) => stated?.value === first?.value) ? first : void 0;
}
function present(of) {
	return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== void 0));
}

// actions/lib/domain/talos/facts.ts
/** The statements of one document: a whole configuration, a patch of it, or a document of another kind. */
function factsOf(root, context) {
	const kindNode = entryOf(root, "kind")?.value;
	const kind = kindNode?.kind === "scalar" ? kindNode.text : "";
	const isDeleted = root.entries.some(({ key }) => isPatchMark(key));
	const ownPlace = kindNode ?? root;
	const whole = context.source.span(ownPlace.start, ownPlace.end);
	return documentPlaces(kind).flatMap((place) => {
		if (isDeleted) return place.deleted === void 0 ? [] : [{
			fact: place.fact,
			text: place.deleted,
			at: whole
		}];
		if (place.path.length === 0) return [{
			fact: place.fact,
			text: place.present,
			at: whole
		}];
		const found = statementsAt(root, place, context);
		const name = place.named === true ? stringAt(root, "name") : void 0;
		return name === void 0 ? found : found.map((statement) => ({
			...statement,
			text: name
		}));
	});
}
/** What `root` says at one place. */
function statementsAt(root, place, context) {
	return [...nodesAt(root, place.path, void 0)].flatMap((found) => statementOf(found, place, context));
}
function statementOf(found, place, context) {
	const { fact, present } = place;
	const { source, variables } = context;
	if ("hidden" in found) return [{
		fact,
		text: void 0,
		at: source.span(found.hidden.start, found.hidden.end)
	}];
	const { node, key } = found;
	if (present !== void 0) {
		const at = key?.keyRange ?? node;
		return node.kind === "scalar" && node.value === null ? [] : [{
			fact,
			text: present,
			at: source.span(at.start, at.end)
		}];
	}
	const resolved = node.kind === "scalar" ? resolveText(source, node, variables) : void 0;
	if (resolved === void 0) return [];
	return [{
		fact,
		text: place.inverted === true ? inverted(resolved.text) : resolved.text,
		at: resolved.at
	}];
}
function inverted(text) {
	return text === "true" ? "false" : text === "false" ? "true" : void 0;
}
/** A `$patch`, a variable or an encrypted value on the way hides what is below. */
function* nodesAt(node, path, key) {
	const [step, ...rest] = path;
	if (step === void 0) yield {
		node,
		key
	};
	else if (node.kind === "scalar") {
		if (hasPlaceholder(node.text)) yield { hidden: node };
	} else if (node.kind === "list") {
		for (const item of step === "*" ? node.items : []) if (!isLoopback(item)) yield* nodesAt(item, rest, void 0);
	} else if (node.entries.some((entry) => isPatchMark(entry.key))) yield { hidden: node };
	else for (const entry of node.entries) if (step === "*" || entry.key === step) yield* nodesAt(entry.value, rest, entry);
}
/** An interface that leads nowhere carries addresses that several nodes may share, for example under BGP. */
function isLoopback(item) {
	const name = stringAt(item, "interface");
	return name !== void 0 && /^(?:lo|dummy)\d*$/u.test(name);
}

// actions/lib/domain/talos/patch-layers.ts
/** The layer of one listed patch. A file that is not there is a gap, too: its rule is `talos/patch-missing`. */
function layerOfPatch({ scalar, file }, reading) {
	const { talconfig, files, variables } = reading;
	const at = talconfig.span(scalar.start, scalar.end);
	if (file === void 0) {
		const source = embeddedSource(talconfig, scalar);
		if (source === void 0) return gap("a patch that is no text", at);
		const { documents, problems } = readYaml(source, { dialect: "yaml12" });
		return problems.length > 0 ? gap(hasTemplate(source.text) ? "a template" : "a patch that does not parse", at) : layerOfDocuments(documents, variables);
	}
	if (file.unset.length > 0) return gap(`the value of ${file.unset.join(", ")} is not known`, at);
	const path = resolveInside(folderOf(talconfig.path), file.path);
	const read = path === void 0 ? void 0 : files.get(path);
	if (read === void 0 || read.yaml.problems.length > 0) return gap(`${file.path} cannot be read`, at);
	return layerOfDocuments(read.documents, variables);
}
/** The layer of the documents of one text. */
function layerOfDocuments(documents, variables) {
	const parts = documents.map(({ root, source }) => layerOfRoot(root, source, variables));
	return {
		statements: parts.flatMap((part) => part.statements),
		gaps: parts.flatMap((part) => part.gaps)
	};
}
function layerOfRoot(root, source, variables) {
	if (root?.kind === "map") return {
		statements: factsOf(root, {
			source,
			variables
		}),
		gaps: []
	};
	if (root?.kind !== "list") return {
		statements: [],
		gaps: []
	};
	const { parts, unclear } = partsOfJsonPatch(root);
	const placed = ({ start, end }) => ({
		value: "an operation takes something away",
		at: source.span(start, end)
	});
	return {
		statements: parts.flatMap((part) => factsOf(part, {
			source,
			variables
		})),
		gaps: unclear.map(placed)
	};
}
function gap(value, at) {
	return {
		statements: [],
		gaps: [{
			value,
			at
		}]
	};
}

// actions/lib/domain/talos/talos-node.ts
/** The effective node: in each fact the last layer wins, lists add up. */
function talosNode(frame, layers) {
	const { secureBootStated, imageUrl, schematic, extensions } = frame;
	const installer = statedText(layers, "installer");
	const installDisk = statedText(layers, "installDisk");
	const virtualAddresses = statedTexts(layers, "virtualAddress");
	const [vip] = virtualAddresses;
	const byName = installer === void 0 ? void 0 : parseInstaller(installer.value).secureBoot;
	const hostname = statedText(layers, "hostname") ?? frame.hostname;
	return {
		hostname,
		hasOwnName: isSameStart(hostname.at, frame.hostname.at),
		controlPlane: frame.controlPlane,
		addresses: frame.addresses,
		...installer === void 0 ? {} : { installer },
		secureBoot: byName ?? secureBootStated?.value ?? false,
		...installDisk === void 0 ? {} : { installDisk },
		...vip === void 0 ? {} : { vip },
		at: frame.at,
		...secureBootStated === void 0 ? {} : { secureBootStated },
		virtualAddresses,
		interfaceAddresses: statedTexts(layers, "interfaceAddress"),
		tpmKeys: statedTexts(layers, "tpmKey"),
		images: imagesOf(layers),
		...imageUrl === void 0 ? {} : { imageUrl },
		...schematic === void 0 ? {} : { schematic },
		...extensions === void 0 ? {} : { extensions },
		gaps: [...layers.flatMap(({ gaps }) => gaps), ...hiddenFacts(layers)]
	};
}
function isSameStart(a, b) {
	return a.path === b.path && a.line === b.line && a.column === b.column;
}
function imagesOf(layers) {
	const found = /* @__PURE__ */ new Map();
	for (const component of kubernetesImages) {
		const image = statedText(layers, component);
		if (image !== void 0) found.set(component, image);
	}
	return found;
}

// actions/lib/domain/talos/machine-config-model.ts
/** `files` hold at least one complete configuration each. */
function machineConfigModels(files) {
	const byFolder = /* @__PURE__ */ new Map();
	for (const file of files) {
		const document = file.documents.find(isComplete);
		if (document === void 0) continue;
		const controlPlane = stringAt(document.root, "machine", "type") !== "worker";
		const config = {
			file,
			document,
			layer: layerOfDocuments(file.documents, /* @__PURE__ */ new Map()),
			controlPlane
		};
		const folder = folderOf(file.path);
		byFolder.set(folder, [...byFolder.get(folder) ?? [], config]);
	}
	return [...byFolder.values()].flatMap((configs) => modelOf(configs));
}
function isComplete({ role, root }) {
	return role === "machine-config" && stringAt(root, "machine", "type") !== void 0;
}
function modelOf(configs) {
	const [first] = configs;
	if (first === void 0) return [];
	const controlPlanes = configs.filter(({ controlPlane }) => controlPlane);
	const facts = controlPlanes.length > 0 ? controlPlanes : configs;
	const talosVersion = version(configs, "installer");
	const kubernetesVersion = version(configs, "kubelet");
	return [{
		path: first.file.path,
		renderer: "machine-config",
		...clusterFacts(facts.map(({ layer }) => [layer])),
		...talosVersion === void 0 ? {} : { talosVersion },
		...kubernetesVersion === void 0 ? {} : { kubernetesVersion },
		nodes: configs.flatMap(nodeOf),
		variables: /* @__PURE__ */ new Map(),
		usedVariables: /* @__PURE__ */ new Map(),
		undefinedVariables: /* @__PURE__ */ new Map(),
		patchFiles: [],
		contentFiles: [],
		choices: [],
		gaps: configs.flatMap(({ layer }) => layer.gaps)
	}];
}
/** A configuration without a name of its own may serve many nodes: it tells of the cluster, not of a node. */
function nodeOf({ file, document, layer, controlPlane }) {
	if (lastStatement([layer], "hostname")?.text === void 0) return [];
	const frame = {
		hostname: {
			value: nameOf(file.path),
			at: wholeFile(file.path)
		},
		controlPlane,
		addresses: [],
		at: placeOf(document)
	};
	return [talosNode(frame, [layer])];
}
function placeOf({ source, range }) {
	return source.span(range.start, range.end);
}
/** The tag of an image that all configurations share. */
function version(configs, fact) {
	const tags = configs.flatMap(({ layer }) => statedText([layer], fact) ?? []).flatMap(({ value, at }) => {
		const tag = parseInstaller(value).tag;
		return tag === void 0 ? [] : [{
			value: tag,
			at
		}];
	});
	const [first] = tags;
	return tags.every(({ value }) => value === first?.value) ? first : void 0;
}

// actions/lib/domain/talos/environment.ts
/** In the order in which talhelper reads them: a later file wins (cmd/genconfig.go). */
const names = [
	"talenv.yaml",
	"talenv.sops.yaml",
	"talenv.yml",
	"talenv.sops.yml"
];
/** Reads the environment files beside a talconfig. */
function environmentOf(talconfig, files, paths) {
	const folder = folderOf(talconfig);
	const found = names.map((name) => folder === "" ? name : `${folder}/${name}`).filter((path) => paths.has(path));
	const variables = /* @__PURE__ */ new Map();
	const gaps = [];
	for (const path of found) {
		const file = files.get(path);
		if (file === void 0 || file.yaml.problems.length > 0) gaps.push({
			value: `${path} cannot be read`,
			at: wholeFile(path)
		});
		for (const document of file?.documents ?? []) for (const [name, value] of variablesOf(document)) variables.set(name, value);
	}
	return {
		variables,
		paths: found,
		gaps
	};
}
function variablesOf({ root, source }) {
	if (root?.kind !== "map") return [];
	const isEncrypted = root.entries.some(({ key }) => key === "sops");
	return root.entries.flatMap(({ key, value }) => {
		if (value.kind !== "scalar" || isEncrypted && key === "sops") return [];
		return [[key, {
			value: value.text.startsWith("ENC[") ? void 0 : value.text,
			at: source.span(value.start, value.end)
		}]];
	});
}

// actions/lib/domain/talos/schematic-id.ts
/**
* The schematic's own id, and that of the same extensions in alphabetical order, as the factory's web page writes them:
* both make the same image. An id is the SHA-256 of the schematic as the factory writes it (image-factory pkg/schematic:
* fields in the order of its Go types, indented by four). Empty for anything but extensions and kernel arguments in
* plain words: then only the factory knows. `textOf` gives the final text of a scalar.
*/
function schematicIds(schematic, textOf) {
	const customization = nodeAt(schematic, "customization");
	if (schematic.kind !== "map" || schematic.entries.some(({ key }) => key !== "customization")) return [];
	if (customization?.kind !== "map") return [];
	const known = /* @__PURE__ */ new Set(["extraKernelArgs", "systemExtensions"]);
	if (customization.entries.some(({ key }) => !known.has(key))) return [];
	const extensions = nodeAt(customization, "systemExtensions");
	const isOther = extensions?.kind === "map" && extensions.entries.some(({ key }) => key !== "officialExtensions");
	const kernel = wordsAt(customization, ["extraKernelArgs"], textOf);
	const official = wordsAt(customization, ["systemExtensions", "officialExtensions"], textOf);
	if (isOther || kernel === void 0 || official === void 0) return [];
	return [official, [...official].sort(compareText)].map((words) => sha256(written(kernel, words)));
}
/** The official extensions that a schematic names, sorted; undefined where it holds anything that is not read here. */
function schematicExtensions(schematic, textOf) {
	if (schematicIds(schematic, textOf).length === 0) return void 0;
	const words = wordsAt(schematic, [
		"customization",
		"systemExtensions",
		"officialExtensions"
	], textOf);
	return words === void 0 ? void 0 : [...words].sort(compareText);
}
function written(kernel, official) {
	if (kernel.length + official.length === 0) return "customization: {}\n";
	const lines = ["customization:"];
	if (kernel.length > 0) lines.push("    extraKernelArgs:", ...kernel.map((word) => `        - ${word}`));
	if (official.length > 0) lines.push("    systemExtensions:", "        officialExtensions:", ...official.map((word) => `            - ${word}`));
	return `${lines.join("\n")}\n`;
}
/** Words that YAML writes without quotes; undefined when one is not of that kind or not known. */
function wordsAt(node, path, textOf) {
	const list = nodeAt(node, ...path);
	if (list === void 0) return [];
	if (list.kind !== "list") return void 0;
	const words = list.items.map(textOf);
	const isPlain = (word) => word !== void 0 && /^-?[A-Za-z][\w./=,+-]*$/u.test(word) && !/^(?:y|n|yes|no|on|off|true|false|null)$/iu.test(word);
	return words.every(isPlain) ? words : void 0;
}

// actions/lib/domain/talos/talconfig-node-model.ts
/** The fields of a node; those of its group count where the node has none (pkg/config/nodeconfigs.go). */
function ownNode(reading) {
	const { node, source } = reading;
	if (node.kind !== "map") return void 0;
	const at = source.span(node.start, node.end);
	const name = textOf(reading, nodeAt(node, "hostname"));
	const addresses = textOf(reading, nodeAt(node, "ipAddress"));
	const secureBoot = field(reading, ["machineSpec", "secureboot"]);
	const imageUrl = textOf(reading, field(reading, ["talosImageURL"]));
	const schematic = field(reading, ["schematic"]);
	const finalText = (each) => textOf(reading, each)?.value;
	const ids = schematic === void 0 ? [] : schematicIds(schematic, finalText);
	const own = {
		hostname: name ?? {
			value: "",
			at
		},
		controlPlane: textOf(reading, nodeAt(node, "controlPlane"))?.value === "true",
		addresses: (addresses?.value ?? "").split(",").map((each) => each.trim()).filter((each) => each !== "").map((value) => ({
			value,
			at: addresses?.at ?? at
		})),
		secureBootStated: asBoolean(textOf(reading, secureBoot)),
		imageUrl,
		schematic: schematic === void 0 ? void 0 : {
			value: ids,
			at: keyPlace(reading, "schematic") ?? at
		},
		extensions: schematic === void 0 ? void 0 : schematicExtensions(schematic, finalText),
		overridesPatches: textOf(reading, nodeAt(node, "overridePatches"))?.value === "true",
		at
	};
	return {
		...own,
		layer: {
			statements: [...fields(reading), ...installerOf(reading, own)],
			gaps: oldForms(reading)
		}
	};
}
/** talhelper before version 2 had patches under other names; what they say is not read here. */
function oldForms(reading) {
	return ["inlinePatch", "configPatches"].flatMap((key) => {
		const at = keyPlace(reading, key);
		return at === void 0 ? [] : [{
			value: `${key} is a form of old versions of talhelper`,
			at
		}];
	});
}
/** The place of a key of the node, or of its group. */
function keyPlace(reading, key) {
	const entry = entryOf(reading.node, key) ?? entryOf(groupOf(reading), key);
	return entry === void 0 ? void 0 : reading.source.span(entry.keyRange.start, entry.keyRange.end);
}
const nodePlaces = [{
	fact: "installDisk",
	path: ["installDisk"]
}, {
	fact: "installDisk",
	path: ["installDiskSelector"],
	present: "selected by its properties"
}];
const groupPlaces = [
	{
		fact: "virtualAddress",
		path: [
			"networkInterfaces",
			"*",
			"vip",
			"ip"
		]
	},
	{
		fact: "virtualAddress",
		path: [
			"networkInterfaces",
			"*",
			"vlans",
			"*",
			"vip",
			"ip"
		]
	},
	{
		fact: "interfaceAddress",
		path: [
			"networkInterfaces",
			"*",
			"addresses",
			"*"
		]
	},
	{
		fact: "interfaceAddress",
		path: [
			"networkInterfaces",
			"*",
			"vlans",
			"*",
			"addresses",
			"*"
		]
	},
	{
		fact: "tpmKey",
		path: [
			"volumes",
			"*",
			"encryption",
			"keys",
			"*",
			"tpm"
		],
		present: "a system volume"
	},
	{
		fact: "tpmKey",
		path: [
			"userVolumes",
			"*",
			"encryption",
			"keys",
			"*",
			"tpm"
		],
		present: "a user volume"
	}
];
function fields(reading) {
	const { node } = reading;
	const fromGroup = groupPlaces.flatMap((place) => {
		const owner = nodeAt(node, place.path[0] ?? "") === void 0 ? groupOf(reading) : node;
		return owner === void 0 ? [] : statementsAt(owner, place, reading);
	});
	const sans = [node, groupOf(reading)].filter((owner) => owner !== void 0).flatMap((owner) => statementsAt(owner, {
		fact: "machineSan",
		path: ["certSANs", "*"]
	}, reading));
	return [
		...statementsAt(node, {
			fact: "hostname",
			path: ["hostname"]
		}, reading),
		...nodePlaces.flatMap((place) => statementsAt(node, place, reading)),
		...fromGroup,
		...sans
	];
}
/** The installer as pkg/talos/nodeconfig.go puts it together; `…` is the schematic id that only the factory knows. */
function installerOf(reading, own) {
	const { imageUrl, schematic, secureBootStated, hostname } = own;
	const version = reading.talosVersion === void 0 ? "" : `:${reading.talosVersion}`;
	if (imageUrl !== void 0) return [{
		fact: "installer",
		text: `${imageUrl.value}${parseInstaller(imageUrl.value).tag === void 0 ? version : ""}`,
		at: imageUrl.at
	}];
	const { root } = reading;
	if (field(reading, ["talosImageURL"]) !== void 0 || nodeAt(root, "imageFactory", "installerURLTmpl") !== void 0) return [];
	const registryNode = nodeAt(root, "imageFactory", "registryURL");
	const registry = registryNode === void 0 ? "factory.talos.dev" : textOf(reading, registryNode)?.value;
	const mode = field(reading, ["machineSpec", "mode"]);
	const platform = mode === void 0 ? "metal" : textOf(reading, mode)?.value;
	const isHidden = field(reading, ["machineSpec", "secureboot"]) !== void 0 && secureBootStated === void 0;
	if (registry === void 0 || platform === void 0 || isHidden) return [];
	const suffix = secureBootStated?.value === true ? "-secureboot" : "";
	const id = schematic === void 0 ? emptySchematic : schematic.value[0] ?? "…";
	const at = secureBootStated?.at ?? schematic?.at ?? hostname.at;
	return [{
		fact: "installer",
		text: `${registry}/${platform}-installer${suffix}/${id}${version}`,
		at
	}];
}
/** The id of a schematic without customization. */
const emptySchematic = "376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba";
function groupOf({ root, node }) {
	const isControlPlane = nodeAt(node, "controlPlane")?.value === true;
	return nodeAt(root, isControlPlane ? "controlPlane" : "worker");
}
/** A field of the node, or of its group when the node lacks the whole of it. */
function field(reading, path) {
	const owner = nodeAt(reading.node, path[0] ?? "") === void 0 ? groupOf(reading) : reading.node;
	return nodeAt(owner, ...path);
}
function textOf(reading, node) {
	const resolved = node?.kind === "scalar" ? resolveText(reading.source, node, reading.variables) : void 0;
	return resolved?.text === void 0 ? void 0 : {
		value: resolved.text,
		at: resolved.at
	};
}

// actions/lib/domain/talos/variable-uses.ts
/** Comments do not count: talhelper takes them away before it substitutes. */
function usesOfVariables({ document, tree, variables }) {
	const used = /* @__PURE__ */ new Map();
	const missing = /* @__PURE__ */ new Map();
	const note = (scalar, source, isStrict) => {
		for (const use of variableUses(scalar.text)) {
			const at = (embeddedSource(source, {
				...scalar,
				value: scalar.text
			}) ?? source).span(use.start, use.end);
			add(used, use.name, at);
			const variable = variables.get(use.name);
			if (isStrict && !use.hasDefault && (variable === void 0 || variable.value === "")) add(missing, use.name, at);
		}
	};
	forEachScalar(document.root, (scalar) => note(scalar, document.source, true));
	for (const { path, isStrict } of filesRead(document, variables)) for (const { root, source } of tree.files.get(path)?.documents ?? []) forEachScalar(root, (scalar) => note(scalar, source, isStrict));
	return {
		used,
		undefined: missing
	};
}
function add(to, name, at) {
	const list = to.get(name);
	if (list === void 0) to.set(name, [at]);
	else if (!list.some((other) => other.path === at.path && other.line === at.line && other.column === at.column)) list.push(at);
}
/** Patches and the secrets are always substituted; content files unless their entry says `skipEnvsubst`. */
function filesRead({ root, path }, variables) {
	const folder = folderOf(path);
	const values = knownValues(variables);
	const named = (file, isStrict) => {
		const resolved = resolveInside(folder, file.path);
		return resolved === void 0 ? [] : [{
			path: resolved,
			isStrict
		}];
	};
	const secrets = [
		"talsecret.yaml",
		"talsecret.sops.yaml",
		"talsecret.yml",
		"talsecret.sops.yml"
	];
	const found = [
		...patchFilesOf(root, values).flatMap((file) => named(file, true)),
		...contentFilesOf(root, values).flatMap((file) => named(file, false)),
		...secrets.flatMap((name) => named({ path: name }, false))
	];
	return [...new Map(found.map((file) => [file.path, file])).values()];
}
function forEachScalar(node, visit) {
	if (node === void 0) return;
	if (node.kind === "scalar") visit(node);
	else if (node.kind === "list") for (const item of node.items) forEachScalar(item, visit);
	else for (const { key, keyRange, value } of node.entries) {
		if (key.includes("$") && key !== "$patch" && key !== "$$patch") visit(keyScalar(key, keyRange));
		forEachScalar(value, visit);
	}
}
function keyScalar(text, { start, end }) {
	return {
		kind: "scalar",
		value: text,
		text,
		style: "plain",
		start,
		end
	};
}

// actions/lib/domain/talos/talconfig-model.ts
/** Undefined when the document has no nodes to speak of. */
function talconfigModel(document, tree) {
	const { root, source, path } = document;
	if (root === void 0) return void 0;
	const environment = environmentOf(path, tree.files, tree.paths);
	const { variables } = environment;
	const reading = {
		source,
		variables,
		root
	};
	const talosVersion = statedAt(document, "talosVersion", variables);
	const kubernetesVersion = statedAt(document, "kubernetesVersion", variables);
	const patches = listedPatches(root, knownValues(variables)).map((patch) => ({
		patch,
		layer: layerOfPatch(patch, {
			talconfig: source,
			files: tree.files,
			variables
		})
	}));
	const base = {
		statements: clusterPlaces.flatMap((place) => statementsAt(root, place, reading)),
		gaps: []
	};
	const nodes = [];
	for (const [index, item] of itemsAt(root, "nodes").entries()) {
		const own = ownNode({
			...reading,
			node: item,
			talosVersion: withV(talosVersion?.value)
		});
		if (own === void 0) continue;
		const layers = [
			base,
			own.layer,
			...applying(patches, index, own)
		];
		nodes.push({
			node: talosNode(own, layers),
			layers
		});
	}
	const controlPlanes = nodes.filter(({ node }) => node.controlPlane);
	const stacks = (controlPlanes.length > 0 ? controlPlanes : nodes).map(({ layers }) => layers);
	const uses = usesOfVariables({
		document,
		tree,
		variables
	});
	return {
		path,
		renderer: "talhelper",
		...clusterFacts(stacks.length > 0 ? stacks : [[base]]),
		...talosVersion === void 0 ? {} : { talosVersion },
		...kubernetesVersion === void 0 ? {} : { kubernetesVersion },
		nodes: nodes.map(({ node }) => node),
		variables,
		usedVariables: uses.used,
		undefinedVariables: uses.undefined,
		patchFiles: patchFilesOf(root, knownValues(variables)).flatMap((file) => fileOf(file, document, tree)),
		contentFiles: contentFilesOf(root, knownValues(variables)).flatMap((file) => fileOf(file, document, tree)),
		choices: [...patchFilesOf(root, /* @__PURE__ */ new Map()), ...contentFilesOf(root, /* @__PURE__ */ new Map())].flatMap((file) => choiceOf(file, path)),
		gaps: uniqueGaps([...environment.gaps, ...stacks.flat().flatMap(({ gaps }) => gaps)])
	};
}
const clusterPlaces = [
	{
		fact: "clusterName",
		path: ["clusterName"]
	},
	{
		fact: "endpoint",
		path: ["endpoint"]
	},
	{
		fact: "apiServerSan",
		path: ["additionalApiServerCertSans", "*"]
	},
	{
		fact: "machineSan",
		path: ["additionalMachineCertSans", "*"]
	},
	{
		fact: "podSubnet",
		path: ["clusterPodNets", "*"]
	},
	{
		fact: "serviceSubnet",
		path: ["clusterSvcNets", "*"]
	},
	{
		fact: "cni",
		path: ["cniConfig", "name"]
	},
	{
		fact: "allowScheduling",
		path: ["allowSchedulingOnMasters"]
	},
	{
		fact: "allowScheduling",
		path: ["allowSchedulingOnControlPlanes"]
	},
	{
		fact: "clusterManifests",
		path: ["inlineManifests", "*"],
		present: "inlineManifests"
	}
];
/** talhelper adds the `v` that it needs. */
function withV(version) {
	return version === void 0 || version.startsWith("v") ? version : `v${version}`;
}
/** Patches of the group, then of the node, then those of all (pkg/generate/config.go). */
function applying(patches, index, { controlPlane, overridesPatches }) {
	const group = controlPlane ? "controlPlane" : "worker";
	const of = (matches) => patches.filter(({ patch }) => matches(patch.scope)).map(({ layer }) => layer);
	return [
		...overridesPatches ? [] : of((scope) => scope === group),
		...of((scope) => typeof scope === "object" && scope.node === index),
		...of((scope) => scope === "all")
	];
}
function statedAt({ root, source }, key, variables) {
	const node = nodeAt(root, key);
	const resolved = node?.kind === "scalar" ? resolveText(source, node, variables) : void 0;
	return resolved?.text === void 0 ? void 0 : {
		value: resolved.text,
		at: resolved.at
	};
}
function fileOf(file, { path, source }, { paths }) {
	const wanted = file.unset.length > 0 ? void 0 : resolveInside(folderOf(path), file.path);
	if (wanted === void 0) return [];
	return [{
		path: wanted,
		exists: paths.has(wanted),
		at: source.span(file.start, file.end)
	}];
}
function choiceOf(file, talconfig) {
	const wanted = file.unset.length === 0 ? void 0 : resolveInside(folderOf(talconfig), file.path);
	if (wanted === void 0) return [];
	const parts = wanted.split(/\$\{[^}]*\}|\$\w+/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
	return [new RegExp(`^${parts.join("[^/]*")}$`, "u")];
}
function uniqueGaps(gaps) {
	const key = ({ value, at }) => `${at.path}:${at.line}:${at.column} ${value}`;
	return [...new Map(gaps.map((gap) => [key(gap), gap])).values()];
}

// actions/lib/domain/talos/build-model.ts
/**
* Models by path. `paths` are those of the whole tree, so that a listed file that is no YAML counts as there. What
* talhelper has generated below a talconfig is no model of its own.
*/
function talosModels(files, paths) {
	const all = [...files.values()];
	const talconfigs = all.flatMap(({ documents }) => {
		const document = documents.find(({ role }) => role === "talconfig");
		return document === void 0 ? [] : [document];
	});
	const folders = talconfigs.map(({ path }) => folderOf(path));
	const written = all.filter(({ path, documents }) => documents.some(isComplete) && !folders.some((folder) => isBelow(path, folder === "" ? "clusterconfig" : folder)));
	return [...talconfigs.flatMap((document) => talconfigModel(document, {
		files,
		paths
	}) ?? []), ...machineConfigModels(written)].sort((a, b) => compareText(a.path, b.path));
}

export { resolveText as a, knownValues as i, environmentOf as n, partsOfJsonPatch as o, isComplete as r, talosModels as t };