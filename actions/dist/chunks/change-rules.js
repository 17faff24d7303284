import { a as nodeAt, i as itemsAt, n as entryOf, s as stringAt, t as entriesAt } from "./node.js";
import { A as backups, B as objectLabel, C as chartPin, E as isDatabase, L as perCluster, O as placeOf, P as resolved, S as isSwitchedOff, _ as workloads, a as breaches, c as images, j as helmReleases, m as containersOf, o as appTemplatePods, s as classZero, u as writtenImages, z as listed } from "./dependencies.js";
import { S as groupOf } from "./respell.js";
import { t as quantityAmount } from "./quantity.js";
import { t as groupedBy } from "./grouping.js";
import { t as counted } from "./counted.js";

// actions/lib/rules/change/admission-fails-closed.ts
const kinds = /* @__PURE__ */ new Set(["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"]);
const admissionFailsClosed = {
	id: "change/admission-fails-closed",
	severity: "warning",
	title: "admission webhook that newly refuses when it does not answer",
	why: "With `failurePolicy: Fail`, which is the default, the API server refuses whatever the webhook would be asked about while its pod is away. After a power cut that can be the very pod that the webhook itself needs, and the cluster does not come up.",
	example: "kind: ValidatingWebhookConfiguration\nwebhooks:\n  - name: policy.example.com\n    failurePolicy: Fail # before: Ignore\n",
	fix: "Use `failurePolicy: Ignore`, or leave out kube-system and its own namespace with a namespaceSelector.",
	*check({ head, objects }) {
		for (const { before, after } of objects) {
			if (after === void 0 || !kinds.has(after.kind)) continue;
			const known = new Set(before === void 0 ? [] : closedHooks(before).map(nameOf));
			for (const hook of closedHooks(after).filter((each) => !known.has(nameOf(each)))) yield {
				at: head.spanOf(after, nodeAt(hook, "failurePolicy") ?? nodeAt(hook, "name") ?? hook),
				message: `webhook ${nameOf(hook)} of ${objectLabel(after)} refuses everything that it is asked about while it does not answer`,
				object: objectLabel(after)
			};
		}
	}
};
/** Those that fail closed and are not kept out of any namespace. */
function closedHooks({ root }) {
	return itemsAt(root, "webhooks").filter((hook) => {
		const selector = nodeAt(hook, "namespaceSelector");
		const isEmpty = selector === void 0 || selector.kind === "map" && selector.entries.length === 0;
		return (stringAt(hook, "failurePolicy") ?? "Fail") === "Fail" && isEmpty;
	});
}
function nameOf(hook) {
	return stringAt(hook, "name") ?? "without a name";
}

// actions/lib/rules/change/backup-ends.ts
const backupEnds = {
	id: "change/backup-ends",
	severity: "warning",
	title: "claim that is backed up no longer",
	why: "The schedule or source that saved the claim goes with this change, and the claim stays. Nothing fails; the last copy grows old until somebody needs it.",
	example: "# taken out of kustomization.yaml, while pvc.yaml stays\nresources:\n  - ./replicationsource.yaml\n",
	fix: "Keep what backs it up, or take the claim out as well.",
	*check({ base, head }) {
		for (const [key, claim] of claimsOf(head)) {
			const before = claimsOf(base).get(key);
			if (before === void 0 || !backups(base).covers(before) || backups(head).covers(claim)) continue;
			yield {
				at: placeOf(head, claim),
				message: `nothing backs up ${objectLabel(claim)} any more`,
				object: objectLabel(claim)
			};
		}
	}
};
const claimsOf = perCluster((cluster) => {
	return new Map(cluster.ofKind("PersistentVolumeClaim").map((claim) => [objectLabel(claim), claim]));
});

// actions/lib/domain/flux-change/object-value.ts
/** The object as Flux applies it, as far as the repository tells the values of its variables. */
function objectValue(cluster, object) {
	const valueOf = (node) => {
		if (node.kind === "list") return node.items.map(valueOf);
		if (node.kind === "map") return Object.fromEntries(node.entries.map(({ key, value }) => [key, valueOf(value)]));
		const { value } = node;
		if (typeof value === "string") return resolved(cluster, object, value);
		return typeof value === "number" || typeof value === "boolean" || value === null ? value : node.text;
	};
	const value = valueOf(object.root);
	if (!isMap(value) || value["sops"] === void 0) return value;
	const { sops: _, ...applied } = value;
	return applied;
}
/** Keys by which the items of Kubernetes' lists are told apart, the first that all items have. */
const itemKeys = [
	"name",
	"key",
	"mountPath",
	"containerPort",
	"port",
	"ip",
	"host"
];
/** Every leaf that differs, in the order of the fields; an item of a list is named by its key where it has one. */
function changedFields(before, after, path = "") {
	if (isMap(before) && isMap(after)) return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => pair(before[key], after[key], `${path}${path === "" ? "" : "."}${segment(key)}`));
	if (Array.isArray(before) && Array.isArray(after)) return changedItems(before, after, path);
	return isEqual(before, after) ? [] : [{
		path,
		old: before,
		new: after
	}];
}
function pair(before, after, path) {
	if (before === void 0) return after === void 0 ? [] : [{
		path,
		new: after
	}];
	return after === void 0 ? [{
		path,
		old: before
	}] : changedFields(before, after, path);
}
function changedItems(before, after, path) {
	const key = itemKeys.find((name) => areNamedBy(name, before) && areNamedBy(name, after));
	const named = (items) => new Map(items.map((item, index) => [key === void 0 ? String(index) : String(Object(item)[key]), item]));
	const old = named(before);
	const now = named(after);
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].flatMap((name) => pair(old.get(name), now.get(name), `${path}[${name}]`));
}
function areNamedBy(key, items) {
	const names = items.map((item) => isMap(item) ? item[key] : void 0);
	return names.every((name) => typeof name === "string" || typeof name === "number") && new Set(names).size === names.length;
}
function segment(key) {
	return /^[\w$-]+$/u.test(key) ? key : `["${key}"]`;
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Deep equality in which the order of keys does not count. */
function isEqual(a, b) {
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
	if (!isMap(a) || !isMap(b)) return a === b;
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}

// actions/lib/domain/flux-change/field-place.ts
/** The value at `path` (`spec.ports[http].port`), or the nearest thing above it that the object has. */
function fieldPlace(cluster, object, path) {
	let at = object.root;
	for (const step of stepsOf(path)) {
		const next = below(at, step);
		if (next === void 0) break;
		at = next;
	}
	return cluster.spanOf(object, at);
}
function stepsOf(path) {
	return [...path.matchAll(/\["(.*?)"\]|\[([^\]]*)\]|([^.[\]]+)/gu)].map(([, quoted, item, plain]) => quoted ?? item ?? plain ?? "");
}
function below(node, step) {
	if (node.kind !== "list") return entryOf(node, step)?.value;
	return node.items.find((item) => itemKeys.some((key) => {
		const value = entryOf(item, key)?.value;
		return value?.kind === "scalar" && value.text === step;
	})) ?? (/^\d+$/u.test(step) ? node.items[Number(step)] : void 0);
}

// actions/lib/rules/change/release-claims.ts
/** Fields of `persistence` that describe a claim of the release's own, there before and after. */
function claimFields(head, object, fields) {
	if (object.kind !== "HelmRelease") return [];
	const release = helmReleases(head).find((each) => each.object === object);
	if (release?.isAppTemplate !== true) return [];
	return fields.flatMap((whole) => {
		const [, claim = "", path] = /^spec\.values\.persistence\.([\w-]+)\.(.+)$/u.exec(whole.path) ?? [];
		const value = nodeAt(release.values, "persistence", claim);
		const isOwn = stringAt(value, "type") === "persistentVolumeClaim" && nodeAt(value, "existingClaim") === void 0;
		const isThere = whole.old !== void 0 && whole.new !== void 0;
		return path === void 0 || !isOwn || !isThere ? [] : [{
			claim,
			field: {
				...whole,
				path
			},
			whole
		}];
	});
}

// actions/lib/rules/change/claim-shrinks.ts
/** By group and kind: where an object says how large its volume is. */
const sizes = {
	"/PersistentVolumeClaim": /^spec\.resources\.requests\.storage$/u,
	"postgresql.cnpg.io/Cluster": /^spec\.(?:storage|walStorage)\.size$/u
};
const claimShrinks = {
	id: "change/claim-shrinks",
	severity: "warning",
	title: "claim that asks for less than before",
	why: "A volume grows and never shrinks: the API server refuses a smaller request, and the Kustomization or release that holds it fails until the old number is back.",
	example: "kind: PersistentVolumeClaim\nspec:\n  resources:\n    requests:\n      storage: 5Gi # before: 20Gi\n",
	fix: "Keep the size, or move the data into a new, smaller claim.",
	*check({ head, objects }) {
		for (const { change, before, after } of objects) {
			if (before === void 0 || after === void 0) continue;
			const own = sizes[`${groupOf(after)}/${after.kind}`];
			const fields = [...change.fields.filter(({ path }) => own?.test(path) === true), ...claimFields(head, after, change.fields).flatMap(({ field, whole }) => field.path === "size" ? [whole] : [])];
			for (const field of fields.filter(isSmaller)) yield {
				at: fieldPlace(head, after, field.path),
				message: `${objectLabel(after)} asks for ${sizeText(field.new)} instead of ${sizeText(field.old)}: a volume does not shrink, and the change is refused`,
				object: objectLabel(after)
			};
		}
	}
};
/** As it is written: a text or a number. */
function sizeText(size) {
	return typeof size === "string" ? size : JSON.stringify(size);
}
function isSmaller({ old, new: now }) {
	const [before, after] = [quantityAmount(old), quantityAmount(now)];
	return before !== void 0 && after !== void 0 && after < before;
}

// actions/lib/rules/change/cluster-admin-binding.ts
const clusterAdminBinding = {
	id: "change/cluster-admin-binding",
	severity: "warning",
	title: "new binding to a role that may do everything",
	why: "Whoever holds such a binding reads every Secret and may run anything anywhere, also as another account. A pod with that account is as good as the kubeconfig of the administrator.",
	example: "kind: ClusterRoleBinding\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: cluster-admin\n",
	fix: "Bind a role with the verbs and resources that are needed, in the namespace where they are.",
	*check({ base, head, objects }) {
		for (const { before, after } of objects) {
			if (after?.kind !== "ClusterRoleBinding") continue;
			if (before !== void 0 && isAlmighty(base, before) && subjectsOf(after).every((each) => subjectsOf(before).includes(each)) || !isAlmighty(head, after)) continue;
			yield {
				at: head.spanOf(after, nodeAt(after.root, "roleRef", "name") ?? after.root),
				message: `${objectLabel(after)} lets ${listed(subjectsOf(after)) || "whom it names"} do everything in the cluster`,
				object: objectLabel(after)
			};
		}
	}
};
function subjectsOf({ root }) {
	return itemsAt(root, "subjects").map((subject) => {
		const [kind, namespace, name] = [
			"kind",
			"namespace",
			"name"
		].map((key) => stringAt(subject, key));
		return objectLabel({
			kind: kind ?? "",
			namespace,
			name: name ?? ""
		});
	});
}
function isAlmighty(cluster, { root }) {
	const name = stringAt(root, "roleRef", "name") ?? "";
	if (name === "cluster-admin") return true;
	return cluster.find("ClusterRole", void 0, name).some((role) => itemsAt(role.root, "rules").some((rule) => [
		"apiGroups",
		"resources",
		"verbs"
	].every((key) => hasStar(nodeAt(rule, key)))));
}
function hasStar(node) {
	return itemsAt(node).some((item) => item.kind === "scalar" && item.text === "*");
}

// actions/lib/rules/change/deletion-policy.ts
/** By group and kind: the fields that decide what goes with an object, their default, and what is deleted with it. */
const policies$1 = {
	"kustomize.toolkit.fluxcd.io/Kustomization": {
		path: /^spec\.deletionPolicy$/u,
		usual: "MirrorPrune",
		loses: "everything that it applied"
	},
	"/PersistentVolume": {
		path: /^spec\.persistentVolumeReclaimPolicy$/u,
		usual: "Retain",
		loses: "its data"
	},
	"apps/StatefulSet": {
		path: /^spec\.persistentVolumeClaimRetentionPolicy(?:\.when(?:Deleted|Scaled))?$/u,
		usual: "Retain",
		loses: "the claims that it made"
	}
};
const deletionPolicy = {
	id: "change/deletion-policy",
	severity: "warning",
	title: "change of what is deleted together with an object",
	why: "The policy is not felt when it is changed but on the day on which the object goes, perhaps by a rename: then it decides whether volumes and applications go along.",
	example: "kind: Kustomization\nspec:\n  deletionPolicy: Delete # before: Orphan\n",
	fix: "Keep what stands, unless it is meant; then say so in the pull request.",
	*check({ head, objects }) {
		for (const { change, before, after } of objects) {
			if (before === void 0 || after === void 0) continue;
			const policy = policies$1[`${groupOf(after)}/${after.kind}`];
			for (const field of change.fields.filter(({ path }) => policy?.path.test(path) === true)) {
				if (policy === void 0) continue;
				const [from, to] = [wordOf(field.old, policy.usual), wordOf(field.new, policy.usual)];
				if (from === to) continue;
				const isGrave = /Delete|WaitForTermination/u.test(to) && !/Delete|WaitForTermination/u.test(from);
				yield {
					at: fieldPlace(head, after, field.path),
					message: `${objectLabel(after)}: ${field.path} goes from ${from} to ${to}${isGrave ? `; when it goes, ${policy.loses} ${policy.loses.endsWith("made") ? "go" : "goes"} along` : ""}`,
					...isGrave ? {} : { severity: "info" },
					object: objectLabel(after)
				};
			}
		}
	}
};
function wordOf(value, usual) {
	if (value === void 0) return usual;
	return typeof value === "string" ? value : JSON.stringify(value);
}

// actions/lib/domain/flux-change/version-step.ts
/**
* Undefined where it cannot be told: the same version, words, digests, several versions at once, and calendar versions, whose first
* number is a year and no promise.
*/
function versionStep(from, to) {
	const [old, now] = [numbersOf(from), numbersOf(to)];
	if (old === void 0 || now === void 0) return void 0;
	const at = [
		0,
		1,
		2
	].find((index) => (old[index] ?? 0) !== (now[index] ?? 0));
	if (at === void 0) return void 0;
	const isDown = (old[at] ?? 0) > (now[at] ?? 0);
	return {
		size: [
			"major",
			"minor",
			"patch"
		][at] ?? "patch",
		isDown
	};
}
/** The first number of a calendar version. */
const firstYear = 1900;
function numbersOf(version) {
	const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[.+_-][\w.+-]*)?$/u.exec(version ?? "");
	if (match === null) return void 0;
	const numbers = match.slice(1, 4).flatMap((text) => text === void 0 ? [] : [Number(text)]);
	return (numbers[0] ?? 0) >= firstYear ? void 0 : numbers;
}

// actions/lib/rules/change/versions.ts
/** Every bump of a chart or an image whose size can be told; one for all that go from the same version to the same. */
function placedVersions({ flux, head }) {
	return [...flux.charts.map((change) => ({
		what: "chart",
		change
	})), ...flux.images.map((change) => ({
		what: "image",
		change
	}))].flatMap(({ what, change }) => {
		const step = versionStep(change.from, change.to);
		const at = step === void 0 ? void 0 : placeOfVersion(head, what, change);
		if (step === void 0 || at === void 0) return [];
		const words = `${what} ${change.name} ${change.from ?? ""} → ${change.to ?? ""} (${listed(change.users, 3)})`;
		return [{
			...change,
			what,
			step,
			at,
			words
		}];
	});
}
function placeOfVersion(head, what, { name, users }) {
	const [user] = users;
	if (what === "image") {
		const isIt = ({ repository, object }) => repository === name && objectLabel(object) === user;
		const image = images(head).find(isIt);
		if (image !== void 0) return head.spanOf(image.object, image.tagNode ?? image.node);
		const written = writtenImages(head).find(isIt);
		return written === void 0 ? void 0 : head.spanOf(written.object, written.node);
	}
	const release = helmReleases(head).find(({ chart, object }) => chart === name && objectLabel(object) === user);
	if (release === void 0) return void 0;
	return chartPin(head, release.object)?.at ?? head.spanOf(release.object, release.object.root);
}

// actions/lib/rules/change/downgrade.ts
const downgrade = {
	id: "change/downgrade",
	severity: "warning",
	title: "older version of a chart or an image than before",
	why: "What has run has changed its data: migrations go one way, and an older program finds tables and files that it does not know. Definitions that an older chart brings may even lack versions in which objects are stored.",
	example: "image:\n  repository: ghcr.io/immich-app/immich-server\n  tag: v1.120.0 # before: v1.132.3\n",
	fix: "Go back only with the data of that version (a backup from before the update), or go forward to a mended release.",
	*check(context) {
		for (const { name, step, words, at, users } of placedVersions(context)) {
			if (!step.isDown || step.size === "patch" && !isDatabase(name)) continue;
			yield {
				at,
				message: `${words} is an older version than before: what the newer one has migrated stays migrated`,
				...users.length === 1 ? { object: users[0] ?? "" } : {}
			};
		}
	}
};

// actions/lib/domain/kubernetes/immutable-fields.ts
/** By group and kind: the paths, as a comparison of two objects names them, that stay as they were made. */
const fixed = {
	"apps/StatefulSet": /^spec\.(?!(?:replicas|ordinals|template|updateStrategy|revisionHistoryLimit|persistentVolumeClaimRetentionPolicy|minReadySeconds)\b)/u,
	"apps/Deployment": /^spec\.selector\b/u,
	"apps/DaemonSet": /^spec\.selector\b/u,
	"apps/ReplicaSet": /^spec\.selector\b/u,
	"batch/Job": /^spec\.(?:template|selector|completionMode|podFailurePolicy|backoffLimitPerIndex|managedBy)\b/u,
	"/PersistentVolumeClaim": /^spec\.(?!resources\b|volumeAttributesClassName\b)/u,
	"/PersistentVolume": /^spec\.(?!(?:capacity|accessModes|claimRef|persistentVolumeReclaimPolicy|storageClassName|mountOptions|nodeAffinity|volumeAttributesClassName)\b)/u,
	"rbac.authorization.k8s.io/RoleBinding": /^roleRef\b/u,
	"rbac.authorization.k8s.io/ClusterRoleBinding": /^roleRef\b/u,
	"storage.k8s.io/StorageClass": /^(?:provisioner|parameters|reclaimPolicy|volumeBindingMode)\b/u,
	"apiextensions.k8s.io/CustomResourceDefinition": /^spec\.(?:group|scope|names\.kind)$/u,
	"networking.k8s.io/IngressClass": /^spec\.controller$/u,
	"scheduling.k8s.io/PriorityClass": /^(?:value|preemptionPolicy)$/u,
	"node.k8s.io/RuntimeClass": /^handler$/u
};
/** True for a field that an object, once made, keeps. */
function isImmutable(object, path) {
	return fixed[`${groupOf(object)}/${object.kind}`]?.test(path) ?? false;
}

// actions/lib/rules/change/immutable-field.ts
const immutableField = {
	id: "change/immutable-field",
	severity: "warning",
	title: "change of a field that cannot be changed",
	why: "The API server refuses to change selectors, claim templates, role references and the like once an object is made. Flux tries and fails on every run, and with it everything else in the same Kustomization stays as it was.",
	example: "kind: Deployment\nspec:\n  selector:\n    matchLabels: { app: web } # before: app: website\n",
	fix: "Give the object a new name, or let Flux make it anew (the annotation `kustomize.toolkit.fluxcd.io/force: enabled`) where nothing is lost with the old one.",
	*check({ head, objects }) {
		const found = objects.flatMap((compared) => changeOf(head, compared) ?? []);
		const groups = groupedBy(found, ({ after, paths, outcome }) => `${after.kind}\0${paths}\0${outcome}`);
		for (const [first, ...others] of groups.values()) {
			if (first === void 0) continue;
			const { after, at, paths, outcome } = first;
			yield {
				at,
				message: `${listed([first, ...others].map((each) => objectLabel(each.after)))} ${others.length === 0 ? "changes" : "change"} ${paths}: ${outcome}`,
				...others.length === 0 ? { object: objectLabel(after) } : {}
			};
		}
	}
};
const claimed = /^(?:storageClass|accessMode|volumeName|dataSource(?:Ref)?)\b/u;
function changeOf(head, { change, before, after }) {
	if (before === void 0 || after === void 0 || isLeftAlone(after)) return void 0;
	const own = change.fields.filter((field) => isFixed(before, after, field));
	const claims = claimFields(head, after, change.fields).filter(({ field }) => claimed.test(field.path));
	const all = [...own, ...claims.map(({ whole }) => whole)].map(({ path }) => path);
	const [first] = all;
	if (first === void 0) return void 0;
	const outcome = claims.length > 0 ? "the claim keeps what it has, and the upgrade of the release fails" : isForced(after) ? "Flux deletes the object and makes it anew" : "the API server refuses that, and nothing of its Kustomization is applied";
	return {
		after,
		at: fieldPlace(head, after, first),
		paths: listed(all, 3),
		outcome
	};
}
function isFixed(before, after, { path, old, new: now }) {
	const { kind, root } = before;
	if (kind === "Service") return path === "spec.clusterIP" && now !== void 0 && stringAt(after.root, "spec", "type") !== "ExternalName";
	if (kind === "Job" && nodeAt(root, "spec", "ttlSecondsAfterFinished") !== void 0) return false;
	if (kind === "Secret" || kind === "ConfigMap") return isSealed(before) && /^(?:data|stringData|binaryData|immutable)\b/u.test(path);
	if (!isImmutable(before, path)) return false;
	return !/^\w+(?:\.\w+)?$/u.test(path) || isKnown(old) && isKnown(now);
}
function isKnown(value) {
	return value !== void 0;
}
function isSealed({ root, hashed }) {
	const immutable = nodeAt(root, "immutable");
	return hashed !== true && immutable?.kind === "scalar" && immutable.value === true;
}
/** Flux does not apply the new state, or only once. */
function isLeftAlone({ root, owner }) {
	const mode = stringAt(root, "metadata", "annotations", "kustomize.toolkit.fluxcd.io/ssa");
	return mode === "Ignore" || mode === "IfNotPresent" || owner?.underSuspended === true;
}
function isForced({ root, owner }) {
	const whole = nodeAt(owner?.object.root, "spec", "force");
	return stringAt(root, "metadata", "annotations", "kustomize.toolkit.fluxcd.io/force") === "enabled" || whole?.kind === "scalar" && whole.value === true;
}

// actions/lib/rules/change/large.ts
/** From these numbers on nobody reads a change to its end. */
const manyApps = 10;
const manyObjects = 60;
const largeChange = {
	id: "change/large",
	severity: "info",
	title: "change of very many objects at once",
	why: "A change that touches the whole cluster is read by nobody to its end, and when something breaks, everything has changed. Bumps of versions alone do not count.",
	example: "# one commit: 70 objects in 14 Kustomizations\n",
	fix: "Cut it into pull requests that can be merged one after the other.",
	*check({ head, flux, objects }) {
		const { isRoutine, kustomizations } = flux;
		if (isRoutine || kustomizations.length < manyApps && objects.length < manyObjects) return;
		const [first] = head.objects;
		if (first === void 0) return;
		yield {
			at: placeOf(head, first),
			message: `this changes ${counted(objects.length, "object")} in ${counted(kustomizations.length, "Kustomization")} at once`
		};
	}
};

// actions/lib/rules/change/major-version.ts
const majorVersion = {
	id: "change/major-version",
	severity: "warning",
	title: "new major version of a chart or an image",
	why: "A new major version is the way in which an author says that something has to be done: values have other names, a migration runs once, the way back is closed. A database does not even start on the data directory of the major before.",
	example: "image:\n  repository: ghcr.io/cloudnative-pg/postgresql\n  tag: 17.2 # before: 16.6\n",
	fix: "Read the notes of the release for what has to change here with it; dump a database before, and restore into the new one.",
	*check(context) {
		for (const { what, name, step, words, at, users } of placedVersions(context)) {
			if (step.size !== "major" || step.isDown) continue;
			const component = classZero(name);
			const meaning = isDatabase(name) ? what === "image" ? "a database does not start on the data of another major version" : "a database's data may need a migration" : component === void 0 ? void 0 : `the cluster stands on ${component}`;
			yield {
				at,
				message: `${words} is a new major version${meaning === void 0 ? "" : `: ${meaning}`}`,
				...users.length === 1 ? { object: users[0] ?? "" } : {}
			};
		}
	}
};

// actions/lib/domain/flux-change/removal.ts
const pruneSwitch = "kustomize.toolkit.fluxcd.io/prune";
/** What goes with a deleted object besides itself. */
const losses = {
	Namespace: ", with everything in it",
	PersistentVolumeClaim: "; its data goes unless the reclaim policy of its volume is Retain",
	CustomResourceDefinition: ", with every object of its kind",
	StatefulSet: "; the claims that it made stay, unless its retention policy deletes them",
	HelmRelease: "; Helm uninstalls the release",
	Cluster: ", with its databases"
};
/** What becomes of an object of the base that the head does not have. */
function removalOf(head, object) {
	const { owner, root, kind } = object;
	if (head.objects.length === 0) return removal("kept", "stays: its cluster has left the tree, and its Flux finds no path");
	if (["annotations", "labels"].some((field) => stringAt(root, "metadata", field, pruneSwitch) === "disabled")) return removal("kept", "stays in the cluster: its prune is disabled");
	const loss = losses[kind] ?? "";
	if (owner === void 0) return deletion(loss, ", if the Kustomization of the entry path prunes");
	const still = head.kustomizations.find((each) => each.name === owner.name && each.namespace === owner.namespace);
	return still === void 0 ? withItsKustomization(owner, loss) : byPrune(still, loss);
}
function removal(fate, brief, rest = "") {
	return {
		fate,
		words: `${brief}${rest}`,
		brief
	};
}
function deletion(loss, rest = "") {
	const start = "is deleted from the cluster";
	return {
		fate: "deleted",
		words: `${start}${rest}${loss}`,
		brief: `${start}${loss}`
	};
}
function byPrune({ prune, underSuspended, name }, loss) {
	if (underSuspended) return removal("suspended", `stays as long as Kustomization ${name} is suspended`);
	if (prune) return deletion(loss);
	return removal("orphaned", "stays in the cluster without an owner", `: Kustomization ${name} does not prune`);
}
/** The finalizer of a deleted Kustomization, by its `deletionPolicy` (kustomize-controller 1.6). */
function withItsKustomization({ object, prune, underSuspended, parent, name }, loss) {
	if (parent !== void 0 && !parent.prune) return removal("kept", "stays", `: Kustomization ${parent.name} does not prune, so ${name} goes on`);
	const orphaned = (why) => removal("orphaned", "stays in the cluster without an owner", `: Kustomization ${name} is removed ${why}`);
	if (underSuspended) return orphaned("while it is suspended");
	const policy = stringAt(object.root, "spec", "deletionPolicy") ?? "MirrorPrune";
	return policy === "Delete" || policy === "WaitForTermination" || policy === "MirrorPrune" && prune ? deletion(loss, ` with its Kustomization ${name}`) : orphaned("and does not prune");
}

// actions/lib/rules/change/places.ts
/** The Kustomization that applied a removed object, or the nearest one above it that is left. */
function placeOfRemoved({ base, head }, object) {
	for (let at = object.owner; at !== void 0; at = at.parent) {
		const still = kustomizationLike(head, at)?.object;
		if (still !== void 0) return head.spanOf(still, nodeAt(still.root, "spec", "path") ?? still.root);
	}
	const [first] = head.objects;
	return first === void 0 ? placeOf(base, object) : placeOf(head, first);
}
/** The same Kustomization in another revision. */
function kustomizationLike(cluster, { name, namespace }) {
	return cluster.kustomizations.find((each) => each.name === name && each.namespace === namespace);
}

// actions/lib/rules/change/removals.ts
function removedObjects({ head, objects }) {
	return objects.flatMap(({ before, after }) => before === void 0 || after !== void 0 ? [] : [{
		object: before,
		removal: removalOf(head, before)
	}]);
}
/** One finding for all of a kind (or of any, where it says so) that share place and fate, at the Kustomization that held them. */
function* togetherByFate(context, removed, { rest = "", mixed = false } = {}) {
	const placed = removed.map((each) => ({
		...each,
		at: placeOfRemoved(context, each.object)
	}));
	const groups = groupedBy(placed, ({ object, removal, at }) => [
		mixed ? removal.words : object.kind,
		removal.brief,
		at.path,
		at.line
	].join("\0"));
	for (const [first, ...others] of groups.values()) {
		if (first === void 0) continue;
		const { object, removal, at } = first;
		const names = listed([first, ...others].map((each) => objectLabel(each.object)));
		const words = others.every((each) => each.removal.words === removal.words) ? removal.words : removal.brief;
		yield {
			at,
			message: `${names} ${others.length === 0 ? "" : "leave the tree: each "}${words}${rest}`,
			...others.length === 0 ? { object: objectLabel(object) } : {}
		};
	}
}

// actions/lib/rules/change/orphaned.ts
const orphaned = {
	id: "change/orphaned",
	severity: "warning",
	title: "removal that leaves the object in the cluster",
	why: "What leaves the tree of a Kustomization that does not prune stays in the cluster: it runs on, keeps its addresses and volumes, is never updated again, and no file says that it is there.",
	example: "kind: Kustomization\nspec:\n  prune: false # and deployment.yaml is taken out of its folder\n",
	fix: "Delete it by hand after the merge, or let the Kustomization prune in a commit before this one.",
	*check(context) {
		const left = removedObjects(context).filter(({ removal }) => removal.fate === "orphaned");
		yield* togetherByFate(context, left, { mixed: true });
	}
};

// actions/lib/rules/change/policy-selects-everything.ts
const policySelectsEverything = {
	id: "change/policy-selects-everything",
	severity: "warning",
	title: "cluster-wide network policy that newly selects every pod",
	why: "A policy with an empty selector is about all pods of the cluster, CoreDNS and the controllers of Flux among them. From the moment that it is applied everything that it does not allow is dropped, and Flux may not be able to take it back.",
	example: "kind: CiliumClusterwideNetworkPolicy\nspec:\n  endpointSelector: {}\n  ingress:\n    - fromEndpoints: [{}]\n",
	fix: "Select the pods that are meant, or leave out kube-system and flux-system.",
	*check({ head, objects }) {
		for (const { before, after } of objects) {
			if (after?.kind !== "CiliumClusterwideNetworkPolicy") continue;
			const [fresh] = before === void 0 || openSelectors(before).length === 0 ? openSelectors(after) : [];
			if (fresh === void 0) continue;
			yield {
				at: head.spanOf(after, fresh),
				message: `${objectLabel(after)} is about every pod of the cluster: what it does not allow is dropped everywhere`,
				object: objectLabel(after)
			};
		}
	}
};
/** Empty selectors of specs that turn on enforcement. */
function openSelectors({ root }) {
	return [nodeAt(root, "spec"), ...itemsAt(root, "specs")].flatMap((spec) => {
		const selector = nodeAt(spec, "endpointSelector");
		return [
			"ingress",
			"egress",
			"ingressDeny",
			"egressDeny"
		].some((field) => nodeAt(spec, field) !== void 0) && selector?.kind === "map" && selector.entries.length === 0 ? [selector] : [];
	});
}

// actions/lib/rules/change/privileged.ts
/** What lets a pod reach the node that it runs on. */
const powers = /^(?:hostPID|hostIPC|hostNetwork|hostPath volumes|privileged containers|the capability (?:ALL|SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|BPF|NET_ADMIN|DAC_READ_SEARCH))$/u;
const privileged = {
	id: "change/privileged",
	severity: "warning",
	title: "pod that newly gets power over its node",
	why: "A privileged container, the host's files, processes or network are the node itself: who takes over such a pod has the node, and with a control plane the cluster. Some agents need it; it should never come with an ordinary update.",
	example: "securityContext:\n  privileged: true # before: absent\n",
	fix: "Ask for the single capability or device that is needed, or say in the pull request why it has to be the whole node.",
	*check({ base, head, objects }) {
		const touched = new Set(objects.map(({ change }) => change.object));
		const known = new Set(powersOf(base).map(keyOf));
		const fresh = powersOf(head).filter((power) => touched.has(objectLabel(power.object)) && !known.has(keyOf(power)));
		for (const [first, ...others] of groupedBy(fresh, ({ object }) => objectLabel(object)).values()) {
			if (first === void 0) continue;
			const all = [...new Set([first, ...others].map(({ what }) => what))];
			yield {
				at: head.spanOf(first.object, first.node),
				message: `${objectLabel(first.object)} newly has ${listed(all, 5)}: its pods have power over their node`,
				object: objectLabel(first.object)
			};
		}
	}
};
function keyOf({ object, what }) {
	return `${objectLabel(object)}\0${what}`;
}
function powersOf(cluster) {
	return [...workloads(cluster).map(({ object, podSpec }) => {
		return {
			object,
			pod: podSpec,
			containers: containersOf(podSpec)
		};
	}), ...appTemplatePods(cluster)].flatMap(({ object, pod, containers }) => breaches("baseline", pod, containers).filter(({ what }) => powers.test(what)).map(({ what, node }) => ({
		object,
		what,
		node
	})));
}

// actions/lib/rules/change/prune-flips.ts
const pruneFlips = {
	id: "change/prune-flips",
	severity: "warning",
	title: "Kustomization that begins or ceases to prune",
	why: "`prune` decides whether what leaves the tree leaves the cluster. Turned on, a file that is moved or renamed by mistake is a deletion; turned off, what is taken out runs on and nobody looks after it.",
	example: "kind: Kustomization\nspec:\n  prune: true # before: false\n",
	fix: "Change it in a commit that changes nothing else, and look at what leaves the tree in the next ones.",
	*check({ base, head }) {
		const flipped = head.kustomizations.filter((kustomization) => {
			const before = kustomizationLike(base, kustomization);
			return before !== void 0 && before.prune !== kustomization.prune;
		});
		for (const prune of [true, false]) {
			const all = flipped.filter((each) => each.prune === prune);
			const [first] = all;
			if (first === void 0) continue;
			const { object } = first;
			const isOne = all.length === 1;
			const [verb, its] = isOne ? ["begins", "its tree"] : ["begin", "their trees"];
			const outcome = prune ? `${verb} to prune: what leaves ${its} is deleted from the cluster` : `${isOne ? "prunes" : "prune"} no longer: what leaves ${its} stays in the cluster`;
			yield {
				at: head.spanOf(object, nodeAt(object.root, "spec", "prune") ?? object.root),
				message: `${listed(all.map((each) => objectLabel(each.object)))} ${outcome}`,
				...prune ? {} : { severity: "info" },
				...isOne ? { object: objectLabel(object) } : {}
			};
		}
	}
};

// actions/lib/rules/change/release-renamed.ts
const releaseRenamed = {
	id: "change/release-renamed",
	severity: "warning",
	title: "HelmRelease that becomes another release",
	why: "Helm knows a release by its name, its namespace and its chart. When one of them changes, helm-controller uninstalls the old release and installs a new one: pods stop first, and claims that the chart made go with the old one.",
	example: "kind: HelmRelease\nspec:\n  targetNamespace: media # before: default\n",
	fix: "Keep name, namespace and chart, or save the data first and expect an interruption.",
	*check(context) {
		const { base, head, objects } = context;
		for (const { before, after } of objects) {
			const [old, now] = [releaseOf(base, before), releaseOf(head, after)];
			if (old === void 0 || now === void 0) continue;
			const what = differences(old, now);
			if (what.length === 0) continue;
			const isByAddress = what.length === 1 && old.chart !== now.chart && isFromImage(now.object);
			yield {
				at: placeIn(head, now.object),
				message: `${objectLabel(now.object)} becomes another release (${what.join(", ")}): the old one is uninstalled and a new one installed${isByAddress ? ", unless both are addresses of one chart" : ""}`,
				object: objectLabel(now.object)
			};
		}
		yield* moved(context);
	}
};
/** One that goes and one of the same chart and name that comes, in another namespace. */
function* moved({ base, head, objects }) {
	const gone = objects.flatMap(({ before, after }) => after === void 0 ? releaseOf(base, before) ?? [] : []);
	const fresh = objects.flatMap(({ before, after }) => before === void 0 ? releaseOf(head, after) ?? [] : []);
	for (const release of fresh) {
		const { chart, object } = release;
		const old = gone.find((each) => each.object.name === object.name && each.chart === chart && chart !== void 0);
		if (old === void 0) continue;
		yield {
			at: placeOf(head, object),
			message: `${objectLabel(old.object)} moves to ${objectLabel(object)}: the old release is uninstalled and a new one installed; claims do not move between namespaces`,
			object: objectLabel(object)
		};
	}
}
function releaseOf(cluster, object) {
	return object?.kind === "HelmRelease" ? helmReleases(cluster).find((each) => each.object === object) : void 0;
}
function differences(old, now) {
	return [
		[
			"name",
			old.releaseName,
			now.releaseName
		],
		[
			"namespace",
			old.namespace,
			now.namespace
		],
		[
			"chart",
			old.chart,
			now.chart
		]
	].flatMap(([what, from, to]) => from === void 0 || to === void 0 || from === to ? [] : [`${what} ${from} → ${to}`]);
}
function isFromImage({ root }) {
	return stringAt(root, "spec", "chartRef", "kind") === "OCIRepository";
}
function placeIn(head, object) {
	const node = nodeAt(object.root, "spec", "targetNamespace") ?? nodeAt(object.root, "spec", "releaseName");
	return node === void 0 ? placeOf(head, object) : head.spanOf(object, node);
}

// actions/lib/rules/change/removes-data.ts
/** Objects that hold something which does not come back with them. */
const holders = /* @__PURE__ */ new Set([
	"/Namespace",
	"/PersistentVolumeClaim",
	"apps/StatefulSet",
	"apiextensions.k8s.io/CustomResourceDefinition",
	"postgresql.cnpg.io/Cluster"
]);
const removesData = {
	id: "change/removes-data",
	severity: "warning",
	title: "removal of something that holds data",
	why: "Flux deletes what leaves the tree where its Kustomization prunes, and some objects take along what no commit brings back: a claim its volume, a Namespace everything in it, a definition every object of its kind. A revert makes the object anew, and empty.",
	example: "# taken out of kustomization.yaml, with `prune: true` above it\nresources:\n  - ./pvc.yaml\n",
	fix: "Make sure that a backup is there, or keep it in the cluster first: the annotation `kustomize.toolkit.fluxcd.io/prune: disabled`, in a commit of its own.",
	*check(context) {
		const gone = removedObjects(context).filter(({ removal }) => removal.fate === "deleted");
		const holding = gone.filter(({ object }) => holders.has(`${groupOf(object)}/${object.kind}`));
		yield* togetherByFate(context, holding);
		for (const { object } of gone) yield* claimsOfRelease(context, object);
	}
};
/** Claims that app-template makes and that Helm deletes with the release. */
function* claimsOfRelease(context, object) {
	const claims = claimNames(context.base, object);
	if (claims.length === 0) return;
	yield {
		at: placeOfRemoved(context, object),
		message: `${objectLabel(object)} is uninstalled, and the claims that it made (${claims.join(", ")}) are deleted with their data`,
		fix: "Set `retain: true` on what is to stay, in a commit of its own, before this one.",
		object: objectLabel(object)
	};
}
function claimNames(base, object) {
	const release = helmReleases(base).find((each) => each.object === object);
	if (release?.isAppTemplate !== true) return [];
	return entriesAt(release.values, "persistence").flatMap(({ key, value }) => {
		const retain = nodeAt(value, "retain");
		const stays = retain?.kind === "scalar" && retain.value === true;
		return stringAt(value, "type") === "persistentVolumeClaim" && nodeAt(value, "existingClaim") === void 0 && !stays && !isSwitchedOff(value) ? [key] : [];
	});
}

// actions/lib/rules/change/removes-network-policy.ts
const policies = /* @__PURE__ */ new Set([
	"NetworkPolicy",
	"CiliumNetworkPolicy",
	"CiliumClusterwideNetworkPolicy",
	"AdminNetworkPolicy",
	"BaselineAdminNetworkPolicy"
]);
const removesNetworkPolicy = {
	id: "change/removes-network-policy",
	severity: "warning",
	title: "removal of a network policy",
	why: "A pod that no policy selects any more may speak with everything, and everything with it. Nothing fails and nothing is logged, so an opening by mistake stays open.",
	example: "# taken out of kustomization.yaml\nresources:\n  - ./networkpolicy.yaml\n",
	fix: "Keep the policy as long as its pods are there, or say in the pull request why they may be reached.",
	*check(context) {
		const gone = removedObjects(context).filter(({ object, removal }) => {
			const isSpaceGone = object.namespace !== void 0 && context.head.objects.every((each) => each.namespace !== object.namespace);
			return policies.has(object.kind) && removal.fate === "deleted" && !isSpaceGone;
		});
		yield* togetherByFate(context, gone, { rest: "; what it forbade is allowed from then on" });
	}
};

// actions/lib/rules/change/scaled-to-zero.ts
const scaled = /* @__PURE__ */ new Set([
	"Deployment",
	"StatefulSet",
	"ReplicaSet",
	"HelmRelease"
]);
const scaledToZero = {
	id: "change/scaled-to-zero",
	severity: "warning",
	title: "workload scaled to zero",
	why: "No pod is left, and everything says Ready: an app that is off looks like an app that is well. Often it is left over from a repair in which somebody wanted to bring it back afterwards.",
	example: "kind: Deployment\nspec:\n  replicas: 0 # before: 2\n",
	fix: "Say beside it until when, or take the app out of the tree.",
	*check({ head, objects }) {
		for (const { change, before, after } of objects) {
			if (before === void 0 || after === void 0 || !scaled.has(after.kind)) continue;
			const field = change.fields.find(({ path, new: now }) => now === 0 && /(?:^|\.)replica(?:s|Count)$/u.test(path));
			if (field === void 0) continue;
			yield {
				at: fieldPlace(head, after, field.path),
				message: `${objectLabel(after)} is scaled to zero (${field.path}): it stops, and counts as Ready`,
				object: objectLabel(after)
			};
		}
	}
};

// actions/lib/rules/change/suspend-toggled.ts
const suspendToggled = {
	id: "change/suspend-toggled",
	severity: "warning",
	title: "reconciliation that is stopped or started again",
	why: "What is suspended is neither applied nor healed, and nothing turns red: it is forgotten. What is resumed applies at once everything that was merged in the meantime, not only this change.",
	example: "kind: HelmRelease\nspec:\n  suspend: true # before: absent\n",
	fix: "Say in a comment beside it why, and until when; before resuming, look at what has been merged since.",
	*check({ head, objects }) {
		for (const { before, after } of objects) {
			if (after === void 0 || !groupOf(after).endsWith(".toolkit.fluxcd.io")) continue;
			const [was, is] = [before !== void 0 && isSuspended(before), isSuspended(after)];
			if (was === is) continue;
			const node = nodeAt(after.root, "spec", "suspend");
			const name = objectLabel(after);
			yield {
				at: node === void 0 ? placeOf(head, after) : head.spanOf(after, node),
				message: is ? `${name} is suspended: from then on Flux neither applies nor heals it` : `${name} is resumed: everything that was merged while it was suspended is applied at once`,
				...is ? {} : { severity: "info" },
				object: name
			};
		}
	}
};
function isSuspended({ root }) {
	const suspend = nodeAt(root, "spec", "suspend");
	return suspend?.kind === "scalar" && suspend.value === true;
}

// actions/lib/rules/change/under-suspended.ts
const changeUnderSuspended = {
	id: "change/under-suspended",
	severity: "warning",
	title: "change that is not applied because something above is suspended",
	why: "The merge looks like every other and does nothing in the cluster: a suspended Kustomization or HelmRelease keeps what it holds as it is. The change comes to life together with all others on the day on which somebody resumes it.",
	example: "# deployment.yaml changes, and above it:\nkind: Kustomization\nspec:\n  suspend: true\n",
	fix: "Resume it in the same change, or wait with the change until it is resumed.",
	*check({ head, objects }) {
		const idle = objects.flatMap((compared) => {
			const by = suspendedAbove(compared);
			return by === void 0 ? [] : [{
				compared,
				by
			}];
		});
		for (const group of groupedBy(idle, ({ by }) => objectLabel(by)).values()) {
			const [first] = group;
			if (first === void 0) continue;
			const { by, compared } = first;
			const names = group.map(({ compared: { change } }) => change.object);
			const isOwn = compared.after === by;
			yield {
				at: head.spanOf(by, nodeAt(by.root, "spec", "suspend") ?? by.root),
				message: isOwn ? `${objectLabel(by)} changes while it is suspended: the change is not applied` : `${objectLabel(by)} is suspended: ${counted(names.length, "change")} below it (${listed(names)}) ${names.length === 1 ? "is" : "are"} not applied`,
				object: objectLabel(by)
			};
		}
	}
};
/** What keeps the change of an object from being applied, in the head. */
function suspendedAbove({ change, before, after }) {
	if (after === void 0 || change.change === "removed") return void 0;
	if (after.owner?.underSuspended === true) return nearestSuspended(after.owner)?.object;
	const isRelease = after.kind === "HelmRelease" && before !== void 0;
	const isOther = change.fields.some(({ path }) => path.startsWith("spec.") && path !== "spec.suspend");
	return isRelease && isOther && isSuspended(before) && isSuspended(after) ? after : void 0;
}
function nearestSuspended(of) {
	for (let at = of; at !== void 0; at = at.parent) if (at.suspended) return at;
}

// actions/lib/rules/change/change-rules.ts
const changeRules = [
	removesData,
	orphaned,
	backupEnds,
	immutableField,
	claimShrinks,
	releaseRenamed,
	majorVersion,
	downgrade,
	suspendToggled,
	changeUnderSuspended,
	scaledToZero,
	pruneFlips,
	deletionPolicy,
	privileged,
	clusterAdminBinding,
	removesNetworkPolicy,
	policySelectsEverything,
	admissionFailsClosed,
	largeChange
];

export { objectValue as a, isEqual as i, removalOf as n, changedFields as r, changeRules as t };