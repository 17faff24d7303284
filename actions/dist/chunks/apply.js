import { t as canonicalJson } from "./canonical-json.js";
import { n as isList, r as isMap, t as fieldPattern } from "./field-path.js";
import { _ as redactDocuments, c as valueRedactor, d as openChange, h as hiddenPlaceholders, l as secretFilesOf, m as isRendered, n as renderSides, o as clusterSides, p as readConfigDocuments, s as isThrowAwayAuthority } from "./report.js";
import { t as counted } from "./counted.js";
import { t as WrongUse } from "./outcome.js";
import { i as textAt, n as fieldAt, r as itemsAt } from "./field.js";
import { a as textOf$1, c as certificateTrouble, d as keyBelongs, f as usualKeyLabel, h as talosFailureOf, i as specMap, l as readTalosconfig, n as booleanOf, o as textOrNone, r as listOf, s as textsOf, t as SpecError, u as isCertificate } from "./resource.js";
import { t as tellable } from "./tellable.js";
import { n as sha256, t as gitBlobId } from "./digest.js";
import { a as virtualAddresses, i as machineValue, t as planChange } from "./plan-change.js";
import { a as signedText, c as durationMs, n as verify, o as namedPlan, r as readSignedApproval, s as readPlans } from "./signatures.js";
import { t as readYaml } from "./reader2.js";
import { i as sourceText } from "./source-text.js";
import { a as withOnDemand, i as NotLoaded } from "./re2.js";
import { r as programOf } from "./program.js";
import { l as diffNode, u as kubernetesImages } from "./diff3.js";
import { i as versionOfImage, r as parseVersion } from "./version-path.js";
import { n as parseInstaller, t as isSchematicId } from "./installer.js";
import { i as findTool } from "./veil.js";
import { t as validateConfigs } from "./validate-config.js";
import { a as nodeAt, i as itemsAt$1, n as entryOf$1, o as scalarAt, s as stringAt } from "./node.js";
import { n as readRevision } from "./settings.js";
import { createHash, createHmac } from "node:crypto";

// actions/lib/domain/apply/same-render.ts
/**
* The first place where they differ in more than a secret; undefined when they do not. `placeholders` stood in the approved one for values
* that only a key opens.
*/
function renderDifference(approved, real, placeholders) {
	const [before, now] = [redactDocuments(approved), redactDocuments(real)];
	if (before.length !== now.length) return "it has other documents";
	for (const [index, document] of before.entries()) {
		const other = now[index];
		if (other === void 0 || document.kind !== other.kind) return "it has other documents";
		const name = (value) => placeholders.some((one) => value?.includes(one) === true);
		if (document.name !== other.name && !name(document.name)) return `${document.kind} is named otherwise`;
		const at = different(document.value, other.value, {
			path: "",
			placeholders
		});
		if (at !== void 0) return `${document.kind === "v1alpha1" ? "" : `${document.kind} `}${at}`;
	}
}
function different(before, now, place) {
	if (canonicalJson(before ?? null) === canonicalJson(now ?? null)) return void 0;
	if (isMap(before) && isMap(now)) return first([.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])], (key) => different(before[key], now[key], {
		...place,
		path: place.path === "" ? key : `${place.path}.${key}`
	}));
	if (isList(before) && isList(now) && before.length === now.length) return first([...before.keys()], (index) => different(before[index], now[index], {
		...place,
		path: `${place.path}[${index}]`
	}));
	return (typeof before === "string" || typeof before === "number") && place.placeholders.some((one) => String(before).includes(one)) && (typeof now === "string" || typeof now === "number" || typeof now === "boolean") ? void 0 : place.path;
}
function first(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== void 0) return found;
	}
}

// actions/lib/domain/apply/window.ts
const days = [
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat",
	"Sun"
];
/** True when `now` (milliseconds since 1970) is in the window; a problem in words where the time zone is unknown. */
function isInWindow(window, now) {
	const [whole, from, to, ...rest] = /^(?:(\w{3})(?:-(\w{3}))? )?(\d\d):(\d\d)-(\d\d):(\d\d)(?: (\S+))?$/u.exec(window) ?? [];
	if (whole === void 0) return { problem: `${window} is no window of time` };
	const [fromHour, fromMinute, toHour, toMinute] = rest.slice(0, 4).map(Number);
	const local = localTime(now, rest[4] ?? "UTC");
	if (local === void 0) return { problem: `${rest[4] ?? ""} is no time zone that is known here` };
	const begin = (fromHour ?? 0) * 60 + (fromMinute ?? 0);
	const end = (toHour ?? 0) * 60 + (toMinute ?? 0);
	const isOvernight = end <= begin;
	const isAfterMidnight = isOvernight && local.minute < end;
	return (isOvernight ? local.minute >= begin || isAfterMidnight : local.minute >= begin && local.minute < end) && isDay(isAfterMidnight ? (local.day + 6) % 7 : local.day, from, to);
}
function isDay(day, from, to) {
	if (from === void 0) return true;
	const first = days.indexOf(from);
	const last = days.indexOf(to ?? from);
	return first <= last ? day >= first && day <= last : day >= first || day <= last;
}
function localTime(now, timeZone) {
	try {
		const parts = new Intl.DateTimeFormat("en-GB", {
			timeZone,
			weekday: "short",
			hour: "2-digit",
			minute: "2-digit",
			hourCycle: "h23"
		}).formatToParts(now);
		const part = (type) => parts.find((one) => one.type === type)?.value ?? "";
		return {
			day: days.indexOf(part("weekday")),
			minute: Number(part("hour")) * 60 + Number(part("minute"))
		};
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
}

// actions/lib/domain/apply/journal-state.ts
/** Folds the entries from the first to the last. */
function journalState(entries) {
	const usedNonces = /* @__PURE__ */ new Set();
	const completed = [];
	let running;
	for (const entry of entries) if (entry.type === "begun") {
		for (const nonce of entry.nonces) usedNonces.add(nonce);
		running = {
			begun: entry,
			done: /* @__PURE__ */ new Set()
		};
	} else if (entry.type === "complete" && running !== void 0) {
		const { digest, commit } = running.begun;
		completed.push({
			digest,
			commit,
			time: entry.time
		});
		running = void 0;
	} else if (entry.type === "abandoned") running = void 0;
	else if (running !== void 0) advance(running, entry);
	return {
		usedNonces,
		completed,
		...running === void 0 ? {} : { unfinished: running }
	};
}
function advance(running, entry) {
	switch (entry.type) {
		case "backup":
			running.backup = entry;
			break;
		case "step":
			running.open = {
				step: entry.step,
				node: entry.node,
				before: entry.before,
				acts: /* @__PURE__ */ new Map()
			};
			break;
		case "will":
		case "did":
			running.open?.acts.set(entry.act, entry.type);
			break;
		case "step-done":
			running.done.add(entry.step);
			delete running.open;
			break;
		case "stopped":
			running.stopped = entry.reason;
			return;
	}
	if (entry.type !== "resumed") delete running.stopped;
}

// actions/lib/verbs/apply/budgets.ts
/** @throws Error when a budget's selector is one that is not understood: then nobody can say */
async function blockedBudgets(api) {
	const budgets = await api.objects({
		apiVersion: "policy/v1",
		kind: "PodDisruptionBudget"
	});
	if (budgets === void 0) throw new Error("the cluster knows no disruption budgets");
	const blocked = budgets.filter((budget) => fieldAt(budget, "status", "disruptionsAllowed") === 0 && hasPods(budget));
	return Promise.all(blocked.map(async (budget) => {
		const namespace = textAt(budget, "metadata", "namespace");
		const query = {
			apiVersion: "v1",
			kind: "Pod",
			namespace,
			labelSelector: selectorOf(budget)
		};
		const pods = await api.objects(query) ?? [];
		const nodes = new Set(pods.map((pod) => textAt(pod, "spec", "nodeName")).filter((node) => node !== ""));
		return {
			budget: `${namespace}/${textAt(budget, "metadata", "name")}`,
			nodes: [...nodes].sort()
		};
	}));
}
function hasPods(budget) {
	return fieldAt(budget, "status", "expectedPods") !== 0;
}
/** As a query: `app=x,tier in (a,b)`. */
function selectorOf(budget) {
	const labels = fieldAt(budget, "spec", "selector", "matchLabels");
	const equal = Object.entries(typeof labels === "object" && labels !== null ? labels : {}).map(([key, value]) => `${key}=${String(value)}`);
	const expressions = itemsAt(budget, "spec", "selector", "matchExpressions").map((one) => {
		const [key, operator] = [textAt(one, "key"), textAt(one, "operator")];
		const values = itemsAt(one, "values").join(",");
		if (operator === "In") return `${key} in (${values})`;
		if (operator === "NotIn") return `${key} notin (${values})`;
		if (operator === "Exists") return key;
		if (operator === "DoesNotExist") return `!${key}`;
		throw new Error(`the selector of the disruption budget ${textAt(budget, "metadata", "name")} has the operator ${operator}`);
	});
	return [...equal, ...expressions].join(",");
}

// actions/lib/verbs/apply/stopped.ts
/** Ends the apply: one readable reason. The cluster stays as it is. */
var Stopped = class extends Error {
	constructor(reason) {
		super(reason);
		this.name = "Stopped";
	}
};
/** Another took the lock away. */
var LostLock = class extends Stopped {
	constructor(reason) {
		super(reason);
		this.name = "LostLock";
	}
};

// actions/lib/verbs/apply/attempt.ts
/** Never throws for what a cluster may do. What is told holds no configuration and no key. */
async function attempt(ask) {
	try {
		return { value: await ask() };
	} catch (thrown) {
		return { unreadable: reasonOf(thrown) };
	}
}
/** One line about an error of the cluster. Mistakes of our own program are thrown on. */
function reasonOf(thrown) {
	const failure = talosFailureOf(thrown);
	if (failure !== void 0) return failure.message;
	if (thrown instanceof Stopped) throw thrown;
	if (thrown instanceof TypeError || thrown instanceof ReferenceError || !(thrown instanceof Error)) throw thrown;
	return tellable(thrown.message);
}

// actions/lib/verbs/apply/lock.ts
/** `holder` names this state folder: the next run with the same folder goes on. */
function leaseLock(kubernetes, holder) {
	const write = async (owner, memory) => attempt(async () => {
		const lease = await kubernetes.lease();
		const other = foreign$1(lease, holder);
		if (other !== void 0) return other;
		const next = {
			holder: owner,
			notes: memory === void 0 ? lease?.notes ?? {} : notesOf(memory),
			...lease === void 0 ? {} : { version: lease.version }
		};
		return await kubernetes.writeLease(next) === "written" ? true : "somebody else took the lock at the same moment";
	});
	const remember = async (owner, memory) => {
		const written = await write(owner, memory);
		if (!("value" in written)) return false;
		if (written.value !== true) throw new LostLock(written.value);
		return true;
	};
	return {
		check: () => attempt(async () => held(await kubernetes.lease(), holder)),
		take: () => write(holder, void 0),
		memory: () => attempt(async () => memoryOf$1(await kubernetes.lease())),
		remember: (memory) => remember(holder, memory),
		release: (memory) => remember(void 0, memory)
	};
}
/** `kubectl -n kube-system delete lease ragas-homelab-apply` clears it. */
const leaseName = {
	namespace: "kube-system",
	name: "ragas-homelab-apply"
};
function foreign$1(lease, holder) {
	const { namespace, name } = leaseName;
	return lease?.holder === void 0 || lease.holder === holder ? void 0 : `${lease.holder} holds the lock; if it is not at work any more: kubectl -n ${namespace} delete lease ${name}`;
}
function held(lease, holder) {
	if (lease?.holder === holder) return true;
	return foreign$1(lease, holder) ?? "the lock was taken away from this apply";
}
function notesOf({ head, nonces }) {
	return {
		journal: `${head.number}:${head.digest}`,
		nonces: nonces.join(",")
	};
}
function memoryOf$1(lease) {
	const [, number = "0", digest = ""] = /^(\d+):([0-9a-f]*)$/u.exec(lease?.notes["journal"] ?? "") ?? [];
	const nonces = (lease?.notes["nonces"] ?? "").split(",").filter((nonce) => nonce !== "");
	return {
		head: {
			number: Number(number),
			digest
		},
		nonces
	};
}

// actions/lib/verbs/apply/cluster-kubernetes.ts
/** A person's lease has no end of time: the duration is what the API demands, and nobody goes by it. */
const durationSeconds = 3600;
const noteKey = "homelab.ragas.dev/";
function clusterKubernetes(api, clock) {
	return {
		nodes: () => nodesOf(api),
		setUnschedulable: (node, unschedulable) => unschedulable ? api.cordon(node) : api.uncordon(node),
		podsToMove: async (node) => (await api.podsOn(node)).filter(({ stays }) => !stays),
		async evict(pod) {
			const { kind } = await api.evict(pod);
			return kind === "evicted" ? "asked" : kind;
		},
		volumeAttachments: async (node) => (await api.volumeAttachments()).filter((one) => one.node === node).map(({ name, persistentVolume }) => persistentVolume ?? name),
		blockedBudgets: () => blockedBudgets(api),
		upgraders: () => upgradersOf(api),
		object: (reference) => api.object(reference),
		...leases(api, clock)
	};
}
function leases(api, clock) {
	const { namespace, name } = leaseName;
	return {
		async lease() {
			const found = await api.lease(namespace, name);
			if (found === void 0) return void 0;
			const { holder, annotations } = found.spec;
			const notes = Object.entries(annotations).filter(([key]) => key.startsWith(noteKey));
			return {
				holder: holder === "" ? void 0 : holder,
				notes: Object.fromEntries(notes.map(([key, value]) => [key.slice(18), value])),
				version: found.resourceVersion
			};
		},
		async writeLease(lease) {
			const now = clock.now();
			const annotations = Object.fromEntries(Object.entries(lease.notes).map(([key, value]) => [noteKey + key, value]));
			const spec = {
				holder: lease.holder ?? "",
				durationSeconds,
				acquiredAt: now,
				renewedAt: now,
				annotations
			};
			if (!("version" in lease)) return await api.createLease(namespace, name, spec) === void 0 ? "conflict" : "written";
			const there = await api.lease(namespace, name);
			if (there?.resourceVersion !== lease.version) return "conflict";
			const acquiredAt = there.spec.holder === spec.holder ? there.spec.acquiredAt : now;
			return await api.updateLease(there, {
				...spec,
				acquiredAt
			}) === void 0 ? "conflict" : "written";
		}
	};
}
const planePods = [
	"kube-apiserver",
	"kube-controller-manager",
	"kube-scheduler"
];
async function nodesOf(api) {
	const [nodes, pods] = await Promise.all([api.nodes(), api.objects({
		apiVersion: "v1",
		kind: "Pod",
		namespace: "kube-system"
	})]);
	const ready = (pods ?? []).filter((pod) => itemsAt(pod, "status", "conditions").some((one) => textAt(one, "type") === "Ready" && textAt(one, "status") === "True"));
	return nodes.map(({ name, ready: isReady, unschedulable, kubeletVersion }) => ({
		name,
		ready: isReady,
		unschedulable,
		kubeletVersion,
		controlPlanePods: planePods.filter((app) => ready.some((pod) => textAt(pod, "metadata", "name") === `${app}-${name}`))
	}));
}
/** Objects of tuppr and of the system-upgrade-controller that are at work. Where they are not installed there are none. */
async function upgradersOf(api) {
	const tuppr = "tuppr.home-operations.com/v1alpha1";
	const [talos, kubernetes, plans] = await Promise.all([
		api.objects({
			apiVersion: tuppr,
			kind: "TalosUpgrade"
		}),
		api.objects({
			apiVersion: tuppr,
			kind: "KubernetesUpgrade"
		}),
		api.objects({
			apiVersion: "upgrade.cattle.io/v1",
			kind: "Plan"
		})
	]);
	const named = (objects, kind, program, isAtWork) => (objects ?? []).filter(isAtWork).map((object) => `${kind} ${textAt(object, "metadata", "name")} (${program})`);
	return [
		...named(talos, "TalosUpgrade", "tuppr", tupprAtWork),
		...named(kubernetes, "KubernetesUpgrade", "tuppr", tupprAtWork),
		...named(plans, "Plan", "system-upgrade-controller", (plan) => itemsAt(plan, "status", "applying").length > 0)
	];
}
/** Every phase that is not an end: one that waits may begin at any moment, unless it is suspended. */
function tupprAtWork(object) {
	const phase = textAt(object, "status", "phase");
	return !(fieldAt(object, "metadata", "annotations", "tuppr.home-operations.com/suspend") !== void 0) && !["Completed", "Failed"].includes(phase);
}

// actions/lib/domain/apply/journal-entry.ts
/** The line of an entry, with its newline. */
function journalLine(entry) {
	return `${canonicalJson(entry)}\n`;
}
/** What the next entry is bound to. */
function lineDigest(line) {
	return sha256(line.replace(/\n$/u, ""));
}

// actions/lib/domain/apply/read-journal.ts
/** Reads a whole journal; an empty text is an empty journal. */
function readJournal(text) {
	const lines = text.split("\n");
	const torn = lines.pop() ?? "";
	const entries = [];
	let head = {
		number: 0,
		digest: ""
	};
	for (const [index, line] of lines.entries()) {
		const entry = entryOf(line);
		if (entry === void 0) return { damage: `line ${index + 1} is no entry` };
		if (entry.number !== head.number + 1 || entry.previous !== head.digest) return { damage: `line ${index + 1} does not follow the line before: something was taken out or changed` };
		entries.push(entry);
		head = {
			number: entry.number,
			digest: lineDigest(line)
		};
	}
	return {
		entries,
		head,
		whole: Buffer.byteLength(text) - Buffer.byteLength(torn)
	};
}
const types = [
	"begun",
	"backup",
	"gates",
	"step",
	"will",
	"did",
	"step-done",
	"stopped",
	"resumed",
	"abandoned",
	"complete"
];
function entryOf(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && typeof value.number === "number" && typeof value.previous === "string" && typeof value.time === "string" && typeof value.type === "string" && types.includes(value.type) ? value : void 0;
	} catch {
		return;
	}
}
/** Why a journal is not the one that the cluster remembers; undefined when it is that one, or has gone on since. */
function journalMissing(entries, lines, seen) {
	if (seen.number === 0) return void 0;
	const line = lines[seen.number - 1];
	if (line === void 0) return `the journal ends at entry ${entries.length}, and the cluster remembers entry ${seen.number}: it was cut short or is another one`;
	return lineDigest(line) === seen.digest ? void 0 : `entry ${seen.number} of the journal is not the one that the cluster remembers`;
}

// actions/lib/verbs/apply/journal-writer.ts
/** Opens a journal to go on with. A torn line is cut off; damage is an answer in words. */
async function openJournal(file, clock) {
	const text = await file.read();
	const found = readJournal(text);
	if ("damage" in found) return found;
	if (found.whole < Buffer.byteLength(text)) await file.truncate(found.whole);
	const entries = [...found.entries];
	let { head } = found;
	return {
		entries: () => entries,
		head: () => head,
		async write(fact) {
			const time = new Date(clock.now()).toISOString();
			const entry = {
				...fact,
				number: head.number + 1,
				time,
				previous: head.digest
			};
			const line = journalLine(entry);
			await file.append(line);
			head = {
				number: entry.number,
				digest: lineDigest(line)
			};
			entries.push(entry);
		}
	};
}

// actions/lib/verbs/apply/abandon.ts
/** Writes it down and gives the lock free. @throws WrongUse when no apply of that plan is unfinished */
async function abandon({ digest, holder, folder, live, access }) {
	const journal = await openJournal(folder.journal, access.clock);
	if ("damage" in journal) throw new WrongUse([`the journal is damaged: ${journal.damage}`]);
	const { unfinished, usedNonces } = journalState(journal.entries());
	if (unfinished === void 0) throw new WrongUse(["--abandon: no apply is unfinished"]);
	const own = unfinished.begun.digest;
	const hex = digest.replace(/^sha256:/u, "");
	if (hex.length < 12 || !own.slice(7).startsWith(hex)) throw new WrongUse([`--abandon: the unfinished apply is that of ${own}`]);
	const reason = unfinished.stopped ?? "somebody decided so";
	await journal.write({
		type: "abandoned",
		digest: own,
		reason
	});
	const isFree = await leaseLock(clusterKubernetes(live.kubernetes, access.clock), holder).release({
		head: journal.head(),
		nonces: [...usedNonces].slice(-64)
	});
	return {
		kind: "text",
		text: `abandoned ${own} (${reason})${unfinished.open === void 0 ? "" : `; ${unfinished.open.node} was in work: look whether it is cordoned`}${isFree ? "" : "; the lock could not be given free, as the API does not answer: run this again"}\n`,
		exitCode: isFree ? 0 : 1
	};
}

// actions/lib/domain/apply/gate.ts
const pass = { verdict: "pass" };
function fail(reason) {
	return {
		verdict: "fail",
		reason
	};
}
function blind(reason) {
	return {
		verdict: "unreadable",
		reason
	};
}
/** The first answer that is not a pass; what cannot be read comes after what is known to be wrong. */
function worst(answers) {
	return answers.find(({ verdict }) => verdict === "fail") ?? answers.find(({ verdict }) => verdict === "unreadable") ?? pass;
}
/** A reading that is either true or a reason. */
function judgeReading(what, reading) {
	if (reading === void 0) return blind(`${what} was not looked at`);
	if ("unreadable" in reading) return blind(`${what} could not be read: ${reading.unreadable}`);
	return reading.value === true ? pass : fail(reading.value);
}

// actions/lib/domain/apply/gates/alone.ts
const alone = {
	id: "alone",
	repeated: true,
	judge: (input) => worst([judgeReading("the lock", input.preparation.lock), upgraders(input)])
};
function upgraders({ observation }) {
	const reading = observation.kubernetes.upgraders;
	if ("unreadable" in reading) return blind(`whether a controller upgrades the cluster could not be read: ${reading.unreadable}`);
	const [first] = reading.value;
	return first === void 0 ? pass : fail(`${first} is upgrading the cluster; wait until it is done, or suspend it`);
}

// actions/lib/domain/apply/gates/backup.ts
const backup = {
	id: "backup",
	repeated: false,
	judge: ({ preparation }) => judgeReading("the backup", preparation.backup)
};

// actions/lib/domain/apply/gates/disruption-budgets.ts
const disruptionBudgets = {
	id: "disruption-budgets",
	repeated: true,
	judge: ({ observation, expected }) => {
		const [next] = expected.drained;
		if (next === void 0) return pass;
		const { blockedBudgets } = observation.kubernetes;
		if ("unreadable" in blockedBudgets) return blind(`the disruption budgets could not be read: ${blockedBudgets.unreadable}`);
		const blocked = blockedBudgets.value.find(({ budget, nodes }) => nodes.includes(next) && !expected.waivedBudgets.includes(budget));
		return blocked === void 0 ? pass : fail(`${next} cannot be drained: the disruption budget ${blocked.budget} allows none; scale it, or waive it`);
	}
};

// actions/lib/domain/apply/reading.ts
function read(value) {
	return { value };
}
function unreadable(why) {
	return { unreadable: why };
}
function isRead(reading) {
	return "value" in reading;
}
/** The value, or undefined where it could not be read. */
function valueOf(reading) {
	return isRead(reading) ? reading.value : void 0;
}

// actions/lib/domain/apply/gates/etcd-quorum.ts
/** How far a member may be behind in what it has applied. A busy etcd writes some hundred entries a second. */
const mostBehind = 1000n;
const etcdQuorum = {
	id: "etcd",
	repeated: true,
	judge: ({ observation, expected }) => {
		const planes = expected.nodes.filter(({ controlPlane }) => controlPlane);
		const found = observation.nodes.filter(({ controlPlane }) => controlPlane);
		const count = planes.length;
		if (found.length !== count) return blind(`${found.length} of ${count} control planes were asked about etcd`);
		const each = worst(found.map((node) => judgeMember(node, count)));
		return each.verdict === "pass" ? together(found) : each;
	}
};
function judgeMember({ hostname, etcd }, count) {
	if (etcd === void 0) return blind(`${hostname}: its etcd was not asked`);
	const parts = [
		["members", etcd.members],
		["status", etcd.status],
		["alarms", etcd.alarms],
		["service", etcd.healthy]
	];
	for (const [what, reading] of parts) if ("unreadable" in reading) return blind(`${hostname}: etcd ${what} could not be read: ${reading.unreadable}`);
	return judgeValues(hostname, etcd, count);
}
function judgeValues(hostname, { members, status, alarms, healthy }, count) {
	if (!isRead(members) || !isRead(status) || !isRead(alarms) || !isRead(healthy)) return blind(`${hostname}: etcd`);
	const learner = members.value.find(({ isLearner }) => isLearner);
	const [alarm] = alarms.value;
	const [error] = status.value.errors;
	if (!healthy.value) return fail(`${hostname}: the service etcd is not healthy`);
	if (members.value.length !== count) return fail(`${hostname} sees ${members.value.length} members of etcd, and there are ${count} control planes`);
	if (learner !== void 0 || status.value.isLearner) return fail(`${hostname}: ${learner?.hostname ?? "this member"} of etcd is a learner and does not vote yet`);
	if (alarm !== void 0) return fail(`${hostname}: etcd has the alarm ${alarm.alarm}`);
	if (error !== void 0) return fail(`${hostname}: etcd reports: ${error}`);
	return status.value.leader === "0" ? fail(`${hostname} sees no leader of etcd`) : pass;
}
function together(nodes) {
	const parts = nodes.flatMap(({ hostname, etcd }) => etcd !== void 0 && isRead(etcd.members) && isRead(etcd.status) ? [{
		hostname,
		members: etcd.members.value,
		status: etcd.status.value
	}] : []);
	const [first] = parts;
	if (first === void 0) return pass;
	const ids = (list) => list.members.map(({ id }) => id).sort().join(" ");
	const own = new Set(parts.map(({ status }) => status.memberId));
	const highest = parts.reduce((most, { status }) => status.raftAppliedIndex > most ? status.raftAppliedIndex : most, 0n);
	for (const part of parts) {
		const { hostname, status } = part;
		if (ids(part) !== ids(first)) return fail(`${first.hostname} and ${hostname} do not see the same members of etcd`);
		if (!part.members.some(({ id }) => id === status.memberId)) return fail(`${hostname} is no member of etcd`);
		if (status.leader !== first.status.leader) return fail(`${first.hostname} and ${hostname} see different leaders of etcd`);
		if (status.raftTerm !== first.status.raftTerm) return fail(`${first.hostname} and ${hostname} are in different terms of etcd`);
		if (highest - status.raftAppliedIndex > 1000n) return fail(`${hostname}: etcd is ${String(highest - status.raftAppliedIndex)} entries behind`);
	}
	if (own.size !== parts.length) return fail("two control planes claim the same member of etcd");
	return own.has(first.status.leader) ? pass : fail("the leader of etcd is none of the control planes");
}

// actions/lib/domain/apply/gates/fresh.ts
const fresh = {
	id: "fresh",
	repeated: false,
	judge: ({ preparation, expected }) => worst(expected.nodes.map(({ hostname }) => judgeReading(`the difference on ${hostname}`, preparation.fresh.get(hostname))))
};

// actions/lib/domain/apply/gates/installer.ts
const installer = {
	id: "installer",
	repeated: false,
	judge: ({ preparation }) => worst([...preparation.installer].map(([hostname, reading]) => judgeReading(`the installer image on ${hostname}`, reading)))
};

// actions/lib/domain/apply/gates/kubernetes.ts
const kubernetes$1 = {
	id: "kubernetes",
	repeated: true,
	judge: ({ observation, expected }) => {
		const { nodes } = observation.kubernetes;
		if ("unreadable" in nodes) return blind(`the nodes of Kubernetes could not be read: ${nodes.unreadable}`);
		return worst([...expected.nodes.map((node) => judge$3(node, nodes.value)), ...nodes.value.map(usable)]);
	}
};
const pods = [
	"kube-apiserver",
	"kube-controller-manager",
	"kube-scheduler"
];
function judge$3({ hostname, controlPlane }, nodes) {
	const node = nodes.find(({ name }) => name === hostname);
	if (node === void 0) return fail(`Kubernetes has no node ${hostname}`);
	const missing = controlPlane ? pods.find((pod) => !node.controlPlanePods.includes(pod)) : void 0;
	return missing === void 0 ? pass : fail(`${hostname}: ${missing} is not ready`);
}
function usable({ name, ready, unschedulable }) {
	if (!ready) return fail(`${name} is not Ready in Kubernetes`);
	return unschedulable ? fail(`${name} is cordoned, and not by this apply`) : pass;
}

// actions/lib/domain/apply/gates/merged.ts
const merged = {
	id: "merged",
	repeated: false,
	judge: ({ preparation }) => judgeReading("the plan of the merged tree", preparation.merged)
};

// actions/lib/domain/talos-api/resources/meta-key.ts
/** There from an upgrade until the node is running and ready: while it is, any reboot boots the old version (talos#9088). */
const upgradeFallbackKey = "0x06";
/** The id of the resource is the key: `0x06`. */
const metaKeyKind = {
	type: "MetaKeys.runtime.talos.dev",
	namespace: "runtime",
	sensitive: false,
	read: (yamlSpec) => ({ value: textOrNone(specMap(yamlSpec), "value") })
};

// actions/lib/domain/apply/gates/nothing-pending.ts
const nothingPending = {
	id: "nothing-pending",
	repeated: true,
	judge: ({ observation }) => worst(observation.nodes.flatMap((node) => [upgrade(node), staged(node)]))
};
function upgrade({ hostname, metaKeys }) {
	if ("unreadable" in metaKeys) return blind(`${hostname}: its META keys could not be read: ${metaKeys.unreadable}`);
	return metaKeys.value.includes("0x06") ? fail(`${hostname} has an unfinished upgrade (META key ${upgradeFallbackKey}): any reboot would boot the old version`) : pass;
}
function staged({ hostname, config }) {
	if ("unreadable" in config) return blind(`${hostname}: its configuration could not be read: ${config.unreadable}`);
	return config.value.active === config.value.persistent ? pass : fail(`${hostname} has a configuration on disk that it does not run: somebody staged or tries one`);
}

// actions/lib/domain/apply/gates/ready.ts
const ready$1 = {
	id: "ready",
	repeated: true,
	judge: ({ observation }) => worst(observation.nodes.flatMap((node) => [state(node), diagnostics(node)]))
};
function state({ hostname, status }) {
	if ("unreadable" in status) return blind(`${hostname}: its state could not be read: ${status.unreadable}`);
	const { stage, ready: isReady, unmetConditions } = status.value;
	const [unmet] = unmetConditions;
	if (stage !== "running") return fail(`${hostname} is ${stage}, not running`);
	if (unmet !== void 0) return fail(`${hostname} is not ready: ${unmet.name}: ${unmet.reason}`);
	return isReady ? pass : fail(`${hostname} is not ready`);
}
function diagnostics({ hostname, diagnostics: reading }) {
	if ("unreadable" in reading) return blind(`${hostname}: its diagnostics could not be read: ${reading.unreadable}`);
	const [first] = reading.value;
	return first === void 0 ? pass : fail(`${hostname} reports: ${first}`);
}

// actions/lib/domain/apply/gates/same-cluster.ts
const sameCluster = {
	id: "same-cluster",
	repeated: false,
	judge: ({ observation, expected }) => worst(observation.nodes.map((node) => judge$2(node, expected.identity)))
};
const names = {
	machineCa: "CA of Talos",
	clusterCa: "CA of Kubernetes",
	clusterId: "cluster id"
};
function judge$2({ hostname, config }, identity) {
	if ("unreadable" in config) return blind(`${hostname}: its configuration could not be read: ${config.unreadable}`);
	const other = [
		"machineCa",
		"clusterCa",
		"clusterId"
	].find((key) => config.value[key] !== identity[key]);
	return other === void 0 ? pass : fail(`${hostname}: the live ${names[other]} is not that of the secrets that the configuration is rendered with`);
}

// actions/lib/domain/apply/gates/storage.ts
const storage = {
	id: "storage",
	repeated: true,
	judge: ({ observation }) => worst(observation.kubernetes.health.map(({ name, holds }) => {
		if ("unreadable" in holds) return blind(`${name} could not be checked: ${holds.unreadable}`);
		return holds.value ? pass : fail(`${name} does not hold`);
	}))
};

// actions/lib/domain/apply/gates/valid.ts
const valid = {
	id: "valid",
	repeated: false,
	judge: ({ preparation, expected }) => worst(expected.nodes.map(({ hostname }) => judgeReading(`the validation of ${hostname}`, preparation.valid.get(hostname))))
};

// actions/lib/domain/apply/gates/versions.ts
const versions = {
	id: "versions",
	repeated: false,
	judge: (input) => worst([...input.observation.nodes.map((node) => judge$1(node, input)), everyNode(input)])
};
function judge$1({ hostname, version }, { expected }) {
	if ("unreadable" in version) return blind(`${hostname} does not answer: ${version.unreadable}`);
	const allowed = expected.versions.get(hostname) ?? [];
	if (allowed.length === 0) return blind(`${hostname}: the plan does not say which Talos it runs`);
	return allowed.includes(version.value) ? pass : fail(`${hostname} runs Talos ${version.value}, and the plan is for ${allowed[0] ?? ""}; plan again with --from`);
}
function everyNode({ observation, expected }) {
	const missing = expected.nodes.find(({ hostname }) => !observation.nodes.some((node) => node.hostname === hostname));
	return missing === void 0 ? pass : blind(`${missing.hostname} was not asked`);
}

// actions/lib/domain/apply/gates/gates.ts
const gates = [
	merged,
	alone,
	valid,
	sameCluster,
	versions,
	ready$1,
	nothingPending,
	etcdQuorum,
	kubernetes$1,
	storage,
	disruptionBudgets,
	installer,
	backup,
	fresh
];
/** Every gate of a list (all of them, or those that are repeated before each node), judged. */
function judgeGates(list, input) {
	return list.map(({ id, judge }) => ({
		id,
		answer: judge(input)
	}));
}
/** What stops the apply: the first gate that is known to be red, else the first that nobody can read. */
function firstRed(judged) {
	const red = (verdict) => judged.find(({ answer }) => answer.verdict === verdict);
	const found = red("fail") ?? red("unreadable");
	return found === void 0 || found.answer.verdict === "pass" ? void 0 : {
		id: found.id,
		reason: found.answer.reason
	};
}

// actions/lib/domain/apply/identity.ts
/** Of a machine configuration as text. What is not in it is the digest of nothing, or "": equal to no other. */
function identityOf(text) {
	const documents = readConfigDocuments(text);
	const certificate = (...path) => fingerprint(machineValue(documents, ...path));
	const id = machineValue(documents, "cluster", "id");
	return {
		machineCa: certificate("machine", "ca", "crt"),
		clusterCa: certificate("cluster", "ca", "crt"),
		clusterId: typeof id === "string" ? id : ""
	};
}
/** SHA-256 of the DER in a PEM in base64. */
function fingerprint(encoded) {
	if (typeof encoded !== "string") return "";
	const pem = Buffer.from(encoded, "base64").toString("utf8");
	const body = /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/u.exec(pem)?.[1];
	return body === void 0 ? "" : sha256(Buffer.from(body.replace(/\s/gu, ""), "base64"));
}

// actions/lib/domain/apply/memo.ts
/** Of the last 256 different texts. The texts themselves are not kept. */
function byDigest(answer) {
	const known = /* @__PURE__ */ new Map();
	return (text) => {
		const digest = sha256(text);
		const found = known.get(digest);
		if (found !== void 0) return found;
		const made = answer(text);
		const oldest = known.size >= 256 ? known.keys().next().value : void 0;
		if (oldest !== void 0) known.delete(oldest);
		known.set(digest, made);
		return made;
	};
}

// actions/lib/verbs/apply/means.ts
const usualPatience = {
	call: 5e3,
	look: 500,
	drain: 6e5,
	detach: 3e5,
	install: 9e5,
	boot: 9e5,
	settle: 9e5,
	doubt: 3e4,
	answer: 12e4,
	second: 3e4,
	tryWindow: 18e4,
	soak: 3e4
};

// actions/lib/domain/approval/judge.ts
/** A clock may be that far off. */
const skew = 3e5;
/** Approvals that count, at least as many people as needed; else the reason for each that does not count, and how many are missing. */
function judgeApprovals(approvals, question) {
	const good = [];
	const refused = [];
	for (const approval of approvals) {
		const why = refusal(approval, question);
		if (why === void 0) good.push(approval);
		else refused.push(`the approval of ${approval.person} does not count: ${why}`);
	}
	const people = new Set(good.map(({ person }) => person));
	if (people.size >= question.needed) return { approved: good };
	const missing = `${people.size} of ${question.needed} approvals are there for the plan ${question.digest}`;
	return { refused: [...refused, missing] };
}
function refusal(approval, { cluster, digest, commits, now, usedNonces }) {
	if (approval.cluster !== void 0 && approval.cluster !== cluster) return `it is for the cluster ${approval.cluster}`;
	if (approval.digest !== void 0 && approval.digest !== digest) return `it is for the plan ${approval.digest}, and the plan is another by now`;
	if (approval.digest === void 0 && !commits.includes(approval.commit)) return `it is for the commit ${approval.commit.slice(0, 12)}, which is not what lies here`;
	if (usedNonces.has(approval.nonce)) return "it was used already; an approval is good for one apply";
	if (approval.expires !== void 0 && now > approval.expires) return `it expired at ${new Date(approval.expires).toISOString()}`;
	if (approval.created !== void 0 && approval.created > now + skew) return `it is from ${new Date(approval.created).toISOString()}, which is not yet: a clock is wrong`;
}

// actions/lib/domain/apply/what-changed.ts
/** One line for each difference between what was approved and what a fresh render gives; none when they are the same. */
function whatChanged(approved, fresh) {
	const lines = [];
	if (approved.cluster !== fresh.cluster) lines.push(`the cluster is ${fresh.cluster}, not ${approved.cluster}`);
	if (approved.base !== fresh.base) lines.push("the Talos files that it starts from are others: the plan was made against another base");
	if (approved.head !== fresh.head) lines.push("the Talos files that it leads to are others: something was pushed or merged since");
	lines.push(...tools(approved, fresh), ...nodes(approved, fresh), ...steps(approved, fresh));
	if (approved.order !== fresh.order) lines.push(`the order is another: ${fresh.order}`);
	if (canonicalJson(approved.preconditions) !== canonicalJson(fresh.preconditions)) lines.push("other things must hold before it");
	if (lines.length === 0 && canonicalJson(approved) !== canonicalJson(fresh)) lines.push("the plan says something else");
	return lines;
}
function tools(approved, fresh) {
	const now = new Map(fresh.tools.map(({ name, version }) => [name, version]));
	const before = new Map(approved.tools.map(({ name, version }) => [name, version]));
	return [.../* @__PURE__ */ new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name)).map((name) => `${name} is ${now.get(name) ?? "not used"}, and was ${before.get(name) ?? "not used"}`);
}
function nodes(approved, fresh) {
	const now = new Map(fresh.nodes.map((node) => [node.hostname, node]));
	const before = new Map(approved.nodes.map((node) => [node.hostname, node]));
	return [.../* @__PURE__ */ new Set([...before.keys(), ...now.keys()])].flatMap((hostname) => {
		const [old, own] = [before.get(hostname), now.get(hostname)];
		if (old === void 0) return [`${hostname} is new`];
		if (own === void 0) return [`${hostname} is gone`];
		if (old.config !== own.config) return [`the configuration of ${hostname} is another`];
		return canonicalJson(old) === canonicalJson(own) ? [] : [`${hostname} has another role, host or address`];
	});
}
function steps(approved, fresh) {
	const named = ({ action, node, what }) => `${action} ${node ?? "the cluster"}: ${what}`;
	const before = new Set(approved.steps.map(named));
	const now = new Set(fresh.steps.map(named));
	const added = [...now].filter((step) => !before.has(step)).map((step) => `a step is new: ${step}`);
	const gone = [...before].filter((step) => !now.has(step)).map((step) => `a step is gone: ${step}`);
	const same = added.length === 0 && gone.length === 0 && canonicalJson(approved.steps) !== canonicalJson(fresh.steps);
	return [
		...added,
		...gone,
		...same ? ["the steps come in another order or with other commands"] : []
	];
}

// actions/lib/domain/approval/github.ts
/** Oldest first. The last decision of a person counts; a comment is none. Only the people who are listed, and never a bot. */
function reviewApprovals(decisions, people) {
	const last = /* @__PURE__ */ new Map();
	for (const decision of decisions) if ([
		"approved",
		"changes_requested",
		"dismissed"
	].includes(decision.state) && counts(decision.author, people)) last.set(decision.author?.id ?? 0, decision);
	return [...last].flatMap(([person, { id, state, commit }]) => state === "approved" ? [{
		source: "review",
		person: `github:${person}`,
		commit,
		nonce: `review:${id}`
	}] : []);
}
/** A run is approved once for each environment: another attempt of it needs another approval. */
function environmentApprovals(approvals, { environment, run, commit }, people) {
	const own = approvals.filter(({ environments }) => environments.includes(environment));
	if (own.some(({ state }) => state === "rejected")) return [];
	return own.filter(({ author, state }) => state === "approved" && counts(author, people)).map(({ author }) => ({
		source: "environment",
		person: `github:${author?.id ?? 0}`,
		commit,
		nonce: `run:${run.id}:${run.attempt}:${author?.id ?? 0}`
	}));
}
function counts(person, people) {
	return person !== void 0 && !person.isBot && people.includes(person.id);
}

// actions/lib/verbs/approve/github-approvals.ts
/** @throws WrongUse where GitHub cannot be asked; GitHubRefusal when it does not answer */
async function githubApprovals(sources, ports) {
	const { pullRequest, environment, people } = sources;
	if (pullRequest === void 0 && environment === void 0) return [];
	const { workflow, git } = ports;
	const token = ports.environment["GITHUB_TOKEN"] ?? "";
	const commit = await git?.resolve("HEAD");
	if (workflow === void 0 || token === "" || commit === void 0) throw new WrongUse(["approvals of GitHub are read in a workflow, with GITHUB_TOKEN set"]);
	if (people.length === 0) throw new WrongUse(["--approver: name the people whose approval counts, by their numeric id"]);
	const github = workflow.github(token);
	const [reviews, runs] = await Promise.all([pullRequest === void 0 ? [] : github.reviewDecisions(pullRequest), environment === void 0 ? [] : github.runApprovals(workflow.run.id)]);
	const { run } = workflow;
	return [...reviewApprovals(reviews, people), ...environment === void 0 ? [] : environmentApprovals(runs, {
		environment,
		run,
		commit
	}, people)];
}
/** Commits among those of the approvals whose Talos files are, to the byte, those that were rendered here: a squash makes another commit. */
async function sameCommits(approvals, inputs, git) {
	const commits = [...new Set(approvals.map(({ commit }) => commit))];
	const same = [];
	for (const commit of commits) {
		if (await git.resolve(commit) === void 0) continue;
		const files = await git.filesAt(commit);
		const isSame = ({ path, blob }) => {
			const content = files.read(path);
			return "bytes" in content && gitBlobId(content.bytes) === blob;
		};
		if (inputs.length > 0 && inputs.every(isSame)) same.push(commit);
	}
	return same;
}

// actions/lib/verbs/approve/read-approvals.ts
/** Each file that holds a good signature of an allowed signer. Whether it is for this plan is judged elsewhere. */
async function readApprovals(files, allowedSigners, means) {
	const approvals = [];
	const rejected = [];
	for (const { name, text } of files) {
		const read = readSignedApproval(text);
		if ("problem" in read) {
			rejected.push(`${name} ${read.problem}`);
			continue;
		}
		const { record, signature } = read;
		const verified = await verify({
			text: signedText(record),
			signature,
			allowedSigners
		}, means);
		if ("problem" in verified) {
			rejected.push(`${name}: ${verified.problem}`);
			continue;
		}
		const { cluster, digest, commit, nonce, created, expires } = record;
		const times = {
			created: Date.parse(created),
			expires: Date.parse(expires)
		};
		approvals.push({
			source: "signature",
			person: verified.principal,
			cluster,
			digest,
			commit,
			nonce,
			...times
		});
	}
	return {
		approvals,
		rejected
	};
}

// actions/lib/verbs/apply/prepare/approved.ts
/** @throws WrongUse when there is no such plan, or nothing to compare it with */
async function freshPlan(inputs, ports) {
	const plan = planOf(inputs, ports);
	const opened = await openChange({
		base: inputs.base,
		config: inputs.config
	}, ports);
	const { base, baseCommit } = opened;
	if (typeof base === "string") throw new WrongUse(["--base: name the revision that the plan begins at: what was applied last"]);
	const change = {
		...opened,
		base,
		from: inputs.from,
		changedPaths: async () => await ports.git?.changedPaths(baseCommit) ?? []
	};
	const found = await planChange(change, ports);
	const index = found.plans.findIndex(({ bound }) => bound.cluster === plan.bound.cluster);
	const fresh = found.plans[index];
	const path = found.sides.clusters.find(({ headModel }) => headModel?.clusterName?.value === plan.bound.cluster);
	if (fresh === void 0 || path === void 0) {
		const why = found.notChecked.find(({ relevant }) => relevant)?.why ?? "it is not in this tree";
		throw new WrongUse([`there is no plan for the cluster ${plan.bound.cluster} now: ${why}`]);
	}
	return {
		plan,
		opened,
		base,
		sides: path,
		changed: whatChanged(plan.bound, fresh.bound)
	};
}
function planOf({ plan: path, digest }, ports) {
	const content = ports.readGiven?.(path) ?? { problem: "cannot be read here" };
	if ("problem" in content) throw new WrongUse([`--plan: ${path} ${content.problem}`]);
	const plans = readPlans(Buffer.from(content.bytes).toString("utf8"));
	if ("problem" in plans) throw new WrongUse([`--plan: ${path} ${plans.problem}`]);
	const plan = namedPlan(plans, digest);
	if ("problem" in plan) throw new WrongUse([plan.problem]);
	return plan;
}
/** The approvals that count. @throws WrongUse with a line for each that does not, when there are not enough */
async function approvalsFor(fresh, inputs, ports) {
	const { needed, now, usedNonces } = inputs;
	const { plan, sides } = fresh;
	const [signed, shown] = await Promise.all([signedApprovals(inputs, ports), githubApprovals(inputs.github, ports)]);
	const { git } = ports;
	const head = await git?.resolve("HEAD");
	const others = git === void 0 ? [] : await sameCommits(shown, sides.headInputs, git);
	const commits = [...head === void 0 ? [] : [head], ...others];
	const question = {
		cluster: plan.bound.cluster,
		digest: plan.digest,
		commits,
		now,
		usedNonces,
		needed
	};
	const answer = judgeApprovals([...signed.approvals, ...shown], question);
	if ("refused" in answer) throw new WrongUse([...signed.rejected, ...answer.refused]);
	return answer.approved;
}
async function signedApprovals({ files: names, allowedSigners }, ports) {
	if (names.length === 0) return {
		approvals: [],
		rejected: []
	};
	if (allowedSigners === void 0) throw new WrongUse(["--allowed-signers: name the file that says whose signatures count"]);
	const signers = givenText("allowed-signers", allowedSigners, ports);
	const files = names.map((name) => ({
		name,
		text: givenText("approval", name, ports)
	}));
	const { processes, scratch, environment } = ports;
	return readApprovals(files, signers, {
		processes,
		scratch,
		environment
	});
}
function givenText(flag, path, ports) {
	const content = ports.readGiven?.(path) ?? { problem: "cannot be read here" };
	if ("problem" in content) throw new WrongUse([`--${flag}: ${path} ${content.problem}`]);
	return Buffer.from(content.bytes).toString("utf8");
}

// actions/lib/domain/talos-api/resources/machine-config.ts
/** What the node runs. */
const activeConfigId = "v1alpha1";
/** What it will boot with. */
const persistentConfigId = "persistent";
const machineConfigKind = {
	type: "MachineConfigs.config.talos.dev",
	namespace: "config",
	sensitive: true,
	/** Talos sends the documents themselves, or one string that holds them. */
	read(yamlSpec) {
		const { documents, problems } = readYaml(sourceText("spec", yamlSpec), { dialect: "yaml12" });
		if (problems.some(({ code }) => code === "syntax" || code === "limit")) throw new SpecError("the machine configuration is no YAML");
		const [only] = documents;
		if (documents.length === 1 && only?.root?.kind === "scalar" && typeof only.root.value === "string") return { text: only.root.value };
		if (!documents.some(({ root }) => root?.kind === "map")) throw new SpecError("the machine configuration is empty");
		return { text: yamlSpec };
	}
};

// actions/lib/codecs/cel/expression.ts
/**
* The value of an expression in which `self` is a JSON value. A field that is not there is a problem, not false: ask with `has()`.
*
* @throws NotLoaded when a pattern needs the RE2 engine
*/
function evaluateExpression(text, self) {
	const program = programOf(text);
	if (program instanceof Error) return { problem: firstLine(program) };
	try {
		return { value: program.run({ self: celValue(self) }) };
	} catch (error) {
		if (error instanceof NotLoaded || !(error instanceof Error)) throw error;
		return { problem: firstLine(error) };
	}
}
/** Whole numbers are CEL's int, as they are for the rules of Kubernetes. */
function celValue(value) {
	if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
	if (Array.isArray(value)) return value.map(celValue);
	if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, celValue(inner)]));
	return value;
}
function firstLine(error) {
	return error.message.split("\n")[0] ?? "";
}

// actions/lib/verbs/apply/health.ts
/** One expression, on the object as it is now. */
async function judgeHealth(kubernetes, expression) {
	const { name, object, holds } = expression;
	const found = await attempt(() => kubernetes.object(object));
	if ("unreadable" in found) return {
		name,
		holds: found
	};
	const { kind, name: of } = object;
	if (found.value === void 0) return {
		name,
		holds: unreadable(`there is no ${kind} ${of}`)
	};
	const answer = await withOnDemand(() => evaluateExpression(holds, found.value));
	if ("problem" in answer) return {
		name,
		holds: unreadable(`\`${holds}\`: ${answer.problem}`)
	};
	if (typeof answer.value !== "boolean") return {
		name,
		holds: unreadable(`\`${holds}\` is neither true nor false`)
	};
	return {
		name,
		holds: read(answer.value)
	};
}

// actions/lib/domain/talos-api/resources/address.ts
/** Every address that the node has at the moment, a virtual one too while it holds it. */
const addressStatusKind = {
	type: "AddressStatuses.net.talos.dev",
	namespace: "network",
	sensitive: false,
	read(yamlSpec) {
		const spec = specMap(yamlSpec);
		return {
			address: textOf$1(spec, "address"),
			linkName: textOrNone(spec, "linkName")
		};
	}
};

// actions/lib/domain/talos-api/resources/diagnostic.ts
const diagnosticKind = {
	type: "Diagnostics.runtime.talos.dev",
	namespace: "runtime",
	sensitive: false,
	read(yamlSpec) {
		const spec = specMap(yamlSpec);
		return {
			message: textOf$1(spec, "message"),
			details: textsOf(spec, "details")
		};
	}
};

// actions/lib/domain/talos-api/resources/extension.ts
const extensionStatusKind = {
	type: "ExtensionStatuses.runtime.talos.dev",
	namespace: "runtime",
	sensitive: false,
	read(yamlSpec) {
		const spec = specMap(yamlSpec);
		return {
			name: textOf$1(spec, "metadata", "name"),
			version: textOrNone(spec, "metadata", "version"),
			image: textOrNone(spec, "image")
		};
	}
};
/** Two entries are made up: `schematic`, whose version is the schematic's id, and `modules.dep`. */
function bootedSchematic(statuses) {
	const specs = statuses.map(({ spec }) => spec);
	return {
		schematic: specs.find(({ name }) => name === "schematic")?.version,
		extensions: specs.filter(({ name }) => name !== "schematic" && name !== "modules.dep").map(({ name, version }) => `${name}@${version}`).sort()
	};
}

// actions/lib/domain/talos-api/resources/machine-status.ts
/** The only resource of this kind. */
const machineStatusId = "machine";
const machineStatusKind = {
	type: "MachineStatuses.runtime.talos.dev",
	namespace: "runtime",
	sensitive: false,
	read(yamlSpec) {
		const spec = specMap(yamlSpec);
		return {
			stage: textOf$1(spec, "stage"),
			ready: booleanOf(spec, "status", "ready"),
			unmetConditions: listOf(spec, "status", "unmetConditions").map((condition) => ({
				name: textOf$1(condition, "name"),
				reason: textOrNone(condition, "reason")
			}))
		};
	}
};

// actions/lib/verbs/apply/reach.ts
/** The API of a node. The only control plane is reached directly. */
function reach({ talos, nodes }, node) {
	const other = nodes.find(({ hostname, controlPlane, kind }) => controlPlane && hostname !== node.hostname && kind !== "added");
	return talos.at({
		node: node.address,
		...other === void 0 ? {} : { endpoint: other.address }
	});
}
/** The node of that name; throws when the plan has none, which is a mistake of ours. */
function planNode({ nodes }, hostname) {
	const node = nodes.find((one) => one.hostname === hostname);
	if (node === void 0) throw new TypeError(`the plan has no node ${hostname}`);
	return node;
}

// actions/lib/verbs/apply/observe-node.ts
/** Never throws for what a node may do. */
async function observeNode(means, node) {
	const api = reach(means, node);
	const options = { deadlineMs: means.patience.call };
	const { hostname, controlPlane } = node;
	const [version, bootId, status, diagnostics, metaKeys, config, schematic, addresses, etcd] = await Promise.all([
		attempt(async () => (await api.version(options)).tag),
		attempt(() => api.bootId(options)),
		attempt(() => api.resource(machineStatusKind, machineStatusId, options)),
		attempt(() => api.resources(diagnosticKind, options)),
		attempt(() => api.resources(metaKeyKind, options)),
		observeConfig(api, means),
		attempt(async () => bootedSchematic(await api.resources(extensionStatusKind, options)).schematic),
		attempt(() => api.resources(addressStatusKind, options)),
		controlPlane ? observeEtcd(api, means) : void 0
	]);
	return {
		hostname,
		controlPlane,
		version,
		bootId,
		status: found(status, "the node tells no state"),
		diagnostics: mapped(diagnostics, (list) => list.map(({ spec }) => spec.message)),
		metaKeys: mapped(metaKeys, (list) => list.map(({ id }) => id)),
		config,
		schematic,
		addresses: mapped(addresses, (list) => list.map(({ spec }) => spec.address.replace(/\/\d+$/u, ""))),
		...etcd === void 0 ? {} : { etcd }
	};
}
function mapped(reading, of) {
	return isRead(reading) ? read(of(reading.value)) : reading;
}
function found(reading, why) {
	if (!isRead(reading)) return reading;
	return reading.value === void 0 ? unreadable(why) : read(reading.value.spec);
}
async function observeConfig(api, { seal, identity, patience }) {
	const options = { deadlineMs: patience.call };
	return attempt(async () => {
		const [active, persistent] = await Promise.all([api.resource(machineConfigKind, activeConfigId, options), api.resource(machineConfigKind, persistentConfigId, options)]);
		if (active === void 0) throw new Error("it has no machine configuration");
		const kept = persistent ?? active;
		return {
			active: seal(active.spec.text),
			persistent: kept.spec.text === active.spec.text ? seal(active.spec.text) : seal(kept.spec.text),
			...identity(active.spec.text)
		};
	});
}
async function observeEtcd(api, { patience }) {
	const options = { deadlineMs: patience.call };
	const [members, status, alarms, healthy] = await Promise.all([
		attempt(() => api.etcdMembers({ local: true }, options)),
		attempt(() => api.etcdStatus(options)),
		attempt(() => api.etcdAlarms(options)),
		attempt(async () => {
			const service = (await api.services(options)).find(({ id }) => id === "etcd");
			return service?.state === "Running" && service.healthy === true;
		})
	]);
	return {
		members,
		status,
		alarms,
		healthy
	};
}

// actions/lib/verbs/apply/observe-cluster.ts
/** Nodes of the cluster as it is before and after: those that join are not there yet. */
function presentNodes({ nodes }) {
	return nodes.filter(({ kind }) => kind !== "added");
}
async function observeCluster(means) {
	const [nodes, kubernetes] = await Promise.all([Promise.all(presentNodes(means).map((node) => observeNode(means, node))), observeKubernetes(means)]);
	return {
		nodes,
		kubernetes
	};
}
/** One node and the list of Kubernetes nodes: enough to drive the node, without asking all the others each time. */
async function observeOne(means, hostname) {
	const [node, nodes] = await Promise.all([observeNode(means, planNode(means, hostname)), attempt(() => means.kubernetes.nodes())]);
	const skipped = unreadable("it was not asked for");
	return {
		nodes: [node],
		kubernetes: {
			nodes,
			upgraders: skipped,
			blockedBudgets: skipped,
			health: []
		}
	};
}
async function observeKubernetes({ kubernetes, health }) {
	const [nodes, upgraders, blockedBudgets, judged] = await Promise.all([
		attempt(() => kubernetes.nodes()),
		attempt(() => kubernetes.upgraders()),
		attempt(() => kubernetes.blockedBudgets()),
		Promise.all(health.map((expression) => judgeHealth(kubernetes, expression)))
	]);
	return {
		nodes,
		upgraders,
		blockedBudgets,
		health: judged
	};
}

// actions/lib/verbs/apply/prepare/live-configs.ts
/**
* By hostname; a node that does not answer is left out, and the gates say so. `patient`: an earlier run may have told a node to restart,
* so it is waited for.
*/
async function liveConfigs(means, { patient }) {
	const { clock, patience } = means;
	const until = clock.now() + (patient ? patience.boot : 0);
	for (;;) {
		const texts = await readAll(means);
		if (texts.size === presentNodes(means).length || clock.now() >= until) return texts;
		await clock.sleep(patience.look);
	}
}
async function readAll(means) {
	const options = { deadlineMs: means.patience.call };
	const texts = /* @__PURE__ */ new Map();
	await Promise.all(presentNodes(means).map(async (node) => {
		const found = await attempt(() => reach(means, node).resource(machineConfigKind, activeConfigId, options));
		const text = "value" in found ? found.value?.spec.text : void 0;
		if (text !== void 0) texts.set(node.hostname, text);
	}));
	return texts;
}

// actions/lib/domain/machine-config/owned-fields.ts
const kubernetes = kubernetesImages.map(([text]) => fieldPattern(text));
const installers = ["machine.install.image", "UnattendedInstallConfig: installer.image"].map(fieldPattern);
/** The documents without the images of Kubernetes and of the installer. */
function withoutOwned(documents) {
	return documents.map((document) => [...kubernetes, ...installers].filter(({ kind }) => kind === document.kind).reduce((one, { steps }) => ({
		...one,
		value: replaced(one.value, steps, void 0)
	}), document));
}
/**
* The documents with the images of Kubernetes that the live node has: a configuration must not bring another version along, up or down. An
* image that is not in the live documents is left as it is.
*/
function withLiveKubernetes(documents, live) {
	return documents.map((document) => kubernetes.filter(({ kind }) => kind === document.kind).reduce((one, { steps }) => {
		const image = valueAt(live.find(({ kind }) => kind === document.kind)?.value, steps);
		return image === void 0 || valueAt(one.value, steps) === void 0 ? one : {
			...one,
			value: replaced(one.value, steps, image)
		};
	}, document));
}
function valueAt(fields, steps) {
	return steps.reduce((at, key) => isMap(at) ? at[key] : void 0, fields);
}
/** The same fields with one of them replaced, or gone; an empty map that is left goes, too. */
function replaced(fields, steps, by) {
	const [key, ...rest] = steps;
	const { [key ?? ""]: old, ...others } = fields;
	if (key === void 0 || old === void 0) return fields;
	if (rest.length === 0) return by === void 0 ? others : {
		...fields,
		[key]: by
	};
	if (!isMap(old)) return fields;
	const inner = replaced(old, rest, by);
	return Object.keys(inner).length === 0 ? others : {
		...fields,
		[key]: inner
	};
}

// actions/lib/domain/apply/seal.ts
/** `key`: a secret of the cluster. The text must be a machine configuration, else it throws. */
function sealWith(key) {
	const derived = createHmac("sha256", key).update("ragas-homelab: configuration").digest();
	return byDigest((text) => {
		const sorted = withoutOwned(readConfigDocuments(text)).map(identity).map((document) => canonicalJson(document)).sort();
		return createHmac("sha256", derived).update(sorted.join("\n")).digest("hex");
	});
}
function identity({ apiVersion, kind, value }) {
	return {
		apiVersion,
		kind,
		value
	};
}
/** One digest over the sealed configurations of several nodes, by hostname. */
function contentDigest(key, sealed) {
	const pairs = [...sealed].sort(([a], [b]) => a < b ? -1 : 1);
	return createHmac("sha256", key).update(canonicalJson(pairs)).digest("hex");
}

// actions/lib/verbs/apply/prepare/orders.ts
const own = [
	"apply-config",
	"stage-config-and-reboot",
	"upgrade-talos"
];
/** `live`: the configuration that a node runs now, for the images of Kubernetes that an apply leaves alone. */
function ordersOf(plan, real, live) {
	const { head, base } = real.sides;
	if (!isRendered(head)) return { problem: `the head cannot be rendered with the real secrets: ${head?.notRendered ?? "it has no such cluster"}` };
	if (!isRendered(base)) return { problem: `the base cannot be rendered with the real secrets: ${base?.notRendered ?? "it has no such cluster"}` };
	const [missing] = [...head.unrendered, ...base.unrendered];
	if (missing !== void 0) return { problem: `${missing.hostname} cannot be rendered with the real secrets: ${missing.why}` };
	const key = clusterSecret(head.nodes);
	if (key === void 0) return { problem: "the rendered configurations hold no cluster.secret" };
	const seal = sealWith(key);
	const steps = plan.bound.steps.map((step, number) => ({
		number,
		step
	})).filter(({ step }) => own.includes(step.action) && step.executor === void 0 && step.node !== void 0);
	const texts = new Map(head.nodes.map(({ hostname, text }) => [hostname, text]));
	const running = versionsOf(plan, base.talosVersion);
	return {
		steps,
		orderOf: (number) => orderOf({
			plan,
			step: plan.bound.steps[number],
			texts,
			seal,
			running,
			live
		}),
		left: plan.bound.steps.filter((step) => !steps.some((one) => one.step === step)),
		seal,
		content: contentDigest(key, new Map([...texts].map(([hostname, text]) => [hostname, seal(text)]))),
		versions: running,
		before: base.nodes,
		after: head.nodes
	};
}
function clusterSecret(nodes) {
	const [secret] = nodes.flatMap(({ documents }) => machineValue(documents, "cluster", "secret") ?? []);
	return typeof secret === "string" && secret !== "" ? secret : void 0;
}
function versionsOf({ bound }, base) {
	return new Map(bound.nodes.map(({ hostname }) => {
		const upgrade = bound.steps.find((step) => step.node === hostname && step.action === "upgrade-talos");
		const to = upgrade?.image === void 0 ? void 0 : versionOfImage(upgrade.image);
		const from = upgrade?.from ?? base;
		return [hostname, [...new Set([from, to].filter((version) => version !== void 0))]];
	}));
}
function orderOf({ plan, step, texts, seal, running, live }) {
	const node = plan.bound.nodes.find(({ hostname }) => hostname === step?.node);
	if (step === void 0 || node === void 0) throw new TypeError("the plan has no such step");
	const version = running.get(node.hostname)?.at(-1) ?? "";
	if (step.action === "upgrade-talos") return upgradeOf(step, node);
	const text = texts.get(node.hostname) ?? "";
	return {
		node,
		config: Buffer.from(withImagesOf(text, live(node.hostname))),
		wanted: {
			class: step.class === "B" ? "B" : "A",
			version,
			config: seal(text)
		}
	};
}
function upgradeOf({ image = "" }, node) {
	const { schematic } = parseInstaller(image);
	const version = versionOfImage(image);
	if (version === void 0) throw new TypeError(`the image of ${node.hostname} has no version`);
	return {
		node,
		image,
		wanted: {
			class: "C",
			version,
			...schematic !== void 0 && isSchematicId(schematic) ? { schematic } : {}
		}
	};
}
/** The text as rendered where the images of Kubernetes are those that run; else the same documents with those that run. */
function withImagesOf(text, live) {
	const documents = readConfigDocuments(text);
	const kept = withLiveKubernetes(documents, readConfigDocuments(live));
	if (canonicalJson(kept) === canonicalJson(documents)) return text;
	return kept.map(({ value }) => `${JSON.stringify(value)}\n`).join("---\n");
}

// actions/lib/domain/apply/observation.ts
/** The node of that name; throws when the cluster was observed without it, which is a mistake of ours. */
function observed({ nodes }, hostname) {
	const node = nodes.find((one) => one.hostname === hostname);
	if (node === void 0) throw new Error(`${hostname} was not observed`);
	return node;
}

// actions/lib/domain/apply/wanted.ts
function restarts({ class: changeClass }) {
	return changeClass !== "A";
}
/** The first thing that is not yet as it should be, in words; undefined when the node has arrived. Schedulability is not looked at. */
function unsettled({ wanted, before, hostname, observation }) {
	const node = observed(observation, hostname);
	return restarted(node, wanted, before) ?? differs("runs Talos", node.version, wanted.version) ?? running(node) ?? (wanted.class === "C" ? upgraded(node, wanted) : void 0) ?? (wanted.config === void 0 ? void 0 : configured(node, wanted.config)) ?? (node.etcd === void 0 ? void 0 : inEtcd(node.etcd, before)) ?? inKubernetes(hostname, node.controlPlane, observation);
}
function restarted({ bootId }, wanted, before) {
	if (!restarts(wanted)) return void 0;
	if (!isRead(bootId)) return `does not answer: ${bootId.unreadable}`;
	return bootId.value === before.bootId ? "has not restarted yet" : void 0;
}
function differs(what, reading, wanted) {
	if (!isRead(reading)) return `does not answer: ${reading.unreadable}`;
	return reading.value === wanted ? void 0 : `${what} ${reading.value}, not ${wanted}`;
}
function running({ status }) {
	if (!isRead(status)) return `its state cannot be read: ${status.unreadable}`;
	const { stage, ready, unmetConditions } = status.value;
	if (stage === "running" && ready) return void 0;
	const [unmet] = unmetConditions;
	return `is ${stage}${unmet === void 0 ? ", not ready" : `, waiting for ${unmet.name}: ${unmet.reason}`}`;
}
function upgraded({ metaKeys, schematic }, wanted) {
	if (!isRead(metaKeys)) return `its META keys cannot be read: ${metaKeys.unreadable}`;
	if (metaKeys.value.includes("0x06")) return "has not confirmed the upgrade yet (META key 0x06)";
	if (wanted.schematic === void 0) return void 0;
	if (!isRead(schematic)) return `its extensions cannot be read: ${schematic.unreadable}`;
	return schematic.value === wanted.schematic ? void 0 : `runs schematic ${schematic.value ?? "none"}`;
}
function configured({ config }, wanted) {
	if (!isRead(config)) return `its configuration cannot be read: ${config.unreadable}`;
	if (config.value.active !== wanted) return "does not run the new configuration";
	return config.value.persistent === wanted ? void 0 : "has not kept the new configuration";
}
function inEtcd({ members, status, healthy, alarms }, before) {
	if (!isRead(healthy) || !healthy.value) return "its etcd is not healthy yet";
	if (!isRead(status) || !isRead(members) || !isRead(alarms)) return "its etcd does not answer yet";
	if (before.memberId !== void 0 && status.value.memberId !== before.memberId) return "came back as another member of etcd";
	if (status.value.isLearner) return "is only a learner of etcd";
	if (alarms.value.length > 0) return `etcd has the alarm ${alarms.value[0]?.alarm ?? ""}`;
	return status.value.leader === "0" ? "sees no leader of etcd" : void 0;
}
function inKubernetes(hostname, controlPlane, { kubernetes }) {
	if (!isRead(kubernetes.nodes)) return `Kubernetes cannot be read: ${kubernetes.nodes.unreadable}`;
	const node = kubernetes.nodes.value.find(({ name }) => name === hostname);
	if (node === void 0) return "is not in Kubernetes";
	if (!node.ready) return "is not Ready in Kubernetes";
	return controlPlane && !node.controlPlanePods.includes("kube-apiserver") ? "its kube-apiserver is not ready" : void 0;
}

// actions/lib/verbs/apply/others.ts
/** They are asked directly: a way through the node in work would break with it. Without one, all are watched, and nothing is forgiven. */
function watchOthers(means, inWork) {
	const others = presentNodes(means).filter(({ hostname }) => hostname !== inWork);
	const since = /* @__PURE__ */ new Map();
	return { async look() {
		const now = means.clock.now();
		const troubles = await Promise.all(others.map((node) => troubleOf(means, node)));
		for (const [index, { hostname }] of others.entries()) {
			const trouble = troubles[index];
			if (trouble === void 0) since.delete(hostname);
			else if (inWork === void 0) throw new Stopped(`${hostname} ${trouble}, and all should be well now`);
			else if (now - (since.get(hostname) ?? now) >= means.patience.second) throw new Stopped(`a second node is not well while ${inWork} is in work: ${hostname} ${trouble}`);
			else if (!since.has(hostname)) since.set(hostname, now);
		}
	} };
}
async function troubleOf({ talos, patience }, { address }) {
	const api = talos.at({ node: address });
	const found = await attempt(() => api.resource(machineStatusKind, machineStatusId, { deadlineMs: patience.call }));
	if (!isRead(found)) return `does not answer: ${found.unreadable}`;
	const status = found.value?.spec;
	if (status === void 0) return "tells no state";
	if (status.stage === "running" && status.ready) return void 0;
	const [unmet] = status.unmetConditions;
	return `is ${status.stage}${unmet === void 0 ? ", not ready" : `: ${unmet.name}: ${unmet.reason}`}`;
}

// actions/lib/domain/apply/next-act.ts
/** One decision. */
function nextAct(situation) {
	const { hostname, wanted, before, observation } = situation;
	const node = observed(observation, hostname);
	if (!restarts(wanted)) return liveChange(node, situation);
	const asked = rebootAsked(node, situation);
	if (!isRead(node.bootId)) return asked ?? wait("answer", `does not answer: ${node.bootId.unreadable}`);
	if (node.bootId.value !== before.bootId) return wrongBoot(node, situation) ?? afterwards(situation);
	return asked ?? prepare$1(situation) ?? change(node, situation);
}
function act(one) {
	return {
		kind: "act",
		act: one
	};
}
function wait(until, why) {
	return {
		kind: "wait",
		until,
		why
	};
}
/** A reboot that was asked for is not asked for again before the node has had its time. */
function rebootAsked({ status }, { acts }) {
	if (!acts.has("reboot") && !acts.has("upgrade-in-one-go")) return void 0;
	if (!isRead(status)) return {
		...wait("boot", "is restarting"),
		underWay: true
	};
	const { stage } = status.value;
	return stage === "running" ? wait("boot", "was told to restart and has not yet") : {
		...wait("boot", `is ${stage}`),
		underWay: true
	};
}
/** Leadership, hooks, cordon and drain come before anything is installed. */
function prepare$1(situation) {
	const { hostname, observation, acts, hooks, otherControlPlanes } = situation;
	const status = observed(observation, hostname).etcd?.status;
	if (status !== void 0 && isRead(status) && status.value.leader === status.value.memberId && otherControlPlanes > 0) return act("forfeit-leadership");
	if (hooks && acts.get("hook-before") !== "did") return act("hook-before");
	const { nodes } = observation.kubernetes;
	if (!isRead(nodes)) return wait("answer", `Kubernetes cannot be read: ${nodes.unreadable}`);
	const kubeNode = nodes.value.find(({ name }) => name === hostname);
	if (kubeNode === void 0) return {
		kind: "stop",
		reason: `Kubernetes has no node ${hostname}`
	};
	if (!kubeNode.unschedulable) return act("cordon");
	return acts.get("drain") === "did" ? void 0 : act("drain");
}
function change(node, situation) {
	const { wanted, inOneGo } = situation;
	if (wanted.class === "C") {
		if (inOneGo) return act("upgrade-in-one-go");
		if (!isRead(node.metaKeys)) return wait("answer", `its META keys cannot be read: ${node.metaKeys.unreadable}`);
		return act(node.metaKeys.value.includes("0x06") ? "reboot" : "install");
	}
	if (!isRead(node.config)) return wait("answer", `its configuration cannot be read: ${node.config.unreadable}`);
	const { persistent } = node.config.value;
	if (persistent === wanted.config) return act("reboot");
	return foreign(persistent, situation) ?? act("stage-config");
}
function liveChange(node, situation) {
	const { hostname, wanted, acts, attempted } = situation;
	if (!isRead(node.config)) {
		const why = `cannot be read: ${node.config.unreadable}`;
		return acts.has("try-config") ? wait("try", why) : wait("answer", why);
	}
	const { active, persistent } = node.config.value;
	if (active === wanted.config && persistent === wanted.config) return settling(situation);
	if (active === wanted.config && acts.has("try-config")) return whileTried(situation);
	if (attempted.has("try-config") && acts.get("try-config") === "did") return {
		kind: "stop",
		reason: `${hostname} took the new configuration back by itself: it was not kept in time`
	};
	return foreign(persistent, situation) ?? act("try-config");
}
/** Only a node that is well with the new configuration keeps it. */
function whileTried(situation) {
	const missing = unsettled({
		...situation,
		wanted: {
			class: "A",
			version: situation.wanted.version
		}
	});
	return missing === void 0 ? act("keep-config") : wait("try", missing);
}
function foreign(persistent, { before, wanted, hostname }) {
	return persistent === before.persistent || persistent === wanted.config ? void 0 : {
		kind: "stop",
		reason: `${hostname} got another configuration meanwhile, and not from this apply`
	};
}
/** A node that has restarted and is not what it should be will not become so by waiting. */
function wrongBoot(node, { hostname, wanted, before }) {
	const { version, config, status } = node;
	const isUp = isRead(status) && status.value.stage === "running";
	if (!isRead(version)) return void 0;
	if (version.value !== wanted.version && version.value === before.version) return {
		kind: "stop",
		reason: `${hostname} booted the old version ${before.version} again: Talos rolled the upgrade to ${wanted.version} back`
	};
	if (version.value !== wanted.version) return {
		kind: "stop",
		reason: `${hostname} came back with Talos ${version.value}, not ${wanted.version}`
	};
	if (isUp && wanted.config !== void 0 && isRead(config) && config.value.active !== wanted.config) return {
		kind: "stop",
		reason: `${hostname} restarted without the new configuration`
	};
}
function afterwards(situation) {
	const { hostname, observation, acts, hooks } = situation;
	const missing = unsettled(situation);
	if (missing !== void 0) return wait("settle", missing);
	const { nodes } = observation.kubernetes;
	if ((isRead(nodes) ? nodes.value.find(({ name }) => name === hostname) : void 0)?.unschedulable === true) return act("uncordon");
	return hooks && acts.get("hook-after") !== "did" ? act("hook-after") : { kind: "done" };
}
function settling(situation) {
	const missing = unsettled(situation);
	return missing === void 0 ? { kind: "done" } : wait("settle", missing);
}

// actions/lib/verbs/apply/acts/config.ts
/** In memory only: the node takes it back by itself unless it is kept. */
async function tryConfig(means, work) {
	await send(means, work, "try");
}
/** Up to 1.13 `no-reboot` refuses what would need a restart; 1.14 knows `auto` as the same. */
async function keepConfig(means, work) {
	await send(means, work, isBefore114(work) ? "no-reboot" : "auto");
}
/** For the next boot. 1.14 takes everything live, and `staged` still leaves the running one alone. */
async function stageConfig(means, work) {
	await send(means, work, "staged");
}
async function send(means, { node, config }, mode) {
	if (config === void 0) throw new TypeError(`${node.hostname} has no configuration to write`);
	const seconds = Math.ceil(means.patience.tryWindow / 1e3);
	await reach(means, node).applyConfiguration({
		config,
		mode,
		...mode === "try" ? { tryTimeoutSeconds: seconds } : {}
	}, { deadlineMs: means.patience.call * 4 });
}
function isBefore114({ before }) {
	const version = parseVersion(before.version);
	return version === void 0 || version.minor < 14;
}

// actions/lib/verbs/apply/acts/drain.ts
/**
* Until no pod is left and no volume is attached. Out of time the node is schedulable again, and nothing else has happened.
*
* @throws Stopped naming the pod or the volume that did not go
*/
async function drain(means, node) {
	const { clock, patience, kubernetes } = means;
	const asked = /* @__PURE__ */ new Set();
	const podsUntil = clock.now() + patience.drain;
	for (;;) {
		const pods = await kubernetes.podsToMove(node);
		if (pods.length === 0) break;
		const blocked = await evictAll(means, pods, asked);
		if (clock.now() >= podsUntil) await giveUp(means, node, podReason(node, pods[0], blocked));
		await clock.sleep(patience.look, means.stop);
		if (means.stop.aborted) await giveUp(means, node, `stopped while ${node} was drained; nothing is installed on it`);
	}
	const volumesUntil = clock.now() + patience.detach;
	for (;;) {
		const [volume] = await kubernetes.volumeAttachments(node);
		if (volume === void 0) return;
		if (clock.now() >= volumesUntil) await giveUp(means, node, `the volume ${volume} is still attached to ${node}: a restart might hang on it`);
		await clock.sleep(patience.look);
	}
}
/** Evicts what was not evicted yet; answers a pod that a budget holds back. */
async function evictAll({ kubernetes }, pods, asked) {
	let blocked;
	for (const pod of pods) {
		if (asked.has(pod.uid)) continue;
		if (await kubernetes.evict(pod) === "blocked") blocked ??= pod;
		else asked.add(pod.uid);
	}
	return blocked;
}
function podReason(node, first, blocked) {
	const pod = blocked ?? first;
	const name = `${pod?.namespace ?? ""}/${pod?.name ?? ""}`;
	return blocked === void 0 ? `${node} was not drained in time: ${name} does not end` : `${node} was not drained in time: a disruption budget holds ${name}`;
}
async function giveUp({ kubernetes }, node, reason) {
	const undone = await attempt(() => kubernetes.setUnschedulable(node, false));
	const left = "unreadable" in undone ? `; it is still cordoned (${undone.unreadable})` : "";
	throw new Stopped(`${reason}${left}`);
}

// actions/lib/verbs/apply/acts/install.ts
/** Talos 1.13 and newer. An installer that does not end with exit code 0 stops the apply: nothing was changed that a reboot would use. */
async function install(means, { node, image }) {
	if (image === void 0) throw new TypeError(`${node.hostname} has no image to install`);
	const api = reach(means, node);
	const options = { deadlineMs: means.patience.install };
	let name;
	for await (const progress of api.pullImage(image, options)) if (progress.kind === "done") name = progress.name;
	if (name === void 0) throw new Stopped(`${node.hostname}: the image was not pulled to the end`);
	let code;
	let last = "";
	for await (const progress of api.upgrade(name, options)) if (progress.kind === "exit") code = progress.code;
	else last = progress.text;
	if (code === void 0) throw new Stopped(`${node.hostname}: the installer did not say how it ended`);
	if (code !== 0) throw new Stopped(`${node.hostname}: the installer ended with exit code ${code}${last === "" ? "" : ` (${last})`}`);
}
/** True for a Talos that installs and restarts in one go, with its own guards. */
function upgradesInOneGo(version) {
	const parsed = parseVersion(version);
	return parsed !== void 0 && parsed.major === 1 && parsed.minor < 13;
}
async function upgradeInOneGo(means, { node, image }) {
	if (image === void 0) throw new TypeError(`${node.hostname} has no image to install`);
	await reach(means, node).upgradeLegacy({ image }, { deadlineMs: means.patience.install });
}

// actions/lib/verbs/apply/acts/perform.ts
/** How an act reads while it is done. */
const wordsOf = {
	"forfeit-leadership": "hands etcd's leadership over",
	"hook-before": "runs the hook before",
	cordon: "is cordoned",
	drain: "is drained",
	"try-config": "tries the configuration",
	"keep-config": "keeps the configuration",
	"stage-config": "gets the configuration for its next boot",
	install: "installs Talos",
	"upgrade-in-one-go": "installs Talos and restarts",
	reboot: "restarts",
	uncordon: "is schedulable again",
	"hook-after": "runs the hook after"
};
/** @throws TalosApiError, Stopped, or the error of Kubernetes */
async function perform(act, means, work) {
	const { hostname } = work.node;
	const options = { deadlineMs: means.patience.call };
	switch (act) {
		case "forfeit-leadership":
			await reach(means, work.node).etcdForfeitLeadership(options);
			return;
		case "hook-before": return means.hooks?.before(hostname);
		case "hook-after": return means.hooks?.after(hostname);
		case "cordon": return means.kubernetes.setUnschedulable(hostname, true);
		case "uncordon": return means.kubernetes.setUnschedulable(hostname, false);
		case "drain": return drain(means, hostname);
		case "try-config": return tryConfig(means, work);
		case "keep-config": return keepConfig(means, work);
		case "stage-config": return stageConfig(means, work);
		case "install": return install(means, work);
		case "upgrade-in-one-go": return upgradeInOneGo(means, work);
		case "reboot": await reach(means, work.node).reboot("default", options);
	}
}

// actions/lib/verbs/apply/run-step.ts
/** An act that did not show an effect is asked for once more, then it is given up. */
const mostAttempts = 2;
/**
* Carries one step out. `open`: what an earlier run has done of it.
*
* @throws Stopped with one readable reason; the node stays as it is
*/
async function runStep(means, work, open) {
	const progress = {
		acts: new Map(open?.acts),
		attempts: /* @__PURE__ */ new Map(),
		waiting: void 0,
		others: watchOthers(means, work.node.hostname)
	};
	for (;;) {
		const next = await decide(means, work, progress);
		if (next.kind === "done") return;
		if (next.kind === "stop") throw new Stopped(next.reason);
		if (next.kind === "wait") await patiently(next, {
			means,
			work,
			progress
		});
		else await carryOut$1(next.act, {
			means,
			work,
			progress
		});
	}
}
async function decide(means, work, { acts, attempts }) {
	const { node, wanted, before } = work;
	const observation = await observeOne(means, node.hostname);
	const planes = presentNodes(means).filter(({ controlPlane }) => controlPlane);
	return nextAct({
		hostname: node.hostname,
		wanted,
		before,
		acts,
		observation,
		hooks: means.hooks !== void 0,
		inOneGo: upgradesInOneGo(before.version),
		otherControlPlanes: planes.filter(({ hostname }) => hostname !== node.hostname).length,
		attempted: new Set(attempts.keys())
	});
}
async function carryOut$1(act, { means, work, progress }) {
	const { hostname } = work.node;
	const attempts = (progress.attempts.get(act) ?? 0) + 1;
	if (attempts > mostAttempts) throw new Stopped(`${hostname} ${wordsOf[act]}, and nothing comes of it`);
	safePoint(means, act, hostname);
	progress.attempts.set(act, attempts);
	progress.waiting = void 0;
	const entry = {
		step: work.number,
		node: hostname,
		act
	};
	await means.journal.write({
		type: "will",
		...entry
	});
	progress.acts.set(act, "will");
	means.tell(`${hostname} ${wordsOf[act]}`);
	try {
		await perform(act, means, work);
	} catch (thrown) {
		if (talosFailureOf(thrown)?.outcomeUnknown === true) return;
		if (thrown instanceof Stopped) throw thrown;
		throw new Stopped(`${hostname} ${wordsOf[act]}: ${reasonOf(thrown)}`);
	}
	await means.journal.write({
		type: "did",
		...entry
	});
	progress.acts.set(act, "did");
}
/** Where stopping leaves a node that works: before it was changed. Once something is under way, it is brought to its end. */
function safePoint({ stop }, act, hostname) {
	if (stop.aborted && [
		"forfeit-leadership",
		"hook-before",
		"cordon",
		"drain",
		"try-config"
	].includes(act)) throw new Stopped(`stopped before ${hostname} ${wordsOf[act]}`);
}
/** Waits one look, or ends the wait: out of time, or (in doubt) by asking once more. */
async function patiently(next, { means, work, progress }) {
	const { clock, patience } = means;
	const now = clock.now();
	if (progress.waiting?.until !== next.until) {
		progress.waiting = {
			until: next.until,
			since: now
		};
		means.tell(`${work.node.hostname} ${next.why}`);
	}
	const inDoubt = next.until === "boot" && next.underWay === void 0 && doubtful(progress);
	const waited = now - progress.waiting.since;
	if (inDoubt && waited >= patience.doubt) {
		for (const act of ["reboot", "upgrade-in-one-go"]) progress.acts.delete(act);
		progress.waiting = void 0;
		return;
	}
	if (waited >= limitOf(next, patience)) throw new Stopped(outOfTime(next, work, waited));
	await progress.others.look();
	await clock.sleep(patience.look);
}
function limitOf({ until }, patience) {
	return until === "try" ? patience.tryWindow + patience.call : patience[until];
}
/** Nobody heard that the order to restart arrived, and it may not have. */
function doubtful({ acts, attempts }) {
	return ["reboot", "upgrade-in-one-go"].filter((act) => acts.has(act)).every((act) => acts.get(act) === "will" && (attempts.get(act) ?? 0) < mostAttempts);
}
function outOfTime({ why, until }, { node }, waited) {
	const time = waited < 9e4 ? `${Math.round(waited / 1e3)} s` : `${Math.round(waited / 6e4)} min`;
	return `${node.hostname} ${why} after ${time}${{
		boot: "; look at its console: a restart that hangs needs `talosctl reboot --mode force`, or power",
		try: "; it takes the new configuration back by itself",
		answer: "",
		settle: ""
	}[until]}`;
}

// actions/lib/domain/apply/order.ts
/**
* The next of the steps that are left. Rollouts stay in the plan's order, one after another. Inside one, control planes come before workers;
* among them the leader of etcd and the holder of the virtual address last; before that, one on another host than the node before, where
* there is one; else the plan's order.
*/
function nextStep(left, facts) {
	const [first] = left;
	if (first === void 0 || facts.fixed || first.step.node === void 0) return first;
	const best = left.filter(({ step }) => step.action === first.step.action && step.node !== void 0).map((step) => ({
		step,
		rank: rankOf(step, facts)
	}));
	const least = Math.min(...best.map(({ rank }) => rank));
	return best.find(({ rank }) => rank === least)?.step ?? first;
}
function rankOf({ step }, { nodes, leader, vipHolder, previous }) {
	const node = nodes.find(({ hostname }) => hostname === step.node);
	if (node?.controlPlane !== true) return 100;
	const before = nodes.find(({ hostname }) => hostname === previous)?.host;
	const sameHost = before !== void 0 && node.host === before ? 1 : 0;
	const holdsAddress = node.hostname === vipHolder ? 10 : 0;
	const leads = node.hostname === leader ? 20 : 0;
	return sameHost + holdsAddress + leads;
}

// actions/lib/verbs/apply/step-facts.ts
function chooseStep(choice, left, observation) {
	const { means, virtualAddresses, fixedOrder } = choice;
	const leader = observation.nodes.find(({ etcd }) => {
		const status = etcd === void 0 ? void 0 : valueOf(etcd.status);
		return status !== void 0 && status.leader === status.memberId;
	});
	const vipHolder = observation.nodes.find(({ controlPlane, addresses }) => {
		const own = valueOf(addresses) ?? [];
		return controlPlane && virtualAddresses.some((address) => own.includes(address));
	});
	const previous = means.journal.entries().findLast(({ type }) => type === "step-done");
	const next = nextStep(left, {
		nodes: means.nodes,
		...leader === void 0 ? {} : { leader: leader.hostname },
		...vipHolder === void 0 ? {} : { vipHolder: vipHolder.hostname },
		...previous?.type === "step-done" ? { previous: previous.node } : {},
		fixed: fixedOrder
	});
	if (next === void 0) throw new TypeError("there is no step left");
	return next;
}
/** Done by hand, or by an earlier apply: a configuration that needs a restart is never taken for done. */
function isThere({ wanted, node }, observation) {
	const now = observed(observation, node.hostname);
	const config = valueOf(now.config);
	if (wanted.class === "A") return config?.active === wanted.config && config?.persistent === wanted.config;
	if (wanted.class === "B") return false;
	return valueOf(now.version) === wanted.version && (wanted.schematic === void 0 || valueOf(now.schematic) === wanted.schematic);
}
function beforeOf(observation, hostname) {
	const node = observed(observation, hostname);
	const [bootId, version, config] = [
		valueOf(node.bootId),
		valueOf(node.version),
		valueOf(node.config)
	];
	const status = node.etcd === void 0 ? void 0 : valueOf(node.etcd.status);
	const schematic = valueOf(node.schematic);
	if (bootId === void 0 || version === void 0 || config === void 0) throw new Stopped(`${hostname}: its boot id, version or configuration could not be read`);
	return {
		bootId,
		version,
		config: config.active,
		persistent: config.persistent,
		...schematic === void 0 ? {} : { schematic },
		...status === void 0 ? {} : { memberId: status.memberId }
	};
}

// actions/lib/verbs/apply/run-plan.ts
/**
* Goes on where the journal ends. The journal must hold the begin of this plan.
*
* @throws Stopped with one readable reason, which is in the journal then
*/
async function runPlan(run) {
	const { means } = run;
	let current;
	try {
		for (;;) {
			const { done, open } = unfinished(run);
			const left = run.steps.filter(({ number }) => !done.has(number));
			if (left.length === 0) break;
			current = open?.step;
			const { work, begun } = open === void 0 ? await begin(run, left) : await goOn(run, open);
			if (work === void 0) continue;
			current = work.number;
			await runStep(means, work, begun);
			await soak(run, work.node.hostname);
			await means.journal.write({
				type: "step-done",
				step: work.number,
				node: work.node.hostname
			});
			await mirror(run);
			means.tell(`${work.node.hostname} is done`);
		}
		await look(run, []);
		await means.journal.write({ type: "complete" });
		await run.lock.release(memoryOf(run));
	} catch (thrown) {
		if (thrown instanceof Stopped) {
			const at = current === void 0 ? {} : {
				step: current,
				node: run.orderOf(current).node.hostname
			};
			await means.journal.write({
				type: "stopped",
				...at,
				reason: thrown.message
			});
			await mirrorAnyway(run);
		}
		throw thrown;
	}
}
function unfinished({ means }) {
	const { unfinished: found } = journalState(means.journal.entries());
	if (found === void 0) throw new TypeError("the journal has no apply that is under way");
	return found;
}
/** Gates, the choice of the node, and its state written down. */
async function begin(run, left) {
	const { means } = run;
	if (means.stop.aborted) throw new Stopped("stopped between two nodes");
	const observation = await look(run, left);
	const chosen = chooseStep(run, left, observation);
	const order = run.orderOf(chosen.number);
	const { hostname } = order.node;
	if (isThere(order, observation)) {
		means.tell(`${hostname} is as it should be already`);
		await means.journal.write({
			type: "step-done",
			step: chosen.number,
			node: hostname
		});
		return {};
	}
	const before = beforeOf(observation, hostname);
	await means.journal.write({
		type: "step",
		step: chosen.number,
		node: hostname,
		before
	});
	await mirror(run);
	return { work: {
		...order,
		number: chosen.number,
		before
	} };
}
/** Acts that change nothing that a new beginning would not see. */
const harmless = [
	"forfeit-leadership",
	"hook-before",
	"cordon",
	"drain"
];
/** What an earlier run left: brought to its end, or, where nothing was changed yet, begun anew with all gates. */
async function goOn(run, open) {
	const { means } = run;
	if ([...open.acts.keys()].every((act) => harmless.includes(act))) {
		if (open.acts.has("cordon")) await means.kubernetes.setUnschedulable(open.node, false);
		return begin(run, [numbered(run, open.step)]);
	}
	means.tell(`${open.node} goes on where it was left`);
	await watchOthers(means, open.node).look();
	return {
		work: {
			...run.orderOf(open.step),
			number: open.step,
			before: open.before
		},
		begun: open
	};
}
function numbered({ steps }, number) {
	const found = steps.find((step) => step.number === number);
	if (found === void 0) throw new TypeError(`the plan has no step ${number}`);
	return found;
}
/** The gates that are looked at before every node; the node that would be next is the one whose budgets count. */
async function look(run, left) {
	const { means, lock, expected } = run;
	const [observation, held] = await Promise.all([observeCluster(means), lock.check()]);
	const next = left.length === 0 ? void 0 : chooseStep(run, left, observation);
	const order = next === void 0 ? void 0 : run.orderOf(next.number);
	const drained = order !== void 0 && restarts(order.wanted) ? [order.node.hostname] : [];
	const input = {
		observation,
		preparation: {
			...run.preparation,
			lock: held
		},
		expected: {
			...expected,
			drained
		}
	};
	const repeated = (run.gates ?? gates).filter((gate) => gate.repeated);
	const judged = judgeGates(repeated, input);
	const red = firstRed(judged);
	if (red !== void 0) throw new Stopped(red.reason);
	const step = next === void 0 ? {} : { step: next.number };
	await means.journal.write({
		type: "gates",
		...step,
		passed: judged.map(({ id }) => id)
	});
	return observation;
}
/** The node must stay well for a while. */
async function soak({ means }, hostname) {
	const { clock, patience } = means;
	const until = clock.now() + patience.soak;
	const all = watchOthers(means, void 0);
	if (patience.soak > 0) means.tell(`${hostname} must stay healthy for ${patience.soak / 1e3} s`);
	while (clock.now() < until) {
		await all.look();
		await clock.sleep(Math.min(patience.look * 2, until - clock.now()));
	}
}
function memoryOf({ means }) {
	const { usedNonces } = journalState(means.journal.entries());
	return {
		head: means.journal.head(),
		nonces: [...usedNonces].slice(-64)
	};
}
/** Host first, cluster later: where the API is away for a moment it is written at the next chance. */
async function mirror(run) {
	await run.lock.remember(memoryOf(run));
}
/** The reason why it stopped is told first, also when the lock is another's by now. */
async function mirrorAnyway(run) {
	try {
		await mirror(run);
	} catch (thrown) {
		if (!(thrown instanceof Stopped)) throw thrown;
	}
}

// actions/lib/tools/age/encrypt.ts
/** Armored, so that what comes out is text. */
async function encrypt({ binary, recipients, bytes, processes }) {
	if (recipients.length === 0) return { problem: "there is nobody to encrypt it for" };
	const finished = await processes.run({
		file: binary,
		args: [
			"--encrypt",
			"--armor",
			...recipients.flatMap((recipient) => ["--recipient", recipient])
		],
		env: {},
		stdin: bytes,
		timeoutMs: 3e5
	});
	if ("notStarted" in finished) return { problem: finished.notStarted.replaceAll(binary, () => "age") };
	const { exitCode, stdout, stderr } = finished;
	const isWhole = stdout.startsWith("-----BEGIN AGE ENCRYPTED FILE-----") && stdout.trimEnd().endsWith("-----END AGE ENCRYPTED FILE-----");
	if (exitCode === 0 && isWhole) return { text: stdout };
	return { problem: stderr.split("\n")[0]?.trim() || `age ended with exit code ${exitCode}` };
}

// actions/lib/domain/apply/snapshot.ts
const trailer = 32;
/**
* Checks size, hash and the file itself: both buckets that a member needs must be found by way of the newest valid meta page. talosctl
* looks at neither the hash nor the buckets.
*/
function verifySnapshot(stream) {
	const all = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
	if (all.length <= trailer || all.length % 512 !== trailer) return { problem: `the snapshot has ${all.length} bytes, which is no database with 32 bytes of SHA-256 behind it` };
	const database = all.subarray(0, -32);
	const sha256 = createHash("sha256").update(database).digest("hex");
	if (sha256 !== all.subarray(-32).toString("hex")) return { problem: "the snapshot is not what its SHA-256 says: it was cut or damaged on its way" };
	const problem = openDatabase(database);
	return problem === void 0 ? {
		bytes: all.length,
		sha256
	} : { problem: `the snapshot cannot be opened: ${problem}` };
}
const header = 16;
function openDatabase(database) {
	const first = metaAt(database, 0);
	const meta = newest(first, metaAt(database, first?.pageSize ?? 4096));
	if (meta === void 0) return "neither of its meta pages is valid";
	if (meta.highWater * BigInt(meta.pageSize) > BigInt(database.length)) return "pages are missing at its end";
	const names = /* @__PURE__ */ new Set();
	const problem = walk$1({
		database,
		meta,
		names
	}, meta.root, 0);
	if (problem !== void 0) return problem;
	return names.has("meta") ? void 0 : "it has no bucket meta";
}
function newest(first, second) {
	if (first === void 0 || second === void 0) return first ?? second;
	return second.transaction > first.transaction ? second : first;
}
function metaAt(database, at) {
	const start = at + header;
	if (start + 64 > database.length) return void 0;
	if (!(database.readUInt32LE(start) === 3977042669 && database.readUInt32LE(start + 4) === 2) || fnv64(database.subarray(start, start + 56)) !== database.readBigUInt64LE(start + 56)) return void 0;
	const pageSize = database.readUInt32LE(start + 8);
	if (pageSize < 512 || (pageSize & pageSize - 1) !== 0) return void 0;
	return {
		pageSize,
		root: database.readBigUInt64LE(start + 16),
		highWater: database.readBigUInt64LE(start + 40),
		transaction: database.readBigUInt64LE(start + 48)
	};
}
function fnv64(bytes) {
	let hash = 14695981039346656037n;
	for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 1099511628211n);
	return hash;
}
/** Reads the names of the root bucket: branch pages down to its leaves. */
function walk$1(of, page, depth) {
	const { database, meta } = of;
	const start = Number(page) * meta.pageSize;
	if (page >= meta.highWater || depth > 16) return `page ${page} is not in it`;
	if (database.readBigUInt64LE(start) !== page) return `page ${page} is another page`;
	const flags = database.readUInt16LE(start + 8);
	const count = database.readUInt16LE(start + 10);
	for (let index = 0; index < count; index++) {
		const element = start + header + index * 16;
		if (element + 16 > database.length) return `page ${page} is too short`;
		const problem = flags === 2 ? leaf(of, element) : flags === 1 ? walk$1(of, database.readBigUInt64LE(element + 8), depth + 1) : `page ${page} is neither branch nor leaf`;
		if (problem !== void 0) return problem;
	}
}
function leaf({ database, names, meta }, element) {
	const isBucket = (database.readUInt32LE(element) & 1) === 1;
	const at = element + database.readUInt32LE(element + 4);
	const length = database.readUInt32LE(element + 8);
	if (at + length + 16 > database.length) return "a name lies outside of it";
	if (!isBucket) return void 0;
	const page = database.readBigUInt64LE(at + length);
	if (page >= meta.highWater) return `the bucket at page ${page} is not in it`;
	names.add(database.subarray(at, at + length).toString("utf8"));
}

// actions/lib/verbs/apply/backup.ts
/** Everything or nothing: what is to be written into the journal, or what is wrong. */
async function takeBackup(of) {
	const { means } = of;
	try {
		means.tell("saves etcd and every configuration");
		const [snapshot, configs] = await Promise.all([snapshotOf(means), configsOf(means)]);
		if ("problem" in snapshot) return snapshot;
		const files = [];
		for (const [name, bytes] of [["etcd.db", snapshot.bytes], ...configs]) {
			const stored = await store(of, name, bytes);
			if ("problem" in stored) return stored;
			files.push(stored);
		}
		return {
			type: "backup",
			files
		};
	} catch (thrown) {
		return { problem: `the backup cannot be made: ${reasonOf(thrown)}` };
	}
}
/** Undefined when every file of an earlier backup is there as it was written. */
async function backupTrouble(folder, files) {
	for (const { name, sha256: digest, bytes } of files) {
		const content = await folder.read(name);
		if (content === void 0) return `${name} of the backup is gone`;
		if (content.length !== bytes || sha256(content) !== digest) return `${name} of the backup is not as it was written`;
	}
	return files.length === 0 ? "the backup holds no files" : void 0;
}
/** Of the first control plane that gives one. */
async function snapshotOf(means) {
	const problems = [];
	for (const node of presentNodes(means).filter(({ controlPlane }) => controlPlane)) {
		const chunks = [];
		try {
			for await (const chunk of reach(means, node).etcdSnapshot({ deadlineMs: means.patience.install })) chunks.push(chunk);
		} catch (thrown) {
			problems.push(reasonOf(thrown));
			continue;
		}
		const bytes = Buffer.concat(chunks);
		const verdict = verifySnapshot(bytes);
		if (!("problem" in verdict)) return { bytes };
		problems.push(`${node.hostname}: ${verdict.problem}`);
	}
	return { problem: problems[0] ?? "there is no control plane to take a snapshot of" };
}
async function configsOf(means) {
	return Promise.all(presentNodes(means).map(async (node) => {
		const options = { deadlineMs: means.patience.call };
		const config = await reach(means, node).resource(machineConfigKind, activeConfigId, options);
		if (config === void 0) throw new Error(`${node.hostname} has no machine configuration`);
		return [`${node.hostname}.yaml`, Buffer.from(config.spec.text)];
	}));
}
async function store({ folder, encrypt, name }, file, bytes) {
	const encrypted = await encrypt(bytes);
	if ("problem" in encrypted) return { problem: `${file} cannot be encrypted: ${encrypted.problem}` };
	const content = Buffer.from(encrypted.text);
	const path = `${name}/${file}.age`;
	await folder.write(path, content);
	const written = {
		name: path,
		sha256: sha256(content),
		bytes: content.length
	};
	const trouble = await backupTrouble(folder, [written]);
	return trouble === void 0 ? written : { problem: trouble };
}

// actions/lib/verbs/apply/prepare/checks.ts
/** All at once; a node that cannot be asked is unreadable. */
async function checkNodes(inputs, ports) {
	const [valid, installer, fresh] = await Promise.all([
		validity(inputs, ports),
		images(inputs),
		freshness(inputs)
	]);
	return {
		valid,
		installer,
		fresh
	};
}
async function validity({ orders, secrets, pins }, ports) {
	const { after } = orders;
	const tool = await findTool("talosctl", ports, pins);
	if ("why" in tool) return new Map(after.map(({ hostname }) => [hostname, unreadable(`talosctl: ${tool.why}`)]));
	const redact = valueRedactor(secrets);
	const configs = after.map(({ text }) => ({
		text,
		mode: "metal",
		redact
	}));
	const answer = await validateConfigs({
		binary: tool.binary,
		configs,
		processes: ports.processes,
		scratch: ports.scratch
	});
	return new Map(after.map(({ hostname }, index) => {
		if ("problem" in answer) return [hostname, unreadable(redact(answer.problem))];
		const error = answer.remarks[index]?.find(({ severity }) => severity === "error");
		return [hostname, read(error === void 0 ? true : `${hostname}: talosctl validate: ${error.message}`)];
	}));
}
/** Pulls the installer on every node that is upgraded. Talos before 1.13 pulls it by itself, before it changes anything. */
async function images({ means, orders }) {
	const upgrades = orders.steps.filter(({ step }) => step.action === "upgrade-talos").map(({ number }) => orders.orderOf(number));
	const readings = await Promise.all(upgrades.map(async ({ node, image = "" }) => {
		const pulled = await attempt(async () => {
			const api = reach(means, node);
			const { tag } = await api.version({ deadlineMs: means.patience.call });
			if (upgradesInOneGo(tag)) return;
			for await (const progress of api.pullImage(image, { deadlineMs: means.patience.install })) if (progress.kind === "done") return;
			throw new Error("the image was not pulled to the end");
		});
		return [node.hostname, "unreadable" in pulled ? pulled : read(true)];
	}));
	return new Map(readings);
}
/** A live configuration is that of the base, or already that of the head; anything else was not seen by whoever approved the plan. */
async function freshness(inputs) {
	const { means } = inputs;
	const readings = await Promise.all(presentNodes(means).map(async (node) => {
		const options = { deadlineMs: means.patience.call };
		const live = await attempt(() => reach(means, node).resource(machineConfigKind, activeConfigId, options));
		if ("unreadable" in live) return [node.hostname, live];
		if (live.value === void 0) return [node.hostname, unreadable("it has no machine configuration")];
		return [node.hostname, read(judgeLive(node.hostname, live.value.spec.text, inputs))];
	}));
	return new Map(readings);
}
function judgeLive(hostname, text, { orders, means }) {
	const { seal } = means;
	const sealed = seal(text);
	const find = (nodes) => nodes.find((node) => node.hostname === hostname);
	const [before, after] = [find(orders.before), find(orders.after)];
	if ([before, after].some((node) => node !== void 0 && seal(node.text) === sealed)) return true;
	if (before === void 0) return `${hostname} is not in the base of the plan`;
	const live = {
		...before,
		documents: readConfigDocuments(text),
		text
	};
	const [field] = diffNode(before, live, {}).fields.filter(({ class: one }) => one !== "D");
	return `${hostname} runs another configuration than the base of the plan${field === void 0 ? "" : `: ${field.path}`}; bring it into Git, or apply the base first`;
}

// actions/lib/verbs/apply/prepare/dry-runs.ts
/** Why a node would refuse; undefined when none would. Nodes that get another Talos first are not asked: that one decides. */
async function refusedDryRun(means, { steps, orderOf }) {
	const upgraded = new Set(steps.filter(({ step }) => step.action === "upgrade-talos").map(({ step }) => step.node));
	const configs = steps.filter(({ step }) => step.action !== "upgrade-talos" && !upgraded.has(step.node));
	return (await Promise.all(configs.map(async ({ number, step }) => {
		const { node, config } = orderOf(number);
		if (config === void 0) return void 0;
		const mode = step.action === "apply-config" ? "try" : "staged";
		try {
			await reach(means, node).applyConfiguration({
				config,
				mode,
				dryRun: true
			}, { deadlineMs: means.patience.call * 4 });
			return;
		} catch (thrown) {
			return `${node.hostname} would not take its configuration: ${reasonOf(thrown)}`;
		}
	}))).find((answer) => answer !== void 0);
}

// actions/lib/verbs/apply/preparation.ts
/** @throws WrongUse for secrets that are public */
function expectation({ of, means, orders }) {
	const first = orders.after.find(({ controlPlane }) => controlPlane);
	const identity = identityOf(first?.text ?? "");
	if (isThrowAwayAuthority(identity.machineCa) || isThrowAwayAuthority(identity.clusterCa)) throw new WrongUse(["the configurations are rendered with the public throw-away secrets: they never reach a node"]);
	return {
		nodes: presentNodes(means),
		identity,
		versions: orders.versions,
		drained: [],
		waivedBudgets: of.fresh.opened.settings.apply.waivedBudgets ?? []
	};
}
async function prepare({ of, means, lock, orders }, ports) {
	of.tell("looks at every node");
	const secrets = [...of.real.secrets.matchAll(/^\s*\w+:[ \t]+["']?([^"'\n]+?)["']?\s*$/gmu)].map((match) => match[1] ?? "");
	const { pins } = of.fresh.opened;
	const [checked, held] = await Promise.all([checkNodes({
		means,
		orders,
		secrets,
		pins
	}, ports), lock.check()]);
	return {
		...checked,
		merged: read(true),
		lock: held,
		backup: read("there is no backup yet")
	};
}
/** Every gate, and what the nodes themselves say; where that stops it before it has begun, the lock is given back. */
async function ready(walking, expected, ports) {
	const { means, lock, orders, state, usedNonces } = walking;
	const preparation = await prepare(walking, ports);
	if (state.unfinished !== void 0) return preparation;
	try {
		await judge(walking, expected, {
			...preparation,
			backup: read(true)
		});
		const refused = await refusedDryRun(means, orders);
		if (refused !== void 0) throw new Stopped(refused);
		return preparation;
	} catch (thrown) {
		if (thrown instanceof Stopped) await lock.release({
			head: means.journal.head(),
			nonces: [...usedNonces].slice(-64)
		});
		throw thrown;
	}
}
async function judge({ means }, expected, preparation) {
	const observation = await observeCluster(means);
	const red = firstRed(judgeGates(gates, {
		observation,
		preparation,
		expected
	}));
	if (red !== void 0) throw new Stopped(red.reason);
}
/** Once for each apply: a run that goes on looks whether it is still there. */
async function backUp({ of, means }, ports) {
	const { folder, inputs, fresh } = of;
	const known = journalState(means.journal.entries()).unfinished?.backup;
	if (known !== void 0) return read(await backupTrouble(folder, known.files) ?? true);
	const age = await findTool("age", ports, fresh.opened.pins);
	if ("why" in age) return { unreadable: `age: ${age.why}` };
	const { processes } = ports;
	const name = `backups/${means.journal.head().number}-${fresh.plan.digest.slice(7, 19)}-${means.clock.now()}`;
	const made = await takeBackup({
		means,
		folder,
		name,
		encrypt: (bytes) => encrypt({
			binary: age.binary,
			recipients: inputs.recipient,
			bytes,
			processes
		})
	});
	if ("problem" in made) return read(made.problem);
	await means.journal.write(made);
	return read(true);
}

// actions/lib/verbs/apply/carry-out.ts
/** Answers what is left to others. @throws Stopped, or WrongUse where nothing was begun */
async function carryOut(of, ports) {
	const { fresh, folder, access, live } = of;
	const { plan } = fresh;
	const journal = await openJournal(folder.journal, access.clock);
	if ("damage" in journal) throw new WrongUse([`the journal is damaged: ${journal.damage}; look at it before anything else`]);
	const kubernetes = clusterKubernetes(live.kubernetes, access.clock);
	const lock = leaseLock(kubernetes, holderOf(of.inputs, access));
	const state = journalState(journal.entries());
	if (await isDone(plan.digest, {
		state,
		lock,
		journal
	})) return [];
	const usedNonces = await nonces(of, {
		state,
		lock,
		journal
	});
	const nodes = plan.bound.nodes.filter(({ kind }) => kind !== "added");
	const texts = await liveConfigs({
		talos: live.talos,
		nodes,
		patience: patienceOf(of),
		clock: access.clock
	}, { patient: state.unfinished !== void 0 });
	const orders = ordersOf(plan, of.real, (hostname) => texts.get(hostname) ?? "");
	if ("problem" in orders) throw new WrongUse([orders.problem]);
	const { settings } = fresh.opened;
	return walk({
		of,
		means: {
			talos: live.talos,
			kubernetes,
			clock: access.clock,
			journal,
			seal: orders.seal,
			identity: byDigest(identityOf),
			nodes,
			patience: patienceOf(of),
			health: settings.apply.health ?? [],
			stop: access.stop,
			tell: of.tell
		},
		lock,
		orders,
		state,
		usedNonces
	}, ports);
}
/** The next run with the same state folder on the same machine goes on. */
function holderOf({ state }, { machine }) {
	return `${machine}: ${state}`;
}
function patienceOf({ fresh, access }) {
	const { soak } = fresh.opened.settings.apply;
	const asked = soak === void 0 ? void 0 : durationMs(soak);
	return {
		...usualPatience,
		...access.patience,
		...asked === void 0 ? {} : { soak: asked }
	};
}
/** A run that died between its last line and the release of the lock. */
async function isDone(digest, { state, lock, journal }) {
	const { unfinished, completed, usedNonces } = state;
	const isLast = journal.entries().at(-1)?.type === "complete";
	if (unfinished !== void 0 || !isLast || completed.at(-1)?.digest !== digest) return false;
	await lock.release({
		head: journal.head(),
		nonces: [...usedNonces].slice(-64)
	});
	return true;
}
/** Of the journal and of the cluster, which remembers when a runner is thrown away. */
async function nonces({ fresh }, { state, lock, journal }) {
	const { unfinished } = state;
	if (unfinished !== void 0 && unfinished.begun.digest !== fresh.plan.digest) throw new WrongUse([`the apply of ${unfinished.begun.digest} is not finished${unfinished.stopped === void 0 ? "" : ` (${unfinished.stopped})`}; finish it first`]);
	const memory = await lock.memory();
	if ("unreadable" in memory) throw new Stopped(`the lock cannot be read: ${memory.unreadable}`);
	const lines = journal.entries().map(journalLine);
	const missing = journalMissing(journal.entries(), lines, memory.value.head);
	if (missing !== void 0) throw new WrongUse([missing]);
	const own = new Set(unfinished?.begun.nonces);
	return new Set([...state.usedNonces, ...memory.value.nonces].filter((nonce) => !own.has(nonce)));
}
async function walk(walking, ports) {
	const { of, means, lock, orders, state, usedNonces } = walking;
	const { fresh } = of;
	const { apply } = fresh.opened.settings;
	const approvals = state.unfinished === void 0 ? await approved(walking, ports) : [];
	const taken = await lock.take();
	if (valueOf(taken) !== true) throw new Stopped("unreadable" in taken ? `the lock cannot be taken: ${taken.unreadable}` : String(taken.value));
	const expected = expectation(walking);
	let preparation = await ready(walking, expected, ports);
	if (state.unfinished === void 0) {
		const commit = await ports.git?.resolve("HEAD") ?? "";
		const { digest, bound } = fresh.plan;
		const begun = {
			digest,
			nonces: approvals.map(({ nonce }) => nonce),
			commit,
			cluster: bound.cluster,
			content: orders.content,
			steps: bound.steps.length
		};
		await means.journal.write({
			type: "begun",
			...begun
		});
		await lock.remember({
			head: means.journal.head(),
			nonces: [...usedNonces, ...begun.nonces].slice(-64)
		});
	} else {
		if (state.unfinished.begun.content !== orders.content) throw new WrongUse(["the configurations are others than those that the unfinished apply writes: their secrets have changed"]);
		await means.journal.write({ type: "resumed" });
	}
	preparation = {
		...preparation,
		backup: await backUp(walking, ports)
	};
	const red = firstRed(judgeGates(gates.filter(({ id }) => id === "backup"), {
		observation: {
			nodes: [],
			kubernetes: noKubernetes
		},
		preparation,
		expected
	}));
	if (red !== void 0) throw new Stopped(red.reason);
	const first = orders.after.find(({ controlPlane }) => controlPlane);
	await runPlan({
		means,
		lock,
		steps: orders.steps,
		orderOf: orders.orderOf,
		preparation,
		expected,
		virtualAddresses: first === void 0 ? [] : virtualAddresses(first.documents),
		fixedOrder: apply.order !== void 0
	});
	return orders.left;
}
async function approved({ of, means, usedNonces }, ports) {
	const { fresh, inputs } = of;
	const needed = fresh.opened.settings.apply.approvals ?? 1;
	const { approval: files, allowedSigners, environment, pullRequest } = inputs;
	const github = {
		environment,
		pullRequest,
		people: (inputs.approver ?? []).map(Number)
	};
	return approvalsFor(fresh, {
		files,
		allowedSigners,
		github,
		needed,
		now: means.clock.now(),
		usedNonces
	}, ports);
}
const noKubernetes = {
	nodes: { unreadable: "" },
	upgraders: { unreadable: "" },
	blockedBudgets: { unreadable: "" },
	health: []
};

// actions/lib/domain/kubernetes-api/kubeconfig.ts
/**
* Reads one context of a kubeconfig that carries everything in itself, as the one of Talos does. Plugins and files beside it are
* refused: nothing is run or opened because a file says so.
*/
function readKubeconfig({ path, text, context: wanted }) {
	const { documents, problems } = readYaml(sourceText(path, text), { dialect: "kubernetes" });
	const root = documents[0]?.root;
	if (problems.some(({ code }) => code === "syntax" || code === "limit") || stringAt(root, "kind") !== "Config") return { mistakes: [`${path}: is no kubeconfig (talosctl kubeconfig writes one)`] };
	const name = wanted ?? stringAt(root, "current-context") ?? "";
	if (name === "") return { mistakes: [`${path}: current-context: is not set; name a context there or where the file is named`] };
	const context = named(root, "contexts", name, "context");
	if (context === void 0) return { mistakes: [`${path}: contexts: has no ${JSON.stringify(name)}`] };
	const clusterName = stringAt(context, "cluster") ?? "";
	const userName = stringAt(context, "user") ?? "";
	const cluster = named(root, "clusters", clusterName, "cluster");
	const user = named(root, "users", userName, "user");
	const mistakes = [];
	if (cluster === void 0) mistakes.push(`${path}: clusters: has no ${JSON.stringify(clusterName)}, which context ${name} names`);
	if (user === void 0) mistakes.push(`${path}: users: has no ${JSON.stringify(userName)}, which context ${name} names`);
	if (cluster === void 0 || user === void 0) return { mistakes };
	const place = readCluster(cluster, `${path}: clusters.${clusterName}`, mistakes);
	const credentials = readUser(user, `${path}: users.${userName}`, mistakes);
	if (mistakes.length > 0 || credentials === void 0) return { mistakes };
	return { context: {
		name,
		...place,
		user: credentials
	} };
}
function named(root, list, name, content) {
	return nodeAt(itemsAt$1(root, list).find((item) => scalarAt(item, "name")?.text === name), content);
}
function readCluster(cluster, at, mistakes) {
	const server = stringAt(cluster, "server") ?? "";
	if (!/^https:\/\/[^\s/@]+\/?$/.test(server)) mistakes.push(`${at}.server: is no https address of an API server`);
	if (scalarAt(cluster, "insecure-skip-tls-verify")?.value === true) mistakes.push(`${at}.insecure-skip-tls-verify: is not accepted; give certificate-authority-data`);
	for (const field of ["certificate-authority", "proxy-url"]) if (entryOf$1(cluster, field) !== void 0) mistakes.push(`${at}.${field}: is not supported; kubectl config view --flatten --raw writes a file with everything in it`);
	const ca = pemAt(cluster, "certificate-authority-data", at, mistakes);
	if (ca !== "" && !isCertificate(ca)) mistakes.push(`${at}.certificate-authority-data: is no certificate`);
	return {
		server: server.replace(/\/$/, ""),
		ca: ca === "" ? void 0 : ca,
		serverName: stringAt(cluster, "tls-server-name")
	};
}
function readUser(user, at, mistakes) {
	for (const field of [
		"exec",
		"auth-provider",
		"tokenFile",
		"client-certificate",
		"client-key",
		"username"
	]) if (entryOf$1(user, field) !== void 0) mistakes.push(`${at}.${field}: is not supported; give client-certificate-data with client-key-data, or token`);
	const token = stringAt(user, "token") ?? "";
	if (token !== "") return { token };
	const certificate = pemAt(user, "client-certificate-data", at, mistakes);
	const key = usualKeyLabel(pemAt(user, "client-key-data", at, mistakes));
	if (certificate === "" || key === "") {
		if (mistakes.length === 0) mistakes.push(`${at}: has neither a token nor client-certificate-data with client-key-data`);
		return;
	}
	if (!keyBelongs(certificate, key)) mistakes.push(`${at}.client-key-data: is not the private key of client-certificate-data`);
	return {
		certificate,
		key
	};
}
/** PEM out of base64; "" when absent or wrong. */
function pemAt(node, field, at, mistakes) {
	if (entryOf$1(node, field) === void 0) return "";
	const text = (stringAt(node, field) ?? "").replace(/\s/g, "");
	const decoded = Buffer.from(text, "base64").toString("utf8");
	if (/^[A-Za-z0-9+/]+={0,2}$/.test(text) && decoded.includes("-----BEGIN ")) return decoded;
	mistakes.push(`${at}.${field}: is not PEM in base64`);
	return "";
}

// actions/lib/verbs/apply/open-access.ts
/** @throws WrongUse naming file and field for credentials that cannot be used */
async function openLive({ talosconfig, kubeconfig }, access, ports) {
	const read = readTalosconfig({
		path: talosconfig,
		text: textOf("talosconfig", talosconfig, ports)
	});
	if ("mistakes" in read) throw new WrongUse(read.mistakes);
	const trouble = certificateTrouble(read.context, access.clock.now());
	if (trouble?.fatal === true) throw new WrongUse([`${talosconfig}: ${trouble.message}`]);
	if (trouble !== void 0) ports.log.warning(trouble.message);
	const config = readKubeconfig({
		path: kubeconfig,
		text: textOf("kubeconfig", kubeconfig, ports)
	});
	if ("mistakes" in config) throw new WrongUse(config.mistakes);
	const talos = await access.openTalos(read.context);
	const kubernetes = await access.openKubernetes(config.context);
	return {
		talos,
		kubernetes,
		close() {
			talos.close();
			kubernetes.close();
		}
	};
}
function textOf(flag, path, ports) {
	const content = ports.readGiven?.(path) ?? { problem: "cannot be read here" };
	if ("problem" in content) throw new WrongUse([`--${flag}: ${path} ${content.problem}`]);
	return Buffer.from(content.bytes).toString("utf8");
}

// actions/lib/tools/sops/decrypt.ts
/** The text in clear, in the format of the file. Exit codes: getsops/sops, cmd/sops/codes/codes.go. */
async function decrypt(call) {
	const { binary, path, text, environment, processes, scratch } = call;
	return scratch.withFolder(async (folder) => {
		const name = path.slice(path.lastIndexOf("/") + 1);
		folder.write(name, text);
		const finished = await processes.run({
			file: binary,
			args: ["decrypt", name],
			cwd: folder.path,
			env: environment,
			timeoutMs: 6e4
		});
		if ("notStarted" in finished) return { problem: "sops did not end by itself" };
		if (finished.exitCode === 0) return { text: finished.stdout };
		if (finished.exitCode === 128) return { problem: "none of the keys at hand opens it" };
		return { problem: `sops ended with exit code ${finished.exitCode}` };
	}, { holdsSecrets: true });
}

// actions/lib/verbs/apply/prepare/real-render.ts
/** Both sides of one cluster, or why there are none. */
async function realRender(inputs, ports) {
	const { path, head, base, pins } = inputs;
	const [after, before] = await Promise.all([opened(head, inputs, ports), opened(base, inputs, ports)]);
	if ("problem" in after) return after;
	if ("problem" in before) return before;
	const [bundle] = secretFilesOf(path, after);
	const content = bundle === void 0 ? void 0 : after.read(bundle);
	if (content === void 0 || "problem" in content) return { problem: `there is no readable secret file beside ${path}: without it other secrets would be made up` };
	const secrets = Buffer.from(content.bytes).toString("utf8");
	const sides = (await renderSides({
		head: after,
		base: before,
		pins,
		always: true,
		secrets: { text: secrets }
	}, ports)).clusters.find((one) => one.path === path);
	return sides === void 0 ? { problem: `${path} is in no cluster` } : {
		sides,
		secrets
	};
}
/** The revision with every encrypted file of the render in clear. */
async function opened(side, { settings, pins, path }, ports) {
	const texts = await decryptedTexts(side, {
		path,
		pins
	}, ports);
	if ("problem" in texts) return texts;
	const files = {
		...side.files,
		read: (name) => {
			const text = texts.get(name);
			return text === void 0 ? side.files.read(name) : { bytes: Buffer.from(text) };
		}
	};
	const isUnchanged = (name) => !texts.has(name);
	const { tree } = await readRevision({
		files,
		settings,
		ports,
		known: side.tree,
		isUnchanged
	});
	return {
		files: tree.files,
		paths: tree.paths,
		read: (name) => files.read(name)
	};
}
async function decryptedTexts({ revision }, { path, pins }, ports) {
	const hidden = (await clusterSides(revision)).find((one) => one.path === path)?.hiddenInputs ?? [];
	const texts = /* @__PURE__ */ new Map();
	if (hidden.length === 0) return texts;
	const sops = await findTool("sops", ports, pins);
	if ("why" in sops) return { problem: `sops: ${sops.why}` };
	for (const { path: file } of hidden) {
		const content = revision.read(file);
		if ("problem" in content) return { problem: `${file} ${content.problem}` };
		const text = Buffer.from(content.bytes).toString("utf8");
		const { processes, scratch, environment } = ports;
		const answer = await decrypt({
			binary: sops.binary,
			path: file,
			text,
			environment,
			processes,
			scratch
		});
		if ("problem" in answer) return { problem: `${file} cannot be decrypted: ${answer.problem}` };
		texts.set(file, answer.text);
	}
	return texts;
}

// actions/lib/verbs/apply/apply.ts
/**
* Goes on where an earlier run ended, when the journal says so. Exit code 0: every step is done. 1: stopped, for the reason that is told
* first.
*
* @throws WrongUse when it may not begin: another plan, no approval, credentials
*/
async function apply(inputs, ports) {
	const { cluster: access, pullRequest } = ports;
	if (access === void 0) throw new WrongUse(["nothing may touch a cluster from here"]);
	if (pullRequest !== void 0) throw new WrongUse(["a pull request applies nothing: run it on the merged branch"]);
	const bad = inputs.approver?.find((id) => !/^\d+$/u.test(id));
	if (bad !== void 0) throw new WrongUse([`--approver: ${bad} is no numeric id; gh api users/NAME --jq .id tells it`]);
	if (inputs.abandon === true) return abandonIt(inputs, access, ports);
	const fresh = await freshPlan({
		...inputs,
		digest: inputs.words[0] ?? ""
	}, ports);
	refuse(fresh, access);
	const real = await realSides(fresh, ports);
	const lines = [];
	const tell = (text) => {
		lines.push(text);
		ports.log.progress(text);
	};
	const { folder, live, close } = await openBoth(inputs, access, ports);
	try {
		const left = await carryOut({
			inputs,
			fresh,
			real,
			live,
			folder,
			access,
			tell
		}, ports);
		return result(fresh.plan, lines, { left });
	} catch (thrown) {
		if (!(thrown instanceof Stopped)) throw thrown;
		return result(fresh.plan, lines, { stopped: thrown.message });
	} finally {
		close();
	}
}
async function openBoth(inputs, access, ports) {
	const state = access.openState(ports.givenPath?.(inputs.state) ?? inputs.state);
	if ("problem" in state) throw new WrongUse([`--state: ${inputs.state}: ${state.problem}`]);
	const live = await openLive(inputs, access, ports).catch((thrown) => {
		state.close();
		throw thrown;
	});
	return {
		folder: state.folder,
		live,
		close() {
			live.close();
			state.close();
		}
	};
}
async function abandonIt(inputs, access, ports) {
	const { folder, live, close } = await openBoth(inputs, access, ports);
	try {
		return await abandon({
			digest: inputs.words[0] ?? "",
			holder: holderOf(inputs, access),
			folder,
			live,
			access
		});
	} finally {
		close();
	}
}
/** What nobody's approval makes right. */
function refuse({ plan, changed, opened }, { clock }) {
	if (changed.length > 0) throw new WrongUse(["the plan that was approved is not what would be done now; plan again", ...changed]);
	const [refusal] = plan.refusals;
	if (refusal !== void 0) throw new WrongUse([`the plan is refused: ${refusal.message}; ${refusal.fix}`]);
	if (plan.bound.steps.length === 0) throw new WrongUse(["the plan has no steps: there is nothing to do"]);
	const membership = plan.bound.steps.filter(({ action, node }) => action === "person" && node !== void 0);
	if (membership.length > 0) throw new WrongUse(["nodes that join or leave are for a person; what to type:", ...membership.flatMap(({ node, what, commands }) => [`${node ?? ""} ${what}`, ...commands.map((line) => `  ${line}`)])]);
	const { window } = opened.settings.apply;
	const open = window === void 0 ? true : isInWindow(window, clock.now());
	if (typeof open === "object") throw new WrongUse([`apply.window: ${open.problem}`]);
	if (!open) throw new WrongUse([`apply.window: changes begin ${window ?? ""} only, and that is not now`]);
}
/** With the real secrets, and held against what was approved without them. */
async function realSides(fresh, ports) {
	const { opened, base, sides, plan } = fresh;
	const { headTree, baseTree, baseCommit, head, settings, pins } = opened;
	const { git } = ports;
	if (git === void 0 || baseCommit === void 0 || baseTree === void 0) throw new WrongUse(["there is no base to render"]);
	const real = await realRender({
		path: sides.path,
		head: {
			revision: head,
			tree: headTree,
			files: ports.files
		},
		base: {
			revision: base,
			tree: baseTree,
			files: await git.filesAt(baseCommit)
		},
		settings,
		pins
	}, ports);
	if ("problem" in real) throw new WrongUse([real.problem]);
	compare(fresh, real, plan);
	return real;
}
function compare({ sides }, real, plan) {
	const [approved, rendered] = [sides.head, real.sides.head];
	if (!isRendered(approved) || !isRendered(rendered)) return;
	if (rendered.secrets !== "real") throw new WrongUse(["the configurations were not rendered with the secrets of the cluster"]);
	const placeholders = hiddenPlaceholders(approved.nodes);
	for (const { hostname } of plan.bound.nodes.filter(({ kind }) => kind !== "removed")) {
		const [before, now] = [approved, rendered].map(({ nodes }) => nodes.find((node) => node.hostname === hostname));
		if (before === void 0 || now === void 0) throw new WrongUse([`${hostname} was not rendered`]);
		const at = renderDifference(before.documents, now.documents, placeholders);
		if (at !== void 0) throw new WrongUse([`${hostname}: rendered with the real secrets, ${at} is another than in the plan that was approved`]);
	}
}
function result(plan, lines, { stopped, left = [] }) {
	const done = lines.filter((line) => line.endsWith(" is done")).length;
	const remaining = left.flatMap(({ what, commands, executor }) => executor === void 0 ? [`left for a person: ${what}`, ...commands.map((line) => `  ${line}`)] : [`left to ${executor}: ${what}`]);
	return {
		kind: "text",
		text: `${[
			stopped === void 0 ? `applied ${plan.digest}` : `stopped: ${stopped}`,
			`${counted(done, "node")} done in this run`,
			...remaining,
			"",
			...lines
		].join("\n")}\n`,
		json: {
			digest: plan.digest,
			complete: stopped === void 0,
			...stopped === void 0 ? {} : { reason: stopped },
			left,
			lines
		},
		exitCode: stopped === void 0 ? 0 : 1,
		outputs: {
			complete: String(stopped === void 0),
			...stopped === void 0 ? {} : { reason: stopped }
		}
	};
}

export { apply };