import { r as shortAddresses } from "./cells.js";
import { t as counted } from "./counted.js";

// actions/lib/domain/plan/words.ts
/** `26 minutes`, `20–44 minutes`, `less than a minute`. */
function minutesWords({ least, most }) {
	const [low, high] = [Math.round(least), Math.ceil(most)];
	if (high === 0) return "no time";
	if (high < 2) return "a minute";
	return low === high ? counted(high, "minute") : `${low}–${high} minutes`;
}
/** `≈ 5–11 min`; empty for what nobody here does. */
function shortMinutes({ least, most }) {
	if (most === 0) return "";
	const [low, high] = [Math.max(1, Math.round(least)), Math.max(1, Math.ceil(most))];
	return `≈ ${low === high ? String(high) : `${low}–${high}`} min`;
}
/** What a step does to its node while it is carried out, in a few words. */
function disruptionWords(step, plan) {
	if (step.executor !== void 0) return `left to ${step.executor}`;
	const etcd = step.etcdMemberAway ? `; etcd ${etcdWords(plan)}` : "";
	if (step.action === "person") return `by hand${etcd}`;
	const drained = plan.bound.nodes.some(({ hostname, controlPlane }) => hostname === step.node && !controlPlane) ? "drained, " : "";
	return {
		none: "none, taken over live",
		restart: step.node === void 0 ? "kubelets and control-plane pods restart, node by node" : "services restart",
		reboot: `${drained}reboot${etcd}`,
		upgrade: `${drained}upgrade, reboot${etcd}`
	}[step.disruption];
}
/** `2/3` */
function etcdWords({ bound }) {
	const members = membersOf(bound.nodes);
	return `${members - 1}/${members}`;
}
/** Etcd members before the change. */
function membersOf(nodes) {
	return nodes.filter(({ controlPlane, kind }) => controlPlane && kind !== "added").length;
}
/** `sha256:9f2c…41ab` */
function shortDigest(digest) {
	const [name, hex] = [digest.slice(0, 7), digest.slice(7)];
	return `${name}${hex.slice(0, 4)}…${hex.slice(-4)}`;
}

// actions/lib/domain/plan/rows.ts
function planRows(plan) {
	const groups = [];
	plan.bound.steps.forEach((step, index) => {
		const last = groups.at(-1);
		const before = last?.steps.at(-1);
		if (last !== void 0 && before !== void 0 && isAlike(plan, [before, index - 1], [step, index])) last.steps.push(step);
		else groups.push({
			first: index,
			steps: [step]
		});
	});
	return groups.map(({ first, steps }) => rowOf(plan, first, steps));
}
function isAlike(plan, [a, indexOfA], [b, indexOfB]) {
	const text = (step, index) => JSON.stringify([
		step.action,
		step.what,
		disruptionWords(step, plan),
		minutesAt(plan, index),
		step.node === void 0
	]);
	return text(a, indexOfA) === text(b, indexOfB);
}
function minutesAt({ stepEstimates }, index) {
	return stepEstimates[index] ?? {
		least: 0,
		most: 0
	};
}
function rowOf(plan, first, steps) {
	const byName = new Map(plan.bound.nodes.map((node) => [node.hostname, node]));
	const short = shortAddresses(plan.bound.nodes.map(({ address }) => address));
	const nodes = steps.flatMap(({ node }) => {
		const found = node === void 0 ? void 0 : byName.get(node);
		return found === void 0 ? [] : [found];
	});
	const [step] = steps;
	return {
		number: steps.length === 1 ? String(first + 1) : `${first + 1}–${first + steps.length}`,
		nodes: nodes.map(({ hostname, address }) => ({
			hostname,
			address: short(address)
		})),
		hosts: [...new Set(nodes.flatMap(({ host }) => host ?? []))],
		what: step?.what ?? "",
		disruption: step === void 0 ? "" : disruptionWords(step, plan),
		minutes: shortMinutes(minutesAt(plan, first)),
		steps
	};
}
/** `talos-cp-1 .50, talos-cp-2 .51`; `the cluster`. */
function nodesOfRow({ nodes }) {
	return nodes.length === 0 ? "the cluster" : nodes.map(({ hostname, address }) => `${hostname} ${address}`).join(", ");
}

// actions/lib/domain/plan/sentence.ts
/** What the change is, for a heading: `Talos v1.13.8 → v1.14.1`, `3 fields on 4 nodes`, `no node changes`. */
function planHeading(plan) {
	const { steps } = plan.bound;
	if (steps.length === 0) return "no node changes";
	const versions = [...new Set(steps.filter(({ from }) => from !== void 0).map(({ what }) => what))];
	if (versions.length > 0) return versions.join(" and ");
	const whats = [...new Set(steps.map(({ what }) => what))];
	const nodes = new Set(steps.flatMap(({ node }) => node ?? []));
	const [only, other] = whats;
	const what = other === void 0 && only !== void 0 ? only : "configuration changes";
	const name = [...nodes][0];
	if (nodes.size === 0 || name === void 0) return what;
	return nodes.size === 1 ? `${name}: ${what}` : `${what} on ${counted(nodes.size, "node")}`;
}
/** One sentence, with its full stop: whether it may go on, what happens to how many nodes, how long, and what of etcd. */
function planSentence(plan) {
	const { bound, refusals } = plan;
	const [refusal, ...more] = refusals;
	if (refusal !== void 0) {
		const others = more.length === 0 ? "" : ` (and ${counted(more.length, "more reason")})`;
		return `Not like this: ${refusal.message}${others}.`;
	}
	if (bound.steps.length === 0) return "No node changes.";
	return `${capital([...ownParts(plan, bound.steps.filter(({ action, executor }) => action !== "person" && executor === void 0)), ...elsewhereParts(bound.steps)].join("; "))}.`;
}
function ownParts(plan, own) {
	if (own.length === 0) return [];
	const nodes = new Set(own.flatMap(({ node }) => node ?? []));
	const all = plan.bound.nodes.filter(({ kind }) => kind !== "removed").length;
	const perNode = nodes.size === 0 ? [] : [`${nodes.size} of ${counted(all, "node")} would ${nodeVerbs(own)}${nodes.size > 1 ? ", one at a time" : ""}`];
	const kubernetes = own.filter(({ action }) => action === "upgrade-kubernetes").map(({ what }) => `${what} everywhere`);
	return [`${[...perNode, ...kubernetes].join(", then ")}, about ${minutesWords(plan.estimate)}`, ...etcdPart(plan, own)];
}
const verbs = [
	["upgrade-talos", "upgrade and reboot"],
	["apply-config", "take over configuration live"],
	["stage-config-and-reboot", "reboot into a new configuration"]
];
/** `, then` where the same nodes do both, else `or`. */
function nodeVerbs(own) {
	const done = verbs.flatMap(([action, words]) => {
		const nodes = own.filter((step) => step.action === action).map(({ node }) => node ?? "");
		return nodes.length === 0 ? [] : [{
			words,
			nodes: [...nodes].sort().join(" ")
		}];
	});
	const isSame = done.every(({ nodes }) => nodes === done[0]?.nodes);
	return done.map(({ words }) => words).join(isSame ? ", then " : " or ");
}
function etcdPart({ bound }, own) {
	if (!own.some(({ etcdMemberAway }) => etcdMemberAway)) return [];
	const members = membersOf(bound.nodes);
	if (members > 2) return ["etcd keeps its quorum throughout"];
	return [members === 2 ? "etcd stands still while a member is away" : "there is no API meanwhile"];
}
function elsewhereParts(steps) {
	const byHand = steps.filter(({ action, executor }) => action === "person" && executor === void 0);
	const executors = [...new Set(steps.flatMap(({ executor, what }) => executor === void 0 ? [] : [`${executor} does ${what}`]))];
	const names = [...new Set(byHand.map(({ node, what }) => node === void 0 ? what : `${node} ${what.split(";")[0] ?? what}`))];
	return [...executors, ...names.length === 0 ? [] : [`by hand: ${names.join(", ")}`]];
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

export { minutesWords as a, planRows as i, planSentence as n, shortDigest as o, nodesOfRow as r, planHeading as t };