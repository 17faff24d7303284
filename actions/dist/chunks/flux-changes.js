import { t as compareText } from "./ordering.js";
import { B as objectLabel, C as chartPin, P as resolved, c as images, j as helmReleases, l as splitImage, n as dependencies, r as keyOf, u as writtenImages } from "./dependencies.js";
import { a as objectValue, i as isEqual, n as removalOf, r as changedFields, t as changeRules } from "./change-rules.js";
import { s as stringAt } from "./node.js";
import { a as withOnDemand } from "./re2.js";
import { t as revisionModels } from "./revision-models.js";

// actions/lib/domain/flux-change/reach.ts
/** For each of the objects (`Kustomization media/sonarr`) everything that waits for it; those for which nothing waits are left out. */
function reachOf(head, changed) {
	const waiting = /* @__PURE__ */ new Map();
	for (const dependency of dependencies(head)) {
		const { kind, object } = dependency;
		const key = keyOf(dependency);
		waiting.set(key, [...waiting.get(key) ?? [], `${kind} ${object.namespace ?? ""}/${object.name}`]);
	}
	return changed.map((from) => ({
		from,
		dependents: closure(from, waiting)
	})).filter(({ dependents }) => dependents.length > 0).sort((a, b) => b.dependents.length - a.dependents.length || compareText(a.from, b.from));
}
function closure(from, waiting) {
	const seen = /* @__PURE__ */ new Set();
	const open = [from];
	for (let at = open.pop(); at !== void 0; at = open.pop()) for (const next of waiting.get(at) ?? []) {
		if (seen.has(next) || next === from) continue;
		seen.add(next);
		open.push(next);
	}
	return [...seen].sort(compareText);
}

// actions/lib/domain/flux-change/versions.ts
function imageChanges(base, head) {
	return changes(imageUses(base), imageUses(head));
}
/** A release whose chart cannot be told on one side (its source is not in the tree) is no chart that comes or goes. */
function chartChanges(base, head) {
	const [old, now] = [chartUses(base), chartUses(head)];
	const untold = (own, other, cluster) => {
		const known = new Set(own.map(({ user }) => user));
		const all = new Set(helmReleases(cluster).map(({ object }) => objectLabel(object)));
		return other.filter(({ user }) => !all.has(user) || known.has(user));
	};
	return changes(untold(now, old, head), untold(old, now, base));
}
function imageUses(cluster) {
	const written = writtenImages(cluster).map(({ object, node }) => {
		return {
			object,
			...splitImage(resolved(cluster, object, node.text))
		};
	});
	return [...images(cluster), ...written].map(({ object, repository, tag, hasDigest }) => ({
		name: repository,
		version: tag ?? (hasDigest ? "by digest" : "no tag"),
		user: objectLabel(object)
	}));
}
function chartUses(cluster) {
	return helmReleases(cluster).flatMap(({ object, chart }) => {
		const version = chartPin(cluster, object)?.version ?? rangeOf(cluster, object);
		return chart === void 0 || version === void 0 ? [] : [{
			name: chart,
			version,
			user: objectLabel(object)
		}];
	});
}
/** What is written where it is no exact version. */
function rangeOf(cluster, release) {
	const written = stringAt(release.root, "spec", "chart", "spec", "version");
	return written === void 0 ? void 0 : resolved(cluster, release, written);
}
/** One change per name and pair of versions; users that ask for the same as before are left out. */
function changes(before, after) {
	const old = versionsByUse(before);
	const now = versionsByUse(after);
	const found = /* @__PURE__ */ new Map();
	for (const key of /* @__PURE__ */ new Set([...old.keys(), ...now.keys()])) {
		const from = old.get(key)?.version;
		const to = now.get(key)?.version;
		const { name, user } = now.get(key) ?? old.get(key);
		if (from === to) continue;
		const group = `${name}\0${from ?? ""}\0${to ?? ""}`;
		const change = found.get(group) ?? {
			name,
			from,
			to,
			users: /* @__PURE__ */ new Set()
		};
		change.users.add(user);
		found.set(group, change);
	}
	return withoutMoves([...found.values()]).map(({ name, from, to, users }) => ({
		name,
		...from === void 0 ? {} : { from },
		...to === void 0 ? {} : { to },
		users: [...users].sort(compareText)
	})).sort((a, b) => compareText(a.name, b.name) || compareText(a.users[0] ?? "", b.users[0] ?? ""));
}
/** A version that one object gives up and another takes over has not changed. */
function withoutMoves(all) {
	const key = (name, version) => `${name}\0${version ?? ""}`;
	const gone = new Set(all.filter(({ to }) => to === void 0).map(({ name, from }) => key(name, from)));
	const come = new Set(all.filter(({ from }) => from === void 0).map(({ name, to }) => key(name, to)));
	return all.filter(({ name, from, to }) => {
		if (to === void 0) return !come.has(key(name, from));
		return from !== void 0 || !gone.has(key(name, to));
	});
}
/** An object may use one image in several versions: all of them are one entry. */
function versionsByUse(uses) {
	const found = /* @__PURE__ */ new Map();
	for (const use of uses) {
		const key = `${use.user}\0${use.name}`;
		const known = found.get(key);
		const versions = /* @__PURE__ */ new Set([...known?.version.split(", ") ?? [], use.version]);
		found.set(key, {
			...use,
			version: [...versions].sort(compareText).join(", ")
		});
	}
	return found;
}

// actions/lib/domain/flux-change/compare.ts
/** Every object that one revision applies otherwise than the other, by name. Both models are of the same cluster. */
function comparedObjects(base, head) {
	const old = byIdentity(base);
	const now = byIdentity(head);
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].sort(compareText).flatMap((key) => {
		const [before, after] = [old.get(key), now.get(key)];
		const change = compareObject({
			base,
			head,
			before,
			after
		});
		if (change === void 0) return [];
		return [{
			change,
			...before === void 0 ? {} : { before },
			...after === void 0 ? {} : { after }
		}];
	});
}
/** What Flux will do differently once the head is merged. */
function compareClusters(base, head, compared = comparedObjects(base, head)) {
	const objects = compared.map(({ change }) => change);
	const kustomizations = [...new Set(objects.map(({ kustomization }) => kustomization))].sort(compareText);
	const changed = [...kustomizations.filter((name) => name !== "").map((name) => `Kustomization ${name}`), ...objects.filter(({ kind }) => kind === "HelmRelease").map(({ object }) => object)];
	return {
		cluster: head.name,
		objects,
		kustomizations,
		images: imageChanges(base, head),
		charts: chartChanges(base, head),
		reach: reachOf(head, changed),
		isRoutine: objects.length > 0 && objects.every(isVersionOnly)
	};
}
/** The group, kind, namespace and name; a new version of an API is a change of the object, not another one. */
function byIdentity(cluster) {
	const found = /* @__PURE__ */ new Map();
	for (const object of cluster.objects) {
		const group = object.apiVersion.includes("/") ? object.apiVersion.split("/", 1)[0] : "";
		const key = `${objectLabel(object)} ${group}`;
		if (!found.has(key)) found.set(key, object);
	}
	return found;
}
function compareObject({ base, head, before, after }) {
	if (before === void 0 || after === void 0) {
		if (after !== void 0) return {
			...placed(head, after),
			change: "added",
			fields: []
		};
		if (before === void 0) return void 0;
		return {
			...placed(base, before),
			change: "removed",
			fields: [],
			consequence: removalOf(head, before).words
		};
	}
	const old = objectValue(base, before);
	const now = objectValue(head, after);
	const from = ownerOf(before);
	const to = ownerOf(after);
	if (isEqual(old, now) && from === to) return void 0;
	const consequence = [from === to ? void 0 : `moves from Kustomization ${from || "of the entry"} to ${to || "that of the entry"}`, after.owner?.underSuspended === true ? "is not applied: its Kustomization is suspended" : void 0].filter((part) => part !== void 0).join("; ");
	return {
		...placed(head, after),
		change: "changed",
		fields: changedFields(old, now).map((field) => veiled(after, field)),
		...consequence === "" ? {} : { consequence }
	};
}
function placed(cluster, object) {
	const { path, line } = cluster.spanOf(object, object.root);
	return {
		object: objectLabel(object),
		kind: object.kind,
		kustomization: ownerOf(object),
		path,
		line
	};
}
function ownerOf({ owner }) {
	return owner === void 0 ? "" : `${owner.namespace}/${owner.name}`;
}
/** Content of Secrets, and whatever is encrypted, is never shown. */
function veiled({ kind }, field) {
	return kind === "Secret" && /^(?:data|stringData|sops)\b/u.test(field.path) || isEncrypted(field.old) || isEncrypted(field.new) ? {
		path: field.path,
		hidden: true
	} : field;
}
function isEncrypted(value) {
	if (typeof value === "string") return value.startsWith("ENC[");
	if (typeof value !== "object" || value === null) return false;
	return Object.values(value).some((each) => isEncrypted(each));
}
const versionField = /(?:^|\.)(?:tag|digest|version|ref\.(?:tag|semver|digest))$/u;
const imageField = /(?:^|\.)(?:image|imageName|\w+Image)$|\.image\.\w+$/u;
function isVersionOnly({ change, fields }) {
	return change === "changed" && fields.length > 0 && fields.every(isVersion);
}
/** A whole reference is a version as long as it is the same image. */
function isVersion({ path, old, new: now }) {
	if (versionField.test(path)) return true;
	if (!imageField.test(path) || typeof old !== "string" || typeof now !== "string") return false;
	return splitImage(old).repository === splitImage(now).repository;
}

// actions/lib/domain/flux-change/absent.ts
/** Nothing is applied in it. */
function absentCluster({ name, entry }) {
	const nothingHere = () => {
		throw new Error(`the cluster ${name} holds no object`);
	};
	return {
		name,
		entry,
		kustomizations: [],
		objects: [],
		find: () => [],
		ofKind: () => [],
		spanOf: nothingHere,
		keySpanOf: nothingHere,
		sourceOf: nothingHere,
		followsHash: () => false,
		gaps: [],
		leftOut: () => void 0,
		patches: [],
		read: {
			built: /* @__PURE__ */ new Set(),
			data: /* @__PURE__ */ new Set()
		}
	};
}

// actions/lib/domain/flux-change/pairs.ts
/** By name; where one cluster on each side is left over, it has moved. Those of the head come first. */
function clusterPairs(before, after) {
	const lone = (own, other) => own.filter(({ name }) => other.every((each) => each.name !== name));
	const [gone, fresh] = [lone(before, after), lone(after, before)];
	const moved = gone.length === 1 && fresh.length === 1 ? gone[0] : void 0;
	const pairs = after.map((head) => {
		const base = before.find(({ name }) => name === head.name) ?? moved;
		return {
			base: base ?? absentCluster(head),
			head,
			isWhole: base === void 0
		};
	});
	const removed = gone.filter((base) => base !== moved);
	return [...pairs, ...removed.map((base) => ({
		base,
		head: absentCluster(base),
		isWhole: true
	}))];
}

// actions/lib/domain/flux-change/one-sided.ts
/**
* The change without the objects that come or go because a build stops short on one side (a remote resource, a kustomization that
* kustomize refuses): never shown as a mass of added or deleted ones.
*/
function withoutOneSided(change, base, head) {
	const doubtful = new Map([...doubtfulKustomizations(base, head), ...doubtfulKustomizations(head, base)]);
	const isDoubtful = ({ change: kind, kustomization }) => kind !== "changed" && doubtful.has(kustomization);
	const left = change.objects.filter(isDoubtful);
	if (left.length === 0) return {
		change,
		withheld: []
	};
	const names = [...new Set(left.map(({ kustomization }) => kustomization))].sort(compareText);
	const objects = change.objects.filter((object) => !isDoubtful(object));
	const kustomizations = change.kustomizations.filter((name) => objects.some(({ kustomization }) => kustomization === name));
	return {
		change: {
			...change,
			objects,
			kustomizations,
			isRoutine: false
		},
		withheld: names.map((name) => ({
			what: name === "" ? `the entry path ${head.entry}` : `Kustomization ${name}`,
			why: `${doubtful.get(name) ?? ""}; its added and removed objects are left out of the comparison`,
			count: left.filter(({ kustomization }) => kustomization === name).length
		}))
	};
}
/** Kustomizations, by `namespace/name`, whose build has a gap in `one` that `other` does not have. */
function doubtfulKustomizations(one, other) {
	const known = new Set(other.gaps.map(({ at, why }) => `${at.path}\0${why}`));
	const found = /* @__PURE__ */ new Map();
	for (const { at, why } of one.gaps.filter((gap) => !known.has(`${gap.at.path}\0${gap.why}`))) {
		const owners = one.kustomizations.filter(({ path }) => path !== void 0 && isBelow(at.path, path));
		const longest = Math.max(0, ...owners.map(({ path }) => path?.length ?? 0));
		const nearest = owners.filter(({ path }) => path?.length === longest);
		for (const { namespace, name } of nearest) found.set(`${namespace}/${name}`, why);
		if (nearest.length === 0) found.set("", why);
	}
	return found;
}
function isBelow(path, folder) {
	return folder === "" || path.startsWith(`${folder}/`);
}

// actions/lib/rules/change/judge-change.ts
/** Cautions of every rule that the settings do not switch off, in the order of the rules. */
function judgeChange(context, grades) {
	return changeRules.filter(({ id }) => grades.get(id) !== "off").flatMap((rule) => [...rule.check(context)].map((finding) => ({
		rule: rule.id,
		...finding
	})));
}

// actions/lib/verbs/validate/flux-changes.ts
/** Both revisions by the settings of the base. A cluster that only one of them has is added or removed as a whole. */
async function fluxChanges(base, head) {
	const before = (await revisionModels(base)).clusters;
	const after = (await revisionModels(head)).clusters;
	const compared = await Promise.all(clusterPairs(before, after).map((pair) => withOnDemand(() => clusterChange(pair, head))));
	return {
		changes: compared.map(({ change }) => change),
		notChecked: compared.flatMap(({ withheld }) => withheld.map((each) => ({
			...each,
			relevant: false
		}))),
		cautions: compared.flatMap(({ cautions }) => cautions)
	};
}
function clusterChange({ base, head, isWhole }, { settings }) {
	const all = comparedObjects(base, head);
	const { change, withheld } = withoutOneSided(compareClusters(base, head, all), base, head);
	const kept = new Set(change.objects);
	const objects = all.filter((compared) => kept.has(compared.change));
	return {
		change,
		withheld,
		cautions: (isWhole ? [] : judgeChange({
			base,
			head,
			flux: change,
			objects
		}, settings.rules)).map(({ at, ...finding }) => ({
			...at,
			...finding
		}))
	};
}

export { fluxChanges };