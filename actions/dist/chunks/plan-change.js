import { a as sourceOf, c as runningTalos, d as machineConfigChange, o as toolsOf, s as nodeChanges } from "./diff3.js";
import { a as fieldsWhere, c as placeOfClass, i as unsupportedPath, n as outsideSupport, o as named, r as pathOf, s as placeOf } from "./versions.js";
import { _ as redactDocuments, l as secretFilesOf, m as isRendered, n as renderSides } from "./report.js";
import { n as planDigest, r as treeDigest, t as configDigest } from "./digest2.js";
import { i as versionOfImage, r as parseVersion } from "./version-path.js";
import { t as wholeFile } from "./span.js";
import { r as parseTalosMinor, t as compareTalosMinor } from "./talos-version.js";
import { a as nodeAt, i as itemsAt, n as entryOf, s as stringAt } from "./node.js";
import { t as compareText } from "./ordering.js";
import { n as nodesText, t as foldChanges } from "./fold.js";
import { t as counted } from "./counted.js";
import { n as quorumOf, r as toleranceOf } from "./judgement.js";
import { n as short, t as installationChange } from "./installation.js";
import { i as folderOf, s as nameOf } from "./kustomization.js";
import { t as canonicalJson } from "./canonical-json.js";
import { n as parseInstaller } from "./installer.js";
import { t as gitBlobId } from "./digest.js";

// actions/lib/domain/plan/config-reading.ts
/** The value at a path of the document without a kind; undefined when anything on the way is missing. */
function machineValue(documents, ...path) {
	const main = documents.find(({ kind }) => kind === "v1alpha1");
	return main === void 0 ? void 0 : valueAt(main.value, path);
}
function valueAt(value, path) {
	return path.reduce((at, key) => isRecord(at) ? at[key] : void 0, value);
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
/** The installer image, where the configuration names one: 1.14 has a document of its own for it. */
function installerOf(documents) {
	const image = valueAt(documents.find(({ kind }) => kind === "UnattendedInstallConfig")?.value, ["installer", "image"]) ?? machineValue(documents, "machine", "install", "image");
	return typeof image === "string" && image !== "" ? image : void 0;
}
/** Virtual addresses that a control plane takes part in: of interfaces, their VLANs, and of documents. */
function virtualAddresses(documents) {
	const written = listOf(machineValue(documents, "machine", "network", "interfaces")).flatMap((one) => [one, ...listOf(valueAt(one, ["vlans"]))]).map((one) => valueAt(one, ["vip", "ip"]));
	const own = documents.filter(({ kind }) => /^(?:Layer2|HCloud)VIPConfig$/u.test(kind)).map(({ name }) => name);
	return [...new Set([...written, ...own].filter((text) => typeof text === "string" && text !== ""))];
}

// actions/lib/domain/plan/sides.ts
/** A side as rendered. `tree` is the digest of its inputs. Secrets are gone from what comes out. */
function sideOfRender(render, tree) {
	const machines = render.nodes.map(machineOfNode);
	const ofImage = machines.flatMap(({ installer }) => installer === void 0 ? [] : versionOfImage(installer) ?? []);
	const talosVersion = render.talosVersion ?? ofImage[0];
	return {
		cluster: render.cluster,
		tree,
		...talosVersion === void 0 ? {} : { talosVersion },
		...render.kubernetesVersion === void 0 ? {} : { kubernetesVersion: render.kubernetesVersion },
		...render.endpoint === void 0 ? {} : { endpoint: render.endpoint },
		machines
	};
}
function machineOfNode({ hostname, controlPlane, addresses, documents }) {
	const redacted = redactDocuments(documents);
	const installer = installerOf(redacted);
	return {
		hostname,
		controlPlane,
		address: addresses[0] ?? "",
		...installer === void 0 ? {} : { installer },
		config: configDigest(redacted),
		documents: redacted
	};
}
/** A side that was not rendered: equal to the other one, or asked about. */
function sideOfModel(model, tree) {
	const { clusterName, talosVersion, kubernetesVersion, endpoint } = model;
	return {
		cluster: clusterName?.value ?? model.path,
		tree,
		...talosVersion === void 0 ? {} : { talosVersion: withV(talosVersion.value) },
		...kubernetesVersion === void 0 ? {} : { kubernetesVersion: withV(kubernetesVersion.value) },
		...endpoint === void 0 ? {} : { endpoint: endpoint.value },
		machines: model.nodes.map(({ hostname, controlPlane, addresses, installer, virtualAddresses }) => ({
			hostname: hostname.value,
			controlPlane,
			address: addresses[0]?.value ?? "",
			...installer === void 0 ? {} : { installer: installer.value },
			documents: virtualAddresses.map(({ value }) => ({
				apiVersion: "v1alpha1",
				kind: "Layer2VIPConfig",
				name: value,
				value: {}
			}))
		}))
	};
}
/** A side without nodes: the tree has no such cluster there. */
function emptySide(cluster, tree) {
	return {
		cluster,
		tree,
		machines: []
	};
}
/** What the schematics hold that the trees write out, and the one without anything in it. */
function schematicContents(models) {
	const contents = /* @__PURE__ */ new Map([[emptySchematic, []]]);
	for (const { nodes } of models) for (const { schematic, extensions } of nodes) if (extensions !== void 0) for (const id of schematic?.value ?? []) contents.set(id, extensions);
	return contents;
}
const emptySchematic = "376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba";
function withV(version) {
	return version.replace(/^(?=\d)/u, "v");
}

// actions/lib/verbs/talos/left-kinds.ts
/** `policy/v1beta1 PodSecurityPolicy` for each kind that is in the base, not in the head, and not served by the new Kubernetes. */
function leftKinds({ base, head, from, to }, schemas) {
	const [before, after] = [parseTalosMinor(from ?? ""), parseTalosMinor(to ?? "")];
	if (before === void 0 || after === void 0 || before.minor >= after.minor) return [];
	const index = schemas.read("index.json");
	const { kinds } = schemas.read(index.removed.kubernetes);
	const remaining = kindsIn(head);
	return [...kindsIn(base)].filter((kind) => {
		const removedIn = parseTalosMinor(kinds[kind]?.removedIn ?? "");
		return removedIn !== void 0 && removedIn.minor > before.minor && removedIn.minor <= after.minor && !remaining.has(kind);
	}).map((kind) => kind.replace(/\/([^/]+)$/u, " $1")).sort(compareText);
}
function kindsIn({ files }) {
	const roots = [...files.values()].flatMap(({ documents }) => documents.filter(({ role }) => role === "kubernetes").map(({ root }) => root));
	return new Set(roots.map((root) => `${stringAt(root, "apiVersion") ?? ""}/${stringAt(root, "kind") ?? ""}`));
}

// actions/lib/domain/plan/halves.ts
/** Undefined where one half is empty. */
function halvesOf({ changes, steps, fluxPaths, leftKinds }) {
	if (steps.length === 0 || fluxPaths.length === 0) return void 0;
	return {
		talos: "the Talos half goes live node by node, when the plan of the merged commit is approved and applied",
		kubernetes: `the Flux half (${fluxPaths.length === 1 ? fluxPaths[0] ?? "" : `${fluxPaths.length} files`}) goes live by itself, minutes after the merge`,
		advice: adviceOf(changes, steps, leftKinds)
	};
}
function adviceOf(changes, steps, leftKinds) {
	if (!steps.some(({ action, from }) => action === "upgrade-talos" && from !== void 0) && changes.some(({ fields }) => fields.some(({ document, path }) => isNetwork(document, path)))) return "do not merge them as one: the network of the pods changes hands. Take Flux' half first with the old network still there only if the two get along; else suspend Flux, apply Talos' half, and resume";
	const isUpgrade = steps.some(({ action }) => action === "upgrade-kubernetes");
	if (isUpgrade && leftKinds.length > 0) return `merge the Flux half first, in its own pull request: it moves away from ${leftKinds.join(", ")}, which the new Kubernetes does not serve`;
	if (isUpgrade || steps.some(({ action }) => action === "upgrade-talos")) return "merge the Talos half first, in its own pull request, when the applications need the new version; as one merge they run on the old one until the plan is applied";
	return "nothing here says that one half needs the other; as one merge the Flux half is live first";
}
function isNetwork(document, path) {
	return /^KubeFlannel|CNI/u.test(document) || /^cluster\.(?:network\.cni|proxy\.disabled)(?:\.|$)/u.test(path);
}

// actions/lib/domain/plan/executors.ts
/** Objects of any Kubernetes document in the tree, by path. */
function executorsIn(files) {
	return [...files.values()].flatMap(({ documents }) => documents.flatMap((document) => executorOf$1(document) ?? [])).sort((a, b) => compareText(a.path, b.path) || a.line - b.line);
}
function executorOf$1(document) {
	const { root, role, path, source } = document;
	if (root === void 0 || role !== "kubernetes") return void 0;
	const group = stringAt(root, "apiVersion")?.split("/")[0] ?? "";
	const kind = stringAt(root, "kind") ?? "";
	const found = group === "tuppr.home-operations.com" ? tuppr(root, kind) : group === "upgrade.cattle.io" ? suc(root, kind) : void 0;
	if (found === void 0) return void 0;
	const name = `${kind} ${stringAt(root, "metadata", "name") ?? ""} (${found.program})`;
	const place = source.span(root.start, root.end);
	return {
		owns: found.owns,
		name,
		...found.version === void 0 ? {} : { version: found.version },
		path,
		line: place.line
	};
}
function tuppr(root, kind) {
	if (kind === "TalosUpgrade") return {
		owns: "talos",
		program: "tuppr",
		version: versionAt(root, "spec", "talos", "version")
	};
	if (kind === "KubernetesUpgrade") return {
		owns: "kubernetes",
		program: "tuppr",
		version: versionAt(root, "spec", "kubernetes", "version")
	};
}
/** A Plan says what it does by the image and the arguments that it runs: `talosctl upgrade`, `talosctl upgrade-k8s`. */
function suc(root, kind) {
	if (kind !== "Plan") return void 0;
	const upgrade = nodeAt(root, "spec", "upgrade");
	const text = ["command", "args"].flatMap((key) => itemsAt(upgrade, key).map((item) => item.kind === "scalar" ? item.text : "")).join(" ");
	if (!/talosctl/u.test(`${stringAt(upgrade, "image") ?? ""} ${text}`)) return void 0;
	const program = "system-upgrade-controller";
	if (/\bupgrade-k8s\b/u.test(text)) return {
		owns: "kubernetes",
		program,
		version: toVersion(text)
	};
	return /\bupgrade\b/u.test(text) ? {
		owns: "talos",
		program,
		version: versionAt(root, "spec", "version")
	} : void 0;
}
function toVersion(text) {
	const version = /--to[= ]v?(\d+\.\d+\.\d+\S*)/u.exec(text)?.[1];
	return version === void 0 ? void 0 : `v${version}`;
}
function versionAt(root, ...path) {
	const text = stringAt(root, ...path);
	return text !== void 0 && /^v?\d/u.test(text) ? text.replace(/^(?=\d)/u, "v") : void 0;
}

// actions/lib/domain/plan/estimate.ts
/**
* Minutes of one step on one node, from a quiet cluster on solid disks to one that drains slowly: `apply-config` holds a
* trial, a look and the final apply; a reboot waits for drain, boot and etcd; an upgrade pulls and writes an image besides.
* The upper ends are the waits of the suite's own (10 minutes of drain, 15 for install and reboot), which are rarely used up.
*/
const perStep = {
	"apply-config": {
		least: 1,
		most: 3
	},
	"stage-config-and-reboot": {
		least: 3,
		most: 8
	},
	"upgrade-talos": {
		least: 4,
		most: 10
	},
	"upgrade-kubernetes": {
		least: 2,
		most: 5
	},
	person: {
		least: 0,
		most: 0
	}
};
/** `upgrade-k8s` restarts three static pods on each control plane and the kubelet everywhere. */
const perNodeOfKubernetes = {
	least: 1,
	most: 3
};
/** A worker carries pods that no control plane shares the work of, so it drains longer. */
const workerDrain = {
	least: 0,
	most: 2
};
/** Of each step; what a person or another controller does is not counted. */
function stepEstimates({ steps, nodes, soak }) {
	const wait = soakMinutes(soak);
	return steps.map((step) => {
		const base = perStep[step.action];
		if (step.action === "person" || step.executor !== void 0) return perStep.person;
		if (step.node === void 0) return plus(base, times(perNodeOfKubernetes, nodes.length));
		const node = nodes.find(({ hostname }) => hostname === step.node);
		return plus(plus(base, (step.disruption === "reboot" || step.disruption === "upgrade") && node?.controlPlane === false ? workerDrain : perStep.person), {
			least: wait,
			most: wait
		});
	});
}
function totalOf(estimates) {
	const { least, most } = estimates.reduce(plus, {
		least: 0,
		most: 0
	});
	return {
		least: Math.ceil(least),
		most: Math.ceil(most)
	};
}
/** Without a setting one minute, as `apply` waits. */
function soakMinutes(soak) {
	const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/u.exec(soak ?? "60s") ?? [];
	return Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
}
function plus(a, b) {
	return {
		least: a.least + b.least,
		most: a.most + b.most
	};
}
function times({ least, most }, count) {
	return {
		least: least * count,
		most: most * count
	};
}

// actions/lib/domain/plan/order.ts
/**
* One node at a time, always. Among control planes two neighbours in the order share a host only where it cannot be
* helped, so that a host that a reboot has upset shows it before its second etcd member goes.
*/
function nodeOrder({ machines, inventory, apply }) {
	const hostOf = ({ hostname }) => inventory.nodes.get(hostname)?.host;
	const controlPlanes = spread(machines.filter(({ controlPlane }) => controlPlane), hostOf);
	const workers = machines.filter(({ controlPlane }) => !controlPlane);
	const natural = [...controlPlanes, ...workers].map(({ hostname }) => hostname);
	const listed = (apply.order ?? []).filter((hostname) => natural.includes(hostname));
	if (listed.length > 0) {
		const rest = natural.filter((hostname) => !listed.includes(hostname));
		const others = rest.length === 0 ? "" : `, then the others`;
		return {
			hostnames: [...listed, ...rest],
			rule: `one node at a time, as apply.order has it${others}${waiting}`
		};
	}
	return {
		hostnames: natural,
		rule: `${ruleOf(controlPlanes, workers, controlPlanes.some((machine) => hostOf(machine) !== void 0))}${waiting}`
	};
}
const waiting = "; nothing starts while any node, or the host under one, is not healthy";
function ruleOf(controlPlanes, workers, hosts) {
	const parts = [];
	if (controlPlanes.length > 1) {
		const last = `etcd leader${controlPlanes.some(({ documents }) => virtualAddresses(documents).length > 0) ? " and VIP holder" : ""} last, read at apply`;
		parts.push(`control planes${hosts ? ", changing hosts between neighbours where possible" : ""}: ${last}`);
	} else if (controlPlanes.length === 1) parts.push("the control plane");
	if (workers.length > 0) parts.push(controlPlanes.length === 0 ? "workers" : "then workers");
	return ["one node at a time", ...parts].join("; ");
}
/** The author's order, but after each machine the first that is on another host, taking from the fullest host when some must pair up. */
function spread(machines, hostOf) {
	const left = [...machines];
	const ordered = [];
	while (left.length > 0) {
		const last = ordered.at(-1);
		const before = last === void 0 ? void 0 : hostOf(last);
		const others = left.filter((machine) => before === void 0 || hostOf(machine) !== before);
		const next = fullestFirst(others.length === 0 ? left : others, left, hostOf);
		if (next === void 0) break;
		left.splice(left.indexOf(next), 1);
		ordered.push(next);
	}
	return ordered;
}
/** The first of `candidates` on the host with the most machines left; without hosts simply the first. */
function fullestFirst(candidates, left, hostOf) {
	const countOn = (machine) => {
		const host = hostOf(machine);
		return host === void 0 ? 1 : left.filter((other) => hostOf(other) === host).length;
	};
	return candidates.reduce((best, machine) => best === void 0 || countOn(machine) > countOn(best) ? machine : best, void 0);
}

// actions/lib/domain/plan/preconditions.ts
/** In the order in which they are read; none without steps. */
function preconditionsOf(subject, steps) {
	if (steps.length === 0) return [];
	const has = (action) => steps.some((step) => step.action === action);
	const drains = steps.some(({ disruption }) => disruption === "reboot" || disruption === "upgrade");
	const list = [
		["merged", "the merged tree has this head, and a fresh render gives this digest"],
		["alone", "no other apply holds the lock, and no controller in the cluster is upgrading it"],
		["valid", `\`talosctl validate\` accepts every configuration${versions(subject, has("upgrade-talos"))}`],
		["same-cluster", "the cluster's CA and id are those of the secrets that the configuration is rendered with"],
		...running(subject),
		["ready", "every node is running and ready, without diagnostics"],
		["nothing-pending", "no node has a staged configuration or an unfinished upgrade"],
		etcd(subject),
		["kubernetes", "every Kubernetes node is Ready and schedulable, and so are the control plane's pods"]
	];
	if (has("person")) list.push(["by-hand", "the steps that a person does are done"]);
	if (drains) {
		list.push(["storage", "storage that the nodes carry is healthy and allows one of them to go"]);
		list.push(["disruption-budgets", "the pod disruption budgets let the first node be drained"]);
	}
	if (has("upgrade-talos")) list.push(["installer", "every node can pull the installer image"]);
	if (into(subject, 11)) list.push(["etcd-3.5.26", "etcd is 3.5.26 or newer before Talos 1.11 brings 3.6 (talos#12467)"]);
	list.push(["backup", "an etcd snapshot and all machine configurations are stored outside the cluster, encrypted"]);
	list.push(["fresh", "a dry run on every node shows the same redacted difference as this plan"]);
	return list.map(([id, text]) => ({
		id,
		text
	}));
}
function versions({ base, head }, upgrades) {
	if (base.talosVersion === void 0) return "";
	const isOther = upgrades && head.talosVersion !== void 0 && head.talosVersion !== base.talosVersion;
	return ` for Talos ${base.talosVersion}${isOther ? ` and ${head.talosVersion}` : ""}`;
}
function running({ base }) {
	const talos = base.talosVersion === void 0 ? [] : [`Talos ${base.talosVersion}`];
	const kubernetes = base.kubernetesVersion === void 0 ? [] : [`Kubernetes ${base.kubernetesVersion}`];
	const both = [...talos, ...kubernetes];
	return both.length === 0 ? [] : [["versions", `every node answers and runs ${both.join(" and ")}`]];
}
function etcd({ base }) {
	const members = base.machines.filter(({ controlPlane }) => controlPlane).length;
	return ["etcd", `etcd: ${`${counted(members, "member")} healthy and in step, one leader, no alarm`}${members > 1 ? `; ${members - 1} remain while one is away, ${quorumOf(members)} are the quorum` : ""}`];
}
function into({ base, head }, minor) {
	const [from, to] = [parseVersion(base.talosVersion ?? ""), parseVersion(head.talosVersion ?? "")];
	return from !== void 0 && to?.minor === minor && from.minor < minor;
}

// actions/lib/domain/plan/risk.ts
/**
* refused: the suite will not do it. high: a minor version, a dangerous field, an etcd member added or removed. medium:
* something restarts, reboots or joins. low: everything is taken over live. none: nothing is done.
*/
function riskOf({ steps, refusals, changes, hops }) {
	if (refusals.length > 0) return "refused";
	if (steps.length === 0) return "none";
	const isDangerous = changes.some(({ fields }) => fields.some(({ danger }) => danger !== void 0));
	const isEtcdByHand = steps.some(({ action, what }) => action === "person" && what.includes("etcd"));
	if (isDangerous || isEtcdByHand || hops.some(isMinor)) return "high";
	return steps.some(({ disruption, action }) => disruption !== "none" || action === "person") ? "medium" : "low";
}
function isMinor({ from, to }) {
	return parseVersion(from)?.minor !== parseVersion(to)?.minor;
}

// actions/lib/domain/plan/shell-word.ts
/** The word as it is where a shell leaves it alone, else between quotes. */
function shellWord(text) {
	return /^[\w./:@%+=,-]+$/u.test(text) ? text : `'${text.replace(/'/gu, () => `'\\''`)}'`;
}

// actions/lib/domain/plan/commands.ts
/** Class A: on trial first, so that a node that is lost comes back by itself; then for good. */
function applyCommands(context) {
	const at = target(context);
	return [
		`talosctl ${at} apply-config -f ${shellWord(context.file)} --mode=try --timeout=3m`,
		`talosctl ${at} version`,
		`talosctl ${at} apply-config -f ${shellWord(context.file)} --mode=${neverReboots(context.running) ? "auto" : "no-reboot"}`
	];
}
/** Class B: written for the next start, and started. From 1.14 on everything is accepted live and only the restart is missing. */
function stageCommands(context) {
	const at = target(context);
	const mode = neverReboots(context.running) ? "no-reboot" : "staged";
	return [
		...leaving(context),
		`talosctl ${at} apply-config -f ${shellWord(context.file)} --mode=${mode}`,
		...returning(context)
	];
}
/** Class C: installed first, started when the installer's exit code was 0. */
function upgradeCommands(context, image) {
	const at = target(context);
	const wait = separatesReboot(context.running) ? "--no-reboot --progress plain --timeout 15m" : "--wait --timeout 30m";
	const reboot = separatesReboot(context.running) ? returning(context) : returning(context).slice(1);
	return [
		...leaving(context),
		`talosctl ${at} upgrade --image ${shellWord(image)} ${wait}`,
		...reboot
	];
}
/** Class D: every node at once as far as the command goes; it works through them itself. */
function kubernetesCommands(controlPlane, to) {
	const address = shellWord(controlPlane.address);
	const line = `talosctl -n ${address} -e ${address} upgrade-k8s --to ${shellWord(to.replace(/^v/u, ""))} --with-docs=false --with-examples=false`;
	return [`${line} --dry-run`, line];
}
/** A node that is booted in maintenance mode and gets its first configuration. */
function joinCommands(context) {
	const { machine, file } = context;
	const members = machine.controlPlane ? [`talosctl ${endpointOnly(context)} etcd members`] : [];
	return [
		`talosctl -n ${shellWord(machine.address)} -e ${shellWord(machine.address)} apply-config --insecure -f ${shellWord(file)}`,
		`kubectl wait --for=condition=Ready ${shellWord(`node/${machine.hostname}`)} --timeout=15m`,
		...members
	];
}
/** A node that gives up its etcd membership and its disk. */
function leaveCommands(context) {
	const { machine } = context;
	const members = machine.controlPlane ? [`talosctl ${endpointOnly(context)} etcd members`] : [];
	return [
		drain(machine),
		`talosctl ${target(context)} reset --graceful`,
		...members,
		`kubectl delete node ${shellWord(machine.hostname)}`
	];
}
function leaving(context) {
	const { machine, controlPlanes } = context;
	return [...machine.controlPlane && controlPlanes.length > 1 ? [`talosctl ${target(context)} etcd forfeit-leadership`] : [], drain(machine)];
}
/** The reboot is the first line. */
function returning(context) {
	const { machine } = context;
	return [
		`talosctl ${target(context)} reboot --wait --timeout 15m`,
		...machine.controlPlane ? [`talosctl ${target(context)} etcd status`] : [],
		`kubectl uncordon ${shellWord(machine.hostname)}`
	];
}
function drain({ hostname }) {
	return `kubectl drain ${shellWord(hostname)} --ignore-daemonsets --delete-emptydir-data --timeout=10m`;
}
function target(context) {
	return `-n ${shellWord(context.machine.address)} -e ${endpoint(context)}`;
}
function endpointOnly(context) {
	return `-n ${endpoint(context)} -e ${endpoint(context)}`;
}
/** Never the node itself (it goes away), never the virtual address (it dies with etcd). */
function endpoint({ machine, controlPlanes }) {
	const others = controlPlanes.filter(({ hostname }) => hostname !== machine.hostname);
	if (others.length === 0) return shellWord(machine.address);
	return others.length === 1 ? shellWord(others[0]?.address ?? "") : `<${others.map(({ address }) => shellWord(address)).join("|")}>`;
}
/** From 1.14 on `auto` never reboots, and `staged` is not needed for it. */
function neverReboots(version) {
	return isAtLeast(version, 14);
}
/** From 1.13 on an upgrade installs, and a separate call reboots. */
function separatesReboot(version) {
	return isAtLeast(version, 13);
}
function isAtLeast(version, minor) {
	const running = parseTalosMinor(version ?? "");
	return running === void 0 || compareTalosMinor(running, {
		major: 1,
		minor
	}) >= 0;
}

// actions/lib/domain/plan/secret-bundle.ts
/** `talos/talsecret.sops.yaml`; other encrypted files hold values of the configuration. */
function isSecretBundle(path) {
	return /^(?:talsecret|secrets)(?:\.sops)?\.ya?ml$/u.test(nameOf(path));
}

// actions/lib/domain/plan/subject.ts
/** Nodes by hostname: who stays, joins and leaves. A node that changes its role leaves and joins. */
function movementsOf({ base, head, changes }) {
	const before = new Map(base.machines.map((machine) => [machine.hostname, machine]));
	const fieldsOf = new Map(changes.map((change) => [change.hostname, change.fields]));
	const stays = (machine) => before.get(machine.hostname)?.controlPlane === machine.controlPlane;
	const staying = head.machines.flatMap((machine) => {
		const old = before.get(machine.hostname);
		return old === void 0 || !stays(machine) ? [] : [{
			base: old,
			head: machine,
			fields: fieldsOf.get(machine.hostname) ?? []
		}];
	});
	const names = new Set(staying.map((machine) => machine.head.hostname));
	return {
		staying,
		joining: head.machines.filter(({ hostname }) => !names.has(hostname)),
		leaving: base.machines.filter(({ hostname }) => !names.has(hostname))
	};
}

// actions/lib/domain/plan/membership.ts
/**
* Workers join first, so that there is room. Control planes are exchanged one by one, the old one first: etcd counts a
* member that is not there yet for the quorum (etcd FAQ, "add a member before removing"). Workers leave last.
*/
function membershipSteps(subject) {
	const { joining, leaving } = movementsOf(subject);
	const [joiningControlPlanes, joiningWorkers] = byRole(joining);
	const [leavingControlPlanes, leavingWorkers] = byRole(leaving);
	const pairs = Math.max(joiningControlPlanes.length, leavingControlPlanes.length);
	const exchanged = Array.from({ length: pairs }).flatMap((_, index) => [...steps(subject, leavingControlPlanes.slice(index, index + 1), leaveStep), ...steps(subject, joiningControlPlanes.slice(index, index + 1), joinStep)]);
	return [
		...steps(subject, joiningWorkers, joinStep),
		...exchanged,
		...steps(subject, leavingWorkers, leaveStep),
		...bootstrapStep(subject),
		...secretSteps(subject)
	];
}
function byRole(machines) {
	return [machines.filter(({ controlPlane }) => controlPlane), machines.filter(({ controlPlane }) => !controlPlane)];
}
function steps(subject, machines, stepOf) {
	const { staying } = movementsOf(subject);
	const controlPlanes = staying.map(({ head }) => head).filter(({ controlPlane }) => controlPlane);
	const running = subject.base.talosVersion;
	return machines.map((machine) => stepOf({
		machine,
		running,
		file: subject.configFile(machine.hostname),
		controlPlanes
	}));
}
function joinStep(context) {
	const { machine } = context;
	return {
		action: "person",
		node: machine.hostname,
		disruption: "none",
		etcdMemberAway: false,
		what: machine.controlPlane ? "joins as a control plane and etcd member" : "joins as a worker",
		commands: joinCommands(context)
	};
}
function leaveStep(context) {
	const { machine } = context;
	return {
		action: "person",
		node: machine.hostname,
		disruption: "none",
		etcdMemberAway: machine.controlPlane,
		what: machine.controlPlane ? "leaves etcd and the cluster; its disk is wiped" : "leaves the cluster; its disk is wiped",
		commands: leaveCommands(context)
	};
}
/** A cluster that is new has no etcd yet: somebody begins it, once, on one node. */
function bootstrapStep({ base, head }) {
	const first = head.machines.find(({ controlPlane }) => controlPlane);
	if (base.machines.length > 0 || first === void 0) return [];
	const address = shellWord(first.address);
	return [{
		action: "person",
		node: first.hostname,
		disruption: "none",
		etcdMemberAway: false,
		what: "begins etcd, once and on this node alone",
		commands: [`talosctl -n ${address} -e ${address} bootstrap`]
	}];
}
/** Secrets are never seen here; that they changed is. */
function secretSteps({ hidden, base }) {
	const controlPlane = base.machines.find((machine) => machine.controlPlane);
	if (controlPlane === void 0) return [];
	const address = shellWord(controlPlane.address);
	return hidden.filter(({ path }) => isSecretBundle(path)).map(({ path }) => ({
		action: "person",
		disruption: "restart",
		etcdMemberAway: false,
		what: `secrets changed in ${path}: content not shown`,
		commands: [`talosctl -n ${address} -e ${address} rotate-ca --dry-run`]
	}));
}

// actions/lib/domain/plan/steps.ts
/** Steps of the whole plan. `hostnames` is the order of a rollout. Empty when nothing that has an effect differs. */
function planSteps(subject, hostnames) {
	const { staying } = movementsOf(subject);
	const place = new Map(hostnames.map((hostname, index) => [hostname, index]));
	const ordered = [...staying].sort((a, b) => (place.get(a.head.hostname) ?? 0) - (place.get(b.head.hostname) ?? 0));
	const upgrades = ordered.flatMap((machine) => upgradeStep(subject, machine) ?? []);
	const running = upgrades.some(({ from, to }) => from !== to) ? subject.head.talosVersion : subject.base.talosVersion;
	const configs = ordered.flatMap((machine) => configStep(subject, machine, running) ?? []);
	return [
		...membershipSteps(subject),
		...upgrades,
		...configs.filter((step) => step.class === "A"),
		...configs.filter((step) => step.class === "B"),
		...kubernetesStep(subject, ordered),
		...executorSteps(subject)
	];
}
/** A controller that gets another version acts by itself, also where the Talos half of the tree stays as it is. */
function executorSteps({ executors, executorsBefore, base, head }) {
	return executors.flatMap(({ owns, name, version }) => {
		const before = executorsBefore.find((one) => one.name === name)?.version;
		const isTalos = owns === "talos";
		const [own, now] = isTalos ? [base.talosVersion, head.talosVersion] : [base.kubernetesVersion, head.kubernetesVersion];
		if (before === void 0 || version === void 0 || before === version || own !== now) return [];
		const step = {
			disruption: isTalos ? "upgrade" : "restart",
			etcdMemberAway: isTalos,
			commands: []
		};
		const what = `${isTalos ? "Talos" : "Kubernetes"} ${before} → ${version}`;
		return [{
			action: isTalos ? "upgrade-talos" : "upgrade-kubernetes",
			class: isTalos ? "C" : "D",
			...step,
			what,
			from: before,
			to: version,
			executor: name
		}];
	});
}
function fieldsOf({ fields }, ...classes) {
	return fields.filter((field) => classes.includes(field.class));
}
function upgradeStep(subject, machine) {
	const fields = fieldsOf(machine, "C");
	if (fields.length === 0) return void 0;
	const { what, from, to, image } = installationChange(machine, fields, subject);
	const executor = executorOf(subject, "talos", from !== to);
	const context = contextOf(subject, machine.head, subject.base.talosVersion);
	return {
		action: "upgrade-talos",
		node: machine.head.hostname,
		class: "C",
		disruption: "upgrade",
		etcdMemberAway: machine.head.controlPlane,
		what,
		commands: executor === void 0 && image !== void 0 ? upgradeCommands(context, image) : [],
		...from === void 0 || to === void 0 || from === to ? {} : {
			from,
			to
		},
		...image === void 0 ? {} : { image },
		...executor === void 0 ? {} : { executor: executor.name }
	};
}
/** A node gets its configuration once, whatever classes its fields are of: the gravest decides how. */
function configStep(subject, machine, running) {
	const fields = fieldsOf(machine, "A", "B");
	if (fields.length === 0) return void 0;
	const isLive = fields.every((field) => field.class === "A");
	const context = contextOf(subject, machine.head, running);
	return {
		action: isLive ? "apply-config" : "stage-config-and-reboot",
		node: machine.head.hostname,
		class: isLive ? "A" : "B",
		disruption: isLive ? gravest(fields) : "reboot",
		etcdMemberAway: !isLive && machine.head.controlPlane,
		what: counted(fields.length, "field"),
		commands: isLive ? applyCommands(context) : stageCommands(context)
	};
}
/** `talosctl upgrade-k8s` goes through the whole cluster by itself. */
function kubernetesStep(subject, ordered) {
	if (!ordered.some((machine) => fieldsOf(machine, "D").length > 0)) return [];
	const from = subject.base.kubernetesVersion;
	const to = subject.head.kubernetesVersion;
	const isVersion = from !== void 0 && to !== void 0 && from !== to;
	const executor = executorOf(subject, "kubernetes", isVersion);
	const controlPlane = ordered.find(({ head }) => head.controlPlane)?.head;
	const byCommand = isVersion && executor === void 0 && controlPlane !== void 0;
	return [{
		action: isVersion ? "upgrade-kubernetes" : "person",
		class: "D",
		disruption: "restart",
		etcdMemberAway: false,
		what: isVersion ? `Kubernetes ${from} → ${to}` : "images of Kubernetes components without a change of the version",
		commands: byCommand ? kubernetesCommands(controlPlane, to) : [],
		...isVersion ? {
			from,
			to
		} : {},
		...executor === void 0 ? {} : { executor: executor.name }
	}];
}
/** A controller in the cluster owns versions, and nothing but versions. */
function executorOf({ executors }, owns, isVersion) {
	return isVersion ? executors.find((executor) => executor.owns === owns) : void 0;
}
function contextOf(subject, machine, running) {
	const controlPlanes = subject.head.machines.filter(({ controlPlane }) => controlPlane);
	return {
		machine,
		running,
		file: subject.configFile(machine.hostname),
		controlPlanes
	};
}
const gravity = [
	"none",
	"restart",
	"reboot",
	"upgrade"
];
function gravest(fields) {
	return gravity[Math.max(...fields.map(({ disruption }) => gravity.indexOf(disruption)))] ?? "none";
}

// actions/lib/domain/plan/refusals/cluster-identity.ts
const subnets = {
	rule: "cluster-cidr",
	why: "addresses that are given out stay as they are, and pods and services of the old and the new network do not reach each other",
	fix: "keep the subnets; other subnets are a new cluster"
};
const identities = [
	{
		path: "cluster.clusterName",
		document: ["KubeClusterConfig", "clusterName"],
		rule: "cluster-name",
		why: "contexts, certificates and everything outside that knows the cluster by name go on using the old one",
		fix: "keep the name; a new name is a new cluster"
	},
	{
		path: "cluster.network.podSubnets",
		document: ["KubeNetworkConfig", "podSubnets"],
		...subnets
	},
	{
		path: "cluster.network.serviceSubnets",
		document: ["KubeNetworkConfig", "serviceSubnets"],
		...subnets
	},
	{
		path: "cluster.network.dnsDomain",
		document: ["KubeNetworkConfig", "dnsDomain"],
		rule: "cluster-cidr",
		why: "every name that a pod was given ends in the old domain",
		fix: "keep the domain"
	},
	{
		path: "cluster.controlPlane.endpoint",
		document: ["KubeClusterConfig", "endpoint"],
		rule: "cluster-endpoint",
		why: "kubelets and kubeconfigs go to the new address from the moment that their node has it, whether anything answers there or not",
		fix: "serve both addresses (certSANs first, in its own pull request), then change it by hand, node by node"
	}
];
const secretIdentities = [{
	isIt: ({ document, path }) => isMain(document) && /^cluster\.(?:id|secret)$/u.test(path) || document === "DiscoveryIdentityConfig",
	rule: "cluster-ca",
	why: "nodes with another id or secret do not find each other",
	fix: "keep the cluster's own secrets"
}, {
	isIt: ({ document, path }) => isMain(document) && /^(?:machine\.ca|cluster\.(?:ca|aggregatorCA|etcd\.ca|serviceAccount))(?:\.|$)/u.test(path) || /^(?:KubeAPIServerCAConfig|KubeAggregatorCAConfig|KubeServiceAccountConfig)/u.test(document),
	rule: "cluster-ca",
	why: "nodes with the new CA refuse those with the old one, and etcd and the API fall apart node by node",
	fix: "rotate it by hand with `talosctl rotate-ca`, which keeps both accepted meanwhile"
}];
/** Name, ids, CAs, networks and endpoint of the cluster. */
function clusterIdentity(subject) {
	const valued = identities.flatMap((identity) => {
		return refusalOf(subject, {
			identity,
			nodes: movementsOf(subject).staying.filter(({ base, head }) => differs(identity, base.documents, head.documents)).map(({ head }) => head.hostname),
			isIt: (field) => isAt(identity, field)
		});
	});
	const secret = secretIdentities.flatMap((identity) => {
		const isIt = (field) => identity.isIt(field) && field.old !== void 0 && field.new !== void 0;
		return refusalOf(subject, {
			identity,
			nodes: fieldsWhere(subject.changes, isIt).flatMap((found) => found.nodes),
			isIt
		});
	});
	return [...valued, ...secret];
}
function isMain(document) {
	return document === "v1alpha1";
}
function differs({ path, document }, base, head) {
	const valueIn = (documents) => {
		const at = (kind, keys) => valueAt(documents.find((one) => one.kind === kind)?.value, keys.split("."));
		return at("v1alpha1", path) ?? (document === void 0 ? void 0 : at(...document));
	};
	const [before, after] = [valueIn(base), valueIn(head)];
	return before !== void 0 && after !== void 0 && canonicalJson(before) !== canonicalJson(after);
}
function isAt({ path, document }, field) {
	const isBelow = (whole) => field.path === whole || field.path.startsWith(`${whole}[`);
	return isMain(field.document) && isBelow(path) || document?.[0] === field.document && isBelow(document[1]);
}
function refusalOf({ changes }, { identity, nodes, isIt }) {
	if (nodes.length === 0) return [];
	const { rule, why, fix, path } = identity;
	const fields = fieldsWhere(changes, isIt).map(({ field }) => field);
	const paths = path === void 0 ? [...new Set(fields.map((field) => field.path))] : [path];
	return [{
		rule,
		message: `${named(paths)} changes on ${nodesText([...new Set(nodes)], changes)}: ${why}`,
		fix,
		...placeOf(fields.find(({ at }) => at !== void 0))
	}];
}

// actions/lib/domain/plan/refusals/disks.ts
const reinstall = "take the node out, reset it and let it join again, one node at a time";
const systemVolume = /^VolumeConfig (?:STATE|EPHEMERAL|ETCD|IMAGECACHE|META)$/u;
const diskChanges = [
	{
		isIt: ({ document, path, new: now }) => document === "v1alpha1" && path === "machine.install.wipe" && now === true,
		why: "the next installation wipes the disk",
		fix: "leave wipe at false"
	},
	{
		isIt: ({ document, path, old, new: now }) => (document === "v1alpha1" && /^machine\.install\.(?:disk|diskSelector)(?:\.|$)/u.test(path) || document === "UnattendedInstallConfig" && path.startsWith("disk")) && old !== void 0 && now !== void 0,
		why: "Talos is not moved to another disk: the node has to be installed anew",
		fix: reinstall
	},
	{
		isIt: (field) => field.document === "v1alpha1" && field.path.startsWith("machine.systemDiskEncryption") || isAbout(field, "encryption"),
		why: "a volume is encrypted when it is made, so it has to be wiped and made again",
		fix: reinstall
	},
	{
		isIt: (field) => isAbout(field, "provisioning"),
		why: "a system volume is not moved or made smaller: it has to be wiped and made again",
		fix: reinstall
	},
	{
		isIt: ({ document, path, old }) => old !== void 0 && (document === "v1alpha1" && path.startsWith("machine.disks") || document.startsWith("UserVolumeConfig ") && (path === "" || /^(?:provisioning|filesystem|encryption)/u.test(path))),
		why: "what is on the volume is lost or out of reach when it is made again",
		fix: "move the data first, then change the volume by hand"
	}
];
/** A part of a system volume's document, or the whole document with that part in it. */
function isAbout({ document, path, old, new: now }, part) {
	if (!systemVolume.test(document)) return false;
	return path === "" ? [old, now].some((value) => valueAt(value, [part]) !== void 0) : path.startsWith(part);
}
/** One refusal for each kind of change to disks. A new volume wipes nothing that holds data: Talos takes empty disks only. */
function diskWipes({ changes }) {
	return diskChanges.flatMap(({ isIt, why, fix }) => {
		const found = fieldsWhere(changes, isIt);
		const [first] = found;
		if (first === void 0) return [];
		const nodes = [...new Set(found.flatMap((one) => one.nodes))];
		const { document, path } = first.field;
		return [{
			rule: "disk-wipe",
			message: `${[...document === "v1alpha1" ? [] : [document], ...path === "" ? [] : [path]].join(" ")} changes on ${nodesText(nodes, changes)}: ${why}`,
			fix,
			...placeOf(first.field)
		}];
	});
}

// actions/lib/domain/plan/refusals/etcd-encryption.ts
/** Every key that writes at base and is not there at head. */
function etcdEncryption(subject) {
	const lost = movementsOf(subject).staying.flatMap((machine) => {
		const keys = lostKeys(machine);
		return keys.length === 0 ? [] : [{
			hostname: machine.head.hostname,
			keys
		}];
	});
	if (lost.length === 0) return [];
	const keys = [...new Set(lost.flatMap((one) => one.keys))];
	const who = nodesText(lost.map(({ hostname }) => hostname), subject.changes);
	const about = subject.changes.flatMap(({ fields }) => fields).find(isEncryption);
	return [{
		rule: "etcd-encryption",
		message: `${named(keys)}, with which kube-apiserver has written Secrets to etcd, is not in the new configuration of ${who}: none of them can be read any more, and nothing that needs one starts`,
		fix: "keep the provider and the name of its key (Talos writes secretbox with key2 and aescbc with key1), behind the new one where there is one; talhelper needs a release made with Talos 1.14.0 or newer to do so",
		...placeOf(about)
	}];
}
function isEncryption({ document, path }) {
	return document === "KubeEtcdEncryptionConfig" || /^cluster\.\w+EncryptionSecret$/u.test(path);
}
function lostKeys({ base, head }) {
	const [before, after] = [keysOf(base.documents), keysOf(head.documents)];
	if (before === void 0 || after === void 0) return [];
	const known = new Set(after.map(({ resource, key }) => `${resource} ${key}`));
	const writing = new Map(before.toReversed().map(({ resource, key }) => [resource, key]));
	return [...new Set([...writing].filter(([resource, key]) => !known.has(`${resource} ${key}`)).map(([, key]) => key))];
}
/** In the order in which they are tried; the first of a resource writes. Undefined: a node without an API server's keys. */
function keysOf(documents) {
	const document = documents.find(({ kind }) => kind === "KubeEtcdEncryptionConfig");
	if (document !== void 0) return listOf(valueAt(document.value, ["config", "resources"])).flatMap(keysOfResources);
	const secretbox = machineValue(documents, "cluster", "secretboxEncryptionSecret");
	const aescbc = machineValue(documents, "cluster", "aescbcEncryptionSecret");
	const keys = [...keyNamed("secretbox", "key2", secretbox), ...keyNamed("aescbc", "key1", aescbc)];
	return keys.length === 0 ? void 0 : keys.map((key) => ({
		resource: "secrets",
		key
	}));
}
/** What Talos makes of a secret without a document: `k8stemplates/apiserver.go`. */
function keyNamed(provider, name, secret) {
	return typeof secret === "string" && secret !== "" ? [words(provider, name)] : [];
}
function keysOfResources(entry) {
	const keys = listOf(valueAt(entry, ["providers"])).flatMap((provider) => Object.entries(isRecord(provider) ? provider : {}).flatMap(([kind, settings]) => listOf(valueAt(settings, ["keys"])).flatMap((key) => {
		const name = valueAt(key, ["name"]);
		return typeof name === "string" ? [words(kind, name)] : [];
	})));
	return listOf(valueAt(entry, ["resources"])).flatMap((resource) => typeof resource === "string" ? keys.map((key) => ({
		resource,
		key
	})) : []);
}
function words(provider, name) {
	return `the ${provider} key ${name}`;
}

// actions/lib/domain/plan/refusals/extensions.ts
/** Kernel modules that Talos itself does not bring, and the extensions that do (siderolabs/extensions). */
const byModule = [
	[/^drbd/u, /\/drbd$/u],
	[/^zfs$/u, /\/zfs$/u],
	[/^nvidia/u, /\/(?:nonfree-kmod-nvidia|nvidia-open-gpu-kernel-modules)/u],
	[/^(?:gasket|apex)$/u, /\/gasket-driver$/u],
	[/^btrfs$/u, /\/btrfs$/u],
	[/^uvcvideo$/u, /\/v4l-uvc-drivers$/u]
];
/** Judges nodes whose schematic changes. The content of a schematic that the tree does not hold is not known here. */
function droppedExtensions(subject) {
	const changing = movementsOf(subject).staying.filter(changesSchematic);
	const refusals = [];
	const unknown = /* @__PURE__ */ new Set();
	for (const [id, machines] of bySchematic(changing)) {
		const extensions = subject.schematics.get(id);
		if (extensions === void 0) unknown.add(id);
		else refusals.push(...missing({
			subject,
			id,
			machines,
			extensions
		}));
	}
	return {
		refusals,
		notChecked: [...unknown].map((id) => ({
			what: `extensions of schematic ${short(id)}`,
			why: "the tree names the schematic by its id alone; write it inline to have its extensions compared"
		}))
	};
}
function schematicOf(installer) {
	return installer === void 0 ? void 0 : parseInstaller(installer).schematic;
}
function changesSchematic({ base, head }) {
	const after = schematicOf(head.installer);
	return after !== void 0 && after !== schematicOf(base.installer);
}
function bySchematic(machines) {
	const groups = /* @__PURE__ */ new Map();
	for (const machine of machines) {
		const id = schematicOf(machine.head.installer) ?? "";
		groups.set(id, [...groups.get(id) ?? [], machine]);
	}
	return groups;
}
function missing({ subject, id, machines, extensions }) {
	const needs = /* @__PURE__ */ new Map();
	for (const { head } of machines) for (const { what, isMetBy } of needsOf(head.documents)) if (!extensions.some(isMetBy)) needs.set(what, [...needs.get(what) ?? [], head.hostname]);
	return [...needs].map(([what, nodes]) => ({
		rule: "schematic",
		message: `schematic ${short(id)} holds no extension for ${what}, which the configuration of ${nodesText(nodes, subject.changes)} asks for`,
		fix: "add the extension to the schematic, or remove what needs it",
		...placeOfClass(subject.changes, "C")
	}));
}
/** What a configuration cannot work without: kernel modules from outside, and services of extensions that it configures. */
function needsOf(documents) {
	const byName = listOf(machineValue(documents, "machine", "kernel", "modules")).map((one) => valueAt(isRecord(one) ? one : void 0, ["name"])).flatMap((name) => typeof name === "string" ? [name] : []).concat(documents.filter(({ kind }) => kind === "KernelModuleConfig").flatMap(({ name }) => name ?? [])).flatMap((name) => {
		const known = byModule.find(([module]) => module.test(name));
		return known === void 0 ? [] : [{
			what: `the kernel module ${name}`,
			isMetBy: (extension) => known[1].test(extension)
		}];
	});
	const services = documents.filter(({ kind }) => kind === "ExtensionServiceConfig").flatMap(({ name }) => name === void 0 ? [] : [{
		what: `the extension service ${name}`,
		isMetBy: (extension) => extension.endsWith(`/${name}`)
	}]);
	return [...byName, ...services];
}

// actions/lib/domain/plan/refusals/quorum.ts
/** So many members leave that the rest is no quorum of the members that there were. */
function lostQuorum(subject) {
	const before = controlPlanesOf(subject.base.machines);
	const leaving = controlPlanesOf(movementsOf(subject).leaving);
	const rest = before.length - leaving.length;
	if (leaving.length < 2 || rest === 0 || rest >= quorumOf(before.length)) return [];
	return [{
		rule: "quorum",
		message: `${named(leaving)} leave at once: ${rest} of ${before.length} etcd members remain, ${quorumOf(before.length)} are the quorum, and etcd stops`,
		fix: "take one control plane out per pull request"
	}];
}
/** An even number of members tolerates no more losses than one member fewer. */
function evenQuorum(subject) {
	const before = controlPlanesOf(subject.base.machines).length;
	const after = controlPlanesOf(subject.head.machines).length;
	if (after === before || after === 0 || after % 2 === 1) return [];
	return [{
		rule: "quorum",
		message: `${counted(after, "etcd member")} tolerate the loss of ${toleranceOf(after)}, as ${after - 1} would: one more that can fail, for nothing`,
		fix: `make it ${after - 1} or ${after + 1} control planes`
	}];
}
/** No control plane of today is one tomorrow: a new cluster, not a change of this one. */
function allControlPlanes(subject) {
	const before = controlPlanesOf(subject.base.machines);
	const { staying } = movementsOf(subject);
	const kept = staying.filter(({ head }) => head.controlPlane);
	if (before.length === 0) return [];
	if (kept.length === 0) return [{
		rule: "all-control-planes",
		message: `none of the control planes ${named(before)} is left: etcd, and with it every object of the cluster, would be gone`,
		fix: "exchange one control plane per pull request"
	}];
	const moved = kept.filter(({ base, head }) => base.address !== head.address);
	if (before.length < 2 || moved.length < before.length) return [];
	return [{
		rule: "all-control-planes",
		message: `every control plane gets another address (${named(moved.map(({ head }) => head.hostname))}): etcd members find each other by address`,
		fix: "change one address per pull request, and let etcd settle"
	}];
}
/** With one control plane every restart of it is a stop of the API: somebody has to have said that this is fine. */
function singleControlPlane(subject) {
	const members = controlPlanesOf(subject.base.machines);
	const [only] = members;
	if (members.length !== 1 || only === void 0 || subject.apply.allowDowntime === true) return [];
	if ((subject.changes.find(({ hostname }) => hostname === only)?.fields.filter((field) => field.class === "B" || field.class === "C") ?? []).length === 0) return [];
	return [{
		rule: "single-control-plane",
		message: `${only} is the only control plane: while it restarts there is no API, no etcd and no way back but its own`,
		fix: "say allowDowntime: true under apply: in the settings"
	}];
}
function controlPlanesOf(machines) {
	return machines.filter(({ controlPlane }) => controlPlane).map(({ hostname }) => hostname);
}

// actions/lib/domain/plan/refusals/secrets.ts
/** The values of an encrypted bundle differ: it may hold another CA, and nodes would stop trusting each other. */
function secretsChanged({ hidden }) {
	return hidden.filter(({ path }) => isSecretBundle(path)).map(({ path, base, head }) => {
		return {
			rule: "cluster-ca",
			message: `${path} ${base === void 0 ? "is new" : head === void 0 ? "is gone" : "changed"}, and its content is not shown: with another CA in it, nodes stop trusting each other one by one`,
			fix: "rotate CAs by hand with `talosctl rotate-ca`, then commit the bundle that it leaves",
			path,
			line: 1
		};
	});
}

// actions/lib/domain/plan/refusals/secure-boot.ts
/** A signed image is replaced by one that is not, or the other way round. */
function secureBootTurned(subject) {
	const { staying } = movementsOf(subject);
	const turned = (to) => staying.filter((machine) => isTurned(machine, to)).map(({ head }) => head.hostname);
	const place = placeOfClass(subject.changes, "C");
	const [off, on] = [turned(false), turned(true)];
	const refusals = [];
	if (off.length > 0) refusals.push({
		rule: "secure-boot",
		message: `the installer of ${nodesText(off, subject.changes)} is not signed, the one before was: firmware with secure boot does not start it, and the node stays dark`,
		fix: "use the installer with -secureboot in its name",
		...place
	});
	if (on.length > 0) refusals.push({
		rule: "secure-boot",
		message: `the installer of ${nodesText(on, subject.changes)} is the one for secure boot, the one before was not: an upgrade does not turn a node into one with a signed boot chain`,
		fix: "install the node anew from a secure-boot image, one node at a time",
		...place
	});
	return refusals;
}
function isTurned({ base, head }, to) {
	if (base.installer === void 0 || head.installer === void 0) return false;
	const [before, after] = [parseInstaller(base.installer).secureBoot, parseInstaller(head.installer).secureBoot];
	return before !== void 0 && after !== void 0 && before !== after && after === to;
}

// actions/lib/domain/plan/refusals/refusals.ts
const judges = [
	allControlPlanes,
	lostQuorum,
	evenQuorum,
	singleControlPlane,
	clusterIdentity,
	secretsChanged,
	etcdEncryption,
	diskWipes,
	secureBootTurned,
	outsideSupport,
	unsupportedPath
];
function refusalsOf(subject) {
	const { refusals, notChecked } = droppedExtensions(subject);
	return {
		refusals: [...judges.flatMap((judge) => judge(subject)), ...refusals],
		notChecked
	};
}

// actions/lib/domain/plan/build-plan.ts
/** The same subject gives the same plan, to the byte. */
function buildPlan(subject) {
	const unplannable = subject.changes.filter(({ kind }) => kind === "unknown").map(({ hostname, why }) => ({
		hostname,
		why: why ?? "it could not be rendered"
	}));
	if (unplannable.length > 0) return { unplannable };
	const { refusals, notChecked } = refusalsOf(subject);
	const bound = boundPlan(subject);
	const estimates = stepEstimates({
		steps: bound.steps,
		nodes: bound.nodes,
		soak: subject.apply.soak
	});
	const hops = pathOf(subject)?.hops ?? [];
	return { plan: {
		bound,
		digest: planDigest(bound),
		risk: riskOf({
			steps: bound.steps,
			refusals,
			changes: subject.changes,
			hops
		}),
		refusals,
		changes: foldChanges(subject.changes),
		estimate: totalOf(estimates),
		stepEstimates: estimates,
		hops,
		toolDigests: sortedTools(subject).flatMap(({ name, sha256 }) => sha256 === void 0 ? [] : [{
			name,
			sha256
		}]),
		...subject.secrets === void 0 ? {} : { secrets: subject.secrets },
		hidden: subject.hidden,
		notChecked,
		ridesAlong: subject.ridesAlong,
		...subject.halves === void 0 ? {} : { halves: subject.halves }
	} };
}
function boundPlan(subject) {
	const { base, head, inventory, apply } = subject;
	const order = nodeOrder({
		machines: head.machines,
		inventory,
		apply
	});
	const steps = planSteps(subject, order.hostnames);
	return {
		version: 1,
		cluster: head.cluster,
		...subject.whatIf === void 0 ? {} : { whatIf: subject.whatIf },
		base: base.tree,
		head: head.tree,
		tools: sortedTools(subject).map(({ name, version }) => ({
			name,
			version
		})),
		nodes: planNodes(subject),
		steps,
		order: steps.length === 0 ? "" : order.rule,
		preconditions: preconditionsOf(subject, steps)
	};
}
function sortedTools({ tools }) {
	return [...tools].sort((a, b) => compareText(a.name, b.name));
}
function planNodes(subject) {
	const { staying, joining, leaving } = movementsOf(subject);
	const changed = new Set(staying.filter(({ fields }) => fields.length > 0).map(({ head }) => head.hostname));
	const joins = new Set(joining.map(({ hostname }) => hostname));
	const node = (machine, kind) => {
		const host = subject.inventory.nodes.get(machine.hostname)?.host;
		return {
			hostname: machine.hostname,
			controlPlane: machine.controlPlane,
			...host === void 0 ? {} : { host },
			address: machine.address,
			...machine.config === void 0 || kind === "removed" ? {} : { config: machine.config },
			kind
		};
	};
	const kindOf = ({ hostname }) => joins.has(hostname) ? "added" : changed.has(hostname) ? "changed" : "unchanged";
	return [...subject.head.machines.map((machine) => node(machine, kindOf(machine))), ...leaving.map((machine) => node(machine, "removed"))];
}

// actions/lib/domain/plan/what-if.ts
/** The sides and changes of a plan from one pair of versions to another; what is not named stays as the tree has it. */
function whatIf(model, tree, { from, to }) {
	const base = withVersions(sideOfModel(model, tree), from);
	const head = withVersions(base, to);
	return {
		base,
		head,
		changes: head.machines.map(({ hostname, controlPlane, installer }, index) => {
			const old = base.machines[index]?.installer;
			const fields = [...base.talosVersion === head.talosVersion ? [] : [field(model, "C", {
				old,
				new: installer
			})], ...base.kubernetesVersion === head.kubernetesVersion ? [] : [field(model, "D", {
				old: kubelet(base),
				new: kubelet(head)
			})]];
			return {
				hostname,
				controlPlane,
				kind: fields.length === 0 ? "unchanged" : "changed",
				fields
			};
		}),
		whatIf: true
	};
}
function withVersions(side, { talos, kubernetes }) {
	const machines = side.machines.map((machine) => {
		const tag = machine.installer === void 0 ? void 0 : versionOfImage(machine.installer);
		return talos !== void 0 && machine.installer !== void 0 && tag !== void 0 ? {
			...machine,
			installer: withTag(machine.installer, talos)
		} : machine;
	});
	return {
		...side,
		...talos === void 0 ? {} : { talosVersion: talos },
		...kubernetes === void 0 ? {} : { kubernetesVersion: kubernetes },
		machines
	};
}
/** A digest pins the old version, so it goes. */
function withTag(image, version) {
	return image.replace(/:v\d[^:@/]*(?:@.*)?$/u, () => `:${version}`);
}
function kubelet({ kubernetesVersion }) {
	return kubernetesVersion === void 0 ? void 0 : `ghcr.io/siderolabs/kubelet:${kubernetesVersion}`;
}
function field(model, of, values) {
	const at = (of === "C" ? model.talosVersion : model.kubernetesVersion)?.at;
	return {
		document: "v1alpha1",
		path: of === "C" ? "machine.install.image" : "machine.kubelet.image",
		...values.old === void 0 ? {} : { old: values.old },
		...values.new === void 0 ? {} : { new: values.new },
		class: of,
		disruption: of === "C" ? "upgrade" : "restart",
		reason: of === "C" ? "an upgrade of Talos" : "an upgrade of Kubernetes",
		...at === void 0 ? {} : { at }
	};
}

// actions/lib/verbs/talos/same-secrets.ts
/**
* True when the files differ in nothing but the `sops` block. SOPS keeps the ciphertext of a value that stays, also when it
* adds recipients or a new master key (`sops updatekeys`); a rotated data key changes every value.
*/
function sameSecrets(path, { head, base }) {
	const [after, before] = [head.files.get(path), base.files.get(path)];
	if (after === void 0 || before === void 0) return false;
	const [now, old] = [valuesOf(after), valuesOf(before)];
	return now !== void 0 && now === old;
}
/** The documents without their metadata; undefined when the file cannot be read or is not encrypted. */
function valuesOf({ documents, yaml }) {
	if (yaml.problems.length > 0 || !documents.some(({ root }) => entryOf(root, "sops") !== void 0)) return void 0;
	return JSON.stringify(documents.map(({ root }) => plain(root)));
}
function plain(node) {
	if (node === void 0) return null;
	if (node.kind === "scalar") return [node.text];
	if (node.kind === "list") return node.items.map(plain);
	return Object.fromEntries(node.entries.filter(({ key }) => key !== "sops").map(({ key, value }) => [key, plain(value)]));
}

// actions/lib/verbs/talos/plan-subject.ts
/** The plan of one cluster, or the nodes for which there is none. */
function planOfSides(sides, changes, context) {
	const { head, base, settings } = context;
	const hidden = sides.hidden.filter(({ path }) => !sameSecrets(path, {
		head,
		base
	}));
	const before = sideOf(sides, "base", base);
	const subject = {
		...around(sides, settings),
		base: context.from === void 0 ? before : {
			...before,
			talosVersion: context.from
		},
		head: sideOf(sides, "head", head),
		changes,
		...bundleOf(sides),
		executors: executorsIn(head.files),
		executorsBefore: executorsIn(base.files),
		hidden,
		ridesAlong: context.ridesAlong
	};
	const answer = buildPlan(subject);
	if ("unplannable" in answer) return answer;
	const { steps } = answer.plan.bound;
	const halves = halvesOf({
		changes,
		steps,
		fluxPaths: fluxPaths(context),
		leftKinds: context.leftKinds
	});
	return halves === void 0 ? answer : { plan: {
		...answer.plan,
		halves
	} };
}
/** The plan from one pair of versions to another, for the tree as it is. */
function planOfVersions(sides, versions, { settings, head }) {
	const { headModel } = sides;
	if (headModel === void 0) return void 0;
	return buildPlan({
		...around(sides, settings),
		...whatIf(headModel, treeDigest(inputsOf(sides, "head", head)), versions),
		tools: [],
		executors: executorsIn(head.files),
		executorsBefore: [],
		hidden: [],
		ridesAlong: []
	});
}
/** Where each renderer leaves the configuration of a node when a person runs it. */
function around(sides, { inventory, apply }) {
	const { headModel, baseModel, path } = sides;
	const models = [headModel, baseModel].filter((model) => model !== void 0);
	const cluster = models[0]?.clusterName?.value ?? "";
	const folder = folderOf(path);
	const isTalhelper = models[0]?.renderer === "talhelper";
	const isTopf = [sides.head, sides.base].some((side) => isRendered(side) && side.renderer === "topf");
	return {
		inventory,
		apply,
		schematics: schematicContents(models),
		configFile: (hostname) => {
			const own = isTopf ? `output/${hostname}.yaml` : `${hostname}.yaml`;
			const name = isTalhelper ? `clusterconfig/${cluster}-${hostname}.yaml` : own;
			return folder === "" ? name : `${folder}/${name}`;
		}
	};
}
function sideOf(sides, which, revision) {
	const render = sides[which];
	const model = sides[`${which}Model`];
	const tree = treeDigest(inputsOf(sides, which, revision));
	if (isRendered(render)) return sideOfRender(render, tree);
	return model === void 0 ? emptySide(clusterOf(sides), tree) : sideOfModel(model, tree);
}
function clusterOf({ headModel, baseModel, path }) {
	return (headModel ?? baseModel)?.clusterName?.value ?? path;
}
/** What decides a side: the inputs of the render, and the secret files, which no render in a pull request reads. */
function inputsOf(sides, which, revision) {
	const model = sides[`${which}Model`];
	const inputs = sides[`${which}Inputs`];
	const secrets = model === void 0 ? [] : secretFilesOf(model.path, revision).map((path) => inputOf(path, revision));
	return [...new Map([...inputs, ...secrets].map((input) => [input.path, input])).values()];
}
function inputOf(path, { read }) {
	const content = read(path);
	return {
		path,
		blob: "bytes" in content ? gitBlobId(content.bytes) : ""
	};
}
function bundleOf({ head, base }) {
	const render = [head, base].find(isRendered);
	return render === void 0 ? { tools: [] } : {
		tools: render.tools,
		secrets: render.secrets
	};
}
/** Changed files that hold objects or are kustomizations. */
function fluxPaths({ changedPaths, head, base }) {
	return changedPaths.filter((path) => [head, base].some(({ files }) => files.get(path)?.documents.some(({ role }) => role === "kubernetes" || role === "kustomization")));
}

// actions/lib/verbs/talos/plan-change.ts
/** Renders where something differs, compares and plans. A cluster with a node that cannot be compared has no plan, and says so. */
async function planChange(change, ports) {
	const { head, base, pins, basePins } = change;
	const sides = await renderSides({
		head,
		base,
		pins,
		basePins
	}, ports);
	const paths = sides.clusters.some(({ changed, hidden }) => changed || hidden.length > 0) ? await change.changedPaths() : [];
	const results = sides.clusters.map((cluster) => planCluster(cluster, {
		change,
		paths,
		ports
	}));
	return {
		sides,
		plans: results.flatMap(({ plan }) => plan ?? []),
		machineConfigs: results.map(({ machineConfig }) => machineConfig),
		findings: [...sides.findings, ...results.flatMap(({ findings }) => findings)],
		notChecked: [...sides.notChecked, ...results.flatMap(({ notChecked }) => notChecked)],
		tools: toolsOf(sides),
		models: sides.clusters.flatMap(({ headModel }) => headModel ?? [])
	};
}
function planCluster(sides, { change, paths, ports }) {
	const { head, base, from } = change;
	const { path, headModel, baseModel, hidden } = sides;
	const changes = nodeChanges(sides, {
		from,
		sourceOf: sourceOf(sides, {
			head,
			base
		})
	});
	const running = runningTalos(sides, from);
	const machineConfig = machineConfigChange({
		cluster: (headModel ?? baseModel)?.clusterName?.value ?? path,
		path,
		...running === void 0 ? {} : { running },
		hidden,
		changes
	});
	if (changes.length === 0 && [sides.head, sides.base].some((side) => side !== void 0 && !isRendered(side))) return {
		machineConfig,
		findings: [],
		notChecked: []
	};
	const elsewhere = headModel === void 0 ? otherTalconfig(path, paths, head) : void 0;
	if (elsewhere !== void 0) {
		const why = `it is gone, and ${elsewhere} is outside of the folders that the settings of the base name: a plan would take every node away. Merge a change of the settings first that reads both folders, then move the files`;
		return {
			machineConfig,
			findings: [],
			notChecked: [{
				what: `plan of ${path}`,
				why,
				count: 1,
				relevant: true
			}]
		};
	}
	const inputs = [
		...sides.headInputs,
		...sides.baseInputs,
		...hidden
	].map((input) => input.path);
	const versions = {
		from: baseModel?.kubernetesVersion?.value,
		to: headModel?.kubernetesVersion?.value
	};
	const answer = planOfSides(sides, changes, {
		...change,
		changedPaths: paths,
		leftKinds: leftKinds({
			base,
			head,
			...versions
		}, ports.schemas),
		ridesAlong: change.ridesAlong?.([...new Set(inputs)]) ?? []
	});
	if ("unplannable" in answer) {
		const { hostname, why } = answer.unplannable[0] ?? {
			hostname: path,
			why: ""
		};
		const count = answer.unplannable.length;
		const item = {
			what: `plan of ${path}`,
			why: `${hostname} cannot be compared: ${why}`,
			count,
			relevant: true
		};
		return {
			machineConfig,
			findings: versionFindings(sides),
			notChecked: [item]
		};
	}
	const { plan } = answer;
	const notChecked = plan.notChecked.map((item) => ({
		...item,
		count: 1,
		relevant: false
	}));
	return {
		plan,
		machineConfig,
		findings: plan.refusals.map((refusal) => refusalFinding(refusal, path)),
		notChecked
	};
}
/** A talconfig that the change makes where the settings that judge it do not look. */
function otherTalconfig(path, paths, { files }) {
	return paths.find((each) => /(?:^|\/)talconfig\.ya?ml$/u.test(each) && each !== path && !files.has(each));
}
/** What can be said without a render: talhelper refuses some versions itself, and says less of the way out. */
function versionFindings({ path, headModel, baseModel }) {
	if (headModel === void 0 || baseModel === void 0) return [];
	const [base, head] = [sideOfModel(baseModel, ""), sideOfModel(headModel, "")];
	const place = (message) => (message.startsWith("Kubernetes") ? headModel.kubernetesVersion : headModel.talosVersion)?.at;
	return [outsideSupport, unsupportedPath].flatMap((judge) => judge({
		base,
		head,
		changes: []
	}).map((refusal) => ({
		...refusalFinding(refusal, path),
		...place(refusal.message)
	})));
}
/** A refusal without a line of its own stands at the file that declares the cluster. */
function refusalFinding({ rule, message, fix, path, line }, declared) {
	return {
		...path === void 0 ? wholeFile(declared) : {
			path,
			line: line ?? 1,
			column: 1,
			endLine: line ?? 1,
			endColumn: 1
		},
		rule: `plan/${rule}`,
		message,
		fix
	};
}

export { virtualAddresses as a, machineValue as i, refusalFinding as n, planOfVersions as r, planChange as t };