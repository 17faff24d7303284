import { a as nodeAt, i as itemsAt, n as entryOf, s as stringAt } from "./node.js";
import { i as folderOf, r as namedPaths, t as isRemotePath } from "./kustomization.js";

// actions/lib/domain/kustomize/kustomizations.ts
function* kustomizationFiles(files) {
	for (const { path, documents } of files.values()) for (const { role, root, source } of documents) if (role === "kustomization" && root !== void 0) yield {
		path,
		folder: folderOf(path),
		root,
		source
	};
}
/** Paths and addresses that kustomizations name, each with its place. */
function* pathsNamed(files, where) {
	for (const file of kustomizationFiles(files)) for (const named of namedPaths(file.root)) if (isRemotePath(named.path) === (where === "remote")) yield {
		...named,
		file,
		span: () => file.source.span(named.at.start, named.at.end)
	};
}

// actions/lib/domain/talos/recognise.ts
/**
* The role of a document, or undefined when it is none of Talos'. A complete configuration has a machine type and a
* cluster; less of it is a patch. Documents of other kinds are recognised by `apiVersion: v1alpha1`, which no Kubernetes
* group uses alone.
*/
function recogniseTalosDocument(root, hints) {
	const byName = roleByName(hints);
	if (root.kind === "list") return hints.inTalosFolder && isJsonPatch(root.items[0]) ? "machine-patch" : void 0;
	if (root.kind !== "map") return void 0;
	if (byName !== void 0) return byName;
	if (isTalconfig(root)) return "talconfig";
	if (isSecrets(root)) return "talos-secrets";
	if (has(root, "apiVersion") && stringAt(root, "apiVersion") !== "v1alpha1") return void 0;
	if (isCompleteConfig(root)) return "machine-config";
	if (stringAt(root, "apiVersion") === "v1alpha1" && isTalosKind(stringAt(root, "kind"), hints)) return documentRole(hints);
	return isConfigPart(root) ? "machine-patch" : void 0;
}
/** Outside a Talos folder `v1alpha1` may be anybody's; every document kind of Talos ends in `Config`. */
function isTalosKind(kind, { inTalosFolder }) {
	return kind !== void 0 && (inTalosFolder || kind.endsWith("Config"));
}
function roleByName({ path, inTalosFolder }) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (/^talconfig\.ya?ml$/u.test(name)) return "talconfig";
	if (/^talenv(?:\.sops)?\.ya?ml$/u.test(name)) return "talenv";
	return inTalosFolder && /^talsecret(?:\.sops)?\.ya?ml$/u.test(name) ? "talos-secrets" : void 0;
}
/** A document of another kind belongs to a configuration unless it lies among patches. */
function documentRole({ path, inTalosFolder }) {
	return (inTalosFolder || /(?:^|\/)patch(?:es)?(?:\/|[^/]*\.ya?ml$)/u.test(path)) && !/(?:^|\/)clusterconfig\//u.test(path) ? "machine-patch" : "machine-config";
}
function isTalconfig(root) {
	return [
		"clusterName",
		"endpoint",
		"nodes"
	].every((key) => has(root, key));
}
function isSecrets(root) {
	return has(root, "certs") && has(root, "secrets") && (has(root, "trustdinfo") || has(root, "cluster"));
}
function isCompleteConfig(root) {
	const machine = entryOf(root, "machine")?.value;
	return machine?.kind === "map" && has(machine, "type") && has(root, "cluster") && has(machine, "token");
}
/** Only keys of the v1alpha1 configuration, and `machine` or `cluster` among them as maps. */
function isConfigPart(root) {
	const known = /* @__PURE__ */ new Set([
		"version",
		"debug",
		"persist",
		"machine",
		"cluster",
		"apiVersion"
	]);
	return ["machine", "cluster"].map((key) => entryOf(root, key)?.value).some((part) => part?.kind === "map") && root.entries.every((entry) => known.has(entry.key));
}
function isJsonPatch(item) {
	return item?.kind === "map" && has(item, "op") && has(item, "path");
}
function has(map, key) {
	return entryOf(map, key) !== void 0;
}

// actions/lib/domain/workflows/workflow.ts
const workflows = /* @__PURE__ */ new WeakMap();
/** Every workflow below `.github/workflows`, in the order of their paths; read once per tree. */
function workflowsOf(files) {
	const known = workflows.get(files);
	if (known !== void 0) return known;
	const made = [...files.values()].filter(({ path }) => isWorkflowPath(path)).flatMap(readWorkflow);
	workflows.set(files, made);
	return made;
}
function isWorkflowPath(path) {
	return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
function readWorkflow({ path, documents, yaml }) {
	const root = documents[0]?.root;
	if (root === void 0) return [];
	const on = entryOf(root, "on") ?? entryOf(root, "true");
	const jobs = entryOf(root, "jobs")?.value;
	const entries = jobs?.kind === "map" ? jobs.entries : [];
	return [{
		path,
		root,
		source: yaml.source,
		events: eventsOf(on?.value),
		eventsAt: on?.keyRange ?? {
			start: root.start,
			end: root.start
		},
		jobs: new Map(entries.map((entry) => [entry.key, readJob(entry)]))
	}];
}
function eventsOf(on) {
	if (on === void 0) return /* @__PURE__ */ new Map();
	if (on.kind === "map") return new Map(on.entries.map(({ key, value }) => [key, value]));
	const names = on.kind === "list" ? on.items : [on];
	return new Map(names.flatMap((name) => name.kind === "scalar" ? [[name.text, void 0]] : []));
}
function readJob(entry) {
	const { key: id, value: node } = entry;
	const name = stringAt(node, "name");
	const uses = stringAt(node, "uses");
	const steps = itemsAt(node, "steps").map(readStep);
	return {
		id,
		entry,
		condition: conditionOf(node),
		needs: textsOf(nodeAt(node, "needs")),
		steps,
		...name === void 0 ? {} : { name },
		...uses === void 0 ? {} : { uses }
	};
}
function readStep(node) {
	const [id, uses, run] = [
		"id",
		"uses",
		"run"
	].map((field) => stringAt(node, field));
	return {
		node,
		...id === void 0 ? {} : { id },
		...uses === void 0 ? {} : { uses },
		...run === void 0 ? {} : { run }
	};
}
/** The `if` of a job or step, without `${{ }}`; empty for none. */
function conditionOf(node) {
	const value = nodeAt(node, "if");
	return value?.kind === "scalar" ? value.text.trim().replace(/^\$\{\{(.*)\}\}$/s, "$1").trim() : "";
}
/** One text, or a list of them. */
function textsOf(node) {
	if (node === void 0) return [];
	return (node.kind === "list" ? node.items : [node]).flatMap((scalar) => scalar.kind === "scalar" && scalar.value !== null ? [scalar.text] : []);
}

export { recogniseTalosDocument as a, workflowsOf as i, isWorkflowPath as n, kustomizationFiles as o, textsOf as r, pathsNamed as s, conditionOf as t };