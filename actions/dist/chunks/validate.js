import { i as verdictOf$1, o as compareFindings, t as WrongUse } from "./outcome.js";
import { a as withOnDemand } from "./re2.js";
import { n as yamlRuleOf, r as schemaRuleOf, t as ruleCatalog } from "./catalog.js";
import { a as builtFrom, c as judgePins, d as baseOf, f as comparedRevisions, i as findTool, l as problemsOfPins, n as openRevisions, o as renamedFiles, r as loadSettings, s as PatchedFields, t as veilOver, u as finishFindings } from "./veil.js";
import { a as isBelow, c as resolveInside, i as folderOf, n as kustomizationNames, o as isYamlPath, r as namedPaths, s as nameOf, t as isRemotePath } from "./kustomization.js";
import { t as decodeText } from "./decode.js";
import { a as nodeAt, c as toValue, i as itemsAt, n as entryOf, r as isNull, s as stringAt, t as entriesAt } from "./node.js";
import { t as readYaml } from "./reader2.js";
import { i as sourceText } from "./source-text.js";
import { t as isTreeFile } from "./read-tree.js";
import { f as patchFiles, h as relatedPlaces, i as isRootDotfile, m as placedEdit, n as readRevision, o as judgeTalosDocuments, p as NotCheckedList } from "./settings.js";
import { n as hasTransitions, t as hasRules } from "./rules-below.js";
import { S as groupOf, g as withoutSopsMetadata, h as isSopsEncrypted, n as respellValue, r as withEdit, t as respellKey } from "./respell.js";
import { l as judgeJsonSchema, n as talenvOf, u as prepareJsonSchema } from "./checks.js";
import { a as isSchemaTemplate, i as judgePatch, n as isComponent, o as templatePath, r as kustomizationVersion, t as openSchemas } from "./open-schemas.js";
import { r as nearestName, t as clearName } from "./nearest-name.js";
import { d as literalSource } from "./repository-pins.js";
import { a as isFluxKustomization, l as patchFilesOf, o as contentFilesOf, t as cleanPath } from "./kustomization2.js";
import { t as compareText } from "./ordering.js";
import { i as workflowsOf, n as isWorkflowPath, s as pathsNamed } from "./workflow.js";
import { d as sopsMetadata } from "./judgement.js";
import { n as lineOf } from "./source-lines.js";
import { t as hasVariable } from "./placeholder.js";
import { _ as declarationOf, y as resolve } from "./formats.js";
import { t as notSaidAlready } from "./said-already.js";

// actions/lib/verbs/validate/reached.ts
/**
* The changed files; those that a changed kustomization lists; and every file that names a kind whose definition changed.
* Undefined, for the whole tree, when the versions that it is for or the settings' schemas change.
*/
async function reachedBy(changed, { files, base, settings }) {
	if (changed.some((path) => setsVersions(path) || settings.schemas.some((entry) => isSchemaOf(entry, path)))) return void 0;
	const reached = new Set(changed);
	const kinds = /* @__PURE__ */ new Set();
	for (const path of changed.filter(isTreeFile)) for (const tree of base === void 0 ? [files] : [files, base]) {
		const text = textOf(tree, path);
		if (text === void 0) continue;
		if (kustomizationNames.includes(nameOf(path))) for (const named of listedFiles$1(parse(path, text), files)) reached.add(named);
		else if (text.includes("CustomResourceDefinition")) for (const kind of definedKinds(parse(path, text))) kinds.add(kind);
	}
	for (const kind of kinds) for (const path of await files.holding(kind)) reached.add(path);
	return reached;
}
function setsVersions(path) {
	return /^tal(?:config|env)(?:\.sops)?\.ya?ml$/.test(nameOf(path));
}
/** A template stands for all files below what is fixed of it. */
function isSchemaOf(entry, path) {
	const fixed = (entry.split("{{")[0] ?? "").replace(/^\.\//, "");
	return entry.includes("{{") ? path.startsWith(fixed) : isBelow(path, fixed.replace(/\/+$/, ""));
}
function textOf(files, path) {
	const content = files.read(path);
	const decoded = "bytes" in content ? decodeText(content.bytes) : content;
	return "text" in decoded ? decoded.text : void 0;
}
function parse(path, text) {
	return readYaml(sourceText(path, text), { dialect: "yaml12" });
}
function listedFiles$1({ documents, source }, files) {
	return documents.flatMap(({ root }) => namedPaths(root).flatMap(({ path }) => {
		const named = isRemotePath(path) ? void 0 : resolveInside(folderOf(source.path), path);
		return named !== void 0 && files.kind(named) === "file" ? [named] : [];
	}));
}
function definedKinds({ documents }) {
	return documents.flatMap(({ root }) => {
		if (stringAt(root, "kind") !== "CustomResourceDefinition") return [];
		const kind = stringAt(root, "spec", "names", "kind") ?? "";
		return kind === "" ? [] : [kind];
	});
}

// actions/lib/verbs/validate/change.ts
/**
* The index where `--staged` asks for it, else the work tree.
*
* @throws WrongUse when either flag is given outside a Git repository
*/
async function filesToJudge({ changed, staged }, { files, git }) {
	if (!changed && !staged) return files;
	if (git === void 0) throw new WrongUse([`--${staged ? "staged" : "changed"} needs a Git repository, and this folder is in none that git can read`]);
	return staged ? git.index() : files;
}
/**
* The change that is judged; undefined for the whole tree, also where the base of a pull request is not at hand.
*
* @throws WrongUse for `--changed` where nothing tells what it is to be compared with
*/
async function changeOf(options) {
	const { inputs, git, files, settings, base } = options;
	if (git === void 0 || !inputs.changed && !inputs.staged) return void 0;
	if (base.unread !== void 0) return void 0;
	const from = base.commit ?? (inputs.staged ? await git.resolve("HEAD") : void 0);
	if (from === void 0 && !inputs.staged && await git.resolve("HEAD") !== void 0) throw new WrongUse([`no default branch was found to compare with: fetch it (a shallow clone needs fetch-depth: 0), or name one with --base`]);
	const changed = await git.changedPaths(from, { staged: inputs.staged });
	return { focus: await reachedBy(changed, {
		files,
		base: base.base?.files,
		settings
	}) };
}
/**
* The files to parse when only `focus` is judged: those, the kustomizations above them (they say what a patch file is
* for), the Talos inputs (they say which versions the tree is for), and the definitions of kinds among `definitions`.
*/
function filesToRead(listing, focus, definitions) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of focus) for (let folder = folderOf(path);; folder = folderOf(folder)) {
		folders.add(folder);
		if (folder === "") break;
	}
	const defining = new Set(definitions);
	const isContext = (path) => {
		const name = nameOf(path);
		if (defining.has(path) || /^tal(?:config|env)\.ya?ml$/.test(name)) return true;
		return kustomizationNames.includes(name) && folders.has(folderOf(path));
	};
	return new Set(listing.paths.filter((path) => focus.has(path) || isContext(path)));
}

// actions/lib/domain/flux/update-ways.ts
const group = "kustomize.toolkit.fluxcd.io";
/** Answers for an object and its file whether a change that the API server refuses stops nothing. */
function unhinderedUpdates(files) {
	let folders;
	return (path, object) => {
		folders ??= [...files].flatMap(forcedFolders);
		return folders.some((folder) => isBelow(path, folder)) || isMarked(object);
	};
}
/** Where Kustomizations with `force: true` begin. */
function forcedFolders({ documents }) {
	return documents.flatMap(({ root }) => {
		if (stringAt(root, "kind") !== "Kustomization" || stringAt(root, "apiVersion")?.startsWith(`${group}/`) !== true) return [];
		const force = nodeAt(root, "spec", "force");
		const folder = resolveInside("", stringAt(root, "spec", "path") ?? "");
		return force?.kind === "scalar" && force.value === true && folder !== void 0 ? [folder] : [];
	});
}
/** By an annotation or label of the object itself. */
function isMarked(object) {
	return ["annotations", "labels"].flatMap((key) => entriesAt(object, "metadata", key)).some(({ key, value }) => {
		const text = value.kind === "scalar" ? value.text.toLowerCase() : "";
		if (key === `${group}/force`) return text === "enabled";
		if (key === `${group}/reconcile`) return text === "disabled";
		return key === `${group}/ssa` && (text === "ifnotpresent" || text === "ignore");
	});
}

// actions/lib/domain/kubernetes/ruled-objects.ts
/** The object of a document, or those of a `v1` List, as far as their kinds have rules. */
function ruledObjects(root, store) {
	const apiVersion = stringAt(root, "apiVersion");
	const kind = stringAt(root, "kind");
	if (root?.kind !== "map" || apiVersion === void 0 || kind === void 0) return [];
	if (kind === "List" && apiVersion === "v1") return itemsAt(root, "items").flatMap((item) => ruledObjects(item, store));
	const resource = store.lookup(apiVersion, kind);
	if (resource === void 0 || !hasRules(resource)) return [];
	return [{
		root: isSopsEncrypted(root) ? withoutSopsMetadata(root) : root,
		resource
	}];
}
/** The same, of kinds that have rules about changes. */
function changeRuledObjects(root, store) {
	return ruledObjects(root, store).filter(({ resource }) => hasTransitions(resource));
}
/** What makes two objects of different revisions the same one; undefined for an object without a name. */
function objectIdentity(root) {
	const name = stringAt(root, "metadata", "name");
	if (name === void 0) return void 0;
	const group = groupOf({ apiVersion: stringAt(root, "apiVersion") ?? "" });
	return JSON.stringify([
		group,
		stringAt(root, "kind"),
		stringAt(root, "metadata", "namespace"),
		name
	]);
}

// actions/lib/verbs/validate/judge-cel.ts
/** Rules about an object by itself. CEL is loaded when a document's kind has such rules. */
async function judgeByCel({ judgement, store }) {
	const findings = [];
	for (const document of judgement.sound) for (const object of ruledObjects(document.root, store)) findings.push(...findingsOf(judgement, document, await violationsOf(object)));
	return findings;
}
/**
* Rules about a change of an object: the base's object of the same identity is what the server has. Nothing is said of objects
* that Flux makes anew or leaves alone.
*/
async function judgeTransitions(options) {
	const { judgement, store, tree, base, known } = options;
	const findings = [];
	const isUnhindered = unhinderedUpdates(tree.files.values());
	let before;
	for (const document of judgement.sound) {
		if (base.files.get(document.path) === tree.files.get(document.path)) continue;
		for (const object of changeRuledObjects(document.root, store)) {
			if (isUnhindered(document.path, object.root)) continue;
			before ??= baseObjects(base);
			const old = before(document.path, objectIdentity(object.root));
			if (old !== void 0) findings.push(...findingsOf(judgement, document, await violationsOf(object, old)));
		}
	}
	const keys = new Set(known.map(keyOf$1));
	return findings.filter((finding) => !keys.has(keyOf$1(finding)));
}
function keyOf$1({ rule, path, line, column, message }) {
	return JSON.stringify([
		rule,
		path,
		line,
		column,
		message
	]);
}
async function violationsOf({ root, resource }, old) {
	const { judgeRules } = await import("./judge.js");
	const options = old === void 0 ? {} : {
		old,
		onlyTransitions: true
	};
	return withOnDemand(() => judgeRules(root, resource, options));
}
function findingsOf({ excuse }, document, violations) {
	const { source, object } = document;
	return excuse(document, violations.map((violation) => ({
		source,
		violation
	}))).map(({ violation: { code, message, start, end } }) => ({
		...source.span(start, end),
		rule: schemaRuleOf(code, false),
		message,
		...object === void 0 ? {} : { object }
	}));
}
/** The object of the same file, else the only one of that identity. */
function baseObjects(base) {
	const byIdentity = /* @__PURE__ */ new Map();
	for (const file of base.files.values()) for (const document of file.documents) {
		const identity = document.role === "kubernetes" ? objectIdentity(document.root) : void 0;
		if (identity !== void 0) byIdentity.set(identity, [...byIdentity.get(identity) ?? [], document]);
	}
	return (path, identity) => {
		const found = identity === void 0 ? [] : byIdentity.get(identity) ?? [];
		const here = found.filter((document) => document.path === path);
		const chosen = here.length > 0 ? here : found;
		return chosen.length === 1 ? chosen[0]?.root : void 0;
	};
}

// actions/lib/verbs/validate/judge-by-json-schema.ts
/**
* Judges by schemas that lie in the repository. A remote schema of a kind that we know is not needed; the others are
* counted in one line, since nothing is fetched.
*/
async function judgeByOtherSchemas(options) {
	const { tree, notChecked, focus } = options;
	const unknown = new Set([...options.judgement.unknownKinds.values()].flat().map(documentKey));
	const findings = [];
	const judged = /* @__PURE__ */ new Set();
	for (const file of tree.files.values()) {
		if (focus !== void 0 && !focus.has(file.path) || /^\.github\/homelab\.ya?ml$/.test(file.path)) continue;
		for (const document of file.documents) {
			if (document.role !== "data" && !unknown.has(documentKey(document))) continue;
			const url = templateFor(document, options) ?? modelineOf(file, document)?.url;
			if (url === void 0) continue;
			const outcome = await judgeByJsonSchema(document, url, options.files);
			if ("why" in outcome) notChecked.add({
				what: outcome.what,
				why: outcome.why,
				count: 1,
				relevant: false
			});
			else {
				findings.push(...outcome.findings);
				judged.add(documentKey(document));
			}
		}
	}
	return {
		findings,
		judged
	};
}
/** A document by file and position. */
function documentKey({ path, index }) {
	return `${path}#${index}`;
}
/** The last modeline above the content of a document, and below the document before it. */
function modelineOf(file, document) {
	const before = file.documents[file.documents.findIndex(({ index }) => index === document.index) - 1]?.range.end ?? 0;
	return file.comments.modelines.findLast(({ start }) => start >= before && start < document.range.end);
}
/** The file that a template of the settings gives for the document's kind, from the root on. */
function templateFor({ root }, { templates, files }) {
	const apiVersion = stringAt(root, "apiVersion");
	const kind = stringAt(root, "kind");
	if (apiVersion === void 0 || kind === void 0) return void 0;
	const path = templates.filter(isSchemaTemplate).flatMap((template) => templatePath(template, apiVersion, kind) ?? []).find((each) => files.kind(each) === "file");
	return path === void 0 ? void 0 : `/${path}`;
}
async function judgeByJsonSchema(document, url, files) {
	const { root, source, path } = document;
	if (/^[a-z][a-z0-9+.-]+:/i.test(url)) return {
		what: "documents with a remote schema",
		why: "nothing is fetched"
	};
	const at = url.startsWith("/") ? url.slice(1) : resolveInside(folderOf(path), url);
	const schema = at === void 0 ? void 0 : readSchema(files, at);
	if (schema === void 0) return {
		what: `schema ${url} of ${path}`,
		why: "there is no such JSON Schema in the repository"
	};
	if (root === void 0) return { findings: [] };
	const refused = await whyRefused(schema);
	if (refused !== void 0) return {
		what: `schema ${url} of ${path}`,
		why: `it is no JSON Schema that can be used: ${refused}`
	};
	return { findings: judgeJsonSchema(root, schema).map(({ code, message, start, end, fix, related, edit }) => ({
		...source.span(start, end),
		rule: schemaRuleOf(code, false),
		message,
		...fix === void 0 ? {} : { fix },
		...placedEdit(source, edit),
		...relatedPlaces(source, related)
	})) };
}
/** A schema of the user's may be broken: then it judges nothing, and the reason is told. */
async function whyRefused(schema) {
	try {
		await prepareJsonSchema(schema);
		return;
	} catch (error) {
		return error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error);
	}
}
function readSchema(files, path) {
	const content = files.read(path);
	const decoded = "bytes" in content ? decodeText(content.bytes) : content;
	if (!("text" in decoded)) return void 0;
	try {
		const value = JSON.parse(decoded.text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch {
		return;
	}
}

// actions/lib/domain/flux/dropped-fields.ts
/** Kinds that Flux passes on as they are written: the server then refuses the field, as it does in custom resources. */
const passedOn = /* @__PURE__ */ new Set(["rbac.authorization.k8s.io/v1/Role", "rbac.authorization.k8s.io/v1/ClusterRole"]);
/** API groups that client-go does not know, though the API server serves them. */
const unknownToClient = /* @__PURE__ */ new Set(["apiextensions.k8s.io", "apiregistration.k8s.io"]);
/**
* True where kustomize-controller drops the field without a word: it reads what client-go knows into Go's types and writes
* these (fluxcd/pkg/ssa, `normalize`), and a type has no place for it.
*/
function dropsUnknownFields({ apiVersion, kind, native }) {
	return native && !passedOn.has(`${apiVersion}/${kind}`) && !unknownToClient.has(groupOf({ apiVersion }));
}

// actions/lib/domain/kubernetes/identity.ts
const names = ["apiVersion", "kind"];
/** True for a document that has metadata and one of apiVersion and kind: the other one was forgotten or misspelt. */
function isMeantAsObject(root) {
	return names.filter((name) => entryOf(root, name)?.value.kind === "scalar").length === 1 && entryOf(root, "metadata")?.value.kind === "map";
}
/** What kustomize and the API server miss in a document that is meant as an object; a misspelt key is named itself. */
function judgeIdentity(root) {
	if (root.kind !== "map") return [];
	return names.flatMap((name) => {
		const value = entryOf(root, name)?.value;
		if (value !== void 0 && !(value.kind === "scalar" && (value.value === null || value.value === ""))) return [];
		const misspelt = root.entries.find(({ key }) => nearestName(key, [name]) !== void 0);
		if (misspelt === void 0) {
			const { start, end } = entryOf(root, name)?.keyRange ?? root.entries[0]?.keyRange ?? root;
			return [{
				start,
				end,
				code: "missing-field",
				field: name,
				message: `${name} is required: without it nobody knows what this object is`
			}];
		}
		const { start, end } = misspelt.keyRange;
		const message = `${misspelt.key} is not a field of an object`;
		const fix = `did you mean ${name}?`;
		const edit = withEdit(respellKey(misspelt, root, names));
		return [{
			start,
			end,
			code: "unknown-field",
			field: misspelt.key,
			message,
			fix,
			...edit
		}];
	});
}

// actions/lib/domain/kustomize/identity.ts
/** `kind` and `apiVersion` that kustomize refuses (`EnforceFields` in sigs.k8s.io/kustomize/api/types/kustomization.go). */
function judgeKustomizationIdentity(root) {
	const kind = scalarAt(root, "kind");
	const apiVersion = scalarAt(root, "apiVersion");
	const found = [];
	if (kind !== void 0 && kind.text !== "Kustomization" && kind.text !== "Component") {
		const message = `kustomize knows the kinds Kustomization and Component, not ${kind.text}`;
		const edit = withEdit(respellValue(kind, ["Kustomization", "Component"]));
		found.push({
			start: kind.start,
			end: kind.end,
			code: "unknown-kind",
			field: "kind",
			message,
			...edit
		});
	}
	const wanted = kustomizationVersion(root);
	const isEither = found.length > 0 && /^kustomize\.config\.k8s\.io\/v1(?:alpha1|beta1)$/u.test(apiVersion?.text ?? "");
	if (apiVersion !== void 0 && apiVersion.text !== wanted && !isEither) {
		const message = `the apiVersion of a ${kind?.text === "Component" ? "Component" : "Kustomization"} is ${wanted}, not ${apiVersion.text}`;
		const { start, end } = apiVersion;
		found.push({
			start,
			end,
			code: "unknown-kind",
			field: "apiVersion",
			message,
			fix: `use apiVersion: ${wanted}`,
			edit: {
				do: "set-value",
				at: start,
				to: wanted
			}
		});
	}
	return found;
}
function scalarAt(root, key) {
	const value = entryOf(root, key)?.value;
	return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value : void 0;
}

// actions/lib/verbs/validate/excused.ts
/** Every patch of the tree. */
function readExcuses(tree) {
	const patched = new PatchedFields();
	for (const file of tree.files.values()) for (const { source, root, role } of file.documents) {
		if (root === void 0) continue;
		if (role === "kubernetes") patched.addEmbedded({
			source,
			root
		});
		if (role === "kustomization") addKustomization(patched, {
			source,
			root,
			path: file.path
		}, tree);
	}
	return {
		patched,
		renamed: renamedFiles(tree.files)
	};
}
/** Answers which violations the patches of the tree make good; reads them when first asked. */
function excusesOf(tree) {
	let known;
	return (document, violations) => {
		if (violations.length === 0) return violations;
		known ??= readExcuses(tree);
		const { patched, renamed } = known;
		const isRenamed = (stringAt(document.root, "kind") ?? "") === "Namespace" && renamed.has(document.path);
		return violations.filter(({ violation }) => {
			const { code, field } = violation;
			if (code === "unknown-field" || code === "unknown-kind") return true;
			if (isRuleOfKind(code)) return !patched.touches({
				path: document.path,
				object: document.root,
				field
			});
			if (code === "wrong-type" && violation.start === violation.end && patched.merges({
				path: document.path,
				object: document.root
			})) return false;
			return !patched.writes({
				path: document.path,
				object: document.root,
				field,
				isMissing: code === "missing-field"
			}) && !(isRenamed && isName(violation));
		});
	};
}
/** Its patches, in strings and in files, change what it builds and nothing else. */
function addKustomization(patched, { source, root, path }, { files }) {
	const scope = isComponent(root) ? void 0 : builtFrom(path, files);
	patched.addEmbedded({
		source,
		root,
		scope
	});
	for (const { path: named, target } of patchFiles(root)) {
		const file = files.get(resolveInside(folderOf(path), named) ?? "");
		for (const document of file?.documents ?? []) if (document.root !== void 0) patched.add({
			source: document.source,
			root: document.root,
			target,
			holder: root,
			scope
		});
	}
}
/** A rule looks at everything below its place, and fields beside each other. */
function isRuleOfKind(code) {
	return code === "broken-rule" || code === "rule-not-evaluated";
}
function isName({ code, field }) {
	return code === "invalid-metadata" && field === "metadata.name";
}

// actions/lib/domain/talos/used-paths.ts
/**
* Paths of the talconfigs, of the environment and secret files beside them, of everything that they list, and of all
* complete machine configurations. A listed path with a variable of unknown value stands for every file that fits.
* `paths` are those of the whole tree, so that a talconfig that cannot be read or parsed is used as well.
*/
function usedTalosPaths(files, talosFolders, paths) {
	const used = /* @__PURE__ */ new Set();
	const documents = files.flatMap((file) => file.documents);
	for (const { path, root, role } of documents) {
		if (role === "machine-config") used.add(path);
		if (role === "talconfig") for (const each of usedBy(path, root, documents)) used.add(each);
	}
	const ofTalhelper = /^tal(?:config|env|secret)(?:\.sops)?\.ya?ml$/u;
	for (const path of paths) if (talosFolders.includes(folderOf(path)) && ofTalhelper.test(path.slice(path.lastIndexOf("/") + 1))) used.add(path);
	return used;
}
/** Paths of the files that the talconfigs list as patches, whatever is in them. */
function listedPatchPaths(files) {
	const documents = files.flatMap((file) => file.documents);
	const listed = documents.filter(({ role }) => role === "talconfig").flatMap(({ path, root }) => {
		const folder = folderOf(path);
		return patchFilesOf(root, talenvOf(path, documents)).flatMap((file) => filesNamed(file, folder, documents));
	});
	return new Set(listed);
}
function usedBy(path, root, documents) {
	const variables = talenvOf(path, documents);
	const folder = folderOf(path);
	return [path, ...[...patchFilesOf(root, variables), ...contentFilesOf(root, variables)].flatMap((file) => filesNamed(file, folder, documents))];
}
function filesNamed(file, folder, documents) {
	const wanted = resolveInside(folder, file.path);
	if (wanted === void 0) return [];
	if (file.unset.length === 0) return [wanted];
	const pattern = wanted.split(/\$\{[^}]*\}|\$\w+/u).map(literalSource).join("[^/]*");
	const fits = new RegExp(`^${pattern}$`, "u");
	return documents.map(({ path }) => path).filter((path) => fits.test(path));
}

// actions/lib/verbs/validate/listed-files.ts
function listedFiles(tree) {
	return {
		resources: listedResources(tree),
		patchTargets: patchFileTargets(tree),
		talosPatches: listedPatchPaths([...tree.files.values()])
	};
}
/** Files that kustomizations name as resources: each document in them must be an object. */
function listedResources(tree) {
	const found = /* @__PURE__ */ new Set();
	for (const file of tree.files.values()) for (const { role, root } of file.documents) for (const { use, path } of role === "kustomization" ? namedPaths(root) : []) {
		const resolved = use === "resource" ? resolveInside(folderOf(file.path), path) : void 0;
		if (resolved !== void 0) found.add(resolved);
	}
	return found;
}
/** Patch files named by kustomizations, with the kind that they are meant for. */
function patchFileTargets(tree) {
	const targets = /* @__PURE__ */ new Map();
	for (const file of tree.files.values()) for (const document of file.documents) {
		if (document.role !== "kustomization") continue;
		for (const { path, target } of patchFiles(document.root)) {
			const resolved = resolveInside(folderOf(file.path), path);
			if (resolved !== void 0) targets.set(resolved, target);
		}
	}
	return targets;
}

// actions/lib/verbs/validate/judge-tree.ts
/** Judges all files that were read, in their order. */
function judgeTree(options) {
	const judging = new Judging(options);
	for (const file of options.tree.files.values()) if (options.focus === void 0 || options.focus.has(file.path)) judging.file(file);
	return judging.result();
}
var Judging = class {
	#findings = [];
	#unknownKinds = /* @__PURE__ */ new Map();
	#excused = /* @__PURE__ */ new Set();
	#sound = [];
	#dropped = /* @__PURE__ */ new Set();
	#reasons = /* @__PURE__ */ new Map();
	#options;
	#listed;
	#excuse;
	#judged = 0;
	#documents = 0;
	constructor(options) {
		this.#options = options;
		this.#listed = listedFiles(options.tree);
		this.#excuse = excusesOf(options.tree);
	}
	result() {
		return {
			findings: this.#findings,
			judged: this.#judged,
			documents: this.#documents,
			unknownKinds: this.#unknownKinds,
			unknownReasons: this.#reasons,
			excused: this.#excused,
			sound: this.#sound,
			excuse: this.#excuse,
			dropped: this.#dropped
		};
	}
	file(file) {
		const { source } = file.yaml;
		for (const problem of file.yaml.problems) if (this.#isOurs(file, problem.code)) this.#problem({
			source,
			problem
		});
		const documents = file.documents.map((document) => this.#asUsed(document));
		const talos = documents.filter((document) => isTalosRole(document.role));
		if (talos.length > 0) this.#talos(talos);
		for (const document of documents) if (!isTalosRole(document.role)) this.#document(document);
	}
	/** Tags and forms that JSON lacks are the business of the program that reads the file, when that is not Kubernetes or Talos. */
	#isOurs(file, code) {
		if (code !== "unknown-tag" && code !== "not-json" && code !== "unknown-alias") return true;
		if (this.#listed.resources.has(file.path) || this.#listed.patchTargets.has(file.path)) return true;
		return file.documents.some((document) => document.role !== "data");
	}
	/** What a document is for decides where its content says nothing: a patch that a talconfig lists is one in spite of a typo. */
	#asUsed(document) {
		return (document.role === "data" || document.role === "kubernetes") && this.#listed.talosPatches.has(document.path) ? {
			...document,
			role: "machine-patch"
		} : document;
	}
	#problem({ source, problem }, document) {
		const { code, message, start, end, related, edit } = problem;
		const places = relatedPlaces(source, related === void 0 ? void 0 : [related]);
		this.#findings.push({
			...source.span(start, end),
			rule: yamlRuleOf(code),
			message,
			...objectOf(document),
			...placedEdit(source, edit),
			...places
		});
	}
	#document(document) {
		const { root, source, path, role } = document;
		if (root === void 0) return;
		this.#documents++;
		const { store } = this.#options;
		const { patchTargets, resources } = this.#listed;
		if (patchTargets.has(path)) {
			this.#patch(judgePatch({
				source,
				root,
				target: patchTargets.get(path),
				store
			}), document);
			return;
		}
		if (role === "data" && (resources.has(path) || isMeantAsObject(root))) {
			const violations = judgeIdentity(root).map((violation) => ({
				source,
				violation
			}));
			this.#violations(violations, document, false);
		}
		if (role === "kubernetes" || role === "kustomization") {
			if (role === "kustomization") {
				const identity = judgeKustomizationIdentity(root).map((violation) => ({
					source,
					violation
				}));
				this.#violations(identity, document, false);
			}
			const isKustomization = role === "kustomization";
			const { object: judgement, embedded } = this.#options.memo.judge({
				source,
				root,
				isKustomization
			});
			const remaining = this.#excuse(document, judgement.violations);
			if (remaining.length < judgement.violations.length) this.#excused.add(document);
			if (judgement.violations.length === 0) this.#sound.push(document);
			this.#violations(remaining, document, false);
			for (const kind of judgement.unknownKinds) this.#unknown(kind, document);
			this.#judged += judgement.judged;
			this.#patch({
				...embedded,
				judged: 0
			}, document);
		}
	}
	#patch(judgement, document) {
		for (const problem of judgement.problems) this.#problem(problem, document);
		this.#violations(judgement.violations, document, false);
		for (const kind of judgement.unknownKinds) this.#unknown(kind, document);
		this.#judged += judgement.judged;
	}
	#talos(documents) {
		const judgement = judgeTalosDocuments({
			documents,
			tree: this.#options.tree,
			context: this.#options.talos
		});
		this.#documents += documents.filter((document) => document.root !== void 0).length;
		this.#judged += judgement.judged;
		for (const item of judgement.notChecked) this.#options.notChecked.add(item);
		for (const problem of judgement.problems) this.#problem(problem);
		this.#violations(judgement.violations, documents[0], true);
	}
	#violations(violations, document, isTalos) {
		for (const { source, violation } of violations) {
			const { code, message, start, end, fix, related, edit } = violation;
			const finding = {
				...source.span(start, end),
				rule: schemaRuleOf(code, isTalos),
				message,
				...objectOf(document),
				...fix === void 0 ? {} : { fix },
				...placedEdit(source, edit),
				...relatedPlaces(source, related)
			};
			this.#findings.push(finding);
			if (code === "unknown-field" && this.#isDropped(document)) this.#dropped.add(finding);
		}
	}
	#isDropped(document) {
		if (document?.role !== "kubernetes") return false;
		const [apiVersion, kind] = [stringAt(document.root, "apiVersion") ?? "", stringAt(document.root, "kind") ?? ""];
		return dropsUnknownFields({
			apiVersion,
			kind,
			native: this.#options.store.lookup(apiVersion, kind)?.native === true
		});
	}
	#unknown(kind, document) {
		const key = `${kind.apiVersion} ${kind.kind}`;
		if (kind.removed !== void 0) this.#reasons.set(key, removedWhy(kind.removed));
		const list = this.#unknownKinds.get(key);
		if (list === void 0) this.#unknownKinds.set(key, [document]);
		else list.push(document);
	}
};
function removedWhy({ program, removedIn, replacement }) {
	return `${program} ${removedIn} and newer do not serve it${replacement === void 0 ? "" : `; ${replacement.slice(0, replacement.lastIndexOf("/"))} takes its place`}`;
}
function objectOf(document) {
	return document?.object === void 0 ? {} : { object: document.object };
}
function isTalosRole(role) {
	return role === "talconfig" || role === "talenv" || role === "machine-config" || role === "machine-patch" || role === "talos-secrets";
}

// actions/lib/verbs/validate/note-renderers.ts
/** The verdict depends on it where the change touches what the renderer reads: everything in the folder of its `topf.yaml`. */
function noteRenderers({ paths, files, base, focus, notChecked }) {
	const trees = [...paths].filter((path) => /(?:^|\/)topf\.ya?ml$/u.test(path)).sort(compareText);
	for (const path of trees) {
		const folder = folderOf(path);
		const touched = [...paths].filter((each) => isBelow(each, folder) && isTouched(each, {
			files,
			base,
			focus
		}));
		notChecked.add({
			what: `Talos tree ${path}`,
			why: "topf renders it: each file was judged by itself, not the machine configurations that they make together",
			count: 1,
			relevant: touched.length > 0
		});
	}
}
function isTouched(path, { files, base, focus }) {
	if (focus !== void 0) return focus.has(path);
	return base !== void 0 && !isAsBefore(path, files, base);
}
/** True for a file that is the same at the base; false without a base. */
function isAsBefore(path, files, base) {
	if (base === void 0) return false;
	const [now, before] = [files.read(path), base.read(path)];
	if ("problem" in now || "problem" in before) return "problem" in now && "problem" in before;
	return now.bytes.length === before.bytes.length && now.bytes.every((byte, index) => byte === before.bytes[index]);
}

// actions/lib/domain/cluster/open-folders.ts
/**
* Answers whether a Kustomization with a path that cannot be known may build from a file. All files count where there is no
* cluster, or one of them has nothing in it: then what Flux starts at is not known; and where something is made in a way that we do not follow.
*/
function openFolders(clusters) {
	if (clusters.length === 0 || clusters.some(isUnknown)) return () => true;
	const sources = clusters.flatMap(({ kustomizations }) => kustomizations.filter(isOpen).map(patternOf));
	if (sources.length === 0) return () => false;
	const pattern = new RegExp(`^(?:${[...new Set(sources)].join("|")})/`, "u");
	return (path) => pattern.test(`/${path}`);
}
function isUnknown(cluster) {
	return whyEmpty(cluster) !== void 0 || cluster.gaps.some(({ kind }) => kind === "not-modelled");
}
/** Why next to nothing of a cluster is known; undefined when it has a model. */
function whyEmpty(cluster) {
	const { entry, objects, kustomizations } = cluster;
	if (objects.length === 0) return `there is nothing at ${entry === "" ? "the root" : entry}, where Flux starts`;
	const isLost = ({ isOwnSource, source }) => !isOwnSource && source !== void 0 && cluster.find(source.kind, source.namespace, source.name).length === 0;
	if (kustomizations.length === 0 || !kustomizations.every(isLost)) return void 0;
	return "no path of its Kustomizations is a folder here, and their sources are not either";
}
function isOpen({ path, isOwnSource }) {
	return path === void 0 && isOwnSource;
}
/** A variable stands for any text; a path in an artifact that was put together, for any folder. */
function patternOf({ object, source }) {
	if (source?.kind === "ExternalArtifact") return "";
	const path = cleanPath(stringAt(object.root, "spec", "path") ?? "");
	const parts = path.split(/\$\{[^}]*\}/u).map(literalSource);
	return path === "" ? "" : `/${parts.join(".*")}`;
}

// actions/lib/verbs/validate/note-unjudged.ts
function noteUnjudged(unjudged) {
	const { tree, judgement, usage, notChecked, listing, focus, judgedOtherwise } = unjudged;
	for (const [kind, documents] of judgement.unknownKinds) {
		const count = documents.filter((document) => !judgedOtherwise.has(documentKey(document))).length;
		const why = judgement.unknownReasons.get(kind) ?? "no schema is known for it";
		if (count > 0) notChecked.add({
			what: `kind ${kind}`,
			why,
			count,
			relevant: false
		});
	}
	for (const { path, why, kind } of tree.unread) {
		if (focus !== void 0 && !focus.has(path)) continue;
		notChecked.add({
			what: `${kind === "template" ? "template" : "file"} ${path}`,
			why,
			count: 1,
			relevant: usage.used(path) && !usage.isPlainData(path)
		});
	}
	for (const { path, url } of usage.remote) {
		if (!isRemotePath(url) || focus !== void 0 && !focus.has(path)) continue;
		notChecked.add({
			what: `remote resource ${url}`,
			why: `named in ${path}; nothing is fetched`,
			count: 1,
			relevant: false
		});
	}
	const judged = judgement.judged + judgedOtherwise.size;
	if (focus === void 0 && judged === 0) {
		const why = listing.paths.length === 0 ? "there is no file to look at" : judgement.documents === 0 ? "no Talos or Kubernetes document was found" : "no document has a schema, so none was judged";
		notChecked.add({
			what: "this repository",
			why,
			count: 1,
			relevant: true
		});
	}
}
/** Where nothing of a cluster is known, none of its objects was looked at by the rules. */
function noteUnmodelled(clusters, notChecked) {
	for (const cluster of clusters) {
		const why = whyEmpty(cluster);
		if (why !== void 0) notChecked.add({
			what: `cluster ${cluster.name}`,
			why,
			count: 1,
			relevant: true
		});
	}
}

// actions/lib/verbs/validate/unknown-kinds.ts
const rule = "kubernetes/unknown-kind";
/** One finding for each document, where the settings grade the rule or tolerate it somewhere. */
function unknownKindFindings({ unknownKinds, unknownReasons }, settings, judgedOtherwise) {
	if (!(settings.rules.has(rule) || settings.tolerate.some((toleration) => toleration.rule === rule))) return [];
	return [...unknownKinds].flatMap(([kind, documents]) => {
		const why = unknownReasons.get(kind) ?? "no schema is known for it";
		return documents.filter((document) => !judgedOtherwise.has(documentKey(document))).map((document) => finding(document, `kind ${kind} was not judged: ${why}`));
	});
}
function finding({ source, root, range, object }, message) {
	const at = nodeAt(root, "kind") ?? {
		start: range.start,
		end: range.start
	};
	return {
		...source.span(at.start, at.end),
		rule,
		message,
		...object === void 0 ? {} : { object }
	};
}

// actions/lib/domain/helm/chart-files.ts
/** Values that generated ConfigMaps and Secrets carry to a HelmRelease of the cluster, and charts that one takes from here. */
function chartFiles(cluster, paths) {
	const releases = cluster.ofKind("HelmRelease").map(({ root }) => root);
	const values = new Set(generatedValues(cluster, releases));
	const files = /* @__PURE__ */ new Set();
	for (const root of releases) {
		const chart = localChart(root);
		if (chart === void 0) continue;
		for (const path of paths) if (isBelow(path, chart)) files.add(path);
		const named = textsOf(itemsAt(root, "spec", "chart", "spec", "valuesFiles"));
		for (const path of [
			`${chart}/values.yaml`,
			`${chart}/Chart.yaml`,
			...named.map(cleanPath)
		]) if (paths.has(path)) values.add(path);
	}
	return {
		values,
		files
	};
}
/** The folder of a chart in a Git repository or bucket: it counts from the root of the source. */
function localChart(root) {
	const kind = stringAt(root, "spec", "chart", "spec", "sourceRef", "kind");
	const chart = stringAt(root, "spec", "chart", "spec", "chart");
	const folder = kind === "GitRepository" || kind === "Bucket" ? cleanPath(chart ?? "") : "";
	return folder === "" ? void 0 : folder;
}
function generatedValues({ objects }, releases) {
	const carriers = new Set(releases.flatMap((root) => itemsAt(root, "spec", "valuesFrom")).map((item) => `${stringAt(item, "kind") ?? ""} ${stringAt(item, "name") ?? ""}`));
	return objects.filter(({ generated, kind, name }) => generated === true && carriers.has(`${kind} ${name}`)).flatMap(({ kind, name, document }) => filesOfGenerator(document, kind, name));
}
/** Files that the generators of a kustomization put into the object of that name; a prefix or suffix may have been added to it. */
function filesOfGenerator({ root, path }, kind, name) {
	return itemsAt(root, kind === "Secret" ? "secretGenerator" : "configMapGenerator").filter((generator) => name.includes(stringAt(generator, "name") ?? "\0")).flatMap((generator) => textsOf(itemsAt(generator, "files"))).flatMap((text) => resolveInside(folderOf(path), text.slice(text.indexOf("=") + 1)) ?? []);
}
function textsOf(items) {
	return items.flatMap((item) => item.kind === "scalar" ? [item.text] : []);
}

// actions/lib/verbs/validate/used-files.ts
/**
* What the models of the clusters read, and what Talos does. `bootstrap/`, which people apply by hand, `.github/`, the root's
* dotfiles and the rules of sops count as used. So does every file where there is no Flux Kustomization (plain manifests), and
* where it is not known what Flux starts at; and every file below a folder that a Kustomization with an unknown path may build.
*/
function usedFiles(tree, clusters) {
	const documents = clusters.flatMap((cluster) => cluster.kustomizations.map(({ object }) => object.document.root));
	const kustomizations = new Set(documents.filter(isFluxKustomization)).size;
	if (!hasFlux(tree)) return {
		...everythingUsed,
		kustomizations
	};
	const built = new Set(clusters.flatMap(({ read }) => [...read.built]));
	const charts = clusters.flatMap((cluster) => chartFiles(cluster, tree.paths));
	const values = new Set(charts.flatMap((chart) => [...chart.values]));
	const data = /* @__PURE__ */ new Set([...clusters.flatMap(({ read }) => [...read.data]), ...charts.flatMap(({ files }) => [...files])]);
	const talos = usedTalosPaths([...tree.files.values()], tree.talosFolders, tree.paths);
	const isOpen = openFolders(clusters);
	const used = (path) => built.has(path) || values.has(path) || data.has(path) || talos.has(path) || isBelow(path, "bootstrap") && isYamlPath(path) || isBelow(path, ".github") || isLookedFor(path) || isTalosTemplate(path, tree.talosFolders) || isOpen(path);
	const isPlainData = (path) => data.has(path) && !built.has(path) && !values.has(path) && !talos.has(path);
	return {
		used,
		isPlainData,
		kustomizations,
		remote: remoteOf(tree, used)
	};
}
/** By programs, under its name. */
function isLookedFor(path) {
	return isRootDotfile(path) && isYamlPath(path) || nameOf(path) === ".sops.yaml";
}
/** Until more is known. */
const everythingUsed = {
	used: () => true,
	isPlainData: () => false,
	kustomizations: 0,
	remote: []
};
function hasFlux({ files }) {
	for (const { documents } of files.values()) if (documents.some(({ root }) => isFluxKustomization(root))) return true;
	return false;
}
function remoteOf({ files }, used) {
	return [...pathsNamed(files, "remote")].filter(({ use, file }) => use !== "data" && used(file.path)).map(({ path: url, file: { path } }) => ({
		path,
		url
	})).sort((a, b) => compareText(a.path, b.path) || compareText(a.url, b.url));
}
/** `talos/controlplane.yaml.j2`: a machine configuration that is made by a template. */
function isTalosTemplate(path, talosFolders) {
	return (talosFolders.some((folder) => isBelow(path, folder)) || /(?:^|\/)talos$/.test(folderOf(path).split("/").slice(0, 2).join("/"))) && /\.(?:j2|tmpl|gotmpl)$/.test(nameOf(path));
}

// actions/lib/verbs/validate/judge-revision.ts
/** Stands in every file that defines a kind. */
const definitionMark = "CustomResourceDefinition";
/**
* Judges one revision. Where a part is enough, little else than the focus is read at first, and no rule of judgement runs; when
* that leaves something to complain of, the whole tree is read to know whether a patch elsewhere makes it good and whether
* anything uses the file, so that a part is always judged as in the whole.
*/
async function judgeRevision(options) {
	const { focus, isPart } = options;
	if (focus === void 0 || isPart !== true) return judgeWhole(options, void 0);
	const judged = await judgePart({
		...options,
		focus
	});
	return judged.findings.length > 0 || judged.notChecked.sorted().some(({ relevant }) => relevant) ? judgeWhole(options, judged.tree) : judged;
}
/** Judges the focus by its schemas, with little more than its files. */
async function judgePart(options) {
	const { files, focus } = options;
	const [, definitions] = await Promise.all([files.list(), files.holding(definitionMark)]);
	const read = await readRevision({
		...options,
		choose: (listing) => filesToRead(listing, focus, definitions)
	});
	return judgeRead({
		...options,
		read,
		isWhole: false
	});
}
async function judgeWhole(options, known) {
	const read = options.read ?? await readRevision({
		...options,
		known
	});
	return judgeRead({
		...options,
		read,
		isWhole: true
	});
}
async function judgeRead(options) {
	const { files, settings, ports, focus, read, sharing } = options;
	const { all, listing, tree } = read;
	const notChecked = new NotCheckedList();
	const schemas = openSchemas({
		tree,
		settings,
		ports,
		files,
		paths: all.paths,
		notChecked,
		sharing
	});
	const { store } = schemas;
	ports.log.progress("judging documents");
	const judgement = await judgeDocuments({
		tree,
		...schemas,
		notChecked,
		focus
	});
	const celled = await judgeByCel({
		judgement,
		store
	});
	const others = await judgeByOtherSchemas({
		tree,
		judgement,
		templates: settings.schemas,
		files,
		notChecked,
		focus
	});
	const { usage, ruled } = options.isWhole ? await judgeAsAWhole({
		...options,
		tree,
		store,
		notChecked
	}) : asAPart;
	const { base } = options;
	noteRenderers({
		paths: tree.paths,
		files,
		base,
		focus,
		notChecked
	});
	noteUnjudged({
		tree,
		judgement,
		usage,
		notChecked,
		listing,
		focus,
		judgedOtherwise: others.judged
	});
	const inFocus = ({ path }) => focus === void 0 || focus.has(path);
	const unknown = unknownKindFindings(judgement, settings, others.judged);
	const findings = [
		...tree.findings.filter(inFocus),
		...withConsequence(judgement, usage),
		...celled,
		...others.findings,
		...unknown,
		...ruled
	];
	const examined = countExamined({
		tree,
		judgement,
		usage,
		focus,
		ignored: listing.ignored
	});
	return {
		findings,
		tree,
		usage,
		judgement,
		store,
		schemas,
		isWhole: options.isWhole,
		notChecked,
		examined
	};
}
/** In a built-in kind a misspelt field has no other sign than that it does nothing. */
function withConsequence({ findings, dropped }, usage) {
	if (dropped.size === 0 || usage.kustomizations === 0) return findings;
	const isApplied = ({ path }) => usage.used(path) && !isBelow(path, "bootstrap");
	return findings.map((finding) => dropped.has(finding) && isApplied(finding) ? {
		...finding,
		message: `${finding.message}: Flux drops it without a word`
	} : finding);
}
/** Until the whole tree is read, a changed file is taken for one that is used. */
const asAPart = {
	usage: everythingUsed,
	ruled: []
};
/** The models of clusters and machines, and the rules, are loaded where a whole tree is judged. */
async function judgeAsAWhole({ ports, notChecked, ...options }) {
	const { revisionModels, ruleContext } = await import("./revision-models2.js");
	const models = await revisionModels(options);
	const usage = usedFiles(options.tree, models.clusters);
	noteUnmodelled(models.clusters, notChecked);
	ports.log.progress("asking the rules");
	const { runRules } = await import("./run-rules.js");
	return {
		usage,
		ruled: await runRules(ruleContext({
			...options,
			models,
			usage
		}))
	};
}
/** What an attempt notes counts only when it comes to its end. */
async function judgeDocuments({ notChecked, ...options }) {
	const { judgement, noted } = await withOnDemand(() => {
		const list = new NotCheckedList();
		return {
			judgement: judgeTree({
				...options,
				notChecked: list
			}),
			noted: list.sorted()
		};
	});
	for (const item of noted) notChecked.add(item);
	return judgement;
}
function countExamined({ tree, judgement, usage, focus, ignored }) {
	const files = [...tree.files.values()].filter((file) => focus === void 0 || focus.has(file.path));
	const helmReleases = files.flatMap((file) => file.documents.map((document) => document.root)).filter((root) => stringAt(root, "kind") === "HelmRelease").length;
	return {
		files: files.length,
		documents: judgement.documents,
		...focus === void 0 ? { kustomizations: usage.kustomizations } : {},
		helmReleases,
		ignored
	};
}

// actions/lib/tools/sops/sops.ts
/**
* Decrypts each file into nothing; SOPS verifies the MAC on the way. Answers in the order of the files. Exit codes:
* getsops/sops, cmd/sops/codes/codes.go.
*/
async function verifyMacs(call) {
	const { binary, files, environment, processes, scratch } = call;
	return scratch.withFolder(async (folder) => {
		const verdicts = [];
		for (const [index, { path, text }] of files.entries()) {
			const name = `${index}/${path.slice(path.lastIndexOf("/") + 1)}`;
			folder.write(name, text);
			const finished = await processes.run({
				file: binary,
				args: [
					"decrypt",
					"--output",
					"/dev/null",
					`${folder.path}/${name}`
				],
				cwd: folder.path,
				env: environment,
				timeoutMs: 3e4
			});
			verdicts.push("notStarted" in finished ? {
				state: "failed",
				why: "it did not end by itself"
			} : verdictOf(finished.exitCode));
		}
		return verdicts;
	});
}
function verdictOf(exitCode) {
	if (exitCode === 0) return { state: "fits" };
	if (exitCode === 51 || exitCode === 52 || exitCode === 24) return { state: "mismatch" };
	if (exitCode === 25) return { state: "damaged" };
	if (exitCode === 128) return { state: "no-key" };
	return {
		state: "failed",
		why: `it ended with exit code ${exitCode}`
	};
}

// actions/lib/verbs/validate/opinions/opinion.ts
const noOpinion = {
	findings: [],
	tools: []
};
/** The tool, unless the settings switch it off; a missing one is noted, relevant where they require it. */
async function wantedTool(name, options) {
	const { settings, ports, pins } = options;
	if (settings.tools.get(name) === "off") return void 0;
	const found = await findTool(name, ports, pins);
	if (!("why" in found)) return found;
	noteUnchecked(name, found.why, options);
}
function noteUnchecked(name, why, { settings, notChecked }) {
	notChecked.add({
		what: name,
		why,
		count: 1,
		relevant: settings.tools.get(name) === "require"
	});
}

// actions/lib/verbs/validate/opinions/mac-opinion.ts
/** Where sops looks for a private key, apart from the home folder. */
const keyVariables = [
	"SOPS_AGE_KEY",
	"SOPS_AGE_KEY_FILE",
	"SOPS_AGE_KEY_CMD",
	"SOPS_AGE_SSH_PRIVATE_KEY_FILE",
	"SOPS_AGE_SSH_PRIVATE_KEY_CMD"
];
const macs = "MAC of encrypted files";
/** Without a key, and in a pull request, the files are counted as not verified. */
async function macOpinion(options) {
	const { tree, focus, ports, settings, notChecked } = options;
	const files = [...tree.files.values()].filter(({ path, documents }) => (focus === void 0 || focus.has(path)) && documents.some(({ root }) => isComplete(root)));
	if (files.length === 0 || settings.tools.get("sops") === "off") return noOpinion;
	const keys = keyVariables.filter((name) => (ports.environment[name] ?? "") !== "");
	const why = isPullRequest(options) ? "nothing is decrypted in a pull request" : "no key at hand";
	if (isPullRequest(options) || keys.length === 0) {
		notChecked.add({
			what: macs,
			why,
			count: files.length,
			relevant: false
		});
		return noOpinion;
	}
	const tool = await wantedTool("sops", options);
	if (tool === void 0) return noOpinion;
	ports.log.progress(`asking sops about the MACs of ${files.length} files`);
	const verdicts = await verifyMacs({
		binary: tool.binary,
		files: files.map(({ path, yaml }) => ({
			path,
			text: yaml.source.text
		})),
		environment: environmentFor(options, keys),
		processes: ports.processes,
		scratch: ports.scratch
	});
	noteUnverified(verdicts, options);
	return {
		findings: files.flatMap((file, index) => findingOf(verdicts[index]?.state, file)),
		tools: [tool.used]
	};
}
/** A file whose metadata is incomplete has a finding of its own. */
function isComplete(root) {
	return sopsMetadata(root)?.missing.length === 0;
}
function noteUnverified(verdicts, options) {
	const unopened = verdicts.filter(({ state }) => state === "no-key").length;
	const why = "no key at hand opens it";
	if (unopened > 0) options.notChecked.add({
		what: macs,
		why,
		count: unopened,
		relevant: false
	});
	for (const verdict of verdicts) if (verdict.state === "failed") noteUnchecked("sops", verdict.why, options);
}
function isPullRequest({ ports }) {
	return ports.pullRequest !== void 0 || ports.mergeGroup !== void 0 || (ports.environment["GITHUB_EVENT_NAME"] ?? "").startsWith("pull_request");
}
/** The machine's own environment without tokens, and where the keys are. Relative files are meant from the root. */
function environmentFor({ ports }, keys) {
	const environment = { ...ports.toolchain.machine.environment };
	for (const name of keys) {
		const value = ports.environment[name] ?? "";
		environment[name] = name.endsWith("_FILE") && !/^(?:\/|[A-Za-z]:)/.test(value) ? `${ports.root}/${value}` : value;
	}
	return environment;
}
const messages = {
	mismatch: "the MAC does not fit: the file was changed after it was encrypted, and sops and Flux refuse it",
	damaged: "a value cannot be decrypted with the file's own key: it was changed, moved, or copied from another file"
};
function findingOf(state, { documents }) {
	const message = state === void 0 ? void 0 : messages[state];
	const document = documents.find(({ root }) => sopsMetadata(root) !== void 0);
	const block = sopsMetadata(document?.root)?.entry;
	if (message === void 0 || document === void 0 || block === void 0) return [];
	const { start, end } = (state === "mismatch" ? entryOf(block.value, "mac") : void 0)?.keyRange ?? block.keyRange;
	return [{
		...document.source.span(start, end),
		rule: "sops/mac-mismatch",
		message,
		fix: "take the last good version from Git and make the change again with `sops edit`",
		...document.object === void 0 ? {} : { object: document.object }
	}];
}

// actions/lib/tools/actionlint/actionlint.ts
/**
* Judges all workflows at once, on a copy. shellcheck and pyflakes stay out: whether they are installed must not change
* a report.
*/
async function askActionlint(call) {
	const { binary, workflows, others, processes, scratch } = call;
	return scratch.withFolder(async (folder) => {
		folder.write(".git/HEAD", "");
		for (const { path, text } of [...others, ...workflows]) folder.write(path, text);
		const finished = await processes.run({
			file: binary,
			args: [
				"-no-color",
				"-shellcheck=",
				"-pyflakes=",
				"-format",
				"{{json .}}",
				...workflows.map(({ path }) => path)
			],
			cwd: folder.path,
			env: {},
			timeoutMs: 6e4
		});
		if ("notStarted" in finished) return { problem: finished.notStarted };
		if (finished.exitCode > 1) return { problem: `exit code ${finished.exitCode}: ${firstLine$1(finished.stderr, folder.path)}` };
		return readVerdicts(finished.stdout, folder.path);
	});
}
/** A message may name a file by its place on this machine; it is told by its place in the repository. */
function readVerdicts(stdout, folder) {
	let raw;
	try {
		raw = JSON.parse(stdout);
	} catch {
		return { problem: `its output is no JSON: ${firstLine$1(stdout, "")}` };
	}
	return { verdicts: raw.map(({ message, filepath, line, column, kind }) => ({
		path: filepath.replaceAll("\\", "/"),
		line: Math.max(1, line),
		column: Math.max(1, column),
		kind,
		message: message.replaceAll(`${folder}/`, "").replaceAll(folder, "the repository")
	})) };
}
function firstLine$1(text, folder) {
	const line = text.trim().split("\n", 1)[0] ?? "";
	return folder === "" ? line : line.replaceAll(`${folder}/`, "");
}

// actions/lib/tools/zizmor/zizmor.ts
/** Judges a copy, with nothing that it could ask the network with. */
async function askZizmor(call) {
	const { binary, texts, processes, scratch } = call;
	return scratch.withFolder(async (folder) => {
		folder.write(".git/HEAD", "");
		for (const { path, text } of texts) folder.write(path, text);
		const finished = await processes.run({
			file: binary,
			args: [
				"--offline",
				"--format",
				"json-v1",
				"--no-progress",
				"--no-exit-codes",
				"--quiet",
				"--color",
				"never",
				"--collect=all",
				"."
			],
			cwd: folder.path,
			env: {},
			timeoutMs: 12e4
		});
		if ("notStarted" in finished) return { problem: finished.notStarted };
		const { exitCode, stdout, stderr } = finished;
		if (exitCode !== 0) return { problem: `exit code ${exitCode}: ${lastLine(stderr).replaceAll(`${folder.path}/`, "")}` };
		try {
			return { verdicts: JSON.parse(stdout).flatMap(readFinding) };
		} catch (error) {
			return { problem: `its output cannot be read: ${error instanceof Error ? error.message : String(error)}` };
		}
	});
}
function readFinding({ ident, desc, url, determinations, locations, ignored }) {
	const primary = locations.find(({ symbolic }) => symbolic.kind === "Primary") ?? locations[0];
	if (ignored || primary === void 0) return [];
	const related = locations.filter((each) => each !== primary && each.symbolic.kind === "Related").map(placeOf);
	const { confidence, severity } = determinations;
	return [{
		...placeOf(primary),
		audit: ident,
		description: desc,
		url,
		severity,
		confidence,
		related
	}];
}
function placeOf({ symbolic, concrete }) {
	const { start_point: start, end_point: end } = concrete.location;
	const local = symbolic.key.Local;
	return {
		path: (local?.verbatim_path ?? local?.given_path ?? "").replaceAll("\\", "/").replace(/^\.\//, ""),
		row: start.row,
		column: start.column,
		endRow: end.row,
		endColumn: end.column,
		annotation: symbolic.annotation
	};
}
function lastLine(text) {
	return text.trim().split("\n").at(-1)?.trim() ?? "";
}

// actions/lib/verbs/validate/opinions/workflow-findings.ts
/** Empty for what actionlint does not know yet and GitHub does. */
function findingOfActionlint(verdict, texts) {
	const { path, line, column, kind, message } = verdict;
	if (/"\$\//.test(message) && (kind === "action" || kind === "workflow-call")) return [];
	const text = lineOf(texts.get(path) ?? "", line) ?? "";
	const start = unitsOfCharacters(text, column - 1);
	return [{
		path,
		line,
		column: start + 1,
		endLine: line,
		endColumn: start + 1 + wordAt(text, start),
		rule: "workflows/actionlint",
		severity: gravityOfActionlint(verdict, texts),
		message: `${shortened(message)} (actionlint: ${kind})`
	}];
}
/** Length of the word or expression at `start`, at least 1; actionlint itself marks everything up to the next space. */
function wordAt(text, start) {
	return /^(?:\$\{\{.*?\}\}|[^\s,:{}[\]'"()]+)/.exec(text.slice(start))?.[0].length ?? 1;
}
/** A workflow that GitHub refuses or that does something else is an error; what actionlint cannot know for sure is not. */
function gravityOfActionlint(verdict, texts) {
	const { kind, message } = verdict;
	if (kind === "runner-label") return "info";
	if (kind === "deprecated-commands" || kind === "if-cond") return "warning";
	if (kind === "syntax-check" && isNewSyntax(verdict, texts)) return "info";
	if (kind === "action" && !message.includes("\"./")) return "warning";
	return "error";
}
/**
* GitHub's syntax grows and the list of actionlint's ages: a key that is near none that it knows is no misspelling, and a
* step with such a key may do without `run` and `uses`.
*/
function isNewSyntax({ message, path, line }, texts) {
	if (message.startsWith("step must run script with")) return stepKeys(texts.get(path) ?? "", line).some((key) => !stepWords.includes(key) && isNoTypo(key, stepWords));
	const found = /^unexpected key "([^"]*)" for .*?\. expected one of (.*)$/s.exec(message);
	const known = [...(found?.[2] ?? "").matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
	return found !== null && isNoTypo(found[1] ?? "", known);
}
const stepWords = [
	"continue-on-error",
	"env",
	"id",
	"if",
	"name",
	"run",
	"shell",
	"timeout-minutes",
	"uses",
	"with",
	"working-directory"
];
function isNoTypo(key, known) {
	return clearName(key, known) === void 0 && !known.some((word) => lettersOf(word) === lettersOf(key));
}
/** Sorted: the same for words whose letters have only changed places. */
function lettersOf(word) {
	return [...word].sort().join("");
}
/** The keys of the step that begins on a line, in block or in flow style. */
function stepKeys(text, line) {
	const lines = text.split("\n").slice(line - 1);
	const first = /^(\s*)-(\s+)(.*)$/.exec(lines[0] ?? "");
	if (first === null) return [];
	const [, indent = "", gap = "", rest = ""] = first;
	if (rest.startsWith("{")) return [...rest.matchAll(/[{,]\s*([\w-]+)\s*:/g)].map(([, key = ""]) => key);
	const column = indent.length + 1 + gap.length;
	const end = lines.findIndex((each, index) => index > 0 && /\S/.test(each) && each.search(/\S/) < column);
	return [rest, ...lines.slice(1, end === -1 ? void 0 : end).filter((each) => each.search(/\S/) === column)].flatMap((each) => /^\s*([\w-]+)\s*:/.exec(each)?.[1] ?? []);
}
/** One line; a list of everything that would be right helps nobody. */
function shortened(message) {
	const line = message.replace(/\s+/g, " ").trim();
	const list = /^(label ".*?" is unknown)\. available labels are /.exec(line)?.[1];
	if (list !== void 0) return `${list}: name it under self-hosted-runner.labels in .github/actionlint.yaml`;
	return line.length <= 400 ? line : `${line.slice(0, 399)}…`;
}
function findingOfZizmor(verdict, texts) {
	if (!texts.has(verdict.path)) return [];
	const { audit, description, annotation, related } = verdict;
	const places = related.filter(({ path }) => texts.has(path)).map((place) => ({
		...startOf(place, texts),
		message: place.annotation
	}));
	const said = annotation === "" || annotation === description ? description : `${description}: ${annotation}`;
	return [{
		...spanOf(verdict, texts),
		rule: "workflows/zizmor",
		severity: gravityOfZizmor(verdict),
		message: `${shortened(said)} (zizmor: ${audit})`,
		...places.length === 0 ? {} : { related: places }
	}];
}
/** Advice on safety: what zizmor itself holds for likely and grave is a warning, and nothing of it stops a change. */
function gravityOfZizmor({ severity, confidence }) {
	return (severity === "High" || severity === "Medium") && confidence !== "Low" && confidence !== "Unknown" ? "warning" : "info";
}
/** True where the same defect has been told: text that does not parse, or a template that zizmor calls an injection. */
function isOursAlready(finding, known) {
	const isSyntax = finding.message.endsWith("(actionlint: syntax-check)");
	const isInjection = finding.message.includes("potentially untrusted");
	return known.some(({ rule, path, line, endLine, message }) => {
		if (path !== finding.path) return false;
		if (isSyntax && rule.startsWith("yaml/")) return /could not parse as YAML/.test(finding.message) || line === finding.line;
		const covers = line <= finding.line && finding.line <= endLine;
		return isInjection && rule === "workflows/zizmor" && covers && message.endsWith("(zizmor: template-injection)");
	});
}
/** Of a whole job or workflow only the first line is marked. */
const longestSpan = 10;
function spanOf(place, texts) {
	const { path, row, column } = place;
	const text = texts.get(path) ?? "";
	const isLong = place.endRow - row > longestSpan;
	const endRow = isLong ? row : place.endRow;
	const endColumn = isLong ? Infinity : place.endColumn;
	return {
		path,
		line: row + 1,
		column: unitsOfBytes(lineOf(text, row + 1) ?? "", column) + 1,
		endLine: endRow + 1,
		endColumn: unitsOfBytes(lineOf(text, endRow + 1) ?? "", endColumn) + 1
	};
}
function startOf(place, texts) {
	const { path, line, column } = spanOf(place, texts);
	return {
		path,
		line,
		column
	};
}
/** UTF-16 units of the first `count` characters. */
function unitsOfCharacters(line, count) {
	let units = 0;
	let left = count;
	for (const character of line) {
		if (left-- <= 0) return units;
		units += character.length;
	}
	return units;
}
/** UTF-16 units of the first `count` bytes of UTF-8. */
function unitsOfBytes(line, count) {
	let units = 0;
	let left = count;
	for (const character of line) {
		if (left <= 0) return units;
		const code = character.codePointAt(0) ?? 0;
		left -= code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
		units += character.length;
	}
	return units;
}

// actions/lib/verbs/validate/opinions/workflow-opinion.ts
const actionlintSettings = [".github/actionlint.yaml", ".github/actionlint.yml"];
const zizmorSettings = [
	"zizmor.yml",
	"zizmor.yaml",
	".github/zizmor.yml",
	".github/zizmor.yaml"
];
/** Both run when they are at hand. With `focus` only findings in its files are told. */
async function workflowOpinion(options) {
	const { tree, focus } = options;
	const workflows = [...tree.files.values()].filter(({ path }) => isWorkflowPath(path)).map(({ path, yaml }) => ({
		path,
		text: yaml.source.text
	}));
	if (!workflows.some(({ path }) => focus === void 0 || focus.has(path))) return noOpinion;
	const actions = localActions(options);
	const zizmor = await zizmorOpinion([...workflows, ...actions], options);
	const actionlint = await actionlintOpinion(workflows, actions, options);
	const known = [...options.own, ...zizmor.findings];
	return {
		findings: [...zizmor.findings, ...actionlint.findings.filter((finding) => !isOursAlready(finding, known))].filter(({ path }) => focus === void 0 || focus.has(path)),
		tools: [...actionlint.tools, ...zizmor.tools]
	};
}
async function actionlintOpinion(workflows, actions, options) {
	const tool = await wantedTool("actionlint", options);
	if (tool === void 0) return noOpinion;
	const { processes, scratch, log } = options.ports;
	log.progress(`asking actionlint about ${workflows.length} workflows`);
	const others = [
		...actions,
		...programsOf(actions, options.files),
		...textsAt(actionlintSettings, options.settingsFiles)
	];
	const answer = await askActionlint({
		binary: tool.binary,
		workflows,
		others,
		processes,
		scratch
	});
	if ("problem" in answer) {
		noteUnchecked("actionlint", answer.problem, options);
		return noOpinion;
	}
	const texts = textsByPath(workflows);
	return {
		findings: answer.verdicts.flatMap((verdict) => findingOfActionlint(verdict, texts)),
		tools: [tool.used]
	};
}
async function zizmorOpinion(texts, options) {
	const tool = await wantedTool("zizmor", options);
	if (tool === void 0) return noOpinion;
	const { processes, scratch, log } = options.ports;
	log.progress(`asking zizmor about ${texts.length} workflows and actions`);
	const settings = textsAt(zizmorSettings, options.settingsFiles);
	const answer = await askZizmor({
		binary: tool.binary,
		texts: [...texts, ...settings],
		processes,
		scratch
	});
	if ("problem" in answer) {
		noteUnchecked("zizmor", answer.problem, options);
		return noOpinion;
	}
	const byPath = textsByPath(texts);
	return {
		findings: answer.verdicts.flatMap((verdict) => findingOfZizmor(verdict, byPath)),
		tools: [tool.used]
	};
}
function textsByPath(texts) {
	return new Map(texts.map(({ path, text }) => [path, text]));
}
/** The metadata of actions that workflows name by a path, wherever in the repository they lie. */
function localActions({ tree, files }) {
	const folders = workflowsOf(tree.files).flatMap(({ jobs }) => [...jobs.values()].flatMap(({ steps }) => steps.flatMap(({ uses: named }) => named ?? []))).flatMap((named) => {
		const local = /^(?:\.|\$)\/(.*)$/.exec(named)?.[1];
		return local === void 0 ? [] : resolveInside("", local) ?? [];
	});
	return [...new Set(folders)].flatMap((folder) => textsAt(["action.yml", "action.yaml"].map((name) => folder === "" ? name : `${folder}/${name}`), files));
}
/** Files that actions run. actionlint asks whether they are there, not what they hold. */
function programsOf(actions, files) {
	const named = actions.flatMap(({ path, text }) => {
		const root = readYaml(sourceText(path, text), { dialect: "yaml12" }).documents[0]?.root;
		return [
			"main",
			"pre",
			"post"
		].flatMap((field) => {
			const program = stringAt(root, "runs", field);
			return program === void 0 ? [] : resolveInside(folderOf(path), program) ?? [];
		});
	});
	return [...new Set(named)].flatMap((path) => files.kind(path) === "file" ? [{
		path,
		text: ""
	}] : []);
}
function textsAt(paths, files) {
	return paths.flatMap((path) => {
		if (files.kind(path) !== "file") return [];
		const content = files.read(path);
		const decoded = "bytes" in content ? decodeText(content.bytes) : content;
		return "text" in decoded ? [{
			path,
			text: decoded.text
		}] : [];
	});
}

// actions/lib/verbs/validate/opinions/other-opinions.ts
/** One revision, by every program that is at hand. `own` are our findings: what they say already is not said again. */
async function otherOpinions(options) {
	const opinions = [await workflowOpinion(options), await macOpinion(options)];
	return {
		findings: opinions.flatMap(({ findings }) => findings),
		tools: opinions.flatMap(({ tools }) => tools).sort((a, b) => compareText(a.name, b.name))
	};
}

// actions/lib/verbs/validate/judge-base.ts
async function judgeBase({ commit, files }, asked) {
	asked.ports.log.progress(`judging the base ${commit.slice(0, 7)}`);
	const judged = await judgeRevision({
		...asked,
		files
	});
	const others = await otherOpinions({
		...asked,
		...judged,
		files,
		own: judged.findings
	});
	const pins = await problemsOfPins({
		...asked.ports,
		files
	}, asked.focus);
	return {
		...judged,
		findings: [
			...judged.findings,
			...others.findings,
			...pins
		]
	};
}

// actions/lib/codecs/structural-schema/pruned-nulls.ts
/** Of native kinds all nulls of maps, of others those that a default replaces. What does not change is the same node. */
function withoutPrunedNulls(root, resource) {
	return prunedMap(root, resource.schema, resource);
}
function pruned(node, schema, resource) {
	if (node.kind === "scalar") return node;
	const known = schema === void 0 ? void 0 : resolve(schema, resource);
	if (node.kind === "map") return prunedMap(node, known, resource);
	const items = node.items.map((item) => pruned(item, known?.items, resource));
	return items.every((item, index) => item === node.items[index]) ? node : {
		...node,
		items
	};
}
function prunedMap(map, schema, resource) {
	const entries = map.entries.flatMap((entry) => {
		const declared = schema === void 0 ? void 0 : declarationOf(schema, entry.key);
		const known = typeof declared === "object" ? declared : void 0;
		if (isNull(entry.value) && (resource.native || known?.default !== void 0 && known.nullable !== true)) return [];
		const value = pruned(entry.value, known, resource);
		return [value === entry.value ? entry : {
			...entry,
			value
		}];
	});
	return entries.length === map.entries.length && entries.every((entry, index) => entry === map.entries[index]) ? map : {
		...map,
		entries
	};
}

// actions/lib/domain/kubernetes/json-schema.ts
/** Keywords that mean the same in both. */
const kept = [
	"enum",
	"pattern",
	"minimum",
	"maximum",
	"exclusiveMinimum",
	"exclusiveMaximum",
	"multipleOf",
	"minLength",
	"maxLength",
	"minItems",
	"maxItems",
	"uniqueItems",
	"minProperties",
	"maxProperties"
];
/**
* Unknown fields are refused at every level, the root included, except where the server preserves them; nulls are
* allowed where it prunes them; a field with a default is not required; formats are left to us.
*/
function jsonSchemaOf(resource) {
	const definitions = Object.fromEntries(reachable(resource).map((name) => [name, convert(resource.definitions[name] ?? {}, { embedded: false })]));
	return {
		...convert(resource.schema, { embedded: true }),
		definitions
	};
}
/** Names of the definitions that the schema needs, in code-unit order. */
function reachable(resource) {
	const found = /* @__PURE__ */ new Set();
	const visit = (value) => {
		if (typeof value !== "object" || value === null) return;
		for (const [key, inner] of Object.entries(value)) if (key === "$ref" && typeof inner === "string") {
			if (found.has(inner)) continue;
			found.add(inner);
			visit(resource.definitions[inner]);
		} else visit(inner);
	};
	visit(resource.schema);
	return [...found].sort();
}
function convert(schema, place) {
	if (schema.$ref !== void 0) return { $ref: `#/definitions/${schema.$ref}` };
	const out = {};
	for (const key of kept) if (schema[key] !== void 0) out[key] = schema[key];
	if (schema["x-kubernetes-int-or-string"] === true) out["anyOf"] = [
		{ type: "integer" },
		{ type: "string" },
		{ type: "null" }
	];
	else if (schema.type !== void 0) out["type"] = schema.type;
	if (schema.items !== void 0) out["items"] = convert(schema.items, { embedded: false });
	addFields(out, schema, place);
	for (const key of [
		"allOf",
		"anyOf",
		"oneOf"
	]) {
		const branches = schema[key];
		if (branches !== void 0 && schema["x-kubernetes-int-or-string"] !== true) out[key] = branches.map((branch) => convertBranch(branch));
	}
	if (schema.not !== void 0) out["not"] = convertBranch(schema.not);
	return out;
}
function addFields(out, schema, place) {
	const fields = Object.entries(schema.properties ?? {});
	const embedded = place.embedded || schema["x-kubernetes-embedded-resource"] === true;
	const implied = embedded ? {
		apiVersion: { type: "string" },
		kind: { type: "string" },
		metadata: { type: "object" }
	} : {};
	const required = (schema.required ?? []).filter((name) => schema.properties?.[name]?.default === void 0);
	if (fields.length > 0 || embedded) out["properties"] = {
		...Object.fromEntries(fields.map(([name, field]) => [name, orNull(convert(field, { embedded: false }), required.includes(name) && field.nullable !== true)])),
		...implied
	};
	if (required.length > 0) out["required"] = required;
	if (typeof schema.additionalProperties === "object") out["additionalProperties"] = orNull(convert(schema.additionalProperties, { embedded: false }), false);
	else if (fields.length > 0 && schema["x-kubernetes-preserve-unknown-fields"] !== true && schema.additionalProperties !== true) out["additionalProperties"] = false;
}
/** The server drops a null before it looks at the type, unless the field is required. */
function orNull(schema, strict) {
	if (strict) return schema;
	if (typeof schema["type"] === "string" && schema["enum"] === void 0) return {
		...schema,
		type: [schema["type"], "null"]
	};
	return { anyOf: [schema, { type: "null" }] };
}
/** Inside a combinator fields are not declared, only constrained: nothing is closed there. */
function convertBranch(schema) {
	const out = convert(schema, { embedded: false });
	if (out["additionalProperties"] === false) delete out["additionalProperties"];
	return out;
}

// actions/lib/tools/kubeconform/kubeconform.ts
/**
* Objects on one stdin, in characters of JSON. From 2 MiB on kubeconform moves what it has read within its buffer while
* its workers still look at it (pkg/resource/stream.go hands out `scanner.Bytes()`), and judges a mixture.
*/
const mostAtOnce = 524288;
/** Asks kubeconform about all objects, with our own schemas, without network or cache. */
async function askKubeconform(call) {
	return call.scratch.withFolder(async (folder) => {
		const written = /* @__PURE__ */ new Set();
		for (const { resource } of call.objects) {
			const name = schemaName(resource);
			if (!written.has(name)) folder.write(name, JSON.stringify(jsonSchemaOf(resource)));
			written.add(name);
		}
		const refused = [];
		const unjudged = [];
		for (const batch of batchesOf(call.objects.map(numbered))) {
			const answer = await askOnce(call, folder.path, batch);
			if ("problem" in answer) return answer;
			refused.push(...answer.refused);
			unjudged.push(...answer.unjudged);
		}
		return {
			refused: refused.sort(byIndex),
			unjudged: unjudged.sort(byIndex)
		};
	});
}
async function askOnce({ binary, processes }, schemas, batch) {
	const location = `${schemas}/${schemaTemplate}`;
	const finished = await processes.run({
		file: binary,
		args: [
			"-output",
			"json",
			"-summary",
			"-n",
			"2",
			"-schema-location",
			location,
			"-"
		],
		env: {},
		stdin: batch.join("\n---\n"),
		timeoutMs: 6e4
	});
	if ("notStarted" in finished) return { problem: finished.notStarted };
	const answer = readOutput(finished, batch.length);
	return "problem" in answer ? { problem: answer.problem.replaceAll(schemas, () => "schemas") } : answer;
}
function* batchesOf(texts) {
	let batch = [];
	let size = 0;
	for (const text of texts) {
		if (batch.length > 0 && size + text.length > mostAtOnce) {
			yield batch;
			batch = [];
			size = 0;
		}
		batch.push(text);
		size += text.length;
	}
	if (batch.length > 0) yield batch;
}
/** The object under a name by which its verdict is known again. Of metadata the schema wants nothing but that it is a map. */
function numbered({ root, resource }, index) {
	const sent = root.kind === "map" ? withoutPrunedNulls(root, resource) : root;
	return JSON.stringify({
		...toValue(sent),
		metadata: { name: `object-${index}` }
	}, jsonNumber);
}
/** How kubeconform is told to look for schemas in a folder, and the name of the file that it looks for. */
const schemaTemplate = "{{ .Group }}_{{ .ResourceAPIVersion }}_{{ .ResourceKind }}.json";
/** As kubeconform fills the template: of the core group it takes the version for the group. */
function schemaName({ apiVersion, kind }) {
	const slash = apiVersion.indexOf("/");
	return `${slash === -1 ? apiVersion : apiVersion.slice(0, slash)}_${apiVersion.slice(slash + 1)}_${kind.toLowerCase()}.json`;
}
function jsonNumber(_key, value) {
	return typeof value === "bigint" ? Number(value) : value;
}
/** What stands before the list of mistakes names a file of ours; the list itself is what a person wants. */
function inItsWords(message) {
	const line = message.replace(/\s+/g, " ").trim();
	const list = line.indexOf(" - at ");
	return list === -1 ? line : line.slice(list + 3).replaceAll(" - at ", "; at ");
}
/** Every object must have an answer: one that is lost would count as agreed. */
function readOutput({ stdout, stderr, exitCode }, expected) {
	const output = parseOutput(stdout);
	if (output === void 0) return { problem: `exit code ${exitCode} and no report: ${firstLine(stderr) || firstLine(stdout)}` };
	const { valid, invalid, errors } = output.summary;
	const opinions = (output.resources ?? []).map(({ name, status, msg }) => ({
		index: Number(/^object-(\d+)$/.exec(name)?.[1] ?? NaN),
		status,
		message: inItsWords(msg)
	}));
	const known = opinions.every(({ index }) => Number.isInteger(index));
	if (valid + invalid + errors !== expected || opinions.length !== invalid + errors || !known) return { problem: `it answered for ${valid + invalid + errors} of ${expected} objects` };
	const of = (isRefused) => opinions.filter(({ status }) => status === "statusInvalid" === isRefused).map(({ index, message }) => ({
		index,
		message
	}));
	return {
		refused: of(true),
		unjudged: of(false)
	};
}
function parseOutput(stdout) {
	try {
		const value = JSON.parse(stdout);
		return typeof value?.summary === "object" && value.resources !== void 0 ? value : void 0;
	} catch {
		return;
	}
}
function firstLine(text) {
	return text.split("\n")[0] ?? "";
}
function byIndex(a, b) {
	return a.index - b.index;
}

// actions/lib/verbs/validate/opinions/second-opinion.ts
const none = {
	findings: [],
	tools: []
};
/** Runs when kubeconform is at hand or may be brought; its absence is relevant only where the settings require it. */
async function secondOpinion(options) {
	const { settings, ports, notChecked, veil } = options;
	const wish = settings.tools.get("kubeconform") ?? "auto";
	if (wish === "off") return none;
	const relevant = wish === "require";
	const objects = candidates(options);
	if (objects.length === 0 && !relevant) return none;
	const found = await findTool("kubeconform", ports, options.pins);
	if ("why" in found) {
		notChecked.add({
			what: "kubeconform",
			why: found.why,
			count: 1,
			relevant
		});
		return none;
	}
	if (objects.length === 0) return none;
	ports.log.progress(`asking kubeconform about ${objects.length} objects`);
	const { processes, scratch } = ports;
	const opinions = await askKubeconform({
		binary: found.binary,
		objects,
		processes,
		scratch
	});
	if ("problem" in opinions) {
		const paths = objects.map(({ document }) => document.path);
		notChecked.add({
			what: "kubeconform",
			why: veil.words(opinions.problem, paths),
			count: 1,
			relevant
		});
		return none;
	}
	for (const { index, message } of opinions.unjudged) {
		const path = objects[index]?.document.path;
		const why = veil.words(message, path === void 0 ? [] : [path]);
		notChecked.add({
			what: "kubeconform",
			why,
			count: 1,
			relevant
		});
	}
	return {
		findings: opinions.refused.flatMap(({ index, message }) => disagreement(objects[index], message, options.judgement)),
		tools: [found.used]
	};
}
/** Whole objects that Flux would apply: no patches, no kustomizations, nothing that variables would change first. */
function candidates({ tree, judgement, usage, store, focus }) {
	const found = [];
	const patches = patchFileTargets(tree);
	for (const file of tree.files.values()) {
		if (!usage.used(file.path) || patches.has(file.path) || focus !== void 0 && !focus.has(file.path)) continue;
		for (const document of file.documents) {
			const { root, role } = document;
			if (role !== "kubernetes" || root?.kind !== "map" || judgement.excused.has(document)) continue;
			const kind = stringAt(root, "kind") ?? "";
			const resource = store.lookup(stringAt(root, "apiVersion") ?? "", kind);
			if (resource === void 0 || kind.toLowerCase() === "list" || holdsPlaceholder(root)) continue;
			found.push({
				document,
				resource,
				root: plain(root)
			});
		}
	}
	return found;
}
function plain(root) {
	return isSopsEncrypted(root) ? withoutSopsMetadata(root) : root;
}
function holdsPlaceholder(node) {
	if (node.kind === "scalar") return typeof node.value === "string" && hasVariable(node.value);
	if (node.kind === "list") return node.items.some(holdsPlaceholder);
	return node.entries.some((entry) => holdsPlaceholder(entry.value));
}
/** Where we found something too there is nothing to add. */
function disagreement(candidate, message, judgement) {
	if (candidate === void 0) return [];
	const { document } = candidate;
	const span = document.source.span(document.range.start, document.range.start);
	const end = document.source.span(document.range.end, document.range.end).line;
	if (judgement.findings.some((finding) => finding.path === document.path && finding.line >= span.line && finding.line <= end)) return [];
	const object = document.object === void 0 ? {} : { object: document.object };
	return [{
		...span,
		rule: "tools/kubeconform-disagrees",
		message: `kubeconform refuses what our schemas accept: ${message}`,
		...object
	}];
}

// actions/lib/verbs/validate/use-grade.ts
/** Findings in files that neither Flux nor Talos uses are no graver than a warning, and say so. */
function gradedByUse(findings, usage) {
	return findings.map((finding) => gradedOne(finding, usage));
}
function gradedOne(finding, usage) {
	const { path, rule: id, message } = finding;
	if (/\.(?:toml|lock)$/.test(path)) return finding;
	const rule = ruleCatalog.get(id);
	if ((finding.severity ?? rule?.severity) !== "error" || rule?.everywhere === true) return finding;
	const unused = usage.used(path) ? void 0 : "nothing that Flux or Talos uses reaches this file";
	const data = usage.isPlainData(path) && id.startsWith("yaml/") ? "Flux hands this file on as it is" : void 0;
	const reason = unused ?? data;
	return reason === void 0 ? finding : {
		...finding,
		severity: "warning",
		message: `${message} (${reason})`
	};
}

// actions/lib/verbs/validate/since.ts
/** Those of the head that the base does not know are new, and those of the base that the head does not know are mended. */
function splitByBase(head, base) {
	const { head: fresh, base: fixed } = unmatched(head, base);
	const isNew = new Set(fresh);
	return {
		findings: head.map((finding) => ({
			...finding,
			since: isNew.has(finding) ? "head" : "base"
		})),
		fixed
	};
}
/**
* What either side has for itself. A finding is known again by rule, file, object and words; its line may have moved. Of several
* equal ones as many are known as the other side has.
*/
function unmatched(head, base) {
	const left = /* @__PURE__ */ new Map();
	for (const finding of base) {
		const same = left.get(keyOf(finding));
		if (same === void 0) left.set(keyOf(finding), [finding]);
		else same.push(finding);
	}
	return {
		head: head.filter((finding) => left.get(keyOf(finding))?.shift() === void 0),
		base: [...left.values()].flat()
	};
}
function keyOf({ rule, path, object, message }) {
	return [
		rule,
		path,
		object ?? "",
		message
	].join("\0");
}

// actions/lib/verbs/validate/elsewhere.ts
/** Both sides without the findings outside the focus that are the same in head and base. */
function withoutStanding({ head, base }, focus) {
	if (focus === void 0) return {
		head,
		base
	};
	const inside = ({ path }) => focus.has(path);
	const outside = (finding) => !inside(finding);
	const other = unmatched(head.filter(outside), base.filter(outside));
	return {
		head: [...head.filter(inside), ...other.head],
		base: [...base.filter(inside), ...other.base]
	};
}

// actions/lib/verbs/validate/compared.ts
/** The finished findings of the head against the raw ones of the base, those that are mended as they may be shown. */
async function comparedWithBase(findings, { base, ...before }) {
	const finished = await finishFindings({
		...before,
		notChecked: []
	});
	const split = splitByBase(findings, finished.findings);
	const veil = await veilOver(before.tree, base.files);
	return {
		...split,
		fixed: split.fixed.map((finding) => veil.finding(finding)).sort(compareFindings)
	};
}

// actions/lib/verbs/validate/suggestions.ts
/** Characters of text that are looked through for suggestions in one run; findings after that keep their words. */
const mostText = 4e6;
/**
* Findings whose edit can be made get the lines of it; no other is changed. Encrypted files are left alone, since every change
* breaks their MAC, and so are places that no surface shows. The editor is loaded when there is something to edit.
*/
async function withSuggestions(findings, tree) {
	if (findings.every(({ edit }) => edit === void 0)) return findings;
	const { suggestionFor } = await import("./suggest.js");
	let left = mostText;
	return findings.map((finding) => {
		const { edit, path, rule } = finding;
		const file = tree.files.get(path);
		if (edit === void 0 || file === void 0 || edit.source.path !== path) return finding;
		const isEncrypted = file.documents.some(({ root }) => isSopsEncrypted(root));
		left -= file.yaml.source.text.length;
		if (isEncrypted || ruleCatalog.get(rule)?.confidential === true || left < 0) return finding;
		const suggestion = suggestionFor(file.yaml.source, edit);
		return suggestion === void 0 ? finding : {
			...finding,
			suggestion
		};
	});
}

// actions/lib/verbs/validate/validate.ts
/**
* Judges the tree and answers with the report. It has a base only where one is named or a pull request tells it.
*
* @throws WrongUse for a broken settings file, a base that is not here, or `--changed` where nothing can be compared
*/
function validate(inputs, ports) {
	return judgeRepository(inputs, ports, { defaultBase: false });
}
/** The same for verbs that compare with the default branch by themselves. */
async function judgeRepository(inputs, ports, { defaultBase, more }) {
	const run = await openRun(inputs, ports, defaultBase);
	const head = await judgeHead(run, more);
	const before = await judgeBefore(run, head);
	const flux = more === void 0 ? void 0 : await fluxOf(run, head, before);
	for (const item of flux?.notChecked ?? []) head.judged.notChecked.add(item);
	const { findings, compared, finished } = await finishRun(run, head, {
		before,
		cautions: flux?.cautions ?? []
	});
	const { judged, said, veil, tools } = head;
	const report = {
		version: 1,
		verdict: verdictOf$1(findings, finished.notChecked, inputs),
		examined: said?.nodes === void 0 ? judged.examined : {
			...judged.examined,
			nodes: said.nodes
		},
		...compared,
		findings,
		...more === void 0 ? {} : await revisionsOf(run),
		...said?.report,
		...flux === void 0 ? {} : { flux: flux.changes },
		notChecked: finished.notChecked,
		tolerated: finished.tolerated,
		tools
	};
	const drawing = said?.drawing === void 0 ? {} : { drawing: said.drawing };
	return {
		kind: "report",
		report,
		rules: ruleCatalog,
		sources: (path) => veil.text(path),
		...drawing
	};
}
/** What is read and decided before anything is judged. */
async function openRun(inputs, ports, defaultBase) {
	beginListing(ports);
	const files = await filesToJudge(inputs, ports);
	const answer = await baseOf({
		base: inputs.base,
		defaultBase: defaultBase || inputs.changed
	}, ports);
	const { base } = answer;
	const places = {
		config: inputs.config,
		files,
		base: base?.files,
		ports
	};
	const { settings, unknownRules, about } = await withOnDemand(() => loadSettings(places));
	const change = await changeOf({
		inputs,
		git: ports.git,
		files,
		settings,
		base: answer
	});
	const opened = await openRevisions({
		files,
		base,
		change,
		staged: inputs.staged,
		settings,
		ports
	});
	return {
		ports,
		files,
		answer,
		base,
		settings,
		unknownRules,
		about,
		opened,
		focus: opened.focus
	};
}
/** The head by its schemas, the rules, the other programs, and whatever the verb has to say besides. */
async function judgeHead(run, more) {
	const { ports, files, answer, base, settings, about, opened, focus } = run;
	const { isPart, against } = opened;
	const read = {
		read: opened.head,
		base: against?.files
	};
	const judged = await judgeRevision({
		files,
		settings,
		ports,
		focus,
		isPart,
		...read
	});
	const { notChecked } = judged;
	const veil = await veilOver(judged.tree, files);
	if (answer.unread !== void 0) notChecked.add(answer.unread);
	const pins = await judgePins({
		ports,
		base,
		notChecked,
		focus
	});
	const opinion = await secondOpinion({
		...judged,
		pins: pins.pins,
		settings,
		ports,
		focus,
		veil
	});
	const asked = {
		settings,
		settingsFiles: base?.files ?? files,
		ports,
		pins: pins.pins,
		focus
	};
	const others = await otherOpinions({
		...asked,
		...judged,
		files,
		own: judged.findings
	});
	const said = opened.head === void 0 ? void 0 : await more?.({
		...opened,
		files,
		settings,
		...pins,
		answer
	});
	for (const item of said?.notChecked ?? []) notChecked.add(item);
	return {
		judged,
		found: [
			...judged.findings,
			...pins.findings,
			...opinion.findings,
			...others.findings,
			...notSaidAlready(said?.findings ?? [], judged.findings),
			...about
		],
		asked,
		said,
		veil,
		tools: [
			...opinion.tools,
			...others.tools,
			...said?.tools ?? []
		]
	};
}
/** Without a base in the report, the last commit is asked only whether a finding outside the change is an old one. */
async function judgeBefore(run, { judged, found, asked }) {
	const { base, focus, opened } = run;
	const { against } = opened;
	const isCompared = base !== void 0 || focus !== void 0 && found.some(({ path }) => !focus.has(path));
	if (against === void 0 || !isCompared) return void 0;
	return judgeBase(against, {
		...asked,
		isPart: !judged.isWhole,
		read: opened.base,
		sharing: judged.schemas
	});
}
/** Undefined where one of the revisions was not read as a whole. */
async function fluxOf(run, { judged }, before) {
	const { base, settings, files } = run;
	if (base === void 0 || before?.isWhole !== true || !judged.isWhole) return void 0;
	const { fluxChanges } = await import("./flux-changes.js");
	return fluxChanges({
		...before,
		settings,
		files: base.files
	}, {
		...judged,
		settings,
		files
	});
}
/** Graded, tolerated, told apart from what the base has, and covered where secrets are. */
async function finishRun(run, { judged, found, veil }, { before, cautions }) {
	const { ports, settings, unknownRules, base, opened, focus } = run;
	const earlier = before?.tree ?? opened.base?.tree;
	const changes = earlier === void 0 ? [] : await judgeTransitions({
		...judged,
		base: earlier,
		known: judged.findings
	});
	const sides = withoutStanding({
		head: gradedByUse([
			...found,
			...changes,
			...cautions
		], judged.usage),
		base: before === void 0 ? [] : gradedByUse(before.findings, before.usage)
	}, focus);
	const finish = {
		unknownRules,
		settings,
		ports,
		focus
	};
	const finished = await finishFindings({
		...finish,
		findings: await withSuggestions(sides.head, judged.tree),
		tree: judged.tree,
		notChecked: judged.notChecked.sorted(),
		baseTree: base === void 0 ? void 0 : before?.tree
	});
	const compared = base === void 0 || before === void 0 ? { findings: finished.findings } : await comparedWithBase(finished.findings, {
		...finish,
		findings: sides.base,
		tree: before.tree,
		base
	});
	return {
		findings: compared.findings.map((finding) => veil.finding(finding)).sort(compareFindings),
		compared,
		finished
	};
}
async function revisionsOf({ base, ports }) {
	return base === void 0 ? {} : { revisions: await comparedRevisions(base.commit, ports) };
}
/** Git looks through the tree while we look for the base. Who asks for it later gets the answer, or the error. */
function beginListing({ files }) {
	Promise.allSettled([files.list()]);
}

export { validate as n, judgeRepository as t };