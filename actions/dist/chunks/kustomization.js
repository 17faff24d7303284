import { a as nodeAt, i as itemsAt } from "./node.js";

// actions/lib/domain/repository/paths.ts
/** Joins and normalises; undefined when the result leaves the repository or is absolute. */
function resolveInside(folder, relative) {
	if (relative.startsWith("/")) return void 0;
	const parts = folder === "" || folder === "." ? [] : folder.split("/");
	for (const part of relative.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return void 0;
	}
	return parts.join("/");
}
/** The folder of a file; the empty string for the root. */
function folderOf(path) {
	const slash = path.lastIndexOf("/");
	return slash === -1 ? "" : path.slice(0, slash);
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
/** True when `path` is `folder` or lies below it; everything lies below the root. */
function isBelow(path, folder) {
	return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function isYamlPath(path) {
	return /\.ya?ml$/i.test(path);
}

// actions/lib/domain/kustomize/kustomization.ts
/** The three file names that kustomize accepts, in its order. */
const kustomizationNames = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
const lists = [
	["resources", "resource"],
	["bases", "resource"],
	["components", "component"],
	["crds", "data"],
	["configurations", "configuration"],
	["generators", "resource"],
	["transformers", "resource"],
	["validators", "resource"],
	["patchesStrategicMerge", "patch"]
];
const known = /* @__PURE__ */ new WeakMap();
/** Every local or remote path that a kustomization (or Component) names; inline patches and transformers are left out. */
function namedPaths(root) {
	if (root === void 0) return [];
	let found = known.get(root);
	if (found === void 0) known.set(root, found = pathsIn(root));
	return found;
}
function pathsIn(root) {
	const found = [];
	const add = (node, field, use) => {
		if (node?.kind !== "scalar" || typeof node.value !== "string" || node.value.includes("\n")) return;
		found.push({
			use,
			field,
			path: node.value,
			at: node
		});
	};
	for (const [field, use] of lists) for (const item of itemsAt(root, field)) add(item, field, use);
	for (const field of [
		"patches",
		"patchesJson6902",
		"replacements"
	]) for (const item of itemsAt(root, field)) add(nodeAt(item, "path"), field, field === "replacements" ? "data" : "patch");
	for (const field of ["configMapGenerator", "secretGenerator"]) for (const item of itemsAt(root, field)) addGenerator(item, field, add);
	add(nodeAt(root, "openapi", "path"), "openapi", "data");
	for (const chart of itemsAt(root, "helmCharts")) {
		add(nodeAt(chart, "valuesFile"), "helmCharts", "data");
		for (const file of itemsAt(chart, "additionalValuesFiles")) add(file, "helmCharts", "data");
	}
	return found;
}
function addGenerator(generator, field, add) {
	for (const file of itemsAt(generator, "files")) {
		if (file.kind !== "scalar") continue;
		const text = file.text.slice(file.text.indexOf("=") + 1);
		add({
			...file,
			value: text
		}, field, "data");
	}
	for (const env of itemsAt(generator, "envs")) add(env, field, "data");
	add(nodeAt(generator, "env"), field, "data");
}
/** True for a URL or a Git address that kustomize would fetch (`https://…`, `github.com/org/repo//path?ref=…`, `git@…`). */
function isRemotePath(path) {
	return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|git::)/i.test(path) || /^(?:github|gitlab)\.com[/:]/i.test(path) || path.includes("?ref=");
}

export { isBelow as a, resolveInside as c, folderOf as i, kustomizationNames as n, isYamlPath as o, namedPaths as r, nameOf as s, isRemotePath as t };