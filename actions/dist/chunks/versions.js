import { n as supportOf, r as parseVersion, t as versionPath } from "./version-path.js";

// actions/lib/domain/plan/refusals/field-place.ts
/** Fields that `wanted` accepts, one for each place, path and pair of values, with every node that they change on. */
function fieldsWhere(changes, wanted) {
	const groups = /* @__PURE__ */ new Map();
	for (const { hostname, fields } of changes) for (const field of fields.filter(wanted)) {
		const { document, path, old, new: now, at } = field;
		const key = JSON.stringify([
			document,
			path,
			old,
			now,
			at?.path,
			at?.line
		]);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			field,
			nodes: [hostname]
		});
		else group.nodes.push(hostname);
	}
	return [...groups.values()];
}
/** `path` and `line` of a refusal, as far as they are known. */
function placeOf(field) {
	return field?.at === void 0 ? {} : {
		path: field.at.path,
		line: field.at.line
	};
}
/** The first field of a class that has a place. */
function placeOfClass(changes, wanted) {
	return placeOf(changes.flatMap(({ fields }) => fields).find((one) => one.class === wanted && one.at !== void 0));
}
/** `talos-cp-1, talos-cp-2 and talos-cp-3` */
function named(names) {
	const last = names.at(-1) ?? "";
	return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

// actions/lib/domain/plan/refusals/versions.ts
/** The way between the two sides; undefined when either side does not say its versions. */
function pathOf({ base, head }) {
	const { talosVersion: fromTalos, kubernetesVersion: fromKubernetes } = base;
	const { talosVersion: toTalos, kubernetesVersion: toKubernetes } = head;
	if (fromTalos === void 0 || toTalos === void 0) return void 0;
	if (fromKubernetes === void 0 || toKubernetes === void 0) return void 0;
	if (fromTalos === toTalos && fromKubernetes === toKubernetes) return { hops: [] };
	return versionPath({
		talos: fromTalos,
		kubernetes: fromKubernetes
	}, {
		talos: toTalos,
		kubernetes: toKubernetes
	});
}
/** A minor is skipped, a version goes back, or one is not known. */
function unsupportedPath(subject) {
	const path = pathOf(subject);
	if (path === void 0 || isOutside(subject)) return [];
	const [talos, kubernetes] = [placeOfClass(subject.changes, "C"), placeOfClass(subject.changes, "D")];
	if (path.problem !== void 0) {
		const place = path.problem.startsWith("Kubernetes") ? kubernetes : talos;
		return [{
			rule: "version-path",
			message: path.problem,
			fix: "go forward one minor at a time; undo an upgrade with `talosctl rollback`, one node at a time",
			...place
		}];
	}
	return [
		...skipped(path.hops, "talos", talos),
		...skipped(path.hops, "kubernetes", kubernetes),
		...turned(path, talos)
	];
}
const words = {
	talos: "Talos",
	kubernetes: "Kubernetes"
};
const reasons = {
	talos: "Talos tests upgrades from one minor to the next only",
	kubernetes: "`talosctl upgrade-k8s` goes to the next minor only"
};
function skipped(hops, what, place) {
	const own = hops.filter((hop) => hop.what === what);
	const [first, last] = [own[0], own.at(-1)];
	if (first === void 0 || last === void 0 || own.length < 2) return [];
	return [{
		rule: "version-path",
		message: `${words[what]} ${first.from} → ${last.to} skips ${own.length - 1 === 1 ? "a minor" : "minors"}: ${reasons[what]}`,
		fix: `one pull request for each hop: ${hopWords(hops)}`,
		...place
	}];
}
/** In one plan Talos comes before Kubernetes; where it has to be the other way round, it takes two. */
function turned({ hops }, place) {
	const isSimple = hops.filter(({ what }) => what === "talos").length < 2;
	const [first, second] = hops;
	if (!isSimple || hops.length !== 2 || first?.what !== "kubernetes" || second?.what !== "talos") return [];
	const support = parseVersion(second.to) === void 0 ? void 0 : supportOf(second.to.replace("x", "0"), first.from.replace("x", "0"));
	const range = support !== void 0 && "range" in support ? ` (needs ${support.range})` : "";
	return [{
		rule: "version-path",
		message: `Kubernetes ${first.from} is too old for Talos ${second.to}${range}: it must be upgraded before Talos`,
		fix: `one pull request for each hop: ${hopWords(hops)}`,
		...place
	}];
}
/** `Talos v1.12.4 → v1.13.x, Kubernetes v1.35.2 → v1.36.4` */
function hopWords(hops) {
	return hops.map(({ what, from, to }) => `${words[what]} ${from} → ${to}`).join(", then ");
}
function isOutside(subject) {
	return outsideSupport(subject).length > 0;
}
/** The target pair is one that Talos does not support. */
function outsideSupport({ base, head, changes }) {
	const { talosVersion: talos, kubernetesVersion: kubernetes } = head;
	if (talos === void 0 || kubernetes === void 0) return [];
	const isSame = talos === base.talosVersion && kubernetes === base.kubernetesVersion;
	const support = supportOf(talos, kubernetes);
	if (isSame || support.verdict !== "too-old" && support.verdict !== "too-new") return [];
	const isTalos = talos !== base.talosVersion;
	const message = `Kubernetes ${kubernetes} is ${support.verdict === "too-old" ? "too old" : "too new"} for Talos ${talos} (needs ${support.range})`;
	const older = `upgrade Kubernetes to ${support.range.split(" to ")[support.verdict === "too-old" ? 0 : 1] ?? support.range} first, in its own pull request`;
	const newer = `upgrade Talos to ${support.talos ?? "a version that supports it"} first, in its own pull request`;
	return [{
		rule: "kubernetes-range",
		message,
		fix: support.verdict === "too-old" ? older : newer,
		...placeOfClass(changes, isTalos ? "C" : "D")
	}];
}

export { fieldsWhere as a, placeOfClass as c, unsupportedPath as i, outsideSupport as n, named as o, pathOf as r, placeOf as s, hopWords as t };