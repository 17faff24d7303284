import { i as itemsAt, n as entryOf, s as stringAt } from "./node.js";
import { a as substitute } from "./respell.js";

// actions/lib/domain/talos/talconfig-patches.ts
/** Files that `patches:` lists, in the order of the file. */
function patchFilesOf(talconfig, variables) {
	return patchEntries(talconfig).flatMap(({ scalar, scope }) => isFile(scalar) ? [listedFile(scalar, scope, variables)] : []);
}
/** Patches that stand in the talconfig itself. */
function inlinePatchesOf(talconfig) {
	return patchEntries(talconfig).filter(({ scalar }) => !isFile(scalar) && scalar.text.trim() !== "");
}
/** All patches of a talconfig, in the order of the file. */
function listedPatches(talconfig, variables) {
	return patchEntries(talconfig).filter(({ scalar }) => scalar.text.trim() !== "").map(({ scalar, scope }) => isFile(scalar) ? {
		scalar,
		scope,
		file: listedFile(scalar, scope, variables)
	} : {
		scalar,
		scope
	});
}
/** Files that `machineFiles`, `inlineManifests` and `extraManifests` take their content from. */
function contentFilesOf(talconfig, variables) {
	const found = [];
	for (const { owner, scope } of owners(talconfig)) {
		for (const file of itemsAt(owner, "machineFiles")) found.push(...contentFile(entryOf(file, "content")?.value, scope, variables));
		for (const manifest of itemsAt(owner, "extraManifests")) if (manifest.kind === "scalar") found.push(listedFile(manifest, scope, variables));
		for (const manifest of itemsAt(owner, "inlineManifests")) found.push(...contentFile(entryOf(manifest, "contents")?.value, scope, variables));
	}
	return found;
}
function contentFile(value, scope, variables) {
	return value?.kind === "scalar" && isFile(value) ? [listedFile(value, scope, variables)] : [];
}
function patchEntries(talconfig) {
	return owners(talconfig).flatMap(({ owner, scope }) => itemsAt(owner, "patches").flatMap((scalar) => scalar.kind === "scalar" ? [{
		scalar,
		scope
	}] : []));
}
function owners(talconfig) {
	if (talconfig === void 0) return [];
	const found = [{
		owner: talconfig,
		scope: "all"
	}];
	for (const scope of ["controlPlane", "worker"]) {
		const owner = entryOf(talconfig, scope)?.value;
		if (owner !== void 0) found.push({
			owner,
			scope
		});
	}
	for (const [index, owner] of itemsAt(talconfig, "nodes").entries()) found.push({
		owner,
		scope: { node: index }
	});
	return found;
}
function isFile(scalar) {
	return scalar.text.startsWith("@") && scalar.text.slice(1).trim() !== "";
}
function listedFile(scalar, scope, variables) {
	const { text, unset } = substitute(scalar.text.replace(/^@/u, "").trim(), variables);
	return {
		path: text,
		scope,
		unset,
		start: scalar.start,
		end: scalar.end
	};
}

// actions/lib/domain/flux/kustomization.ts
/** True for an object of kustomize-controller, whatever the version. */
function isFluxKustomization(root) {
	return stringAt(root, "kind") === "Kustomization" && (stringAt(root, "apiVersion") ?? "").startsWith("kustomize.toolkit.fluxcd.io/");
}
function hasPath(root) {
	return stringAt(root, "spec", "path") !== void 0;
}
/** `spec.path` without the leading `./`; the root of the source when absent. */
function fluxPath(root) {
	return cleanPath(stringAt(root, "spec", "path") ?? "");
}
/** The path from which a cluster starts: `spec.sync.path` of a FluxInstance, or the same in the values of its chart. */
function entryPath(root) {
	const kind = stringAt(root, "kind");
	if (kind === "FluxInstance") return optionalPath(stringAt(root, "spec", "sync", "path"));
	if (kind === "HelmRelease") return optionalPath(stringAt(root, "spec", "values", "instance", "sync", "path"));
	if (kind === void 0) return optionalPath(stringAt(root, "instance", "sync", "path"));
}
function optionalPath(path) {
	return path === void 0 ? void 0 : cleanPath(path);
}
/** Without `./` in front and `/` behind; the root is empty. */
function cleanPath(path) {
	return path.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "").replace(/^\.$/, "");
}

export { isFluxKustomization as a, listedPatches as c, hasPath as i, patchFilesOf as l, entryPath as n, contentFilesOf as o, fluxPath as r, inlinePatchesOf as s, cleanPath as t };