import { t as canonicalJson } from "./canonical-json.js";
import { t as planCommands } from "./text.js";
import { n as examinedOf, r as nothingToCompare } from "./diff3.js";
import { d as openChange, n as renderSides, t as talosReport } from "./report.js";
import { n as refusalFinding, r as planOfVersions, t as planChange } from "./plan-change.js";
import { t as WrongUse } from "./outcome.js";
import { t as gitBlobId } from "./digest.js";
import { r as parseVersion } from "./version-path.js";

// actions/lib/domain/plan/json.ts
/** One line with its newline. `bound` inside it is byte for byte what the digest covers. */
function planJson(plan) {
	return `${canonicalJson(plan)}\n`;
}

// actions/lib/verbs/talos/riding-along.ts
/**
* Tells which of some files differ between the last completed apply (`before`) and the state that this change is of: `base`, or on
* a branch without one named, the first parent of HEAD.
*
* @throws WrongUse when that revision is not here
*/
async function ridingAlong(base, { before, ports }) {
	const { git } = ports;
	const revision = base ?? "HEAD^";
	const commit = await git?.resolve(revision);
	if (git === void 0 || commit === void 0) throw new WrongUse([`--applied: ${revision}, which this change is a change of, is not in this clone; fetch it (a shallow clone needs fetch-depth: 0)`]);
	const files = await git.filesAt(commit);
	const blob = (content) => "bytes" in content ? gitBlobId(content.bytes) : "";
	return (paths) => paths.filter((path) => blob(files.read(path)) !== blob(before.read(path))).sort();
}

// actions/lib/verbs/talos/asked-versions.ts
/** @throws WrongUse naming every version that cannot be read, and flags that do not go together */
function askedVersions(inputs) {
	const flags = [
		["--from", inputs.from],
		["--to", inputs.to],
		["--from-kubernetes", inputs.fromKubernetes],
		["--to-kubernetes", inputs.toKubernetes]
	];
	const isWhatIf = inputs.to !== void 0 || inputs.toKubernetes !== void 0;
	const mistakes = flags.flatMap(([flag, text]) => text === void 0 || parseVersion(text)?.patch !== void 0 ? [] : [`${flag}: ${JSON.stringify(text)} is no version; write one as 1.13.8`]);
	if (!isWhatIf && inputs.fromKubernetes !== void 0) mistakes.push("--from-kubernetes answers nothing without --to or --to-kubernetes");
	if (isWhatIf && (inputs.base !== void 0 || inputs.applied !== void 0)) mistakes.push("--to and --to-kubernetes ask about versions, and --base and --applied about a change: take one of the two");
	if (mistakes.length > 0) throw new WrongUse(mistakes);
	return {
		from: {
			talos: withV(inputs.from),
			kubernetes: withV(inputs.fromKubernetes)
		},
		to: {
			talos: withV(inputs.to),
			kubernetes: withV(inputs.toKubernetes)
		},
		isWhatIf
	};
}
function withV(version) {
	return version?.replace(/^(?=\d)/u, "v");
}

// actions/lib/verbs/talos/plan.ts
/**
* A plan for every Talos cluster: of the change from base to head, or, with `to` or `toKubernetes`, of these versions for the
* tree as it is. A refused plan is written, too, and fails; a cluster with a node that cannot be compared has none.
*
* @throws WrongUse for versions or revisions that cannot be read, and for a broken settings file
*/
async function planTalos(inputs, ports) {
	const asked = askedVersions(inputs);
	const opened = await openChange({
		base: inputs.applied ?? inputs.base,
		config: inputs.config
	}, ports);
	ports.log.progress("rendering");
	return finish({
		inputs,
		opened,
		found: asked.isWhatIf ? await planVersions(asked, opened, ports) : await planBranch(inputs, opened, ports),
		ports
	});
}
async function planBranch(inputs, opened, ports) {
	const { head, base, baseCommit } = opened;
	const before = typeof base === "string" ? head : base;
	const from = askedVersions(inputs).from.talos;
	const along = inputs.applied === void 0 ? void 0 : await ridingAlong(inputs.base, {
		before,
		ports
	});
	const found = await planChange({
		...opened,
		base: before,
		from,
		changedPaths: async () => await ports.git?.changedPaths(baseCommit) ?? [],
		...along === void 0 ? {} : { ridesAlong: along }
	}, ports);
	if (base !== "none" || found.sides.clusters.length === 0) return found;
	return {
		...found,
		plans: [],
		notChecked: [...found.notChecked, nothingToCompare]
	};
}
/** No tool is needed: the tree says enough of its nodes. */
async function planVersions(asked, opened, ports) {
	const { head, pins } = opened;
	const sides = await renderSides({
		head,
		base: head,
		pins
	}, ports);
	const plans = [];
	const findings = [];
	const notChecked = [];
	for (const cluster of sides.clusters) {
		const answer = planOfVersions(cluster, asked, opened);
		if (answer === void 0 || "unplannable" in answer) {
			const node = answer?.unplannable[0];
			const why = node === void 0 ? "which nodes it has is known only to its renderer" : `${node.hostname}: ${node.why}`;
			notChecked.push({
				what: `plan of ${cluster.path}`,
				why,
				count: 1,
				relevant: true
			});
			continue;
		}
		plans.push(answer.plan);
		findings.push(...answer.plan.refusals.map((refusal) => refusalFinding(refusal, cluster.path)));
		notChecked.push(...answer.plan.notChecked.map((item) => ({
			...item,
			count: 1,
			relevant: false
		})));
	}
	return {
		sides,
		plans,
		findings,
		notChecked,
		tools: []
	};
}
async function finish({ inputs, opened, found, ports }) {
	const { plans, sides, findings, machineConfigs, tools, notChecked } = found;
	for (const item of notChecked) opened.notChecked.add(item);
	if (sides.clusters.length === 0) opened.notChecked.add(noTalos);
	const said = {
		opened,
		findings,
		failOn: inputs.failOn,
		compares: true,
		examined: examinedOf(sides, opened),
		tools
	};
	const changes = machineConfigs === void 0 ? {} : { machineConfigs };
	return {
		...await talosReport({
			...said,
			talos: plans,
			...changes
		}, ports),
		products: plans.length === 0 ? [] : [{
			name: "plan",
			file: "plan.json",
			text: plans.map(planJson).join("")
		}],
		outputs: outputsOf(plans),
		...inputs.commands ? { appendix: (style) => plans.flatMap((one) => planCommands(one, style)) } : {}
	};
}
const noTalos = {
	what: "Talos",
	why: "there is no Talos tree in this repository",
	count: 1,
	relevant: false
};
/** Of all clusters; the digest of the only one, else all of them, one on each line. */
function outputsOf(plans) {
	const steps = plans.flatMap(({ bound }) => bound.steps);
	const nodes = new Set(steps.flatMap(({ node }) => node ?? []));
	const reboots = steps.filter(({ disruption }) => disruption === "reboot" || disruption === "upgrade");
	const fields = plans.flatMap(({ changes }) => changes.flatMap((group) => group.fields));
	return {
		digest: plans.map(({ digest }) => digest).join("\n"),
		changes: String(fields.length),
		nodes: String(nodes.size),
		reboots: String(new Set(reboots.flatMap(({ node }) => node ?? [])).size)
	};
}

export { planTalos };